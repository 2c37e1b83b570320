// The vault: one content for each hash, references that come and go, limits, kinds by content, nothing readable on the disk (domain A13).
#include "core/attachments/attachments.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

using namespace xz;
using namespace xz::test;

class AttachmentsTest : public QObject {
    Q_OBJECT

    static QByteArray pdf(const QByteArray &body = "one") { return "%PDF-1.7\n" + body + "\n%%EOF\n"; }
    static qint64 contents(TestWorkspace &w) { return must(w.db->scalar("SELECT count(*) FROM attachment_content")); }
    static AttachmentId add(TestWorkspace &w, const RawId &of, const QByteArray &bytes, const QString &name = QStringLiteral("scan.pdf"))
    {
        Transaction tx = must(Transaction::begin(*w.db));
        const AttachmentId id = must(Attachments(w.head()).add(tx, QStringLiteral("certificate"), of, QStringLiteral("scan"), name, bytes));
        must(tx.commit());
        return id;
    }
    static void remove(TestWorkspace &w, const AttachmentId &id)
    {
        Transaction tx = must(Transaction::begin(*w.db));
        must(Attachments(w.head()).remove(tx, id));
        must(tx.commit());
    }

private slots:
    void A13_theSamePdfTwiceIsOneObjectAndTwoReferences()
    {
        TestWorkspace w;
        const RawId first = newRawId(1), second = newRawId(2);
        const AttachmentId a = add(w, first, pdf()), b = add(w, second, pdf(), QStringLiteral("copy.pdf"));
        QCOMPARE(contents(w), 1);
        QCOMPARE(must(w.db->scalar("SELECT count(*) FROM attachment")), 2);

        remove(w, a); // the other record still shows it
        QCOMPARE(contents(w), 1);
        QVERIFY(must(Attachments(w.head()).of(QStringLiteral("certificate"), first)).empty());
        QCOMPARE(must(Attachments(w.head()).content(b)), pdf());

        remove(w, b);
        QCOMPARE(contents(w), 0);
        const auto gone = Attachments(w.head()).content(b);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Errc::NotFound);
    }

    void twoContentsStayApart()
    {
        TestWorkspace w;
        const RawId record = newRawId(1);
        add(w, record, pdf("one"));
        add(w, record, pdf("two"));
        const auto all = must(Attachments(w.head()).of(QStringLiteral("certificate"), record));
        QCOMPARE(int(all.size()), 2);
        QVERIFY(all.at(0).hash != all.at(1).hash);
        QCOMPARE(contents(w), 2);
        QCOMPARE(all.at(0).addedBy, w.headUser);
        QCOMPARE(all.at(0).size, pdf("one").size());

        Transaction tx = must(Transaction::begin(*w.db));
        QCOMPARE(must(Attachments(w.head()).removeAll(tx, QStringLiteral("certificate"), record)), 2);
        must(tx.commit());
        QCOMPARE(contents(w), 0);
    }

    void whatIsTooLargeOrEmptyIsRefusedWithItsSize()
    {
        TestWorkspace w;
        Transaction tx = must(Transaction::begin(*w.db));
        const auto big = Attachments(w.head()).add(tx, QStringLiteral("room"), newRawId(1), {}, QStringLiteral("a.jpg"), QByteArray(Attachments::maxBytes + 512 * 1024, 'x'));
        QVERIFY(!big);
        QCOMPARE(big.error().code, Errc::InvalidInput);
        QVERIFY2(big.error().message.contains(QStringLiteral("20.5 MB")) && big.error().message.contains(QStringLiteral("20 MB")), qPrintable(big.error().message));
        const auto empty = Attachments(w.head()).add(tx, QStringLiteral("room"), newRawId(1), {}, QStringLiteral("a.jpg"), {});
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, Errc::InvalidInput);
        must(tx.commit());
        QCOMPARE(contents(w), 0);

        const QString path = w.dir.filePath(QStringLiteral("large.bin"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Attachments::maxBytes + 1));
        file.close();
        QCOMPARE(readAttachmentFile(path).error().code, Errc::InvalidInput);
        const auto missing = readAttachmentFile(w.dir.filePath(QStringLiteral("missing.pdf")));
        QVERIFY(!missing && missing.error().message.contains(QStringLiteral("missing.pdf")));
    }

    void theKindComesFromTheContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        const QByteArray zip("PK\x03\x04", 4);
        QTest::newRow("jpg") << QByteArray("\xFF\xD8\xFF\xE0rest") << QStringLiteral("image/jpeg");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\nrest") << QStringLiteral("image/png");
        QTest::newRow("pdf") << pdf() << QStringLiteral("application/pdf");
        QTest::newRow("docx") << zip + "..word/document.xml.." << QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        QTest::newRow("xlsx") << zip + "..xl/workbook.xml.." << QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        QTest::newRow("zip") << zip + "other" << QStringLiteral("application/octet-stream");
        QTest::newRow("text") << QByteArray("plain") << QStringLiteral("application/octet-stream");
    }
    void theKindComesFromTheContent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QCOMPARE(mediaTypeOf(bytes), type);
    }

    void namesLoseTheirFolders()
    {
        TestWorkspace w;
        const RawId record = newRawId(1);
        add(w, record, pdf(), QStringLiteral("C:\\Users\\a\\证书.pdf"));
        add(w, record, pdf("two"), QStringLiteral("/home/a/证书 2.pdf"));
        const auto all = must(Attachments(w.head()).of(QStringLiteral("certificate"), record));
        QCOMPARE(all.at(0).fileName, QStringLiteral("证书.pdf"));
        QCOMPARE(all.at(1).fileName, QStringLiteral("证书 2.pdf"));
    }

    void aChangedContentIsFound()
    {
        TestWorkspace w;
        const AttachmentId id = add(w, newRawId(1), pdf());
        w.write([](Transaction &tx) { return tx.prepare("UPDATE attachment_content SET bytes = x'00'").exec(); });
        QCOMPARE(Attachments(w.head()).content(id).error().code, Errc::Damaged);
    }

    void nothingIsReadableOnTheDisk()
    {
        TestWorkspace w;
        const QByteArray marker = "MARKER-OF-A-SCANNED-CERTIFICATE-7f3a";
        add(w, newRawId(1), pdf(marker.repeated(50)), QStringLiteral("NAME-OF-THE-SCAN-9c1d.pdf"));
        must(w.db->checkpoint());
        for (const QString &name : QDir(w.dir.path()).entryList(QDir::Files)) {
            QFile file(w.dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(marker.left(16)) && !bytes.contains("NAME-OF-THE-SCAN"), qPrintable(name));
        }
        const QString copy = w.dir.filePath(QStringLiteral("copy.db"));
        must(w.db->copyTo(copy, w.key, {}, true)); // what a backup takes along
        auto again = must(Database::open(copy, w.key));
        QCOMPARE(must(again->scalar("SELECT count(*) FROM attachment_content WHERE size > 1000")), 1);
    }

    void theTrailNamesHashAndSizeButNoFileName()
    {
        TestWorkspace w;
        const AttachmentId id = add(w, newRawId(1), pdf(), QStringLiteral("张三.pdf"));
        remove(w, id);
        auto auditor = w.sessionAs(Role::Auditor);
        const auto entries = must(auditor->audit().list({.entity = QStringLiteral("certificate")}));
        QCOMPARE(int(entries.size()), 2);
        QCOMPARE(entries.at(0).action, QStringLiteral("attachment.remove"));
        QCOMPARE(entries.at(1).action, QStringLiteral("attachment.add"));
        for (const AuditEntry &e : entries) {
            QVERIFY(!QJsonDocument(e.detail).toJson().contains("张三"));
            QCOMPARE(e.detail.value(QStringLiteral("sha256")).toString().size(), 64);
        }
    }
};

XZ_TEST(AttachmentsTest)
#include "attachments_test.moc"

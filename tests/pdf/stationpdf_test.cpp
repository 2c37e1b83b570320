// Station card, room log and the four-level network as PDF: pages, repeated headers, nothing lost.
#include "core/organization/networkdocument.h"
#include "core/pdf/pdfwriter.h"
#include "core/station/stationdocument.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class StationPdfTest : public QObject {
    Q_OBJECT

    static void show(const paper::PagedDocument &pages, const QString &name) // XINZHAN_SHOW_PAGES=folder: the pages as pictures
    {
        const QString folder = qEnvironmentVariable("XINZHAN_SHOW_PAGES");
        for (int i = 0; !folder.isEmpty() && i < pages.pageCount(); ++i)
            pages.renderPage(i, 90).save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(i + 1));
    }

private slots:
    void sixtyClassesTakeSeveralPagesWithTheHeaderOnEach()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        for (int i = 1; i <= 58; ++i) { // with the two of the fixture: 60
            const ClassId id = w.addClass(QStringLiteral("会计26%1").arg(i, 2, 10, QLatin1Char('0')), 2026);
            for (int d = 0; d < 2; ++d) {
                const DormId dorm = w.addDorm(QStringLiteral("%1 幢").arg(i / 20 + 1), QStringLiteral("%1").arg(100 + i * 2 + d));
                const PersonId s = w.addStudent(QStringLiteral("26%1%2").arg(i, 2, 10, QLatin1Char('0')).arg(d), QStringLiteral("学生%1").arg(QChar(0x4e00 + i * 3 + d)), id, dorm);
                if (i % 7 && d == 0)
                    must(network.appoint({PostRole::ClassCommittee, s, {}, id, {}, QDate(2026, 9, 7)}));
                if (i % 5)
                    must(network.appoint({PostRole::DormReporter, s, {}, {}, dorm, QDate(2026, 9, 7)}));
            }
            must(network.appoint({PostRole::Counsellor, w.counsellorPerson, {}, id, {}, QDate(2026, 9, 7)}));
        }
        const paper::Document d = must(networkDocument(w.head(), w.college));
        const auto pages = must(paper::PagedDocument::layOut(d));
        show(pages, QStringLiteral("network"));
        QVERIFY2(pages.pageCount() >= 4 && pages.pageCount() <= 12, qPrintable(QString::number(pages.pageCount())));
        QString all;
        for (int i = 0; i < pages.pageCount(); ++i) {
            const QString text = pages.pageLines(i).join(u'\n');
            QVERIFY2(text.contains(QStringLiteral("在岗人员")) && text.contains(QStringLiteral("层级")), qPrintable(QString::number(i)));
            all += text;
        }
        for (int i = 1; i <= 58; ++i)
            QVERIFY(all.contains(QStringLiteral("会计26%1").arg(i, 2, 10, QLatin1Char('0'))));
        QVERIFY(all.contains(QStringLiteral("心理委员空缺")) && all.contains(QStringLiteral("班主任空缺")));
        QVERIFY(must(paper::writePdf(pages, {.password = {}, .created = w.clock.now()})).bytes.startsWith("%PDF-"));
    }

    void vacanciesAreRed()
    {
        TestWorkspace w;
        const auto pages = must(paper::PagedDocument::layOut(must(networkDocument(w.head(), w.college))));
        const QImage page = pages.renderPage(0, 96);
        qint64 red = 0;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x) {
                const QColor c = page.pixelColor(x, y);
                red += c.red() > 150 && c.green() < 90 && c.blue() < 90;
            }
        QVERIFY2(red > 200, qPrintable(QString::number(red)));
    }

    void theCardSaysWhatIsMissing()
    {
        TestWorkspace w;
        StationService service(w.head());
        auto text = [&] {
            const auto pages = must(paper::PagedDocument::layOut(must(stationDocument(w.head(), w.station))));
            show(pages, QStringLiteral("card"));
            QString all;
            for (int i = 0; i < pages.pageCount(); ++i)
                all += pages.pageLines(i).join(u'\n') + u'\n';
            return all;
        };
        QVERIFY2(text().contains(QStringLiteral("缺少辅导室")), qPrintable(text()));
        const RoomId room = must(service.addRoom({RoomId(RawId{}), w.station, QStringLiteral("明德楼 305"), 18.5, true, {QStringLiteral("talk"), QStringLiteral("individual")}, true, QStringLiteral("沙发、绿植、暖色灯光")}));
        must(service.setFlagship({FlagshipId(RawId{}), w.station, QStringLiteral("心语信箱"), QStringLiteral("每周三收信，周五回信，朋辈志愿者参与。"), QDate(2026, 9, 1)}));
        const QString full = text();
        QVERIFY(!full.contains(QStringLiteral("缺少辅导室")) && full.contains(QStringLiteral("明德楼 305")) && full.contains(QStringLiteral("18.5")) && full.contains(QStringLiteral("心语信箱")));
        QVERIFY(!full.contains(u'«'));

        RoomUse use{RoomUseId(RawId{}), room, QDateTime(QDate(2026, 11, 23), QTime(8, 0)), QDateTime(QDate(2026, 11, 23), QTime(9, 30)), QStringLiteral("talk"), w.counsellorPerson, UserId(RawId{})};
        use.walkIn = true;
        must(service.book(use));
        const auto log = must(paper::PagedDocument::layOut(must(usageDocument(w.head(), w.station, 2026, 11))));
        show(log, QStringLiteral("log"));
        const QString lines = log.pageLines(0).join(u'\n');
        QVERIFY2(lines.contains(QStringLiteral("08:00–09:30")) && lines.contains(QStringLiteral("谈心谈话")) && lines.contains(QStringLiteral("1.5小时")) && !lines.contains(u'«'), qPrintable(lines));
    }
};

XZ_TEST(StationPdfTest)
#include "stationpdf_test.moc"

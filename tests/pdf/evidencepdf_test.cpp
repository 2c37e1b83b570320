// N12: the evidence for reviewers as files. Names, numbers, codes and texts are searched in the bytes, in every unpacked stream and in the extracted text.
#include "core/casework/caseservice.h"
#include "core/document/xlsx.h"
#include "core/pdf/pdfwriter.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "tests/core/review/reviewworld.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QtEndian>

using namespace xz;
using namespace xz::test;

namespace {

// All that zlib can unpack in a file: PDF streams (zlib) and zip entries (raw deflate, given a zlib head).
QByteArray unpacked(const QByteArray &file, bool zip)
{
    QByteArray all;
    const auto inflate = [&all](QByteArray packed) {
        QByteArray sized(4, '\0');
        qToBigEndian<quint32>(quint32(packed.size()) * 40, sized.data());
        all += qUncompress(sized + packed) + '\n';
    };
    if (zip) {
        for (qsizetype at = file.indexOf("PK\x03\x04"); at >= 0; at = file.indexOf("PK\x03\x04", at + 4)) {
            const auto *p = reinterpret_cast<const uchar *>(file.constData()) + at;
            const auto size = qFromLittleEndian<quint32>(p + 18);
            const auto skip = 30 + qFromLittleEndian<quint16>(p + 26) + qFromLittleEndian<quint16>(p + 28);
            all += file.mid(at + skip, size) + '\n'; // stored entries
        }
        return all;
    }
    for (qsizetype at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7))
        if (file.mid(at - 3, 3) != "end")
            inflate(file.mid(at + 7, file.indexOf("endstream", at) - at - 7));
    return all;
}

QByteArray utf16(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        out += char(c.unicode() >> 8);
        out += char(c.unicode() & 0xff);
    }
    return out;
}

QString run(const QString &tool, const QStringList &arguments)
{
    QProcess p;
    p.start(tool, arguments);
    if (!p.waitForFinished(20'000) || p.exitCode() != 0)
        qFatal("%s failed", qPrintable(tool));
    return QString::fromUtf8(p.readAllStandardOutput());
}

} // namespace

class EvidencePdfTest : public QObject {
    Q_OBJECT
private slots:
    void N12_namesAndTextsAreAbsentFromTheFile()
    {
#ifdef Q_OS_WIN
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("no poppler-utils here");
#endif
        ReviewWorld w;
        const PersonId student = w.addStudent(QStringLiteral("2024019988"), QStringLiteral("欧阳静姝"));
        const CaseDraft draft{.level = 2, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"), .source = QStringLiteral("screening"), .reason = QStringLiteral("夜间独自在湖边徘徊")};
        const CaseFile file = must(CaseService(w.head()).open(w.station, student, draft), "case").file;
        w.write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO follow_up(id, case_id, on_date, kind, text, measures, parent_contacted, at, actor_id) VALUES (?,?,?,'visit',?,?,1,?,?)")
                .bindRaw(newRawId(w.clock.nowMs())).bind(file.id).bind(w.clock.today()).bind(QStringLiteral("家访见到母亲黄丽琴")).bind(QStringLiteral("每日联系")).bind(w.clock.now()).bind(w.headUser).exec();
        });
        w.write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO training(id, station_id, category, title, on_date, place, speaker, hours, state, made_by, made_at) VALUES (?,?,'drill',?,?,?,?,2,'held',?,?)")
                .bindRaw(newRawId(w.clock.nowMs())).bind(w.station).bind(QStringLiteral("欧阳同学事件复盘")).bind(w.clock.today()).bind(QStringLiteral("知行楼")).bind(QStringLiteral("林国栋")).bind(w.headUser)
                .bind(w.clock.now()).exec();
        });
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        ReviewService s = w.service();
        const ReviewId id = must(s.create({.name = QStringLiteral("答辩"), .heldOn = QDate(2026, 11, 24)}));
        must(s.addProject(id, p));
        const PanellistId me = must(s.addPanellist(id, {.name = {}, .login = QStringLiteral("chen")}));
        QCOMPARE(evidencePaper(*w.chen, p).error().code, Errc::Denied); // not declared
        must(s.declare(id, me, p, false));
        QCOMPARE(evidencePaper(*w.zhou, p).error().code, Errc::Denied); // not on the panel

        const paper::Document d = must(evidencePaper(*w.chen, p));
        const QString pdfPath = w.dir.filePath(QStringLiteral("e.pdf")), xlsxPath = w.dir.filePath(QStringLiteral("e.xlsx"));
        must(paper::writePdfFile(d, {.password = {}, .created = w.clock.now()}, pdfPath));
        must(paper::writeXlsx(d, xlsxPath));
        QFile pdf(pdfPath), xlsx(xlsxPath);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && xlsx.open(QIODevice::ReadOnly));
        const QByteArray pdfBytes = pdf.readAll(), xlsxBytes = xlsx.readAll();
        const QString text = run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdfPath, QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("家访1次")) && text.contains(QStringLiteral("预警台账")), qPrintable(text)); // the search would find what is there
        const QByteArray all = pdfBytes + unpacked(pdfBytes, false) + xlsxBytes + unpacked(xlsxBytes, true) + text.toUtf8() + paper::plainLines(d).join(u'\n').toUtf8();
        for (const QString &never : {QStringLiteral("欧阳静姝"), QStringLiteral("欧阳"), QStringLiteral("2024019988"), QStringLiteral("徘徊"), QStringLiteral("黄丽琴"), QStringLiteral("每日联系"), QStringLiteral("林国栋"),
                                     QStringLiteral("知行楼"), QStringLiteral("王敏"), QStringLiteral("李娜"), file.code}) {
            QVERIFY2(!all.contains(never.toUtf8()), qPrintable(never));
            QVERIFY2(!all.contains(utf16(never)), qPrintable(never));
        }
        // the same in the table, unpacked by another program
        const QString table = run(QStringLiteral("unzip"), {QStringLiteral("-p"), xlsxPath});
        QVERIFY(table.contains(QStringLiteral("预警台账")));
        QVERIFY(!table.contains(QStringLiteral("欧阳")) && !table.contains(QStringLiteral("王敏")) && !table.contains(file.code));
    }

    void papersOfTheReviewFitTheirPages()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue, QStringLiteral("朋辈同行、心晴相伴——基于专业特色的二级心理辅导站标准化建设项目"));
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        const Rubric r = must(s.review(id)).rubric;
        const auto entry = must(s.entries(id)).front();
        ScoreContent c = w.content(r, 93);
        c.comment = QString(180, QChar(u'评'));
        for (const PanellistDraft &d : threeReviewers)
            w.handIn(entry.id, d.name, c);
        must(s.decide(entry.id, AcceptanceGrade::Excellent, QStringLiteral("同意验收")));
        const auto pages = [](const Result<paper::Document> &d) { return must(paper::PagedDocument::layOut(must(Result<paper::Document>(d)))).pageCount(); };
        const int blank = pages(scoreSheets(*w.affairs, id, {.blank = true}));
        QVERIFY2(blank == 3 || blank == 6, qPrintable(QString::number(blank))); // one or two pages each, never a torn third
        QVERIFY(pages(reviewSummary(*w.affairs, id)) <= 2);
        QCOMPARE(pages(acceptanceDecision(*w.affairs, p)), 1);
        QVERIFY(pages(rubricPaper(*w.affairs, 2026)) <= 2);
    }
};

XZ_TEST(EvidencePdfTest)
#include "evidencepdf_test.moc"

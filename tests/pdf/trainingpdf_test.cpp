// Papers of training: the sign-in sheet of 60 names, the ledger with its participation table, the coverage report with the gap list.
#include "core/document/xlsx.h"
#include "core/pdf/pdfwriter.h"
#include "core/tabular/table.h"
#include "core/training/trainingdocument.h"
#include "tests/core/training/trainingfixture.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class TrainingPdfTest : public QObject {
    Q_OBJECT

    static paper::PagedDocument pagesOf(const TrainingPaper &paper)
    {
        auto pages = must(paper::PagedDocument::layOut(paper.document));
        const QString folder = qEnvironmentVariable("XINZHAN_SHOW_PAGES"); // for looking at it
        for (int i = 0; !folder.isEmpty() && i < pages.pageCount(); ++i)
            pages.renderPage(i, 90).save(QStringLiteral("%1/%2-%3.png").arg(folder, paper.fileName).arg(i + 1));
        return pages;
    }
    static QStringList allLines(const paper::PagedDocument &pages)
    {
        QStringList out;
        for (int i = 0; i < pages.pageCount(); ++i)
            out += pages.pageLines(i);
        return out;
    }

private slots:
    // Print a sheet of 60 names: two pages, header repeated, 60 rows.
    void S55_signInSheetOfSixtyNames()
    {
        TrainingWorkspace w;
        for (int i = 1; i <= 60; ++i) {
            const PersonId p = w.addStudent(QStringLiteral("202401%1").arg(i, 3, 10, QLatin1Char('0')), s("学生") + QChar(char16_t(0x4e00 + 40 * i)), i % 2 ? w.classA : w.classB);
            w.post(PostRole::Department, p, QDate(2025, 9, 1));
        }
        Training t = w.draft(QDate(2026, 12, 2), {PostRole::Department});
        t.startsAt = s("14:00");
        t.endsAt = s("16:00");
        t.place = s("明德楼报告厅");
        t.speaker = s("陈教授");
        t.speakerKind = SpeakerKind::Teacher;
        const TrainingId id = must(TrainingService(w.head()).add(t));
        const TrainingPaper paper = must(signInSheet(w.head(), id));
        const auto pages = pagesOf(paper);
        QCOMPARE(pages.pageCount(), 2);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(pages.pageLines(i).count(s("签名")), 1); // the header row, once on each page
        const QStringList lines = allLines(pages);
        for (int i = 1; i <= 60; ++i) {
            const QString number = QStringLiteral("202401%1").arg(i, 3, 10, QLatin1Char('0'));
            QCOMPARE(lines.count(number), 1);
        }
        const auto pdf = must(paper::writePdf(pages, {.password = {}, .created = w.clock.now()}));
        QCOMPARE(pdf.pages, 2);
        // The same sheet as a table: 60 rows below its header.
        const QString path = w.dir.filePath(s("签到表.xlsx"));
        must(paper::writeXlsx(paper.document, path, paper.sheetName));
        const Workbook book = must(readTable(path));
        int rows = 0;
        for (const auto &row : book.sheets.front().rows)
            for (const Cell &c : row)
                rows += cellText(c).startsWith(u"202401") && cellText(c).size() == 9;
        QCOMPARE(rows, 60);
    }

    // Participation table counts 5 under 专业教师; the ledger names every session with its figures.
    void S62_participationOnTheLedger()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        for (int i = 0; i < 5; ++i) {
            Training t = w.draft(QDate(2026, 10, 10 + i), {PostRole::Department});
            t.speaker = s("专业教师") + QChar(char16_t(0x7532 + i));
            t.speakerKind = SpeakerKind::Teacher;
            must(TrainingService(w.head()).mark(must(TrainingService(w.head()).add(t)), {{.person = p}}));
        }
        TrainingService service(w.head());
        const TrainingId drill = w.held(QDate(2026, 11, 3), {w.counsellorPerson}, {PostRole::Counsellor}, TrainingCategory::Drill);
        must(service.savePoints(drill, {{.kind = DrillPointKind::Review, .text = s("值班电话未及时接通"), .owner = w.counsellorPerson, .dueOn = QDate(2026, 11, 20)}}));
        const TrainingPaper paper = must(trainingLedger(w.head(), must(trainingTerm(w.head()))));
        bool found = false;
        for (const QString &line : paper::plainLines(paper.document))
            found = found || line == s("专业教师");
        QVERIFY(found);
        QString counted;
        const auto check = [&](const paper::Table &t) {
            for (const paper::TableRow &row : t.rows)
                if (row.cells.front().plain() == s("专业教师"))
                    counted = row.cells.at(1).plain();
        };
        for (const paper::Block &b : paper.document.blocks)
            if (const auto *keep = std::get_if<paper::KeepTogether>(&b))
                for (const paper::Block &inner : keep->blocks)
                    if (const auto *t = std::get_if<paper::Table>(&inner))
                        check(*t);
        QCOMPARE(counted, s("5"));
        const QStringList lines = allLines(pagesOf(paper));
        QVERIFY(lines.join(u'\n').contains(s("值班电话未及时接通")));
        const TrainingPaper year = must(trainingLedger(w.head(), must(trainingYear(w.head()))));
        QVERIFY(year.fileName.contains(s("2026-2027学年")));
        QVERIFY(!trainingLedger(*w.sessionAs(Role::Centre), must(trainingTerm(w.head())), w.station)); // lists are not the centre's
    }

    void coverageReportNamesWhatIsMissing()
    {
        TrainingWorkspace w;
        for (int i = 0; i < 30; ++i) {
            const PersonId p = w.addStudent(QString::number(20240100 + i), s("学生") + QChar(char16_t(0x4e00 + 40 * i)), i % 2 ? w.classA : w.classB);
            w.post(i % 3 ? PostRole::Department : PostRole::ClassCommittee, p, QDate(2025, 9, 1), {}, i % 2 ? w.classA : w.classB);
            w.setPerson(p, [&](Person &x) { x.graduatesOn = QDate(2027, 6, 20).addDays(i * 10); });
        }
        const TrainingPaper paper = must(coverageReport(w.head()));
        const QString text = allLines(pagesOf(paper)).join(u'\n');
        QVERIFY2(text.contains(s("心理部成员")), qPrintable(text));
        QVERIFY(text.contains(s("毕业前缺训名单")));
        QVERIFY(text.contains(s("20240129")));
        QVERIFY(!text.contains(u'«'));
        QVERIFY(!coverageReport(*w.sessionAs(Role::Centre), {}, w.station));
    }

    void wordsOfTheFormAreAllThere()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        for (const TrainingCategory c : allTrainingCategories)
            for (const SpeakerKind k : allSpeakerKinds) {
                Training t = w.draft(QDate(2026, 11, 2), {PostRole::Department, PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee, PostRole::DormReporter}, c);
                t.speaker = s("某");
                t.speakerKind = k;
                const TrainingId id = must(TrainingService(w.head()).add(t));
                must(TrainingService(w.head()).mark(id, {{.person = p}}));
                for (const QString &line : paper::plainLines(must(signInSheet(w.head(), id)).document))
                    QVERIFY2(!line.contains(u'«'), qPrintable(line));
            }
        for (const QString &line : paper::plainLines(must(trainingLedger(w.head(), must(trainingTerm(w.head())))).document))
            QVERIFY2(!line.contains(u'«'), qPrintable(line));
    }
};

XZ_TEST(TrainingPdfTest)
#include "trainingpdf_test.moc"

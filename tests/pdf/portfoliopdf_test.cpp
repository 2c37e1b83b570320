// The year's portfolio as a PDF: fonts embedded, 22 lines of 28 characters, page numbers that lead where they say, a manifest that notices every change.
#include "core/activities/activityservice.h"
#include "core/honours/honoursdocument.h"
#include "core/pdf/pdfwriter.h"
#include "core/pdf/portfoliopdf.h"
#include "core/portfolio/portfolioservice.h"
#include "core/supervision/supervisionservice.h"
#include "tests/pdf/samples.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <algorithm>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

Portfolio book(TestWorkspace &w)
{
    for (int i = 0; i < 60; ++i)
        must(ActivityService(w.head()).add({.id = ActivityId(RawId{}), .station = w.station, .onDate = QDate(2026, 1, 2).addDays(i * 5), .title = s("心理主题活动第%1场").arg(i + 1), .kind = s("lecture"), .participants = 40}));
    auto centre = w.sessionAs(Role::Centre);
    SupervisionService school(*centre);
    const VisitId visit = must(school.plan({.id = VisitId(RawId{}), .station = w.station, .plannedOn = QDate(2026, 11, 1), .purpose = s("例行督查")}));
    must(school.hold(visit, QDate(2026, 11, 1), s("周老师"), s("情况良好")));
    // The year's own words: as many full-width characters as fill several pages.
    return must(PortfolioService(w.head()).assemble(w.station, 2026, QString(28 * 22 * 3, QChar(u'心'))));
}
} // namespace

class PortfolioPdfTest : public QObject {
    Q_OBJECT

private slots:
    // Build 2026: the PDF passes a font check, 22 lines x 28 characters on body pages, and the manifest's hash verifies.
    void N06_fontsLayoutAndManifest()
    {
        TestWorkspace w;
        const Portfolio portfolio = book(w);
        const PortfolioPdf pdf = must(bindPortfolio(portfolio));
        QVERIFY(pdf.pages > 8);
        QVERIFY2(pdf.fonts.missingCharacters.isEmpty(), qPrintable(pdf.fonts.missingCharacters.join(u' ')));
        const PortfolioCheck check = must(verifyPortfolio(pdf.bytes));
        QVERIFY2(check.intact(), qPrintable(check.faults.join(u'\n')));
        QCOMPARE(check.manifest.hash(), pdf.manifest.hash());
        QCOMPARE(int(check.manifest.pages.size()), pdf.pages);
        // Every part begins where the manifest and the contents say, and together they are all pages.
        int next = 1;
        for (const PortfolioManifest::Section &x : check.manifest.sections) {
            QCOMPARE(x.firstPage, next);
            next += x.pages;
        }
        QCOMPARE(next, pdf.pages + 1);
        // A body page in the middle of the year's words.
        std::vector<paper::PagedDocument::Part> parts;
        for (const PortfolioPart &p : portfolio.parts)
            for (const auto &[title, document] : p.papers)
                parts.push_back({title, &document});
        std::vector<int> first;
        const auto pages = must(paper::PagedDocument::bind(parts, {}, [&](const std::vector<int> &starts, int n) { return portfolio.cover(starts, n); }, &first));
        const int full = first.front() + 1; // the third page of the overview, counted from 0: nothing but those words
        QStringList body = pages.pageLines(full);
        QVERIFY2(body.contains(s("— %1 / %2 —").arg(full + 1).arg(pages.pageCount())), qPrintable(body.join(u'|')));
        body.removeIf([](const QString &line) { return !line.contains(u'心'); });
        QCOMPARE(body.size(), 22);
        for (const QString &line : body)
            QCOMPARE(line.size(), 28);
        // The number in the contents is that of the page.
        const QStringList contents = pages.pageLines(0) + pages.pageLines(1);
        for (size_t i = 0; i < parts.size(); ++i) {
            const qsizetype at = contents.indexOf(parts[i].title);
            QVERIFY2(at >= 0 && contents.value(at + 1) == QString::number(first[i]), qPrintable(parts[i].title));
        }
        const QString tool = QStandardPaths::findExecutable(s("pdffonts"));
        if (tool.isEmpty())
            return;
        QTemporaryDir dir;
        const QString path = dir.filePath(s("归档.pdf"));
        must(writePortfolio(portfolio, path));
        QProcess fonts;
        fonts.start(tool, {path});
        QVERIFY(fonts.waitForFinished());
        const QStringList lines = QString::fromUtf8(fonts.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString &line : lines.mid(2))
            QVERIFY2(line.contains(s(" yes yes yes ")), qPrintable(line)); // embedded, subset, Unicode
        QVERIFY(lines.size() < 12); // shared, not once for each paper
    }

    // Photos are compressed as the camera's are; the hash of their page reads them as they lie in the file.
    void aPortfolioWithPhotosVerifies()
    {
        TestWorkspace w;
        Portfolio portfolio = book(w);
        QImage photo(900, 600, QImage::Format_RGB32);
        for (int y = 0; y < photo.height(); ++y)
            for (int x = 0; x < photo.width(); ++x)
                photo.setPixel(x, y, qRgb(x % 256, y % 256, (x * y) % 256));
        QBuffer jpeg;
        jpeg.open(QIODevice::WriteOnly);
        QVERIFY(photo.save(&jpeg, "jpg"));
        const auto filled = std::ranges::find_if(portfolio.parts, [](const PortfolioPart &p) { return !p.papers.empty(); });
        filled->papers.front().second << paper::Pictures{.pictures = {{jpeg.data(), s("a.jpg"), s("场地")}}};
        const PortfolioPdf pdf = must(bindPortfolio(portfolio));
        const PortfolioCheck check = must(verifyPortfolio(pdf.bytes));
        QVERIFY2(check.intact(), qPrintable(check.faults.join(u'\n')));
    }

    void aChangedPageIsNamed()
    {
        TestWorkspace w;
        const Portfolio portfolio = book(w);
        Portfolio other = portfolio;
        other.parts.front().papers.front().second << paper::Paragraph{s("后来添上的一句。")};
        const PortfolioPdf a = must(bindPortfolio(portfolio)), b = must(bindPortfolio(other));
        // The pages of one file with the manifest of the other.
        const auto pages = must(paper::readPdf(b.bytes, PortfolioManifest::fileName));
        const PortfolioCheck check = must(checkPortfolio(pages.pages, a.manifest.toJson()));
        QVERIFY(!check.intact());
        QVERIFY2(check.faults.join(u'\n').contains(s("年度工作概况")), qPrintable(check.faults.join(u'\n')));
        // A paper without a manifest, half a file, no PDF at all.
        QCOMPARE(verifyPortfolio(must(paper::writePdf(test::longText(3), {})).bytes).error().code, Errc::Damaged);
        QCOMPARE(verifyPortfolio(QByteArray("hello")).error().code, Errc::Damaged);
        QCOMPARE(verifyPortfolio(a.bytes.left(a.bytes.size() / 3)).error().code, Errc::Damaged);
        QCOMPARE(verifyPortfolioFile(s("/nowhere/归档.pdf")).error().code, Errc::Io);
        QCOMPARE(writePortfolio(portfolio, s("/nowhere/归档.pdf")).error().code, Errc::Io);
    }

    void sameInputSameBytes()
    {
        TestWorkspace w;
        const Portfolio portfolio = book(w);
        QCOMPARE(must(bindPortfolio(portfolio)).manifest.hash(), must(bindPortfolio(portfolio)).manifest.hash());
    }

    void pagesKeepTheirOwnSize()
    {
        const paper::Document upright = test::longText(4);
        paper::Document turned = test::longTable(10);
        turned.page.landscape = true;
        const auto pages = must(paper::PagedDocument::bind({{s("甲"), &upright}, {s("乙"), &turned}, {s("丙"), &upright}}, {}, {}));
        QVERIFY(pages.pageSizePt(0).height() > pages.pageSizePt(0).width());
        bool landscape = false;
        for (int i = 0; i < pages.pageCount(); ++i)
            landscape = landscape || pages.pageSizePt(i).width() > pages.pageSizePt(i).height();
        QVERIFY(landscape);
        QCOMPARE(pages.outline().front().text, s("甲"));
        const QByteArray bytes = must(paper::writePdf(pages, {})).bytes;
        const QString tool = QStandardPaths::findExecutable(s("pdfinfo"));
        if (tool.isEmpty())
            return;
        QTemporaryDir dir;
        QFile f(dir.filePath(s("a.pdf")));
        QVERIFY(f.open(QIODevice::WriteOnly) && f.write(bytes) == bytes.size());
        f.close();
        QProcess info;
        info.start(tool, {s("-f"), s("1"), s("-l"), s("99"), f.fileName()});
        QVERIFY(info.waitForFinished());
        const QString out = QString::fromUtf8(info.readAllStandardOutput());
        QVERIFY2(out.contains(QRegularExpression(s("Page +\\d+ size: +84[12].*x 595"))) && out.contains(QRegularExpression(s("Page +1 size: +595.*x 84"))), qPrintable(out));
    }

    void certificateFillsOneSheet()
    {
        paper::Document d;
        d.page = {.style = paper::PageStyle::Certificate, .landscape = true};
        d.pageFormat.clear();
        d << paper::Title{s("荣誉证书")} << paper::Paragraph{.text = s("会计金融学院二级心理辅导站："), .indentChars = 0}
          << paper::Paragraph{s("在2026年度二级心理辅导站建设工作中成绩突出，被评为“优秀心理辅导站暨校级心理育人先进单位”。")} << paper::Paragraph{s("特发此证，以资鼓励。")}
          << paper::Paragraph{.text = s("浙江示范职业技术学院学生工作部\n2026年12月20日"), .align = paper::Align::Right, .indentChars = 0} << paper::Note{s("证书编号：XLZ-2026-01")};
        const auto pages = must(paper::PagedDocument::layOut(d));
        QCOMPARE(pages.pageCount(), 1);
        const QImage page = pages.renderPage(0, 60);
        int red = 0; // the frame is there, on all sides
        for (int x = 0; x < page.width(); ++x)
            red += QColor(page.pixel(x, page.height() / 2)).red() > QColor(page.pixel(x, page.height() / 2)).green() + 60;
        QVERIFY(red >= 2);
        if (const QString folder = qEnvironmentVariable("XINZHAN_SHOW_PAGES"); !folder.isEmpty())
            pages.renderPage(0, 90).save(folder + s("/certificate.png"));
    }
};

XZ_TEST(PortfolioPdfTest)
#include "portfoliopdf_test.moc"

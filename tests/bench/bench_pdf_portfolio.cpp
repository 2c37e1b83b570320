// A year's portfolio of about 300 pages (contents, many papers in both styles, manifest) in pages per second, against LibreOffice headless
// printing the same content from one file; each side is a fresh process, start included.
#include "core/pdf/portfoliopdf.h"
#include "tests/bench/figures.h"
#include "tests/bench/flatodt.h"
#include "tests/pdf/samples.cpp" // the papers of the tests

#include <QtCore/QCommandLineParser>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>

using namespace xz;
using namespace xz::bench;

namespace {

int fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

// 40 weekly reports, five ledgers, the year's own words.
Portfolio portfolio()
{
    Portfolio book{.station = StationId(RawId{}), .year = 2026, .stationName = QStringLiteral("会计金融学院二级心理辅导站"), .collegeName = QStringLiteral("会计金融学院"),
                   .schoolName = QStringLiteral("江海大学"), .title = QStringLiteral("会计金融学院二级心理辅导站2026年度工作档案"), .madeAt = QDateTime(QDate(2026, 12, 31), QTime(16, 0)),
                   .madeBy = QStringLiteral("王敏")};
    PortfolioPart words{QStringLiteral("overview"), QStringLiteral("年度工作概况")}, ledgers{QStringLiteral("training"), QStringLiteral("台账")}, weeks{QStringLiteral("weekly"), QStringLiteral("周报")};
    words.papers.emplace_back(QStringLiteral("年度工作概况"), test::longText(150));
    for (int i = 0; i < 5; ++i)
        ledgers.papers.emplace_back(QStringLiteral("台账%1").arg(i + 1), test::longTable(300));
    for (int i = 0; i < 40; ++i)
        weeks.papers.emplace_back(QStringLiteral("第%1周").arg(i + 1), test::weeklySample());
    book.parts = {std::move(words), std::move(ledgers), std::move(weeks)};
    return book;
}

// The same papers one after the other in one document, as an office program would hold them; the style of each is its text's only.
paper::Document asOne(const Portfolio &book)
{
    paper::Document all = book.cover(std::vector<int>(size_t(book.papers()), 100), 300);
    for (const PortfolioPart &p : book.parts)
        for (const auto &[title, document] : p.papers) {
            all << paper::PageBreak{};
            for (const paper::Block &b : document.blocks)
                all.blocks.push_back(b);
        }
    return all;
}

int pagesIn(const QString &path)
{
    QProcess p;
    p.start(QStringLiteral("pdfinfo"), {path});
    p.waitForFinished();
    const auto m = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(QString::fromUtf8(p.readAllStandardOutput()));
    return m.captured(1).toInt();
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--one") == 0) {
        const auto written = writePortfolio(portfolio(), QString::fromLocal8Bit(argv[2]));
        return written ? 0 : fail(written.error().message);
    }
    if (argc == 3 && qstrcmp(argv[1], "--check") == 0) {
        const auto check = verifyPortfolioFile(QString::fromLocal8Bit(argv[2]));
        return check && check->intact() ? 0 : fail(check ? check->faults.join(u'\n') : check.error().message);
    }
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption roundsOption(QStringLiteral("rounds"), QStringLiteral("interleaved rounds"), QStringLiteral("R"), QStringLiteral("3"));
    const QCommandLineOption jsonOption(QStringLiteral("json"), QStringLiteral("also write the figures to FILE"), QStringLiteral("FILE"));
    parser.addOptions({roundsOption, jsonOption});
    parser.process(app);

    QTemporaryDir dir;
    const QString task = QStringLiteral("portfolio"), ours = dir.filePath(QStringLiteral("ours.pdf")), theirs = dir.filePath(QStringLiteral("portfolio.pdf")), flat = dir.filePath(QStringLiteral("portfolio.fodt"));
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    QFile f(flat);
    if (!f.open(QIODevice::WriteOnly) || f.write(FlatOdt::of(asOne(portfolio()))) <= 0)
        return fail(f.errorString());
    f.close();
    std::vector<Contender> contenders{{QStringLiteral("XinZhan"), [&](const QString &) {
                                           const double ms = milliseconds([&] { QProcess::execute(app.applicationFilePath(), {QStringLiteral("--one"), ours}); });
                                           return pagesIn(ours) > 0 ? ms : -1.0;
                                       }}};
    if (!office.isEmpty())
        contenders.push_back({QStringLiteral("LibreOffice"), [&](const QString &) {
                                  const double ms = milliseconds([&] {
                                      QProcess p;
                                      p.setStandardOutputFile(QProcess::nullDevice());
                                      p.setStandardErrorFile(QProcess::nullDevice());
                                      p.start(office, {QStringLiteral("-env:UserInstallation=file://") + dir.filePath(QStringLiteral("profile")), QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                                                       QStringLiteral("pdf"), QStringLiteral("--outdir"), dir.path(), flat});
                                      p.waitForFinished(-1);
                                  });
                                  return pagesIn(theirs) > 0 ? ms : -1.0;
                              }});
    else
        std::printf("LibreOffice (soffice) is not installed: only our own figures\n");
    if (!office.isEmpty())
        contenders.back().run(task); // its first start makes a profile; that is not counted
    QJsonObject figures = compete({task}, contenders, {QStringLiteral("XinZhan")}, qMax(1, parser.value(roundsOption).toInt()));
    printTable({task}, contenders, {QStringLiteral("XinZhan")}, figures);
    for (const Contender &c : contenders) {
        const int pages = pagesIn(c.name == u"XinZhan" ? ours : theirs);
        const double ms = figures[task][c.name][u"ms"].toDouble();
        std::printf("%-12s %-22s %5d pages %9.1f pages/s\n", qPrintable(task), qPrintable(c.name), pages, pages * 1000 / ms);
    }
    const double check = milliseconds([&] { QProcess::execute(app.applicationFilePath(), {QStringLiteral("--check"), ours}); });
    std::printf("verifying our %d pages: %.0f ms\n", pagesIn(ours), check);
    if (parser.isSet(jsonOption) && !saveJson(parser.value(jsonOption), figures))
        return fail(parser.value(jsonOption));
    return 0;
}

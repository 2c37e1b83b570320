// Search: milliseconds per keystroke over 40,000 people (median, 95th percentile) and the time to build the index.
// Roster: reading, checking and writing 20,000 rows into an encrypted workspace, against python3 that only reads the same csv and
// LibreOffice that only converts the same xlsx.
#include "core/people/rosterimport.h"
#include "core/search/searchindex.h"
#include "core/tabular/tablewriter.h"
#include "tests/bench/figures.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

using namespace xz;
using namespace xz::bench;
using xz::test::must;

namespace {

struct Names { // plausible and always the same; surnames with several readings among them
    quint32 state = 7;
    quint32 next() { return state = state * 1664525u + 1013904223u, state >> 8; }
    QString name()
    {
        static const QString surnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段单仇解盖查区尉重"_qs;
        static const QString given = u"文华敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英雪梅婷浩宇轩梓涵欣怡子睿思佳乐重行长朝曾乐率重行"_qs;
        QString n(surnames[qsizetype(next() % quint32(surnames.size()))]);
        n += given[qsizetype(next() % quint32(given.size()))];
        if (next() % 5)
            n += given[qsizetype(next() % quint32(given.size()))];
        return n;
    }
};

double percentile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * p))];
}

void fill(test::TestWorkspace &w, int people)
{
    Names names;
    const QDateTime now = w.clock.now();
    w.write([&](Transaction &tx) -> Result<void> {
        std::vector<ClassId> classes;
        for (int i = 0; i < people / 40; ++i) {
            const ClassGroup c{ClassId::make(w.clock.nowMs()), w.college, u"财管%1"_qs.arg(2300 + i), 2023};
            XZ_CHECK(NetworkRepository::insert(tx, c));
            classes.push_back(c.id);
        }
        for (int i = 0; i < people; ++i) {
            Person p{PersonId::make(w.clock.nowMs()), PersonKind::Student, QString::number(20230000000LL + i), names.name()};
            p.college = w.college;
            p.classId = classes[size_t(i / 40)];
            p.changedAt = now;
            XZ_CHECK(PersonRepository::insert(tx, p));
        }
        return {};
    });
}

QJsonObject searching(int people, int rounds)
{
    test::TestWorkspace w;
    fill(w, people);
    SearchIndex index;
    std::vector<double> builds;
    for (int i = 0; i < rounds; ++i)
        builds.push_back(milliseconds([&] { must(index.rebuild(w.head())); }));
    const QStringList typed{u"lwh"_qs, u"liwenhua"_qs, u"李文华"_qs, u"li文h"_qs, u"shanxue"_qs, u"zengwm"_qs, u"20230012345"_qs, u"12345"_qs, u"caiguan2345"_qs, u"财管2345"_qs, u"王 2310"_qs, u"zzzz"_qs, u"尉迟"_qs};
    std::vector<double> strokes;
    QString worst;
    double most = 0;
    size_t hits = 0;
    for (int i = 0; i < rounds; ++i)
        for (const QString &text : typed)
            for (qsizetype n = 1; n <= text.size(); ++n) {
                const double ms = milliseconds([&] { hits += index.search(text.left(n)).size(); });
                strokes.push_back(ms);
                if (ms > most) {
                    most = ms;
                    worst = text.left(n);
                }
            }
    if (hits == 0)
        qFatal("the search found nothing");
    std::printf("search: %d entries; index built in %.0f ms; %zu keystrokes: median %.2f ms, 95 %% %.2f ms, slowest %.2f ms (%s)\n", index.size(), median(builds), strokes.size(),
                median(strokes), percentile(strokes, 0.95), most, qPrintable(worst));
    return {{u"entries"_qs, index.size()}, {u"build_ms"_qs, median(builds)}, {u"median_ms"_qs, median(strokes)}, {u"p95_ms"_qs, percentile(strokes, 0.95)}, {u"slowest_ms"_qs, most}};
}

QJsonObject importing(int rows, int rounds)
{
    QTemporaryDir dir;
    Sheet sheet;
    sheet.name = u"名单"_qs;
    const auto line = [&](const QStringList &texts) {
        std::vector<Cell> cells;
        for (const QString &t : texts)
            cells.push_back(Cell::ofText(t));
        sheet.rows.push_back(std::move(cells));
    };
    line({u"学号"_qs, u"姓名"_qs, u"性别"_qs, u"班级"_qs, u"年级"_qs, u"专业"_qs, u"宿舍楼"_qs, u"寝室号"_qs, u"手机号"_qs, u"出生日期"_qs, u"民族"_qs, u"籍贯"_qs, u"家长姓名"_qs, u"家长电话"_qs, u"特长"_qs});
    Names names;
    for (int i = 0; i < rows; ++i)
        line({u"00%1"_qs.arg(20230000 + i), names.name(), i % 2 ? u"男"_qs : u"女"_qs, u"财管%1"_qs.arg(2300 + i / 40), u"2023"_qs, u"会计学"_qs, u"梅园%1栋"_qs.arg(i / 800),
              QString::number(101 + i / 4 % 200), u"138%1"_qs.arg(i, 8, 10, QLatin1Char('0')), QDate(2004, 1, 1).addDays(i % 900).toString(Qt::ISODate), u"汉族"_qs, u"浙江杭州"_qs, names.name(),
              u"139%1"_qs.arg(i, 8, 10, QLatin1Char('0')), u"篮球"_qs});
    const QString csv = dir.filePath(u"roster.csv"_qs), xlsx = dir.filePath(u"roster.xlsx"_qs);
    Workbook book;
    book.sheets = {sheet};
    must(writeTable(csv, book));
    must(writeTable(xlsx, book));

    const auto ours = [rows](const QString &file) {
        return [rows, file](const QString &) {
            test::TestWorkspace w;
            return milliseconds([&] {
                Workbook read = must(readTable(file));
                RosterImport import(w.head());
                must(import.analyse(std::move(read.sheets.front()), u"roster"_qs, u"hash"_qs));
                must(import.preview());
                if (must(import.apply()).added != rows)
                    qFatal("the import left rows out");
            });
        };
    };
    const auto reading = [rows](const QString &file) { // like for like: what the other two do
        return [rows, file](const QString &) {
            return milliseconds([&] {
                if (int(must(readTable(file)).sheets.front().rows.size()) != rows + 1)
                    qFatal("the reader left rows out");
            });
        };
    };
    const auto outside = [](const QString &program, const QStringList &arguments) {
        return [program, arguments](const QString &) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                return -1.0;
            return milliseconds([&] {
                QProcess p;
                p.setProcessChannelMode(QProcess::MergedChannels);
                p.start(program, arguments);
                if (!p.waitForFinished(300'000) || p.exitCode() != 0)
                    qFatal("%s failed: %s", qPrintable(program), p.readAll().constData());
            });
        };
    };
    const QString python = u"import csv,sys\nn=sum(1 for r in csv.DictReader(open(sys.argv[1],encoding='utf-8-sig')) if r['学号'])\nassert n==%1,n"_qs.arg(rows);
    const std::vector<Contender> contenders{
        {u"import of xlsx"_qs, ours(xlsx)},
        {u"import of csv"_qs, ours(csv)},
        {u"our reader, xlsx"_qs, reading(xlsx)},
        {u"our reader, csv"_qs, reading(csv)},
        {u"python3 reads csv"_qs, outside(u"python3"_qs, {u"-c"_qs, python, csv})},
        {u"LibreOffice converts"_qs, outside(u"soffice"_qs, {u"-env:UserInstallation=file://"_qs + dir.filePath(u"office"_qs), u"--headless"_qs, u"--convert-to"_qs, u"csv"_qs, u"--outdir"_qs, dir.filePath(u"out"_qs), xlsx})},
    };
    const QStringList tasks{u"roster"_qs}, baselines{u"python3 reads csv"_qs, u"LibreOffice converts"_qs};
    QJsonObject figures = compete(tasks, contenders, baselines, rounds);
    std::printf("roster of %d rows with 15 columns: read, check, write; %d rounds, medians\n", rows, rounds);
    printTable(tasks, contenders, baselines, figures);
    for (const Contender &c : contenders)
        if (const double ms = figures[u"roster"][c.name][u"ms"].toDouble(); ms > 0)
            std::printf("%-22s %10.0f rows/s\n", qPrintable(c.name), rows * 1000.0 / ms);
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption people(u"people"_qs, u"people to search among"_qs, u"N"_qs, u"40000"_qs), rows(u"rows"_qs, u"rows of the roster"_qs, u"N"_qs, u"20000"_qs),
        rounds(u"rounds"_qs, u"rounds"_qs, u"R"_qs, u"3"_qs), json(u"json"_qs, u"also write the figures to FILE"_qs, u"FILE"_qs);
    parser.addOptions({people, rows, rounds, json});
    parser.process(app);
    const int n = qMax(1, parser.value(rounds).toInt());
    const QJsonObject figures{{u"search"_qs, searching(qMax(1000, parser.value(people).toInt()), n)}, {u"import"_qs, importing(qMax(1000, parser.value(rows).toInt()), n)}};
    if (parser.isSet(json) && !saveJson(parser.value(json), figures))
        return 1;
    return 0;
}

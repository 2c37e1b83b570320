// Coverage of 40,000 people over ten years: every term of the whole school and of one station, the matrix and the gap list, in ms; and the
// counting query on the encrypted workspace against the same query on a plain file through the bare SQLite C API, in one run.
// XINZHAN_DECADE names a demo workspace of scale decade that is kept; else one is made.
#include "core/demo/demo.h"
#include "core/training/coverageservice.h"
#include "core/workspace/workspace.h"
#include "tests/bench/figures.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <sqlite3.h>

using namespace xz;
using namespace xz::bench;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// The tables that the query reads, with the kinds of their columns: b blob, t text, r real, i integer.
struct Copied {
    const char *table, *columns, *kinds;
};
const Copied copied[] = {
    {"term", "id, year, number, starts_on, ends_on", "biitt"},
    {"college", "id, school_id, name", "bbt"},
    {"station", "id, college_id, name", "bbt"},
    {"class", "id, college_id, name, starts_on, graduates_on", "bbttt"},
    {"dorm", "id, college_id, building, room", "bbtt"},
    {"person", "id, kind, number, name, phone, college_id, class_id, dorm_id, status, enrolled_on, graduates_on, changed_at", "btttt" "bbbtttt"},
    {"post", "id, role, person_id, station_id, class_id, dorm_id, starts_on, ends_on", "btbbbbtt"},
    {"training", "id, station_id, category, title, on_date, state, made_by, made_at", "bbttttbt"},
    {"attendance", "training_id, person_id, role, expected, state, certificate, certificate_until, at", "bbtittt" "t"},
};

class PlainFile {
public:
    explicit PlainFile(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        const QDir migrations(QStringLiteral(":/xinzhan/migrations"));
        for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
            QFile f(migrations.filePath(name));
            if (!f.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(name));
            run(f.readAll());
        }
    }
    ~PlainFile() { sqlite3_close(m_db); }
    void run(const QByteArray &sql)
    {
        if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.left(60).constData(), sqlite3_errmsg(m_db));
    }
    qint64 copy(Database &from)
    {
        qint64 rows = 0;
        run("BEGIN");
        for (const Copied &c : copied) {
            const int n = int(qstrlen(c.kinds));
            QByteArray places = "?";
            for (int i = 1; i < n; ++i)
                places += ",?";
            sqlite3_stmt *put = nullptr;
            const QByteArray sql = QByteArray("INSERT INTO ") + c.table + " (" + c.columns + ") VALUES (" + places + ")";
            if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &put, nullptr) != SQLITE_OK)
                qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
            auto s = from.prepare(QByteArray("SELECT ") + c.columns + " FROM " + c.table);
            while (s.next()) {
                for (int i = 0; i < n; ++i) {
                    if (s.isNull(i)) {
                        sqlite3_bind_null(put, i + 1);
                    } else if (c.kinds[i] == 'i') {
                        sqlite3_bind_int64(put, i + 1, s.integer(i));
                    } else if (c.kinds[i] == 'b') {
                        const QByteArray v = s.blob(i);
                        sqlite3_bind_blob(put, i + 1, v.constData(), int(v.size()), SQLITE_TRANSIENT);
                    } else {
                        const QByteArray v = s.text(i).toUtf8();
                        sqlite3_bind_text(put, i + 1, v.constData(), int(v.size()), SQLITE_TRANSIENT);
                    }
                }
                if (sqlite3_step(put) != SQLITE_DONE)
                    qFatal("%s: %s", c.table, sqlite3_errmsg(m_db));
                sqlite3_reset(put);
                ++rows;
            }
            must(s.error());
            sqlite3_finalize(put);
        }
        run("COMMIT");
        return rows;
    }
    qint64 count(const QByteArray &today)
    {
        if (!m_query && sqlite3_prepare_v3(m_db, CoverageRepository::termCountsSql(), -1, SQLITE_PREPARE_PERSISTENT, &m_query, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        sqlite3_bind_null(m_query, 1);
        sqlite3_bind_null(m_query, 2);
        sqlite3_bind_text(m_query, 3, today.constData(), int(today.size()), SQLITE_STATIC);
        sqlite3_bind_null(m_query, 4);
        qint64 sum = 0;
        while (sqlite3_step(m_query) == SQLITE_ROW)
            sum += sqlite3_column_int64(m_query, 3);
        sqlite3_reset(m_query);
        return sum;
    }

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_query = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser args;
    args.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("a demo workspace of scale decade"));
    args.addOption({QStringLiteral("json"), QStringLiteral("also write the figures here"), QStringLiteral("file")});
    args.process(app);
    const SystemClock clock;
    const QTemporaryDir scratch;
    QString path = args.positionalArguments().value(0, qEnvironmentVariable("XINZHAN_DECADE"));
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        path = scratch.filePath(QStringLiteral("decade.xinzhan"));
        must(makeDemo(path, {.scale = DemoScale::Decade}, clock));
    }
    auto workspace = must(Workspace::open(path, QStringLiteral("centre"), QStringLiteral("xinzhan-demo-2026"), clock));
    PlainFile plain(scratch.filePath(QStringLiteral("plain.db")));
    const qint64 rows = plain.copy(workspace->session().db());
    const QDate today = clock.today();
    const QByteArray day = today.toString(Qt::ISODate).toLatin1();
    const QString whole = QStringLiteral("coverage of all terms, whole school");
    qint64 ours = 0, theirs = 0;
    const std::vector<Contender> contenders{
        {QStringLiteral("xinzhan, encrypted"), [&](const QString &) {
             return milliseconds([&] {
                 ours = 0;
                 for (const TermCoverage &c : must(CoverageRepository(workspace->session().db()).terms({}, today)))
                     for (const GroupCoverage &g : c.groups)
                         ours += g.people;
             });
         }},
        {QStringLiteral("plain SQLite, C API"), [&](const QString &) { return milliseconds([&] { theirs = plain.count(day); }); }}};
    QJsonObject out = compete({whole}, contenders, {contenders[1].name}, 7);
    printTable({whole}, contenders, {contenders[1].name}, out);
    std::printf("%lld rows copied; %lld person-terms\n", (long long)rows, (long long)ours);
    if (ours == 0 || theirs < ours)
        qFatal("the two do not count the same");
    workspace.reset();
    workspace = must(Workspace::open(path, QStringLiteral("head"), QStringLiteral("xinzhan-demo-2026"), clock));
    Session &head = workspace->session();
    const auto figure = [&](const char *name, const std::function<void()> &work) {
        std::vector<double> times;
        for (int i = 0; i < 7; ++i)
            times.push_back(milliseconds(work));
        std::printf("%-34s %8.1f ms\n", name, median(times));
        out[QLatin1String(name)] = median(times);
    };
    figure("station, all terms", [&] { must(CoverageService(head).history()); });
    figure("station, this term", [&] { must(CoverageService(head).term()); });
    figure("station, people x terms", [&] { must(CoverageService(head).matrix()); });
    figure("station, gap list", [&] { must(CoverageService(head).gaps()); });
    if (const QString file = args.value(QStringLiteral("json")); !file.isEmpty() && !saveJson(file, out))
        return 1;
    return 0;
}

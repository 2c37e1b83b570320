// bench_storage [--rows N] [--rounds R] [--json FILE]
// The encrypted typed path (Statement) and our Qt Sql driver against Qt's QSQLITE on a plain file and against the bare SQLite C API on a plain file, in one
// run: same SQL, same pragmas (WAL, FULL, 64 MB page cache), a new connection for every measurement, files in the system's cache.
#include "core/security/secret.h"
#include "core/storage/sqldriver.h"
#include "core/storage/transaction.h"
#include "tests/bench/figures.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <sqlite3.h>

using namespace xz;
using namespace xz::bench;

namespace {

constexpr const char *tables[] = {
    "CREATE TABLE note (id INTEGER PRIMARY KEY, code TEXT NOT NULL, student INTEGER NOT NULL, created_on TEXT NOT NULL, level INTEGER NOT NULL, body TEXT NOT NULL)",
    "CREATE UNIQUE INDEX note_code ON note(code)", "CREATE INDEX note_student ON note(student, created_on)",
    "CREATE TABLE report (class INTEGER NOT NULL, week INTEGER NOT NULL, level INTEGER NOT NULL, headcount INTEGER NOT NULL, PRIMARY KEY (week, class)) WITHOUT ROWID"};
constexpr const char *insertNote = "INSERT INTO note (id, code, student, created_on, level, body) VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char *insertReport = "INSERT INTO report VALUES (?, ?, ?, ?)";
constexpr const char *lookup = "SELECT id, level, body FROM note WHERE code = ?";
constexpr const char *scan = "SELECT id, code, student, created_on, level, body FROM note";
constexpr const char *aggregate = "SELECT week, level, count(*), sum(headcount), avg(headcount) FROM report GROUP BY week, level";

int rows = 60'000;
constexpr int classes = 1000;

QString codeOf(int i) { return QStringLiteral("KJ-%1-%2").arg(quint32(i) * 2654435761u % 100'000'000u, 8, 10, QLatin1Char('0')).arg(i); }
QString dayOf(int i) { return QStringLiteral("2026-%1-%2").arg(i % 12 + 1, 2, 10, QLatin1Char('0')).arg(i % 28 + 1, 2, 10, QLatin1Char('0')); }
const QStringList &bodies()
{
    static const QStringList all = [] {
        const QStringList words = QStringLiteral("学生 情绪 低落 失眠 考试 压力 家庭 宿舍 关系 最近 两周 食欲 注意力 老师 谈话 家长 联系 转介 医院 复诊 服药 稳定 关注 评估 支持 班级 活动 参与 申请 跟进").split(u' ');
        QRandomGenerator random(7);
        QStringList list;
        for (int i = 0; i < rows; ++i) {
            QString body;
            for (int n = 18 + int(random.bounded(24)); n > 0; --n)
                body += words.at(random.bounded(words.size()));
            list << body;
        }
        return list;
    }();
    return all;
}
const QStringList &codes()
{
    static const QStringList all = [] {
        QStringList list;
        for (int i = 0; i < rows; ++i)
            list << codeOf(i);
        return list;
    }();
    return all;
}
const QStringList &days()
{
    static const QStringList all = [] {
        QStringList list;
        for (int i = 0; i < 336; ++i)
            list << dayOf(i);
        return list;
    }();
    return all;
}
template <class Work>
void eachLookup(Work work)
{
    QRandomGenerator random(11);
    for (int i = 0; i < rows; ++i)
        work(codes().at(random.bounded(rows)));
}
[[noreturn]] void stop(const QString &what) { qFatal("%s", qPrintable(what)); }
void expect(bool ok, const QString &what)
{
    if (!ok)
        stop(what);
}
void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

// ---- the bare C API on a plain file: values are read where SQLite keeps them
class BareApi {
public:
    explicit BareApi(const QString &path)
    {
        expect(sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK, path);
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA foreign_keys=ON; SELECT count(*) FROM sqlite_schema;");
    }
    ~BareApi() { sqlite3_close(m_db); }
    void run(const char *sql) { expect(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, QString::fromUtf8(sqlite3_errmsg(m_db))); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *s = nullptr;
        expect(sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, nullptr) == SQLITE_OK, QString::fromUtf8(sqlite3_errmsg(m_db)));
        return s;
    }
    void fillNotes()
    {
        run("BEGIN IMMEDIATE");
        sqlite3_stmt *s = prepare(insertNote);
        for (int i = 0; i < rows; ++i) {
            const QByteArray code = codes().at(i).toUtf8(), day = days().at(i % 336).toUtf8(), body = bodies().at(i).toUtf8();
            sqlite3_bind_int64(s, 1, i + 1);
            sqlite3_bind_text(s, 2, code.constData(), int(code.size()), SQLITE_STATIC);
            sqlite3_bind_int64(s, 3, i % 20000);
            sqlite3_bind_text(s, 4, day.constData(), int(day.size()), SQLITE_STATIC);
            sqlite3_bind_int64(s, 5, i % 4);
            sqlite3_bind_text(s, 6, body.constData(), int(body.size()), SQLITE_STATIC);
            expect(sqlite3_step(s) == SQLITE_DONE, QString::fromUtf8(sqlite3_errmsg(m_db)));
            sqlite3_reset(s);
        }
        sqlite3_finalize(s);
        run("COMMIT");
    }
    void fillReports()
    {
        run("BEGIN IMMEDIATE");
        sqlite3_stmt *s = prepare(insertReport);
        for (int i = 0; i < rows * 10; ++i) {
            for (const auto &[at, value] : {std::pair(1, i % classes), std::pair(2, i / classes), std::pair(3, (i * 31) % 4), std::pair(4, (i * 17) % 10)})
                sqlite3_bind_int(s, at, value);
            expect(sqlite3_step(s) == SQLITE_DONE, QString::fromUtf8(sqlite3_errmsg(m_db)));
            sqlite3_reset(s);
        }
        sqlite3_finalize(s);
        run("COMMIT");
    }
    qint64 lookups()
    {
        qint64 sum = 0;
        sqlite3_stmt *s = prepare(lookup);
        eachLookup([&](const QString &code) {
            const QByteArray utf8 = code.toUtf8();
            sqlite3_bind_text(s, 1, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
            expect(sqlite3_step(s) == SQLITE_ROW, code);
            sum += sqlite3_column_int64(s, 0) + sqlite3_column_int64(s, 1) + (sqlite3_column_text(s, 2) ? sqlite3_column_bytes(s, 2) > 0 : 0);
            sqlite3_reset(s);
        });
        sqlite3_finalize(s);
        return sum;
    }
    qint64 scanAll()
    {
        qint64 sum = 0;
        sqlite3_stmt *s = prepare(scan);
        while (sqlite3_step(s) == SQLITE_ROW) {
            sum += sqlite3_column_int64(s, 0) + sqlite3_column_int64(s, 2) + sqlite3_column_int64(s, 4);
            for (int c : {1, 3, 5})
                sum += sqlite3_column_text(s, c) && sqlite3_column_bytes(s, c) > 0;
        }
        sqlite3_finalize(s);
        return sum;
    }
    qint64 aggregateAll()
    {
        qint64 sum = 0;
        sqlite3_stmt *s = prepare(aggregate);
        while (sqlite3_step(s) == SQLITE_ROW)
            sum += sqlite3_column_int64(s, 2) + sqlite3_column_int64(s, 3);
        sqlite3_finalize(s);
        return sum;
    }

private:
    sqlite3 *m_db = nullptr;
};

// ---- Qt Sql: the stock driver on a plain file, or ours over an open Database
class QtSql {
public:
    explicit QtSql(const QString &path) : m_own(true)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench"));
        m_db.setDatabaseName(path);
        expect(m_db.open(), m_db.lastError().text());
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-65536", "PRAGMA foreign_keys=ON", "SELECT count(*) FROM sqlite_master"})
            run(sql);
    }
    explicit QtSql(QSqlDatabase db) : m_db(db) {}
    ~QtSql()
    {
        if (m_own)
            m_db.close();
        m_db = {};
        if (m_own)
            QSqlDatabase::removeDatabase(QStringLiteral("bench"));
    }
    void run(const char *sql)
    {
        QSqlQuery q(m_db);
        expect(q.exec(QString::fromUtf8(sql)), q.lastError().text());
    }
    void fillNotes()
    {
        expect(m_db.transaction(), m_db.lastError().text());
        QSqlQuery q(m_db);
        q.prepare(QString::fromUtf8(insertNote));
        for (int i = 0; i < rows; ++i) {
            q.bindValue(0, i + 1);
            q.bindValue(1, codes().at(i));
            q.bindValue(2, i % 20000);
            q.bindValue(3, days().at(i % 336));
            q.bindValue(4, i % 4);
            q.bindValue(5, bodies().at(i));
            expect(q.exec(), q.lastError().text());
        }
        expect(m_db.commit(), m_db.lastError().text());
    }
    qint64 lookups()
    {
        qint64 sum = 0;
        QSqlQuery q(m_db);
        q.setForwardOnly(true);
        q.prepare(QString::fromUtf8(lookup));
        eachLookup([&](const QString &code) {
            q.bindValue(0, code);
            expect(q.exec() && q.next(), code);
            sum += q.value(0).toLongLong() + q.value(1).toLongLong() + (q.value(2).toString().size() > 0);
        });
        return sum;
    }
    qint64 scanAll()
    {
        qint64 sum = 0;
        QSqlQuery q(m_db);
        q.setForwardOnly(true);
        q.exec(QString::fromUtf8(scan));
        while (q.next()) {
            sum += q.value(0).toLongLong() + q.value(2).toLongLong() + q.value(4).toLongLong();
            for (int c : {1, 3, 5})
                sum += q.value(c).toString().size() > 0;
        }
        return sum;
    }
    qint64 aggregateAll()
    {
        qint64 sum = 0;
        QSqlQuery q(m_db);
        q.setForwardOnly(true);
        q.exec(QString::fromUtf8(aggregate));
        while (q.next())
            sum += q.value(2).toLongLong() + q.value(3).toLongLong();
        return sum;
    }

private:
    QSqlDatabase m_db;
    bool m_own = false;
};

// ---- the typed path on an encrypted file
class Typed {
public:
    Typed(const QString &path, const QString &cipher, bool create)
    {
        static const SecretKey key = SecretKey::generate();
        auto db = Database::open(path, key, {.cipher = cipher, .create = create});
        expect(db.has_value(), db ? QString() : db.error().message);
        m_db = std::move(*db);
    }
    Database &db() const { return *m_db; }
    void run(const char *sql)
    {
        change([&](Transaction &tx) { check(tx.prepare(sql).exec()); });
    }
    void fillNotes()
    {
        change([&](Transaction &tx) {
            Statement s = tx.prepare(insertNote);
            for (int i = 0; i < rows; ++i)
                check(s.bind(i + 1).bind(codes().at(i)).bind(i % 20000).bind(days().at(i % 336)).bind(i % 4).bind(bodies().at(i)).exec());
        });
    }
    void fillReports()
    {
        change([&](Transaction &tx) {
            Statement s = tx.prepare(insertReport);
            for (int i = 0; i < rows * 10; ++i)
                check(s.bind(i % classes).bind(i / classes).bind((i * 31) % 4).bind((i * 17) % 10).exec());
        });
    }
    qint64 lookups() // as a repository's find() does: the statement comes from the cache each time
    {
        qint64 sum = 0;
        eachLookup([&](const QString &code) {
            Statement s = m_db->prepare(lookup);
            s.bind(code);
            expect(s.next(), code);
            sum += s.integer(0) + s.integer(1) + (s.text(2).size() > 0);
        });
        return sum;
    }
    qint64 scanAll()
    {
        qint64 sum = 0;
        Statement s = m_db->prepare(scan);
        while (s.next()) {
            sum += s.integer(0) + s.integer(2) + s.integer(4);
            for (int c : {1, 3, 5})
                sum += s.text(c).size() > 0;
        }
        check(s.error());
        return sum;
    }
    qint64 aggregateAll()
    {
        qint64 sum = 0;
        Statement s = m_db->prepare(aggregate);
        while (s.next())
            sum += s.integer(2) + s.integer(3);
        check(s.error());
        return sum;
    }

private:
    static void check(const Result<void> &done) { expect(done.has_value(), done ? QString() : done.error().detail); }
    template <class Work>
    void change(Work work)
    {
        auto tx = Transaction::begin(*m_db);
        expect(tx.has_value(), QStringLiteral("begin"));
        work(*tx);
        check(tx->commit());
    }
    std::unique_ptr<Database> m_db;
};

// ---- our driver as Qt's models use it, on the same encrypted file
struct Driver : private Typed, public QtSql {
    Driver(const QString &path, const QString &cipher, bool create) : Typed(path, cipher, create), QtSql(QSqlDatabase::database(db().connectionName())) {}
    using QtSql::aggregateAll;
    using QtSql::fillNotes;
    using QtSql::lookups;
    using QtSql::run;
    using QtSql::scanAll;
};

qint64 answers[4] = {-1, -1, -1, -1}; // every contender must find the same
void same(int task, qint64 answer)
{
    expect(answers[task] < 0 || answers[task] == answer, QStringLiteral("different answers in task %1").arg(task));
    answers[task] = answer;
}

template <class Open>
Contender contender(const QString &name, const QString &file, Open open)
{
    return {name, [=](const QString &task) {
                if (task == QStringLiteral("insert")) {
                    const QString fresh = file + QStringLiteral(".insert");
                    removeFiles(fresh);
                    auto c = open(fresh, true);
                    for (int i = 0; i < 3; ++i)
                        c->run(tables[i]);
                    return milliseconds([&] { c->fillNotes(); });
                }
                auto c = open(file, false);
                return milliseconds([&] {
                    if (task == QStringLiteral("lookup"))
                        same(1, c->lookups());
                    else if (task == QStringLiteral("scan"))
                        same(2, c->scanAll());
                    else
                        same(3, c->aggregateAll());
                });
            }};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption rowsOption(QStringLiteral("rows"), QStringLiteral("notes in the file; reports are ten times as many"), QStringLiteral("N"), QString::number(rows));
    const QCommandLineOption roundsOption(QStringLiteral("rounds"), QStringLiteral("interleaved rounds"), QStringLiteral("R"), QStringLiteral("5"));
    const QCommandLineOption jsonOption(QStringLiteral("json"), QStringLiteral("also write the figures to FILE"), QStringLiteral("FILE"));
    parser.addOptions({rowsOption, roundsOption, jsonOption});
    parser.process(app);
    rows = qMax(1000, parser.value(rowsOption).toInt());

    QTemporaryDir dir;
    const QString plain = dir.filePath(QStringLiteral("plain.db")), stockFile = dir.filePath(QStringLiteral("stock.db"));
    const auto typed = [](const QString &cipher) {
        return [cipher](const QString &file, bool create) { return std::make_unique<Typed>(file, cipher, create); };
    };
    const auto fill = [](auto c) {
        for (const char *sql : tables)
            c->run(sql);
        c->fillNotes();
        c->fillReports();
    };
    fill(std::make_unique<BareApi>(plain));
    std::vector<Contender> contenders{contender(QStringLiteral("C API, plain"), plain, [](const QString &file, bool) { return std::make_unique<BareApi>(file); })};
    if (QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
        QFile::copy(plain, stockFile); // the same file, filled once
        contenders.push_back(contender(QStringLiteral("QSQLITE, plain"), stockFile, [](const QString &file, bool) { return std::make_unique<QtSql>(file); }));
    }
    for (const QString &cipher : {QStringLiteral("chacha20"), QStringLiteral("aegis")}) {
        const QString file = dir.filePath(cipher);
        fill(typed(cipher)(file, true));
        contenders.push_back(contender(QStringLiteral("typed, ") + cipher, file, typed(cipher)));
        contenders.push_back(contender(QStringLiteral("driver, ") + cipher, file, [cipher](const QString &path, bool create) { return std::make_unique<Driver>(path, cipher, create); }));
    }

    const QStringList tasks{QStringLiteral("lookup"), QStringLiteral("scan"), QStringLiteral("insert"), QStringLiteral("aggregate")};
    const QStringList baselines{QStringLiteral("QSQLITE, plain"), QStringLiteral("C API, plain")};
    const int rounds = qMax(1, parser.value(roundsOption).toInt());
    const QJsonObject figures = compete(tasks, contenders, baselines, rounds);
    std::printf("%d notes with two indexes, %d reports; %d interleaved rounds, medians\n", rows, rows * 10, rounds);
    printTable(tasks, contenders, baselines, figures);
    if (parser.isSet(jsonOption))
        expect(saveJson(parser.value(jsonOption), figures), parser.value(jsonOption));
    return 0;
}

#include "core/midterm/midtermrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {
namespace {

QString compact(const QJsonObject &o) { return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact)); }

QString compact(const std::vector<MidtermFault> &faults)
{
    QJsonArray a;
    for (const MidtermFault f : faults)
        a << midtermFaultCode(f);
    return QString::fromUtf8(QJsonDocument(a).toJson(QJsonDocument::Compact));
}

Midterm readMidterm(const Statement &s)
{
    Midterm m{.id = s.id<MidtermId>(0), .project = s.id<ProjectId>(1), .form = midtermFromJson(QJsonDocument::fromJson(s.text(2).toUtf8()).object())};
    m.result = midtermResultFromCode(s.text(3));
    for (const QJsonValue &v : QJsonDocument::fromJson(s.text(4).toUtf8()).array())
        if (const auto f = midtermFaultFromCode(v.toString()))
            m.reasons.push_back(*f);
    m.opinion = s.text(5);
    m.deadlineOn = s.date(6);
    m.report = s.text(7);
    m.recheck = midtermResultFromCode(s.text(8));
    m.openedAt = s.time(9);
    m.decidedAt = s.time(10);
    m.version = int(s.integer(11));
    return m;
}

QString resultCode(const std::optional<MidtermResult> &r) { return r ? midtermResultCode(*r) : QString(); }

} // namespace

Result<std::optional<Midterm>> MidtermRepository::of(const ProjectId &project) const
{
    auto s = m_db.prepare("SELECT id, project_id, form, result, reasons, opinion, deadline_on, report, recheck, opened_at, decided_at, version FROM project_midterm WHERE project_id = ?");
    return firstRow(s.bind(project), readMidterm);
}

Result<MidtermFacts> MidtermRepository::facts(const ProjectId &project, const StationId &station, QDate from, QDate approved, QDate today) const
{
    MidtermFacts out;
    const auto first = [](const Statement &s) { return int(s.integer(0)); };
    auto trainings = m_db.prepare("SELECT count(*) FROM training WHERE station_id = ? AND state = 'held' AND on_date >= ? AND on_date <= ?");
    XZ_TRY(const auto held, firstRow(trainings.bind(station).bind(from).bind(today), first));
    auto reports = m_db.prepare("SELECT count(DISTINCT r.week_id) FROM weekly_report r JOIN week w ON w.id = r.week_id WHERE r.station_id = ? AND r.submitted_at IS NOT NULL AND w.starts_on >= ?");
    XZ_TRY(const auto handedIn, firstRow(reports.bind(station).bind(from), first));
    out.trainings = held.value_or(0);
    out.weeklyReports = handedIn.value_or(0);
    auto changes = m_db.prepare("SELECT kind, state FROM project_change WHERE project_id = ?");
    changes.bind(project);
    while (changes.next()) {
        const bool head = changes.text(0) == u"head", content = changes.text(0) == u"content";
        const bool granted = changes.text(1) == u"granted", asked = changes.text(1) == u"asked";
        out.headChanges += head && granted;
        out.headChangesWaiting += head && asked;
        out.contentChanges += content && granted;
        out.contentChangesWaiting += content && asked;
    }
    XZ_CHECK(changes.error());
    const auto headOn = [&](QDate day) -> Result<QString> {
        auto s = m_db.prepare("SELECT p.name FROM post o JOIN person p ON p.id = o.person_id WHERE o.station_id = ? AND o.role = 'head' AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?) "
                              "ORDER BY o.starts_on DESC LIMIT 1");
        XZ_TRY(const auto name, firstRow(s.bind(station).bind(day).bind(day), [](const Statement &row) { return row.text(0); }));
        return name.value_or(QString());
    };
    XZ_TRY(out.headNow, headOn(today));
    XZ_TRY(out.headThen, headOn(approved));
    return out;
}

Result<void> MidtermRepository::insert(Transaction &tx, const Midterm &m)
{
    auto s = tx.prepare("INSERT INTO project_midterm (id, project_id, form, opened_at) VALUES (?, ?, ?, ?)");
    return s.bind(m.id).bind(m.project).bind(compact(toJson(m.form))).bind(m.openedAt).exec();
}

Result<void> MidtermRepository::update(Transaction &tx, const Midterm &m)
{
    auto s = tx.prepare("UPDATE project_midterm SET form = ?, result = ?, reasons = ?, opinion = ?, deadline_on = ?, report = ?, recheck = ?, decided_at = ?, version = version + 1 "
                        "WHERE id = ? AND version = ?");
    s.bind(compact(toJson(m.form))).bind(resultCode(m.result)).bind(compact(m.reasons)).bind(m.opinion).bind(m.deadlineOn).bind(m.report).bind(resultCode(m.recheck)).bind(m.decidedAt);
    const qint64 before = tx.database().totalChanges();
    XZ_CHECK(s.bind(m.id).bind(m.version).exec());
    if (tx.database().totalChanges() == before)
        return fail(Errc::Conflict, QCoreApplication::translate("Midterm", "Somebody else changed this mid-term meanwhile. Open it again and repeat your change."));
    return {};
}

} // namespace xz

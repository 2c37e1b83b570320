#include "core/calendar/calendarrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {

#define XZ_WEEK_COLUMNS                                                                                                                \
    "SELECT w.id, w.term_id, w.number, w.name, w.starts_on, w.ends_on, w.iso_year, w.iso_week, w.reporting, w.opens_at, w.closes_at, " \
    "EXISTS (SELECT 1 FROM class_report r WHERE r.week_id = w.id) OR EXISTS (SELECT 1 FROM weekly_report r WHERE r.week_id = w.id), "   \
    "w.exempt_reason, w.exempted_at, w.exempted_by, coalesce((SELECT u.display_name FROM user u WHERE u.id = w.exempted_by), '') FROM week w "

Week readWeek(const Statement &s)
{
    Week w{s.id<WeekId>(0), s.id<TermId>(1), int(s.integer(2)), s.text(3), s.date(4), s.date(5), int(s.integer(6)), int(s.integer(7)), s.flag(8)};
    w.opensAt = s.time(9);
    w.closesAt = s.time(10);
    w.used = s.flag(11);
    w.exemptReason = s.text(12);
    w.exemptedAt = s.time(13);
    w.exemptedBy = s.optionalId<UserId>(14);
    w.exemptedByName = s.text(15);
    return w;
}

Result<std::vector<Week>> manyWeeks(Statement &s)
{
    return allRows(s, readWeek);
}

Result<std::optional<Week>> oneWeek(Statement &s)
{
    return firstRow(s, readWeek);
}

} // namespace

Result<std::vector<Term>> CalendarRepository::terms() const
{
    auto s = m_db.prepare("SELECT id, year, number, starts_on, ends_on FROM term ORDER BY starts_on DESC");
    return allRows(s, [](const Statement &s) { return Term{s.id<TermId>(0), int(s.integer(1)), int(s.integer(2)), s.date(3), s.date(4)}; });
}

Result<std::vector<Week>> CalendarRepository::weeksOf(const TermId &term) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.term_id = ? ORDER BY w.number");
    s.bind(term);
    return manyWeeks(s);
}

Result<std::vector<Week>> CalendarRepository::weeksTouching(QDate from, QDate to) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.ends_on >= ? AND w.starts_on <= ? ORDER BY w.starts_on");
    s.bind(from).bind(to);
    return manyWeeks(s);
}

Result<std::optional<Week>> CalendarRepository::week(const WeekId &id) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.id = ?");
    s.bind(id);
    return oneWeek(s);
}

Result<std::optional<Week>> CalendarRepository::weekByIso(int isoYear, int isoWeek) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.iso_year = ? AND w.iso_week = ? ORDER BY w.reporting DESC, w.starts_on LIMIT 1");
    s.bind(isoYear).bind(isoWeek);
    return oneWeek(s);
}

Result<std::optional<Week>> CalendarRepository::lastReportingBefore(QDate day) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.starts_on < ? AND w.reporting = 1 ORDER BY w.starts_on DESC LIMIT 1");
    s.bind(day);
    return oneWeek(s);
}

Result<std::optional<Week>> CalendarRepository::firstFrom(QDate day) const
{
    auto s = m_db.prepare(XZ_WEEK_COLUMNS "WHERE w.starts_on >= ? ORDER BY w.starts_on LIMIT 1");
    s.bind(day);
    return oneWeek(s);
}

Result<bool> CalendarRepository::anyStationBy(QDate day) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM station WHERE founded_on IS NULL OR founded_on <= ?)");
    s.bind(day);
    const bool any = s.next() && s.flag(0);
    XZ_CHECK(s.error());
    return any;
}

Result<std::vector<SpecialWindow>> CalendarRepository::windows() const
{
    auto s = m_db.prepare("SELECT id, kind, name, starts_on, ends_on FROM special_window ORDER BY starts_on, name");
    return allRows(s, [](const Statement &s) { return SpecialWindow{s.id<WindowId>(0), s.text(1), s.text(2), s.date(3), s.date(4)}; });
}

Result<QString> CalendarRepository::setting(const QString &key) const
{
    auto s = m_db.prepare("SELECT value FROM setting WHERE key = ?");
    s.bind(key);
    const QString value = s.next() ? s.text(0) : QString();
    XZ_CHECK(s.error());
    return value;
}

Result<void> CalendarRepository::insert(Transaction &tx, const Term &v)
{
    return tx.prepare("INSERT INTO term (id, year, number, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.year).bind(v.number).bind(v.startsOn).bind(v.endsOn).exec();
}

Result<void> CalendarRepository::insert(Transaction &tx, const Week &v)
{
    auto s = tx.prepare("INSERT INTO week (id, term_id, number, name, starts_on, ends_on, iso_year, iso_week, reporting, opens_at, closes_at) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.term).bind(v.number).bind(v.name).bind(v.startsOn).bind(v.endsOn);
    return s.bind(v.isoYear).bind(v.isoWeek).bind(v.reporting).bind(v.opensAt).bind(v.closesAt).exec();
}

Result<void> CalendarRepository::insert(Transaction &tx, const SpecialWindow &v)
{
    return tx.prepare("INSERT INTO special_window (id, kind, name, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.kind).bind(v.name).bind(v.startsOn).bind(v.endsOn).exec();
}

Result<void> CalendarRepository::updateDates(Transaction &tx, const Term &v)
{
    return tx.prepare("UPDATE term SET starts_on = ?, ends_on = ? WHERE id = ?").bind(v.startsOn).bind(v.endsOn).bind(v.id).exec();
}

Result<void> CalendarRepository::update(Transaction &tx, const Week &v)
{
    auto s = tx.prepare("UPDATE week SET number = ?, name = ?, starts_on = ?, ends_on = ?, iso_year = ?, iso_week = ?, reporting = ?, opens_at = ?, closes_at = ?, "
                        "exempt_reason = ?, exempted_at = ?, exempted_by = ? WHERE id = ?");
    s.bind(v.number).bind(v.name).bind(v.startsOn).bind(v.endsOn).bind(v.isoYear).bind(v.isoWeek).bind(v.reporting);
    return s.bind(v.opensAt).bind(v.closesAt).bind(v.exemptReason).bind(v.exemptedAt).bind(v.exemptedBy).bind(v.id).exec();
}

Result<void> CalendarRepository::update(Transaction &tx, const SpecialWindow &v)
{
    return tx.prepare("UPDATE special_window SET kind = ?, name = ?, starts_on = ?, ends_on = ? WHERE id = ?")
        .bind(v.kind).bind(v.name).bind(v.startsOn).bind(v.endsOn).bind(v.id).exec();
}

Result<void> CalendarRepository::erase(Transaction &tx, const WeekId &id) { return tx.prepare("DELETE FROM week WHERE id = ?").bind(id).exec(); }

Result<void> CalendarRepository::erase(Transaction &tx, const TermId &id)
{
    XZ_CHECK(tx.prepare("DELETE FROM week WHERE term_id = ?").bind(id).exec());
    return tx.prepare("DELETE FROM term WHERE id = ?").bind(id).exec();
}

Result<void> CalendarRepository::erase(Transaction &tx, const WindowId &id) { return tx.prepare("DELETE FROM special_window WHERE id = ?").bind(id).exec(); }

Result<void> CalendarRepository::setSetting(Transaction &tx, const QString &key, const QString &value)
{
    return tx.prepare("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").bind(key).bind(value).exec();
}

} // namespace xz

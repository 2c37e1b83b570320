#pragma once
// Rows of terms, weeks and windows. Week.used is computed: class reports or weekly reports point to it.
#include "core/calendar/calendar.h"
#include "core/storage/transaction.h"

namespace xz {

class CalendarRepository {
public:
    explicit CalendarRepository(Database &db) : m_db(db) {}

    Result<std::vector<Term>> terms() const; // newest first
    Result<std::vector<Week>> weeksOf(const TermId &term) const;
    Result<std::vector<Week>> weeksTouching(QDate from, QDate to) const;
    Result<std::optional<Week>> week(const WeekId &id) const;
    Result<std::optional<Week>> weekByIso(int isoYear, int isoWeek) const; // the first that reports are due for, else the first
    Result<std::optional<Week>> lastReportingBefore(QDate day) const;
    Result<std::optional<Week>> firstFrom(QDate day) const;
    Result<bool> anyStationBy(QDate day) const; // founded by that day
    Result<std::vector<SpecialWindow>> windows() const;
    Result<QString> setting(const QString &key) const; // empty when not set

    static Result<void> insert(Transaction &tx, const Term &v);
    static Result<void> insert(Transaction &tx, const Week &v);
    static Result<void> insert(Transaction &tx, const SpecialWindow &v);
    static Result<void> updateDates(Transaction &tx, const Term &v);
    static Result<void> update(Transaction &tx, const Week &v);
    static Result<void> update(Transaction &tx, const SpecialWindow &v);
    static Result<void> erase(Transaction &tx, const WeekId &id);
    static Result<void> erase(Transaction &tx, const TermId &id);
    static Result<void> erase(Transaction &tx, const WindowId &id);
    static Result<void> setSetting(Transaction &tx, const QString &key, const QString &value);

private:
    Database &m_db;
};

} // namespace xz

#pragma once
// Who keeps what (regulation duty 7: 专人管理、专人负责; domain S57): a custodian per station and class of data, with history; periods of one
// class may not overlap. A class without a custodian of its own is kept by the keeper of the reports. Every print shows name and since-date of
// the one in force on the day of printing. Errors: Denied, InvalidInput (field person, since), Refused (dates).
#include "core/organization/organization.h"
#include "core/workspace/session.h"

#include <vector>

namespace xz {

namespace paper {
struct Document;
}

enum class DataClass { Reports, Cases, Station, Training };
inline constexpr DataClass allDataClasses[] = {DataClass::Reports, DataClass::Cases, DataClass::Station, DataClass::Training};
QString dataClassCode(DataClass dataClass); // reports, cases, station, training
std::optional<DataClass> dataClassFromCode(const QString &code);
QString dataClassLabel(DataClass dataClass);

struct Custodian {
    CustodianId id;
    StationId station;
    DataClass dataClass = DataClass::Reports;
    PersonId person;
    QString personName = {};
    QDate since;
    QDate until = {}; // last day; invalid = in force
    bool isOn(QDate day) const { return since <= day && (!until.isValid() || day <= until); }
};

class CustodianService {
    Q_DECLARE_TR_FUNCTIONS(CustodianService)
public:
    explicit CustodianService(Session &session) : m_session(session) {}
    Result<std::vector<Custodian>> history(const StationId &station) const; // by class, newest first
    // The former one's period ends the day before `since`. The same person again moves the first day.
    Result<void> appoint(const StationId &station, DataClass dataClass, const PersonId &person, QDate since);
    Result<void> end(const StationId &station, DataClass dataClass, QDate lastDay);

private:
    Session &m_session;
};

// Who keeps the class on that day, the reports' keeper standing in. No policy: it prints.
Result<std::optional<Custodian>> custodianOn(Database &db, const StationId &station, DataClass dataClass, QDate day);
// The foot of every page: 保管人：王敏（自2026年9月1日起). `day` is the day of printing; invalid = today. Nothing when nobody keeps it.
Result<void> putCustodian(Session &session, const StationId &station, DataClass dataClass, paper::Document &document, QDate day = {});
// Within the caller's transaction; the caller asked the policy. The audit entry is written here.
Result<void> storeCustodian(Transaction &tx, Session &session, const StationId &station, DataClass dataClass, const PersonId &person, QDate since);

} // namespace xz

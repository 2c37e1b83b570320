#pragma once
// Bulk inserts for the demo school: rows as they stand in the tables, nothing checked. Only the demo generator may use it;
// real records go through their services.
#include "core/organization/organization.h"
#include "core/storage/transaction.h"

#include <QtCore/QJsonObject>

namespace xz {

struct DemoPersonRow {
    RawId id;
    QString kind, number, name, gender;
    QDate bornOn;
    QString phone;
    std::optional<RawId> college, classId, dorm;
    QString status;
    QDate enrolledOn, graduatesOn;
    QString title, guardian, guardianPhone, ethnicity, nativePlace;
};

struct DemoOffice { // of the five trained groups, with the college of its place
    PostRole role;
    RawId person, college;
    QDate from, to;
    bool active; // the person is here today
};

class DemoRepository {
public:
    explicit DemoRepository(Transaction &tx) : m_tx(tx) {}
    Result<void> addCollege(const RawId &id, const RawId &school, const QString &name, const QString &code);
    Result<void> setCollegeCode(const RawId &college, const QString &code);
    Result<void> addStation(const RawId &id, const RawId &college, const QString &name, QDate founded);
    Result<void> setCustodian(const RawId &station, const RawId &person, QDate since);
    Result<void> addClass(const RawId &id, const RawId &college, const QString &name, int grade, const QString &major, QDate from, QDate to, QDate closed);
    Result<void> addDorm(const RawId &id, const RawId &college, const QString &building, const QString &room);
    Result<void> addPerson(const DemoPersonRow &row, const QDateTime &at);
    Result<void> addPost(const RawId &id, const QString &role, const RawId &person, std::optional<RawId> station, std::optional<RawId> classId,
                         std::optional<RawId> dorm, QDate from, QDate to);
    // The head that came with the workspace takes this row's name, number and the rest.
    Result<RawId> becomeHead(const RawId &station, const DemoPersonRow &row, QDate since);
    Result<std::vector<DemoOffice>> offices();
    // Students of current classes into the psychology department of a station that has none.
    Result<void> addDepartment(const RawId &station, int people, QDate since, const std::function<RawId(qint64)> &id);
    Result<RawId> schoolId();
    Result<RawId> firstOf(const QString &table); // college or station: what the workspace itself created

private:
    Transaction &m_tx;
};

} // namespace xz

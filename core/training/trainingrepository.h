#pragma once
// Rows of sessions, attendance and drills. No policy and no rules: TrainingService is the door; the demo school writes through this, too.
#include "core/storage/transaction.h"
#include "core/training/trainingservice.h"

#include <QtCore/QSet>

namespace xz {

class TrainingRepository {
public:
    explicit TrainingRepository(Database &db) : m_db(db) {}

    Result<std::vector<TrainingRow>> list(const TrainingFilter &filter) const;
    Result<std::optional<TrainingRow>> get(const TrainingId &id) const;
    Result<std::vector<AttendanceRow>> attendance(const TrainingId &id) const;
    // Sessions in which people of these classes are listed.
    Result<QSet<TrainingId>> touchingClasses(const QSet<ClassId> &classes) const;
    struct Expected {
        PersonId person;
        PostRole role;
        std::optional<ClassId> classId;
    };
    // Active people who hold an office of these roles in the college on that day.
    Result<std::vector<Expected>> officeHolders(const CollegeId &college, const std::vector<PostRole> &roles, QDate on) const;
    Result<std::vector<PostRole>> officesOf(const PersonId &person, QDate on) const;
    struct Found {
        PersonId person;
        QString number, name, status;
        std::optional<CollegeId> college;
        std::optional<ClassId> classId;
    };
    Result<std::vector<Found>> byNumber(const QString &number) const;
    Result<std::optional<Found>> person(const PersonId &id) const;
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;

    Result<std::vector<DrillPoint>> points(const TrainingId &id) const;
    struct PointOf {
        DrillPoint point;
        TrainingId training;
    };
    Result<std::optional<PointOf>> point(const DrillPointId &id) const;
    Result<std::vector<DrillTask>> openTasks(std::optional<StationId> station) const;

    static Result<void> insert(Transaction &tx, const Training &v);
    static Result<void> update(Transaction &tx, const Training &v); // version + 1
    static Result<void> setState(Transaction &tx, const TrainingId &id, TrainingState state, const QString &reason);
    static Result<void> put(Transaction &tx, const Attendance &v, const UserId &actor); // inserts or replaces
    static Result<void> erase(Transaction &tx, const TrainingId &training, const PersonId &person);
    static Result<void> insert(Transaction &tx, const TrainingId &training, const DrillPointId &id, int position, const DrillPoint &point);
    static Result<void> erasePoints(Transaction &tx, const TrainingId &training);
    static Result<void> finishPoint(Transaction &tx, const DrillPointId &id, QDate on, const QString &note);

private:
    Database &m_db;
};

} // namespace xz

#pragma once
// Rows of the network. No policy and no rules here: NetworkService is the door; only it, imports and the demo school write through this.
#include "core/organization/networkservice.h"
#include "core/storage/transaction.h"

#include <QtCore/QHash>

namespace xz {

struct PlaceCount { // active students of a class who live in a dorm; either may be missing
    std::optional<ClassId> classId;
    std::optional<DormId> dorm;
    int students = 0;
};

class NetworkRepository {
public:
    explicit NetworkRepository(Database &db) : m_db(db) {}

    Result<std::optional<School>> school() const;
    Result<std::vector<College>> colleges() const;
    Result<std::vector<Station>> stations() const;
    Result<std::vector<ClassGroup>> classes() const;
    Result<std::optional<ClassGroup>> classById(const ClassId &id) const;
    Result<std::vector<Dorm>> dorms() const;
    Result<std::vector<PlaceCount>> places() const;
    Result<std::vector<PostRow>> posts(const PostFilter &filter) const;
    Result<std::optional<PostRow>> post(const PostId &id) const;
    // Holders on the day with the person's number; ordered by role, then start.
    struct Holder : PostHolder {
        std::optional<StationId> station;
        std::optional<ClassId> classId;
        std::optional<DormId> dorm;
    };
    Result<std::vector<Holder>> holders(QDate on) const;
    // Last day on which the office was held at each class (or dorm) before the day, for vacancies.
    Result<QHash<ClassId, QDate>> lastHeldByClass(PostRole role, QDate before) const;
    Result<QHash<DormId, QDate>> lastHeldByDorm(PostRole role, QDate before) const;
    Result<QSet<ClassId>> classesOf(const PersonId &person, QDate on) const;
    Result<int> activeStudents(const ClassId &id) const;
    Result<int> activeStudents(const DormId &id) const;
    struct PersonPlace {
        QString name, kind, status;
        std::optional<ClassId> classId;
        std::optional<DormId> dorm;
    };
    Result<std::optional<PersonPlace>> personPlace(const PersonId &id) const;

    static Result<void> insert(Transaction &tx, const School &v);
    static Result<void> insert(Transaction &tx, const College &v);
    static Result<void> insert(Transaction &tx, const Station &v);
    static Result<void> insert(Transaction &tx, const ClassGroup &v);
    static Result<void> insert(Transaction &tx, const Dorm &v);
    static Result<void> insert(Transaction &tx, const Post &v);
    static Result<void> update(Transaction &tx, const School &v);
    static Result<void> update(Transaction &tx, const College &v);
    static Result<void> update(Transaction &tx, const Station &v);
    static Result<void> update(Transaction &tx, const ClassGroup &v);
    static Result<void> update(Transaction &tx, const Dorm &v);
    static Result<void> endPost(Transaction &tx, const PostId &id, QDate on, const QString &reason);
    static Result<void> reopenPost(Transaction &tx, const PostId &id);
    static Result<void> erasePost(Transaction &tx, const PostId &id); // only for an appointment that never took effect, and undo of an import
    // Ends every open post of the class (dorm, person) and tells how many.
    static Result<int> endPostsOfClass(Transaction &tx, const ClassId &id, QDate on, const QString &reason);
    static Result<int> endPostsOfDorm(Transaction &tx, const DormId &id, QDate on, const QString &reason);
    static Result<int> endPostsOfPerson(Transaction &tx, const PersonId &id, QDate on, const QString &reason);
    // Offices of students in a class or dorm that they have left.
    static Result<int> endClassOffice(Transaction &tx, const PersonId &person, const ClassId &from, QDate on, const QString &reason);

private:
    Database &m_db;
};

} // namespace xz

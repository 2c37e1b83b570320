#pragma once
// Rows of people. No policy here: PeopleService, imports and the demo school are the doors.
#include "core/people/peopleservice.h"
#include "core/storage/transaction.h"

#include <QtCore/QSet>
#include <functional>

namespace xz {

// Whose rows: of one college and of none, of certain classes, or all. The caller asked the policy.
struct PersonReach {
    bool oneCollege = false;
    std::optional<CollegeId> college = {}; // with oneCollege; empty: only people of no college
    std::optional<QSet<ClassId>> classes = {};
};

class PersonRepository {
public:
    explicit PersonRepository(Database &db) : m_db(db) {}

    Result<std::optional<PersonRow>> get(const PersonId &id, QDate on) const;
    Result<std::optional<PersonId>> findNumber(PersonKind kind, const QString &number) const;
    // Rows matching the filter's equality parts and text, in the order of the filter (Name: unordered); offset and limit count.
    Result<std::vector<PersonRow>> list(const PersonFilter &filter, QDate on, const PersonReach &reach = {}) const;
    Result<int> count(const PersonFilter &filter, const PersonReach &reach = {}) const;
    // Every person of the kind whose number is wanted (asked per row, before the row is read): for imports.
    Result<std::vector<Person>> byNumbers(PersonKind kind, const std::function<bool(const QString &number)> &wanted) const;
    // What search needs of everybody who is here (active or suspended), from one covering index; names of places are the caller's.
    struct Brief {
        PersonId id;
        PersonKind kind;
        PersonStatus status;
        QString number, name;
        std::optional<CollegeId> college;
        std::optional<ClassId> classId;
    };
    Result<void> eachPresent(const std::function<void(Brief &&)> &take) const;
    Result<QHash<QString, std::vector<PersonId>>> staffByName() const; // active staff
    // What points at the person besides posts: cases, responsibility, users, custody. For undo and for refusing removal.
    Result<bool> isReferred(const PersonId &id) const;

    static Result<void> insert(Transaction &tx, const Person &p);
    static Result<void> update(Transaction &tx, const Person &p);
    static Result<void> erase(Transaction &tx, const PersonId &id); // only undo of an import

private:
    Database &m_db;
};

} // namespace xz

#pragma once
// People of the workspace. A counsellor sees the students of own classes and no others; what is not allowed looks like what is not
// there (domain A29). Errors: Denied, InvalidInput (field = key), Conflict (number taken; changed by somebody else), Refused.
#include "core/people/person.h"
#include "core/workspace/session.h"

#include <vector>

namespace xz {

enum class PersonSort { Number, Name, Class, Status, Changed }; // Name: by pinyin

struct PersonFilter {
    std::optional<PersonKind> kind = PersonKind::Student;
    std::optional<PersonStatus> status = {};
    std::optional<CollegeId> college = {};
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    QString text = {};       // substring of name, number, phone or class name
    PersonSort sort = PersonSort::Number;
    bool descending = false;
    int offset = 0;
    int limit = -1;          // -1 = all
};

class PeopleService {
    Q_DECLARE_TR_FUNCTIONS(PeopleService)
public:
    explicit PeopleService(Session &session) : m_session(session) {}

    Result<PersonRow> get(const PersonId &id) const;
    Result<PersonRow> byNumber(PersonKind kind, const QString &number) const;
    Result<std::vector<PersonRow>> list(const PersonFilter &filter = {}) const;
    Result<int> count(const PersonFilter &filter = {}) const; // offset and limit do not count

    Result<PersonId> add(const Person &draft);                // draft.id and changedAt are ignored
    Result<void> update(const Person &value);                 // Conflict when changedAt is not the stored one
    // A reason is asked for all but graduation. Ends the person's posts when they leave.
    Result<void> setStatus(const PersonId &id, PersonStatus status, QDate on, const QString &reason);
    Result<void> moveToClass(const PersonId &id, const ClassId &to, QDate on); // ends a class office held in the old class

private:
    Session &m_session;
};

// The rules of one person, without the workspace: required, lengths, shapes. field = key.
Result<void> checkPerson(const Person &person);
QString cleanNumber(const QString &text); // full-width digits and letters made plain, outer space off

} // namespace xz

#pragma once
// The network and its offices: tree, appointments, vacancies. Every call asks the policy for the session's actor; every write is one
// transaction with its audit entry. Errors: Denied, InvalidInput (field = catalogue key), Refused (the sentence names the rule), Conflict.
#include "core/organization/organization.h"
#include "core/storage/transaction.h"
#include "core/workspace/session.h"

#include <functional>
#include <vector>

namespace xz {

enum class NetworkLevel { School, College, Class, Dorm };

struct PostHolder {
    PostId post;
    PostRole role;
    PersonId person;
    QString name;
    QString number;
    QDate since;
};

struct NetworkNode {
    NetworkLevel level;
    RawId id;                        // of the school, college, class or dorm
    QString name;
    bool closed = false;
    int students = 0;                // active ones below this node
    std::vector<PostHolder> holders; // on the day asked for; for a college also those of its stations
    std::vector<PostRole> vacant;    // offices that must be held here and are not
    std::vector<NetworkNode> children; // of a class: the dorms in which its students live; dorms without students stand under the college
};

struct Vacancy {
    PostRole role;
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    QString place;                   // name of the class or dorm
    QDate since = {};                // day after the last holder; else the day the place began; may be unknown
    std::optional<PersonId> counsellor = {}; // who has to see to it: of the class, or of the class most of the dorm's students belong to
    QString counsellorName = {};
};

struct PostDraft {
    PostRole role;
    PersonId person;
    std::optional<StationId> station = {};
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    QDate startsOn = {};             // invalid = today
    bool replace = false;            // ends the present holder the day before; without it a second holder is refused
    QDate endsOn = {};               // last day of a term that is over, or planned; invalid = in office until further notice
};

struct PostFilter {
    std::optional<PersonId> person = {};
    std::optional<StationId> station = {};
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    std::optional<PostRole> role = {};
    QDate heldOn = {};               // invalid = the whole history
};
struct PostRow : Post {
    QString personName;
    QString placeName;
};

struct ClassFilter {
    std::optional<CollegeId> college = {};
    std::optional<PersonId> counsellor = {}; // counsellor or class teacher on `on`
    QDate on = {};                           // invalid = today
    bool includeClosed = false;
    int limit = -1; // -1 = all
};
struct ClassRow : ClassGroup {
    QString collegeName;
    QString counsellor, classTeacher, committee; // names of today's holders, empty = vacant
    std::optional<PersonId> counsellorId = {}, committeeId = {};
    int students = 0;                            // active
};

class NetworkService {
    Q_DECLARE_TR_FUNCTIONS(NetworkService)
public:
    explicit NetworkService(Session &session) : m_session(session) {}

    Result<School> school() const;
    Result<std::vector<College>> colleges(bool includeClosed = false) const;
    Result<std::vector<Station>> stations() const;
    Result<Station> station(const StationId &id) const;
    Result<std::vector<ClassRow>> classes(const ClassFilter &filter = {}) const; // a counsellor gets own classes only
    Result<ClassRow> classById(const ClassId &id) const;
    Result<std::vector<Dorm>> dorms(std::optional<CollegeId> college = {}, bool includeClosed = false) const;
    Result<NetworkNode> tree(QDate on = {}) const;
    Result<std::vector<Vacancy>> vacancies(QDate on = {}) const;
    Result<std::vector<PostRow>> posts(const PostFilter &filter = {}) const;

    Result<void> renameSchool(const QString &name);
    Result<CollegeId> addCollege(const QString &name, const QString &code = {});
    Result<void> updateCollege(const College &college);
    Result<void> closeCollege(const CollegeId &id, QDate on);  // refused while classes are open
    Result<StationId> addStation(const Station &station);      // station.id is ignored
    Result<void> updateStation(const Station &station);
    Result<void> setCustodian(const StationId &station, std::optional<PersonId> person, QDate since);
    Result<ClassId> addClass(const ClassGroup &draft);         // draft.id is ignored
    Result<void> updateClass(const ClassGroup &value);
    Result<void> closeClass(const ClassId &id, QDate on);      // ends its posts; refused while active students are in it
    Result<void> reopenClass(const ClassId &id);
    Result<DormId> addDorm(const Dorm &draft);
    Result<void> updateDorm(const Dorm &value);
    Result<void> closeDorm(const DormId &id, QDate on);
    Result<void> reopenDorm(const DormId &id);

    // What another noun writes in the transaction of the post: a candidate's appointment, a contract.
    using Alongside = std::function<Result<void>(Transaction &, const PostId &)>;
    Result<PostId> appoint(const PostDraft &draft, const Alongside &alongside = {});
    Result<void> takeBackPost(const PostId &id, const Alongside &alongside = {}); // an appointment of today made by mistake: it never held; later ones are ended
    Result<void> endPost(const PostId &id, QDate on, const QString &reason, const Alongside &alongside = {});

private:
    Session &m_session;
};

// Classes whose counsellor or class teacher the person is on that day: what the workspace puts into the Actor. No policy: it makes the actor.
Result<QSet<ClassId>> classesOf(Database &db, const PersonId &person, QDate on);
// After appointments changed: the session's actor sees the classes of today at once.
Result<void> refreshClasses(Session &session);

} // namespace xz

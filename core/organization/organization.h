#pragma once
// The four levels 学校-学院-班级-宿舍 (regulation 二; domain S01), the station of a college, and who holds which office.
// A closed college, class or dorm keeps its history and no longer counts in lists of what is due.
#include "core/base/field.h"
#include "core/base/id.h"

#include <optional>

namespace xz {

struct School {
    SchoolId id;
    QString name;
};

struct College {
    CollegeId id;
    SchoolId school;
    QString name;
    QString code = {};
    QDate closedOn = {};
};

struct Station {
    StationId id;
    CollegeId college;
    QString name;
    QDate foundedOn = {};
    QString contact = {};  // who answers
    std::optional<PersonId> custodian = {}; // who keeps the printed reports; name and date stand on prints (domain S49)
    QDate custodianSince = {};
    QString phone = {};
    QString address = {};
    QString note = {};
};

struct ClassGroup {
    ClassId id;
    CollegeId college;
    QString name;
    int grade = 0; // year of entry, 0 = not known
    QString major = {};
    QDate startsOn = {};
    QDate graduatesOn = {};
    QDate closedOn = {};
    bool isOpenOn(QDate day) const { return !closedOn.isValid() || day < closedOn; }
};

struct Dorm {
    DormId id;
    CollegeId college;
    QString building;
    QString room;
    QDate closedOn = {};
    QString name() const { return building.isEmpty() ? room : QString(building + u' ' + room); }
    bool isOpenOn(QDate day) const { return !closedOn.isValid() || day < closedOn; }
};

// Offices (domain S18). Station offices name a station, class offices a class, the weather reporter a dorm.
enum class PostRole { Head, Deputy, Counsellor, ClassTeacher, ClassCommittee, DormReporter, Department, Secretary, PartTime, Expert };
inline constexpr PostRole allPostRoles[] = {PostRole::Head,         PostRole::Deputy,     PostRole::Counsellor, PostRole::ClassTeacher,
                                            PostRole::ClassCommittee, PostRole::DormReporter, PostRole::Department, PostRole::Secretary,
                                            PostRole::PartTime,     PostRole::Expert};
enum class PostPlace { Station, Class, Dorm };
QString postRoleCode(PostRole role); // head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert
std::optional<PostRole> postRoleFromCode(const QString &code);
QString postRoleLabel(PostRole role); // translated
PostPlace postPlace(PostRole role);
bool isSingleHolder(PostRole role);   // at most one holder per place at a time
// The three teams of student helpers (职责(6)): 班级心理委员, 宿舍心理气象员, 心理部成员.
inline constexpr PostRole studentRoles[] = {PostRole::ClassCommittee, PostRole::DormReporter, PostRole::Department};
bool isStudentRole(PostRole role);

struct Post {
    PostId id;
    PostRole role;
    PersonId person;
    std::optional<StationId> station = {};
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    QDate startsOn = {};
    QDate endsOn = {}; // last day in office; invalid = in office
    QString endReason = {};
    bool isHeldOn(QDate day) const { return startsOn <= day && (!endsOn.isValid() || day <= endsOn); }
};

const FieldCatalogue<College> &collegeFields();
const FieldCatalogue<Station> &stationFields();
const FieldCatalogue<ClassGroup> &classFields();
const FieldCatalogue<Dorm> &dormFields();

} // namespace xz

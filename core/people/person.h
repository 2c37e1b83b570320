#pragma once
// A person: student, member of staff or external helper. Never deleted by hand; who leaves changes status (PIPL art. 47 is served by retention).
#include "core/base/field.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <optional>

namespace xz {

enum class PersonKind { Student, Staff, External };
QString personKindCode(PersonKind kind); // student, staff, external
std::optional<PersonKind> personKindFromCode(const QString &code);
QString personKindLabel(PersonKind kind);

// Active -> Suspended -> Active; Active|Suspended -> Withdrawn|Graduated (students), Left (staff); a mistake is reversed with a reason.
enum class PersonStatus { Active, Suspended, Withdrawn, Graduated, Left };
QString personStatusCode(PersonStatus status); // active, suspended, withdrawn, graduated, left
std::optional<PersonStatus> personStatusFromCode(const QString &code);
QString personStatusLabel(PersonStatus status);

struct Person {
    PersonId id;
    PersonKind kind = PersonKind::Student;
    QString number = {};   // 学号 or 工号; text, leading zeros count; unique within its kind
    QString name = {};
    QString gender = {};   // male, female or empty
    QDate bornOn = {};
    QString phone = {};
    QString email = {};
    std::optional<CollegeId> college = {};
    std::optional<ClassId> classId = {};
    std::optional<DormId> dorm = {};
    PersonStatus status = PersonStatus::Active;
    QDate enrolledOn = {};
    QDate graduatesOn = {};
    QString title = {};    // staff: 讲师, 辅导员 ...
    QString guardian = {};
    QString guardianPhone = {};
    QString ethnicity = {};
    QString nativePlace = {};
    QString note = {};
    QJsonObject custom = {}; // columns of imported files that have no field: header -> text
    QDateTime changedAt = {};
    bool operator==(const Person &) const = default;
};

// A person with the names that lists, files and paper show.
struct PersonRow : Person {
    QString collegeName = {};
    QString className = {};
    QString major = {};     // of the class
    int grade = 0;
    QString building = {};
    QString room = {};
    QString counsellor = {}; // of the class, today
    QString classTeacher = {};
};

// Keys: number name gender college class major grade building room dorm phone email born_on ethnicity native_place enrolled_on graduates_on
// status guardian guardian_phone title note; read-only in forms: counsellor class_teacher. Values of Choice fields are codes.
const FieldCatalogue<PersonRow> &personFields();
// The catalogue's fields that make sense for the kind, plus those only an import reads (committee, reporter, identity_card).
std::vector<FieldInfo> rosterFields(PersonKind kind);
QString genderLabel(const QString &code);
std::optional<QString> genderFromWords(const QString &words); // 男, 男性, M, male, 1 ... (GB/T 2261.1: 1 male, 2 female)
std::optional<PersonStatus> personStatusFromWords(const QString &words); // 在读, 在校, 休学, 退学, 毕业 ...

} // namespace xz

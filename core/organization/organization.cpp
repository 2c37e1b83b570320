#include "core/organization/organization.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {

namespace {

struct RoleRow {
    PostRole role;
    const char *code;
    const char *label;
    PostPlace place;
    bool single;
};

constexpr RoleRow roleRows[] = {
    {PostRole::Head, "head", QT_TRANSLATE_NOOP("PostRole", "Station head"), PostPlace::Station, true},
    {PostRole::Deputy, "deputy", QT_TRANSLATE_NOOP("PostRole", "Deputy head"), PostPlace::Station, false},
    {PostRole::Counsellor, "counsellor", QT_TRANSLATE_NOOP("PostRole", "Counsellor"), PostPlace::Class, true},
    {PostRole::ClassTeacher, "class_teacher", QT_TRANSLATE_NOOP("PostRole", "Class teacher"), PostPlace::Class, true},
    {PostRole::ClassCommittee, "class_committee", QT_TRANSLATE_NOOP("PostRole", "Committee member"), PostPlace::Class, true},
    {PostRole::DormReporter, "dorm_reporter", QT_TRANSLATE_NOOP("PostRole", "Weather reporter"), PostPlace::Dorm, true},
    {PostRole::Department, "department", QT_TRANSLATE_NOOP("PostRole", "Psychology department member"), PostPlace::Station, false},
    {PostRole::Secretary, "secretary", QT_TRANSLATE_NOOP("PostRole", "Deputy secretary in charge"), PostPlace::Station, false},
    {PostRole::PartTime, "parttime", QT_TRANSLATE_NOOP("PostRole", "Part-time psychological counsellor"), PostPlace::Station, false},
    {PostRole::Expert, "expert", QT_TRANSLATE_NOOP("PostRole", "External expert"), PostPlace::Station, false},
};

const RoleRow &rowOf(PostRole role)
{
    for (const RoleRow &r : roleRows)
        if (r.role == role)
            return r;
    Q_UNREACHABLE();
}

} // namespace

QString postRoleCode(PostRole role) { return QString::fromLatin1(rowOf(role).code); }

std::optional<PostRole> postRoleFromCode(const QString &code)
{
    for (const RoleRow &r : roleRows)
        if (code == QLatin1String(r.code))
            return r.role;
    return std::nullopt;
}

QString postRoleLabel(PostRole role) { return QCoreApplication::translate("PostRole", rowOf(role).label); }
PostPlace postPlace(PostRole role) { return rowOf(role).place; }
bool isSingleHolder(PostRole role) { return rowOf(role).single; }
bool isStudentRole(PostRole role) { return std::ranges::find(studentRoles, role) != std::end(studentRoles); }

} // namespace xz

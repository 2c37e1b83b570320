#include "core/security/role.h"

#include <QtCore/QCoreApplication>

namespace xz {
namespace {
struct Roles {
    Q_DECLARE_TR_FUNCTIONS(Role)
};
} // namespace

QString roleCode(Role role)
{
    switch (role) {
    case Role::Head: return QStringLiteral("head");
    case Role::Counsellor: return QStringLiteral("counsellor");
    case Role::Secretary: return QStringLiteral("secretary");
    case Role::Centre: return QStringLiteral("centre");
    case Role::StudentAffairs: return QStringLiteral("affairs");
    case Role::Reviewer: return QStringLiteral("reviewer");
    case Role::Administrator: return QStringLiteral("admin");
    case Role::Auditor: return QStringLiteral("auditor");
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromCode(const QString &code)
{
    for (const Role role : allRoles)
        if (roleCode(role) == code)
            return role;
    return std::nullopt;
}

QString roleLabel(Role role)
{
    switch (role) {
    case Role::Head: return Roles::tr("Station head");
    case Role::Counsellor: return Roles::tr("Counsellor");
    case Role::Secretary: return Roles::tr("Secretary in charge");
    case Role::Centre: return Roles::tr("School psychology centre");
    case Role::StudentAffairs: return Roles::tr("Student affairs office");
    case Role::Reviewer: return Roles::tr("Reviewer");
    case Role::Administrator: return Roles::tr("Administrator");
    case Role::Auditor: return Roles::tr("Auditor");
    }
    Q_UNREACHABLE();
}

bool isStationRole(Role role) { return role == Role::Head || role == Role::Counsellor || role == Role::Secretary; }

} // namespace xz

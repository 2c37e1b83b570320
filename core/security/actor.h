#pragma once
// Who is acting: made by the workspace at unlock from the user's row and their posts, handed to every service call.
#include "core/base/id.h"
#include "core/security/role.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <optional>

namespace xz {

struct Actor {
    UserId user;
    QString login;
    QString name;
    Role role;
    std::optional<PersonId> person;
    std::optional<StationId> station;   // station users; empty for school-level roles
    std::optional<CollegeId> college;   // college of that station
    QSet<ClassId> classes;              // classes whose counsellor or class teacher this person is today
    bool bound = true;                  // the confidentiality undertaking in force is on record (A17); without it nothing is allowed
};

} // namespace xz

#pragma once
// Roles of users (issue: 站长, 辅导员, 分管书记, 学校心理中心, 学工部, 评审专家, 管理员, 审计员) and what each may do (domain 3.6).
#include <QtCore/QString>
#include <optional>

namespace xz {

enum class Role { Head, Counsellor, Secretary, Centre, StudentAffairs, Reviewer, Administrator, Auditor };
inline constexpr Role allRoles[] = {Role::Head, Role::Counsellor, Role::Secretary, Role::Centre, Role::StudentAffairs, Role::Reviewer,
                                    Role::Administrator, Role::Auditor};
QString roleCode(Role role);   // head, counsellor, secretary, centre, affairs, reviewer, admin, auditor
std::optional<Role> roleFromCode(const QString &code);
QString roleLabel(Role role);  // translated
bool isStationRole(Role role); // head, counsellor, secretary belong to a station; the others to the whole school

} // namespace xz

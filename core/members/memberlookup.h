#pragma once
// What the workspace knows of people, places and offices, loaded once for an import: a row finds its person by number or by name within a college
// (students: within a class), its class and its dorm by their names without spaces. Only people who are at school, only the station's college.
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/workspace/session.h"

namespace xz {

class MemberLookup {
public:
    static QString squeezed(QString name) { return name.remove(u' '); } // how names are compared
    Result<void> load(Session &session, const Station &station);
    const ClassGroup *classNamed(const QString &name) const; // null: none in the college
    const Dorm *dorm(const QString &building, const QString &room) const;
    std::optional<PersonId> byNumber(PersonKind kind, const QString &number) const;
    std::vector<PersonId> byName(PersonKind kind, const QString &name, const std::optional<ClassId> &in) const; // namesakes: several
    const std::vector<PostRow> &posts() const { return m_posts; }

private:
    QHash<QString, ClassGroup> m_classes;
    QHash<std::pair<QString, QString>, Dorm> m_dorms;
    QHash<std::pair<int, QString>, PersonId> m_byNumber;
    QHash<QString, std::vector<PersonRepository::Brief>> m_byName;
    std::vector<PostRow> m_posts;
};

} // namespace xz

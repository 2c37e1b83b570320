// Preview, second step: offices from the file, counting, and the user's decisions.
#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/organization/rolewords.h"
#include "core/people/personrepository.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <algorithm>

namespace xz {

namespace {

bool saysYes(const QString &word)
{
    static const QSet<QString> yes = {u"是"_qs, u"√"_qs, u"✓"_qs, u"✔"_qs, u"1"_qs, u"y"_qs, u"yes"_qs, u"true"_qs, u"有"_qs, u"对"_qs};
    return yes.contains(word.toLower());
}

bool holdsOffice(const PlannedRow &row, const QString &word, PostRole role, const RoleWords &roles)
{
    if (word.isEmpty())
        return false;
    return saysYes(word) || word == row.shown.name || roles.find(word) == role;
}

} // namespace

Result<void> RosterImport::Private::planPosts(RosterPlan &plan) const
{
    if (!options.appointPosts || options.kind != PersonKind::Student)
        return {};
    XZ_TRY(const auto holders, NetworkRepository(session.db()).holders(session.clock().today()));
    QHash<ClassId, QHash<PostRole, QString>> atClass;
    QHash<DormId, QString> atDorm;
    QSet<std::pair<PersonId, ClassId>> committee;
    QSet<PersonId> reporters;
    for (const auto &h : holders) {
        if (h.classId)
            atClass[*h.classId].insert(h.role, h.name);
        if (h.classId && h.role == PostRole::ClassCommittee)
            committee.insert({h.person, *h.classId});
        if (h.dorm && h.role == PostRole::DormReporter) {
            atDorm.insert(*h.dorm, h.name);
            reporters.insert(h.person);
        }
    }
    // Counsellors and class teachers: by name among the staff, when the name is one person's only and the class has nobody.
    XZ_TRY(const auto staff, PersonRepository(session.db()).staffByName());
    QStringList unknown;
    int kept = 0;
    const auto fromStaff = [&](const QHash<ClassId, QString> &names, PostRole role) {
        for (auto it = names.begin(); it != names.end(); ++it) {
            const QString present = atClass.value(it.key()).value(role);
            if (present == it.value())
                continue;
            if (!present.isEmpty()) {
                ++kept;
                continue;
            }
            const auto people = staff.value(it.value());
            if (people.size() == 1)
                plan.posts.push_back({role, people.front(), -1, it.key()});
            else
                unknown << it.value();
        }
    };
    fromStaff(plan.counsellors, PostRole::Counsellor);
    fromStaff(plan.classTeachers, PostRole::ClassTeacher);

    const RoleWords roles = RoleWords::of(session);
    QHash<ClassId, QString> newCommittee;
    QHash<DormId, QString> newReporter;
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        const PlannedRow &row = plan.rows[i];
        const Person &p = row.target;
        if (row.shown.action == RosterAction::Rejected || row.twin >= 0 || p.status != PersonStatus::Active)
            continue;
        const auto office = roles.find(row.role);
        if (p.classId && (holdsOffice(row, row.committee, PostRole::ClassCommittee, roles) || office == PostRole::ClassCommittee) && !committee.contains({p.id, *p.classId})) {
            if (!atClass.value(*p.classId).value(PostRole::ClassCommittee).isEmpty() || newCommittee.contains(*p.classId)) {
                ++kept;
            } else {
                newCommittee.insert(*p.classId, p.name);
                plan.posts.push_back({PostRole::ClassCommittee, p.id, int(i), p.classId});
            }
        }
        if (p.dorm && (holdsOffice(row, row.reporter, PostRole::DormReporter, roles) || office == PostRole::DormReporter) && !reporters.contains(p.id)) {
            if (!atDorm.value(*p.dorm).isEmpty() || newReporter.contains(*p.dorm)) {
                ++kept;
            } else {
                newReporter.insert(*p.dorm, p.name);
                plan.posts.push_back({PostRole::DormReporter, p.id, int(i), {}, p.dorm});
            }
        }
    }
    if (!plan.posts.empty())
        plan.preview.notes << RosterImport::tr("%n office(s) are filled from the file (counsellors, class teachers, committee members, weather reporters).", nullptr, int(plan.posts.size()));
    if (kept > 0)
        plan.preview.notes << RosterImport::tr("%n office(s) already held by somebody else stay as they are; change them in the network.", nullptr, kept);
    unknown.removeDuplicates();
    if (!unknown.isEmpty())
        plan.preview.notes << RosterImport::tr("Not found among the staff, or not one person only: %1. Import the staff first, or appoint by hand.").arg(unknown.mid(0, 10).join(u", "_qs));
    return {};
}

void RosterImport::Private::count(RosterPlan &plan)
{
    RosterPreview &v = plan.preview;
    v.rows.clear();
    v.rows.reserve(plan.rows.size());
    v.added = v.changed = v.unchanged = v.conflicts = v.rejected = 0;
    QSet<CollegeId> colleges;
    QSet<ClassId> classes;
    QSet<DormId> dorms;
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        const PlannedRow &row = plan.rows[i];
        v.rows.push_back(row.shown);
        switch (row.shown.action) {
        case RosterAction::Add: ++v.added; break;
        case RosterAction::Change: ++v.changed; break;
        case RosterAction::Unchanged: ++v.unchanged; break;
        case RosterAction::Conflict: ++v.conflicts; break;
        case RosterAction::Rejected: ++v.rejected; break;
        }
        if (willWrite(plan, i)) {
            if (row.target.college)
                colleges.insert(*row.target.college);
            if (row.target.classId)
                classes.insert(*row.target.classId);
            if (row.target.dorm)
                dorms.insert(*row.target.dorm);
        }
    }
    v.newColleges.clear();
    v.newClasses.clear();
    v.newDorms.clear();
    for (const College &c : plan.freshColleges)
        if (colleges.contains(c.id))
            v.newColleges << c.name;
    for (const ClassGroup &c : plan.freshClasses)
        if (classes.contains(c.id))
            v.newClasses << c.name;
    for (const Dorm &d : plan.freshDorms)
        if (dorms.contains(d.id))
            v.newDorms << d.name();
    std::ranges::stable_sort(v.issues, std::ranges::greater(), &RosterIssue::rowRejected);
}

bool willWrite(const RosterPlan &plan, size_t index)
{
    const PlannedRow &row = plan.rows[index];
    if (row.base != RosterAction::Add && row.base != RosterAction::Change)
        return false;
    if (row.shown.action != RosterAction::Conflict)
        return true;
    if (row.twin >= 0) // two rows of one number: this one only when it was preferred
        return row.shown.choice == ConflictChoice::Replace;
    return row.shown.choice != ConflictChoice::Skip;
}

Person valueToWrite(const PlannedRow &row)
{
    Person p = row.target;
    if (row.existing && row.nameDiffers && row.shown.choice == ConflictChoice::Keep)
        p.name = row.existing->name;
    return p;
}

Result<RosterPreview> RosterImport::preview(const Progress &progress)
{
    XZ_CHECK(permit(d->session, Action::ImportPeople, {}, u"import"_qs));
    RosterPlan plan;
    plan.changesSeen = d->session.db().totalChanges();
    plan.preview.blockers = d->blockers();
    int sensitive = 0;
    for (const RosterColumn &c : d->columns)
        sensitive += c.sensitive && c.use == ColumnUse::Ignore;
    XZ_CHECK(d->readRows(plan, progress));
    XZ_CHECK(d->planPosts(plan));
    if (sensitive > 0)
        plan.preview.notes << tr("%n column(s) with identity card numbers are left out: the station's work does not need them.", nullptr, sensitive);
    Private::count(plan);
    d->plan = std::move(plan);
    return d->plan->preview;
}

Result<void> RosterImport::decide(int row, ConflictChoice choice)
{
    if (!d->plan)
        return fail(Errc::Usage, tr("Look at the preview before deciding on its conflicts."));
    for (PlannedRow &p : d->plan->rows) {
        if (p.shown.row != row)
            continue;
        if (p.shown.action != RosterAction::Conflict)
            return fail(Errc::Refused, tr("Row %1 has no conflict.").arg(row));
        p.shown.choice = choice;
        if (choice == ConflictChoice::Replace) // of several rows with one number only one can win
            for (PlannedRow &other : d->plan->rows)
                if (&other != &p && p.twin >= 0 && other.twin == p.twin)
                    other.shown.choice = ConflictChoice::Skip;
        Private::count(*d->plan);
        return {};
    }
    return fail(Errc::Usage, tr("The preview has no row %1.").arg(row));
}

void RosterImport::decideAll(ConflictChoice choice)
{
    if (!d->plan)
        return;
    for (PlannedRow &p : d->plan->rows)
        if (p.shown.action == RosterAction::Conflict)
            p.shown.choice = choice;
    if (choice == ConflictChoice::Replace) { // the last row of a number wins
        QSet<int> seen;
        for (auto it = d->plan->rows.rbegin(); it != d->plan->rows.rend(); ++it)
            if (it->twin >= 0 && it->shown.choice == ConflictChoice::Replace && seen.contains(it->twin))
                it->shown.choice = ConflictChoice::Skip;
            else if (it->twin >= 0)
                seen.insert(it->twin);
    }
    Private::count(*d->plan);
}

} // namespace xz

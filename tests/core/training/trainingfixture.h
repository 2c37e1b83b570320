#pragma once
// A station with a term from 2026-08-31 to 2027-01-17 ("now" is 2026-11-23) and short ways to appoint, hold and attend.
#include "core/training/coverageservice.h"
#include "tests/support/testworkspace.h"

namespace xz::test {

class TrainingWorkspace : public TestWorkspace {
public:
    Term term() { return must(CalendarService(head()).termAt(clock.today())); }
    PostId post(PostRole role, const PersonId &person, QDate from, QDate to = {}, std::optional<ClassId> in = {}, std::optional<DormId> dorm = {})
    {
        Post p{PostId::make(clock.nowMs()), role, person, {}, {}, {}, from, to};
        switch (postPlace(role)) {
        case PostPlace::Station: p.station = station; break;
        case PostPlace::Class: p.classId = in ? *in : classA; break;
        case PostPlace::Dorm: p.dorm = dorm; break;
        }
        write([&](Transaction &tx) { return NetworkRepository::insert(tx, p); });
        return p.id;
    }
    void setPerson(const PersonId &id, const std::function<void(Person &)> &change)
    {
        Person p = *must(PersonRepository(*db).get(id, clock.today()));
        change(p);
        write([&](Transaction &tx) { return PersonRepository::update(tx, p); });
    }
    Training draft(QDate on, std::vector<PostRole> audience, TrainingCategory category = TrainingCategory::Training)
    {
        Training t{.id = TrainingId(RawId{}), .station = station, .category = category, .title = QStringLiteral("朋辈倾听与危机识别"), .onDate = on};
        t.audience = std::move(audience);
        t.hours = 2;
        return t;
    }
    TrainingId session(QDate on, std::vector<PostRole> audience, TrainingCategory category = TrainingCategory::Training)
    {
        return must(TrainingService(head()).add(draft(on, std::move(audience), category)));
    }
    // Held on that day with these people present; those expected but not named stay open.
    TrainingId held(QDate on, const std::vector<PersonId> &present, std::vector<PostRole> audience, TrainingCategory category = TrainingCategory::Training)
    {
        const TrainingId id = session(on, std::move(audience), category);
        std::vector<AttendanceMark> marks;
        for (const PersonId &p : present)
            marks.push_back({.person = p});
        must(TrainingService(head()).mark(id, marks));
        return id;
    }
    using TestWorkspace::session;
    TermCoverage coverage() { return must(CoverageService(head()).term()); }
    GroupCoverage group(PostRole role)
    {
        for (const GroupCoverage &g : coverage().groups)
            if (g.role == role)
                return g;
        return {};
    }
    bool isGap(const PersonId &p)
    {
        for (const GapRow &g : must(CoverageService(head()).gaps()))
            if (g.person == p)
                return true;
        return false;
    }
};

} // namespace xz::test

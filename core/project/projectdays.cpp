#include "core/project/projectdays.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace xz {
namespace {

struct ProjectDays {
    Q_DECLARE_TR_FUNCTIONS(ProjectDays)
};

QString key(const char *name) { return QString::fromLatin1(name); }

} // namespace

Result<void> checkDays(const ProjectDates &d)
{
    if (!d.startsOn.isValid() || !d.endsOn.isValid() || d.endsOn <= d.startsOn || d.startsOn.addYears(5) < d.endsOn)
        return fail(Errc::InvalidInput, ProjectDays::tr("The cycle begins and ends within five years: %1 to %2 does not.").arg(isoDate(d.startsOn), isoDate(d.endsOn)), key("ends_on"));
    if (!d.midtermOn.isValid() || d.midtermOn <= d.startsOn || d.midtermOn >= d.endsOn)
        return fail(Errc::InvalidInput, ProjectDays::tr("The mid-term inspection lies within the cycle from %1 to %2.").arg(isoDate(d.startsOn), isoDate(d.endsOn)), key("midterm_on"));
    if (!d.finalOn.isValid() || d.finalOn <= d.midtermOn || d.finalOn > d.endsOn)
        return fail(Errc::InvalidInput, ProjectDays::tr("The final review lies after the mid-term inspection on %1, and not after the end %2.").arg(isoDate(d.midtermOn), isoDate(d.endsOn)), key("final_on"));
    return {};
}

Result<void> mayMoveDays(const Project &p, const ProjectSituation &s, const ProjectDates &to)
{
    if (s.approvedAt.isValid() && to.startsOn != p.startsOn)
        return fail(Errc::Refused, ProjectDays::tr("“%1” was approved on %2 with its first day: %3 stays. Is it wrong, take the approval back first.").arg(s.name, isoDate(s.approvedAt), isoDate(p.startsOn)), key("starts_on"));
    if (s.midtermAt.isValid() && to.midtermOn != p.midtermOn)
        return fail(Errc::Refused, ProjectDays::tr("The mid-term inspection of “%1” was decided on %2: its day %3 stays. What was due is judged by it.").arg(s.name, isoDate(s.midtermAt), isoDate(p.midtermOn)), key("midterm_on"));
    const bool moves = to.finalOn != p.finalOn;
    if (s.resultAt.isValid() && (moves || to.endsOn != p.endsOn))
        return fail(Errc::Refused, ProjectDays::tr("The acceptance of “%1” was decided on %2: the final review on %3 and the end of the cycle on %4 stay.")
                                       .arg(s.name, isoDate(s.resultAt), isoDate(p.finalOn), isoDate(p.endsOn)), key(moves ? "final_on" : "ends_on"));
    if (p.extendedUntil.isValid() && to.endsOn != p.endsOn)
        return fail(Errc::Refused, ProjectDays::tr("“%1” was extended until %2, counted from its last day %3, which stays. Take the extension back first.").arg(s.name, isoDate(p.extendedUntil), isoDate(p.endsOn)), key("ends_on"));
    return {};
}

} // namespace xz

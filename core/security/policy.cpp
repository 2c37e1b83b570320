#include "core/security/policy.h"

#include <QtCore/QCoreApplication>
#include <array>

namespace xz {
namespace {

struct Policy {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

using S = Scope;
constexpr S no = S::None;

struct Row {
    Action action;
    const char *code;
    std::array<Scope, 8> scopes; // in the order of Role: head, counsellor, secretary, centre, affairs, reviewer, admin, auditor
};

// Domain 3.6. What its matrix leaves open is decided here, after "Can see is not may write" and need to know:
// - a head lists all cases of the station, but reads the content of those that are their own or granted to them, as the matrix says;
// - a counsellor brings in the roster of the whole college (issue 2), which is a file of the school, and files the station's report,
//   which the head reviews; of the report a counsellor reads and writes the rows of own cases;
// - a counsellor sees the station's card and books its rooms, which name no person; of members, training and assessment own class people;
//   the centre and student affairs get counts of training and the verdict on a head, no lists;
// - of the construction project the college writes and reads its own, student affairs decides and nobody else (三(二)1), the centre gives its
//   opinion and supervises; a reviewer reads and writes own score sheets and nothing beside them; an auditor reads the trail;
// - an administrator keeps accounts, settings, backups, the network's structure and the calendar, and sees no person and no case.
constexpr Row table[] = {
    //                                                    head        counsellor  secretary   centre      affairs    reviewer admin      auditor
    {Action::ReadNetwork, "network.read",                {S::Station, S::Class,   S::College, S::School,  S::School, no, S::School, no}},
    {Action::WriteNetwork, "network.write",              {S::Station, S::Class,   no,         no,         no,        no, S::School, no}},
    {Action::ReadPeople, "people.read",                  {S::Station, S::Class,   S::College, no,         no,        no, no,        no}},
    {Action::WritePeople, "people.write",                {S::Station, S::Class,   no,         no,         no,        no, no,        no}},
    {Action::ImportPeople, "people.import",              {S::Station, S::Station, no,         no,         no,        no, no,        no}},
    {Action::ExportPeople, "people.export",              {S::Station, S::Class,   no,         no,         no,        no, no,        no}},
    {Action::ReadCalendar, "calendar.read",              {S::School,  S::School,  S::School,  S::School,  S::School, S::School, S::School, S::School}},
    {Action::WriteCalendar, "calendar.write",            {S::School,  no,         no,         S::School,  no,        no, S::School, no}},
    {Action::ReadClassReport, "class_report.read",       {S::Station, S::Class,   no,         no,         no,        no, no,        no}},
    {Action::WriteClassReport, "class_report.write",     {S::Station, S::Class,   no,         no,         no,        no, no,        no}},
    {Action::ReadCaseList, "case.list",                  {S::Station, S::Granted, no,         S::Granted, no,        no, no,        no}},
    {Action::ReadCaseDetail, "case.detail",              {S::Granted, S::Granted, no,         S::Granted, no,        no, no,        no}},
    {Action::RevealName, "case.reveal_name",             {S::Station, S::Granted, no,         S::Granted, no,        no, no,        no}},
    {Action::WriteCase, "case.write",                    {S::Station, S::Granted, no,         no,         no,        no, no,        no}},
    {Action::ReleaseCase, "case.release",                {S::Station, S::Granted, no,         no,         no,        no, no,        no}},
    {Action::ConfirmRelease, "case.confirm_release",     {S::Station, no,         no,         S::Granted, no,        no, no,        no}},
    {Action::GrantCase, "case.grant",                    {S::Station, no,         no,         no,         no,        no, no,        no}},
    {Action::ReadCaseCounts, "case.counts",              {S::Station, S::Granted, S::College, S::School,  S::School, no, no,        no}},
    {Action::ReadWeekly, "weekly.read",                  {S::Station, S::Own,     S::College, S::School,  no,        no, no,        no}},
    {Action::WriteWeekly, "weekly.write",                {S::Station, S::Own,     no,         no,         no,        no, no,        no}},
    {Action::SubmitWeekly, "weekly.submit",              {S::Station, S::Station, no,         no,         no,        no, no,        no}},
    {Action::ReviewWeekly, "weekly.review",              {S::Station, no,         no,         no,         no,        no, no,        no}},
    {Action::SignWeekly, "weekly.sign",                  {no,         no,         S::College, no,         no,        no, no,        no}},
    {Action::CorrectWeekly, "weekly.correct",            {S::Station, no,         no,         no,         no,        no, no,        no}},
    {Action::PrintWeekly, "weekly.print",                {S::Station, no,         S::College, S::School,  no,        no, no,        no}},
    {Action::PrintNames, "print.names",                  {S::Station, S::Granted, no,         no,         no,        no, no,        no}},
    {Action::ReadUsers, "users.read",                    {S::Station, no,         no,         no,         no,        no, S::School, S::School}},
    {Action::WriteUsers, "users.write",                  {S::Station, no,         no,         no,         no,        no, S::School, no}},
    {Action::WriteSettings, "settings.write",            {S::Station, no,         no,         no,         no,        no, S::School, no}},
    {Action::WriteDictionaries, "dictionaries.write",    {S::Station, no,         no,         S::School,  no,        no, S::School, no}},
    {Action::Backup, "backup.write",                     {S::Station, no,         no,         no,         no,        no, S::School, no}},
    {Action::Restore, "backup.restore",                  {S::Station, no,         no,         no,         no,        no, S::School, no}},
    {Action::ReadAudit, "audit.read",                    {no,         no,         no,         no,         no,        no, no,        S::School}},
    {Action::ReadOwnAudit, "audit.read_own",             {S::Own,     no,         no,         no,         no,        no, no,        S::School}},
    {Action::VerifyAudit, "audit.verify",                {S::Station, no,         no,         no,         no,        no, S::School, S::School}},
    {Action::ReadStation, "station.read",                {S::Station, S::Station, S::College, S::School, S::School, no, S::School, no}},
    {Action::WriteStation, "station.write",              {S::Station, no, no, no, no, no, no, no}},
    {Action::BookRoom, "room.book",                      {S::Station, S::Station, no, no, no, no, no, no}},
    {Action::ReadMembers, "members.read",                {S::Station, S::Class, S::College, no, no, no, no, no}},
    {Action::WriteMembers, "members.write",              {S::Station, S::Own, no, no, no, no, no, no}},
    {Action::ReadEligibility, "eligibility.read",        {S::Station, S::Own, S::College, S::School, S::School, no, no, no}},
    {Action::OverrideEligibility, "eligibility.override",{S::Station, no, no, no, S::School, no, no, no}},
    {Action::ReadTraining, "training.read",              {S::Station, S::Class, S::College, no, no, no, no, no}},
    {Action::WriteTraining, "training.write",            {S::Station, S::Own, no, no, no, no, no, no}},
    {Action::RecordAttendance, "training.attend",        {S::Station, S::Class, no, no, no, no, no, no}},
    {Action::ReadTrainingCounts, "training.counts",      {S::Station, S::Class, S::College, S::School, S::School, no, no, no}},
    {Action::ReadAssessment, "assessment.read",          {S::Station, S::Class, S::College, no, no, no, no, no}},
    {Action::WriteAssessment, "assessment.write",        {S::Station, S::Class, no, no, no, no, no, no}},
    {Action::RunAssessment, "assessment.run",            {S::Station, no, no, no, no, no, no, no}},
    {Action::ReadUndertakings, "undertakings.read",      {S::Station, no, no, no, no, no, S::School, S::School}},
    {Action::WriteUndertakings, "undertakings.write",    {S::Station, no, no, no, no, no, S::School, no}},
    {Action::ReadHandover, "handover.read",              {S::Station, S::Own, S::College, no, no, no, S::School, S::School}},
    {Action::WriteHandover, "handover.write",            {S::Station, no, S::College, no, no, no, S::School, no}},
    {Action::SignHandover, "handover.sign",              {S::Own, S::Own, S::College, no, no, no, no, no}},
    {Action::ReadActivities, "activities.read", {S::Station, S::Class, S::College, S::School, S::School, no, no, no}},
    {Action::WriteActivities, "activities.write", {S::Station, S::Own, no, no, no, no, no, no}},
    {Action::ReadProject, "project.read", {S::Station, no, S::College, S::School, S::School, no, no, no}},
    {Action::WriteProject, "project.write", {S::Station, no, no, no, no, no, no, no}},
    {Action::CollegeOpinion, "project.college_opinion", {no, no, S::College, no, no, no, no, no}},
    {Action::CentreOpinion, "project.centre_opinion", {no, no, no, S::School, no, no, no, no}},
    {Action::DecideProject, "project.decide", {no, no, no, no, S::School, no, no, no}},
    {Action::ReadFunds, "funds.read", {S::Station, no, S::College, S::School, S::School, no, no, no}},
    {Action::WriteFunds, "funds.write", {S::Station, no, no, no, no, no, no, no}},
    {Action::ApproveFunds, "funds.approve", {no, no, S::College, no, S::School, no, no, no}},
    {Action::AllotFunds, "funds.allot", {no, no, no, no, S::School, no, no, no}},
    {Action::ReadReview, "review.read", {S::Station, no, S::College, S::School, S::School, S::Own, no, no}},
    {Action::RunReview, "review.run", {no, no, no, no, S::School, no, no, no}},
    {Action::WriteScoreSheet, "review.score", {no, no, no, no, S::School, S::Own, no, no}},
    {Action::ReadSupervision, "supervision.read", {S::Station, no, S::College, S::School, S::School, no, no, no}},
    {Action::WriteSupervision, "supervision.write", {no, no, no, S::School, S::School, no, no, no}},
    {Action::AnswerFinding, "supervision.answer", {S::Station, no, no, no, no, no, no, no}},
    {Action::RunSelfCheck, "selfcheck.run", {S::Station, no, no, no, no, no, no, no}},
    {Action::ReadHonours, "honours.read", {S::Station, S::Station, S::College, S::School, S::School, no, no, no}},
    {Action::NominateHonour, "honours.nominate", {S::Station, no, no, S::School, S::School, no, no, no}},
    {Action::DecideHonours, "honours.decide", {no, no, no, no, S::School, no, no, no}},
    {Action::BuildPortfolio, "portfolio.build", {S::Station, no, no, S::School, S::School, no, no, no}},
};
static_assert(std::size(table) == actionCount);
constexpr bool inOrder()
{
    for (int i = 0; i < actionCount; ++i)
        if (int(table[i].action) != i)
            return false;
    return true;
}
static_assert(inOrder());

bool inStation(const Actor &actor, const Target &target)
{
    if (!actor.station)
        return false;
    if (target.station)
        return target.station == actor.station;
    if (target.college)
        return target.college == actor.college;
    return !target.classId || actor.classes.contains(*target.classId);
}

bool inCollege(const Actor &actor, const Target &target)
{
    if (!actor.college)
        return false;
    if (target.college)
        return target.college == actor.college;
    if (target.station)
        return target.station == actor.station;
    return !target.classId;
}

} // namespace

QString actionCode(Action action) { return QString::fromLatin1(table[int(action)].code); }

std::optional<Action> actionFromCode(const QString &code)
{
    for (const Row &row : table)
        if (code == QLatin1String(row.code))
            return row.action;
    return std::nullopt;
}

Scope allowedScope(Role role, Action action) { return table[int(action)].scopes[size_t(role)]; }

bool isAllowed(const Actor &actor, Action action, const Target &target)
{
    if (!actor.bound)
        return false;
    switch (allowedScope(actor.role, action)) {
    case Scope::None: return false;
    case Scope::Own: return target.own;
    case Scope::Class: return target.own || (target.classId && actor.classes.contains(*target.classId));
    case Scope::Granted: return target.own || target.granted;
    case Scope::Station: return inStation(actor, target);
    case Scope::College: return inCollege(actor, target);
    case Scope::School: return true;
    }
    Q_UNREACHABLE();
}

Result<void> requireBound(const Actor &actor)
{
    if (actor.bound)
        return {};
    return fail(Errc::Denied, Policy::tr("The account %1 works only after its confidentiality undertaking is on record. Unlock the workspace, read the undertaking and accept it; or sign it on paper and ask "
                                         "the station head or the administrator to record it.").arg(actor.login));
}

Result<void> require(const Actor &actor, Action action, const Target &target)
{
    XZ_CHECK(requireBound(actor));
    if (isAllowed(actor, action, target))
        return {};
    return fail(Errc::Denied, Policy::tr("This does not exist, or it is not open to you. If you need it for your work, ask the station head or the administrator."));
}

} // namespace xz

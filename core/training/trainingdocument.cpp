#include "core/training/trainingdocument.h"

#include "core/organization/custodians.h"
#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/document/formtexts.h"
#include "core/organization/networkservice.h"
#include "core/training/trainingrepository.h"

#include <algorithm>
#include <cmath>

namespace xz {

namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("training"); }
QString num(int n) { return QString::number(n); }
QString coded(const char *prefix, const QString &code)
{
    const QByteArray key = QByteArray(prefix) + code.toLatin1();
    return f().text(key.constData());
}
QString roleText(PostRole role) { return coded("role_", postRoleCode(role)); }
QString rolesOnPaper(const std::vector<PostRole> &roles)
{
    QStringList words;
    for (const PostRole r : roles)
        if (f().has(u"role_"_qs + postRoleCode(r)))
            words << roleText(r);
    return words.join(f().text("join"));
}
QString share(double value) { return num(int(std::floor(value * 100 + 1e-9))) + u'%'; } // never rounds up to 100 %
GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }

QString when(const Training &t)
{
    const QString day = chineseDate(t.onDate);
    if (t.startsAt.isEmpty())
        return day;
    return t.endsAt.isEmpty() ? f().text("date_from", {{"date", day}, {"from", t.startsAt}}) : f().text("date_time", {{"date", day}, {"from", t.startsAt}, {"to", t.endsAt}});
}

QString speakerText(const TrainingRow &t)
{
    if (t.speakerName.isEmpty() || !t.speakerKind)
        return t.speakerName;
    return f().text("speaker_of", {{"name", t.speakerName}, {"kind", coded("speaker_", speakerKindCode(*t.speakerKind))}});
}

// College of the station, its name for the file, and who keeps the paper.
struct Place {
    StationId id;
    QString station, college;
    QString custodian; // the foot of every page
};
Result<Place> placeOf(Session &session, std::optional<StationId> station)
{
    if (!station)
        station = session.actor().station;
    if (!station)
        return fail(Errc::InvalidInput, CoverageService::tr("Choose the station that holds the session."), u"station"_qs);
    const NetworkService network(session);
    XZ_TRY(const Station s, network.station(*station));
    XZ_TRY(const auto colleges, network.colleges(true));
    Place p{.id = *station, .station = s.name, .college = s.name, .custodian = {}};
    for (const College &c : colleges)
        if (c.id == s.college)
            p.college = c.name;
    Document foot;
    XZ_CHECK(putCustodian(session, *station, DataClass::Training, foot));
    p.custodian = foot.custodian;
    return p;
}

Document blank(const Place &place, const QString &title, bool landscape)
{
    Document d;
    d.meta = {.title = title, .author = place.station};
    d.page = {.style = PageStyle::Compact, .landscape = landscape};
    d.custodian = place.custodian;
    return d;
}

QString termName(const Term &t) { return f().text("term", {{"from", num(t.year)}, {"to", num(t.year + 1)}, {"number", num(t.number)}}); }

QString reasonText(const GapReason &r)
{
    QStringList notes;
    if (r.since.isValid())
        notes << f().text("reason_since", {{"date", isoDate(r.since)}});
    if (r.withoutCertificate)
        notes << f().text("reason_certificate");
    if (r.outsideStudies)
        notes << f().text("reason_outside");
    if (r.leave.isValid())
        notes << f().text("reason_leave", {{"date", isoDate(r.leave)}});
    if (r.absent.isValid())
        notes << f().text("reason_absent", {{"date", isoDate(r.absent)}});
    if (r.meetings)
        notes << f().text("reason_meetings", {{"n", num(r.meetings)}});
    return notes.isEmpty() ? f().text("reason_nothing") : notes.join(f().text("join"));
}

Table participationTable(const std::vector<ParticipationLine> &lines)
{
    Table t{.columns = {{f().text("col_kind"), 1.2}, {f().text("col_speakers"), 0.8, Align::Right, true}, {f().text("col_sessions"), 0.8, Align::Right, true},
                        {f().text("col_hours"), 0.8, Align::Right, true}, {f().text("col_names"), 4}},
            .rows = {}};
    ParticipationLine sum{.kind = SpeakerKind::Other};
    for (const ParticipationLine &l : lines) {
        t.rows.push_back({.cells = {coded("speaker_", speakerKindCode(l.kind)), num(l.speakers), num(l.sessions), hoursText(l.hours), l.names.join(f().text("join"))}});
        sum.speakers += l.speakers;
        sum.sessions += l.sessions;
        sum.hours += l.hours;
    }
    t.rows.push_back({.cells = {f().text("col_total"), num(sum.speakers), num(sum.sessions), hoursText(sum.hours)}, .kind = RowKind::Total});
    return t;
}

Table gapTable(const std::vector<GapRow> &rows, const char *empty, bool days)
{
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_number"), 1.3}, {f().text("col_name"), 0.9}, {f().text("col_class"), 1.3}, {f().text("col_role"), 1.5}},
            .rows = {}, .emptyText = f().text(empty)};
    if (days) {
        t.columns.push_back({f().text("col_graduates"), 1.1, Align::Center});
        t.columns.push_back({f().text("col_days"), 0.8, Align::Right, true});
    }
    t.columns.push_back({f().text("col_reason"), 2.4});
    for (const GapRow &g : rows) {
        TableRow row{.cells = {num(int(t.rows.size()) + 1), g.number, g.name, g.className, rolesOnPaper(g.roles)}};
        if (days) {
            row.cells.push_back(isoDate(g.graduatesOn));
            row.cells.push_back(g.daysLeft ? num(*g.daysLeft) : QString());
        }
        row.cells.push_back(reasonText(g.reason));
        t.rows.push_back(std::move(row));
    }
    return t;
}

} // namespace

Result<TrainingPeriod> trainingTerm(Session &session, std::optional<TermId> term)
{
    const CalendarService calendar(session);
    XZ_TRY(const Term t, term ? calendar.term(*term) : calendar.termAt(session.clock().today()));
    XZ_TRY(const auto terms, calendar.terms());
    QDate to = t.endsOn;
    QDate next;
    for (const Term &other : terms)
        if (other.startsOn > t.startsOn && (!next.isValid() || other.startsOn < next))
            next = other.startsOn;
    to = next.isValid() ? next.addDays(-1) : std::max(to, session.clock().today());
    return TrainingPeriod{t.startsOn, to, termName(t)};
}

Result<TrainingPeriod> trainingYear(Session &session, std::optional<TermId> term)
{
    const CalendarService calendar(session);
    XZ_TRY(const Term t, term ? calendar.term(*term) : calendar.termAt(session.clock().today()));
    XZ_TRY(const auto terms, calendar.terms());
    TrainingPeriod out{t.startsOn, {}, f().text("year", {{"from", num(t.year)}, {"to", num(t.year + 1)}})};
    for (const Term &other : terms) {
        if (other.year != t.year)
            continue;
        XZ_TRY(const TrainingPeriod p, trainingTerm(session, other.id));
        out.from = std::min(out.from, p.from);
        out.to = out.to.isValid() ? std::max(out.to, p.to) : p.to;
    }
    return out;
}

Result<TrainingPaper> signInSheet(Session &session, const TrainingId &id)
{
    const TrainingService service(session);
    XZ_TRY(const TrainingRow t, service.get(id));
    XZ_TRY(const auto rows, service.attendance(id));
    XZ_TRY(const Place place, placeOf(session, t.station));
    const QString category = coded("category_", trainingCategoryCode(t.category));
    Document d = blank(place, f().text("sign_title", {{"category", category}}), false);
    d << Title{.text = d.meta.title};
    KeyValueGrid g{.columns = {1, 3, 1, 3}, .rows = {}};
    g.rows.push_back({label(f().text("label_topic")), value(t.title, 3)});
    g.rows.push_back({label(f().text("label_time")), value(when(t)), label(f().text("label_place")), value(t.place)});
    g.rows.push_back({label(f().text("label_speaker")), value(speakerText(t)), label(f().text("label_hours")), value(t.hours > 0 ? hoursText(t.hours) : QString())});
    g.rows.push_back({label(f().text("label_station")), value(place.station), label(f().text("label_audience")), value(rolesOnPaper(t.audience))});
    d << std::move(g);
    Table table{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_number"), 1.3}, {f().text("col_name"), 0.9}, {f().text("col_class"), 1.4},
                            {f().text("col_role"), 1.2}, {f().text("col_signature"), 1.5}, {f().text("col_note"), 1.1}},
                .rows = {}, .emptyText = f().text("sign_empty")};
    int expected = 0;
    for (const AttendanceRow &r : rows) {
        expected += r.expected;
        QString note = coded("attendance_", attendanceStateCode(r.state));
        if (!r.reason.isEmpty())
            note += (note.isEmpty() ? QString() : u"："_qs) + r.reason;
        table.rows.push_back({.cells = {num(int(table.rows.size()) + 1), r.number, r.name, r.className, rolesOnPaper(r.roles), QString(), note}});
    }
    d << std::move(table);
    const bool done = t.state == TrainingState::Held;
    d << KeepTogether{{Note{f().text(done ? "sign_foot_done" : "sign_foot", {{"expected", num(expected)}, {"present", num(t.present)}, {"leave", num(t.leave)}, {"absent", num(t.absent)}})},
                       SignatureLines{.places = {{.label = f().text("sign_recorder"), .dateLabel = f().text("sign_date")}, {.label = f().text("sign_head"), .dateLabel = f().text("sign_date")}}}}};
    return TrainingPaper{std::move(d), fileNamePart(f().text("sign_file", {{"college", place.college}, {"date", isoDate(t.onDate)}, {"title", t.title}})), f().text("sign_sheet")};
}

Result<TrainingPaper> trainingLedger(Session &session, const TrainingPeriod &period, std::optional<StationId> station)
{
    XZ_TRY(const Place place, placeOf(session, station));
    TrainingService service(session);
    XZ_TRY(auto rows, service.list({.station = place.id, .from = period.from, .to = period.to}));
    std::ranges::reverse(rows); // a ledger reads forward
    Document d = blank(place, f().text("ledger_title"), true);
    d << Title{.text = d.meta.title, .subtitle = f().text("ledger_period", {{"period", period.name}, {"station", place.station}})};
    int count[4] = {}, planned = 0, cancelled = 0, held = 0, present = 0;
    double hours = 0;
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_date"), 1.1, Align::Center}, {f().text("col_category"), 0.9, Align::Center},
                        {f().text("col_topic"), 2.6}, {f().text("col_speaker"), 1.7}, {f().text("col_hours"), 0.6, Align::Right, true}, {f().text("col_place"), 1.3},
                        {f().text("col_audience"), 1.8}, {f().text("col_expected"), 0.6, Align::Right, true}, {f().text("col_present"), 0.6, Align::Right, true},
                        {f().text("col_leave"), 0.6, Align::Right, true}, {f().text("col_absent"), 0.6, Align::Right, true}, {f().text("col_state"), 0.9, Align::Center}},
            .rows = {}, .emptyText = f().text("ledger_empty")};
    int expected = 0, leave = 0, absent = 0;
    for (const TrainingRow &r : rows) {
        const bool done = r.state == TrainingState::Held;
        planned += r.state == TrainingState::Planned;
        cancelled += r.state == TrainingState::Cancelled;
        if (done) {
            ++held;
            ++count[int(r.category)];
            hours += r.hours;
            present += r.present;
            expected += r.expected;
            leave += r.leave;
            absent += r.absent;
        }
        t.rows.push_back({.cells = {num(int(t.rows.size()) + 1), isoDate(r.onDate), coded("category_", trainingCategoryCode(r.category)), r.title, speakerText(r),
                                    r.hours > 0 ? hoursText(r.hours) : QString(), r.place, rolesOnPaper(r.audience), num(r.expected), done ? num(r.present) : QString(),
                                    done ? num(r.leave) : QString(), done ? num(r.absent) : QString(), coded("state_", trainingStateCode(r.state))}});
    }
    if (!t.rows.empty())
        t.rows.push_back({.cells = {f().text("col_total"), QString(), QString(), QString(), QString(), hoursText(hours), QString(), QString(), num(expected), num(present), num(leave), num(absent)},
                          .kind = RowKind::Total});
    d << Paragraph{.text = f().text("ledger_summary", {{"held", num(held)}, {"training", num(count[0])}, {"meeting", num(count[1])}, {"drill", num(count[2])}, {"online", num(count[3])},
                                                       {"hours", hoursText(hours)}, {"present", num(present)}, {"planned", num(planned)}, {"cancelled", num(cancelled)}})};
    d << Heading{1, f().text("ledger_heading")} << std::move(t);
    XZ_TRY(const auto lines, CoverageService(session).participation(period.from, period.to, place.id));
    d << KeepTogether{{Heading{1, f().text("participation_heading")}, participationTable(lines), Note{f().text("participation_note")}}};
    if (count[int(TrainingCategory::Drill)] > 0) {
        Table points{.columns = {{f().text("col_drill"), 2}, {f().text("col_point"), 4}, {f().text("col_owner"), 1}, {f().text("col_due"), 1.1, Align::Center}, {f().text("col_done"), 2.4}},
                     .rows = {}, .emptyText = f().text("drill_empty")};
        for (const TrainingRow &r : rows) {
            if (r.category != TrainingCategory::Drill || r.state != TrainingState::Held)
                continue;
            XZ_TRY(const auto all, service.points(r.id));
            for (const DrillPoint &p : all)
                if (p.kind == DrillPointKind::Review)
                    points.rows.push_back({.cells = {r.title, p.text, p.ownerName, isoDate(p.dueOn),
                                                     p.doneOn.isValid() ? f().text("drill_done", {{"date", isoDate(p.doneOn)}, {"note", p.doneNote}}) : f().text("drill_open")}});
        }
        d << Heading{1, f().text("drill_heading")} << std::move(points);
    }
    return TrainingPaper{std::move(d), fileNamePart(f().text("ledger_file", {{"college", place.college}, {"period", period.name}})), f().text("ledger_sheet")};
}

Result<TrainingPaper> coverageReport(Session &session, std::optional<TermId> term, std::optional<StationId> station)
{
    XZ_TRY(const Place place, placeOf(session, station));
    const CoverageService service(session);
    XZ_TRY(const TermCoverage c, service.term(term, place.id));
    XZ_TRY(const auto gaps, service.gaps(place.id));
    XZ_TRY(const auto missing, service.missing(c.term.id, place.id));
    const QString period = termName(c.term);
    Document d = blank(place, f().text("coverage_title"), false);
    d << Title{.text = d.meta.title, .subtitle = f().text("coverage_asof", {{"period", period}, {"station", place.station}, {"date", chineseDate(session.clock().today())}})};
    d << Heading{1, f().text("coverage_duty_heading")};
    const auto lacking = c.missing();
    d << Paragraph{.text = lacking.empty() ? f().text("coverage_duty_met")
                                           : f().text(c.over ? "coverage_duty_missing_over" : "coverage_duty_missing", {{"groups", rolesOnPaper(lacking)}, {"date", chineseDate(c.term.endsOn)}})};
    Table t{.columns = {{f().text("col_group"), 1.5}, {f().text("col_people"), 0.9, Align::Right, true}, {f().text("col_covered"), 0.9, Align::Right, true}, {f().text("col_share"), 0.8, Align::Right},
                        {f().text("col_trained"), 0.7, Align::Right, true}, {f().text("col_met"), 0.7, Align::Right, true}, {f().text("col_excused"), 1, Align::Right, true},
                        {f().text("col_classes"), 0.9, Align::Right, true}, {f().text("col_classes_covered"), 0.9, Align::Right, true}, {f().text("col_share"), 0.8, Align::Right},
                        {f().text("col_trainings"), 0.7, Align::Right, true}, {f().text("col_meetings"), 0.7, Align::Right, true}},
            .spans = {{QString(), 1}, {f().text("coverage_person"), 6}, {f().text("coverage_class"), 3}, {f().text("coverage_sessions"), 2}}, .rows = {}};
    for (const GroupCoverage &g : c.groups)
        t.rows.push_back({.cells = {roleText(g.role), num(g.people), num(g.covered), g.people ? share(g.personShare()) : QString(), num(g.trained), num(g.met), num(g.excused), num(g.classes),
                                    num(g.classesCovered), g.classes ? share(g.classShare()) : QString(), num(g.trainings), num(g.meetings)}});
    d << KeepTogether{{std::move(t), Note{f().text("coverage_note")}}};
    d << Heading{1, f().text("guarantee_heading")};
    d << Paragraph{.text = f().text("guarantee_text", {{"helpers", num(c.helpers)}, {"guaranteed", num(c.guaranteed)}, {"share", share(c.guaranteeShare())}})};
    d << Heading{1, f().text("gap_heading")} << gapTable(gaps, "gap_empty", true);
    d << Heading{1, f().text("missing_heading")} << gapTable(missing, "missing_empty", false);
    return TrainingPaper{std::move(d), fileNamePart(f().text("coverage_file", {{"college", place.college}, {"period", period}})), f().text("coverage_sheet")};
}

} // namespace xz

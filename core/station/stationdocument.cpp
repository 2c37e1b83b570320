#include "core/station/stationdocument.h"

#include "core/organization/custodians.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"

namespace xz {

namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("station"); }
GridCell label(const char *key) { return {.text = texts().text(key), .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QString number(int n) { return QString::number(n); }
QString hoursText(double hours) { return QString::number(hours, 'f', hours == double(qint64(hours)) ? 0 : 1); }

class Card {
public:
    Card(Session &session, const StationCard &card) : m_session(session), c(card), f(texts()) {}

    KeyValueGrid basics() const
    {
        const Station &s = c.station;
        const auto or_ = [&](const QString &text, const char *otherwise) { return text.isEmpty() ? f.text(otherwise) : text; };
        const QString custodian = c.custodian.isEmpty() ? f.text("unset")
                                                        : f.text("custodian_since", {{"name", c.custodian}, {"date", chineseDate(s.custodianSince)}});
        KeyValueGrid g{.columns = {1.1, 2.2, 1.1, 2.2}, .rows = {}};
        g.rows.push_back({label("label_name"), value(s.name, 3)});
        g.rows.push_back({label("label_college"), value(c.collegeName), label("label_founded"), value(s.foundedOn.isValid() ? chineseDate(s.foundedOn) : f.text("unset"))});
        g.rows.push_back({label("label_head"), value(or_(c.head, "unset")), label("label_secretary"), value(or_(c.secretary, "unset"))});
        g.rows.push_back({label("label_deputies"), value(or_(c.deputies, "none")), label("label_custodian"), value(custodian)});
        g.rows.push_back({label("label_contact"), value(or_(s.contact, "unset")), label("label_phone"), value(or_(s.phone, "unset"))});
        g.rows.push_back({label("label_address"), value(or_(s.address, "unset"), 3)});
        g.rows.push_back({label("label_scale"), value(f.text("scale", {{"students", number(c.students)}, {"classes", number(c.classes)}, {"dorms", number(c.dorms)}}), 3)});
        g.rows.push_back({label("label_team"),
                          value(f.text("team", {{"counsellors", number(c.counsellors)}, {"teachers", number(c.classTeachers)}, {"parttime", number(c.partTime)},
                                                {"experts", number(c.experts)}, {"committee", number(c.committee)}, {"reporters", number(c.dormReporters)},
                                                {"department", number(c.department)}}), 3)});
        if (!s.note.isEmpty())
            g.rows.push_back({label("label_note"), value(s.note, 3)});
        return g;
    }

    Result<Table> rooms() const
    {
        StationService service(m_session);
        XZ_TRY(const auto all, service.rooms(c.station.id));
        const RoomPurposes purposes = RoomPurposes::of(m_session);
        Table t;
        t.columns = {{.header = f.text("room_name"), .width = 1.6}, {.header = f.text("room_area"), .width = 0.9, .align = Align::Right, .numeric = true},
                     {.header = f.text("room_kind"), .width = 0.9, .align = Align::Center}, {.header = f.text("room_purposes"), .width = 2},
                     {.header = f.text("room_sound"), .width = 0.7, .align = Align::Center}, {.header = f.text("room_furnishing"), .width = 2.4},
                     {.header = f.text("room_photos"), .width = 0.7, .align = Align::Center}};
        t.emptyText = f.text("no_rooms");
        for (const Room &r : all) {
            XZ_TRY(const auto photos, service.files(r.id));
            t.rows.push_back({{r.name, roomFields().find(u"area"_qs)->get(r).toString(), f.text(r.shared ? "shared" : "own"), purposes.names(r.purposes),
                               f.text(r.soundproof ? "yes" : "no"), r.furnishing, photos.empty() ? f.text("none") : f.text("photos", {{"n", number(int(photos.size()))}})}});
        }
        return t;
    }

    Result<Table> flagships() const
    {
        StationService service(m_session);
        XZ_TRY(const auto all, service.flagships(c.station.id));
        Table t;
        t.columns = {{.header = f.text("flagship_name"), .width = 1.8}, {.header = f.text("flagship_since"), .width = 1.8},
                     {.header = f.text("flagship_summary"), .width = 3.6}, {.header = f.text("flagship_files"), .width = 0.8, .align = Align::Center}};
        t.emptyText = f.text("no_flagship");
        for (const Flagship &v : all) {
            XZ_TRY(const auto files, service.files(v.id));
            const QString from = chineseDate(v.startsOn);
            t.rows.push_back({{v.name, v.endsOn.isValid() ? f.text("until", {{"from", from}, {"to", chineseDate(v.endsOn)}}) : f.text("since", {{"from", from}}), v.summary,
                               files.empty() ? f.text("none") : f.text("files", {{"n", number(int(files.size()))}})}});
        }
        return t;
    }

    Table check(const Completeness &verdict) const
    {
        Table t;
        t.columns = {{.header = f.text("check_source"), .width = 1.7, .align = Align::Center}, {.header = f.text("check_title"), .width = 2.4},
                     {.header = f.text("check_datum"), .width = 3.8}, {.header = f.text("check_met"), .width = 0.8, .align = Align::Center}};
        for (const CompletenessClause &k : verdict.clauses)
            t.rows.push_back({{k.source, k.title, k.datum, k.met ? RichText(f.text("met")) : RichText(f.text("missing"), RunStyle::Alert)}});
        return t;
    }

private:
    Session &m_session;
    const StationCard &c;
    const FormTexts &f;
};

Result<void> dress(Session &session, Document &d, const StationCard &c, const FormTexts &f)
{
    d.meta.author = c.station.name;
    d.header = f.text("header", {{"school", c.schoolName}});
    return putCustodian(session, c.station.id, DataClass::Station, d);
}

} // namespace

Result<Document> stationDocument(Session &session, const StationId &station, const std::optional<HeadFinding> &head)
{
    StationService service(session);
    XZ_TRY(const StationCard c, service.card(station));
    XZ_TRY(const Completeness verdict, service.completeness(station, head));
    const FormTexts &f = texts();
    const Card card(session, c);
    const QString today = chineseDate(session.clock().today());
    Document d;
    d.page.style = PageStyle::Compact;
    d.meta.title = f.text("title", {{"station", c.station.name}});
    d.meta.subject = f.text("subject", {{"station", c.station.name}, {"date", today}});
    XZ_CHECK(dress(session, d, c, f));
    d << Title{.text = d.meta.title, .subtitle = f.text("as_of", {{"date", today}})};
    d << Heading{1, f.text("heading_basic")} << card.basics();
    XZ_TRY(auto rooms, card.rooms());
    d << Heading{1, f.text("heading_rooms")} << std::move(rooms);
    XZ_TRY(auto flagships, card.flagships());
    d << Heading{1, f.text("heading_flagship")} << std::move(flagships);
    d << Heading{1, f.text("heading_check")} << Paragraph{.text = verdict.summary(), .keepWithNext = true} << card.check(verdict) << Note{f.text("check_note")};
    d << SignatureLines{{{.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_secretary"), .seal = true, .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<QString> stationFileName(Session &session, const StationId &station)
{
    XZ_TRY(const StationCard c, StationService(session).card(station));
    return fileNamePart(texts().text("file", {{"station", c.station.name}, {"date", isoDate(session.clock().today())}}));
}

Result<Document> usageDocument(Session &session, const StationId &station, int year, int month)
{
    StationService service(session);
    XZ_TRY(const StationCard c, service.card(station));
    XZ_TRY(const UsageLog log, service.usageLog(station, year, month));
    const FormTexts &f = texts();
    const RoomPurposes purposes = RoomPurposes::of(session);
    Document d;
    d.page.style = PageStyle::Compact;
    d.meta.title = f.text("log_title", {{"station", c.station.name}});
    XZ_CHECK(dress(session, d, c, f));
    d << Title{.text = d.meta.title, .subtitle = f.text("log_subtitle", {{"year", number(year)}, {"month", number(month)}})};
    Table t;
    t.columns = {{.header = f.text("log_date"), .width = 1.3, .align = Align::Center}, {.header = f.text("log_time"), .width = 1.3, .align = Align::Center},
                 {.header = f.text("log_room"), .width = 1.5}, {.header = f.text("log_purpose"), .width = 1.2}, {.header = f.text("log_person"), .width = 1},
                 {.header = f.text("log_kind"), .width = 0.9, .align = Align::Center}, {.header = f.text("log_state"), .width = 0.9, .align = Align::Center},
                 {.header = f.text("log_note"), .width = 2}};
    t.emptyText = f.text("log_empty");
    for (const RoomUseRow &u : log.rows)
        t.rows.push_back({{isoDate(u.startsAt.date()), QString(u.startsAt.toString(u"HH:mm–") + u.endsAt.toString(u"HH:mm")), u.roomName, purposes.name(u.purpose),
                           u.personName.isEmpty() ? u.bookedByName : u.personName, f.text(u.walkIn ? "log_walk_in" : "log_booked"),
                           f.text(QByteArray("log_state_" + useStateCode(u.state).toLatin1()).constData()), u.note}});
    d << std::move(t);
    for (const UsageLog::RoomTotal &total : log.totals)
        d << Paragraph{.text = f.text("log_total", {{"room", total.room}, {"times", number(total.times)}, {"hours", hoursText(total.hours)}}), .indentChars = 0};
    return d;
}

Result<QString> usageFileName(Session &session, const StationId &station, int year, int month)
{
    XZ_TRY(const StationCard c, StationService(session).card(station));
    return fileNamePart(texts().text("log_file", {{"station", c.station.name}, {"year", number(year)}, {"month", QString::number(month).rightJustified(2, u'0')}}));
}

} // namespace xz

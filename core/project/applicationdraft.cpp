#include "core/project/applicationdraft.h"

#include "core/activities/activityservice.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/members/eligibilityservice.h"
#include "core/members/memberservice.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "core/project/application.h"
#include "core/station/stationservice.h"

#include <QtCore/QJsonArray>
#include <algorithm>
#include <map>
#include <set>

namespace xz {
namespace {

constexpr int mostListed = 30; // of one office by name

const FormTexts &f() { return FormTexts::of("project"); }
QString key(const char *name) { return QString::fromLatin1(name); }
QString month(QDate d) { return d.isValid() ? d.toString(QStringLiteral("yyyy-MM")) : QString(); }
QString coded(const char *prefix, const QString &code)
{
    const QByteArray k = QByteArray(prefix) + code.toLatin1();
    return f().has(QString::fromLatin1(k)) ? f().text(k.constData()) : QString();
}
QString shortened(const QString &text, int limit) { return text.size() <= limit ? text : QString(text.left(limit - 1) + QChar(0x2026)); }

// Sets what is known; an unknown value leaves what is there.
void put(QJsonObject &section, const char *field, const QJsonValue &value)
{
    if (value.isString() ? !value.toString().isEmpty() : value.isArray() ? true : !value.isNull() && !value.isUndefined())
        section[key(field)] = value;
}

class Drafter {
public:
    Drafter(Session &session, const ProjectRow &project) : s(session), p(project), form(project.form) {}

    Result<QJsonObject> run()
    {
        XZ_TRY(const StationCard card, StationService(s).card(p.station));
        cover(card);
        basics(card);
        XZ_TRY(members, MemberService(s).list({.station = p.station}));
        XZ_CHECK(head());
        team();
        XZ_CHECK(rooms());
        XZ_CHECK(activities());
        XZ_CHECK(flagship());
        return checkedApplication(form);
    }

private:
    QJsonObject section(const char *code) const { return form[key(code)].toObject(); }
    void set(const char *code, const QJsonObject &value) { form[key(code)] = value; }

    void cover(const StationCard &c)
    {
        QJsonObject o = section("cover");
        put(o, "college", c.collegeName);
        put(o, "station", c.station.name);
        put(o, "leader", shortened(c.head, 30));
        put(o, "phone", shortened(c.station.phone, 30));
        put(o, "filled_on", isoDate(s.clock().today()));
        if (o[u"number"].toString().isEmpty())
            put(o, "number", f().text("application_number", {{"year", QString::number(p.startsOn.year())}, {"code", p.id.toString().right(4).toUpper()}}));
        set("cover", o);
    }

    void basics(const StationCard &c)
    {
        QJsonObject o = section("basics");
        put(o, "students", c.students);
        put(o, "classes", c.classes);
        put(o, "dorms", c.dorms);
        put(o, "counsellors", c.counsellors);
        put(o, "secretary", shortened(c.secretary, 30));
        put(o, "founded_on", isoDate(c.station.foundedOn));
        set("basics", o);
    }

    Result<void> head()
    {
        QJsonObject o = section("head");
        const auto it = std::ranges::find_if(members, [](const MemberRow &m) { return m.post.role == PostRole::Head; });
        if (it == members.end()) {
            put(o, "eligibility", f().text("no_head"));
            set("head", o);
            return {};
        }
        const MemberRow &m = *it;
        put(o, "name", m.name);
        put(o, "gender", coded("gender_", m.gender));
        if (const auto person = PeopleService(s).get(m.post.person))
            put(o, "born", month(person->bornOn));
        put(o, "position", shortened(m.title, 60));
        put(o, "degree", shortened(QStringList({m.education, m.degree}).filter(QRegularExpression(QStringLiteral("."))).join(f().text("join")), 60));
        put(o, "discipline", shortened(m.discipline, 60));
        if (m.recorded)
            put(o, "full_time", f().text(m.fullTimeCounsellor ? "yes" : "no"));
        put(o, "student_work_since", month(m.studentWorkSince));
        put(o, "psych_work_since", month(m.psychWorkSince));
        XZ_TRY(const auto certificates, MemberService(s).certificates(m.post.person));
        XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(s.db(), s.clock().today()));
        QJsonArray rows;
        for (const Certificate &c : certificates) {
            const CertificateKind *kind = rule.certificate(c.kind);
            QJsonObject row{{key("name"), kind ? kind->name : c.kind}};
            put(row, "number", c.number);
            put(row, "issuer", c.issuer);
            put(row, "issued_on", isoDate(c.issuedOn));
            rows << row;
        }
        put(o, "certificates", rows);
        XZ_TRY(const auto verdicts, EligibilityService(s).heads(p.station));
        QStringList lines;
        for (const EligibilityVerdict &v : verdicts) {
            QStringList clauses;
            for (const EligibilityClause &c : v.clauses)
                clauses << f().text("eligibility_clause", {{"demand", c.demand}, {"datum", c.datum}, {"state", clauseStateWord(c.state)}});
            lines << f().text("eligibility", {{"name", v.name}, {"summary", v.summary}, {"clauses", clauses.join(QChar(0xff1b))}});
            if (v.mark)
                lines << f().text("eligibility_mark", {{"reason", v.mark->reason}});
        }
        put(o, "eligibility", shortened(lines.join(u'\n'), 800));
        set("head", o);
        return {};
    }

    void team()
    {
        QJsonObject o = section("members");
        std::map<QString, QString> tasks; // what was typed stays with the person and role
        for (const QJsonValue &v : o[u"rows"].toArray())
            tasks[v[u"name"].toString() + u'/' + v[u"role"].toString()] = v[u"task"].toString();
        // One row for a person in an office, however many classes or dorms it is held for; large groups are one row with their number.
        struct Line {
            const MemberRow *who;
            QStringList places;
        };
        std::vector<Line> lines;
        std::map<PostRole, int> persons;
        for (const MemberRow &m : members) {
            const auto it = std::ranges::find_if(lines, [&m](const Line &l) { return l.who->post.person == m.post.person && l.who->post.role == m.post.role; });
            if (it != lines.end()) {
                it->places << m.placeName;
                continue;
            }
            lines.push_back({&m, {m.placeName}});
            ++persons[m.post.role];
        }
        QJsonArray rows;
        const auto add = [&](const QString &name, PostRole post, const QString &place, const QString &qualification, const QString &task) {
            const QString role = coded("role_", postRoleCode(post));
            QJsonObject row{{key("name"), name}, {key("role"), role}};
            put(row, "place", shortened(place, 60));
            put(row, "qualification", shortened(qualification, 80));
            const QString typed = tasks[name + u'/' + role];
            put(row, "task", typed.isEmpty() ? shortened(task, 100) : typed);
            rows << row;
        };
        std::set<PostRole> summed;
        for (const Line &l : lines) {
            const PostRole post = l.who->post.role;
            if (persons[post] > mostListed) {
                if (summed.insert(post).second)
                    add(f().text("members_sum", {{"n", QString::number(persons[post])}}), post, f().text("members_all"), {}, {});
                continue;
            }
            const QString place = l.places.size() > 3 ? f().text("members_places", {{"first", l.places.front()}, {"n", QString::number(l.places.size())}}) : l.places.join(f().text("join"));
            add(l.who->name, post, place, QStringList(QStringList({l.who->discipline}) + l.who->certificates).filter(QRegularExpression(QStringLiteral("."))).join(f().text("join")), l.who->duties);
        }
        const ApplicationField *field = ApplicationCatalogue::shipped().field(key("members"), key("rows"));
        while (rows.size() > field->limit)
            rows.removeLast();
        put(o, "rows", rows);
        set("members", o);
    }

    Result<void> rooms()
    {
        StationService service(s);
        XZ_TRY(const auto all, service.rooms(p.station));
        const RoomPurposes purposes = RoomPurposes::of(s);
        QJsonArray rows;
        for (const Room &r : all) {
            XZ_TRY(const auto photos, service.files(r.id));
            QJsonObject row{{key("name"), shortened(r.name, 60)}, {key("use"), f().text(r.shared ? "shared" : "own")}};
            if (r.area > 0)
                put(row, "area", r.area);
            put(row, "purposes", shortened(purposes.names(r.purposes), 100));
            QStringList furnishing;
            if (!r.furnishing.isEmpty())
                furnishing << r.furnishing;
            if (r.soundproof)
                furnishing << f().text("soundproof");
            put(row, "furnishing", shortened(furnishing.join(f().text("join")), 200));
            put(row, "photos", photos.empty() ? f().text("none") : f().text("photos", {{"n", QString::number(photos.size())}}));
            rows << row;
        }
        QJsonObject o = section("rooms");
        put(o, "rows", rows);
        set("rooms", o);
        return {};
    }

    // S05: the section lists exactly the activities of the station that count.
    Result<void> activities()
    {
        const QDate today = s.clock().today(), last = std::min(today, p.startsOn.addDays(-1));
        XZ_TRY(auto all, ActivityService(s).list(p.station, last.addYears(-1).addDays(1), last));
        std::ranges::reverse(all); // oldest first
        const ActivityWords words = ActivityWords::of(s);
        QJsonArray rows;
        for (const ActivityRow &a : all) {
            QJsonObject row{{key("date"), isoDate(a.onDate)}, {key("title"), shortened(a.title, 120)}};
            put(row, "kind", shortened(words.kindName(a.kind), 40));
            if (a.participants > 0)
                put(row, "people", a.participants);
            rows << row;
        }
        QJsonObject o = section("foundation");
        put(o, "activities", rows);
        set("foundation", o);
        return {};
    }

    Result<void> flagship()
    {
        XZ_TRY(const auto all, StationService(s).flagships(p.station));
        QJsonObject o = section("measures");
        for (const Flagship &v : all)
            if (v.isInForceOn(s.clock().today())) {
                put(o, "flagship_name", shortened(v.name, 60));
                if (o[u"flagship_text"].toString().isEmpty())
                    put(o, "flagship_text", shortened(v.summary, 1500));
            }
        set("measures", o);
        return {};
    }

    Session &s;
    const ProjectRow &p;
    QJsonObject form;
    std::vector<MemberRow> members;
};

} // namespace

Result<QJsonObject> draftedApplication(Session &session, const ProjectRow &project)
{
    XZ_CHECK(require(session.actor(), Action::WriteProject, {.station = project.station, .college = project.college}));
    return Drafter(session, project).run();
}

} // namespace xz

#include "core/demo/demomembers.h"

#include "core/base/text.h"
#include "core/demo/demorepository.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

QStringList list(const QJsonObject &o, const char *key)
{
    QStringList out;
    for (const QJsonValue &v : o.value(QLatin1String(key)).toArray())
        out << v.toString();
    return out;
}

class TeamMaker {
public:
    TeamMaker(Session &session, const DemoData &data, quint64 seed, Transaction &tx)
        : m_session(session), m_data(data), m_tx(tx), m_rows(tx), m_random(seed ^ 0x7465616d), m_today(session.clock().today())
    {
        QFile file(QStringLiteral(":/xinzhan/data/demo/members.json"));
        if (file.open(QIODevice::ReadOnly))
            m_words = QJsonDocument::fromJson(file.readAll()).object();
    }

    Result<void> make(const Station &station, int index)
    {
        const NetworkRepository network(m_session.db());
        XZ_TRY(const auto heads, network.posts({.station = station.id, .role = PostRole::Head}));
        if (heads.empty())
            return {};
        const PostRow head = heads.front();
        // Before: two earlier heads, so that the years of the timeline show something.
        const QStringList reasons = list(m_words, "leave_reasons");
        QDate until = head.startsOn.addDays(-1);
        for (int i = 0; i < 2; ++i) {
            const QDate since = until.addYears(-2).addDays(1);
            XZ_TRY(const PersonId former, person(station.college, PersonKind::Staff, m_words.value(u"former_title").toString(), index, 60 + i, true));
            XZ_CHECK(post(PostRole::Head, former, station.id, since, until, reasons.value(i)));
            until = since.addDays(-1);
        }
        XZ_CHECK(headPapers(head, index));

        XZ_TRY(const PersonId deputy, person(station.college, PersonKind::Staff, m_words.value(u"deputy_title").toString(), index, 70));
        XZ_CHECK(post(PostRole::Deputy, deputy, station.id, head.startsOn.addMonths(6), {}, {}));
        XZ_CHECK(profile(deputy, 1, m_today.addMonths(-50), m_today.addMonths(-30), true));
        XZ_TRY(const PersonId teacher, person(station.college, PersonKind::Staff, m_words.value(u"parttime_title").toString(), index, 71));
        XZ_CHECK(post(PostRole::PartTime, teacher, station.id, head.startsOn.addMonths(3), {}, {}));
        XZ_CHECK(profile(teacher, 0, {}, m_today.addYears(-8), false));
        XZ_CHECK(certificate(teacher, QStringLiteral("psychotherapist"), m_today.addYears(-6), {}));
        const QStringList organisations = list(m_words, "organisations"), titles = list(m_words, "expert_titles");
        for (int i = 0; i < 2; ++i) {
            XZ_TRY(const PersonId expert, person(station.college, PersonKind::External, titles.value(i), index, 80 + i));
            const QDate since = m_today.addMonths(i == 0 ? -23 : -8);
            XZ_CHECK(post(PostRole::Expert, expert, station.id, since, {}, {}));
            MemberProfile p;
            p.organisation = organisations.value(i);
            p.discipline = list(m_words, "majors").value(0);
            XZ_CHECK(MemberRepository::save(m_tx, expert, p));
            Contract c{ContractId(m_random.id(ms())), expert, station.id, QStringLiteral("WP%1-%2").arg(since.year()).arg(index * 2 + i + 1, 2, 10, QLatin1Char('0'))};
            c.startsOn = since;
            c.endsOn = since.addYears(3).addDays(-1);
            c.undertakingOn = since;
            c.undertakingUntil = i == 0 && index == 0 ? m_today.addDays(5) : c.endsOn; // one that runs out
            XZ_CHECK(MemberRepository::save(m_tx, c));
            XZ_CHECK(certificate(expert, QStringLiteral("registered"), m_today.addYears(-4), m_today.addYears(2)));
        }

        // The college's counsellors have profiles and certificates, too; some students serve in the department.
        XZ_TRY(const auto members, MemberRepository(m_session.db()).rows({}, PostRole::Counsellor, m_today, m_today));
        QSet<PersonId> seen;
        for (const MemberRow &r : members) {
            if (r.college != station.college || seen.contains(r.post.person) || r.recorded)
                continue;
            seen.insert(r.post.person);
            const int n = int(seen.size());
            XZ_CHECK(profile(r.post.person, n, m_today.addMonths(-12 * m_random.between(1, 9) - m_random.below(11)), n % 2 ? m_today.addMonths(-m_random.between(6, 60)) : QDate(), true));
            if (n % 2 == 0)
                XZ_CHECK(certificate(r.post.person, n % 4 == 0 ? QStringLiteral("counsellor_3") : QStringLiteral("helper"), m_today.addYears(-m_random.between(1, 9)), {}));
        }
        XZ_TRY(const auto students, studentsOf(station.college));
        for (int i = 0; i < std::min(8, int(students.size())); ++i) {
            const PersonId &id = students[size_t(i * int(students.size()) / 8)];
            XZ_CHECK(post(PostRole::Department, id, station.id, QDate(m_today.year(), 9, 20) <= m_today ? QDate(m_today.year(), 9, 20) : m_today.addMonths(-2), {}, {}));
        }
        return {};
    }

private:
    qint64 ms() const { return m_session.clock().nowMs(); }

    Result<void> headPapers(const PostRow &head, int index)
    {
        if (index % 3 == 0) { // meets the rule
            XZ_CHECK(profile(head.person, 0, head.startsOn.addMonths(-62), head.startsOn.addMonths(-40), true));
            XZ_CHECK(certificate(head.person, QStringLiteral("counsellor_2"), QDate(2016, 5, 20), {}));
            return certificate(head.person, QStringLiteral("helper"), QDate(2021, 12, 1), m_today.addMonths(14));
        }
        if (index % 3 == 1) { // a year short: relaxed
            XZ_CHECK(profile(head.person, 0, head.startsOn.addMonths(-24), head.startsOn.addMonths(-14), true));
            const EligibilityMark mark{EligibilityMarkId(m_random.id(ms())), head.id, EligibilityMarkKind::Relaxed, m_words.value(u"relax_reason").toString(), m_today.addDays(20),
                                       QDateTime(head.startsOn, QTime(9, 0))};
            return MemberRepository::insert(m_tx, mark, m_session.actor().user);
        }
        return profile(head.person, 1, head.startsOn.addMonths(-35), {}, true); // nobody has said anything yet
    }

    Result<PersonId> person(const CollegeId &college, PersonKind kind, const QString &title, int index, int n, bool left = false)
    {
        DemoPersonRow p{};
        p.id = m_random.id(ms());
        p.kind = personKindCode(kind);
        p.number = kind == PersonKind::Staff ? QString::number(10001 + index * 200 + n) : QString();
        p.name = m_data.personName(m_random);
        p.gender = m_random.chance(600) ? QStringLiteral("female") : QStringLiteral("male");
        p.bornOn = QDate(m_random.between(1968, 1992), m_random.between(1, 12), m_random.between(1, 28));
        p.phone = QStringLiteral("1390000%1").arg(m_random.below(10000), 4, 10, QLatin1Char('0'));
        p.college = college.raw();
        p.status = left ? QStringLiteral("left") : QStringLiteral("active");
        p.title = title;
        XZ_CHECK(m_rows.addPerson(p, m_session.clock().now()));
        return PersonId(p.id);
    }
    Result<void> post(PostRole role, const PersonId &who, const StationId &station, QDate from, QDate to, const QString &reason)
    {
        return NetworkRepository::insert(m_tx, Post{PostId(m_random.id(ms())), role, who, station, {}, {}, from, to, reason});
    }
    Result<void> profile(const PersonId &who, int major, QDate students, QDate psych, bool fullTime)
    {
        const QStringList majors = list(m_words, "majors"), educations = list(m_words, "educations"), degrees = list(m_words, "degrees"), duties = list(m_words, "duties");
        MemberProfile p;
        p.discipline = majors.value(major % std::max<int>(1, int(majors.size())));
        p.education = m_random.pick(educations);
        p.degree = m_random.pick(degrees);
        p.duties = m_random.pick(duties);
        p.fullTimeCounsellor = fullTime;
        p.studentWorkSince = students;
        p.psychWorkSince = psych;
        return MemberRepository::save(m_tx, who, p);
    }
    Result<void> certificate(const PersonId &who, const QString &kind, QDate issued, QDate expires)
    {
        Certificate c{CertificateId(m_random.id(ms())), who, kind, QStringLiteral("%1%2").arg(issued.year()).arg(m_random.below(1000000), 8, 10, QLatin1Char('0'))};
        c.issuer = m_words.value(kind == u"helper" || kind == u"registered" ? u"issuer_helper" : u"issuer_counsellor").toString();
        c.issuedOn = issued;
        c.expiresOn = expires;
        return MemberRepository::insert(m_tx, c);
    }
    Result<std::vector<PersonId>> studentsOf(const CollegeId &college)
    {
        std::vector<PersonId> out;
        XZ_CHECK(PersonRepository(m_session.db()).eachPresent([&](PersonRepository::Brief &&b) {
            if (b.kind == PersonKind::Student && b.status == PersonStatus::Active && b.college == college)
                out.push_back(b.id);
        }));
        std::ranges::sort(out, {}, [](const PersonId &id) { return id.bytes(); });
        return out;
    }

    Session &m_session;
    const DemoData &m_data;
    Transaction &m_tx;
    DemoRepository m_rows;
    DemoRandom m_random;
    QDate m_today;
    QJsonObject m_words;
};

} // namespace

Result<void> makeDemoMembers(Session &session, const DemoData &data, quint64 seed)
{
    XZ_TRY(const auto stations, NetworkRepository(session.db()).stations());
    // The station of the demo's own head comes first, whatever it is called.
    std::vector<Station> ordered;
    for (const bool own : {true, false})
        for (const Station &s : stations)
            if ((session.actor().station == s.id) == own)
                ordered.push_back(s);
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    TeamMaker maker(session, data, seed, tx);
    for (size_t i = 0; i < ordered.size(); ++i)
        XZ_CHECK(maker.make(ordered[i], int(i)));
    return tx.commit();
}

} // namespace xz

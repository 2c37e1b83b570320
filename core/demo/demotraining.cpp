#include "core/demo/demotraining.h"

#include "core/calendar/calendarservice.h"
#include "core/demo/demodata.h"
#include "core/demo/demorepository.h"
#include "core/training/trainingrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

class TrainingYears {
public:
    TrainingYears(Session &session, Transaction &tx, const std::vector<DemoOffice> &offices, quint64 seed)
        : m_session(session), m_tx(tx), m_offices(offices), m_random(seed * 104729 + 17), m_today(session.clock().today())
    {
        QFile file(QStringLiteral(":/xinzhan/data/demo/training.json"));
        if (file.open(QIODevice::ReadOnly))
            m_words = QJsonDocument::fromJson(file.readAll()).object();
    }
    qint64 rows() const { return m_rows; }

    Result<void> fill(const DemoTrainingStation &at, const CollegeId &college, const std::vector<Term> &terms, bool first)
    {
        m_at = at;
        m_college = college;
        m_mine.clear();
        for (const DemoOffice &o : m_offices)
            if (o.college == college.raw())
                m_mine.push_back(&o);
        for (const Term &t : terms) {
            const bool current = t.startsOn <= m_today && m_today <= t.endsOn;
            const auto day = [&](int n) { return t.startsOn.addDays(n); };
            XZ_CHECK(session(TrainingCategory::Meeting, pick("staff_meetings"), day(9), {PostRole::Counsellor, PostRole::ClassTeacher}, 1.5, 920));
            std::vector<PostRole> helpers{PostRole::ClassCommittee, PostRole::DormReporter};
            if (!(current && first)) // the first station has yet to see its department this term
                helpers.push_back(PostRole::Department);
            XZ_CHECK(session(TrainingCategory::Training, pick("helper_trainings"), day(23), helpers, 2, 880));
            XZ_CHECK(session(TrainingCategory::Training, pick("staff_trainings"), day(51), {PostRole::Counsellor, PostRole::ClassTeacher}, 2, 850));
            if (t.number == 1) {
                XZ_CHECK(session(TrainingCategory::Drill, text("drill"), day(72), {PostRole::Counsellor, PostRole::DormReporter}, 2, 900));
                XZ_CHECK(session(TrainingCategory::Online, text("online"), day(37), {PostRole::ClassCommittee}, 8, 350));
            }
            if (current && first) {
                XZ_CHECK(session(TrainingCategory::Meeting, pick("department_meetings"), m_today.addDays(9), {PostRole::Department}, 1, 0));
                XZ_CHECK(session(TrainingCategory::Training, text("catch_up"), m_today.addDays(16), {PostRole::ClassCommittee}, 2, 0));
            }
        }
        return {};
    }

private:
    QString text(const char *key) const { return m_words.value(QLatin1String(key)).toString(); }
    QString pick(const char *key)
    {
        const QJsonArray a = m_words.value(QLatin1String(key)).toArray();
        return a.at(m_random.below(int(a.size()))).toString();
    }

    Result<void> session(TrainingCategory category, const QString &title, QDate on, std::vector<PostRole> audience, double hours, int presentPerMille)
    {
        const qint64 ms = QDateTime(std::min(on, m_today).addDays(-7), QTime(9, 0)).toMSecsSinceEpoch();
        Training t{.id = TrainingId(m_random.id(ms)), .station = m_at.station, .category = category, .title = title, .onDate = on};
        t.startsAt = QStringLiteral("14:00");
        t.endsAt = hours < 2 ? QStringLiteral("15:30") : QStringLiteral("16:00");
        t.place = category == TrainingCategory::Online ? QString() : pick("places");
        const QJsonArray speaker = m_words.value(u"speakers"_qs).toArray().at(m_random.below(6)).toArray();
        if (category != TrainingCategory::Online) {
            t.speakerKind = speakerKindFromCode(speaker.at(0).toString());
            t.speaker = m_data.personName(m_random) + speaker.at(1).toString();
        }
        t.hours = hours;
        t.audience = std::move(audience);
        t.state = on <= m_today ? TrainingState::Held : TrainingState::Planned;
        t.madeBy = m_at.head;
        t.madeAt = QDateTime::fromMSecsSinceEpoch(ms);
        std::map<RawId, std::vector<PostRole>> people;
        for (const DemoOffice *o : m_mine)
            if (std::ranges::find(t.audience, o->role) != t.audience.end() && o->from <= on && (!o->to.isValid() || o->to >= on) && (o->active || on < m_today.addDays(-200)))
                if (auto &roles = people[o->person]; std::ranges::find(roles, o->role) == roles.end())
                    roles.push_back(o->role);
        if (people.empty())
            return {};
        XZ_CHECK(TrainingRepository::insert(m_tx, t));
        int serial = 0;
        for (auto &[person, roles] : people) {
            Attendance a{.training = t.id, .person = PersonId(person), .roles = std::move(roles)};
            if (t.state == TrainingState::Held) {
                const int dice = m_random.below(1000);
                a.state = dice < presentPerMille ? AttendanceState::Present : dice < presentPerMille + 60 ? AttendanceState::Leave : AttendanceState::Absent;
                if (a.state == AttendanceState::Leave)
                    a.reason = pick("leave");
                a.method = category == TrainingCategory::Online ? QStringLiteral("file") : QStringLiteral("tick");
                a.at = QDateTime(on, QTime(16, 10));
                if (a.state == AttendanceState::Present && category == TrainingCategory::Online) {
                    a.score = 60 + m_random.below(41);
                    a.certificate = text("certificate") + on.toString(u"yyyyMM") + QString::number(++serial).rightJustified(3, u'0');
                    a.certificateUntil = serial == 2 ? m_today.addDays(20) : on.addYears(2);
                }
            }
            XZ_CHECK(TrainingRepository::put(m_tx, a, m_at.head));
            ++m_rows;
        }
        if (category == TrainingCategory::Drill)
            XZ_CHECK(points(t));
        return {};
    }

    Result<void> points(const Training &t)
    {
        int position = 0;
        const auto add = [&](DrillPoint p) { return TrainingRepository::insert(m_tx, t.id, DrillPointId(m_random.id(t.madeAt.toMSecsSinceEpoch())), position++, p); };
        XZ_CHECK(add({.kind = DrillPointKind::Scenario, .text = text("scenario")}));
        for (const QJsonValue &v : m_words.value(u"timeline"_qs).toArray())
            XZ_CHECK(add({.kind = DrillPointKind::Timeline, .clock = v.toArray().at(0).toString(), .text = v.toArray().at(1).toString()}));
        std::optional<PersonId> owner;
        for (const DemoOffice *o : m_mine)
            if (o->role == PostRole::Counsellor && o->from <= t.onDate && (!o->to.isValid() || o->to >= m_today))
                owner = PersonId(o->person);
        if (!owner || t.state != TrainingState::Held)
            return {};
        int n = 0;
        for (const QJsonValue &v : m_words.value(u"reviews"_qs).toArray()) {
            DrillPoint p{.kind = DrillPointKind::Review, .text = v.toArray().at(0).toString(), .owner = owner, .dueOn = t.onDate.addDays(++n * 7)};
            if (n == 2 || t.onDate < m_today.addDays(-60)) {
                p.doneOn = std::min(p.dueOn, m_today);
                p.doneNote = v.toArray().at(1).toString();
            }
            XZ_CHECK(add(std::move(p)));
        }
        return {};
    }

    Session &m_session;
    Transaction &m_tx;
    const std::vector<DemoOffice> &m_offices;
    DemoRandom m_random;
    DemoData m_data;
    QDate m_today;
    QJsonObject m_words;
    DemoTrainingStation m_at{StationId(RawId{}), UserId(RawId{})};
    CollegeId m_college = CollegeId(RawId{});
    std::vector<const DemoOffice *> m_mine;
    qint64 m_rows = 0;
};

} // namespace

Result<qint64> fillDemoTraining(Session &session, const std::vector<DemoTrainingStation> &stations, quint64 seed)
{
    XZ_TRY(auto terms, CalendarService(session).terms());
    std::erase_if(terms, [&](const Term &t) { return t.startsOn > session.clock().today(); });
    std::ranges::sort(terms, {}, &Term::startsOn);
    if (terms.empty())
        return 0;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    DemoRepository rows(tx);
    DemoRandom random(seed * 15485863 + 5);
    for (const DemoTrainingStation &s : stations)
        XZ_CHECK(rows.addDepartment(s.station.raw(), 10, terms.back().startsOn, [&](qint64 ms) { return random.id(ms); }));
    XZ_TRY(const auto offices, rows.offices());
    TrainingYears years(session, tx, offices, seed);
    bool first = true;
    for (const DemoTrainingStation &s : stations) {
        XZ_TRY(const auto college, TrainingRepository(session.db()).collegeOf(s.station));
        if (college)
            XZ_CHECK(years.fill(s, *college, terms, first));
        first = false;
    }
    XZ_CHECK(tx.commit());
    return years.rows();
}

} // namespace xz

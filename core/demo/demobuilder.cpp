#include "core/demo/demobuilder.h"

#include "core/demo/demoearlier.h"

#include "core/organization/networkservice.h"

#include <algorithm>

namespace xz {

namespace {
// Students of a three-year college: entry on 10 September, leaving on 20 June three years on.
QDate entryOf(int grade) { return QDate(grade, 9, 10); }
QDate leavingOf(int grade) { return QDate(grade + 3, 6, 20); }
} // namespace

DemoBuilder::Shape DemoBuilder::shapeOf(DemoScale scale)
{
    switch (scale) {
    case DemoScale::Small: return {1, 8, 32, 1, 30, true};
    case DemoScale::College: return {1, 59, 40, 4, 60, true};
    case DemoScale::School: return {12, 50, 40, 2, 60, true};
    case DemoScale::Decade: return {20, 50, 40, 21, 68, false};
    }
    return {1, 8, 32, 1, 30, true};
}

DemoBuilder::DemoBuilder(Session &session, const DemoOptions &options)
    : m_session(session), m_options(options), m_shape(shapeOf(options.scale)), m_random(options.seed * 7919 + quint64(options.scale)),
      m_today(session.clock().today())
{
}

bool DemoBuilder::report(int done, int total) { return !m_options.progress || m_options.progress(total ? done * 100 / total : 0); }

QDateTime DemoBuilder::at(QDate day, int hour)
{
    const QDateTime t(day, QTime(hour, m_random.below(60), m_random.below(60)));
    const QDateTime now = m_session.clock().now();
    return t < now ? t : now;
}

QDate DemoBuilder::dayIn(const Week &week, int fromDay, int toDay)
{
    const QDate d = week.startsOn.addDays(m_random.between(fromDay, toDay));
    return std::min({d, week.endsOn, m_today});
}

Result<void> DemoBuilder::makeCalendar()
{
    CalendarService calendar(m_session);
    auto [year, number] = termOfDay(m_today);
    std::vector<std::pair<int, int>> wanted;
    for (int i = 0; i < m_shape.terms; ++i) {
        wanted.emplace_back(year, number);
        if (number == 1) {
            --year;
            number = 2;
        } else {
            number = 1;
        }
    }
    std::reverse(wanted.begin(), wanted.end());
    for (const auto &[y, n] : wanted)
        XZ_CHECK(calendar.createTerm(proposeTerm(y, n)));
    XZ_TRY(m_terms, calendar.terms());
    std::reverse(m_terms.begin(), m_terms.end());
    for (const Term &t : m_terms) {
        m_termYear[t.id.bytes()] = t.year;
        XZ_TRY(const auto weeks, calendar.weeks(t.id));
        for (const Week &w : weeks)
            if (w.startsOn <= m_today)
                m_weeks.push_back(w);
    }
    std::vector<const Week *> due;
    for (const Week &w : m_weeks)
        if (w.reporting && w.endsOn < m_today)
            due.push_back(&w);
    if (!m_weeks.empty() && m_weeks.back().holds(m_today))
        m_currentWeek = m_weeks.back().id;
    if (m_shape.withGaps && due.size() > 5) {
        m_gapWeeks.push_back(due.at(due.size() - 5)->id);
        m_lateWeeks.push_back(due.at(due.size() - 4)->id);
    }
    return {};
}

Result<void> DemoBuilder::addStationPeople(StationState &s, int index)
{
    const QDate since = std::min(m_terms.front().startsOn.addYears(-1), foundedOn());
    const QDateTime made = at(m_terms.front().startsOn, 9);
    const auto staff = [&](const QString &title, int n, const QString &login = QString()) -> Result<RawId> {
        DemoPersonRow p{};
        p.id = m_random.id(made.toMSecsSinceEpoch() + m_counts.staff);
        p.kind = QStringLiteral("staff");
        p.number = QString::number(10001 + index * 200 + n);
        p.name = m_data.personName(m_random);
        p.gender = m_random.chance(600) ? QStringLiteral("female") : QStringLiteral("male");
        p.bornOn = QDate(m_random.between(1972, 1998), m_random.between(1, 12), m_random.between(1, 28));
        p.phone = QStringLiteral("1380000%1").arg(m_random.below(10000), 4, 10, QLatin1Char('0'));
        p.college = s.college;
        p.status = QStringLiteral("active");
        p.title = title;
        if (index == 0 && login == u"head") {
            XZ_TRY(p.id, m_repository->becomeHead(s.id, p, since));
        } else {
            XZ_CHECK(m_repository->addPerson(p, made));
        }
        ++m_counts.staff;
        if (index == 0 && !login.isEmpty())
            m_loginPersons[login] = p.id;
        if (!login.isEmpty())
            m_loginNames[index == 0 ? login : login + QString::number(index + 1)] = p.name;
        return p.id;
    };
    int n = 0;
    XZ_TRY(s.headPerson, staff(m_data.counsellorTitle, n++, QStringLiteral("head")));
    if (index > 0)
        XZ_CHECK(m_repository->addPost(m_random.id(made.toMSecsSinceEpoch()), QStringLiteral("head"), s.headPerson, s.id, {}, {}, since, {}));
    XZ_CHECK(m_repository->setCustodian(s.id, s.headPerson, since));
    XZ_TRY(const RawId secretary, staff(m_data.secretaryTitle, n++, QStringLiteral("secretary")));
    XZ_CHECK(m_repository->addPost(m_random.id(made.toMSecsSinceEpoch()), QStringLiteral("secretary"), secretary, s.id, {}, {}, since, {}));
    const int counsellors = std::max(2, m_shape.classesPerStation / 8);
    for (int i = 0; i < counsellors; ++i) {
        XZ_TRY(const RawId id, staff(m_data.counsellorTitle, n++, i == 0 ? QStringLiteral("counsellor") : i == 1 ? QStringLiteral("counsellor2") : QString()));
        s.counsellors.push_back(id);
    }
    for (int i = 0; i < std::max(2, m_shape.classesPerStation / 3); ++i) {
        XZ_TRY(const RawId id, staff(m_random.pick(m_data.teacherTitles), n++));
        s.teachers.push_back(id);
    }
    return {};
}

Result<void> DemoBuilder::addClasses(StationState &s, int index)
{
    const int firstYear = m_terms.front().year, lastYear = m_terms.back().year;
    struct Room {
        RawId id;
        int taken = 0;
    };
    std::vector<Room> rooms;
    int nextRoom = 0;
    const auto roomFor = [&]() -> Result<RawId> {
        if (rooms.empty() || rooms.back().taken == 6) {
            Room r{m_random.id(at(m_terms.front().startsOn, 8).toMSecsSinceEpoch() + nextRoom)};
            const int perBuilding = 120;
            const QString building = m_data.buildings.at((index + nextRoom / perBuilding) % m_data.buildings.size())
                + QString::number(1 + index / int(m_data.buildings.size()) + nextRoom / perBuilding / 4) + m_data.buildingSuffix;
            const int inBuilding = nextRoom % perBuilding;
            XZ_CHECK(m_repository->addDorm(r.id, s.college, building, QString::number((inBuilding / 20 + 1) * 100 + inBuilding % 20 + 1)));
            rooms.push_back(r);
            ++nextRoom;
        }
        ++rooms.back().taken;
        return rooms.back().id;
    };
    for (int grade = firstYear - 2; grade <= lastYear; ++grade) {
        const bool current = grade > lastYear - 3;
        const int share = m_shape.classesPerStation / 3 + ((grade % 3) < m_shape.classesPerStation % 3 ? 1 : 0);
        for (int k = 0; k < share; ++k) {
            auto c = std::make_unique<ClassRow>();
            const qint64 ms = QDateTime(entryOf(grade), QTime(8, 0)).toMSecsSinceEpoch();
            const QString major = s.data.majors.at(k % s.data.majors.size());
            c->id = m_random.id(ms);
            c->grade = grade;
            c->name = QStringLiteral("%1%2%3").arg(major).arg(grade % 100, 2, 10, QLatin1Char('0')).arg(k / int(s.data.majors.size()) + 1, 2, 10, QLatin1Char('0'));
            c->counsellor = s.counsellors.at(size_t(k) % s.counsellors.size());
            const QDate closed = current ? QDate() : leavingOf(grade);
            XZ_CHECK(m_repository->addClass(c->id, s.college, c->name, grade, major, entryOf(grade), leavingOf(grade), closed));
            XZ_CHECK(m_repository->addPost(m_random.id(ms), QStringLiteral("counsellor"), c->counsellor, {}, c->id, {}, entryOf(grade), closed));
            XZ_CHECK(m_repository->addPost(m_random.id(ms), QStringLiteral("class_teacher"), m_random.pick(s.teachers), {}, c->id, {}, entryOf(grade), closed));
            for (int i = 0; i < m_shape.studentsPerClass; ++i) {
                DemoPersonRow p{};
                p.id = m_random.id(ms + i);
                p.kind = QStringLiteral("student");
                p.number = QStringLiteral("%1%2%3%4").arg(grade).arg(index + 1, 2, 10, QLatin1Char('0')).arg(k + 1, 2, 10, QLatin1Char('0')).arg(i + 1, 2, 10, QLatin1Char('0'));
                p.name = m_data.personName(m_random);
                p.gender = m_random.chance(520) ? QStringLiteral("female") : QStringLiteral("male");
                p.bornOn = QDate(grade - 18 - m_random.below(2), m_random.between(1, 12), m_random.between(1, 28));
                p.phone = QStringLiteral("1390000%1").arg(m_random.below(10000), 4, 10, QLatin1Char('0'));
                p.college = s.college;
                p.classId = c->id;
                if (current) {
                    XZ_TRY(p.dorm, roomFor());
                }
                p.status = current ? (m_random.chance(6) ? QStringLiteral("suspended") : QStringLiteral("active")) : QStringLiteral("graduated");
                p.enrolledOn = entryOf(grade);
                p.graduatesOn = leavingOf(grade);
                p.guardian = m_data.personName(m_random);
                p.guardianPhone = QStringLiteral("1370000%1").arg(m_random.below(10000), 4, 10, QLatin1Char('0'));
                p.ethnicity = m_random.pick(m_data.ethnicities);
                p.nativePlace = m_random.pick(m_data.nativePlaces);
                XZ_CHECK(m_repository->addPerson(p, QDateTime(entryOf(grade), QTime(8, 0))));
                c->students.push_back(p.id);
                ++m_counts.students;
                m_counts.currentStudents += current ? 1 : 0;
            }
            // one committee member a class; every thirtieth current class has lost theirs, so that there is a vacancy to see
            const bool vacant = current && k % 30 == 7;
            XZ_CHECK(m_repository->addPost(m_random.id(ms + 100), QStringLiteral("class_committee"), m_random.pick(c->students), {}, c->id, {}, entryOf(grade).addDays(20),
                                           vacant ? m_today.addDays(-9) : closed));
            ++m_counts.classes;
            s.classes.push_back(std::move(c));
        }
    }
    // a reporter in each room: any of those who sleep there; the pick is by position, the rooms were filled in order
    size_t seat = 0;
    std::vector<const RawId *> sleepers;
    for (const auto &c : s.classes)
        if (c->grade > lastYear - 3)
            for (const RawId &p : c->students)
                sleepers.push_back(&p);
    for (const Room &r : rooms) {
        if (!m_random.chance(15))
            XZ_CHECK(m_repository->addPost(m_random.id(at(m_terms.back().startsOn, 9).toMSecsSinceEpoch()), QStringLiteral("dorm_reporter"),
                                           *sleepers.at(seat + size_t(m_random.below(r.taken))), {}, {}, r.id, m_terms.back().startsOn, {}));
        seat += size_t(r.taken);
    }
    return {};
}

Result<void> DemoBuilder::event(const CaseFile &file, CaseEventKind kind, std::optional<CaseState> from, CaseState to, int fromLevel, int toLevel, QDate on,
                                const UserId &actor, const QString &reason)
{
    const QDateTime t = at(on, 10 + m_random.below(7));
    return insertCaseEvent(*m_tx, CaseEvent{.id = CaseEventId(m_random.id(t.toMSecsSinceEpoch())), .caseId = file.id, .event = kind, .from = from, .to = to,
                                            .fromLevel = fromLevel, .toLevel = toLevel, .on = on, .at = t, .actor = actor, .reason = reason});
}

std::vector<PersonId> DemoBuilder::roomUsers(int station) const
{
    const StationState &s = *m_stations.at(size_t(station));
    std::vector<PersonId> out{PersonId(s.headPerson)};
    for (const RawId &id : s.counsellors)
        out.push_back(PersonId(id));
    return out;
}

QDate DemoBuilder::foundedOn() const
{
    const QDate first = m_terms.front().startsOn;
    return m_options.scale == DemoScale::Small ? first : std::min(first, demoEarlierStart(m_today).addMonths(-10));
}

QString DemoBuilder::loginName(const QString &login) const
{
    const auto it = m_loginNames.find(login);
    return it == m_loginNames.end() ? m_data.schoolLogins.value(login) : it->second;
}

Result<std::vector<StationId>> DemoBuilder::makeStations()
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    m_repository.emplace(tx);
    XZ_TRY(const RawId school, m_repository->schoolId());
    std::vector<StationId> made;
    for (int i = 0; i < m_shape.stations; ++i) {
        auto s = std::make_unique<StationState>(StationState{.id = {}, .college = {}, .data = m_data.colleges.at(size_t(i))});
        if (i == 0) {
            XZ_TRY(s->college, m_repository->firstOf(QStringLiteral("college")));
            XZ_TRY(s->id, m_repository->firstOf(QStringLiteral("station")));
            XZ_CHECK(m_repository->setCollegeCode(s->college, s->data.code));
        } else {
            s->college = m_random.id(at(m_terms.front().startsOn, 8).toMSecsSinceEpoch() + i);
            s->id = m_random.id(at(m_terms.front().startsOn, 8).toMSecsSinceEpoch() + i);
            XZ_CHECK(m_repository->addCollege(s->college, school, s->data.name, s->data.code));
        }
        XZ_CHECK(m_repository->addStation(s->id, s->college, s->data.name + m_data.stationSuffix, foundedOn()));
        XZ_CHECK(addStationPeople(*s, i));
        XZ_CHECK(addClasses(*s, i));
        ++m_counts.stations;
        if (!report(i, m_shape.stations * 8))
            return fail(Errc::Cancelled, QCoreApplication::translate("Demo", "Making the demo school was cancelled."));
        made.push_back(StationId(s->id));
        m_stations.push_back(std::move(s));
    }
    m_repository.reset();
    XZ_CHECK(tx.commit());
    return made;
}

Result<DemoCounts> DemoBuilder::fillWeeks(const std::vector<DemoUsers> &users, const std::vector<UserId> &counsellorUsers)
{
    m_counsellorUsers = counsellorUsers;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    m_tx = &tx;
    m_repository.emplace(tx);
    const int total = m_shape.stations * int(m_weeks.size());
    int done = 0;
    for (size_t k = 0; k < m_stations.size(); ++k) {
        StationState &s = *m_stations.at(k);
        s.users = users.at(k);
        for (size_t i = 0; i < m_weeks.size(); ++i) {
            const Week &w = m_weeks.at(i);
            const bool lastOfYear = i + 1 < m_weeks.size() && m_termYear[m_weeks.at(i + 1).term.bytes()] != m_termYear[w.term.bytes()];
            XZ_CHECK(runWeek(s, w, lastOfYear));
            if (!report(total / 8 + ++done * 7 / 8, total))
                return fail(Errc::Cancelled, QCoreApplication::translate("Demo", "Making the demo school was cancelled."));
        }
        XZ_CHECK(writeCases(s));
    }
    m_counts.weeks = qint64(m_weeks.size());
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("demo.made"), QStringLiteral("workspace"), {},
                                      {{QStringLiteral("scale"), demoScaleCode(m_options.scale)}, {QStringLiteral("seed"), qint64(m_options.seed)}}));
    m_repository.reset();
    m_tx = nullptr;
    XZ_CHECK(tx.commit());
    return m_counts;
}

} // namespace xz

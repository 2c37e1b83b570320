#pragma once
// Builds the demo school in memory, term by term, and writes it through the repositories. One builder, one workspace, one transaction.
#include "core/calendar/calendarservice.h"
#include "core/demo/demo.h"
#include "core/demo/demodata.h"
#include "core/demo/demorepository.h"
#include "core/casework/caserepository.h"
#include "core/report/weeklyrepository.h"

#include <map>

namespace xz {

struct DemoUsers { // accounts whose names stand under what the demo filed
    UserId head;
    UserId secretary;
};

class DemoBuilder {
public:
    DemoBuilder(Session &session, const DemoOptions &options);
    // Terms up to today; through the calendar's own service.
    Result<void> makeCalendar();
    int stationCount() const { return m_shape.stations; }
    const DemoData &data() const { return m_data; }
    // Colleges, stations, staff, classes, students, dorms, offices. One transaction. Returns the stations.
    Result<std::vector<StationId>> makeStations();
    // Cases, class reports, weekly reports, filed by these accounts (index = station). One transaction.
    Result<DemoCounts> fillWeeks(const std::vector<DemoUsers> &users, const std::vector<UserId> &counsellorUsers);
    // Members of staff to whom the demo's logins are tied.
    const std::map<QString, RawId> &loginPersons() const { return m_loginPersons; }
    QString loginName(const QString &login) const;
    QDate foundedOn() const; // of the stations: before the cycle that lies behind them
    std::vector<PersonId> roomUsers(int station) const; // its head and counsellors

private:
    struct Shape {
        int stations, classesPerStation, studentsPerClass, terms;
        int newCasesPerYear; // per station
        bool withGaps;       // a missing and a late week, so that the program has something to show
    };
    struct ClassRow {
        RawId id;
        QString name;
        int grade;
        std::vector<RawId> students;
        RawId counsellor;
    };
    struct CaseCourse { // a case as it goes through the weeks; its row is brought up to date at the end
        CaseFile file;
        ClassRow *classRow;
        QString lastSituation = {}, lastMeasures = {};
        std::optional<WeekId> lastWeek = {};
        LineChange change = LineChange::Added; // this week
        int fromLevel = 0;
    };
    struct StationState {
        RawId id, college;
        DemoCollege data;
        std::optional<DemoUsers> users = {};
        RawId headPerson = {};
        std::vector<RawId> counsellors = {}, teachers = {};
        std::vector<std::unique_ptr<ClassRow>> classes = {};
        std::vector<CaseCourse> active = {};
        std::vector<CaseCourse> observing = {};
        QSet<QByteArray> busy = {}; // students with an active case
    };

    static Shape shapeOf(DemoScale scale);
    Result<void> addStationPeople(StationState &s, int index);
    Result<void> addClasses(StationState &s, int index);
    static bool isActive(const ClassRow &c, const Week &week, int termYear);
    Result<void> runWeek(StationState &s, const Week &week, bool lastOfYear);
    Result<void> openCases(StationState &s, const Week &week, int termYear);
    Result<bool> stepCase(StationState &s, CaseCourse &c, const Week &week, bool graduating); // true: released this week
    Result<void> followUps(StationState &s, CaseCourse &c, const Week &week);
    Result<void> closeObserved(StationState &s, QDate until);
    Result<void> writeCases(StationState &s);
    Result<void> fileClasses(StationState &s, const Week &week, int termYear, WeeklyRow &report, int &situations);
    Result<void> fileWeek(StationState &s, const Week &week, WeeklyRow report, int situations, const std::vector<LevelCount> &counts,
                          const std::vector<CaseCourse> &released);
    QDate dayIn(const Week &week, int fromDay, int toDay); // never in the future
    QDateTime at(QDate day, int hour);
    Result<void> event(const CaseFile &file, CaseEventKind kind, std::optional<xz::CaseState> from, xz::CaseState to, int fromLevel, int toLevel, QDate on,
                       const UserId &actor, const QString &reason);
    int intervalOf(int level) const { return level == 1 ? 7 : level == 2 ? 14 : 30; }
    bool report(int done, int total);

    Session &m_session;
    DemoOptions m_options;
    Shape m_shape;
    DemoData m_data;
    DemoRandom m_random;
    QDate m_today;
    std::vector<Week> m_weeks;       // all with a first day up to today, oldest first
    std::vector<Term> m_terms;       // oldest first
    std::map<QByteArray, int> m_termYear;
    std::optional<WeekId> m_currentWeek;
    std::vector<WeekId> m_gapWeeks, m_lateWeeks;
    DemoCounts m_counts;
    std::optional<DemoRepository> m_repository;
    Transaction *m_tx = nullptr;
    std::map<QString, RawId> m_loginPersons;
    std::map<QString, QString> m_loginNames;
    std::vector<std::unique_ptr<StationState>> m_stations;
    std::vector<UserId> m_counsellorUsers;
};

} // namespace xz

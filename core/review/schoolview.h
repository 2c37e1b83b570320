#pragma once
// The view of the whole school for the centre and student affairs (三(一); S03): every college, who has a station, where each project stands, what is
// late, the scores side by side, the calendar of the cycle. Denied for everybody else. Days are local dates; "late" counts from the day after the deadline.
#include "core/review/reviewservice.h"

namespace xz {

enum class SchoolLate { NoStation, NoApplication, Midterm, Rectification, Final, FinalRectification };
QString schoolLateCode(SchoolLate late); // no_station, no_application, midterm, rectification, final, final_rectification
std::optional<SchoolLate> schoolLateFromCode(const QString &code);
QString schoolLateLabel(SchoolLate late);

struct SchoolLateness {
    SchoolLate kind;
    QDate due = {}; // invalid: without a day
    int days = 0;
};
struct SchoolRow {
    CollegeId college;
    QString collegeName;
    std::optional<StationId> station = {};
    QString stationName = {}, head = {};
    std::optional<Project> project = {}; // the one that runs, else the newest
    QString next = {};                   // what is due next; translated
    QDate nextOn = {};
    std::vector<SchoolLateness> late = {};
    std::optional<double> mean = {};     // of the newest round, when all sheets are in
    std::optional<AcceptanceGrade> grade = {}; // as decided
};
struct SchoolOverview {
    std::vector<SchoolRow> rows;         // by code and name of the college
    int colleges = 0, stations = 0, running = 0, accepted = 0;
    QStringList uncovered;               // colleges without a station
    int late() const;                    // rows with something late
};

struct SchoolScoreRow {
    QString collegeName, projectTitle;
    int lot = 0, round = 1;
    std::vector<double> sections;
    double bonus = 0;
    std::optional<double> self = {}, mean = {};
    int counted = 0, expected = 0;
    std::optional<AcceptanceGrade> proposed = {}, grade = {};
};
struct SchoolScores {
    std::optional<Review> review = {};   // none: there is none yet
    std::vector<SchoolScoreRow> rows;    // best first
};

struct SchoolDate {
    QDate on;
    QString what;                        // translated
    QString collegeName;                 // empty: the school
    bool over = false;                   // done, or no longer due
};

class SchoolService {
    Q_DECLARE_TR_FUNCTIONS(SchoolService)
public:
    explicit SchoolService(Session &session) : m_session(session) {}
    Result<SchoolOverview> overview() const;
    Result<SchoolScores> scores(std::optional<ReviewId> review = {}) const; // none: the newest one that is open
    Result<std::vector<SchoolDate>> calendar(QDate from = {}, QDate to = {}) const; // by day; invalid = no bound

private:
    Result<void> permitted() const;
    Session &m_session;
};

} // namespace xz

#pragma once
// The activities of a station (regulation 三(三)1, 三(三)4, 职责(2); domain S05, S15, S24, S25). No student is named; participants are a count.
// An activity may last several days: it belongs to the year, and to a period, of its first day.
#include "core/base/field.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <optional>
#include <vector>

namespace xz {

class Session;

enum class ActivityNature { None, Developmental, Remedial }; // 发展性, 补救性; none: meetings and the like
QString activityNatureCode(ActivityNature nature);           // "", developmental, remedial
std::optional<ActivityNature> activityNatureFromCode(const QString &code);
QString activityNatureLabel(ActivityNature nature);

struct Activity {
    ActivityId id;
    StationId station;
    QDate onDate = {};
    QDate endsOn = {};       // last day of several; invalid = one day
    QString title = {};
    QString kind = {};       // code of activity_kinds
    QString strand = {};     // tips, class, training: the columns 暖心贴士, 班团活动, 全员培训; may be empty
    QStringList goals = {};  // help, self, mutual, prevent: 助人, 自助, 互助, 预防
    QStringList majors = {}; // majors that it was made for; empty = all
    ActivityNature nature = ActivityNature::None;
    bool peer = false;       // 朋辈
    int participants = 0;
    QString place = {};
    QString inCharge = {};
    bool schoolWide = false; // part of what the whole school does
    QString note = {};
    QString cancelled = {};  // why it did not take place; empty: it counts
    UserId madeBy = UserId(RawId{});
    QDateTime madeAt = {};
    int version = 1;
    bool counts() const { return cancelled.isEmpty(); }
};
struct ActivityRow : Activity {
    QString stationName = {};
    CollegeId college = CollegeId(RawId{});
    int files = 0;
};

// Keys: on_date ends_on title kind strand nature peer participants place in_charge school_wide majors note.
const FieldCatalogue<ActivityRow> &activityFields();

// Kinds, columns and goals of the dictionary in force, else of the shipped one.
class ActivityWords {
public:
    struct Kind {
        QString code, name, evidence;
        ActivityNature nature = ActivityNature::None;
        QStringList words = {};
    };
    static ActivityWords of(Session &session);
    const std::vector<Kind> &kinds() const { return m_kinds; }
    const std::vector<std::pair<QString, QString>> &strands() const { return m_strands; }
    const std::vector<std::pair<QString, QString>> &goals() const { return m_goals; }
    const Kind *kind(const QString &code) const;
    QString kindName(const QString &code) const;               // the code itself when unknown
    QString strandName(const QString &code) const;
    QString goalNames(const QStringList &codes) const;         // joined as Chinese lists are
    std::optional<QString> kindFromWords(const QString &words) const; // code, name or one of its words
    std::optional<QString> strandFromWords(const QString &words) const;
    std::optional<QString> goalFromWords(const QString &words) const;

private:
    std::vector<Kind> m_kinds;
    std::vector<std::pair<QString, QString>> m_strands, m_goals;
};

// Sums over those that count. Shares are of developmental and remedial ones together (S25: 8 and 2 are 80 %); nothing when there are neither.
struct ActivitySums {
    int activities = 0, participants = 0, developmental = 0, remedial = 0, peer = 0, schoolWide = 0;
    std::vector<std::pair<QString, int>> byKind, byStrand, byGoal; // code, number; in the dictionary's order, without zeros in byKind
    std::optional<double> developmentalShare() const
    {
        const int both = developmental + remedial;
        return both ? std::optional(double(developmental) / both) : std::nullopt;
    }
};
ActivitySums sumsOf(const std::vector<ActivityRow> &rows, const ActivityWords &words);
QString sharePercent(double share); // 80 %, 98.3 %: one decimal, cut and never rounded up
QStringList splitWords(const QString &text); // at 、 , ， ; ； and blanks, cleaned, without repeats

} // namespace xz

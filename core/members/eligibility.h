#pragma once
// May this person lead the station (regulation 三(三)2; domain 3.5, S17, N02)? A verdict that explains itself: every clause with its datum, met or
// not, and what is missing by how much. Pure: facts and rule in, words out; form, paper and command line show the same words, which are data
// (resources/core/forms/eligibility.json; numbers and vocabularies in the dictionaries eligibility, disciplines, certificates).
#include "core/members/member.h"
#include "core/storage/database.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

namespace xz {

// Whole months from one day to another: the day of the same number counts, and where a month lacks it, its last day (Civil Code art. 202).
// 31 January to 29 February 2024 is one month; 29 February 2024 to 28 February 2025 is twelve. Negative spans are 0.
int wholeMonths(QDate from, QDate to);

struct CertificateKind {
    QString code, name;
    bool counts = false; // for eligibility
};
struct DisciplineKind {
    QString code, name;
    QStringList words; // majors that belong to it
};
struct EligibilityRule {
    int studentWorkMonths = 36;
    int psychWorkMonths = 12; // of the relaxed path
    int reviewMonths = 12;    // a relaxed appointment is looked at again after so many
    std::vector<CertificateKind> certificates;
    std::vector<DisciplineKind> disciplines;
    // The dictionaries in force on the day; the shipped ones where the workspace has none.
    static Result<EligibilityRule> inForce(Database &db, QDate on);
    const CertificateKind *certificate(const QString &code) const;
    std::optional<QString> certificateCode(const QString &words) const; // of a code, name or alias
    const DisciplineKind *discipline(const QString &major) const;       // null: not among those that count
    QHash<QString, QString> certificateWords = {};                      // normalised alias -> code
};

struct EligibilityFacts {
    bool recorded = false; // a profile was filled in
    MemberProfile profile;
    std::vector<Certificate> certificates; // removed ones, too: the verdict names them
};

enum class ClauseState { Met, NotMet, Unknown, NotNeeded }; // NotNeeded: its alternative is met
struct EligibilityClause {
    QString code;    // discipline, certificate, post, student_work, psych_work
    QString demand;  // what the rule asks
    QString datum;   // what is on record
    ClauseState state = ClauseState::Unknown;
    QString missing; // what would meet it, and by how much: 还差 1 个月
    QString source;  // clause of the regulation
};

enum class EligibilityMarkKind { Relaxed, Override, Reviewed };
QString eligibilityMarkCode(EligibilityMarkKind kind); // relaxed, override, reviewed
std::optional<EligibilityMarkKind> eligibilityMarkFromCode(const QString &code);
struct EligibilityMark {
    EligibilityMarkId id;
    PostId post;
    EligibilityMarkKind kind = EligibilityMarkKind::Relaxed;
    QString reason;
    QDate reviewOn = {};
    QDateTime at = {};
    QString actorName = {};
    QDateTime withdrawnAt = {};
    QString withdrawReason = {};
};

enum class EligibilityOutcome { Met, Relaxed, NotMet, Overridden };
QString eligibilityOutcomeCode(EligibilityOutcome outcome); // met, relaxed, not_met, overridden

struct EligibilityVerdict {
    PersonId person{RawId{}};
    QString name = {};
    std::optional<PostId> post = {};   // none: asked before an appointment
    QString placeName = {};
    QDate cutOff;                      // the day of appointment
    EligibilityOutcome outcome = EligibilityOutcome::NotMet;
    QString summary;                   // 不满足（还差 1 个月）
    std::vector<EligibilityClause> clauses;  // the rule
    std::vector<EligibilityClause> relaxed;  // the relaxed path, always shown
    bool ruleMet = false;
    bool relaxedMet = false;
    QString relaxedSummary;            // 可暂放宽 …
    QDate proposedReview;              // cut-off plus the rule's months
    std::optional<EligibilityMark> mark = {}; // the one in force
};

EligibilityVerdict judge(const EligibilityFacts &facts, QDate cutOff, const EligibilityRule &rule, const std::optional<EligibilityMark> &mark = {});
QString clauseStateWord(ClauseState state); // 满足, 不满足, 未填写, 无需
QJsonObject toJson(const EligibilityVerdict &verdict);

} // namespace xz

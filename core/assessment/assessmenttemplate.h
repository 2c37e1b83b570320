#pragma once
// How a team is assessed, as data (dictionary "assessment_templates"; domain F14, A32): sections with items, anchored scores, bonus with a cap,
// deductions, weights of self and station score, grade bands. The rows are flat so that a school edits them in the settings; a round freezes them.
#include "core/base/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <vector>

namespace xz {

struct ScoreAnchor { // what a score, or a range of scores, means
    double from = 0, to = 0;
    QString text;
    QString range() const; // "10", "6-9"
};
enum class ItemKind { Item, Bonus, Deduction };
enum class ProposalSource { Score, Leave, Absence }; // best training score; meetings and trainings missed with and without leave
struct ScoreProposal {
    ProposalSource source;
    double from = 0; // at least this figure ...
    double score = 0; // ... proposes this score
};
struct TemplateItem {
    QString code, name;
    ItemKind kind = ItemKind::Item;
    QString section;                   // code; empty for bonus and deduction
    double max = 0;                    // of a deduction: points for one time
    double step = 1;
    std::vector<ScoreAnchor> anchors;  // empty: any step from 0 to max
    std::vector<ScoreProposal> proposals;
    bool allows(double score) const;
    QString allowedText() const;       // "10, 8, 6, 3" or "0-5"
};
struct TemplateSection {
    QString code, name;
    double max = 0;
};
struct GradeBand { // best first
    QString name;
    double from = 0;
    bool beyond = false; // above `from`, not at it (优>80)
};
struct CommendationCondition {
    QString code, name;
};

struct AssessmentTemplate {
    QString code, name;
    int version = 1;               // of the dictionary
    double max = 100;              // full mark of the items
    int selfWeight = 0;            // per cent; the station's is the rest
    double bonusCap = 0;
    double quota = 0;              // share of the places that may be commended, 0..1
    std::vector<TemplateSection> sections;
    std::vector<TemplateItem> items; // sections' items, then bonus, then deductions
    std::vector<GradeBand> bands;
    std::vector<CommendationCondition> conditions;
    QJsonArray rows;               // what it was read from

    const TemplateItem *item(const QString &code) const;
    const TemplateSection *section(const QString &code) const;
    QString grade(double total) const;
    QString bandText(size_t band) const; // ">80", "70-80", "<60"

    // Errc::Refused names the row and what is wrong with it.
    static Result<AssessmentTemplate> parse(const QString &code, const QJsonArray &rows, int version);
    static QStringList codes(const QJsonArray &rows);
    QJsonObject toJson() const; // code, version, rows: what a round keeps
    static Result<AssessmentTemplate> fromJson(const QJsonObject &frozen);
};

} // namespace xz

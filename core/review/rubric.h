#pragma once
// The rubric of the final defence as data (domain F3): sections with items, ★ items that must be met, banded texts, bonus with a cap, veto, grade bands.
// Shipped in resources/core/review/rubrics.json; student affairs edits it, each edit is the year's next version; a review keeps a copy of its own.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/project/project.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <vector>

namespace xz {

enum class MeanRule { Average, Trimmed }; // trimmed: without the highest and the lowest, from Rubric::trimFrom sheets on
QString meanRuleCode(MeanRule rule);      // average, trimmed
std::optional<MeanRule> meanRuleFromCode(const QString &code);
QString meanRuleLabel(MeanRule rule);

struct RubricItem {
    QString code, name;
    QString section = {};
    double max = 0;
    bool must = false;       // ★
    QString method = {};     // how it is looked at
    QStringList bands = {};  // "4-5 text", best first
    bool bonus = false;
};
struct RubricSection {
    QString code, name;
    double max = 0;
};
struct RubricVeto {
    QString code, name;
};

struct Rubric {
    static constexpr double step = 0.5; // points are given in halves
    int year = 0, version = 0;          // 0: shipped
    QString name;
    double full = 100, bonusCap = 0;
    double excellentFrom = 90, qualifiedFrom = 60;
    MeanRule mean = MeanRule::Average;
    int trimFrom = 5;
    int presentMinutes = 8, questionMinutes = 2;
    std::vector<RubricSection> sections;
    std::vector<RubricItem> items; // of the sections in their order, then the bonus
    std::vector<RubricVeto> vetoes;

    const RubricItem *item(const QString &codeOrName) const;
    const RubricVeto *veto(const QString &codeOrName) const;
    AcceptanceGrade band(double mean) const;

    // Errc::InvalidInput names the place and what is wrong with it.
    static Result<Rubric> parse(const QJsonObject &body);
    QJsonObject toJson() const;
    static Result<Rubric> shipped();
};

QString pointsText(double points); // "86", "86.5"; at most two places

} // namespace xz

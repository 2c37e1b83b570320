#include "core/assessment/assessmentrules.h"

#include <algorithm>
#include <cmath>

namespace xz {

namespace {

struct ScoreRules {
    Q_DECLARE_TR_FUNCTIONS(ScoreRules)
};

constexpr double tiny = 1e-6;
double rounded(double v, double unit) { return std::floor(v / unit + 0.5 + tiny) * unit; }

const Score *find(const std::vector<Score> &scores, const QString &item, ScoreSide side)
{
    const auto it = std::ranges::find_if(scores, [&](const Score &s) { return s.item == item && s.side == side; });
    return it == scores.end() ? nullptr : &*it;
}

// Points of one section; nothing when it is not scored to the end. `missing` gets what lacks.
double sectionPoints(const AssessmentTemplate &form, const TemplateSection &section, const std::vector<Score> &scores, ScoreSide side, QStringList &missing)
{
    if (const Score *whole = find(scores, section.code, side))
        return whole->score;
    double sum = 0;
    bool any = false;
    QStringList lacking;
    for (const TemplateItem &i : form.items) {
        if (i.kind != ItemKind::Item || i.section != section.code)
            continue;
        if (const Score *s = find(scores, i.code, side)) {
            sum += s->score;
            any = true;
        } else {
            lacking << i.name;
        }
    }
    if (!any) // nothing of it: the section's name says it shorter
        lacking = {section.name};
    for (const QString &name : lacking)
        missing << (form.selfWeight == 0          ? name
                        : side == ScoreSide::Self ? ScoreRules::tr("%1 (self)").arg(name)
                                                  : ScoreRules::tr("%1 (station)").arg(name));
    return sum;
}

} // namespace

QString scoreText(double value) { return QString::number(rounded(value, 0.01), 'g', 6); }

Result<void> checkScores(const AssessmentTemplate &form, const std::vector<Score> &scores)
{
    double bonus = 0;
    for (const Score &s : scores) {
        if (s.side == ScoreSide::Self && form.selfWeight == 0)
            return fail(Errc::InvalidInput, ScoreRules::tr("This template has no self score."), s.item);
        if (std::ranges::count_if(scores, [&](const Score &x) { return x.item == s.item && x.side == s.side; }) > 1)
            return fail(Errc::InvalidInput, ScoreRules::tr("An item is scored twice; give one score for each."), s.item);
        if (const TemplateSection *section = form.section(s.item)) {
            const bool halves = std::abs(s.score * 2 - std::round(s.score * 2)) < tiny;
            if (s.score < -tiny || s.score > section->max + tiny || !halves)
                return fail(Errc::InvalidInput, ScoreRules::tr("%1 takes 0 to %2 points, in steps of 0.5.").arg(section->name, scoreText(section->max)), s.item);
            for (const TemplateItem &i : form.items)
                if (i.kind == ItemKind::Item && i.section == section->code && find(scores, i.code, s.side))
                    return fail(Errc::InvalidInput, ScoreRules::tr("%1 is scored item by item already. Score it as a whole or by its items, not both.").arg(section->name), s.item);
            continue;
        }
        const TemplateItem *item = form.item(s.item);
        if (!item)
            return fail(Errc::InvalidInput, ScoreRules::tr("The template of this round has no item “%1”.").arg(s.item), s.item);
        if (item->kind != ItemKind::Item && s.side == ScoreSide::Self)
            return fail(Errc::InvalidInput, ScoreRules::tr("%1 is given by the station, not by oneself.").arg(item->name), s.item);
        if (item->kind == ItemKind::Deduction) {
            if (s.times < 0 || s.times > 99 || std::abs(s.score - item->max * s.times) > tiny)
                return fail(Errc::InvalidInput, ScoreRules::tr("%1: say how many times, from 0 to 99; each takes %2 points off.").arg(item->name, scoreText(item->max)), s.item);
            continue;
        }
        if (!item->allows(s.score))
            return fail(Errc::InvalidInput, ScoreRules::tr("%1 takes these scores: %2.").arg(item->name, item->allowedText()), s.item);
        if (item->kind == ItemKind::Bonus)
            bonus += s.score;
    }
    if (bonus > form.bonusCap + tiny)
        return fail(Errc::InvalidInput, ScoreRules::tr("A bonus of %1 is above the cap: at most %2 points may be added.").arg(scoreText(bonus), scoreText(form.bonusCap)), QStringLiteral("bonus"));
    return {};
}

SheetResult evaluate(const AssessmentTemplate &form, const std::vector<Score> &scores)
{
    SheetResult r;
    for (const TemplateSection &s : form.sections) {
        if (form.selfWeight > 0)
            r.self += sectionPoints(form, s, scores, ScoreSide::Self, r.missing);
        if (form.selfWeight < 100) {
            const double points = sectionPoints(form, s, scores, ScoreSide::Station, r.missing);
            r.station += points;
            r.sections.emplace_back(s.code, points);
        }
    }
    for (const Score &s : scores) {
        const TemplateItem *i = form.item(s.item);
        if (i && i->kind == ItemKind::Bonus)
            r.bonus += s.score;
        if (i && i->kind == ItemKind::Deduction)
            r.deduction += s.score;
    }
    r.base = rounded((r.self * form.selfWeight + r.station * (100 - form.selfWeight)) / 100, 0.01);
    r.total = std::max(0.0, rounded(r.base + r.bonus - r.deduction, 0.1));
    r.grade = form.grade(r.total);
    return r;
}

void rankSheets(std::vector<SheetRow> &sheets)
{
    const auto counts = [](const SheetRow &s) { return s.state == SheetState::Open && s.result.complete(); };
    std::ranges::stable_sort(sheets, [&](const SheetRow &a, const SheetRow &b) {
        const bool ca = counts(a), cb = counts(b);
        if (ca != cb)
            return ca;
        if (ca && std::abs(a.result.total - b.result.total) > tiny)
            return a.result.total > b.result.total;
        if (a.state != b.state)
            return a.state == SheetState::Open;
        return a.number < b.number;
    });
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (!counts(sheets[i]))
            sheets[i].rank = 0;
        else if (i > 0 && std::abs(sheets[i].result.total - sheets[i - 1].result.total) < tiny)
            sheets[i].rank = sheets[i - 1].rank;
        else
            sheets[i].rank = int(i) + 1;
    }
}

QStringList missingConditions(const AssessmentTemplate &form, const SheetRow &sheet)
{
    QStringList out;
    for (const CommendationCondition &c : form.conditions)
        if (!sheet.conditions.contains(c.code))
            out << c.name;
    return out;
}

CommendationProposal proposeCommendations(const AssessmentRound &round, const std::vector<SheetRow> &sheets)
{
    CommendationProposal p{.places = round.commendable()};
    p.taken = int(std::ranges::count_if(sheets, &SheetRow::commended));
    std::vector<const SheetRow *> eligible;
    for (const SheetRow &s : sheets) {
        if (s.rank == 0)
            continue;
        const QStringList lacks = missingConditions(round.form, s);
        if (lacks.isEmpty())
            eligible.push_back(&s);
        else if (s.rank <= p.places)
            p.notes << ScoreRules::tr("%1 (rank %2) lacks: %3.").arg(s.name).arg(s.rank).arg(lacks.join(ScoreRules::tr(", ")));
    }
    size_t take = std::min(eligible.size(), size_t(std::max(0, p.places)));
    if (take > 0 && take < eligible.size() && eligible[take - 1]->rank == eligible[take]->rank) {
        // the border runs through people of one total: the program does not choose among them
        const int rank = eligible[take]->rank;
        const size_t before = size_t(std::ranges::count_if(eligible, [&](const SheetRow *s) { return s->rank < rank; }));
        QStringList names;
        for (const SheetRow *s : eligible)
            if (s->rank == rank)
                names << s->name;
        p.notes << ScoreRules::tr("%1 share rank %2 with %3 points, and %n place(s) are left for them: the station decides.", nullptr, int(take - before))
                       .arg(names.join(ScoreRules::tr(", "))).arg(rank).arg(scoreText(eligible[take]->result.total));
        take = before;
    }
    for (size_t i = 0; i < take; ++i)
        p.proposed.push_back(eligible[i]->id);
    return p;
}

} // namespace xz

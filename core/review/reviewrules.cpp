#include "core/review/reviewrules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xz {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewRules)
};

constexpr qsizetype longestComment = 1000;

double rounded(double v) { return std::floor(v * 10 + 0.5 + 1e-9) / 10; }

// splitmix64: small, well spread, written down in one line and so the same for ever.
quint64 nextRandom(quint64 &state)
{
    quint64 z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Result<void> checkContent(const Rubric &rubric, const ScoreContent &content)
{
    for (auto it = content.points.begin(); it != content.points.end(); ++it) {
        const RubricItem *item = rubric.item(it.key());
        if (!item || item->code != it.key())
            return fail(Errc::InvalidInput, Words::tr("The rubric has no item “%1”.").arg(it.key()), it.key());
        const double p = it.value();
        if (p < 0 || p > item->max || p / Rubric::step != std::floor(p / Rubric::step))
            return fail(Errc::InvalidInput, Words::tr("“%1” takes 0 to %2 points in steps of %3, not %4.").arg(item->name, pointsText(item->max), pointsText(Rubric::step), pointsText(p)), it.key());
    }
    for (const QString &code : content.unmet) {
        const RubricItem *item = rubric.item(code);
        if (!item || !item->must)
            return fail(Errc::InvalidInput, Words::tr("“%1” is no ★ item; only those are marked as not met.").arg(item ? item->name : code), code);
    }
    if (!content.veto.isEmpty()) {
        if (!rubric.veto(content.veto))
            return fail(Errc::InvalidInput, Words::tr("The rubric has no veto “%1”.").arg(content.veto), QStringLiteral("veto"));
        if (content.vetoReason.isEmpty())
            return fail(Errc::InvalidInput, Words::tr("Say what the veto rests on."), QStringLiteral("veto_reason"));
    }
    if (content.comment.size() > longestComment || content.vetoReason.size() > longestComment)
        return fail(Errc::InvalidInput, Words::tr("The comment may have at most %1 characters.").arg(longestComment), QStringLiteral("comment"));
    return {};
}

SheetTotal totalOf(const Rubric &rubric, const ScoreContent &content)
{
    SheetTotal t;
    t.sections.assign(rubric.sections.size(), 0);
    for (const RubricItem &i : rubric.items) {
        const auto it = content.points.constFind(i.code);
        if (it == content.points.constEnd()) {
            if (!i.bonus)
                t.missing << i.name;
            continue;
        }
        if (i.bonus) {
            t.bonus += *it;
            continue;
        }
        t.base += *it;
        const auto s = std::ranges::find(rubric.sections, i.section, &RubricSection::code);
        t.sections[size_t(s - rubric.sections.begin())] += *it;
    }
    t.bonus = std::min(t.bonus, rubric.bonusCap);
    t.total = t.base + t.bonus;
    return t;
}

EntryResult resultOf(const Rubric &rubric, MeanRule rule, const std::vector<ScoreSheetRow> &sheets, const QStringList &missing, VetoDecision veto)
{
    EntryResult r;
    r.missing = missing;
    std::vector<const ScoreSheetRow *> in;
    for (const ScoreSheetRow &s : sheets) {
        if (s.state == ScoreSheetState::Excused)
            continue;
        ++r.expected;
        if (s.state == ScoreSheetState::HandedIn)
            in.push_back(&s);
    }
    r.counted = int(in.size());
    if (!in.empty()) {
        std::ranges::stable_sort(in, {}, [](const ScoreSheetRow *s) { return s->total.total; });
        r.trimmed = rule == MeanRule::Trimmed && r.counted >= rubric.trimFrom;
        const size_t from = r.trimmed ? 1 : 0, to = in.size() - from;
        double sum = 0, weight = 0;
        r.sections.assign(rubric.sections.size(), 0);
        for (size_t i = from; i < to; ++i) {
            sum += in[i]->weight * in[i]->total.total;
            weight += in[i]->weight;
            for (size_t k = 0; k < r.sections.size(); ++k)
                r.sections[k] += in[i]->weight * in[i]->total.sections.at(k);
            r.bonus += in[i]->weight * in[i]->total.bonus;
        }
        r.mean = rounded(sum / weight);
        for (double &s : r.sections)
            s = std::round(s / weight * 100) / 100;
        r.bonus = std::round(r.bonus / weight * 100) / 100;
    }
    for (const RubricItem &i : rubric.items)
        if (const auto n = std::ranges::count_if(in, [&](const ScoreSheetRow *s) { return s->content.unmet.contains(i.code); }); n > 0)
            r.unmet << Words::tr("★ %1 (%2 of %3 sheets)").arg(i.name).arg(n).arg(in.size());
    const bool proposed = std::ranges::any_of(in, [](const ScoreSheetRow *s) { return !s->content.veto.isEmpty(); });
    r.vetoProposed = proposed && veto == VetoDecision::None;
    if (!missing.isEmpty() || in.empty() || r.vetoProposed) {
        if (r.vetoProposed)
            r.why << Words::tr("A reviewer proposes a veto; student affairs decides on it before there is a grade.");
        return r;
    }
    const AcceptanceGrade band = rubric.band(*r.mean);
    r.proposed = band;
    r.why << Words::tr("The mean is %1; excellent begins at %2, qualified at %3.").arg(QString::number(*r.mean, 'f', 1), pointsText(rubric.excellentFrom), pointsText(rubric.qualifiedFrom));
    if (rule == MeanRule::Trimmed)
        r.why << (r.trimmed ? Words::tr("The highest and the lowest of %1 sheets are left out.").arg(r.counted)
                            : Words::tr("With %1 sheets none is left out; the highest and the lowest are left out from %2 on.").arg(r.counted).arg(rubric.trimFrom));
    if (veto == VetoDecision::Confirmed) {
        r.proposed = AcceptanceGrade::Unqualified;
        r.why << Words::tr("The veto is confirmed: the result is unqualified whatever the points.");
    } else if (band == AcceptanceGrade::Excellent && !r.unmet.isEmpty()) {
        r.proposed = AcceptanceGrade::Qualified;
        r.why << Words::tr("Not met, so not excellent: %1.").arg(r.unmet.join(Words::tr(", ")));
    }
    return r;
}

std::vector<int> drawLots(int count, qint64 seed)
{
    std::vector<int> lots(size_t(std::max(count, 0)));
    std::iota(lots.begin(), lots.end(), 1);
    quint64 state = quint64(seed);
    for (size_t i = lots.size(); i > 1; --i) // Fisher and Yates; the bias of the remainder is below 2^-50
        std::swap(lots[i - 1], lots[size_t(nextRandom(state) % i)]);
    return lots;
}

} // namespace xz

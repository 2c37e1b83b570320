#include "core/supervision/selfcheck.h"

#include "core/activities/activities.h"
#include "core/document/formtexts.h"

#include <algorithm>
#include <cmath>

namespace xz {

QJsonObject IndicatorResult::toJson() const
{
    return {{u"code"_qs, code}, {u"group"_qs, group}, {u"name"_qs, name}, {u"source"_qs, source}, {u"points"_qs, points}, {u"earned"_qs, earned}, {u"applicable"_qs, applicable},
            {u"met"_qs, met}, {u"manual"_qs, manual}, {u"datum"_qs, datum}, {u"missing"_qs, missing}};
}

IndicatorResult IndicatorResult::fromJson(const QJsonObject &o)
{
    return {o[u"code"].toString(), o[u"group"].toString(), o[u"name"].toString(), o[u"source"].toString(), o[u"points"].toDouble(), o[u"earned"].toDouble(), o[u"applicable"].toBool(true),
            o[u"met"].toBool(), o[u"manual"].toBool(), o[u"datum"].toString(), o[u"missing"].toString()};
}

double SelfCheck::score() const
{
    double sum = 0;
    for (const IndicatorResult &r : results)
        sum += r.applicable ? r.earned : 0;
    return sum;
}

double SelfCheck::full() const
{
    double sum = 0;
    for (const IndicatorResult &r : results)
        sum += r.applicable ? r.points : 0;
    return sum;
}

int SelfCheck::unmet() const
{
    return int(std::ranges::count_if(results, [](const IndicatorResult &r) { return r.applicable && !r.met; }));
}

const IndicatorResult *SelfCheck::find(const QString &code) const
{
    const auto it = std::ranges::find(results, code, &IndicatorResult::code);
    return it == results.end() ? nullptr : &*it;
}

namespace {

QString num(int n) { return QString::number(n); }

// One indicator at a time; every judge sets datum, missing, met and the share of the points that are earned.
class Judge {
public:
    Judge(const SelfCheckFacts &facts, const std::map<QString, SelfCheckMark> &marks) : x(facts), m_marks(marks), f(FormTexts::of("selfcheck")) {}

    IndicatorResult judge(const QJsonObject &entry)
    {
        r = {.code = entry[u"code"].toString(), .group = entry[u"group"].toString(), .name = entry[u"name"].toString(), .source = entry[u"source"].toString(),
             .points = entry[u"points"].toDouble(), .datum = {}};
        m_least = entry[u"least"].toDouble(1);
        const QString by = entry[u"by"].toString();
        double part = 0;
        if (by.startsWith(u"clause:"))
            part = clause(by.mid(7));
        else if (by == u"leadership")
            part = count("leadership", x.leadershipMeetings);
        else if (by == u"drills")
            part = count("drills", x.drills);
        else if (by == u"activities")
            part = count("activities", x.activities);
        else if (by == u"peer")
            part = count("peer", x.peer);
        else if (by == u"groups")
            part = groups();
        else if (by == u"guarantee")
            part = guarantee();
        else if (by == u"weeks_complete")
            part = weeksComplete();
        else if (by == u"weeks_on_time")
            part = weeksOnTime();
        else if (by == u"developmental")
            part = developmental();
        else if (by == u"strands")
            part = strands();
        else if (by == u"findings")
            part = findings();
        else if (by == u"funds")
            part = funds();
        else
            part = manual();
        if (!r.applicable)
            part = 0;
        r.met = r.applicable && part >= 1;
        if (r.met)
            r.missing.clear();
        // Partial points are cut to a tenth, so that nobody gets all of them for nearly all.
        r.earned = r.met ? r.points : entry[u"step"].toBool() ? std::floor(r.points * std::clamp(part, 0.0, 1.0) * 10 + 1e-9) / 10 : 0;
        return r;
    }

private:
    double none(const char *key)
    {
        r.applicable = false;
        r.datum = f.text(key);
        return 0;
    }
    QString joined(const QStringList &names) const
    {
        constexpr qsizetype shown = 8;
        const QString first = names.mid(0, shown).join(u'、');
        return names.size() > shown ? f.text("and_more", {{"names", first}, {"n", QString::number(names.size())}}) : first;
    }
    double clause(const QString &key)
    {
        for (const SelfCheckFacts::Clause &c : x.clauses)
            if (c.key == key) {
                r.datum = c.datum;
                r.missing = c.fix;
                return c.met ? 1 : 0;
            }
        return none("clause_absent");
    }
    double count(const QByteArray &key, int n)
    {
        r.datum = f.text(QByteArray(key + "_datum").constData(), {{"n", num(n)}});
        r.missing = f.text(QByteArray(key + "_missing").constData(), {{"missing", num(std::max(0, int(std::ceil(m_least)) - n))}});
        return m_least > 0 ? n / m_least : 1;
    }
    double groups()
    {
        int need = 0, have = 0;
        QStringList missing;
        for (const SelfCheckFacts::Term &t : x.terms)
            for (const auto &[group, reached] : t.groups) {
                ++need;
                have += reached;
                if (!reached)
                    missing << f.text("groups_name", {{"term", t.name}, {"group", group}});
            }
        if (need == 0)
            return none("groups_none");
        r.datum = f.text("groups_datum", {{"have", num(have)}, {"need", num(need)}});
        r.missing = f.text("groups_missing", {{"names", joined(missing)}});
        return double(have) / need;
    }
    double guarantee()
    {
        if (x.helpers == 0)
            return none("guarantee_none");
        const double share = double(x.guaranteed) / x.helpers;
        r.datum = f.text("guarantee_datum", {{"helpers", num(x.helpers)}, {"trained", num(x.guaranteed)}, {"share", sharePercent(share)}});
        r.missing = f.text("guarantee_missing", {{"missing", num(x.helpers - x.guaranteed)}});
        return share / m_least;
    }
    double weeksComplete()
    {
        if (x.weeksDue == 0)
            return none("weeks_none");
        const int have = x.weeksDue - int(x.weeksMissing.size());
        r.datum = f.text("weeks_complete_datum", {{"due", num(x.weeksDue)}, {"have", num(have)}});
        r.missing = f.text("weeks_complete_missing", {{"names", joined(x.weeksMissing)}});
        return double(have) / x.weeksDue;
    }
    double weeksOnTime()
    {
        if (x.weeksDue == 0)
            return none("weeks_none");
        const double share = double(x.weeksOnTime) / x.weeksDue;
        r.datum = f.text("weeks_on_time_datum", {{"due", num(x.weeksDue)}, {"on_time", num(x.weeksOnTime)}, {"late", num(x.weeksLate)}, {"share", sharePercent(share)}});
        r.missing = f.text("weeks_on_time_missing", {{"least", sharePercent(m_least)}, {"missing", num(x.weeksDue - x.weeksOnTime)}});
        return share >= m_least ? 1 : share / m_least;
    }
    double developmental()
    {
        const int both = x.developmental + x.remedial;
        if (both == 0) {
            r.datum = f.text("developmental_none");
            r.missing = f.text("developmental_missing_none");
            return 0;
        }
        const double share = double(x.developmental) / both;
        r.datum = f.text("developmental_datum", {{"developmental", num(x.developmental)}, {"remedial", num(x.remedial)}, {"share", sharePercent(share)}});
        r.missing = f.text("developmental_missing", {{"least", sharePercent(m_least)}});
        return share >= m_least ? 1 : share / m_least;
    }
    double strands()
    {
        QStringList have, missing;
        for (const auto &[name, n] : x.strands) {
            have << f.text("strands_name", {{"name", name}, {"n", num(n)}});
            if (n == 0)
                missing << name;
        }
        r.datum = f.text("strands_datum", {{"names", have.join(u'、')}});
        r.missing = f.text("strands_missing", {{"names", missing.join(u'、')}});
        return x.strands.empty() ? 0 : 1 - double(missing.size()) / double(x.strands.size());
    }
    double findings()
    {
        if (x.findings == 0)
            return none("findings_none");
        r.datum = f.text("findings_datum", {{"n", num(x.findings)}, {"closed", num(x.findingsClosed)}});
        r.missing = f.text("findings_missing", {{"names", joined(x.findingsOverdue)}});
        return 1 - double(x.findingsOverdue.size()) / x.findings;
    }
    double funds()
    {
        if (!x.fundExecution)
            return none("funds_none");
        r.datum = f.text("funds_datum", {{"share", sharePercent(*x.fundExecution)}});
        r.missing = f.text("funds_missing", {{"least", sharePercent(m_least)}});
        return *x.fundExecution >= m_least ? 1 : *x.fundExecution / m_least;
    }
    double manual()
    {
        r.manual = true;
        const auto it = m_marks.find(r.code);
        if (it == m_marks.end()) {
            r.datum = f.text("manual_open");
            r.missing = f.text("manual_missing");
            return 0;
        }
        r.datum = f.text("manual_datum", {{"note", it->second.note}});
        r.missing = f.text("manual_not_done");
        return it->second.met ? 1 : 0;
    }

    const SelfCheckFacts &x;
    const std::map<QString, SelfCheckMark> &m_marks;
    const FormTexts &f;
    IndicatorResult r;
    double m_least = 1;
};

} // namespace

std::vector<IndicatorResult> judgeIndicators(const QJsonObject &dictionary, const SelfCheckFacts &facts, const std::map<QString, SelfCheckMark> &marks)
{
    std::vector<IndicatorResult> out;
    Judge judge(facts, marks);
    for (const QJsonValue &entry : dictionary[u"entries"].toArray())
        out.push_back(judge.judge(entry.toObject()));
    return out;
}

} // namespace xz

#include "core/assessment/assessmenttemplate.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <cmath>

namespace xz {

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(AssessmentTemplate)
};

constexpr double tiny = 1e-6;
bool same(double a, double b) { return std::abs(a - b) < tiny; }
QString plain(double v) { return QString::number(v, 'g', 6); }

// The settings' table gives back texts where it did not know a number: both count.
double numberOf(const QJsonValue &v) { return v.isDouble() ? v.toDouble() : cleanLine(v.toString()).toDouble(); }

QStringList linesOf(const QJsonValue &v)
{
    QStringList out;
    if (v.isArray())
        for (const QJsonValue &x : v.toArray())
            out << cleanLine(x.toString());
    else
        out = cleanLine(v.toString()).split(u'、', Qt::SkipEmptyParts);
    out.removeAll(QString());
    return out;
}

std::optional<ScoreAnchor> anchorOf(const QString &line)
{
    static const QRegularExpression re(QStringLiteral("^(\\d+(?:\\.\\d+)?)(?:\\s*[-–—~至]\\s*(\\d+(?:\\.\\d+)?))?\\s*(.*)$"));
    const auto m = re.match(line);
    if (!m.hasMatch())
        return std::nullopt;
    ScoreAnchor a{m.captured(1).toDouble(), m.captured(2).isEmpty() ? m.captured(1).toDouble() : m.captured(2).toDouble(), m.captured(3)};
    return a.from <= a.to ? std::optional(a) : std::nullopt;
}

std::unexpected<Error> wrong(const QString &row, const QString &what)
{
    return fail(Errc::Refused, TemplateWords::tr("The assessment template cannot be used: row “%1” %2 Change it in the settings under dictionaries.").arg(row, what), QStringLiteral("template"));
}

class Reader {
public:
    explicit Reader(AssessmentTemplate &form) : t(form) {}

    Result<void> row(const QJsonObject &r)
    {
        const QString kind = cleanLine(r[u"kind"].toString()), name = cleanLine(r[u"name"].toString()), code = cleanLine(r[u"code"].toString());
        const QString under = cleanLine(r[u"under"].toString()), source = cleanLine(r[u"source"].toString());
        const double max = numberOf(r[u"max"]), value = numberOf(r[u"value"]);
        if (code.isEmpty() || name.isEmpty())
            return wrong(code.isEmpty() ? name : code, TemplateWords::tr("has no code or no wording."));
        if (max < 0 || value < 0)
            return wrong(name, TemplateWords::tr("holds a negative number."));
        if (kind == u"template") {
            t.name = name;
            t.max = max;
        } else if (kind == u"section") {
            if (max > 0)
                t.sections.push_back({code, name, max});
        } else if (kind == u"item" || kind == u"bonus" || kind == u"deduction") {
            return item(r, kind, code, name, under, max, value);
        } else if (kind == u"propose") {
            return proposal(name, under, source, max, value);
        } else if (kind == u"self_weight") {
            if (value > 100)
                return wrong(name, TemplateWords::tr("must lie between 0 and 100 per cent."));
            t.selfWeight = int(std::lround(value));
        } else if (kind == u"bonus_cap") {
            t.bonusCap = value;
        } else if (kind == u"quota") {
            if (value > 100)
                return wrong(name, TemplateWords::tr("must lie between 0 and 100 per cent."));
            t.quota = value / 100;
        } else if (kind == u"band") {
            t.bands.push_back({name, value, source == u"above"});
        } else if (kind == u"condition") {
            t.conditions.push_back({code, name});
        } else {
            return wrong(name, TemplateWords::tr("is of a kind that the program does not know."));
        }
        return {};
    }

    Result<void> finish()
    {
        if (t.sections.empty())
            return wrong(t.name, TemplateWords::tr("has no section."));
        double all = 0;
        for (const TemplateSection &s : t.sections) {
            double sum = 0;
            for (const TemplateItem &i : t.items)
                sum += i.kind == ItemKind::Item && i.section == s.code ? i.max : 0;
            if (sum > 0 && !same(sum, s.max))
                return wrong(s.name, TemplateWords::tr("is worth %1 points, its items %2.").arg(plain(s.max), plain(sum)));
            all += s.max;
        }
        if (!same(all, t.max))
            return wrong(t.name, TemplateWords::tr("is worth %1 points, its sections %2.").arg(plain(t.max), plain(all)));
        for (const TemplateItem &i : t.items)
            if (i.kind == ItemKind::Item && !t.section(i.section))
                return wrong(i.name, TemplateWords::tr("belongs to a section that is not there."));
        std::ranges::stable_sort(t.items, {}, &TemplateItem::kind);
        std::ranges::stable_sort(t.bands, [](const GradeBand &a, const GradeBand &b) { return a.from > b.from || (same(a.from, b.from) && a.beyond && !b.beyond); });
        if (t.bands.empty() || t.bands.back().from > 0 || t.bands.back().beyond)
            return wrong(t.name, TemplateWords::tr("needs a grade that begins at 0."));
        return {};
    }

private:
    Result<void> item(const QJsonObject &r, const QString &kind, const QString &code, const QString &name, const QString &under, double max, double value)
    {
        TemplateItem i{.code = code, .name = name, .section = under, .max = max, .step = value > 0 ? value : 1};
        if (kind == u"deduction") {
            i.kind = ItemKind::Deduction;
            i.max = value;
            i.section.clear();
        } else if (kind == u"bonus") {
            i.kind = ItemKind::Bonus;
            i.section.clear();
        }
        if (i.max <= 0)
            return {}; // taken out of use
        for (const QString &line : linesOf(r[u"anchors"])) {
            const auto a = anchorOf(line);
            if (!a || a->to > i.max + tiny)
                return wrong(name, TemplateWords::tr("has an anchor that is no score of it: “%1”.").arg(line));
            i.anchors.push_back(*a);
        }
        if (t.item(code))
            return wrong(name, TemplateWords::tr("uses the code of another row."));
        t.items.push_back(std::move(i));
        return {};
    }
    Result<void> proposal(const QString &name, const QString &under, const QString &source, double max, double value)
    {
        for (TemplateItem &i : t.items)
            if (i.code == under) {
                const auto from = source == u"score" ? ProposalSource::Score : source == u"leave" ? ProposalSource::Leave : ProposalSource::Absence;
                if (from == ProposalSource::Absence && source != u"absence")
                    return wrong(name, TemplateWords::tr("does not say what it goes by (score, leave or absence)."));
                if (!i.allows(max))
                    return wrong(name, TemplateWords::tr("proposes %1, which the item does not allow.").arg(plain(max)));
                i.proposals.push_back({from, value, max});
            }
        return {}; // of an item out of use
    }
    AssessmentTemplate &t;
};

} // namespace

QString ScoreAnchor::range() const { return same(from, to) ? plain(from) : plain(from) + u'-' + plain(to); }

bool TemplateItem::allows(double score) const
{
    if (score < -tiny || std::isnan(score))
        return false;
    if (kind == ItemKind::Deduction)
        return true; // a multiple of `max`: checked with the times
    const auto onStep = [&](double from) { return same((score - from) / step, std::round((score - from) / step)); };
    if (anchors.empty())
        return score <= max + tiny && onStep(0);
    return std::ranges::any_of(anchors, [&](const ScoreAnchor &a) { return score >= a.from - tiny && score <= a.to + tiny && onStep(a.from); });
}

QString TemplateItem::allowedText() const
{
    if (anchors.empty())
        return QStringLiteral("0-") + plain(max);
    QStringList out;
    for (const ScoreAnchor &a : anchors)
        out << a.range();
    return out.join(u", ");
}

const TemplateItem *AssessmentTemplate::item(const QString &wanted) const
{
    const auto it = std::ranges::find(items, wanted, &TemplateItem::code);
    return it == items.end() ? nullptr : &*it;
}

const TemplateSection *AssessmentTemplate::section(const QString &wanted) const
{
    const auto it = std::ranges::find(sections, wanted, &TemplateSection::code);
    return it == sections.end() ? nullptr : &*it;
}

QString AssessmentTemplate::grade(double total) const
{
    for (const GradeBand &b : bands)
        if (b.beyond ? total > b.from + tiny : total >= b.from - tiny)
            return b.name;
    return bands.empty() ? QString() : bands.back().name;
}

QString AssessmentTemplate::bandText(size_t band) const
{
    const GradeBand &b = bands.at(band);
    if (band == 0)
        return (b.beyond ? QStringLiteral("＞") : QStringLiteral("≥")) + plain(b.from);
    const GradeBand &better = bands.at(band - 1);
    if (b.from <= 0)
        return (better.beyond ? QStringLiteral("≤") : QStringLiteral("＜")) + plain(better.from);
    return (b.beyond ? QStringLiteral("＞") : QString()) + plain(b.from) + u'—' + (better.beyond ? QString() : QStringLiteral("＜")) + plain(better.from);
}

Result<AssessmentTemplate> AssessmentTemplate::parse(const QString &code, const QJsonArray &rows, int version)
{
    AssessmentTemplate t;
    t.code = code;
    t.version = version;
    Reader reader(t);
    for (const QJsonValue &v : rows) {
        const QJsonObject r = v.toObject();
        if (cleanLine(r[u"template"].toString()) != code)
            continue;
        t.rows.append(r);
        XZ_CHECK(reader.row(r));
    }
    if (t.name.isEmpty())
        return fail(Errc::NotFound, TemplateWords::tr("There is no assessment template “%1”. Choose one of the dictionary.").arg(code), QStringLiteral("template"));
    XZ_CHECK(reader.finish());
    return t;
}

QStringList AssessmentTemplate::codes(const QJsonArray &rows)
{
    QStringList out;
    for (const QJsonValue &v : rows)
        if (v[u"kind"].toString() == u"template" && !out.contains(v[u"code"].toString()))
            out << v[u"code"].toString();
    return out;
}

QJsonObject AssessmentTemplate::toJson() const
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("version"), version}, {QStringLiteral("rows"), rows}};
}

Result<AssessmentTemplate> AssessmentTemplate::fromJson(const QJsonObject &frozen)
{
    return parse(frozen[u"code"].toString(), frozen[u"rows"].toArray(), frozen[u"version"].toInt(1));
}

} // namespace xz

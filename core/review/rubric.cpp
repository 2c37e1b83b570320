#include "core/review/rubric.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <cmath>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rubric)
};

constexpr CodedWord<MeanRule> meanRules[] = {
    {MeanRule::Average, "average", QT_TRANSLATE_NOOP("Rubric", "Average")},
    {MeanRule::Trimmed, "trimmed", QT_TRANSLATE_NOOP("Rubric", "Average without the highest and the lowest")},
};

std::unexpected<Error> wrong(const QString &sentence, const QString &field = QStringLiteral("rubric")) { return fail(Errc::InvalidInput, sentence, field); }

bool inHalves(double points) { return points >= 0 && points * 2 == std::floor(points * 2); }

Result<void> checkPoints(const QString &name, double points)
{
    if (points <= 0 || !inHalves(points))
        return wrong(Words::tr("“%1” needs a weight above 0 in whole or half points, not %2.").arg(name, pointsText(points)));
    return {};
}

Result<RubricItem> readItem(const QJsonObject &o, const QString &section, QSet<QString> &codes)
{
    RubricItem i{.code = o[u"code"].toString(), .name = cleanLine(o[u"name"].toString()), .section = section, .max = o[u"max"].toDouble(), .must = o[u"must"].toBool(),
                 .method = cleanLine(o[u"method"].toString()), .bonus = section.isEmpty()};
    if (i.code.isEmpty() || codes.contains(i.code))
        return wrong(Words::tr("Every item needs a code of its own; “%1” has none or shares it.").arg(i.name));
    codes.insert(i.code);
    if (i.name.isEmpty())
        return wrong(Words::tr("The item %1 has no wording.").arg(i.code));
    XZ_CHECK(checkPoints(i.name, i.max));
    for (const QJsonValue &b : o[u"bands"].toArray())
        i.bands << cleanLine(b.toString());
    return i;
}

} // namespace

QString meanRuleCode(MeanRule rule) { return codeOf(meanRules, rule); }
std::optional<MeanRule> meanRuleFromCode(const QString &code) { return fromCode(meanRules, code); }
QString meanRuleLabel(MeanRule rule) { return labelOf(meanRules, rule, "Rubric"); }

QString pointsText(double points)
{
    QString s = QString::number(std::round(points * 100) / 100, 'f', 2);
    while (s.endsWith(u'0'))
        s.chop(1);
    if (s.endsWith(u'.'))
        s.chop(1);
    return s;
}

const RubricItem *Rubric::item(const QString &codeOrName) const
{
    for (const RubricItem &i : items)
        if (i.code == codeOrName || i.name == codeOrName)
            return &i;
    return nullptr;
}

const RubricVeto *Rubric::veto(const QString &codeOrName) const
{
    for (const RubricVeto &v : vetoes)
        if (v.code == codeOrName || v.name == codeOrName)
            return &v;
    return nullptr;
}

AcceptanceGrade Rubric::band(double mean) const
{
    return mean >= excellentFrom ? AcceptanceGrade::Excellent : mean >= qualifiedFrom ? AcceptanceGrade::Qualified : AcceptanceGrade::Unqualified;
}

Result<Rubric> Rubric::parse(const QJsonObject &body)
{
    Rubric r;
    r.year = body[u"year"].toInt();
    r.version = body[u"version"].toInt();
    r.name = cleanLine(body[u"name"].toString());
    if (r.name.isEmpty())
        return wrong(Words::tr("Give the rubric a name."), QStringLiteral("name"));
    r.full = body[u"full"].toDouble(100);
    r.bonusCap = body[u"bonus_cap"].toDouble();
    if (r.bonusCap < 0 || r.bonusCap > 5 || !inHalves(r.bonusCap))
        return wrong(Words::tr("The bonus adds at most 5 points; the cap lies between 0 and 5."), QStringLiteral("bonus_cap"));
    r.excellentFrom = body[u"excellent"].toDouble(90);
    r.qualifiedFrom = body[u"qualified"].toDouble(60);
    if (r.qualifiedFrom <= 0 || r.excellentFrom <= r.qualifiedFrom || r.excellentFrom > r.full)
        return wrong(Words::tr("The grade bands must rise: qualified above 0, excellent above qualified and not above %1.").arg(pointsText(r.full)), QStringLiteral("bands"));
    const auto mean = meanRuleFromCode(body[u"mean"].toString(QStringLiteral("average")));
    if (!mean)
        return wrong(Words::tr("The mean is average or trimmed."), QStringLiteral("mean"));
    r.mean = *mean;
    r.trimFrom = body[u"trim_from"].toInt(5);
    if (r.trimFrom < 3)
        return wrong(Words::tr("The highest and the lowest score can be left out from three sheets on."), QStringLiteral("trim_from"));
    r.presentMinutes = body[u"present_minutes"].toInt(8);
    r.questionMinutes = body[u"question_minutes"].toInt(2);
    if (r.presentMinutes < 1 || r.presentMinutes > 120 || r.questionMinutes < 0 || r.questionMinutes > 120)
        return wrong(Words::tr("The minutes of the presentation lie between 1 and 120, those of the questions between 0 and 120."), QStringLiteral("minutes"));
    QSet<QString> codes;
    double sum = 0;
    for (const QJsonValue &v : body[u"sections"].toArray()) {
        const QJsonObject o = v.toObject();
        RubricSection s{o[u"code"].toString(), cleanLine(o[u"name"].toString()), o[u"max"].toDouble()};
        if (s.code.isEmpty() || codes.contains(s.code) || s.name.isEmpty())
            return wrong(Words::tr("Every section needs a name and a code of its own; “%1” lacks one.").arg(s.name));
        codes.insert(s.code);
        double items = 0;
        for (const QJsonValue &i : o[u"items"].toArray()) {
            XZ_TRY(RubricItem item, readItem(i.toObject(), s.code, codes));
            items += item.max;
            r.items.push_back(std::move(item));
        }
        if (items != s.max)
            return wrong(Words::tr("Section “%1” has %2 points, its items %3. Let them be equal.").arg(s.name, pointsText(s.max), pointsText(items)), s.code);
        sum += s.max;
        r.sections.push_back(std::move(s));
    }
    if (r.sections.empty())
        return wrong(Words::tr("A rubric needs at least one section with an item."));
    if (sum != r.full)
        return wrong(Words::tr("The sections add up to %1 points; they must give %2.").arg(pointsText(sum), pointsText(r.full)), QStringLiteral("full"));
    for (const QJsonValue &v : body[u"bonus"].toArray()) {
        XZ_TRY(RubricItem item, readItem(v.toObject(), {}, codes));
        r.items.push_back(std::move(item));
    }
    for (const QJsonValue &v : body[u"veto"].toArray()) {
        const RubricVeto veto{v[u"code"].toString(), cleanLine(v[u"name"].toString())};
        if (veto.code.isEmpty() || codes.contains(veto.code) || veto.name.isEmpty())
            return wrong(Words::tr("Every veto needs a wording and a code of its own; “%1” lacks one.").arg(veto.name));
        codes.insert(veto.code);
        r.vetoes.push_back(veto);
    }
    return r;
}

QJsonObject Rubric::toJson() const
{
    QJsonArray all, extra, stops;
    const auto itemJson = [](const RubricItem &i) {
        QJsonObject o{{QStringLiteral("code"), i.code}, {QStringLiteral("name"), i.name}, {QStringLiteral("max"), i.max}};
        if (i.must)
            o.insert(QStringLiteral("must"), true);
        if (!i.method.isEmpty())
            o.insert(QStringLiteral("method"), i.method);
        if (!i.bands.isEmpty())
            o.insert(QStringLiteral("bands"), QJsonArray::fromStringList(i.bands));
        return o;
    };
    for (const RubricSection &s : sections) {
        QJsonArray of;
        for (const RubricItem &i : items)
            if (i.section == s.code)
                of << itemJson(i);
        all << QJsonObject{{QStringLiteral("code"), s.code}, {QStringLiteral("name"), s.name}, {QStringLiteral("max"), s.max}, {QStringLiteral("items"), of}};
    }
    for (const RubricItem &i : items)
        if (i.bonus)
            extra << itemJson(i);
    for (const RubricVeto &v : vetoes)
        stops << QJsonObject{{QStringLiteral("code"), v.code}, {QStringLiteral("name"), v.name}};
    return {{QStringLiteral("year"), year}, {QStringLiteral("version"), version}, {QStringLiteral("name"), name}, {QStringLiteral("full"), full}, {QStringLiteral("bonus_cap"), bonusCap},
            {QStringLiteral("excellent"), excellentFrom}, {QStringLiteral("qualified"), qualifiedFrom}, {QStringLiteral("mean"), meanRuleCode(mean)}, {QStringLiteral("trim_from"), trimFrom},
            {QStringLiteral("present_minutes"), presentMinutes}, {QStringLiteral("question_minutes"), questionMinutes}, {QStringLiteral("sections"), all},
            {QStringLiteral("bonus"), extra}, {QStringLiteral("veto"), stops}};
}

Result<Rubric> Rubric::shipped()
{
    loadDataResources();
    QFile file(QStringLiteral(":/xinzhan/data/review/rubrics.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, Words::tr("The rubric is missing from the program. Install the program again."));
    return parse(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace xz

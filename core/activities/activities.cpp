#include "core/activities/activities.h"

#include "core/base/codedwords.h"
#include "core/base/memberfield.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <cmath>

namespace xz {

namespace {

constexpr CodedWord<ActivityNature> natures[] = {
    {ActivityNature::None, "", QT_TRANSLATE_NOOP("Activity", "Neither")},
    {ActivityNature::Developmental, "developmental", QT_TRANSLATE_NOOP("Activity", "Developmental")},
    {ActivityNature::Remedial, "remedial", QT_TRANSLATE_NOOP("Activity", "Remedial")},
};

std::vector<std::pair<QString, QString>> pairsOf(const QJsonValue &list)
{
    std::vector<std::pair<QString, QString>> out;
    for (const QJsonValue &v : list.toArray())
        out.emplace_back(v[u"code"].toString(), v[u"name"].toString());
    return out;
}

QString nameIn(const std::vector<std::pair<QString, QString>> &all, const QString &code)
{
    const auto it = std::ranges::find(all, code, &std::pair<QString, QString>::first);
    return it == all.end() ? code : it->second;
}

std::optional<QString> codeIn(const std::vector<std::pair<QString, QString>> &all, const QString &words)
{
    const QString w = cleanLine(words);
    for (const auto &[code, name] : all)
        if (w == name || w.compare(code, Qt::CaseInsensitive) == 0)
            return code;
    return std::nullopt;
}

} // namespace

QString activityNatureCode(ActivityNature v) { return codeOf(natures, v); }
std::optional<ActivityNature> activityNatureFromCode(const QString &code) { return fromCode(natures, code); }
QString activityNatureLabel(ActivityNature v) { return labelOf(natures, v, "Activity"); }

QStringList splitWords(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("[、,，;；\\s]+"));
    QStringList out;
    for (const QString &w : text.split(marks, Qt::SkipEmptyParts))
        if (!out.contains(w))
            out << w;
    return out;
}

QString sharePercent(double share)
{
    const double tenths = std::floor(share * 1000 + 1e-9) / 10;
    return QString::number(tenths, 'f', tenths == std::floor(tenths) ? 0 : 1) + u'%';
}

ActivityWords ActivityWords::of(Session &session)
{
    const QString kind = QStringLiteral("activity_kinds");
    std::optional<DictionaryVersion> words;
    if (auto found = DictionaryService(session).inForce(kind, session.clock().today()))
        words = std::move(*found);
    else
        words = DictionaryService::shipped(kind);
    ActivityWords out;
    if (!words)
        return out;
    for (const QJsonValue &v : words->body[u"entries"].toArray()) {
        Kind k{v[u"code"].toString(), v[u"name"].toString(), v[u"evidence"].toString(), activityNatureFromCode(v[u"nature"].toString()).value_or(ActivityNature::None)};
        for (const QJsonValue &w : v[u"words"].toArray())
            k.words << w.toString();
        out.m_kinds.push_back(std::move(k));
    }
    out.m_strands = pairsOf(words->body[u"strands"]);
    out.m_goals = pairsOf(words->body[u"goals"]);
    return out;
}

const ActivityWords::Kind *ActivityWords::kind(const QString &code) const
{
    const auto it = std::ranges::find(m_kinds, code, &Kind::code);
    return it == m_kinds.end() ? nullptr : &*it;
}

QString ActivityWords::kindName(const QString &code) const
{
    const Kind *k = kind(code);
    return k ? k->name : code;
}

QString ActivityWords::strandName(const QString &code) const { return code.isEmpty() ? QString() : nameIn(m_strands, code); }

QString ActivityWords::goalNames(const QStringList &codes) const
{
    QStringList out;
    for (const QString &code : codes)
        out << nameIn(m_goals, code);
    return out.join(u'、');
}

std::optional<QString> ActivityWords::kindFromWords(const QString &words) const
{
    const QString w = cleanLine(words);
    for (const Kind &k : m_kinds)
        if (w == k.name || w.compare(k.code, Qt::CaseInsensitive) == 0 || k.words.contains(w))
            return k.code;
    return std::nullopt;
}

std::optional<QString> ActivityWords::strandFromWords(const QString &words) const { return codeIn(m_strands, words); }
std::optional<QString> ActivityWords::goalFromWords(const QString &words) const { return codeIn(m_goals, words); }

ActivitySums sumsOf(const std::vector<ActivityRow> &rows, const ActivityWords &words)
{
    ActivitySums s;
    QHash<QString, int> kinds, strands, goals;
    for (const ActivityRow &a : rows) {
        if (!a.counts())
            continue;
        ++s.activities;
        s.participants += a.participants;
        s.developmental += a.nature == ActivityNature::Developmental;
        s.remedial += a.nature == ActivityNature::Remedial;
        s.peer += a.peer;
        s.schoolWide += a.schoolWide;
        ++kinds[a.kind];
        if (!a.strand.isEmpty())
            ++strands[a.strand];
        for (const QString &g : a.goals)
            ++goals[g];
    }
    for (const ActivityWords::Kind &k : words.kinds())
        if (const int n = kinds.take(k.code))
            s.byKind.emplace_back(k.code, n);
    QStringList unknown = kinds.keys(); // of a later dictionary
    unknown.sort();
    for (const QString &code : unknown)
        s.byKind.emplace_back(code, kinds.value(code));
    for (const auto &[code, name] : words.strands())
        s.byStrand.emplace_back(code, strands.value(code));
    for (const auto &[code, name] : words.goals())
        s.byGoal.emplace_back(code, goals.value(code));
    return s;
}

const FieldCatalogue<ActivityRow> &activityFields()
{
    using F = FieldKind;
    constexpr auto open = Sensitivity::Open;
    const auto choice = [](FieldInfo info, QString ActivityRow::*member) {
        auto f = textField<ActivityRow>(info, member);
        f.kind = FieldKind::Choice;
        return f;
    };
    const auto natureField = [] {
        Field<ActivityRow> f;
        static_cast<FieldInfo &>(f) = {"nature", QT_TRANSLATE_NOOP("Field", "Nature"), FieldKind::Choice};
        f.get = [](const ActivityRow &a) { return QVariant(activityNatureCode(a.nature)); };
        f.set = [](ActivityRow &a, const QVariant &v) -> Result<void> {
            const auto nature = activityNatureFromCode(v.toString());
            if (!nature)
                return fail(Errc::InvalidInput, QCoreApplication::translate("Activity", "The nature of an activity is developmental, remedial or neither."), u"nature"_qs);
            a.nature = *nature;
            return {};
        };
        return f;
    };
    const auto majorsField = [] {
        Field<ActivityRow> f;
        static_cast<FieldInfo &>(f) = {"majors", QT_TRANSLATE_NOOP("Field", "Majors"), FieldKind::Text};
        f.maxLength = 300;
        f.get = [](const ActivityRow &a) { return a.majors.isEmpty() ? QVariant() : QVariant(a.majors.join(u'、')); };
        f.set = [info = FieldInfo(f)](ActivityRow &a, const QVariant &v) -> Result<void> {
            XZ_TRY(const QString text, FieldRules::text(info, v));
            a.majors = splitWords(text);
            return {};
        };
        return f;
    };
    static const FieldCatalogue<ActivityRow> all({
        dateField<ActivityRow>({"on_date", QT_TRANSLATE_NOOP("Field", "Date"), F::Date, open, true}, static_cast<QDate ActivityRow::*>(&Activity::onDate)),
        dateField<ActivityRow>({"ends_on", QT_TRANSLATE_NOOP("Field", "Last day"), F::Date}, static_cast<QDate ActivityRow::*>(&Activity::endsOn)),
        textField<ActivityRow>({"title", QT_TRANSLATE_NOOP("Field", "Topic"), F::Text, open, true, 120}, static_cast<QString ActivityRow::*>(&Activity::title)),
        choice({"kind", QT_TRANSLATE_NOOP("Field", "Kind of activity"), F::Choice, open, true}, static_cast<QString ActivityRow::*>(&Activity::kind)),
        choice({"strand", QT_TRANSLATE_NOOP("Field", "Column"), F::Choice}, static_cast<QString ActivityRow::*>(&Activity::strand)),
        natureField(),
        flagField<ActivityRow>({"peer", QT_TRANSLATE_NOOP("Field", "Peer activity"), F::Flag}, static_cast<bool ActivityRow::*>(&Activity::peer)),
        integerField<ActivityRow>({"participants", QT_TRANSLATE_NOOP("Field", "Participants"), F::Integer}, static_cast<int ActivityRow::*>(&Activity::participants), 0, 100000),
        textField<ActivityRow>({"place", QT_TRANSLATE_NOOP("Field", "Place"), F::Text, open, false, 120}, static_cast<QString ActivityRow::*>(&Activity::place)),
        textField<ActivityRow>({"in_charge", QT_TRANSLATE_NOOP("Field", "In charge"), F::Text, Sensitivity::Personal, false, 60}, static_cast<QString ActivityRow::*>(&Activity::inCharge)),
        flagField<ActivityRow>({"school_wide", QT_TRANSLATE_NOOP("Field", "School-wide"), F::Flag}, static_cast<bool ActivityRow::*>(&Activity::schoolWide)),
        majorsField(),
        textField<ActivityRow>({"note", QT_TRANSLATE_NOOP("Field", "Note"), F::LongText, open, false, 2000}, static_cast<QString ActivityRow::*>(&Activity::note)),
    });
    return all;
}

} // namespace xz

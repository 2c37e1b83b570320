#include "core/casework/casedictionaries.h"

#include "core/casework/dictionaryrepository.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {

const LevelInfo *LevelDictionary::find(int number) const
{
    for (const LevelInfo &l : levels)
        if (l.number == number)
            return &l;
    return nullptr;
}

int LevelDictionary::followUpDays(int number) const
{
    const LevelInfo *l = find(number);
    return l ? l->followUpDays : 0;
}

QString LevelDictionary::name(int number) const
{
    const LevelInfo *l = find(number);
    return l ? l->name : QString::number(number);
}

std::optional<int> LevelDictionary::fromWords(const QString &words) const
{
    const QString w = words.simplified().remove(u' ');
    for (const LevelInfo &l : levels)
        if (w == QString::number(l.number) || w == l.name || w == l.label().remove(u' ') || l.words.contains(w, Qt::CaseInsensitive))
            return l.number;
    return std::nullopt;
}

const CodeEntry *CodeList::find(const QString &code) const
{
    for (const CodeEntry &e : entries)
        if (e.code == code)
            return &e;
    return nullptr;
}

QString CodeList::name(const QString &code) const
{
    const CodeEntry *e = find(code);
    return e ? e->name : code;
}

std::optional<QString> CodeList::fromWords(const QString &words) const
{
    const QString w = words.simplified();
    for (const CodeEntry &e : entries)
        if (e.code == w || e.name == w)
            return e.code;
    return std::nullopt;
}

namespace {

Result<CodeList> codeList(Database &db, const QString &kind, QDate on)
{
    XZ_TRY(const DictionaryBody d, dictionaryBody(db, kind, on));
    CodeList list{.version = d.version};
    const QJsonArray entries = d.body.value(QStringLiteral("entries")).toArray();
    for (const QJsonValue &v : entries)
        list.entries.push_back({v[QStringLiteral("code")].toString(), v[QStringLiteral("name")].toString(), v[QStringLiteral("min_level")].toInt()});
    return list;
}

Result<LevelDictionary> levelDictionary(Database &db, QDate on)
{
    XZ_TRY(const DictionaryBody d, dictionaryBody(db, QStringLiteral("levels"), on));
    LevelDictionary dict{.version = d.version};
    const QJsonArray levels = d.body.value(QStringLiteral("levels")).toArray();
    for (const QJsonValue &v : levels) {
        LevelInfo l{.number = v[QStringLiteral("number")].toInt(), .name = v[QStringLiteral("name")].toString()};
        l.meaning = v[QStringLiteral("meaning")].toString();
        l.shape = v[QStringLiteral("shape")].toString();
        l.colour = v[QStringLiteral("colour")].toString();
        l.followUpDays = v[QStringLiteral("follow_up_days")].toInt();
        const QJsonArray words = v[QStringLiteral("words")].toArray();
        for (const QJsonValue &w : words)
            l.words << w.toString();
        dict.levels.push_back(std::move(l));
    }
    std::sort(dict.levels.begin(), dict.levels.end(), [](const LevelInfo &a, const LevelInfo &b) { return a.number < b.number; });
    const QJsonObject released = d.body.value(QStringLiteral("released")).toObject();
    dict.releasedName = released.value(QStringLiteral("name")).toString();
    dict.observationDays = released.value(QStringLiteral("observation_days")).toInt(30);
    dict.observationFollowUpDays = released.value(QStringLiteral("observation_follow_up_days")).toInt(14);
    return dict;
}

} // namespace

Result<CaseDictionaries> caseDictionaries(Database &db, QDate on)
{
    CaseDictionaries out;
    XZ_TRY(out.levels, levelDictionary(db, on));
    XZ_TRY(out.criteria, codeList(db, QStringLiteral("criteria"), on));
    XZ_TRY(out.kinds, codeList(db, QStringLiteral("case_kinds"), on));
    XZ_TRY(out.sources, codeList(db, QStringLiteral("case_sources"), on));
    XZ_TRY(out.releaseReasons, codeList(db, QStringLiteral("release_reasons"), on));
    XZ_TRY(out.risks, codeList(db, QStringLiteral("risks"), on));
    return out;
}

} // namespace xz

#include "core/workspace/dictionaries.h"

#include "core/workspace/dictionaryrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {
namespace {

const QString entity = QStringLiteral("dictionary");

std::vector<DictionaryVersion> shippedDictionaries()
{
    loadDataResources();
    std::vector<DictionaryVersion> out;
    const QDir folder(QStringLiteral(":/xinzhan/data/dictionaries"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QJsonParseError error;
        const QJsonObject body = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error).object() : QJsonObject();
        const QDate from = QDate::fromString(body.value(u"effective_on").toString(), Qt::ISODate);
        if (body.value(u"kind").toString().isEmpty() || !from.isValid())
            qFatal("the dictionary %s of the program cannot be read", qPrintable(name));
        out.push_back({body.value(u"kind").toString(), qMax(1, body.value(u"version").toInt(1)), from, body});
    }
    return out;
}

// Numbers or codes of a body's entries: what records refer to.
QSet<QString> codesOf(const QJsonObject &body)
{
    QSet<QString> out;
    for (const QString &list : {QStringLiteral("levels"), QStringLiteral("entries")})
        for (const QJsonValue &entry : body.value(list).toArray()) {
            const QJsonValue code = entry.toObject().contains(u"code") ? entry[u"code"] : entry[u"number"];
            out.insert(code.isString() ? code.toString() : QString::number(code.toInt()));
        }
    return out;
}

} // namespace

Result<QStringList> DictionaryService::kinds() const { return DictionaryRepository(m_session.db()).kinds(); }

Result<std::vector<DictionaryVersion>> DictionaryService::versions(const QString &kind) const { return DictionaryRepository(m_session.db()).versions(kind); }

Result<DictionaryVersion> DictionaryService::inForce(const QString &kind, QDate on) const
{
    XZ_TRY(const std::vector<DictionaryVersion> all, versions(kind));
    for (const DictionaryVersion &v : all)
        if (v.effectiveOn <= on)
            return v;
    return fail(Errc::NotFound, tr("There is no dictionary %1 that counts on this day.").arg(kind));
}

Result<int> DictionaryService::addVersion(const QString &kind, const QJsonObject &body, QDate effectiveOn)
{
    XZ_CHECK(permit(m_session, Action::WriteDictionaries, {}, entity));
    XZ_TRY(const std::vector<DictionaryVersion> all, versions(kind));
    if (all.empty())
        return fail(Errc::NotFound, tr("There is no dictionary %1.").arg(kind));
    const DictionaryVersion &newest = all.front();
    if (!effectiveOn.isValid())
        return fail(Errc::InvalidInput, tr("Enter the day from which the new version counts."), QStringLiteral("effective_on"));
    if (effectiveOn < newest.effectiveOn)
        return fail(Errc::Refused, tr("The newest version counts from %1; a new one cannot begin before it.").arg(newest.effectiveOn.toString(Qt::ISODate)));
    const QSet<QString> missing = codesOf(newest.body) - codesOf(body);
    if (!missing.isEmpty()) {
        QStringList sorted = missing.values();
        sorted.sort();
        return fail(Errc::Refused, tr("The new version lacks %1, which records refer to. Keep these entries and change their wording instead.").arg(sorted.join(u", ")));
    }
    DictionaryVersion fresh{kind, newest.version + 1, effectiveOn, body};
    fresh.body.insert(QStringLiteral("kind"), kind);
    fresh.body.insert(QStringLiteral("version"), fresh.version);
    fresh.body.insert(QStringLiteral("effective_on"), effectiveOn.toString(Qt::ISODate));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(DictionaryRepository::insert(tx, fresh));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("dictionary.version"), entity, {},
                                      {{QStringLiteral("kind"), kind}, {QStringLiteral("old"), newest.version}, {QStringLiteral("new"), fresh.version},
                                       {QStringLiteral("effective_on"), effectiveOn.toString(Qt::ISODate)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("settings"));
    return fresh.version;
}

Result<void> DictionaryService::installDefaults(Transaction &tx)
{
    XZ_TRY(const QStringList there, DictionaryRepository(tx.database()).kinds());
    for (const DictionaryVersion &v : shippedDictionaries())
        if (!there.contains(v.kind))
            XZ_CHECK(DictionaryRepository::insert(tx, v));
    return {};
}

std::optional<DictionaryVersion> DictionaryService::shipped(const QString &kind)
{
    for (const DictionaryVersion &v : shippedDictionaries())
        if (v.kind == kind)
            return v;
    return std::nullopt;
}

QString DictionaryService::stationSuffix()
{
    const auto stations = shipped(QStringLiteral("stations"));
    return stations ? stations->body.value(u"suffix").toString() : QString();
}

} // namespace xz

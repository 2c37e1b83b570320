#pragma once
// Versioned vocabularies (resources/core/dictionaries/KIND.json are version 1). A new version counts from its date on; old ones stay, so that
// what was recorded under them keeps its meaning.
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

struct DictionaryVersion {
    QString kind; // levels, criteria, case_kinds, case_sources, release_reasons, risks, windows, roles, undertaking
    int version = 1;
    QDate effectiveOn;
    QJsonObject body;
};

class DictionaryService {
    Q_DECLARE_TR_FUNCTIONS(DictionaryService)
public:
    explicit DictionaryService(Session &session) : m_session(session) {}
    Result<QStringList> kinds() const;
    Result<std::vector<DictionaryVersion>> versions(const QString &kind) const; // newest first
    Result<DictionaryVersion> inForce(const QString &kind, QDate on) const;
    Result<int> addVersion(const QString &kind, const QJsonObject &body, QDate effectiveOn); // Refused: dated before the newest; a level in use is missing
    // Writes version 1 of every dictionary of the program that the workspace does not hold yet.
    static Result<void> installDefaults(Transaction &tx);
    static std::optional<DictionaryVersion> shipped(const QString &kind); // of the program, before there is a workspace
    static QString stationSuffix(); // what a station is called after its college; data (stations.json)

private:
    Session &m_session;
};

} // namespace xz

#pragma once
// The ledger's vocabularies: levels, entry criteria, kinds, sources, release reasons, risk ladder (domain F6, 4.4). They are data, versioned in the
// workspace's dictionary table with the date from which a version counts; a new workspace starts with resources/core/dictionaries.
// No vocabulary lists groups of people by identity.
#include "core/base/result.h"
#include "core/storage/database.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace xz {

struct LevelInfo {
    int number = 0;         // 1 = most severe
    QString name;           // 一级
    QString meaning = {};
    QString shape = {};     // one character; never colour alone
    QString colour = {};    // word: red, orange, yellow
    int followUpDays = 0;   // interval between follow-ups
    QStringList words = {}; // how people write it in files
    QString label() const { return shape + QLatin1Char(' ') + name; }
};
struct LevelDictionary {
    int version = 1;
    std::vector<LevelInfo> levels;
    QString releasedName;       // 解除
    int observationDays = 30;
    int observationFollowUpDays = 14;
    const LevelInfo *find(int number) const;
    int followUpDays(int number) const; // 0 when unknown
    QString name(int number) const;     // the number itself when unknown
    // 1, "1", 一级, 红 ... as people write it.
    std::optional<int> fromWords(const QString &words) const;
};
struct CodeEntry {
    QString code;
    QString name;
    int minLevel = 0;       // risk ladder: the case may not be milder than this; 0 = no demand
};
struct CodeList {
    int version = 1;
    std::vector<CodeEntry> entries;
    const CodeEntry *find(const QString &code) const;
    QString name(const QString &code) const;                      // the code itself when unknown
    std::optional<QString> fromWords(const QString &words) const; // code or name
};

// The version in force on the day.
struct CaseDictionaries {
    LevelDictionary levels;
    CodeList criteria, kinds, sources, releaseReasons, risks;
};
Result<CaseDictionaries> caseDictionaries(Database &db, QDate on);

} // namespace xz

#pragma once
// Finds people in free text before it leaves the station (N09): names of the roll, student numbers, phone numbers. Longest match first; a name that is
// also an ordinary word (高兴, 平安) is reported and marked. Spaces inside a name (张 三) do not hide it. Pure; built for 40,000 names in < 200 ms.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/workspace/session.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <vector>

namespace xz {

struct ScanPerson {
    PersonId person;
    QString name;
    QString number = {};
    QString phone = {};
    QString caseCode = {}; // of the active, else the newest case; empty: none
};

enum class HitKind { Name, Number, Phone };
struct NameHit {
    HitKind kind = HitKind::Name;
    qsizetype start = 0;  // in UTF-16 units of the text scanned
    qsizetype length = 0;
    QString text;         // as it stands in the text
    std::optional<PersonId> person = {}; // none: a phone number that is nobody's of the roll
    QString name = {};    // as on the roll
    QString code = {};    // the person's case; of namesakes, one that has a case
    int namesakes = 1;    // how many people of the roll bear the name
    bool ordinaryWord = false;
};

class NameScanner {
public:
    explicit NameScanner(std::vector<ScanPerson> people);
    // The students of the station's college who are on the roll, and all who have a case. No policy: it only marks what the writer typed.
    static Result<NameScanner> forStation(Database &db, const StationId &station);

    std::vector<NameHit> scan(const QString &text) const; // by position, not overlapping
    // The hit's text replaced by the case code; without one, a name by its surname and 某某, a number by ＊.
    static QString replacement(const NameHit &hit);
    static QString replaceWithCode(const QString &text, const NameHit &hit);
    static QString replaceAll(const QString &text, const std::vector<NameHit> &hits);

private:
    struct Found {
        int person;
        int count;
    };
    std::vector<ScanPerson> m_people;
    QHash<QString, Found> m_names;   // folded name -> first bearer, with a case if any has one
    QHash<QString, int> m_numbers;
    QHash<QString, int> m_phones;
    QHash<char16_t, quint64> m_lengths; // first unit of a name -> bit set of the lengths of names that begin so
};

} // namespace xz

#pragma once
// Search as one types: Chinese substring, full pinyin, initials in every reading of a polyphone, mixtures (li文h), numbers.
// In memory, built from what the actor may see: a counsellor finds people of own classes only. Cases are found by code alone, so that
// a name never leads to a case. Not thread-safe for building; search() is const.
#include "core/workspace/session.h"

#include <memory>
#include <vector>

namespace xz {

enum class HitKind { Student, Staff, Class, Dorm, Station, Case, Week, Action };
QString hitKindLabel(HitKind kind);

struct MatchRange {
    int start = 0; // UTF-16 units of the text
    int length = 0;
    bool operator==(const MatchRange &) const = default;
};

struct SearchHit {
    HitKind kind;
    QString id;       // UUID text of the person, class, dorm, station, case or week; the action's own id
    QString title;
    QString subtitle;
    std::vector<MatchRange> titleRanges;
    std::vector<MatchRange> subtitleRanges;
    int score = 0;    // higher = better
};

struct SearchAction { // provided by the window: pages and commands
    QString id;
    QString title;
    QString keywords = {}; // searched, not shown
};

class SearchIndex {
public:
    SearchIndex();
    ~SearchIndex();
    SearchIndex(SearchIndex &&) noexcept;
    SearchIndex &operator=(SearchIndex &&) noexcept;

    Result<void> rebuild(Session &session); // everything but the actions; call again when people, network, calendar or cases change
    void setActions(std::vector<SearchAction> actions);
    std::vector<SearchHit> search(const QString &text, int limit = 20) const;
    int size() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xz

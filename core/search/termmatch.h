#pragma once
// One typed word against one text: equal characters, whole syllables in any reading, initials, or a syllable not yet typed to its end.
#include <QtCore/QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xz {

// Lower case, full-width forms made plain: how texts are kept and words are compared.
std::u32string searchForm(const QString &text);

struct SearchTerm {
    std::u32string text;
    std::string ascii;       // the same when it is all ASCII, else empty: for numbers and codes
    quint32 firstInitial = 0; // bit of its first letter; 0 when it begins with something else
};
std::vector<SearchTerm> searchTerms(const QString &typed); // split at spaces; apostrophes between syllables go

// Bits of the letters with which a match may begin in the text: letters themselves and the initials of all readings.
quint32 initialMask(std::u32string_view text);

struct TermMatch {
    int start = 0; // characters (not UTF-16 units) of the text
    int length = 0;
    int score = 0; // 1..; higher = closer
};
// `isName`: the first character is a surname, whose own reading counts as its first one.
std::optional<TermMatch> matchTerm(const SearchTerm &term, std::u32string_view text, bool isName);
// Prefix, whole or inner part of a number or code.
std::optional<TermMatch> matchNumber(const SearchTerm &term, std::string_view number);

} // namespace xz

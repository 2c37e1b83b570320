#include "core/search/termmatch.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>

namespace xz {

namespace {

bool isLetter(char32_t c) { return c >= U'a' && c <= U'z'; }

// What one matched character is worth; the mean of them tells how close the match is.
constexpr int worthEqual = 100, worthSyllable = 80, worthBegun = 70, worthInitial = 60, lessForOtherReading = 4;

class Walk {
public:
    Walk(std::u32string_view term, std::u32string_view text, bool isName) : m_term(term), m_text(text), m_isName(isName) {}

    // Best sum of worth when the term's rest matches from character `at`; `used` = characters matched. -1: no match.
    int best(size_t q, size_t at, int &used) const
    {
        if (q == m_term.size()) {
            used = 0;
            return 0;
        }
        if (at == m_text.size())
            return -1;
        int top = -1;
        const char32_t want = m_term[q], have = m_text[at];
        if (want == have)
            consider(q + 1, at, worthEqual, top, used);
        if (!isLetter(want))
            return top;
        const auto readings = pinyinReadings(have);
        const int preferred = preferredReading(at);
        for (size_t r = 0; r < readings.size(); ++r) {
            const char *syllable = pinyinSyllable(readings[r]);
            size_t k = 0;
            while (q + k < m_term.size() && syllable[k] && same(syllable[k], m_term[q + k]))
                ++k;
            if (k == 0)
                continue;
            const bool first = preferred < 0 ? r == 0 : readings[r] == preferred;
            const int less = first ? 0 : lessForOtherReading;
            if (!syllable[k])
                consider(q + k, at, worthSyllable - less, top, used);
            else if (q + k == m_term.size())
                consider(q + k, at, (k == 1 ? worthInitial : worthBegun) - less, top, used);
            consider(q + 1, at, worthInitial - less, top, used);
            if (k >= 2 && syllable[1] == 'h')
                consider(q + 2, at, worthInitial + 2 - less, top, used);
        }
        return top;
    }

private:
    static bool same(char syllable, char32_t typed)
    {
        return char32_t(syllable) == typed || (syllable == 'v' && typed == U'u'); // lü is typed lv or lu
    }
    int preferredReading(size_t at) const
    {
        if (!m_isName || at > 1)
            return -1;
        if (m_text.size() > 2)
            if (const auto two = compoundSurnameReading(m_text[0], m_text[1]))
                return at == 0 ? two->first : two->second;
        const auto own = at == 0 ? surnameReading(m_text[0]) : std::nullopt;
        return own ? int(*own) : -1;
    }
    void consider(size_t q, size_t at, int worth, int &top, int &used) const
    {
        int below = 0;
        const int rest = best(q, at + 1, below);
        if (rest < 0)
            return;
        if (top < 0 || rest + worth > top) {
            top = rest + worth;
            used = below + 1;
        }
    }

    std::u32string_view m_term, m_text;
    bool m_isName;
};

} // namespace

std::u32string searchForm(const QString &text)
{
    std::u32string out;
    for (const uint c : text.toUcs4()) {
        char32_t v = c;
        if (v >= 0xff01 && v <= 0xff5e)
            v -= 0xfee0;
        out += QChar::toLower(v);
    }
    return out;
}

std::vector<SearchTerm> searchTerms(const QString &typed)
{
    std::vector<SearchTerm> out;
    for (const QString &word : cleanLine(typed).split(u' ', Qt::SkipEmptyParts)) {
        SearchTerm t;
        for (const char32_t c : searchForm(word))
            if (c != U'\'' && c != U'’')
                t.text += c;
        if (t.text.empty() || t.text.size() > 64)
            continue;
        if (std::ranges::all_of(t.text, [](char32_t c) { return c < 0x80; }))
            t.ascii.assign(t.text.begin(), t.text.end());
        if (isLetter(t.text.front()))
            t.firstInitial = 1u << (t.text.front() - U'a');
        out.push_back(std::move(t));
    }
    return out;
}

quint32 initialMask(std::u32string_view text)
{
    quint32 mask = 0;
    for (const char32_t c : text) {
        if (isLetter(c))
            mask |= 1u << (c - U'a');
        for (const quint16 r : pinyinReadings(c))
            mask |= 1u << (pinyinSyllable(r)[0] - 'a');
    }
    return mask;
}

std::optional<TermMatch> matchTerm(const SearchTerm &term, std::u32string_view text, bool isName)
{
    const Walk walk(term.text, text, isName);
    std::optional<TermMatch> out;
    for (size_t at = 0; at < text.size(); ++at) {
        int used = 0;
        const int sum = walk.best(0, at, used);
        if (sum < 0)
            continue;
        int score = sum / used;
        if (at == 0)
            score += 40;
        if (at == 0 && size_t(used) == text.size())
            score += 60;
        if (!out || score > out->score)
            out = TermMatch{int(at), used, score};
    }
    return out;
}

std::optional<TermMatch> matchNumber(const SearchTerm &term, std::string_view number)
{
    if (term.ascii.empty() || number.empty())
        return std::nullopt;
    const size_t at = number.find(term.ascii);
    if (at == std::string_view::npos)
        return std::nullopt;
    const int score = at == 0 && term.ascii.size() == number.size() ? 200 : at == 0 ? 120 : at + term.ascii.size() == number.size() ? 85 : 60;
    return TermMatch{int(at), int(term.ascii.size()), score};
}

} // namespace xz

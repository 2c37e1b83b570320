// Build-time tool: Unihan_Readings (Unicode Character Database, on standard input) and surnames.txt -> a C++ table of
// readings without tones. Plain C++ so that a cross build can run it on the building machine.
// Order of a character's readings: by use (kHanyuPinlu), then kMandarin, then the dictionaries kXHC1983 and kTGHZ2013;
// kHanyuPinyin, full of readings nobody types, speaks only for characters that the modern dictionaries do not have.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using Text = std::u32string;

static Text decode(const std::string &s)
{
    Text out;
    for (size_t i = 0; i < s.size();) {
        const unsigned char c = static_cast<unsigned char>(s[i]);
        const int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
        char32_t v = more == 0 ? c : c & (0x3f >> more);
        for (int k = 1; k <= more && i + size_t(k) < s.size(); ++k)
            v = v << 6 | (static_cast<unsigned char>(s[i + size_t(k)]) & 0x3f);
        out += v;
        i += size_t(more) + 1;
    }
    return out;
}

// One syllable without tone; empty when it is none (m, n and the like are interjections nobody searches by).
static std::string plain(const std::string &syllable)
{
    static const std::map<char32_t, char> letters = {
        {U'ā', 'a'}, {U'á', 'a'}, {U'ǎ', 'a'}, {U'à', 'a'}, {U'ē', 'e'}, {U'é', 'e'}, {U'ě', 'e'}, {U'è', 'e'}, {U'ê', 'e'}, {U'ế', 'e'}, {U'ề', 'e'},
        {U'ī', 'i'}, {U'í', 'i'}, {U'ǐ', 'i'}, {U'ì', 'i'}, {U'ō', 'o'}, {U'ó', 'o'}, {U'ǒ', 'o'}, {U'ò', 'o'}, {U'ū', 'u'}, {U'ú', 'u'}, {U'ǔ', 'u'}, {U'ù', 'u'},
        {U'ü', 'v'}, {U'ǖ', 'v'}, {U'ǘ', 'v'}, {U'ǚ', 'v'}, {U'ǜ', 'v'}, {U'ń', 'n'}, {U'ň', 'n'}, {U'ǹ', 'n'}, {U'ḿ', 'm'}};
    std::string out;
    for (const char32_t c : decode(syllable)) {
        if (c >= U'a' && c <= U'z')
            out += char(c);
        else if (const auto it = letters.find(c); it != letters.end())
            out += it->second;
        else if (c == 0x304 || c == 0x301 || c == 0x30c || c == 0x300)
            continue; // combining tone
        else if (c == 0x308 && !out.empty() && out.back() == 'u')
            out.back() = 'v';
        else
            return {};
    }
    return out.find_first_of("aeiouv") == std::string::npos ? std::string() : out;
}

struct Readings {
    std::vector<std::string> ranked[5];
};

static std::vector<std::string> split(const std::string &s, const char *separators)
{
    std::vector<std::string> out;
    for (size_t from = 0; from < s.size();) {
        const size_t to = std::min(s.find_first_of(separators, from), s.size());
        if (to > from)
            out.push_back(s.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return std::fprintf(stderr, "usage: pinyintable surnames.txt out.cpp < Unihan_Readings.txt\n"), 2;
    std::map<uint32_t, Readings> found;
    for (std::string line; std::getline(std::cin, line);) {
        const auto parts = split(line, "\t\r");
        if (parts.size() != 3 || parts[0].rfind("U+", 0) != 0)
            continue;
        const uint32_t c = uint32_t(std::stoul(parts[0].substr(2), nullptr, 16));
        const auto take = [&](int rank, const std::string &syllable) {
            if (const std::string p = plain(syllable); !p.empty())
                found[c].ranked[rank].push_back(p);
        };
        if (parts[1] == "kHanyuPinlu") {
            for (const std::string &w : split(parts[2], " "))
                take(0, w.substr(0, w.find('(')));
        } else if (parts[1] == "kMandarin") {
            for (const std::string &w : split(parts[2], " "))
                take(1, w);
        } else if (parts[1] == "kXHC1983" || parts[1] == "kTGHZ2013" || parts[1] == "kHanyuPinyin") {
            const int rank = parts[1] == "kXHC1983" ? 2 : parts[1] == "kTGHZ2013" ? 3 : 4;
            for (const std::string &w : split(parts[2], " "))
                if (const size_t colon = w.find(':'); colon != std::string::npos)
                    for (const std::string &r : split(w.substr(colon + 1), ","))
                        take(rank, r);
        }
    }
    if (found.size() < 20000)
        return std::fprintf(stderr, "pinyintable: only %zu characters have readings; is this Unihan_Readings.txt?\n", found.size()), 1;

    std::map<uint32_t, std::string> surname;                                     // one character
    std::vector<std::pair<std::pair<uint32_t, uint32_t>, std::pair<std::string, std::string>>> compound; // two characters
    std::ifstream names(argv[1]);
    for (std::string line; std::getline(names, line);) {
        const auto w = split(line, " \r");
        if (w.empty() || w[0][0] == '#')
            continue;
        const Text t = decode(w[0]);
        if (t.size() == 1 && w.size() == 2)
            surname[t[0]] = w[1];
        else if (t.size() == 2 && w.size() == 3)
            compound.push_back({{t[0], t[1]}, {w[1], w[2]}});
        else
            return std::fprintf(stderr, "pinyintable: line not understood: %s\n", line.c_str()), 1;
    }

    std::map<uint32_t, std::vector<std::string>> table;
    for (const auto &[c, r] : found) {
        auto &out = table[c];
        const bool modern = !r.ranked[2].empty() || !r.ranked[3].empty();
        for (int rank = 0; rank < (modern ? 4 : 5); ++rank)
            for (const std::string &s : r.ranked[rank])
                if (std::find(out.begin(), out.end(), s) == out.end())
                    out.push_back(s);
    }
    const auto add = [&](uint32_t c, const std::string &s) {
        auto &out = table[c];
        if (std::find(out.begin(), out.end(), s) == out.end())
            out.push_back(s);
    };
    for (const auto &[c, s] : surname)
        add(c, s);
    for (const auto &[two, s] : compound)
        add(two.first, s.first), add(two.second, s.second);

    std::map<std::string, int> syllables;
    for (const auto &[c, list] : table)
        for (const std::string &s : list)
            syllables.emplace(s, 0);
    int n = 0;
    for (auto &[s, index] : syllables)
        index = n++;

    // Lists of readings are shared: length, then the indices. Offset 0 = no reading.
    std::vector<int> pool = {0};
    std::map<std::vector<std::string>, int> offsets;
    const auto offsetOf = [&](const std::vector<std::string> &list) {
        const auto [it, fresh] = offsets.emplace(list, int(pool.size()));
        if (fresh) {
            pool.push_back(int(list.size()));
            for (const std::string &s : list)
                pool.push_back(syllables[s]);
        }
        return it->second;
    };
    constexpr uint32_t first = 0x3400, last = 0x9fff;
    std::vector<int> plane(last - first + 1, 0);
    std::vector<std::pair<uint32_t, int>> rest;
    for (const auto &[c, list] : table) {
        if (list.empty())
            continue;
        if (c >= first && c <= last)
            plane[c - first] = offsetOf(list);
        else
            rest.emplace_back(c, offsetOf(list));
    }
    if (pool.size() > 65535)
        return std::fprintf(stderr, "pinyintable: the pool of readings is too large\n"), 1;

    std::ofstream out(argv[2]);
    out << "// Made by cmake/pinyin/pinyintable.cpp from Unihan_Readings.txt; do not edit.\n#include \"core/base/pinyintable.h\"\n\nnamespace xz::pinyintable {\n\n";
    out << "const char *const syllables[] = {";
    int column = 0;
    const auto gap = [&] { out << (column++ % 24 == 0 ? "\n    " : " "); };
    for (const auto &[s, index] : syllables)
        gap(), out << '"' << s << "\",";
    const auto numbers = [&](const char *type, const char *name, const std::vector<int> &values) {
        out << "\n};\n\nconst " << type << ' ' << name << "[] = {";
        column = 0;
        for (const int v : values)
            gap(), out << v << ',';
    };
    numbers("quint16", "pool", pool);
    numbers("quint16", "plane", plane);
    out << "\n};\n\nconst RestEntry rest[] = {";
    column = 0;
    for (const auto &[c, offset] : rest)
        gap(), out << '{' << c << ',' << offset << "},";
    out << "\n};\n\nconst SurnameEntry surnames[] = {";
    column = 0;
    for (const auto &[c, s] : surname)
        gap(), out << '{' << c << ',' << syllables[s] << "},";
    out << "\n};\n\nconst CompoundEntry compounds[] = {";
    column = 0;
    for (const auto &[two, s] : compound)
        gap(), out << '{' << two.first << ',' << two.second << ',' << syllables[s.first] << ',' << syllables[s.second] << "},";
    out << "\n};\n\nconst int syllableCount = " << syllables.size() << ";\nconst int restCount = " << rest.size() << ";\nconst int surnameCount = " << surname.size()
        << ";\nconst int compoundCount = " << compound.size() << ";\n\n} // namespace xz::pinyintable\n";
    return out.good() ? 0 : 1;
}

#pragma once
// The colours of the program by role. The values live in resources/ui/light.json and dark.json; nothing else names a colour.
#include "core/base/result.h"

#include <QtGui/QColor>
#include <array>

namespace xz {

enum class Token {
    Window, Card, Line, Text, Secondary, Brand, BrandWash, OnBrand,
    Level1, Level2, Level3, Level1Wash, Level2Wash, Level3Wash, // shapes and bars
    Level1Ink, Level2Ink, Level3Ink,                            // words on the washes (4.5:1)
    Done, DoneWash, DoneInk, Info, InfoWash, NeutralWash, NeutralInk, Shade
};
inline constexpr int tokenCount = int(Token::Shade) + 1;
const char *tokenKey(Token token); // the key in the JSON files

class Tokens {
public:
    // Errors: Io, Damaged (a missing key or a value that is no colour; the message names it).
    static Result<Tokens> read(const QString &path);
    QColor operator[](Token token) const { return m_colours[size_t(token)]; }

private:
    std::array<QColor, tokenCount> m_colours;
};

// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace xz

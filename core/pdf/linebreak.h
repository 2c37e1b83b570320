#pragma once
// Character classes and break permissions for Chinese text with Latin words in it.
#include <QtCore/QChar>

namespace xz::paper {

enum class BreakClass : quint8 {
    Ideograph, // may be parted from its neighbours
    Word,      // Latin letters and digits: stay together
    Space,
    Glue,  // no-break space
    Open,  // never ends a line
    Close, // never begins a line
    Dash,  // —— and …… are never torn
    NewLine
};
BreakClass breakClass(char32_t c);
// ASCII marks inside a number or a code (1,234.5; KJ-2026-014) belong to the word.
bool joinsWords(char32_t c);
bool isFullWidth(char32_t c);
// Closing marks whose right half is empty: up to half an em of theirs may go.
bool isSqueezable(char32_t c);
// Scripts where one character is not one glyph: marks, Arabic, Tibetan, emoji sequences ...
bool needsShaping(char32_t c);

} // namespace xz::paper

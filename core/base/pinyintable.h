#pragma once
// Layout of the table that cmake/pinyin/pinyintable.cpp makes at build time; only pinyin.cpp reads it.
#include <QtCore/QtGlobal>

namespace xz::pinyintable {

struct RestEntry {
    quint32 character;
    quint16 offset;
};
struct SurnameEntry {
    quint32 character;
    quint16 syllable;
};
struct CompoundEntry {
    quint32 first, second;
    quint16 firstSyllable, secondSyllable;
};

extern const char *const syllables[];
extern const quint16 pool[];  // length, then indices of syllables
extern const quint16 plane[]; // U+3400..U+9FFF -> offset into pool, 0 = none
extern const RestEntry rest[];
extern const SurnameEntry surnames[];
extern const CompoundEntry compounds[];
extern const int syllableCount, restCount, surnameCount, compoundCount;

} // namespace xz::pinyintable

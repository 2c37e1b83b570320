#pragma once
// Readings of Chinese characters without tones, all that modern dictionaries give (polyphones), from the Unicode Unihan database.
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <optional>
#include <span>

namespace xz {

// Indices of syllables, most used first. Empty for what is no Chinese character.
std::span<const quint16> pinyinReadings(char32_t character);
const char *pinyinSyllable(quint16 index); // "zhong"; ü is v
// The reading as a surname where it differs from the common one: 单 shan, 仇 qiu, 解 xie, 曾 zeng, 区 ou, 查 zha, 盖 ge.
std::optional<quint16> surnameReading(char32_t character);
// The same for surnames of two characters: 尉迟 yu chi.
std::optional<std::pair<quint16, quint16>> compoundSurnameReading(char32_t first, char32_t second);
// A key to sort names by: the most used readings, the surname's own reading first; then the characters. Not for display.
QByteArray pinyinSortKey(const QString &name);

} // namespace xz

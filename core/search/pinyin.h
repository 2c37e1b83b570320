#pragma once
// Readings of Chinese characters without tones, all of them (polyphones), from the Unicode Unihan database, compiled in.
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <span>
#include <vector>

namespace xz {

// Index of a syllable in the table; readings of one character, most frequent first. Empty for what is no Chinese character.
std::span<const quint16> pinyinReadings(char32_t character);
QLatin1String pinyinSyllable(quint16 index); // "zhong"; ü is v
// Readings of a surname's characters come first: 单 shan, 仇 qiu, 解 xie, 曾 zeng, 区 ou, 查 zha, 盖 ge; 尉迟 yu chi.
quint16 surnameReading(char32_t character, bool *special = nullptr);
// A key to sort names by: first readings, surname rule for the first character. Not for display.
QByteArray pinyinSortKey(const QString &name);

} // namespace xz

#include "core/base/pinyin.h"

#include "core/base/pinyintable.h"

#include <algorithm>

namespace xz {

namespace table = pinyintable;

std::span<const quint16> pinyinReadings(char32_t c)
{
    quint16 offset = 0;
    if (c >= 0x3400 && c <= 0x9fff) {
        offset = table::plane[c - 0x3400];
    } else if (c > 0x9fff) {
        const auto *end = table::rest + table::restCount;
        const auto *it = std::lower_bound(table::rest, end, c, [](const table::RestEntry &e, char32_t v) { return e.character < v; });
        if (it != end && it->character == c)
            offset = it->offset;
    }
    return offset ? std::span<const quint16>(table::pool + offset + 1, table::pool[offset]) : std::span<const quint16>();
}

const char *pinyinSyllable(quint16 index) { return table::syllables[index]; }

std::optional<quint16> surnameReading(char32_t c)
{
    const auto *end = table::surnames + table::surnameCount;
    const auto *it = std::lower_bound(table::surnames, end, c, [](const table::SurnameEntry &e, char32_t v) { return e.character < v; });
    return it != end && it->character == c ? std::optional(it->syllable) : std::nullopt;
}

std::optional<std::pair<quint16, quint16>> compoundSurnameReading(char32_t first, char32_t second)
{
    for (int i = 0; i < table::compoundCount; ++i)
        if (table::compounds[i].first == first && table::compounds[i].second == second)
            return std::pair(table::compounds[i].firstSyllable, table::compounds[i].secondSyllable);
    return std::nullopt;
}

QByteArray pinyinSortKey(const QString &name)
{
    QByteArray key;
    key.reserve(name.size() * 8);
    const QList<uint> chars = name.toUcs4();
    const auto compound = chars.size() > 2 ? compoundSurnameReading(chars[0], chars[1]) : std::nullopt;
    for (qsizetype i = 0; i < chars.size(); ++i) {
        const auto readings = pinyinReadings(chars[i]);
        if (readings.empty()) {
            key += QString::fromUcs4(reinterpret_cast<const char32_t *>(&chars[i]), 1).toLower().toUtf8();
            continue;
        }
        quint16 reading = readings.front();
        if (compound && i < 2)
            reading = i == 0 ? compound->first : compound->second;
        else if (i == 0)
            reading = surnameReading(chars[0]).value_or(reading);
        key += pinyinSyllable(reading);
        key += ' '; // below every letter, so that li wen comes before lian
    }
    key += '\0';
    key += name.toUtf8(); // same sound: by character
    return key;
}

} // namespace xz

#pragma once
// Small text rules that more than one noun needs.
#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>

namespace xz {

// What a person typed or pasted: NFC, control characters and outer space removed, U+3000 and no-break spaces made plain.
QString cleanLine(const QString &text);
// The same for several lines: line ends become \n, trailing space of each line goes.
QString cleanText(const QString &text);
// 2026年3月5日, no padding (GB/T 9704-2012, 7.3.5.4).
QString chineseDate(QDate date);
QString isoDate(QDate date);
// 2026-W48 from ISO year and week (ISO 8601; GB/T 7408).
QString isoWeek(int year, int week);
struct IsoWeek {
    int year;
    int week;
};
std::optional<IsoWeek> parseIsoWeek(const QString &text);
// Dates as people write them: 2026-3-5, 2026/03/05, 2026.3.5, 2026年3月5日, 20260305, with or without a time behind.
std::optional<QDate> parseDate(const QString &text);
// A name that a file system takes: no separators, no control characters, at most 80 characters.
QString fileNamePart(const QString &text);

} // namespace xz

#include "core/tabular/table.h"

#include <QtCore/QDateTime>
#include <algorithm>
#include <cmath>

namespace xz {

Cell Cell::ofText(QString text)
{
    Cell c;
    c.kind = text.isEmpty() ? CellKind::Empty : CellKind::Text;
    c.text = std::move(text);
    return c;
}

Cell Cell::ofNumber(double value)
{
    Cell c;
    if (!std::isfinite(value)) { // no spreadsheet has these; a damaged file or a division may
        c.kind = CellKind::Error;
        c.text = QStringLiteral("#NUM!");
        return c;
    }
    c.kind = CellKind::Number;
    c.number = value;
    return c;
}

Cell Cell::ofDate(QDate date)
{
    Cell c;
    if (date.isValid()) {
        c.kind = CellKind::Date;
        c.date = date;
    }
    return c;
}

Cell Cell::ofFlag(bool value)
{
    Cell c;
    c.kind = CellKind::Bool;
    c.number = value ? 1 : 0;
    return c;
}

Cell Cell::ofVariant(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool: return ofFlag(value.toBool());
    case QMetaType::QDate: return ofDate(value.toDate());
    case QMetaType::QDateTime: {
        const QDateTime t = value.toDateTime();
        Cell c = ofDate(t.date());
        if (!c.isEmpty() && t.time() != QTime(0, 0))
            c.time = t.time();
        return c;
    }
    case QMetaType::Int: case QMetaType::UInt: case QMetaType::Float: case QMetaType::Double: case QMetaType::Short: case QMetaType::UShort:
        return ofNumber(value.toDouble());
    case QMetaType::LongLong: case QMetaType::ULongLong: {
        // A double holds 53 bits; a longer number would come back changed, as text it does not.
        const double d = value.toDouble();
        return std::abs(d) < 9007199254740992.0 ? ofNumber(d) : ofText(value.toString());
    }
    default: return ofText(value.toString());
    }
}

QString numberText(double v)
{
    if (!std::isfinite(v))
        return {};
    if (std::abs(v) < 1e18 && v == std::floor(v))
        return QString::number(static_cast<qlonglong>(v));
    QString s = QString::number(v, 'g', 15);
    if (std::abs(v) >= 1e18 || !s.contains(u'e'))
        return s;
    const double tiny = std::abs(v); // 'g' turns to exponents below 1e-4; people write 0.00005
    if (tiny < 1e-9)
        return s;
    s = QString::number(v, 'f', 15 + static_cast<int>(-std::floor(std::log10(tiny))) - 1);
    while (s.endsWith(u'0'))
        s.chop(1);
    return s;
}

QString cellText(const Cell &c)
{
    switch (c.kind) {
    case CellKind::Empty: return {};
    case CellKind::Text: case CellKind::Error: return c.text;
    case CellKind::Number: return c.text.isEmpty() ? numberText(c.number) : c.text;
    case CellKind::Bool: return c.number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case CellKind::Date: {
        QString s = c.date.toString(Qt::ISODate);
        if (c.time.isValid())
            s += u' ' + c.time.toString(QStringLiteral("HH:mm:ss"));
        return s;
    }
    }
    return {};
}

int Sheet::columnCount() const
{
    size_t n = 0;
    for (const auto &row : rows)
        n = std::max(n, row.size());
    return static_cast<int>(n);
}

const Cell &Sheet::at(int row, int column) const
{
    static const Cell none;
    if (row < 0 || column < 0 || static_cast<size_t>(row) >= rows.size() || static_cast<size_t>(column) >= rows[static_cast<size_t>(row)].size())
        return none;
    return rows[static_cast<size_t>(row)][static_cast<size_t>(column)];
}

void spreadMerged(Sheet &sheet, int firstRow)
{
    // A file may claim a merged area over the whole sheet: nothing grows past what the sheet already is.
    const int lastRow = static_cast<int>(sheet.rows.size()) - 1;
    const int lastColumn = sheet.columnCount() - 1;
    qint64 budget = (static_cast<qint64>(lastRow) + 1) * (lastColumn + 1); // overlapping areas are a damaged file's
    for (const CellRange &m : sheet.merged) {
        if (m.firstRow < 0 || m.firstColumn < 0)
            continue;
        const Cell value = sheet.at(m.firstRow, m.firstColumn);
        if (value.isEmpty())
            continue;
        for (int r = std::max(m.firstRow, firstRow); r <= std::min(m.lastRow, lastRow); ++r) {
            auto &row = sheet.rows[static_cast<size_t>(r)];
            const int to = std::min(m.lastColumn, lastColumn);
            budget -= std::max(0, to - m.firstColumn + 1);
            if (budget < 0)
                return;
            if (to >= m.firstColumn && row.size() <= static_cast<size_t>(to))
                row.resize(static_cast<size_t>(to) + 1);
            for (int c = m.firstColumn; c <= to; ++c)
                if (row[static_cast<size_t>(c)].isEmpty())
                    row[static_cast<size_t>(c)] = value;
        }
    }
}

QString columnName(int column)
{
    QString s;
    for (int c = column; c >= 0; c = c / 26 - 1)
        s.prepend(QChar(u'A' + c % 26));
    return s;
}

} // namespace xz

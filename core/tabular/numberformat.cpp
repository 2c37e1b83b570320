#include "core/tabular/numberformat.h"

#include <algorithm>
#include <cmath>

namespace xz {

NumberFormat builtinNumberFormat(int id)
{
    NumberFormat f;
    const auto in = [id](int a, int b) { return id >= a && id <= b; };
    f.date = in(14, 17) || id == 22 || in(27, 31) || id == 36 || in(50, 54) || id == 57 || id == 58;
    f.time = in(18, 22) || in(32, 35) || in(45, 47) || id == 55 || id == 56;
    return f;
}

NumberFormat parseNumberFormat(QStringView code)
{
    NumberFormat f;
    bool year = false, day = false, month = false, hour = false, second = false, other = false, digits = false;
    int zeros = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code[i].unicode();
        const char16_t low = (c >= u'A' && c <= u'Z') ? static_cast<char16_t>(c + 32) : c;
        if (c == u';') {
            break; // the first section is that of positive numbers
        } else if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            if (end < 0)
                break;
            i = end;
            other = true;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
            other = true;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            if (end < 0)
                break;
            const QStringView in = code.mid(i + 1, end - i - 1);
            bool elapsed = !in.isEmpty();
            for (const QChar x : in)
                elapsed = elapsed && (x.toLower() == u'h' || x.toLower() == u'm' || x.toLower() == u's');
            hour = hour || elapsed;
            i = end;
        } else if (code.mid(i, 7).compare(u"general", Qt::CaseInsensitive) == 0) {
            i += 6;
            other = true;
        } else if (code.mid(i, 2) == u"G/") {
            return {}; // "General" as the Chinese Excel writes it
        } else if (code.mid(i, 5).compare(u"am/pm", Qt::CaseInsensitive) == 0) {
            hour = true;
            i += 4;
        } else if (code.mid(i, 3).compare(u"a/p", Qt::CaseInsensitive) == 0) {
            hour = true;
            i += 2;
        } else if (low == u'e' && i + 1 < code.size() && (code[i + 1] == u'+' || code[i + 1] == u'-')) {
            ++i; // scientific
            other = true;
        } else if (low == u'y' || low == u'e') {
            year = true;
        } else if (low == u'd' || low == u'a') { // aaaa is the weekday in Chinese formats
            day = true;
        } else if (low == u'm') {
            month = true;
        } else if (low == u'h') {
            hour = true;
        } else if (low == u's') {
            second = true;
        } else if (c == u'0') {
            ++zeros;
            digits = true;
        } else {
            other = true;
            if (c == u'#' || c == u'?')
                digits = true;
        }
    }
    const bool minutes = month && (hour || second) && !year && !day;
    f.date = year || day || (month && !minutes);
    f.time = hour || second;
    if (digits && !second && !hour && (f.date || f.time))
        f = {}; // "0.0a" and the like: digits with a stray letter are no date
    if (!f.date && !f.time && zeros >= 2 && !other)
        f.padTo = std::min(zeros, 40);
    return f;
}

namespace {
QString clockText(double days)
{
    const qint64 s = std::llround(days * 86400.0);
    return QStringLiteral("%1:%2:%3").arg(s / 3600, 2, 10, QLatin1Char('0')).arg(s / 60 % 60, 2, 10, QLatin1Char('0')).arg(s % 60, 2, 10, QLatin1Char('0'));
}
} // namespace

Cell formattedCell(double v, const NumberFormat &f, bool base1904)
{
    Cell c = Cell::ofNumber(v);
    if (f.plain())
        return c;
    if (f.padTo > 0) {
        if (v == std::floor(v) && v >= 0 && v < 1e15)
            c.text = numberText(v).rightJustified(f.padTo, u'0');
        return c;
    }
    const double last = base1904 ? 2957003 : 2958465; // 9999-12-31
    if (!std::isfinite(v) || v < 0 || v >= last + 1)
        return c;
    if (!f.date || (!base1904 && v < 1)) {
        if (f.time) { // a time of day or a span: text, since it names no day
            c.kind = CellKind::Text;
            c.text = clockText(v);
        }
        return c;
    }
    double day = std::floor(v);
    qint64 seconds = f.time ? std::llround((v - day) * 86400.0) : 0;
    if (seconds == 86400) {
        ++day;
        seconds = 0;
    }
    QDate date;
    if (base1904)
        date = QDate(1904, 1, 1).addDays(static_cast<qint64>(day));
    else if (day == 60)
        return c; // 29 February 1900, which Lotus invented
    else
        date = (day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30)).addDays(static_cast<qint64>(day));
    if (!date.isValid() || date.year() > 9999)
        return c;
    c.kind = CellKind::Date;
    c.date = date;
    if (seconds > 0)
        c.time = QTime(0, 0).addSecs(static_cast<int>(seconds));
    return c;
}

} // namespace xz

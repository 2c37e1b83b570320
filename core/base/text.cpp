#include "core/base/text.h"

#include <QtCore/QRegularExpression>

namespace xz {

// What nearly every text is: no spaces at its ends, nothing to compose, remove or replace. ASCII, common punctuation and Han.
static bool isCleanLine(const QString &text)
{
    if (text.isEmpty())
        return true;
    if (text.front() == u' ' || text.back() == u' ')
        return false;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (!((u >= 0x20 && u < 0x7f) || (u >= 0x4e00 && u <= 0x9fff) || (u > 0xff00 && u < 0xff5f)))
            return false;
    }
    return true;
}

QString cleanLine(const QString &text)
{
    if (isCleanLine(text))
        return text;
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        const ushort u = c.unicode();
        if (u == 0x3000 || u == 0xa0 || u == 0x202f || c == u'\t' || c == u'\n' || c == u'\r')
            out += u' ';
        else if (u == 0xfeff || (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || c.category() == QChar::Other_Control)
            continue;
        else
            out += c;
    }
    return out.trimmed();
}

QString cleanText(const QString &text)
{
    QString t = text;
    t.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QStringList lines;
    for (const QString &line : t.split(u'\n'))
        lines << cleanLine(line);
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.constFirst().isEmpty())
        lines.removeFirst();
    return lines.join(u'\n');
}

QString chineseDate(QDate d)
{
    return d.isValid() ? QStringLiteral("%1年%2月%3日").arg(d.year()).arg(d.month()).arg(d.day()) : QString();
}

QString isoDate(QDate d) { return d.isValid() ? d.toString(Qt::ISODate) : QString(); }

QString isoWeek(int year, int week) { return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0')); }

std::optional<IsoWeek> parseIsoWeek(const QString &text)
{
    static const QRegularExpression re(QStringLiteral("^(\\d{4})-?[Ww](\\d{1,2})$"));
    const auto m = re.match(text.trimmed());
    if (!m.hasMatch())
        return std::nullopt;
    const IsoWeek w{m.captured(1).toInt(), m.captured(2).toInt()};
    int year = 0; // 28 December always lies in the last ISO week of its year
    const int last = QDate(w.year, 12, 28).weekNumber(&year);
    return w.week >= 1 && w.week <= last ? std::optional(w) : std::nullopt;
}

std::optional<QDate> parseDate(const QString &text)
{
    static const QRegularExpression sep(QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?$"));
    static const QRegularExpression solid(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    const QString t = cleanLine(text);
    auto m = sep.match(t);
    if (!m.hasMatch())
        m = solid.match(t);
    if (!m.hasMatch())
        return std::nullopt;
    const QDate d(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    return d.isValid() ? std::optional(d) : std::nullopt;
}

QString fileNamePart(const QString &text)
{
    QString out;
    for (const QChar c : cleanLine(text))
        out += QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 32 ? QChar(u'_') : c;
    out = out.left(80).trimmed();
    while (out.endsWith(u'.'))
        out.chop(1);
    return out.isEmpty() ? QStringLiteral("_") : out;
}

} // namespace xz

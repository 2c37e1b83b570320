#include "core/base/money.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <cstdlib>

namespace xz {
namespace {

struct Money {
    Q_DECLARE_TR_FUNCTIONS(Money)
};

} // namespace

Result<qint64> parseYuan(const QString &text, const QString &field)
{
    QString t = cleanLine(text).normalized(QString::NormalizationForm_KC);
    if (t.startsWith(QChar(0x00a5)))
        t = t.mid(1).trimmed();
    if (t.endsWith(QChar(0x5143)))
        t.chop(1);
    const bool tenThousands = t.endsWith(QChar(0x4e07));
    if (tenThousands)
        t.chop(1);
    t = t.trimmed();
    if (t.startsWith(u'-') || t.startsWith(QChar(0x2212)))
        return fail(Errc::InvalidInput, Money::tr("\"%1\" is below zero. Enter the amount without a sign; whether it comes in or goes out is chosen separately.").arg(text), field);
    // thousands separators stand between groups of three or not at all
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?$"));
    const auto m = shape.match(t);
    if (!m.hasMatch())
        return fail(Errc::InvalidInput, Money::tr("\"%1\" is no amount of money. Write it in figures, such as 5000 or 5,000.50.").arg(text), field);
    const int decimals = tenThousands ? 6 : 2;
    if (m.capturedLength(2) > decimals)
        return fail(Errc::InvalidInput, Money::tr("\"%1\" has more than two decimals. The smallest amount is 0.01 yuan.").arg(text), field);
    const QString whole = m.captured(1).remove(u',');
    if (whole.size() > 9)
        return fail(Errc::InvalidInput, Money::tr("\"%1\" is more than a station's fund can hold. Check the figures.").arg(text), field);
    const qint64 fen = whole.toLongLong() * (tenThousands ? 10000'00 : 100) + m.captured(2).leftJustified(decimals, u'0').toLongLong();
    if (fen > mostMoney)
        return fail(Errc::InvalidInput, Money::tr("\"%1\" is more than a station's fund can hold. Check the figures.").arg(text), field);
    return fen;
}

QString plainYuan(qint64 fen)
{
    const qint64 size = std::llabs(fen);
    return QStringLiteral("%1%2.%3").arg(fen < 0 ? QStringLiteral("-") : QString()).arg(size / 100).arg(size % 100, 2, 10, QLatin1Char('0'));
}

QString yuanText(qint64 fen)
{
    QString t = plainYuan(fen);
    for (qsizetype at = t.size() - 6; at > (fen < 0 ? 1 : 0); at -= 3)
        t.insert(at, u',');
    return t;
}

QString percentText(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return QStringLiteral("–");
    const qint64 tenths = part * 1000 / whole;
    return QStringLiteral("%1%2.%3%").arg(tenths < 0 ? QStringLiteral("-") : QString()).arg(std::llabs(tenths) / 10).arg(std::llabs(tenths) % 10);
}

} // namespace xz

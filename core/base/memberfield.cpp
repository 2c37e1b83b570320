#include "core/base/memberfield.h"

#include <QtCore/QSet>

namespace xz {

Result<QString> FieldRules::text(const FieldInfo &info, const QVariant &value)
{
    const QString raw = value.toString();
    QString out = info.kind == FieldKind::LongText ? cleanText(raw) : cleanLine(raw);
    const QString key = QString::fromLatin1(info.key);
    if (info.required && out.isEmpty())
        return fail(Errc::InvalidInput, tr("%1 must not be empty.").arg(info.labelText()), key);
    if (out.size() > info.maxLength)
        return fail(Errc::InvalidInput, tr("%1 may have at most %2 characters; this has %3.").arg(info.labelText()).arg(info.maxLength).arg(out.size()), key);
    return out;
}

Result<QDate> FieldRules::date(const FieldInfo &info, const QVariant &value)
{
    const QString key = QString::fromLatin1(info.key);
    QDate day;
    if (value.typeId() == QMetaType::QDate) {
        day = value.toDate();
    } else if (const QString text = cleanLine(value.toString()); !text.isEmpty()) {
        const auto parsed = parseDate(text);
        if (!parsed)
            return fail(Errc::InvalidInput, tr("%1 is not a date that exists; write it like 2026-09-01.").arg(info.labelText()), key);
        day = *parsed;
    }
    if (info.required && !day.isValid())
        return fail(Errc::InvalidInput, tr("%1 must not be empty.").arg(info.labelText()), key);
    if (day.isValid() && (day.year() < 1900 || day.year() > 2199))
        return fail(Errc::InvalidInput, tr("%1: the year %2 cannot be right.").arg(info.labelText()).arg(day.year()), key);
    return day;
}

Result<int> FieldRules::integer(const FieldInfo &info, const QVariant &value, int least, int most)
{
    const QString key = QString::fromLatin1(info.key);
    const QString text = cleanLine(value.toString());
    if (text.isEmpty()) {
        if (info.required)
            return fail(Errc::InvalidInput, tr("%1 must not be empty.").arg(info.labelText()), key);
        return 0;
    }
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        return fail(Errc::InvalidInput, tr("%1 must be a whole number from %2 to %3.").arg(info.labelText()).arg(least).arg(most), key);
    return number;
}

Result<bool> FieldRules::flag(const FieldInfo &info, const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool();
    static const QSet<QString> yes = {u"是"_qs, u"√"_qs, u"✓"_qs, u"有"_qs, u"对"_qs, u"1"_qs, u"y"_qs, u"yes"_qs, u"true"_qs};
    static const QSet<QString> no = {QString(), u"否"_qs, u"×"_qs, u"无"_qs, u"不是"_qs, u"0"_qs, u"n"_qs, u"no"_qs, u"false"_qs, u"-"_qs};
    const QString word = cleanLine(value.toString()).toLower();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return fail(Errc::InvalidInput, tr("%1: write yes or no; “%2” is neither.").arg(info.labelText(), word.left(20)), QString::fromLatin1(info.key));
}

} // namespace xz

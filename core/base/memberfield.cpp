#include "core/base/memberfield.h"

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

} // namespace xz

#pragma once
// Fields of a catalogue that are plain members: cleaning, lengths and shapes in one place. A struct's own rules stay with its noun.
#include "core/base/field.h"
#include "core/base/text.h"

namespace xz {

struct FieldRules {
    Q_DECLARE_TR_FUNCTIONS(FieldRules)
public:
    // One line or several, cleaned; InvalidInput when required and empty, or longer than allowed.
    static Result<QString> text(const FieldInfo &info, const QVariant &value);
    // QDate, or text as parseDate() takes it; invalid = none.
    static Result<QDate> date(const FieldInfo &info, const QVariant &value);
    static Result<int> integer(const FieldInfo &info, const QVariant &value, int least, int most); // empty = 0
    static Result<bool> flag(const FieldInfo &info, const QVariant &value); // bool, or yes and no as files write them; empty = no
};

template <class T>
Field<T> textField(FieldInfo info, QString T::*member)
{
    Field<T> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return (t.*member).isEmpty() ? QVariant() : QVariant(t.*member); };
    f.set = [member, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        XZ_TRY(t.*member, FieldRules::text(info, v));
        return {};
    };
    return f;
}

template <class T>
Field<T> dateField(FieldInfo info, QDate T::*member)
{
    info.kind = FieldKind::Date;
    Field<T> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return (t.*member).isValid() ? QVariant(t.*member) : QVariant(); };
    f.set = [member, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        XZ_TRY(t.*member, FieldRules::date(info, v));
        return {};
    };
    return f;
}

template <class T>
Field<T> integerField(FieldInfo info, int T::*member, int least, int most)
{
    info.kind = FieldKind::Integer;
    Field<T> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return t.*member == 0 ? QVariant() : QVariant(qlonglong(t.*member)); };
    f.set = [member, least, most, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        XZ_TRY(t.*member, FieldRules::integer(info, v, least, most));
        return {};
    };
    return f;
}

template <class T>
Field<T> flagField(FieldInfo info, bool T::*member)
{
    info.kind = FieldKind::Flag;
    Field<T> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return QVariant(t.*member); };
    f.set = [member, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        XZ_TRY(t.*member, FieldRules::flag(info, v));
        return {};
    };
    return f;
}

// Shown and exported, never set by a form.
template <class T>
Field<T> readOnlyField(FieldInfo info, std::function<QVariant(const T &)> get)
{
    Field<T> f;
    static_cast<FieldInfo &>(f) = std::move(info);
    f.get = std::move(get);
    return f;
}

} // namespace xz

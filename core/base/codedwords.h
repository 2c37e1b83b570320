#pragma once
// An enum that is stored: each value with its code (kept for ever in files) and its label (translated in `context`). One table per enum, total
// in both directions: codeOf and labelOf know every value, fromCode answers nothing for a code of a newer version or a damaged file.
#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <cstddef>
#include <optional>

namespace xz {

template <class E>
struct CodedWord {
    E value;
    const char *code, *label; // label: QT_TRANSLATE_NOOP("Context", "...")
};

template <class E, size_t n>
QString codeOf(const CodedWord<E> (&words)[n], E value)
{
    for (const CodedWord<E> &w : words)
        if (w.value == value)
            return QString::fromLatin1(w.code);
    return {};
}

template <class E, size_t n>
std::optional<E> fromCode(const CodedWord<E> (&words)[n], const QString &code)
{
    for (const CodedWord<E> &w : words)
        if (code == QLatin1String(w.code))
            return w.value;
    return std::nullopt;
}

template <class E, size_t n>
QString labelOf(const CodedWord<E> (&words)[n], E value, const char *context)
{
    for (const CodedWord<E> &w : words)
        if (w.value == value)
            return QCoreApplication::translate(context, w.label);
    return {};
}

} // namespace xz

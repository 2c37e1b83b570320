#pragma once
// A field is declared once, in its noun's catalogue. Forms, table columns, import mapping, export, print, audit and the
// name scanner read the same declaration. Values cross as QVariant: QString, qlonglong, bool, QDate, or invalid for "none".
#include "core/base/result.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <functional>
#include <utility>
#include <vector>

namespace xz {

enum class FieldKind { Text, LongText, Integer, Date, Flag, Choice, Reference };
enum class Sensitivity { Open, Personal, Sealed }; // Sealed: case content, never in lists, titles, logs or the audit

struct FieldInfo {
    const char *key;             // stable, snake_case; also the CLI's --map target
    const char *label;           // English source text, QT_TRANSLATE_NOOP("Field", ...)
    FieldKind kind = FieldKind::Text;
    Sensitivity sensitivity = Sensitivity::Open;
    bool required = false;
    int maxLength = 200;         // characters; Text and LongText
    QStringList synonyms = {};   // header names that mean this field in files people send (Chinese and English)
    const char *dictionary = ""; // Choice: the dictionary that lists the codes

    QString labelText() const { return QCoreApplication::translate("Field", label); }
};

template <class T>
struct Field : FieldInfo {
    std::function<QVariant(const T &)> get;
    std::function<Result<void>(T &, const QVariant &)> set;
};

template <class T>
class FieldCatalogue {
public:
    explicit FieldCatalogue(std::vector<Field<T>> fields) : m_fields(std::move(fields)) {}
    const std::vector<Field<T>> &all() const { return m_fields; }
    const Field<T> *find(const QString &key) const
    {
        for (const Field<T> &f : m_fields)
            if (key == QLatin1String(f.key))
                return &f;
        return nullptr;
    }

private:
    std::vector<Field<T>> m_fields;
};

} // namespace xz

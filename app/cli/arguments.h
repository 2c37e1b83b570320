#pragma once
// One command's arguments: positionals in order, options with and without values. Unknown options and missing values are usage errors.
#include "core/base/result.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <optional>

namespace xz::cli {

struct OptionSpec {
    QString name;          // "week"; an -o alias is given as "output|o"
    bool takesValue = true;
    bool repeatable = false;
};

class Arguments {
public:
    static Result<Arguments> parse(const QStringList &words, const QList<OptionSpec> &specs);
    const QStringList &positionals() const { return m_positionals; }
    QString positional(int i) const { return m_positionals.value(i); }
    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &fallback = {}) const;
    QStringList values(const QString &option) const { return m_values.value(option); }
    Result<QString> required(const QString &option) const;
    Result<int> integer(const QString &option, int fallback, int low, int high) const;
    Result<std::optional<QDate>> date(const QString &option) const;

private:
    QStringList m_positionals;
    QHash<QString, QStringList> m_values;
};

} // namespace xz::cli

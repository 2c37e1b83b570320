#include "app/cli/arguments.h"

#include "app/cli/words.h"
#include "core/base/text.h"

namespace xz::cli {

Result<Arguments> Arguments::parse(const QStringList &words, const QList<OptionSpec> &specs)
{
    Arguments out;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (onlyPositionals || !word.startsWith(u'-') || word == u"-") {
            out.m_positionals << word;
            continue;
        }
        if (word == u"--") {
            onlyPositionals = true;
            continue;
        }
        const bool isLong = word.startsWith(u"--");
        QString name = word.mid(isLong ? 2 : 1), value;
        bool inlineValue = false;
        if (const qsizetype eq = name.indexOf(u'='); isLong && eq > 0) {
            value = name.mid(eq + 1);
            name.truncate(eq);
            inlineValue = true;
        }
        const OptionSpec *spec = nullptr;
        for (const OptionSpec &s : specs)
            if (s.name.split(u'|').contains(name))
                spec = &s;
        if (!spec)
            return fail(Errc::Usage, Words::tr("The option %1 is not known here. See --help.").arg(word));
        const QString canonical = spec->name.section(u'|', 0, 0);
        if (!spec->takesValue && inlineValue)
            return fail(Errc::Usage, Words::tr("The option %1 takes no value.").arg(word));
        if (spec->takesValue && !inlineValue) {
            if (i + 1 >= words.size())
                return fail(Errc::Usage, Words::tr("The option %1 needs a value.").arg(word));
            value = words.at(++i);
        }
        if (out.m_values.contains(canonical) && !spec->repeatable)
            return fail(Errc::Usage, Words::tr("The option %1 was given twice.").arg(word));
        out.m_values[canonical] << value;
    }
    return out;
}

QString Arguments::value(const QString &option, const QString &fallback) const
{
    const auto it = m_values.constFind(option);
    return it == m_values.cend() ? fallback : it->constFirst();
}

Result<QString> Arguments::required(const QString &option) const
{
    const QString v = value(option);
    if (v.isEmpty())
        return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(option));
    return v;
}

Result<int> Arguments::integer(const QString &option, int fallback, int low, int high) const
{
    if (!has(option))
        return fallback;
    bool ok = false;
    const int n = value(option).toInt(&ok);
    if (!ok || n < low || n > high)
        return fail(Errc::Usage, Words::tr("--%1 must be a whole number from %2 to %3.").arg(option).arg(low).arg(high));
    return n;
}

Result<std::optional<QDate>> Arguments::date(const QString &option) const
{
    if (!has(option))
        return std::optional<QDate>();
    const auto d = parseDate(value(option));
    if (!d)
        return fail(Errc::Usage, Words::tr("--%1 must be a date such as 2026-11-23.").arg(option));
    return d;
}

} // namespace xz::cli

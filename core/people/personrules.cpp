#include "core/people/personrules.h"

#include "core/base/text.h"
#include "core/people/peopleservice.h"

#include <QtCore/QRegularExpression>

namespace xz {

Result<QString> PersonRules::number(const QString &text)
{
    const QString n = cleanNumber(text);
    const QString key = u"number"_qs;
    if (n.isEmpty())
        return fail(Errc::InvalidInput, tr("The number is missing."), key);
    static const QRegularExpression scientific(u"^\\d(\\.\\d+)?[eE]\\+?\\d+$"_qs);
    if (scientific.match(n).hasMatch())
        return fail(Errc::InvalidInput, tr("“%1” is a number that the spreadsheet has shortened; format the column as text and enter the full number.").arg(n), key);
    if (n.contains(u' '))
        return fail(Errc::InvalidInput, tr("“%1” has a space inside; remove it.").arg(n), key);
    if (n.size() > 32)
        return fail(Errc::InvalidInput, tr("The number may have at most 32 characters; this has %1.").arg(n.size()), key);
    static const QRegularExpression shape(u"^[A-Za-z0-9][A-Za-z0-9._/-]*$"_qs);
    if (!shape.match(n).hasMatch())
        return fail(Errc::InvalidInput, tr("“%1” is no number of a person: only letters, digits and - _ . / may stand in it.").arg(n), key);
    return n;
}

Result<QString> PersonRules::name(const QString &text)
{
    const QString n = cleanLine(text);
    const QString key = u"name"_qs;
    if (n.isEmpty())
        return fail(Errc::InvalidInput, tr("The name is missing."), key);
    if (n.size() > 60)
        return fail(Errc::InvalidInput, tr("The name may have at most 60 characters; this has %1.").arg(n.size()), key);
    for (const uint c : n.toUcs4())
        if (QChar::isLetter(c))
            return n;
    return fail(Errc::InvalidInput, tr("“%1” is no name: it has no letter.").arg(n), key);
}

Result<QString> PersonRules::phone(const QString &text, const char *key)
{
    const QString p = cleanNumber(text);
    if (p.isEmpty())
        return QString();
    int digits = 0;
    bool odd = false;
    for (const QChar c : p) {
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c != u'-' && c != u' ' && c != u'(' && c != u')' && !(c == u'+' && p.startsWith(u'+')))
            odd = true;
    }
    const QString k = QString::fromLatin1(key);
    if (odd || digits < 5 || digits > 15)
        return fail(Errc::InvalidInput, tr("“%1” is no telephone number; write 5 to 15 digits, with - or spaces between if you like.").arg(p), k);
    if (p.startsWith(u'1') && digits == p.size() && digits > 5 && (digits != 11 || p[1] < u'3')) // 5-digit ones are lines of the house
        return fail(Errc::InvalidInput, tr("“%1” looks like a mobile number, but those have 11 digits and begin with 13 to 19.").arg(p), k);
    return p;
}

Result<QString> PersonRules::email(const QString &text)
{
    const QString e = cleanNumber(text);
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"_qs);
    if (!e.isEmpty() && (e.size() > 120 || !shape.match(e).hasMatch()))
        return fail(Errc::InvalidInput, tr("“%1” is no e-mail address; write it like name@school.edu.cn.").arg(e), u"email"_qs);
    return e;
}

Result<int> PersonRules::grade(const QString &text)
{
    const QString t = cleanNumber(text);
    if (t.isEmpty())
        return 0;
    static const QRegularExpression shape(u"^(20\\d\\d|19\\d\\d|\\d\\d)\\s*级?$"_qs);
    const auto m = shape.match(t);
    if (!m.hasMatch())
        return fail(Errc::InvalidInput, tr("“%1” is no grade; write the year of entry, like 2023.").arg(t), u"grade"_qs);
    const int year = m.captured(1).toInt();
    return year < 100 ? 2000 + year : year;
}

std::pair<QString, QString> PersonRules::splitDorm(const QString &text)
{
    const QString t = cleanLine(text);
    static const QRegularExpression shapes[] = {
        QRegularExpression(u"^(.*\\S)\\s*[-—–#/]\\s*([A-Za-z]?\\d{1,5}[A-Za-z]?)(?:室|号|房)?$"_qs),
        QRegularExpression(u"^(.*(?:栋|幢|楼|公寓|舍|苑|园|座))\\s*([A-Za-z]?\\d{1,5}[A-Za-z]?)(?:室|号|房)?$"_qs),
        QRegularExpression(u"^(.*\\S)\\s+([A-Za-z]?\\d{1,5}[A-Za-z]?)(?:室|号|房)?$"_qs),
    };
    for (const QRegularExpression &re : shapes)
        if (const auto m = re.match(t); m.hasMatch())
            return {m.captured(1), m.captured(2)};
    return {QString(), t};
}

} // namespace xz

#include "core/people/person.h"

#include "core/base/text.h"
#include "core/people/peopleservice.h"

#include <QtCore/QRegularExpression>

namespace xz {

namespace {
struct CodeRow {
    const char *code;
    const char *label;
};
constexpr CodeRow kindRows[] = {{"student", QT_TRANSLATE_NOOP("Person", "Student")}, {"staff", QT_TRANSLATE_NOOP("Person", "Staff")}, {"external", QT_TRANSLATE_NOOP("Person", "External")}};
constexpr CodeRow statusRows[] = {{"active", QT_TRANSLATE_NOOP("Person", "At school")},
                                  {"suspended", QT_TRANSLATE_NOOP("Person", "On leave of absence")},
                                  {"withdrawn", QT_TRANSLATE_NOOP("Person", "Withdrawn from school")},
                                  {"graduated", QT_TRANSLATE_NOOP("Person", "Graduated")},
                                  {"left", QT_TRANSLATE_NOOP("Person", "Has left")}};

QString plain(const QString &words)
{
    QString w = cleanLine(words).toLower();
    w.remove(u' ');
    return w;
}
} // namespace

QString personKindCode(PersonKind kind) { return QString::fromLatin1(kindRows[int(kind)].code); }
QString personKindLabel(PersonKind kind) { return QCoreApplication::translate("Person", kindRows[int(kind)].label); }
std::optional<PersonKind> personKindFromCode(const QString &code)
{
    for (int i = 0; i < 3; ++i)
        if (code == QLatin1String(kindRows[i].code))
            return PersonKind(i);
    return std::nullopt;
}

QString personStatusCode(PersonStatus status) { return QString::fromLatin1(statusRows[int(status)].code); }
QString personStatusLabel(PersonStatus status) { return QCoreApplication::translate("Person", statusRows[int(status)].label); }
std::optional<PersonStatus> personStatusFromCode(const QString &code)
{
    for (int i = 0; i < 5; ++i)
        if (code == QLatin1String(statusRows[i].code))
            return PersonStatus(i);
    return std::nullopt;
}

std::optional<PersonStatus> personStatusFromWords(const QString &words)
{
    const QString w = plain(words);
    static const QHash<QString, PersonStatus> known = {
        {u"在读"_qs, PersonStatus::Active}, {u"在校"_qs, PersonStatus::Active}, {u"有学籍"_qs, PersonStatus::Active}, {u"正常"_qs, PersonStatus::Active},
        {u"在籍"_qs, PersonStatus::Active}, {u"注册学籍"_qs, PersonStatus::Active}, {u"复学"_qs, PersonStatus::Active}, {u"在职"_qs, PersonStatus::Active},
        {u"休学"_qs, PersonStatus::Suspended}, {u"保留学籍"_qs, PersonStatus::Suspended}, {u"应征入伍"_qs, PersonStatus::Suspended}, {u"参军"_qs, PersonStatus::Suspended},
        {u"退学"_qs, PersonStatus::Withdrawn}, {u"开除学籍"_qs, PersonStatus::Withdrawn}, {u"转学"_qs, PersonStatus::Withdrawn}, {u"注销学籍"_qs, PersonStatus::Withdrawn},
        {u"毕业"_qs, PersonStatus::Graduated}, {u"已毕业"_qs, PersonStatus::Graduated}, {u"结业"_qs, PersonStatus::Graduated}, {u"肄业"_qs, PersonStatus::Withdrawn},
        {u"离职"_qs, PersonStatus::Left}, {u"退休"_qs, PersonStatus::Left}, {u"调出"_qs, PersonStatus::Left}};
    if (const auto it = known.constFind(w); it != known.constEnd())
        return *it;
    for (int i = 0; i < 5; ++i)
        if (w == QLatin1String(statusRows[i].code) || w == plain(personStatusLabel(PersonStatus(i))))
            return PersonStatus(i);
    return std::nullopt;
}

QString genderLabel(const QString &code)
{
    return code == u"male" ? QCoreApplication::translate("Person", "Male") : code == u"female" ? QCoreApplication::translate("Person", "Female") : QString();
}

std::optional<QString> genderFromWords(const QString &words)
{
    const QString w = plain(words);
    if (w.isEmpty() || w == u"未知" || w == u"0" || w == u"9" || w == u"-" || w == u"/")
        return QString();
    if (w == u"男" || w == u"男性" || w == u"男生" || w == u"m" || w == u"male" || w == u"1" || w == plain(genderLabel(u"male"_qs)))
        return u"male"_qs;
    if (w == u"女" || w == u"女性" || w == u"女生" || w == u"f" || w == u"female" || w == u"2" || w == plain(genderLabel(u"female"_qs)))
        return u"female"_qs;
    return std::nullopt;
}

QString cleanNumber(const QString &text)
{
    QString out = cleanLine(text);
    for (QChar &c : out)
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(char16_t(c.unicode() - 0xfee0));
    return out;
}

Result<void> checkPerson(const Person &person)
{
    PersonRow row{person};
    for (const Field<PersonRow> &f : personFields().all()) {
        if (!f.set || f.kind == FieldKind::Reference)
            continue;
        const QVariant value = f.get(row);
        if (qstrcmp(f.key, "number") == 0 && person.kind != PersonKind::Student && !value.isValid())
            continue; // staff and external people need no number
        XZ_CHECK(f.set(row, value));
    }
    return {};
}

} // namespace xz

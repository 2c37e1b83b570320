// A person as JSON for the import's memory of what it changed.
#include "core/base/text.h"
#include "core/people/rosterplan.h"

namespace xz {

namespace {

struct TextColumn {
    const char16_t *name;
    QString Person::*member;
};
constexpr TextColumn textColumns[] = {{u"number", &Person::number}, {u"name", &Person::name}, {u"gender", &Person::gender}, {u"phone", &Person::phone},
                                      {u"email", &Person::email}, {u"title", &Person::title}, {u"guardian", &Person::guardian}, {u"guardian_phone", &Person::guardianPhone},
                                      {u"ethnicity", &Person::ethnicity}, {u"native_place", &Person::nativePlace}, {u"note", &Person::note}};
struct DateColumn {
    const char16_t *name;
    QDate Person::*member;
};
constexpr DateColumn dateColumns[] = {{u"born_on", &Person::bornOn}, {u"enrolled_on", &Person::enrolledOn}, {u"graduates_on", &Person::graduatesOn}};

template <class IdType>
QString idText(const std::optional<IdType> &id) { return id ? id->toString() : QString(); }
template <class IdType>
std::optional<IdType> idFrom(const QJsonValue &v) { return IdType::fromString(v.toString()); }

} // namespace

QJsonObject personJson(const Person &p)
{
    QJsonObject o;
    for (const TextColumn &c : textColumns)
        o.insert(QString::fromUtf16(c.name), p.*c.member);
    for (const DateColumn &c : dateColumns)
        o.insert(QString::fromUtf16(c.name), isoDate(p.*c.member));
    o.insert(u"college"_qs, idText(p.college));
    o.insert(u"class"_qs, idText(p.classId));
    o.insert(u"dorm"_qs, idText(p.dorm));
    o.insert(u"status"_qs, personStatusCode(p.status));
    o.insert(u"custom"_qs, p.custom);
    return o;
}

void setFromJson(Person &p, const QString &column, const QJsonValue &v)
{
    for (const TextColumn &c : textColumns)
        if (column == QStringView(c.name))
            p.*c.member = v.toString();
    for (const DateColumn &c : dateColumns)
        if (column == QStringView(c.name))
            p.*c.member = QDate::fromString(v.toString(), Qt::ISODate);
    if (column == u"college")
        p.college = idFrom<CollegeId>(v);
    else if (column == u"class")
        p.classId = idFrom<ClassId>(v);
    else if (column == u"dorm")
        p.dorm = idFrom<DormId>(v);
    else if (column == u"status")
        p.status = personStatusFromCode(v.toString()).value_or(p.status);
    else if (column == u"custom")
        p.custom = v.toObject();
}

} // namespace xz

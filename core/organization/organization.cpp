#include "core/organization/organization.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {

struct RoleRow {
    PostRole role;
    const char *code;
    const char *label;
    PostPlace place;
    bool single;
    const char16_t *words; // separated by spaces; what people write in files (domain S18)
};

constexpr RoleRow roleRows[] = {
    {PostRole::Head, "head", QT_TRANSLATE_NOOP("PostRole", "Station head"), PostPlace::Station, true, u"站长 辅导站站长 心理站站长 head"},
    {PostRole::Deputy, "deputy", QT_TRANSLATE_NOOP("PostRole", "Deputy head"), PostPlace::Station, false, u"副站长 辅导站副站长 deputy"},
    {PostRole::Counsellor, "counsellor", QT_TRANSLATE_NOOP("PostRole", "Counsellor"), PostPlace::Class, true, u"辅导员 专职辅导员 兼职辅导员 counsellor counselor"},
    {PostRole::ClassTeacher, "class_teacher", QT_TRANSLATE_NOOP("PostRole", "Class teacher"), PostPlace::Class, true, u"班主任 班导师 班导 classteacher"},
    {PostRole::ClassCommittee, "class_committee", QT_TRANSLATE_NOOP("PostRole", "Committee member"), PostPlace::Class, true,
     u"心理委员 班级心理委员 心理健康委员 心理卫生委员 心理保健员 心理联络员 committee"},
    {PostRole::DormReporter, "dorm_reporter", QT_TRANSLATE_NOOP("PostRole", "Weather reporter"), PostPlace::Dorm, true,
     u"气象员 心理气象员 宿舍心理气象员 寝室心理气象员 宿舍心理信息员 寝室心理信息员 心理信息员 宿舍信息员 寝室心理联络员 宿舍心理联络员 心晴员 reporter"},
    {PostRole::Department, "department", QT_TRANSLATE_NOOP("PostRole", "Psychology department member"), PostPlace::Station, false,
     u"心理部成员 心理部干事 心理部 心理社成员 心理协会成员 department"},
    {PostRole::Secretary, "secretary", QT_TRANSLATE_NOOP("PostRole", "Deputy secretary in charge"), PostPlace::Station, false, u"分管书记 副书记 党委副书记 党总支副书记 secretary"},
    {PostRole::PartTime, "parttime", QT_TRANSLATE_NOOP("PostRole", "Part-time psychological counsellor"), PostPlace::Station, false,
     u"兼职咨询师 兼职心理咨询师 心理咨询师 兼职心理教师 parttime"},
    {PostRole::Expert, "expert", QT_TRANSLATE_NOOP("PostRole", "External expert"), PostPlace::Station, false, u"外聘专家 校外专家 专家 督导 expert"},
};

const RoleRow &rowOf(PostRole role)
{
    for (const RoleRow &r : roleRows)
        if (r.role == role)
            return r;
    Q_UNREACHABLE();
}

} // namespace

QString postRoleCode(PostRole role) { return QString::fromLatin1(rowOf(role).code); }

std::optional<PostRole> postRoleFromCode(const QString &code)
{
    for (const RoleRow &r : roleRows)
        if (code == QLatin1String(r.code))
            return r.role;
    return std::nullopt;
}

QString postRoleLabel(PostRole role) { return QCoreApplication::translate("PostRole", rowOf(role).label); }
PostPlace postPlace(PostRole role) { return rowOf(role).place; }
bool isSingleHolder(PostRole role) { return rowOf(role).single; }

std::optional<PostRole> postRoleFromWords(const QString &words)
{
    QString w = cleanLine(words).toLower();
    w.remove(u' ');
    if (w.isEmpty())
        return std::nullopt;
    for (const RoleRow &r : roleRows) {
        if (w == QLatin1String(r.code) || w == postRoleLabel(r.role).toLower().remove(u' '))
            return r.role;
        for (const QString &known : QString::fromUtf16(r.words).split(u' '))
            if (w == known)
                return r.role;
    }
    return std::nullopt;
}

} // namespace xz

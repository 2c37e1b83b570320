#include "core/base/memberfield.h"
#include "core/people/person.h"
#include "core/people/personrules.h"

namespace xz {

namespace {

using Row = PersonRow;

Field<Row> field(FieldInfo info, std::function<QVariant(const Row &)> get, std::function<Result<void>(Row &, const QVariant &)> set)
{
    Field<Row> f;
    static_cast<FieldInfo &>(f) = std::move(info);
    f.get = std::move(get);
    f.set = std::move(set);
    return f;
}

QVariant orNone(const QString &s) { return s.isEmpty() ? QVariant() : QVariant(s); }

template <class Rule>
Field<Row> ruledText(FieldInfo info, QString Person::*member, Rule rule)
{
    return field(std::move(info), [member](const Row &r) { return orNone(r.*member); },
                 [member, rule](Row &r, const QVariant &v) -> Result<void> {
                     XZ_TRY(r.*member, rule(v.toString()));
                     return {};
                 });
}

std::vector<Field<Row>> makeFields()
{
    std::vector<Field<Row>> f;
    f.push_back(ruledText({.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Student or staff number"), .sensitivity = Sensitivity::Personal, .required = true, .maxLength = 32,
                           .synonyms = {u"学号"_qs, u"学号/工号"_qs, u"number"_qs, u"学生学号"_qs, u"学籍号"_qs, u"XH"_qs, u"工号"_qs, u"教工号"_qs, u"职工号"_qs, u"教职工号"_qs, u"人员编号"_qs, u"student number"_qs, u"student id"_qs, u"staff number"_qs}},
                          &Person::number, [](const QString &t) { return PersonRules::number(t); }));
    f.push_back(ruledText({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Name"), .sensitivity = Sensitivity::Personal, .required = true, .maxLength = 60,
                           .synonyms = {u"姓名"_qs, u"学生姓名"_qs, u"学生"_qs, u"XM"_qs, u"教师姓名"_qs, u"教工姓名"_qs, u"名字"_qs, u"full name"_qs, u"student name"_qs}},
                          &Person::name, [](const QString &t) { return PersonRules::name(t); }));
    f.push_back(field({.key = "gender", .label = QT_TRANSLATE_NOOP("Field", "Gender"), .kind = FieldKind::Choice, .maxLength = 10,
                       .synonyms = {u"性别"_qs, u"XB"_qs, u"sex"_qs}, .dictionary = "gender"},
                      [](const Row &r) { return orNone(r.gender); },
                      [](Row &r, const QVariant &v) -> Result<void> {
                          const auto code = genderFromWords(v.toString());
                          if (!code)
                              return fail(Errc::InvalidInput, PersonRules::tr("“%1” is no gender; write male or female, or leave it empty.").arg(v.toString()), u"gender"_qs);
                          r.gender = *code;
                          return {};
                      }));
    const auto reference = [&](const char *key, const char *label, QString Row::*member, int length, QStringList synonyms) {
        FieldInfo info{.key = key, .label = label, .kind = FieldKind::Reference, .maxLength = length, .synonyms = std::move(synonyms)};
        f.push_back(textField<Row>(info, member));
    };
    reference("college", QT_TRANSLATE_NOOP("Field", "College"), &Row::collegeName, 80, {u"学院"_qs, u"院系"_qs, u"二级学院"_qs, u"所在学院"_qs, u"学院名称"_qs, u"系部"_qs, u"院系名称"_qs, u"所属学院"_qs, u"部门"_qs, u"所在部门"_qs, u"department"_qs});
    reference("class", QT_TRANSLATE_NOOP("Field", "Class"), &Row::className, 60, {u"班级"_qs, u"行政班"_qs, u"行政班级"_qs, u"班级名称"_qs, u"所在班级"_qs, u"班名"_qs, u"BJ"_qs, u"class name"_qs});
    reference("major", QT_TRANSLATE_NOOP("Field", "Major"), &Row::major, 80, {u"专业"_qs, u"专业名称"_qs, u"所学专业"_qs, u"ZY"_qs});
    f.push_back(field({.key = "grade", .label = QT_TRANSLATE_NOOP("Field", "Grade (year of entry)"), .kind = FieldKind::Reference, .maxLength = 8,
                       .synonyms = {u"年级"_qs, u"所在年级"_qs, u"当前年级"_qs, u"现在年级"_qs, u"入学年份"_qs, u"NJ"_qs, u"grade"_qs}},
                      [](const Row &r) { return r.grade ? QVariant(qlonglong(r.grade)) : QVariant(); },
                      [](Row &r, const QVariant &v) -> Result<void> {
                          XZ_TRY(r.grade, PersonRules::grade(v.toString()));
                          return {};
                      }));
    reference("building", QT_TRANSLATE_NOOP("Field", "Dorm building"), &Row::building, 40, {u"宿舍楼"_qs, u"楼栋"_qs, u"宿舍楼栋"_qs, u"公寓楼"_qs, u"楼号"_qs, u"宿舍楼号"_qs, u"公寓"_qs, u"栋号"_qs});
    reference("room", QT_TRANSLATE_NOOP("Field", "Dorm room"), &Row::room, 40, {u"宿舍号"_qs, u"寝室"_qs, u"寝室号"_qs, u"房间"_qs, u"房间号"_qs, u"宿舍房间"_qs, u"房号"_qs});
    f.push_back(field({.key = "dorm", .label = QT_TRANSLATE_NOOP("Field", "Dorm"), .kind = FieldKind::Reference, .sensitivity = Sensitivity::Personal, .maxLength = 80,
                       .synonyms = {u"宿舍"_qs, u"宿舍地址"_qs, u"住宿地址"_qs, u"寝室地址"_qs, u"宿舍信息"_qs, u"所在宿舍"_qs}},
                      nullptr, // shown as building and room
                      [](Row &r, const QVariant &v) -> Result<void> {
                          std::tie(r.building, r.room) = PersonRules::splitDorm(v.toString());
                          return {};
                      }));
    f.push_back(ruledText({.key = "phone", .label = QT_TRANSLATE_NOOP("Field", "Phone"), .sensitivity = Sensitivity::Personal, .maxLength = 24,
                           .synonyms = {u"手机"_qs, u"手机号"_qs, u"手机号码"_qs, u"联系电话"_qs, u"电话"_qs, u"联系方式"_qs, u"本人电话"_qs, u"学生电话"_qs, u"mobile"_qs, u"telephone"_qs}},
                          &Person::phone, [](const QString &t) { return PersonRules::phone(t, "phone"); }));
    f.push_back(ruledText({.key = "email", .label = QT_TRANSLATE_NOOP("Field", "E-mail"), .sensitivity = Sensitivity::Personal, .maxLength = 120,
                           .synonyms = {u"邮箱"_qs, u"电子邮箱"_qs, u"电子邮件"_qs, u"email"_qs, u"mail"_qs}},
                          &Person::email, [](const QString &t) { return PersonRules::email(t); }));
    const auto date = [&](const char *key, const char *label, QDate Person::*member, Sensitivity s, QStringList synonyms) {
        f.push_back(dateField<Row>({.key = key, .label = label, .sensitivity = s, .synonyms = std::move(synonyms)}, member));
    };
    date("born_on", QT_TRANSLATE_NOOP("Field", "Date of birth"), &Person::bornOn, Sensitivity::Personal, {u"出生日期"_qs, u"出生年月"_qs, u"出生年月日"_qs, u"生日"_qs, u"CSRQ"_qs, u"birthday"_qs});
    const auto text = [&](const char *key, const char *label, QString Person::*member, int length, QStringList synonyms) {
        f.push_back(textField<Row>({.key = key, .label = label, .sensitivity = Sensitivity::Personal, .maxLength = length, .synonyms = std::move(synonyms)}, member));
    };
    text("ethnicity", QT_TRANSLATE_NOOP("Field", "Ethnicity"), &Person::ethnicity, 20, {u"民族"_qs, u"MZ"_qs});
    text("native_place", QT_TRANSLATE_NOOP("Field", "Native place"), &Person::nativePlace, 80, {u"籍贯"_qs, u"生源地"_qs, u"家庭所在地"_qs, u"JG"_qs});
    date("enrolled_on", QT_TRANSLATE_NOOP("Field", "Enrolled on"), &Person::enrolledOn, Sensitivity::Open, {u"入学日期"_qs, u"入学时间"_qs, u"入校日期"_qs, u"入学年月"_qs});
    date("graduates_on", QT_TRANSLATE_NOOP("Field", "Graduates on"), &Person::graduatesOn, Sensitivity::Open, {u"预计毕业"_qs, u"预计毕业日期"_qs, u"预计毕业时间"_qs, u"毕业日期"_qs, u"毕业时间"_qs});
    f.push_back(field({.key = "status", .label = QT_TRANSLATE_NOOP("Field", "School status"), .kind = FieldKind::Choice, .maxLength = 20,
                       .synonyms = {u"学籍状态"_qs, u"学籍"_qs, u"状态"_qs, u"在校状态"_qs, u"是否在校"_qs, u"在职状态"_qs, u"status"_qs}, .dictionary = "person_status"},
                      [](const Row &r) { return QVariant(personStatusCode(r.status)); },
                      [](Row &r, const QVariant &v) -> Result<void> {
                          const auto s = personStatusFromWords(v.toString());
                          if (!s)
                              return fail(Errc::InvalidInput, PersonRules::tr("“%1” is no status; write active, suspended, withdrawn or graduated.").arg(v.toString()), u"status"_qs);
                          r.status = *s;
                          return {};
                      }));
    text("guardian", QT_TRANSLATE_NOOP("Field", "Parent or guardian"), &Person::guardian, 60, {u"家长姓名"_qs, u"家长"_qs, u"监护人"_qs, u"监护人姓名"_qs, u"父母姓名"_qs, u"紧急联系人"_qs});
    f.push_back(ruledText({.key = "guardian_phone", .label = QT_TRANSLATE_NOOP("Field", "Parent's phone"), .sensitivity = Sensitivity::Personal, .maxLength = 24,
                           .synonyms = {u"家长电话"_qs, u"家长联系方式"_qs, u"家长联系电话"_qs, u"家长手机"_qs, u"监护人电话"_qs, u"紧急联系电话"_qs, u"紧急联系人电话"_qs, u"父母电话"_qs, u"家长/电话"_qs}},
                          &Person::guardianPhone, [](const QString &t) { return PersonRules::phone(t, "guardian_phone"); }));
    text("title", QT_TRANSLATE_NOOP("Field", "Job title"), &Person::title, 40, {u"职称"_qs, u"职务"_qs, u"职称职务"_qs, u"岗位"_qs, u"职称/职务"_qs, u"title"_qs});
    f.push_back(textField<Row>({.key = "note", .label = QT_TRANSLATE_NOOP("Field", "Note"), .kind = FieldKind::LongText, .sensitivity = Sensitivity::Personal, .maxLength = 500,
                                .synonyms = {u"备注"_qs, u"说明"_qs, u"remark"_qs}}, &Person::note));
    f.push_back(readOnlyField<Row>({.key = "counsellor", .label = QT_TRANSLATE_NOOP("Field", "Counsellor"), .maxLength = 60, .synonyms = {u"辅导员"_qs, u"辅导员姓名"_qs, u"专职辅导员"_qs, u"所属辅导员"_qs}},
                                   [](const Row &r) { return orNone(r.counsellor); }));
    f.push_back(readOnlyField<Row>({.key = "class_teacher", .label = QT_TRANSLATE_NOOP("Field", "Class teacher"), .maxLength = 60, .synonyms = {u"班主任"_qs, u"班主任姓名"_qs, u"班导师"_qs, u"班导"_qs}},
                                   [](const Row &r) { return orNone(r.classTeacher); }));
    return f;
}

} // namespace

const FieldCatalogue<PersonRow> &personFields()
{
    static const FieldCatalogue<PersonRow> fields(makeFields());
    return fields;
}

std::vector<FieldInfo> rosterFields(PersonKind kind)
{
    static const QSet<QString> onlyStudents = {u"class"_qs, u"major"_qs, u"grade"_qs, u"building"_qs, u"room"_qs, u"dorm"_qs, u"born_on"_qs, u"ethnicity"_qs, u"native_place"_qs,
                                               u"enrolled_on"_qs, u"graduates_on"_qs, u"guardian"_qs, u"guardian_phone"_qs, u"counsellor"_qs, u"class_teacher"_qs};
    const bool student = kind == PersonKind::Student;
    std::vector<FieldInfo> out;
    for (const Field<PersonRow> &f : personFields().all()) {
        const QString key = QString::fromLatin1(f.key);
        if ((!student && onlyStudents.contains(key)) || (student && key == u"title"))
            continue;
        FieldInfo info = f;
        if (key == u"number") {
            info.required = student;
            info.label = student ? QT_TRANSLATE_NOOP("Field", "Student number") : QT_TRANSLATE_NOOP("Field", "Staff number");
        }
        out.push_back(std::move(info));
    }
    if (student) {
        out.push_back({.key = "committee", .label = QT_TRANSLATE_NOOP("Field", "Committee member"), .maxLength = 60,
                       .synonyms = {u"心理委员"_qs, u"班级心理委员"_qs, u"心理健康委员"_qs, u"是否心理委员"_qs, u"班级心理保健员"_qs, u"心理联络员"_qs}});
        out.push_back({.key = "reporter", .label = QT_TRANSLATE_NOOP("Field", "Weather reporter"), .maxLength = 60,
                       .synonyms = {u"心理气象员"_qs, u"宿舍心理气象员"_qs, u"气象员"_qs, u"宿舍心理信息员"_qs, u"寝室心理信息员"_qs, u"心理信息员"_qs, u"是否气象员"_qs, u"寝室心理气象员"_qs, u"宿舍信息员"_qs}});
        out.push_back({.key = "role", .label = QT_TRANSLATE_NOOP("Field", "Office"), .maxLength = 60, .synonyms = {u"职务"_qs, u"担任职务"_qs, u"角色"_qs, u"身份"_qs, u"班级职务"_qs, u"学生职务"_qs}});
    }
    out.push_back({.key = "identity_card", .label = QT_TRANSLATE_NOOP("Field", "Identity card number"), .sensitivity = Sensitivity::Personal, .maxLength = 18,
                   .synonyms = {u"身份证号"_qs, u"身份证"_qs, u"身份证号码"_qs, u"证件号"_qs, u"证件号码"_qs, u"公民身份号码"_qs, u"SFZH"_qs}});
    return out;
}

} // namespace xz

#include "core/base/memberfield.h"
#include "core/base/text.h"
#include "core/members/member.h"

namespace xz {

namespace {

using Row = MemberRow;

QVariant orNone(const QString &s) { return s.isEmpty() ? QVariant() : QVariant(s); }
QVariant orNone(QDate d) { return d.isValid() ? QVariant(d) : QVariant(); }

MemberField with(Field<Row> field, int uses, int width = 120)
{
    MemberField f;
    static_cast<Field<Row> &>(f) = std::move(field);
    f.uses = uses;
    f.width = width;
    return f;
}

std::vector<MemberField> makeFields()
{
    std::vector<MemberField> f;
    const auto shown = [&](FieldInfo info, int uses, int width, std::function<QVariant(const Row &)> get) { f.push_back(with(readOnlyField<Row>(std::move(info), std::move(get)), uses, width)); };
    const auto text = [&](FieldInfo info, QString Row::*member, int uses, int width = 140) { f.push_back(with(textField<Row>(std::move(info), member), Stored | uses, width)); };
    const auto date = [&](FieldInfo info, QDate Row::*member, int uses) { f.push_back(with(dateField<Row>(std::move(info), member), Stored | uses, 120)); };
    const auto flag = [&](FieldInfo info, bool Row::*member, int uses) { f.push_back(with(flagField<Row>(std::move(info), member), Stored | uses, 110)); };

    shown({.key = "role", .label = QT_TRANSLATE_NOOP("Field", "Office held"), .synonyms = {u"角色"_qs, u"岗位"_qs, u"身份"_qs, u"职务"_qs, u"成员类别"_qs, u"role"_qs}}, InTable | OnPaper, 150,
          [](const Row &r) { return QVariant(postRoleLabel(r.post.role)); });
    shown({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Name"), .sensitivity = Sensitivity::Personal, .synonyms = {u"姓名"_qs}}, InTable | OnPaper, 100, [](const Row &r) { return orNone(r.name); });
    shown({.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Student or staff number"), .sensitivity = Sensitivity::Personal, .synonyms = {u"学号/工号"_qs}}, InTable | OnPaper, 120,
          [](const Row &r) { return orNone(r.number); });
    shown({.key = "gender", .label = QT_TRANSLATE_NOOP("Field", "Gender"), .kind = FieldKind::Choice, .synonyms = {u"性别"_qs}}, InTableWhenChosen | OnPaper, 60, [](const Row &r) { return orNone(r.gender); });
    shown({.key = "place", .label = QT_TRANSLATE_NOOP("Field", "Serves at"), .synonyms = {u"所在单位或班级"_qs}}, InTable | OnPaper, 170, [](const Row &r) { return orNone(r.placeName); });
    shown({.key = "since", .label = QT_TRANSLATE_NOOP("Field", "In office since"), .kind = FieldKind::Date, .synonyms = {u"任职起"_qs}}, InTable | OnPaper, 110, [](const Row &r) { return orNone(r.post.startsOn); });
    shown({.key = "until", .label = QT_TRANSLATE_NOOP("Field", "In office until"), .kind = FieldKind::Date, .synonyms = {u"任职止"_qs}}, InTableWhenChosen, 110, [](const Row &r) { return orNone(r.post.endsOn); });
    shown({.key = "phone", .label = QT_TRANSLATE_NOOP("Field", "Phone"), .sensitivity = Sensitivity::Personal, .synonyms = {u"联系电话"_qs}}, InTableWhenChosen, 120, [](const Row &r) { return orNone(r.phone); });
    shown({.key = "title", .label = QT_TRANSLATE_NOOP("Field", "Job title"), .synonyms = {u"职称"_qs}}, InTableWhenChosen, 110, [](const Row &r) { return orNone(r.title); });
    text({.key = "discipline", .label = QT_TRANSLATE_NOOP("Field", "Discipline"), .maxLength = 60,
          .synonyms = {u"学科背景"_qs, u"学科"_qs, u"学科专业"_qs, u"毕业专业"_qs, u"最高学历专业"_qs, u"学科/资质"_qs}}, &Row::discipline, InTableWhenChosen | OnPaper);
    text({.key = "education", .label = QT_TRANSLATE_NOOP("Field", "Education"), .maxLength = 30, .synonyms = {u"学历"_qs, u"最高学历"_qs, u"文化程度"_qs}}, &Row::education, InTableWhenChosen);
    text({.key = "degree", .label = QT_TRANSLATE_NOOP("Field", "Degree"), .maxLength = 30, .synonyms = {u"学位"_qs, u"最高学位"_qs}}, &Row::degree, InTableWhenChosen);
    flag({.key = "full_time_counsellor", .label = QT_TRANSLATE_NOOP("Field", "Full-time counsellor"), .synonyms = {u"专职辅导员"_qs, u"是否专职辅导员"_qs, u"是否专职"_qs, u"专职"_qs}}, &Row::fullTimeCounsellor, InTableWhenChosen);
    date({.key = "student_work_since", .label = QT_TRANSLATE_NOOP("Field", "Work with students since"), .synonyms = {u"学生工作起始年月"_qs, u"从事学生工作时间"_qs, u"学生工作起始日期"_qs, u"参加学生工作时间"_qs}},
         &Row::studentWorkSince, InTableWhenChosen);
    date({.key = "psych_work_since", .label = QT_TRANSLATE_NOOP("Field", "Psychological work since"), .synonyms = {u"心理工作起始年月"_qs, u"从事心理工作时间"_qs, u"心理工作起始日期"_qs}},
         &Row::psychWorkSince, InTableWhenChosen);
    text({.key = "organisation", .label = QT_TRANSLATE_NOOP("Field", "Organisation"), .maxLength = 80, .synonyms = {u"所在单位"_qs, u"工作单位"_qs, u"单位"_qs, u"单位名称"_qs}}, &Row::organisation, InTableWhenChosen);
    text({.key = "duties", .label = QT_TRANSLATE_NOOP("Field", "Duties"), .maxLength = 120, .synonyms = {u"分工"_qs, u"职责"_qs, u"工作分工"_qs}}, &Row::duties, InTableWhenChosen | OnPaper, 180);
    shown({.key = "certificates", .label = QT_TRANSLATE_NOOP("Field", "Certificates"), .synonyms = {u"资质证书"_qs}}, InTable | OnPaper, 190, [](const Row &r) { return orNone(r.certificates.join(u'、')); });
    shown({.key = "contract_until", .label = QT_TRANSLATE_NOOP("Field", "Contract until"), .kind = FieldKind::Date, .synonyms = {u"聘期止"_qs}}, InTable, 120, [](const Row &r) { return orNone(r.contractUntil); });
    shown({.key = "undertaking_until", .label = QT_TRANSLATE_NOOP("Field", "Undertaking until"), .kind = FieldKind::Date, .synonyms = {u"保密承诺有效期"_qs}}, InTable, 150,
          [](const Row &r) { return orNone(r.undertakingUntil); });
    return f;
}

} // namespace

const std::vector<MemberField> &memberFieldList()
{
    static const std::vector<MemberField> fields = makeFields();
    return fields;
}

const FieldCatalogue<MemberRow> &memberFields()
{
    static const FieldCatalogue<MemberRow> fields(std::vector<Field<MemberRow>>(memberFieldList().begin(), memberFieldList().end()));
    return fields;
}

QStringList memberFormKeys()
{
    QStringList out;
    for (const MemberField &f : memberFieldList())
        if (f.uses & Stored)
            out << QString::fromLatin1(f.key);
    return out;
}

QString memberText(const MemberRow &row, const FieldInfo &field)
{
    const Field<MemberRow> *f = memberFields().find(QString::fromLatin1(field.key));
    const QVariant value = f && f->get ? f->get(row) : QVariant();
    if (!value.isValid())
        return {};
    if (qstrcmp(field.key, "gender") == 0)
        return genderLabel(value.toString());
    switch (field.kind) {
    case FieldKind::Date: return isoDate(value.toDate());
    case FieldKind::Flag: return !row.recorded ? QString() : value.toBool() ? QCoreApplication::translate("Member", "Yes") : QCoreApplication::translate("Member", "No");
    default: return value.toString();
    }
}

const FieldCatalogue<Certificate> &certificateFields()
{
    static const FieldCatalogue<Certificate> fields({
        textField<Certificate>({.key = "kind", .label = QT_TRANSLATE_NOOP("Field", "Certificate"), .kind = FieldKind::Choice, .required = true, .maxLength = 40,
                                .synonyms = {u"证书"_qs, u"证书名称"_qs, u"资质"_qs, u"资格证书"_qs, u"心理资质"_qs, u"心理类证书"_qs, u"资质证书"_qs}, .dictionary = "certificates"}, &Certificate::kind),
        textField<Certificate>({.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Certificate number"), .sensitivity = Sensitivity::Personal, .maxLength = 60, .synonyms = {u"证书编号"_qs, u"证书号"_qs, u"证书号码"_qs}}, &Certificate::number),
        textField<Certificate>({.key = "issuer", .label = QT_TRANSLATE_NOOP("Field", "Issued by"), .maxLength = 80, .synonyms = {u"发证机关"_qs, u"发证机构"_qs, u"发证单位"_qs, u"颁发单位"_qs}}, &Certificate::issuer),
        dateField<Certificate>({.key = "issued_on", .label = QT_TRANSLATE_NOOP("Field", "Issued on"), .synonyms = {u"发证日期"_qs, u"发证时间"_qs, u"取得时间"_qs, u"获证时间"_qs}}, &Certificate::issuedOn),
        dateField<Certificate>({.key = "expires_on", .label = QT_TRANSLATE_NOOP("Field", "Valid until"), .synonyms = {u"有效期"_qs, u"有效期至"_qs, u"证书有效期"_qs, u"到期日期"_qs}}, &Certificate::expiresOn),
    });
    return fields;
}

const FieldCatalogue<Contract> &contractFields()
{
    static const FieldCatalogue<Contract> fields({
        textField<Contract>({.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Contract number"), .maxLength = 60, .synonyms = {u"聘书编号"_qs, u"合同编号"_qs, u"协议编号"_qs}}, &Contract::number),
        dateField<Contract>({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "Contract from"), .required = true, .synonyms = {u"聘期起"_qs, u"聘用开始日期"_qs, u"合同起始日期"_qs}}, &Contract::startsOn),
        dateField<Contract>({.key = "ends_on", .label = QT_TRANSLATE_NOOP("Field", "Contract until"), .required = true, .synonyms = {u"聘期止"_qs, u"聘用结束日期"_qs, u"合同到期日期"_qs}}, &Contract::endsOn),
        dateField<Contract>({.key = "undertaking_on", .label = QT_TRANSLATE_NOOP("Field", "Undertaking signed on"), .synonyms = {u"保密承诺签署日期"_qs, u"保密协议签订日期"_qs}}, &Contract::undertakingOn),
        dateField<Contract>({.key = "undertaking_until", .label = QT_TRANSLATE_NOOP("Field", "Undertaking until"), .synonyms = {u"保密承诺有效期"_qs, u"保密承诺有效期至"_qs}}, &Contract::undertakingUntil),
    });
    return fields;
}

} // namespace xz

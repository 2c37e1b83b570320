#include "core/base/memberfield.h"
#include "core/organization/organization.h"

namespace xz {

const FieldCatalogue<College> &collegeFields()
{
    static const FieldCatalogue<College> fields({
        textField<College>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "College"), .required = true, .maxLength = 80,
                            .synonyms = {u"学院"_qs, u"学院名称"_qs, u"院系"_qs, u"二级学院"_qs, u"系部"_qs, u"所属学院"_qs}}, &College::name),
        textField<College>({.key = "code", .label = QT_TRANSLATE_NOOP("Field", "College code"), .maxLength = 20, .synonyms = {u"学院代码"_qs, u"院系代码"_qs}}, &College::code),
        dateField<College>({.key = "closed_on", .label = QT_TRANSLATE_NOOP("Field", "Out of use since")}, &College::closedOn),
    });
    return fields;
}

const FieldCatalogue<Station> &stationFields()
{
    static const FieldCatalogue<Station> fields({
        textField<Station>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Station"), .required = true, .maxLength = 80,
                            .synonyms = {u"辅导站"_qs, u"辅导站名称"_qs, u"心理辅导站"_qs, u"工作站"_qs}}, &Station::name),
        dateField<Station>({.key = "founded_on", .label = QT_TRANSLATE_NOOP("Field", "Founded on"), .synonyms = {u"成立日期"_qs, u"建站日期"_qs, u"成立时间"_qs}}, &Station::foundedOn),
        textField<Station>({.key = "contact", .label = QT_TRANSLATE_NOOP("Field", "Contact person"), .maxLength = 120, .synonyms = {u"联系人"_qs, u"联系方式"_qs}}, &Station::contact),
        textField<Station>({.key = "phone", .label = QT_TRANSLATE_NOOP("Field", "Telephone"), .maxLength = 60, .synonyms = {u"联系电话"_qs, u"值班电话"_qs, u"电话"_qs}}, &Station::phone),
        textField<Station>({.key = "address", .label = QT_TRANSLATE_NOOP("Field", "Address"), .maxLength = 160, .synonyms = {u"地址"_qs, u"办公地点"_qs, u"位置"_qs}}, &Station::address),
        textField<Station>({.key = "note", .label = QT_TRANSLATE_NOOP("Field", "Note"), .kind = FieldKind::LongText, .maxLength = 1000, .synonyms = {u"备注"_qs}}, &Station::note),
        dateField<Station>({.key = "custodian_since", .label = QT_TRANSLATE_NOOP("Field", "Custodian since")}, &Station::custodianSince),
    });
    return fields;
}

const FieldCatalogue<Dorm> &dormFields()
{
    static const FieldCatalogue<Dorm> fields({
        textField<Dorm>({.key = "building", .label = QT_TRANSLATE_NOOP("Field", "Dorm building"), .maxLength = 40,
                         .synonyms = {u"宿舍楼"_qs, u"楼栋"_qs, u"公寓楼"_qs, u"楼号"_qs, u"宿舍楼栋"_qs}}, &Dorm::building),
        textField<Dorm>({.key = "room", .label = QT_TRANSLATE_NOOP("Field", "Dorm room"), .required = true, .maxLength = 40,
                         .synonyms = {u"宿舍号"_qs, u"寝室"_qs, u"寝室号"_qs, u"房间"_qs, u"房间号"_qs}}, &Dorm::room),
        dateField<Dorm>({.key = "closed_on", .label = QT_TRANSLATE_NOOP("Field", "Out of use since")}, &Dorm::closedOn),
    });
    return fields;
}

} // namespace xz

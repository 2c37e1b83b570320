#include "core/base/memberfield.h"
#include "core/organization/organization.h"

namespace xz {

const FieldCatalogue<ClassGroup> &classFields()
{
    static const FieldCatalogue<ClassGroup> fields({
        textField<ClassGroup>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Class"), .required = true, .maxLength = 60,
                               .synonyms = {u"班级"_qs, u"行政班"_qs, u"行政班级"_qs, u"班级名称"_qs, u"班名"_qs, u"所在班级"_qs}}, &ClassGroup::name),
        integerField<ClassGroup>({.key = "grade", .label = QT_TRANSLATE_NOOP("Field", "Grade (year of entry)"), .synonyms = {u"年级"_qs, u"所在年级"_qs, u"入学年份"_qs}},
                                 &ClassGroup::grade, 1950, 2199),
        textField<ClassGroup>({.key = "major", .label = QT_TRANSLATE_NOOP("Field", "Major"), .maxLength = 80, .synonyms = {u"专业"_qs, u"专业名称"_qs, u"所学专业"_qs}}, &ClassGroup::major),
        dateField<ClassGroup>({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "Class begins on"), .synonyms = {u"建班日期"_qs}}, &ClassGroup::startsOn),
        dateField<ClassGroup>({.key = "graduates_on", .label = QT_TRANSLATE_NOOP("Field", "Class graduates on"), .synonyms = {u"毕业日期"_qs}}, &ClassGroup::graduatesOn),
        dateField<ClassGroup>({.key = "closed_on", .label = QT_TRANSLATE_NOOP("Field", "Out of use since")}, &ClassGroup::closedOn),
    });
    return fields;
}

} // namespace xz

#include "core/calendar/calendar.h"

#include "core/base/memberfield.h"

namespace xz {

QString Term::name() const
{
    return QCoreApplication::translate("Term", "%1-%2 term %3").arg(year).arg(year + 1).arg(number);
}

QString Week::isoText() const { return xz::isoWeek(isoYear, isoWeek); }

const FieldCatalogue<Week> &weekFields()
{
    static const FieldCatalogue<Week> fields({
        integerField<Week>({.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Week"), .required = true, .synonyms = {u"周次"_qs, u"教学周"_qs}}, &Week::number, 1, 60),
        textField<Week>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Week name"), .maxLength = 20, .synonyms = {u"周次名"_qs, u"周名称"_qs}}, &Week::name),
        dateField<Week>({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "Starts on"), .required = true, .synonyms = {u"开始日期"_qs, u"起始日期"_qs, u"起"_qs}}, &Week::startsOn),
        dateField<Week>({.key = "ends_on", .label = QT_TRANSLATE_NOOP("Field", "Ends on"), .required = true, .synonyms = {u"结束日期"_qs, u"终止日期"_qs, u"止"_qs}}, &Week::endsOn),
        readOnlyField<Week>({.key = "iso_week", .label = QT_TRANSLATE_NOOP("Field", "ISO week")}, [](const Week &w) { return QVariant(w.isoText()); }),
        [] {
            Field<Week> f;
            f.key = "reporting";
            f.label = QT_TRANSLATE_NOOP("Field", "Report due");
            f.kind = FieldKind::Flag;
            f.get = [](const Week &w) { return QVariant(w.reporting); };
            f.set = [](Week &w, const QVariant &v) -> Result<void> {
                w.reporting = v.toBool();
                return {};
            };
            return f;
        }(),
    });
    return fields;
}

} // namespace xz

#include "core/base/memberfield.h"
#include "core/training/training.h"

#include <QtCore/QTime>

namespace xz {

namespace {

struct TrainingFields {
    Q_DECLARE_TR_FUNCTIONS(TrainingFields)
};

Field<TrainingRow> timeField(FieldInfo info, QString Training::*member)
{
    Field<TrainingRow> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const TrainingRow &t) { return (t.*member).isEmpty() ? QVariant() : QVariant(t.*member); };
    f.set = [member, info](TrainingRow &t, const QVariant &v) -> Result<void> {
        QString text = cleanLine(v.toString());
        text.replace(u'：', u':');
        if (text.isEmpty()) {
            (t.*member).clear();
            return {};
        }
        const QTime time = QTime::fromString(text, u"H:mm"_qs);
        if (!time.isValid())
            return fail(Errc::InvalidInput, TrainingFields::tr("%1 is not a time of day; write it like 14:30.").arg(info.labelText()), QLatin1String(info.key));
        t.*member = time.toString(u"HH:mm");
        return {};
    };
    return f;
}

template <class E, class From, class Code>
Field<TrainingRow> choice(FieldInfo info, std::function<std::optional<E>(const TrainingRow &)> get, std::function<void(TrainingRow &, std::optional<E>)> put, From from, Code code)
{
    info.kind = FieldKind::Choice;
    Field<TrainingRow> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [get, code](const TrainingRow &t) {
        const auto v = get(t);
        return v ? QVariant(code(*v)) : QVariant();
    };
    f.set = [put, from, info](TrainingRow &t, const QVariant &v) -> Result<void> {
        const QString text = v.toString();
        const auto value = from(text);
        if (!value && (info.required || !text.isEmpty()))
            return fail(Errc::InvalidInput, TrainingFields::tr("Choose one of the list for %1.").arg(info.labelText()), QLatin1String(info.key));
        put(t, value);
        return {};
    };
    return f;
}

std::vector<Field<TrainingRow>> makeFields()
{
    using Row = TrainingRow;
    std::vector<Field<Row>> f;
    f.push_back(choice<TrainingCategory>({.key = "category", .label = QT_TRANSLATE_NOOP("Field", "Category"), .required = true, .synonyms = {u"类别"_qs}},
                                         [](const Row &t) { return std::optional(t.category); }, [](Row &t, std::optional<TrainingCategory> v) { t.category = *v; },
                                         trainingCategoryFromCode, trainingCategoryCode));
    f.push_back(textField<Row>({.key = "title", .label = QT_TRANSLATE_NOOP("Field", "Topic"), .required = true, .maxLength = 120, .synonyms = {u"主题"_qs, u"名称"_qs}}, &Row::title));
    f.push_back(dateField<Row>({.key = "on_date", .label = QT_TRANSLATE_NOOP("Field", "Held on"), .required = true, .synonyms = {u"日期"_qs}}, &Row::onDate));
    f.push_back(timeField({.key = "starts_at", .label = QT_TRANSLATE_NOOP("Field", "Begins at"), .synonyms = {u"开始时间"_qs}}, &Training::startsAt));
    f.push_back(timeField({.key = "ends_at", .label = QT_TRANSLATE_NOOP("Field", "Ends at"), .synonyms = {u"结束时间"_qs}}, &Training::endsAt));
    f.push_back(textField<Row>({.key = "place", .label = QT_TRANSLATE_NOOP("Field", "Place of the session"), .maxLength = 80, .synonyms = {u"地点"_qs}}, &Row::place));
    f.push_back(textField<Row>({.key = "speaker", .label = QT_TRANSLATE_NOOP("Field", "Speaker"), .maxLength = 80, .synonyms = {u"主讲人"_qs}}, &Row::speaker));
    f.push_back(choice<SpeakerKind>({.key = "speaker_kind", .label = QT_TRANSLATE_NOOP("Field", "The speaker is"), .synonyms = {u"主讲人类别"_qs}},
                                    [](const Row &t) { return t.speakerKind; }, [](Row &t, std::optional<SpeakerKind> v) { t.speakerKind = v; }, speakerKindFromCode, speakerKindCode));
    Field<Row> hours;
    static_cast<FieldInfo &>(hours) = {.key = "hours", .label = QT_TRANSLATE_NOOP("Field", "Hours"), .synonyms = {u"学时"_qs}};
    hours.get = [](const Row &t) { return t.hours > 0 ? QVariant(hoursText(t.hours)) : QVariant(); };
    hours.set = [](Row &t, const QVariant &v) -> Result<void> {
        const QString text = cleanLine(v.toString());
        bool ok = true;
        const double value = text.isEmpty() ? 0 : text.toDouble(&ok);
        if (!ok || !(value >= 0 && value <= 200))
            return fail(Errc::InvalidInput, TrainingFields::tr("Hours are a number from 0 to 200, such as 2 or 1.5."), u"hours"_qs);
        t.hours = value;
        return {};
    };
    f.push_back(std::move(hours));
    f.push_back(textField<Row>({.key = "note", .label = QT_TRANSLATE_NOOP("Field", "Content and material"), .kind = FieldKind::LongText, .maxLength = 4000}, &Row::note));
    f.push_back(readOnlyField<Row>({.key = "state", .label = QT_TRANSLATE_NOOP("Field", "State")}, [](const Row &t) { return QVariant(trainingStateLabel(t.state)); }));
    const auto count = [&](const char *key, const char *label, int Row::*member) {
        f.push_back(readOnlyField<Row>({.key = key, .label = label, .kind = FieldKind::Integer}, [member](const Row &t) { return QVariant(qlonglong(t.*member)); }));
    };
    count("expected", QT_TRANSLATE_NOOP("Field", "Expected"), &Row::expected);
    count("present", QT_TRANSLATE_NOOP("Field", "Present"), &Row::present);
    count("leave", QT_TRANSLATE_NOOP("Field", "On leave"), &Row::leave);
    count("absent", QT_TRANSLATE_NOOP("Field", "Absent"), &Row::absent);
    return f;
}

} // namespace

const FieldCatalogue<TrainingRow> &trainingFields()
{
    static const FieldCatalogue<TrainingRow> fields(makeFields());
    return fields;
}

std::vector<FieldInfo> attendanceFields()
{
    return {
        {.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Student or staff number"), .maxLength = 32,
         .synonyms = {u"学号"_qs, u"工号"_qs, u"学号/工号"_qs, u"学工号"_qs, u"number"_qs, u"编号"_qs, u"学员编号"_qs, u"账号"_qs}},
        {.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Name"), .maxLength = 60, .synonyms = {u"姓名"_qs, u"学员姓名"_qs, u"name"_qs}},
        {.key = "state", .label = QT_TRANSLATE_NOOP("Field", "Attendance"), .maxLength = 20,
         .synonyms = {u"出席情况"_qs, u"签到"_qs, u"签到情况"_qs, u"出勤"_qs, u"考勤"_qs, u"到会情况"_qs, u"学习状态"_qs, u"完成情况"_qs, u"状态"_qs}},
        {.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Reason of leave or absence"), .maxLength = 200, .synonyms = {u"原因"_qs, u"请假原因"_qs, u"事由"_qs, u"备注"_qs}},
        {.key = "score", .label = QT_TRANSLATE_NOOP("Field", "Score"), .maxLength = 10, .synonyms = {u"成绩"_qs, u"考核成绩"_qs, u"分数"_qs, u"得分"_qs}},
        {.key = "certificate", .label = QT_TRANSLATE_NOOP("Field", "Certificate number"), .maxLength = 60, .synonyms = {u"证书编号"_qs, u"证书号"_qs, u"结业证书编号"_qs, u"证书"_qs}},
        {.key = "certificate_until", .label = QT_TRANSLATE_NOOP("Field", "Certificate valid until"), .kind = FieldKind::Date, .synonyms = {u"有效期"_qs, u"有效期至"_qs, u"证书有效期"_qs}},
    };
}

} // namespace xz

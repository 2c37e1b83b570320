#include "core/base/text.h"
#include "core/casework/case.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {

struct CaseFields {
    Q_DECLARE_TR_FUNCTIONS(CaseFields)
};

// Several lines, cleaned, at most as long as declared.
Result<QString> checkedText(const FieldInfo &info, const QVariant &value)
{
    const QString text = cleanText(value.toString());
    if (info.required && text.isEmpty())
        return fail(Errc::InvalidInput, CaseFields::tr("%1 is missing. Please fill it in.").arg(info.labelText()), QLatin1String(info.key));
    if (text.size() > info.maxLength)
        return fail(Errc::InvalidInput, CaseFields::tr("%1 has %2 characters; at most %3 are allowed.").arg(info.labelText()).arg(text.size()).arg(info.maxLength),
                    QLatin1String(info.key));
    return text;
}

template <class T>
Field<T> textual(FieldInfo info, QString T::*member)
{
    Field<T> f;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return (t.*member).isEmpty() ? QVariant() : QVariant(t.*member); };
    f.set = [member, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        XZ_TRY(t.*member, checkedText(info, v));
        return {};
    };
    return f;
}

template <class T>
Field<T> dated(FieldInfo info, QDate T::*member)
{
    Field<T> f;
    info.kind = FieldKind::Date;
    static_cast<FieldInfo &>(f) = info;
    f.get = [member](const T &t) { return (t.*member).isValid() ? QVariant(t.*member) : QVariant(); };
    f.set = [member, info = std::move(info)](T &t, const QVariant &v) -> Result<void> {
        QDate day = v.toDate();
        if (!day.isValid() && !v.toString().trimmed().isEmpty()) {
            day = parseDate(v.toString()).value_or(QDate());
            if (!day.isValid())
                return fail(Errc::InvalidInput, CaseFields::tr("%1 is not a date. Write it like 2026-03-05.").arg(info.labelText()), QLatin1String(info.key));
        }
        t.*member = day;
        return {};
    };
    return f;
}

// Shown and exported; changed only through the service's events.
template <class T>
Field<T> shown(FieldInfo info, std::function<QVariant(const T &)> get)
{
    Field<T> f;
    static_cast<FieldInfo &>(f) = std::move(info);
    f.get = std::move(get);
    return f;
}

} // namespace

const FieldCatalogue<CaseFile> &caseFields()
{
    using S = Sensitivity;
    static const FieldCatalogue<CaseFile> catalogue({
        shown<CaseFile>({.key = "code", .label = QT_TRANSLATE_NOOP("Field", "Case code"), .synonyms = {u"个案编号"_qs, u"编号"_qs}},
                        [](const CaseFile &c) { return QVariant(c.code); }),
        shown<CaseFile>({.key = "state", .label = QT_TRANSLATE_NOOP("Field", "State"), .kind = FieldKind::Choice, .dictionary = "case_states"},
                        [](const CaseFile &c) { return QVariant(caseStateCode(c.state)); }),
        shown<CaseFile>({.key = "level", .label = QT_TRANSLATE_NOOP("Field", "Level"), .kind = FieldKind::Choice, .required = true,
                         .synonyms = {u"等级"_qs, u"关注等级"_qs, u"预警级别"_qs, u"危机等级"_qs}, .dictionary = "levels"},
                        [](const CaseFile &c) { return QVariant(qlonglong(c.level)); }),
        textual<CaseFile>({.key = "kind", .label = QT_TRANSLATE_NOOP("Field", "Type of problem"), .kind = FieldKind::Choice, .required = true,
                           .synonyms = {u"类型"_qs, u"心理问题类型"_qs}, .dictionary = "case_kinds"}, &CaseFile::kind),
        textual<CaseFile>({.key = "source", .label = QT_TRANSLATE_NOOP("Field", "How it was found"), .kind = FieldKind::Choice, .required = true,
                           .synonyms = {u"来源"_qs, u"发现方式"_qs}, .dictionary = "case_sources"}, &CaseFile::source),
        shown<CaseFile>({.key = "criteria", .label = QT_TRANSLATE_NOOP("Field", "Entry criteria"), .kind = FieldKind::Choice, .dictionary = "criteria"},
                        [](const CaseFile &c) { return c.criteria.isEmpty() ? QVariant() : QVariant(c.criteria.join(u' ')); }),
        dated<CaseFile>({.key = "opened_on", .label = QT_TRANSLATE_NOOP("Field", "Opened on"), .required = true, .synonyms = {u"入库时间"_qs, u"建档日期"_qs}},
                        &CaseFile::openedOn),
        dated<CaseFile>({.key = "closed_on", .label = QT_TRANSLATE_NOOP("Field", "Closed on")}, &CaseFile::closedOn),
        dated<CaseFile>({.key = "last_follow_up_on", .label = QT_TRANSLATE_NOOP("Field", "Last follow-up"), .synonyms = {u"最近辅导时间"_qs}},
                        &CaseFile::lastFollowUpOn),
        dated<CaseFile>({.key = "next_follow_up_on", .label = QT_TRANSLATE_NOOP("Field", "Next follow-up")}, &CaseFile::nextFollowUpOn),
        dated<CaseFile>({.key = "observe_until", .label = QT_TRANSLATE_NOOP("Field", "Under observation until")}, &CaseFile::observeUntil),
        textual<CaseFile>({.key = "summary", .label = QT_TRANSLATE_NOOP("Field", "Summary"), .kind = FieldKind::LongText, .sensitivity = S::Sealed,
                           .maxLength = caseTextLimit, .synonyms = {u"情况概述"_qs, u"主要问题描述"_qs}}, &CaseFile::summary),
    });
    return catalogue;
}

const FieldCatalogue<FollowUp> &followUpFields()
{
    using S = Sensitivity;
    static const FieldCatalogue<FollowUp> catalogue({
        dated<FollowUp>({.key = "on", .label = QT_TRANSLATE_NOOP("Field", "Date"), .required = true, .synonyms = {u"日期"_qs, u"谈话时间"_qs}}, &FollowUp::on),
        shown<FollowUp>({.key = "kind", .label = QT_TRANSLATE_NOOP("Field", "Kind of follow-up"), .kind = FieldKind::Choice, .required = true,
                         .synonyms = {u"方式"_qs, u"干预方式"_qs}, .dictionary = "follow_up_kinds"},
                        [](const FollowUp &f) { return QVariant(followUpKindCode(f.kind)); }),
        textual<FollowUp>({.key = "text", .label = QT_TRANSLATE_NOOP("Field", "What was found"), .kind = FieldKind::LongText, .sensitivity = S::Sealed,
                           .required = true, .maxLength = caseTextLimit, .synonyms = {u"情况"_qs, u"干预记录"_qs}}, &FollowUp::text),
        textual<FollowUp>({.key = "measures", .label = QT_TRANSLATE_NOOP("Field", "Measures taken"), .kind = FieldKind::LongText, .sensitivity = S::Sealed,
                           .maxLength = caseTextLimit, .synonyms = {u"措施"_qs, u"后续处理"_qs}}, &FollowUp::measures),
        shown<FollowUp>({.key = "parent_contacted", .label = QT_TRANSLATE_NOOP("Field", "Parents contacted"), .kind = FieldKind::Flag},
                        [](const FollowUp &f) { return QVariant(f.parentContacted); }),
    });
    return catalogue;
}

} // namespace xz

#include "core/report/weekly.h"

#include "core/base/codedwords.h"
#include "core/report/classreport.h"

#include <algorithm>

namespace xz {
namespace {

constexpr CodedWord<LineChange> changeNames[] = {
    {LineChange::Added, "new", QT_TRANSLATE_NOOP("WeeklyReport", "Added")},
    {LineChange::Raised, "up", QT_TRANSLATE_NOOP("WeeklyReport", "Raised")},
    {LineChange::Lowered, "down", QT_TRANSLATE_NOOP("WeeklyReport", "Lowered")},
    {LineChange::Released, "released", QT_TRANSLATE_NOOP("WeeklyReport", "Released")},
    {LineChange::Same, "same", QT_TRANSLATE_NOOP("WeeklyReport", "Unchanged")},
};
constexpr CodedWord<LedgerChange> ledgerNames[] = {
    {LedgerChange::Added, "new", QT_TRANSLATE_NOOP("WeeklyReport", "Added")},
    {LedgerChange::Raised, "up", QT_TRANSLATE_NOOP("WeeklyReport", "Raised")},
    {LedgerChange::Lowered, "down", QT_TRANSLATE_NOOP("WeeklyReport", "Lowered")},
    {LedgerChange::Released, "released", QT_TRANSLATE_NOOP("WeeklyReport", "Released")},
    {LedgerChange::Stale, "stale", QT_TRANSLATE_NOOP("WeeklyReport", "Follow-up overdue")},
};
struct ClassName {
    ClassState value;
    const char *code;
    const char *label;
    const char *mark;
};
constexpr ClassName classNames[] = {
    {ClassState::Missing, "missing", QT_TRANSLATE_NOOP("ClassReport", "Not reported"), QT_TRANSLATE_NOOP("ClassReport", "mis")},
    {ClassState::None, "none", QT_TRANSLATE_NOOP("ClassReport", "Nothing to report"), QT_TRANSLATE_NOOP("ClassReport", "nil")},
    {ClassState::Situation, "situation", QT_TRANSLATE_NOOP("ClassReport", "Situation reported"), QT_TRANSLATE_NOOP("ClassReport", "sit")},
};

} // namespace

QString weeklyKindCode(WeeklyKind kind) { return kind == WeeklyKind::Zero ? QStringLiteral("zero") : QStringLiteral("normal"); }
std::optional<WeeklyKind> weeklyKindFromCode(const QString &code)
{
    if (code == u"zero")
        return WeeklyKind::Zero;
    return code == u"normal" ? std::optional(WeeklyKind::Normal) : std::nullopt;
}

QString lineChangeCode(LineChange change) { return codeOf(changeNames, change); }
std::optional<LineChange> lineChangeFromCode(const QString &code) { return fromCode(changeNames, code); }
QString lineChangeLabel(LineChange change) { return labelOf(changeNames, change, "WeeklyReport"); }
QString ledgerChangeLabel(LedgerChange change) { return labelOf(ledgerNames, change, "WeeklyReport"); }

QString classReportKindCode(ClassReportKind kind) { return kind == ClassReportKind::None ? QStringLiteral("none") : QStringLiteral("situation"); }
std::optional<ClassReportKind> classReportKindFromCode(const QString &code)
{
    if (code == u"none")
        return ClassReportKind::None;
    return code == u"situation" ? std::optional(ClassReportKind::Situation) : std::nullopt;
}
QString classStateCode(ClassState state)
{
    for (const auto &n : classNames)
        if (n.value == state)
            return QLatin1String(n.code);
    return {};
}
QString classStateLabel(ClassState state)
{
    for (const auto &n : classNames)
        if (n.value == state)
            return QCoreApplication::translate("ClassReport", n.label);
    return {};
}
QString classStateMark(ClassState state)
{
    for (const auto &n : classNames)
        if (n.value == state)
            return QCoreApplication::translate("ClassReport", n.mark);
    return {};
}

WeeklySituation WeeklyReport::situation() const
{
    return {.state = state,
            .station = station,
            .college = college,
            .beforeWindow = now.isValid() && now < week.opensAt,
            .afterWindow = now.isValid() && now >= week.closesAt,
            .correction = revision > 0,
            .superseded = superseded,
            .hasReceipt = !receipt.isEmpty()};
}

} // namespace xz

#pragma once
// The mid-term inspection as values (F2; 三(二)1; S08, S09): what the station writes, what the program counts, what student affairs decides.
// Stored in project_midterm; the service is core/midterm, which knows funds, reports and training.
#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace xz {

enum class MidtermResult { Pass, Rectify, Fail }; // 通过, 限期整改, 不合格
QString midtermResultCode(MidtermResult result);  // pass, rectify, fail
std::optional<MidtermResult> midtermResultFromCode(const QString &code);
QString midtermResultLabel(MidtermResult result);

// Why a mid-term fails (F2, automatic fail conditions).
enum class MidtermFault { NoWork, Delay, UnreportedHead, UnreportedContent, Mismatch, Untrue, Misuse };
inline constexpr MidtermFault allMidtermFaults[] = {MidtermFault::NoWork, MidtermFault::Delay, MidtermFault::UnreportedHead, MidtermFault::UnreportedContent,
                                                    MidtermFault::Mismatch, MidtermFault::Untrue, MidtermFault::Misuse};
QString midtermFaultCode(MidtermFault fault); // no_work, delay, unreported_head, unreported_content, mismatch, untrue, misuse
std::optional<MidtermFault> midtermFaultFromCode(const QString &code);
QString midtermFaultLabel(MidtermFault fault);

struct MidtermTarget { // a measurable target of the application and where it stands
    QString indicator, baseline, target;
    QString current = {}, evidence = {}; // typed by the station
};
struct MidtermForm {
    QString progress = {}; // against the plan
    QString results = {};  // 阶段性成果
    QString money = {};    // how it was used
    QString problems = {};
    QString next = {};     // 下阶段工作计划
    QString changes = {};  // 重要事项变更; "none" is written, not left empty
    std::vector<MidtermTarget> targets = {};
};
struct MidtermText {
    const char *key, *label; // label: QT_TRANSLATE_NOOP("Field", ...)
    int most;                // characters
    QString MidtermForm::*member;
};
const std::vector<MidtermText> &midtermTexts();
QJsonObject toJson(const MidtermForm &form);
MidtermForm midtermFromJson(const QJsonObject &json); // what is missing stays empty
// InvalidInput, field = key: the first mandatory part that is empty, or too long; "targets" when a target has no current value.
Result<void> checkMidterm(const MidtermForm &form, bool complete);
// 达成, a number that is missing, or empty when the two are no numbers. Percent signs and units behind the number are understood.
struct TargetGap {
    bool comparable = false, reached = false;
    QString gap = {}; // target - current with the target's unit
};
TargetGap gapOf(const MidtermTarget &target);

} // namespace xz

#include "core/project/midterm.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <cmath>

namespace xz {
namespace {

struct Midterm {
    Q_DECLARE_TR_FUNCTIONS(Midterm)
};

constexpr CodedWord<MidtermResult> results[] = {
    {MidtermResult::Pass, "pass", QT_TRANSLATE_NOOP("Midterm", "Passed")},
    {MidtermResult::Rectify, "rectify", QT_TRANSLATE_NOOP("Midterm", "To be rectified")},
    {MidtermResult::Fail, "fail", QT_TRANSLATE_NOOP("Midterm", "Failed")},
};

constexpr CodedWord<MidtermFault> faults[] = {
    {MidtermFault::NoWork, "no_work", QT_TRANSLATE_NOOP("Midterm", "No substantial work")},
    {MidtermFault::Delay, "delay", QT_TRANSLATE_NOOP("Midterm", "Unexplained delay")},
    {MidtermFault::UnreportedHead, "unreported_head", QT_TRANSLATE_NOOP("Midterm", "Change of the head that was not reported")},
    {MidtermFault::UnreportedContent, "unreported_content", QT_TRANSLATE_NOOP("Midterm", "Change of the content that was not reported")},
    {MidtermFault::Mismatch, "mismatch", QT_TRANSLATE_NOOP("Midterm", "Serious mismatch with the approved plan")},
    {MidtermFault::Untrue, "untrue", QT_TRANSLATE_NOOP("Midterm", "Untrue data")},
    {MidtermFault::Misuse, "misuse", QT_TRANSLATE_NOOP("Midterm", "Misuse of funds")},
};

struct Measured {
    double value;
    QString unit;
};
std::optional<Measured> measured(const QString &text)
{
    static const QRegularExpression re(QStringLiteral("^[^0-9.+-]*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(\\D*)$"));
    const auto m = re.match(cleanLine(text).normalized(QString::NormalizationForm_KC));
    if (!m.hasMatch())
        return std::nullopt;
    return Measured{m.captured(1).remove(u',').toDouble(), m.captured(2).trimmed()};
}

} // namespace

QString midtermResultCode(MidtermResult result) { return codeOf(results, result); }
std::optional<MidtermResult> midtermResultFromCode(const QString &code) { return fromCode(results, code); }
QString midtermResultLabel(MidtermResult result) { return labelOf(results, result, "Midterm"); }
QString midtermFaultCode(MidtermFault fault) { return codeOf(faults, fault); }
std::optional<MidtermFault> midtermFaultFromCode(const QString &code) { return fromCode(faults, code); }
QString midtermFaultLabel(MidtermFault fault) { return labelOf(faults, fault, "Midterm"); }

const std::vector<MidtermText> &midtermTexts()
{
    static const std::vector<MidtermText> all = {
        {"progress", QT_TRANSLATE_NOOP("Field", "Progress against the plan"), 2000, &MidtermForm::progress},
        {"results", QT_TRANSLATE_NOOP("Field", "Results so far"), 2000, &MidtermForm::results},
        {"money", QT_TRANSLATE_NOOP("Field", "Use of the funds"), 1000, &MidtermForm::money},
        {"problems", QT_TRANSLATE_NOOP("Field", "Problems"), 1000, &MidtermForm::problems},
        {"next", QT_TRANSLATE_NOOP("Field", "Next steps"), 2000, &MidtermForm::next},
        {"changes", QT_TRANSLATE_NOOP("Field", "Changes of importance (write \"none\" when there are none)"), 1000, &MidtermForm::changes},
    };
    return all;
}

QJsonObject toJson(const MidtermForm &form)
{
    QJsonObject out;
    for (const MidtermText &t : midtermTexts())
        out.insert(QLatin1String(t.key), form.*t.member);
    QJsonArray targets;
    for (const MidtermTarget &t : form.targets)
        targets << QJsonObject{{u"indicator"_qs, t.indicator}, {u"baseline"_qs, t.baseline}, {u"target"_qs, t.target}, {u"current"_qs, t.current}, {u"evidence"_qs, t.evidence}};
    out.insert(u"targets"_qs, targets);
    return out;
}

MidtermForm midtermFromJson(const QJsonObject &json)
{
    MidtermForm form;
    for (const MidtermText &t : midtermTexts())
        form.*t.member = json.value(QLatin1String(t.key)).toString();
    for (const QJsonValue &v : json.value(u"targets"_qs).toArray()) {
        const QJsonObject o = v.toObject();
        form.targets.push_back({o.value(u"indicator"_qs).toString(), o.value(u"baseline"_qs).toString(), o.value(u"target"_qs).toString(), o.value(u"current"_qs).toString(),
                                o.value(u"evidence"_qs).toString()});
    }
    return form;
}

Result<void> checkMidterm(const MidtermForm &form, bool complete)
{
    for (const MidtermText &t : midtermTexts()) {
        const QString text = cleanText(form.*t.member), label = QCoreApplication::translate("Field", t.label);
        if (text.size() > t.most)
            return fail(Errc::InvalidInput, Midterm::tr("\"%1\" has %2 characters; at most %3 are allowed. Shorten it.").arg(label).arg(text.size()).arg(t.most), QLatin1String(t.key));
        if (complete && text.isEmpty())
            return fail(Errc::InvalidInput, Midterm::tr("\"%1\" of the mid-term form is empty. Fill it in before handing in.").arg(label), QLatin1String(t.key));
    }
    if (complete)
        for (const MidtermTarget &t : form.targets)
            if (cleanLine(t.current).isEmpty())
                return fail(Errc::InvalidInput, Midterm::tr("The target \"%1\" has no current value. Enter where it stands before handing in.").arg(t.indicator), u"targets"_qs);
    return {};
}

TargetGap gapOf(const MidtermTarget &target)
{
    const auto wanted = measured(target.target), now = measured(target.current);
    if (!wanted || !now || (wanted->unit != now->unit && !now->unit.isEmpty() && !wanted->unit.isEmpty()))
        return {};
    const double left = wanted->value - now->value;
    return {.comparable = true, .reached = left <= 0, .gap = left <= 0 ? QStringLiteral("0") : QString::number(std::round(left * 100) / 100) + wanted->unit};
}

} // namespace xz

// The steps of a report from the weekly page: zero report, handing in, review, signature, return, correction; names replaced or kept.
#include "ui/weekly/weeklypage.h"

#include "core/base/text.h"
#include "ui/shared/prompts.h"
#include "ui/weekly/linerow.h"

#include <QtWidgets/QCheckBox>

namespace xz {

bool WeeklyPage::handle(const Result<WeeklyReport> &result, const QString &toast, std::function<void()> undo)
{
    if (presented(result))
        return false;
    m_dirty = false;
    show(*result);
    fillWeeks();
    host().refreshBadges();
    if (!toast.isEmpty())
        host().toast(toast, std::move(undo));
    return true;
}

std::optional<SubmitOptions> WeeklyPage::submitOptions()
{
    const WeeklySituation s = m_report->situation();
    if (s.beforeWindow && !s.correction) {
        const auto reason = prompts().reason(this, {tr("Before the window opens"),
                                                    tr("The window of this week opens on %1. Say why the report is handed in before; it will be marked as early.")
                                                        .arg(m_report->week.opensAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
                                                    {tr("Holiday ahead"), tr("Away on duty")}});
        return reason ? std::optional(SubmitOptions{true, *reason}) : std::nullopt;
    }
    if (s.afterWindow && !s.correction) {
        const auto reason = prompts().reason(this, {tr("After the window closed"),
                                                    tr("The window of this week has closed. The report is taken as a late report and stays visible as such."),
                                                    {tr("Away on duty"), tr("Classes reported late")}, reportTextLimit, false});
        return reason ? std::optional(SubmitOptions{false, *reason}) : std::nullopt;
    }
    return SubmitOptions{};
}

void WeeklyPage::zero()
{
    if (!m_report)
        return;
    saveNow();
    if (!m_zeroButton->whyNot().isEmpty()) { // reached from another page
        prompts().message(this, MessageKind::Info, tr("Nothing this week"), m_zeroButton->whyNot());
        return;
    }
    const auto options = submitOptions();
    if (!options)
        return;
    if (options->reason.isEmpty() && !options->early
        && !prompts().confirm(this, {tr("Nothing this week"), tr("Hand in the zero report of %1 (%2 to %3)?").arg(m_report->week.label(), isoDate(m_report->week.startsOn), isoDate(m_report->week.endsOn)),
                                     tr("Hand in")}))
        return;
    const auto filed = WeeklyService(session()).zero(*m_station, m_report->week.id, *options);
    handle(filed, filed ? tr("Zero report handed in, receipt %1.").arg(filed->receipt) : QString(), [this] {
        if (m_report)
            handle(WeeklyService(session()).withdraw(*m_report, tr("Taken back at once")));
    });
}

void WeeklyPage::run(WeeklyEvent event)
{
    if (!m_report)
        return;
    if (event == WeeklyEvent::Zero)
        return zero();
    m_dirty = m_dirty || (event == WeeklyEvent::Submit && !m_report->hasBegun() && editable());
    saveNow();
    if (m_dirty)
        return; // not stored: the state line says why
    WeeklyService service(session());
    QString reason;
    const bool asks = event == WeeklyEvent::Return || event == WeeklyEvent::Withdraw || event == WeeklyEvent::Correct || event == WeeklyEvent::Discard;
    if (asks) {
        const auto given = prompts().reason(this, {weeklyEventLabel(event), tr("Say why. The reason stays with the report."), {}});
        if (!given)
            return;
        reason = *given;
    }
    switch (event) {
    case WeeklyEvent::Submit: {
        const auto options = submitOptions();
        if (!options)
            return;
        const auto done = service.submit(*m_report, *options);
        handle(done, done ? tr("Handed in, receipt %1.").arg(done->receipt) : QString(), [this] {
            if (m_report)
                handle(WeeklyService(session()).withdraw(*m_report, tr("Taken back at once")));
        });
        break;
    }
    case WeeklyEvent::Review:
    case WeeklyEvent::Sign: {
        const auto note = prompts().reason(this, {weeklyEventLabel(event), tr("Your opinion, printed on the report. It may stay empty."), {tr("Agreed.")}, reportTextLimit, false});
        if (!note)
            return;
        handle(event == WeeklyEvent::Review ? service.review(*m_report, *note) : service.sign(*m_report, *note),
               event == WeeklyEvent::Review ? tr("Reviewed; it now waits for the secretary's signature.") : tr("Signed."));
        break;
    }
    case WeeklyEvent::Return: handle(service.giveBack(*m_report, reason), tr("Returned with your reason.")); break;
    case WeeklyEvent::Withdraw: handle(service.withdraw(*m_report, reason), tr("Taken back; it can be edited again.")); break;
    case WeeklyEvent::Correct: handle(service.correct(*m_report, reason), tr("A correction was begun; the first report stays as it is.")); break;
    case WeeklyEvent::Discard:
        if (!presented(service.discard(*m_report, reason))) {
            m_report.reset();
            refresh();
        }
        break;
    case WeeklyEvent::Save:
    case WeeklyEvent::Zero: break;
    }
}

void WeeklyPage::carry()
{
    QList<CaseId> cases;
    for (const LineRow *r : m_rows)
        if (r->isChosen())
            cases << r->caseId();
    if (cases.isEmpty())
        return;
    saveNow();
    collect();
    WeeklyService service(session());
    auto carried = service.carryForward(*m_report, cases);
    if (presented(carried))
        return;
    m_rows.front()->setFocus();
    if (handle(service.saveDraft(*carried))) {
        m_savedAt = session().clock().now();
        for (LineRow *r : m_rows)
            r->setChosen(false);
        m_all->setChecked(false);
        showTitle();
    }
}

void WeeklyPage::replace(const ReportNameHit &hit)
{
    saveNow();
    WeeklyReport changed = *m_report;
    replaceName(changed, hit);
    handle(WeeklyService(session()).saveDraft(changed));
}

void WeeklyPage::keep(const ReportNameHit &hit)
{
    saveNow();
    handle(WeeklyService(session()).confirmName(*m_report, hit));
}

} // namespace xz

// The weekly page's papers and the drawer of one class.
#include "core/report/weeklydocument.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/weekly/classgrid.h"
#include "ui/weekly/weeklypage.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace xz {

void WeeklyPage::preview()
{
    if (!m_report)
        return;
    saveNow();
    PaperJob job;
    job.title = tr("%1: weekly crisis report").arg(m_report->week.label());
    job.fileName = weeklyFileName(*m_report);
    job.offersNames = isAllowed(session().actor(), Action::PrintNames, {.station = m_report->station, .college = m_report->college});
    job.make = [this, report = *m_report](bool names, const QString &reason) { return weeklyDocument(session(), report, {names, reason}); };
    job.xlsx = [this, report = *m_report](const QString &path, bool names, const QString &reason) { return writeWeeklyXlsx(session(), report, path, {names, reason}); };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void WeeklyPage::printReminder()
{
    if (!m_station || !m_report)
        return;
    PaperJob job;
    job.title = tr("Reminder list of %1").arg(m_report->week.label());
    job.fileName = tr("Reminder_%1").arg(m_report->week.iso());
    job.make = [this, station = *m_station, week = m_report->week.id](bool, const QString &) { return ClassReportService(session()).reminder(station, week); };
    job.xlsx = [this, station = *m_station, week = m_report->week.id](const QString &path, bool, const QString &) {
        return ClassReportService(session()).writeReminderXlsx(station, week, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void WeeklyPage::fileNone(int index)
{
    if (!m_classes || index < 0 || index >= int(m_classes->cells.size()))
        return;
    const ClassCell cell = m_classes->cells[size_t(index)];
    if (cell.state == ClassState::Situation
        && !prompts().confirm(this, {tr("Nothing to report"), tr("%1 has reported a situation. Replace it with \"nothing to report\"? The words reported before stay in the history.").arg(cell.className),
                                     tr("Replace"), true}))
        return;
    if (presented(ClassReportService(session()).fileNone(cell.classId, m_classes->week, cell.version)))
        return;
    showClasses();
    host().refreshBadges();
}

void WeeklyPage::openClass(int index)
{
    if (!m_classes || index < 0 || index >= int(m_classes->cells.size()))
        return;
    const ClassCell cell = m_classes->cells[size_t(index)];
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    QStringList facts{tr("State: %1").arg(classStateLabel(cell.state)), tr("Counsellor: %1").arg(cell.counsellor.isEmpty() ? tr("vacant") : cell.counsellor),
                      tr("Committee member: %1").arg(cell.committee.isEmpty() ? tr("vacant") : cell.committee)};
    if (cell.filedAt.isValid())
        facts << tr("Filed by %1, %2").arg(cell.filedBy, cell.filedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (cell.late)
        facts << tr("Filed late");
    box->addWidget(new Text(facts.join(u'\n'), TextStyle::Secondary));
    auto *label = new Text(tr("What happened in the class (no names of students)"), TextStyle::Strong);
    auto *text = new QPlainTextEdit;
    text->setObjectName(QStringLiteral("classText"));
    text->setAccessibleName(label->text());
    text->setPlainText(cell.text);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(120);
    auto *countLabel = new Text(tr("Students meant"), TextStyle::Secondary);
    auto *count = new QSpinBox;
    count->setObjectName(QStringLiteral("classCount"));
    count->setAccessibleName(countLabel->text());
    count->setRange(0, 999);
    count->setValue(cell.headcount);
    auto *error = new Text({}, TextStyle::Error);
    error->setWordWrap(true);
    error->hide();
    for (QWidget *w : std::initializer_list<QWidget *>{label, text, error, countLabel, count})
        box->addWidget(w);
    box->addStretch(1);
    drawer()->open(cell.className, content);
    QString why = m_classes->whyNot;
    if (why.isEmpty() && !cell.mayFile)
        why = tr("Only the counsellor of this class and the station head file for it.");
    text->setReadOnly(!why.isEmpty());
    count->setEnabled(why.isEmpty());
    auto *none = new Button(tr("&Nothing to report"), ButtonKind::Outline, QStringLiteral("classNone"));
    auto *file = new Button(tr("&File the situation"), ButtonKind::Primary, QStringLiteral("classFile"));
    none->setWhyNot(why);
    file->setWhyNot(why);
    drawer()->addFootWidget(none);
    drawer()->addFootWidget(file);
    const auto done = [this, error](const Result<ClassReport> &result) {
        if (!result) {
            error->setText(result.error().message);
            error->show();
            return false;
        }
        drawer()->closeDrawer();
        showClasses();
        host().refreshBadges();
        m_grid->setFocus();
        return true;
    };
    connect(none, &QPushButton::clicked, content, [this, cell, done] { done(ClassReportService(session()).fileNone(cell.classId, m_classes->week, cell.version)); });
    connect(file, &QPushButton::clicked, content, [this, cell, text, count, done] {
        ClassReportService service(session());
        bool confirmed = false;
        if (const auto hits = service.nameHits(cell.classId, text->toPlainText()); hits && !hits->empty()) {
            QStringList names;
            for (const ClassTextHit &h : *hits)
                names << h.name;
            names.removeDuplicates();
            if (!prompts().confirm(this, {tr("Names in the text"), tr("The text names students of the roll: %1. A class's report holds no names. Keep them all the same?").arg(names.join(tr(", "))),
                                          tr("Keep the names"), true}))
                return;
            confirmed = true;
        }
        done(service.fileSituation(cell.classId, m_classes->week, text->toPlainText(), count->value(), cell.version, confirmed));
    });
}

} // namespace xz

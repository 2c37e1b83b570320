#include "ui/midterm/midtermview.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

const FieldInfo resultField{.key = "result", .label = QT_TRANSLATE_NOOP("Field", "Result of the mid-term"), .kind = FieldKind::Choice, .required = true};
const FieldInfo deadlineField{.key = "deadline", .label = QT_TRANSLATE_NOOP("Field", "Deadline of the rectification"), .kind = FieldKind::Date};
const FieldInfo opinionField{.key = "opinion", .label = QT_TRANSLATE_NOOP("Field", "Opinion"), .kind = FieldKind::LongText, .maxLength = 2000};
const FieldInfo reportField{.key = "report", .label = QT_TRANSLATE_NOOP("Field", "What was put right"), .kind = FieldKind::LongText, .required = true, .maxLength = 4000};

QVBoxLayout *plainBox(QWidget *of)
{
    auto *box = new QVBoxLayout(of);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    return box;
}

Text *wrapped(const QString &name, TextStyle style)
{
    auto *t = new Text({}, style);
    t->setObjectName(name);
    t->setWordWrap(true);
    return t;
}

} // namespace

MidtermView::MidtermView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = plainBox(this);
    box->setSpacing(space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_state = wrapped(QStringLiteral("midtermState"), TextStyle::Body);
    m_printForm = new Button(tr("&Form"), ButtonKind::Plain, QStringLiteral("midtermPaper"));
    m_printNotice = new Button(tr("&Notice"), ButtonKind::Plain, QStringLiteral("midtermNotice"));
    m_printReport = new Button(tr("Re&port"), ButtonKind::Plain, QStringLiteral("midtermReportPaper"));
    m_open = new Button(tr("&Open the mid-term"), ButtonKind::Primary, QStringLiteral("midtermOpen"));
    top->addWidget(m_state, 1);
    for (Button *b : {m_printForm, m_printNotice, m_printReport, m_open})
        top->addWidget(b, 0, Qt::AlignTop);
    box->addLayout(top);
    connect(m_open, &QPushButton::clicked, this, &MidtermView::open);
    connect(m_printForm, &QPushButton::clicked, this, [this] { print(Paper::Form); });
    connect(m_printNotice, &QPushButton::clicked, this, [this] { print(Paper::Notice); });
    connect(m_printReport, &QPushButton::clicked, this, [this] { print(Paper::Report); });

    box->addWidget(m_collegeCard = makeCollegeCard());
    box->addWidget(m_decisionCard = makeDecisionCard());
    box->addWidget(m_reportCard = makeReportCard());
    box->addWidget(m_formCard = makeFormCard());

    m_figureCard = new Card(tr("Counted by the program"));
    m_figureModel = new ListModel({{QStringLiteral("name"), tr("Indicator"), 200}, {QStringLiteral("value"), tr("Value"), 110, true}, {QStringLiteral("basis"), tr("Counted from"), 320, false, false, true}},
                                  [this](int r, int c, int role) -> QVariant {
                                      if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
                                          return {};
                                      const Figure &f = m_figures.at(size_t(r));
                                      return c == 0 ? f.name : c == 1 ? f.value : f.basis;
                                  }, this);
    m_figureTable = new DataTable(QStringLiteral("midtermFigures"), tr("Counted by the program"));
    m_figureTable->setModel(m_figureModel);
    m_figureTable->setToolsVisible(false);
    m_figureTable->setFitsContents(true);
    m_figureCard->body()->addWidget(m_figureTable);
    box->addWidget(m_figureCard);

    m_checkCard = new Card(tr("Conditions on which a mid-term fails"));
    m_checkCard->setNote(tr("Pointed out from the records; student affairs decides"));
    m_checkModel = new ListModel({{QStringLiteral("state"), tr("State"), 110}, {QStringLiteral("fault"), tr("Condition"), 230}, {QStringLiteral("finding"), tr("On record"), 320, false, false, true}},
                                 [this](int r, int c, int role) -> QVariant {
                                     const MidtermCheck &k = m_checks.at(size_t(r));
                                     const QString state = k.raised ? tr("points to it") : k.judged ? tr("to be judged") : tr("nothing found");
                                     if (role == ChipRole && c == 0)
                                         return QVariant::fromValue(ChipLook{state, k.raised ? Tone::Level1 : k.judged ? Tone::Info : Tone::Done});
                                     if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
                                         return {};
                                     return c == 0 ? state : c == 1 ? midtermFaultLabel(k.fault) : k.finding;
                                 }, this);
    m_checkTable = new DataTable(QStringLiteral("midtermChecks"), tr("Conditions on which a mid-term fails"));
    m_checkTable->setModel(m_checkModel);
    m_checkTable->setToolsVisible(false);
    m_checkTable->setFitsContents(true);
    m_checkCard->body()->addWidget(m_checkTable);
    box->addWidget(m_checkCard);
    box->addStretch(1);
}

Card *MidtermView::makeFormCard()
{
    auto *card = new Card(tr("Mid-term form"));
    m_form = new Form(QStringLiteral("midterm"));
    for (const MidtermText &t : midtermTexts())
        m_form->addField({.key = t.key, .label = t.label, .kind = FieldKind::LongText, .required = true, .maxLength = t.most});
    for (const QString &key : m_form->keys())
        m_form->editor(key)->setMaximumHeight(124); // all six parts stay in reach
    m_formError = wrapped(QStringLiteral("midtermFormError"), TextStyle::Error);
    m_formError->hide();
    card->body()->addWidget(m_form);
    m_targetBox = new QWidget;
    card->body()->addWidget(m_targetBox);
    card->body()->addWidget(m_formError);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_handIn = new Button(tr("&Hand in"), ButtonKind::Primary, QStringLiteral("midtermHandIn"));
    m_save = new Button(tr("&Save"), ButtonKind::Outline, QStringLiteral("midtermSave"));
    m_takeBack = new Button(tr("&Take back…"), ButtonKind::Outline, QStringLiteral("midtermTakeBack"));
    connect(m_handIn, &QPushButton::clicked, this, &MidtermView::handIn);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (saveForm())
            m_parts.context.host.toast(tr("The mid-term form is saved."));
    });
    connect(m_takeBack, &QPushButton::clicked, this, &MidtermView::takeBack);
    for (Button *b : {m_handIn, m_save, m_takeBack})
        row->addWidget(b);
    row->addWidget(m_form->draftLine());
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

Card *MidtermView::makeCollegeCard()
{
    auto *card = new Card(tr("Review of the college"));
    m_college = wrapped(QStringLiteral("midtermCollege"), TextStyle::Body);
    m_college->setTextFormat(Qt::PlainText);
    card->body()->addWidget(m_college);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_review = new Button(tr("&Give the opinion…"), ButtonKind::Primary, QStringLiteral("midtermReview"));
    m_return = new Button(tr("Return it to the station…"), ButtonKind::Outline, QStringLiteral("midtermReturn"));
    connect(m_review, &QPushButton::clicked, this, &MidtermView::collegeReview);
    connect(m_return, &QPushButton::clicked, this, &MidtermView::collegeReturn);
    row->addWidget(m_review);
    row->addWidget(m_return);
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

Card *MidtermView::makeDecisionCard()
{
    auto *card = new Card(tr("Decision of student affairs"));
    card->setAccent(true);
    m_outcome = wrapped(QStringLiteral("midtermOutcome"), TextStyle::Body);
    card->body()->addWidget(m_outcome);
    m_decision = new Form(QStringLiteral("midtermDecision"));
    for (const FieldInfo &f : {resultField, deadlineField, opinionField})
        m_decision->addField(f);
    std::vector<FormOption> results;
    for (const MidtermResult r : {MidtermResult::Pass, MidtermResult::Rectify, MidtermResult::Fail})
        results.push_back({midtermResultCode(r), midtermResultLabel(r)});
    m_decision->setOptions(QStringLiteral("result"), results);
    m_decision->setHint(QStringLiteral("deadline"), tr("Of a rectification: the day by which the report has to be there."));
    m_decision->setHint(QStringLiteral("opinion"), tr("For a rectification: what has to be put right. It stands on the notice to the station."));
    card->body()->addWidget(m_decision);
    m_faultBox = new QWidget;
    m_faultBox->setObjectName(QStringLiteral("midtermFaults"));
    auto *faults = plainBox(m_faultBox);
    faults->addWidget(new Text(tr("It fails because of"), TextStyle::Secondary));
    for (const MidtermFault f : allMidtermFaults) {
        auto *tick = new QCheckBox(midtermFaultLabel(f));
        tick->setObjectName(QStringLiteral("fault-") + midtermFaultCode(f));
        faults->addWidget(tick);
        m_faults[f] = tick;
    }
    card->body()->addWidget(m_faultBox);
    m_recheck = new Form(QStringLiteral("midtermRecheck"));
    m_recheck->addField(opinionField);
    card->body()->addWidget(m_recheck);
    m_decisionError = wrapped(QStringLiteral("midtermDecisionError"), TextStyle::Error);
    m_decisionError->hide();
    card->body()->addWidget(m_decisionError);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_decide = new Button(tr("&Decide"), ButtonKind::Primary, QStringLiteral("midtermDecide"));
    m_recheckPass = new Button(tr("Re-check &passed"), ButtonKind::Primary, QStringLiteral("recheckPass"));
    m_recheckFail = new Button(tr("Re-check &failed"), ButtonKind::Danger, QStringLiteral("recheckFail"));
    connect(m_decide, &QPushButton::clicked, this, &MidtermView::decide);
    connect(m_recheckPass, &QPushButton::clicked, this, [this] { recheck(true); });
    connect(m_recheckFail, &QPushButton::clicked, this, [this] { recheck(false); });
    for (Button *b : {m_decide, m_recheckPass, m_recheckFail})
        row->addWidget(b);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_decision, &Form::edited, this, [this](const QString &key) {
        if (key == u"result")
            m_faultBox->setVisible(m_decision->value(key).toString() == midtermResultCode(MidtermResult::Fail));
    });
    return card;
}

Card *MidtermView::makeReportCard()
{
    auto *card = new Card(tr("Rectification report"));
    m_report = new Form(QStringLiteral("midtermReport"));
    m_report->addField(reportField);
    card->body()->addWidget(m_report);
    auto *row = new QHBoxLayout;
    m_fileReport = new Button(tr("Hand in the &report"), ButtonKind::Primary, QStringLiteral("fileReport"));
    connect(m_fileReport, &QPushButton::clicked, this, &MidtermView::fileReport);
    row->addWidget(m_fileReport);
    row->addWidget(m_report->draftLine());
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

bool MidtermView::mayDecide() const
{
    return m_project && isAllowed(m_parts.session().actor(), Action::DecideProject, {.station = m_project->station, .college = m_project->college});
}

void MidtermView::setProject(const ProjectRow &project)
{
    auto sheet = service().view(project.id);
    // What is being typed stays while the stored form is the one it began from.
    const bool again = m_project && m_project->id == project.id && m_project->state == project.state && sheet && *sheet && m_sheet && (*sheet)->midterm.version == m_sheet->midterm.version;
    m_project = project;
    if (!sheet) {
        m_sheet.reset();
        m_state->setText(sheet.error().message);
        for (QWidget *w : std::initializer_list<QWidget *>{m_formCard, m_figureCard, m_checkCard, m_collegeCard, m_decisionCard, m_reportCard, m_open, m_printForm, m_printNotice, m_printReport})
            w->hide();
        return;
    }
    m_sheet = std::move(*sheet);
    m_state->setText(stateSentence());
    const bool mine = isAllowed(m_parts.session().actor(), Action::WriteProject, {.station = project.station, .college = project.college});
    m_open->setVisible(!m_sheet && mine);
    m_open->setWhyNot(service().whyNotOpen(project));
    m_printForm->setVisible(m_sheet && (m_sheet->handedIn || m_sheet->formOpen));
    m_printNotice->setVisible(m_sheet && m_sheet->midterm.result == MidtermResult::Rectify);
    m_printReport->setVisible(m_sheet && !m_sheet->midterm.report.isEmpty());
    showForm(again);
    showFigures();
    showChecks();
    showCollege();
    showDecision(again);
}

void MidtermView::showCollege()
{
    const bool waits = m_sheet && m_project->state == ProjectState::MidtermDue && !m_sheet->college;
    m_collegeCard->setVisible(m_sheet && (waits || m_sheet->college));
    if (!m_sheet)
        return;
    const bool mine = service().mayReview(*m_project);
    m_college->setText(m_sheet->college ? tr("%1, %2: %3").arg(m_sheet->college->at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), m_sheet->college->actor, m_sheet->college->opinion)
                       : mine           ? tr("Compare the form with what was done, then give the college's opinion. It is printed on the form with your name and the day; student affairs decides after it.")
                                        : tr("The secretary of the college has not given an opinion yet. Student affairs decides after it."));
    m_review->setVisible(waits && mine);
    m_return->setVisible(waits && mine);
}

QString MidtermView::stateSentence() const
{
    const ProjectRow &p = *m_project;
    if (!m_sheet)
        return p.state == ProjectState::Building ? tr("The mid-term inspection is due on %1. It is not opened yet.").arg(isoDate(p.midtermOn))
                                                 : tr("This project has no mid-term inspection. A cycle has exactly one; it is opened while the project is under construction.");
    const Midterm &m = m_sheet->midterm;
    if (!m_sheet->handedIn)
        return m_sheet->formOpen ? tr("Opened on %1, due on %2. Fill in the form and hand it in; it is then frozen.").arg(isoDate(m.openedAt.date()), isoDate(p.midtermOn))
                                 : tr("Opened on %1, due on %2. The station is writing the form.").arg(isoDate(m.openedAt.date()), isoDate(p.midtermOn));
    if (!m.result)
        return m_sheet->college ? tr("The form is handed in and frozen. Student affairs decides.") : tr("The form is handed in and frozen. The college reviews it, then student affairs decides.");
    if (m.result == MidtermResult::Rectify && p.state == ProjectState::Rectifying)
        return m.report.isEmpty() ? tr("To be rectified by %1. The written report is not there yet.").arg(isoDate(p.deadlineOn)) : tr("To be rectified by %1. The report is there; the re-check comes next.").arg(isoDate(p.deadlineOn));
    return tr("Decided on %1: %2.").arg(isoDate(m.decidedAt.date()), m.recheck ? tr("%1, re-check: %2").arg(midtermResultLabel(*m.result), midtermResultLabel(*m.recheck)) : midtermResultLabel(*m.result));
}

void MidtermView::showForm(bool again)
{
    const bool there = m_sheet && (m_sheet->handedIn || m_sheet->formOpen);
    m_formCard->setVisible(there);
    if (!there)
        return;
    m_formCard->setNote(m_sheet->handedIn ? tr("as handed in") : tr("draft"));
    m_save->setVisible(m_sheet->formOpen);
    m_handIn->setVisible(m_sheet->formOpen);
    m_takeBack->setVisible(m_project->state == ProjectState::MidtermDue && isAllowed(m_parts.session().actor(), Action::WriteProject, {.station = m_project->station, .college = m_project->college}));
    if (again)
        return; // what stands there is what is stored, or newer
    m_filling = true;
    m_form->clearErrors();
    m_formError->hide();
    for (const MidtermText &t : midtermTexts()) {
        const QString key = QString::fromLatin1(t.key);
        m_form->setReadOnly(key, !m_sheet->formOpen);
        m_form->setValue(key, m_sheet->midterm.form.*t.member);
    }
    showTargets();
    m_form->draftLine()->hide();
    m_form->setUnchanged();
    m_filling = false;
    if (m_sheet->formOpen) {
        restoreDraft(m_form, QStringLiteral("form"));
        keepDraft(m_form, QStringLiteral("form"));
    } else {
        m_form->setDraft(m_parts.session().clock(), {});
    }
}

void MidtermView::showTargets()
{
    delete m_targetBox->layout();
    qDeleteAll(m_targetBox->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_targets.clear();
    const auto &targets = m_sheet->midterm.form.targets;
    m_targetBox->setVisible(!targets.empty());
    auto *grid = new QGridLayout(m_targetBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    int column = 0;
    for (const QString &title : {tr("Target of the application"), tr("Baseline"), tr("Target"), tr("Current"), tr("Gap"), tr("Evidence")})
        grid->addWidget(new Text(title, TextStyle::Secondary), 0, column++);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(5, 3);
    for (size_t i = 0; i < targets.size(); ++i) {
        const MidtermTarget &t = targets[i];
        const int row = int(i) + 1;
        auto *name = new Text(t.indicator);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        grid->addWidget(name, row, 0);
        grid->addWidget(new Text(t.baseline), row, 1);
        grid->addWidget(new Text(t.target), row, 2);
        Target line{new QLineEdit(t.current), new QLineEdit(t.evidence), new Text};
        line.current->setObjectName(QStringLiteral("target%1").arg(i + 1));
        line.current->setAccessibleName(tr("Current value of: %1").arg(t.indicator));
        line.current->setMaxLength(100);
        line.current->setMaximumWidth(120);
        line.evidence->setObjectName(QStringLiteral("evidence%1").arg(i + 1));
        line.evidence->setAccessibleName(tr("Evidence of: %1").arg(t.indicator));
        line.evidence->setMaxLength(200);
        for (QLineEdit *e : {line.current, line.evidence}) {
            e->setReadOnly(!m_sheet->formOpen);
            connect(e, &QLineEdit::textChanged, this, [this] {
                showGaps();
                if (!m_filling)
                    m_form->touch();
            });
        }
        grid->addWidget(line.current, row, 3);
        grid->addWidget(line.gap, row, 4);
        grid->addWidget(line.evidence, row, 5);
        m_targets.push_back(line);
    }
    showGaps();
}

void MidtermView::showGaps()
{
    for (size_t i = 0; i < m_targets.size(); ++i) {
        MidtermTarget t = m_sheet->midterm.form.targets[i];
        t.current = m_targets[i].current->text();
        const TargetGap g = gapOf(t);
        m_targets[i].gap->setText(!g.comparable ? QStringLiteral("–") : g.reached ? tr("reached") : tr("%1 short").arg(g.gap));
    }
}

void MidtermView::showFigures()
{
    const bool there = m_sheet && (m_sheet->handedIn || m_sheet->formOpen);
    m_figureCard->setVisible(there);
    m_figures.clear();
    if (there) {
        const MidtermIndicators &i = m_sheet->indicators;
        m_figureCard->setNote(i.asOf.isValid() ? tr("as of %1").arg(isoDate(i.asOf)) : QString());
        m_figures.push_back({tr("Training coverage"), percentText(i.covered, i.people), i.term.isEmpty() ? tr("There is no term in the calendar yet.") : tr("%1: %2 of %3 people of the five groups were at a training or meeting").arg(i.term).arg(i.covered).arg(i.people)});
        m_figures.push_back({tr("Student helpers trained"), percentText(i.guaranteed, i.helpers), tr("%1 of %2 were at a training while enrolled").arg(i.guaranteed).arg(i.helpers)});
        m_figures.push_back({tr("Weekly reports handed in"), percentText(i.onTime + i.late, i.weeksDue), tr("%1 due: %2 on time, %3 late, %4 missing").arg(i.weeksDue).arg(i.onTime).arg(i.late).arg(i.missing)});
        QStringList levels;
        for (size_t n = 0; n < i.levels.size(); ++n)
            levels << tr("level %1: %2").arg(n + 1).arg(i.levels[n].text());
        m_figures.push_back({tr("Cases in the ledger"), i.cases ? i.cases->text() : tr("not shown"), levels.join(tr(", ")) + (i.cases ? QString() : tr(" (fewer than five are not told apart)"))});
        m_figures.push_back({tr("Fund executed"), percentText(i.spent, i.allotted), tr("%1 of %2 yuan allotted are spent").arg(yuanText(i.spent), yuanText(i.allotted))});
    }
    m_figureModel->setRowCount(int(m_figures.size()));
}

void MidtermView::showChecks()
{
    m_checks.clear();
    if (m_sheet)
        if (auto checks = service().checks(m_project->id))
            m_checks = std::move(*checks);
    m_checkCard->setVisible(!m_checks.empty());
    m_checkModel->setRowCount(int(m_checks.size()));
}

void MidtermView::showDecision(bool again)
{
    const bool decides = mayDecide() && m_project->state == ProjectState::MidtermDue, rechecks = mayDecide() && m_project->state == ProjectState::Rectifying && m_sheet;
    const bool decided = m_sheet && m_sheet->midterm.result;
    m_decisionCard->setVisible(m_sheet && (decides || rechecks || decided));
    m_decision->setVisible(decides);
    m_decide->setVisible(decides);
    m_recheck->setVisible(rechecks);
    m_recheckPass->setVisible(rechecks);
    m_recheckFail->setVisible(rechecks);
    m_decide->setWhyNot(decides && m_sheet && !m_sheet->college ? tr("The college reviews the form first.") : QString());
    m_outcome->setVisible(decided);
    QStringList lines;
    if (decided) {
        const Midterm &m = m_sheet->midterm;
        lines << tr("%1: %2").arg(isoDate(m.decidedAt.date()), midtermResultLabel(*m.result));
        for (const MidtermFault f : m.reasons)
            lines << midtermFaultLabel(f);
        if (!m.opinion.isEmpty())
            lines << m.opinion;
        if (m.deadlineOn.isValid())
            lines << tr("Deadline: %1").arg(isoDate(m_project->deadlineOn.isValid() ? m_project->deadlineOn : m.deadlineOn));
    }
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setText(lines.join(u'\n'));
    const bool reports = m_sheet && (m_sheet->reportOpen || !m_sheet->midterm.report.isEmpty());
    m_reportCard->setVisible(reports);
    m_fileReport->setVisible(m_sheet && m_sheet->reportOpen);
    m_recheckPass->setWhyNot(rechecks && m_sheet->midterm.report.isEmpty() ? tr("The written report of the station is not there yet.") : QString());
    if (!again) {
        m_decision->setValues({{QStringLiteral("result"), QString()}, {QStringLiteral("deadline"), QDate()}, {QStringLiteral("opinion"), QString()}});
        m_decision->clearErrors();
        m_decisionError->hide();
        m_faultBox->hide();
        for (const auto &[f, tick] : m_faults)
            tick->setChecked(false);
        m_recheck->setValue(QStringLiteral("opinion"), QString());
        m_recheck->clearErrors();
    }
    m_faultBox->setVisible(decides && m_decision->value(QStringLiteral("result")).toString() == midtermResultCode(MidtermResult::Fail));
    if (reports && !(again && m_report->isChanged())) {
        m_report->setReadOnly(QStringLiteral("report"), !m_sheet->reportOpen);
        m_report->setValue(QStringLiteral("report"), m_sheet->midterm.report);
        m_report->setUnchanged();
        m_report->draftLine()->hide();
        if (m_sheet->reportOpen) {
            restoreDraft(m_report, QStringLiteral("report"));
            keepDraft(m_report, QStringLiteral("report"));
        }
    }
}

ProjectTab midtermTab()
{
    return {QStringLiteral("midterm"), MidtermView::tr("Mid-term"), {Action::ReadProject}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new MidtermView(parts); }};
}

} // namespace xz

#include "moc_midtermview.cpp"

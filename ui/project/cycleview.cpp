#include "ui/project/cycleview.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/fundsservice.h"
#include "core/project/application.h"
#include "ui/project/projectlooks.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace xz {

namespace {

using E = ProjectEvent;
// What this tab decides; mid-term, final review and funds have tabs of their own, handing in is done where the application is written.
constexpr E mine[] = {E::CollegeAgree, E::CollegeReturn, E::CentreAgree, E::CentreReturn, E::Approve, E::Refuse, E::ReturnForChange, E::Archive, E::Terminate, E::Reverse};

const FieldInfo opinionField{.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Opinion"), .kind = FieldKind::LongText, .maxLength = 2000};
const FieldInfo reasonField{.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Reason"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000};
const FieldInfo numberField{.key = "number", .label = QT_TRANSLATE_NOOP("Field", "Project number"), .maxLength = 60};
const FieldInfo amountField{.key = "amount", .label = QT_TRANSLATE_NOOP("Field", "Approved amount (yuan)"), .required = true, .maxLength = 20};
const FieldInfo firstField{.key = "tranche", .label = QT_TRANSLATE_NOOP("Field", "Of it paid now, as the first tranche (yuan)"), .required = true, .maxLength = 20};
const FieldInfo dayFields[] = {{.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "First day"), .kind = FieldKind::Date, .required = true},
                                   {.key = "ends_on", .label = QT_TRANSLATE_NOOP("Field", "Last day"), .kind = FieldKind::Date, .required = true},
                                   {.key = "midterm_on", .label = QT_TRANSLATE_NOOP("Field", "Mid-term inspection"), .kind = FieldKind::Date, .required = true},
                                   {.key = "final_on", .label = QT_TRANSLATE_NOOP("Field", "Final review"), .kind = FieldKind::Date, .required = true}};
const FieldInfo deadlineField{.key = "deadline", .label = QT_TRANSLATE_NOOP("Field", "Deadline of the rectification"), .kind = FieldKind::Date, .required = true};

QString keyLabel(const QString &key)
{
    if (key == u"number")
        return numberField.labelText();
    if (key == u"approved_amount")
        return amountField.labelText();
    if (key == u"deadline_on")
        return deadlineField.labelText();
    if (key == u"extended_until")
        return CycleView::tr("Extended until");
    if (key == u"grade")
        return CycleView::tr("Result");
    for (const FieldInfo &f : dayFields)
        if (key == QLatin1String(f.key))
            return f.labelText();
    return {};
}

QString keyValue(const QString &key, const QJsonValue &v)
{
    if (key == u"approved_amount")
        return v.isDouble() ? yuanText(v.toInteger()) : CycleView::tr("none");
    if (key == u"grade") {
        const auto grade = acceptanceGradeFromCode(v.toString());
        return grade ? acceptanceGradeLabel(*grade) : CycleView::tr("none");
    }
    return v.toString().isEmpty() ? CycleView::tr("none") : v.toString();
}

} // namespace

QString stepDetailText(const ProjectStepRow &s)
{
    QStringList parts;
    if (s.reverses)
        parts << CycleView::tr("takes back no. %1").arg(*s.reverses);
    const QJsonObject was = s.detail[u"old"].toObject(), is = s.detail[u"new"].toObject();
    for (const QString &key : is.keys())
        if (const QString label = keyLabel(key); !label.isEmpty())
            parts << CycleView::tr("%1: %2 → %3").arg(label, keyValue(key, was[key]), keyValue(key, is[key]));
    return parts.join(CycleView::tr("; "));
}

CycleView::CycleView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_days = new Card(tr("Days of the cycle"));
    m_now = new Card(tr("What can be done now"));
    m_now->setAccent(true);
    box->addWidget(m_now);
    box->addWidget(m_days);
    m_model = new ListModel({{QStringLiteral("number"), tr("No."), 50, true}, {QStringLiteral("at"), tr("Time"), 140}, {QStringLiteral("step"), tr("Step"), 150}, {QStringLiteral("state"), tr("State after it"), 150},
                             {QStringLiteral("actor"), tr("By"), 90}, {QStringLiteral("opinion"), tr("Opinion or reason"), 220, false, false, true}, {QStringLiteral("detail"), tr("What it changed"), 260}},
                            [this](int r, int c, int role) { return cell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("projectHistory"), tr("History of the project"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(240);
    m_table->setEmptyState(tr("Nothing has been handed in yet."));
    box->addWidget(m_table, 1);
}

void CycleView::setProject(const ProjectRow &project)
{
    m_project = project;
    showDays();
    showChoices();
    auto steps = service().history(project.id);
    m_steps = steps ? std::move(*steps) : std::vector<ProjectStepRow>();
    std::ranges::reverse(m_steps); // newest first
    m_model->setRowCount(int(m_steps.size()));
}

void CycleView::showDays()
{
    delete m_daysBody;
    m_daysBody = new QWidget;
    m_days->body()->addWidget(m_daysBody);
    auto *grid = new QGridLayout(m_daysBody);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    const ProjectRow &p = *m_project;
    std::vector<std::pair<QString, QString>> facts{{dayFields[0].labelText(), isoDate(p.startsOn)}, {dayFields[2].labelText(), isoDate(p.midtermOn)}, {dayFields[3].labelText(), isoDate(p.finalOn)},
                                                   {dayFields[1].labelText(), isoDate(p.endsOn)}};
    if (p.extendedUntil.isValid())
        facts.push_back({tr("Extended until"), isoDate(p.extendedUntil)});
    if (p.deadlineOn.isValid())
        facts.push_back({deadlineField.labelText(), isoDate(p.deadlineOn)});
    if (!p.number.isEmpty())
        facts.push_back({numberField.labelText(), p.number});
    if (p.approvedAmount)
        facts.push_back({amountField.labelText(), yuanText(*p.approvedAmount)});
    if (p.grade)
        facts.push_back({tr("Result"), acceptanceGradeLabel(*p.grade)});
    constexpr int perRow = 4;
    for (size_t i = 0; i < facts.size(); ++i) {
        const int row = int(i) / perRow * 2, column = int(i) % perRow;
        grid->addWidget(new Text(facts[i].first, TextStyle::Secondary), row, column);
        auto *value = new Text(facts[i].second, TextStyle::Strong);
        value->setTextFormat(Qt::PlainText);
        value->setObjectName(QStringLiteral("projectFact%1").arg(i));
        grid->addWidget(value, row + 1, column);
    }
    // Student affairs alone moves them: for others there is no control at all.
    if (isAllowed(m_parts.session().actor(), Action::DecideProject, {.station = p.station, .college = p.college}) && !isOver(p.state)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *days = new Button(tr("&Move the days…"), ButtonKind::Link, QStringLiteral("moveDays"));
        connect(days, &QPushButton::clicked, this, &CycleView::editDays);
        row->addWidget(days);
        if (p.deadlineOn.isValid()) {
            auto *deadline = new Button(tr("Move the deadline…"), ButtonKind::Link, QStringLiteral("moveDeadline"));
            connect(deadline, &QPushButton::clicked, this, &CycleView::editDeadline);
            row->addWidget(deadline);
        }
        row->addStretch(1);
        grid->addLayout(row, int(facts.size() + perRow - 1) / perRow * 2, 0, 1, perRow);
    }
}

void CycleView::showChoices()
{
    delete m_nowBody;
    m_nowBody = new QWidget;
    m_now->body()->addWidget(m_nowBody);
    auto *box = new QVBoxLayout(m_nowBody);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    const auto choices = service().choices(m_project->id);
    if (!choices) {
        box->addWidget(new Text(choices.error().message, TextStyle::Error));
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    int shown = 0;
    QString blocked;
    for (const ProjectChoice &c : *choices) {
        if (!c.offered || std::ranges::find(mine, c.event) == std::end(mine))
            continue;
        if (!c.available) {
            if (findTransition(m_project->state, c.event) || c.event == E::Reverse)
                blocked = blocked.isEmpty() || c.event != E::Reverse ? c.whyNot : blocked;
            continue;
        }
        const bool danger = c.event == E::Terminate || c.event == E::Refuse;
        auto *b = new Button(projectEventLabel(c.event), danger ? ButtonKind::Danger : shown == 0 && c.event != E::Reverse ? ButtonKind::Primary : ButtonKind::Outline,
                             QStringLiteral("event-") + projectEventCode(c.event));
        connect(b, &QPushButton::clicked, this, [this, e = c.event] { e == E::Approve ? approve() : decide(e); });
        row->addWidget(b);
        ++shown;
    }
    row->addStretch(1);
    if (shown)
        box->addLayout(row);
    if (!blocked.isEmpty()) {
        auto *why = new Text(blocked, TextStyle::Secondary);
        why->setWordWrap(true);
        box->addWidget(why);
    }
    if (!shown && blocked.isEmpty()) {
        const auto waits = [this]() -> QString {
            switch (m_project->state) {
            case ProjectState::Draft:
            case ProjectState::Returned: return tr("The application is being written. The station head hands it in on the tab “Application”.");
            case ProjectState::CollegeOpinion: return tr("The application waits for the opinion of the college's secretary.");
            case ProjectState::CentreOpinion: return tr("The application waits for the opinion of the school's psychological centre.");
            case ProjectState::Deciding: return tr("The application waits for the decision of student affairs.");
            case ProjectState::Building: return tr("The station is being built. The mid-term form is filled in and handed in on the tab “Mid-term”.");
            case ProjectState::MidtermDue: return tr("The mid-term form waits for the decision of student affairs.");
            case ProjectState::Rectifying: return tr("What the mid-term inspection found is rectified by the deadline; then comes the re-check.");
            case ProjectState::Continuing: return tr("The mid-term inspection is passed. Next is the final report.");
            case ProjectState::FinalDue: return tr("The final report waits for the review.");
            case ProjectState::Reviewing: return tr("The reviewers are scoring; the result is seen here when it is published.");
            case ProjectState::Unqualified:
            case ProjectState::FinalRectifying: return tr("Student affairs decides how it goes on after the rectification.");
            case ProjectState::Accepted: return tr("The station is accepted.");
            case ProjectState::Refused:
            case ProjectState::Archived:
            case ProjectState::Terminated: return tr("This project is over.");
            }
            return {};
        };
        auto *text = new Text(waits(), TextStyle::Body);
        text->setWordWrap(true);
        text->setObjectName(QStringLiteral("projectWaits"));
        box->addWidget(text);
    }
}

void CycleView::done(const QString &sentence) { m_parts.context.host.toast(sentence); }

void CycleView::decide(ProjectEvent event)
{
    const auto choices = service().choices(m_project->id);
    if (m_parts.presented(choices))
        return;
    const auto it = std::ranges::find(*choices, event, &ProjectChoice::event);
    const bool needed = it != choices->end() && it->needsReason;
    QString text = event == E::Terminate ? tr("The project ends; no more funds are paid. The reason stays in the history.")
        : event == E::Reverse            ? tr("The last decision is taken back; of an approval its allotment goes back with it. This stays in the history under a number of its own, with the reason.")
        : event == E::Archive            ? tr("The project goes to the archive; nothing of it is changed any more.")
        : needed                         ? tr("The reason stays in the history and goes to the college.")
                                         : tr("The opinion is printed on the application.");
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = projectEventLabel(event), .text = text, .maxLength = 500, .required = needed});
    if (!reason)
        return;
    const auto r = event == E::Reverse ? FundsService(m_parts.session()).takeBackDecision(m_project->id, *reason) : service().step(m_project->id, event, {.opinion = *reason});
    if (!m_parts.presented(r))
        done(tr("Done: %1.").arg(projectEventLabel(event)));
}

void CycleView::approve()
{
    auto *form = new Form(QStringLiteral("approveProject"));
    form->addField(amountField);
    form->addField(firstField);
    form->addField(numberField);
    form->addField(opinionField);
    form->setHint(QStringLiteral("tranche"), tr("Proposed is what the budget asks for its first year. It stands in the fund at once; the second tranche follows when the mid-term is passed."));
    form->setHint(QStringLiteral("number"), tr("Left empty the program gives the next number of the year."));
    form->setValue(QStringLiteral("amount"), yuanText(m_project->form[u"budget"][u"total"].toInteger()));
    form->setValue(QStringLiteral("tranche"), yuanText(firstYearOf(budgetOf(m_project->form))));
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Approve"), form);
    auto *save = new Button(tr("&Approve"), ButtonKind::Primary, QStringLiteral("approveNow"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form, drawer, id = m_project->id] {
        form->clearErrors();
        const auto amount = parseYuan(form->value(QStringLiteral("amount")).toString(), QStringLiteral("amount"));
        if (!amount) {
            form->setError(QStringLiteral("amount"), amount.error().message);
            form->focusField(QStringLiteral("amount"));
            return;
        }
        const auto first = parseYuan(form->value(QStringLiteral("tranche")).toString(), QStringLiteral("tranche"));
        if (!first) {
            form->setError(QStringLiteral("tranche"), first.error().message);
            form->focusField(QStringLiteral("tranche"));
            return;
        }
        // the decision and the first tranche are one act (S04)
        const auto r = FundsService(m_parts.session()).approveProject(id, {.opinion = form->value(QStringLiteral("reason")).toString(), .number = form->value(QStringLiteral("number")).toString(), .amount = *amount},
                                                                      Allotment{.amount = *first});
        if (!r) {
            if (!form->showError(r.error()))
                m_parts.present(r.error());
            return;
        }
        drawer->closeDrawer();
        done(tr("Done: %1.").arg(projectEventLabel(E::Approve)));
    });
}

void CycleView::editDays()
{
    auto *form = new Form(QStringLiteral("projectDays"));
    const QDate now[] = {m_project->startsOn, m_project->endsOn, m_project->midtermOn, m_project->finalOn};
    for (size_t i = 0; i < std::size(dayFields); ++i) {
        form->addField(dayFields[i]);
        form->setValue(QString::fromLatin1(dayFields[i].key), now[i]);
    }
    form->addField(reasonField);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Days of the cycle"), form);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveDays"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form, drawer, id = m_project->id] {
        form->clearErrors();
        const auto day = [form](size_t i) { return form->value(QString::fromLatin1(dayFields[i].key)).toDate(); };
        const auto r = service().setDates(id, {day(0), day(1), day(2), day(3)}, form->value(QStringLiteral("reason")).toString());
        if (!r) {
            if (!form->showError(r.error()))
                m_parts.present(r.error());
            return;
        }
        drawer->closeDrawer();
        done(tr("The days are moved; both values are in the history."));
    });
}

void CycleView::editDeadline()
{
    auto *form = new Form(QStringLiteral("projectDeadline"));
    form->addField(deadlineField);
    form->setValue(QStringLiteral("deadline"), m_project->deadlineOn);
    form->addField(reasonField);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Deadline of the rectification"), form);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveDeadline"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form, drawer, id = m_project->id] {
        form->clearErrors();
        const auto r = service().setDeadline(id, form->value(QStringLiteral("deadline")).toDate(), form->value(QStringLiteral("reason")).toString());
        if (!r) {
            if (!form->showError(r.error()))
                m_parts.present(r.error());
            return;
        }
        drawer->closeDrawer();
        done(tr("The deadline is moved; both values are in the history."));
    });
}

QVariant CycleView::cell(int r, int column, int role) const
{
    const ProjectStepRow &s = m_steps.at(size_t(r));
    if (role == ChipRole && column == 3)
        return QVariant::fromValue(projectStateLook(s.to));
    if (role == Qt::ToolTipRole)
        return column == 5 ? s.opinion : column == 6 ? stepDetailText(s) : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return s.number;
    case 1: return s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case 2: return s.label();
    case 3: return projectStateLabel(s.to);
    case 4: return s.actor;
    case 5: return s.opinion;
    case 6: return stepDetailText(s);
    }
    return {};
}

ProjectTab cycleTab()
{
    return {QStringLiteral("cycle"), CycleView::tr("Cycle"), {Action::ReadProject}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new CycleView(parts); }};
}

} // namespace xz

#include "moc_cycleview.cpp"

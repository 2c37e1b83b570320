#include "ui/project/changesview.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

const FieldInfo reasonField{.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Reason"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000};
const FieldInfo headField{.key = "what", .label = QT_TRANSLATE_NOOP("Field", "New head of the station"), .required = true, .maxLength = 30};
const FieldInfo contentField{.key = "what", .label = QT_TRANSLATE_NOOP("Field", "What changes, from what to what"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000};
const FieldInfo untilField{.key = "until", .label = QT_TRANSLATE_NOOP("Field", "New last day"), .kind = FieldKind::Date, .required = true};
const FieldInfo midtermField{.key = "midterm_on", .label = QT_TRANSLATE_NOOP("Field", "Mid-term inspection"), .kind = FieldKind::Date, .required = true};
const FieldInfo finalField{.key = "final_on", .label = QT_TRANSLATE_NOOP("Field", "Final review"), .kind = FieldKind::Date, .required = true};

ChipLook lookOf(ChangeState state)
{
    const QString text = changeStateLabel(state);
    switch (state) {
    case ChangeState::Asked: return {text, Tone::Info};
    case ChangeState::Granted: return {text, Tone::Done};
    case ChangeState::Refused: return {text, Tone::Level1, Shape::Diamond};
    case ChangeState::Withdrawn: return {text, Tone::Neutral};
    }
    return {text};
}

Text *wrapped(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}

} // namespace

ChangesView::ChangesView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_notice = wrapped({}, TextStyle::Error);
    m_notice->setObjectName(QStringLiteral("unreportedHead"));
    box->addWidget(m_notice);
    box->addWidget(wrapped(tr("Head, content and days of an approved project change only after student affairs granted it; a change that was not reported makes the mid-term inspection fail. "
                              "The cycle is extended once, by three months at most."), TextStyle::Secondary));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (const ChangeKind kind : allChangeKinds) {
        const QString text = kind == ChangeKind::Head ? tr("Change of the head…") : kind == ChangeKind::Content ? tr("Change of content…") : kind == ChangeKind::Dates ? tr("Other days…") : tr("Extension…");
        auto *b = new Button(text, ButtonKind::Outline, QStringLiteral("ask-") + changeKindCode(kind));
        connect(b, &QPushButton::clicked, this, [this, kind] { ask(kind); });
        row->addWidget(b);
        m_ask.push_back(b);
    }
    row->addStretch(1);
    box->addLayout(row);
    m_list = new QVBoxLayout;
    box->addLayout(m_list);
    box->addStretch(1);
}

void ChangesView::setProject(const ProjectRow &project)
{
    m_project = project;
    const Actor &actor = m_parts.session().actor();
    const bool asks = isAllowed(actor, Action::WriteProject, {.station = project.station, .college = project.college});
    const QString why = isBeingBuilt(project.state) ? QString() : tr("Changes are asked for while the station is being built; before the approval change the application itself.");
    for (Button *b : m_ask) {
        b->setVisible(asks);
        b->setWhyNot(why);
    }
    const auto head = unreportedHead(m_parts.session(), project);
    m_notice->setText(head && *head ? **head : QString());
    m_notice->setVisible(head && *head);
    delete m_body;
    m_body = new QWidget;
    m_list->addWidget(m_body);
    auto *box = new QVBoxLayout(m_body);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    const auto all = service().of(project.id);
    if (!all) {
        box->addWidget(wrapped(all.error().message, TextStyle::Error));
        return;
    }
    for (const ChangeRequest &c : *all)
        box->addWidget(cardOf(c));
    if (all->empty())
        box->addWidget(wrapped(tr("No change was asked for."), TextStyle::Secondary));
}

QWidget *ChangesView::cardOf(const ChangeRequest &c)
{
    auto *card = new Card(changeKindLabel(c.kind));
    card->setNote(tr("asked on %1 by %2").arg(isoDate(c.askedAt.date()), c.askedBy));
    card->addHeaderWidget(new Chip(lookOf(c.state)));
    card->body()->addWidget(wrapped(c.what, TextStyle::Strong));
    card->body()->addWidget(wrapped(tr("Reason: %1").arg(c.reason)));
    if (c.decidedAt.isValid())
        card->body()->addWidget(wrapped(c.answer.isEmpty() ? tr("Decided on %1 by %2.").arg(isoDate(c.decidedAt.date()), c.decidedBy)
                                                           : tr("Decided on %1 by %2: %3").arg(isoDate(c.decidedAt.date()), c.decidedBy, c.answer), TextStyle::Secondary));
    // Controls exist only for whom they are (S11).
    const Actor &actor = m_parts.session().actor();
    const Target target{.station = m_project->station, .college = m_project->college};
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto button = [&](const QString &text, ButtonKind kind, const char *name, auto call) {
        auto *b = new Button(text, kind, QStringLiteral("%1-%2").arg(QLatin1String(name), c.id.toString()));
        connect(b, &QPushButton::clicked, this, call, Qt::QueuedConnection); // the card goes when the list is made again
        row->addWidget(b);
    };
    if (isAllowed(actor, Action::DecideProject, target)) {
        if (c.state == ChangeState::Asked) {
            button(tr("Grant"), ButtonKind::Primary, "grantChange", [this, c] { decide(c, true); });
            button(tr("Refuse"), ButtonKind::Outline, "refuseChange", [this, c] { decide(c, false); });
        } else if (c.state != ChangeState::Withdrawn) {
            button(tr("Take the decision back…"), ButtonKind::Link, "takeBackChange", [this, c] { takeBack(c); });
        }
    }
    if (isAllowed(actor, Action::WriteProject, target) && c.state == ChangeState::Asked)
        button(tr("Withdraw the request"), ButtonKind::Link, "withdrawChange", [this, c] { m_parts.presented(service().withdraw(c.id)); });
    row->addStretch(1);
    if (row->count() > 1)
        card->body()->addLayout(row);
    else
        delete row;
    return card;
}

void ChangesView::ask(ChangeKind kind)
{
    auto *form = new Form(QStringLiteral("changeRequest"));
    switch (kind) {
    case ChangeKind::Head: form->addField(headField); break;
    case ChangeKind::Content:
        form->addField(contentField);
        form->setHint(QStringLiteral("what"), tr("Change the application on its tab, too: granted, it becomes the next version."));
        break;
    case ChangeKind::Dates:
        form->addField(midtermField);
        form->addField(finalField);
        form->setValue(QStringLiteral("midterm_on"), m_project->midtermOn);
        form->setValue(QStringLiteral("final_on"), m_project->finalOn);
        break;
    case ChangeKind::Extension:
        form->addField(untilField);
        form->setHint(QStringLiteral("until"), tr("The cycle ends on %1; at most %2.").arg(isoDate(m_project->endsOn), isoDate(m_project->endsOn.addMonths(mostExtensionMonths))));
        break;
    }
    form->addField(reasonField);
    Drawer *drawer = m_parts.drawer();
    drawer->open(changeKindLabel(kind), form);
    auto *save = new Button(tr("&Ask for it"), ButtonKind::Primary, QStringLiteral("askChange"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form, drawer, kind, id = m_project->id] {
        form->clearErrors();
        const ChangeDraft draft{.kind = kind, .what = form->value(QStringLiteral("what")).toString(), .reason = form->value(QStringLiteral("reason")).toString(),
                                .until = form->value(QStringLiteral("until")).toDate(), .midtermOn = form->value(QStringLiteral("midterm_on")).toDate(), .finalOn = form->value(QStringLiteral("final_on")).toDate()};
        const auto made = service().ask(id, draft);
        if (!made) {
            if (!form->showError(made.error()))
                m_parts.present(made.error());
            return;
        }
        drawer->closeDrawer();
        m_parts.context.host.toast(tr("Asked for. Student affairs decides."));
    });
}

void ChangesView::decide(const ChangeRequest &c, bool granted)
{
    const auto answer = m_parts.context.prompts.reason(m_parts.page, {.title = granted ? tr("Grant the change") : tr("Refuse the change"), .text = tr("%1: %2").arg(changeKindLabel(c.kind), c.what), .required = !granted});
    if (answer)
        m_parts.presented(service().decide(c.id, granted, *answer));
}

void ChangesView::takeBack(const ChangeRequest &c)
{
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Take the decision back"), .text = tr("The request waits again and days are as they were. The reason stays in the history under a number of its own.")});
    if (reason)
        m_parts.presented(service().takeBack(c.id, *reason));
}

ProjectTab changesTab()
{
    return {QStringLiteral("changes"), ChangesView::tr("Changes"), {Action::ReadProject}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new ChangesView(parts); }};
}

} // namespace xz

#include "moc_changesview.cpp"

#include "ui/handover/handoverpage.h"

#include "core/base/text.h"
#include "core/handover/handoverdocument.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/stepbar.h"
#include "ui/shared/text.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QTableWidget>

namespace xz {
namespace {

FieldInfo field(const char *key, const char *label, FieldKind kind, bool required)
{
    FieldInfo f;
    f.key = key;
    f.label = label;
    f.kind = kind;
    f.required = required;
    f.maxLength = 60;
    return f;
}

std::vector<FormOption> staffOptions(Session &session)
{
    PersonFilter filter;
    filter.kind = PersonKind::Staff;
    std::vector<FormOption> options;
    if (isAllowed(session.actor(), Action::ReadPeople, {.station = session.actor().station, .college = session.actor().college}))
        if (const auto people = PeopleService(session).list(filter))
            for (const PersonRow &p : *people)
                options.push_back({p.id.toString(), p.number.isEmpty() ? p.name : QString(p.name + u' ' + p.number)});
    return options;
}

QStringList stepNames()
{
    return {HandoverPage::tr("List"), HandoverPage::tr("Open items"), HandoverPage::tr("Accounts"), HandoverPage::tr("Undertakings"), HandoverPage::tr("Signatures"), HandoverPage::tr("Finish")};
}

int stepOf(HandoverState state) // of stepNames(); past the last when it is over
{
    switch (state) {
    case HandoverState::Draft: return 0;
    case HandoverState::Listed: return 1;
    case HandoverState::Assigned: return 2;
    case HandoverState::Switched: return 3;
    case HandoverState::Undertaken: return 4;
    case HandoverState::Signed: return 5;
    case HandoverState::Finished:
    case HandoverState::Cancelled: break;
    }
    return 6;
}

Tone toneOf(HandoverState state) { return state == HandoverState::Finished ? Tone::Done : state == HandoverState::Cancelled ? Tone::Neutral : Tone::Level3; }

} // namespace

HandoverPage::HandoverPage(const PageContext &context, QWidget *parent)
    : Page(context, QStringLiteral("handover"), parent), m_card(new Card), m_steps(new StepBar(stepNames())), m_what(new Text({}, TextStyle::Secondary)), m_error(new Text({}, TextStyle::Error)),
      m_history(new DataTable(QStringLiteral("handovers"), tr("Handovers"))), m_keepers(new DataTable(QStringLiteral("custodians"), tr("Custodians")))
{
    setTitle(tr("Handover"));
    watch({QStringLiteral("handover"), QStringLiteral("cases"), QStringLiteral("users"), QStringLiteral("network")});
    m_cancel = addAction(tr("&Cancel the handover ..."), ButtonKind::Plain, QStringLiteral("handover-cancel"));
    m_print = addAction(tr("&Print ..."), ButtonKind::Outline, QStringLiteral("handover-print"));
    m_print->setIconOf(Icon::Printer);
    m_start = addAction(tr("&Start a handover"), ButtonKind::Primary, QStringLiteral("handover-start"));
    connect(m_start, &QPushButton::clicked, this, &HandoverPage::startForm);
    connect(m_print, &QPushButton::clicked, this, &HandoverPage::preview);
    connect(m_cancel, &QPushButton::clicked, this, &HandoverPage::cancelHandover);

    m_what->setObjectName(QStringLiteral("handover-what"));
    m_error->setObjectName(QStringLiteral("handover-error"));
    m_error->hide();
    m_card->body()->addWidget(m_steps);
    m_card->body()->addWidget(m_what);
    m_card->body()->addWidget(m_error);
    body()->addWidget(m_card);

    m_historyModel = new ListModel({{QStringLiteral("number"), tr("Handover no."), 120}, {QStringLiteral("post"), tr("Office handed over"), 110}, {QStringLiteral("from"), tr("Hands over"), 110},
                                    {QStringLiteral("to"), tr("Takes over"), 110}, {QStringLiteral("on"), tr("From"), 110}, {QStringLiteral("state"), tr("State"), 150, false, false, true}},
                                   [this](int row, int column, int role) -> QVariant {
                                       const Handover &h = m_all[size_t(row)];
                                       if (role == IdRole)
                                           return h.id.bytes();
                                       if (column == 5 && role == ChipRole)
                                           return QVariant::fromValue(ChipLook{handoverStateLabel(h.state), toneOf(h.state), Shape::None});
                                       if (role != Qt::DisplayRole)
                                           return {};
                                       switch (column) {
                                       case 0: return h.number;
                                       case 1: return postRoleLabel(h.post);
                                       case 2: return h.fromName;
                                       case 3: return h.toName;
                                       case 4: return isoDate(h.effectiveOn);
                                       default: return handoverStateLabel(h.state);
                                       }
                                   },
                                   this);
    m_history->setModel(m_historyModel);
    m_history->setToolsVisible(false);
    m_history->setFitsContents(true);
    m_history->setEmptyState(tr("Nothing was handed over yet. When somebody leaves an office, start a handover: it counts, passes on, switches the accounts and prints the record."));
    connect(m_history, &DataTable::activated, this, [this](int row) {
        m_wanted = m_all[size_t(row)].id;
        refresh();
    });
    auto *history = new Card(tr("All handovers"));
    history->setNote(tr("Enter or a double click shows one"));
    history->body()->addWidget(m_history);
    body()->addWidget(history);

    m_keepersModel = new ListModel({{QStringLiteral("class"), tr("Data"), 200}, {QStringLiteral("keeper"), tr("Custodian"), 140}, {QStringLiteral("since"), tr("Since"), 120},
                                    {QStringLiteral("until"), tr("Until"), 120, false, false, true}},
                                   [this](int row, int column, int role) -> QVariant {
                                       const Custodian &c = m_custodians[size_t(row)];
                                       if (role != Qt::DisplayRole)
                                           return {};
                                       switch (column) {
                                       case 0: return dataClassLabel(c.dataClass);
                                       case 1: return c.personName;
                                       case 2: return isoDate(c.since);
                                       default: return c.until.isValid() ? isoDate(c.until) : tr("in charge");
                                       }
                                   },
                                   this);
    m_keepers->setModel(m_keepersModel);
    m_keepers->setToolsVisible(false);
    m_keepers->setFitsContents(true);
    m_keepers->setEmptyState(tr("Nobody is named yet who keeps the papers."));
    m_setKeeper = new Button(tr("&Name a custodian ..."), ButtonKind::Plain, QStringLiteral("custodian-set"));
    connect(m_setKeeper, &QPushButton::clicked, this, &HandoverPage::custodianForm);
    auto *keepers = new Card(tr("Custodians"));
    keepers->setNote(tr("Name and date stand at the foot of every print"));
    keepers->addHeaderWidget(m_setKeeper);
    keepers->body()->addWidget(m_keepers);
    body()->addWidget(keepers);
    body()->addStretch(1);

    m_save.setSingleShot(true);
    m_save.setInterval(900);
    connect(&m_save, &QTimer::timeout, this, [this] { saveList(true); });
}

QString HandoverPage::help() const
{
    return tr("<p>A handover goes through six steps and may be left at any of them: everything is kept. The program counts what it knows; what is typed stands beside, and a difference needs a remark.</p>"
              "<p>When the accounts are switched, the key slot of the old account is removed and the file gets a new key that is re-wrapped for everybody who stays; nobody has to be present for it. "
              "What was copied before, backups for example, still opens with the old passphrase: collect it.</p>"
              "<p>The record has places for three signatures: who hands over, who takes over, who supervises.</p>");
}

void HandoverPage::activate(const QVariantMap &arguments)
{
    if (const auto id = HandoverId::fromString(arguments.value(QStringLiteral("handover")).toString()))
        m_wanted = id;
    if (arguments.value(QStringLiteral("start")).toBool())
        startForm();
}

void HandoverPage::saveNow() { saveList(true); }

bool HandoverPage::taken(const Error *error, const QString &toast)
{
    if (error) {
        m_error->setText(error->message);
        m_error->show();
        return false;
    }
    m_rebuild = true;
    refresh();
    if (!toast.isEmpty())
        host().toast(toast);
    return true;
}

void HandoverPage::refresh()
{
    if (m_dirty)
        saveList(true);
    auto all = service().list();
    if (presented(all))
        return;
    m_all = std::move(*all);
    m_historyModel->setRowCount(int(m_all.size()));
    m_custodians.clear();
    if (session().actor().station)
        if (auto keepers = CustodianService(session()).history(*session().actor().station))
            m_custodians = std::move(*keepers);
    m_keepersModel->setRowCount(int(m_custodians.size()));
    const Target here{.station = session().actor().station, .college = session().actor().college};
    m_setKeeper->setWhyNot(!session().actor().station ? tr("Custodians belong to a station.") : isAllowed(session().actor(), Action::WriteNetwork, here) ? QString() : tr("Your role does not name custodians."));

    // The one asked for, else the one under way, else the last.
    const std::optional<HandoverId> before = m_shown ? std::optional(m_shown->id) : std::nullopt;
    m_shown.reset();
    const Handover *pick = nullptr;
    for (const Handover &h : m_all)
        if (m_wanted && h.id == *m_wanted)
            pick = &h;
    for (const Handover &h : m_all)
        if (!pick && !h.isOver())
            pick = &h;
    if (!pick && !m_all.empty())
        pick = &m_all.front();
    if (pick) {
        auto whole = service().open(pick->id);
        if (!presented(whole))
            m_shown = std::move(*whole);
    }
    const bool running = std::any_of(m_all.begin(), m_all.end(), [](const Handover &h) { return !h.isOver(); });
    setStateLine(m_all.empty() ? tr("No handover yet.") : running ? tr("A handover is under way.") : tr("%n handover(s), none under way.", nullptr, int(m_all.size())));
    const bool mayStart = isAllowed(session().actor(), Action::WriteHandover, here);
    m_start->setWhyNot(!mayStart ? tr("A handover is started by the station head, the secretary or the administrator.")
                       : staffOptions(session()).empty() ? tr("You see no members of staff to choose from. The station head or the secretary starts it.")
                                                         : QString());
    m_print->setWhyNot(m_shown ? QString() : tr("There is no handover to print yet."));
    const HandoverChoice cancel = m_shown ? service().choice(*m_shown, HandoverEvent::Cancel) : HandoverChoice{HandoverEvent::Cancel, false, tr("There is no handover to cancel.")};
    m_cancel->setWhyNot(cancel.available ? QString() : cancel.whyNot);
    m_cancel->setVisible(m_shown && !m_shown->isOver());
    if (!m_rebuild && m_lines && m_shown && before == m_shown->id && m_shown->state == HandoverState::Draft)
        return; // somebody types into it
    m_rebuild = false;
    showStep();
}

void HandoverPage::showStep()
{
    m_save.stop();
    m_dirty = false;
    m_lines = nullptr;
    m_difference = nullptr;
    m_saved = nullptr;
    m_open = nullptr;
    m_account = nullptr;
    m_secret = nullptr;
    m_paperOn = nullptr;
    m_error->hide();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // its own button may have brought us here
        m_content = nullptr;
    }
    m_card->setVisible(m_shown.has_value());
    if (!m_shown)
        return;
    const Handover &h = *m_shown;
    m_card->setTitle(tr("%1: %2, %3 to %4").arg(h.number, postRoleLabel(h.post), h.fromName, h.toName));
    m_card->setNote(h.witnessName.isEmpty() ? tr("from %1").arg(isoDate(h.effectiveOn)) : tr("from %1, supervised by %2").arg(isoDate(h.effectiveOn), h.witnessName));
    m_steps->setCurrent(stepOf(h.state));
    m_steps->setVisible(h.state != HandoverState::Cancelled);
    m_content = new QWidget;
    auto *box = new QVBoxLayout(m_content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    switch (h.state) {
    case HandoverState::Draft: listStep(box); break;
    case HandoverState::Listed: assignStep(box); break;
    case HandoverState::Assigned: switchStep(box); break;
    case HandoverState::Switched: undertakeStep(box); break;
    case HandoverState::Undertaken: signStep(box); break;
    case HandoverState::Signed: finishStep(box); break;
    case HandoverState::Finished:
    case HandoverState::Cancelled: overStep(box); break;
    }
    m_card->body()->addWidget(m_content);
    m_content->show(); // now, so that the page grows with it
}

void HandoverPage::startForm()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("handover"));
    form->addField(field("post", QT_TRANSLATE_NOOP("Field", "Office"), FieldKind::Choice, true));
    form->addField(field("from", QT_TRANSLATE_NOOP("Field", "Who hands over"), FieldKind::Reference, true));
    form->addField(field("to", QT_TRANSLATE_NOOP("Field", "Who takes over"), FieldKind::Reference, true));
    form->addField(field("witness", QT_TRANSLATE_NOOP("Field", "Who supervises"), FieldKind::Reference, false));
    form->addField(field("effective_on", QT_TRANSLATE_NOOP("Field", "First day of the successor"), FieldKind::Date, true));
    std::vector<FormOption> posts;
    for (const PostRole r : allPostRoles)
        posts.push_back({postRoleCode(r), postRoleLabel(r)});
    form->setOptions(QStringLiteral("post"), posts);
    form->setValue(QStringLiteral("post"), postRoleCode(PostRole::Head));
    const auto staff = staffOptions(session());
    for (const char *key : {"from", "to", "witness"})
        form->setOptions(QString::fromLatin1(key), staff);
    if (session().actor().person)
        form->setValue(QStringLiteral("from"), session().actor().person->toString());
    form->setHint(QStringLiteral("witness"), tr("The third signature; usually the deputy secretary of the general Party branch."));
    form->setValue(QStringLiteral("effective_on"), session().clock().today());
    layout->addWidget(form);
    layout->addWidget(new Text(tr("What is handed over"), TextStyle::Secondary));
    std::vector<QCheckBox *> boxes;
    for (const HandoverScope s : allHandoverScopes) {
        auto *box = new QCheckBox(handoverScopeLabel(s));
        box->setObjectName(u"handover-scope-" + handoverScopeCode(s));
        box->setChecked(true);
        layout->addWidget(box);
        boxes.push_back(box);
    }
    layout->addStretch(1);
    drawer()->open(tr("Start a handover"), content);
    auto *go = new Button(tr("&Start"), ButtonKind::Primary, QStringLiteral("handover-begin"));
    drawer()->addFootWidget(go);
    connect(go, &QPushButton::clicked, content, [this, form, boxes] {
        form->clearErrors();
        const auto person = [&](const char *key) { return PersonId::fromString(form->value(QString::fromLatin1(key)).toString()); };
        const auto from = person("from"), to = person("to");
        if (!from)
            form->setError(QStringLiteral("from"), tr("Choose who hands over."));
        if (!to)
            form->setError(QStringLiteral("to"), tr("Choose who takes over."));
        if (!from || !to)
            return;
        HandoverDraft d{.station = session().actor().station, .post = postRoleFromCode(form->value(QStringLiteral("post")).toString()).value_or(PostRole::Head), .from = *from, .to = *to, .witness = person("witness"),
                        .effectiveOn = form->value(QStringLiteral("effective_on")).toDate()};
        for (size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i]->isChecked())
                d.scope.push_back(allHandoverScopes[i]);
        const auto started = service().start(d);
        if (!started) {
            if (!form->showError(started.error()))
                present(started.error());
            return;
        }
        drawer()->closeDrawer();
        m_wanted = started->id;
        refresh();
        host().toast(tr("%1 is started. Leave and come back whenever you like: it goes on where it stopped.").arg(started->number));
    });
    form->focusField(QStringLiteral("to"));
}

void HandoverPage::changePeople()
{
    const Handover h = *m_shown;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    auto *form = new Form(QStringLiteral("handover-people"));
    form->addField(field("witness", QT_TRANSLATE_NOOP("Field", "Who supervises"), FieldKind::Reference, false));
    form->addField(field("effective_on", QT_TRANSLATE_NOOP("Field", "First day of the successor"), FieldKind::Date, true));
    form->setOptions(QStringLiteral("witness"), staffOptions(session()));
    form->setValue(QStringLiteral("witness"), h.witness ? h.witness->toString() : QString());
    form->setValue(QStringLiteral("effective_on"), h.effectiveOn);
    layout->addWidget(form);
    layout->addStretch(1);
    drawer()->open(tr("Day and supervisor"), content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("handover-people-save"));
    drawer()->addFootWidget(save);
    connect(save, &QPushButton::clicked, content, [this, form, h] {
        form->clearErrors();
        const auto done = service().setPeople(h.id, PersonId::fromString(form->value(QStringLiteral("witness")).toString()), form->value(QStringLiteral("effective_on")).toDate());
        if (!done) {
            if (!form->showError(done.error()))
                present(done.error());
            return;
        }
        drawer()->closeDrawer();
        refresh();
    });
}

void HandoverPage::cancelHandover()
{
    if (!m_shown)
        return;
    const auto reason = prompts().reason(this, {tr("Cancel %1?").arg(m_shown->number), tr("What was passed on already stays where it is. The handover stays in the list with your reason."),
                                                {tr("The appointment was put off"), tr("Another person takes over")}});
    if (reason)
        took(service().cancel(m_shown->id, *reason), tr("The handover is cancelled."));
}

void HandoverPage::preview()
{
    if (!m_shown)
        return;
    saveNow();
    const HandoverId id = m_shown->id;
    PaperJob job;
    job.title = tr("Handover record %1").arg(m_shown->number);
    job.fileName = handoverFileName(*m_shown);
    job.make = [this, id](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(const Handover h, service().open(id));
        return handoverDocument(session(), h);
    };
    job.xlsx = [this, id](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const Handover h, service().open(id));
        return writeHandoverXlsx(session(), h, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void HandoverPage::custodianForm()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    auto *form = new Form(QStringLiteral("custodian"));
    form->addField(field("class", QT_TRANSLATE_NOOP("Field", "Data"), FieldKind::Choice, true));
    form->addField(field("person", QT_TRANSLATE_NOOP("Field", "Custodian"), FieldKind::Reference, true));
    form->addField(field("since", QT_TRANSLATE_NOOP("Field", "Since"), FieldKind::Date, true));
    std::vector<FormOption> classes;
    for (const DataClass c : allDataClasses)
        classes.push_back({dataClassCode(c), dataClassLabel(c)});
    form->setOptions(QStringLiteral("class"), classes);
    form->setValue(QStringLiteral("class"), dataClassCode(DataClass::Reports));
    form->setOptions(QStringLiteral("person"), staffOptions(session()));
    form->setValue(QStringLiteral("since"), session().clock().today());
    form->setHint(QStringLiteral("since"), tr("Prints of this day and later show the new name; the one before keeps the papers until the day before."));
    layout->addWidget(form);
    layout->addStretch(1);
    drawer()->open(tr("Name a custodian"), content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("custodian-save"));
    drawer()->addFootWidget(save);
    connect(save, &QPushButton::clicked, content, [this, form] {
        form->clearErrors();
        const auto person = PersonId::fromString(form->value(QStringLiteral("person")).toString());
        if (!person) {
            form->setError(QStringLiteral("person"), tr("Choose who keeps these papers."));
            return;
        }
        Result<void> done = CustodianService(session()).appoint(*session().actor().station, dataClassFromCode(form->value(QStringLiteral("class")).toString()).value_or(DataClass::Reports), *person,
                                                                form->value(QStringLiteral("since")).toDate());
        if (!done) {
            if (done.error().field.startsWith(u"custodian")) // the station card's names for the same fields
                done.error().field = done.error().field == u"custodian" ? QStringLiteral("person") : QStringLiteral("since");
            if (!form->showError(done.error()))
                present(done.error());
            return;
        }
        drawer()->closeDrawer();
        refresh();
        host().toast(tr("Prints show the new custodian from that day on."));
    });
}

void registerHandoverPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("handover"), .group = NavGroup::Station, .order = 5, .icon = Icon::Key, .title = HandoverPage::tr("Handover"), .anyOf = {Action::ReadHandover},
                  .make = [](const PageContext &context) -> Page * { return new HandoverPage(context); }});
}

} // namespace xz

#include "moc_handoverpage.cpp"

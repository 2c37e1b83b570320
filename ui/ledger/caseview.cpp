#include "ui/ledger/caseview.h"

#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "core/workspace/drafts.h"
#include "core/workspace/users.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("case.follow_up");
} // namespace

CaseView::CaseView(const PageContext &context, const CaseId &id, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(id),
      m_row{.id = id, .station = StationId(RawId{}), .code = {}, .state = CaseState::Active}
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
}

Result<void> CaseView::load()
{
    CaseService service(m_context.session);
    XZ_TRY(m_words, service.dictionaries());
    XZ_TRY(m_row, service.row(m_id));
    auto file = service.detail(m_id);
    m_file.reset();
    m_history.clear();
    m_followUps.clear();
    if (file) { // a row may be seen where the content may not
        m_file = *file;
        XZ_TRY(m_history, service.history(m_id));
        XZ_TRY(m_followUps, service.followUps(m_id));
    } else if (file.error().code != Errc::Denied) {
        return std::unexpected(file.error());
    }
    build();
    return {};
}

void CaseView::build()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *box = new QVBoxLayout(m_content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    layout()->addWidget(m_content);
    m_form = nullptr;
    addFacts(box);
    if (m_file) {
        addActions(box);
        if (isInLedger(m_file->state) || m_file->state == CaseState::Observing)
            addFollowUpForm(box);
        addGrants(box);
        addHistory(box);
    } else {
        auto *text = new Text(tr("Not authorised: your role sees that this case exists, not what it holds. The station head can grant you this one case."), TextStyle::Secondary);
        text->setObjectName(QStringLiteral("case-not-authorised"));
        text->setWordWrap(true);
        box->addWidget(text);
        addGrants(box);
    }
    box->addStretch(1);
}

// 逐生授权: who may read this one case besides those whose case it is (domain 1.6).
void CaseView::addGrants(QVBoxLayout *box)
{
    const Target target{.station = m_row.station, .college = m_context.session.actor().college};
    if (!isAllowed(m_context.session.actor(), Action::GrantCase, target))
        return;
    CaseService service(m_context.session);
    box->addWidget(new Text(tr("Who may read this case"), TextStyle::CardTitle));
    if (const auto grants = service.grants(m_id)) {
        for (const CaseGrant &g : *grants) {
            if (!g.isValidOn(m_context.session.clock().today()))
                continue;
            auto *row = new QHBoxLayout;
            row->addWidget(new Text(g.expiresOn.isValid() ? tr("%1, until %2").arg(g.userName, isoDate(g.expiresOn)) : g.userName), 1);
            auto *revoke = new Button(tr("Take back"), ButtonKind::Link, QStringLiteral("revokeGrant"));
            revoke->setAccessibleDescription(g.userName);
            connect(revoke, &QPushButton::clicked, this, [this, user = g.user] {
                const auto done = CaseService(m_context.session).revoke(m_id, user);
                if (!done)
                    m_context.prompts.message(this, MessageKind::Failure, m_row.code, done.error().message);
                else if (const auto loaded = load(); !loaded)
                    m_context.prompts.message(this, MessageKind::Failure, m_row.code, loaded.error().message);
            });
            row->addWidget(revoke);
            box->addLayout(row);
        }
    }
    auto *add = new Button(tr("Grant this case…"), ButtonKind::Plain, QStringLiteral("grantCase"));
    connect(add, &QPushButton::clicked, this, &CaseView::grant);
    box->addWidget(add, 0, Qt::AlignLeft);
}

void CaseView::grant()
{
    const auto users = UsersService(m_context.workspace).list();
    if (!users) {
        m_context.prompts.message(this, MessageKind::Failure, m_row.code, users.error().message);
        return;
    }
    QStringList names;
    std::vector<UserId> ids;
    for (const User &u : *users) {
        if (!u.active)
            continue;
        names << tr("%1 (%2)").arg(u.displayName.isEmpty() ? u.login : u.displayName, roleLabel(u.role));
        ids.push_back(u.id);
    }
    const auto index = m_context.prompts.choice(this, tr("Grant this case…"), tr("Who may read %1 for the next 90 days? The grant is kept in the audit and can be taken back.").arg(m_row.code), names);
    if (!index)
        return;
    const auto done = CaseService(m_context.session).grant(m_id, ids.at(size_t(*index)), m_context.session.clock().today().addDays(90));
    if (!done) {
        m_context.prompts.message(this, MessageKind::Failure, m_row.code, done.error().message);
        return;
    }
    saveDrafts();
    if (const auto loaded = load(); !loaded)
        m_context.prompts.message(this, MessageKind::Failure, m_row.code, loaded.error().message);
}

void CaseView::addFacts(QVBoxLayout *box)
{
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(new Chip(levelLook(m_row.level, m_words.levels.name(m_row.level))));
    chips->addWidget(new Chip({caseStateLabel(m_row.state), m_row.state == CaseState::Active ? Tone::Brand : Tone::Neutral}));
    if (m_row.daysOverdue > 0)
        chips->addWidget(new Chip({tr("%n day(s) overdue", nullptr, m_row.daysOverdue), Tone::Level1}));
    if (m_row.awaitsLevelConfirmation)
        chips->addWidget(new Chip({tr("awaits the head"), Tone::Level2}));
    chips->addStretch(1);
    box->addLayout(chips);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto fact = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        grid->addWidget(new Text(label, TextStyle::Secondary), row, 0, Qt::AlignTop);
        auto *text = new Text(value);
        text->setWordWrap(true);
        grid->addWidget(text, row++, 1);
    };
    fact(tr("Type"), m_row.kindName);
    fact(tr("Responsible"), m_row.responsibleName);
    fact(tr("Opened"), isoDate(m_row.openedOn));
    fact(tr("Last follow-up"), isoDate(m_row.lastFollowUpOn));
    fact(tr("Next follow-up"), isoDate(m_row.nextFollowUpOn));
    fact(tr("Observed until"), isoDate(m_row.observeUntil));
    fact(tr("Closed"), isoDate(m_row.closedOn));
    if (m_file) {
        fact(tr("Found through"), m_words.sources.name(m_file->source));
        QStringList criteria;
        for (const QString &c : m_file->criteria)
            criteria << m_words.criteria.name(c);
        fact(tr("Entry criteria"), criteria.join(u'\n'));
        fact(tr("Summary"), m_file->summary);
        fact(tr("Student"), m_name);
    }
    box->addLayout(grid);
    if (m_file && m_name.isEmpty()) {
        auto *show = new Button(tr("Show the name…"), ButtonKind::Link, QStringLiteral("revealName"));
        show->setWhyNot(isAllowed(m_context.session.actor(), Action::RevealName, {.station = m_file->station, .college = m_context.session.actor().college, .own = true, .granted = true})
                            ? QString() : tr("Your role does not see names."));
        connect(show, &QPushButton::clicked, this, &CaseView::reveal);
        box->addWidget(show, 0, Qt::AlignLeft);
    }
}

void CaseView::reveal()
{
    const auto reason = m_context.prompts.reason(this, {tr("Show the name"), tr("Say why you need the name. The reason is kept in the audit; the name hides again when the case is closed here."),
                                                        {tr("Talk with the student"), tr("Contact with the parents")}});
    if (!reason)
        return;
    const auto name = CaseService(m_context.session).revealName(m_id, *reason);
    if (!name) {
        m_context.prompts.message(this, MessageKind::Failure, tr("Show the name"), name.error().message);
        return;
    }
    m_name = tr("%1 · %2 · %3").arg(name->name, name->number, name->className);
    saveDrafts();
    build();
}

void CaseView::addActions(QVBoxLayout *box)
{
    auto *row = new QGridLayout;
    row->setSpacing(space::s);
    int n = 0;
    for (const CaseChoice &choice : CaseService(m_context.session).availableEvents(m_id)) {
        if (!choice.allowed && choice.whyNot.isEmpty())
            continue;
        // an event of another state is not a choice here: only what this state knows, alive or with the reason why not
        if (!findTransition(m_row.state, choice.event))
            continue;
        auto *button = new Button(caseEventLabel(choice.event), ButtonKind::Plain, QStringLiteral("event-") + caseEventCode(choice.event));
        button->setWhyNot(choice.allowed ? QString() : choice.whyNot);
        connect(button, &QPushButton::clicked, this, [this, choice] { run(choice); });
        row->addWidget(button, n / 3, n % 3);
        ++n;
    }
    box->addLayout(row);
}

bool CaseView::presented(const Result<CaseOutcome> &outcome)
{
    if (outcome)
        return false;
    m_context.prompts.message(this, MessageKind::Failure, m_row.code, outcome.error().message);
    return true;
}

// Handing over and moving a date say more than an event and a reason: whom to, and when.
void CaseView::runArranging(CaseEventKind event)
{
    const QString title = caseEventLabel(event);
    std::optional<PersonId> person;
    QDate day;
    if (event == CaseEventKind::Handover) {
        PersonFilter filter;
        filter.kind = PersonKind::Staff;
        filter.status = PersonStatus::Active;
        const auto staff = PeopleService(m_context.session).list(filter);
        if (!staff) {
            m_context.prompts.message(this, MessageKind::Failure, m_row.code, staff.error().message);
            return;
        }
        QStringList names;
        std::vector<PersonId> ids;
        for (const PersonRow &p : *staff) {
            if (m_row.responsible == p.id)
                continue;
            names << tr("%1 (%2)").arg(p.name, p.number);
            ids.push_back(p.id);
        }
        if (names.isEmpty()) {
            m_context.prompts.message(this, MessageKind::Info, title, tr("No other member of staff is known. Add or import staff first."));
            return;
        }
        const auto index = m_context.prompts.choice(this, title, tr("Who takes over %1?").arg(m_row.code), names);
        if (!index)
            return;
        person = ids.at(size_t(*index));
    } else {
        const auto text = m_context.prompts.text(this, title, tr("The next follow-up of %1 is on:").arg(m_row.code), isoDate(m_row.nextFollowUpOn));
        if (!text)
            return;
        const auto parsed = parseDate(*text);
        if (!parsed) {
            m_context.prompts.message(this, MessageKind::Warning, title, tr("\"%1\" is not a date. Write it like 2026-03-05.").arg(*text));
            return;
        }
        day = *parsed;
    }
    const auto reason = m_context.prompts.reason(this, {title, tr("Say why. The reason stays with the case's history."), {}, caseTextLimit});
    if (!reason)
        return;
    saveDrafts();
    CaseService service(m_context.session);
    finish(person ? service.setResponsible(m_id, *person, *reason, m_file->version) : service.setNextFollowUp(m_id, day, *reason, m_file->version));
}

void CaseView::changeSummary()
{
    const auto text = m_context.prompts.reason(this, {caseEventLabel(CaseEventKind::Summary), tr("What is known of %1 by now: facts only. The summary of before stays in the history.").arg(m_row.code), {},
                                                      caseTextLimit, false, m_file->summary});
    if (!text || *text == m_file->summary)
        return;
    saveDrafts();
    finish(CaseService(m_context.session).setSummary(m_id, *text, m_file->version));
}

void CaseView::finish(const Result<CaseOutcome> &done)
{
    if (presented(done))
        return;
    m_context.host.toast(QStringList{tr("%1: done.").arg(m_row.code), done->notes.join(u' ')}.join(u' ').trimmed());
    if (const auto loaded = load(); !loaded)
        m_context.prompts.message(this, MessageKind::Failure, m_row.code, loaded.error().message);
    emit changed();
}

void CaseView::run(const CaseChoice &choice)
{
    if (choice.event == CaseEventKind::Handover || choice.event == CaseEventKind::Reschedule)
        return runArranging(choice.event);
    if (choice.event == CaseEventKind::Summary)
        return changeSummary();
    CaseChange change{.id = m_id, .event = choice.event, .version = m_file->version};
    if (choice.event == CaseEventKind::Raise || choice.event == CaseEventKind::Lower || choice.event == CaseEventKind::Relapse || choice.event == CaseEventKind::Reopen) {
        QStringList names;
        std::vector<int> numbers;
        for (const LevelInfo &l : m_words.levels.levels) {
            if ((choice.event == CaseEventKind::Raise && l.number >= m_row.level) || (choice.event == CaseEventKind::Lower && l.number <= m_row.level))
                continue;
            names << tr("%1: %2").arg(l.label(), l.meaning);
            numbers.push_back(l.number);
        }
        size_t picked = 0;
        if (numbers.size() > 1) {
            const auto index = m_context.prompts.choice(this, caseEventLabel(choice.event), tr("Which level?"), names);
            if (!index)
                return;
            picked = size_t(*index);
        }
        if (!numbers.empty())
            change.level = numbers.at(picked);
    }
    if (choice.event == CaseEventKind::ProposeRelease) {
        QStringList names;
        for (const CodeEntry &e : m_words.releaseReasons.entries)
            names << e.name;
        const auto index = m_context.prompts.choice(this, caseEventLabel(choice.event), tr("Why can the case be released?"), names);
        if (!index)
            return;
        change.releaseReason = m_words.releaseReasons.entries.at(size_t(*index)).code;
        const auto informed = m_context.prompts.choice(this, caseEventLabel(choice.event), tr("Do the parents know of it?"), {tr("Yes, they were told"), tr("No (say why in the reason)")});
        if (!informed)
            return;
        change.parentInformed = *informed == 0;
    }
    if (choice.needsReason || choice.event == CaseEventKind::ProposeRelease) {
        const auto reason = m_context.prompts.reason(this, {caseEventLabel(choice.event), tr("Say why. The reason stays with the case's history."), {}, caseTextLimit});
        if (!reason)
            return;
        change.reason = *reason;
    } else if (!m_context.prompts.confirm(this, {caseEventLabel(choice.event), tr("%1: %2. Go on?").arg(m_row.code, caseEventLabel(choice.event)), caseEventLabel(choice.event)})) {
        return;
    }
    saveDrafts();
    finish(CaseService(m_context.session).change(change));
}

void CaseView::addFollowUpForm(QVBoxLayout *box)
{
    box->addWidget(new Text(tr("New follow-up"), TextStyle::CardTitle));
    m_form = new Form(QStringLiteral("followUp"));
    m_form->setTwoColumns(true);
    m_form->addFields(followUpFields(), {QStringLiteral("on"), QStringLiteral("kind"), QStringLiteral("text"), QStringLiteral("measures"), QStringLiteral("parent_contacted")});
    std::vector<FormOption> kinds;
    for (const FollowUpKind k : allFollowUpKinds)
        kinds.push_back({followUpKindCode(k), followUpKindLabel(k)});
    m_form->setOptions(QStringLiteral("kind"), kinds);
    m_form->setValue(QStringLiteral("on"), m_context.session.clock().today());
    m_form->setValue(QStringLiteral("kind"), followUpKindCode(FollowUpKind::Talk));
    if (const auto draft = DraftStore(m_context.session).load(draftForm, m_id.toString()); draft && *draft) {
        m_form->setValues((*draft)->body.toVariantMap());
        m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        m_form->draftLine()->show();
    }
    m_form->setDraft(m_context.session.clock(), [this](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(m_context.session).save(draftForm, m_id.toString(), QJsonObject::fromVariantMap(values)));
        return {};
    });
    box->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_form->draftLine(), 1);
    auto *file = new Button(tr("&Record the follow-up"), ButtonKind::Primary, QStringLiteral("fileFollowUp"));
    connect(file, &QPushButton::clicked, this, &CaseView::fileFollowUp);
    foot->addWidget(file);
    box->addLayout(foot);
}

void CaseView::fileFollowUp()
{
    FollowUp draft{.id = FollowUpId(RawId{}), .caseId = m_id, .actor = UserId(RawId{})};
    m_form->clearErrors();
    draft.on = m_form->value(QStringLiteral("on")).toDate();
    draft.kind = followUpKindFromCode(m_form->value(QStringLiteral("kind")).toString()).value_or(FollowUpKind::Talk);
    draft.text = m_form->value(QStringLiteral("text")).toString();
    draft.measures = m_form->value(QStringLiteral("measures")).toString();
    draft.parentContacted = m_form->value(QStringLiteral("parent_contacted")).toBool();
    const auto done = CaseService(m_context.session).addFollowUp(draft, m_file->version);
    if (!done) {
        if (!m_form->showError(done.error()))
            m_context.prompts.message(this, MessageKind::Failure, m_row.code, done.error().message);
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_id.toString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, m_row.code, gone.error().message);
    m_context.host.toast(QStringList{tr("Follow-up of %1 recorded; the next is due on %2.").arg(m_row.code, isoDate(done->file.nextFollowUpOn)), done->notes.join(u' ')}.join(u' ').trimmed());
    if (const auto loaded = load(); !loaded)
        m_context.prompts.message(this, MessageKind::Failure, m_row.code, loaded.error().message);
    emit changed();
}

void CaseView::addHistory(QVBoxLayout *box)
{
    struct Entry {
        QDateTime at;
        QDate on;
        QString head, text;
    };
    std::vector<Entry> entries;
    for (const CaseEvent &e : m_history) {
        QString head = caseEventLabel(e.event);
        if (e.fromLevel && e.toLevel && e.fromLevel != e.toLevel)
            head = tr("%1: %2 → %3").arg(head, m_words.levels.name(e.fromLevel), m_words.levels.name(e.toLevel));
        else if (e.event == CaseEventKind::Open)
            head = tr("%1: %2").arg(head, m_words.levels.name(e.toLevel));
        QString text = e.reason;
        if (e.event == CaseEventKind::Summary)
            text = e.summaryBefore().isEmpty() ? tr("There was no summary before.") : tr("Before: %1").arg(e.summaryBefore());
        entries.push_back({e.at, e.on, tr("%1 · %2").arg(head, e.actorName), text});
    }
    for (const FollowUp &f : m_followUps) {
        QStringList text{f.text};
        if (!f.measures.isEmpty())
            text << tr("Measures: %1").arg(f.measures);
        if (f.parentContacted)
            text << tr("Parents contacted");
        entries.push_back({f.at, f.on, tr("%1 · %2").arg(followUpKindLabel(f.kind), f.actorName), text.join(u'\n')});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return std::tie(a.on, a.at) > std::tie(b.on, b.at); });
    box->addWidget(new Text(tr("History"), TextStyle::CardTitle));
    for (const Entry &e : entries) {
        auto *row = new QVBoxLayout;
        row->setSpacing(2);
        row->addWidget(new Text(tr("%1 · %2").arg(isoDate(e.on), e.head), TextStyle::Secondary));
        if (!e.text.isEmpty()) {
            auto *text = new Text(e.text);
            text->setWordWrap(true);
            row->addWidget(text);
        }
        box->addLayout(row);
    }
}

void CaseView::saveDrafts()
{
    if (m_form && m_form->isChanged())
        m_form->saveDraftNow();
}

void CaseView::focusFollowUp()
{
    if (m_form)
        m_form->focusField(QStringLiteral("text"));
}

} // namespace xz

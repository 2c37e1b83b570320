#include "ui/assessment/selectionview.h"

#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

enum Column { Number, Name, Class, Team, Place, Recommended, Criteria, Training, State, Date };
const QString draftForm = QStringLiteral("assessment.candidate");

QString eventText(CandidacyEvent event)
{
    switch (event) {
    case CandidacyEvent::Appoint: return SelectionView::tr("&Appoint");
    case CandidacyEvent::Decline: return SelectionView::tr("&Do not choose…");
    case CandidacyEvent::Withdraw: return SelectionView::tr("&Withdraw…");
    case CandidacyEvent::Reconsider: return SelectionView::tr("&Propose again…");
    case CandidacyEvent::Revoke: return SelectionView::tr("&Take the appointment back…");
    }
    return {};
}

ChipLook stateLook(CandidacyState state)
{
    return {candidacyStateLabel(state), state == CandidacyState::Appointed ? Tone::Done : state == CandidacyState::Proposed ? Tone::Info : Tone::Neutral};
}

template <class W>
W *field(QVBoxLayout *box, const QString &label, W *editor, const QString &name)
{
    auto *caption = new Text(label, TextStyle::Secondary);
    caption->setBuddy(editor);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    box->addWidget(caption);
    box->addWidget(editor);
    return editor;
}

} // namespace

SelectionView::SelectionView(const PageContext &context, std::function<Drawer *()> drawer, QWidget *parent)
    : QWidget(parent), m_context(context), m_drawer(std::move(drawer)), m_role(new QComboBox), m_state(new QComboBox)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    m_role->setObjectName(QStringLiteral("candidateRole"));
    m_role->setAccessibleName(tr("Team"));
    m_role->addItem(tr("All teams"));
    for (const PostRole r : studentRoles)
        m_role->addItem(postRoleLabel(r), postRoleCode(r));
    m_state->setObjectName(QStringLiteral("candidateState"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"));
    for (const CandidacyState s : allCandidacyStates)
        m_state->addItem(candidacyStateLabel(s), candidacyStateCode(s));
    m_model = new ListModel({{QStringLiteral("number"), tr("Student number"), 120}, {QStringLiteral("name"), tr("Full name"), 90}, {QStringLiteral("class"), tr("Class"), 110},
                             {QStringLiteral("team"), tr("Team"), 130}, {QStringLiteral("place"), tr("Would serve in"), 150, false, false, true},
                             {QStringLiteral("recommended"), tr("Recommended by"), 120}, {QStringLiteral("criteria"), tr("Criteria met"), 80, true},
                             {QStringLiteral("training"), tr("Training"), 100}, {QStringLiteral("state"), tr("State"), 100}, {QStringLiteral("date"), tr("Day"), 100}},
                            [this](int row, int column, int role) { return cell(row, column, role); }, this);
    m_table = new DataTable(QStringLiteral("candidates"), tr("Candidates"));
    m_table->setModel(m_model);
    m_table->addToolWidget(m_role);
    m_table->addToolWidget(m_state);
    m_table->setEmptyState(tr("No candidate yet. Propose students as committee members, weather reporters or members of the psychology department."), tr("Propose a candidate"), [this] { propose(); });
    box->addWidget(m_table, 1);
    connect(m_role, &QComboBox::currentIndexChanged, this, &SelectionView::load);
    connect(m_state, &QComboBox::currentIndexChanged, this, &SelectionView::load);
    connect(m_table, &DataTable::activated, this, [this](int row) { open(m_rows.at(size_t(row)).id); });
}

std::optional<PostRole> SelectionView::shownRole() const { return postRoleFromCode(m_role->currentData().toString()); }

void SelectionView::load()
{
    SelectionService service(m_context.session);
    if (auto criteria = service.criteria())
        m_criteria = std::move(*criteria);
    auto rows = service.list({.role = shownRole(), .state = candidacyStateFromCode(m_state->currentData().toString())});
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_rows = std::move(*rows);
    m_model->setRowCount(int(m_rows.size()));
}

QString SelectionView::summary() const
{
    const auto open = std::ranges::count(m_rows, CandidacyState::Proposed, &CandidacyRow::state);
    return open ? tr("%1 candidates, <b>%2 to decide</b>").arg(m_rows.size()).arg(open) : tr("%1 candidates, none to decide").arg(m_rows.size());
}

QVariant SelectionView::cell(int row, int column, int role) const
{
    const CandidacyRow &c = m_rows.at(size_t(row));
    if (role == IdRole)
        return c.id.bytes();
    if (role == ChipRole) {
        if (column == State)
            return QVariant::fromValue(stateLook(c.state));
        if (column == Training)
            return QVariant::fromValue(ChipLook{c.trained ? tr("on record") : tr("none"), c.trained ? Tone::Done : Tone::Level2});
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Number: return c.number;
    case Name: return c.name;
    case Class: return c.className;
    case Team: return postRoleLabel(c.role);
    case Place: return c.placeName;
    case Recommended: return c.recommendedBy;
    case Criteria: {
        const auto all = std::ranges::count_if(m_criteria, [&](const SelectionCriterion &x) { return x.isFor(c.role); });
        return QStringLiteral("%1/%2").arg(c.criteria.size()).arg(all);
    }
    case Training: return c.trained ? tr("on record") : tr("none");
    case State: return candidacyStateLabel(c.state);
    case Date: return isoDate(c.decidedOn.isValid() ? c.decidedOn : c.proposedOn);
    }
    return {};
}

std::map<QString, QCheckBox *> SelectionView::addCriteria(QWidget *into, PostRole role, const QStringList &ticked, bool enabled)
{
    std::map<QString, QCheckBox *> out;
    auto *box = into->layout() ? into->layout() : new QVBoxLayout(into);
    box->setContentsMargins(0, 0, 0, 0);
    for (const SelectionCriterion &c : m_criteria) {
        if (!c.isFor(role))
            continue;
        auto *tick = new QCheckBox(c.name);
        tick->setObjectName(QStringLiteral("criterion-") + c.code);
        tick->setChecked(ticked.contains(c.code));
        tick->setEnabled(enabled);
        box->addWidget(tick);
        out[c.code] = tick;
    }
    return out;
}

void SelectionView::done(const QString &sentence, const CandidacyId &id)
{
    load();
    m_context.host.toast(sentence);
    m_context.host.refreshBadges();
    open(id);
}

void SelectionView::open(const CandidacyId &id)
{
    saveDraft();
    SelectionService service(m_context.session);
    const auto found = service.get(id);
    if (!found) {
        emit failed(found.error());
        return;
    }
    const CandidacyRow row = *found;
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    auto *chip = new Chip(stateLook(row.state));
    box->addWidget(chip, 0, Qt::AlignLeft);
    QStringList facts{tr("Student number: %1").arg(row.number), tr("Class: %1").arg(row.className), tr("Team: %1").arg(postRoleLabel(row.role)), tr("Would serve in: %1").arg(row.placeName),
                      tr("Proposed on: %1").arg(isoDate(row.proposedOn))};
    if (row.decidedOn.isValid())
        facts << tr("Decided on: %1").arg(isoDate(row.decidedOn));
    if (!row.reason.isEmpty())
        facts << tr("Reason: %1").arg(row.reason);
    auto *factText = new Text(facts.join(u'\n'), TextStyle::Secondary);
    factText->setWordWrap(true);
    box->addWidget(factText);
    const auto choices = service.choices(row);
    const auto choice = [&](CandidacyEvent e) { return *std::ranges::find(choices, e, &CandidacyChoice::event); };
    const bool writable = row.state == CandidacyState::Proposed && choice(CandidacyEvent::Withdraw).allowed;
    if (row.state == CandidacyState::Proposed) {
        if (const auto warnings = service.warnings(row); warnings && !warnings->isEmpty()) {
            auto *warning = new Text(warnings->join(u'\n'), TextStyle::Body);
            warning->setObjectName(QStringLiteral("candidateWarnings"));
            warning->setTint(Token::Level2Ink);
            warning->setWordWrap(true);
            box->addWidget(warning);
        }
    }
    auto *by = field(box, tr("Recommended by"), new QLineEdit(row.recommendedBy), QStringLiteral("recommendedBy"));
    by->setReadOnly(!writable);
    by->setMaxLength(80);
    box->addWidget(new Text(tr("Criteria that are met"), TextStyle::Strong));
    auto *ticks = new QWidget;
    const auto criteria = addCriteria(ticks, row.role, row.criteria, writable);
    box->addWidget(ticks);
    auto *error = new Text({}, TextStyle::Error);
    error->setWordWrap(true);
    error->hide();
    box->addWidget(error);
    box->addStretch(1);
    m_drawer()->open(row.name, content);
    // Ticks and words of a candidate are filed as they are made: nothing to forget.
    const auto file = [this, id, by, criteria, error] {
        QStringList met;
        for (const auto &[code, tick] : criteria)
            if (tick->isChecked())
                met << code;
        const auto done = SelectionService(m_context.session).update(id, by->text(), met);
        error->setText(done ? QString() : done.error().message);
        error->setVisible(!done);
        load();
    };
    if (writable) {
        for (const auto &[code, tick] : criteria)
            connect(tick, &QCheckBox::toggled, content, file);
        connect(by, &QLineEdit::editingFinished, content, [by, file, before = row.recommendedBy] {
            if (by->text() != before)
                file();
        });
    }
    for (const CandidacyEvent e : {CandidacyEvent::Revoke, CandidacyEvent::Reconsider, CandidacyEvent::Withdraw, CandidacyEvent::Decline, CandidacyEvent::Appoint}) {
        if (!candidacyTransition(row.state, e))
            continue;
        const CandidacyChoice c = choice(e);
        auto *button = new Button(eventText(e), e == CandidacyEvent::Appoint ? ButtonKind::Primary : ButtonKind::Plain, QStringLiteral("candidate-") + candidacyEventCode(e));
        button->setWhyNot(c.whyNot);
        connect(button, &QPushButton::clicked, content, [this, id, e] {
            if (const auto now = SelectionService(m_context.session).get(id))
                decide(*now, e);
        });
        m_drawer()->addFootWidget(button);
    }
}

void SelectionView::decide(const CandidacyRow &row, CandidacyEvent event)
{
    if (event == CandidacyEvent::Appoint)
        return appoint(row);
    QString title = eventText(event);
    title.remove(u'&').remove(u'…');
    const QString question = event == CandidacyEvent::Revoke ? tr("Say why the appointment of %1 is taken back. A post of today is undone, a longer one ends today.").arg(row.name)
                                                             : tr("Say why, about %1. The reason stays with the record.").arg(row.name);
    const auto reason = m_context.prompts.reason(this, {title, question, {}, 200});
    if (!reason)
        return;
    SelectionService service(m_context.session);
    const Result<void> result = event == CandidacyEvent::Decline ? service.decline(row.id, *reason)
        : event == CandidacyEvent::Withdraw                      ? service.withdraw(row.id, *reason)
        : event == CandidacyEvent::Reconsider                    ? service.reconsider(row.id, *reason)
                                                                 : service.revoke(row.id, *reason);
    if (!result) {
        emit failed(result.error());
        return;
    }
    const auto now = service.get(row.id);
    done(tr("%1: %2").arg(row.name, candidacyStateLabel(now ? now->state : row.state)), row.id);
}

void SelectionView::appoint(const CandidacyRow &row)
{
    SelectionService service(m_context.session);
    const auto warnings = service.warnings(row);
    if (!warnings) {
        emit failed(warnings.error());
        return;
    }
    const auto holder = service.presentHolder(row);
    const bool replace = holder && holder->has_value();
    QStringList text{tr("%1 becomes %2 of %3 from today.").arg(row.name, postRoleLabel(row.role), row.placeName)};
    text << *warnings;
    if (!m_context.prompts.confirm(this, {tr("Appoint %1").arg(row.name), text.join(u'\n'), replace ? tr("Appoint as successor") : tr("Appoint"), replace}))
        return;
    if (const auto post = service.appoint(row.id, {}, replace); !post) {
        emit failed(post.error());
        return;
    }
    done(row.trained ? tr("%1 is appointed.").arg(row.name) : tr("%1 is appointed and stands in the list of those to be trained.").arg(row.name), row.id);
}

void SelectionView::saveDraft()
{
    if (m_proposal && m_saveDraft && m_context.session.isOpen())
        m_saveDraft();
}

void SelectionView::propose(std::optional<PersonId> person)
{
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    auto *role = field(box, tr("Team"), new QComboBox, QStringLiteral("proposeRole"));
    for (const PostRole r : studentRoles)
        role->addItem(postRoleLabel(r), postRoleCode(r));
    if (const auto shown = shownRole())
        role->setCurrentIndex(role->findData(postRoleCode(*shown)));
    auto *search = field(box, tr("Student"), new QLineEdit, QStringLiteral("proposeStudent"));
    search->setPlaceholderText(tr("Number or name; Enter takes the first"));
    auto *hits = new QListWidget;
    hits->setObjectName(QStringLiteral("proposeHits"));
    hits->setAccessibleName(tr("Students found"));
    hits->setMaximumHeight(120);
    hits->hide();
    box->addWidget(hits);
    auto *by = field(box, tr("Recommended by"), new QLineEdit, QStringLiteral("proposeBy"));
    by->setPlaceholderText(tr("Class meeting, class teacher, self …"));
    by->setMaxLength(80);
    box->addWidget(new Text(tr("Criteria that are met"), TextStyle::Strong));
    auto *ticks = new QWidget;
    box->addWidget(ticks);
    auto *error = new Text({}, TextStyle::Error);
    error->setObjectName(QStringLiteral("proposeError"));
    error->setWordWrap(true);
    error->hide();
    box->addWidget(error);
    auto *draftLine = new Text({}, TextStyle::Small);
    draftLine->setObjectName(QStringLiteral("draftLine"));
    box->addWidget(draftLine);
    box->addStretch(1);

    struct State {
        std::optional<PersonId> person;
        QStringList ticked;
        std::map<QString, QCheckBox *> criteria;
    };
    auto state = std::make_shared<State>();
    const auto teamOf = [role] { return postRoleFromCode(role->currentData().toString()).value_or(PostRole::ClassCommittee); };
    auto *timer = new QTimer(content);
    timer->setSingleShot(true);
    timer->setInterval(1000);
    const auto keep = [this, state, role, by, draftLine] {
        const auto at = DraftStore(m_context.session).save(draftForm, QString(), {{QStringLiteral("role"), role->currentData().toString()},
                                                                                  {QStringLiteral("person"), state->person ? state->person->toString() : QString()},
                                                                                  {QStringLiteral("by"), by->text()},
                                                                                  {QStringLiteral("criteria"), QJsonArray::fromStringList(state->ticked)}});
        draftLine->setText(at ? tr("Saved automatically %1").arg(at->toString(QStringLiteral("HH:mm:ss"))) : at.error().message);
    };
    connect(timer, &QTimer::timeout, content, keep);
    const auto touched = [timer, error] {
        error->hide();
        timer->start();
    };
    const auto relist = [this, state, ticks, teamOf, touched] {
        for (const auto &[code, tick] : state->criteria)
            delete tick;
        state->criteria = addCriteria(ticks, teamOf(), state->ticked, true);
        for (const auto &[code, tick] : state->criteria)
            connect(tick, &QCheckBox::toggled, ticks, [state, touched, code = code](bool on) {
                state->ticked.removeAll(code);
                if (on)
                    state->ticked << code;
                touched();
            });
    };
    const auto choose = [this, state, search, hits](const PersonId &id) {
        const auto p = PeopleService(m_context.session).get(id);
        if (!p)
            return;
        state->person = id;
        const QSignalBlocker quiet(search);
        search->setText(QStringLiteral("%1  %2  %3").arg(p->number, p->name, p->className));
        hits->hide();
    };
    const auto chosenOf = [](const QListWidgetItem *item) { return PersonId::fromString(item->data(Qt::UserRole).toString()); };
    connect(search, &QLineEdit::textEdited, content, [this, state, hits, touched](const QString &text) {
        state->person.reset();
        hits->clear();
        PersonFilter filter;
        filter.status = PersonStatus::Active;
        filter.limit = 8;
        filter.text = text.trimmed();
        if (!filter.text.isEmpty())
            if (const auto rows = PeopleService(m_context.session).list(filter))
                for (const PersonRow &p : *rows) {
                    auto *item = new QListWidgetItem(QStringLiteral("%1  %2  %3").arg(p.number, p.name, p.className), hits);
                    item->setData(Qt::UserRole, p.id.toString());
                }
        hits->setVisible(hits->count() > 0);
        touched();
    });
    connect(search, &QLineEdit::returnPressed, content, [hits, choose, chosenOf, touched] {
        if (hits->count() > 0)
            if (const auto id = chosenOf(hits->item(0))) {
                choose(*id);
                touched();
            }
    });
    for (const auto signal : {&QListWidget::itemActivated, &QListWidget::itemClicked})
        connect(hits, signal, content, [choose, chosenOf, touched](QListWidgetItem *item) {
            if (const auto id = chosenOf(item)) {
                choose(*id);
                touched();
            }
        });
    connect(role, &QComboBox::currentIndexChanged, content, [relist, touched] {
        relist();
        touched();
    });
    connect(by, &QLineEdit::textEdited, content, touched);
    if (const auto draft = DraftStore(m_context.session).load(draftForm, QString()); draft && *draft) {
        const QJsonObject b = (*draft)->body;
        const QSignalBlocker quiet(role);
        role->setCurrentIndex(std::max(0, role->findData(b[u"role"].toString())));
        by->setText(b[u"by"].toString());
        for (const QJsonValue &v : b[u"criteria"].toArray())
            state->ticked << v.toString();
        if (const auto id = PersonId::fromString(b[u"person"].toString()))
            choose(*id);
        draftLine->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    }
    relist();
    if (person)
        choose(*person);
    m_drawer()->open(tr("Propose a candidate"), content);
    m_proposal = content;
    m_saveDraft = [timer, keep] {
        if (timer->isActive()) {
            timer->stop();
            keep();
        }
    };
    search->setFocus();
    auto *add = new Button(tr("&Propose"), ButtonKind::Primary, QStringLiteral("confirmProposal"));
    connect(add, &QPushButton::clicked, content, [this, state, teamOf, by, error, search, timer] {
        if (!state->person) {
            error->setText(tr("Choose a student: type part of the number or the name."));
            error->show();
            search->setFocus();
            return;
        }
        QStringList met; // ticks of another team's criteria do not travel
        for (const auto &[code, tick] : state->criteria)
            if (tick->isChecked())
                met << code;
        const auto id = SelectionService(m_context.session).propose({teamOf(), *state->person, by->text(), met});
        if (!id) {
            error->setText(id.error().message);
            error->show();
            return;
        }
        timer->stop();
        m_saveDraft = {};
        if (const auto gone = DraftStore(m_context.session).discard(draftForm, QString()); !gone)
            emit failed(gone.error());
        done(tr("The candidate is proposed."), *id);
    });
    m_drawer()->addFootWidget(add);
}

} // namespace xz

#include "moc_selectionview.cpp"

// What each step of the handover page shows and does.
#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "core/workspace/undertakings.h"
#include "ui/handover/handoverpage.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/form.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtCore/QJsonArray>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableWidget>

namespace xz {
namespace {

enum LineColumn { LineScope, LineName, LineCounted, LineStated, LineCarrier, LineNote };

QTableWidgetItem *cell(const QString &text, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(editable ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable : Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    if (!editable)
        item->setForeground(colour(Token::Secondary));
    return item;
}

QTableWidget *table(const QString &name, const QString &accessible, const QStringList &headers)
{
    auto *t = new QTableWidget(0, int(headers.size()));
    t->setObjectName(name);
    t->setAccessibleName(accessible);
    t->setHorizontalHeaderLabels(headers);
    t->verticalHeader()->hide();
    t->verticalHeader()->setDefaultSectionSize(34);
    t->setFont(uiFont(TextSize::Table));
    t->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    return t;
}

// As high as its rows, up to a screenful.
void fitRows(QTableWidget *t)
{
    const int height = std::min(420, t->horizontalHeader()->sizeHint().height() + 34 * t->rowCount() + 8);
    t->setFixedHeight(height);
}

} // namespace

Button *HandoverPage::stepButton(QVBoxLayout *box, const QString &text, HandoverEvent event, const QString &name, std::function<void()> act)
{
    auto *row = new QHBoxLayout;
    auto *people = new Button(tr("&Day and supervisor ..."), ButtonKind::Link, QStringLiteral("handover-people"));
    people->setVisible(m_shown->state == HandoverState::Draft || m_shown->state == HandoverState::Listed || m_shown->state == HandoverState::Assigned);
    connect(people, &QPushButton::clicked, this, &HandoverPage::changePeople);
    row->addWidget(people);
    row->addStretch(1);
    auto *go = new Button(text, ButtonKind::Primary, name);
    const HandoverChoice choice = service().choice(*m_shown, event);
    go->setWhyNot(choice.available ? QString() : choice.whyNot);
    connect(go, &QPushButton::clicked, m_content, std::move(act));
    row->addWidget(go);
    box->addLayout(row);
    return go;
}

void HandoverPage::listStep(QVBoxLayout *box)
{
    m_what->setText(tr("Compare what is there with what the program counts, and add what it cannot count: seals, keys, devices, money. Where the two differ, say why in the remark."));
    const bool may = service().choice(*m_shown, HandoverEvent::List).available;
    m_lines = table(QStringLiteral("handover-lines"), tr("List of the handover"), {tr("Scope"), tr("Name"), tr("Counted"), tr("Stated"), tr("Carrier"), tr("Remarks")});
    if (!may)
        m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_items.clear();
    {
        const QScopedValueRollback filling(m_filling, true);
        for (const HandoverItem &i : m_shown->items)
            addLine(i);
    }
    m_lines->horizontalHeader()->setSectionResizeMode(LineNote, QHeaderView::Stretch);
    const int widths[] = {96, 250, 76, 76, 80};
    for (int c = 0; c < 5; ++c)
        m_lines->setColumnWidth(c, widths[c]);
    fitRows(m_lines);
    box->addWidget(m_lines);
    auto *row = new QHBoxLayout;
    auto *scope = new QComboBox;
    scope->setObjectName(QStringLiteral("handover-line-scope"));
    scope->setAccessibleName(tr("Scope of the new line"));
    for (const HandoverScope s : allHandoverScopes)
        scope->addItem(handoverScopeLabel(s), handoverScopeCode(s));
    scope->setCurrentIndex(scope->findData(QStringLiteral("seals")));
    auto *add = new Button(tr("Add a &line"), ButtonKind::Plain, QStringLiteral("handover-add-line"));
    add->setIconOf(Icon::Plus);
    add->setWhyNot(may ? QString() : service().choice(*m_shown, HandoverEvent::List).whyNot);
    row->addWidget(scope);
    row->addWidget(add);
    row->addStretch(1);
    m_saved = new Text({}, TextStyle::Small);
    m_saved->setObjectName(QStringLiteral("handover-saved"));
    row->addWidget(m_saved);
    box->addLayout(row);
    connect(add, &QPushButton::clicked, m_content, [this, scope] {
        addLine({.scope = handoverScopeFromCode(scope->currentData().toString()).value_or(HandoverScope::Seals), .name = {}});
        fitRows(m_lines);
        m_lines->setCurrentCell(m_lines->rowCount() - 1, LineName);
        m_lines->editItem(m_lines->currentItem());
    });
    auto *label = new Text(tr("Remarks on the whole, differences that belong to no line"), TextStyle::Secondary);
    m_difference = new QPlainTextEdit(m_shown->difference);
    m_difference->setObjectName(QStringLiteral("handover-difference"));
    m_difference->setAccessibleName(label->text());
    m_difference->setTabChangesFocus(true);
    m_difference->setFixedHeight(64);
    m_difference->setReadOnly(!may);
    label->setBuddy(m_difference);
    box->addWidget(label);
    box->addWidget(m_difference);
    connect(m_lines, &QTableWidget::itemChanged, m_content, [this] { lineEdited(); });
    connect(m_difference, &QPlainTextEdit::textChanged, m_content, [this] { lineEdited(); });
    stepButton(box, tr("Count again and &check"), HandoverEvent::List, QStringLiteral("handover-check"), [this] { check(); });
}

void HandoverPage::addLine(const HandoverItem &item)
{
    const int r = m_lines->rowCount();
    const bool own = item.code.isEmpty();
    const QScopedValueRollback filling(m_filling, true);
    m_lines->insertRow(r);
    m_lines->setItem(r, LineScope, cell(handoverScopeLabel(item.scope), false));
    m_lines->setItem(r, LineName, cell(item.name, own));
    m_lines->setItem(r, LineCounted, cell(item.counted ? QString::number(*item.counted) : QString(u'\u2014'), false));
    m_lines->setItem(r, LineStated, cell(item.stated ? QString::number(*item.stated) : QString(), true));
    m_lines->setItem(r, LineCarrier, cell(item.carrier, true));
    m_lines->setItem(r, LineNote, cell(item.note, true));
    for (const int c : {LineCounted, LineStated})
        m_lines->item(r, c)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (item.differs())
        m_lines->item(r, LineStated)->setForeground(colour(Token::Level1Ink));
    m_items.push_back(item);
}

std::vector<HandoverItem> HandoverPage::typedItems() const
{
    std::vector<HandoverItem> out = m_items;
    for (int r = 0; r < m_lines->rowCount() && r < int(out.size()); ++r) {
        HandoverItem &i = out[size_t(r)];
        if (i.code.isEmpty())
            i.name = m_lines->item(r, LineName)->text();
        bool ok = false;
        const qint64 n = m_lines->item(r, LineStated)->text().trimmed().toLongLong(&ok);
        i.stated = ok ? std::optional(n) : std::nullopt;
        i.carrier = m_lines->item(r, LineCarrier)->text();
        i.note = m_lines->item(r, LineNote)->text();
    }
    return out;
}

void HandoverPage::lineEdited()
{
    if (m_filling)
        return;
    m_dirty = true;
    m_save.start();
}

void HandoverPage::saveList(bool quietly)
{
    m_save.stop();
    if (!m_dirty || !m_lines || !m_shown)
        return;
    const auto items = typedItems();
    const QString difference = m_difference->toPlainText();
    const HandoverId id = m_shown->id;
    m_dirty = false; // saving tells everybody, this page too
    QScopedValueRollback filling(m_filling, true);
    const auto saved = service().saveList(id, items, difference);
    if (!saved) {
        m_dirty = true;
        m_error->setText(saved.error().message);
        m_error->show();
        return;
    }
    if (quietly && m_saved)
        m_saved->setText(tr("Saved automatically %1").arg(session().clock().now().toString(QStringLiteral("HH:mm:ss"))));
}

void HandoverPage::check()
{
    saveList(true);
    if (m_dirty)
        return; // the error is shown
    const auto done = service().checkList(m_shown->id);
    if (done) {
        took(done, tr("The list is checked."));
        return;
    }
    const QString sentence = done.error().message;
    m_rebuild = true;
    refresh(); // the fresh count
    m_error->setText(sentence);
    m_error->show();
}

void HandoverPage::assignStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    m_what->setText(h.openItems.empty() ? tr("Nothing is open. Go on.")
                                        : tr("Everything that is still open with %1 goes to %2, all of it in one step; choose another person where it makes more sense.").arg(h.fromName, h.toName));
    m_open = table(QStringLiteral("handover-open"), tr("Open items"), {tr("Open item"), tr("Due date"), tr("Taken over by")});
    PersonFilter filter;
    filter.kind = PersonKind::Staff;
    const auto staff = isAllowed(session().actor(), Action::ReadPeople, {.station = h.station, .college = h.college}) ? PeopleService(session()).list(filter) : Result<std::vector<PersonRow>>(std::vector<PersonRow>());
    for (const OpenItem &i : h.openItems) {
        const int r = m_open->rowCount();
        m_open->insertRow(r);
        m_open->setItem(r, 0, cell(i.name, false));
        m_open->setItem(r, 1, cell(isoDate(i.dueOn), false));
        auto *who = new QComboBox;
        who->setObjectName(QStringLiteral("takeOver%1").arg(r));
        who->setAccessibleName(tr("Who takes over: %1").arg(i.name));
        who->addItem(h.toName, h.to.toString());
        if (staff && i.entity == u"case")
            for (const PersonRow &p : *staff)
                if (p.id != h.to && p.id != h.from)
                    who->addItem(p.name, p.id.toString());
        if (i.successor)
            who->setCurrentIndex(std::max(0, who->findData(i.successor->toString())));
        m_open->setCellWidget(r, 2, who);
    }
    m_open->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_open->setColumnWidth(1, 120);
    m_open->setColumnWidth(2, 180);
    fitRows(m_open);
    box->addWidget(m_open);
    m_open->setVisible(!h.openItems.empty());
    stepButton(box, tr("&Pass all on"), HandoverEvent::Assign, QStringLiteral("handover-assign"), [this] { assign(); });
}

void HandoverPage::assign()
{
    QHash<QString, PersonId> others;
    for (int r = 0; r < m_open->rowCount(); ++r) {
        const auto *who = qobject_cast<QComboBox *>(m_open->cellWidget(r, 2));
        const auto person = who ? PersonId::fromString(who->currentData().toString()) : std::nullopt;
        if (person && *person != m_shown->to)
            others.insert(rawIdToString(m_shown->openItems[size_t(r)].entityId), *person);
    }
    const int n = m_open->rowCount();
    took(service().assign(m_shown->id, others), tr("%n open item(s) passed on.", nullptr, n));
}

void HandoverPage::switchStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    const auto open = std::count_if(h.openItems.begin(), h.openItems.end(), [](const OpenItem &i) { return !i.successor; });
    const bool now = h.effectiveOn <= session().clock().today();
    m_what->setText(now ? tr("Now the office changes hands: %1 becomes %2, the old account goes off at once and its key slot is removed, the file gets a new key for everybody who stays.").arg(h.toName, postRoleLabel(h.post))
                        : tr("The office changes hands on %1: until the day before, the old account works; the first unlocking after that switches it off.").arg(isoDate(h.effectiveOn)));
    if (open > 0) {
        auto *again = new Button(tr("Pass on %n new item(s)", nullptr, int(open)), ButtonKind::Outline, QStringLiteral("handover-assign-again"));
        connect(again, &QPushButton::clicked, m_content, [this, open] { took(service().assign(m_shown->id), tr("%n open item(s) passed on.", nullptr, int(open))); });
        box->addWidget(again, 0, Qt::AlignLeft);
    }
    signStep(box);
    m_account = new Form(QStringLiteral("successor"));
    FieldInfo login;
    login.key = "login";
    login.label = QT_TRANSLATE_NOOP("Field", "Login of the successor");
    login.maxLength = 40;
    m_account->addField(login);
    FieldInfo paper;
    paper.key = "signed_on";
    paper.label = QT_TRANSLATE_NOOP("Field", "Undertaking signed on");
    paper.kind = FieldKind::Date;
    m_account->addField(paper);
    m_account->setHint(QStringLiteral("login"), tr("Only when %1 has no account yet.").arg(h.toName));
    m_account->setHint(QStringLiteral("signed_on"), tr("Empty: the undertaking is accepted on the screen at the first unlocking."));
    m_account->setTwoColumns(true);
    box->addWidget(m_account);
    auto *label = new Text(tr("First passphrase of the new account"), TextStyle::Secondary);
    m_secret = new PassphraseEdit(QStringLiteral("successor-passphrase"), label->text());
    label->setBuddy(m_secret);
    box->addWidget(label);
    box->addWidget(m_secret);
    stepButton(box, tr("S&witch the accounts"), HandoverEvent::Switch, QStringLiteral("handover-switch"), [this] { switchAccounts(); });
}

void HandoverPage::switchAccounts()
{
    const Handover &h = *m_shown;
    m_account->clearErrors();
    const bool now = h.effectiveOn <= session().clock().today();
    if (!prompts().confirm(this, {tr("Switch the accounts?"),
                                  now ? tr("The account of %1 is switched off at once and cannot be switched back by this handover. Everybody else keeps their passphrase.").arg(h.fromName)
                                      : tr("The account of %1 ends on the day before %2. Everybody else keeps their passphrase.").arg(h.fromName, isoDate(h.effectiveOn)),
                                  tr("Switch"), true}))
        return;
    std::optional<SuccessorAccount> fresh;
    if (const QString login = cleanLine(m_account->value(QStringLiteral("login")).toString()); !login.isEmpty())
        fresh = SuccessorAccount{login, m_secret->text(), m_account->value(QStringLiteral("signed_on")).toDate()};
    const auto out = service().switchAccounts(h.id, fresh);
    if (fresh)
        fresh->passphrase.fill(u'\0');
    if (!out && m_account->showError(out.error()))
        return;
    if (took(out, QString()))
        prompts().message(this, MessageKind::Info, tr("The accounts are switched"), out->notes.join(u'\n'));
}

void HandoverPage::undertakeStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    m_what->setText(tr("Remind %1 that the duty of confidentiality goes on after leaving and that no copies may be kept. %2 signs the undertaking: on the screen at the first unlocking, or on paper.").arg(h.fromName, h.toName));
    auto *label = new Text(tr("Day of the successor's signed paper, when it was not accepted on the screen"), TextStyle::Secondary);
    m_paperOn = new DateEdit;
    m_paperOn->setObjectName(QStringLiteral("handover-paper-on"));
    m_paperOn->setAccessibleName(label->text());
    m_paperOn->setMaximumWidth(220);
    label->setBuddy(m_paperOn);
    box->addWidget(label);
    box->addWidget(m_paperOn);
    signStep(box);
    stepButton(box, tr("&Both are told"), HandoverEvent::Undertake, QStringLiteral("handover-undertake"),
               [this] { took(service().undertake(m_shown->id, m_paperOn->date().value_or(QDate())), tr("The undertakings are on record.")); });
}

void HandoverPage::signStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    if (h.state == HandoverState::Undertaken)
        m_what->setText(tr("Print the record and have it signed by three people, or sign on the screen with the own account; then enter the days."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    int row = 0;
    for (const HandoverParty p : allHandoverParties) {
        const QString name = p == HandoverParty::From ? h.fromName : p == HandoverParty::To ? h.toName : h.witnessName;
        const std::optional<PersonId> person = p == HandoverParty::From ? h.from : p == HandoverParty::To ? h.to : h.witness;
        grid->addWidget(new Text(tr("%1: %2").arg(handoverPartyLabel(p), name.isEmpty() ? tr("nobody named yet") : name)), row, 0);
        if (const HandoverStep *done = h.step(u"sign_" + handoverPartyCode(p))) {
            const bool screen = done->detail.value(u"way").toString() == u"screen";
            grid->addWidget(new Text(screen ? tr("signed on the screen on %1").arg(done->detail.value(u"on").toString()) : tr("signed on paper on %1").arg(done->detail.value(u"on").toString()), TextStyle::Secondary), row, 1, 1, 2);
        } else {
            const bool own = session().actor().person && session().actor().person == person;
            auto *on = new DateEdit;
            on->setObjectName(u"handover-signed-" + handoverPartyCode(p));
            on->setAccessibleName(tr("Day of the signature: %1").arg(handoverPartyLabel(p)));
            on->setDate(session().clock().today());
            on->setMaximumWidth(200);
            auto *sign = new Button(own ? tr("Sign") : tr("Record the signed paper"), ButtonKind::Outline, u"handover-sign-" + handoverPartyCode(p));
            const HandoverChoice choice = service().choice(h, HandoverEvent::Sign);
            sign->setWhyNot(!choice.available ? choice.whyNot : name.isEmpty() ? tr("Name the supervisor first.") : QString());
            connect(sign, &QPushButton::clicked, m_content, [this, p, on] { took(service().sign(m_shown->id, p, on->date().value_or(QDate())), tr("The signature is on record.")); });
            grid->addWidget(on, row, 1);
            grid->addWidget(sign, row, 2, Qt::AlignLeft);
        }
        ++row;
    }
    grid->setColumnStretch(2, 1);
    box->addLayout(grid);
}

void HandoverPage::finishStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    m_what->setText(session().clock().today() < h.effectiveOn ? tr("Everything is signed. %1 takes over on %2; the handover is finished from that day on.").arg(h.toName, isoDate(h.effectiveOn))
                                                              : tr("Everything is signed. Finishing closes the record; it can be printed at any time."));
    signStep(box);
    stepButton(box, tr("&Finish the handover"), HandoverEvent::Finish, QStringLiteral("handover-finish"), [this] { took(service().finish(m_shown->id), tr("The handover is finished.")); });
}

void HandoverPage::overStep(QVBoxLayout *box)
{
    const Handover &h = *m_shown;
    m_what->setText(h.state == HandoverState::Cancelled ? tr("Cancelled: %1").arg(h.cancelReason)
                                                        : tr("Finished on %1. Print the record from above.").arg(isoDate(h.finishedAt.date())));
    QStringList lines;
    for (const HandoverStep &s : h.steps) {
        static const std::pair<const char *, const char *> names[] = {
            {"start", QT_TR_NOOP("Started")},           {"list", QT_TR_NOOP("List checked")},           {"assign", QT_TR_NOOP("Open items passed on")},     {"switch", QT_TR_NOOP("Accounts switched")},
            {"renew", QT_TR_NOOP("New key, re-wrapped")}, {"undertake", QT_TR_NOOP("Undertakings on record")}, {"sign_from", QT_TR_NOOP("Signed by who hands over")}, {"sign_to", QT_TR_NOOP("Signed by who takes over")},
            {"sign_witness", QT_TR_NOOP("Signed by who supervises")}, {"signed", QT_TR_NOOP("All three have signed")}, {"finish", QT_TR_NOOP("Finished")}, {"cancel", QT_TR_NOOP("Cancelled")}};
        for (const auto &[code, name] : names)
            if (s.step == QLatin1String(code))
                lines << tr("%1  %2  (%3)").arg(s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), tr(name), s.actorName);
    }
    auto *log = new Text(lines.join(u'\n'), TextStyle::Secondary);
    log->setObjectName(QStringLiteral("handover-log"));
    box->addWidget(log);
}

} // namespace xz

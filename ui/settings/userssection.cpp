#include "ui/settings/userssection.h"

#include "core/base/text.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QBoxLayout>

namespace xz {
namespace {

FieldInfo field(const char *key, const char *label, FieldKind kind, bool required)
{
    FieldInfo f;
    f.key = key;
    f.label = label;
    f.kind = kind;
    f.required = required;
    f.maxLength = 40;
    return f;
}

std::vector<FormOption> roleOptions()
{
    std::vector<FormOption> options;
    for (const Role r : allRoles)
        options.push_back({roleCode(r), roleLabel(r)});
    return options;
}

std::vector<FormOption> staffOptions(Session &session)
{
    PersonFilter filter;
    filter.kind = PersonKind::Staff;
    std::vector<FormOption> options;
    if (const auto people = PeopleService(session).list(filter))
        for (const PersonRow &p : *people)
            options.push_back({p.id.toString(), p.number.isEmpty() ? p.name : QString(p.name + u' ' + p.number)});
    return options;
}

} // namespace

UsersSection::UsersSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_model(nullptr), m_table(new DataTable(QStringLiteral("users"), tr("Users"))),
      m_add(new Button(tr("&Add a user"), ButtonKind::Primary, QStringLiteral("users-add")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_model = new ListModel({{QStringLiteral("login"), tr("Login"), 140}, {QStringLiteral("name"), tr("Name"), 140}, {QStringLiteral("role"), tr("Role"), 140},
                             {QStringLiteral("state"), tr("State"), 150}, {QStringLiteral("changed"), tr("Passphrase of"), 130}},
                            [this](int row, int column, int role) -> QVariant {
                                const User &u = m_users[size_t(row)];
                                if (role == IdRole)
                                    return u.id.bytes();
                                if (column == 3 && role == ChipRole)
                                    return QVariant::fromValue(!u.active                   ? ChipLook{tr("Disabled"), Tone::Neutral, Shape::None}
                                                               : !isBound(u.id)         ? ChipLook{tr("Waits for undertaking"), Tone::Level2, Shape::None}
                                                               : u.mustChangePassphrase ? ChipLook{tr("First passphrase"), Tone::Level3, Shape::None}
                                                                                        : ChipLook{tr("Active"), Tone::Done, Shape::None});
                                if (role != Qt::DisplayRole)
                                    return {};
                                switch (column) {
                                case 0: return u.login;
                                case 1: return u.displayName;
                                case 2: return roleLabel(u.role);
                                case 4: return u.passphraseChangedOn.isValid() ? u.passphraseChangedOn.toString(Qt::ISODate) : QString();
                                default: return {};
                                }
                            },
                            this);
    m_table->setModel(m_model);
    m_table->addToolWidget(m_add);
    layout->addWidget(m_table);
    connect(m_add, &QPushButton::clicked, this, &UsersSection::addUser);
    connect(m_table, &DataTable::activated, this, &UsersSection::openUser);
}

QString UsersSection::title() const { return tr("Users"); }

void UsersSection::refresh()
{
    auto users = UsersService(workspace()).list();
    if (page().presented(users))
        return;
    m_users = std::move(*users);
    if (auto promises = UndertakingService(session()).list())
        m_undertakings = std::move(*promises);
    m_model->setRowCount(int(m_users.size()));
    m_add->setWhyNot(whyNot(Action::WriteUsers));
    page().setStateLine(tr("%n user(s). Enter or a double click opens one.", nullptr, int(m_users.size())));
}

bool UsersSection::isBound(const UserId &user) const
{
    return std::any_of(m_undertakings.begin(), m_undertakings.end(), [&](const UndertakingState &u) { return u.user == user && u.valid; });
}

void UsersSection::addUser()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("user"));
    form->addField(field("display_name", QT_TRANSLATE_NOOP("Field", "Name"), FieldKind::Text, true));
    form->addField(field("login", QT_TRANSLATE_NOOP("Field", "Login"), FieldKind::Text, true));
    form->addField(field("role", QT_TRANSLATE_NOOP("Field", "Role"), FieldKind::Choice, true));
    form->setOptions(QStringLiteral("role"), roleOptions());
    form->setValue(QStringLiteral("role"), roleCode(Role::Counsellor));
    form->addField(field("person", QT_TRANSLATE_NOOP("Field", "Person in the network"), FieldKind::Reference, false));
    form->setOptions(QStringLiteral("person"), staffOptions(session()));
    form->setHint(QStringLiteral("person"), tr("A counsellor sees the classes of this person."));
    form->addField(field("undertaking", QT_TRANSLATE_NOOP("Field", "Undertaking signed on"), FieldKind::Date, false));
    form->setHint(QStringLiteral("undertaking"), tr("Day of the signed paper. Empty: the person accepts the undertaking on the screen before the account works."));
    layout->addWidget(form);
    auto *label = new Text(tr("First passphrase *"), TextStyle::Secondary);
    auto *secret = new PassphraseEdit(QStringLiteral("user-passphrase"), tr("First passphrase"));
    label->setBuddy(secret);
    auto *wrong = new Text({}, TextStyle::Error);
    wrong->setObjectName(QStringLiteral("user-passphrase-error"));
    layout->addWidget(label);
    layout->addWidget(secret);
    layout->addWidget(wrong);
    layout->addWidget(new Text(tr("Tell it to the person directly. At the first unlock they must choose their own."), TextStyle::Small));
    layout->addStretch(1);
    page().drawer()->open(tr("Add a user"), content);
    auto *save = new Button(tr("&Add"), ButtonKind::Primary, QStringLiteral("user-save"));
    page().drawer()->addFootWidget(save);
    connect(save, &QPushButton::clicked, content, [this, form, secret, wrong] {
        form->clearErrors();
        wrong->setText(QString());
        NewUser fresh;
        fresh.displayName = form->value(QStringLiteral("display_name")).toString();
        fresh.login = form->value(QStringLiteral("login")).toString();
        fresh.role = roleFromCode(form->value(QStringLiteral("role")).toString()).value_or(Role::Counsellor);
        fresh.person = PersonId::fromString(form->value(QStringLiteral("person")).toString());
        fresh.station = session().actor().station;
        fresh.passphrase = secret->text();
        fresh.undertakingOn = form->value(QStringLiteral("undertaking")).toDate();
        const auto added = UsersService(workspace()).add(fresh);
        fresh.passphrase.fill(u'\0');
        if (!added) {
            if (added.error().field == u"passphrase")
                wrong->setText(added.error().message);
            else if (added.error().field == u"signed_on")
                form->setError(QStringLiteral("undertaking"), added.error().message);
            else if (!form->showError(added.error()))
                page().present(added.error());
            return;
        }
        page().drawer()->closeDrawer();
        refresh();
        host().toast(tr("%1 can unlock the workspace now.").arg(fresh.login));
    });
    form->focusField(QStringLiteral("display_name"));
}

void UsersSection::openUser(int row)
{
    if (row < 0 || row >= int(m_users.size()))
        return;
    const User user = m_users[size_t(row)];
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::m);
    layout->addWidget(new Text(tr("Login: %1").arg(user.login), TextStyle::Secondary));
    auto *form = new Form(QStringLiteral("user"));
    form->addField(field("display_name", QT_TRANSLATE_NOOP("Field", "Name"), FieldKind::Text, true));
    form->addField(field("role", QT_TRANSLATE_NOOP("Field", "Role"), FieldKind::Choice, true));
    form->setOptions(QStringLiteral("role"), roleOptions());
    form->addField(field("person", QT_TRANSLATE_NOOP("Field", "Person in the network"), FieldKind::Reference, false));
    form->setOptions(QStringLiteral("person"), staffOptions(session()));
    form->setValue(QStringLiteral("display_name"), user.displayName);
    form->setValue(QStringLiteral("role"), roleCode(user.role));
    form->setValue(QStringLiteral("person"), user.person ? user.person->toString() : QString());
    form->setUnchanged();
    layout->addWidget(form);
    const QString why = whyNot(Action::WriteUsers);
    const bool self = user.id == session().actor().user;
    auto *reset = new Button(tr("&Give a new passphrase ..."), ButtonKind::Plain, QStringLiteral("user-reset"));
    reset->setWhyNot(!why.isEmpty() ? why : self ? tr("Change your own passphrase under Security.") : !user.active ? tr("The account is disabled.") : QString());
    layout->addWidget(reset, 0, Qt::AlignLeft);
    const UndertakingState *promise = nullptr;
    for (const UndertakingState &u : m_undertakings)
        if (u.user == user.id)
            promise = &u;
    auto *signedPaper = new Button(tr("Record a signed &undertaking ..."), ButtonKind::Plain, QStringLiteral("user-undertaking"));
    signedPaper->setWhyNot(!why.isEmpty() ? why : promise && promise->valid ? tr("It is on record since %1.").arg(promise->newest->signedOn.toString(Qt::ISODate)) : QString());
    layout->addWidget(signedPaper, 0, Qt::AlignLeft);
    auto *toggle = new Button(user.active ? tr("&Disable the account ...") : tr("&Enable the account ..."), user.active ? ButtonKind::Danger : ButtonKind::Plain, QStringLiteral("user-toggle"));
    toggle->setWhyNot(!why.isEmpty() ? why : self ? tr("Another user must do this for you.") : QString());
    layout->addWidget(toggle, 0, Qt::AlignLeft);
    layout->addStretch(1);
    page().drawer()->open(user.displayName, content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("user-save"));
    save->setWhyNot(why);
    page().drawer()->addFootWidget(save);

    const auto finish = [this](const QString &sentence) {
        page().drawer()->closeDrawer();
        refresh();
        host().toast(sentence);
    };
    connect(save, &QPushButton::clicked, content, [this, form, user, finish] {
        form->clearErrors();
        UsersService users(workspace());
        const auto shown = [&](const Result<void> &r) {
            if (!r && !form->showError(r.error()))
                page().present(r.error());
            return !r;
        };
        const QString name = form->value(QStringLiteral("display_name")).toString();
        if (name != user.displayName && shown(users.setDisplayName(user.login, name)))
            return;
        const auto person = PersonId::fromString(form->value(QStringLiteral("person")).toString());
        if (person != user.person && shown(users.setPerson(user.login, person)))
            return;
        const auto role = roleFromCode(form->value(QStringLiteral("role")).toString());
        if (role && *role != user.role && shown(users.setRole(user.login, *role)))
            return;
        finish(tr("Saved."));
    });
    connect(reset, &QPushButton::clicked, content, [this, user, finish] {
        auto fresh = prompts().passphrase(this, tr("A new passphrase for %1").arg(user.login),
                                          tr("They get a new key pair with it: cases that were opened to them must be granted again. If they still know the old passphrase, they should rather "
                                             "change it themselves. Tell them the new one directly; they must replace it at once."));
        if (!fresh)
            return;
        const auto r = UsersService(workspace()).resetPassphrase(user.login, *fresh);
        fresh->fill(u'\0');
        if (!page().presented(r))
            finish(tr("%1 has a new passphrase.").arg(user.login));
    });
    connect(signedPaper, &QPushButton::clicked, content, [this, user, finish] {
        const auto day = prompts().text(this, tr("Signed undertaking of %1").arg(user.displayName), tr("Day on which the paper was signed (year-month-day)"), session().clock().today().toString(Qt::ISODate));
        if (!day)
            return;
        if (!page().presented(UndertakingService(session()).record(user.login, parseDate(*day).value_or(QDate()))))
            finish(tr("The undertaking of %1 is on record.").arg(user.displayName));
    });
    connect(toggle, &QPushButton::clicked, content, [this, user, finish] {
        UsersService users(workspace());
        if (user.active) {
            const auto reason = prompts().reason(this, {tr("Disable %1?").arg(user.login), tr("The account opens the workspace no longer. What it wrote stays. It can be enabled again."),
                                                        {tr("Left the college"), tr("Other tasks")}});
            if (!reason)
                return;
            if (!page().presented(users.disable(user.login, *reason)))
                finish(tr("%1 is disabled.").arg(user.login));
            return;
        }
        auto fresh = prompts().passphrase(this, tr("Enable %1").arg(user.login), tr("Give the account a first passphrase; the person must replace it at the first unlock."));
        if (!fresh)
            return;
        const auto r = users.enable(user.login, *fresh);
        fresh->fill(u'\0');
        if (!page().presented(r))
            finish(tr("%1 is enabled.").arg(user.login));
    });
}

} // namespace xz

#include "moc_userssection.cpp"

#include "ui/settings/securitysection.h"

#include "core/workspace/workspace.h"
#include "ui/settings/settingsform.h"
#include "ui/shared/card.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QBoxLayout>

namespace xz {

SecuritySection::SecuritySection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_form(new Form(QStringLiteral("security"))), m_save(new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("security-save"))),
      m_recovery(new Button(tr("New &recovery code ..."), ButtonKind::Plain, QStringLiteral("security-recovery")))
{
    auto *layout = scrollingLayout();

    auto *own = new Card(tr("Your own way in"));
    own->body()->addWidget(new Text(tr("The passphrase is yours alone. The recovery code opens the workspace for whoever holds the paper; a new one makes the old one worthless."), TextStyle::Secondary));
    auto *row = new QHBoxLayout;
    auto *change = new Button(tr("&Change passphrase ..."), ButtonKind::Plain, QStringLiteral("security-passphrase"));
    row->addWidget(change);
    row->addWidget(m_recovery);
    row->addStretch(1);
    own->body()->addLayout(row);
    layout->addWidget(own);

    auto *rules = new Card(tr("Rules of this workspace"));
    addSettings(*m_form, [](const QString &key) { return key.startsWith(u"security.") || key.startsWith(u"audit.") || key.startsWith(u"team.") || key.startsWith(u"report."); });
    rules->body()->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_save);
    rules->body()->addLayout(foot);
    layout->addWidget(rules);
    layout->addStretch(1);

    connect(change, &QPushButton::clicked, this, [this] { host().changePassphrase(); });
    connect(m_save, &QPushButton::clicked, this, &SecuritySection::save);
    connect(m_recovery, &QPushButton::clicked, this, [this] {
        if (!prompts().confirm(this, {tr("Make a new recovery code?"), tr("The printed code you have now opens nothing any more. The new one is shown once."), tr("Make a new code"), false}))
            return;
        const auto code = workspace().newRecoveryCode();
        if (!this->page().presented(code))
            host().showRecoveryCode(*code);
    });
}

QString SecuritySection::title() const { return tr("Security"); }

void SecuritySection::refresh()
{
    page().setStateLine(tr("Passphrase, recovery code and the rules that guard this workspace."));
    const QString why = whyNot(Action::WriteSettings);
    showSettings(*m_form, session(), why);
    m_save->setWhyNot(why);
    m_recovery->setWhyNot(whyNot(Action::WriteUsers));
}

void SecuritySection::save()
{
    if (saveSettings(*m_form, session(), page()))
        host().toast(tr("The rules are saved."));
}

} // namespace xz

#include "moc_securitysection.cpp"

#include "ui/settings/securitysection.h"

#include "core/workspace/settings.h"
#include "core/workspace/workspace.h"
#include "ui/shared/card.h"
#include "ui/shared/form.h"
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
    for (const SettingInfo &s : settingInfos()) {
        const QString key = QString::fromLatin1(s.key);
        if (!key.startsWith(u"security.") && !key.startsWith(u"audit.") && !key.startsWith(u"team."))
            continue;
        FieldInfo f;
        f.key = s.key;
        f.label = s.label;
        f.kind = s.low == 0 && s.high == 0 ? FieldKind::Text : FieldKind::Integer;
        m_form->addField(f);
        m_form->setLabel(key, QCoreApplication::translate("Setting", s.label));
        if (s.high > 0)
            m_form->setHint(key, tr("%1 to %2").arg(s.low).arg(s.high));
    }
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
    const SettingsService settings(session());
    const QString why = whyNot(Action::WriteSettings);
    if (!m_form->isChanged()) {
        for (const QString &key : m_form->keys())
            m_form->setValue(key, settings.text(qPrintable(key)));
        m_form->setUnchanged();
    }
    for (const QString &key : m_form->keys())
        m_form->setReadOnly(key, !why.isEmpty(), why);
    m_save->setWhyNot(why);
    m_recovery->setWhyNot(whyNot(Action::WriteUsers));
}

void SecuritySection::save()
{
    SettingsService settings(session());
    m_form->clearErrors();
    for (const QString &key : m_form->keys()) {
        const QString value = m_form->value(key).toString();
        if (value == settings.text(qPrintable(key)))
            continue;
        if (const auto saved = settings.set(qPrintable(key), value); !saved) {
            if (!m_form->showError(saved.error()))
                page().present(saved.error());
            return;
        }
    }
    m_form->setUnchanged();
    host().toast(tr("The rules are saved."));
}

} // namespace xz

#include "moc_securitysection.cpp"

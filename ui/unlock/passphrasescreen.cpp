#include "ui/unlock/passphrasescreen.h"

#include "ui/shared/button.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"
#include "ui/unlock/newpassphrasebox.h"

#include <QtWidgets/QBoxLayout>

namespace xz {

PassphraseScreen::PassphraseScreen(const QString &login, Why why, QWidget *parent)
    : Screen(QStringLiteral("passphrase"), why == Why::Wish ? tr("Change passphrase") : tr("Choose your own passphrase"), 420, parent),
      m_fresh(new NewPassphraseBox(QStringLiteral("passphrase-new"))), m_ok(new Button(tr("&Save the new passphrase"), ButtonKind::Primary, QStringLiteral("passphrase-ok")))
{
    if (why == Why::Given)
        body()->addWidget(new Text(tr("The present passphrase was given to you by somebody else. Choose one that only you know."), TextStyle::Secondary));
    if (why != Why::Recovery) {
        m_current = new PassphraseEdit(QStringLiteral("passphrase-current"), tr("Present passphrase"));
        auto *label = new Text(tr("Present passphrase"), TextStyle::Secondary);
        label->setBuddy(m_current);
        auto *rows = new QVBoxLayout;
        rows->setSpacing(space::xs);
        rows->addWidget(label);
        rows->addWidget(m_current);
        body()->addLayout(rows);
    } else {
        body()->addWidget(new Text(tr("From now on only this passphrase opens the workspace for %1.").arg(login), TextStyle::Secondary));
    }
    m_fresh->setLogin(login);
    body()->addWidget(m_fresh);
    auto *foot = new QHBoxLayout;
    if (why != Why::Given) {
        auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, QStringLiteral("passphrase-cancel"));
        connect(cancel, &QPushButton::clicked, this, &PassphraseScreen::cancelled);
        foot->addWidget(cancel);
    }
    foot->addStretch(1);
    foot->addWidget(m_ok);
    body()->addLayout(foot);
    m_ok->setDefault(true);
    connect(m_fresh, &NewPassphraseBox::changed, this, &PassphraseScreen::judge);
    if (m_current)
        connect(m_current, &QLineEdit::textChanged, this, &PassphraseScreen::judge);
    judge();
    connect(m_ok, &QPushButton::clicked, this, [this] { emit ready(m_current ? m_current->take() : QString(), m_fresh->take()); });
    if (m_current)
        m_current->setFocus();
    else
        m_fresh->focusFirst();
}

void PassphraseScreen::judge()
{
    m_ok->setWhyNot(m_busy                                      ? tr("The key is being made.")
                    : m_current && m_current->text().isEmpty() ? tr("Type the present passphrase first.")
                    : m_fresh->isGood()                        ? QString()
                                                               : tr("Type a good passphrase twice first."));
}

void PassphraseScreen::setBusy(bool busy)
{
    m_busy = busy;
    judge();
}

void PassphraseScreen::showError(const Error &error) { setMessage(error.message); }

} // namespace xz

#include "moc_passphrasescreen.cpp"

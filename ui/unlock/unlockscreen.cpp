#include "ui/unlock/unlockscreen.h"

#include "ui/shared/button.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>

namespace xz {

UnlockScreen::UnlockScreen(QWidget *parent)
    : Screen(QStringLiteral("unlock"), tr("Unlock"), 420, parent), m_file(new Text({}, TextStyle::Strong)), m_login(new QComboBox), m_secretLabel(new Text({}, TextStyle::Secondary)),
      m_secret(new PassphraseEdit(QStringLiteral("unlock-secret"), tr("Passphrase"))), m_explanation(new Text({}, TextStyle::Small)),
      m_unlock(new Button(tr("&Unlock"), ButtonKind::Primary, QStringLiteral("unlock-ok"))), m_forgot(new Button({}, ButtonKind::Link, QStringLiteral("unlock-forgot"))),
      m_other(new Button(tr("&Another workspace"), ButtonKind::Link, QStringLiteral("unlock-other")))
{
    m_file->setObjectName(QStringLiteral("unlock-file"));
    m_login->setObjectName(QStringLiteral("unlock-login"));
    m_login->setAccessibleName(tr("Login"));
    body()->addWidget(m_file);
    auto *loginLabel = new Text(tr("Login"), TextStyle::Secondary);
    loginLabel->setBuddy(m_login);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(space::xs);
    fields->addWidget(loginLabel);
    fields->addWidget(m_login);
    fields->addSpacing(space::xs);
    m_secretLabel->setBuddy(m_secret);
    fields->addWidget(m_secretLabel);
    fields->addWidget(m_secret);
    fields->addWidget(m_explanation);
    body()->addLayout(fields);
    body()->addWidget(m_unlock);
    auto *links = new QHBoxLayout;
    links->addWidget(m_forgot);
    links->addStretch(1);
    links->addWidget(m_other);
    body()->addLayout(links);
    m_unlock->setDefault(true);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockScreen::submit);
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockScreen::submit);
    connect(m_secret, &QLineEdit::textChanged, this, &UnlockScreen::refreshButton);
    connect(m_forgot, &QPushButton::clicked, this, [this] { setRecovery(!m_recovery); });
    connect(m_other, &QPushButton::clicked, this, &UnlockScreen::otherAsked);
    m_countDown.setInterval(1000);
    connect(&m_countDown, &QTimer::timeout, this, &UnlockScreen::countDown);
    setRecovery(false);
}

void UnlockScreen::setWorkspace(const QString &path, const QStringList &logins, const QString &login, const QString &reason)
{
    m_path = path;
    m_file->setText(QFileInfo(path).completeBaseName()); // the name only: a folder may tell more than a passer-by should read
    m_login->clear();
    m_login->addItems(logins);
    if (const int at = m_login->findText(login); at >= 0)
        m_login->setCurrentIndex(at);
    m_secret->take().fill(u'\0');
    m_countDown.stop();
    m_seconds = 0;
    setRecovery(false);
    setMessage(reason, false);
    refreshButton();
}

void UnlockScreen::setRecovery(bool recovery)
{
    m_recovery = recovery;
    m_secret->take().fill(u'\0');
    setTitle(recovery ? tr("Unlock with the recovery code") : tr("Unlock"));
    m_secretLabel->setText(recovery ? tr("Recovery code") : tr("Passphrase"));
    m_secret->setAccessibleName(m_secretLabel->text());
    m_secret->setEchoMode(recovery ? QLineEdit::Normal : QLineEdit::Password); // a long code on paper is typed with open eyes
    m_explanation->setText(recovery ? tr("The code was printed or written down when the workspace was made. Dashes and capital letters do not matter. You then choose a new passphrase.")
                                    : QString());
    m_explanation->setVisible(recovery);
    m_forgot->setText(recovery ? tr("&Back to the passphrase") : tr("&Forgot the passphrase?"));
    m_forgot->setAccessibleName(recovery ? tr("Back to the passphrase") : tr("Forgot the passphrase?"));
    setMessage(QString());
    refreshButton();
    if (isVisible())
        m_secret->setFocus(Qt::OtherFocusReason);
}

void UnlockScreen::showEvent(QShowEvent *event)
{
    Screen::showEvent(event);
    m_secret->setFocus(Qt::OtherFocusReason);
}

void UnlockScreen::refreshButton()
{
    m_unlock->setText(m_busy ? tr("Opening ...") : m_seconds > 0 ? tr("Wait %n second(s)", nullptr, m_seconds) : tr("&Unlock"));
    m_unlock->setWhyNot(m_busy                     ? tr("The file is being opened.")
                        : m_seconds > 0            ? tr("After several wrong passphrases the workspace waits before it takes another.")
                        : m_secret->text().isEmpty() ? (m_recovery ? tr("Type the recovery code first.") : tr("Type the passphrase first."))
                                                     : QString());
}

void UnlockScreen::submit()
{
    if (!m_unlock->isEnabled())
        return;
    setMessage(QString());
    if (m_recovery)
        emit recoveryAsked(m_login->currentText(), m_secret->take());
    else
        emit unlockAsked(m_login->currentText(), m_secret->take());
}

void UnlockScreen::setBusy(bool busy)
{
    m_busy = busy;
    m_secret->setEnabled(!busy);
    m_login->setEnabled(!busy);
    refreshButton();
}

void UnlockScreen::showError(const Error &error)
{
    setMessage(error.message);
    // A lockout tells its seconds in the detail, so that the button can count them down.
    m_seconds = error.code == Errc::LockedOut ? std::max(1, error.detail.toInt()) : 0;
    if (m_seconds > 0)
        m_countDown.start();
    refreshButton();
    m_secret->setFocus(Qt::OtherFocusReason);
}

void UnlockScreen::countDown()
{
    if (--m_seconds <= 0) {
        m_countDown.stop();
        m_seconds = 0;
        setMessage(QString());
    }
    refreshButton();
}

} // namespace xz

#include "moc_unlockscreen.cpp"

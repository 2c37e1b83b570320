#pragma once
// Opens one workspace: whose login, which passphrase. Shows the answers of opening as their own sentences, counts down a lockout,
// and takes the recovery code when the passphrase is forgotten.
#include "core/base/result.h"
#include "ui/unlock/screen.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>

class QComboBox;

namespace xz {
class Button;
class PassphraseEdit;
class Text;

class UnlockScreen : public Screen {
    Q_OBJECT
public:
    explicit UnlockScreen(QWidget *parent = nullptr);
    // `login`: chosen at first; `reason`: why it is locked, empty at the start of the program.
    void setWorkspace(const QString &path, const QStringList &logins, const QString &login, const QString &reason = {});
    QString path() const { return m_path; }
    void showError(const Error &error);
    void setBusy(bool busy);
    void setRecovery(bool recovery); // the code instead of the passphrase

signals:
    // The receiver wipes the secret.
    void unlockAsked(const QString &login, const QString &passphrase);
    void recoveryAsked(const QString &login, const QString &code);
    void otherAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void refreshButton();
    void countDown();
    QString m_path;
    Text *m_file;
    QComboBox *m_login;
    Text *m_secretLabel;
    PassphraseEdit *m_secret;
    Text *m_explanation;
    Button *m_unlock;
    Button *m_forgot;
    Button *m_other;
    QTimer m_countDown;
    int m_seconds = 0;
    bool m_busy = false;
    bool m_recovery = false;
};

} // namespace xz

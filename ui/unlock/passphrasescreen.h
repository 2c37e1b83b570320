#pragma once
// A new passphrase: after the recovery code, after one that somebody else gave, or because the user wants another.
#include "core/base/result.h"
#include "ui/unlock/screen.h"

namespace xz {
class Button;
class NewPassphraseBox;
class PassphraseEdit;

class PassphraseScreen : public Screen {
    Q_OBJECT
public:
    enum class Why { Wish, Given, Recovery }; // Given: somebody else chose the present one; Recovery: nobody knows it any more
    PassphraseScreen(const QString &login, Why why, QWidget *parent = nullptr);
    void showError(const Error &error);
    void setBusy(bool busy);

signals:
    void ready(const QString &current, const QString &fresh); // the receiver wipes both
    void cancelled();

private:
    void judge();
    bool m_busy = false;
    PassphraseEdit *m_current = nullptr;
    NewPassphraseBox *m_fresh;
    Button *m_ok;
};

} // namespace xz

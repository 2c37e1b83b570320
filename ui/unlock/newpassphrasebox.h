#pragma once
// A new passphrase, typed twice, with one sentence that says what it still lacks.
#include "core/base/result.h"

#include <QtWidgets/QWidget>

namespace xz {
class PassphraseEdit;
class Text;

class NewPassphraseBox : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphraseBox(const QString &name, QWidget *parent = nullptr);
    void setLogin(const QString &login); // may not be the passphrase
    bool isGood() const;
    QString take();                      // the passphrase; both lines are empty afterwards
    void focusFirst();

signals:
    void changed();

private:
    void judge();
    PassphraseEdit *m_first;
    PassphraseEdit *m_second;
    Text *m_verdict;
    QString m_login;
    bool m_good = false;
};

} // namespace xz

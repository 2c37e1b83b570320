#pragma once
// 名称.xinzhan.attempts: wrong passphrases per login, kept over restarts (domain Q09). Five: locked for one minute; every further one doubles it,
// up to an hour. It slows a person at the keyboard; against a copied file the key derivation does. Not in the key file, which a wrong
// passphrase must not rewrite.
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QtCore/QMap>

namespace xz {

class Attempts {
public:
    Attempts(const QString &workspace, const Clock &clock);
    Result<void> check(const QString &login) const; // LockedOut; the message says how long
    int failed(const QString &login);               // wrong ones so far
    int succeeded(const QString &login);            // forgets them, says how many there were
    static constexpr int allowed = 5;

private:
    struct Count {
        int wrong = 0;
        qint64 untilMs = 0;
    };
    static qint64 delayMs(int wrong);
    void save() const;
    QString m_path;
    const Clock &m_clock;
    QMap<QString, Count> m_counts; // by login in lower case
};

} // namespace xz

#pragma once
// xinzhan-cli: the same core without a window. run() is the whole program minus the process, so that tests call it too.
// Exit codes: 0 done, 2 usage, 3 refused by a rule or the policy, 4 wrong passphrase, 5 damaged or not a workspace, 6 in use,
// 7 input file not understood, 8 I/O.
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/volume.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QTextStream>
#include <functional>

namespace xz::cli {

enum class Exit { Done = 0, Usage = 2, Refused = 3, WrongPassphrase = 4, Damaged = 5, InUse = 6, NotUnderstood = 7, Io = 8 };
Exit exitOf(Errc code);
QString errorCode(Errc code); // refused, denied, wrong_passphrase ... for --json

// What the program meets: replaced by tests.
struct Terminal {
    QTextStream &out;
    QTextStream &err;
    std::function<std::optional<QString>(const QString &prompt)> askSecret; // nothing: no terminal to ask at
    std::function<QString(const char *name)> environment;
    const Clock &clock;
    VolumeProbe volume = {}; // empty: the system is asked
};

int run(const QStringList &arguments, Terminal &terminal); // arguments without the program's name

} // namespace xz::cli

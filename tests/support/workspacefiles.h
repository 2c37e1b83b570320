#pragma once
// The pair of files of a real workspace in a folder of its own with cheap key derivation: 经贸学院, head "wang".
#include "core/workspace/workspace.h"

#include <QtCore/QTemporaryDir>

namespace xz::test {

inline const QString goodPassphrase = QStringLiteral("春江花月夜 with 7 boats");

struct WorkspaceFiles {
    explicit WorkspaceFiles(Role role = Role::Head, const QString &name = QStringLiteral("测试 站.xinzhan"));
    // Closes and opens again; a failure is fatal.
    void reopen(const QString &login = QStringLiteral("wang"), const QString &passphrase = goodPassphrase);
    void close();
    Session &session() { return workspace->session(); }
    QString path() const { return dir.filePath(name); }

    QTemporaryDir dir;
    QString name;
    FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0))};
    QString recoveryCode;
    std::unique_ptr<Workspace> workspace;
};

} // namespace xz::test

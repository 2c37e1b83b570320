#include "tests/support/workspacefiles.h"

namespace xz::test {

WorkspaceFiles::WorkspaceFiles(Role role, const QString &name) : name(name)
{
    const NewWorkspace what{.school = QStringLiteral("浙江经贸职业技术学院"), .college = QStringLiteral("经贸学院"), .login = QStringLiteral("wang"), .displayName = QStringLiteral("王敏"),
                            .passphrase = goodPassphrase, .role = role, .undertakingAccepted = true, .kdf = KdfCost::Test};
    auto made = Workspace::create(path(), what, clock);
    if (!made)
        qFatal("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    workspace = std::move(made->workspace);
    recoveryCode = made->recoveryCode;
}

void WorkspaceFiles::close()
{
    if (!workspace)
        return;
    if (auto done = workspace->close(); !done)
        qFatal("%s | %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    workspace.reset();
}

void WorkspaceFiles::reopen(const QString &login, const QString &passphrase)
{
    close();
    auto opened = Workspace::open(path(), login, passphrase, clock);
    if (!opened)
        qFatal("%s | %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
    workspace = std::move(*opened);
}

} // namespace xz::test

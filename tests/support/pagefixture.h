#pragma once
// A fresh workspace for page tests: one school, college and station, its head "head" with the passphrase below, a fixed clock,
// scripted prompts and a recording host. Make pages from context(); destroy them before the fixture.
#include "core/workspace/workspace.h"
#include "tests/support/recordinghost.h"
#include "tests/support/scriptedprompts.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace xz::test {

class PageFixture {
public:
    // Monday of the ISO week 2026-W48.
    explicit PageFixture(const QDateTime &now = QDateTime(QDate(2026, 11, 23), QTime(10, 0)), Role role = Role::Head) : clock(now)
    {
        NewWorkspace w;
        w.school = QStringLiteral("南方财经大学");
        w.college = QStringLiteral("会计金融学院");
        w.station = QStringLiteral("会计金融学院心理辅导站");
        w.login = QStringLiteral("head");
        w.displayName = QStringLiteral("王敏");
        w.passphrase = passphrase();
        w.role = role;
        w.undertakingAccepted = true;
        w.kdf = KdfCost::Test;
        auto created = Workspace::create(path(), w, clock);
        if (!created)
            qFatal("fixture: %s", qPrintable(created.error().message));
        workspace = std::move(created->workspace);
        recoveryCode = created->recoveryCode;
    }
    QString path() const { return dir.filePath(QStringLiteral("fixture.xinzhan")); }
    static QString passphrase() { return QStringLiteral("correct horse 2026 battery"); }
    Session &session() { return workspace->session(); }
    PageContext context() { return {workspace->session(), *workspace, prompts, host}; }

    QTemporaryDir dir;
    FixedClock clock;
    std::unique_ptr<Workspace> workspace;
    QString recoveryCode;
    ScriptedPrompts prompts;
    RecordingHost host;
};

} // namespace xz::test

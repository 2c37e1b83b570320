#pragma once
// The program's own log, for whoever is asked why it did not start or print: version, system, warnings of Qt. It lies apart from program and
// workspaces (programLogPath), and holds no content: what stands in quotes, names of files, Chinese words and long numbers are left out.
#include "core/base/clock.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace xz {

// Windows: %LOCALAPPDATA%\XinZhan\xinzhan.log; macOS: ~/Library/Logs/XinZhan/xinzhan.log; else $XDG_STATE_HOME (~/.local/state)/xinzhan/xinzhan.log
QString programLogPath();

// The line without anything that could be somebody's: quoted text, paths, runs of non-ASCII characters, numbers of six digits and more.
QString withoutContent(const QString &line);

class ProgramLog {
public:
    static constexpr qint64 mostBytes = 256 * 1024; // then it begins anew, and the one before stays as NAME.1
    ProgramLog(QString path, const Clock &clock);
    void started(const QString &program); // version, Qt, system
    bool write(QtMsgType kind, QByteArrayView category, const QString &message); // false: the log cannot be written; the program goes on without

private:
    QString m_path;
    const Clock &m_clock;
};

} // namespace xz

#include "core/base/programlog.h"

#include "core/base/privatefile.h"
#include "core/base/program.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>

namespace xz {
namespace {

const char *word(QtMsgType kind)
{
    switch (kind) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

} // namespace

QString programLogPath()
{
#if defined(Q_OS_WIN)
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/XinZhan/xinzhan.log");
#elif defined(Q_OS_MACOS)
    return QDir::homePath() + QStringLiteral("/Library/Logs/XinZhan/xinzhan.log");
#else
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state")) + QStringLiteral("/xinzhan/xinzhan.log");
#endif
}

QString withoutContent(const QString &line)
{
    static const QRegularExpression content(QStringLiteral("\"[^\"]*\"?|\\x{201c}[^\\x{201d}]*\\x{201d}?"      // in quotes
                                                           "|(?:[A-Za-z]:)?[\\\\/][^\\s,;]*[^\\s,;.:)]"         // a path
                                                           "|[^\\x{20}-\\x{7e}]+"                               // other than ASCII: names, control characters
                                                           "|\\d{6,}"));                                        // numbers of people
    QString out = line;
    return out.replace(content, QStringLiteral("[-]"));
}

ProgramLog::ProgramLog(QString path, const Clock &clock) : m_path(std::move(path)), m_clock(clock) {}

void ProgramLog::started(const QString &program)
{
    write(QtInfoMsg, "start", QStringLiteral("%1 %2, Qt %3, %4 %5").arg(program, programVersion(), QLatin1String(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()));
}

bool ProgramLog::write(QtMsgType kind, QByteArrayView category, const QString &message)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (QFileInfo(m_path).size() > mostBytes) {
        const QString before = m_path + QStringLiteral(".1");
        QFile::remove(before);
        if (!QFile::rename(m_path, before))
            QFile::remove(m_path);
    }
    QFile file(m_path);
    if (!openPrivate(file, QIODevice::WriteOnly | QIODevice::Append))
        return false;
    const QString line = m_clock.now().toString(Qt::ISODate) + u' ' + QLatin1String(word(kind)) + u' ' + QLatin1String(category) + QStringLiteral(": ")
                         + withoutContent(message.left(2000)) + u'\n';
    return file.write(line.toUtf8()) > 0;
}

} // namespace xz

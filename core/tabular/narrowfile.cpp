#include "core/tabular/narrowfile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryFile>
#include <algorithm>
#include <filesystem>

namespace xz {

bool NarrowFile::isNarrow([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_WIN // the C library's code page need not be the system's, not even where both say UTF-8
    return std::all_of(path.cbegin(), path.cend(), [](QChar c) { return c.unicode() < 0x80; });
#else
    return true;
#endif
}

NarrowFile::NarrowFile(const QString &target, const Narrow &narrow) : m_target(target), m_beside(narrow(QFileInfo(target).absolutePath())) {}

NarrowFile::~NarrowFile()
{
    if (!m_name.isEmpty())
        QFile::remove(m_name);
}

bool NarrowFile::open()
{
    // Qt's temporary file stays open behind close(), on Windows for itself alone: only its end lets the library in.
    QTemporaryFile file((m_beside ? QFileInfo(m_target).absolutePath() : QDir::tempPath()) + QStringLiteral("/.export-XXXXXX.tmp"));
    const bool opened = file.open();
    m_error = file.errorString();
    if (opened) {
        file.setAutoRemove(false);
        m_name = file.fileName();
    }
    return opened;
}

QByteArray NarrowFile::name() const { return QFile::encodeName(m_name); }

bool NarrowFile::put()
{
    if (m_beside) {
        std::error_code error;
        std::filesystem::rename(std::filesystem::path(m_name.toStdU16String()), std::filesystem::path(m_target.toStdU16String()), error);
        m_error = QString::fromLocal8Bit(error.message().c_str());
        if (!error)
            m_name.clear();
        return !error;
    }
    QFile written(m_name);
    QSaveFile target(m_target);
    if (!written.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
        m_error = written.isOpen() ? target.errorString() : written.errorString();
        return false;
    }
    const QByteArray bytes = written.readAll();
    if (target.write(bytes) != bytes.size() || !target.commit()) {
        m_error = target.errorString();
        return false;
    }
    return true;
}

} // namespace xz

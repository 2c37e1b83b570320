#include "core/tabular/narrowfile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <filesystem>

namespace xz {

bool NarrowFile::isNarrow(const QString &path) { return QFile::decodeName(QFile::encodeName(path)) == path; }

NarrowFile::NarrowFile(const QString &target, const Narrow &narrow) : m_target(target), m_beside(narrow(QFileInfo(target).absolutePath()))
{
    m_file.setFileTemplate((m_beside ? QFileInfo(target).absolutePath() : QDir::tempPath()) + QStringLiteral("/.export-XXXXXX.tmp"));
}

bool NarrowFile::open()
{
    const bool opened = m_file.open();
    m_error = m_file.errorString();
    m_file.close();
    return opened;
}

QByteArray NarrowFile::name() const { return QFile::encodeName(m_file.fileName()); }

bool NarrowFile::put()
{
    if (m_beside) {
        std::error_code error;
        std::filesystem::rename(std::filesystem::path(m_file.fileName().toStdU16String()), std::filesystem::path(m_target.toStdU16String()), error);
        m_error = QString::fromLocal8Bit(error.message().c_str());
        m_file.setAutoRemove(bool(error));
        return !error;
    }
    QFile written(m_file.fileName());
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

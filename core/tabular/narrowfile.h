#pragma once
// A file for a library that only knows narrow names (fopen). It is written beside its target and then takes its place. Where the system's code page
// cannot hold the folder's name (Windows before its UTF-8 page, a Chinese folder on an English system) it is written among the temporary files.
#include <QtCore/QString>
#include <functional>

namespace xz {

class NarrowFile {
public:
    using Narrow = std::function<bool(const QString &path)>;
    explicit NarrowFile(const QString &target, const Narrow &narrow = isNarrow);
    ~NarrowFile();             // what was not put is removed
    NarrowFile(const NarrowFile &) = delete;
    NarrowFile &operator=(const NarrowFile &) = delete;
    bool open();               // makes it, empty; error() says why not
    QByteArray name() const;   // for the library
    bool put();                // to its target, which stays as it was when that fails
    QString error() const { return m_error; }
    static bool isNarrow(const QString &path);

private:
    QString m_target;
    bool m_beside;
    QString m_name;
    QString m_error;
};

} // namespace xz

#pragma once
// The project's own C++ files, read once for the rules of the house.
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QString>
#include <vector>

namespace xz::test {

struct SourceFile {
    QString path; // relative to the project's root, '/' separators
    QString text;
};

inline QString readText(const QString &path)
{
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
}

inline std::vector<SourceFile> sources(const QStringList &folders, const QStringList &patterns = {QStringLiteral("*.cpp"), QStringLiteral("*.h")})
{
    std::vector<SourceFile> out;
    const QDir root(QStringLiteral(XINZHAN_SOURCE_DIR));
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            out.push_back({root.relativeFilePath(path), readText(path)});
        }
    }
    return out;
}

// Comments and string literals blanked, line structure kept: a rule about code must not trip over prose.
inline QString codeOnly(const QString &text, bool keepStrings = false)
{
    QString out = text;
    enum { Code, Line, Block, Str, Chr } state = Code;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out.at(i), n = i + 1 < out.size() ? out.at(i + 1) : QChar();
        switch (state) {
        case Code:
            if (c == u'/' && n == u'/') { state = Line; out[i] = u' '; }
            else if (c == u'/' && n == u'*') { state = Block; out[i] = u' '; }
            else if (c == u'"') state = Str;
            else if (c == u'\'' && (i == 0 || !out.at(i - 1).isLetterOrNumber())) state = Chr;
            break;
        case Line:
            if (c == u'\n') state = Code; else out[i] = u' ';
            break;
        case Block:
            if (c == u'*' && n == u'/') { out[i] = u' '; out[++i] = u' '; state = Code; }
            else if (c != u'\n') out[i] = u' ';
            break;
        case Str:
        case Chr:
            if (c == u'\\') { if (!keepStrings) { out[i] = u' '; out[i + 1] = u' '; } ++i; }
            else if (c == (state == Str ? u'"' : u'\'')) state = Code;
            else if (!keepStrings && c != u'\n') out[i] = u' ';
            break;
        }
    }
    return out;
}

inline int lineOf(const QString &text, qsizetype position) { return int(QStringView(text).left(position).count(u'\n')) + 1; }

} // namespace xz::test

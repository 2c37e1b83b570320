#pragma once
// What a command prints: a table or lines for people, one JSON object with --json. Nothing is printed until the command succeeded.
#include "app/cli/cli.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

class Output {
public:
    explicit Output(bool json) : m_json(json) {}
    bool isJson() const { return m_json; }
    void line(const QString &text) { m_lines << text; }
    void table(const QStringList &headers, const QList<QStringList> &rows);
    void set(const QString &key, const QJsonValue &value) { m_object.insert(key, value); }
    void flush(Terminal &terminal) const;

private:
    bool m_json;
    QStringList m_lines;
    QJsonObject m_object;
};

// Columns a character takes in a terminal: 2 for East Asian wide ones (Unicode UAX #11), 0 for combining marks.
int displayWidth(const QString &text);

} // namespace xz::cli

#include "app/cli/output.h"

#include <QtCore/QJsonDocument>

namespace xz::cli {

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint c : text.toUcs4()) {
        if (QChar::category(char32_t(c)) == QChar::Mark_NonSpacing)
            continue;
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
        width += wide ? 2 : 1;
    }
    return width;
}

void Output::table(const QStringList &headers, const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QString &h : headers)
        widths << displayWidth(h);
    for (const QStringList &row : rows)
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row.at(i)));
    const auto put = [&](const QStringList &row) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row.at(i);
            if (i + 1 < row.size())
                line += QString(widths.value(i) - displayWidth(row.at(i)) + 2, u' ');
        }
        m_lines << line;
    };
    put(headers);
    for (const QStringList &row : rows)
        put(row);
}

void Output::flush(Terminal &terminal) const
{
    if (m_json) {
        QJsonObject o = m_object;
        o.insert(QStringLiteral("ok"), true);
        terminal.out << QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Indented));
    } else {
        for (const QString &line : m_lines)
            terminal.out << line << '\n';
    }
    terminal.out.flush();
}

} // namespace xz::cli

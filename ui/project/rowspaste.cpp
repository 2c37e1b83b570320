#include "ui/project/rowspaste.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace xz {
namespace {

struct RowsPaste {
    Q_DECLARE_TR_FUNCTIONS(RowsPaste)
};

QString bare(QString label)
{
    label.remove(u' ').remove(u'*');
    const qsizetype bracket = std::min(label.indexOf(u'（') < 0 ? label.size() : label.indexOf(u'（'), label.indexOf(u'(') < 0 ? label.size() : label.indexOf(u'('));
    return label.left(bracket);
}

// The columns that a header row names; empty when it is a row like the others.
std::vector<int> named(const ApplicationField &table, const QStringList &row)
{
    std::vector<int> columns;
    for (const QString &cell : row) {
        const auto c = std::ranges::find_if(table.columns, [&](const ApplicationField &f) { return !bare(cell).isEmpty() && bare(f.label) == bare(cell); });
        if (c == table.columns.end() || std::ranges::find(columns, int(c - table.columns.begin())) != columns.end())
            return {};
        columns.push_back(int(c - table.columns.begin()));
    }
    return columns;
}

} // namespace

bool isTableText(const QString &text) { return text.contains(u'\t') || text.trimmed().contains(u'\n'); }

QList<QStringList> splitTableText(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false, started = false;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
        started = false;
    };
    const auto endRow = [&] {
        endCell();
        rows << row;
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                cell += c;
        } else if (c == u'"' && !started) {
            quoted = started = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            endRow();
        } else {
            cell += c;
            started = true;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    while (!rows.isEmpty() && std::ranges::all_of(rows.back(), [](const QString &t) { return t.trimmed().isEmpty(); }))
        rows.removeLast();
    return rows;
}

Result<PastedRows> readPastedRows(const ApplicationField &table, const QString &place, const QString &text, int row, int column, int standing)
{
    PastedRows out{.firstColumn = column};
    out.rows = splitTableText(text);
    if (out.rows.isEmpty())
        return fail(Errc::InvalidInput, RowsPaste::tr("The clipboard holds no rows. Copy them in the spreadsheet first."));
    out.columns = out.rows.size() > 1 && out.rows.front().size() > 1 ? named(table, out.rows.front()) : std::vector<int>();
    const bool header = !out.columns.empty();
    if (header)
        out.rows.removeFirst();
    else
        for (int c = column; c < int(table.columns.size()); ++c)
            out.columns.push_back(c);
    for (int r = 0; r < int(out.rows.size()); ++r)
        if (out.rows[r].size() > qsizetype(out.columns.size()))
            return fail(Errc::InvalidInput, header ? RowsPaste::tr("Row %1 of the clipboard has %2 cells, but its header names %3. Nothing was pasted.").arg(r + 2).arg(out.rows[r].size()).arg(out.columns.size())
                                                   : RowsPaste::tr("Row %1 of the clipboard has %2 cells, but from “%3” on there are %4 columns. Go to the first column, or copy fewer cells. Nothing was pasted.")
                                                         .arg(r + 1).arg(out.rows[r].size()).arg(table.columns[size_t(column)].label).arg(out.columns.size()));
    if (const int needed = std::max(standing, row + int(out.rows.size())); needed > table.limit)
        return fail(Errc::InvalidInput, RowsPaste::tr("“%1” would have %2 rows; at most %3 are allowed. Nothing was pasted.").arg(table.label).arg(needed).arg(table.limit));
    for (int r = 0; r < int(out.rows.size()); ++r)
        for (int c = 0; c < int(out.rows[r].size()); ++c) {
            const ApplicationField &field = table.columns[size_t(out.columns[size_t(c)])];
            const QString typed = out.rows[r][c].trimmed();
            if (typed.isEmpty())
                continue;
            if (const auto value = applicationValue(field, typed, QStringLiteral("%1.%2.%3").arg(place).arg(row + r + 1).arg(field.code)); !value)
                out.doubtful << RowsPaste::tr("row %1: %2").arg(row + r + 1).arg(value.error().message);
        }
    return out;
}

} // namespace xz

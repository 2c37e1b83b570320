#include "core/tabular/tablewriter.h"

#include "core/tabular/narrowfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStorageInfo>
#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace xz {
namespace {

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;
constexpr int kMostCharacters = 32'767;

// What XML cannot hold goes, and NUL would end the library's C string. A text that looks like an escaped character is
// escaped, which the library leaves to its caller (ECMA-376, 22.9.2.19).
QByteArray sheetText(const QString &text)
{
    static const QRegularExpression looksEscaped(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    QString t = text;
    if (t.contains(u"_x"))
        t.replace(looksEscaped, QStringLiteral("_x005F_"));
    t.remove(QChar(u'\0'));
    t.replace(QChar(0xfffe), QChar(0xfffd)).replace(QChar(0xffff), QChar(0xfffd));
    return t.toUtf8();
}

double displayWidth(const QString &text)
{
    double widest = 0, w = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            widest = std::max(widest, w);
            w = 0;
        } else {
            w += c.unicode() >= 0x1100 ? 2.0 : 1.0;
        }
    }
    return std::max(widest, w);
}

class XlsxFile {
public:
    XlsxFile(const QByteArray &name, const WriteOptions &options) : m_options(options)
    {
        m_book = workbook_new(name.constData());
        if (!m_book)
            return;
        if (!options.author.isEmpty()) {
            QByteArray author = sheetText(options.author);
            lxw_doc_properties properties = {};
            properties.author = author.data();
            workbook_set_properties(m_book, &properties);
        }
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        format_set_text_wrap(m_header);
        format_set_bg_color(m_header, 0xE7ECEF);
        format_set_bottom(m_header, LXW_BORDER_THIN);
        format_set_align(m_header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_num_format(m_header, "@");
        m_text = numberFormat("@");
        m_lines = numberFormat("@");
        format_set_text_wrap(m_lines);
        m_date = numberFormat("yyyy\\-mm\\-dd");
        m_dateTime = numberFormat("yyyy\\-mm\\-dd hh:mm:ss");
    }
    ~XlsxFile()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    bool isOpen() const { return m_book != nullptr; }

    lxw_error close()
    {
        lxw_workbook *book = std::exchange(m_book, nullptr);
        return workbook_close(book); // frees it, too
    }

    Result<void> add(const Sheet &sheet, const QString &name, int part, int parts)
    {
        lxw_worksheet *page = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (!page)
            return fail(Errc::Internal, QCoreApplication::translate("Tabular", "The sheet “%1” cannot be added.").arg(name));
        if (sheet.hidden)
            worksheet_hide(page);
        const auto rows = static_cast<int>(sheet.rows.size());
        const int columns = sheet.columnCount();
        if (rows > kMostRows || columns > kMostColumns)
            return fail(Errc::InvalidInput, QCoreApplication::translate("Tabular", "The table has more rows or columns than an Excel sheet holds (1,048,576 rows, 16,384 columns). Export it as .csv, or export a part of it."));
        const int header = std::min(m_options.headerRows, rows);
        setWidths(page, sheet, columns);
        for (const CellRange &m : sheet.merged)
            if (m.firstRow >= 0 && m.firstColumn >= 0 && m.lastRow < kMostRows && m.lastColumn < kMostColumns && (m.lastRow > m.firstRow || m.lastColumn > m.firstColumn))
                worksheet_merge_range(page, static_cast<lxw_row_t>(m.firstRow), static_cast<lxw_col_t>(m.firstColumn), static_cast<lxw_row_t>(m.lastRow),
                                      static_cast<lxw_col_t>(m.lastColumn), "", m.firstRow < header ? m_header : m_text);
        int percent = -1;
        for (int r = 0; r < rows; ++r) {
            const auto &row = sheet.rows[static_cast<size_t>(r)];
            for (size_t c = 0; c < row.size(); ++c)
                XZ_CHECK(write(page, r, static_cast<int>(c), row[c], r < header));
            const int now = (part * 90 + r * 90 / rows) / parts; // the last tenth is the packing
            if (m_options.progress && now != percent) {
                percent = now;
                if (!m_options.progress(percent))
                    return fail(Errc::Cancelled, QCoreApplication::translate("Tabular", "Writing was cancelled; no file was changed."));
            }
        }
        if (header > 0) {
            worksheet_freeze_panes(page, static_cast<lxw_row_t>(header), 0);
            if (columns > 0)
                worksheet_autofilter(page, static_cast<lxw_row_t>(header - 1), 0, static_cast<lxw_row_t>(rows - 1), static_cast<lxw_col_t>(columns - 1));
            worksheet_repeat_rows(page, 0, static_cast<lxw_row_t>(header - 1));
        }
        worksheet_set_paper(page, 9); // A4
        return {};
    }

private:
    lxw_format *numberFormat(const char *code)
    {
        lxw_format *f = workbook_add_format(m_book);
        format_set_num_format(f, code);
        return f;
    }

    void setWidths(lxw_worksheet *page, const Sheet &sheet, int columns)
    {
        std::vector<double> widths(static_cast<size_t>(columns), 0);
        const size_t rows = std::min<size_t>(sheet.rows.size(), 500); // the first screens decide
        for (size_t r = 0; r < rows; ++r)
            for (size_t c = 0; c < sheet.rows[r].size(); ++c)
                widths[c] = std::max(widths[c], displayWidth(cellText(sheet.rows[r][c])));
        for (size_t c = 0; c < widths.size(); ++c) {
            const double given = c < m_options.widths.size() ? m_options.widths[c] : 0;
            const double w = given > 0 ? given : std::clamp(widths[c] + 3, 8.0, 60.0);
            worksheet_set_column(page, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c), w, nullptr);
        }
    }

    Result<void> write(lxw_worksheet *page, int r, int c, const Cell &cell, bool header)
    {
        const auto row = static_cast<lxw_row_t>(r);
        const auto column = static_cast<lxw_col_t>(c);
        lxw_error error = LXW_NO_ERROR;
        const bool beforeExcel = cell.kind == CellKind::Date && (cell.date.year() < 1900 || cell.date.year() > 9999);
        if (cell.kind == CellKind::Empty)
            return {};
        if (header || beforeExcel || cell.kind == CellKind::Text || cell.kind == CellKind::Error) {
            const QString text = cellText(cell);
            if (text.size() > kMostCharacters)
                return fail(Errc::InvalidInput, QCoreApplication::translate("Tabular", "The text in cell %1 has more than the 32,767 characters that Excel holds. Shorten it or export as .csv.").arg(columnName(c) + QString::number(r + 1)));
            error = worksheet_write_string(page, row, column, sheetText(text).constData(), header ? m_header : text.contains(u'\n') ? m_lines : m_text);
        } else if (cell.kind == CellKind::Number) {
            if (std::isfinite(cell.number))
                error = worksheet_write_number(page, row, column, cell.number, padded(cell.text));
        } else if (cell.kind == CellKind::Bool) {
            error = worksheet_write_boolean(page, row, column, cell.number != 0, nullptr);
        } else {
            const bool timed = cell.time.isValid();
            lxw_datetime t = {cell.date.year(), cell.date.month(), cell.date.day(), 0, 0, 0};
            if (timed) {
                t.hour = cell.time.hour();
                t.min = cell.time.minute();
                t.sec = cell.time.second();
            }
            error = worksheet_write_datetime(page, row, column, &t, timed ? m_dateTime : m_date);
        }
        if (error != LXW_NO_ERROR)
            return fail(Errc::Io, QCoreApplication::translate("Tabular", "Cell %1 cannot be written.").arg(columnName(c) + QString::number(r + 1)), {}, QString::fromUtf8(lxw_strerror(error)));
        return {};
    }

    lxw_format *padded(const QString &shown)
    {
        if (shown.isEmpty())
            return nullptr;
        lxw_format *&f = m_padded[static_cast<int>(shown.size())];
        if (!f)
            f = numberFormat(QByteArray(shown.size(), '0').constData());
        return f;
    }

    const WriteOptions &m_options;
    lxw_workbook *m_book = nullptr;
    lxw_format *m_header = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_lines = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_dateTime = nullptr;
    QHash<int, lxw_format *> m_padded;
};

std::unexpected<Error> notWritten(const QString &path, const QString &why)
{
    const QString name = QFileInfo(path).fileName();
    if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() == 0)
        return fail(Errc::DiskFull, QCoreApplication::translate("Tabular", "The disk is full; %1 was not written. Free some space or choose another folder.").arg(name));
    return fail(Errc::Io, QCoreApplication::translate("Tabular", "The file %1 cannot be written: %2. Close it in other programs or choose another folder.").arg(name, why));
}

} // namespace

QString sheetNameFor(const QString &name)
{
    QString s;
    for (const QChar c : name)
        s += QStringView(u"[]:*?/\\").contains(c) || c.unicode() < 32 || c.unicode() >= 0xfffe ? QChar(u'_') : c;
    s = s.trimmed().left(31);
    if (s.size() == 31 && s.back().isHighSurrogate())
        s.chop(1);
    while (s.startsWith(u'\''))
        s.remove(0, 1);
    while (s.endsWith(u'\''))
        s.chop(1);
    return s.isEmpty() || s.compare(u"history", Qt::CaseInsensitive) == 0 ? s + QStringLiteral("Sheet") : s; // Excel keeps "History" for itself
}

Result<void> writeXlsx(const QString &path, const Workbook &book, const WriteOptions &options)
{
    NarrowFile temporary(path);
    if (!temporary.open())
        return notWritten(path, temporary.error());
    {
        XlsxFile file(temporary.name(), options);
        if (!file.isOpen())
            return notWritten(path, QStringLiteral("-"));
        QSet<QString> used;
        const auto parts = static_cast<int>(std::max<size_t>(book.sheets.size(), 1));
        for (int i = 0; i < parts; ++i) {
            static const Sheet none;
            const Sheet &sheet = book.sheets.empty() ? none : book.sheets[static_cast<size_t>(i)];
            const QString wanted = sheetNameFor(sheet.name);
            QString name = wanted;
            for (int n = 2; used.contains(name.toLower()); ++n) {
                const QString tail = QStringLiteral(" (%1)").arg(n);
                name = wanted.left(31 - tail.size()) + tail;
            }
            used.insert(name.toLower());
            XZ_CHECK(file.add(sheet, name, i, parts));
        }
        if (const lxw_error error = file.close(); error != LXW_NO_ERROR)
            return notWritten(path, QString::fromUtf8(lxw_strerror(error)));
    }
    if (!temporary.put())
        return notWritten(path, temporary.error());
    if (options.progress)
        options.progress(100);
    return {};
}

} // namespace xz

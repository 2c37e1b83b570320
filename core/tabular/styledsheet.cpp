#include "core/tabular/styledsheet.h"

#include "core/tabular/narrowfile.h"
#include "core/tabular/tablewriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <cmath>
#include <xlsxwriter.h>

namespace xz {
namespace {

constexpr int kMostCharacters = 32'767;

QByteArray utf8(const QString &text)
{
    QString t = text;
    t.remove(QChar(u'\0'));
    t.replace(QChar(0xfffe), QChar(0xfffd)).replace(QChar(0xffff), QChar(0xfffd));
    return t.toUtf8();
}

std::unexpected<Error> notWritten(const QString &path, const QString &why)
{
    const QString name = QFileInfo(path).fileName();
    if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() == 0)
        return fail(Errc::DiskFull, QCoreApplication::translate("Tabular", "The disk is full; %1 was not written. Free some space or choose another folder.").arg(name));
    return fail(Errc::Io, QCoreApplication::translate("Tabular", "The file %1 cannot be written: %2. Close it in other programs or choose another folder.").arg(name, why));
}

class StyledFile {
public:
    explicit StyledFile(const QByteArray &name) : m_book(workbook_new(name.constData())) {}
    ~StyledFile()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    StyledFile(const StyledFile &) = delete;
    StyledFile &operator=(const StyledFile &) = delete;
    bool isOpen() const { return m_book != nullptr; }

    Result<void> add(const StyledBook &book)
    {
        QByteArray title = utf8(book.title), author = utf8(book.author), subject = utf8(book.subject);
        lxw_doc_properties properties = {};
        properties.title = title.data();
        properties.author = author.data();
        properties.subject = subject.data();
        workbook_set_properties(m_book, &properties);
        const StyledSheet &sheet = book.sheet;
        const QByteArray name = sheetNameFor(sheet.name).toUtf8();
        lxw_worksheet *page = workbook_add_worksheet(m_book, name.constData());
        if (!page)
            return fail(Errc::Internal, QCoreApplication::translate("Tabular", "The sheet “%1” cannot be added.").arg(sheet.name));
        for (size_t c = 0; c < sheet.widths.size(); ++c)
            worksheet_set_column(page, lxw_col_t(c), lxw_col_t(c), sheet.widths[c], nullptr);
        for (const auto &[row, height] : sheet.heights)
            worksheet_set_row(page, lxw_row_t(row), std::min(height, 409.0), nullptr); // Excel's highest row
        for (const StyledCell &cell : sheet.cells)
            XZ_CHECK(write(page, cell));
        for (const SheetChart &chart : sheet.charts)
            draw(page, name, chart, sheet);
        if (sheet.filter.lastRow > sheet.filter.firstRow)
            worksheet_autofilter(page, lxw_row_t(sheet.filter.firstRow), lxw_col_t(sheet.filter.firstColumn), lxw_row_t(sheet.filter.lastRow), lxw_col_t(sheet.filter.lastColumn));
        if (sheet.repeatFrom >= 0)
            worksheet_repeat_rows(page, lxw_row_t(sheet.repeatFrom), lxw_row_t(sheet.repeatTo));
        worksheet_set_paper(page, 9); // A4
        if (sheet.landscape)
            worksheet_set_landscape(page);
        worksheet_fit_to_pages(page, 1, 0);
        worksheet_center_horizontally(page);
        worksheet_gridlines(page, LXW_HIDE_ALL_GRIDLINES);
        if (!sheet.header.isEmpty())
            worksheet_set_header(page, utf8(sheet.header.left(250)).constData());
        if (!sheet.footer.isEmpty())
            worksheet_set_footer(page, utf8(sheet.footer.left(250)).constData());
        return {};
    }

    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_format *format(const CellLook &look)
    {
        lxw_format *&f = m_formats[look];
        if (f)
            return f;
        f = workbook_add_format(m_book);
        format_set_font_size(f, look.points);
        format_set_text_wrap(f);
        format_set_align(f, look.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
        format_set_align(f, look.across == CellLook::Center ? LXW_ALIGN_CENTER : look.across == CellLook::Right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
        if (look.bold || look.alert)
            format_set_bold(f);
        if (look.alert)
            format_set_font_color(f, 0xB3261E);
        if (look.indent > 0)
            format_set_indent(f, static_cast<uint8_t>(look.indent));
        if (look.border)
            format_set_border(f, LXW_BORDER_THIN);
        if (look.fill)
            format_set_bg_color(f, 0xEEEEEE);
        return f;
    }

    Result<void> write(lxw_worksheet *page, const StyledCell &cell)
    {
        const auto row = lxw_row_t(cell.at.firstRow);
        const auto column = lxw_col_t(cell.at.firstColumn);
        const QString place = columnName(cell.at.firstColumn) + QString::number(cell.at.firstRow + 1);
        if (cell.text.size() > kMostCharacters)
            return fail(Errc::InvalidInput, QCoreApplication::translate("Tabular", "The text in cell %1 has more than the 32,767 characters that Excel holds. Shorten it or export as .csv.").arg(place));
        lxw_format *f = format(cell.look);
        lxw_error error = LXW_NO_ERROR;
        if (cell.at.lastRow > cell.at.firstRow || cell.at.lastColumn > cell.at.firstColumn)
            error = worksheet_merge_range(page, row, column, lxw_row_t(cell.at.lastRow), lxw_col_t(cell.at.lastColumn), "", f);
        if (error == LXW_NO_ERROR) {
            if (cell.number && std::isfinite(*cell.number))
                error = worksheet_write_number(page, row, column, *cell.number, f);
            else if (!cell.text.isEmpty())
                error = worksheet_write_string(page, row, column, utf8(cell.text).constData(), f);
            else
                error = worksheet_write_blank(page, row, column, f);
        }
        if (error != LXW_NO_ERROR)
            return fail(error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE ? Errc::InvalidInput : Errc::Io,
                        QCoreApplication::translate("Tabular", "Cell %1 cannot be written.").arg(place), {}, QString::fromUtf8(lxw_strerror(error)));
        return {};
    }

    void draw(lxw_worksheet *page, const QByteArray &name, const SheetChart &c, const StyledSheet &sheet)
    {
        if (c.categories == 0 || c.series == 0)
            return;
        static constexpr lxw_color_t colors[] = {0x9B2C2C, 0xD98A32, 0x7FB0CF, 0x4F7D56, 0xB7B7B7, 0x4A4A6A}; // as on paper
        lxw_chart *chart = workbook_add_chart(m_book, c.lines ? LXW_CHART_LINE : LXW_CHART_COLUMN_STACKED);
        const auto first = lxw_row_t(c.dataRow + 1), last = lxw_row_t(c.dataRow + c.categories);
        for (int s = 0; s < c.series; ++s) {
            lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
            const auto column = lxw_col_t(c.dataColumn + 1 + s);
            chart_series_set_categories(series, name.constData(), first, lxw_col_t(c.dataColumn), last, lxw_col_t(c.dataColumn));
            chart_series_set_values(series, name.constData(), first, column, last, column);
            chart_series_set_name_range(series, name.constData(), lxw_row_t(c.dataRow), column);
            if (c.lines) {
                lxw_chart_line line = {};
                line.color = colors[size_t(s) % std::size(colors)];
                line.width = 1.75F;
                chart_series_set_line(series, &line);
            } else {
                lxw_chart_fill fill = {};
                fill.color = colors[size_t(s) % std::size(colors)];
                chart_series_set_fill(series, &fill);
            }
        }
        if (c.title.isEmpty())
            chart_title_off(chart);
        else
            chart_title_set_name(chart, utf8(c.title).constData());
        if (!c.unit.isEmpty())
            chart_axis_set_name(chart->y_axis, utf8(c.unit).constData());
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
        double width = 0;
        for (const double w : sheet.widths)
            width += w * 7 + 5; // pixels of a character of the standard font, and the cell's padding
        lxw_chart_options options = {};
        options.x_scale = std::max(0.5, width / 480);
        options.y_scale = c.height * 20.0 / 288;
        worksheet_insert_chart_opt(page, lxw_row_t(c.row), 0, chart, &options);
    }

    lxw_workbook *m_book;
    std::map<CellLook, lxw_format *> m_formats;
};

} // namespace

Result<void> writeStyledXlsx(const QString &path, const StyledBook &book)
{
    NarrowFile temporary(path);
    if (!temporary.open())
        return notWritten(path, temporary.error());
    {
        StyledFile file(temporary.name());
        if (!file.isOpen())
            return notWritten(path, QStringLiteral("-"));
        XZ_CHECK(file.add(book));
        if (const lxw_error error = file.close(); error != LXW_NO_ERROR)
            return notWritten(path, QString::fromUtf8(lxw_strerror(error)));
    }
    if (!temporary.put())
        return notWritten(path, temporary.error());
    return {};
}

} // namespace xz

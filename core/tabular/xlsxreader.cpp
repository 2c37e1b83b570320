#include "core/tabular/numberformat.h"
#include "core/tabular/readers.h"
#include "core/tabular/readguard.h"
#include "core/tabular/xmlscanner.h"
#include "core/tabular/zippackage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <algorithm>
#include <charconv>

namespace xz {
namespace {

struct SheetPart {
    QString name;
    QString path;
    bool hidden = false;
};

struct Relation {
    QString type;
    QString target;
};

bool isTrue(QByteArrayView v) { return v == QByteArrayView("1") || v == QByteArrayView("true") || v == QByteArrayView("on"); }

// Unsigned decimal; -1 when it is none or does not fit.
int toIndex(QByteArrayView v)
{
    int out = -1;
    const auto r = std::from_chars(v.data(), v.data() + v.size(), out);
    return r.ec == std::errc() && r.ptr == v.data() + v.size() && out >= 0 ? out : -1;
}

// "AB12" -> row 11, column 27. False when it is no reference.
bool parseReference(QByteArrayView ref, int &row, int &column)
{
    qint64 c = 0, r = 0;
    qsizetype i = 0;
    for (; i < ref.size() && i < 10; ++i) {
        const char x = static_cast<char>(ref[i] & ~0x20);
        if (ref[i] == '$')
            continue;
        if (x < 'A' || x > 'Z')
            break;
        c = c * 26 + (x - 'A' + 1);
        if (c > 1'000'000)
            return false;
    }
    for (; i < ref.size(); ++i) {
        if (ref[i] == '$')
            continue;
        if (ref[i] < '0' || ref[i] > '9' || r > 100'000'000)
            return false;
        r = r * 10 + (ref[i] - '0');
    }
    if (c == 0 || r == 0)
        return false;
    row = static_cast<int>(r - 1);
    column = static_cast<int>(c - 1);
    return true;
}

// _x000D_ stands for a character XML cannot hold, _x005F_ for an underscore that would begin such a thing (ECMA-376, 22.9.2.19).
void unescapeX(QString &s)
{
    qsizetype at = s.indexOf(u"_x");
    while (at >= 0 && at + 7 <= s.size()) {
        bool hex = s[at + 6] == u'_';
        for (qsizetype i = at + 2; hex && i < at + 6; ++i) {
            const char16_t c = s[i].unicode();
            hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        }
        if (hex) {
            const QChar c(static_cast<char16_t>(QStringView(s).sliced(at + 2, 4).toUInt(nullptr, 16)));
            s.replace(at, 7, c);
        }
        at = s.indexOf(u"_x", at + 1);
    }
}

// The text of an <si> or <is>: plain or in rich runs, without the phonetic ones. The scanner stands on its Start.
bool readStringItem(XmlScanner &xml, QString &out)
{
    out.clear();
    const int depth = xml.depth();
    for (;;) {
        switch (xml.next()) {
        case XmlScanner::Start:
            if (xml.is("t")) {
                if (!xml.elementText(out))
                    return false;
            } else if (xml.is("rPh") || xml.is("rPr") || xml.is("phoneticPr")) {
                if (!xml.skipElement())
                    return false;
            }
            break;
        case XmlScanner::End:
            if (xml.depth() < depth) {
                unescapeX(out);
                return true;
            }
            break;
        case XmlScanner::Text: break;
        default: return false;
        }
    }
}

class XlsxReader {
public:
    XlsxReader(ZipPackage &zip, ReadGuard &guard) : m_zip(zip), m_guard(guard) {}

    Result<Workbook> read()
    {
        XZ_TRY(const QString workbook, workbookPath());
        XZ_TRY(const auto relations, relationsOf(workbook));
        XZ_CHECK(readWorkbook(workbook));
        for (const Relation &r : relations) {
            if (r.type.endsWith(u"/styles") && m_zip.has(r.target))
                XZ_CHECK(readStyles(r.target));
        }
        for (const Relation &r : relations) {
            if (r.type.endsWith(u"/sharedStrings") && m_zip.has(r.target))
                XZ_CHECK(readStrings(r.target));
        }
        Workbook book;
        book.format = TableFormat::Xlsx;
        for (const SheetPart &part : m_parts)
            m_total += m_zip.statedSize(part.path);
        for (const SheetPart &part : m_parts) {
            Sheet sheet;
            sheet.name = part.name;
            sheet.hidden = part.hidden;
            XZ_CHECK(readSheet(part.path, sheet));
            m_done += m_zip.statedSize(part.path);
            book.sheets.push_back(std::move(sheet));
        }
        if (m_uncached > 0)
            book.notes << QCoreApplication::translate("Tabular", "%n formula(s) have no stored result and count as empty. Open the file in Excel or WPS, save it and import it again.", nullptr, m_uncached);
        return book;
    }

private:
    static std::unexpected<Error> otherFormat(const QString &sentence) { return fail(Errc::FileNotUnderstood, sentence); }

    Result<QString> workbookPath()
    {
        QString path = QStringLiteral("xl/workbook.xml");
        if (m_zip.has(QStringLiteral("_rels/.rels"))) {
            XZ_TRY(const auto relations, relationsOf(QString()));
            for (const Relation &r : relations)
                if (r.type.endsWith(u"/officeDocument"))
                    path = r.target;
        }
        if (path.endsWith(u".bin"))
            return otherFormat(QCoreApplication::translate("Tabular", "This is a binary Excel workbook (.xlsb), which cannot be read here. Open it in Excel or WPS, save it as .xlsx and import the new file."));
        if (path.contains(u"word/") || path.contains(u"ppt/"))
            return otherFormat(QCoreApplication::translate("Tabular", "This is a text document or a presentation, not a table. Copy the table into Excel or WPS, save it as .xlsx and import the new file."));
        if (!m_zip.has(path)) {
            if (m_zip.has(QStringLiteral("content.xml")))
                return otherFormat(QCoreApplication::translate("Tabular", "This is an OpenDocument file, which cannot be read here. Save it as .xlsx and import the new file."));
            return otherFormat(QCoreApplication::translate("Tabular", "This archive holds no table. Unpack it, and choose the Excel file (.xlsx, .xls) or text table (.csv) in it."));
        }
        return path;
    }

    Result<std::vector<Relation>> relationsOf(const QString &part)
    {
        const qsizetype slash = part.lastIndexOf(u'/');
        const QString folder = part.left(slash + 1);
        const QString path = folder + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
        std::vector<Relation> out;
        m_ids.clear();
        if (!m_zip.has(path))
            return out;
        XZ_TRY(QByteArray bytes, m_zip.read(path));
        XmlScanner xml(std::move(bytes));
        for (auto t = xml.next(); t != XmlScanner::AtEnd; t = xml.next()) {
            if (t == XmlScanner::Bad)
                return tableDamaged(QStringLiteral("relations"));
            if (t != XmlScanner::Start || !xml.is("Relationship"))
                continue;
            Relation r{xml.attributeText("Type"), xml.attributeText("Target")};
            r.target = r.target.startsWith(u'/') ? r.target.mid(1) : QDir::cleanPath(folder + r.target);
            m_ids.insert(xml.attributeText("Id"), r);
            out.push_back(r);
            if (out.size() > 20'000)
                return tableTooLarge();
        }
        return out;
    }

    Result<void> readWorkbook(const QString &path)
    {
        XZ_TRY(QByteArray bytes, m_zip.read(path));
        XmlScanner xml(std::move(bytes));
        bool inSheets = false;
        for (auto t = xml.next(); t != XmlScanner::AtEnd; t = xml.next()) {
            if (t == XmlScanner::Bad)
                return tableDamaged(QStringLiteral("workbook"));
            if (xml.is("sheets") && t != XmlScanner::Text)
                inSheets = t == XmlScanner::Start;
            if (t != XmlScanner::Start)
                continue;
            if (xml.is("workbookPr")) {
                m_base1904 = isTrue(xml.attribute("date1904"));
            } else if (inSheets && xml.is("sheet")) {
                const Relation r = m_ids.value(xml.attributeText("id"));
                if (!r.type.endsWith(u"/worksheet") || !m_zip.has(r.target))
                    continue; // chart sheets hold no cells
                m_parts.push_back({xml.attributeText("name"), r.target, xml.attribute("state").startsWith("hidden") || xml.attribute("state").startsWith("veryHidden")});
                if (m_parts.size() > 1000)
                    return tableTooLarge();
            }
        }
        if (m_parts.empty())
            return tableDamaged(QStringLiteral("no sheet"));
        return {};
    }

    Result<void> readStyles(const QString &path)
    {
        XZ_TRY(QByteArray bytes, m_zip.read(path));
        XmlScanner xml(std::move(bytes));
        QHash<int, NumberFormat> own;
        bool inFormats = false, inCells = false;
        for (auto t = xml.next(); t != XmlScanner::AtEnd; t = xml.next()) {
            if (t == XmlScanner::Bad)
                return tableDamaged(QStringLiteral("styles"));
            if (t == XmlScanner::Text)
                continue;
            if (xml.is("numFmts"))
                inFormats = t == XmlScanner::Start;
            else if (xml.is("cellXfs"))
                inCells = t == XmlScanner::Start;
            if (t != XmlScanner::Start)
                continue;
            if (inFormats && xml.is("numFmt")) {
                own.insert(toIndex(xml.attribute("numFmtId")), parseNumberFormat(xml.attributeText("formatCode")));
            } else if (inCells && xml.is("xf")) {
                const int id = toIndex(xml.attribute("numFmtId"));
                const auto it = own.constFind(id);
                m_formats.push_back(it != own.cend() ? *it : builtinNumberFormat(id));
                if (m_formats.size() > 100'000) // Excel itself stops at 65,490
                    return tableTooLarge();
            }
        }
        return {};
    }

    Result<void> readStrings(const QString &path)
    {
        XZ_TRY(QByteArray bytes, m_zip.read(path));
        XmlScanner xml(std::move(bytes));
        QString item;
        for (auto t = xml.next(); t != XmlScanner::AtEnd; t = xml.next()) {
            if (t == XmlScanner::Bad)
                return tableDamaged(QStringLiteral("shared strings"));
            if (t != XmlScanner::Start || !xml.is("si"))
                continue;
            if (!readStringItem(xml, item))
                return tableDamaged(QStringLiteral("shared strings"));
            m_strings.push_back(item);
            if (static_cast<qint64>(m_strings.size()) > m_guard.options().maxCells)
                return tableTooLarge();
            XZ_CHECK(m_guard.step(xml.position(), xml.size(), 2, 10));
        }
        return {};
    }

    Result<void> readSheet(const QString &path, Sheet &sheet)
    {
        XZ_TRY(QByteArray bytes, m_zip.read(path));
        XmlScanner xml(std::move(bytes));
        int row = -1;
        bool inData = false;
        for (auto t = xml.next(); t != XmlScanner::AtEnd; t = xml.next()) {
            if (t == XmlScanner::Bad)
                return tableDamaged(QStringLiteral("sheet"));
            if (t == XmlScanner::Text)
                continue;
            if (xml.is("sheetData")) {
                inData = t == XmlScanner::Start;
            } else if (t != XmlScanner::Start) {
                continue;
            } else if (inData && xml.is("row")) {
                const int said = toIndex(xml.attribute("r")) - 1;
                row = said >= 0 ? said : row + 1;
                XZ_CHECK(readRow(xml, row, sheet));
                XZ_CHECK(m_guard.step(m_done + xml.position(), m_total, 10));
            } else if (xml.is("mergeCell")) {
                const QByteArrayView ref = xml.attribute("ref");
                const qsizetype colon = ref.indexOf(':');
                CellRange m;
                if (colon > 0 && sheet.merged.size() < 200'000 && parseReference(ref.first(colon), m.firstRow, m.firstColumn)
                    && parseReference(ref.sliced(colon + 1), m.lastRow, m.lastColumn) && m.lastRow >= m.firstRow && m.lastColumn >= m.firstColumn)
                    sheet.merged.push_back(m);
            }
        }
        while (!sheet.rows.empty() && sheet.rows.back().empty())
            sheet.rows.pop_back();
        return {};
    }

    Result<void> readRow(XmlScanner &xml, int row, Sheet &sheet)
    {
        XZ_CHECK(m_guard.grow(0, row, 0));
        const auto at = static_cast<size_t>(row);
        if (at >= sheet.rows.size()) {
            XZ_CHECK(m_guard.grow(static_cast<qint64>(at + 1 - sheet.rows.size()), row, 0));
            sheet.rows.resize(at + 1);
        }
        std::vector<Cell> &cells = sheet.rows[at];
        if (cells.empty() && at > 0)
            cells.reserve(std::min<size_t>(sheet.rows[at - 1].size(), 256));
        const int depth = xml.depth();
        int column = -1;
        for (;;) {
            const auto t = xml.next();
            if (t == XmlScanner::Start && xml.is("c")) {
                int r = row, c = column + 1;
                const QByteArrayView ref = xml.attribute("r");
                if (!ref.isEmpty() && !parseReference(ref, r, c))
                    return tableDamaged(QStringLiteral("cell reference"));
                column = c;
                Cell cell;
                XZ_CHECK(readCell(xml, cell));
                if (cell.isEmpty() && !cell.wasFormula)
                    continue;
                const auto to = static_cast<size_t>(column);
                if (to >= cells.size()) {
                    XZ_CHECK(m_guard.grow(static_cast<qint64>(to + 1 - cells.size()), row, column));
                    cells.resize(to);
                    cells.push_back(std::move(cell));
                } else {
                    cells[to] = std::move(cell);
                }
            } else if (t == XmlScanner::Start) {
                if (!xml.skipElement())
                    return tableDamaged(QStringLiteral("row"));
            } else if (t == XmlScanner::End && xml.depth() < depth) {
                while (!cells.empty() && cells.back().isEmpty())
                    cells.pop_back();
                if (cells.capacity() > cells.size() * 2) // narrow rows under a wide one must not keep its room
                    cells.shrink_to_fit();
                return {};
            } else if (t == XmlScanner::Bad || t == XmlScanner::AtEnd) {
                return tableDamaged(QStringLiteral("row"));
            }
        }
    }

    Result<void> readCell(XmlScanner &xml, Cell &cell)
    {
        const QByteArrayView type = xml.attribute("t");
        const int style = toIndex(xml.attribute("s"));
        const int depth = xml.depth();
        bool valued = false;
        QString text;
        QByteArrayView raw; // of <v>, while it is one piece
        int pieces = 0;
        for (;;) {
            const auto t = xml.next();
            if (t == XmlScanner::Start) {
                if (xml.is("v")) {
                    valued = true;
                    for (auto v = xml.next(); v != XmlScanner::End; v = xml.next()) {
                        if (v != XmlScanner::Text)
                            return tableDamaged(QStringLiteral("value"));
                        raw = xml.rawText();
                        if (++pieces > 1 || type == QByteArrayView("str") || type == QByteArrayView("e") || type == QByteArrayView("d"))
                            xml.appendText(text);
                    }
                } else if (xml.is("is")) {
                    valued = true;
                    if (!readStringItem(xml, text))
                        return tableDamaged(QStringLiteral("inline string"));
                } else {
                    cell.wasFormula = cell.wasFormula || xml.is("f");
                    if (!xml.skipElement())
                        return tableDamaged(QStringLiteral("cell"));
                }
            } else if (t == XmlScanner::End && xml.depth() < depth) {
                break;
            } else if (t != XmlScanner::Text) {
                return tableDamaged(QStringLiteral("cell"));
            }
        }
        if (!valued || (raw.isEmpty() && text.isEmpty())) {
            m_uncached += cell.wasFormula && !valued;
            return {};
        }
        return setValue(cell, type, style, raw.trimmed(), text);
    }

    Result<void> setValue(Cell &cell, QByteArrayView type, int style, QByteArrayView raw, QString &text)
    {
        const bool formula = cell.wasFormula;
        if (type == QByteArrayView("s")) {
            const int i = toIndex(raw);
            if (i < 0 || static_cast<size_t>(i) >= m_strings.size())
                return tableDamaged(QStringLiteral("string index"));
            cell = Cell::ofText(m_strings[static_cast<size_t>(i)]);
        } else if (type == QByteArrayView("inlineStr")) {
            cell = Cell::ofText(std::move(text));
        } else if (type == QByteArrayView("str")) {
            unescapeX(text);
            cell = Cell::ofText(std::move(text));
        } else if (type == QByteArrayView("b")) {
            cell = Cell::ofFlag(isTrue(raw));
        } else if (type == QByteArrayView("e")) {
            cell = Cell::ofText(std::move(text));
            cell.kind = CellKind::Error;
        } else if (type == QByteArrayView("d")) {
            const QDate d = QDate::fromString(text.left(10), Qt::ISODate);
            cell = d.isValid() ? Cell::ofDate(d) : Cell::ofText(text);
            const QTime time = d.isValid() ? QTime::fromString(text.mid(11, 8), Qt::ISODate) : QTime();
            if (time.isValid() && time != QTime(0, 0))
                cell.time = time;
        } else {
            double v = 0;
            const auto r = std::from_chars(raw.data(), raw.data() + raw.size(), v);
            if (r.ec != std::errc() || r.ptr != raw.data() + raw.size())
                cell = Cell::ofText(XmlScanner::decoded(raw)); // what some writers leave there is at least shown
            else if (style >= 0 && static_cast<size_t>(style) < m_formats.size())
                cell = formattedCell(v, m_formats[static_cast<size_t>(style)], m_base1904);
            else
                cell = Cell::ofNumber(v);
        }
        cell.wasFormula = formula;
        return {};
    }

    ZipPackage &m_zip;
    ReadGuard &m_guard;
    QHash<QString, Relation> m_ids;
    std::vector<SheetPart> m_parts;
    std::vector<NumberFormat> m_formats;
    std::vector<QString> m_strings;
    bool m_base1904 = false;
    int m_uncached = 0;
    qint64 m_total = 0;
    qint64 m_done = 0;
};

} // namespace

Result<Workbook> readXlsx(const QByteArray &content, const ReadOptions &options)
{
    if (content.size() > options.maxFileBytes)
        return tableTooLarge();
    ReadGuard guard(options);
    XZ_CHECK(guard.step(0, 1));
    XZ_TRY(const auto zip, ZipPackage::open(content, options));
    return XlsxReader(*zip, guard).read();
}

} // namespace xz

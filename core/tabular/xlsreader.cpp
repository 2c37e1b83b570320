#include "core/tabular/biffrecord.h"
#include "core/tabular/compoundfile.h"
#include "core/tabular/numberformat.h"
#include "core/tabular/readers.h"
#include "core/tabular/readguard.h"
#include "core/tabular/textdecoding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <bit>

namespace xz {
namespace {

enum Record : quint16 {
    Formula = 0x0006, Eof = 0x000a, DateMode = 0x0022, FilePass = 0x002f, CodePage = 0x0042, BoundSheet = 0x0085, MulRk = 0x00bd,
    RString = 0x00d6, Xf = 0x00e0, MergedCells = 0x00e5, Sst = 0x00fc, LabelSst = 0x00fd, Number = 0x0203, Label = 0x0204,
    BoolErr = 0x0205, String = 0x0207, Rk = 0x027e, Format = 0x041e, Bof = 0x0809
};

QString errorText(quint8 code)
{
    switch (code) {
    case 0x00: return QStringLiteral("#NULL!");
    case 0x07: return QStringLiteral("#DIV/0!");
    case 0x0f: return QStringLiteral("#VALUE!");
    case 0x17: return QStringLiteral("#REF!");
    case 0x1d: return QStringLiteral("#NAME?");
    case 0x24: return QStringLiteral("#NUM!");
    case 0x2a: return QStringLiteral("#N/A");
    default: return QStringLiteral("#ERR!");
    }
}

double rkValue(quint32 rk)
{
    const double v = rk & 2 ? static_cast<double>(static_cast<qint32>(rk) >> 2) : std::bit_cast<double>(static_cast<quint64>(rk & 0xfffffffcu) << 32);
    return rk & 1 ? v / 100 : v;
}

class XlsReader {
public:
    XlsReader(QByteArrayView stream, ReadGuard &guard) : m_stream(stream), m_guard(guard) {}

    Result<Workbook> read()
    {
        XZ_CHECK(readGlobals());
        Workbook book;
        book.format = TableFormat::Xls;
        for (const BoundSheetInfo &info : m_sheets) {
            Sheet sheet;
            sheet.name = info.name;
            sheet.hidden = info.hidden;
            XZ_CHECK(readSheet(info.offset, sheet));
            book.sheets.push_back(std::move(sheet));
        }
        return book;
    }

private:
    struct BoundSheetInfo {
        qsizetype offset = 0;
        QString name;
        bool hidden = false;
    };

    QString ansi(const QByteArray &bytes) const
    {
        const QString charset = m_codePage == 950 ? QStringLiteral("BIG5") : m_codePage == 932 ? QStringLiteral("SHIFT_JIS")
            : m_codePage == 1252 || m_codePage == 0x8001 ? QStringLiteral("WINDOWS-1252") : QStringLiteral("GB18030");
        const auto t = decodeText(bytes, charset);
        return t ? t->text : QString::fromLatin1(bytes);
    }

    QString shortString(BiffCursor &c) const
    {
        const quint8 n = c.u8();
        return m_biff8 ? c.unicode(n) : ansi(c.bytes(n));
    }
    QString longString(BiffCursor &c) const
    {
        const quint16 n = c.u16();
        return m_biff8 ? c.unicode(n) : ansi(c.bytes(n));
    }

    Result<void> readGlobals()
    {
        auto r = biffRecordAt(m_stream, 0);
        if (!r || r->data.size() < 4)
            return tableDamaged(QStringLiteral("no BOF"));
        const quint16 version = qFromLittleEndian<quint16>(r->data.data());
        if (r->type != Bof || (version != 0x0600 && version != 0x0500))
            return fail(Errc::FileNotUnderstood, QCoreApplication::translate("Tabular", "This table was written by a very old Excel (before 1995). Open it in Excel or WPS, save it as .xlsx and import the new file."));
        m_biff8 = version == 0x0600;
        qsizetype at = r->next;
        for (r = biffRecordAt(m_stream, at); r && r->type != Eof; r = biffRecordAt(m_stream, at)) {
            at = r->next;
            BiffCursor c(r->data);
            switch (r->type) {
            case FilePass: return tableEncrypted();
            case CodePage: m_codePage = c.u16(); break;
            case DateMode: m_base1904 = c.u16() == 1; break;
            case Format: {
                const quint16 id = c.u16();
                m_ownFormats.insert(id, parseNumberFormat(m_biff8 ? longString(c) : shortString(c)));
                break;
            }
            case Xf: {
                c.u16();
                m_xfs.push_back(c.u16());
                break;
            }
            case BoundSheet: {
                BoundSheetInfo s;
                s.offset = static_cast<qsizetype>(c.u32());
                s.hidden = (c.u8() & 3) != 0;
                const bool worksheet = c.u8() == 0; // not a chart, not a macro
                s.name = shortString(c);
                if (worksheet)
                    m_sheets.push_back(s);
                break;
            }
            case Sst: {
                BiffCursor strings(m_stream, *r, at);
                strings.u32();
                const quint32 count = strings.u32();
                for (quint32 i = 0; i < count && !strings.atEnd(); ++i)
                    m_strings.push_back(longString(strings));
                if (strings.bad())
                    return tableDamaged(QStringLiteral("SST"));
                break;
            }
            default: break;
            }
            if (c.bad())
                return tableDamaged(QStringLiteral("globals"));
        }
        if (!r || m_sheets.empty() || m_sheets.size() > 1000)
            return tableDamaged(QStringLiteral("no sheet"));
        m_formats.reserve(m_xfs.size());
        for (const quint16 id : m_xfs) {
            const auto own = m_ownFormats.constFind(id);
            m_formats.push_back(own != m_ownFormats.cend() ? *own : builtinNumberFormat(id));
        }
        return {};
    }

    Result<void> put(Sheet &sheet, quint16 row, quint16 column, Cell cell)
    {
        if (cell.isEmpty())
            return {};
        if (row >= sheet.rows.size()) {
            XZ_CHECK(m_guard.grow(static_cast<qint64>(row + 1 - sheet.rows.size()), row, 0));
            sheet.rows.resize(static_cast<size_t>(row) + 1);
        }
        auto &cells = sheet.rows[row];
        if (column >= cells.size()) {
            XZ_CHECK(m_guard.grow(static_cast<qint64>(column + 1 - cells.size()), row, column));
            cells.resize(static_cast<size_t>(column) + 1);
        }
        cells[column] = std::move(cell);
        return {};
    }

    Cell number(double v, quint16 xf) const
    {
        return xf < m_formats.size() ? formattedCell(v, m_formats[xf], m_base1904) : Cell::ofNumber(v);
    }

    static Cell error(quint8 code)
    {
        Cell c = Cell::ofText(errorText(code));
        c.kind = CellKind::Error;
        return c;
    }

    Result<void> readSheet(qsizetype offset, Sheet &sheet)
    {
        auto r = biffRecordAt(m_stream, offset);
        if (!r || r->type != Bof)
            return tableDamaged(QStringLiteral("sheet offset"));
        int nested = 0; // charts that lie in the sheet have a BOF and an EOF of their own
        int formulaRow = -1, formulaColumn = -1;
        qsizetype at = r->next;
        for (r = biffRecordAt(m_stream, at); r; r = biffRecordAt(m_stream, at)) {
            at = r->next;
            if (r->type == Bof) {
                ++nested;
                continue;
            }
            if (r->type == Eof) {
                if (--nested < 0)
                    return {};
                continue;
            }
            if (nested > 0)
                continue;
            BiffCursor c(r->data);
            switch (r->type) {
            case Number: case Rk: case LabelSst: case Label: case RString: case BoolErr: case Formula: {
                const quint16 row = c.u16(), column = c.u16(), xf = c.u16();
                Cell cell;
                if (r->type == Number) {
                    cell = number(c.f64(), xf);
                } else if (r->type == Rk) {
                    cell = number(rkValue(c.u32()), xf);
                } else if (r->type == LabelSst) {
                    const quint32 i = c.u32();
                    if (i >= m_strings.size())
                        return tableDamaged(QStringLiteral("string index"));
                    cell = Cell::ofText(m_strings[i]);
                } else if (r->type == BoolErr) {
                    const quint8 value = c.u8();
                    cell = c.u8() ? error(value) : Cell::ofFlag(value != 0);
                } else if (r->type == Formula) {
                    const QByteArray result = c.bytes(8);
                    formulaRow = formulaColumn = -1;
                    if (result.size() == 8 && static_cast<uchar>(result[6]) == 0xff && static_cast<uchar>(result[7]) == 0xff) {
                        const auto value = static_cast<quint8>(result[2]);
                        if (result[0] == 0) { // the text comes in a STRING record
                            formulaRow = row;
                            formulaColumn = column;
                        } else if (result[0] == 1) {
                            cell = Cell::ofFlag(value != 0);
                        } else if (result[0] == 2) {
                            cell = error(value);
                        }
                    } else if (result.size() == 8) {
                        cell = number(qFromLittleEndian<double>(result.constData()), xf);
                    }
                    cell.wasFormula = !cell.isEmpty();
                } else {
                    BiffCursor text(m_stream, *r, at);
                    text.skip(6);
                    cell = Cell::ofText(longString(text));
                    if (text.bad())
                        return tableDamaged(QStringLiteral("label"));
                }
                XZ_CHECK(put(sheet, row, column, std::move(cell)));
                break;
            }
            case String:
                if (formulaRow >= 0) {
                    BiffCursor text(m_stream, *r, at);
                    Cell cell = Cell::ofText(longString(text));
                    if (text.bad())
                        return tableDamaged(QStringLiteral("formula text"));
                    cell.wasFormula = true;
                    XZ_CHECK(put(sheet, static_cast<quint16>(formulaRow), static_cast<quint16>(formulaColumn), std::move(cell)));
                    formulaRow = -1;
                }
                break;
            case MulRk: {
                const quint16 row = c.u16();
                quint16 column = c.u16();
                for (qsizetype n = (r->data.size() - 6) / 6; n > 0; --n, ++column) {
                    const quint16 xf = c.u16();
                    XZ_CHECK(put(sheet, row, column, number(rkValue(c.u32()), xf)));
                }
                break;
            }
            case MergedCells:
                for (quint16 n = c.u16(); n > 0 && sheet.merged.size() < 200'000; --n) {
                    CellRange m;
                    m.firstRow = c.u16();
                    m.lastRow = c.u16();
                    m.firstColumn = c.u16();
                    m.lastColumn = c.u16();
                    if (m.lastRow >= m.firstRow && m.lastColumn >= m.firstColumn)
                        sheet.merged.push_back(m);
                }
                break;
            default: break;
            }
            if (c.bad())
                return tableDamaged(QStringLiteral("sheet record"));
            XZ_CHECK(m_guard.step(at, m_stream.size()));
        }
        return tableDamaged(QStringLiteral("sheet breaks off"));
    }

    QByteArrayView m_stream;
    ReadGuard &m_guard;
    bool m_biff8 = true;
    bool m_base1904 = false;
    int m_codePage = 936;
    std::vector<BoundSheetInfo> m_sheets;
    QHash<quint16, NumberFormat> m_ownFormats;
    std::vector<quint16> m_xfs;
    std::vector<NumberFormat> m_formats;
    std::vector<QString> m_strings;
};

} // namespace

Result<Workbook> readXls(const QByteArray &content, const ReadOptions &options)
{
    if (content.size() > options.maxFileBytes)
        return tableTooLarge();
    ReadGuard guard(options);
    XZ_CHECK(guard.step(0, 1));
    QByteArray stream = content; // some programs write the bare stream
    if (CompoundFile::looksLike(content)) {
        const auto file = CompoundFile::open(content);
        if (!file)
            return tableDamaged(QStringLiteral("container"));
        if (file->has(QStringLiteral("EncryptedPackage")))
            return tableEncrypted();
        const QString name = file->has(QStringLiteral("Workbook")) ? QStringLiteral("Workbook") : QStringLiteral("Book");
        if (!file->has(name))
            return fail(Errc::FileNotUnderstood, QCoreApplication::translate("Tabular", "This is an old Office file but not an Excel table. Copy the table into Excel or WPS, save it as .xlsx and import the new file."));
        auto book = file->read(name);
        if (!book)
            return tableDamaged(QStringLiteral("stream"));
        stream = *std::move(book);
    }
    auto book = XlsReader(stream, guard).read();
    if (book)
        XZ_CHECK(guard.step(1, 1));
    return book;
}

} // namespace xz

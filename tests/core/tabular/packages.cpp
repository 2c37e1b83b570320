#include "tests/core/tabular/packages.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>
#include <QtCore/QtEndian>
#include <bit>
#include <zip.h>

namespace xz::test {

QByteArray zipOf(const std::vector<Part> &parts)
{
    zip_error_t error;
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const Part &p : parts)
        zip_file_add(zip, p.name, zip_source_buffer(zip, p.content.constData(), static_cast<zip_uint64_t>(p.content.size()), 0), ZIP_FL_ENC_UTF_8);
    if (zip_close(zip) != 0)
        qFatal("zip_close failed");
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    QByteArray out(static_cast<qsizetype>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, out.data(), static_cast<zip_uint64_t>(out.size()));
    zip_source_close(source);
    zip_source_free(source);
    return out;
}

QByteArray xlsxOf(const XlsxParts &p)
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray ns = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto rel = [&](const char *id, const char *kind, const char *target) -> QByteArray {
        return QByteArray("<Relationship Id=\"").append(id).append("\" Type=\"").append(type).append(kind).append("\" Target=\"").append(target).append("\"/>");
    };
    QByteArray rels = rel("rId1", "worksheet", "worksheets/sheet1.xml");
    std::vector<Part> parts;
    if (!p.strings.isEmpty()) {
        rels.append(rel("rId2", "sharedStrings", "sharedStrings.xml"));
        parts.push_back({"xl/sharedStrings.xml", head + "<sst" + ns + ">" + p.strings + "</sst>"});
    }
    if (!p.styles.isEmpty()) {
        rels.append(rel("rId3", "styles", "/xl/styles.xml"));
        parts.push_back({"xl/styles.xml", head + "<styleSheet" + ns + ">" + p.styles + "</styleSheet>"});
    }
    parts.push_back({"_rels/.rels", head + "<Relationships>" + rel("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", head + "<Relationships>" + rels + "</Relationships>"});
    parts.push_back({"xl/workbook.xml", head + "<workbook" + ns + ">" + p.workbookPr + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"});
    parts.push_back({"xl/worksheets/sheet1.xml", head + "<worksheet" + ns + ">" + p.sheet + "</worksheet>"});
    return zipOf(parts);
}

QByteArray le16(int v)
{
    QByteArray b(2, '\0');
    qToLittleEndian(static_cast<quint16>(v), b.data());
    return b;
}

QByteArray le32(quint32 v)
{
    QByteArray b(4, '\0');
    qToLittleEndian(v, b.data());
    return b;
}

QByteArray le64(double v)
{
    QByteArray b(8, '\0');
    qToLittleEndian(std::bit_cast<quint64>(v), b.data());
    return b;
}

Biff &Biff::record(quint16 type, const QByteArray &data)
{
    m_bytes.append(le16(type)).append(le16(static_cast<int>(data.size()))).append(data);
    return *this;
}

QByteArray biffBook(const QByteArray &globals, const QByteArray &sheet, int version)
{
    const QByteArray bof = version == 0x0600 ? QByteArray(12, '\0') : QByteArray(4, '\0');
    Biff head;
    head.record(0x0809, le16(version) + le16(0x0005) + bof);
    const QByteArray name = version == 0x0600 ? QByteArray("\x01\x00S", 3) : QByteArray("\x01S", 2);
    const int bound = 4 + 4 + 2 + static_cast<int>(name.size());
    const int offset = head.size() + static_cast<int>(globals.size()) + bound + 4;
    Biff rest;
    rest.record(0x0085, le32(static_cast<quint32>(offset)) + QByteArray(2, '\0') + name).record(0x000a, {});
    Biff page;
    page.record(0x0809, le16(version) + le16(0x0010) + bof);
    return head.bytes() + globals + rest.bytes() + page.bytes() + sheet + Biff().record(0x000a, {}).bytes();
}

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(XINZHAN_SOURCE_DIR "/tests/fixtures/tabular/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("fixture %s is missing", name);
    return file.readAll();
}

QString dump(const Sheet &sheet)
{
    QStringList rows;
    for (const auto &row : sheet.rows) {
        QStringList cells;
        for (const Cell &c : row)
            cells << cellText(c);
        rows << cells.join(u'|');
    }
    return rows.join(u'\n');
}

} // namespace xz::test

// A whole zip when the input begins like one; else parts of a workbook, separated by 0xFE bytes, that are zipped here without
// compression, so that the fuzzer's changes reach the XML: sheet, shared strings, styles, workbook, relations.
#include "tests/fuzz/tablechecks.h"

#include <QtCore/QList>
#include <zip.h>

namespace {

void add(zip_t *zip, const char *name, const QByteArray &content)
{
    const zip_int64_t i = zip_file_add(zip, name, zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0), 0);
    if (i >= 0)
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(i), ZIP_CM_STORE, 0);
}

QByteArray zipped(const QList<QByteArray> &parts)
{
    const QByteArray type = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray rels = parts.value(4).isEmpty()
        ? "<Relationships><Relationship Id=\"r1\" " + type + "worksheet\" Target=\"s1.xml\"/><Relationship Id=\"r2\" " + type
            + "sharedStrings\" Target=\"ss.xml\"/><Relationship Id=\"r3\" " + type + "styles\" Target=\"st.xml\"/></Relationships>"
        : parts.value(4);
    const QByteArray workbook = parts.value(3).isEmpty() ? QByteArray("<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>") : parts.value(3);
    const QByteArray sheet = parts.value(0), strings = parts.value(1), styles = parts.value(2);
    zip_error_t error;
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    add(zip, "xl/workbook.xml", workbook);
    add(zip, "xl/_rels/workbook.xml.rels", rels);
    add(zip, "xl/s1.xml", sheet);
    if (!strings.isEmpty())
        add(zip, "xl/ss.xml", strings);
    if (!styles.isEmpty())
        add(zip, "xl/st.xml", styles);
    QByteArray out;
    if (zip_close(zip) == 0) {
        zip_source_open(source);
        zip_source_seek(source, 0, SEEK_END);
        out.resize(static_cast<qsizetype>(zip_source_tell(source)));
        zip_source_seek(source, 0, SEEK_SET);
        zip_source_read(source, out.data(), static_cast<zip_uint64_t>(out.size()));
        zip_source_close(source);
    }
    zip_source_free(source);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray file = bytes.startsWith("PK") ? bytes : zipped(bytes.split('\xfe'));
    xz::fuzz::checkResult(xz::readXlsx(file, xz::fuzz::smallLimits()));
    return 0;
}

#pragma once
// Makes files for the readers' tests: zip packages from hand-written parts, BIFF streams from records.
#include "core/tabular/table.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <vector>

namespace xz::test {

struct Part {
    const char *name;
    QByteArray content;
};
QByteArray zipOf(const std::vector<Part> &parts);

// A workbook of one sheet around the given inner XML of <worksheet>; empty strings leave the part out.
struct XlsxParts {
    QByteArray sheet;
    QByteArray strings;               // inner XML of <sst>
    QByteArray styles;                // inner XML of <styleSheet>
    QByteArray workbookPr;            // e.g. <workbookPr date1904="1"/>
};
QByteArray xlsxOf(const XlsxParts &parts);

class Biff {
public:
    Biff &record(quint16 type, const QByteArray &data);
    QByteArray bytes() const { return m_bytes; }
    int size() const { return static_cast<int>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};
QByteArray le16(int v);
QByteArray le32(quint32 v);
QByteArray le64(double v);
// A bare stream of one sheet named "S": globals records, then the sheet's. `version` 0x0600 or 0x0500.
QByteArray biffBook(const QByteArray &globals, const QByteArray &sheet, int version = 0x0600);

QByteArray fixture(const char *name);
// All texts of a sheet, cells joined by '|', rows by '\n': what tests compare.
QString dump(const Sheet &sheet);

} // namespace xz::test

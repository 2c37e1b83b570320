#pragma once
// Records of a BIFF stream ([MS-XLS] 2.1.4) and the strings in them, which may run on through CONTINUE records.
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QtEndian>
#include <optional>
#include <vector>

namespace xz {

struct BiffRecord {
    quint16 type = 0;
    QByteArrayView data;
    qsizetype next = 0; // offset of the record behind it
};

// Nothing at the end of the stream, and when it breaks off inside a record.
std::optional<BiffRecord> biffRecordAt(QByteArrayView stream, qsizetype offset);

// Reads on through a record and its CONTINUE records. Reading past the end sets bad() and gives zeros.
class BiffCursor {
public:
    explicit BiffCursor(QByteArrayView only) : m_parts{only} {}
    // The record at `offset` with all CONTINUE records that follow it; `next` is set behind them.
    BiffCursor(QByteArrayView stream, const BiffRecord &first, qsizetype &next);

    bool bad() const { return m_bad; }
    bool atEnd() const;
    quint8 u8();
    quint16 u16();
    quint32 u32();
    double f64();
    void skip(quint32 bytes);
    QByteArray bytes(quint32 count);
    // BIFF8: flags byte, runs and extensions (phonetic text), then the characters. A string may break between parts, where each
    // part says anew whether its characters take one byte or two.
    QString unicode(quint32 characters);

private:
    bool need(); // moves on to a part with bytes left
    std::vector<QByteArrayView> m_parts;
    size_t m_part = 0;
    qsizetype m_at = 0;
    bool m_bad = false;
};

} // namespace xz

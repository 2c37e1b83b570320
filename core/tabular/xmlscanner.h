#pragma once
// A pull parser over one XML part held in memory, for the machine-written XML of spreadsheets: several times faster than
// QXmlStreamReader because names and values stay views of the bytes. Prefixes are dropped; document types are refused (no entities
// to blow up); tags must match. UTF-8, or UTF-16 with a byte order mark.
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <vector>

namespace xz {

class XmlScanner {
public:
    enum Token { Start, End, Text, AtEnd, Bad };

    explicit XmlScanner(QByteArray xml);

    Token next(); // an empty element gives Start, then End
    QByteArrayView name() const { return m_name; } // of Start and End, without prefix
    bool is(const char *name) const { return m_name == QByteArrayView(name); }
    // Raw value of an attribute of the current Start; a null view when it is not there.
    QByteArrayView attribute(const char *name) const;
    QString attributeText(const char *name) const { return decoded(attribute(name)); }
    // Appends the current Text with entities resolved.
    void appendText(QString &out) const;
    // The current Text as bytes, for numbers; entities are not resolved.
    QByteArrayView rawText() const { return m_value; }
    // After Start: goes to the matching End. False when the part breaks off.
    bool skipElement();
    // After Start: all character data up to the matching End, children included.
    bool elementText(QString &out);
    int depth() const { return static_cast<int>(m_open.size()); }
    qint64 position() const { return m_at - m_begin; }
    qint64 size() const { return m_end - m_begin; }

    static QString decoded(QByteArrayView raw);

private:
    struct Attribute {
        QByteArrayView name;
        QByteArrayView value;
    };
    Token startTag();
    Token endTag();
    bool skipTo(const char *mark);

    QByteArray m_xml;
    const char *m_begin = nullptr;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    QByteArrayView m_name;
    QByteArrayView m_value;
    bool m_cdata = false;
    bool m_pendingEnd = false;
    std::vector<Attribute> m_attributes;
    std::vector<QByteArrayView> m_open;
};

} // namespace xz

#include "core/tabular/xmlscanner.h"

#include <QtCore/QStringConverter>
#include <cstring>

namespace xz {
namespace {

constexpr size_t kDeepest = 200;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

QByteArrayView view(const char *from, const char *to) { return {from, to - from}; }

QByteArrayView localName(QByteArrayView name)
{
    const qsizetype colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.sliced(colon + 1);
}

// `amp` points at '&'; returns how many bytes the reference takes, 0 when it is none.
qsizetype entity(const char *amp, const char *end, char32_t &out)
{
    const qsizetype most = std::min<qsizetype>(end - amp, 12);
    const auto *semicolon = static_cast<const char *>(memchr(amp, ';', static_cast<size_t>(most)));
    if (!semicolon)
        return 0;
    const QByteArrayView e = view(amp + 1, semicolon);
    if (e == QByteArrayView("amp"))
        out = U'&';
    else if (e == QByteArrayView("lt"))
        out = U'<';
    else if (e == QByteArrayView("gt"))
        out = U'>';
    else if (e == QByteArrayView("quot"))
        out = U'"';
    else if (e == QByteArrayView("apos"))
        out = U'\'';
    else if (e.size() > 1 && e[0] == '#') {
        const bool hex = e[1] == 'x' || e[1] == 'X';
        const QByteArrayView digits = e.sliced(hex ? 2 : 1);
        bool ok = !digits.isEmpty() && digits[0] != '+' && digits[0] != '-' && !isSpace(digits[0]);
        const uint code = ok ? digits.toByteArray().toUInt(&ok, hex ? 16 : 10) : 0;
        if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return 0;
        out = code;
    } else {
        return 0;
    }
    return e.size() + 2;
}

} // namespace

XmlScanner::XmlScanner(QByteArray xml) : m_xml(std::move(xml))
{
    if (m_xml.startsWith("\xff\xfe") || m_xml.startsWith("\xfe\xff")) {
        QStringDecoder decoder(m_xml[0] == '\xff' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        const QString text = decoder(m_xml);
        m_xml = text.toUtf8();
    }
    m_begin = m_xml.constData();
    m_at = m_begin + (m_xml.startsWith("\xef\xbb\xbf") ? 3 : 0);
    m_end = m_begin + m_xml.size();
}

XmlScanner::Token XmlScanner::next()
{
    if (m_pendingEnd) {
        m_pendingEnd = false;
        m_name = m_open.back();
        m_open.pop_back();
        return End;
    }
    while (m_at < m_end) {
        if (*m_at != '<') {
            const auto *lt = static_cast<const char *>(memchr(m_at, '<', static_cast<size_t>(m_end - m_at)));
            m_value = view(m_at, lt ? lt : m_end);
            m_at = lt ? lt : m_end;
            m_cdata = false;
            if (!m_open.empty())
                return Text;
            continue; // white space around the root
        }
        if (m_end - m_at < 2)
            return Bad;
        switch (m_at[1]) {
        case '/': return endTag();
        case '?':
            if (!skipTo("?>"))
                return Bad;
            continue;
        case '!':
            if (m_end - m_at >= 4 && memcmp(m_at, "<!--", 4) == 0) {
                m_at += 4;
                if (!skipTo("-->"))
                    return Bad;
                continue;
            }
            if (m_end - m_at >= 9 && memcmp(m_at, "<![CDATA[", 9) == 0 && !m_open.empty()) {
                const char *from = m_at + 9;
                m_at = from;
                if (!skipTo("]]>"))
                    return Bad;
                m_value = view(from, m_at - 3);
                m_cdata = true;
                return Text;
            }
            return Bad;
        default: return startTag();
        }
    }
    return m_open.empty() ? AtEnd : Bad;
}

XmlScanner::Token XmlScanner::startTag()
{
    const char *p = m_at + 1;
    const char *from = p;
    while (p < m_end && !isSpace(*p) && *p != '>' && *p != '/' && *p != '<')
        ++p;
    if (p == from || p >= m_end || m_open.size() >= kDeepest)
        return Bad;
    m_name = localName(view(from, p));
    m_attributes.clear();
    for (;;) {
        while (p < m_end && isSpace(*p))
            ++p;
        if (p >= m_end)
            return Bad;
        if (*p == '>') {
            ++p;
            break;
        }
        if (*p == '/') {
            if (p + 1 >= m_end || p[1] != '>')
                return Bad;
            p += 2;
            m_pendingEnd = true;
            break;
        }
        from = p;
        while (p < m_end && *p != '=' && *p != '>' && *p != '<' && !isSpace(*p))
            ++p;
        const QByteArrayView name = view(from, p);
        while (p < m_end && isSpace(*p))
            ++p;
        if (p >= m_end || *p != '=' || name.isEmpty())
            return Bad;
        ++p;
        while (p < m_end && isSpace(*p))
            ++p;
        if (p >= m_end || (*p != '"' && *p != '\''))
            return Bad;
        const auto *close = static_cast<const char *>(memchr(p + 1, *p, static_cast<size_t>(m_end - p - 1)));
        if (!close || m_attributes.size() > 1000)
            return Bad;
        m_attributes.push_back({name.startsWith("xmlns") ? name : localName(name), view(p + 1, close)});
        p = close + 1;
    }
    m_at = p;
    m_open.push_back(m_name);
    return Start;
}

XmlScanner::Token XmlScanner::endTag()
{
    const char *from = m_at + 2;
    const auto *close = static_cast<const char *>(memchr(from, '>', static_cast<size_t>(m_end - from)));
    if (!close || m_open.empty())
        return Bad;
    const char *to = close;
    while (to > from && isSpace(to[-1]))
        --to;
    m_name = localName(view(from, to));
    if (m_name != m_open.back())
        return Bad;
    m_open.pop_back();
    m_at = close + 1;
    return End;
}

bool XmlScanner::skipTo(const char *mark)
{
    const qsizetype at = view(m_at, m_end).indexOf(QByteArrayView(mark));
    if (at < 0)
        return false;
    m_at += at + static_cast<qsizetype>(strlen(mark));
    return true;
}

QByteArrayView XmlScanner::attribute(const char *name) const
{
    for (const Attribute &a : m_attributes)
        if (a.name == QByteArrayView(name))
            return a.value;
    return {};
}

QString XmlScanner::decoded(QByteArrayView raw)
{
    const char *p = raw.data();
    const char *end = p + raw.size();
    if (raw.isEmpty())
        return {};
    if (!memchr(p, '&', static_cast<size_t>(raw.size())) && !memchr(p, '\r', static_cast<size_t>(raw.size())))
        return QString::fromUtf8(raw);
    QByteArray plain;
    plain.reserve(raw.size());
    while (p < end) {
        char32_t c = 0;
        if (*p == '&') {
            if (const qsizetype n = entity(p, end, c)) {
                plain += QString::fromUcs4(&c, 1).toUtf8();
                p += n;
                continue;
            }
        } else if (*p == '\r') { // XML 1.0, 2.11
            plain += '\n';
            p += p + 1 < end && p[1] == '\n' ? 2 : 1;
            continue;
        }
        plain += *p++;
    }
    return QString::fromUtf8(plain);
}

void XmlScanner::appendText(QString &out) const
{
    const QString text = m_cdata ? QString::fromUtf8(m_value) : decoded(m_value);
    if (out.isEmpty())
        out = text;
    else
        out += text;
}

bool XmlScanner::skipElement()
{
    const size_t depth = m_open.size();
    while (m_open.size() >= depth) {
        const Token t = next();
        if (t == Bad || t == AtEnd)
            return false;
    }
    return true;
}

bool XmlScanner::elementText(QString &out)
{
    const size_t depth = m_open.size();
    while (m_open.size() >= depth) {
        const Token t = next();
        if (t == Text)
            appendText(out);
        else if (t == Bad || t == AtEnd)
            return false;
    }
    return true;
}

} // namespace xz

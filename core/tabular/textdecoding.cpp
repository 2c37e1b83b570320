#include "core/tabular/textdecoding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringConverter>
#include <algorithm>
#include <limits>
#include <optional>
#include <uchardet/uchardet.h>
#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <iconv.h>
#endif

namespace xz {
namespace {

// Strict or, with `lenient`, with U+FFFD for what does not decode.
#ifdef Q_OS_WIN
std::optional<QString> convert(const QByteArray &in, const QByteArray &charset, bool lenient)
{
    static const std::pair<const char *, UINT> pages[] = {{"GB18030", 54936}, {"BIG5", 950}, {"SHIFT_JIS", 932}, {"UHC", 949}, {"EUC-KR", 949},
        {"WINDOWS-1252", 1252}, {"WINDOWS-1250", 1250}, {"WINDOWS-1251", 1251}, {"ISO-8859-1", 28591}, {"ISO-8859-15", 28605}};
    for (const auto &[name, page] : pages) {
        if (charset.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (in.isEmpty())
            return QString();
        const int size = static_cast<int>(in.size());
        const DWORD flags = lenient ? 0 : MB_ERR_INVALID_CHARS;
        const int n = MultiByteToWideChar(page, flags, in.constData(), size, nullptr, 0);
        if (n <= 0)
            return std::nullopt;
        QString out(n, Qt::Uninitialized);
        MultiByteToWideChar(page, flags, in.constData(), size, reinterpret_cast<wchar_t *>(out.data()), n);
        return out;
    }
    return std::nullopt;
}
#else
std::optional<QString> convert(const QByteArray &in, const QByteArray &charset, bool lenient)
{
    const iconv_t cd = iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE", charset.constData());
    if (cd == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    // One byte makes at most one code unit in all charsets used here, except that GB18030's four bytes make two.
    QString out(in.size() + 16, Qt::Uninitialized);
    char *src = const_cast<char *>(in.constData());
    size_t left = static_cast<size_t>(in.size());
    char *dst = reinterpret_cast<char *>(out.data());
    size_t room = static_cast<size_t>(out.size()) * 2;
    bool good = true;
    while (left > 0) {
        if (iconv(cd, &src, &left, &dst, &room) != static_cast<size_t>(-1))
            break;
        if (!lenient || errno == E2BIG || room < 2) {
            good = false;
            break;
        }
        const char16_t mark = 0xfffd;
        memcpy(dst, &mark, 2);
        dst += 2;
        room -= 2;
        ++src;
        --left;
        iconv(cd, nullptr, nullptr, nullptr, nullptr);
    }
    iconv_close(cd);
    if (!good)
        return std::nullopt;
    out.resize((reinterpret_cast<QChar *>(dst) - out.data()));
    return out;
}
#endif

struct Utf8Census {
    qsizetype sequences = 0; // well-formed multi-byte sequences
    qsizetype wrong = 0;     // bytes outside any
};

Utf8Census countUtf8(const QByteArray &in)
{
    Utf8Census n;
    const auto *p = reinterpret_cast<const uchar *>(in.constData());
    const auto *end = p + in.size();
    while (p < end) {
        const uchar c = *p;
        if (c < 0x80) {
            ++p;
            continue;
        }
        const int more = c >= 0xc2 && c <= 0xdf ? 1 : (c & 0xf0) == 0xe0 ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
        bool good = more > 0 && end - p > more;
        for (int i = 1; good && i <= more; ++i)
            good = (p[i] & 0xc0) == 0x80;
        if (good && more == 2) // neither overlong nor a surrogate
            good = !(c == 0xe0 && p[1] < 0xa0) && !(c == 0xed && p[1] > 0x9f);
        if (good && more == 3)
            good = !(c == 0xf0 && p[1] < 0x90) && !(c == 0xf4 && p[1] > 0x8f);
        if (good) {
            ++n.sequences;
            p += more + 1;
        } else {
            ++n.wrong;
            ++p;
        }
    }
    return n;
}

QString guessedCharset(const QByteArray &in)
{
    const uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, in.constData(), static_cast<size_t>(std::min<qsizetype>(in.size(), 1 << 20)));
    uchardet_data_end(detector);
    const QString name = QString::fromLatin1(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name;
}

DecodedText decodeUtf16(QByteArrayView in, bool little)
{
    DecodedText out;
    out.encoding = little ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
    out.text.resize(in.size() / 2);
    const auto *p = reinterpret_cast<const uchar *>(in.data());
    char16_t previous = 0;
    for (qsizetype i = 0; i < out.text.size(); ++i) {
        const auto c = static_cast<char16_t>(little ? p[2 * i] | p[2 * i + 1] << 8 : p[2 * i] << 8 | p[2 * i + 1]);
        out.text[i] = QChar(c);
        out.replaced = out.replaced || QChar::isLowSurrogate(c) != QChar::isHighSurrogate(previous);
        previous = c;
    }
    out.replaced = out.replaced || QChar::isHighSurrogate(previous) || in.size() % 2 != 0;
    return out;
}

std::unexpected<Error> notText()
{
    return fail(Errc::FileNotUnderstood,
                QCoreApplication::translate("Tabular", "This file is not a table. Choose an Excel file (.xlsx, .xls) or a text table (.csv)."));
}

// Zero bytes occur in no other encoding's text; in UTF-16 each ASCII character (separators, digits, line ends) has one.
std::optional<bool> utf16LittleByZeros(const QByteArray &in)
{
    qsizetype even = 0, odd = 0;
    const qsizetype n = std::min<qsizetype>(in.size(), 1 << 20) & ~qsizetype(1);
    for (qsizetype i = 0; i < n; i += 2) {
        even += in[i] == 0;
        odd += in[i + 1] == 0;
    }
    if (std::max(even, odd) * 100 < n || std::min(even, odd) * 4 > std::max(even, odd))
        return std::nullopt;
    return odd > even;
}

Result<DecodedText> decodeAs(const QByteArray &in, const QString &encoding)
{
    QString name = encoding.trimmed().toUpper();
    if (name == u"GBK" || name == u"GB2312" || name == u"CP936")
        name = QStringLiteral("GB18030"); // a superset of both
    if (name == u"UTF-16LE" || name == u"UTF-16BE") {
        DecodedText t = decodeUtf16(in, name == u"UTF-16LE");
        if (t.text.startsWith(QChar(0xfeff)))
            t.text.remove(0, 1);
        return t;
    }
    if (name == u"UTF-8" || name == u"UTF8") {
        // fromUtf8() takes off the byte order mark, and only one
        return DecodedText{QString::fromUtf8(in), QStringLiteral("UTF-8"), countUtf8(in).wrong > 0};
    }
    for (const bool lenient : {false, true})
        if (auto text = convert(in, name.toLatin1(), lenient))
            return DecodedText{*text, name, lenient};
    return fail(Errc::Usage, QCoreApplication::translate("Tabular", "The text encoding “%1” is not known here; UTF-8, GB18030, UTF-16LE and UTF-16BE are.").arg(encoding));
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &in, const QString &encoding)
{
    if (!encoding.isEmpty())
        return decodeAs(in, encoding);
    if (in.startsWith("\xef\xbb\xbf"))
        return decodeAs(in, QStringLiteral("UTF-8"));
    if (in.startsWith("\xff\xfe") || in.startsWith("\xfe\xff")) {
        DecodedText t = decodeUtf16(QByteArrayView(in).sliced(2), in.at(0) == '\xff');
        return t;
    }
    if (in.contains('\0')) {
        const auto little = utf16LittleByZeros(in);
        if (!little)
            return notText();
        DecodedText t = decodeUtf16(in, *little);
        return t.replaced && in.size() % 2 == 0 ? Result<DecodedText>(notText()) : t;
    }
    // A text has line ends and tabs but hardly any other control characters.
    qsizetype controls = 0;
    for (const char c : in)
        controls += (static_cast<uchar>(c) < 32 && c != '\t' && c != '\n' && c != '\r') || c == 127;
    if (controls * 20 > in.size())
        return notText();

    const Utf8Census utf8 = countUtf8(in);
    if (utf8.wrong == 0)
        return decodeAs(in, QStringLiteral("UTF-8"));
    if (utf8.sequences > 20 * utf8.wrong && utf8.sequences > 3) // UTF-8 with a wound: GB18030 would read it as plausible nonsense
        return decodeAs(in, QStringLiteral("UTF-8"));
    const QString guess = guessedCharset(in);
    if (auto text = convert(in, "GB18030", false)) {
        // Big5 and Shift-JIS texts often happen to be valid GB18030; only private characters in the result give them away.
        const bool odd = std::any_of(text->cbegin(), text->cend(), [](QChar c) { return c.unicode() >= 0xe000 && c.unicode() < 0xf900; });
        if (!odd || guess.isEmpty() || guess.startsWith(u"GB"))
            return DecodedText{*text, QStringLiteral("GB18030"), false};
    }
    if (!guess.isEmpty() && !guess.startsWith(u"GB") && !guess.startsWith(u"UTF"))
        if (auto text = convert(in, guess.toLatin1(), false))
            return DecodedText{*text, guess, false};
    return decodeAs(in, QStringLiteral("GB18030"));
}

} // namespace xz

#include "core/tabular/readers.h"
#include "core/tabular/readguard.h"
#include "core/tabular/textdecoding.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <algorithm>
#include <array>

namespace xz {
namespace {

constexpr char16_t kSeparators[] = {u',', u'\t', u';', u'|', u'，', u'；'};

// Reads one record after the other from a text that it does not own.
class RecordReader {
public:
    RecordReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    bool brokenQuote() const { return m_quotesBroken; }

    // The fields of the next record go to `sink(QString value, bool wasFormula)`.
    template <class Sink>
    void next(Sink &&sink)
    {
        for (;;) {
            const bool more = field(sink);
            if (!more)
                return;
        }
    }

private:
    template <class Sink>
    bool field(Sink &&sink) // true: another field of the same record follows
    {
        const qsizetype from = m_at;
        if (!m_quotesBroken && m_at < m_text.size() && m_text[m_at] == u'"') {
            QString value;
            if (quoted(value)) {
                tail(value);
                bool formula = unwrapFormula(value);
                sink(std::move(value), formula);
                return endOfField();
            }
            // No closing quote up to the end: the mark is part of a text, and so are all that follow.
            m_quotesBroken = true;
            m_at = from;
        }
        while (m_at < m_text.size() && !isEnd(m_text[m_at]))
            ++m_at;
        QStringView raw = m_text.sliced(from, m_at - from);
        while (raw.endsWith(u'\t')) // systems append a tab so that Excel keeps a long number as text
            raw.chop(1);
        while (raw.startsWith(u'\t'))
            raw = raw.sliced(1);
        QString value = raw.toString();
        const bool formula = unwrapFormula(value);
        sink(std::move(value), formula);
        return endOfField();
    }

    bool isEnd(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    bool quoted(QString &value)
    {
        qsizetype i = m_at + 1;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', i);
            if (quote < 0)
                return false;
            value += m_text.sliced(i, quote - i);
            if (quote + 1 < m_text.size() && m_text[quote + 1] == u'"') {
                value += u'"';
                i = quote + 2;
                continue;
            }
            m_at = quote + 1;
            return true;
        }
    }

    // Whatever stands between a closing quote and the separator belongs to the value ("a"b -> ab).
    void tail(QString &value)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !isEnd(m_text[m_at]))
            ++m_at;
        const QStringView rest = m_text.sliced(from, m_at - from);
        if (!rest.trimmed().isEmpty())
            value += rest;
    }

    // ="00123" is how other systems' csv keeps Excel from eating zeros.
    static bool unwrapFormula(QString &value)
    {
        if (value.size() < 3 || !value.startsWith(u"=\"") || !value.endsWith(u'"') || QStringView(value).sliced(2, value.size() - 3).contains(u'"'))
            return false;
        value = value.sliced(2, value.size() - 3);
        return true;
    }

    bool endOfField()
    {
        if (m_at >= m_text.size())
            return false;
        const QChar c = m_text[m_at++];
        if (c == m_separator)
            return true;
        if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        return false;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_quotesBroken = false;
};

// How many records fall into how many fields, for each separator, in one walk. Quotes count where any separator would let a
// field begin, so that what stands inside them counts for none.
using FieldCensus = std::array<QHash<int, int>, std::size(kSeparators)>;

bool takeCensus(QStringView text, bool heedQuotes, FieldCensus &census)
{
    std::array<int, std::size(kSeparators)> fields{};
    bool begins = true; // of a field
    int records = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u'\n';
        if (begins && heedQuotes && c == u'"') {
            do {
                i = text.indexOf(u'"', i + 1);
                if (i < 0)
                    return false;
                ++i;
            } while (i < text.size() && text[i] == u'"');
            --i; // the closing quote
            begins = false;
            continue;
        }
        if (c == u'\n' || c == u'\r') {
            for (size_t k = 0; k < fields.size(); ++k)
                if (fields[k] > 0)
                    ++census[k][fields[k] + 1];
            fields.fill(0);
            begins = true;
            if (++records >= 200)
                return true;
            continue;
        }
        begins = c == u',' || c == u';' || c == u'\t' || c == u'|';
        for (size_t k = 0; k < fields.size(); ++k)
            fields[k] += c == kSeparators[k];
    }
    return true;
}

// The separator by which most of the first records fall into equally many fields.
QChar detectSeparator(QStringView text)
{
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 256 * 1024));
    FieldCensus census;
    if (!takeCensus(head, true, census) && head.size() == text.size()) { // a quote without partner
        census = {};
        takeCensus(head, false, census);
    }
    QChar best = u',';
    int bestRows = 0, bestFields = 0;
    for (size_t k = 0; k < census.size(); ++k) {
        // In a table with plain separators the wide ones belong to the sentences.
        const int handicap = kSeparators[k] == u'，' || kSeparators[k] == u'；' ? 2 : 1;
        for (auto it = census[k].cbegin(); it != census[k].cend(); ++it) {
            if (it.value() > bestRows * handicap || (it.value() == bestRows && handicap == 1 && it.key() > bestFields)) {
                bestRows = it.value();
                bestFields = it.key();
                best = kSeparators[k];
            }
        }
    }
    return best;
}

// "sep=;" as the first line: Excel's own way of saying it. In quotes it is a value.
QChar takeSepLine(QStringView &text)
{
    if (text.size() < 5 || text.first(4).compare(u"sep=", Qt::CaseInsensitive) != 0)
        return {};
    const QChar separator = text[4];
    if (separator == u'\r' || separator == u'\n' || separator == u'"')
        return {};
    qsizetype i = 5;
    if (i < text.size() && text[i] == u'\r')
        ++i;
    if (i < text.size() && text[i] == u'\n')
        ++i;
    if (i == 5 && i < text.size())
        return {};
    text = text.sliced(i);
    return separator;
}

bool wasEscaped(const QString &v)
{
    return v.size() >= 2 && v[0] == u'\'' && QStringView(u"=+-@'\t\r\n＝＋－＠").contains(v[1]);
}

} // namespace

Result<Workbook> readCsv(const QByteArray &content, const ReadOptions &options)
{
    ReadGuard guard(options);
    if (content.size() > options.maxFileBytes)
        return tableTooLarge();
    XZ_CHECK(guard.step(0, 1));
    XZ_TRY(const DecodedText decoded, decodeText(content, options.encoding));
    XZ_CHECK(guard.step(1, 1, 0, 10));

    Workbook book;
    book.format = TableFormat::Csv;
    book.encoding = decoded.encoding;
    if (decoded.replaced)
        book.notes << QCoreApplication::translate("Tabular", "Some characters could not be read as %1 and show as “�”. Check the names, or save the file as UTF-8 and import it again.").arg(decoded.encoding);
    QStringView text = decoded.text;
    const QChar said = takeSepLine(text);
    book.separator = !options.separator.isNull() ? options.separator : !said.isNull() ? said : detectSeparator(text);

    Sheet sheet;
    RecordReader reader(text, book.separator);
    size_t previous = 1;
    while (!reader.atEnd()) {
        std::vector<Cell> row;
        row.reserve(previous);
        size_t used = 0;
        reader.next([&](QString &&value, bool formula) {
            if (options.unescapeFormulas && !formula && wasEscaped(value))
                value.remove(0, 1);
            Cell cell = Cell::ofText(std::move(value));
            cell.wasFormula = formula && !cell.isEmpty();
            const bool filled = !cell.isEmpty();
            row.push_back(std::move(cell));
            if (filled)
                used = row.size();
        });
        XZ_CHECK(guard.grow(static_cast<qint64>(row.size()), static_cast<int>(sheet.rows.size()), static_cast<int>(used) - 1));
        row.resize(used);
        if (row.capacity() > used * 2) // narrow rows under a wide one must not keep its room
            row.shrink_to_fit();
        previous = used;
        sheet.rows.push_back(std::move(row));
        XZ_CHECK(guard.step(reader.position(), text.size(), 10));
    }
    while (!sheet.rows.empty() && sheet.rows.back().empty())
        sheet.rows.pop_back();
    if (reader.brokenQuote())
        book.notes << QCoreApplication::translate("Tabular", "A quotation mark has no partner; from there on quotation marks were taken as plain text. Check the last rows.");
    book.sheets.push_back(std::move(sheet));
    return book;
}

} // namespace xz

#include "core/tabular/headermapping.h"

#include "core/base/text.h"
#include "core/tabular/fieldmatcher.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {
namespace {

constexpr int kSearchRows = 40;   // a header further down is the user's to point at
constexpr int kSampleCount = 5;

// A header is often broken over lines; between Chinese characters the break means nothing.
QString headerLine(const QString &text)
{
    const QString line = cleanLine(text);
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u' ' && i > 0 && i + 1 < line.size() && (line[i - 1].unicode() >= 0x2e80 || line[i + 1].unicode() >= 0x2e80 || line[i + 1] == u' '))
            continue;
        out += line[i];
    }
    return out;
}

// A word, not a figure, date or sentence.
bool isHeaderWord(const Cell &cell)
{
    if (cell.kind != CellKind::Text || cell.text.size() > 60)
        return false;
    const QString t = cell.text.trimmed();
    return std::any_of(t.cbegin(), t.cend(), [](QChar c) { return c.isLetter() || c.isSurrogate(); }) && !parseDate(t);
}

class HeaderFinder {
public:
    HeaderFinder(const Sheet &sheet, const FieldMatcher &matcher) : m_sheet(sheet), m_matcher(matcher), m_columns(sheet.columnCount()) {}

    struct Place {
        int row = -1;
        int rows = 0;
    };

    Place find() const
    {
        const int rows = std::min<int>(kSearchRows, static_cast<int>(m_sheet.rows.size()));
        int best = -1;
        double bestScore = 0;
        for (int r = 0; r < rows; ++r) {
            const double s = score(r);
            if (s > bestScore) {
                bestScore = s;
                best = r;
            }
        }
        if (best < 0)
            return {};
        if (best > 0 && groups(best - 1, best))
            return {best - 1, 2};
        if (groups(best, best + 1))
            return {best, 2};
        return {best, 1};
    }

    // The header of each column; two rows are joined.
    std::vector<QString> texts(int row, int rows) const
    {
        std::vector<QString> out(static_cast<size_t>(m_columns));
        QString group;
        for (int c = 0; c < m_columns; ++c) {
            const QString upper = headerLine(m_sheet.text(row, c));
            if (rows < 2) {
                out[static_cast<size_t>(c)] = upper;
                continue;
            }
            const QString lower = headerLine(m_sheet.text(row + 1, c));
            if (const CellRange *m = mergedAt(row, c))
                group = headerLine(m_sheet.text(m->firstRow, m->firstColumn));
            else if (!upper.isEmpty() || lower.isEmpty() || !m_sheet.merged.empty())
                group = upper; // without recorded areas a group reaches on over the empty cells that have something below
            out[static_cast<size_t>(c)] = lower.isEmpty() || lower == group ? (lower.isEmpty() ? (upper.isEmpty() ? verticalText(row, c) : upper) : lower)
                : group.isEmpty() ? lower : group + u'/' + lower;
        }
        return out;
    }

private:
    QString verticalText(int row, int column) const
    {
        const CellRange *m = mergedAt(row, column);
        return m && m->firstColumn == column ? headerLine(m_sheet.text(m->firstRow, column)) : QString();
    }

    const CellRange *mergedAt(int row, int column) const
    {
        for (const CellRange &m : m_sheet.merged)
            if (row >= m.firstRow && row <= m.lastRow && column >= m.firstColumn && column <= m.lastColumn)
                return &m;
        return nullptr;
    }

    double score(int row) const
    {
        const auto &cells = m_sheet.rows[static_cast<size_t>(row)];
        int filled = 0, words = 0, known = 0, repeatedBelow = 0;
        QSet<QString> distinct;
        const int below = std::min<int>(row + 30, static_cast<int>(m_sheet.rows.size()));
        for (size_t c = 0; c < cells.size(); ++c) {
            if (cells[c].isEmpty())
                continue;
            ++filled;
            if (!isHeaderWord(cells[c]))
                continue;
            ++words;
            distinct.insert(cells[c].text);
            if (m_matcher.findExact(headerLine(cells[c].text)).match != HeaderMatch::None) {
                ++known;
                continue;
            }
            for (int r = row + 1; r < below; ++r)
                if (m_sheet.at(r, static_cast<int>(c)).text == cells[c].text) {
                    ++repeatedBelow; // a value of the data, such as a class
                    break;
                }
        }
        if (words == 0 || (filled < 2 && known == 0))
            return 0;
        const int figures = filled - words;
        if (known == 0) { // only the shape speaks: all words, all different, as wide as what follows, nothing of it again below
            const int width = typicalWidth(row + 1);
            if (figures > 0 || repeatedBelow > 0 || distinct.size() < words || width == 0 || filled * 10 < width * 6)
                return 0;
            return 0.5 + 0.001 * filled;
        }
        return known * 3.0 + (words - known) * 0.2 - figures * 1.0 - repeatedBelow * 0.5;
    }

    int typicalWidth(int from) const
    {
        int widest = 0;
        for (int r = from; r < std::min<int>(from + 10, static_cast<int>(m_sheet.rows.size())); ++r) {
            const auto &row = m_sheet.rows[static_cast<size_t>(r)];
            widest = std::max(widest, static_cast<int>(std::count_if(row.begin(), row.end(), [](const Cell &c) { return !c.isEmpty(); })));
        }
        return widest;
    }

    // Whether `upper` holds groups over the names in `lower`.
    bool groups(int upper, int lower) const
    {
        if (lower >= static_cast<int>(m_sheet.rows.size()))
            return false;
        int lowerWords = 0, lowerFilled = 0;
        for (int c = 0; c < m_columns; ++c) {
            const Cell &cell = m_sheet.at(lower, c);
            lowerFilled += !cell.isEmpty();
            lowerWords += isHeaderWord(cell);
            const Cell &over = m_sheet.at(upper, c);
            if (!over.isEmpty() && (!isHeaderWord(over) || over.text.contains(u'：') || over.text.contains(u':')))
                return false; // "制表人：…" is a line of the title
        }
        if (lowerWords == 0 || lowerWords < lowerFilled)
            return false;
        return !m_sheet.merged.empty() ? groupsByAreas(upper, lower) : groupsByGaps(upper, lower);
    }

    bool groupsByAreas(int upper, int lower) const
    {
        bool group = false;
        for (const CellRange &m : m_sheet.merged) {
            if (m.firstRow == upper && m.lastRow == lower && m.firstColumn == m.lastColumn) {
                group = true;
            } else if (m.firstRow == upper && m.lastRow == upper) {
                if (m.firstColumn == 0 && m.lastColumn >= m_columns - 1)
                    return false; // the title
                int under = 0;
                for (int c = m.firstColumn; c <= std::min(m.lastColumn, m_columns - 1); ++c)
                    under += !m_sheet.at(lower, c).isEmpty();
                group = group || under >= 2;
            }
        }
        if (!group)
            return false;
        // Where nothing is merged, only one of the two rows may speak: else the lower one is data.
        for (int c = 0; c < m_columns; ++c)
            if (!mergedAt(upper, c) && !m_sheet.at(upper, c).isEmpty() && !m_sheet.at(lower, c).isEmpty())
                return false;
        return true;
    }

    bool groupsByGaps(int upper, int lower) const
    {
        int gaps = 0, starts = 0, upperFilled = 0;
        for (int c = 0; c < m_columns; ++c) {
            const bool over = !m_sheet.at(upper, c).isEmpty(), under = !m_sheet.at(lower, c).isEmpty();
            upperFilled += over;
            if (!over && under) {
                if (starts == 0)
                    return false; // nothing to reach on from
                ++gaps;
            } else if (over && under) {
                // A group begins here: the next cell of the upper row is empty, of the lower one not.
                if (c + 1 >= m_columns || !m_sheet.at(upper, c + 1).isEmpty() || m_sheet.at(lower, c + 1).isEmpty())
                    return false;
                ++starts;
            }
        }
        return gaps > 0 && starts > 0 && upperFilled > 1;
    }

    const Sheet &m_sheet;
    const FieldMatcher &m_matcher;
    int m_columns;
};

void sampleColumns(const Sheet &sheet, HeaderMapping &mapping)
{
    std::vector<HeaderColumn *> columns(static_cast<size_t>(sheet.columnCount()), nullptr);
    for (HeaderColumn &c : mapping.columns)
        columns[static_cast<size_t>(c.index)] = &c;
    for (size_t r = static_cast<size_t>(mapping.firstDataRow); r < sheet.rows.size(); ++r) {
        const auto &row = sheet.rows[r];
        bool filled = false;
        for (size_t c = 0; c < row.size(); ++c) {
            if (row[c].isEmpty())
                continue;
            filled = true;
            HeaderColumn &column = *columns[c];
            ++column.filledCells;
            if (column.samples.size() >= kSampleCount || column.filledCells > 1000)
                continue;
            const QString text = cleanLine(cellText(row[c])).left(60);
            if (!text.isEmpty() && !column.samples.contains(text))
                column.samples << text;
        }
        mapping.dataRows += filled;
    }
}

// Of several columns that want one field the surest wins; equals are the user's to decide.
void settleRivals(HeaderMapping &mapping)
{
    QHash<QString, std::vector<HeaderColumn *>> byField;
    for (HeaderColumn &c : mapping.columns)
        if (!c.fieldKey.isEmpty())
            byField[c.fieldKey].push_back(&c);
    for (auto &rivals : byField) {
        if (rivals.size() < 2)
            continue;
        const HeaderColumn *top = *std::max_element(rivals.begin(), rivals.end(), [](const auto *a, const auto *b) { return std::pair(a->match, a->confidence) < std::pair(b->match, b->confidence); });
        std::vector<HeaderColumn *> equals;
        for (HeaderColumn *c : rivals) {
            if (c->match == top->match && c->confidence > top->confidence - (top->match == HeaderMatch::Fuzzy ? 0.1 : 0.2)) {
                equals.push_back(c);
            } else {
                c->fieldKey.clear();
                c->match = HeaderMatch::None;
                c->confidence = 0;
            }
        }
        for (HeaderColumn *c : equals) {
            c->mustAsk = equals.size() > 1;
            if (c != equals.front() && c->duplicateOf < 0)
                c->duplicateOf = equals.front()->index;
        }
    }
}

void markRepeatedNames(HeaderMapping &mapping)
{
    QHash<QString, HeaderColumn *> first;
    for (HeaderColumn &c : mapping.columns) {
        const QString name = normalisedHeader(c.headerText);
        if (name.isEmpty())
            continue;
        const auto it = first.constFind(name);
        if (it == first.cend()) {
            first.insert(name, &c);
            continue;
        }
        c.duplicateOf = (*it)->index;
        c.mustAsk = (*it)->mustAsk = true;
    }
}

HeaderMapping build(const Sheet &sheet, int row, int rows, const std::vector<FieldInfo> &fields, const FieldMatcher &matcher)
{
    HeaderMapping m;
    m.found = rows > 0;
    m.headerRow = rows > 0 ? row : -1;
    m.headerRows = rows;
    m.firstDataRow = rows > 0 ? row + rows : 0;
    const std::vector<QString> texts = rows > 0 ? HeaderFinder(sheet, matcher).texts(row, rows) : std::vector<QString>(static_cast<size_t>(sheet.columnCount()));
    QHash<QString, int> lowerNames; // how often the lower part of a joined header occurs
    for (const QString &t : texts)
        ++lowerNames[normalisedHeader(t.section(u'/', -1))];
    for (size_t c = 0; c < texts.size(); ++c) {
        HeaderColumn column;
        column.index = static_cast<int>(c);
        column.headerText = texts[c];
        FieldMatch found = texts[c].isEmpty() ? FieldMatch() : matcher.find(texts[c]);
        if (rows == 2 && texts[c].contains(u'/') && found.match < HeaderMatch::Exact) {
            const QString lower = texts[c].section(u'/', -1);
            const FieldMatch below = matcher.findExact(lower);
            if (below.match == HeaderMatch::Exact)
                found = {below.key, lowerNames.value(normalisedHeader(lower)) == 1 ? HeaderMatch::Exact : HeaderMatch::Fuzzy, 0.8};
        }
        column.fieldKey = found.key;
        column.match = found.match;
        column.confidence = found.confidence;
        m.columns.push_back(column);
    }
    sampleColumns(sheet, m);
    std::erase_if(m.columns, [](const HeaderColumn &c) { return c.headerText.isEmpty() && c.filledCells == 0; });
    if (rows == 0)
        for (HeaderColumn &c : m.columns)
            c.headerText = columnName(c.index);
    else
        markRepeatedNames(m);
    settleRivals(m);
    for (const FieldInfo &f : fields)
        if (f.required && m.columnOf(QString::fromLatin1(f.key)) < 0)
            m.missingRequired << QString::fromLatin1(f.key);
    return m;
}

} // namespace

int HeaderMapping::columnOf(const QString &fieldKey) const
{
    for (const HeaderColumn &c : columns)
        if (c.fieldKey == fieldKey)
            return c.index;
    return -1;
}

HeaderMapping mapHeader(const Sheet &sheet, const std::vector<FieldInfo> &fields, const LearnedHeaders &learned)
{
    const FieldMatcher matcher(fields, learned);
    const auto place = HeaderFinder(sheet, matcher).find();
    return build(sheet, std::max(place.row, 0), place.row < 0 ? 0 : place.rows, fields, matcher);
}

HeaderMapping mapHeaderAt(const Sheet &sheet, int headerRow, int headerRows, const std::vector<FieldInfo> &fields, const LearnedHeaders &learned)
{
    const FieldMatcher matcher(fields, learned);
    const bool inside = headerRow >= 0 && headerRow < static_cast<int>(sheet.rows.size());
    return build(sheet, std::max(headerRow, 0), inside ? std::clamp(headerRows, 0, 2) : 0, fields, matcher);
}

int likeliestSheet(const Workbook &book, const std::vector<FieldInfo> &fields, const LearnedHeaders &learned)
{
    int best = -1;
    std::tuple<bool, int, int> bestRank;
    for (size_t i = 0; i < book.sheets.size(); ++i) {
        const HeaderMapping m = mapHeader(book.sheets[i], fields, learned);
        if (m.columns.empty())
            continue;
        const auto matches = static_cast<int>(std::count_if(m.columns.begin(), m.columns.end(), [](const HeaderColumn &c) { return !c.fieldKey.isEmpty(); }));
        const std::tuple rank{!book.sheets[i].hidden, matches, m.dataRows};
        if (best < 0 || rank > bestRank) {
            best = static_cast<int>(i);
            bestRank = rank;
        }
    }
    return best;
}

} // namespace xz

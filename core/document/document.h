#pragma once
// Paper as pure data: what is on it, not where. Nouns build a Document, xinzhan_pdf sets it on pages, xlsx writes the same content.
// All texts arrive in their final official wording; nothing here translates or looks anything up.
#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <variant>
#include <vector>

namespace xz::paper {

// Codes: plain, bold, tag (a small framed word such as a carried-over mark), mark (underlined, e.g. a filled-in blank),
// alert (bold and red; the words themselves say what is wrong, never the colour alone).
enum class RunStyle { Plain, Bold, Tag, Mark, Alert };
struct Run {
    QString text;
    RunStyle style = RunStyle::Plain;
};
// A line break inside a text is '\n'.
class RichText {
public:
    RichText() = default;
    RichText(QString text) { m_runs.push_back({std::move(text)}); } // NOLINT: a plain text is a rich text of one run
    RichText(QString text, RunStyle style) { m_runs.push_back({std::move(text), style}); }
    RichText &add(QString text, RunStyle style = RunStyle::Plain)
    {
        m_runs.push_back({std::move(text), style});
        return *this;
    }
    const std::vector<Run> &runs() const { return m_runs; }
    bool isEmpty() const;
    QString plain() const; // what a reader, a search or xlsx sees

private:
    std::vector<Run> m_runs;
};

enum class Align { Left, Center, Right, Justify };

struct Title {
    QString text;
    QString subtitle = {}; // Kai, centred below
};
// Levels 1-4 carry the labels of GB/T 9704-2012, 7.3.3 (1 Hei, 2 Kai, 3 and 4 FangSong); also the PDF's outline.
struct Heading {
    int level = 1;
    QString text;
    bool numbered = true;
};
struct Paragraph {
    RichText text;
    Align align = Align::Justify;
    double indentChars = 2; // first line, in characters
    bool keepWithNext = false;
};
// A form: bordered cells in a grid. Cells fill row by row, left to right, around the spans from above.
struct GridCell {
    RichText text;
    bool label = false; // labels are centred and Hei
    int colSpan = 1;
    int rowSpan = 1;
    Align align = Align::Left;
    double minLines = 1; // room for handwriting
};
struct KeyValueGrid {
    std::vector<double> columns; // relative widths
    std::vector<std::vector<GridCell>> rows;
};
enum class RowKind { Normal, Group, Total }; // a group row spans all columns and stays with the row after it
struct TableColumn {
    QString header;
    double width = 1; // relative
    Align align = Align::Left;
    bool numeric = false; // xlsx writes numbers, not text
};
struct TableRow {
    std::vector<RichText> cells; // fewer than columns: the rest is empty; a group row uses the first
    RowKind kind = RowKind::Normal;
    int depth = 0; // in a tree table: 0 = a root; at most one deeper than the row before
};
// A second header row above the columns: {text, number of columns}.
struct HeaderSpan {
    QString text;
    int span = 1;
};
struct Table {
    QString caption = {};
    std::vector<TableColumn> columns;
    std::vector<HeaderSpan> spans = {}; // empty: one header row
    std::vector<TableRow> rows;
    double fontPt = 0; // 0: by the page style
    QString emptyText = {}; // printed in one row across when there are no rows
    bool tree = false; // the first column is a tree: rows are indented by their depth and joined by lines
};
enum class ChartKind { StackedBars, Lines };
struct ChartSeries {
    QString name;
    std::vector<std::optional<double>> values; // one for each category; nothing = no report, drawn as a gap
};
struct Chart {
    ChartKind kind = ChartKind::StackedBars;
    QString title = {};
    QString unit = {}; // above the value axis
    QStringList categories;
    std::vector<ChartSeries> series;
    double heightMm = 70;
};
// One place to sign. A seal place leaves room for a stamp of 42 mm above the date line.
struct SignaturePlace {
    QString label; // who signs
    QString name = {}; // printed when the signature exists as a record
    QString date = {};
    bool seal = false;
    QString dateLabel = {}; // printed before the date, or the blank pattern for a handwritten date
};
struct SignatureLines {
    std::vector<SignaturePlace> places; // side by side, never torn from each other, nor from the block before them
    int perRow = 2;
};
struct Note {
    RichText text; // small print below tables
};
// Pictures side by side, each with its caption below; a row of them is never cut. The bytes are PNG or JPEG as they were kept: whoever sets the pages
// turns them as the camera says and makes them smaller. A file that is no picture is named in a sentence in its place.
struct Picture {
    QByteArray bytes;
    QString fileName;
    QString caption = {};
};
struct Pictures {
    std::vector<Picture> pictures;
    QString unreadable; // %1 the file's name
    int perRow = 2;
    double heightMm = 58; // of the tallest
};
struct PageBreak {};
struct Block;
struct KeepTogether {
    std::vector<Block> blocks; // on one page when they fit one
};
struct Block : std::variant<Title, Heading, Paragraph, KeyValueGrid, Table, Chart, SignatureLines, Note, Pictures, PageBreak, KeepTogether> {
    using variant::variant;
};

// Official: GB/T 9704-2012 (A4, 37/28/26/35 mm, 22 lines of 28 characters of 16 pt). Compact: long tables, 10.5 pt, narrow margins.
// Certificate: large type inside a drawn double frame, one sheet, usually turned; no header, foot or page number.
enum class PageStyle { Official, Compact, Certificate };
struct PageSetup {
    PageStyle style = PageStyle::Official;
    bool landscape = false;
};
struct Metadata {
    QString title;
    QString author = {};
    QString subject = {};
    QString keywords = {};
};
struct Document {
    Metadata meta;
    PageSetup page = {};
    QString header = {};      // top of every page, right
    QString custodian = {};   // foot of every page: who keeps the paper
    QString pageFormat = QStringLiteral("— %1 / %2 —"); // %1 page, %2 pages; empty: none. Odd pages right, even left (GB/T 9704, 7.5)
    QString watermark = {};   // pale, across every page
    std::vector<Block> blocks = {};

    template <class B>
    Document &operator<<(B block)
    {
        blocks.emplace_back(std::move(block));
        return *this;
    }
};

// The label of the n-th heading (from 1) of a level, after GB/T 9704-2012, 7.3.3. Empty above level 4.
QString headingLabel(int level, int n);
// 1..9999 in Chinese numerals.
QString chineseNumeral(int n);
// Counts headings while a document is walked.
class HeadingCounter {
public:
    QString next(const Heading &heading); // label + text

private:
    int m_counts[5] = {};
};
// Everything of the document, for tests and for comparing two papers.
QJsonObject toJson(const Document &document);
// All texts in reading order, one line for each paragraph or cell: what a name scan or a search sees.
QStringList plainLines(const Document &document);

} // namespace xz::paper

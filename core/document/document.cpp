#include "core/document/document.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>

namespace xz::paper {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

QString code(RunStyle s)
{
    switch (s) {
    case RunStyle::Plain: return QStringLiteral("plain");
    case RunStyle::Bold: return QStringLiteral("bold");
    case RunStyle::Tag: return QStringLiteral("tag");
    case RunStyle::Mark: return QStringLiteral("mark");
    case RunStyle::Alert: return QStringLiteral("alert");
    }
    return {};
}
QString code(Align a)
{
    switch (a) {
    case Align::Left: return QStringLiteral("left");
    case Align::Center: return QStringLiteral("center");
    case Align::Right: return QStringLiteral("right");
    case Align::Justify: return QStringLiteral("justify");
    }
    return {};
}
QString code(RowKind k)
{
    switch (k) {
    case RowKind::Normal: return QStringLiteral("normal");
    case RowKind::Group: return QStringLiteral("group");
    case RowKind::Total: return QStringLiteral("total");
    }
    return {};
}

QJsonValue json(const RichText &t)
{
    const auto &runs = t.runs();
    if (runs.empty())
        return QString();
    if (runs.size() == 1 && runs.front().style == RunStyle::Plain)
        return runs.front().text;
    QJsonArray a;
    for (const Run &r : runs)
        a << QJsonObject{{QStringLiteral("text"), r.text}, {QStringLiteral("style"), code(r.style)}};
    return a;
}
QJsonArray json(const std::vector<Block> &blocks);

QJsonObject json(const Title &t)
{
    return {{QStringLiteral("type"), QStringLiteral("title")}, {QStringLiteral("text"), t.text}, {QStringLiteral("subtitle"), t.subtitle}};
}
QJsonObject json(const Heading &h)
{
    return {{QStringLiteral("type"), QStringLiteral("heading")}, {QStringLiteral("level"), h.level}, {QStringLiteral("text"), h.text},
            {QStringLiteral("numbered"), h.numbered}};
}
QJsonObject json(const Paragraph &p)
{
    return {{QStringLiteral("type"), QStringLiteral("paragraph")}, {QStringLiteral("text"), json(p.text)}, {QStringLiteral("align"), code(p.align)},
            {QStringLiteral("indent"), p.indentChars}, {QStringLiteral("keepWithNext"), p.keepWithNext}};
}
QJsonObject json(const KeyValueGrid &g)
{
    QJsonArray widths, rows;
    for (const double w : g.columns)
        widths << w;
    for (const auto &row : g.rows) {
        QJsonArray cells;
        for (const GridCell &c : row)
            cells << QJsonObject{{QStringLiteral("text"), json(c.text)}, {QStringLiteral("label"), c.label}, {QStringLiteral("colSpan"), c.colSpan},
                                 {QStringLiteral("rowSpan"), c.rowSpan}, {QStringLiteral("align"), code(c.align)}, {QStringLiteral("minLines"), c.minLines}};
        rows << cells;
    }
    return {{QStringLiteral("type"), QStringLiteral("grid")}, {QStringLiteral("columns"), widths}, {QStringLiteral("rows"), rows}};
}
QJsonObject json(const Table &t)
{
    QJsonArray columns, spans, rows;
    for (const TableColumn &c : t.columns)
        columns << QJsonObject{{QStringLiteral("header"), c.header}, {QStringLiteral("width"), c.width}, {QStringLiteral("align"), code(c.align)},
                               {QStringLiteral("numeric"), c.numeric}};
    for (const HeaderSpan &s : t.spans)
        spans << QJsonObject{{QStringLiteral("text"), s.text}, {QStringLiteral("span"), s.span}};
    for (const TableRow &r : t.rows) {
        QJsonArray cells;
        for (const RichText &c : r.cells)
            cells << json(c);
        QJsonObject row{{QStringLiteral("kind"), code(r.kind)}, {QStringLiteral("cells"), cells}};
        if (t.tree)
            row.insert(QStringLiteral("depth"), r.depth);
        rows << row;
    }
    return {{QStringLiteral("type"), t.tree ? QStringLiteral("tree") : QStringLiteral("table")}, {QStringLiteral("caption"), t.caption}, {QStringLiteral("columns"), columns},
            {QStringLiteral("spans"), spans}, {QStringLiteral("rows"), rows}, {QStringLiteral("fontPt"), t.fontPt}, {QStringLiteral("emptyText"), t.emptyText}};
}
QJsonObject json(const Chart &c)
{
    QJsonArray series;
    for (const ChartSeries &s : c.series) {
        QJsonArray values;
        for (const auto &v : s.values)
            values << (v ? QJsonValue(*v) : QJsonValue());
        series << QJsonObject{{QStringLiteral("name"), s.name}, {QStringLiteral("values"), values}};
    }
    return {{QStringLiteral("type"), QStringLiteral("chart")},
            {QStringLiteral("kind"), c.kind == ChartKind::Lines ? QStringLiteral("lines") : QStringLiteral("stackedBars")},
            {QStringLiteral("title"), c.title}, {QStringLiteral("unit"), c.unit}, {QStringLiteral("categories"), QJsonArray::fromStringList(c.categories)},
            {QStringLiteral("series"), series}, {QStringLiteral("heightMm"), c.heightMm}};
}
QJsonObject json(const SignatureLines &s)
{
    QJsonArray places;
    for (const SignaturePlace &p : s.places)
        places << QJsonObject{{QStringLiteral("label"), p.label}, {QStringLiteral("name"), p.name}, {QStringLiteral("date"), p.date},
                              {QStringLiteral("seal"), p.seal}, {QStringLiteral("dateLabel"), p.dateLabel}};
    return {{QStringLiteral("type"), QStringLiteral("signatures")}, {QStringLiteral("places"), places}, {QStringLiteral("perRow"), s.perRow}};
}
QJsonObject json(const Note &n) { return {{QStringLiteral("type"), QStringLiteral("note")}, {QStringLiteral("text"), json(n.text)}}; }
QJsonObject json(const Pictures &p)
{
    QJsonArray pictures;
    for (const Picture &picture : p.pictures)
        pictures << QJsonObject{{QStringLiteral("file"), picture.fileName}, {QStringLiteral("caption"), picture.caption},
                                {QStringLiteral("sha256"), QString::fromLatin1(QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex())}};
    return {{QStringLiteral("type"), QStringLiteral("pictures")}, {QStringLiteral("pictures"), pictures}, {QStringLiteral("perRow"), p.perRow}, {QStringLiteral("heightMm"), p.heightMm}};
}
QJsonObject json(const PageBreak &) { return {{QStringLiteral("type"), QStringLiteral("pageBreak")}}; }
QJsonObject json(const KeepTogether &k) { return {{QStringLiteral("type"), QStringLiteral("together")}, {QStringLiteral("blocks"), json(k.blocks)}}; }

QJsonArray json(const std::vector<Block> &blocks)
{
    QJsonArray a;
    for (const Block &b : blocks)
        a << std::visit([](const auto &x) { return json(x); }, b);
    return a;
}

void put(QStringList &out, const QString &text)
{
    if (!text.isEmpty())
        out << text;
}
void collect(const std::vector<Block> &blocks, HeadingCounter &counter, QStringList &out)
{
    for (const Block &block : blocks)
        std::visit(Overloaded{
                       [&](const Title &t) { put(out, t.text), put(out, t.subtitle); },
                       [&](const Heading &h) { put(out, counter.next(h)); },
                       [&](const Paragraph &p) { put(out, p.text.plain()); },
                       [&](const KeyValueGrid &g) {
                           for (const auto &row : g.rows)
                               for (const GridCell &c : row)
                                   put(out, c.text.plain());
                       },
                       [&](const Table &t) {
                           put(out, t.caption);
                           for (const HeaderSpan &s : t.spans)
                               put(out, s.text);
                           for (const TableColumn &c : t.columns)
                               put(out, c.header);
                           for (const TableRow &r : t.rows)
                               for (const RichText &c : r.cells)
                                   put(out, c.plain());
                           if (t.rows.empty())
                               put(out, t.emptyText);
                       },
                       [&](const Chart &c) {
                           put(out, c.title), put(out, c.unit);
                           for (const ChartSeries &s : c.series)
                               put(out, s.name);
                           for (const QString &category : c.categories)
                               put(out, category);
                       },
                       [&](const SignatureLines &s) {
                           for (const SignaturePlace &p : s.places)
                               put(out, p.label), put(out, p.name), put(out, p.dateLabel), put(out, p.date);
                       },
                       [&](const Note &n) { put(out, n.text.plain()); },
                       [&](const Pictures &p) {
                           for (const Picture &picture : p.pictures)
                               put(out, picture.caption.isEmpty() ? picture.fileName : picture.caption);
                       },
                       [&](const PageBreak &) {},
                       [&](const KeepTogether &k) { collect(k.blocks, counter, out); },
                   },
                   block);
}

} // namespace

bool RichText::isEmpty() const
{
    for (const Run &r : m_runs)
        if (!r.text.isEmpty())
            return false;
    return true;
}

QString RichText::plain() const
{
    if (m_runs.size() == 1)
        return m_runs.front().text;
    QString all;
    for (const Run &r : m_runs)
        all += r.text;
    return all;
}

QString chineseNumeral(int n)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    static const QString places = QStringLiteral("千百十");
    if (n < 1 || n > 9999)
        return QString::number(n);
    const QString s = QString::number(n).rightJustified(4, u'0');
    QString out;
    bool gap = false;
    for (int i = 0; i < 4; ++i) {
        const int d = s.at(i).digitValue();
        if (d == 0) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += digits.at(0);
        gap = false;
        if (!(i == 2 && d == 1 && out.isEmpty())) // ten to nineteen begin with the place itself
            out += digits.at(d);
        if (i < 3)
            out += places.at(i);
    }
    return out;
}

QString headingLabel(int level, int n)
{
    switch (level) {
    case 1: return chineseNumeral(n) + u'、';
    case 2: return u'（' + chineseNumeral(n) + u'）';
    case 3: return QString::number(n) + u'.';
    case 4: return u'（' + QString::number(n) + u'）';
    default: return {};
    }
}

QString HeadingCounter::next(const Heading &heading)
{
    const int level = std::clamp(heading.level, 1, 4);
    if (!heading.numbered)
        return heading.text;
    ++m_counts[level];
    for (int deeper = level + 1; deeper <= 4; ++deeper)
        m_counts[deeper] = 0;
    return headingLabel(level, m_counts[level]) + heading.text;
}

QJsonObject toJson(const Document &d)
{
    return {{QStringLiteral("title"), d.meta.title}, {QStringLiteral("author"), d.meta.author}, {QStringLiteral("subject"), d.meta.subject},
            {QStringLiteral("keywords"), d.meta.keywords},
            {QStringLiteral("style"), d.page.style == PageStyle::Official ? QStringLiteral("official") : d.page.style == PageStyle::Compact ? QStringLiteral("compact") : QStringLiteral("certificate")},
            {QStringLiteral("landscape"), d.page.landscape}, {QStringLiteral("header"), d.header}, {QStringLiteral("custodian"), d.custodian},
            {QStringLiteral("pageFormat"), d.pageFormat}, {QStringLiteral("watermark"), d.watermark}, {QStringLiteral("blocks"), json(d.blocks)}};
}

QStringList plainLines(const Document &d)
{
    QStringList out;
    put(out, d.header);
    HeadingCounter counter;
    collect(d.blocks, counter, out);
    put(out, d.custodian);
    return out;
}

} // namespace xz::paper

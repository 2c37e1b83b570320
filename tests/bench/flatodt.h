#pragma once
// A Document as flat OpenDocument text: the same titles, paragraphs, grids and tables with the same fonts, sizes and margins, so that
// LibreOffice prints what we print. Charts are left out, which favours LibreOffice.
#include "core/document/document.h"

#include <QtCore/QXmlStreamWriter>

namespace xz::bench {

class FlatOdt {
public:
    static QByteArray of(const paper::Document &d)
    {
        FlatOdt odt(d);
        return odt.m_out;
    }

private:
    explicit FlatOdt(const paper::Document &d) : m_official(d.page.style == paper::PageStyle::Official), x(&m_out)
    {
        x.writeStartDocument();
        for (const auto &[prefix, uri] : {std::pair{"office", "office"}, {"style", "style"}, {"text", "text"}, {"table", "table"}})
            x.writeNamespace(QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:%1:1.0").arg(QString::fromLatin1(uri)), QString::fromLatin1(prefix));
        x.writeNamespace(QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"), QStringLiteral("fo"));
        open("office:document", {{"office:version", "1.2"}, {"office:mimetype", "application/vnd.oasis.opendocument.text"}});
        open("office:automatic-styles");
        const QString size = QString::number(m_official ? 16 : 10.5), pitch = m_official ? QStringLiteral("28.99") : QStringLiteral("17");
        paragraphStyle("Body", "Noto Serif CJK SC", size, pitch, "justify", true, false);
        paragraphStyle("Title", "Noto Serif CJK SC", m_official ? QStringLiteral("22") : QStringLiteral("16"), m_official ? QStringLiteral("36") : QStringLiteral("26"), "center", false, true);
        paragraphStyle("Heading", "Noto Sans CJK SC", size, pitch, "start", true, false);
        paragraphStyle("Cell", "Noto Serif CJK SC", m_official ? QStringLiteral("12") : QStringLiteral("9"), m_official ? QStringLiteral("17") : QStringLiteral("13"), "start", false, false);
        paragraphStyle("Head", "Noto Sans CJK SC", m_official ? QStringLiteral("12") : QStringLiteral("9"), m_official ? QStringLiteral("17") : QStringLiteral("13"), "center", false, false);
        open("style:style", {{"style:name", "TC"}, {"style:family", "table-cell"}});
        leaf("style:table-cell-properties", {{"fo:border", "0.5pt solid #000000"}, {"fo:padding", "2.5pt"}, {"style:vertical-align", "middle"}});
        close();
        open("style:style", {{"style:name", "TR"}, {"style:family", "table-row"}});
        leaf("style:table-row-properties", {{"fo:keep-together", "always"}});
        close();
        columnStyles(d.blocks);
        m_tables = 0;
        open("style:page-layout", {{"style:name", "PL"}});
        leaf("style:page-layout-properties",
             m_official ? Attributes{{"fo:page-width", "210mm"}, {"fo:page-height", "297mm"}, {"fo:margin-top", "37mm"}, {"fo:margin-left", "28mm"}, {"fo:margin-right", "26mm"}, {"fo:margin-bottom", "20mm"}}
                        : Attributes{{"fo:page-width", "210mm"}, {"fo:page-height", "297mm"}, {"fo:margin-top", "20mm"}, {"fo:margin-left", "20mm"}, {"fo:margin-right", "18mm"}, {"fo:margin-bottom", "10mm"}});
        open("style:footer-style");
        leaf("style:header-footer-properties", {{"fo:min-height", "10mm"}});
        close();
        close();
        close();
        open("office:master-styles");
        open("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "PL"}});
        open("style:footer");
        open("text:p", {{"text:style-name", "Cell"}});
        x.writeEmptyElement(QStringLiteral("text:page-number"));
        x.writeCharacters(QStringLiteral(" / "));
        x.writeEmptyElement(QStringLiteral("text:page-count"));
        close();
        close();
        close();
        close();
        open("office:body");
        open("office:text");
        blocks(d.blocks);
        x.writeEndDocument();
    }

    using Attributes = std::vector<std::pair<const char *, const char *>>;
    void open(const char *name, const Attributes &attributes = {})
    {
        x.writeStartElement(QString::fromLatin1(name));
        for (const auto &[key, value] : attributes)
            x.writeAttribute(QString::fromLatin1(key), QString::fromLatin1(value));
    }
    void leaf(const char *name, const Attributes &attributes)
    {
        open(name, attributes);
        close();
    }
    void close() { x.writeEndElement(); }
    void paragraphStyle(const char *name, const char *font, const QString &size, const QString &pitch, const char *align, bool indent, bool bold)
    {
        open("style:style", {{"style:name", name}, {"style:family", "paragraph"}});
        x.writeStartElement(QStringLiteral("style:paragraph-properties"));
        x.writeAttribute(QStringLiteral("fo:line-height"), pitch + QStringLiteral("pt"));
        x.writeAttribute(QStringLiteral("fo:text-align"), QString::fromLatin1(align));
        if (indent)
            x.writeAttribute(QStringLiteral("fo:text-indent"), QString::number(size.toDouble() * 2) + QStringLiteral("pt"));
        close();
        x.writeStartElement(QStringLiteral("style:text-properties"));
        for (const char *script : {"style:font-name", "style:font-name-asian", "fo:font-family", "style:font-family-asian"})
            x.writeAttribute(QString::fromLatin1(script), QString::fromLatin1(font));
        for (const char *script : {"fo:font-size", "style:font-size-asian"})
            x.writeAttribute(QString::fromLatin1(script), size + QStringLiteral("pt"));
        if (bold)
            for (const char *script : {"fo:font-weight", "style:font-weight-asian"})
                x.writeAttribute(QString::fromLatin1(script), QStringLiteral("bold"));
        close();
        close();
    }
    void columnStyles(const std::vector<paper::Block> &all)
    {
        for (const paper::Block &b : all) {
            std::vector<double> widths;
            if (const auto *t = std::get_if<paper::Table>(&b))
                for (const paper::TableColumn &c : t->columns)
                    widths.push_back(c.width);
            else if (const auto *g = std::get_if<paper::KeyValueGrid>(&b))
                widths = g->columns;
            else if (const auto *k = std::get_if<paper::KeepTogether>(&b))
                columnStyles(k->blocks);
            if (widths.empty())
                continue;
            for (size_t c = 0; c < widths.size(); ++c) {
                x.writeStartElement(QStringLiteral("style:style"));
                x.writeAttribute(QStringLiteral("style:name"), QStringLiteral("T%1C%2").arg(m_tables).arg(c));
                x.writeAttribute(QStringLiteral("style:family"), QStringLiteral("table-column"));
                x.writeEmptyElement(QStringLiteral("style:table-column-properties"));
                x.writeAttribute(QStringLiteral("style:rel-column-width"), QStringLiteral("%1*").arg(int(widths[c] * 1000)));
                close();
            }
            ++m_tables;
        }
    }
    void columns(size_t n)
    {
        for (size_t c = 0; c < n; ++c) {
            x.writeEmptyElement(QStringLiteral("table:table-column"));
            x.writeAttribute(QStringLiteral("table:style-name"), QStringLiteral("T%1C%2").arg(m_tables).arg(c));
        }
        ++m_tables;
    }
    void paragraph(const char *style, const QString &text)
    {
        open("text:p", {{"text:style-name", style}});
        x.writeCharacters(text);
        close();
    }
    void cell(const QString &text, const char *style, int columns = 1, int rows = 1)
    {
        open("table:table-cell", {{"table:style-name", "TC"}});
        if (columns > 1)
            x.writeAttribute(QStringLiteral("table:number-columns-spanned"), QString::number(columns));
        if (rows > 1)
            x.writeAttribute(QStringLiteral("table:number-rows-spanned"), QString::number(rows));
        paragraph(style, text);
        close();
        for (int i = 1; i < columns; ++i)
            x.writeEmptyElement(QStringLiteral("table:covered-table-cell"));
    }
    void put(const paper::Title &t)
    {
        paragraph("Title", t.text);
        if (!t.subtitle.isEmpty())
            paragraph("Head", t.subtitle);
    }
    void put(const paper::Heading &h) { paragraph("Heading", m_headings.next(h)); }
    void put(const paper::Paragraph &p) { paragraph("Body", p.text.plain()); }
    void put(const paper::Note &n) { paragraph("Cell", n.text.plain()); }
    void put(const paper::Pictures &p) // named only: no paper of the benches has pictures
    {
        for (const paper::Picture &picture : p.pictures)
            paragraph("Cell", picture.caption.isEmpty() ? picture.fileName : picture.caption);
    }
    void put(const paper::PageBreak &) {}
    void put(const paper::Chart &) {}
    void put(const paper::KeepTogether &k) { blocks(k.blocks); }
    void put(const paper::SignatureLines &s)
    {
        for (const paper::SignaturePlace &p : s.places)
            paragraph("Body", QString(p.label + p.name + p.dateLabel + p.date));
    }
    void put(const paper::KeyValueGrid &g)
    {
        open("table:table");
        columns(g.columns.size());
        for (const auto &row : g.rows) {
            open("table:table-row", {{"table:style-name", "TR"}});
            for (const paper::GridCell &c : row)
                cell(c.text.plain(), c.label ? "Head" : "Cell", c.colSpan, c.rowSpan);
            close();
        }
        close();
    }
    void put(const paper::Table &t)
    {
        open("table:table");
        columns(t.columns.size());
        open("table:table-header-rows");
        open("table:table-row", {{"table:style-name", "TR"}});
        for (const paper::TableColumn &c : t.columns)
            cell(c.header, "Head");
        close();
        close();
        for (const paper::TableRow &r : t.rows) {
            open("table:table-row", {{"table:style-name", "TR"}});
            for (size_t c = 0; c < r.cells.size(); ++c)
                cell(r.cells[c].plain(), "Cell", r.kind == paper::RowKind::Group ? int(t.columns.size()) : 1);
            close();
        }
        close();
    }
    void blocks(const std::vector<paper::Block> &all)
    {
        for (const paper::Block &b : all)
            std::visit([this](const auto &block) { put(block); }, b);
    }

    bool m_official;
    int m_tables = 0;
    QByteArray m_out;
    QXmlStreamWriter x;
    paper::HeadingCounter m_headings;
};

} // namespace xz::bench

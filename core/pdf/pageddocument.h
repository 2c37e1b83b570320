#pragma once
// A Document set on pages: positioned glyphs, lines and areas. Preview, printer and PDF paint from the same pages.
// Needs a QGuiApplication (offscreen will do). No Widgets. Lay out and paint in one thread: Qt's raw fonts belong to theirs.
#include "core/base/result.h"
#include "core/document/document.h"

#include <QtCore/QSizeF>
#include <QtGui/QImage>
#include <functional>
#include <memory>

class QPainter;

namespace xz::paper {

// Which face stood in for which wanted one (domain Q06). `replaced` is false when the first choice of the chain was there.
struct FontUse {
    QString wanted; // first name of the chain, e.g. 仿宋
    QString used;   // family that the pages are set in
    bool replaced = false;
};
struct FontReport {
    std::vector<FontUse> roles;
    QStringList missingCharacters;  // no installed font has them: printed as a box, told here
    QStringList borrowedCharacters; // taken from a face outside the chain
    QStringList sentences() const;  // translated, for the preview's notice; empty when there is nothing to tell
};
struct OutlineEntry {
    QString text;
    int level = 1; // 1..4
    int page = 0;  // from 0
    double topPt = 0;
    double pageHeightPt = 0; // 0: the document's
};
// How much work was done; grows in step with the text, never with pages times rows.
struct LayoutCounters {
    qint64 textsSet = 0;    // paragraphs and cells broken into lines
    qint64 textsReused = 0; // equal text of equal width taken from before
    qint64 rowsPlaced = 0;
    qint64 itemsPlaced = 0;
};

class PagedDocument {
public:
    // Refused (Errc::InvalidInput) for contents that make no sense: a table without columns, a negative width.
    static Result<PagedDocument> layOut(const Document &document);
    // Several papers bound as one: each in its own style, fonts shared, pages numbered through ("— %1 / %2 —"), an outline entry for each part.
    // `contents` makes the first part from the page numbers (from 1) on which the parts begin; it is asked twice and must fill as many pages both times.
    struct Part {
        QString title;
        const Document *document; // starts on a new page
        int level = 1;            // in the outline; its own headings come below
    };
    using Contents = std::function<Document(const std::vector<int> &firstPages, int pages)>;
    static Result<PagedDocument> bind(const std::vector<Part> &parts, const Metadata &meta, const Contents &contents, std::vector<int> *firstPages = nullptr);
    PagedDocument(PagedDocument &&) noexcept;
    PagedDocument &operator=(PagedDocument &&) noexcept;
    ~PagedDocument();

    int pageCount() const; // at least 1
    QSizeF pageSizePt() const;         // of the first page
    QSizeF pageSizePt(int page) const; // bound papers may differ
    // Painter's unit = 1 pt, origin = the sheet's upper left corner.
    void paintPage(QPainter &painter, int page) const;
    QImage renderPage(int page, double dpi) const;
    // The lines of a page in drawing order, without the watermark.
    QStringList pageLines(int page) const;
    const FontReport &fonts() const;
    const std::vector<OutlineEntry> &outline() const;
    const Metadata &metadata() const;
    const LayoutCounters &counters() const;

    struct Pages; // inside of xinzhan_pdf
    const Pages &pages() const { return *m_pages; }

private:
    explicit PagedDocument(std::unique_ptr<Pages> pages);
    std::unique_ptr<Pages> m_pages;
};

} // namespace xz::paper

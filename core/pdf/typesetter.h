#pragma once
// Breaks texts into lines of positioned glyphs after the rules of Chinese setting: no closing mark at a line's start, no
// opening one at its end, dashes and dots never torn, marks squeezed before a character is pushed to the next line.
// Equal texts of equal style and width are set once.
#include "core/pdf/fontshelf.h"

#include <QtCore/QPointF>
#include <memory>

namespace xz::paper {

struct TextStyle {
    FontRole role = FontRole::FangSong;
    double size = 16;     // pt
    double pitch = 28.99; // pt from line to line
    double tracking = 0;  // pt added to every full-width character
    Align align = Align::Left;
    double indentChars = 0; // first line
    bool balanced = false;  // lines of about equal length, for titles
};

// Lines relative to the text's upper left corner; immutable, shared by all places that print it.
struct SetText {
    struct Piece {
        int instance;
        qsizetype begin, end; // of glyphs and positions
        bool alert = false;   // in red
    };
    struct Line {
        size_t firstPiece = 0, lastPiece = 0;
        double width = 0; // pt, without outer space
        QString text;
    };
    // What is drawn besides glyphs: frames of tags, underlines of marks, boxes for characters that no font has.
    struct Decoration {
        enum Kind { Frame, Underline, Missing } kind;
        size_t line;
        double left, right; // pt
        double size;
    };
    std::vector<Line> lines;
    std::vector<Piece> pieces;
    std::vector<quint32> glyphs;
    std::vector<QPointF> positions; // in 1/unitsPerPt pt, x from the text's left, y from the baseline
    std::vector<Decoration> decorations;
    double size = 0, pitch = 0;
    double height() const { return double(lines.size()) * pitch; }
    // The baseline lies where the em box (0.88 above, 0.12 below) stands in the middle of the line.
    double baseline(size_t line) const { return double(line) * pitch + (pitch - size) / 2 + 0.88 * size; }
    double widest() const;
};
using SetTextPtr = std::shared_ptr<const SetText>;

class Typesetter {
public:
    explicit Typesetter(FontShelf &shelf) : m_shelf(shelf) {}
    SetTextPtr set(const RichText &text, const TextStyle &style, double widthPt);
    double textWidth(const QString &text, const TextStyle &style);
    FontShelf &shelf() { return m_shelf; }
    LayoutCounters counters;

private:
    struct Cluster;
    void clusters(const RichText &text, const TextStyle &style, std::vector<Cluster> &out);
    void shape(const QString &word, FontRole role, double size, Cluster &cluster);
    FontShelf &m_shelf;
    QHash<QString, SetTextPtr> m_known;
    std::vector<SetText> m_shaped; // words of scripts that need shaping, for the text at hand
};

} // namespace xz::paper

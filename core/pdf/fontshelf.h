#pragma once
// The faces paper is set in: picks a face for every character along a chain, remembers what it had to replace, and which
// character each glyph stands for, so that the PDF can say so. Needs a QGuiApplication.
#include "core/pdf/pageddocument.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtGui/QFont>
#include <QtGui/QRawFont>
#include <array>
#include <vector>

namespace xz::paper {

enum class FontRole { FangSong, Title, Hei, Kai, Song };
inline constexpr int fontRoleCount = 5;
// Glyph positions and font sizes are whole numbers of this unit: short numbers in the PDF, no hinting on screen.
inline constexpr double unitsPerPt = 10;

struct GlyphRef {
    int face = -1; // -1: nobody has the character
    quint32 glyph = 0;
    float advance = 1; // em
};

class FontShelf {
public:
    FontShelf();

    GlyphRef glyph(FontRole role, char32_t c);
    // A face in one size.
    int instance(int face, double sizePt);
    const QRawFont &rawFont(int instance) const { return m_instances[size_t(instance)].font; }
    int faceOf(int instance) const { return m_instances[size_t(instance)].face; }
    // For scripts that need shaping: the font Qt shapes with, and an instance for what came out of it.
    QFont shapingFont(FontRole role, double sizePt);
    int adopt(const QRawFont &font, const QString &text);
    void noteMissing(char32_t c) { m_missing.insert(c); }
    void noteUsed(FontRole role) { m_used[size_t(role)] = true; }

    FontReport report() const;

    // The characters behind the glyphs of a face.
    struct Face {
        QString key; // family/style as the font itself says
        QFont font;
        QRawFont metrics;
        QByteArray hmtx;
        int longMetrics = 0;
        double unitsPerEm = 1000;
        QHash<quint32, char32_t> owner; // glyph -> the character it was used for
    };
    const std::vector<Face> &faces() const { return m_faces; }

private:
    struct Chain {
        QString wanted;
        std::vector<int> faces; // loaded so far; the rest waits until a character asks for it
        std::vector<QFont> waiting = {}; // last one first
        bool first = false; // the first face is what the standard asks for
        QHash<char32_t, GlyphRef> known;
    };
    struct Instance {
        QRawFont font;
        int face;
        int size;
    };
    int faceFor(const QFont &font);
    int addFace(const QFont &font, const QRawFont &raw);
    Chain &chain(FontRole role);
    bool loadNext(Chain &chain);
    bool take(int face, char32_t c, bool evenIfShared, GlyphRef &ref);
    GlyphRef borrow(const Chain &chain, char32_t c);

    QSet<QString> m_families;
    std::array<Chain, fontRoleCount> m_chains;
    std::array<bool, fontRoleCount> m_loaded{};
    std::array<bool, fontRoleCount> m_used{};
    std::vector<Face> m_faces;
    std::vector<Instance> m_instances;
    QHash<quint64, int> m_instanceOf;
    QSet<char32_t> m_missing, m_borrowed;
    bool m_allFacesTried = false;
    std::vector<int> m_strangers;
};

} // namespace xz::paper

#include "core/pdf/typesetter.h"

#include "core/pdf/linebreak.h"
#include "core/pdf/radicals.h"

#include <QtGui/QGlyphRun>
#include <QtGui/QTextLayout>
#include <algorithm>
#include <cmath>

namespace xz::paper {
namespace {
constexpr double tagScale = 0.82;
constexpr double tagPad = 0.09;     // em; a wider gap would be read back as a space
constexpr double gapLimit = 0.08;   // em that justifying may put between two characters, for the same reason
constexpr double underlineDrop = 0.16;
} // namespace

struct Typesetter::Cluster {
    char32_t c = 0;
    RunStyle style = RunStyle::Plain;
    BreakClass cls = BreakClass::Ideograph;
    bool breakBefore = false;
    bool squeezable = false;
    int instance = -1; // -1: nothing to draw, -2: missing, -3: shaped
    quint32 glyph = 0;
    int shaped = -1;
    float size = 0;
    float before = 0, advance = 0, after = 0; // pt
    QString word = {};                        // of a shaped cluster
    double total() const { return before + advance + after; }
};

double SetText::widest() const
{
    double w = 0;
    for (const Line &l : lines)
        w = std::max(w, l.width);
    return w;
}

void Typesetter::shape(const QString &word, FontRole role, double size, Cluster &cluster)
{
    QTextLayout layout(word, m_shelf.shapingFont(role, size));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e7);
    layout.endLayout();
    SetText set;
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        const qsizetype begin = qsizetype(set.glyphs.size());
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            if (glyphs.at(i) == 0)
                continue;
            set.glyphs.push_back(glyphs.at(i));
            set.positions.push_back(positions.at(i) - QPointF(0, line.ascent()));
        }
        if (begin < qsizetype(set.glyphs.size()))
            set.pieces.push_back({m_shelf.adopt(run.rawFont(), word), begin, qsizetype(set.glyphs.size())});
        if (glyphs.contains(0u))
            for (const char32_t c : word.toUcs4())
                if (QChar::isPrint(c) && QChar::category(c) != QChar::Mark_NonSpacing && m_shelf.glyph(role, c).face < 0)
                    m_shelf.noteMissing(c);
    }
    cluster.instance = -3;
    cluster.shaped = int(m_shaped.size());
    cluster.advance = float(line.naturalTextWidth() / unitsPerPt);
    cluster.word = word;
    m_shaped.push_back(std::move(set));
}

void Typesetter::clusters(const RichText &text, const TextStyle &style, std::vector<Cluster> &out)
{
    for (const Run &run : text.runs()) {
        const bool tag = run.style == RunStyle::Tag;
        const FontRole role = run.style == RunStyle::Bold || run.style == RunStyle::Alert || tag ? FontRole::Hei : style.role;
        const double size = tag ? style.size * tagScale : style.size;
        m_shelf.noteUsed(role);
        const QList<uint> cps = run.text.toUcs4();
        const size_t first = out.size();
        for (qsizetype i = 0; i < cps.size(); ++i) {
            char32_t c = unifiedIdeograph(cps.at(i));
            if (c == U'\t')
                c = U' ';
            if (QChar::isSurrogate(c)) // half a character
                c = QChar::ReplacementCharacter;
            if (c != U'\n' && (c < 0x20 || c == 0x7f || (c >= 0x200b && c <= 0x200f && c != 0x200d) || c == 0xfeff || c == 0x2060 || (c >= 0x202a && c <= 0x202e)))
                continue;
            Cluster k;
            k.c = c;
            k.style = run.style;
            k.size = float(size);
            qsizetype end = i + 1;
            while (end < cps.size() && needsShaping(cps.at(end)))
                ++end;
            if (needsShaping(c) || end > i + 1) {
                shape(QString::fromUcs4(reinterpret_cast<const char32_t *>(cps.constData()) + i, end - i), role, size, k);
                k.cls = BreakClass::Word;
                i = end - 1;
                out.push_back(std::move(k));
                continue;
            }
            k.cls = breakClass(c);
            if (run.style == RunStyle::Mark && k.cls == BreakClass::Space) // a blank to fill in stays visible
                k.cls = BreakClass::Ideograph;
            if (k.cls != BreakClass::NewLine) {
                const GlyphRef ref = m_shelf.glyph(role, c);
                k.squeezable = isSqueezable(c);
                if (ref.face < 0) {
                    k.instance = QChar::isSpace(c) ? -1 : -2;
                    k.advance = float(size);
                } else {
                    k.instance = m_shelf.instance(ref.face, size);
                    k.glyph = ref.glyph;
                    k.advance = ref.advance * float(size) + float(isFullWidth(c) ? style.tracking : 0);
                }
            }
            out.push_back(std::move(k));
        }
        if (tag && out.size() > first) {
            out[first].before = out.back().after = float(tagPad * style.size);
            for (size_t i = first + 1; i < out.size(); ++i)
                out[i].cls = BreakClass::Glue;
        }
    }
    for (size_t i = 1; i + 1 < out.size(); ++i) // 1,234.5 and KJ-2026-014 are one word
        if (out[i].cls == BreakClass::Close && joinsWords(out[i].c) && out[i - 1].cls == BreakClass::Word && out[i + 1].cls == BreakClass::Word)
            out[i].cls = BreakClass::Word;
    for (size_t i = 1; i < out.size(); ++i) {
        const Cluster &a = out[i - 1];
        Cluster &b = out[i];
        if (b.cls == BreakClass::Close || b.cls == BreakClass::Space || b.cls == BreakClass::Glue || a.cls == BreakClass::Glue || a.cls == BreakClass::Open)
            b.breakBefore = a.cls == BreakClass::NewLine;
        else if (a.cls == BreakClass::Word && b.cls == BreakClass::Word)
            b.breakBefore = false;
        else if (a.c >= U'0' && a.c <= U'9' && b.c < 0x10000 && QStringView(u"年月日时分周级").contains(QChar(char16_t(b.c))))
            b.breakBefore = false; // a number stays with its unit of time or level
        else
            b.breakBefore = !(a.cls == BreakClass::Dash && a.c == b.c);
    }
    // A tag is glued inside; what follows it is free again.
    for (size_t i = 1; i < out.size(); ++i)
        if (out[i].style != RunStyle::Tag && out[i - 1].style == RunStyle::Tag && out[i].cls != BreakClass::Close && out[i].cls != BreakClass::Space)
            out[i].breakBefore = true;
}

double Typesetter::textWidth(const QString &text, const TextStyle &style)
{
    std::vector<Cluster> all;
    m_shaped.clear();
    clusters(RichText(text), style, all);
    double w = 0;
    for (const Cluster &k : all)
        w += k.total();
    return w;
}

SetTextPtr Typesetter::set(const RichText &text, const TextStyle &style, double width)
{
    QString key;
    qsizetype length = 0;
    for (const Run &r : text.runs())
        length += r.text.size();
    const bool cache = length <= 80;
    if (cache) {
        key.reserve(length + 24);
        for (const double n : {double(style.role), style.size * 100, style.pitch * 100, style.tracking * 100, double(style.align), style.indentChars * 100,
                               double(style.balanced), width * 100}) {
            const int v = int(std::lround(n));
            key += QChar(char16_t(v >> 16)) + QChar(char16_t(v));
        }
        for (const Run &r : text.runs())
            key += QChar(char16_t(r.style)) + r.text;
        if (const auto it = m_known.constFind(key); it != m_known.constEnd()) {
            ++counters.textsReused;
            return *it;
        }
    }
    ++counters.textsSet;

    m_shaped.clear();
    std::vector<Cluster> all;
    all.reserve(size_t(length));
    clusters(text, style, all);

    struct Span {
        size_t begin, end, visible; // visible: without spaces at the end
        double natural, squeeze;    // squeeze: pt to take away from squeezable marks
        bool last;
    };
    const auto breakLines = [&](double limit) {
        std::vector<Span> spans;
        size_t s = 0;
        const double eps = 0.02;
        while (s < all.size()) {
            double room = limit - (spans.empty() ? style.indentChars * (style.size + style.tracking) : 0);
            double w = 0, soft = 0; // soft: what the marks so far could give
            size_t i = s, lastBreak = s;
            bool ended = false;
            for (; i < all.size(); ++i) {
                const Cluster &k = all[i];
                if (k.cls == BreakClass::NewLine) {
                    ended = true;
                    break;
                }
                if (i > s && k.breakBefore)
                    lastBreak = i;
                if (k.cls != BreakClass::Space && w + k.total() > room + eps)
                    break;
                w += k.total();
                soft += k.squeezable ? k.advance * 0.5 : 0;
            }
            Span span{s, i, i, 0, 0, false};
            if (ended) {
                span.last = true;
                s = i + 1;
                if (s == all.size()) // a text ending in a line break has an empty last line; nobody means it
                    ended = true;
            } else if (i == all.size()) {
                span.last = true;
                s = i;
            } else {
                size_t e = i;
                double over = w;
                if (!all[i].breakBefore && all[i].cls == BreakClass::Close) { // a mark would start the next line: squeeze it in
                    double give = soft;
                    while (e < all.size() && !(e > i && all[e].breakBefore) && all[e].cls == BreakClass::Close) {
                        over += all[e].total();
                        give += all[e].squeezable ? all[e].advance * 0.5 : 0;
                        ++e;
                    }
                    const bool free = e == all.size() || all[e].breakBefore || all[e].cls == BreakClass::NewLine || all[e].cls == BreakClass::Space;
                    if (free && over - give <= room + eps)
                        span.squeeze = std::max(0.0, over - room);
                    else
                        e = i;
                }
                if (e == i && !all[i].breakBefore) {
                    e = lastBreak > s ? lastBreak : std::max(i, s + 1);
                    if (lastBreak == s) { // a word longer than the line: behind a hyphen if it has one, and no closing mark alone
                        while (e > s + 1 && all[e].cls == BreakClass::Close)
                            --e;
                        for (size_t k = e; k > s + 1 && k > e - (e - s) / 2; --k)
                            if (const char32_t c = all[k - 1].c; c == U'-' || c == U'/' || c == U'_' || c == U'@') {
                                e = k;
                                break;
                            }
                    }
                }
                span.end = span.visible = e;
                s = e;
                while (s < all.size() && all[s].cls == BreakClass::Space) // spaces hang at the end
                    ++s;
                if (s < all.size() && all[s].cls == BreakClass::NewLine)
                    span.last = true, ++s;
                if (s == all.size())
                    span.last = true;
            }
            while (span.visible > span.begin && all[span.visible - 1].cls == BreakClass::Space)
                --span.visible;
            for (size_t k = span.begin; k < span.visible; ++k)
                span.natural += all[k].total();
            spans.push_back(span);
        }
        if (spans.empty())
            spans.push_back({0, 0, 0, 0, 0, true});
        return spans;
    };

    std::vector<Span> spans = breakLines(width);
    if (style.balanced && spans.size() > 1) { // the narrowest measure that needs no more lines
        double lo = width / double(spans.size() + 1), hi = width;
        for (int step = 0; step < 12; ++step) {
            const double mid = (lo + hi) / 2;
            (breakLines(mid).size() > spans.size() ? lo : hi) = mid;
        }
        spans = breakLines(hi);
    }

    auto set = std::make_shared<SetText>();
    set->size = style.size;
    set->pitch = style.pitch;
    for (size_t n = 0; n < spans.size(); ++n) {
        const Span &span = spans[n];
        const double indent = n == 0 ? style.indentChars * (style.size + style.tracking) : 0;
        const double room = width - indent;
        double slack = room - span.natural;
        double x = indent, gap = 0, spaceGap = 0, squeezeEach = 0;
        if (span.squeeze > 0) {
            double give = 0;
            for (size_t k = span.begin; k < span.visible; ++k)
                give += all[k].squeezable ? all[k].advance * 0.5 : 0;
            squeezeEach = give > 0 ? span.squeeze / give : 0;
            slack = 0;
        }
        switch (style.align) {
        case Align::Left: break;
        case Align::Center: x = indent + std::max(0.0, slack / 2); break;
        case Align::Right: x = indent + std::max(0.0, slack); break;
        case Align::Justify:
            if (!span.last && slack > 0) {
                int gaps = 0, spaces = 0;
                for (size_t k = span.begin; k + 1 < span.visible; ++k)
                    (all[k].cls == BreakClass::Space ? spaces : gaps) += all[k].cls == BreakClass::Space || all[k + 1].breakBefore || all[k].cls == BreakClass::Ideograph;
                gap = gaps > 0 ? std::min(slack / (gaps + spaces), gapLimit * style.size) : 0;
                if (spaces > 0)
                    spaceGap = std::min((slack - gap * gaps) / spaces, style.size);
            }
            break;
        }
        SetText::Line line;
        line.firstPiece = set->pieces.size();
        const double lineStart = x;
        double tagFrom = -1, markFrom = -1;
        for (size_t k = span.begin; k < span.visible; ++k) {
            const Cluster &c = all[k];
            const bool endsRun = k + 1 >= span.visible || all[k + 1].style != c.style || (c.style == RunStyle::Tag && c.after > 0);
            if (c.style == RunStyle::Tag && tagFrom < 0)
                tagFrom = x;
            if (c.style == RunStyle::Mark && markFrom < 0)
                markFrom = x;
            x += c.before;
            if (c.instance == -3) {
                const SetText &word = m_shaped[size_t(c.shaped)];
                for (const SetText::Piece &p : word.pieces) {
                    const qsizetype begin = qsizetype(set->glyphs.size());
                    for (qsizetype g = p.begin; g < p.end; ++g) {
                        set->glyphs.push_back(word.glyphs[size_t(g)]);
                        const QPointF at = word.positions[size_t(g)];
                        set->positions.emplace_back(std::round(x * unitsPerPt + at.x()), std::round(at.y()));
                    }
                    set->pieces.push_back({p.instance, begin, qsizetype(set->glyphs.size()), c.style == RunStyle::Alert});
                }
                line.text += c.word;
            } else if (c.instance == -2) {
                set->decorations.push_back({SetText::Decoration::Missing, n, x, x + c.advance, c.size});
                line.text += QString::fromUcs4(&c.c, 1);
            } else if (c.instance >= 0) {
                const bool alert = c.style == RunStyle::Alert;
                if (set->pieces.size() == line.firstPiece || set->pieces.back().instance != c.instance || set->pieces.back().alert != alert)
                    set->pieces.push_back({c.instance, qsizetype(set->glyphs.size()), qsizetype(set->glyphs.size()), alert});
                set->glyphs.push_back(c.glyph);
                set->positions.emplace_back(std::round(x * unitsPerPt), 0.0);
                set->pieces.back().end = qsizetype(set->glyphs.size());
                line.text += QString::fromUcs4(&c.c, 1);
            }
            x += c.advance - (c.squeezable ? c.advance * 0.5 * squeezeEach : 0) + c.after;
            if (endsRun && tagFrom >= 0) {
                set->decorations.push_back({SetText::Decoration::Frame, n, tagFrom, x, style.size});
                tagFrom = -1;
            }
            if (k + 1 < span.visible) {
                if (c.cls == BreakClass::Space)
                    x += spaceGap > 0 ? spaceGap : gap;
                else if (all[k + 1].breakBefore || c.cls == BreakClass::Ideograph)
                    x += gap;
            }
            if (endsRun && markFrom >= 0) {
                set->decorations.push_back({SetText::Decoration::Underline, n, markFrom, x, style.size * underlineDrop});
                markFrom = -1;
            }
        }
        line.width = x - lineStart;
        line.lastPiece = set->pieces.size();
        set->lines.push_back(std::move(line));
    }
    if (cache)
        m_known.insert(key, set);
    return set;
}

} // namespace xz::paper

#include "core/pdf/fontshelf.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QtEndian>
#include <QtGui/QFontDatabase>
#include <QtGui/QGlyphRun>
#include <QtGui/QTextLayout>
#include <algorithm>

namespace xz::paper {
namespace {

const QString &roleKey(FontRole role)
{
    static const QString keys[] = {QStringLiteral("fangsong"), QStringLiteral("title"), QStringLiteral("hei"), QStringLiteral("kai"), QStringLiteral("song")};
    return keys[int(role)];
}

const QJsonObject &chainData()
{
    static const QJsonObject data = [] {
        QFile f(QStringLiteral(":/xinzhan/data/paper/fonts.json"));
        const bool open = f.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        return open ? QJsonDocument::fromJson(f.readAll()).object().value(QStringLiteral("roles")).toObject() : QJsonObject();
    }();
    return data;
}

quint16 word(const QByteArray &table, qsizetype at)
{
    return at + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + at) : 0;
}

// OpenType OS/2 fsType: bit 1 alone forbids embedding.
bool mayBeEmbedded(const QRawFont &font)
{
    const QByteArray os2 = font.fontTable("OS/2");
    return os2.size() < 10 || (word(os2, 8) & 0x000f) != 0x0002;
}
// maxp 0.5 means CFF outlines, 1.0 TrueType ones, which have a loca table. The outlines' own table is never asked for: it is
// copied whole, 20 MB for a Chinese face.
bool hasOutlines(const QRawFont &font)
{
    const QByteArray maxp = font.fontTable("maxp");
    return word(maxp, 0) == 0 ? word(maxp, 2) == 0x5000 : !font.fontTable("loca").isEmpty();
}

// A family without ideographs answers only when it is not asked for Chinese.
QRawFont rawFontOf(const QFont &font)
{
    QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    return raw.isValid() && hasOutlines(raw) ? raw : QRawFont::fromFont(font, QFontDatabase::Any);
}

QFont plainFont(const QString &family, bool bold)
{
    QFont f(family);
    f.setBold(bold);
    f.setHintingPreference(QFont::PreferNoHinting);
    f.setKerning(false);
    return f;
}

} // namespace

FontShelf::FontShelf()
{
    const QStringList families = QFontDatabase::families();
    m_families = QSet<QString>(families.cbegin(), families.cend());
}

int FontShelf::addFace(const QFont &font, const QRawFont &raw)
{
    const QString key = raw.familyName() + u'/' + raw.styleName() + u'/' + QString::number(raw.weight());
    for (size_t i = 0; i < m_faces.size(); ++i)
        if (m_faces[i].key == key)
            return int(i);
    Face face{key, font, raw, raw.fontTable("hmtx"), word(raw.fontTable("hhea"), 34), raw.unitsPerEm(), {}};
    m_faces.push_back(std::move(face));
    return int(m_faces.size() - 1);
}

int FontShelf::faceFor(const QFont &font)
{
    QFont f = font;
    f.setPixelSize(160);
    const QRawFont raw = rawFontOf(f);
    if (!raw.isValid() || !hasOutlines(raw) || !mayBeEmbedded(raw))
        return -1;
    return addFace(f, raw);
}

FontShelf::Chain &FontShelf::chain(FontRole role)
{
    Chain &chain = m_chains[size_t(role)];
    if (std::exchange(m_loaded[size_t(role)], true))
        return chain;
    const QJsonObject data = chainData().value(roleKey(role)).toObject();
    chain.wanted = data.value(QStringLiteral("wanted")).toString();
    bool decided = false;
    for (const QJsonValue &v : data.value(QStringLiteral("faces")).toArray()) {
        const QJsonObject entry = v.toObject();
        for (const QJsonValue &name : entry.value(QStringLiteral("names")).toArray()) {
            if (!m_families.contains(name.toString()))
                continue;
            chain.waiting.insert(chain.waiting.begin(), plainFont(name.toString(), entry.value(QStringLiteral("bold")).toBool()));
            if (!std::exchange(decided, true))
                chain.first = entry.value(QStringLiteral("first")).toBool();
            break;
        }
    }
    const size_t wished = chain.waiting.size();
    if (!loadNext(chain)) { // a machine without any Chinese face: what it has, and the report says so
        const int face = faceFor(plainFont(QFont().family(), role == FontRole::Title));
        if (face >= 0)
            chain.faces.push_back(face);
    }
    if (chain.waiting.size() + 1 != wished) // the best one could not be used
        chain.first = false;
    return chain;
}

bool FontShelf::loadNext(Chain &chain)
{
    while (!chain.waiting.empty()) {
        const int face = faceFor(chain.waiting.back());
        chain.waiting.pop_back();
        if (face >= 0 && std::find(chain.faces.begin(), chain.faces.end(), face) == chain.faces.end()) {
            chain.faces.push_back(face);
            return true;
        }
    }
    return false;
}

bool FontShelf::take(int index, char32_t c, bool evenIfShared, GlyphRef &ref)
{
    Face &face = m_faces[size_t(index)];
    const QList<quint32> glyphs = face.metrics.glyphIndexesForString(QString::fromUcs4(&c, 1));
    if (glyphs.isEmpty() || glyphs.first() == 0)
        return false;
    const quint32 g = glyphs.first();
    const auto owner = face.owner.constFind(g);
    // One glyph, two characters: the second one goes to another face, or a reader could not tell them apart.
    if (owner != face.owner.constEnd() && *owner != c && !evenIfShared)
        return false;
    if (owner == face.owner.constEnd())
        face.owner.insert(g, c);
    ref.face = index;
    ref.glyph = g;
    ref.advance = 1;
    if (face.longMetrics > 0)
        ref.advance = float(word(face.hmtx, 4 * std::min<qsizetype>(g, face.longMetrics - 1)) / face.unitsPerEm);
    return true;
}

GlyphRef FontShelf::borrow(const Chain &chain, char32_t c)
{
    GlyphRef ref;
    if (!chain.faces.empty()) { // ask the platform first: it knows where rare characters live
        QFont f = m_faces[size_t(chain.faces.front())].font;
        f.setPixelSize(160);
        QTextLayout layout(QString::fromUcs4(&c, 1), f);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        if (runs.size() == 1 && runs.first().glyphIndexes().size() == 1 && runs.first().glyphIndexes().first() != 0
            && hasOutlines(runs.first().rawFont()) && mayBeEmbedded(runs.first().rawFont())) {
            const QRawFont &raw = runs.first().rawFont();
            const int face = addFace(plainFont(raw.familyName(), false), raw);
            if (take(face, c, true, ref))
                return ref;
        }
    }
    if (!std::exchange(m_allFacesTried, true)) {
        QStringList families = QFontDatabase::families();
        families.sort();
        for (const QString &family : std::as_const(families)) {
            const int face = faceFor(plainFont(family, false));
            if (face >= 0)
                m_strangers.push_back(face);
        }
    }
    for (const int face : m_strangers)
        if (take(face, c, true, ref))
            return ref;
    return {};
}

GlyphRef FontShelf::glyph(FontRole role, char32_t c)
{
    Chain &from = chain(role);
    if (const auto it = from.known.constFind(c); it != from.known.constEnd())
        return *it;
    GlyphRef ref;
    bool found = false;
    for (size_t i = 0; !found && (i < from.faces.size() || loadNext(from)); ++i)
        found = take(from.faces[i], c, false, ref);
    if (!found && std::any_of(from.faces.begin(), from.faces.end(), [&](int f) { return m_faces[size_t(f)].metrics.supportsCharacter(c); })) {
        // every face of the chain has given the glyph to another character: a face of another role tells them apart
        for (int other = 0; other < fontRoleCount && !found; ++other)
            for (size_t i = 0; i < chain(FontRole(other)).faces.size() && !found; ++i)
                found = take(chain(FontRole(other)).faces[i], c, false, ref);
        for (size_t i = 0; i < from.faces.size() && !found; ++i)
            found = take(from.faces[i], c, true, ref);
    }
    if (!found) {
        ref = borrow(from, c);
        (ref.face < 0 ? m_missing : m_borrowed).insert(c);
    }
    from.known.insert(c, ref);
    return ref;
}

int FontShelf::instance(int face, double sizePt)
{
    const int px = std::max(1, int(std::lround(sizePt * unitsPerPt)));
    const quint64 key = quint64(face) << 32 | quint32(px);
    if (const auto it = m_instanceOf.constFind(key); it != m_instanceOf.constEnd())
        return *it;
    QRawFont raw = m_faces[size_t(face)].metrics;
    raw.setPixelSize(px);
    m_instances.push_back({raw, face, px});
    m_instanceOf.insert(key, int(m_instances.size() - 1));
    return int(m_instances.size() - 1);
}

QFont FontShelf::shapingFont(FontRole role, double sizePt)
{
    Chain &from = chain(role);
    QFont f = from.faces.empty() ? QFont() : m_faces[size_t(from.faces.front())].font;
    f.setPixelSize(std::max(1, int(std::lround(sizePt * unitsPerPt))));
    return f;
}

int FontShelf::adopt(const QRawFont &font, const QString &text)
{
    const int face = addFace(plainFont(font.familyName(), font.weight() >= QFont::Bold), font);
    for (const char32_t c : text.toUcs4()) { // shaped forms beyond these keep what the PDF engine knows of them
        const QList<quint32> g = font.glyphIndexesForString(QString::fromUcs4(&c, 1));
        if (g.size() == 1 && g.first() != 0 && !m_faces[size_t(face)].owner.contains(g.first()))
            m_faces[size_t(face)].owner.insert(g.first(), c);
    }
    m_instances.push_back({font, face, int(font.pixelSize())});
    return int(m_instances.size() - 1);
}

FontReport FontShelf::report() const
{
    FontReport report;
    for (size_t i = 0; i < m_chains.size(); ++i) {
        if (!m_used[i] || !m_loaded[i])
            continue;
        const Chain &c = m_chains[i];
        const QString used = c.faces.empty() ? QString() : m_faces[size_t(c.faces.front())].metrics.familyName();
        report.roles.push_back({c.wanted, used, !c.first});
    }
    const auto sorted = [](const QSet<char32_t> &set) {
        std::vector<char32_t> all(set.cbegin(), set.cend());
        std::sort(all.begin(), all.end());
        QStringList out;
        for (const char32_t c : all)
            out << QString::fromUcs4(&c, 1);
        return out;
    };
    report.missingCharacters = sorted(m_missing);
    report.borrowedCharacters = sorted(m_borrowed);
    return report;
}

QStringList FontReport::sentences() const
{
    QStringList out;
    for (const FontUse &use : roles) {
        if (!use.replaced)
            continue;
        out << (use.used.isEmpty() ? QCoreApplication::translate("FontReport", "The font %1 is not installed and nothing can take its place. Install a Chinese font and open the preview again.").arg(use.wanted)
                                   : QCoreApplication::translate("FontReport", "The font %1 is not installed; the paper is set in %2 instead.").arg(use.wanted, use.used));
    }
    if (!missingCharacters.isEmpty())
        out << QCoreApplication::translate("FontReport", "No installed font has these characters, they print as boxes: %1. Install a font with rare characters or write them otherwise.")
                   .arg(missingCharacters.join(u' '));
    return out;
}

} // namespace xz::paper

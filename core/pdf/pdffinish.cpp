#include "core/pdf/pdffinish.h"

#include "core/pdf/radicals.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr throughout
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace xz::paper {
namespace {

std::string utf16(const QString &text)
{
    std::string out = "\xfe\xff";
    for (const QChar c : text) {
        out += char(c.unicode() >> 8);
        out += char(c.unicode() & 0xff);
    }
    return out;
}
QPDFObjectHandle textString(const QString &text) { return QPDFObjectHandle::newString(utf16(text)); }

// ---- ToUnicode -------------------------------------------------------------------------------------------------

using UnicodeMap = std::vector<QString>; // by code; empty: unknown

// Reads what the PDF engine wrote: bfrange with arrays or single values, bfchar.
UnicodeMap readMap(const std::string &cmap)
{
    UnicodeMap map;
    enum { Outside, Range, Char } mode = Outside;
    std::vector<uint> codes;
    bool inArray = false;
    uint next = 0;
    const auto put = [&](uint code, const QString &text) {
        if (code > 0xffff)
            return;
        if (map.size() <= code)
            map.resize(code + 1);
        map[code] = text;
    };
    for (size_t i = 0; i < cmap.size();) {
        const char c = cmap[i];
        if (c == '<' && mode != Outside && i + 1 < cmap.size() && cmap[i + 1] != '<') {
            const size_t end = cmap.find('>', i);
            if (end == std::string::npos)
                break;
            const QByteArray bytes = QByteArray::fromHex(QByteArray(cmap.data() + i + 1, qsizetype(end - i - 1)));
            uint value = 0;
            QString text;
            for (qsizetype b = 0; b + 1 < bytes.size(); b += 2) {
                value = uint(uchar(bytes[b])) << 8 | uchar(bytes[b + 1]);
                text += QChar(char16_t(value));
            }
            i = end + 1;
            const size_t wanted = mode == Range ? 2 : 1;
            if (codes.size() < wanted) {
                codes.push_back(value);
                next = codes.front();
            } else if (inArray) {
                put(next++, text);
            } else {
                for (uint code = codes.front(); code <= codes.back() && code <= 0xffff; ++code)
                    put(code, text.size() == 1 ? QString(QChar(char16_t(text.at(0).unicode() + (code - codes.front())))) : text);
                codes.clear();
            }
            continue;
        }
        if (c == '[')
            inArray = true;
        else if (c == ']') {
            inArray = false;
            codes.clear();
        } else if (cmap.compare(i, 12, "beginbfrange") == 0)
            mode = Range;
        else if (cmap.compare(i, 11, "beginbfchar") == 0)
            mode = Char;
        else if (cmap.compare(i, 5, "endbf") == 0) {
            mode = Outside;
            codes.clear();
        }
        ++i;
    }
    for (QString &t : map)
        if (t == QString(QChar(u'\0')))
            t.clear();
    return map;
}

std::string writeMap(const UnicodeMap &map)
{
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    static const char *digits = "0123456789ABCDEF";
    const auto hex = [&](uint v) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += digits[v >> shift & 15];
    };
    std::vector<size_t> codes;
    for (size_t i = 0; i < map.size(); ++i)
        if (!map[i].isEmpty())
            codes.push_back(i);
    for (size_t from = 0; from < codes.size(); from += 100) { // at most 100 entries a block
        const size_t to = std::min(codes.size(), from + 100);
        out += std::to_string(to - from) + " beginbfchar\n";
        for (size_t i = from; i < to; ++i) {
            out += '<';
            hex(uint(codes[i]));
            out += "> <";
            for (const QChar c : map[codes[i]])
                hex(c.unicode());
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// The number of codes a font has: its glyphs. From the embedded program (TrueType, table maxp), else from the widths.
size_t codeCount(QPDFObjectHandle font)
{
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle program = descendant.getKey("/FontDescriptor").getKey("/FontFile2");
    if (program.isStream()) {
        const std::shared_ptr<Buffer> data = program.getStreamData(qpdf_dl_all);
        const auto *bytes = data->getBuffer();
        const size_t size = data->getSize();
        const auto word = [&](size_t at) { return at + 2 <= size ? size_t(bytes[at]) << 8 | bytes[at + 1] : 0; };
        for (size_t t = 12; t + 16 <= size && t < 12 + 16 * word(4); t += 16)
            if (std::equal(bytes + t, bytes + t + 4, reinterpret_cast<const unsigned char *>("maxp")))
                return word((word(t + 8) << 16 | word(t + 10)) + 4);
    }
    QPDFObjectHandle w = descendant.getKey("/W");
    size_t last = 0;
    if (!w.isArray())
        return 0;
    for (int i = 0; i + 1 < w.getArrayNItems();) {
        const size_t first = size_t(w.getArrayItem(i).getIntValue());
        if (w.getArrayItem(i + 1).isArray()) {
            last = std::max(last, first + size_t(w.getArrayItem(i + 1).getArrayNItems()));
            i += 2;
        } else {
            last = std::max(last, size_t(w.getArrayItem(i + 1).getIntValue()) + 1);
            i += 3;
        }
    }
    return last;
}

// Whether a font of the PDF is this face: every code whose character the engine knew must name the glyph we drew.
bool isFace(const UnicodeMap &map, size_t codes, const UsedGlyphs &face)
{
    if (codes != face.order.size() + 1)
        return false;
    for (size_t code = 1; code < map.size() && code < codes; ++code) {
        const QList<uint> c = map[code].toUcs4();
        if (c.size() == 1 && face.glyphOf(c.first()) != face.order[code - 1])
            return false;
    }
    return true;
}

// Marks the font as the subset it is (ISO 32000-1, 9.6.4: six letters and a plus). The letters come from what is in it: the
// engine's own depend on a random order.
void nameSubset(QPDFObjectHandle font, const std::string &cmap)
{
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    if (!font.getKey("/BaseFont").isName() || !descriptor.isDictionary())
        return;
    std::string name = font.getKey("/BaseFont").getName().substr(1);
    if (name.size() > 7 && name[6] == '+')
        name.erase(0, 7);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(name.data(), qsizetype(name.size())));
    hash.addData(QByteArrayView(cmap.data(), qsizetype(cmap.size())));
    const QByteArray digest = hash.result();
    std::string tagged = "/";
    for (int i = 0; i < 6; ++i)
        tagged += char('A' + uchar(digest.at(i)) % 26);
    const QPDFObjectHandle value = QPDFObjectHandle::newName(tagged + '+' + name);
    font.replaceKey("/BaseFont", value);
    descendant.replaceKey("/BaseFont", value);
    descriptor.replaceKey("/FontName", value);
}

void repairText(QPDF &pdf, const std::vector<UsedGlyphs> &faces)
{
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionary() || !font.getKey("/Subtype").isName() || font.getKey("/Subtype").getName() != "/Type0" || !font.getKey("/ToUnicode").isStream())
            continue;
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        UnicodeMap map = readMap(std::string(reinterpret_cast<const char *>(data->getBuffer()), data->getSize()));
        const size_t codes = codeCount(font);
        for (QString &t : map) { // whatever else happens, no radical stays
            const QList<uint> c = t.toUcs4();
            if (c.size() == 1) {
                const char32_t u = unifiedIdeograph(c.first());
                if (u != c.first())
                    t = QString::fromUcs4(&u, 1);
            }
        }
        for (const UsedGlyphs &face : faces) {
            UnicodeMap original = readMap(std::string(reinterpret_cast<const char *>(data->getBuffer()), data->getSize()));
            if (!isFace(original, codes, face))
                continue;
            map.resize(std::max(map.size(), face.order.size() + 1));
            for (size_t i = 0; i < face.order.size(); ++i)
                if (const auto c = face.owner->constFind(face.order[i]); c != face.owner->constEnd())
                    map[i + 1] = QString::fromUcs4(&*c, 1);
            break;
        }
        const std::string repaired = writeMap(map);
        stream.replaceStreamData(repaired, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        nameSubset(font, repaired);
    }
}

// ---- outline ---------------------------------------------------------------------------------------------------

struct Node {
    const OutlineEntry *entry;
    std::vector<Node> children;
};

int link(QPDF &pdf, QPDFObjectHandle parent, const std::vector<Node> &nodes, const std::vector<QPDFObjectHandle> &pages, double height)
{
    int count = 0;
    QPDFObjectHandle previous;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const OutlineEntry &e = *nodes[i].entry;
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textString(e.text));
        item.replaceKey("/Parent", parent);
        QPDFObjectHandle dest = QPDFObjectHandle::newArray();
        dest.appendItem(pages[size_t(e.page)]);
        dest.appendItem(QPDFObjectHandle::newName("/XYZ"));
        dest.appendItem(QPDFObjectHandle::newNull());
        dest.appendItem(QPDFObjectHandle::newReal((e.pageHeightPt > 0 ? e.pageHeightPt : height) - e.topPt, 2));
        dest.appendItem(QPDFObjectHandle::newNull());
        item.replaceKey("/Dest", dest);
        if (i == 0)
            parent.replaceKey("/First", item);
        else {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        }
        const int below = link(pdf, item, nodes[i].children, pages, height);
        if (below > 0)
            item.replaceKey("/Count", QPDFObjectHandle::newInteger(below));
        count += 1 + below;
        previous = item;
    }
    if (!nodes.empty())
        parent.replaceKey("/Last", previous);
    return count;
}

void writeOutline(QPDF &pdf, const std::vector<OutlineEntry> &entries, double height)
{
    if (entries.empty())
        return;
    std::vector<Node> roots;
    for (const OutlineEntry &e : entries) { // below the last entry of a lower level
        std::vector<Node> *into = &roots;
        while (!into->empty() && into->back().entry->level < e.level)
            into = &into->back().children;
        into->push_back({&e, {}});
    }
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    const int count = link(pdf, outlines, roots, pdf.getAllPages(), height);
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", outlines);
}

// ---- metadata --------------------------------------------------------------------------------------------------

QString pdfDate(const QDateTime &t)
{
    const int offset = t.offsetFromUtc() / 60;
    const QString zone = offset == 0 ? QStringLiteral("Z")
                                     : QStringLiteral("%1%2'%3'").arg(offset < 0 ? QStringLiteral("-") : QStringLiteral("+"))
                                           .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0')).arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
    return t.toString(QStringLiteral("'D:'yyyyMMddHHmmss")) + zone;
}

void writeMetadata(QPDF &pdf, const FinishOptions &options)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto put = [&](const char *key, const QString &text) {
        if (!text.isEmpty())
            info.replaceKey(key, textString(text));
    };
    put("/Title", options.meta.title);
    put("/Author", options.meta.author);
    put("/Subject", options.meta.subject);
    put("/Keywords", options.meta.keywords);
    put("/Producer", options.producer);
    if (options.created.isValid()) {
        const std::string date = pdfDate(options.created).toStdString();
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    }
    pdf.getTrailer().replaceKey("/Info", info);
    QPDFObjectHandle root = pdf.getRoot();
    root.removeKey("/Metadata"); // the engine's own dates and random ids
    root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    if (!options.meta.title.isEmpty())
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    if (options.outline && !options.outline->empty())
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

// ---- what a page draws, as a hash --------------------------------------------------------------------------------

// The same for a page before and after it was written: streams are hashed decoded, references by what they point at.
class PageHasher {
public:
    QByteArray page(QPDFObjectHandle page)
    {
        QCryptographicHash sum(QCryptographicHash::Sha256);
        for (const char *key : {"/MediaBox", "/Resources", "/Contents"}) {
            sum.addData(QByteArrayView(key));
            sum.addData(object(inherited(page, key)));
        }
        return sum.result();
    }

private:
    static QPDFObjectHandle inherited(QPDFObjectHandle page, const char *key)
    {
        for (int depth = 0; depth < 32 && page.isDictionary(); ++depth) {
            if (page.hasKey(key))
                return page.getKey(key);
            page = page.getKey("/Parent");
        }
        return QPDFObjectHandle::newNull();
    }
    QByteArray object(QPDFObjectHandle o)
    {
        if (!o.isIndirect())
            return plain(o);
        const QPDFObjGen id = o.getObjGen();
        const auto known = m_known.find(id);
        if (known != m_known.end())
            return known->second; // of one that is under way: empty, so that a circle ends
        m_known[id] = QByteArrayLiteral("circle");
        return m_known[id] = plain(o);
    }
    QByteArray plain(QPDFObjectHandle o)
    {
        QCryptographicHash sum(QCryptographicHash::Sha256);
        const auto text = [&](char kind, const std::string &s) {
            sum.addData(QByteArrayView(&kind, 1));
            sum.addData(QByteArray::number(qulonglong(s.size())));
            sum.addData(QByteArrayView(s.data(), qsizetype(s.size())));
        };
        const auto entries = [&](QPDFObjectHandle dictionary, bool ofStream) {
            for (const std::string &key : dictionary.getKeys()) { // sorted
                if (key == "/Parent" || (ofStream && (key == "/Length" || key == "/Filter" || key == "/DecodeParms")))
                    continue;
                text('k', key);
                sum.addData(object(dictionary.getKey(key)));
            }
        };
        if (o.isStream()) {
            entries(o.getDict(), true);
            QPDFObjectHandle filter = o.getDict().getKey("/Filter"); // a photo's own compression is its content and is never redone
            const auto data = filter.isName() && filter.getName() == "/DCTDecode" ? o.getRawStreamData() : o.getStreamData(qpdf_dl_generalized);
            text('s', std::string(reinterpret_cast<const char *>(data->getBuffer()), data->getSize()));
        } else if (o.isDictionary()) {
            entries(o, false);
        } else if (o.isArray()) {
            for (int i = 0; i < o.getArrayNItems(); ++i)
                sum.addData(object(o.getArrayItem(i)));
        } else if (o.isString()) {
            text('t', o.getStringValue());
        } else {
            text('v', o.unparse());
        }
        return sum.result();
    }
    std::map<QPDFObjGen, QByteArray> m_known;
};

std::vector<QByteArray> hashPages(QPDF &file)
{
    PageHasher hasher;
    std::vector<QByteArray> out;
    for (const QPDFObjectHandle &page : file.getAllPages())
        out.push_back(hasher.page(page));
    return out;
}

void embed(QPDF &file, const FinishOptions &options)
{
    const QByteArray content = options.embedded->make(hashPages(file));
    QPDFEFStreamObjectHelper stream = QPDFEFStreamObjectHelper::createEFStream(file, std::string(content.constData(), size_t(content.size())));
    stream.setSubtype("application/json");
    if (options.created.isValid()) {
        stream.setCreationDate(pdfDate(options.created).toStdString());
        stream.setModDate(pdfDate(options.created).toStdString());
    }
    const std::string name = options.embedded->name.toStdString();
    QPDFFileSpecObjectHelper spec = QPDFFileSpecObjectHelper::createFileSpec(file, name, stream);
    spec.setDescription(options.embedded->description.toStdString());
    QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(name, spec);
}

} // namespace

Result<ReadPdf> readPdf(const QByteArray &pdf, const QString &embeddedName)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("paper", pdf.constData(), size_t(pdf.size()));
        ReadPdf out;
        out.pages = hashPages(file);
        QPDFEmbeddedFileDocumentHelper files(file);
        if (const auto spec = files.getEmbeddedFile(embeddedName.toStdString())) {
            const auto data = QPDFObjectHandle(spec->getEmbeddedFileStream()).getStreamData(qpdf_dl_generalized);
            out.embedded = QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        }
        return out;
    } catch (const std::exception &e) {
        return fail(Errc::Damaged, QCoreApplication::translate("PdfWriter", "This is not a PDF that can be read. Choose the file again, or take another copy of it."), {}, QString::fromUtf8(e.what()));
    }
}

Result<QByteArray> finishPdf(const QByteArray &pdf, const FinishOptions &options)
{
    const QByteArray password = options.password.normalized(QString::NormalizationForm_KC).toUtf8();
    if (password.size() > 127)
        return fail(Errc::InvalidInput, QCoreApplication::translate("PdfWriter", "The PDF's password is too long; use at most 40 Chinese or 127 Latin characters."),
                    QStringLiteral("password"));
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("paper", pdf.constData(), size_t(pdf.size()));
        repairText(file, options.faces);
        if (options.outline)
            writeOutline(file, *options.outline, options.pageHeightPt);
        writeMetadata(file, options);
        if (options.embedded && password.isEmpty())
            embed(file, options);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        // No object streams: their order would follow the engine's random font order, and old readers know none.
        writer.setObjectStreamMode(qpdf_o_disable);
        if (password.isEmpty()) {
            writer.setDeterministicID(true);
        } else { // who may open it may do everything; nobody knows the owner's password
            QByteArray owner(32, '\0');
            QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(owner.data()), owner.size() / 4);
            writer.setR6EncryptionParameters(password.constData(), owner.toHex().constData(), true, true, true, true, true, true, qpdf_r3p_full, true);
        }
        writer.write();
        const std::unique_ptr<Buffer> out(writer.getBuffer());
        return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize()));
    } catch (const std::exception &e) {
        return fail(Errc::Internal, QCoreApplication::translate("PdfWriter", "The PDF could not be completed. Try again; if it happens again, export to xlsx and report the fault."), {},
                    QString::fromUtf8(e.what()));
    }
}

} // namespace xz::paper

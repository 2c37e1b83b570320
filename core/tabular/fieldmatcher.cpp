#include "core/tabular/fieldmatcher.h"

#include <algorithm>
#include <cstdlib>

namespace xz {
namespace {

// One character more, less or other.
bool nearlySame(const QString &a, const QString &b)
{
    if (a.size() > b.size())
        return nearlySame(b, a);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    const qsizetype skip = a.size() == b.size() ? 1 : 0;
    return QStringView(a).sliced(std::min(i + skip, a.size())) == QStringView(b).sliced(std::min(i + 1, b.size()));
}

// Of a name in Latin letters only whole-ish parts count; two Chinese characters are a word.
bool longEnough(const QString &s)
{
    return s.size() >= (s.front().unicode() < 0x2e80 ? 4 : 2);
}

} // namespace

QString normalisedHeader(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toLower())
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
    return out;
}

QString FieldMatcher::withoutBrackets(const QString &text)
{
    QString out;
    int depth = 0;
    for (const QChar c : text) {
        if (QStringView(u"(（[［【{<《〔").contains(c))
            ++depth;
        else if (QStringView(u")）]］】}>》〕").contains(c))
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            out += c;
    }
    return out.trimmed().isEmpty() ? text : out;
}

FieldMatcher::FieldMatcher(const std::vector<FieldInfo> &fields, const LearnedHeaders &learned) : m_learned(learned)
{
    for (const FieldInfo &f : fields) {
        const QString key = QString::fromLatin1(f.key);
        QStringList names = f.synonyms;
        names << key << QString::fromUtf8(f.label) << f.labelText();
        QStringList seen;
        for (const QString &name : names) {
            const QString n = normalisedHeader(name);
            if (n.isEmpty() || seen.contains(n))
                continue;
            seen << n;
            if (!m_exact.contains(n))
                m_exact.insert(n, key);
            m_names.push_back({n, key});
        }
    }
}

FieldMatch FieldMatcher::findExact(const QString &header) const
{
    const QString whole = normalisedHeader(header);
    if (whole.isEmpty())
        return {};
    if (const auto it = m_learned.constFind(whole); it != m_learned.cend())
        return {*it, HeaderMatch::Learned, 1.0};
    if (const auto it = m_exact.constFind(whole); it != m_exact.cend())
        return {*it, HeaderMatch::Exact, 1.0};
    const QString bare = normalisedHeader(withoutBrackets(header));
    if (const auto it = m_exact.constFind(bare); it != m_exact.cend())
        return {*it, HeaderMatch::Exact, 0.95};
    return {};
}

FieldMatch FieldMatcher::find(const QString &header) const
{
    const FieldMatch exact = findExact(header);
    if (exact.match != HeaderMatch::None)
        return exact;
    const QString whole = normalisedHeader(header);
    const QString bare = normalisedHeader(withoutBrackets(header));
    const FieldMatch a = findFuzzy(whole);
    const FieldMatch b = bare == whole ? FieldMatch() : findFuzzy(bare);
    return a.confidence >= b.confidence ? a : b;
}

FieldMatch FieldMatcher::findFuzzy(const QString &header) const
{
    FieldMatch best;
    if (header.isEmpty() || header.size() > 60)
        return best;
    for (const Name &name : m_names) {
        const QString &small = name.text.size() < header.size() ? name.text : header;
        const QString &large = name.text.size() < header.size() ? header : name.text;
        double confidence = 0;
        if (small.size() >= 4 && nearlySame(small, large))
            confidence = 0.85;
        else if (longEnough(small) && large.contains(small)) {
            const double share = static_cast<double>(small.size()) / static_cast<double>(large.size());
            // "class phone" is not the person's phone: what is left over names another field, and so somebody else's.
            const QString rest = QString(large).remove(large.indexOf(small), small.size());
            const auto other = m_exact.constFind(rest);
            if (share >= 0.34 && (other == m_exact.cend() || *other == name.key))
                confidence = 0.4 + 0.45 * share;
        }
        if (confidence > best.confidence)
            best = {name.key, HeaderMatch::Fuzzy, confidence};
    }
    return best;
}

} // namespace xz

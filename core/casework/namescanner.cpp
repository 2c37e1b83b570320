#include "core/casework/namescanner.h"

#include "core/casework/scanrepository.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

constexpr qsizetype longestName = 62; // bits of a set of lengths

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x200b) || c == QChar(0xfeff);
}

// Dots in names of minorities and foreigners are typed in many ways.
bool isNameDot(QChar c)
{
    switch (c.unicode()) {
    case 0x00b7: case 0x2022: case 0x2027: case 0x2219: case 0x22c5: case 0x30fb: case 0xff65: case 0xff0e: return true;
    default: return false;
    }
}

QChar folded(QChar c)
{
    if (isNameDot(c))
        return QChar(0x00b7);
    if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e) // full width
        c = QChar(char16_t(c.unicode() - 0xfee0));
    return c.toCaseFolded();
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

// The text as it is compared: folded, without space between characters that are not Latin; where[i] is the place of unit i in the text.
struct Folding {
    QString text;
    std::vector<qsizetype> where;
    explicit Folding(const QString &source)
    {
        text.reserve(source.size());
        where.reserve(size_t(source.size()) + 1);
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (isSpace(source[i])) {
                qsizetype j = i;
                while (j < source.size() && isSpace(source[j]))
                    ++j;
                const bool newLine = source.mid(i, j - i).contains(u'\n');
                const bool betweenLatin = !text.isEmpty() && isLatin(text.back()) && j < source.size() && isLatin(folded(source[j]));
                if (newLine || betweenLatin) {
                    text.append(newLine ? u'\n' : u' ');
                    where.push_back(i);
                }
                i = j - 1;
                continue;
            }
            text.append(folded(source[i]));
            where.push_back(i);
        }
        where.push_back(source.size());
    }
};

qsizetype letters(const QString &name)
{
    qsizetype n = 0;
    for (const QChar c : name)
        if (!c.isLowSurrogate())
            ++n;
    return n;
}

const QSet<QString> &ordinaryWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> out;
        QFile file(QStringLiteral(":/xinzhan/data/words/ordinary.json"));
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("words")).toArray();
            for (const QJsonValue &v : list)
                out.insert(v.toString());
        }
        return out;
    }();
    return words;
}

bool isDigit(QChar c)
{
    return c.unicode() >= '0' && c.unicode() <= '9';
}

bool isAlphanumeric(QChar c)
{
    return isDigit(c) || (c.unicode() >= 'a' && c.unicode() <= 'z');
}

bool isMobileNumber(QStringView digits)
{
    return digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'3' && std::all_of(digits.begin(), digits.end(), isDigit);
}

} // namespace

NameScanner::NameScanner(std::vector<ScanPerson> people) : m_people(std::move(people))
{
    m_names.reserve(qsizetype(m_people.size()));
    m_numbers.reserve(qsizetype(m_people.size()));
    const auto addName = [this](const QString &name, int index) {
        if (letters(name) < 2 || name.size() > longestName)
            return;
        const auto it = m_names.find(name);
        if (it == m_names.end()) {
            m_names.insert(name, {index, 1});
            m_lengths[name[0].unicode()] |= quint64(1) << name.size();
            return;
        }
        ++it->count;
        if (m_people[size_t(it->person)].caseCode.isEmpty() && !m_people[size_t(index)].caseCode.isEmpty())
            it->person = index;
    };
    for (int i = 0; i < int(m_people.size()); ++i) {
        const ScanPerson &p = m_people[size_t(i)];
        const QString name = Folding(p.name).text;
        addName(name, i);
        const qsizetype dot = name.indexOf(QChar(0x00b7)); // 阿依古丽·买买提 is called 阿依古丽
        if (dot >= 3)
            addName(name.left(dot), i);
        if (p.number.size() >= 4)
            m_numbers.insert(Folding(p.number).text, i);
        const QString phone = Folding(p.phone).text;
        if (phone.size() >= 7)
            m_phones.insert(phone, i);
    }
}

Result<NameScanner> NameScanner::forStation(Database &db, const StationId &station)
{
    XZ_TRY(std::vector<ScanPerson> people, scanPeople(db, station));
    return NameScanner(std::move(people));
}

std::vector<NameHit> NameScanner::scan(const QString &text) const
{
    const Folding f(text);
    const QString &t = f.text;
    std::vector<NameHit> hits;
    const auto add = [&](HitKind kind, qsizetype at, qsizetype length, std::optional<Found> found) {
        NameHit h{.kind = kind, .start = f.where[size_t(at)]};
        h.length = f.where[size_t(at + length - 1)] + 1 - h.start;
        h.text = text.mid(h.start, h.length);
        if (found) {
            const ScanPerson &p = m_people[size_t(found->person)];
            h.person = p.person;
            h.name = p.name;
            h.code = p.caseCode;
            h.namesakes = found->count;
        }
        h.ordinaryWord = kind == HitKind::Name && ordinaryWords().contains(t.mid(at, length));
        hits.push_back(std::move(h));
    };
    QString key;
    for (qsizetype i = 0; i < t.size();) {
        if (isAlphanumeric(t[i])) { // a student number or a telephone number stands alone
            qsizetype end = i;
            while (end < t.size() && isAlphanumeric(t[end]))
                ++end;
            const QString word = t.mid(i, end - i);
            if (const auto number = m_numbers.constFind(word); number != m_numbers.cend()) {
                add(HitKind::Number, i, end - i, Found{*number, 1});
                i = end;
                continue;
            }
            // 138 1234 5678 and 138-1234-5678 are one number
            qsizetype last = end;
            QString digits = word;
            while (digits.size() < 11 && last + 1 < t.size() && (t[last] == u' ' || t[last] == u'-') && isDigit(t[last + 1])) {
                ++last;
                while (last < t.size() && isDigit(t[last]))
                    digits.append(t[last++]);
            }
            const bool alone = last == t.size() || !isAlphanumeric(t[last]);
            const auto phone = m_phones.constFind(digits);
            if (alone && (phone != m_phones.cend() || isMobileNumber(digits))) {
                add(HitKind::Phone, i, last - i, phone != m_phones.cend() ? std::optional(Found{*phone, 1}) : std::nullopt);
                i = last;
                continue;
            }
        }
        const quint64 lengths = m_lengths.value(t[i].unicode());
        qsizetype matched = 0;
        const bool insideWord = i > 0 && isLatin(t[i]) && isLatin(t[i - 1]);
        if (lengths && !insideWord) {
            for (qsizetype n = std::min(longestName, t.size() - i); n >= 2; --n) { // longest first
                if (!(lengths & (quint64(1) << n)))
                    continue;
                if (isLatin(t[i + n - 1]) && i + n < t.size() && isLatin(t[i + n]))
                    continue; // Li is not found in Liang
                key.setRawData(t.constData() + i, n);
                if (const auto it = m_names.constFind(key); it != m_names.cend()) {
                    add(HitKind::Name, i, n, *it);
                    matched = n;
                    break;
                }
            }
        }
        i += std::max<qsizetype>(matched, 1);
    }
    return hits;
}

QString NameScanner::replacement(const NameHit &hit)
{
    if (!hit.code.isEmpty())
        return hit.code;
    if (hit.kind != HitKind::Name)
        return QString(std::max<qsizetype>(hit.text.size(), 1), QChar(0xff0a));
    const qsizetype surname = !hit.name.isEmpty() && hit.name[0].isHighSurrogate() ? 2 : 1;
    return hit.name.left(surname) + QCoreApplication::translate("NameScanner", "so-and-so");
}

QString NameScanner::replaceWithCode(const QString &text, const NameHit &hit)
{
    if (hit.start < 0 || hit.start + hit.length > text.size() || text.mid(hit.start, hit.length) != hit.text)
        return text; // the text was edited since
    QString out = text;
    return out.replace(hit.start, hit.length, replacement(hit));
}

QString NameScanner::replaceAll(const QString &text, const std::vector<NameHit> &hits)
{
    QString out = text;
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
        out = replaceWithCode(out, *hit);
    return out;
}

} // namespace xz

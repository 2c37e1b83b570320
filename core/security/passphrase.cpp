#include "core/security/passphrase.h"

#include "core/security/secret.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace xz {
namespace {

struct Passphrase {
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

constexpr int leastWeight = 10;
constexpr int leastDifferent = 5;

// Beginnings and whole words that everybody tries first; compared in lower case, without digits and signs at the end.
const QStringList &wellKnown()
{
    static const QStringList words{
        QStringLiteral("password"),  QStringLiteral("passw0rd"),   QStringLiteral("p@ssw0rd"),   QStringLiteral("p@ssword"),     QStringLiteral("qwertyuiop"),
        QStringLiteral("qwerty"),    QStringLiteral("asdfghjkl"),  QStringLiteral("zxcvbnm"),    QStringLiteral("1qaz2wsx3edc"), QStringLiteral("1qaz2wsx"),
        QStringLiteral("iloveyou"),  QStringLiteral("woaini"),     QStringLiteral("5201314"),    QStringLiteral("admin"),        QStringLiteral("administrator"),
        QStringLiteral("letmein"),   QStringLiteral("welcome"),    QStringLiteral("abc"),        QStringLiteral("abcd"),         QStringLiteral("xinli"),
        QStringLiteral("xinlizhongxin"), QStringLiteral("xinzhan"), QStringLiteral("fudaozhan"), QStringLiteral("zhongguo"),     QStringLiteral("passphrase"),
        QStringLiteral("changeme"),  QStringLiteral("woaizhongguo"), QStringLiteral("qazwsxedc"), QStringLiteral("a"),           QString()};
    return words;
}

bool isRun(const QString &s) // 1234567890, abcdefghij, 9876543210
{
    int up = 0, down = 0;
    for (qsizetype i = 1; i < s.size(); ++i) {
        up += s[i].unicode() == s[i - 1].unicode() + 1 || (s[i] == u'0' && s[i - 1] == u'9');
        down += s[i].unicode() + 1 == s[i - 1].unicode() || (s[i] == u'9' && s[i - 1] == u'0');
    }
    return up >= s.size() - 3 || down >= s.size() - 3;
}

} // namespace

QByteArray passphraseBytes(const QString &typed)
{
    QString normal = typed.trimmed().normalized(QString::NormalizationForm_C);
    QByteArray bytes = normal.toUtf8();
    if (normal.constData() != typed.constData())
        wipe(normal);
    return bytes;
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        wipe(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        wipe(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Result<void> checkPassphrase(const QString &passphrase, const QString &login)
{
    QString text = passphrase.trimmed().normalized(QString::NormalizationForm_C);
    const auto weak = [&text](const QString &why) -> Result<void> {
        wipe(text);
        return fail(Errc::InvalidInput, why, QStringLiteral("passphrase"));
    };
    QSet<char32_t> different;
    int weight = 0;
    for (const char32_t c : text.toUcs4()) {
        different.insert(c);
        weight += c >= 0x2E80 ? 2 : 1; // a Chinese character is chosen from thousands
    }
    if (weight < leastWeight)
        return weak(Passphrase::tr("The passphrase is too short. Use at least %1 characters (a Chinese character counts as two); a sentence you remember is good.").arg(leastWeight));
    if (different.size() < leastDifferent)
        return weak(Passphrase::tr("The passphrase repeats too few different characters. Use at least %1 different ones.").arg(leastDifferent));
    const QString lower = text.toLower();
    const QString name = login.trimmed().toLower();
    if (!name.isEmpty() && lower.contains(name) && lower.size() - name.size() < 6)
        return weak(Passphrase::tr("The passphrase is little more than the login. Choose one that does not contain it."));
    if (isRun(lower))
        return weak(Passphrase::tr("The passphrase is a row of neighbouring characters. Choose one that cannot be guessed."));
    QString stem = lower;
    while (!stem.isEmpty() && !stem.back().isLetter())
        stem.chop(1);
    if (wellKnown().contains(stem) || wellKnown().contains(lower))
        return weak(Passphrase::tr("This passphrase is one of those that are tried first. Choose another one."));
    wipe(text);
    return {};
}

} // namespace xz

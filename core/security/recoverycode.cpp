#include "core/security/recoverycode.h"

#include "core/security/passphrase.h"

#include <QtCore/QCoreApplication>
#include <sodium.h>

namespace xz {
namespace {

struct Recovery {
    Q_DECLARE_TR_FUNCTIONS(RecoveryCode)
};

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int bodyChars = RecoveryCode::secretBytes * 8 / 5; // 32
constexpr int checkChars = 4;
constexpr int groupSize = 6;

QByteArray checksOf(const QByteArray &secret)
{
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(secret.constData()), quint64(secret.size()), nullptr, 0);
    QByteArray out;
    for (int i = 0; i < checkChars; ++i)
        out += alphabet[hash[i] & 31];
    return out;
}

int valueOf(QChar c)
{
    c = c.toUpper();
    if (c == u'O')
        return 0;
    if (c == u'I' || c == u'L')
        return 1;
    for (int i = 0; i < 32; ++i)
        if (c.unicode() == uint(alphabet[i]))
            return i;
    return -1;
}

std::unexpected<Error> wrong(const QString &why) { return fail(Errc::InvalidInput, why, QStringLiteral("recovery_code")); }

} // namespace

QString RecoveryCode::fromSecret(const QByteArray &secret)
{
    QByteArray code;
    quint32 bits = 0;
    int count = 0;
    for (const char c : secret) {
        bits = bits << 8 | quint8(c);
        for (count += 8; count >= 5; count -= 5)
            code += alphabet[bits >> (count - 5) & 31];
    }
    code += checksOf(secret);
    QString out;
    for (int i = 0; i < code.size(); ++i) {
        if (i && i % groupSize == 0)
            out += u'-';
        out += QLatin1Char(code[i]);
    }
    wipe(code);
    return out;
}

Result<QByteArray> RecoveryCode::parse(const QString &typed)
{
    QByteArray values;
    for (const QChar c : typed) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        const int v = valueOf(c);
        if (v < 0)
            return wrong(Recovery::tr("The recovery code has no character \"%1\". Compare it with the printed one.").arg(c));
        values += char(v);
    }
    if (values.size() != bodyChars + checkChars)
        return wrong(Recovery::tr("The recovery code has %1 characters, but this one has %2. Compare it with the printed one.").arg(bodyChars + checkChars).arg(values.size()));
    QByteArray secret;
    quint32 bits = 0;
    int count = 0;
    for (int i = 0; i < bodyChars; ++i) {
        bits = bits << 5 | quint8(values[i]);
        if ((count += 5) >= 8) {
            count -= 8;
            secret += char(bits >> count & 255);
        }
    }
    const QByteArray checks = checksOf(secret);
    for (int i = 0; i < checkChars; ++i)
        if (alphabet[int(values[bodyChars + i])] != checks[i])
            return wrong(Recovery::tr("The recovery code has a typing error. Compare it with the printed one, group by group."));
    wipe(values);
    return secret;
}

bool RecoveryCode::looksLike(const QString &typed)
{
    auto parsed = parse(typed);
    if (!parsed)
        return false;
    wipe(*parsed);
    return true;
}

} // namespace xz

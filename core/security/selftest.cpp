#include "core/security/selftest.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <sodium.h>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace xz {
namespace {

struct SelfTest {
    Q_DECLARE_TR_FUNCTIONS(SelfTest)
};

using Bytes = QByteArray;
unsigned char *u8(Bytes &b) { return reinterpret_cast<unsigned char *>(b.data()); }
const unsigned char *u8(const Bytes &b) { return reinterpret_cast<const unsigned char *>(b.constData()); }
Bytes count(int from, int n)
{
    Bytes out;
    for (int i = 0; i < n; ++i)
        out += char(from + i);
    return out;
}

bool blake2b() // RFC 7693, appendix A (512 bits), and the 256-bit length that the audit uses must differ from it
{
    Bytes out(64, '\0'), shorter(32, '\0');
    crypto_generichash(u8(out), 64, reinterpret_cast<const unsigned char *>("abc"), 3, nullptr, 0);
    crypto_generichash(u8(shorter), 32, reinterpret_cast<const unsigned char *>("abc"), 3, nullptr, 0);
    return out.toHex().startsWith("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1")
        && shorter.toHex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319";
}

bool xchacha() // draft-irtf-cfrg-xchacha-03, A.3.1
{
    const Bytes plain("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
    const Bytes bound = Bytes::fromHex("50515253c0c1c2c3c4c5c6c7"), key = count(0x80, 32), nonce = count(0x40, 24);
    Bytes out(plain.size() + 16, '\0'), back(plain.size(), '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(u8(out), nullptr, u8(plain), quint64(plain.size()), u8(bound), quint64(bound.size()), nullptr, u8(nonce), u8(key));
    if (out.last(16).toHex() != "c0875924c1c7987947deafd8780acf49" || !out.toHex().startsWith("bd6d179d3e83d43b9576579493c0e939"))
        return false;
    const auto opens = [&] {
        return crypto_aead_xchacha20poly1305_ietf_decrypt(u8(back), nullptr, nullptr, u8(out), quint64(out.size()), u8(bound), quint64(bound.size()), u8(nonce), u8(key)) == 0;
    };
    if (!opens() || back != plain)
        return false;
    out[5] = char(out[5] ^ 1);
    return !opens();
}

bool argon2id() // the same bytes on every computer, or passphrases would not travel
{
    Bytes out(32, '\0');
    return crypto_pwhash(u8(out), 32, "password", 8, u8(count(0, 16)), 1, 8192, crypto_pwhash_ALG_ARGON2ID13) == 0
        && out.toHex() == "3a008963c65f7ffa7331a90babd1fd17ea9f03bd05356b857ceb43f7b7080adc";
}

bool sealedBox()
{
    Bytes open(crypto_box_PUBLICKEYBYTES, '\0'), secret(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_seed_keypair(u8(open), u8(secret), u8(count(1, 32)));
    const Bytes plain("seal");
    Bytes sealed(plain.size() + qsizetype(crypto_box_SEALBYTES), '\0'), back(plain.size(), '\0');
    return crypto_box_seal(u8(sealed), u8(plain), quint64(plain.size()), u8(open)) == 0
        && crypto_box_seal_open(u8(back), u8(sealed), quint64(sealed.size()), u8(open), u8(secret)) == 0 && back == plain;
}

bool ed25519() // RFC 8032, 7.1, test 1
{
    const Bytes seed = Bytes::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    Bytes open(32, '\0'), secret(64, '\0'), signature(64, '\0');
    crypto_sign_seed_keypair(u8(open), u8(secret), u8(seed));
    crypto_sign_detached(u8(signature), nullptr, nullptr, 0, u8(secret));
    return open.toHex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a" && signature.toHex().startsWith("e5564300c360ac729086e2cc806e828a")
        && crypto_sign_verify_detached(u8(signature), nullptr, 0, u8(open)) == 0;
}

} // namespace

Result<void> cryptoSelfTest()
{
    const struct {
        const char *name;
        bool (*works)();
    } tests[] = {{"BLAKE2b", blake2b}, {"XChaCha20-Poly1305", xchacha}, {"Argon2id", argon2id}, {"X25519", sealedBox}, {"Ed25519", ed25519}};
    if (sodium_init() < 0)
        return fail(Errc::Internal, SelfTest::tr("The encryption library cannot be started. Install the program again; nothing was opened."));
    for (const auto &test : tests)
        if (!test.works())
            return fail(Errc::Internal, SelfTest::tr("The encryption library of this installation computes %1 wrongly. Install the program again; nothing was opened.").arg(QLatin1String(test.name)));
    return {};
}

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
#ifdef Q_OS_WIN // what Windows sends or keeps after a crash must not hold the heap, where keys and names are
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    constexpr DWORD noHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP; mingw's werapi.h does not compile, and not every kernel32 has the call
    using SetFlags = HRESULT(WINAPI *)(DWORD);
    if (const auto set = reinterpret_cast<SetFlags>(reinterpret_cast<void *>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "WerSetFlags"))))
        set(noHeap);
#endif
}

} // namespace xz

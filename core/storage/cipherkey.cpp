#include "core/storage/cipherkey.h"

#include "core/security/secret.h"

#include <cstring>
#include <sqlite3.h>
#include <string_view>

namespace xz {

bool knowsCipher(const QString &cipher)
{
    // Only these two were measured and tested; others that the library knows would be opened by nobody else.
    return (cipher == QStringLiteral("chacha20") || cipher == QStringLiteral("aegis"))
        && sqlite3mc_cipher_index(cipher.toLatin1().constData()) > 0;
}

int applyKey(sqlite3 *db, const QString &cipher, const SecretKey &key)
{
    if (!knowsCipher(cipher) || key.view().isEmpty())
        return SQLITE_MISUSE;
    // "default:" because keying resets the plain setting; and the index by name, since the library's numbers shift with its build.
    const int index = sqlite3mc_cipher_index(cipher.toLatin1().constData());
    if (sqlite3mc_config(db, "default:cipher", index) != index)
        return SQLITE_MISUSE;
    // Any other length would silently be taken for a passphrase.
    static_assert(SecretKey::size == 32);
    unsigned char raw[4 + 32] = {'r', 'a', 'w', ':'};
    std::memcpy(raw + 4, key.data(), 32);
    const int code = sqlite3_key_v2(db, "main", raw, int(sizeof raw));
    wipe(raw, sizeof raw);
    return code;
}

namespace {
int authorise(void *, int action, const char *first, const char *second, const char *, const char *)
{
    if (action == SQLITE_ATTACH) // "" is the in-memory file that VACUUM makes for itself; a bound name is null
        return first && *first == '\0' ? SQLITE_OK : SQLITE_DENY;
    if (action != SQLITE_PRAGMA)
        return SQLITE_OK;
    constexpr std::string_view harmless[] = {
        "user_version", "integrity_check", "quick_check", "foreign_key_check", "foreign_key_list", "defer_foreign_keys", "foreign_keys",
        "table_list", "table_info", "table_xinfo", "index_list", "index_info", "index_xinfo", "database_list", "collation_list",
        "wal_checkpoint", "optimize", "analysis_limit", "cache_size", "data_version", "page_count", "page_size", "freelist_count",
        "compile_options", "function_list", "busy_timeout", "shrink_memory", "application_id"};
    constexpr std::string_view readable[] = {"journal_mode", "synchronous", "temp_store", "locking_mode", "trusted_schema", "secure_delete", "cipher"};
    for (std::string_view name : harmless)
        if (sqlite3_stricmp(first, name.data()) == 0)
            return SQLITE_OK;
    for (std::string_view name : readable)
        if (!second && sqlite3_stricmp(first, name.data()) == 0)
            return SQLITE_OK;
    return SQLITE_DENY;
}
} // namespace

int guardConnection(sqlite3 *db) { return sqlite3_set_authorizer(db, authorise, nullptr); }

} // namespace xz

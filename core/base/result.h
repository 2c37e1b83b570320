#pragma once
// Every fallible call of the core returns Result<T>. The message is a whole, translated sentence that a user can act on;
// the code tells programs apart (exit codes, tests), `field` names the catalogue key at which a form shows it.
#include <QtCore/QString>
#include <expected>
#include <utility>

namespace xz {

enum class Errc {
    Usage,            // the caller's arguments make no sense
    InvalidInput,     // a field's value breaks its constraint; `field` is set
    Refused,          // a rule of the domain says no
    Denied,           // the policy says no; also for things that do not exist (domain A29: both look the same)
    NotFound,
    Conflict,         // somebody else changed it, or it exists already
    WrongPassphrase,
    LockedOut,        // too many wrong passphrases; message says how long
    NotAWorkspace,
    Damaged,
    InUse,            // message says by whom
    NewerVersion,
    FileNotUnderstood, // an import file
    Io,
    DiskFull,
    Cancelled,
    Internal
};

struct Error {
    Errc code = Errc::Internal;
    QString message;
    QString field = {};  // catalogue key, empty when the error is not a field's
    QString detail = {}; // for logs: never content of records
};

template <class T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Errc code, QString message, QString field = {}, QString detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(field), std::move(detail)});
}

} // namespace xz

#define XZ_CONCAT2(a, b) a##b
#define XZ_CONCAT(a, b) XZ_CONCAT2(a, b)
// XZ_TRY(auto x, call()); returns the error to the caller or binds the value.
#define XZ_TRY(decl, expr)                                                     \
    auto XZ_CONCAT(xz_try_, __LINE__) = (expr);                                \
    if (!XZ_CONCAT(xz_try_, __LINE__))                                         \
        return std::unexpected(std::move(XZ_CONCAT(xz_try_, __LINE__)).error()); \
    decl = *std::move(XZ_CONCAT(xz_try_, __LINE__))
#define XZ_CHECK(expr)                                                         \
    do {                                                                       \
        if (auto xz_check = (expr); !xz_check)                                 \
            return std::unexpected(std::move(xz_check).error());               \
    } while (false)

#pragma once
// Before a program opens anything: every primitive is tried against a known answer, and the process is told to leave no core dump.
#include "core/base/result.h"

namespace xz {

// Known answers of BLAKE2b, XChaCha20-Poly1305, Argon2id, X25519 sealing and Ed25519; a few milliseconds. Internal names the primitive.
Result<void> cryptoSelfTest();
// No core files and no debugger of the same user on this process (Linux: also not dumpable). Harmless where the system has no such thing.
void forbidCoreDumps();

} // namespace xz

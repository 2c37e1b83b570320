// Compound files, and bare record streams, which reach deeper with fewer bytes.
#include "tests/fuzz/tablechecks.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    xz::fuzz::checkResult(xz::readXls(bytes, xz::fuzz::smallLimits()));
    return 0;
}

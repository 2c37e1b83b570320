// Any bytes through the text reader, with the encoding and separator found by itself.
#include "tests/fuzz/tablechecks.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    xz::fuzz::checkResult(xz::readCsv(bytes, xz::fuzz::smallLimits()));
    return 0;
}

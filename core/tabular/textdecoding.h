#pragma once
// Which encoding a text file is in, and its text. The order is the point: what proves itself first (byte order marks, UTF-16's
// zeros, strict UTF-8), then GB18030 strictly, then a guess, and a note to the user whenever something did not fit.
#include "core/base/result.h"

#include <QtCore/QByteArray>

namespace xz {

struct DecodedText {
    QString text;
    QString encoding;
    bool replaced = false; // some bytes did not belong to the encoding; U+FFFD stands for them
};

// `encoding` empty = find out. FileNotUnderstood when the content is no text, Usage for an encoding that is not known here.
Result<DecodedText> decodeText(const QByteArray &content, const QString &encoding = {});

} // namespace xz

#pragma once
// Work on the finished bytes of a PDF with libqpdf: what each glyph says, outline, metadata, password.
#include "core/pdf/pageddocument.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <functional>
#include <optional>
#include <vector>

namespace xz::paper {

// The glyphs of one face in the order of their first use: the PDF engine numbers them so, from 1.
struct UsedGlyphs {
    std::vector<quint32> order;
    const QHash<quint32, char32_t> *owner = nullptr; // glyph -> character
    std::function<quint32(char32_t)> glyphOf;        // the face's own table
};
struct FinishOptions {
    std::vector<UsedGlyphs> faces;
    const std::vector<OutlineEntry> *outline = nullptr;
    double pageHeightPt = 0;
    Metadata meta;
    QString producer;
    QDateTime created;
    QString password;
    // What is embedded as a file, made from the SHA-256 of each page (content with all it draws with, see hashPages). Not with a password.
    struct Embedded {
        QString name, description;
        std::function<QByteArray(const std::vector<QByteArray> &pages)> make;
    };
    std::optional<Embedded> embedded = {};
};
// Errors: Internal (the bytes are not the PDF we wrote), InvalidInput (field "password": too long).
Result<QByteArray> finishPdf(const QByteArray &pdf, const FinishOptions &options);

struct ReadPdf {
    std::vector<QByteArray> pages; // SHA-256 of each, as finishPdf() hands it out
    QByteArray embedded;           // the embedded file of that name; null when there is none
};
// Errors: Damaged (not a PDF that can be read).
Result<ReadPdf> readPdf(const QByteArray &pdf, const QString &embeddedName);

} // namespace xz::paper

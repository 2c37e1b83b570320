#pragma once
// Radicals that look like ideographs (U+2E80-2EF3, U+2F00-2FD5) come in with text pasted from badly made PDFs and out of
// fonts whose glyph serves both. Nobody finds 心 by them, so paper never carries one that has an ideograph.

namespace xz::paper {

// The ideograph of a radical, else the character itself.
char32_t unifiedIdeograph(char32_t c);

} // namespace xz::paper

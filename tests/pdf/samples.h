#pragma once
// Documents for the tests of paper: a weekly report with everything on it, long tables, long texts.
#include "core/document/document.h"

namespace xz::test {

paper::Document weeklySample();
paper::Document landscapeLedger(int rows);
paper::Document longTable(int rows, int columns = 8);
paper::Document longText(int paragraphs);
QString sampleText(int characters, int from = 0); // running Chinese text with punctuation

} // namespace xz::test

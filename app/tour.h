#pragma once
// The program without anybody in front of it: the demo school is made, each page is opened and photographed, its papers are written.
// Used by ./dev run without a display and by ./dev shots. Sentences of failure go to standard error.
#include <QtCore/QString>

class QApplication;

namespace xz {

struct TourOptions {
    QString folder;
    bool papers = true;  // PDFs and tables too, each page as PNG
    bool dark = false;
};
int runTour(QApplication &qt, const TourOptions &options); // 0 = everything was made

} // namespace xz

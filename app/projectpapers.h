#pragma once
// Every paper of the construction projects that a user may print, for the tour: looked at page by page.
#include "core/base/result.h"
#include "core/document/document.h"

#include <functional>

namespace xz {

class Session;
// Told with its proposed file name; an error is a paper that should be there and is not.
using PaperSink = std::function<void(const Result<paper::Document> &document, const QString &name)>;
void eachStationProjectPaper(Session &session, const PaperSink &sink); // what the station's head may print
void eachSchoolProjectPaper(Session &session, const PaperSink &sink);  // what student affairs print: sheets, summaries, decisions, lists

} // namespace xz

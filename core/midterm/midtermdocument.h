#pragma once
// Papers of the mid-term: the form (F2), the rectification notice, the rectification report. Wording is data: resources/core/forms/midterm.json. The same
// Document gives the Excel sheet. Errors: Denied; NotFound; Refused (a notice before a rectification was ordered).
#include "core/document/document.h"
#include "core/midterm/midtermservice.h"

namespace xz {

struct MidtermPaper {
    paper::Document document;
    QString fileName;  // proposed, without its ending
    QString sheetName; // of the Excel file
};
Result<MidtermPaper> midtermPaper(Session &session, const ProjectId &project); // a draft carries its watermark
Result<MidtermPaper> handInPaper(Session &session, const ProjectId &project);  // what handing in freezes: without it
Result<MidtermPaper> rectificationNotice(Session &session, const ProjectId &project);
Result<MidtermPaper> rectificationReport(Session &session, const ProjectId &project, std::optional<QString> text = {}); // text: before it is filed

} // namespace xz

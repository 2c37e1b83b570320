#pragma once
// Papers of supervision: the record of one visit with its findings and how they were dealt with (S12), and the year's summary of a station.
// Wording: resources/core/forms/supervision.json.
#include "core/document/document.h"
#include "core/supervision/supervisionservice.h"

namespace xz {

struct SupervisionPaper {
    paper::Document document;
    QString fileName, sheetName;
};
Result<SupervisionPaper> visitRecord(Session &session, const VisitId &id);
Result<SupervisionPaper> supervisionYear(Session &session, const StationId &station, int year);

} // namespace xz

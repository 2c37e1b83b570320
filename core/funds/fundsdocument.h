#pragma once
// The statement of the special fund: sums, every entry with its balance, budget against actual; one year or the whole cycle. Wording is data:
// resources/core/forms/funds.json. The same Document gives the Excel sheet. Errors: Denied, NotFound; InvalidInput (field "year").
#include "core/document/document.h"
#include "core/funds/fundsservice.h"

namespace xz {

struct FundStatement {
    paper::Document document;
    QString fileName;  // proposed, without its ending
    QString sheetName; // of the Excel file
};
Result<FundStatement> fundStatement(Session &session, const ProjectId &project, std::optional<int> year = {});

} // namespace xz

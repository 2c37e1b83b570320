#pragma once
// 工作交接单 on paper and as a table (domain F12, S58): head, itemised list, what is still open, accounts, undertaking, differences, three signatures.
// Codes instead of names of students. Official wording is data: resources/core/forms/handover.json.
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/handover/handover.h"
#include "core/workspace/session.h"

namespace xz {

// `handover` as HandoverService::open gave it. What is not finished prints with the watermark of a draft.
Result<paper::Document> handoverDocument(Session &session, const Handover &handover);
Result<void> writeHandoverXlsx(Session &session, const Handover &handover, const QString &path);
QString handoverFileName(const Handover &handover); // 会计金融学院心理辅导站_工作交接单_JJ-2026-001

} // namespace xz

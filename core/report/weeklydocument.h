#pragma once
// The weekly report on paper and as a table: the same content, codes instead of names (精神卫生法 art. 4, 23). Official wording is data:
// resources/core/forms/weekly.json. Asking for names needs the policy's PrintNames and a reason, and is an audit entry.
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/report/weekly.h"
#include "core/workspace/session.h"

namespace xz {

struct WeeklyPaperOptions {
    bool showNames = false;
    QString reason = {}; // required with showNames
};

// A draft prints with the watermark of a draft. Errors: Denied, InvalidInput (field "reason").
Result<paper::Document> weeklyDocument(Session &session, const WeeklyReport &report, const WeeklyPaperOptions &options = {});
Result<void> writeWeeklyXlsx(Session &session, const WeeklyReport &report, const QString &path, const WeeklyPaperOptions &options = {});
// 会计金融学院_周报_2026-W48, without an ending.
QString weeklyFileName(const WeeklyReport &report);

} // namespace xz

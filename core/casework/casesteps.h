#pragma once
// What every writing step of a case needs: texts checked, days, the lifecycle asked, the file written with its event and its audit entry.
// For the service's own sources only.
#include "core/base/text.h"
#include "core/casework/caseaccess.h"
#include "core/casework/caseservice.h"

namespace xz {

struct CaseChanges {
    Q_DECLARE_TR_FUNCTIONS(CaseChanges)
};

// Cleaned; InvalidInput when it is empty and `missing` says what to do about it, or when it is too long.
Result<QString> caseText(const QString &raw, const char *field, const QString &missing);
// The least level that a step of the risk ladder asks for; 0: none.
Result<int> riskDemand(const CaseDictionaries &words, const QString &risk);
QString levelNote(int level, const CaseDictionaries &words, const QString &risk);
Error unknownLevel(const LevelDictionary &levels);
// Entering at the most severe level, or going up to it, awaits the head unless the head did it.
bool awaitsHead(int level, const Actor &actor);
QString awaitsHeadNote();
QString afterReportNote(QDate on); // the week of that day has been reported
Error changedMeanwhile(const QString &code);
// The day a change is dated: today when none is given; never in the future.
Result<QDate> pastDay(QDate on, QDate today, const char *field);
QDate dueAfter(QDate on, int days); // days 0: none
QJsonObject changeDetail(const QString &code, const CaseEvent &event); // for the audit: codes, never content

// The case, when the lifecycle lets this actor do this on that day. Refusals of the policy and of the second-person rule leave a trace.
Result<CaseFacts> readyCase(Session &session, const CaseId &id, CaseEventKind event, QDate on, int version);
// The changed file, the event and the audit entry, within the caller's transaction.
Result<CaseOutcome> storeStep(Transaction &tx, Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes);
// The same in a transaction of its own.
Result<CaseOutcome> writeStep(Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes);

} // namespace xz

#pragma once
// Rounds, sheets, scores, results. The head runs rounds and scores all sheets of the station, a counsellor those of own classes.
// Errors: Denied, InvalidInput (field = the item's code, "bonus", "name", "dates", "template"), Refused (incomplete, quota, closed), Conflict
// (the sheet was scored by somebody else in between).
#include "core/assessment/assessment.h"
#include "core/workspace/session.h"

namespace xz {

struct RoundDraft {
    std::optional<StationId> station = {}; // none = the actor's
    QString name;
    PostRole role = PostRole::ClassCommittee;
    QString form;                          // template's code
    QDate startsOn, endsOn;
    QDate peopleOn = {};                   // invalid: today within the dates, else the last day
    std::optional<double> quota = {};      // 0..1; none = the template's
};

// What the files know of a person in the round's dates; a proposal that the assessor confirms.
struct ProposedScore {
    QString item;
    double score = 0;
    QString why; // "best training score 86"
};

struct CommendationProposal {
    int places = 0;      // how many may be commended
    int taken = 0;
    std::vector<SheetId> proposed; // best first, not more than places
    QStringList notes;   // ties, missing conditions: whole sentences
};

class AssessmentService {
    Q_DECLARE_TR_FUNCTIONS(AssessmentService)
public:
    explicit AssessmentService(Session &session) : m_session(session) {}

    Result<std::vector<AssessmentTemplate>> templates() const; // of today
    Result<std::vector<RoundRow>> rounds(std::optional<StationId> station = {}) const; // newest first
    Result<AssessmentRound> round(const RoundId &id) const;
    Result<AssessmentRound> roundNamed(const QString &name) const; // its name or id
    Result<std::vector<SheetRow>> sheets(const RoundId &id) const; // of own classes for a counsellor; best first, then by number
    Result<SheetRow> sheet(const SheetId &id) const;
    Result<std::vector<RoundChoice>> choices(const AssessmentRound &round) const;
    Result<std::vector<ProposedScore>> proposals(const SheetRow &sheet) const;
    Result<CommendationProposal> commendations(const RoundId &id) const;

    Result<RoundId> create(const RoundDraft &draft);
    Result<void> update(const RoundId &id, const RoundDraft &draft); // only a draft
    Result<void> discard(const RoundId &id);                         // only a draft
    Result<int> open(const RoundId &id);                             // number of sheets
    Result<int> addLateSheets(const RoundId &id);                    // who took office since; only while open
    Result<void> backToDraft(const RoundId &id, const QString &reason); // while nothing is scored
    Result<void> close(const RoundId &id);                           // Refused names the incomplete sheets
    Result<void> reopen(const RoundId &id, const QString &reason);   // commendations are taken back

    // Replaces all scores of the sheet's sides that are named; a side that is not named keeps its own.
    Result<SheetRow> score(const SheetId &id, int version, const std::vector<ScoreSide> &sides, const std::vector<Score> &scores, const QString &note);
    Result<void> setConditions(const SheetId &id, int version, const QStringList &conditions);
    Result<void> leaveOut(const SheetId &id, int version, const QString &reason);
    Result<void> takeIn(const SheetId &id, int version, const QString &reason);
    Result<void> commend(const SheetId &id, int version, bool commended, const QString &reason = {}); // closed rounds; reason when a better one is passed over

private:
    Session &m_session;
};

} // namespace xz

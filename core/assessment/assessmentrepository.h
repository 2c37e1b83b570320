#pragma once
// Rows of rounds, sheets and scores, and what attendance lists know of a person. No policy and no rules.
#include "core/assessment/assessment.h"
#include "core/storage/transaction.h"

namespace xz {

class AssessmentRepository {
public:
    explicit AssessmentRepository(Database &db) : m_db(db) {}

    struct StoredRound {
        AssessmentRound round; // without its form
        QJsonObject form;      // a draft: only its code
    };
    Result<std::vector<StoredRound>> rounds(std::optional<StationId> station) const; // newest first
    Result<std::optional<StoredRound>> round(const RoundId &id) const;
    // With scores; results only of closed rounds: total, grade and rank as they were fixed.
    struct StoredSheet {
        SheetRow row;
        bool fixed = false;
    };
    Result<std::vector<StoredSheet>> sheets(const RoundId &id) const;
    Result<std::optional<StoredSheet>> sheet(const SheetId &id) const;
    struct InOffice {
        PersonId person;
        std::optional<ClassId> classId;
        QString place;
    };
    Result<std::vector<InOffice>> inOffice(PostRole role, const StationId &station, QDate on) const;
    Result<int> openClasses(const StationId &station, QDate on) const; // of its college
    struct Attendance {
        int expected = 0; // trainings and meetings held
        int leave = 0, absent = 0;
        std::optional<double> best = {}; // training score
    };
    Result<Attendance> attendance(const PersonId &person, QDate from, QDate to) const;

    struct StationLine { // what stands on paper
        QString name, college;
    };
    Result<StationLine> stationLine(const StationId &station) const;

    static Result<void> insert(Transaction &tx, const AssessmentRound &v);
    static Result<void> update(Transaction &tx, const AssessmentRound &v, RoundState from); // Conflict when it is not in `from`
    static Result<void> erase(Transaction &tx, const RoundId &id);                          // a draft: it has no sheets
    static Result<void> insert(Transaction &tx, const AssessmentSheet &v);
    static Result<void> update(Transaction &tx, const AssessmentSheet &v);                  // Conflict when the version is not v.version; stores version + 1
    static Result<void> eraseSheets(Transaction &tx, const RoundId &id);                    // none of them scored
    static Result<void> replaceScores(Transaction &tx, const SheetId &id, ScoreSide side, const std::vector<Score> &scores, const UserId &by, const QDateTime &at);
    static Result<void> fixResult(Transaction &tx, const SheetRow &v);
    static Result<void> unfixResults(Transaction &tx, const RoundId &id);                   // commendations go, too

private:
    Database &m_db;
};

} // namespace xz

#pragma once
// Rows of rubrics, reviews, entries, panel, declarations, sheets, log and self scores. No policy and no rules.
#include "core/review/review.h"
#include "core/storage/transaction.h"

namespace xz {

class ReviewRepository {
public:
    explicit ReviewRepository(Database &db) : m_db(db) {}

    Result<std::vector<Rubric>> rubrics() const; // newest year and version first
    static Result<void> insert(Transaction &tx, const RubricId &id, const Rubric &v, const QDateTime &at, const UserId &by);

    Result<std::vector<Review>> reviews() const; // newest first; a draft's rubric is empty
    Result<std::optional<Review>> review(const ReviewId &id) const;
    static Result<void> insert(Transaction &tx, const Review &v);
    static Result<void> update(Transaction &tx, const Review &v); // Conflict when the version is not v.version; stores version + 1
    static Result<void> erase(Transaction &tx, const ReviewId &id); // with entries, panel and declarations; a draft has no sheets

    Result<std::vector<ReviewEntryRow>> entries(const ReviewId &review) const; // by lot, then college
    Result<std::vector<ReviewEntryRow>> entriesOf(const ProjectId &project) const; // newest round first
    Result<std::optional<ReviewEntryRow>> entry(const ReviewEntryId &id) const;
    struct ProjectLine { // what a review needs to know of a project before it is in one
        ProjectId id;
        StationId station;
        CollegeId college;
        QString title, stationName, collegeName;
        ProjectState state;
    };
    Result<std::optional<ProjectLine>> project(const ProjectId &id) const;
    Result<std::pair<QDate, QDate>> days(const ProjectId &id) const; // first and last of the cycle, the extension included
    Result<std::vector<ProjectLine>> projects() const; // of all stations, by college
    static Result<void> insert(Transaction &tx, const ReviewEntry &v);
    static Result<void> update(Transaction &tx, const ReviewEntry &v);
    static Result<void> erase(Transaction &tx, const ReviewEntryId &id);

    Result<std::vector<Panellist>> panel(const ReviewId &review) const; // by name
    static Result<void> insert(Transaction &tx, const Panellist &v);
    static Result<void> erase(Transaction &tx, const PanellistId &id); // with declarations
    Result<std::vector<InterestDeclaration>> declarations(const ReviewId &review) const;
    static Result<void> put(Transaction &tx, const InterestDeclaration &v);
    struct Account {
        UserId id;
        QString login, name;
    };
    Result<std::vector<Account>> reviewers() const; // active accounts of the role

    Result<std::vector<ScoreSheetRow>> sheets(const ReviewEntryId &entry) const; // by reviewer
    Result<std::vector<ScoreSheetRow>> sheetsOf(const UserId &user) const;
    Result<std::optional<ScoreSheetRow>> sheet(const ScoreSheetId &id) const;
    static Result<void> insert(Transaction &tx, const DefenceSheet &v);
    static Result<void> update(Transaction &tx, const DefenceSheet &v); // Conflict when the version is not v.version; stores version + 1
    static Result<void> eraseSheets(Transaction &tx, const ReviewId &review);

    Result<std::vector<ReviewStepRow>> steps(const ReviewId &review) const; // oldest first
    struct Step {
        ReviewId review;
        ReviewEvent event;
        std::optional<ReviewEntryId> entry = {};
        std::optional<PanellistId> panellist = {};
        QString reason = {};
        QJsonObject detail = {};
    };
    static Result<int> append(Transaction &tx, const Step &v, const QDateTime &at, const UserId &by); // its number

    Result<SelfScore> selfScore(const ProjectId &project) const;
    static Result<void> put(Transaction &tx, const ProjectId &project, const SelfScore &v, const UserId &by); // Conflict when another saved first

    struct ReportRow {
        QJsonObject form = {};
        int version = 0;
    };
    Result<ReportRow> finalReport(const ProjectId &project) const;
    static Result<void> putFinalReport(Transaction &tx, const ProjectId &project, const ReportRow &v, const QDateTime &at, const UserId &by); // Conflict when another saved first

private:
    Database &m_db;
};

QJsonObject toJson(const SelfScore &self);
SelfScore selfScoreFromJson(const QJsonObject &o);

} // namespace xz

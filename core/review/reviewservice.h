#pragma once
// Rubrics, review days, panel, lots, score sheets, results, acceptance. One transaction with its audit entry a call; ChangeHub noun "review".
// Student affairs runs it (review.run); a reviewer's account sees own sheets, own earlier comments and nothing of others; the station and its college see
// the result after publication, without the reviewers' names. Errors: Denied, InvalidInput (field), Refused (the sentence names the rule), NotFound, Conflict.
#include "core/project/projectservice.h"
#include "core/review/review.h"
#include "core/workspace/session.h"

namespace xz {

struct ReviewDraft {
    QString name;
    QDate heldOn;
    QString place = {};
    int year = 0;                          // of the rubric; 0: of the day
    std::optional<MeanRule> mean = {};     // none: the rubric's
};
struct PanellistDraft {
    QString name, unit = {}, title = {};
    double weight = 1;
    QString login = {};                    // of a reviewer's account; empty: sheets are filled on paper
};
struct ReviewerAccount {
    UserId id;
    QString login, name;
};
// A reviewer's own view of one project.
struct MySheet {
    Review review;
    ReviewEntryRow entry;
    bool declared = false, conflict = false;
    std::optional<ScoreSheetRow> sheet = {}; // none: not declared yet, or a conflict
};
struct EarlierComment { // own, of an earlier round (A22)
    int round = 0;
    QString review;
    QDate on;
    double total = 0;
    QString comment;
};
struct EntryWithResult : ReviewEntryRow {
    EntryResult result;
};
// What the station sees once it is published: no names of reviewers.
struct PublishedResult {
    ReviewEntryRow entry;
    Rubric rubric;
    EntryResult result;
    QStringList comments;
};

class ReviewService {
    Q_DECLARE_TR_FUNCTIONS(ReviewService)
public:
    explicit ReviewService(Session &session) : m_session(session) {}

    // Rubrics. The rubric of a year: its newest version, else the newest of an earlier year, else the shipped one.
    Result<std::vector<Rubric>> rubrics() const;
    Result<Rubric> rubricOf(int year) const;
    Result<int> saveRubric(int year, const QJsonObject &body); // the new version

    // The station's own score, beside the reviewers' (A34); the review takes it over when it opens.
    Result<SelfScore> selfScore(const ProjectId &project) const;
    Result<void> scoreSelf(const ProjectId &project, int version, const QMap<QString, double> &points, const QString &note);
    Result<Rubric> rubricForProject(const ProjectId &project) const; // of the open review, else of the year of its final defence

    // Review days.
    Result<std::vector<Review>> list() const;               // a reviewer: those of own panel
    Result<Review> review(const ReviewId &id) const;
    Result<Review> reviewNamed(const QString &nameOrId) const;
    Result<std::vector<EntryWithResult>> entries(const ReviewId &id) const; // the whole school's view
    Result<std::vector<ReviewEntryRow>> candidates(const ReviewId &id) const; // projects that could be added
    Result<std::vector<Panellist>> panel(const ReviewId &id) const;
    Result<std::vector<InterestDeclaration>> declarations(const ReviewId &id) const;
    Result<std::vector<ReviewStepRow>> history(const ReviewId &id) const;
    Result<std::vector<ReviewerAccount>> reviewerAccounts() const;

    Result<ReviewId> create(const ReviewDraft &draft);
    Result<void> update(const ReviewId &id, const ReviewDraft &draft);
    Result<void> discard(const ReviewId &id);
    Result<void> addProject(const ReviewId &id, const ProjectId &project);
    Result<void> removeProject(const ReviewId &id, const ProjectId &project);
    Result<PanellistId> addPanellist(const ReviewId &id, const PanellistDraft &draft);
    Result<void> removePanellist(const ReviewId &id, const PanellistId &panellist);
    // By the reviewer, or recorded by student affairs. A panellist of the project's own college is in conflict by the rule.
    Result<void> declare(const ReviewId &id, const PanellistId &panellist, const ProjectId &project, bool conflict, const QString &reason = {});
    Result<qint64> draw(const ReviewId &id, std::optional<qint64> seed = {}, const QString &reason = {}); // the seed; a second draw needs a reason
    Result<void> open(const ReviewId &id);
    Result<void> backToPreparation(const ReviewId &id, const QString &reason); // while no sheet is handed in

    // Sheets.
    Result<std::vector<MySheet>> mine() const;              // of the reviewer's account, newest review first
    Result<PanellistId> myPanellist(const ReviewId &id) const;
    Result<std::vector<ScoreSheetRow>> sheets(const ReviewEntryId &entry) const; // student affairs and the centre: all
    Result<ScoreSheetRow> sheet(const ScoreSheetId &id) const;
    Result<std::vector<EarlierComment>> earlierComments(const ScoreSheetId &id) const;
    Result<void> score(const ScoreSheetId &id, int version, const ScoreContent &content);
    Result<void> handIn(const ScoreSheetId &id, int version);
    Result<int> reopen(const ScoreSheetId &id, const QString &reason); // number of the reversal
    Result<void> excuse(const ScoreSheetId &id, const QString &reason);

    // Results.
    Result<EntryWithResult> entry(const ReviewEntryId &id) const;
    Result<std::optional<EntryWithResult>> latestOf(const ProjectId &project) const; // the newest round
    Result<std::vector<PublishedResult>> published(const ProjectId &project) const;  // Refused before publication
    Result<void> decideVeto(const ReviewEntryId &id, bool confirmed, const QString &reason);
    // Accepts the project or finds it unqualified. A grade better than the proposal is refused; a worse one needs a reason.
    Result<void> decide(const ReviewEntryId &id, AcceptanceGrade grade, const QString &opinion);
    Result<void> publish(const ReviewEntryId &id);

private:
    friend class ReviewAccess;
    Session &m_session;
};

} // namespace xz

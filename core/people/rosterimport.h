#pragma once
// Rosters of students or staff from a sheet (domain A10, S18, N04): analyse -> mapping -> preview -> apply in one transaction -> undo.
// Nothing is written before apply(); apply() writes all of it or nothing. Student numbers are texts.
#include "core/people/person.h"
#include "core/tabular/headermapping.h"
#include "core/workspace/session.h"

#include <QtCore/QHash>
#include <functional>
#include <vector>

namespace xz {

enum class ColumnUse { Ignore, Field, Custom, Ask }; // Ask: two columns want one field; apply() refuses until the user says
struct RosterColumn {
    int index = 0;          // in the sheet, from 0
    QString header;
    ColumnUse use = ColumnUse::Ignore;
    QString fieldKey = {};  // use == Field
    HeaderMatch match = HeaderMatch::None;
    bool sensitive = false; // identity card numbers: left out unless the user chooses (PIPL art. 6, 28)
    QStringList samples = {};
};

struct RosterIssue {
    int row = 0;            // as the spreadsheet counts: from 1
    QString fieldKey;
    QString header;
    QString value;
    QString reason;         // a sentence
    bool rowRejected = true;
};

enum class RosterAction { Add, Change, Unchanged, Conflict, Rejected };
enum class ConflictChoice { Skip, Replace, Keep }; // Replace: the file wins; Keep: all but the name is taken over. In-file doubles: Replace = this row wins
struct RosterRow {
    int row = 0;            // as the spreadsheet counts
    RosterAction action = RosterAction::Rejected;
    QString number;
    QString name;
    QString className;
    QStringList changedFields = {}; // keys
    QString conflict = {};          // sentence
    ConflictChoice choice = ConflictChoice::Skip;
};

struct RosterPreview {
    std::vector<RosterRow> rows;
    std::vector<RosterIssue> issues; // every refused cell; `rowRejected` tells whether its row goes with it
    int added = 0, changed = 0, unchanged = 0, conflicts = 0, rejected = 0;
    QStringList newColleges, newClasses, newDorms; // will be made
    QStringList notes;               // sentences: what else will happen (offices, columns left out)
    QStringList blockers;            // sentences: apply() refuses until these are solved
};

struct RosterOptions {
    PersonKind kind = PersonKind::Student;
    std::optional<CollegeId> college = {}; // for rows without a college; none = the actor's college or the only one
    bool createPlaces = true;              // colleges, classes and dorms not known yet
    bool updateExisting = true;            // false: known numbers stay as they are
    bool appointPosts = true;              // 辅导员, 班主任, 心理委员, 气象员 columns
    bool leaveOutBadCells = false;         // true: a wrong date or phone is left out and its row taken; false: the row is rejected
};

struct RosterReport {
    std::optional<ImportId> batch = {};
    int added = 0, changed = 0, unchanged = 0, skipped = 0, rejected = 0;
    int classesMade = 0, dormsMade = 0, postsMade = 0;
};

struct ImportBatch {
    ImportId id;
    QString kind;      // student, staff, external
    QString fileName;
    QDateTime at;
    int added = 0, changed = 0, rejected = 0;
    QDateTime undoneAt = {};
    std::optional<UserId> actor = {};
    QString actorName = {};
    std::optional<StationId> station = {}; // of the user who imported
};

struct UndoReport {
    int removed = 0;   // persons, classes, dorms and posts taken away
    int restored = 0;  // persons whose values came back
    QStringList kept;  // sentences: what stayed and why (used or changed since)
};

class RosterImport {
    Q_DECLARE_TR_FUNCTIONS(RosterImport)
public:
    using Progress = std::function<bool(int percent)>; // false cancels: Errc::Cancelled, nothing written

    explicit RosterImport(Session &session);
    ~RosterImport();
    RosterImport(RosterImport &&) noexcept;

    // Takes the sheet and proposes; errors: Denied, FileNotUnderstood (empty sheet, no header). fileHash: any text that tells the file.
    Result<void> analyse(Sheet sheet, const QString &fileName, const QString &fileHash, const RosterOptions &options = {});
    // The user points at the header row (from 0).
    Result<void> setHeaderRow(int row, int rows = 1);
    const HeaderMapping &mapping() const;
    const std::vector<RosterColumn> &columns() const;
    const std::vector<FieldInfo> &fields() const; // choices of a column
    Result<void> setColumn(int index, ColumnUse use, const QString &fieldKey = {}); // a field taken from another column leaves that one Ignored
    Result<void> setColumnByHeader(const QString &header, const QString &fieldKey); // CLI --map "列名=field"; "" = ignore, "custom" = custom field
    void setOptions(const RosterOptions &options);
    const RosterOptions &options() const;

    Result<RosterPreview> preview(const Progress &progress = {});
    Result<void> decide(int row, ConflictChoice choice);
    void decideAll(ConflictChoice choice);
    // Uses the last preview's decisions. Blockers -> Refused with the sentence.
    Result<RosterReport> apply(const Progress &progress = {});

    // One's own imports; a head's also those of the station. Others are Denied.
    static Result<std::vector<ImportBatch>> batches(Session &session);
    static Result<UndoReport> undo(Session &session, const ImportId &batch);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Rejections as a sheet to save and send back: row, column, value, reason.
Sheet rejectionSheet(const RosterPreview &preview);

} // namespace xz

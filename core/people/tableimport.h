#pragma once
// What the import wizard drives: a sheet whose columns get a meaning, a preview row by row, one transaction, a way back. The roster of people
// and the list of members are such imports. Nothing is written before apply(); apply() writes all of it or nothing.
#include "core/base/field.h"
#include "core/base/id.h"
#include "core/tabular/headermapping.h"

#include <functional>
#include <memory>
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

struct RosterReport {
    std::optional<ImportId> batch = {};
    int added = 0, changed = 0, unchanged = 0, skipped = 0, rejected = 0;
    int classesMade = 0, dormsMade = 0, postsMade = 0;
};

struct UndoReport {
    int removed = 0;   // persons, classes, dorms and posts taken away
    int restored = 0;  // persons whose values came back
    QStringList kept;  // sentences: what stayed and why (used or changed since)
};

// A word of the file that means something of ours, such as 宿舍心理信息员 -> weather reporter (domain S18): shown before anything is written.
struct WordMeaning {
    QString word;
    QString where;      // sentence part: a header, a column, the title of the sheet
    int rows = 0;       // that use it; 0 for a header
    QString code = {};  // empty: not understood, the user may choose
    bool learned = false; // the user said so, now or earlier
};
struct WordChoice {
    QString code, label;
};

class TableImport {
public:
    using Progress = std::function<bool(int percent)>; // false cancels: Errc::Cancelled, nothing written

    virtual ~TableImport() = default;
    // What a file may hold, when the user must say; empty: no question.
    virtual std::vector<WordChoice> kinds() const { return {}; }
    virtual int likeliest(const Workbook &book) const = 0; // sheet, -1
    // Takes the sheet and proposes; errors: Denied, FileNotUnderstood (empty sheet, no header). fileHash: any text that tells the file.
    virtual Result<void> read(Sheet sheet, const QString &fileName, const QString &fileHash, const QString &kind) = 0;
    virtual const std::vector<RosterColumn> &columns() const = 0;
    virtual const std::vector<FieldInfo> &fields() const = 0; // choices of a column
    virtual bool keepsOtherColumns() const { return true; }   // under their own names
    virtual Result<void> setColumn(int index, ColumnUse use, const QString &fieldKey = {}) = 0; // a field taken from another column leaves that one Ignored
    virtual std::vector<WordMeaning> words() const { return {}; }
    virtual std::vector<WordChoice> wordChoices() const { return {}; }
    virtual Result<void> setWord(const QString &, const QString &) { return {}; } // empty code: leave those rows out
    virtual QString placeHeader() const = 0; // over RosterRow::className

    virtual Result<RosterPreview> preview(const Progress &progress = {}) = 0;
    virtual void decideAll(ConflictChoice choice) = 0;
    // Uses the last preview's decisions. Blockers -> Refused with the sentence.
    virtual Result<RosterReport> apply(const Progress &progress = {}) = 0;
    virtual Result<UndoReport> takeBack(const ImportId &batch) = 0;
};

} // namespace xz

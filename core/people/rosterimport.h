#pragma once
// Rosters of students or staff from a sheet (domain A10, S18, N04): analyse -> mapping -> preview -> apply in one transaction -> undo.
// Nothing is written before apply(); apply() writes all of it or nothing. Student numbers are texts.
#include "core/people/person.h"
#include "core/people/tableimport.h"
#include "core/workspace/session.h"

#include <QtCore/QHash>
#include <functional>
#include <vector>

namespace xz {

struct RosterOptions {
    PersonKind kind = PersonKind::Student;
    std::optional<CollegeId> college = {}; // for rows without a college; none = the actor's college or the only one
    bool createPlaces = true;              // colleges, classes and dorms not known yet
    bool updateExisting = true;            // false: known numbers stay as they are
    bool appointPosts = true;              // 辅导员, 班主任, 心理委员, 气象员 columns
    bool leaveOutBadCells = false;         // true: a wrong date or phone is left out and its row taken; false: the row is rejected
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

class RosterImport : public TableImport {
    Q_DECLARE_TR_FUNCTIONS(RosterImport)
public:
    explicit RosterImport(Session &session);
    ~RosterImport() override;
    RosterImport(RosterImport &&) noexcept;

    // Takes the sheet and proposes; errors: Denied, FileNotUnderstood (empty sheet, no header). fileHash: any text that tells the file.
    Result<void> analyse(Sheet sheet, const QString &fileName, const QString &fileHash, const RosterOptions &options = {});
    // The user points at the header row (from 0).
    Result<void> setHeaderRow(int row, int rows = 1);
    const HeaderMapping &mapping() const;
    std::vector<WordChoice> kinds() const override;
    int likeliest(const Workbook &book) const override;
    Result<void> read(Sheet sheet, const QString &fileName, const QString &fileHash, const QString &kind) override;
    const std::vector<RosterColumn> &columns() const override;
    const std::vector<FieldInfo> &fields() const override;
    Result<void> setColumn(int index, ColumnUse use, const QString &fieldKey = {}) override;
    QString placeHeader() const override;
    Result<void> setColumnByHeader(const QString &header, const QString &fieldKey); // CLI --map "列名=field"; "" = ignore, "custom" = custom field
    void setOptions(const RosterOptions &options);
    const RosterOptions &options() const;

    Result<RosterPreview> preview(const Progress &progress = {}) override;
    Result<void> decide(int row, ConflictChoice choice);
    void decideAll(ConflictChoice choice) override;
    Result<RosterReport> apply(const Progress &progress = {}) override;
    Result<UndoReport> takeBack(const ImportId &batch) override;

    // One's own imports; a head's also those of the station. Others are Denied. Lists of members are not among them (core/members).
    static Result<std::vector<ImportBatch>> batches(Session &session);
    static Result<UndoReport> undo(Session &session, const ImportId &batch);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Rejections as a sheet to save and send back: row, column, value, reason.
Sheet rejectionSheet(const RosterPreview &preview);

} // namespace xz

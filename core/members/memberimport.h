#pragma once
// Lists of members from a sheet (domain S18): office, name, number, class, dorm, discipline, certificates, contract. Students must be in the roster;
// staff and external experts may come with the list. Words for offices are recognised wherever files put them: in a column of offices, as the
// header over names (宿舍心理信息员), or in the title above. Undo takes back what nobody changed since.
#include "core/members/member.h"
#include "core/people/tableimport.h"
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

class MemberImport : public TableImport {
    Q_DECLARE_TR_FUNCTIONS(MemberImport)
public:
    // The station whose team it is; none: the actor's, or the only one.
    explicit MemberImport(Session &session, std::optional<StationId> station = {});
    ~MemberImport() override;

    int likeliest(const Workbook &book) const override;
    Result<void> read(Sheet sheet, const QString &fileName, const QString &fileHash, const QString &kind = {}) override;
    const std::vector<RosterColumn> &columns() const override;
    const std::vector<FieldInfo> &fields() const override;
    bool keepsOtherColumns() const override { return false; }
    Result<void> setColumn(int index, ColumnUse use, const QString &fieldKey = {}) override;
    std::vector<WordMeaning> words() const override;
    std::vector<WordChoice> wordChoices() const override;
    Result<void> setWord(const QString &word, const QString &code) override;
    QString placeHeader() const override;
    Result<RosterPreview> preview(const Progress &progress = {}) override;
    void decideAll(ConflictChoice choice) override;
    Result<RosterReport> apply(const Progress &progress = {}) override;
    Result<UndoReport> takeBack(const ImportId &batch) override;

    static QString batchKind(); // of import_batch
    struct Private;             // the plan: memberplan.h

private:
    std::unique_ptr<Private> d;
};

// The columns of the catalogue that a list may hold, with one example row.
Workbook memberTemplate();

} // namespace xz

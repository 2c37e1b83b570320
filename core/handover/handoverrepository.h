#pragma once
// Rows of handovers (0005), and what is counted and still open. No policy and no rules here.
#include "core/handover/handover.h"
#include "core/storage/transaction.h"

namespace xz {

struct CountedThing {
    HandoverScope scope;
    QString code;      // the form's key item_CODE names it
    qint64 count = 0;
};

class HandoverRepository {
public:
    explicit HandoverRepository(Database &db) : m_db(db) {}
    Result<std::vector<Handover>> list() const; // newest first, without items and steps
    Result<std::optional<Handover>> find(const HandoverId &id) const; // with items and steps
    Result<std::vector<CountedThing>> counts(const StationId &station, const PersonId &leaver, QDate today) const;
    Result<std::vector<OpenItem>> openItems(const Handover &handover) const; // as they are now; nothing assigned
    Result<std::vector<CaseId>> grantedCases(const UserId &user, QDate today) const;

    static Result<QString> nextNumber(Transaction &tx, int year);
    static Result<void> insert(Transaction &tx, const Handover &handover);
    static Result<void> update(Transaction &tx, const Handover &handover); // state, texts, dates
    static Result<void> replaceItems(Transaction &tx, const HandoverId &id, const std::vector<HandoverItem> &items, qint64 ms);
    static Result<void> replaceOpenItems(Transaction &tx, const HandoverId &id, const std::vector<OpenItem> &items, qint64 ms);
    static Result<void> putStep(Transaction &tx, const HandoverId &id, const HandoverStep &step);
    static Result<void> passDrillPoint(Transaction &tx, const RawId &point, const PersonId &owner);

private:
    Database &m_db;
};

} // namespace xz

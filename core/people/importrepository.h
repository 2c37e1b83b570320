#pragma once
// Batches of imports, what each changed row was before, and the header words a school has taught us.
#include "core/people/rosterimport.h"
#include "core/storage/transaction.h"

namespace xz {

struct ImportChange {
    QString entity; // person, college, class, dorm, post
    RawId id{};
    std::optional<QByteArray> before; // JSON; none = created by the import
    QByteArray after;                 // JSON
};

class ImportRepository {
public:
    explicit ImportRepository(Database &db) : m_db(db) {}
    Result<LearnedHeaders> learned(const QString &kind) const;
    Result<std::vector<ImportBatch>> batches() const; // newest first
    Result<std::optional<ImportBatch>> batch(const ImportId &id) const;
    Result<std::vector<ImportChange>> changesBackwards(const ImportId &id) const;
    Result<bool> isClassUsed(const ClassId &id) const;     // people, posts, reports
    Result<bool> isDormUsed(const DormId &id) const;
    Result<bool> isCollegeUsed(const CollegeId &id) const;
    Result<bool> hasPosts(const PersonId &id) const;

    static Result<void> learn(Transaction &tx, const QString &kind, const QString &header, const QString &field);
    static Result<void> insert(Transaction &tx, const ImportBatch &batch, const QString &fileHash, const UserId &actor);
    static Result<void> insert(Transaction &tx, const ImportId &batch, int seq, const ImportChange &change);
    static Result<void> markUndone(Transaction &tx, const ImportId &id, const QDateTime &at);
    static Result<void> eraseClass(Transaction &tx, const ClassId &id);
    static Result<void> eraseDorm(Transaction &tx, const DormId &id);
    static Result<void> eraseCollege(Transaction &tx, const CollegeId &id);
    static Result<void> reopenPost(Transaction &tx, const PostId &id);

private:
    Database &m_db;
};

} // namespace xz

#pragma once
// Nominations by the station, the centre or student affairs; the decision by student affairs alone (三(二)2). A station sees others' honours once
// awarded, its own nominations always. One transaction with its audit entry per call; ChangeHub noun "honours".
// Errors: Denied; InvalidInput (kind, year, deeds, reason, places); Refused (not eligible, twice nominated, quota full: the sentence says which).
#include "core/honours/honours.h"
#include "core/security/policy.h"
#include "core/storage/transaction.h"
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>
#include <functional>

namespace xz {

struct HonourPlaces { // of one kind in one year
    HonourKind kind;
    int proposed = 0;              // by the share of the accepted stations
    std::optional<int> set = {};   // by student affairs
    int awarded = 0, nominated = 0;
    int places() const { return set.value_or(proposed); }
};

class HonoursService {
    Q_DECLARE_TR_FUNCTIONS(HonoursService)
public:
    explicit HonoursService(Session &session) : m_session(session) {}

    Result<std::vector<HonourRow>> list(std::optional<int> year = {}) const; // newest year first, by kind and college
    Result<HonourRow> honour(const HonourId &id) const;
    Result<std::vector<HonourPlaces>> places(int year) const;
    Result<void> setPlaces(int year, const QString &kind, int places); // not below what is awarded

    // Empty: the station may be nominated for the kind in that year; else the sentence.
    Result<QString> whyNot(const StationId &station, const QString &kind, int year) const;
    // For "head" kinds the head in office today is meant.
    Result<HonourId> nominate(const StationId &station, const QString &kind, int year, const QString &deeds);
    Result<void> withdraw(const HonourId &id, const QString &reason); // while nothing is decided
    Result<void> award(const HonourId &id, const QString &reason = {}); // numbers the certificate
    Result<void> decline(const HonourId &id, const QString &reason);
    Result<void> revoke(const HonourId &id, const QString &reason); // an award is taken back: nominated again, its number stays used

    bool mayNominate(const StationId &station) const;
    bool mayDecide() const;

private:
    Result<HonourRow> reach(const HonourId &id, Action action) const;
    Result<HonourStanding> standing(const StationId &station, int year) const;
    Result<void> write(const QString &action, const RawId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change);
    Session &m_session;
};

} // namespace xz

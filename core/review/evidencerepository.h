#pragma once
// The only queries behind the redacted evidence (N12). None of them selects a name, a number, a code or a text of a record.
#include "core/base/id.h"
#include "core/storage/database.h"

#include <QtCore/QDateTime>
#include <vector>

namespace xz {

class EvidenceRepository {
public:
    EvidenceRepository(Database &db, const StationId &station, QDate from, QDate to) : m_db(db), m_station(station), m_from(from), m_to(to) {}

    struct Count {
        QString code; // role, or a year
        int count = 0;
    };
    Result<std::vector<Count>> team() const; // posts held on the last day, by role
    struct Session {
        QDate on;
        QString category;
        double hours = 0;
        int expected = 0, present = 0, points = 0, done = 0;
    };
    Result<std::vector<Session>> trainings() const;
    struct Weekly {
        QDate week;
        QDateTime sentAt;
        bool zero = false, late = false, correction = false;
        QString hash;
    };
    Result<std::vector<Weekly>> weeklies() const;
    struct Case {
        int level = 0;
        QDate opened, closed, last;
        int follow = 0, visits = 0, parents = 0;
    };
    Result<std::vector<Case>> cases() const; // in the ledger at any time of the period
    struct Handover {
        QDate effective;
        QDateTime finishedAt;
        int items = 0;
    };
    Result<std::vector<Handover>> handovers() const;
    Result<std::vector<Count>> roomUses() const; // by year

private:
    Database &m_db;
    StationId m_station;
    QDate m_from, m_to;
};

} // namespace xz

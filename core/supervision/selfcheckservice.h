#pragma once
// Gathers the facts of a self-check, computes, stores one result per station and year, keeps what the head says. Readers: who reads supervision;
// writers: the head (RunSelfCheck). Errors: Denied; InvalidInput (year, item, note).
#include "core/document/document.h"
#include "core/security/policy.h"
#include "core/supervision/selfcheck.h"
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

class SelfCheckService {
    Q_DECLARE_TR_FUNCTIONS(SelfCheckService)
public:
    explicit SelfCheckService(Session &session) : m_session(session) {}

    Result<SelfCheck> compute(const StationId &station, int year) const; // from the workspace as it is now
    Result<SelfCheckFacts> facts(const StationId &station, int year) const;
    Result<std::optional<SelfCheck>> stored(const StationId &station, int year) const;
    // The stored one, else computed: what prints and the annual assessment take.
    Result<SelfCheck> standing(const StationId &station, int year) const;
    Result<std::vector<std::pair<int, double>>> years(const StationId &station) const; // stored: year and share of the full score
    Result<SelfCheck> store(const StationId &station, int year); // again: replaces the year's
    Result<void> say(const StationId &station, int year, const QString &item, bool met, const QString &note); // manual indicators only
    bool mayRun(const StationId &station) const;

private:
    Result<CollegeId> reach(const StationId &station, Action action) const;
    Session &m_session;
};

struct SelfCheckPaper {
    paper::Document document;
    QString fileName, sheetName;
};
Result<SelfCheckPaper> selfCheckPaper(Session &session, const SelfCheck &check);

} // namespace xz

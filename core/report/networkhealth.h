#pragma once
// Is the four-level network awake? Once a month: which classes did not report in the weeks of the month, with their committee member, and
// which dorms have no weather reporter (职责(1); domain S28). Dorms file no reports of their own yet: they are judged by their office.
// A month has the teaching weeks that end in it and whose window has closed. Errors: Denied, Usage.
#include "core/document/document.h"
#include "core/organization/networkservice.h"

namespace xz {

struct ClassHealth {
    ClassId classId;
    QString className, counsellor, committee; // offices as of the last week; empty = vacant
    int due = 0, filed = 0;                   // weeks
    QStringList missing = {};                 // labels of the weeks without a report
    bool silent() const { return due > 0 && filed == 0; }
};
struct NetworkHealth {
    QDate month; // its first day
    int weeks = 0;
    std::vector<ClassHealth> classes; // silent ones first, then those with gaps, then by name
    int dorms = 0;                    // in use, with students
    std::vector<Vacancy> dormVacancies;
    int silent() const;
    int withGaps() const; // reported, but not in every week
};

class NetworkHealthService {
    Q_DECLARE_TR_FUNCTIONS(NetworkHealthService)
public:
    explicit NetworkHealthService(Session &session) : m_session(session) {}
    Result<NetworkHealth> month(const StationId &station, int year, int month) const;
    Result<paper::Document> document(const StationId &station, int year, int month) const;
    Result<QString> fileName(const StationId &station, int year, int month) const;

private:
    Session &m_session;
};

} // namespace xz

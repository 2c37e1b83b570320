#pragma once
// What the station's result counts in the college's annual psychology assessment (regulation 三(二)2; domain S14): one row per college. Weights and
// how each component is computed are data (dictionary annual_assessment). A component is rounded to 0.1 before it is added: printed numbers add up.
#include "core/document/document.h"
#include "core/project/project.h"
#include "core/tabular/table.h"
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

struct AnnualComponent {
    QString code, name;
    int weight = 0;
};
struct AnnualRow {
    CollegeId college;
    QString collegeName;
    std::optional<StationId> station = {};
    std::vector<double> scores = {}; // one for each component, rounded to 0.1
    QStringList data = {};           // what each was computed from
    QString state = {};              // of the project, with the grade
    QStringList honours = {};        // awarded in the year
    int rank = 0;                    // equal totals share a place
    int totalTenths() const;
    double total() const { return totalTenths() / 10.0; }
};
struct AnnualAssessment {
    int year = 0;
    std::vector<AnnualComponent> components = {};
    std::vector<AnnualRow> rows = {}; // by college name
    double sum() const; // of all totals, as printed
};

class AnnualAssessmentService {
    Q_DECLARE_TR_FUNCTIONS(AnnualAssessmentService)
public:
    explicit AnnualAssessmentService(Session &session) : m_session(session) {}
    // For who nominates across the school: centre and student affairs. Denied for others.
    Result<AnnualAssessment> compute(int year) const;

private:
    Session &m_session;
};

struct HonourPaper {
    paper::Document document;
    QString fileName, sheetName;
};
Result<HonourPaper> annualPaper(Session &session, const AnnualAssessment &assessment); // PDF and xlsx
Sheet annualSheet(const AnnualAssessment &assessment);                                  // csv

} // namespace xz

#pragma once
// The report that a station hands in before its final defence (三(二)1). Written while the project is built after its mid-term; handing in freezes it as a
// version of the project, with its SHA-256. Errors: Denied, InvalidInput (field = the part's code), Refused (a part is missing, the table's sentence), Conflict.
#include "core/project/projectservice.h"

namespace xz {

struct FinalReportField { // resources/core/review/finalreport.json
    QString code, label, hint;
    int limit = 1000; // characters
    bool required = false;
};
const std::vector<FinalReportField> &finalReportFields();

struct FinalReport {
    QJsonObject texts = {}; // by code
    int version = 0;        // 0: nothing saved yet
    QStringList missing() const; // labels of required parts
};

class FinalReportService {
    Q_DECLARE_TR_FUNCTIONS(FinalReportService)
public:
    explicit FinalReportService(Session &session) : m_session(session) {}
    Result<FinalReport> report(const ProjectId &project) const;
    Result<void> save(const ProjectId &project, int version, const QJsonObject &texts);
    Result<void> handIn(const ProjectId &project, const QByteArray &pdf = {});
    Result<void> takeBack(const ProjectId &project, const QString &reason);

private:
    Session &m_session;
};

} // namespace xz

#include "core/review/finalreport.h"

#include "core/base/text.h"
#include "core/review/reviewaccess.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

const std::vector<FinalReportField> &finalReportFields()
{
    static const std::vector<FinalReportField> fields = [] {
        loadDataResources();
        QFile file(QStringLiteral(":/xinzhan/data/review/finalreport.json"));
        const QJsonArray all = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()[u"fields"].toArray() : QJsonArray();
        if (all.isEmpty())
            qFatal("the form of the final report cannot be read");
        std::vector<FinalReportField> out;
        for (const QJsonValue &v : all)
            out.push_back({v[u"code"].toString(), v[u"label"].toString(), v[u"hint"].toString(), v[u"limit"].toInt(1000), v[u"required"].toBool()});
        return out;
    }();
    return fields;
}

QStringList FinalReport::missing() const
{
    QStringList out;
    for (const FinalReportField &f : finalReportFields())
        if (f.required && texts[f.code].toString().isEmpty())
            out << f.label;
    return out;
}

Result<FinalReport> FinalReportService::report(const ProjectId &project) const
{
    XZ_CHECK(ProjectService(m_session).project(project));
    XZ_TRY(const auto row, ReviewRepository(m_session.db()).finalReport(project));
    return FinalReport{row.form, row.version};
}

Result<void> FinalReportService::save(const ProjectId &project, int version, const QJsonObject &texts)
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, {.station = p.station, .college = p.college}, QStringLiteral("project"), project.raw()));
    if (p.state != ProjectState::Continuing)
        return fail(Errc::Refused, tr("The final report is written after the mid-term is passed and before it is handed in; the project stands at “%1”.").arg(projectStateLabel(p.state)));
    QJsonObject form;
    for (const QString &key : texts.keys()) {
        const auto &fields = finalReportFields();
        const auto f = std::ranges::find(fields, key, &FinalReportField::code);
        if (f == fields.end())
            return fail(Errc::InvalidInput, tr("The final report has no part “%1”.").arg(key), key);
        const QString text = cleanText(texts[key].toString());
        if (text.size() > f->limit)
            return fail(Errc::InvalidInput, tr("“%1” may have at most %2 characters; it has %3.").arg(f->label).arg(f->limit).arg(text.size()), key);
        if (!text.isEmpty())
            form.insert(key, text);
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(ReviewRepository::putFinalReport(tx, project, {form, version}, m_session.clock().now(), m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("project.final_report"), QStringLiteral("project"), project.raw(), {{QStringLiteral("parts"), int(form.size())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(ReviewAccess::entity);
    return {};
}

Result<void> FinalReportService::handIn(const ProjectId &project, const QByteArray &pdf)
{
    XZ_TRY(const FinalReport report, this->report(project));
    ProjectService projects(m_session);
    XZ_TRY(const ProjectRow p, projects.project(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, {.station = p.station, .college = p.college}, QStringLiteral("project"), project.raw()));
    const QStringList missing = report.missing();
    if (p.state == ProjectState::Continuing && !missing.isEmpty())
        return fail(Errc::Refused, tr("The final report is not complete. Missing: %1.").arg(missing.join(tr(", "))));
    XZ_TRY(const SelfScore self, ReviewRepository(m_session.db()).selfScore(project));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(projects.step(tx, project, ProjectEvent::HandInFinal, {.formComplete = true}));
    XZ_CHECK(projects.freeze(tx, project, QStringLiteral("final"), {{QStringLiteral("report"), report.texts}, {QStringLiteral("self_score"), toJson(self)}}, pdf));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("project"));
    m_session.changes().changed(ReviewAccess::entity);
    return {};
}

Result<void> FinalReportService::takeBack(const ProjectId &project, const QString &reason)
{
    XZ_CHECK(ProjectService(m_session).step(project, ProjectEvent::TakeBackFinal, {.opinion = reason}));
    m_session.changes().changed(ReviewAccess::entity);
    return {};
}

} // namespace xz

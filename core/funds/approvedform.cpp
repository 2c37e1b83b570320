#include "core/funds/approvedform.h"

namespace xz {

Result<QJsonObject> approvedForm(Session &session, const ProjectRow &project)
{
    const ProjectService service(session);
    XZ_TRY(const auto versions, service.versions(project.id));
    const ProjectVersionRow *newest = nullptr;
    for (const ProjectVersionRow &v : versions)
        if (v.stage == u"application" && (!newest || v.number > newest->number))
            newest = &v;
    if (!newest)
        return project.form;
    XZ_TRY(const QJsonObject content, service.versionContent(newest->id));
    return content[u"form"].toObject();
}

} // namespace xz

#include "ui/station/stationparts.h"

#include "core/security/policy.h"
#include "core/workspace/drafts.h"
#include "ui/shared/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>

namespace xz {

QString StationParts::whyNot(Action action) const
{
    const Actor &a = session().actor();
    if (isAllowed(a, action, {.station = station, .college = a.college}))
        return {};
    return action == Action::BookRoom ? QCoreApplication::translate("StationPage", "Your role does not book rooms.")
                                      : QCoreApplication::translate("StationPage", "Your role does not change the station's records.");
}

void StationParts::keepDraft(Form *form, const QString &name, const QString &subject) const
{
    if (const auto draft = DraftStore(session()).load(name, subject); draft && *draft) {
        form->setValues((*draft)->body.toVariantMap());
        form->draftLine()->setText(QCoreApplication::translate("StationPage", "Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        form->draftLine()->show();
    }
    form->setDraft(session().clock(), [context = context, name, subject](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(context.session).save(name, subject, QJsonObject::fromVariantMap(values)));
        return {};
    });
}

void StationParts::discardDraft(const QString &name, const QString &subject) const
{
    if (const auto gone = DraftStore(session()).discard(name, subject); !gone)
        present(gone.error());
}

} // namespace xz

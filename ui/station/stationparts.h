#pragma once
// What the parts of the station page share: the page's context, the station, its drawer, and how an error is shown.
#include "core/station/stationservice.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/pagehost.h"
#include "ui/shared/prompts.h"

#include <functional>

namespace xz {

struct StationParts {
    PageContext context;
    StationId station;
    QWidget *page;
    std::function<Drawer *()> drawer;
    std::function<void(const Error &)> present;

    Session &session() const { return context.session; }
    StationService service() const { return StationService(context.session); }
    template <class T>
    bool presented(const Result<T> &result) const // true when there was an error and it was shown
    {
        if (!result)
            present(result.error());
        return !result;
    }
    // Empty when the actor may; else why not, for buttons.
    QString whyNot(Action action) const;
    // The form of a drawer saves what is typed as the user's draft and takes an old one up again; call discard() when it was filed.
    void keepDraft(Form *form, const QString &name, const QString &subject) const;
    void discardDraft(const QString &name, const QString &subject) const;
};

} // namespace xz

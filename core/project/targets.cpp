#include "core/project/targets.h"

#include "core/base/money.h"
#include "core/document/formtexts.h"
#include "core/project/application.h"
#include "core/project/projectrepository.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {
namespace {

const FormTexts &f() { return FormTexts::of("project"); }
QString key(const char *name) { return QString::fromLatin1(name); }

} // namespace

Result<std::vector<TargetStanding>> targetStandings(Session &session, const ProjectRow &project) { return targetStandings(session, project.station, project.form); }

Result<std::vector<TargetStanding>> targetStandings(Session &session, const StationId &station, const QJsonObject &form)
{
    const ApplicationField *targets = ApplicationCatalogue::shipped().field(key("goals"), key("targets"));
    const auto measure = std::ranges::find(targets->columns, key("measure"), &ApplicationField::code);
    enum Measure { Typed, Classes, Dorms, Rooms, Members }; // in the order of the catalogue's options
    std::optional<std::vector<int>> counts; // class part, whole, dorm part, whole, rooms, members: counted once, when a target asks
    std::vector<TargetStanding> out;
    int n = 0;
    for (const QJsonValue &v : form[u"goals"][u"targets"].toArray()) {
        TargetStanding t{.row = ++n, .year = v[u"year"].toInt(), .indicator = v[u"indicator"].toString(), .unit = v[u"unit"].toString(), .baseline = v[u"baseline"].toDouble(), .target = v[u"target"].toDouble()};
        const auto which = measure->options.indexOf(v[u"measure"].toString());
        if (which > Typed) {
            if (!counts) {
                XZ_TRY(counts, ProjectRepository(session.db()).coverage(station, session.clock().today()));
            }
            const std::vector<int> &c = *counts;
            t.counted = true;
            t.part = which == Classes ? c[0] : which == Dorms ? c[2] : which == Rooms ? c[4] : c[5];
            t.whole = which == Classes ? c[1] : which == Dorms ? c[3] : 0;
            const bool share = which == Classes || which == Dorms;
            t.reached = share ? t.whole > 0 && double(t.part) * 100 >= t.target * double(t.whole) : double(t.part) >= t.target;
            t.current = share ? percentText(t.part, t.whole) : QString::number(t.part);
            t.verdict = f().text("target_now", {{"value", t.current}, {"verdict", f().text(t.reached ? "target_met" : "target_unmet")}});
        }
        out.push_back(std::move(t));
    }
    return out;
}

} // namespace xz

#pragma once
// Activities of every station for its terms; for the first station visits with findings in every state and a kept self-check; an honour when a
// project of the demo was accepted. Deterministic by seed; written through the repositories.
#include "core/demo/demo.h"
#include "core/workspace/session.h"

namespace xz {

struct DemoSupervised {
    StationId station;
    UserId head;
};
// After training and stations, before the projects whose applications are drafted from them.
Result<void> fillDemoActivities(Session &session, const std::vector<DemoSupervised> &stations, quint64 seed, QDate from);
// Visits and honours, after the projects. The centre visits, student affairs gives honours.
Result<void> fillDemoSupervision(Session &session, const std::vector<DemoSupervised> &stations, const UserId &centre, const UserId &affairs, quint64 seed);

} // namespace xz

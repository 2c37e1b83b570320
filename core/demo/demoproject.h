#pragma once
// Construction projects of the demo's stations, each somewhere else in its cycle; the first is under construction with its mid-term inspection near.
// What the mid-term, the funds and the review say of them is filled in by those. The same for the same seed and day. One transaction.
#include "core/demo/demo.h"
#include "core/project/projectservice.h"
#include "core/storage/transaction.h"

namespace xz {

struct DemoProjectStation {
    StationId station;
    Actor head;
    UserId secretary;
};
struct DemoProjectOffices { // of the school
    Actor centre{UserId(RawId{}), {}, {}, Role::Centre, {}, {}, {}, {}};
    Actor affairs{UserId(RawId{}), {}, {}, Role::StudentAffairs, {}, {}, {}, {}};
    Actor reviewer{UserId(RawId{}), {}, {}, Role::Reviewer, {}, {}, {}, {}};
};
// The photos of rooms and activities that come with an application.
Result<void> attachDemoPhotos(Session &session, Transaction &tx, const ProjectId &project, const QJsonObject &words);
// The typed parts of an application for a cycle that begins on p.startsOn.
QJsonObject demoApplication(const QJsonObject &words, const Project &p, const QString &owner);
Result<void> fillDemoProjects(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options);

} // namespace xz

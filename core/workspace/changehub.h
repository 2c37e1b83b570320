#pragma once
// Tells open models which noun changed, after commit. Value-free: a listener reads again through its service.
#include <QtCore/QObject>
#include <QtCore/QString>

namespace xz {

class ChangeHub : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void changed(const QString &noun) { emit nounChanged(noun); } // people, network, calendar, cases, class-reports, weekly, users, settings, audit, drafts, station, members, training, assessment, handover, activities, project, funds, review, supervision, honours, portfolio
signals:
    void nounChanged(const QString &noun);
};

} // namespace xz

#pragma once
// The four levels as a tree with the person at every node; vacant offices stand in red words.
#include "core/organization/networkservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QTreeWidget>

namespace xz {

class NetworkView : public QTreeWidget {
    Q_OBJECT
public:
    explicit NetworkView(QWidget *parent = nullptr);
    void setTree(const NetworkNode &root);
    void showPlace(const RawId &place);

signals:
    void appointWanted(xz::PostRole role, xz::NetworkLevel level, const QString &place); // place: id text
    void placeActivated(xz::NetworkLevel level, const QString &place);

private:
    void add(QTreeWidgetItem *parent, const NetworkNode &node);
};

} // namespace xz

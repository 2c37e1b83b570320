#include "ui/people/networkview.h"

#include "core/base/text.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QHeaderView>

namespace xz {

namespace {
constexpr int IdRole = Qt::UserRole, LevelRole = Qt::UserRole + 1, VacantRole = Qt::UserRole + 2;
}

NetworkView::NetworkView(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("networkTree"));
    setAccessibleName(tr("Network: school, colleges, classes, dorms"));
    setHeaderLabels({tr("Place"), tr("Offices"), tr("Vacant"), tr("Students")});
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Interactive);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    setColumnWidth(0, 260);
    setColumnWidth(2, 200);
    setColumnWidth(3, 70);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const auto level = NetworkLevel(item->data(0, LevelRole).toInt());
        const QStringList vacant = item->data(0, VacantRole).toStringList();
        const QString id = item->data(0, IdRole).toString();
        if (!vacant.isEmpty()) {
            if (const auto role = postRoleFromCode(vacant.first()))
                emit appointWanted(*role, level, id);
        } else {
            emit placeActivated(level, id);
        }
    });
}

void NetworkView::add(QTreeWidgetItem *parent, const NetworkNode &node)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(0, node.closed ? tr("%1 (closed)").arg(node.name) : node.name);
    QStringList holders, vacant, codes;
    for (const PostHolder &h : node.holders)
        holders << tr("%1 %2").arg(postRoleLabel(h.role), h.name);
    for (const PostRole r : node.vacant) {
        vacant << tr("%1 vacant").arg(postRoleLabel(r));
        codes << postRoleCode(r);
    }
    item->setText(1, holders.join(tr(", ")));
    item->setText(2, vacant.join(tr(", ")));
    item->setText(3, QString::number(node.students));
    item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(1, item->text(1));
    item->setToolTip(2, item->text(2));
    if (!vacant.isEmpty()) {
        item->setForeground(2, colour(Token::Level1));
        item->setForeground(0, colour(Token::Level1));
    }
    item->setData(0, IdRole, rawIdToString(node.id));
    item->setData(0, LevelRole, int(node.level));
    item->setData(0, VacantRole, codes);
    for (const NetworkNode &child : node.children)
        add(item, child);
    if (node.level == NetworkLevel::School || node.level == NetworkLevel::College)
        item->setExpanded(true);
}

void NetworkView::setTree(const NetworkNode &root)
{
    const QString current = currentItem() ? currentItem()->data(0, IdRole).toString() : QString();
    clear();
    add(nullptr, root);
    if (const auto id = rawIdFromString(current))
        showPlace(*id);
}

void NetworkView::showPlace(const RawId &place)
{
    const QString wanted = rawIdToString(place);
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if ((*it)->data(0, IdRole).toString() == wanted) {
            setCurrentItem(*it);
            scrollToItem(*it);
            return;
        }
    }
}

} // namespace xz

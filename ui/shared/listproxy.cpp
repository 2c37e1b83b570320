#include "ui/shared/listproxy.h"

#include "ui/shared/listmodel.h"

#include <QtCore/QCollator>
#include <QtCore/QDate>
#include <algorithm>
#include <numeric>

namespace xz {

void ListProxy::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            m_texts.clear();
            rebuild();
            endResetModel();
        });
        connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
            m_texts.clear();
            for (int row = from.row(); row <= to.row(); ++row)
                if (const QModelIndex i = mapFromSource(sourceModel()->index(row, 0)); i.isValid())
                    emit dataChanged(i, index(i.row(), columnCount() - 1), roles);
        });
    }
    m_texts.clear();
    rebuild();
    endResetModel();
}

void ListProxy::setFilter(const QString &words)
{
    const QStringList list = words.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    if (list == m_words)
        return;
    m_words = list;
    relayout();
}

void ListProxy::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_direction = order;
    relayout();
}

void ListProxy::relayout()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &i : before)
        sources.append(mapToSource(i));
    rebuild();
    QModelIndexList after;
    for (const QModelIndex &s : sources)
        after.append(mapFromSource(s));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void ListProxy::readTexts()
{
    const int rows = sourceModel()->rowCount(), columns = sourceModel()->columnCount();
    m_texts.resize(size_t(rows));
    for (int r = 0; r < rows; ++r) {
        QString text;
        for (int c = 0; c < columns; ++c)
            text += sourceModel()->index(r, c).data(Qt::AccessibleTextRole).toString() + u'\n';
        m_texts[size_t(r)] = text.toLower();
    }
}

void ListProxy::rebuild()
{
    m_order.clear();
    m_inverse.clear();
    if (!sourceModel())
        return;
    const int rows = sourceModel()->rowCount();
    if (m_words.isEmpty()) {
        m_order.resize(size_t(rows));
        std::iota(m_order.begin(), m_order.end(), 0);
    } else {
        if (m_texts.size() != size_t(rows))
            readTexts();
        for (int r = 0; r < rows; ++r)
            if (std::all_of(m_words.begin(), m_words.end(), [&](const QString &w) { return m_texts[size_t(r)].contains(w); }))
                m_order.push_back(r);
    }
    if (m_column >= 0 && m_column < columnCount()) {
        std::vector<QVariant> keys(static_cast<size_t>(rows));
        bool texts = true;
        for (const int r : m_order) {
            keys[size_t(r)] = sourceModel()->index(r, m_column).data(SortRole);
            texts = texts && keys[size_t(r)].typeId() == QMetaType::QString;
        }
        const bool up = m_direction == Qt::AscendingOrder;
        if (texts) {
            QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
            collator.setNumericMode(true);
            std::vector<std::optional<QCollatorSortKey>> sortKeys(static_cast<size_t>(rows));
            for (const int r : m_order)
                sortKeys[size_t(r)] = collator.sortKey(keys[size_t(r)].toString());
            std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
                const int c = sortKeys[size_t(a)]->compare(*sortKeys[size_t(b)]);
                return up ? c < 0 : c > 0;
            });
        } else {
            const auto less = [](const QVariant &a, const QVariant &b) {
                if (a.isValid() != b.isValid())
                    return !a.isValid();
                return QVariant::compare(a, b) == QPartialOrdering::Less;
            };
            std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
                return up ? less(keys[size_t(a)], keys[size_t(b)]) : less(keys[size_t(b)], keys[size_t(a)]);
            });
        }
    }
    m_inverse.assign(size_t(rows), -1);
    for (size_t i = 0; i < m_order.size(); ++i)
        m_inverse[size_t(m_order[i])] = int(i);
}

QModelIndex ListProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_order.size()))
        return {};
    return sourceModel()->index(m_order[size_t(index.row())], index.column());
}

QModelIndex ListProxy::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_inverse.size()) || m_inverse[size_t(index.row())] < 0)
        return {};
    return createIndex(m_inverse[size_t(index.row())], index.column());
}

QModelIndex ListProxy::index(int row, int column, const QModelIndex &parent) const
{
    return parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= columnCount() ? QModelIndex() : createIndex(row, column);
}

int ListProxy::columnCount(const QModelIndex &parent) const { return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount(); }

} // namespace xz

#include "moc_listproxy.cpp"

#pragma once
// Sorting and filtering between a ListModel and its view. Keys are taken once per sort, the rows' texts once per change, so that
// 40,000 rows sort and filter without a stutter; Chinese sorts by the language's own order.
#include <QtCore/QAbstractProxyModel>
#include <vector>

namespace xz {

class ListProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    using QAbstractProxyModel::QAbstractProxyModel;
    void setSourceModel(QAbstractItemModel *model) override;
    void setFilter(const QString &words); // every word must be in the row's text
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: the model's own order
    const std::vector<int> &order() const { return m_order; }

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_order.size()); }
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return !parent.isValid(); }

private:
    void rebuild();
    void relayout();
    void readTexts();
    std::vector<int> m_order;   // shown row -> source row
    std::vector<int> m_inverse; // source row -> shown row or -1
    std::vector<QString> m_texts;
    QStringList m_words;
    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace xz

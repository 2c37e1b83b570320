#pragma once
// Search over everything the person may see: a line (Ctrl+K) and a list of hits under it with what matched marked.
#include "core/search/searchindex.h"

#include <QtWidgets/QLineEdit>

class QListView;
class QStandardItemModel;

namespace xz {

class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    // `layer`: the window over which the hits lie.
    SearchBox(Session &session, QWidget *layer, QWidget *parent = nullptr);
    void setActions(std::vector<SearchAction> actions);
    void invalidate(); // people, network, calendar or cases changed: read again before the next search
    QListView *hits() const { return m_list; }

signals:
    void chosen(const xz::SearchHit &hit);
    void failed(const xz::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void choose(int row);
    void placeList();
    Session &m_session;
    QWidget *m_layer;
    SearchIndex m_index;
    std::vector<SearchHit> m_hits;
    QListView *m_list;
    QStandardItemModel *m_model;
    bool m_stale = true;
};

} // namespace xz

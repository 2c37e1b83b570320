#pragma once
// Coverage of a term: the five groups and the guarantee as cards, each saying what is on record and what would fix it; the terms before.
#include "core/training/coverage.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace xz {
class DataTable;
class ListModel;

class CoverageView : public QWidget {
    Q_OBJECT
public:
    explicit CoverageView(QWidget *parent = nullptr);
    void fill(const TermCoverage *coverage, std::vector<TermCoverage> history, QDate today);

signals:
    void planWanted(xz::PostRole group);
    void gapsWanted();
    void termWanted(const xz::TermId &term);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QWidget *m_cardArea;
    QGridLayout *m_cards;
    std::vector<QWidget *> m_shown;
    int m_columns = 0;
    DataTable *m_table;
    ListModel *m_model;
    std::vector<TermCoverage> m_history;
};

} // namespace xz

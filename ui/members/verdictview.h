#pragma once
// A verdict clause by clause: what the rule asks, what is on record, met or not, and what is missing. The words are those of paper and command line.
#include "core/members/eligibility.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace xz {
class Chip;
class Text;

class VerdictView : public QWidget {
    Q_OBJECT
public:
    explicit VerdictView(QWidget *parent = nullptr);
    void setVerdict(const EligibilityVerdict &verdict);

private:
    void addClauses(const QString &heading, const std::vector<EligibilityClause> &clauses);
    Chip *m_outcome;
    Text *m_summary;
    Text *m_mark;
    QWidget *m_clauses = nullptr;
    QGridLayout *m_grid = nullptr;
    Text *m_relaxed;
    Text *m_source;
};

} // namespace xz

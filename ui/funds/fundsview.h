#pragma once
// The special fund of a project: its sums, the ledger, budget against actual. The station books, an approver signs, student affairs allots; what an
// office may not do has no control (S11), what cannot be done now says why.
#include "core/funds/fundsservice.h"
#include "ui/shared/projecttab.h"

#include <QtCore/QPointer>

class QComboBox;

namespace xz {
class Button;
class DataTable;
class Form;
class ListModel;
class Text;

class FundsView : public ProjectTabView {
    Q_OBJECT
public:
    explicit FundsView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;
    void saveNow() override;
    void activate(const QVariantMap &arguments) override; // do: spend, allot

private:
    void load();
    void showButtons();
    void fillYears();
    const FundRow *chosen() const;
    QVariant ledgerCell(int row, int column, int role) const;
    QVariant budgetCell(int row, int column, int role) const;
    void allot();
    void spend();
    void saveExpense(Form *form);
    void reverse();
    void approve();
    void refuse();
    void print();
    FundsService service() const { return FundsService(m_parts.session()); }

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    std::vector<FundRow> m_rows; // newest first
    FundSummary m_summary;
    std::vector<SubjectLine> m_lines; // of the chosen year
    Text *m_figures[5];
    QComboBox *m_year;
    Text *m_note;
    ListModel *m_ledgerModel, *m_budgetModel;
    DataTable *m_ledger, *m_budget;
    Button *m_allot, *m_spend, *m_statement, *m_reverse, *m_approve, *m_refuse;
    QPointer<Form> m_expense;
};

ProjectTab fundsTab();

} // namespace xz

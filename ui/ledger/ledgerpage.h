#pragma once
// The crisis ledger (预警库): one table of cases by code, never a name, never a text; a case opens in the drawer.
#include "core/casework/caseservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;

namespace xz {
class CaseView;
class DataTable;
class ListModel;

class LedgerPage : public Page {
    Q_OBJECT
public:
    explicit LedgerPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // case: id or code; action: case.follow_up ...; students: list of person ids to open cases for
    void saveNow() override;
    QString help() const override;

private:
    void openCase(const CaseId &id);
    void newCase(const QStringList &students = {});
    QVariant cell(int row, int column, int role) const;

    QComboBox *m_show;
    Button *m_add;
    DataTable *m_table;
    ListModel *m_model;
    std::vector<CaseRow> m_cases;
    QPointer<QWidget> m_editor; // CaseView or NewCaseForm in the drawer
};

void registerLedgerPage(PageRegistry &registry);

} // namespace xz

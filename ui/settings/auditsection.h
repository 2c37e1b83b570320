#pragma once
// The audit trail: filter, read on, export, and verify the chain.
#include "ui/settings/settingspage.h"

#include "core/security/audit.h"

class QCheckBox;
class QLineEdit;

namespace xz {
class DataTable;
class DateEdit;
class ListModel;
class AuditSection : public SettingsSection {
    Q_OBJECT
public:
    AuditSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void readOn();
    void verify();
    AuditFilter filter() const;
    std::vector<AuditEntry> m_entries;
    ListModel *m_model;
    DataTable *m_table;
    DateEdit *m_from;
    DateEdit *m_to;
    QLineEdit *m_actor;
    QCheckBox *m_refused;
    Button *m_verify;
    Button *m_older;
    Text *m_verdict;
};

} // namespace xz

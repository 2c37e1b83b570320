#pragma once
// Backups: what there is, one more now, where and how many are kept, and restoring into a copy.
#include "ui/settings/settingspage.h"

#include "core/workspace/backup.h"

namespace xz {
class DataTable;
class Form;
class ListModel;
class BackupSection : public SettingsSection {
    Q_OBJECT
public:
    BackupSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void backupNow();
    void backupTo();
    void restore();
    void save();
    std::vector<BackupFile> m_files;
    Text *m_last;
    Text *m_folder;
    ListModel *m_model;
    DataTable *m_table;
    Button *m_now;
    Button *m_to;
    Button *m_restore;
    Button *m_choose;
    Form *m_form;
    Button *m_save;
};

} // namespace xz

#pragma once
// Accounts: list, add, role, disable, reset a forgotten passphrase.
#include "ui/settings/settingspage.h"

#include "core/workspace/undertakings.h"
#include "core/workspace/users.h"

namespace xz {
class DataTable;
class Form;
class ListModel;
class UsersSection : public SettingsSection {
    Q_OBJECT
public:
    UsersSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void addUser();
    void openUser(int row);
    bool isBound(const UserId &user) const;
    std::vector<User> m_users;
    std::vector<UndertakingState> m_undertakings;
    ListModel *m_model;
    DataTable *m_table;
    Button *m_add;
};

} // namespace xz

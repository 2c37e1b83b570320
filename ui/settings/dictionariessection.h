#pragma once
// Vocabularies: the version in force, older ones, and a new version from a date on.
#include "ui/settings/settingspage.h"

#include "core/workspace/dictionaries.h"

#include <QtCore/QJsonArray>

class QComboBox;

namespace xz {
class DataTable;
class ListModel;
class DictionariesSection : public SettingsSection {
    Q_OBJECT
public:
    DictionariesSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void showVersion();
    void newVersion();
    QString m_kind;
    std::vector<DictionaryVersion> m_versions;
    QComboBox *m_kinds;
    QComboBox *m_version;
    ListModel *m_model;
    DataTable *m_table;
    Button *m_new;
    QStringList m_keys;
    QJsonArray m_rows;
};

} // namespace xz

#pragma once
// Version of the program, and what it carries: each library with its version and the text of its licence.
#include "ui/settings/settingspage.h"

class QPlainTextEdit;

namespace xz {
class DataTable;
class ListModel;

class AboutSection : public SettingsSection {
    Q_OBJECT
public:
    AboutSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    ListModel *m_model;
    DataTable *m_table;
    QPlainTextEdit *m_text;
};

} // namespace xz

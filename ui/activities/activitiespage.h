#pragma once
// The register of activities: filters by year, kind and major, sums, one entry in the drawer, the ledger on paper.
#include "core/activities/activityservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;

namespace xz {
class ActivityForm;
class DataTable;
class ListModel;

class ActivitiesPage : public Page {
    Q_OBJECT
public:
    explicit ActivitiesPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // activity: id
    void saveNow() override;
    QString help() const override;

private:
    void fillFilters();
    void load();
    void edit(std::optional<ActivityRow> row);
    void open(const ActivityId &id);
    void ledger();
    QVariant cell(int row, int column, int role) const;
    std::optional<StationId> station() const;

    QComboBox *m_year;
    QComboBox *m_kind;
    QComboBox *m_major;
    QComboBox *m_station;
    Button *m_add;
    Button *m_ledger;
    DataTable *m_table;
    ListModel *m_model;
    ActivityWords m_words;
    std::vector<ActivityRow> m_rows;
    QPointer<ActivityForm> m_form;
    std::optional<ActivityId> m_open;
};

void registerActivitiesPage(PageRegistry &registry);

} // namespace xz

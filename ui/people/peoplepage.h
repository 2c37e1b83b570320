#pragma once
// People and the four-level network: students and staff, the tree 学校-学院-班级-宿舍 with its offices, what is vacant, and the import wizard.
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class DataTable;
class ListModel;
class NetworkView;
class PersonForm;

class PeoplePage : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // person: id; place: id of a class or dorm; tab: network, vacancies; file: path to import
    void saveNow() override;
    QString help() const override;
    bool takeFile(const QString &path) override;

private:
    enum Tab { People, Network, Vacancies, Imports };
    void showTab(int tab);
    PersonFilter shownPeople() const;
    void loadPeople();
    void loadVacancies();
    void loadImports();
    void openPerson(const PersonId &id);
    void addPerson();
    void importFile(const QString &path = {});
    void saveTemplate();
    void printNetwork();
    void checkMonth(); // S28: who was silent in a month
    void exportPeople();
    void openCases();
    void appoint(int vacancy);
    void undoImport(int row);
    QVariant personCell(int row, int column, int role) const;
    QVariant vacancyCell(int row, int column, int role) const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_kind;
    Button *m_import;
    Button *m_add;
    Button *m_template;
    Button *m_chart;
    Button *m_month;
    Button *m_cases;
    DataTable *m_peopleTable;
    ListModel *m_peopleModel;
    std::vector<PersonRow> m_people;
    NetworkView *m_network;
    DataTable *m_vacancyTable;
    ListModel *m_vacancyModel;
    std::vector<Vacancy> m_vacancies;
    DataTable *m_importTable;
    ListModel *m_importModel;
    struct BatchRow {
        ImportId id;
        QString file, kind;
        QDateTime at, undoneAt;
        int added, changed, rejected;
    };
    std::vector<BatchRow> m_batches;
    QPointer<PersonForm> m_form;
};

void registerPeoplePage(PageRegistry &registry);

} // namespace xz

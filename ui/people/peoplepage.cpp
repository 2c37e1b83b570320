#include "ui/people/peoplepage.h"

#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/organization/networkdocument.h"
#include "core/people/peopleexport.h"
#include "core/people/rosterimport.h"
#include "core/report/networkhealth.h"
#include "core/tabular/tablewriter.h"
#include "core/today/today.h"
#include "ui/shared/importwizard.h"
#include "ui/people/networkview.h"
#include "ui/people/personform.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("people"), parent)
{
    setTitle(tr("People and network"));
    watch({QStringLiteral("people"), QStringLiteral("network")});
    setBodyScrolls(false);
    m_chart = addAction(tr("&Network chart"), ButtonKind::Plain, QStringLiteral("networkChart"));
    m_month = addAction(tr("&Month check"), ButtonKind::Plain, QStringLiteral("monthCheck"));
    connect(m_chart, &QPushButton::clicked, this, &PeoplePage::printNetwork);
    connect(m_month, &QPushButton::clicked, this, &PeoplePage::checkMonth);
    m_template = addAction(tr("&Template"), ButtonKind::Plain, QStringLiteral("rosterTemplate"));
    m_add = addAction(tr("&Add a person"), ButtonKind::Plain, QStringLiteral("addPerson"));
    m_import = addAction(tr("&Import a roster"), ButtonKind::Primary, QStringLiteral("importRoster"));
    connect(m_template, &QPushButton::clicked, this, &PeoplePage::saveTemplate);
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::addPerson);
    connect(m_import, &QPushButton::clicked, this, [this] { importFile(); });

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("peopleTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("People"), tr("Network"), tr("Vacancies"), tr("Imports")})
        m_tabs->addTab(t);
    m_stack = new QStackedWidget;
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::showTab);

    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("personKind"));
    m_kind->setAccessibleName(tr("Which people"));
    m_kind->addItem(tr("Students now"), personKindCode(PersonKind::Student));
    m_kind->addItem(tr("Students, former too"), QStringLiteral("student-all"));
    for (const PersonKind k : {PersonKind::Staff, PersonKind::External})
        m_kind->addItem(personKindLabel(k), personKindCode(k));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PeoplePage::refresh);
    m_peopleModel = new ListModel({{QStringLiteral("number"), tr("Number"), 130}, {QStringLiteral("name"), tr("Name"), 110}, {QStringLiteral("gender"), tr("Gender"), 70},
                                   {QStringLiteral("class"), tr("Class"), 130}, {QStringLiteral("dorm"), tr("Dorm"), 140}, {QStringLiteral("phone"), tr("Phone"), 130},
                                   {QStringLiteral("counsellor"), tr("Counsellor"), 100}, {QStringLiteral("status"), tr("Status"), 90},
                                   {QStringLiteral("college"), tr("College"), 150, false, false, true}},
                                  [this](int row, int column, int role) { return personCell(row, column, role); }, this);
    m_peopleTable = new DataTable(QStringLiteral("people"), tr("People"));
    m_peopleTable->setModel(m_peopleModel);
    m_peopleTable->addToolWidget(m_kind);
    m_cases = new Button(tr("Open &cases for the chosen…"), ButtonKind::Plain, QStringLiteral("openCases"));
    m_peopleTable->addToolWidget(m_cases);
    connect(m_cases, &QPushButton::clicked, this, &PeoplePage::openCases);
    m_peopleTable->setEmptyState(tr("Nobody here yet. Import the roster the school sent; xlsx, xls and csv are understood."), tr("Import a roster"), [this] { importFile(); });
    m_peopleTable->setExport([this](const ShownTable &) { exportPeople(); });
    connect(m_peopleTable, &DataTable::activated, this, [this](int row) { openPerson(m_people.at(size_t(row)).id); });
    m_stack->addWidget(m_peopleTable);

    m_network = new NetworkView;
    connect(m_network, &NetworkView::appointWanted, this, [this](PostRole role, NetworkLevel, const QString &place) {
        if (postPlace(role) == PostPlace::Station) // with the verdict on a head
            return host().openPage(QStringLiteral("members"), {{QStringLiteral("appoint"), postRoleCode(role)}});
        loadVacancies();
        for (size_t i = 0; i < m_vacancies.size(); ++i) {
            const Vacancy &v = m_vacancies[i];
            const QString id = v.classId ? v.classId->toString() : v.dorm ? v.dorm->toString() : QString();
            if (v.role == role && id == place)
                return appoint(int(i));
        }
    });
    m_stack->addWidget(m_network);

    m_vacancyModel = new ListModel({{QStringLiteral("role"), tr("Office"), 160}, {QStringLiteral("place"), tr("Place"), 200}, {QStringLiteral("since"), tr("Vacant since"), 120},
                                    {QStringLiteral("days"), tr("Days"), 80, true}, {QStringLiteral("counsellor"), tr("Counsellor"), 120, false, false, true}},
                                   [this](int row, int column, int role) { return vacancyCell(row, column, role); }, this);
    m_vacancyTable = new DataTable(QStringLiteral("vacancies"), tr("Vacant offices"));
    m_vacancyTable->setModel(m_vacancyModel);
    m_vacancyTable->setEmptyState(tr("Every office of the network is held."));
    connect(m_vacancyTable, &DataTable::activated, this, &PeoplePage::appoint);
    m_stack->addWidget(m_vacancyTable);

    m_importModel = new ListModel({{QStringLiteral("at"), tr("When"), 150}, {QStringLiteral("file"), tr("File"), 260, false, false, true}, {QStringLiteral("kind"), tr("Kind"), 80},
                                   {QStringLiteral("added"), tr("Added"), 80, true}, {QStringLiteral("changed"), tr("Changed"), 80, true},
                                   {QStringLiteral("rejected"), tr("Rejected"), 80, true}, {QStringLiteral("state"), tr("State"), 120}},
                                  [this](int row, int column, int role) -> QVariant {
                                      const BatchRow &b = m_batches.at(size_t(row));
                                      if (role != Qt::DisplayRole)
                                          return {};
                                      switch (column) {
                                      case 0: return b.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
                                      case 1: return b.file;
                                      case 2: return b.kind;
                                      case 3: return b.added;
                                      case 4: return b.changed;
                                      case 5: return b.rejected;
                                      case 6: return b.undoneAt.isValid() ? tr("taken back") : tr("stands; Enter takes it back");
                                      }
                                      return {};
                                  }, this);
    m_importTable = new DataTable(QStringLiteral("imports"), tr("Imports"));
    m_importTable->setModel(m_importModel);
    m_importTable->setEmptyState(tr("Nothing was imported yet."), tr("Import a roster"), [this] { importFile(); });
    connect(m_importTable, &DataTable::activated, this, &PeoplePage::undoImport);
    m_stack->addWidget(m_importTable);
}

QString PeoplePage::help() const
{
    return tr("<p>Students, staff and the network (school, college, class, dorm) with its offices.</p>"
              "<p>Drop an Excel or CSV file anywhere to import it. The wizard shows what it understood and what it rejects before it writes; one click takes the import back.</p>"
              "<p>Enter on a vacancy appoints somebody.</p>");
}

void PeoplePage::refresh()
{
    const Actor &a = session().actor();
    m_import->setWhyNot(isAllowed(a, Action::ImportPeople, {.station = a.station, .college = a.college}) ? QString() : tr("Your role does not import rosters."));
    m_add->setWhyNot(isAllowed(a, Action::WritePeople, {.station = a.station, .college = a.college}) ? QString() : tr("Your role does not add people."));
    m_month->setVisible(a.station.has_value());
    m_cases->setVisible(a.station && isAllowed(a, Action::WriteCase, {.station = a.station, .college = a.college, .own = true, .granted = true}));
    showTab(m_tabs->currentIndex());
}

void PeoplePage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    switch (tab) {
    case People: loadPeople(); break;
    case Network: {
        const auto tree = NetworkService(session()).tree();
        if (!presented(tree)) {
            m_network->setTree(*tree);
            setStateLine(tr("Vacant offices stand in red; Enter on them appoints somebody."));
        }
        break;
    }
    case Vacancies: loadVacancies(); break;
    case Imports: loadImports(); break;
    }
}

PersonFilter PeoplePage::shownPeople() const
{
    PersonFilter filter;
    const QString code = m_kind->currentData().toString();
    filter.kind = personKindFromCode(code).value_or(PersonKind::Student);
    if (code == personKindCode(PersonKind::Student))
        filter.status = PersonStatus::Active;
    return filter;
}

void PeoplePage::loadPeople()
{
    const PersonFilter filter = shownPeople();
    auto rows = PeopleService(session()).list(filter);
    if (presented(rows))
        return;
    m_people = std::move(*rows);
    m_peopleModel->setRowCount(int(m_people.size()));
    const auto active = std::count_if(m_people.begin(), m_people.end(), [](const PersonRow &p) { return p.status == PersonStatus::Active; });
    setStateLine(tr("%1 people, %2 of them active").arg(m_people.size()).arg(active));
}

QVariant PeoplePage::personCell(int row, int column, int role) const
{
    const PersonRow &p = m_people.at(size_t(row));
    if (role == IdRole)
        return p.id.bytes();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return p.number;
    case 1: return p.name;
    case 2: return genderLabel(p.gender);
    case 3: return p.className;
    case 4: return QString(p.building + u' ' + p.room).trimmed();
    case 5: return p.phone;
    case 6: return p.counsellor;
    case 7: return personStatusLabel(p.status);
    case 8: return p.collegeName;
    }
    return {};
}

void PeoplePage::loadVacancies()
{
    auto rows = NetworkService(session()).vacancies();
    if (presented(rows))
        return;
    m_vacancies = std::move(*rows);
    m_vacancyModel->setRowCount(int(m_vacancies.size()));
    if (m_tabs->currentIndex() == Vacancies)
        setStateLine(m_vacancies.empty() ? tr("Every office of the network is held.") : tr("%n vacant office(s)", nullptr, int(m_vacancies.size())));
}

QVariant PeoplePage::vacancyCell(int row, int column, int role) const
{
    const Vacancy &v = m_vacancies.at(size_t(row));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return postRoleLabel(v.role);
    case 1: return v.place;
    case 2: return isoDate(v.since);
    case 3: return v.since.isValid() ? QVariant(v.since.daysTo(session().clock().today())) : QVariant();
    case 4: return v.counsellorName;
    }
    return {};
}

void PeoplePage::loadImports()
{
    const auto rows = RosterImport::batches(session());
    if (presented(rows))
        return;
    m_batches.clear();
    for (const ImportBatch &b : *rows)
        m_batches.push_back({b.id, b.fileName, personKindLabel(personKindFromCode(b.kind).value_or(PersonKind::Student)), b.at, b.undoneAt, b.added, b.changed, b.rejected});
    m_importModel->setRowCount(int(m_batches.size()));
    setStateLine(tr("Every import can be taken back in one click, as long as nothing else has used what it brought."));
}

void PeoplePage::undoImport(int row)
{
    const BatchRow &b = m_batches.at(size_t(row));
    if (b.undoneAt.isValid())
        return;
    if (!prompts().confirm(this, {tr("Take the import back"), tr("People and classes that %1 brought go away, changed values come back.").arg(b.file), tr("Take it back")}))
        return;
    const auto undone = RosterImport::undo(session(), b.id);
    if (presented(undone))
        return;
    if (!undone->kept.isEmpty())
        prompts().message(this, MessageKind::Info, tr("Take the import back"), undone->kept.join(u'\n'));
    host().toast(tr("Taken back: %1 removed, %2 restored.").arg(undone->removed).arg(undone->restored));
    loadImports();
}

void PeoplePage::openPerson(const PersonId &id)
{
    saveNow();
    const auto person = PeopleService(session()).get(id);
    if (presented(person))
        return;
    auto *form = new PersonForm({session(), workspace(), prompts(), host()}, *person, person->kind);
    connect(form, &PersonForm::saved, this, [this](const PersonId &) {
        drawer()->closeDrawer();
        refresh();
    }, Qt::QueuedConnection);
    drawer()->open(person->name, form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("savePerson"));
    save->setWhyNot(isAllowed(session().actor(), Action::WritePeople, {.station = session().actor().station, .college = person->college, .classId = person->classId}) ? QString()
                                                                                                                                                             : tr("Your role does not change people."));
    connect(save, &QPushButton::clicked, form, &PersonForm::save);
    drawer()->addFootWidget(save);
    m_form = form;
}

void PeoplePage::addPerson()
{
    saveNow();
    const PersonKind kind = personKindFromCode(m_kind->currentData().toString()).value_or(PersonKind::Student);
    auto *form = new PersonForm({session(), workspace(), prompts(), host()}, std::nullopt, kind);
    connect(form, &PersonForm::saved, this, [this](const PersonId &) {
        drawer()->closeDrawer();
        refresh();
    }, Qt::QueuedConnection);
    drawer()->open(tr("Add a person: %1").arg(personKindLabel(kind)), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("savePerson"));
    connect(save, &QPushButton::clicked, form, &PersonForm::save);
    drawer()->addFootWidget(save);
    m_form = form;
}

void PeoplePage::saveNow()
{
    if (m_form)
        m_form->saveDrafts();
}

void PeoplePage::appoint(int index)
{
    const Vacancy v = m_vacancies.at(size_t(index));
    const bool student = v.role == PostRole::ClassCommittee || v.role == PostRole::DormReporter;
    PersonFilter filter;
    filter.kind = student ? PersonKind::Student : PersonKind::Staff;
    filter.status = PersonStatus::Active;
    filter.classId = student && v.classId ? v.classId : std::nullopt;
    filter.dorm = v.dorm;
    const auto people = PeopleService(session()).list(filter);
    if (presented(people))
        return;
    if (people->empty()) {
        prompts().message(this, MessageKind::Info, postRoleLabel(v.role),
                          student ? tr("Nobody active belongs to %1. Import or add its students first.").arg(v.place) : tr("No member of staff is known yet. Add or import staff first."));
        return;
    }
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("appointList"));
    list->setAccessibleName(tr("Who takes the office"));
    list->setMinimumHeight(360);
    for (const PersonRow &p : *people) {
        auto *item = new QListWidgetItem(QStringLiteral("%1  %2  %3").arg(p.number, p.name, student ? p.className : p.title), list);
        item->setData(Qt::UserRole, p.id.toString());
    }
    list->setCurrentRow(0);
    drawer()->open(tr("%1 of %2").arg(postRoleLabel(v.role), v.place), list);
    auto *take = new Button(tr("&Appoint"), ButtonKind::Primary, QStringLiteral("confirmAppoint"));
    const auto act = [this, list, v] {
        if (!list->currentItem())
            return;
        const auto person = PersonId::fromString(list->currentItem()->data(Qt::UserRole).toString());
        if (!person)
            return;
        const auto post = NetworkService(session()).appoint({.role = v.role, .person = *person, .classId = v.classId, .dorm = v.dorm});
        if (presented(post))
            return;
        drawer()->closeDrawer();
        host().toast(tr("Appointed."), [this, id = *post] { presented(NetworkService(session()).takeBackPost(id)); refresh(); });
        refresh();
    };
    connect(take, &QPushButton::clicked, list, act);
    connect(list, &QListWidget::itemActivated, list, act);
    drawer()->addFootWidget(take);
}

void PeoplePage::openCases()
{
    QStringList students;
    for (const int row : m_peopleTable->selectedRows())
        students << m_people.at(size_t(row)).id.toString();
    if (students.isEmpty()) {
        prompts().message(this, MessageKind::Info, tr("Open cases"), tr("Choose the students first (Ctrl or Shift chooses several), then open one case for each with one level and date."));
        return;
    }
    host().openPage(QStringLiteral("ledger"), {{QStringLiteral("students"), students}});
}

void PeoplePage::importFile(const QString &given)
{
    if (!m_import->whyNot().isEmpty())
        return;
    QString path = given;
    if (path.isEmpty()) {
        const auto chosen = prompts().openFile(this, {tr("Import a roster"), QString(), {tr("Tables (*.xlsx *.xls *.csv *.txt)"), tr("All files (*)")}});
        if (!chosen)
            return;
        path = *chosen;
    }
    auto *wizard = new ImportWizard(this, {session(), workspace(), prompts(), host()}, std::make_unique<RosterImport>(session()));
    connect(wizard, &ImportWizard::finished, this, &PeoplePage::refresh);
    wizard->start(path);
}

bool PeoplePage::takeFile(const QString &path)
{
    importFile(path);
    return true;
}

void PeoplePage::saveTemplate()
{
    const PersonKind kind = personKindFromCode(m_kind->currentData().toString()).value_or(PersonKind::Student);
    const auto path = prompts().saveFile(this, {tr("Save the template"), tr("Roster template") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)")}});
    if (!path)
        return;
    if (!presented(writeTable(*path, rosterTemplate(kind))))
        host().toast(tr("Saved: %1").arg(*path));
}

void PeoplePage::exportPeople()
{
    const auto path = prompts().saveFile(this, {tr("Export"), tr("People") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)"), tr("CSV (*.csv)")}});
    if (!path)
        return;
    auto sheet = xz::exportPeople(session(), shownPeople());
    if (presented(sheet))
        return;
    Workbook book;
    book.sheets.push_back(std::move(*sheet));
    if (!presented(writeTable(*path, book)))
        host().toast(tr("Saved: %1").arg(*path));
}

void PeoplePage::printNetwork()
{
    const auto college = session().actor().college;
    const auto name = networkFileName(session(), college);
    if (presented(name))
        return;
    PaperJob job;
    job.title = tr("Four-level network");
    job.fileName = *name;
    job.make = [this, college](bool, const QString &) { return networkDocument(session(), college); };
    job.xlsx = [this, college](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document d, networkDocument(session(), college));
        return paper::writeXlsx(d, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void PeoplePage::checkMonth()
{
    const QDate today = session().clock().today();
    QStringList months;
    std::vector<QDate> days;
    for (int back = 0; back < 12; ++back) {
        days.push_back(QDate(today.year(), today.month(), 1).addMonths(-back));
        months << days.back().toString(QStringLiteral("yyyy-MM"));
    }
    const auto chosen = prompts().choice(this, tr("Month check"), tr("Which classes were silent, which dorms have no weather reporter: of which month?"), months);
    if (!chosen || !session().actor().station)
        return;
    const QDate day = days.at(size_t(*chosen));
    const StationId station = *session().actor().station;
    const auto name = NetworkHealthService(session()).fileName(station, day.year(), day.month());
    if (presented(name))
        return;
    PaperJob job;
    job.title = tr("Month check of the network: %1").arg(months.at(*chosen));
    job.fileName = *name;
    job.make = [this, station, day](bool, const QString &) { return NetworkHealthService(session()).document(station, day.year(), day.month()); };
    job.xlsx = [this, station, day](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document d, NetworkHealthService(session()).document(station, day.year(), day.month()));
        return paper::writeXlsx(d, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void PeoplePage::activate(const QVariantMap &arguments)
{
    if (const QString tab = arguments.value(QStringLiteral("tab")).toString(); tab == u"network" || tab == u"vacancies")
        m_tabs->setCurrentIndex(tab == u"network" ? Network : Vacancies);
    if (const auto id = PersonId::fromString(arguments.value(QStringLiteral("person")).toString()))
        openPerson(*id);
    if (const auto place = rawIdFromString(arguments.value(QStringLiteral("place")).toString())) {
        m_tabs->setCurrentIndex(arguments.value(QStringLiteral("action")).toString() == u"post.appoint" ? Vacancies : Network);
        if (m_tabs->currentIndex() == Network)
            m_network->showPlace(*place);
        for (size_t i = 0; i < m_vacancies.size() && m_tabs->currentIndex() == Vacancies; ++i) {
            const Vacancy &v = m_vacancies[i];
            if ((v.classId && v.classId->raw() == *place) || (v.dorm && v.dorm->raw() == *place)) {
                m_vacancyTable->selectRow(int(i));
                appoint(int(i));
                break;
            }
        }
    }
    if (const QString file = arguments.value(QStringLiteral("file")).toString(); !file.isEmpty())
        importFile(file);
}

void registerPeoplePage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("people"), .group = NavGroup::Station, .order = 0, .icon = Icon::People, .title = PeoplePage::tr("People and network"),
                  .anyOf = {Action::ReadPeople, Action::ReadNetwork},
                  .badge = [](Session &session) {
                      const auto now = TodayService(session).snapshot();
                      return now ? now->badgePeople : 0;
                  },
                  .make = [](const PageContext &context) -> Page * { return new PeoplePage(context); }});
}

} // namespace xz

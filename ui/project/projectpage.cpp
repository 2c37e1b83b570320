#include "ui/project/projectpage.h"

#include "core/base/text.h"
#include "core/organization/networkservice.h"
#include "ui/project/projectlooks.h"
#include "ui/shared/form.h"
#include "ui/shared/stepbar.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const FieldInfo titleField{.key = "title", .label = QT_TRANSLATE_NOOP("Field", "Project"), .required = true, .maxLength = 80};
const FieldInfo startField{.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "First day of the cycle"), .kind = FieldKind::Date, .required = true};
} // namespace

ProjectPage::ProjectPage(const PageContext &context, const std::vector<ProjectTab> &tabs, QWidget *parent) : Page(context, QStringLiteral("project"), parent)
{
    setTitle(tr("Construction project"));
    watch({QStringLiteral("project"), QStringLiteral("funds"), QStringLiteral("review"), QStringLiteral("supervision"), QStringLiteral("activities")});
    m_box = new QComboBox;
    m_box->setObjectName(QStringLiteral("projectBox"));
    m_box->setAccessibleName(tr("Project"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(18);
    addActionWidget(m_box);
    m_new = addAction(tr("&New project"), ButtonKind::Outline, QStringLiteral("newProject"));
    connect(m_new, &QPushButton::clicked, this, &ProjectPage::begin);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        saveNow();
        m_project = ProjectId::fromString(m_box->currentData().toString());
        refresh();
    });

    m_steps = new StepBar(projectStages());
    body()->addWidget(m_steps);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("projectTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_place = new QWidget;
    auto *box = new QVBoxLayout(m_place); // no stack: wrapped texts need a layout that asks for their height
    box->setContentsMargins(0, 0, 0, 0);
    const ProjectTabParts parts{context, this, [this] { return drawer(); }, [this](const Error &e) { present(e); }};
    for (const ProjectTab &t : tabs) {
        const bool shown = t.anyOf.empty() || std::ranges::any_of(t.anyOf, [this](Action a) { return allowedScope(session().actor().role, a) != Scope::None; });
        if (!shown)
            continue;
        m_tabs->addTab(t.title);
        m_parts.push_back({t.code, t.make(parts)});
        box->addWidget(m_parts.back().view);
    }
    body()->addWidget(m_tabs);
    body()->addWidget(m_place, 1);
    m_empty = new Text({}, TextStyle::Secondary);
    m_empty->setWordWrap(true);
    m_first = new Button(tr("New project"), ButtonKind::Primary, QStringLiteral("firstProject"));
    connect(m_first, &QPushButton::clicked, this, &ProjectPage::begin);
    auto *row = new QHBoxLayout;
    row->addWidget(m_first);
    row->addStretch(1);
    body()->addWidget(m_empty);
    body()->addLayout(row);
    body()->addStretch(0);
    connect(m_tabs, &QTabBar::currentChanged, this, &ProjectPage::showTab);
}

QString ProjectPage::help() const
{
    return tr("<p>A station is built as a project of two years: application, opinions, approval, one mid-term inspection, one final review, acceptance, archive.</p>"
              "<p>What is handed in is frozen with its hash and its PDF; later edits are the next version. Days are proposed by the program and moved only by student affairs, with the reason in the history.</p>"
              "<p>Decisions belong to student affairs. A step that was taken by mistake is taken back by an explicit reversal with a reason; it stays in the history under its number.</p>");
}

bool ProjectPage::fillBox()
{
    const auto all = ProjectService(session()).list();
    if (presented(all))
        return false;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const bool several = !isStationRole(session().actor().role);
    for (const ProjectRow &p : *all)
        m_box->addItem(several ? tr("%1 · %2").arg(p.collegeName, p.title) : tr("%1 (%2)").arg(p.title).arg(p.startsOn.year()), p.id.toString());
    m_box->setVisible(m_box->count() > 1);
    const int at = m_project ? m_box->findData(m_project->toString()) : -1;
    m_box->setCurrentIndex(at >= 0 ? at : m_box->count() ? 0 : -1);
    m_project = ProjectId::fromString(m_box->currentData().toString());
    return true;
}

void ProjectPage::refresh()
{
    if (!fillBox())
        return;
    const Actor &a = session().actor();
    const bool mayBegin = a.station && isAllowed(a, Action::WriteProject, {.station = a.station, .college = a.college});
    m_new->setVisible(mayBegin && m_project.has_value());
    const bool there = m_project.has_value();
    m_tabs->setVisible(there);
    m_place->setVisible(there);
    m_steps->setVisible(there);
    m_empty->setVisible(!there);
    m_first->setVisible(!there && mayBegin);
    if (!there) {
        setTitleChip({});
        setStateLine({});
        m_empty->setText(mayBegin ? tr("No project yet. Begin one: the program proposes its days and drafts the application from the station's card, team, rooms and activities.")
                                  : tr("No project yet. The station head begins one; it is seen here as soon as it is there."));
        return;
    }
    if (const auto p = ProjectService(session()).project(*m_project); !presented(p))
        showProject(*p);
}

void ProjectPage::showProject(const ProjectRow &p)
{
    setTitleChip(projectStateLook(p.state));
    setStateLine(projectStateSentence(p, session().clock().today()));
    m_steps->setCurrent(projectStage(p.state));
    for (const Part &part : m_parts)
        part.view->setProject(p);
    showTab();
}

void ProjectPage::showTab()
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].view->setVisible(int(i) == m_tabs->currentIndex());
}

void ProjectPage::saveNow()
{
    for (const Part &part : m_parts)
        part.view->saveNow();
}

void ProjectPage::activate(const QVariantMap &arguments)
{
    if (const auto id = ProjectId::fromString(arguments.value(QStringLiteral("project")).toString())) {
        saveNow();
        m_project = id;
    }
    refresh();
    const QString tab = arguments.value(QStringLiteral("tab")).toString();
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].code == tab) {
            m_tabs->setCurrentIndex(int(i));
            if (m_project)
                m_parts[i].view->activate(arguments);
        }
    if (arguments.value(QStringLiteral("action")).toString() == u"project.new")
        begin();
}

void ProjectPage::begin()
{
    const Actor &a = session().actor();
    if (!a.station)
        return;
    saveNow();
    auto *form = new Form(QStringLiteral("newProject"));
    form->addField(titleField);
    form->addField(startField);
    form->setHint(QStringLiteral("starts_on"), tr("The cycle is two years; the days of the inspections follow from it."));
    const QDate today = session().clock().today();
    form->setValue(QStringLiteral("starts_on"), QDate(today.month() > 9 ? today.year() + 1 : today.year(), 9, 1));
    if (const auto station = NetworkService(session()).station(*a.station))
        form->setValue(QStringLiteral("title"), tr("Standardised construction of %1").arg(station->name));
    drawer()->open(tr("New project"), form);
    auto *save = new Button(tr("&Begin"), ButtonKind::Primary, QStringLiteral("beginProject"));
    connect(save, &QPushButton::clicked, form, [this, form] { create(form); });
    drawer()->addFootWidget(save);
    form->focusField(QStringLiteral("title"));
}

void ProjectPage::create(Form *form)
{
    form->clearErrors();
    const auto id = ProjectService(session()).create(*session().actor().station, form->value(QStringLiteral("title")).toString(), form->value(QStringLiteral("starts_on")).toDate());
    if (!id) {
        if (!form->showError(id.error()))
            present(id.error());
        return;
    }
    drawer()->closeDrawer();
    m_project = *id;
    refresh();
    m_tabs->setCurrentIndex(0);
    host().toast(tr("The project is begun. Next: draft the application."));
}

QString projectStateSentence(const ProjectRow &p, QDate today)
{
    const QDate last = p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn;
    QString line = ProjectPage::tr("%1: cycle from %2 to %3").arg(p.stationName.toHtmlEscaped(), isoDate(p.startsOn), isoDate(p.endsOn));
    if (p.extendedUntil.isValid())
        line += ProjectPage::tr(", extended until %1").arg(isoDate(p.extendedUntil));
    if (isOver(p.state) || p.state == ProjectState::Accepted)
        return line;
    if (isBeingBuilt(p.state)) {
        const qint64 left = today.daysTo(last);
        line += left >= 0 ? ProjectPage::tr("; <b>%n day(s)</b> left", nullptr, int(left)) : ProjectPage::tr("; <b>over for %n day(s)</b>", nullptr, int(-left));
        const bool before = p.state == ProjectState::Building;
        const QDate next = p.deadlineOn.isValid() ? p.deadlineOn : before ? p.midtermOn : p.state == ProjectState::Continuing ? p.finalOn : QDate();
        if (next.isValid()) {
            const QString what = p.deadlineOn.isValid() ? ProjectPage::tr("rectification by %1") : before ? ProjectPage::tr("mid-term inspection %1") : ProjectPage::tr("final review %1");
            line += ProjectPage::tr("; next: %1").arg(what.arg(isoDate(next)));
        }
    }
    return line;
}

void registerProjectPage(PageRegistry &registry, const std::vector<ProjectTab> &tabs)
{
    registry.add({.id = QStringLiteral("project"), .group = NavGroup::Station, .order = 6, .icon = Icon::Stamp, .title = ProjectPage::tr("Construction project"),
                  .anyOf = {Action::ReadProject},
                  .make = [tabs](const PageContext &context) -> Page * { return new ProjectPage(context, tabs); }});
}

} // namespace xz

#include "moc_projectpage.cpp"

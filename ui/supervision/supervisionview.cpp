#include "ui/supervision/supervisionview.h"

#include "core/activities/activities.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/supervision/selfcheckservice.h"
#include "core/supervision/supervisiondocument.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/text.h"
#include "ui/supervision/visitpanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const FieldInfo planFields[] = {{.key = "planned_on", .label = QT_TRANSLATE_NOOP("Field", "Day of the visit"), .kind = FieldKind::Date, .required = true},
                                {.key = "purpose", .label = QT_TRANSLATE_NOOP("Field", "Looks at"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000},
                                {.key = "visitors", .label = QT_TRANSLATE_NOOP("Field", "Who visits"), .maxLength = 200}};
QString points(double v) { return QString::number(v, 'f', v == double(qint64(v)) ? 0 : 1); }
} // namespace

SupervisionView::SupervisionView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);

    m_checkCard = new Card(tr("Self-check against the construction standards"));
    m_year = new QComboBox;
    m_year->setObjectName(QStringLiteral("selfCheckYear"));
    m_year->setAccessibleName(tr("Year"));
    m_printCheck = new Button(tr("&Form…"), ButtonKind::Plain, QStringLiteral("printSelfCheck"));
    m_store = new Button(tr("&Keep this result"), ButtonKind::Outline, QStringLiteral("storeSelfCheck"));
    m_checkCard->addHeaderWidget(m_year);
    m_checkCard->addHeaderWidget(m_printCheck);
    m_checkCard->addHeaderWidget(m_store);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    m_score = new Text({}, TextStyle::Figure);
    m_score->setObjectName(QStringLiteral("selfCheckScore"));
    m_checkLine = new Text({}, TextStyle::Body);
    m_checkLine->setWordWrap(true);
    m_checkLine->setObjectName(QStringLiteral("selfCheckLine"));
    line->addWidget(m_score);
    line->addWidget(m_checkLine, 1);
    m_checkCard->body()->addLayout(line);
    m_checkModel = new ListModel({{QStringLiteral("code"), tr("No."), 50}, {QStringLiteral("name"), tr("Standard not met"), 240}, {QStringLiteral("points"), tr("Points"), 80, true},
                                  {QStringLiteral("datum"), tr("On record"), 260}, {QStringLiteral("missing"), tr("Missing"), 260, false, false, true}},
                                 [this](int r, int c, int role) { return checkCell(r, c, role); }, this);
    m_checkTable = new DataTable(QStringLiteral("selfCheck"), tr("Standards not met"));
    m_checkTable->setModel(m_checkModel);
    m_checkTable->setToolsVisible(false);
    m_checkTable->setFitsContents(true);
    m_checkTable->setEmptyState(tr("Every standard that applies is met."));
    connect(m_checkTable, &DataTable::activated, this, [this](int r) {
        if (m_unmet.at(size_t(r)).manual)
            say(m_unmet.at(size_t(r)).code);
    });
    m_checkCard->body()->addWidget(m_checkTable);

    m_visitCard = new Card(tr("Visits and findings"));
    m_printYear = new Button(tr("&Summary of the year…"), ButtonKind::Plain, QStringLiteral("printSupervision"));
    m_plan = new Button(tr("&Plan a visit"), ButtonKind::Outline, QStringLiteral("planVisit"));
    m_visitCard->addHeaderWidget(m_printYear);
    m_visitCard->addHeaderWidget(m_plan);
    m_visitModel = new ListModel({{QStringLiteral("day"), tr("Date"), 105}, {QStringLiteral("state"), tr("State"), 110}, {QStringLiteral("purpose"), tr("Looks at"), 260, false, false, true},
                                  {QStringLiteral("visitors"), tr("Visitors"), 140}, {QStringLiteral("findings"), tr("Findings"), 80, true}, {QStringLiteral("closed"), tr("Closed"), 70, true},
                                  {QStringLiteral("overdue"), tr("Overdue"), 80, true}},
                                 [this](int r, int c, int role) { return visitCell(r, c, role); }, this);
    m_visitTable = new DataTable(QStringLiteral("visits"), tr("Visits"));
    m_visitTable->setModel(m_visitModel);
    m_visitTable->setToolsVisible(false);
    m_visitTable->setFitsContents(true);
    connect(m_visitTable, &DataTable::activated, this, [this](int r) { openVisit(m_visits.at(size_t(r)).id); });
    m_visitCard->body()->addWidget(m_visitTable);
    box->addWidget(m_visitCard);
    box->addWidget(m_checkCard);
    box->addStretch(1);

    connect(m_plan, &QPushButton::clicked, this, &SupervisionView::planVisit);
    connect(m_year, &QComboBox::currentIndexChanged, this, &SupervisionView::loadCheck);
    connect(m_store, &QPushButton::clicked, this, [this] {
        if (m_project && !m_parts.presented(SelfCheckService(session()).store(m_project->station, m_year->currentData().toInt())))
            m_parts.context.host.toast(tr("The self-check of %1 is kept.").arg(m_year->currentText()));
    });
    connect(m_printCheck, &QPushButton::clicked, this, [this] {
        if (m_check)
            preview(tr("Self-check"), [this, check = *m_check]() -> Result<std::pair<paper::Document, std::pair<QString, QString>>> {
                XZ_TRY(SelfCheckPaper p, selfCheckPaper(session(), check));
                return std::pair(std::move(p.document), std::pair(p.fileName, p.sheetName));
            });
    });
    connect(m_printYear, &QPushButton::clicked, this, [this] {
        if (m_project)
            preview(tr("Supervision of the year"), [this, station = m_project->station, year = m_year->currentData().toInt()]() -> Result<std::pair<paper::Document, std::pair<QString, QString>>> {
                XZ_TRY(SupervisionPaper p, supervisionYear(session(), station, year));
                return std::pair(std::move(p.document), std::pair(p.fileName, p.sheetName));
            });
    });
}

void SupervisionView::setProject(const ProjectRow &project)
{
    m_project = project;
    const int today = session().clock().today().year();
    if (m_year->count() == 0 || m_year->itemData(0).toInt() != today) {
        const QSignalBlocker quiet(m_year);
        m_year->clear();
        for (int y = today; y >= std::max(today - 5, 2000); --y)
            m_year->addItem(QString::number(y), y);
    }
    const SupervisionService service(session());
    m_plan->setVisible(service.mayWrite());
    m_visitTable->setEmptyState(service.mayWrite() ? tr("No visit yet. The school looks at each station regularly; plan the first visit.") : tr("The school has not visited this station yet."),
                                service.mayWrite() ? tr("Plan a visit") : QString(), [this] { planVisit(); });
    const bool mine = SelfCheckService(session()).mayRun(project.station);
    m_store->setVisible(mine);
    loadVisits();
    loadCheck();
    if (m_wanted)
        openVisit(*std::exchange(m_wanted, std::nullopt));
}

void SupervisionView::activate(const QVariantMap &arguments)
{
    const auto id = VisitId::fromString(arguments.value(QStringLiteral("visit")).toString());
    if (!id)
        return;
    if (m_project)
        openVisit(*id);
    else
        m_wanted = id;
}

void SupervisionView::loadVisits()
{
    auto visits = SupervisionService(session()).visits(m_project->station);
    m_visits = visits ? std::move(*visits) : std::vector<VisitRow>();
    m_visitModel->setRowCount(int(m_visits.size()));
    int open = 0, overdue = 0;
    for (const VisitRow &v : m_visits) {
        open += v.findings - v.closed;
        overdue += v.overdue;
    }
    m_visitCard->setNote(open == 0 ? tr("nothing open") : overdue ? tr("%1 open, %2 overdue").arg(open).arg(overdue) : tr("%1 open").arg(open));
}

void SupervisionView::loadCheck()
{
    if (!m_project || m_year->currentIndex() < 0)
        return;
    auto check = SelfCheckService(session()).compute(m_project->station, m_year->currentData().toInt());
    m_unmet.clear();
    m_check.reset();
    if (!check) {
        m_score->clear();
        m_checkLine->setText(check.error().message.toHtmlEscaped());
        m_checkModel->setRowCount(0);
        m_printCheck->setWhyNot(check.error().message);
        m_store->setWhyNot(check.error().message);
        return;
    }
    m_check = std::move(*check);
    for (const IndicatorResult &r : m_check->results)
        if (r.applicable && !r.met)
            m_unmet.push_back(r);
    m_score->setText(tr("%1 / %2").arg(points(m_check->score()), points(m_check->full())));
    QString line = m_unmet.empty() ? tr("Every standard that applies is met (%1).").arg(sharePercent(m_check->share()))
                                   : tr("<b>%n standard(s)</b> not met", nullptr, int(m_unmet.size())) + tr(" (%1)").arg(sharePercent(m_check->share()));
    if (const auto kept = SelfCheckService(session()).stored(m_project->station, m_check->year); kept && *kept)
        line += tr("; kept on %1 with %2 points").arg(isoDate((*kept)->storedAt.date()), points((*kept)->score()));
    if (SelfCheckService(session()).mayRun(m_project->station) && std::ranges::any_of(m_unmet, &IndicatorResult::manual))
        line += tr("; Enter on a standard without data says whether it was done");
    m_checkLine->setText(line);
    m_checkModel->setRowCount(int(m_unmet.size()));
    m_printCheck->setWhyNot({});
    m_store->setWhyNot({});
}

void SupervisionView::openVisit(const VisitId &id)
{
    const auto visit = SupervisionService(session()).visit(id);
    if (m_parts.presented(visit))
        return;
    auto *panel = new VisitPanel(m_parts, id);
    connect(panel, &VisitPanel::changed, this, [this, id] { openVisit(id); }, Qt::QueuedConnection);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Supervision visit of %1").arg(isoDate(visit->day())), panel, 640);
    auto *print = new Button(tr("&Record on paper…"), ButtonKind::Plain, QStringLiteral("printVisit"));
    connect(print, &QPushButton::clicked, panel, [this, id] {
        preview(tr("Supervision record"), [this, id]() -> Result<std::pair<paper::Document, std::pair<QString, QString>>> {
            XZ_TRY(SupervisionPaper p, visitRecord(session(), id));
            return std::pair(std::move(p.document), std::pair(p.fileName, p.sheetName));
        });
    });
    drawer->addFootWidget(print);
}

void SupervisionView::planVisit()
{
    if (!m_project)
        return;
    auto *form = new Form(QStringLiteral("planVisit"));
    for (const FieldInfo &f : planFields)
        form->addField(f);
    form->setValue(QStringLiteral("planned_on"), session().clock().today().addDays(7));
    form->setUnchanged();
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Plan a visit"), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("savePlan"));
    connect(save, &QPushButton::clicked, form, [this, form] {
        form->clearErrors();
        const auto made = SupervisionService(session()).plan({.id = VisitId(RawId{}), .station = m_project->station, .project = m_project->id,
                                                              .plannedOn = form->value(QStringLiteral("planned_on")).toDate(), .purpose = form->value(QStringLiteral("purpose")).toString(),
                                                              .visitors = form->value(QStringLiteral("visitors")).toString()});
        if (!made) {
            if (!form->showError(made.error()))
                m_parts.present(made.error());
            return;
        }
        QMetaObject::invokeMethod(this, [this, id = *made] { openVisit(id); }, Qt::QueuedConnection);
    });
    drawer->addFootWidget(save);
}

void SupervisionView::say(const QString &item)
{
    if (!m_project || !SelfCheckService(session()).mayRun(m_project->station))
        return;
    const auto done = m_parts.context.prompts.choice(this, tr("Standard without data"), tr("Was it done?"), {tr("Yes, it was done"), tr("No, not yet")});
    if (!done)
        return;
    const auto note = m_parts.context.prompts.reason(this, {.title = tr("Standard without data"), .text = tr("What was done, and where does the proof lie?"), .maxLength = 200});
    if (!note)
        return;
    m_parts.presented(SelfCheckService(session()).say(m_project->station, m_year->currentData().toInt(), item, *done == 0, *note));
}

void SupervisionView::preview(const QString &title, std::function<Result<std::pair<paper::Document, std::pair<QString, QString>>>()> make)
{
    const auto first = make();
    if (m_parts.presented(first))
        return;
    PaperJob job;
    job.title = title;
    job.fileName = first->second.first;
    job.make = [make](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(auto made, make());
        return std::move(made.first);
    };
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const auto made, make());
        return paper::writeXlsx(made.first, path, made.second.second);
    };
    auto *view = new PaperPreview(m_parts.page, m_parts.context.prompts, m_parts.context.host, session().clock(), std::move(job));
    if (m_parts.presented(view->open()))
        view->deleteLater();
}

QVariant SupervisionView::visitCell(int r, int column, int role) const
{
    const VisitRow &v = m_visits.at(size_t(r));
    if (role == IdRole)
        return v.id.bytes();
    if (role == ChipRole && column == 1)
        return QVariant::fromValue(ChipLook{visitStateLabel(v.state), v.state == VisitState::Held ? Tone::Done : v.state == VisitState::Planned ? Tone::Info : Tone::Neutral});
    if (role == ChipRole && column == 6 && v.overdue)
        return QVariant::fromValue(ChipLook{QString::number(v.overdue), Tone::Level1, Shape::Diamond});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return isoDate(v.day());
    case 1: return visitStateLabel(v.state);
    case 2: return v.purpose.simplified();
    case 3: return v.visitors;
    case 4: return v.findings;
    case 5: return v.closed;
    case 6: return v.overdue;
    }
    return {};
}

QVariant SupervisionView::checkCell(int r, int column, int role) const
{
    const IndicatorResult &x = m_unmet.at(size_t(r));
    if (role == Qt::ToolTipRole)
        return column == 3 ? x.datum : column == 4 ? x.missing : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return x.code;
    case 1: return x.name;
    case 2: return tr("%1 / %2").arg(points(x.earned), points(x.points));
    case 3: return x.datum;
    case 4: return x.missing;
    }
    return {};
}

ProjectTab supervisionTab()
{
    return {QStringLiteral("supervision"), SupervisionView::tr("Supervision"), {Action::ReadSupervision}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new SupervisionView(parts); }};
}

} // namespace xz

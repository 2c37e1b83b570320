#include "ui/activities/activitiespage.h"

#include "core/activities/activitydocument.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/organization/networkservice.h"
#include "ui/activities/activityform.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/shownexport.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

ActivitiesPage::ActivitiesPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("activities"), parent), m_words(ActivityWords::of(context.session))
{
    setTitle(tr("Activities"));
    watch({QStringLiteral("activities"), QStringLiteral("settings")});
    setBodyScrolls(false);
    m_ledger = addAction(tr("&Ledger…"), ButtonKind::Plain, QStringLiteral("activityLedger"));
    m_add = addAction(tr("&New activity"), ButtonKind::Primary, QStringLiteral("addActivity"));
    connect(m_add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    connect(m_ledger, &QPushButton::clicked, this, &ActivitiesPage::ledger);
    m_model = new ListModel({{QStringLiteral("date"), tr("Date"), 105}, {QStringLiteral("title"), tr("Topic"), 240, false, false, true}, {QStringLiteral("kind"), tr("Kind"), 110},
                             {QStringLiteral("strand"), tr("Column"), 100}, {QStringLiteral("goals"), tr("Goals"), 110}, {QStringLiteral("nature"), tr("Nature"), 95},
                             {QStringLiteral("majors"), tr("Majors"), 120}, {QStringLiteral("people"), tr("Participants"), 80, true}, {QStringLiteral("charge"), tr("In charge"), 90},
                             {QStringLiteral("files"), tr("Evidence"), 70, true}, {QStringLiteral("place"), tr("Place"), 120, false, true}, {QStringLiteral("station"), tr("Station"), 160, false, true}},
                            [this](int r, int c, int role) { return cell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("activities"), tr("Activities"));
    m_table->setModel(m_model);
    const auto box = [&](const char *name, const QString &accessible) {
        auto *b = new QComboBox;
        b->setObjectName(QString::fromLatin1(name));
        b->setAccessibleName(accessible);
        b->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_table->addToolWidget(b);
        connect(b, &QComboBox::currentIndexChanged, this, [this] { load(); });
        return b;
    };
    m_station = box("activityStation", tr("Station"));
    m_year = box("activityYear", tr("Year"));
    m_kind = box("activityKind", tr("Kind"));
    m_major = box("activityMajor", tr("Major"));
    m_table->setEmptyState(tr("No activity is registered here yet. Lectures, class meetings, contests and the leading group's meetings belong here; the application and the portfolio draw from them."),
                           tr("New activity"), [this] { edit(std::nullopt); });
    m_table->setExport([this](const ShownTable &shown) { exportShown(this, {session(), workspace(), prompts(), host()}, tr("Activities"), shown); });
    connect(m_table, &DataTable::activated, this, [this](int r) { open(m_rows.at(size_t(r)).id); });
    body()->addWidget(m_table, 1);
}

QString ActivitiesPage::help() const
{
    return tr("<p>Every activity once: what it was, for which majors, which goals (helping others, oneself, each other, prevention), how many took part, who was in charge, with its evidence. No student is named.</p>"
              "<p>Developmental guidance should outweigh remedial; the line above shows the share. Meetings of the leading group are the evidence of leadership.</p>"
              "<p>Enter opens an activity. The application's draft, the self-check and the year's portfolio read from this register.</p>");
}

std::optional<StationId> ActivitiesPage::station() const
{
    if (session().actor().station)
        return session().actor().station;
    return StationId::fromString(m_station->currentData().toString());
}

void ActivitiesPage::fillFilters()
{
    const auto refill = [](QComboBox *box, const QString &all, const std::vector<std::pair<QString, QString>> &items, const QString &wanted) {
        const QSignalBlocker quiet(box);
        box->clear();
        if (!all.isEmpty())
            box->addItem(all, QString());
        for (const auto &[code, name] : items)
            box->addItem(name, code);
        box->setCurrentIndex(std::max(0, box->findData(wanted)));
    };
    std::vector<std::pair<QString, QString>> stations;
    if (!session().actor().station)
        if (const auto all = NetworkService(session()).stations())
            for (const Station &s : *all)
                stations.emplace_back(s.id.toString(), s.name);
    refill(m_station, tr("All stations"), stations, m_station->currentData().toString());
    m_station->setVisible(!session().actor().station);
    const int today = session().clock().today().year();
    int first = today;
    if (const auto all = ActivityService(session()).list({.withCancelled = true}))
        for (const ActivityRow &a : *all)
            first = std::min(first, a.onDate.year());
    std::vector<std::pair<QString, QString>> years;
    for (int y = today + 1; y >= std::max(first, today - 20); --y)
        years.emplace_back(QString::number(y), QString::number(y));
    refill(m_year, tr("All years"), years, m_year->count() ? m_year->currentData().toString() : QString::number(today));
    std::vector<std::pair<QString, QString>> kinds, majors;
    for (const ActivityWords::Kind &k : m_words.kinds())
        kinds.emplace_back(k.code, k.name);
    refill(m_kind, tr("All kinds"), kinds, m_kind->currentData().toString());
    if (const auto all = ActivityService(session()).majors(station()))
        for (const QString &m : *all)
            majors.emplace_back(m, m);
    refill(m_major, tr("All majors"), majors, m_major->currentData().toString());
}

void ActivitiesPage::refresh()
{
    m_words = ActivityWords::of(session());
    fillFilters();
    m_add->setWhyNot(ActivityService(session()).mayAdd() ? QString() : tr("Activities are registered by the station's head and counsellors."));
    load();
    if (m_form && m_open && drawer()->isOpen() && !ActivityService(session()).get(*m_open))
        drawer()->closeDrawer();
}

void ActivitiesPage::load()
{
    ActivityFilter filter{.station = station(), .kind = m_kind->currentData().toString(), .major = m_major->currentData().toString(), .withCancelled = true};
    if (const int year = m_year->currentData().toString().toInt()) {
        filter.from = QDate(year, 1, 1);
        filter.to = QDate(year, 12, 31);
    }
    auto rows = ActivityService(session()).list(filter);
    m_rows = presented(rows) ? std::vector<ActivityRow>() : std::move(*rows);
    m_model->setRowCount(int(m_rows.size()));
    const ActivitySums sums = sumsOf(m_rows, m_words);
    QString line = tr("%n activity(ies)", nullptr, sums.activities) + tr(", %1 participants").arg(sums.participants);
    if (const auto share = sums.developmentalShare())
        line += tr(", developmental <b>%1</b> (%2 of %3)").arg(sharePercent(*share)).arg(sums.developmental).arg(sums.developmental + sums.remedial);
    line += tr(", peer %1").arg(sums.peer);
    setStateLine(line);
    m_ledger->setWhyNot(station() ? QString() : tr("Choose the station whose ledger is wanted."));
}

void ActivitiesPage::activate(const QVariantMap &arguments)
{
    if (const auto id = ActivityId::fromString(arguments.value(QStringLiteral("activity")).toString()))
        open(*id);
}

void ActivitiesPage::saveNow()
{
    if (m_form)
        m_form->saveDrafts();
}

void ActivitiesPage::open(const ActivityId &id)
{
    if (auto row = ActivityService(session()).get(id); !presented(row))
        edit(std::move(*row));
}

void ActivitiesPage::edit(std::optional<ActivityRow> row)
{
    if (!row && !ActivityService(session()).mayAdd())
        return;
    saveNow();
    m_open = row ? std::optional(row->id) : std::nullopt;
    const QString title = row ? row->title : tr("New activity");
    auto *form = new ActivityForm({session(), workspace(), prompts(), host()}, std::move(row));
    connect(form, &ActivityForm::saved, this, [this](const ActivityId &id) {
        refresh();
        open(id);
    }, Qt::QueuedConnection);
    connect(form, &ActivityForm::changed, this, [this] {
        refresh();
        if (m_open)
            open(*m_open);
    }, Qt::QueuedConnection);
    drawer()->open(title, form, 640);
    if (form->mayWrite()) {
        auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveActivity"));
        connect(save, &QPushButton::clicked, form, &ActivityForm::save);
        drawer()->addFootWidget(save);
    }
    m_form = form;
}

void ActivitiesPage::ledger()
{
    const auto of = station();
    if (!of)
        return;
    const int chosen = m_year->currentData().toString().toInt(), year = chosen ? chosen : session().clock().today().year();
    const auto make = [this, of = *of, year, major = m_major->currentData().toString()] { return activityLedger(session(), of, QDate(year, 1, 1), QDate(year, 12, 31), major); };
    const auto first = make();
    if (presented(first))
        return;
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), paperJob<ActivityLedger>(tr("Ledger of activities"), first->fileName, make));
    if (presented(view->open()))
        view->deleteLater();
}

QVariant ActivitiesPage::cell(int r, int column, int role) const
{
    const ActivityRow &a = m_rows.at(size_t(r));
    if (role == IdRole)
        return a.id.bytes();
    if (role == ChipRole && column == 5) {
        if (!a.counts())
            return QVariant::fromValue(ChipLook{tr("Cancelled"), Tone::Neutral});
        if (a.nature != ActivityNature::None)
            return QVariant::fromValue(ChipLook{activityNatureLabel(a.nature), a.nature == ActivityNature::Developmental ? Tone::Done : Tone::Level3});
        return {};
    }
    if (role == ExportRole && column == 0)
        return a.onDate;
    if (role == Qt::ToolTipRole && !a.counts())
        return tr("Cancelled: %1").arg(a.cancelled);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return isoDate(a.onDate);
    case 1: return a.peer ? tr("%1 (peer)").arg(a.title) : a.title;
    case 2: return m_words.kindName(a.kind);
    case 3: return m_words.strandName(a.strand);
    case 4: return m_words.goalNames(a.goals);
    case 5: return a.counts() ? (a.nature == ActivityNature::None ? QString() : activityNatureLabel(a.nature)) : tr("Cancelled");
    case 6: return a.majors.join(tr(", "));
    case 7: return a.participants ? QVariant(a.participants) : QVariant();
    case 8: return a.inCharge;
    case 9: return a.files ? QVariant(a.files) : QVariant();
    case 10: return a.place;
    case 11: return a.stationName;
    }
    return {};
}

void registerActivitiesPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("activities"), .group = NavGroup::Station, .order = 7, .icon = Icon::ListChecks, .title = ActivitiesPage::tr("Activities"),
                  .anyOf = {Action::ReadActivities},
                  .make = [](const PageContext &context) -> Page * { return new ActivitiesPage(context); }});
}

} // namespace xz

#include "ui/station/stationpage.h"

#include "core/document/xlsx.h"
#include "core/members/headfinding.h"
#include "core/organization/networkdocument.h"
#include "core/organization/networkservice.h"
#include "core/station/stationdocument.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/text.h"
#include "ui/station/flagshipview.h"
#include "ui/station/overview.h"
#include "ui/station/roomsview.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

StationPage::StationPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("station"), parent)
{
    setTitle(tr("Station"));
    watch({QStringLiteral("station"), QStringLiteral("network"), QStringLiteral("people"), QStringLiteral("members")});
    m_stationBox = new QComboBox;
    m_stationBox->setObjectName(QStringLiteral("stationBox"));
    m_stationBox->setAccessibleName(tr("Station"));
    addActionWidget(m_stationBox);
    connect(m_stationBox, &QComboBox::currentIndexChanged, this, [this] {
        m_station = StationId::fromString(m_stationBox->currentData().toString());
        qDeleteAll(m_place->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
        m_overview = nullptr;
        refresh();
    });
    m_network = addAction(tr("&Network chart"), ButtonKind::Plain, QStringLiteral("networkChart"));
    m_print = addAction(tr("Station &card on paper"), ButtonKind::Primary, QStringLiteral("printCard"));
    connect(m_network, &QPushButton::clicked, this, &StationPage::printNetwork);
    connect(m_print, &QPushButton::clicked, this, &StationPage::printCard);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("stationTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Card and completeness"), tr("Rooms and bookings"), tr("Flagship")})
        m_tabs->addTab(t);
    m_place = new QWidget;
    auto *box = new QVBoxLayout(m_place); // no stack: wrapped texts need a layout that asks for their height
    box->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_tabs);
    body()->addWidget(m_place, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &StationPage::showTab);
}

QString StationPage::help() const
{
    return tr("<p>The station's card, its rooms and its flagship. The list below the card says clause by clause what the regulation asks for; <b>Mend</b> goes where what is missing is added.</p>"
              "<p>Rooms are booked without overlap: the program names the booking in the way. Ctrl+Enter files a booking, Enter opens one to mark it as used or to cancel it with a reason.</p>"
              "<p>Photos and evidence are kept, encrypted, in the workspace and are part of every backup.</p>");
}

void StationPage::showTab()
{
    if (!m_overview)
        return;
    const int tab = m_tabs->currentIndex();
    m_overview->setVisible(tab == Overview);
    m_rooms->setVisible(tab == Rooms);
    m_flagship->setVisible(tab == Brand);
}

bool StationPage::build()
{
    if (!m_station) {
        m_station = session().actor().station;
        const QSignalBlocker quiet(m_stationBox);
        m_stationBox->clear();
        if (const auto stations = NetworkService(session()).stations())
            for (const Station &s : *stations)
                if (!session().actor().station || s.id == *session().actor().station)
                    m_stationBox->addItem(s.name, s.id.toString());
        m_stationBox->setVisible(m_stationBox->count() > 1);
        if (!m_station && m_stationBox->count() > 0)
            m_station = StationId::fromString(m_stationBox->itemData(0).toString());
    }
    if (!m_station)
        return false;
    if (m_overview)
        return true;
    const StationParts parts{context(), *m_station, this, [this] { return drawer(); }, [this](const Error &e) { present(e); }};
    m_overview = new StationOverview(parts);
    m_rooms = new RoomsView(parts);
    m_flagship = new FlagshipView(parts);
    for (QWidget *part : std::initializer_list<QWidget *>{m_overview, m_rooms, m_flagship})
        m_place->layout()->addWidget(part);
    showTab();
    connect(m_overview, &StationOverview::mendWanted, this, &StationPage::mend);
    connect(m_overview, &StationOverview::changed, this, &StationPage::refresh);
    connect(m_rooms, &RoomsView::changed, this, &StationPage::refresh);
    connect(m_rooms, &RoomsView::logWanted, this, &StationPage::printLog);
    connect(m_flagship, &FlagshipView::changed, this, &StationPage::refresh);
    return true;
}

void StationPage::refresh()
{
    const bool there = build();
    const QString why = there ? QString() : tr("This workspace has no station yet; add one in the settings.");
    m_print->setWhyNot(why);
    m_network->setWhyNot(why);
    m_tabs->setEnabled(there);
    if (!there) {
        setStateLine(why);
        return;
    }
    StationService service(session());
    const auto card = service.card(*m_station);
    if (presented(card))
        return;
    const auto verdict = service.completeness(*m_station, headFinding(session(), card->station));
    if (presented(verdict))
        return;
    const int missing = int(verdict->clauses.size()) - verdict->met();
    setStateLine(missing ? tr("%1: %2 of %3 points of the regulation met, <b>%4 missing</b>").arg(card->station.name.toHtmlEscaped()).arg(verdict->met()).arg(verdict->clauses.size()).arg(missing)
                         : tr("%1: everything the regulation asks for is there").arg(card->station.name.toHtmlEscaped()));
    m_overview->setContent(*card, *verdict);
    m_rooms->refresh();
    m_flagship->refresh();
}

void StationPage::activate(const QVariantMap &arguments)
{
    if (!m_overview) // asked for before it was ever shown
        refresh();
    if (const auto id = StationId::fromString(arguments.value(QStringLiteral("station")).toString()))
        if (const int index = m_stationBox->findData(id->toString()); index >= 0)
            m_stationBox->setCurrentIndex(index);
    const QString tab = arguments.value(QStringLiteral("tab")).toString(), action = arguments.value(QStringLiteral("action")).toString();
    if (tab == u"rooms" || action.startsWith(u"room."))
        m_tabs->setCurrentIndex(Rooms);
    else if (tab == u"flagship" || action.startsWith(u"flagship."))
        m_tabs->setCurrentIndex(Brand);
    else if (tab == u"overview")
        m_tabs->setCurrentIndex(Overview);
    if (!m_overview)
        return;
    if (const QDate day = arguments.value(QStringLiteral("day")).toDate(); day.isValid())
        m_rooms->showWeekOf(day);
    if (action == u"room.add")
        m_rooms->addRoom();
    else if (action == u"room.book")
        m_rooms->book();
    else if (action == u"flagship.set")
        m_flagship->edit(std::nullopt);
}

void StationPage::mend(MendAt at, const QString &key)
{
    switch (at) {
    case MendAt::Card: m_overview->editCard(); break;
    case MendAt::Rooms:
        m_tabs->setCurrentIndex(Rooms);
        m_rooms->addRoom();
        break;
    case MendAt::Flagship:
        m_tabs->setCurrentIndex(Brand);
        m_flagship->edit(std::nullopt);
        break;
    case MendAt::Members: host().openPage(QStringLiteral("members"), key == u"eligible" ? QVariantMap{} : QVariantMap{{QStringLiteral("appoint"), key}}); break;
    case MendAt::Network: host().openPage(QStringLiteral("people"), {{QStringLiteral("tab"), QStringLiteral("vacancies")}}); break;
    }
}

void StationPage::preview(PaperJob job)
{
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void StationPage::printCard()
{
    const auto name = stationFileName(session(), *m_station);
    if (presented(name))
        return;
    PaperJob job;
    job.title = tr("Station card");
    job.fileName = *name;
    job.make = [this](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(const auto head, headFinding(session(), *m_station));
        return stationDocument(session(), *m_station, head);
    };
    job.xlsx = [this](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const auto head, headFinding(session(), *m_station));
        XZ_TRY(const paper::Document d, stationDocument(session(), *m_station, head));
        return paper::writeXlsx(d, path);
    };
    preview(std::move(job));
}

void StationPage::printNetwork()
{
    const auto station = NetworkService(session()).station(*m_station);
    if (presented(station))
        return;
    const auto name = networkFileName(session(), station->college);
    if (presented(name))
        return;
    PaperJob job;
    job.title = tr("Four-level network");
    job.fileName = *name;
    job.make = [this, college = station->college](bool, const QString &) { return networkDocument(session(), college); };
    job.xlsx = [this, college = station->college](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document d, networkDocument(session(), college));
        return paper::writeXlsx(d, path);
    };
    preview(std::move(job));
}

void StationPage::printLog(int year, int month)
{
    const auto name = usageFileName(session(), *m_station, year, month);
    if (presented(name))
        return;
    PaperJob job;
    job.title = tr("Room use in %1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
    job.fileName = *name;
    job.make = [this, year, month](bool, const QString &) { return usageDocument(session(), *m_station, year, month); };
    job.xlsx = [this, year, month](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document d, usageDocument(session(), *m_station, year, month));
        return paper::writeXlsx(d, path);
    };
    preview(std::move(job));
}

void registerStationPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("station"), .group = NavGroup::Station, .order = 1, .icon = Icon::School, .title = StationPage::tr("Station"),
                  .anyOf = {Action::ReadStation},
                  .make = [](const PageContext &context) -> Page * { return new StationPage(context); }});
}

} // namespace xz

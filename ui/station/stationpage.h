#pragma once
// The station: its card and what the regulation asks of it, its rooms and their use, its flagship; the card, the log and the network on paper.
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"
#include "ui/station/stationparts.h"

class QComboBox;
class QTabBar;

namespace xz {
class FlagshipView;
class RoomsView;
class StationOverview;
struct PaperJob;

class StationPage : public Page {
    Q_OBJECT
public:
    explicit StationPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // tab: overview, rooms, flagship; day: whose week; station: id; action: room.add, room.book, flagship.set
    QString help() const override;

private:
    enum Tab { Overview, Rooms, Brand };
    void showTab();
    bool build(); // the parts for the chosen station; false when there is none
    void mend(MendAt at, const QString &key); // key: of the clause; head, secretary, department are codes of offices
    void preview(PaperJob job);
    void printCard();
    void printNetwork();
    void printLog(int year, int month);

    QComboBox *m_stationBox;
    QTabBar *m_tabs;
    QWidget *m_place; // holds the parts; the tab decides which is seen
    Button *m_network;
    Button *m_print;
    std::optional<StationId> m_station;
    StationOverview *m_overview = nullptr;
    RoomsView *m_rooms = nullptr;
    FlagshipView *m_flagship = nullptr;
};

void registerStationPage(PageRegistry &registry);

} // namespace xz

#pragma once
// Rooms with their photos, and what they are booked and used for, week by week.
#include "ui/station/stationparts.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace xz {
class Button;
class DataTable;
class DateEdit;
class ListModel;
class Text;

class RoomsView : public QWidget {
    Q_OBJECT
public:
    explicit RoomsView(StationParts parts, QWidget *parent = nullptr);
    void refresh();
    void addRoom() { editRoom(std::nullopt); }
    void book(std::optional<RoomId> room = {});
    void showWeekOf(QDate day);

signals:
    void changed();
    void logWanted(int year, int month); // the month on paper

private:
    void showRooms();
    void showUses();
    void editRoom(std::optional<RoomId> id);
    void closeRoom(const Room &room);
    void removeRoom(const Room &room);
    void openPhotos(const RoomId &id);
    void addPhoto(const RoomId &id);
    void openUse(int row);
    void cancel(const RoomUseRow &use);
    void markUsed(const RoomUseRow &use);
    QVariant useCell(int row, int column, int role) const;

    StationParts m_parts;
    RoomPurposes m_purposes;
    QDate m_monday;
    std::vector<Room> m_rooms;
    std::vector<RoomUseRow> m_uses;
    QWidget *m_cards = nullptr;
    class QVBoxLayout *m_cardsPlace;
    Button *m_add;
    Text *m_week;
    Button *m_book;
    DataTable *m_table;
    ListModel *m_model;
};

// A picture from the vault, scaled into a frame of `size` with the ratio kept; null when it cannot be read as a picture.
QPixmap thumbnail(const QByteArray &bytes, QSize size, qreal ratio);

} // namespace xz

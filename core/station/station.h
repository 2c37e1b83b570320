#pragma once
// The station's place and face: rooms and their use (regulation 三(三)3; domain S21, F16), the flagship 一院一品 (三(三)4-1; S22).
// The card's own fields are Station's in core/organization. A log of a room's use names members of staff, never a student.
#include "core/base/field.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <optional>

namespace xz {

class Session;

struct Room {
    RoomId id;
    StationId station;
    QString name;
    double area = 0;          // square metres; 0 = not known
    bool shared = false;      // 兼用
    QStringList purposes = {}; // codes of the dictionary room_purposes
    bool soundproof = false;
    QString furnishing = {};
    QDate closedOn = {};
    bool isOpenOn(QDate day) const { return !closedOn.isValid() || day < closedOn; }
};
const FieldCatalogue<Room> &roomFields();

enum class UseState { Booked, Used, Cancelled };
QString useStateCode(UseState state);
std::optional<UseState> useStateFromCode(const QString &code);
QString useStateLabel(UseState state); // translated

struct RoomUse {
    RoomUseId id;
    RoomId room;
    QDateTime startsAt, endsAt;      // local; the end is not part of it
    QString purpose;                 // code of room_purposes
    std::optional<PersonId> person;  // member of staff in the room
    UserId bookedBy;
    QDateTime bookedAt = {};
    bool walkIn = false;
    UseState state = UseState::Booked;
    QString note = {};               // when cancelled: why
    double hours() const { return double(startsAt.secsTo(endsAt)) / 3600; }
};
struct RoomUseRow : RoomUse {
    QString roomName;
    QString personName, bookedByName;
};

struct Flagship {
    FlagshipId id;
    StationId station;
    QString name;
    QString summary = {};
    QDate startsOn = {};
    QDate endsOn = {}; // last day as the flagship; invalid = in force
    bool isInForceOn(QDate day) const { return startsOn <= day && (!endsOn.isValid() || day <= endsOn); }
};
const FieldCatalogue<Flagship> &flagshipFields();

// A time as people type it: 14:00, 14：00, 1400, 930, 14, 14点, 9点半.
std::optional<QTime> parseTime(const QString &text);

// The dictionary room_purposes in force today, else the shipped one.
class RoomPurposes {
public:
    static RoomPurposes of(Session &session);
    const std::vector<std::pair<QString, QString>> &all() const { return m_all; } // code, name
    QString name(const QString &code) const;                       // the code itself when unknown
    QString names(const QStringList &codes) const;                 // joined as Chinese lists are
    std::optional<QString> fromWords(const QString &words) const;  // code or name

private:
    std::vector<std::pair<QString, QString>> m_all;
};

} // namespace xz

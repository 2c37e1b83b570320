#pragma once
// The station's card, rooms, their use and the flagship. Every write is one transaction with its audit entry; ChangeHub noun "station".
// Errors: Denied; InvalidInput with `field`; Conflict (a booking overlaps, a name exists: the sentence names the other); Refused (a rule).
#include "core/attachments/attachments.h"
#include "core/organization/organization.h"
#include "core/security/policy.h"
#include "core/station/completeness.h"
#include "core/station/station.h"

namespace xz {

// What the card shows besides the station's own fields; names of offices as they are held today.
struct StationCard {
    Station station;
    QString schoolName, collegeName;
    QString head;        // several deputies and counsellors may be in office; empty = vacant
    QString deputies;
    QString secretary;   // 分管书记
    QString custodian;
    QString flagship;
    int classes = 0, dorms = 0, students = 0;
    int counsellors = 0, classTeachers = 0, partTime = 0, experts = 0, committee = 0, dormReporters = 0, department = 0; // persons
};

// The log of one month: what was used and what is booked; cancelled bookings stay in it, but do not count.
struct UsageLog {
    QDate month; // its first day
    std::vector<RoomUseRow> rows;
    struct RoomTotal {
        QString room;
        int times = 0;
        double hours = 0;
    };
    std::vector<RoomTotal> totals; // used only
};

class StationService {
    Q_DECLARE_TR_FUNCTIONS(StationService)
public:
    explicit StationService(Session &session) : m_session(session) {}

    Result<StationCard> card(const StationId &station) const;
    // What the regulation asks of a station, clause by clause (S21). `head`: what the members' eligibility engine found, if it was asked.
    Result<Completeness> completeness(const StationId &station, const std::optional<HeadFinding> &head = {}) const;

    Result<std::vector<Room>> rooms(const StationId &station, bool includeClosed = false) const;
    Result<Room> room(const RoomId &id) const;
    Result<RoomId> addRoom(const Room &draft);              // draft.id is ignored
    Result<void> updateRoom(const Room &room);
    Result<void> closeRoom(const RoomId &id, QDate on);     // Refused while bookings stand on or after that day; the sentence names the first
    Result<void> reopenRoom(const RoomId &id);
    Result<void> removeRoom(const RoomId &id);              // only one that was never used or booked; its photos go with it

    // draft.id, bookedBy and bookedAt are ignored. walkIn: begun already, counts as used.
    Result<RoomUseId> book(const RoomUse &draft);
    Result<void> cancelUse(const RoomUseId &id, const QString &reason);
    Result<void> markUsed(const RoomUseId &id);             // once it has begun
    Result<void> reopenUse(const RoomUseId &id);            // the inverse of both, while the time is still free
    Result<std::vector<RoomUseRow>> uses(const StationId &station, QDate from, QDate to, std::optional<RoomId> room = {}) const; // both days included
    Result<UsageLog> usageLog(const StationId &station, int year, int month) const;

    Result<std::vector<Flagship>> flagships(const StationId &station) const; // newest first
    // One in force: without `replace` a second is Refused with the name of the first; with it the first ends the day before (S22).
    Result<FlagshipId> setFlagship(const Flagship &draft, bool replace = false);
    Result<void> updateFlagship(const Flagship &flagship);  // name, summary
    Result<void> endFlagship(const FlagshipId &id, QDate lastDay);
    Result<void> takeBackFlagship(const FlagshipId &id);    // the inverse of setFlagship and endFlagship for the newest: the one before is in force again

    // Files: photos of a room are pictures; a flagship takes any file as evidence.
    Result<AttachmentId> attach(const RoomId &room, const QString &fileName, const QByteArray &bytes);
    Result<AttachmentId> attach(const FlagshipId &flagship, const QString &fileName, const QByteArray &bytes);
    Result<std::vector<Attachment>> files(const RoomId &room) const;
    Result<std::vector<Attachment>> files(const FlagshipId &flagship) const;
    Result<QByteArray> fileContent(const AttachmentId &id) const;
    Result<void> detach(const AttachmentId &id);

private:
    Result<Station> readable(const StationId &station) const;
    Result<void> mayWrite(const StationId &station, Action action, const QString &entity, std::optional<RawId> id = {});
    Result<Flagship> ownFlagship(const FlagshipId &id, Action action) const;
    Result<StationId> ownerOf(const Attachment &file) const;
    Result<AttachmentId> attachTo(const StationId &station, const QString &entity, const RawId &of, const QString &kind, const QString &fileName, const QByteArray &bytes);
    Result<void> setUse(const RoomUseId &id, UseState state, const QString &note, const QString &action);
    Result<void> write(const QString &action, const QString &entity, const RawId &id, const QJsonObject &detail,
                       const std::function<Result<void>(Transaction &)> &change);

    Session &m_session;
};

} // namespace xz

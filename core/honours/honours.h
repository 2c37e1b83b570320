#pragma once
// Honours of a year (regulation 三(二)2; domain S13): given only after a project of the station was accepted. Kinds are data (dictionary honours).
#include "core/base/result.h"
#include "core/project/project.h"

namespace xz {

class Session;

enum class HonourState { Nominated, Awarded, Declined, Withdrawn };
QString honourStateCode(HonourState state); // nominated, awarded, declined, withdrawn
std::optional<HonourState> honourStateFromCode(const QString &code);
QString honourStateLabel(HonourState state);

struct HonourKind {
    QString code, name, shortName; // name as on the certificate
    bool ofHead = false;           // for the person in office, else for the station
    std::vector<AcceptanceGrade> grades = {}; // that may be nominated
    double share = 0;              // proposed places as a share of the accepted stations
    QString number = {};           // beginning of the certificate's number
};
std::vector<HonourKind> honourKinds(Session &session);

struct Honour {
    HonourId id;
    int year = 0;
    QString kind = {};
    StationId station = StationId(RawId{});
    std::optional<ProjectId> project = {};
    std::optional<PersonId> person = {};
    QString deeds = {};  // 主要事迹
    HonourState state = HonourState::Nominated;
    QString reason = {}; // of the decision
    QString number = {}; // of the certificate, when awarded
    UserId nominatedBy = UserId(RawId{});
    QDateTime nominatedAt = {};
    std::optional<UserId> decidedBy = {};
    QDateTime decidedAt = {};
};
struct HonourRow : Honour {
    QString stationName = {}, collegeName = {}, personName = {}, kindName = {};
    CollegeId college = CollegeId(RawId{});
    QString projectTitle = {};
    std::optional<AcceptanceGrade> grade = {};
};

// What a station's projects say about its eligibility.
struct HonourStanding {
    std::optional<ProjectRow> project = {}; // the newest that was accepted or judged unqualified; else the newest of all
    bool accepted = false;                  // accepted or archived, by the end of the year asked for
};
// Empty: may be nominated. Else the whole sentence (S13: 不合格 is refused with that reason).
QString whyNotHonoured(const HonourKind &kind, const HonourStanding &standing, const QString &stationName);

} // namespace xz

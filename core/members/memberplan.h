#pragma once
// What an import of members is going to do, entry by entry: made by preview(), carried out by apply().
#include "core/members/eligibility.h"
#include "core/members/memberimport.h"
#include "core/organization/rolewords.h"
#include "core/people/person.h"

namespace xz {

// One office of one person; a row of the sheet holds one, or several when headers are offices.
struct PlannedMember {
    RosterRow shown;
    std::optional<PostRole> role = {};
    bool personIsNew = false;
    Person person{PersonId(RawId{})};
    bool postIsNew = false;
    Post post{PostId(RawId{}), PostRole::Expert, PersonId(RawId{})};
    std::vector<PostId> ends = {};               // present holders of a single office, when the file is right
    std::optional<MemberProfile> before = {};
    std::optional<MemberProfile> profile = {};   // to write; none: nothing changes
    std::vector<Certificate> certificates = {};  // new ones
    std::optional<Contract> contract = {};       // a new one
    bool changesAnything() const { return personIsNew || postIsNew || profile || !certificates.empty() || contract; }
};

struct MemberImport::Private {
    Private(Session &s, std::optional<StationId> of) : session(s), station(of) {}
    Session &session;
    std::optional<StationId> station;
    Sheet sheet;
    QString fileName, fileHash;
    HeaderMapping mapping;
    std::vector<FieldInfo> fields;
    std::vector<RosterColumn> columns;
    QSet<int> chosen; // columns whose use the user has set
    RoleWords roles = RoleWords::shipped();
    QHash<QString, QString> learned; // word of the file -> code, from earlier imports
    QHash<QString, QString> said;    // the same, said now
    QString titleWord;               // the office in the title above the header, or in the sheet's name
    std::vector<PlannedMember> plan;
    bool planned = false;
    RosterPreview preview;
    qint64 changesSeen = 0;

    Result<void> propose();
    std::optional<PostRole> meaning(const QString &word) const;
    int columnOf(const QString &key) const; // -1
    Result<Station> stationOf() const;
    Result<void> makePlan(const Progress &progress);
    void count();
    bool willWrite(const PlannedMember &m) const;
};

} // namespace xz

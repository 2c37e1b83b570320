#pragma once
// A member of the station's team (regulation 三(三)2; domain F1 parts 3 and 4, S18): an office held, the person in it, and what the member list and
// the question of eligibility ask besides. One catalogue drives form, table, import, export, printed list and audit.
#include "core/organization/organization.h"
#include "core/people/person.h"

#include <vector>

namespace xz {

// What is kept of a person in office beyond the roster. Columns of member_profile bear the catalogue's keys.
struct MemberProfile {
    QString discipline = {};         // 学科背景: the major as the diploma has it
    QString education = {};
    QString degree = {};
    bool fullTimeCounsellor = false; // 专职辅导员
    QDate studentWorkSince = {};     // first day of work with students
    QDate psychWorkSince = {};       // first day of psychological work
    QString organisation = {};       // of external experts
    QString duties = {};             // 分工
    bool operator==(const MemberProfile &) const = default;
};

struct MemberRow : MemberProfile {
    Post post{PostId(RawId{}), PostRole::Expert, PersonId(RawId{})};
    bool recorded = false;           // a profile was filled in; without one its flags mean nothing
    PersonKind kind = PersonKind::Staff;
    QString number = {}, name = {}, gender = {}, phone = {}, title = {};
    std::optional<CollegeId> college = {}; // of the place
    std::optional<ClassId> personClass = {};
    QString placeName = {}, className = {}; // className: of the person
    QStringList certificates = {};   // names of those in force on the day asked for
    QDate certificateUntil = {};     // the first of them to end
    bool certificateExpired = false; // one ran out and none is left
    QDate contractUntil = {};        // external experts: of the last contract
    QDate undertakingUntil = {};
    bool operator==(const MemberRow &o) const { return post.id == o.post.id; }
};

struct Certificate {
    CertificateId id;
    PersonId person;
    QString kind = {};               // code of dictionary "certificates"
    QString number = {}, issuer = {};
    QDate issuedOn = {}, expiresOn = {};
    QDateTime removedAt = {};        // taken out of the list with a reason, still there for the trail
    QString removeReason = {};
    bool isInForceOn(QDate day) const
    {
        return !removedAt.isValid() && (!issuedOn.isValid() || issuedOn <= day) && (!expiresOn.isValid() || day <= expiresOn);
    }
};

// External experts (domain S19): contract and confidentiality undertaking, both with their last day.
struct Contract {
    ContractId id;
    PersonId person;
    StationId station;
    QString number = {};
    QDate startsOn = {}, endsOn = {};
    QDate undertakingOn = {}, undertakingUntil = {};
};

// Where a field of the catalogue shows. Stored: a column of member_profile, written by the form and the import.
enum MemberUse { Stored = 1, InTable = 2, InTableWhenChosen = 4, OnPaper = 8 };
struct MemberField : Field<MemberRow> {
    int uses = 0;
    int width = 120; // of the table's column, pixels
};
const std::vector<MemberField> &memberFieldList();
const FieldCatalogue<MemberRow> &memberFields();
QStringList memberFormKeys();          // the stored ones, in their order
QString memberText(const MemberRow &row, const FieldInfo &field); // as a table shows it
const FieldCatalogue<Certificate> &certificateFields();
const FieldCatalogue<Contract> &contractFields();

} // namespace xz

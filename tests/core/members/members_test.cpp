// The team: one head on any day (S16), profiles by catalogue, certificates with scans, contracts of experts (S19), who sees whom.
#include "core/members/eligibilityservice.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkservice.h"
#include "core/workspace/settings.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

namespace {
template <class T>
Error errorOf(const Result<T> &r)
{
    return r ? Error{} : r.error();
}
const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000") + QByteArray(64, 'x');
} // namespace

class MembersTest : public QObject {
    Q_OBJECT

    static std::vector<PostRow> heads(TestWorkspace &w, QDate on = {})
    {
        return must(NetworkService(w.head()).posts({.station = w.station, .role = PostRole::Head, .heldOn = on}));
    }
    static PersonId expert(TestWorkspace &w, const QString &name)
    {
        Person p{PersonId::make(w.clock.nowMs()), PersonKind::External, {}, name};
        p.college = w.college;
        p.changedAt = w.clock.now();
        w.write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        return p.id;
    }

private slots:
    // "Appoint B from 2026-09-01: A's term ends 2026-08-31 and two heads on one day are impossible."
    void S16_exactlyOneHeadAtAnyDate()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId b = w.addStaff(u"T003"_qs, u"周强"_qs);
        QCOMPARE(errorOf(network.appoint({PostRole::Head, b, w.station, {}, {}, QDate(2026, 9, 1)})).code, Errc::Conflict); // a second one by mistake is refused
        must(network.appoint({PostRole::Head, b, w.station, {}, {}, QDate(2026, 9, 1), true}));
        QCOMPARE(heads(w, QDate(2026, 8, 31)).size(), size_t(1));
        QCOMPARE(heads(w, QDate(2026, 8, 31)).front().person, w.headPerson);
        QCOMPARE(heads(w, QDate(2026, 8, 31)).front().endsOn, QDate(2026, 8, 31));
        QCOMPARE(heads(w, QDate(2026, 9, 1)).size(), size_t(1));
        QCOMPARE(heads(w, QDate(2026, 9, 1)).front().person, b);
        for (QDate day(2024, 9, 1); day < QDate(2027, 6, 1); day = day.addDays(1))
            QVERIFY2(heads(w, day).size() == 1, qPrintable(day.toString(Qt::ISODate)));
        // The file itself refuses, whoever writes.
        const auto insert = [&](QDate from, QDate to) {
            Transaction tx = must(Transaction::begin(*w.db));
            Post p{PostId::make(w.clock.nowMs()), PostRole::Head, w.headPerson, w.station, {}, {}, from, to};
            return NetworkRepository::insert(tx, p).has_value(); // rolled back at the end
        };
        QVERIFY(!insert(QDate(2026, 10, 1), {}));
        QVERIFY(!insert(QDate(2026, 8, 31), QDate(2026, 8, 31)));
        QVERIFY(!insert(QDate(2020, 1, 1), QDate(2024, 9, 1)));
        QVERIFY(insert(QDate(2020, 1, 1), QDate(2024, 8, 31)));
        {
            Transaction tx = must(Transaction::begin(*w.db));
            QVERIFY(!NetworkRepository::endPost(tx, heads(w, QDate(2026, 8, 31)).front().id, QDate(2026, 9, 1), u"x"_qs)); // stretched into the next term
        }
    }

    void futureAndPastAppointmentsFindTheirPlace()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId b = w.addStaff(u"T003"_qs, u"周强"_qs), c = w.addStaff(u"T004"_qs, u"赵静"_qs), d = w.addStaff(u"T005"_qs, u"钱进"_qs);
        must(network.appoint({PostRole::Head, b, w.station, {}, {}, QDate(2027, 3, 1), true})); // planned
        QCOMPARE(heads(w, QDate(2026, 11, 23)).front().person, w.headPerson);
        const Error before = errorOf(network.appoint({PostRole::Head, c, w.station, {}, {}, QDate(2026, 12, 1), true}));
        QCOMPARE(before.code, Errc::Conflict);
        QVERIFY2(before.message.contains(u"2027-02-28"_qs), qPrintable(before.message)); // says how long the term may be
        must(network.appoint({PostRole::Head, c, w.station, {}, {}, QDate(2026, 12, 1), true, QDate(2027, 2, 28)}));
        QCOMPARE(heads(w, QDate(2026, 11, 30)).front().person, w.headPerson);
        QCOMPARE(heads(w, QDate(2027, 2, 28)).front().person, c);
        QCOMPARE(heads(w, QDate(2027, 3, 1)).front().person, b);
        must(network.appoint({PostRole::Head, d, w.station, {}, {}, QDate(2020, 9, 1), true, QDate(2024, 8, 31)})); // of old times, from the files
        QCOMPARE(heads(w, QDate(2022, 1, 1)).front().person, d);
        QCOMPARE(errorOf(network.appoint({PostRole::Head, d, w.station, {}, {}, QDate(2025, 9, 1), true, QDate(2025, 12, 31)})).code, Errc::Conflict); // would tear A's term
        QCOMPARE(errorOf(network.appoint({PostRole::Head, d, w.station, {}, {}, QDate(2019, 9, 1), true, QDate(2018, 8, 31)})).field, u"ends_on"_qs);
        QCOMPARE(heads(w).size(), size_t(4));
    }

    void deputiesAreASetting()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        std::vector<PersonId> staff;
        for (const QString &n : {u"周强"_qs, u"赵静"_qs, u"钱进"_qs})
            staff.push_back(w.addStaff(QStringLiteral("T1%1").arg(staff.size()), n));
        must(network.appoint({PostRole::Deputy, staff[0], w.station}));
        must(network.appoint({PostRole::Deputy, staff[1], w.station}));
        QCOMPARE(errorOf(network.appoint({PostRole::Deputy, staff[2], w.station})).code, Errc::Conflict); // two by default
        must(SettingsService(*w.sessionAs(Role::Administrator)).set(setting::deputies, u"3"_qs));
        must(network.appoint({PostRole::Deputy, staff[2], w.station}));
        TestWorkspace none;
        must(SettingsService(*none.sessionAs(Role::Administrator)).set(setting::deputies, u"0"_qs));
        QCOMPARE(errorOf(NetworkService(none.head()).appoint({PostRole::Deputy, none.counsellorPerson, none.station})).code, Errc::Refused);
    }

    void partTimeDepartmentAndExpertsServeTheStation()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId student = w.addStudent(u"2024010101"_qs, u"陈晓"_qs), outside = expert(w, u"孙教授"_qs), doctor = expert(w, u"李医生"_qs);
        must(network.appoint({PostRole::Department, student, w.station}));
        must(network.appoint({PostRole::Expert, outside, w.station}));
        must(network.appoint({PostRole::PartTime, doctor, w.station}));
        QCOMPARE(errorOf(network.appoint({PostRole::Expert, student, w.station})).code, Errc::Refused);
        const auto rows = must(MemberService(w.head()).list({.station = w.station}));
        QStringList roles;
        for (const MemberRow &r : rows)
            roles << postRoleCode(r.post.role);
        QCOMPARE(roles, (QStringList{u"head"_qs, u"parttime"_qs, u"expert"_qs, u"counsellor"_qs, u"department"_qs}));
        QCOMPARE(must(MemberService(w.head()).list({.station = w.station, .role = PostRole::Expert})).size(), size_t(1));
    }

    // The catalogue is the only list of a member's fields: whatever it declares as stored must survive the file, and show.
    void everyStoredFieldSurvivesTheFile()
    {
        TestWorkspace w;
        MemberService members(w.head());
        QVERIFY(!must(members.profile(w.headPerson)));
        MemberRow row;
        int n = 0;
        for (const QString &key : memberFormKeys()) {
            const auto *f = memberFields().find(key);
            ++n;
            const QVariant value = f->kind == FieldKind::Date ? QVariant(QDate(2020, 1, n)) : f->kind == FieldKind::Flag ? QVariant(true)
                                 : f->kind == FieldKind::Integer ? QVariant(n) : QVariant(QStringLiteral("值%1").arg(n));
            must(f->set(row, value));
            QVERIFY2(!f->synonyms.isEmpty(), f->key); // the paper's word and what files call it
        }
        QVERIFY(n >= 8);
        must(members.saveProfile(w.headPerson, row));
        const auto stored = must(members.profile(w.headPerson));
        QVERIFY(stored.has_value());
        QCOMPARE(*stored, static_cast<MemberProfile &>(row));
        const auto list = must(members.list({.role = PostRole::Head}));
        QCOMPARE(list.size(), size_t(1));
        QVERIFY(list.front().recorded);
        for (const QString &key : memberFormKeys())
            QVERIFY2(!memberText(list.front(), *memberFields().find(key)).isEmpty(), qPrintable(key));
        const auto audit = must(w.head().audit().list({.action = u"member.profile"_qs}));
        QCOMPARE(audit.size(), size_t(1));
        QCOMPARE(audit.front().detail.size(), qsizetype(n)); // each of them, old and new
        must(members.saveProfile(w.headPerson, *stored)); // nothing changed, nothing written
        QCOMPARE(must(w.head().audit().list({.action = u"member.profile"_qs})).size(), size_t(1));
        MemberProfile wrong = *stored;
        wrong.studentWorkSince = QDate(2027, 1, 1);
        QCOMPARE(errorOf(members.saveProfile(w.headPerson, wrong)).field, u"student_work_since"_qs);
    }

    void certificatesKeepTheirScansAndTheirHistory()
    {
        TestWorkspace w;
        MemberService members(w.head());
        Certificate c{CertificateId(RawId{}), w.headPerson, u"counsellor_3"_qs, u"123"_qs, u"人社部"_qs, QDate(2014, 5, 1)};
        QCOMPARE(errorOf(members.addCertificate({CertificateId(RawId{}), w.headPerson, u"driving"_qs})).field, u"kind"_qs);
        Certificate turned = c;
        turned.expiresOn = QDate(2013, 1, 1);
        QCOMPARE(errorOf(members.addCertificate(turned)).field, u"expires_on"_qs);
        const CertificateId id = must(members.addCertificate(c));
        QCOMPARE(errorOf(members.addCertificate(c)).code, Errc::Conflict);
        const AttachmentId scan = must(members.addScan(id, u"证书.png"_qs, png));
        must(members.addScan(id, u"证书副本.png"_qs, png));
        QCOMPARE(must(members.scans(id)).size(), size_t(2));
        QCOMPARE(must(w.db->scalar("SELECT count(*) FROM attachment_content")), qint64(1)); // one content (A13)
        QCOMPARE(errorOf(members.addScan(id, u"notes.txt"_qs, "just text")).field, u"scan"_qs);
        must(members.removeScan(id, scan));
        QCOMPARE(must(members.scans(id)).size(), size_t(1));
        must(members.removeCertificate(id, u"录入错误"_qs));
        QVERIFY(must(members.certificates(w.headPerson)).empty());
        QCOMPARE(must(members.certificates(w.headPerson, true)).front().removeReason, u"录入错误"_qs);
        QCOMPARE(errorOf(members.removeCertificate(id, u"再来一次"_qs)).code, Errc::Refused);
        const auto list = must(members.list({.role = PostRole::Head}));
        QVERIFY(list.front().certificates.isEmpty());
    }

    // "Expert whose undertaking expires tomorrow is flagged today."
    void S19_undertakingThatExpiresTomorrowIsFlaggedToday()
    {
        TestWorkspace w;
        must(MemberService(w.head()).saveProfile(w.headPerson, [] {
            MemberProfile p;
            p.discipline = u"心理学"_qs;
            p.fullTimeCounsellor = true;
            p.studentWorkSince = QDate(2018, 9, 1);
            return p;
        }()));
        const PersonId outside = expert(w, u"孙教授"_qs);
        must(NetworkService(w.head()).appoint({PostRole::Expert, outside, w.station, {}, {}, QDate(2025, 11, 1)}));
        const auto kinds = [&] {
            QStringList out;
            for (const MemberDuty &d : must(memberDuties(w.head())))
                out << memberDutyCode(d.kind);
            return out;
        };
        QCOMPARE(kinds(), QStringList{u"undertaking_missing"_qs});
        MemberService members(w.head());
        Contract c{ContractId(RawId{}), outside, w.station, u"外聘2025-01"_qs, QDate(2025, 11, 1), QDate(2027, 10, 31), QDate(2025, 11, 1), QDate(2026, 11, 24)};
        c.id = must(members.saveContract(c));
        const auto duties = must(memberDuties(w.head()));
        QCOMPARE(duties.size(), size_t(1));
        QCOMPARE(duties.front().kind, MemberDutyKind::UndertakingEnds);
        QCOMPARE(duties.front().dueOn, QDate(2026, 11, 24)); // tomorrow
        QVERIFY(duties.front().text.contains(u"孙教授") && duties.front().text.contains(u"2026-11-24"));
        w.clock.set(QDateTime(QDate(2026, 11, 25), QTime(9, 0))); // run out: still flagged
        QCOMPARE(kinds(), QStringList{u"undertaking_ends"_qs});
        c.undertakingUntil = QDate(2027, 10, 31);
        must(members.saveContract(c));
        QVERIFY(kinds().isEmpty());
        QCOMPARE(errorOf(members.saveContract({ContractId(RawId{}), outside, w.station, {}, QDate(2027, 1, 1), QDate(2028, 1, 1)})).code, Errc::Conflict);
        QCOMPARE(errorOf(members.saveContract({ContractId(RawId{}), outside, w.station, {}, QDate(2029, 1, 1), QDate(2028, 1, 1)})).field, u"ends_on"_qs);
    }

    void aStationWithoutHeadIsFlagged()
    {
        TestWorkspace w;
        must(NetworkService(w.head()).endPost(heads(w).front().id, QDate(2026, 11, 20), u"调离"_qs));
        const auto duties = must(memberDuties(w.head()));
        QCOMPARE(duties.size(), size_t(1));
        QCOMPARE(duties.front().kind, MemberDutyKind::HeadVacant);
    }

    void historyKeepsEveryTerm()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId b = w.addStaff(u"T003"_qs, u"周强"_qs);
        must(network.appoint({PostRole::Head, b, w.station, {}, {}, QDate(2026, 11, 1), true}));
        MemberService members(w.head());
        QCOMPARE(must(members.list({.role = PostRole::Head})).size(), size_t(1));
        QCOMPARE(must(members.list({.role = PostRole::Head, .history = true})).size(), size_t(2));
        QCOMPARE(must(members.list({.role = PostRole::Head, .on = QDate(2026, 10, 31)})).front().name, u"王敏"_qs);
        QCOMPARE(must(members.list({.person = w.headPerson, .history = true})).front().post.endReason, u"successor"_qs);
    }

    void aCounsellorSeesOwnClassAndThemselves()
    {
        TestWorkspace w;
        const PersonId mine = w.addStudent(u"2024010101"_qs, u"陈晓"_qs), other = w.addStudent(u"2024010201"_qs, u"何伟"_qs, w.classB);
        NetworkService network(w.head());
        must(network.appoint({PostRole::ClassCommittee, mine, {}, w.classA}));
        must(network.appoint({PostRole::ClassCommittee, other, {}, w.classB}));
        QStringList names;
        for (const MemberRow &r : must(MemberService(w.counsellor()).list()))
            names << r.name;
        QCOMPARE(names, (QStringList{u"李娜"_qs, u"陈晓"_qs}));
        QCOMPARE(errorOf(MemberService(w.counsellor()).profile(w.headPerson)).code, Errc::Denied);
        QCOMPARE(errorOf(MemberService(w.counsellor()).saveProfile(mine, {})).code, Errc::Denied); // reads them, does not write them
        MemberProfile own;
        own.discipline = u"心理学"_qs;
        must(MemberService(w.counsellor()).saveProfile(w.counsellorPerson, own));
        QCOMPARE(errorOf(MemberService(*w.sessionAs(Role::Centre)).list()).code, Errc::Denied);
        QCOMPARE(must(MemberService(*w.sessionAs(Role::Secretary)).list()).size(), size_t(4));
    }
};

XZ_TEST(MembersTest)
#include "members_test.moc"

// The verdict on a head (domain 3.5, S17, N02): months, clauses, the relaxed path, marks.
#include "core/members/eligibilityservice.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkservice.h"
#include "core/workspace/dictionaries.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QJsonArray>

using namespace xz;
using namespace xz::test;

namespace {
EligibilityRule rule()
{
    TestWorkspace w(false);
    return must(EligibilityRule::inForce(*w.db, QDate(2026, 11, 23)));
}
Certificate certificate(const QString &kind, QDate issued = QDate(2015, 5, 20), QDate expires = {})
{
    return {CertificateId(RawId{}), PersonId(RawId{}), kind, u"1511000000300001"_qs, u"人力资源和社会保障部"_qs, issued, expires};
}
// A full-time counsellor with the given first day of work with students and of psychological work.
EligibilityFacts facts(QDate students, QDate psych, std::vector<Certificate> certificates = {}, const QString &discipline = u"思想政治教育"_qs)
{
    EligibilityFacts f{.recorded = true, .profile = {}, .certificates = std::move(certificates)};
    f.profile.discipline = discipline;
    f.profile.fullTimeCounsellor = true;
    f.profile.studentWorkSince = students;
    f.profile.psychWorkSince = psych;
    return f;
}
const EligibilityClause &clause(const EligibilityVerdict &v, const QString &code)
{
    for (const auto *list : {&v.clauses, &v.relaxed})
        for (const EligibilityClause &c : *list)
            if (c.code == code)
                return c;
    qFatal("no clause %s", qPrintable(code));
}
template <class T>
Error errorOf(const Result<T> &r)
{
    return r ? Error{} : r.error();
}
} // namespace

class EligibilityTest : public QObject {
    Q_OBJECT
private slots:
    void wholeMonthsKnowShortMonthsAndLeapDays()
    {
        QCOMPARE(wholeMonths(QDate(2023, 9, 1), QDate(2026, 9, 1)), 36); // the day of the same number counts (Civil Code art. 202)
        QCOMPARE(wholeMonths(QDate(2023, 9, 1), QDate(2026, 8, 31)), 35);
        QCOMPARE(wholeMonths(QDate(2024, 1, 31), QDate(2024, 2, 28)), 0);
        QCOMPARE(wholeMonths(QDate(2024, 1, 31), QDate(2024, 2, 29)), 1); // month's end, leap year
        QCOMPARE(wholeMonths(QDate(2025, 1, 31), QDate(2025, 2, 28)), 1);
        QCOMPARE(wholeMonths(QDate(2025, 8, 31), QDate(2025, 9, 30)), 1);
        QCOMPARE(wholeMonths(QDate(2024, 2, 29), QDate(2025, 2, 27)), 11);
        QCOMPARE(wholeMonths(QDate(2024, 2, 29), QDate(2025, 2, 28)), 12); // no 29 February then
        QCOMPARE(wholeMonths(QDate(2024, 2, 29), QDate(2027, 2, 28)), 36);
        QCOMPARE(wholeMonths(QDate(2024, 2, 29), QDate(2028, 2, 28)), 47); // there is one again
        QCOMPARE(wholeMonths(QDate(2024, 2, 29), QDate(2028, 2, 29)), 48);
        QCOMPARE(wholeMonths(QDate(2025, 2, 28), QDate(2028, 2, 28)), 36);
        QCOMPARE(wholeMonths(QDate(2026, 5, 1), QDate(2026, 4, 1)), 0);
        QCOMPARE(wholeMonths(QDate(), QDate(2026, 4, 1)), 0);
    }

    // "Enter certificate + 2 years 11 months: verdict 不满足(还差 1 个月), with 放宽 check also shown."
    void S17_certificateAndTwoYearsElevenMonthsLacksOneMonth()
    {
        const QDate appointed(2026, 11, 23);
        const EligibilityVerdict v = judge(facts(QDate(2023, 12, 23), QDate(2025, 11, 23), {certificate(u"counsellor_2"_qs)}), appointed, rule());
        QCOMPARE(v.outcome, EligibilityOutcome::NotMet);
        QCOMPARE(v.summary, u"不满足（还差 1 个月）"_qs);
        QCOMPARE(clause(v, u"student_work"_qs).state, ClauseState::NotMet);
        QVERIFY2(clause(v, u"student_work"_qs).datum.contains(u"2 年 11 个月"), qPrintable(clause(v, u"student_work"_qs).datum));
        QCOMPARE(clause(v, u"student_work"_qs).missing, u"还差 1 个月（2026年12月23日满足）"_qs);
        QCOMPARE(clause(v, u"certificate"_qs).state, ClauseState::Met);
        QCOMPARE(clause(v, u"discipline"_qs).state, ClauseState::NotNeeded);
        QVERIFY(v.relaxedMet); // the relaxed path stands beside it
        QCOMPARE(v.relaxed.size(), size_t(2));
        QCOMPARE(clause(v, u"psych_work"_qs).state, ClauseState::Met);
        QVERIFY(v.relaxedSummary.contains(u"可暂放宽"));
        for (const EligibilityClause &c : v.clauses)
            QVERIFY(c.source.contains(u"三（三）2"));
        // one day short of the year of psychological work
        QVERIFY(!judge(facts(QDate(2023, 12, 23), QDate(2025, 11, 24), {certificate(u"counsellor_2"_qs)}), appointed, rule()).relaxedMet);
        // a month later, it is met
        QCOMPARE(judge(facts(QDate(2023, 12, 23), QDate(2025, 11, 23), {certificate(u"counsellor_2"_qs)}), QDate(2026, 12, 23), rule()).outcome, EligibilityOutcome::Met);
    }

    void disciplineServesInPlaceOfACertificate()
    {
        const EligibilityVerdict v = judge(facts(QDate(2020, 9, 1), {}, {}, u"应用心理学专业"_qs), QDate(2026, 9, 1), rule());
        QCOMPARE(v.outcome, EligibilityOutcome::Met);
        QCOMPARE(v.summary, u"满足"_qs);
        QCOMPARE(clause(v, u"discipline"_qs).datum, u"应用心理学专业（心理学类）"_qs);
        QCOMPARE(clause(v, u"certificate"_qs).state, ClauseState::NotNeeded);
        QCOMPARE(v.relaxedSummary, u"已满足任职条件，无需放宽"_qs);
        const EligibilityVerdict other = judge(facts(QDate(2020, 9, 1), {}, {}, u"思想政治教育"_qs), QDate(2026, 9, 1), rule());
        QCOMPARE(other.outcome, EligibilityOutcome::NotMet);
        QVERIFY(clause(other, u"discipline"_qs).datum.contains(u"不在认可的学科目录内"));
        QVERIFY(clause(other, u"certificate"_qs).missing.contains(u"二级心理咨询师")); // names what would do
    }

    void certificatesCountOnTheDayOfAppointmentOnly()
    {
        const QDate day(2026, 9, 1);
        const auto of = [&](const Certificate &c) { return judge(facts(QDate(2020, 9, 1), {}, {c}), day, rule()); };
        QCOMPARE(of(certificate(u"helper"_qs, QDate(2026, 9, 1), QDate(2026, 9, 1))).outcome, EligibilityOutcome::Met); // first and last day count
        const EligibilityVerdict expired = of(certificate(u"helper"_qs, QDate(2021, 8, 31), QDate(2026, 8, 31)));
        QCOMPARE(expired.outcome, EligibilityOutcome::NotMet);
        QVERIFY(clause(expired, u"certificate"_qs).datum.contains(u"2026年8月31日 已到期"));
        const EligibilityVerdict later = of(certificate(u"helper"_qs, QDate(2026, 9, 2)));
        QVERIFY(clause(later, u"certificate"_qs).datum.contains(u"2026年9月2日 才取得"));
        const EligibilityVerdict uncounted = of(certificate(u"family"_qs));
        QCOMPARE(uncounted.outcome, EligibilityOutcome::NotMet);
        QVERIFY(clause(uncounted, u"certificate"_qs).datum.contains(u"不在认可之列"));
    }

    void whatIsNotFilledInIsNamed()
    {
        const EligibilityVerdict v = judge({}, QDate(2026, 9, 1), rule());
        QCOMPARE(v.outcome, EligibilityOutcome::NotMet);
        for (const QString &code : {u"discipline"_qs, u"post"_qs, u"student_work"_qs, u"psych_work"_qs}) {
            QCOMPARE(clause(v, code).state, ClauseState::Unknown);
            QCOMPARE(clause(v, code).datum, u"未填写"_qs);
            QVERIFY(clause(v, code).missing.startsWith(u"请补填"));
        }
        QVERIFY2(v.summary.contains(u"请补填学生工作起始年月") && v.summary.contains(u"缺学科背景或认可的证书"), qPrintable(v.summary));
        EligibilityFacts partTime = facts(QDate(2020, 9, 1), QDate(2020, 9, 1), {certificate(u"counsellor_2"_qs)});
        partTime.profile.fullTimeCounsellor = false;
        const EligibilityVerdict p = judge(partTime, QDate(2026, 9, 1), rule());
        QCOMPARE(p.summary, u"不满足（非专职辅导员）"_qs);
        QVERIFY(!p.relaxedMet); // the relaxed path asks for it, too
        const EligibilityVerdict future = judge(facts(QDate(2026, 11, 1), {}, {certificate(u"counsellor_2"_qs)}), QDate(2026, 9, 1), rule());
        QCOMPARE(future.summary, u"不满足（还差 3 年 2 个月）"_qs); // two months until the work begins, then three years
    }

    // "Remove one certificate: the verdict changes and the text names the missing certificate."
    void N02_removingTheCertificateChangesTheVerdictAndNamesIt()
    {
        TestWorkspace w;
        MemberService members(w.head());
        EligibilityService eligibility(w.head());
        MemberProfile profile = facts(QDate(2020, 9, 1), {}).profile;
        must(members.saveProfile(w.headPerson, profile));
        Certificate c = certificate(u"counsellor_2"_qs);
        c.person = w.headPerson;
        const CertificateId id = must(members.addCertificate(c));
        const PostId post = must(NetworkService(w.head()).posts({.station = w.station, .role = PostRole::Head})).front().id;
        EligibilityVerdict v = must(eligibility.ofPost(post));
        QCOMPARE(v.cutOff, QDate(2024, 9, 1)); // counted to the appointment, not to today
        QCOMPARE(v.outcome, EligibilityOutcome::Met);
        QVERIFY(clause(v, u"certificate"_qs).datum.contains(u"1511000000300001"));
        QCOMPARE(errorOf(members.removeCertificate(id, u"  "_qs)).field, u"reason"_qs);
        must(members.removeCertificate(id, u"经核实系他人证书"_qs));
        v = must(eligibility.ofPost(post));
        QCOMPARE(v.outcome, EligibilityOutcome::NotMet);
        QCOMPARE(v.summary, u"不满足（缺少证书：二级心理咨询师）"_qs);
        QVERIFY(clause(v, u"certificate"_qs).datum.contains(u"二级心理咨询师（2026年11月23日 已移除）"));
        QCOMPARE(clause(v, u"certificate"_qs).missing, u"缺少证书：二级心理咨询师"_qs);
        must(members.restoreCertificate(id));
        QCOMPARE(must(eligibility.ofPost(post)).outcome, EligibilityOutcome::Met);
    }

    void relaxedAppointmentsHaveAReviewDateAndAReason()
    {
        TestWorkspace w;
        EligibilityService eligibility(w.head());
        MemberService members(w.head());
        must(members.saveProfile(w.headPerson, facts(QDate(2023, 9, 1), QDate(2023, 9, 1), {}, u"应用心理学"_qs).profile));
        const PostId post = must(NetworkService(w.head()).posts({.role = PostRole::Head})).front().id; // since 2024-09-01: one year of both
        QCOMPARE(must(eligibility.ofPost(post)).summary, u"不满足（还差 2 年）"_qs);
        QCOMPARE(must(memberDuties(w.head())).front().kind, MemberDutyKind::HeadUnmet); // flagged until it is marked
        const Error noReason = errorOf(eligibility.relax(post, u" "_qs));
        QCOMPARE(noReason.code, Errc::InvalidInput);
        QCOMPARE(noReason.field, u"reason"_qs);
        QCOMPARE(errorOf(eligibility.relax(post, u"学院暂无合适人选"_qs, QDate(2024, 9, 1))).field, u"review_on"_qs);
        must(eligibility.relax(post, u"学院暂无合适人选"_qs, QDate(2026, 12, 1)));
        EligibilityVerdict v = must(eligibility.ofPost(post));
        QCOMPARE(v.outcome, EligibilityOutcome::Relaxed);
        QCOMPARE(v.summary, u"暂放宽（2026年12月1日前复核）"_qs);
        QCOMPARE(v.mark->reason, u"学院暂无合适人选"_qs);
        auto duties = must(memberDuties(w.head()));
        QCOMPARE(duties.size(), size_t(1));
        QCOMPARE(duties.front().kind, MemberDutyKind::RelaxedReview);
        QCOMPARE(duties.front().dueOn, QDate(2026, 12, 1));
        must(eligibility.confirmReviewed(post)); // by now, three years and two months
        v = must(eligibility.ofPost(post));
        QCOMPARE(v.outcome, EligibilityOutcome::Met);
        QVERIFY2(v.summary.contains(u"任命时暂放宽"), qPrintable(v.summary));
        QVERIFY(must(memberDuties(w.head())).empty());
        QCOMPARE(errorOf(eligibility.withdrawMark(post, {})).field, u"reason"_qs);
        must(eligibility.withdrawMark(post, u"登记有误"_qs));
        QCOMPARE(must(eligibility.ofPost(post)).outcome, EligibilityOutcome::NotMet);
        // who does not meet the relaxed rule either cannot be relaxed, only overridden
        must(members.saveProfile(w.headPerson, facts(QDate(2024, 1, 1), QDate(2024, 1, 1), {}, u"应用心理学"_qs).profile));
        QCOMPARE(errorOf(eligibility.relax(post, u"学院暂无合适人选"_qs)).code, Errc::Refused);
        QCOMPARE(errorOf(eligibility.override(post, QString())).field, u"reason"_qs);
        must(eligibility.override(post, u"党总支会议决定（2024〕12号"_qs));
        v = must(eligibility.ofPost(post));
        QCOMPARE(v.outcome, EligibilityOutcome::Overridden);
        QVERIFY2(v.summary.startsWith(u"※ 例外任用"), qPrintable(v.summary)); // a visible mark, and it still says what is missing
        QVERIFY(v.summary.contains(u"还差 2 年 4 个月"));
        QVERIFY(must(memberDuties(w.head())).empty());
        QVERIFY(toJson(v).value(u"mark").toObject().value(u"kind").toString() == u"override");
    }

    void anAppointmentTakenBackTakesItsMarkAlong()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId other = w.addStaff(u"T003"_qs, u"周强"_qs);
        const PostId post = must(network.appoint({PostRole::Head, other, w.station, {}, {}, QDate(2026, 11, 23), true}));
        must(EligibilityService(w.head()).override(post, u"党总支会议决定"_qs));
        must(network.takeBackPost(post));
        QCOMPARE(must(w.db->scalar("SELECT count(*) FROM eligibility_mark")), qint64(0));
        const auto heads = must(network.posts({.station = w.station, .role = PostRole::Head})); // whom it had succeeded serves on
        QCOMPARE(heads.size(), size_t(1));
        QCOMPARE(heads.front().person, w.headPerson);
        QVERIFY(!heads.front().endsOn.isValid());
    }

    void schoolsAddTheirOwnCertificates()
    {
        TestWorkspace w;
        w.write([](Transaction &tx) { return DictionaryService::installDefaults(tx); });
        const auto admin = w.sessionAs(Role::Administrator);
        DictionaryService dictionaries(*admin);
        QJsonObject body = must(dictionaries.inForce(u"certificates"_qs, QDate(2026, 11, 23))).body;
        QJsonArray entries = body.value(u"entries").toArray();
        entries.append(QJsonObject{{u"code"_qs, u"city_helper"_qs}, {u"name"_qs, u"市心理辅导员证书"_qs}, {u"counts"_qs, true}, {u"words"_qs, QJsonArray{u"杭州市心理辅导员"_qs}}});
        body.insert(u"entries"_qs, entries);
        must(dictionaries.addVersion(u"certificates"_qs, body, QDate(2026, 10, 1)));
        const EligibilityRule before = must(EligibilityRule::inForce(*w.db, QDate(2026, 9, 30))), after = must(EligibilityRule::inForce(*w.db, QDate(2026, 10, 1)));
        QVERIFY(!before.certificate(u"city_helper"_qs));
        QCOMPARE(after.certificateCode(u"杭州市心理辅导员"_qs), std::optional(u"city_helper"_qs));
        QCOMPARE(judge(facts(QDate(2020, 9, 1), {}, {certificate(u"city_helper"_qs)}), QDate(2026, 10, 1), after).outcome, EligibilityOutcome::Met);
        QCOMPARE(after.certificateCode(u"心理咨询师(二级)"_qs), std::optional(u"counsellor_2"_qs)); // either kind of bracket
        QVERIFY(!after.certificateCode(u"驾驶证"_qs));
    }

    void everyRoleSeesWhatThePolicySays()
    {
        TestWorkspace w;
        QCOMPARE(must(EligibilityService(*w.sessionAs(Role::StudentAffairs)).heads()).size(), size_t(1));
        QCOMPARE(errorOf(EligibilityService(*w.sessionAs(Role::Administrator)).heads()).code, Errc::Denied);
        QCOMPARE(errorOf(EligibilityService(w.counsellor()).of(w.headPerson)).code, Errc::Denied);
        QVERIFY(EligibilityService(w.counsellor()).of(w.counsellorPerson).has_value()); // one's own
        QCOMPARE(errorOf(EligibilityService(w.counsellor()).of(PersonId::make(7))).message, errorOf(EligibilityService(w.counsellor()).of(w.headPerson)).message); // A29
    }
};

XZ_TEST(EligibilityTest)
#include "eligibility_test.moc"

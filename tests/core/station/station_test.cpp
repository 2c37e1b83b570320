// Rooms, bookings without overlap, the flagship and the completeness verdict (domain S21, S22, F16).
#include "core/organization/networkservice.h"
#include "core/station/stationservice.h"
#include "core/today/today.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class StationTest : public QObject {
    Q_OBJECT

    static RoomId addRoom(TestWorkspace &w, const QString &name = QStringLiteral("明德楼 305"))
    {
        return must(StationService(w.head()).addRoom({RoomId(RawId{}), w.station, name, 18.5, true, {QStringLiteral("谈心谈话"), QStringLiteral("individual")}}));
    }
    static RoomUse wanted(const RoomId &room, int fromHour, int toHour, QDate day = QDate(2026, 11, 24))
    {
        return {RoomUseId(RawId{}), room, QDateTime(day, QTime(fromHour, 0)), QDateTime(day, QTime(toHour, 0)), QStringLiteral("individual"), {}, UserId(RawId{})};
    }
    static Flagship flagship(TestWorkspace &w, const QString &name, QDate from)
    {
        return {FlagshipId(RawId{}), w.station, name, QStringLiteral("简介"), from};
    }

private slots:
    void S21_deleteTheLastRoomAndTheCheckSaysSo()
    {
        TestWorkspace w;
        StationService service(w.head());
        const RoomId first = addRoom(w), second = addRoom(w, QStringLiteral("明德楼 306"));
        QVERIFY(must(service.completeness(w.station)).find(QStringLiteral("room"))->met);
        must(service.removeRoom(first));
        QVERIFY(must(service.completeness(w.station)).find(QStringLiteral("room"))->met);
        must(service.removeRoom(second));
        const Completeness verdict = must(service.completeness(w.station));
        const CompletenessClause *room = verdict.find(QStringLiteral("room"));
        QVERIFY(!room->met);
        QCOMPARE(room->datum, QStringLiteral("缺少辅导室"));
        QCOMPARE(room->source, QStringLiteral("三（三）3"));
        QVERIFY(!room->fix.isEmpty());
        QVERIFY(room->at == MendAt::Rooms);

        const RoomId third = addRoom(w); // a room out of use is none
        QVERIFY(must(service.completeness(w.station)).find(QStringLiteral("room"))->met);
        must(service.closeRoom(third, {}));
        QVERIFY(!must(service.completeness(w.station)).find(QStringLiteral("room"))->met);
        must(service.reopenRoom(third));
        QVERIFY(must(service.completeness(w.station)).find(QStringLiteral("room"))->met);
    }

    void S22_aSecondFlagshipDowngradesTheFirstAfterConfirmation()
    {
        TestWorkspace w;
        StationService service(w.head());
        const FlagshipId first = must(service.setFlagship(flagship(w, QStringLiteral("心语信箱"), QDate(2026, 3, 1))));
        const auto refused = service.setFlagship(flagship(w, QStringLiteral("阳光跑团"), QDate(2026, 11, 23)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::Conflict);
        QVERIFY2(refused.error().message.contains(QStringLiteral("心语信箱")) && refused.error().message.contains(QStringLiteral("阳光跑团")), qPrintable(refused.error().message));
        QCOMPARE(int(must(service.flagships(w.station)).size()), 1);

        const FlagshipId second = must(service.setFlagship(flagship(w, QStringLiteral("阳光跑团"), QDate(2026, 11, 23)), true));
        auto all = must(service.flagships(w.station));
        QCOMPARE(all.at(0).id, second);
        QVERIFY(all.at(0).isInForceOn(QDate(2026, 11, 23)));
        QCOMPARE(all.at(1).id, first);
        QCOMPARE(all.at(1).endsOn, QDate(2026, 11, 22));
        for (QDate day(2026, 1, 1); day < QDate(2027, 1, 1); day = day.addDays(1))
            QVERIFY(std::ranges::count_if(all, [&](const Flagship &f) { return f.isInForceOn(day); }) <= 1);
        QCOMPARE(must(service.card(w.station)).flagship, QStringLiteral("阳光跑团"));

        must(service.takeBackFlagship(second)); // undo: the first is in force again
        all = must(service.flagships(w.station));
        QCOMPARE(int(all.size()), 1);
        QVERIFY(!all.at(0).endsOn.isValid());
        must(service.endFlagship(first, QDate(2026, 11, 23)));
        QVERIFY(!service.setFlagship(flagship(w, QStringLiteral("树洞"), QDate(2026, 11, 23)), true)); // the day is taken
        must(service.takeBackFlagship(first));
        QVERIFY(must(service.completeness(w.station)).find(QStringLiteral("flagship"))->met);
        must(service.attach(first, QStringLiteral("活动总结.pdf"), "%PDF-1.7 evidence"));
        QCOMPARE(service.takeBackFlagship(first).error().code, Errc::Refused); // its evidence would be lost
    }

    void twoBookingsOfARoomNeverOverlap()
    {
        TestWorkspace w;
        StationService service(w.head());
        const RoomId a = addRoom(w), b = addRoom(w, QStringLiteral("明德楼 306"));
        RoomUse first = wanted(a, 14, 16);
        first.person = w.counsellorPerson;
        const RoomUseId id = must(service.book(first));
        for (const auto &[from, to] : {std::pair(13, 15), std::pair(15, 17), std::pair(14, 16), std::pair(13, 17)}) {
            const auto clash = service.book(wanted(a, from, to));
            QVERIFY(!clash);
            QCOMPARE(clash.error().code, Errc::Conflict);
            QVERIFY2(clash.error().message.contains(QStringLiteral("2026-11-24 14:00–16:00")) && clash.error().message.contains(QStringLiteral("李娜"))
                         && clash.error().message.contains(QStringLiteral("明德楼 305")), qPrintable(clash.error().message));
        }
        must(service.book(wanted(a, 13, 14))); // what only touches is free
        must(service.book(wanted(a, 16, 17)));
        must(service.book(wanted(b, 14, 16))); // another room
        QCOMPARE(service.cancelUse(id, QStringLiteral("  ")).error().field, QStringLiteral("reason"));
        must(service.cancelUse(id, QStringLiteral("来访改期")));
        const RoomUseId instead = must(service.book(wanted(a, 14, 15)));
        QCOMPARE(service.reopenUse(id).error().code, Errc::Conflict);
        must(service.cancelUse(instead, QStringLiteral("重复")));
        must(service.reopenUse(id)); // the inverse, while the time is free
        const auto rows = must(service.uses(w.station, QDate(2026, 11, 24), QDate(2026, 11, 24), a));
        QCOMPARE(int(rows.size()), 4);
        QCOMPARE(rows.at(0).startsAt.time(), QTime(13, 0));
        QCOMPARE(rows.at(1).personName, QStringLiteral("李娜"));
        QCOMPARE(service.closeRoom(a, {}).error().code, Errc::Refused); // bookings stand
    }

    void timesThatMakeNoSenseAreRefused()
    {
        TestWorkspace w;
        StationService service(w.head());
        const RoomId a = addRoom(w);
        QCOMPARE(service.book(wanted(a, 15, 15)).error().field, QStringLiteral("ends_at"));
        QCOMPARE(service.book(wanted(a, 9, 10, QDate(2026, 11, 20))).error().field, QStringLiteral("starts_at"));
        RoomUse walk = wanted(a, 9, 10, QDate(2026, 11, 23));
        walk.walkIn = true;
        const RoomUseId id = must(service.book(walk));
        QCOMPARE(service.markUsed(id).error().code, Errc::Refused); // it is already
        walk = wanted(a, 14, 15);
        walk.walkIn = true;
        QCOMPARE(service.book(walk).error().code, Errc::InvalidInput);
        RoomUse student = wanted(a, 17, 18);
        student.person = w.addStudent(QStringLiteral("S1"), QStringLiteral("张三"));
        QCOMPARE(service.book(student).error().code, Errc::Refused);
        RoomUse odd = wanted(a, 17, 18);
        odd.purpose = QStringLiteral("打牌");
        QCOMPARE(service.book(odd).error().field, QStringLiteral("purpose"));
        RoomUse tomorrow = wanted(a, 9, 10);
        const RoomUseId later = must(service.book(tomorrow));
        QCOMPARE(service.markUsed(later).error().code, Errc::Refused);
        w.clock.set(QDateTime(QDate(2026, 11, 24), QTime(10, 5)));
        must(service.markUsed(later));
        QCOMPARE(service.cancelUse(later, QStringLiteral("x")).error().code, Errc::Refused);
        must(service.reopenUse(later));
        must(service.cancelUse(later, QStringLiteral("未到")));

        const UsageLog log = must(service.usageLog(w.station, 2026, 11));
        QCOMPARE(int(log.rows.size()), 2);
        QCOMPARE(int(log.totals.size()), 1);
        QCOMPARE(log.totals.at(0).times, 1);
        QCOMPARE(log.totals.at(0).hours, 1.0);
        QVERIFY(must(service.usageLog(w.station, 2026, 10)).rows.empty());
    }

    void bookingsThatAreOverWaitForTheirMark()
    {
        TestWorkspace w;
        StationService service(w.head());
        const RoomId a = addRoom(w);
        const RoomUseId first = must(service.book(wanted(a, 9, 10)));
        must(service.book(wanted(a, 11, 12)));
        const auto today = [&] {
            std::vector<TodayItem> out;
            for (const TodayItem &i : must(TodayService(w.head()).snapshot(w.station)).items)
                if (i.kind == TodayKind::RoomUse)
                    out.push_back(i);
            return out;
        };
        QVERIFY(today().empty());
        w.clock.set(QDateTime(QDate(2026, 11, 25), QTime(8, 0)));
        QCOMPARE(int(today().size()), 1);
        QCOMPARE(today().front().dueOn, QDate(2026, 11, 24));
        must(service.markUsed(first));
        QVERIFY(today().front().text.contains(QStringLiteral("1")));
        for (const RoomUseRow &u : must(service.uses(w.station, QDate(2026, 11, 24), QDate(2026, 11, 24))))
            if (u.state == UseState::Booked)
                must(service.cancelUse(u.id, QStringLiteral("未到")));
        QVERIFY(today().empty());
    }

    void roomsKeepTheirRules()
    {
        TestWorkspace w;
        StationService service(w.head());
        const RoomId a = addRoom(w);
        const Room r = must(service.room(a));
        QCOMPARE(r.purposes, (QStringList{QStringLiteral("talk"), QStringLiteral("individual")}));
        QCOMPARE(r.area, 18.5);
        QCOMPARE(service.addRoom(r).error().code, Errc::Conflict);
        Room bad = r;
        bad.purposes << QStringLiteral("棋牌");
        QCOMPARE(service.updateRoom(bad).error().field, QStringLiteral("purposes"));
        Room changed = r;
        QVERIFY(!roomFields().find(QStringLiteral("area"))->set(changed, QStringLiteral("大")));
        QVERIFY(roomFields().find(QStringLiteral("area"))->set(changed, QStringLiteral("20 ㎡")).has_value());
        must(service.updateRoom(changed));
        QCOMPARE(must(service.room(a)).area, 20.0);
        must(service.book(wanted(a, 14, 15)));
        QCOMPARE(service.removeRoom(a).error().code, Errc::Refused); // its log stays
        QCOMPARE(service.attach(a, QStringLiteral("a.pdf"), "%PDF-1.7").error().code, Errc::InvalidInput);
        const AttachmentId photo = must(service.attach(a, QStringLiteral("a.jpg"), "\xFF\xD8\xFF\xE0picture"));
        QCOMPARE(int(must(service.files(a)).size()), 1);
        QCOMPARE(must(service.fileContent(photo)), QByteArray("\xFF\xD8\xFF\xE0picture"));
        must(service.detach(photo));
        QVERIFY(must(service.files(a)).empty());
    }

    void theVerdictNamesEveryClauseAndWhatMendsIt()
    {
        TestWorkspace w;
        StationService service(w.head());
        Completeness v = must(service.completeness(w.station));
        QVERIFY(v.find(QStringLiteral("head"))->met);
        QCOMPARE(v.find(QStringLiteral("head"))->datum, QStringLiteral("王敏"));
        QVERIFY(v.find(QStringLiteral("founded"))->met);
        QCOMPARE(v.find(QStringLiteral("counsellor"))->datum, QStringLiteral("2个班级已配备1个，缺：会计2402"));
        QCOMPARE(v.find(QStringLiteral("committee"))->datum, QStringLiteral("2个班级已配备0个，缺：会计2401、会计2402"));
        QVERIFY(!v.find(QStringLiteral("eligible")));
        for (const CompletenessClause &c : v.clauses) {
            QVERIFY2(!c.source.isEmpty() && !c.title.isEmpty() && !c.datum.isEmpty() && c.met == c.fix.isEmpty(), qPrintable(c.key));
            QVERIFY2(!QString(c.source + c.title + c.datum + c.fix).contains(u'«'), qPrintable(c.key));
        }
        QVERIFY(!v.complete());
        QVERIFY(v.summary().contains(QStringLiteral("配备一间心理辅导室（可兼用）")));

        v = must(service.completeness(w.station, HeadFinding{false, QStringLiteral("学生工作2年11个月"), QStringLiteral("还差1个月")}));
        QVERIFY(!v.find(QStringLiteral("eligible"))->met);
        QCOMPARE(v.find(QStringLiteral("eligible"))->fix, QStringLiteral("还差1个月"));

        // Mend all of it, clause by clause.
        addRoom(w);
        must(service.setFlagship(flagship(w, QStringLiteral("心语信箱"), QDate(2026, 9, 1))));
        NetworkService network(w.head());
        Station card = must(network.station(w.station));
        card.contact = QStringLiteral("王敏");
        card.phone = QStringLiteral("0571-86929000");
        card.address = QStringLiteral("明德楼 3 楼");
        card.note = QStringLiteral("周一至周五开放");
        must(network.updateStation(card));
        must(network.setCustodian(w.station, w.counsellorPerson, QDate(2026, 9, 1)));
        const DormId dorm = w.addDorm(QStringLiteral("1 幢"), QStringLiteral("101"));
        const PersonId s1 = w.addStudent(QStringLiteral("S1"), QStringLiteral("张三"), w.classA, dorm), s2 = w.addStudent(QStringLiteral("S2"), QStringLiteral("李四"), w.classB, dorm);
        QCOMPARE(must(service.completeness(w.station)).find(QStringLiteral("dorm_reporter"))->datum, QStringLiteral("1间宿舍已配备0间，缺：1 幢 101"));
        must(network.appoint({PostRole::Secretary, w.addStaff(QStringLiteral("T9"), QStringLiteral("赵书记")), w.station}));
        must(network.appoint({PostRole::Counsellor, w.counsellorPerson, {}, w.classB}));
        for (const ClassId &c : {w.classA, w.classB})
            must(network.appoint({PostRole::ClassTeacher, w.counsellorPerson, {}, c}));
        must(network.appoint({PostRole::ClassCommittee, s1, {}, w.classA}));
        must(network.appoint({PostRole::ClassCommittee, s2, {}, w.classB}));
        must(network.appoint({PostRole::DormReporter, s1, {}, {}, dorm}));
        must(network.appoint({PostRole::Department, s2, w.station}));
        v = must(service.completeness(w.station, HeadFinding{true, QStringLiteral("符合"), {}}));
        for (const CompletenessClause &c : v.clauses)
            QVERIFY2(c.met, qPrintable(c.key + u' ' + c.datum));
        QVERIFY(v.complete());
        QCOMPARE(int(v.clauses.size()), 13);
        const Station stored = must(network.station(w.station));
        QCOMPARE(stored.address, QStringLiteral("明德楼 3 楼"));
        QCOMPARE(stored.note, QStringLiteral("周一至周五开放"));
        const StationCard c = must(service.card(w.station));
        QCOMPARE(c.secretary, QStringLiteral("赵书记"));
        QCOMPARE(c.students, 2);
        QCOMPARE(c.department, 1);
        QCOMPARE(c.counsellors, 1);
    }

    void timesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        for (const char *t : {"14:05", "14：05", "1405", " 14.05 ", "14点05分", "14时05"})
            QTest::newRow(t) << QString::fromUtf8(t) << QTime(14, 5);
        for (const char *t : {"9", "9点", "09:00", "900", "9:00"})
            QTest::newRow(t) << QString::fromUtf8(t) << QTime(9, 0);
        QTest::newRow("half") << QStringLiteral("9点半") << QTime(9, 30);
        for (const char *t : {"", "25:00", "14:60", "soon", "12345", "14:5:6"})
            QTest::newRow(t) << QString::fromUtf8(t) << QTime();
    }
    void timesAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(QTime, time);
        QCOMPARE(parseTime(text).value_or(QTime()), time);
    }

    void whoMayDoWhat()
    {
        TestWorkspace w;
        const RoomId a = addRoom(w);
        StationService counsellor(w.counsellor());
        QCOMPARE(int(must(counsellor.rooms(w.station)).size()), 1);
        must(counsellor.book(wanted(a, 9, 10)));
        QCOMPARE(counsellor.removeRoom(a).error().code, Errc::Denied);
        QCOMPARE(counsellor.setFlagship(flagship(w, QStringLiteral("x"), {})).error().code, Errc::Denied);
        auto secretary = w.sessionAs(Role::Secretary);
        QVERIFY(StationService(*secretary).card(w.station).has_value());
        QCOMPARE(StationService(*secretary).book(wanted(a, 11, 12)).error().code, Errc::Denied);
        auto reviewer = w.sessionAs(Role::Reviewer);
        const auto foreign = StationService(*reviewer).card(w.station);
        QCOMPARE(foreign.error().code, Errc::Denied);
        QCOMPARE(StationService(*reviewer).card(StationId(newRawId(1))).error().message, foreign.error().message); // A29
        QCOMPARE(StationService(w.head()).room(RoomId(newRawId(1))).error().code, Errc::Denied);
    }
};

XZ_TEST(StationTest)
#include "station_test.moc"

// 换岗交接 (domain F12, S58, N05): the guided handover from its first step to the last, cut short between any two, with the files on the disk.
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverrepository.h"
#include "core/organization/custodians.h"
#include "core/security/keyfile.h"
#include "tests/core/handover/handoverworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

namespace {

Result<std::unique_ptr<Workspace>> opening(HandoverWorld &w, const QString &login, const QString &passphrase)
{
    return Workspace::open(w.path(), login, passphrase, w.clock, {.automaticBackups = false, .migrations = {}});
}

template <class T>
QString sentence(const Result<T> &r) { return r ? QString() : r.error().message; }

} // namespace

class HandoverTest : public QObject {
    Q_OBJECT
private slots:
    void S58_threeSignaturesOldAccountOffOpenItemsOwnedByTheSuccessor()
    {
        HandoverWorld w;
        Handover h = must(w.service().start(w.draft()));
        QCOMPARE(h.number, QStringLiteral("JJ-2026-001"));
        QCOMPARE(h.state, HandoverState::Draft);
        QCOMPARE(h.openItems.size(), w.cases.size());
        const auto line = [&](const QString &code) -> const HandoverItem & { return *std::ranges::find(h.items, code, &HandoverItem::code); };
        QCOMPARE(*line(QStringLiteral("cases_3")).counted, qint64(3));
        QCOMPARE(*line(QStringLiteral("cases_own")).counted, qint64(3));
        QCOMPARE(*line(QStringLiteral("accounts")).counted, qint64(2));
        // Seals are typed; a wrong number must be explained.
        auto items = h.items;
        for (HandoverItem &i : items)
            if (i.code == u"follow_ups")
                i.stated = 2;
        items.push_back({.scope = HandoverScope::Seals, .name = QStringLiteral("站公章"), .stated = 1, .carrier = QStringLiteral("实物")});
        h = must(w.service().saveList(h.id, items, {}));
        const auto unexplained = w.service().checkList(h.id);
        QVERIFY(!unexplained && unexplained.error().code == Errc::Refused && unexplained.error().message.contains(QStringLiteral("2")));
        items = must(w.service().open(h.id)).items;
        for (HandoverItem &i : items)
            if (i.code == u"follow_ups")
                i.note = QStringLiteral("纸质记录两份，尚未录入");
        must(w.service().saveList(h.id, items, {}));
        h = must(w.service().checkList(h.id));
        QCOMPARE(h.state, HandoverState::Listed);
        // All open items go in one step.
        h = must(w.service().assign(h.id));
        QCOMPARE(h.openItems.size(), size_t(3));
        for (const OpenItem &i : h.openItems)
            QVERIFY(i.successor == w.successor && i.successorName == u"李娜");
        for (const CaseFile &c : w.cases)
            QCOMPARE(must(CaseService(w.session()).row(c.id)).responsible, std::optional(w.successor));
        QCOMPARE(w.audited(QStringLiteral("case.handover")), 3);
        // The leaver signs while the account still opens; then the accounts.
        h = must(w.service().sign(h.id, HandoverParty::From));
        const SwitchOutcome out = must(w.service().switchAccounts(h.id));
        QVERIFY(out.atOnce && out.own && out.off == QStringList{QStringLiteral("wang")});
        w.close();
        const auto old = opening(w, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(!old && old.error().code == Errc::WrongPassphrase);
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        QCOMPARE(w.session().actor().role, Role::Head);
        const auto heads = must(NetworkService(w.session()).posts({.station = w.station, .role = PostRole::Head, .heldOn = w.clock.today()}));
        QVERIFY(heads.size() == 1 && heads.front().person == w.successor); // S16
        h = must(w.service().undertake(h.id));
        QCOMPARE(h.state, HandoverState::Undertaken);
        QVERIFY(w.service().sign(h.id, HandoverParty::From).error().code == Errc::Conflict);
        h = must(w.service().sign(h.id, HandoverParty::To));
        QCOMPARE(h.state, HandoverState::Undertaken);
        QVERIFY(w.service().finish(h.id).error().code == Errc::Refused);
        h = must(w.service().sign(h.id, HandoverParty::Witness));
        QCOMPARE(h.state, HandoverState::Signed);
        h = must(w.service().finish(h.id));
        QCOMPARE(h.state, HandoverState::Finished);
        // The paper: three places to sign, every open item with its new owner, codes only.
        const paper::Document d = must(handoverDocument(w.session(), h));
        const QString text = paper::plainLines(d).join(u'\n');
        for (const char *who : {"王敏", "李娜", "赵强"})
            QVERIFY2(text.contains(QString::fromUtf8(who)), who);
        for (const CaseFile &c : w.cases)
            QVERIFY(text.contains(c.code));
        QVERIFY(text.contains(QStringLiteral("纸质记录两份")) && text.contains(QStringLiteral("站公章")) && !text.contains(QStringLiteral("学生")+QChar(0x4e00)));
        int places = 0;
        for (const QString &label : {QStringLiteral("交出人："), QStringLiteral("接收人："), QStringLiteral("监交人：")})
            places += int(text.count(label));
        QCOMPARE(places, 3);
        QVERIFY(d.watermark.isEmpty());
        const QString table = w.dir.filePath(QStringLiteral("交接单.xlsx"));
        must(writeHandoverXlsx(w.session(), h, table));
        QVERIFY(QFile(table).size() > 2000);
        // One entry per step, and nobody can have changed them.
        for (const char *step : {"start", "list", "assign", "sign_from", "renew", "switch", "undertake", "sign_to", "sign_witness", "finish"})
            QVERIFY2(w.audited(u"handover." + QString::fromLatin1(step)) == 1, step);
        QVERIFY(must(w.session().audit().verify()).intact);
    }
    void N05_theOldAccountOpensNothingWrittenAfterwards()
    {
        HandoverWorld w;
        must(CaseService(w.session()).grant(w.cases.front().id, must(UsersService(*w.workspace).find(QStringLiteral("wang"))).id));
        Handover h = w.assigned();
        w.close();
        QVERIFY(QFile::copy(Workspace::keyFilePath(w.path()), w.dir.filePath(QStringLiteral("before.keys"))));
        w.reopen();
        must(w.service().switchAccounts(h.id));
        w.close();
        QVERIFY(QFile::copy(Workspace::keyFilePath(w.path()), w.dir.filePath(QStringLiteral("after.keys"))));
        // A copy of the key file taken afterwards has no slot for it.
        const KeyFile after = must(KeyFile::read(w.dir.filePath(QStringLiteral("after.keys"))));
        QVERIFY(!after.find(QStringLiteral("wang")));
        QVERIFY(opening(w, QStringLiteral("wang"), goodPassphrase).error().code == Errc::WrongPassphrase);
        // The copy taken before opens, but its key is no longer the file's.
        const KeyFile before = must(KeyFile::read(w.dir.filePath(QStringLiteral("before.keys"))));
        const Keys old = must(before.unlock(*before.find(QStringLiteral("wang")), goodPassphrase));
        QVERIFY(!Database::open(w.path(), old.master));
        QVERIFY(QFile::remove(Workspace::keyFilePath(w.path())));
        QVERIFY(QFile::copy(w.dir.filePath(QStringLiteral("before.keys")), Workspace::keyFilePath(w.path())));
        const auto put = opening(w, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(!put && put.error().code == Errc::Damaged);
        QVERIFY(QFile::remove(Workspace::keyFilePath(w.path())));
        QVERIFY(QFile::copy(w.dir.filePath(QStringLiteral("after.keys")), Workspace::keyFilePath(w.path())));
        // Those who stay open it with what they know, again and again; so does the recovery code.
        for (int i = 0; i < 2; ++i) {
            w.reopen(QStringLiteral("lina"), otherPassphrase);
            w.reopen(QStringLiteral("admin"), adminPassphrase);
        }
        w.close();
        {
            const auto recovered = Workspace::recover(w.path(), QStringLiteral("lina"), w.recoveryCode, QStringLiteral("vierte Zeile 2026 d"), w.clock);
            QVERIFY2(recovered.has_value(), qPrintable(sentence(recovered)));
            QVERIFY((*recovered)->close());
        }
        w.reopen(QStringLiteral("lina"), QStringLiteral("vierte Zeile 2026 d"));
        QCOMPARE(must(CaseService(w.session()).list()).size(), w.cases.size());
        // One re-wrap entry for each case and one for each slot.
        QCOMPARE(w.audited(QStringLiteral("handover.rewrap")), int(w.cases.size()));
        QCOMPARE(w.audited(QStringLiteral("keys.rewrap")), 3); // lina, admin, the recovery code
        QVERIFY(must(w.session().audit().verify()).intact);
        // A backup made afterwards restores with the successor's passphrase, and not with the old one.
        const QString backup = w.dir.filePath(QStringLiteral("a.xzbak"));
        must(BackupService(*w.workspace).write(backup));
        QVERIFY(!BackupService::restore(backup, w.dir.filePath(QStringLiteral("r1.xinzhan")), QStringLiteral("wang"), goodPassphrase, w.clock));
        QVERIFY(BackupService::restore(backup, w.dir.filePath(QStringLiteral("r2.xinzhan")), QStringLiteral("lina"), QStringLiteral("vierte Zeile 2026 d"), w.clock));
    }
    void killedBetweenTheTwoFilesItGoesOn()
    {
        HandoverWorld w;
        w.close();
        const QString copy = w.dir.filePath(QStringLiteral("old.db"));
        QVERIFY(QFile::copy(w.path(), copy));
        w.reopen();
        QCOMPARE(must(w.workspace->renewMasterKey(QStringLiteral("test"))), 4); // wang, lina, admin, the code
        w.close();
        // As if the program had been killed after the key file and before the database: the new one still has its working name.
        const QString pending = w.path() + QStringLiteral(".rekey");
        QVERIFY(QFile::rename(w.path(), pending) && QFile::copy(copy, w.path()));
        w.reopen();
        QVERIFY(!QFile::exists(pending));
        QCOMPARE(w.audited(QStringLiteral("keys.renew")), 1);
        w.close();
        // As if it had been killed before the key file: what lies there is not ours and goes.
        QVERIFY(QFile::copy(copy, pending));
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        QVERIFY(!QFile::exists(pending));
        QCOMPARE(must(CaseService(w.session()).ledgerAt(w.station, w.clock.today())).total() >= 0, true);
    }
    void resumesAfterEveryStep()
    {
        HandoverWorld w;
        const HandoverId id = must(w.service().start(w.draft())).id;
        w.reopen();
        QCOMPARE(must(w.service().running())->id, id);
        QVERIFY(w.service().assign(id).error().code == Errc::Refused); // not the next step
        must(w.service().checkList(id));
        w.reopen();
        must(w.service().assign(id));
        w.reopen();
        must(w.service().switchAccounts(id));
        w.close();
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        QCOMPARE(must(w.service().open(id)).state, HandoverState::Switched);
        QVERIFY(w.service().cancel(id, QStringLiteral("x")).error().code == Errc::Refused);
        must(w.service().undertake(id));
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        for (const HandoverParty p : allHandoverParties)
            must(w.service().sign(id, p));
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        QCOMPARE(must(w.service().finish(id)).state, HandoverState::Finished);
        QVERIFY(!must(w.service().running()));
    }
    void aSwitchCutShortIsTakenUp()
    {
        // The account is off, the rest did not happen: the successor goes on.
        HandoverWorld w;
        const Handover h = w.assigned();
        const User wang = must(UsersService(*w.workspace).find(QStringLiteral("wang"))), lina = must(UsersService(*w.workspace).find(QStringLiteral("lina")));
        QVERIFY(must(UsersService(*w.workspace).handOver({.from = wang.id, .to = lina.id, .lastDay = w.clock.today().addDays(-1), .handover = h.id})));
        w.close();
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        const SwitchOutcome out = must(w.service().switchAccounts(h.id));
        QVERIFY(out.off == QStringList{QStringLiteral("wang")} && out.rewrapped == 3 && !out.own);
        QCOMPARE(must(w.service().open(h.id)).state, HandoverState::Switched);
    }
    void aLaterDaySwitchesByItself()
    {
        HandoverWorld w;
        const QDate day = w.clock.today().addDays(3);
        const Handover h = w.assigned(day);
        const SwitchOutcome out = must(w.service().switchAccounts(h.id));
        QVERIFY(!out.atOnce && !out.own && out.rewrapped == 0);
        w.reopen(); // the old account works until its last day
        w.clock.advance(2 * 24 * 3600);
        w.reopen();
        QCOMPARE(w.session().actor().role, Role::Head);
        w.clock.advance(24 * 3600);
        w.close();
        const auto over = opening(w, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(!over && over.error().code == Errc::Denied && over.error().message.contains(day.addDays(-1).toString(Qt::ISODate)));
        QVERIFY(opening(w, QStringLiteral("wang"), goodPassphrase).error().code == Errc::WrongPassphrase); // its slot went with that
        w.reopen(QStringLiteral("lina"), otherPassphrase);
        QCOMPARE(w.session().actor().role, Role::Head);
        must(w.service().undertake(h.id));
        for (const HandoverParty p : allHandoverParties)
            must(w.service().sign(h.id, p));
        const Handover done = must(w.service().finish(h.id));
        QVERIFY(done.step(QStringLiteral("renew"))); // the new key came with the end
        w.reopen(QStringLiteral("lina"), otherPassphrase);
    }
    void theSuccessorGetsAnAccountAndTheUndertakingIsAsked()
    {
        HandoverWorld w;
        const PersonId fresh = w.addPerson(PersonKind::Staff, QStringLiteral("T009"), QStringLiteral("周静"));
        HandoverDraft d = w.draft();
        d.to = fresh;
        Handover h = must(w.service().start(d));
        must(w.service().checkList(h.id));
        must(w.service().assign(h.id));
        const auto none = w.service().switchAccounts(h.id);
        QVERIFY(!none && none.error().field == u"login" && none.error().message.contains(QStringLiteral("周静")));
        QVERIFY(w.service().switchAccounts(h.id, SuccessorAccount{QStringLiteral("zhou"), QStringLiteral("kurz")}).error().field == u"passphrase");
        const QString first = QStringLiteral("erstes Wort 2026 x");
        must(w.service().switchAccounts(h.id, SuccessorAccount{QStringLiteral("zhou"), first}));
        w.close();
        w.reopen(QStringLiteral("zhou"), first);
        QVERIFY(!w.session().actor().bound);
        w.reopen(QStringLiteral("admin"), adminPassphrase);
        QVERIFY(w.service().undertake(h.id).error().field == u"signed_on");
        h = must(w.service().undertake(h.id, w.clock.today()));
        QCOMPARE(h.state, HandoverState::Undertaken);
        w.reopen(QStringLiteral("zhou"), first);
        QVERIFY(w.session().actor().bound && w.session().actor().role == Role::Head);
    }
    void custodyGoesWithTheOffice() // the issue: a custodian's name and date on every print from then on
    {
        HandoverWorld w;
        must(CustodianService(w.session()).appoint(w.station, DataClass::Cases, w.head, w.clock.today().addDays(-2)));
        Handover h = w.assigned();
        must(w.service().switchAccounts(h.id));
        for (const DataClass c : {DataClass::Reports, DataClass::Cases, DataClass::Training}) {
            const auto keeper = must(custodianOn(w.session().db(), w.station, c, w.clock.today()));
            QVERIFY(keeper && keeper->person == w.successor && keeper->since == w.clock.today());
        }
        const auto before = must(custodianOn(w.session().db(), w.station, DataClass::Cases, w.clock.today().addDays(-1)));
        QVERIFY(before && before->person == w.head);
        const paper::Document d = must(handoverDocument(w.session(), must(w.service().open(h.id))));
        QVERIFY(d.custodian.contains(QStringLiteral("李娜")) && d.custodian.contains(QStringLiteral("2026年11月30日")));
    }
    void whatCannotBeIsRefusedWithItsReason()
    {
        HandoverWorld w;
        HandoverService s = w.service();
        HandoverDraft d = w.draft();
        d.to = d.from;
        QVERIFY(s.start(d).error().field == u"to");
        d = w.draft();
        d.witness = d.to;
        QVERIFY(s.start(d).error().field == u"witness");
        d = w.draft();
        d.post = PostRole::Deputy;
        QVERIFY(s.start(d).error().field == u"post");
        d = w.draft(w.clock.today().addDays(-7)); // the day on which the head began
        QVERIFY(s.start(d).error().field == u"effective_on");
        d = w.draft(w.clock.today().addYears(3));
        QVERIFY(s.start(d).error().field == u"effective_on");
        Handover h = must(s.start(w.draft()));
        QVERIFY(s.start(w.draft()).error().code == Errc::Conflict);
        QVERIFY(s.sign(h.id, HandoverParty::From).error().code == Errc::Refused);
        QVERIFY(s.cancel(h.id, QStringLiteral(" ")).error().field == u"reason");
        h = must(s.cancel(h.id, QStringLiteral("任命推迟")));
        QCOMPARE(h.state, HandoverState::Cancelled);
        QVERIFY(s.checkList(h.id).error().code == Errc::Refused);
        QVERIFY(!must(handoverDocument(w.session(), h)).watermark.isEmpty());
        // Another takes one of the open items.
        h = must(s.start(w.draft()));
        QCOMPARE(h.number, QStringLiteral("JJ-2026-002"));
        must(s.checkList(h.id));
        h = must(s.assign(h.id, {{rawIdToString(w.cases.front().id.raw()), w.secretary}}));
        QCOMPARE(must(CaseService(w.session()).row(w.cases.front().id)).responsible, std::optional(w.secretary));
        // A case that comes up between passing on and switching stops the switch.
        must(CaseService(w.session()).setResponsible(w.cases.front().id, w.head, QStringLiteral("接回")));
        QVERIFY(s.switchAccounts(h.id).error().code == Errc::Refused || must(s.open(h.id)).openItems.size() == w.cases.size());
    }
    void othersSeeOnlyWhatConcernsThem()
    {
        HandoverWorld w;
        const Handover h = must(w.service().start(w.draft()));
        w.reopen(QStringLiteral("lina"), otherPassphrase); // a counsellor: own ones
        QCOMPARE(must(w.service().list()).size(), size_t(1));
        QVERIFY(w.service().checkList(h.id).error().code == Errc::Denied);
        QVERIFY(!w.service().start(w.draft()));
        w.reopen(QStringLiteral("admin"), adminPassphrase);
        QCOMPARE(must(w.service().list()).size(), size_t(1));
        QVERIFY(w.service().checkList(h.id));
        QVERIFY(w.audited(QStringLiteral("handover.list")) >= 1);
    }
    void theTableAnswersForEveryStateEventAndRole()
    {
        const StationId station = StationId::make(1);
        const CollegeId college = CollegeId::make(2);
        int allowed = 0;
        for (const HandoverState state : allHandoverStates)
            for (const HandoverEvent event : allHandoverEvents)
                for (const Role role : allRoles) {
                    Handover h{.id = HandoverId::make(3), .station = station, .from = PersonId::make(4), .to = PersonId::make(5), .startedBy = UserId::make(6), .college = college};
                    h.state = state;
                    const Actor actor{.user = UserId::make(7), .login = {}, .name = {}, .role = role, .person = {}, .station = station, .college = college, .classes = {}};
                    const HandoverChoice c = choiceFor(h, actor, event);
                    QVERIFY2(c.available != !c.whyNot.isEmpty(), qPrintable(handoverStateCode(state) + handoverEventCode(event)));
                    const HandoverTransition *t = findTransition(state, event);
                    QVERIFY(t || !c.available);
                    if (c.available)
                        QVERIFY(allowedScope(role, t->who) != Scope::None || (t->who == Action::SignHandover && allowedScope(role, Action::WriteHandover) != Scope::None));
                    allowed += c.available;
                }
        QVERIFY(allowed > 20);
        for (const HandoverState s : allHandoverStates)
            QCOMPARE(handoverStateFromCode(handoverStateCode(s)), std::optional(s));
        for (const HandoverScope s : allHandoverScopes)
            QCOMPARE(handoverScopeFromCode(handoverScopeCode(s)), std::optional(s));
        for (const HandoverParty p : allHandoverParties)
            QCOMPARE(handoverPartyFromCode(handoverPartyCode(p)), std::optional(p));
        QVERIFY(!handoverStateFromCode(QStringLiteral("x")));
    }
};

XZ_TEST(HandoverTest)
#include "handover_test.moc"

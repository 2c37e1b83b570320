#pragma once
// A real workspace (files, keys) in its second week: head 王敏 ("wang") with open cases, a colleague 李娜 who takes over, secretary 赵强, and an administrator.
#include "core/casework/caseservice.h"
#include "core/handover/handoverservice.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"
#include "core/people/personrepository.h"
#include "core/workspace/backup.h"
#include "core/workspace/users.h"
#include "tests/support/testworkspace.h"
#include "tests/support/workspacefiles.h"

namespace xz::test {

inline const QString otherPassphrase = QStringLiteral("zweite Zeile 2026 b"), adminPassphrase = QStringLiteral("dritte Zeile 2026 c");

struct HandoverWorld : WorkspaceFiles {
    HandoverWorld() : station(*session().actor().station), college(*session().actor().college), head(*session().actor().person), classId(ClassId::make(clock.nowMs()))
    {
        write([&](Transaction &tx) { return NetworkRepository::insert(tx, ClassGroup{classId, college, QStringLiteral("会计2401"), 2024, QStringLiteral("会计学"), QDate(2024, 9, 1), QDate(2028, 6, 30)}); });
        successor = addPerson(PersonKind::Staff, QStringLiteral("T002"), QStringLiteral("李娜"));
        secretary = addPerson(PersonKind::Staff, QStringLiteral("T003"), QStringLiteral("赵强"));
        const QDate today = clock.today();
        must(UsersService(*workspace).add({.login = QStringLiteral("lina"), .displayName = QStringLiteral("李娜"), .role = Role::Counsellor, .passphrase = otherPassphrase, .person = successor, .undertakingOn = today}), "lina");
        must(UsersService(*workspace).add({.login = QStringLiteral("admin"), .role = Role::Administrator, .passphrase = adminPassphrase, .undertakingOn = today}), "admin");
        for (int i = 0; i < 3; ++i) {
            const PersonId student = addPerson(PersonKind::Student, QStringLiteral("202400%1").arg(i + 1), QStringLiteral("学生") + QChar(0x4e00 + i * 7));
            const CaseDraft draft{.level = 3, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"), .source = QStringLiteral("talk")};
            cases.push_back(must(CaseService(session()).open(station, student, draft), "case").file);
        }
        clock.advance(7 * 24 * 3600); // the head holds the office for a week
        reopen();
    }
    template <class Change>
    void write(Change &&change)
    {
        Transaction tx = must(Transaction::begin(session().db()));
        must(change(tx), "write");
        must(tx.commit());
    }
    PersonId addPerson(PersonKind kind, const QString &number, const QString &name)
    {
        Person p{PersonId::make(clock.nowMs()), kind, number, name};
        p.college = college;
        if (kind == PersonKind::Student)
            p.classId = classId;
        p.changedAt = clock.now();
        write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        return p.id;
    }
    HandoverDraft draft(QDate on = {}) const { return {.post = PostRole::Head, .from = head, .to = successor, .witness = secretary, .effectiveOn = on}; }
    HandoverService service() { return HandoverService(*workspace); }
    int audited(const QString &action) { return int(must(session().audit().list({.action = action})).size()); }
    // Up to the state before the accounts are switched.
    Handover assigned(QDate on = {})
    {
        Handover h = must(service().start(draft(on)), "start");
        h = must(service().checkList(h.id), "list");
        return must(service().assign(h.id), "assign");
    }

    StationId station;
    CollegeId college;
    PersonId head;
    ClassId classId;
    PersonId successor{RawId{}}, secretary{RawId{}};
    std::vector<CaseFile> cases;
};

} // namespace xz::test

#pragma once
// A page over a small real workspace on Friday of the week 2026-W48, inside the report window: two classes with all their offices
// held, a station founded at the start of that week (nothing older is due), students and cases added by the test. The page is driven by objectName.
#include "core/calendar/calendarservice.h"
#include "core/casework/caseservice.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"
#include "core/people/personrepository.h"
#include "core/people/peopleservice.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklyservice.h"
#include "tests/support/pagefixture.h"
#include "tests/support/testworkspace.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace xz::test {

class PageWorld : public PageFixture {
public:
    explicit PageWorld(QDate founded = QDate(2026, 11, 23))
        : PageFixture(QDateTime(QDate(2026, 11, 27), QTime(15, 0))), station(*session().actor().station), college(*session().actor().college),
          headActor(session().actor()), classA(addClass(QStringLiteral("会计2401"))), classB(addClass(QStringLiteral("会计2402")))
    {
        must(CalendarService(session()).ensureCurrentTerm(), "term");
        Station s = must(NetworkService(session()).station(station));
        s.foundedOn = founded;
        must(NetworkService(session()).updateStation(s));
        const PersonId staff = addPerson(PersonKind::Staff, QStringLiteral("T002"), QStringLiteral("李娜"));
        for (const ClassId &c : {classA, classB})
            for (const PostRole role : {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee})
                write([&](Transaction &tx) { return NetworkRepository::insert(tx, Post{PostId::make(clock.nowMs()), role, staff, {}, c, {}, QDate(2024, 9, 1)}); });
    }
    template <class Change>
    void write(Change &&change)
    {
        Transaction tx = must(Transaction::begin(session().db()));
        must(change(tx), "write");
        must(tx.commit());
    }
    ClassId addClass(const QString &name)
    {
        const ClassGroup c{ClassId::make(clock.nowMs()), college, name, 2024, QStringLiteral("会计学"), QDate(2024, 9, 1), QDate(2028, 6, 30)};
        write([&](Transaction &tx) { return NetworkRepository::insert(tx, c); });
        return c.id;
    }
    PersonId addPerson(PersonKind kind, const QString &number, const QString &name)
    {
        Person p{PersonId::make(clock.nowMs()), kind, number, name};
        p.college = college;
        if (kind == PersonKind::Student)
            p.classId = classA;
        p.changedAt = clock.now();
        write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        return p.id;
    }
    PersonId addStudent(const QString &number, const QString &name) { return addPerson(PersonKind::Student, number, name); }
    CaseFile addCase(const QString &number, const QString &name, int level, QDate on)
    {
        const CaseDraft draft{.level = level, .openedOn = on, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"),
                              .source = QStringLiteral("talk"), .reason = QStringLiteral("seen")};
        return must(CaseService(session()).open(station, addStudent(number, name), draft), "case").file;
    }
    // Another user takes the chair; what was typed by the one before stays theirs.
    void become(Role role)
    {
        Actor a = headActor;
        a.user = UserId::make(clock.nowMs());
        a.login = roleCode(role) + QString::number(++m_users);
        a.name = a.login;
        a.role = role;
        a.person = addPerson(PersonKind::Staff, QStringLiteral("U%1").arg(m_users), a.name);
        write([&](Transaction &tx) {
            auto s = tx.prepare("INSERT INTO user (id, login, display_name, role, person_id, station_id, seal_public, sign_public, created_at) VALUES (?,?,?,?,?,?,?,?,?)");
            return s.bind(a.user).bind(a.login).bind(a.name).bind(roleCode(role)).bind(a.person).bind(station).bind(QByteArray(32, '\0')).bind(QByteArray(32, '\0')).bind(clock.now()).exec();
        });
        session().setActor(a);
    }
    void becomeHead() { session().setActor(headActor); }
    Week weekOf(QDate day) { return must(CalendarService(session()).weekAt(day), "week"); }
    Week thisWeek() { return weekOf(QDate(2026, 11, 27)); }
    WeeklyReport report() { return must(WeeklyService(session()).open(station, thisWeek().id), "report"); }
    int audited(const QString &action) { return int(must(session().audit().list({.action = action})).size()); }

    StationId station;
    CollegeId college;
    Actor headActor;
    ClassId classA, classB;

private:
    int m_users = 0;
};

template <class P>
class PageStage {
public:
    explicit PageStage(QDate founded = QDate(2026, 11, 23)) : w(founded) {}
    P &make()
    {
        page.reset();
        page = std::make_unique<P>(w.context());
        page->resize(1170, 720);
        page->QWidget::show(); // the weekly page has a show() of its own
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page's window does not become active");
        page->refresh();
        settle();
        return *page;
    }
    template <class T>
    T *find(const QString &name) const
    {
        T *found = page->template findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(QString::fromLatin1(name)); }
    void press(const char *name)
    {
        button(name)->click();
        settle();
    }
    // What was asked for later happens now: queued signals, content that drawers drop.
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // As an input method does: keyClicks() knows no Chinese.
    template <class Editor>
    static void write(Editor *editor, const QString &text)
    {
        if constexpr (requires { editor->insertPlainText(text); })
            editor->insertPlainText(text);
        else
            editor->insert(text);
    }
    QString texts(const QWidget *in = nullptr) const // every label that can be seen
    {
        QStringList all;
        for (const QLabel *l : (in ? in : page.get())->template findChildren<QLabel *>())
            if (l->isVisibleTo(page.get()))
                all << l->text();
        return all.join(u'\n');
    }

    PageWorld w;
    std::unique_ptr<P> page; // dies before the world it works on
};

} // namespace xz::test

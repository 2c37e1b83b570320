// The station through its widgets: rooms and photos, bookings typed without the mouse, the flagship that steps back (S22), what is missing (S21).
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/station/stationpage.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTabBar>

using namespace xz;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct Stage : test::PageStage<StationPage> {
    using PageStage::PageStage;
    StationService service() { return StationService(w.session()); }
    QLineEdit *line(const char *name) const { return find<QLineEdit>(QString::fromLatin1(name)); }
    bool drawerOpen() const { return find<Drawer>(QStringLiteral("drawer"))->isOpen(); }
    QString drawerText() const { return texts(find<Drawer>(QStringLiteral("drawer"))); }
    void tab(int index)
    {
        find<QTabBar>(QStringLiteral("stationTabs"))->setCurrentIndex(index);
        settle();
    }
    RoomId room(const QString &name = s("明德楼 305")) { return test::must(service().addRoom({RoomId(RawId{}), w.station, name, 18, true, {s("talk")}})); }
    std::vector<RoomUseRow> uses() { return test::must(service().uses(w.station, QDate(2026, 11, 23), QDate(2026, 12, 6))); }
    void pressOf(const QString &name)
    {
        find<QPushButton>(name)->click();
        settle();
    }
};

} // namespace

class StationPageTest : public QObject {
    Q_OBJECT
private slots:
    void S21_theLastRoomGoneTheCheckNamesItAndMends()
    {
        Stage st;
        st.room();
        st.make();
        QCOMPARE(st.find<Chip>(s("clause-room"))->look().tone, Tone::Done);
        st.tab(1);
        st.w.prompts.expectConfirm(true);
        st.pressOf(s("delete-明德楼 305"));
        st.tab(0);
        QCOMPARE(st.find<Chip>(s("clause-room"))->look().tone, Tone::Level1);
        QVERIFY(st.find<QLabel>(s("datum-room"))->text().contains(s("缺少辅导室")));
        QVERIFY(st.find<QLabel>(s("completenessSummary"))->text().contains(s("配备一间心理辅导室")));
        st.pressOf(s("mend-room")); // goes where it is mended: the form of a new room
        QVERIFY(st.drawerOpen());
        QCOMPARE(st.find<QTabBar>(s("stationTabs"))->currentIndex(), 1);
        st.press("saveRoom"); // without a name: the field says so
        QVERIFY(st.drawerOpen());
        QVERIFY(st.find<QLabel>(s("roomForm-name-error"))->isVisibleTo(st.page.get()));
        st.line("roomForm-name")->setText(s("图书馆 201"));
        st.line("roomForm-area")->setText(s("很大"));
        st.press("saveRoom");
        QVERIFY(st.find<QLabel>(s("roomForm-area-error"))->isVisibleTo(st.page.get()));
        st.line("roomForm-area")->setText(s("22.5"));
        st.find<QCheckBox>(s("purpose-sandplay"))->setChecked(true);
        st.press("saveRoom");
        QVERIFY2(!st.drawerOpen(), qPrintable(st.drawerText()));
        const auto rooms = test::must(st.service().rooms(st.w.station));
        QCOMPARE(int(rooms.size()), 1);
        QCOMPARE(rooms.front().area, 22.5);
        QCOMPARE(rooms.front().purposes, QStringList{s("sandplay")});
        st.tab(0);
        QCOMPARE(st.find<Chip>(s("clause-room"))->look().tone, Tone::Done);
        QVERIFY(st.w.host.undo);
        st.w.host.undo();
        QVERIFY(test::must(st.service().rooms(st.w.station)).empty());
    }

    void aBookingIsTypedAndOverlapsAreRefusedAtTheField()
    {
        Stage st;
        const RoomId id = st.room();
        st.make();
        st.tab(1);
        st.press("bookRoom");
        QVERIFY(st.drawerOpen());
        st.find<DateEdit>(s("bookingForm-day"))->setDate(QDate(2026, 11, 30));
        st.line("bookingForm-starts_at")->setFocus();
        QTest::keyClicks(st.line("bookingForm-starts_at"), s("1400"));
        QTest::keyClick(st.line("bookingForm-starts_at"), Qt::Key_Return, Qt::ControlModifier);
        st.settle();
        QVERIFY2(!st.drawerOpen(), qPrintable(st.drawerText()));
        auto all = st.uses();
        QCOMPARE(int(all.size()), 1);
        QCOMPARE(all.front().startsAt, QDateTime(QDate(2026, 11, 30), QTime(14, 0)));
        QCOMPARE(all.front().endsAt.time(), QTime(15, 0));
        QCOMPARE(st.find<DataTable>(s("roomUses"))->shown().rows.size(), size_t(1)); // the week that holds it is shown

        st.press("bookRoom");
        st.find<DateEdit>(s("bookingForm-day"))->setDate(QDate(2026, 11, 30));
        st.line("bookingForm-starts_at")->setText(s("14:30"));
        st.press("saveBooking");
        QVERIFY(st.drawerOpen());
        const QString error = st.find<QLabel>(s("bookingForm-starts_at-error"))->text();
        QVERIFY2(error.contains(s("2026-11-30 14:00–15:00")) && error.contains(s("明德楼 305")), qPrintable(error));
        st.line("bookingForm-starts_at")->setText(s("soon"));
        st.press("saveBooking");
        QVERIFY(st.find<QLabel>(s("bookingForm-starts_at-error"))->isVisibleTo(st.page.get()));
        st.line("bookingForm-starts_at")->setText(s("15"));
        st.press("saveBooking");
        QVERIFY2(!st.drawerOpen(), qPrintable(st.drawerText()));
        QCOMPARE(int(st.uses().size()), 2);
        QVERIFY(st.w.host.undo); // undo cancels it, with a reason in the log
        st.w.host.undo();
        all = st.uses();
        QCOMPARE(int(all.at(1).state), int(UseState::Cancelled));
        QVERIFY(!all.at(1).note.isEmpty());
        QCOMPARE(all.at(0).room, id);
    }

    void aBookingIsCancelledWithItsReasonAndMarkedAsUsed()
    {
        Stage st;
        const RoomId id = st.room();
        const auto book = [&](QDate day, int hour) {
            return test::must(st.service().book({RoomUseId(RawId{}), id, QDateTime(day, QTime(hour, 0)), QDateTime(day, QTime(hour + 1, 0)), s("individual"), {}, UserId(RawId{})}));
        };
        book(QDate(2026, 11, 27), 15);
        book(QDate(2026, 11, 27), 17);
        st.make();
        st.tab(1);
        auto *table = st.find<DataTable>(s("roomUses"));
        emit table->activated(1);
        st.settle();
        QVERIFY(!st.button("markUsed")->isEnabled() && !st.button("markUsed")->toolTip().isEmpty()); // still to come
        st.w.prompts.expectReason(s("来访改期"));
        st.press("cancelBooking");
        QVERIFY(!st.drawerOpen());
        QCOMPARE(st.uses().at(1).note, s("来访改期"));
        st.w.host.undo();
        QCOMPARE(int(st.uses().at(1).state), int(UseState::Booked));
        st.w.clock.advance(60 * 10);
        emit table->activated(0);
        st.settle();
        st.press("markUsed");
        QCOMPARE(int(st.uses().at(0).state), int(UseState::Used));
        emit table->activated(0);
        st.settle();
        st.press("reopenBooking");
        QCOMPARE(int(st.uses().at(0).state), int(UseState::Booked));
    }

    void S22_theFlagshipStepsBackOnlyWhenTheUserSaysSo()
    {
        Stage st;
        test::must(st.service().setFlagship({FlagshipId(RawId{}), st.w.station, s("心语信箱"), {}, QDate(2026, 9, 1)}));
        st.make();
        st.tab(2);
        QCOMPARE(st.find<QLabel>(s("flagshipName"))->text(), s("心语信箱"));
        st.press("setFlagship");
        st.line("flagshipForm-name")->setText(s("阳光跑团"));
        st.w.prompts.expectConfirm(false);
        st.press("saveFlagship");
        QVERIFY(st.w.prompts.lastText().contains(s("心语信箱")) && st.w.prompts.lastText().contains(s("阳光跑团")));
        QVERIFY(st.drawerOpen());
        QCOMPARE(int(test::must(st.service().flagships(st.w.station)).size()), 1);
        st.w.prompts.expectConfirm(true);
        st.press("saveFlagship");
        QVERIFY2(!st.drawerOpen(), qPrintable(st.drawerText()));
        auto all = test::must(st.service().flagships(st.w.station));
        QCOMPARE(all.at(0).name, s("阳光跑团"));
        QVERIFY(all.at(1).endsOn.isValid());
        QCOMPARE(st.find<QLabel>(s("flagshipName"))->text(), s("阳光跑团"));
        st.w.host.undo();
        all = test::must(st.service().flagships(st.w.station));
        QCOMPARE(int(all.size()), 1);
        QVERIFY(!all.at(0).endsOn.isValid());
    }

    void evidenceAndPhotosGoInAndComeOut()
    {
        Stage st;
        test::must(st.service().setFlagship({FlagshipId(RawId{}), st.w.station, s("心语信箱"), {}, QDate(2026, 9, 1)}));
        st.room();
        st.make();
        const QString file = st.w.dir.filePath(s("总结.pdf")), copy = st.w.dir.filePath(s("副本.pdf")), photo = st.w.dir.filePath(s("room.png"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("%PDF-1.7 evidence") > 0);
        out.close();
        st.tab(2);
        st.w.prompts.expectOpenFile(file);
        st.press("addEvidence");
        st.w.prompts.expectSaveFile(copy);
        st.pressOf(s("copy-总结.pdf"));
        QFile back(copy);
        QVERIFY(back.open(QIODevice::ReadOnly));
        QCOMPARE(back.readAll(), QByteArray("%PDF-1.7 evidence"));
        st.pressOf(s("remove-总结.pdf"));
        QVERIFY(!st.page->findChild<QPushButton *>(s("remove-总结.pdf")));
        st.w.host.undo();
        st.settle();
        QVERIFY(st.page->findChild<QPushButton *>(s("remove-总结.pdf")));

        st.tab(1);
        st.w.prompts.expectOpenFile(file); // no picture
        st.w.prompts.expectMessage();
        st.pressOf(s("photos-明德楼 305"));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(photo));
        st.w.prompts.expectOpenFile(photo);
        st.pressOf(s("photos-明德楼 305"));
        QVERIFY(st.drawerOpen());
        QVERIFY(st.find<QPushButton>(s("photos-明德楼 305"))->property("hasPhoto").toBool());
        st.press("removePhoto");
        QVERIFY(!st.find<QPushButton>(s("photos-明德楼 305"))->property("hasPhoto").toBool());
    }

    void theCardIsEditedAndUndone()
    {
        Stage st;
        st.make();
        QCOMPARE(st.find<Chip>(s("clause-contact"))->look().tone, Tone::Level1);
        st.pressOf(s("mend-contact"));
        QVERIFY(st.drawerOpen());
        st.line("stationForm-contact")->setText(s("王敏"));
        st.line("stationForm-phone")->setText(s("0571-86929000"));
        st.line("stationForm-name")->clear();
        st.press("saveCard");
        QVERIFY(st.drawerOpen());
        QVERIFY(st.find<QLabel>(s("stationForm-name-error"))->isVisibleTo(st.page.get()));
        st.line("stationForm-name")->setText(s("会计金融学院心理辅导站"));
        st.press("saveCard");
        QVERIFY2(!st.drawerOpen(), qPrintable(st.drawerText()));
        QCOMPARE(st.find<Chip>(s("clause-contact"))->look().tone, Tone::Done);
        st.w.host.undo();
        QVERIFY(test::must(NetworkService(st.w.session()).station(st.w.station)).phone.isEmpty());
    }

    void papersAreShownBeforeTheyArePrinted()
    {
        Stage st;
        st.room();
        st.make();
        for (const char *name : {"printCard", "networkChart"}) {
            st.press(name);
            auto *view = st.page->findChild<PaperPreview *>();
            QVERIFY(view && view->pageCount() >= 1);
            QTest::keyClick(view, Qt::Key_Escape);
            st.settle();
        }
        st.tab(1);
        st.press("usageLog");
        QVERIFY(st.page->findChild<PaperPreview *>());
    }

    void whoMayNotWriteIsToldWhy()
    {
        Stage st;
        st.room();
        st.make();
        st.w.become(Role::Secretary);
        st.page->refresh();
        st.settle();
        for (const char *name : {"addRoom", "bookRoom", "setFlagship"})
            QVERIFY2(!st.button(name)->isEnabled() && !st.button(name)->toolTip().isEmpty(), name);
    }

    void whatIsTypedIsNotLost()
    {
        Stage st;
        st.make();
        st.tab(1);
        st.press("addRoom");
        QTest::keyClicks(st.line("roomForm-name"), s("B101"));
        st.make(); // the page is gone and comes again
        st.tab(1);
        st.press("addRoom");
        QCOMPARE(st.line("roomForm-name")->text(), s("B101"));
    }
};

XZ_TEST(StationPageTest)
#include "stationpage_test.moc"

#include "tests/support/layoutcheck.h"
#include "tests/support/testmain.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/longtask.h"
#include "ui/shared/minibars.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/stepbar.h"
#include "ui/shared/text.h"
#include "ui/shared/toast.h"
#include "ui/shared/button.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace xz;

namespace {

struct Thing {
    QString name;
    qlonglong count = 0;
    QDate day = {};
};

const FieldCatalogue<Thing> &thingFields()
{
    static const FieldCatalogue<Thing> catalogue([] {
        std::vector<Field<Thing>> f;
        Field<Thing> name;
        name.key = "name";
        name.label = "Name";
        name.required = true;
        name.maxLength = 8;
        name.get = [](const Thing &t) { return QVariant(t.name); };
        name.set = [](Thing &t, const QVariant &v) -> Result<void> {
            if (v.toString().isEmpty())
                return fail(Errc::InvalidInput, QStringLiteral("Please enter a name."), QStringLiteral("name"));
            t.name = v.toString();
            return {};
        };
        f.push_back(name);
        Field<Thing> count;
        count.key = "count";
        count.label = "Count";
        count.kind = FieldKind::Integer;
        count.get = [](const Thing &t) { return QVariant(t.count); };
        count.set = [](Thing &t, const QVariant &v) -> Result<void> {
            t.count = v.toLongLong();
            return {};
        };
        f.push_back(count);
        Field<Thing> day;
        day.key = "day";
        day.label = "Day";
        day.kind = FieldKind::Date;
        day.get = [](const Thing &t) { return QVariant(t.day); };
        day.set = [](Thing &t, const QVariant &v) -> Result<void> {
            if (v.isValid() && v.typeId() != QMetaType::QDate)
                return fail(Errc::InvalidInput, QStringLiteral("This is not a date."), QStringLiteral("day"));
            t.day = v.toDate();
            return {};
        };
        f.push_back(day);
        return f;
    }());
    return catalogue;
}

std::vector<ListColumn> columns()
{
    return {{QStringLiteral("name"), QStringLiteral("Name"), 160}, {QStringLiteral("count"), QStringLiteral("Count"), 80, true}, {QStringLiteral("level"), QStringLiteral("Level"), 100}};
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void formShowsErrorsAtTheField()
    {
        Form form(QStringLiteral("thing"));
        form.addFields(thingFields(), {QStringLiteral("name"), QStringLiteral("count"), QStringLiteral("day")});
        form.show();
        form.setValue(QStringLiteral("day"), QStringLiteral("yesterday"));
        Thing thing;
        QVERIFY(!form.apply(thingFields(), thing)); // both wrong fields say so at once
        auto *nameError = form.findChild<Text *>(QStringLiteral("thing-name-error"));
        auto *dayError = form.findChild<Text *>(QStringLiteral("thing-day-error"));
        QVERIFY(nameError->isVisible());
        QCOMPARE(dayError->text(), QStringLiteral("This is not a date."));
        QCOMPARE(form.editor(QStringLiteral("name"))->accessibleDescription(), QStringLiteral("Please enter a name."));
        QTest::keyClicks(form.editor(QStringLiteral("name")), QStringLiteral("Lin Wei Hua the Second"));
        QVERIFY(!nameError->isVisible()); // typing takes the sentence away
        QCOMPARE(form.value(QStringLiteral("name")).toString().size(), 8);
        form.setValue(QStringLiteral("day"), QStringLiteral("2026-03-05"));
        form.setValue(QStringLiteral("count"), 12);
        QVERIFY(form.apply(thingFields(), thing));
        QCOMPARE(thing.day, QDate(2026, 3, 5));
        QCOMPARE(thing.count, 12);
        QVERIFY(form.showError({Errc::Refused, QStringLiteral("No."), QStringLiteral("count"), {}}));
        QVERIFY(!form.showError({Errc::Refused, QStringLiteral("No."), QStringLiteral("elsewhere"), {}}));
    }
    void draftSavesItselfAndTellsWhen()
    {
        Form form(QStringLiteral("thing"));
        form.addFields(thingFields(), {QStringLiteral("name")});
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 32, 8)));
        int saves = 0;
        bool full = false;
        QVariantMap saved;
        form.setDraft(clock, [&](const QVariantMap &values) -> Result<void> {
            ++saves;
            if (full)
                return fail(Errc::DiskFull, QStringLiteral("The disk is full."));
            saved = values;
            return {};
        });
        form.setValue(QStringLiteral("name"), QStringLiteral("A"));
        form.saveDraftNow();
        QCOMPARE(saves, 0); // filled by the program, not by the person
        QTest::keyClicks(form.editor(QStringLiteral("name")), QStringLiteral("bc"));
        QTRY_COMPARE_WITH_TIMEOUT(saves, 1, 3000);
        QCOMPARE(saved.value(QStringLiteral("name")).toString(), QStringLiteral("Abc"));
        QVERIFY(form.draftLine()->text().contains(QStringLiteral("10:32:08")));
        full = true;
        QTest::keyClicks(form.editor(QStringLiteral("name")), QStringLiteral("d"));
        form.saveDraftNow();
        QCOMPARE(form.draftLine()->text(), QStringLiteral("The disk is full."));
    }
    void formChoosesByCode()
    {
        Form form(QStringLiteral("choice"));
        FieldInfo field{"level", "Level", FieldKind::Choice};
        form.addField(field);
        std::vector<FormOption> options;
        for (int i = 0; i < 30; ++i)
            options.push_back({QStringLiteral("c%1").arg(i), QStringLiteral("Choice %1").arg(i)});
        form.setOptions(QStringLiteral("level"), options);
        form.setValue(QStringLiteral("level"), QStringLiteral("c7"));
        form.setOptions(QStringLiteral("level"), options); // again: keeps what was chosen
        QCOMPARE(form.value(QStringLiteral("level")).toString(), QStringLiteral("c7"));
        auto *box = qobject_cast<QComboBox *>(form.editor(QStringLiteral("level")));
        box->setEditText(QStringLiteral("no such entry"));
        emit box->lineEdit()->editingFinished();
        QCOMPARE(box->currentText(), QStringLiteral("Choice 7"));
        form.setValue(QStringLiteral("level"), QStringLiteral("gone"));
        QCOMPARE(form.value(QStringLiteral("level")).toString(), QString());
    }
    void dateEditReadsWhatPeopleType()
    {
        DateEdit edit;
        edit.setText(QStringLiteral("20260305"));
        emit edit.editingFinished();
        QCOMPARE(*edit.date(), QDate(2026, 3, 5));
        QVERIFY(edit.text().startsWith(QStringLiteral("2026-03-05 ")));
        edit.setText(QStringLiteral("soon"));
        QVERIFY(!edit.date());
        QVERIFY(!edit.isDateOrEmpty());
        edit.clear();
        QVERIFY(edit.isDateOrEmpty());
    }
    void tableSortsFiltersCopiesAndExports()
    {
        const QStringList names{QStringLiteral("b 2"), QStringLiteral("a"), QStringLiteral("b 10")};
        const int counts[] = {5, 40, 3};
        ListModel model(columns(), [&](int row, int column, int role) -> QVariant {
            if (column == 2 && role == ChipRole)
                return QVariant::fromValue(levelLook(row + 1, QStringLiteral("L%1").arg(row + 1)));
            if (role == IdRole)
                return QByteArray(16, char('a' + row));
            if (role == Qt::DisplayRole)
                return column == 0 ? QVariant(names.at(row)) : column == 1 ? QVariant(counts[row]) : QVariant();
            return {};
        });
        model.setRowCount(3);
        DataTable table(QStringLiteral("things"), QStringLiteral("Things"));
        table.setModel(&model);
        table.resize(700, 300);
        table.show();
        table.sortBy(QStringLiteral("count"), Qt::DescendingOrder);
        QCOMPARE(table.shown().rows.front()[1].toInt(), 40);
        table.sortBy(QStringLiteral("name"));
        QCOMPARE(table.shown().rows[1][0].toString(), QStringLiteral("b 2")); // digits count as numbers
        QTest::keyClicks(table.filterLine(), QStringLiteral("b l3"));         // both words, also those of chips
        QCOMPARE(int(table.shown().rows.size()), 1);
        QCOMPARE(table.shown().rows[0][2].toString(), QStringLiteral("L3"));
        table.filterLine()->setText(QStringLiteral("nothing like it"));
        QVERIFY(!table.view()->isVisible());
        table.filterLine()->clear();
        QVERIFY(table.view()->isVisible());
        table.selectRow(0);
        QCOMPARE(table.currentRow(), 0);
        model.setRowCount(3); // a refresh keeps the same record selected
        QCOMPARE(table.currentRow(), 0);
        table.view()->selectAll();
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(1), QStringLiteral("a\t40\tL2"));
        QSignalSpy activated(&table, &DataTable::activated);
        QTest::keyClick(table.view(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        bool exported = false;
        table.setExport([&](const ShownTable &t) { exported = t.headers.size() == 3 && t.rows.size() == 3; });
        QTest::mouseClick(table.findChild<QPushButton *>(QStringLiteral("things-export")), Qt::LeftButton);
        QVERIFY(exported);
        // A width once set comes back in the next table of this name.
        table.view()->horizontalHeader()->resizeSection(0, 233);
        DataTable again(QStringLiteral("things"), QStringLiteral("Things"));
        again.setModel(&model);
        QCOMPARE(again.view()->horizontalHeader()->sectionSize(0), 233);
    }
    void emptyTableOffersItsFirstAction()
    {
        ListModel model(columns(), [](int, int, int) { return QVariant(); });
        DataTable table(QStringLiteral("none"), QStringLiteral("None"));
        table.setModel(&model);
        bool done = false;
        table.setEmptyState(QStringLiteral("Nobody yet."), QStringLiteral("Import"), [&] { done = true; });
        table.show();
        QTest::mouseClick(table.findChild<QPushButton *>(QStringLiteral("none-empty-action")), Qt::LeftButton);
        QVERIFY(done);
    }
    void fortyThousandRowsStayQuick()
    {
        const int n = 40'000;
        ListModel model(columns(), [](int row, int column, int role) -> QVariant {
            if (role != Qt::DisplayRole)
                return {};
            return column == 0 ? QVariant(QString(QChar(0x4e00 + (row * 7919) % 8000)) + QString::number(row)) : QVariant(row);
        });
        DataTable table(QStringLiteral("many"), QStringLiteral("Many"));
        table.setModel(&model);
        table.resize(800, 500);
        table.show();
        QElapsedTimer t;
        t.start();
        model.setRowCount(n);
        QCoreApplication::processEvents();
        const qint64 fill = t.restart();
        table.sortBy(QStringLiteral("name"));
        const qint64 sort = t.restart();
        table.filterLine()->setText(QStringLiteral("99"));
        const qint64 filter = t.restart();
        for (int i = 0; i < 20; ++i) {
            table.view()->scrollToBottom();
            table.view()->viewport()->grab();
            table.view()->scrollToTop();
            table.view()->viewport()->grab();
        }
        const qint64 scroll = t.elapsed() / 40;
        qInfo("40,000 rows: fill %lld ms, sort %lld ms, filter %lld ms, one scrolled page %lld ms", fill, sort, filter, scroll);
        QVERIFY(fill < 500 && sort < 3000 && filter < 1500 && scroll < 100); // generous: shared machines and sanitizers
    }
    void longTaskKeepsTheWindowAliveAndCancels()
    {
        QWidget window;
        window.resize(800, 500);
        window.show();
        int beats = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, &window, [&] {
            if (++beats == 5) {
                auto *cancel = window.findChild<QPushButton *>(QStringLiteral("busy-cancel"));
                QVERIFY(cancel && LongTask::isRunning());
                QVERIFY(!window.close()); // the work must end first
                cancel->click();
            }
        });
        beat.start(20);
        const auto r = LongTask::run(&window, QStringLiteral("Work"), [](LongTask &task) -> Result<void> {
            for (int i = 0; i < 100'000; ++i) {
                if (!task.report(i % 100))
                    return fail(Errc::Cancelled, QStringLiteral("Stopped."));
                QThread::msleep(2);
            }
            return {};
        });
        QVERIFY(!r);
        QCOMPARE(int(r.error().code), int(Errc::Cancelled));
        QVERIFY(beats >= 5);
        QVERIFY(!LongTask::isRunning());
        QVERIFY(LongTask::run(&window, QStringLiteral("Work"), [](LongTask &) -> Result<void> { return {}; }));
    }
    void toastUndoesOnce()
    {
        QWidget window;
        window.resize(800, 500);
        window.show();
        Toast toast(&window);
        int undone = 0;
        toast.show(QStringLiteral("Done."), [&] { ++undone; });
        auto *undo = toast.findChild<QPushButton *>(QStringLiteral("toast-undo"));
        undo->click();
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        toast.show(QStringLiteral("Only said."));
        QVERIFY(toast.isVisible() && !undo->isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
    }
    void passphraseIsShownOnlyWhilePressed()
    {
        PassphraseEdit edit(QStringLiteral("p"), QStringLiteral("Passphrase"));
        edit.resize(300, 34);
        edit.show();
        QTest::keyClicks(&edit, QStringLiteral("secret"));
        auto *eye = edit.findChild<QToolButton *>(QStringLiteral("p-show"));
        QTest::mousePress(eye, Qt::LeftButton);
        QCOMPARE(edit.echoMode(), QLineEdit::Normal);
        QTest::mouseRelease(eye, Qt::LeftButton);
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QCOMPARE(edit.take(), QStringLiteral("secret"));
        QVERIFY(edit.text().isEmpty());
    }
    void disabledButtonSaysWhy()
    {
        Button b(QStringLiteral("&Delete (&D)"), ButtonKind::Danger, QStringLiteral("b"));
        b.setWhyNot(QStringLiteral("Only the station head may do this."));
        QVERIFY(!b.isEnabled());
        QCOMPARE(b.toolTip(), QStringLiteral("Only the station head may do this."));
        b.setWhyNot({});
        QVERIFY(b.isEnabled() && b.toolTip() != QStringLiteral("Only the station head may do this."));
        // The mnemonic behind the word works without being drawn.
        QCOMPARE(b.text(), QStringLiteral("&Delete"));
        QCOMPARE(b.shortcut(), QKeySequence(Qt::ALT | Qt::Key_D));
        QCOMPARE(b.accessibleName(), QStringLiteral("Delete"));
    }
    void layoutCheckFindsCutTexts()
    {
        QWidget window;
        window.resize(300, 200);
        QLabel label(QStringLiteral("A long sentence that does not fit"), &window);
        label.setGeometry(0, 0, 40, 20);
        QPushButton nameless(QStringLiteral("x"), &window);
        window.show();
        QCOMPARE(int(test::cutTexts(&window).size()) >= 1, true);
        QCOMPARE(int(test::namelessControls(&window).size()), 1);
        QWidget crowded;
        auto *row = new QHBoxLayout(&crowded);
        auto *wide = new QLabel(QStringLiteral("wide"));
        row->addWidget(wide);
        row->addWidget(new QLabel(QStringLiteral("beside")));
        QWidget holder;
        crowded.setParent(&holder);
        holder.show();
        QVERIFY(test::overlaps(&holder).isEmpty());
        wide->resize(400, wide->height());
        QCOMPARE(int(test::overlaps(&holder).size()), 1);
        crowded.setParent(nullptr);
    }
    void levelIsShapeWordAndColour()
    {
        const ChipLook one = levelLook(1), two = levelLook(2), three = levelLook(3);
        QVERIFY(one.shape != two.shape && two.shape != three.shape && one.shape != three.shape);
        QVERIFY(one.tone != two.tone && !one.text.isEmpty() && one.text != two.text);
        Chip chip(one);
        QCOMPARE(chip.accessibleName(), one.text);
    }
    // A picture of the shared widgets for people; the test only demands that all of it is whole.
    void gallery()
    {
        QWidget window;
        window.setObjectName(QStringLiteral("gallery"));
        auto *layout = new QVBoxLayout(&window);
        auto *card = new Card(QStringLiteral("Numbers"));
        card->setNote(QStringLiteral("12 weeks"));
        card->setAccent(true);
        auto *row = new QHBoxLayout;
        for (int level = 1; level <= 4; ++level)
            row->addWidget(new Chip(levelLook(level)));
        int n = 0;
        for (const ButtonKind k : {ButtonKind::Primary, ButtonKind::Outline, ButtonKind::Plain, ButtonKind::Danger, ButtonKind::Link})
            row->addWidget(new Button(QStringLiteral("Button"), k, QStringLiteral("b%1").arg(n++)));
        auto *withIcon = new Button(QStringLiteral("Print"), ButtonKind::Outline, QStringLiteral("print"));
        withIcon->setIconOf(Icon::Printer);
        row->addWidget(withIcon);
        row->addWidget(new Button(Icon::Close, QStringLiteral("Close"), QStringLiteral("close")));
        row->addStretch(1);
        card->body()->addLayout(row);
        auto *steps = new StepBar({QStringLiteral("File"), QStringLiteral("Columns"), QStringLiteral("Check"), QStringLiteral("Done")});
        steps->setCurrent(2);
        card->body()->addWidget(steps);
        layout->addWidget(card);
        auto *form = new Form(QStringLiteral("thing"));
        form->setTwoColumns(true);
        form->addFields(thingFields(), {QStringLiteral("name"), QStringLiteral("count"), QStringLiteral("day")});
        form->setError(QStringLiteral("count"), QStringLiteral("Please enter a number between 1 and 30."));
        form->setValue(QStringLiteral("day"), QDate(2026, 11, 23));
        auto *formCard = new Card(QStringLiteral("Form"));
        formCard->body()->addWidget(form);
        layout->addWidget(formCard);
        auto *bars = new MiniBars(QStringLiteral("Cases"));
        std::vector<MiniBar> b;
        for (int i = 1; i <= 12; ++i)
            b.push_back({QStringLiteral("W%1").arg(i), {{Token::Level1, i % 3}, {Token::BrandWash, 8 + i % 5}}});
        bars->setBars(b);
        QVERIFY(bars->accessibleDescription().contains(QStringLiteral("W12: 10")));
        layout->addWidget(bars);
        ListModel model(columns(), [&](int r, int column, int role) -> QVariant {
            if (column == 2 && role == ChipRole)
                return QVariant::fromValue(levelLook(r % 3 + 1));
            return role == Qt::DisplayRole ? (column == 0 ? QVariant(QStringLiteral("KJ-2026-01%1").arg(r)) : column == 1 ? QVariant(r * 3) : QVariant()) : QVariant();
        });
        model.setRowCount(6);
        auto *table = new DataTable(QStringLiteral("gallery-table"), QStringLiteral("Table"));
        table->setModel(&model);
        layout->addWidget(table, 1);
        window.resize(1000, 900);
        window.show();
        table->selectRow(1);
        QCoreApplication::processEvents();
        if (qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
            window.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + QStringLiteral("/gallery.png"));
        const QStringList cut = test::cutTexts(&window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        const QStringList nameless = test::namelessControls(&window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};
XZ_TEST(WidgetsTest)
#include "widgets_test.moc"

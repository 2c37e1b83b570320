// Long tables of the application: rows moved with the keyboard and the mouse, rows of a spreadsheet pasted, and nothing lost on the way.
#include "tests/support/testmain.h"
#include "ui/project/rowseditor.h"
#include "ui/project/rowspaste.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace xz;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
const ApplicationField &budget() { return *ApplicationCatalogue::shipped().field(s("budget"), s("lines")); } // subject, year, amount, basis

struct Sheet {
    Sheet() : editor(budget(), s("budget.lines"))
    {
        QJsonArray rows;
        for (int i = 1; i <= 4; ++i)
            rows << QJsonObject{{s("subject"), s("科目%1").arg(i)}, {s("year"), 2026}, {s("amount"), i * 10000}, {s("basis"), s("依据%1").arg(i)}};
        editor.setRows(rows);
        editor.resize(900, 400);
        editor.show();
        QObject::connect(&editor, &RowsEditor::edited, &editor, [this] { ++edits; });
    }
    QTableWidget *table() { return editor.findChild<QTableWidget *>(); }
    QPushButton *button(const char *name) { return editor.findChild<QPushButton *>(s(name) + s("-budget.lines")); }
    QString note() { return editor.findChild<QLabel *>(s("rowsNote-budget.lines"))->text(); }
    QStringList subjects()
    {
        QStringList out;
        for (const QJsonValue &v : editor.rows())
            out << v[u"subject"].toString();
        return out;
    }
    RowsEditor editor;
    int edits = 0;
};
} // namespace

class RowsEditorTest : public QObject {
    Q_OBJECT
private slots:
    void rowsMoveWithKeysAndButtons()
    {
        Sheet x;
        QVERIFY(!x.button("rowUp")->isEnabled() && !x.button("removeRow")->isEnabled()); // nothing chosen
        x.table()->setCurrentCell(2, 1);
        QTest::keyClick(x.table(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(x.table(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(x.subjects(), (QStringList{s("科目3"), s("科目1"), s("科目2"), s("科目4")}));
        QCOMPARE(x.table()->currentRow(), 0); // carried along, in its column
        QCOMPARE(x.table()->currentColumn(), 1);
        QTest::keyClick(x.table(), Qt::Key_Up, Qt::AltModifier); // the first stays the first
        QCOMPARE(x.subjects().front(), s("科目3"));
        QVERIFY(!x.button("rowUp")->isEnabled());
        x.button("rowDown")->click();
        x.button("rowDown")->click();
        x.button("rowDown")->click();
        QCOMPARE(x.subjects(), (QStringList{s("科目1"), s("科目2"), s("科目4"), s("科目3")}));
        QVERIFY(!x.button("rowDown")->isEnabled());
        QCOMPARE(x.editor.rows().last()[u"amount"].toString(), s("300.00")); // the whole row went
        QVERIFY(x.edits >= 5);
        x.editor.setReadOnly(true);
        QTest::keyClick(x.table(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(x.subjects().last(), s("科目3"));
        QVERIFY(!x.button("rowUp")->isVisible());
    }

    void rowsOfASpreadsheetArePasted()
    {
        Sheet x;
        x.table()->setCurrentCell(3, 0);
        QGuiApplication::clipboard()->setText(s("培训费\t2026\t1,200.50\t专家4次\r\n材料费\t2027\t800\t\"沙盘\n与书籍\"\r\n餐费\t2027\t３００\t\r\n"));
        QTest::keyClick(x.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(x.table()->rowCount(), 6);
        QCOMPARE(x.subjects().mid(3), (QStringList{s("培训费"), s("材料费"), s("餐费")}));
        QCOMPARE(x.editor.rows()[4][u"basis"].toString(), s("沙盘\n与书籍")); // a quoted cell keeps its line
        QVERIFY2(x.note().contains(u'3'), qPrintable(x.note()));
        const auto clean = checkedApplication({{s("budget"), QJsonObject{{s("lines"), x.editor.rows()}}}});
        QVERIFY2(clean.has_value(), clean ? "" : qPrintable(clean.error().message));
        QCOMPARE((*clean)[u"budget"][u"lines"][3][u"amount"].toInteger(), qint64(120050));
        QCOMPARE((*clean)[u"budget"][u"lines"][5][u"amount"].toInteger(), qint64(30000));
        // What stood there comes back with one click.
        x.button("undoPaste")->click();
        QCOMPARE(x.subjects(), (QStringList{s("科目1"), s("科目2"), s("科目3"), s("科目4")}));
        QVERIFY(!x.button("undoPaste")->isVisible());
    }

    void badCellsAreNamedAndKept()
    {
        Sheet x;
        x.table()->setCurrentCell(0, 1);
        QGuiApplication::clipboard()->setText(s("明年\t很多\n2027\t20"));
        QTest::keyClick(x.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(x.table()->item(0, 1)->text(), s("明年")); // kept as it was
        QCOMPARE(x.table()->item(0, 2)->text(), s("很多"));
        QCOMPARE(x.table()->item(1, 2)->text(), s("20"));
        QVERIFY2(x.note().contains(s("明年")) && x.note().contains(s("很多")) && !x.note().contains(s("2027")), qPrintable(x.note()));
        // An edit after it: undoing the paste would undo the edit, so it is not offered any more.
        x.table()->item(0, 1)->setText(s("2026"));
        QVERIFY(!x.button("undoPaste")->isVisible());
    }

    void whatDoesNotFitIsRefusedAsAWhole()
    {
        Sheet x;
        x.table()->setCurrentCell(0, 2);
        const QStringList before = x.subjects();
        QGuiApplication::clipboard()->setText(s("培训费\t2026\t1200\t专家"));
        QTest::keyClick(x.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(x.table()->item(0, 2)->text(), s("100.00"));
        QVERIFY2(x.note().contains(u'4') && x.note().contains(u'2'), qPrintable(x.note())); // four cells, two columns
        QStringList many;
        for (int i = 0; i <= budget().limit; ++i)
            many << s("科目\t2026\t1\tx");
        x.table()->setCurrentCell(0, 0);
        x.editor.paste(many.join(u'\n'));
        QCOMPARE(x.subjects(), before);
        QVERIFY2(x.note().contains(QString::number(budget().limit)), qPrintable(x.note()));
        x.editor.paste(s("\n\n"));
        QCOMPARE(x.subjects(), before);
    }

    // The first row names the columns: they are followed whatever their order.
    void aHeaderIsFollowed()
    {
        const QStringList labels{budget().columns[2].label, budget().columns[0].label};
        const auto pasted = readPastedRows(budget(), s("budget.lines"), labels.join(u'\t') + s("\n12\t培训费\n13\t材料费"), 0, 1, 0);
        QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error().message));
        QCOMPARE(pasted->columns, (std::vector<int>{2, 0}));
        QCOMPARE(pasted->rows.size(), 2);
        QVERIFY(pasted->doubtful.isEmpty());
        QCOMPARE(splitTableText(s("a\t\"b\"\"c\"\r\n\t\r\n")), (QList<QStringList>{{s("a"), s("b\"c")}}));
        QVERIFY(!isTableText(s("一格\n")));
        QVERIFY(isTableText(s("a\tb")));
    }
};

XZ_TEST(RowsEditorTest)
#include "rowseditor_test.moc"

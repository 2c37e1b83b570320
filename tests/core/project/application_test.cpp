// The application's catalogue: what is typed, what is missing, sums, completeness, differences.
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
QJsonObject with(QJsonObject form, const char *section, const char *field, const QJsonValue &value)
{
    QJsonObject part = form[s(section)].toObject();
    part[s(field)] = value;
    form[s(section)] = part;
    return form;
}
std::vector<ApplicationGap> gapsOf(const QJsonObject &form) { return applicationGaps(form, QDate(2026, 9, 1), QDate(2028, 8, 31)); }
} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT

private slots:
    void catalogueHasThirteenParts()
    {
        const auto &all = ApplicationCatalogue::shipped().sections();
        QCOMPARE(all.size(), size_t(13));
        QStringList places;
        for (const ApplicationSection &section : all) {
            QVERIFY(!section.title.isEmpty());
            for (const ApplicationField &f : section.fields) {
                places << section.code + u'.' + f.code;
                QVERIFY(!f.label.isEmpty());
                QCOMPARE(f.kind == ApplicationKind::Table, !f.columns.empty());
                QVERIFY(f.kind != ApplicationKind::Choice || !f.options.isEmpty());
            }
        }
        QCOMPARE(places.removeDuplicates(), 0);
    }

    void completeOneIsComplete()
    {
        const QJsonObject form = completeApplication();
        const auto gaps = gapsOf(form);
        QVERIFY2(gaps.empty(), gaps.empty() ? "" : qPrintable(gaps.front().sentence));
        QCOMPARE(applicationProgress(form).percent(), 100);
        QCOMPARE(must(checkedApplication(form)), form);
        QCOMPARE(applicationProgress({}).percent(), 0);
        QVERIFY(gapsOf({}).size() > 20);
    }

    void budgetMustAddUp()
    {
        QJsonObject form = completeApplication();
        form = with(form, "budget", "total", 1000001);
        auto gaps = gapsOf(form);
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].place, s("budget.total"));
        QVERIFY2(gaps[0].sentence.contains(s("10,000.00")) && gaps[0].sentence.contains(s("10,000.01")), qPrintable(gaps[0].sentence));
        QJsonArray lines = form[u"budget"][u"lines"].toArray();
        QJsonObject line = lines[0].toObject();
        line[u"amount"] = 400000;
        lines[0] = line;
        form = with(with(form, "budget", "total", 1000000), "budget", "lines", lines);
        gaps = gapsOf(form);
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].place, s("budget.years"));
        QVERIFY2(gaps[0].sentence.contains(s("2026")) && gaps[0].sentence.contains(s("4,000.00")), qPrintable(gaps[0].sentence));
        form = withBudgetSums(form);
        QVERIFY(gapsOf(form).empty());
        QCOMPARE(budgetSums(form).total, qint64(900000));
        line[u"year"] = 2031;
        lines[0] = line;
        gaps = gapsOf(withBudgetSums(with(form, "budget", "lines", lines)));
        QCOMPARE(gaps[0].place, s("budget.lines.1.year"));
    }

    void scheduleStaysInTheCycle()
    {
        QJsonArray rows = completeApplication()[u"schedule"][u"rows"].toArray();
        QJsonObject row = rows[0].toObject();
        row[u"to"] = s("2029-01-01");
        rows[0] = row;
        auto gaps = gapsOf(with(completeApplication(), "schedule", "rows", rows));
        QVERIFY2(gaps.size() == 1 && gaps[0].sentence.contains(s("2028-08-31")), qPrintable(gaps[0].sentence));
        row[u"to"] = s("2026-08-01");
        rows[0] = row;
        gaps = gapsOf(with(completeApplication(), "schedule", "rows", rows));
        QCOMPARE(gaps[0].place, s("schedule.rows.1.to"));
    }

    void wrongValuesAreNamed()
    {
        const auto field = [](const QJsonObject &form) {
            const auto r = checkedApplication(form);
            return r ? QString() : r.error().field;
        };
        const QJsonObject ok = completeApplication();
        QCOMPARE(field(with(ok, "basics", "students", s("很多"))), s("basics.students"));
        QCOMPARE(field(with(ok, "cover", "filled_on", s("2026-13-01"))), s("cover.filled_on"));
        QCOMPARE(field(with(ok, "head", "born", s("去年"))), s("head.born"));
        QCOMPARE(field(with(ok, "head", "full_time", s("maybe"))), s("head.full_time"));
        QCOMPARE(field(with(ok, "budget", "total", 1.5)), s("budget.total"));
        QCOMPARE(field(with(ok, "budget", "poem", s("x"))), s("budget.poem"));
        QCOMPARE(field(with(ok, "poem", "x", s("x"))), s("poem"));
        QCOMPARE(field(with(ok, "rooms", "rows", QJsonArray{QJsonObject{{s("colour"), s("red")}}})), s("rooms.rows.1.colour"));
        const auto longText = checkedApplication(with(ok, "goals", "overall", QString(1001, QChar(0x6708))));
        QVERIFY2(longText.error().message.contains(s("1001")) && longText.error().message.contains(s("1000")), qPrintable(longText.error().message));
        QVERIFY(checkedApplication(with(ok, "goals", "overall", QString(1000, QChar(0x6708)))));
        // Typed forms become the form's own; empty rows go.
        const QJsonObject clean = must(checkedApplication(with(with(ok, "head", "born", s("1988年7月")), "rooms", "rows", QJsonArray{QJsonObject{{s("name"), s(" ")}}, QJsonObject{{s("name"), s(" 305 ")}}})));
        QCOMPARE(clean[u"head"][u"born"].toString(), s("1988-07"));
        QCOMPARE(clean[u"rooms"][u"rows"].toArray().size(), 1);
        QCOMPARE(clean[u"rooms"][u"rows"].toArray()[0][u"name"].toString(), s("305"));
    }

    void differencesNameRowAndColumn()
    {
        QJsonArray lines = completeApplication()[u"budget"][u"lines"].toArray();
        QJsonObject line = lines[1].toObject();
        line[u"amount"] = 450050;
        lines[1] = line;
        const auto d = applicationDifferences(completeApplication(), with(completeApplication(), "budget", "lines", lines));
        QCOMPARE(d.size(), size_t(1));
        QCOMPARE(d[0].before, s("5,000.00"));
        QCOMPARE(d[0].after, s("4,500.50"));
        QVERIFY(d[0].place.contains(s("金额")) && d[0].place.contains(u'2'));
        QVERIFY(applicationDifferences(completeApplication(), completeApplication()).empty());
    }
};

XZ_TEST(ApplicationTest)
#include "application_test.moc"

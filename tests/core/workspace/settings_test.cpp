#include "core/workspace/settings.h"

#include "core/workspace/dictionaries.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QJsonArray>

using namespace xz;
using namespace xz::test;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void defaultsAndBounds()
    {
        WorkspaceFiles f;
        SettingsService s(f.session());
        QCOMPARE(s.number(setting::idleLockMinutes), 10);
        QCOMPARE(s.number(setting::backupKeep), 10);
        for (const SettingInfo &info : settingInfos())
            QCOMPARE(s.text(info.key), QString::fromUtf8(info.fallback));
        QVERIFY(s.set(setting::idleLockMinutes, QStringLiteral(" 25 ")).has_value());
        QCOMPARE(s.number(setting::idleLockMinutes), 25);
        for (const char *bad : {"0", "121", "ten", "", "-3", "2.5"}) {
            const auto e = s.set(setting::idleLockMinutes, QString::fromLatin1(bad));
            QVERIFY2(!e && e.error().code == Errc::InvalidInput && e.error().field == QLatin1String(setting::idleLockMinutes), bad);
        }
        QCOMPARE(s.number(setting::idleLockMinutes), 25);
        QVERIFY(s.set("no.such", QStringLiteral("1")).error().code == Errc::NotFound);
    }

    void theLegalMinimumOfTheTrailIsNamed() // Q08
    {
        WorkspaceFiles f;
        SettingsService s(f.session());
        const auto e = s.set(setting::auditDays, QStringLiteral("90"));
        QVERIFY(!e);
        QVERIFY2(e.error().message.contains(QStringLiteral("184")), qPrintable(e.error().message));
        QVERIFY(s.set(setting::auditDays, QStringLiteral("184")).has_value());
    }

    void aChangeIsAuditedWithBothValues() // A21
    {
        WorkspaceFiles f;
        SettingsService s(f.session());
        QVERIFY(s.set(setting::backupKeep, QStringLiteral("30")).has_value());
        QVERIFY(s.set(setting::backupKeep, QStringLiteral("30")).has_value()); // no change, no entry
        const auto entries = f.session().audit().list({.action = QStringLiteral("setting.change")});
        QCOMPARE(int(entries->size()), 1);
        QCOMPARE(entries->front().detail.value(u"old").toString(), QStringLiteral("10"));
        QCOMPARE(entries->front().detail.value(u"new").toString(), QStringLiteral("30"));
        QCOMPARE(entries->front().actor, QStringLiteral("wang"));
    }

    void onlyThoseWhoMayChangeThem()
    {
        WorkspaceFiles f(Role::Counsellor);
        QVERIFY(SettingsService(f.session()).set(setting::backupKeep, QStringLiteral("30")).error().code == Errc::Denied);
        QVERIFY(DictionaryService(f.session()).addVersion(QStringLiteral("levels"), {}, f.clock.today()).error().code == Errc::Denied);
        QCOMPARE(int(f.session().audit().list({.refusedOnly = true})->size()), 2);
    }

    void aDictionaryHasVersionsWithDates()
    {
        WorkspaceFiles f;
        DictionaryService d(f.session());
        const QDate next(2027, 9, 1);
        QJsonObject body = d.inForce(QStringLiteral("levels"), f.clock.today())->body;
        QVERIFY(!body.value(u"levels").toArray().isEmpty());
        QJsonArray levels = body.value(u"levels").toArray();
        QJsonObject one = levels.first().toObject();
        one.insert(QStringLiteral("name"), QStringLiteral("红色"));
        levels.replace(0, one);
        body.insert(QStringLiteral("levels"), levels);
        const auto version = d.addVersion(QStringLiteral("levels"), body, next);
        QVERIFY2(version.has_value(), version ? "" : qPrintable(version.error().message));
        QCOMPARE(*version, 2);
        QCOMPARE(d.inForce(QStringLiteral("levels"), next.addDays(-1))->version, 1);
        QCOMPARE(d.inForce(QStringLiteral("levels"), next)->version, 2);
        QCOMPARE(d.inForce(QStringLiteral("levels"), next)->body.value(u"version").toInt(), 2);
        QCOMPARE(int(d.versions(QStringLiteral("levels"))->size()), 2);
        // earlier than the newest; without a level that cases have; a kind that is not there; no date
        QVERIFY(d.addVersion(QStringLiteral("levels"), body, f.clock.today()).error().code == Errc::Refused);
        levels.removeLast();
        body.insert(QStringLiteral("levels"), levels);
        QVERIFY(d.addVersion(QStringLiteral("levels"), body, next).error().code == Errc::Refused);
        QVERIFY(d.addVersion(QStringLiteral("nothing"), body, next).error().code == Errc::NotFound);
        QVERIFY(d.addVersion(QStringLiteral("levels"), body, QDate()).error().code == Errc::InvalidInput);
        QVERIFY(d.inForce(QStringLiteral("levels"), QDate(1990, 1, 1)).error().code == Errc::NotFound);
    }
};

XZ_TEST(SettingsTest)
#include "settings_test.moc"

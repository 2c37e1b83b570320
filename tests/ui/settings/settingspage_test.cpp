#include "core/workspace/backup.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/settings.h"
#include "core/workspace/users.h"
#include "core/base/program.h"
#include "core/organization/networkservice.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagefixture.h"
#include "tests/support/testmain.h"
#include "ui/settings/settingspage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace xz;

namespace {

struct Stage {
    explicit Stage(Role role = Role::Head) : page([&] {
        Actor actor = f.session().actor();
        actor.role = role;
        f.session().setActor(actor);
        return f.context();
    }())
    {
        page.resize(1170, 720);
        page.show();
    }
    void section(const char *id)
    {
        page.activate({{QStringLiteral("section"), QString::fromLatin1(id)}});
        page.refresh();
    }
    template <class T>
    T *find(const char *name) const
    {
        T *found = page.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void press(const char *name) const { find<QPushButton>(name)->click(); }
    void type(const char *name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->clear();
        QTest::keyClicks(line, text);
    }
    void choose(const char *name, const QString &code) const
    {
        auto *box = find<QComboBox>(name);
        const int at = box->findData(code);
        QVERIFY(at >= 0);
        box->setCurrentIndex(at);
    }
    // Drawers drop their content later; a second one of the same kind must not be found behind it.
    void settle() const { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    test::PageFixture f;
    SettingsPage page; // after the fixture it works on
};

} // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT
private slots:
    void everySectionFitsTheSmallScreen()
    {
        Stage s;
        for (const char *id : {"station", "users", "security", "backup", "audit", "dictionaries", "appearance", "about"}) {
            s.section(id);
            // What the frame leaves to a page: the rail and the bar are taken off.
            for (const int percent : {150, 125, 100}) {
                s.page.resize(1366 * 100 / percent - 196, 728 * 100 / percent - 48);
                QTest::qWait(1);
                const QStringList found = test::cutTexts(&s.page) + test::namelessControls(&s.page);
                QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 at %2 %:\n").arg(QString::fromLatin1(id)).arg(percent) + found.join(u'\n')));
            }
            if (qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
                s.page.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + QStringLiteral("/settings-") + QString::fromLatin1(id) + QStringLiteral(".png"));
        }
        QVERIFY(!s.page.help().isEmpty());
    }
    void namesOfTheStationAreSaved()
    {
        Stage s;
        s.section("station");
        s.type("station-school", QString());
        s.press("station-save");
        QVERIFY(!s.find<Text>("station-school-error")->text().isEmpty());
        s.type("station-school", QStringLiteral("Another School"));
        s.type("station-name", QStringLiteral("New Station"));
        s.type("station-contact", QStringLiteral("0571-8888"));
        s.press("station-save");
        QCOMPARE(int(s.f.host.toasts.size()), 1);
        const NetworkService network(s.f.session());
        QCOMPARE(network.school()->name, QStringLiteral("Another School"));
        QCOMPARE(network.station(*s.f.session().actor().station)->contact, QStringLiteral("0571-8888"));
    }
    void aUserIsAddedDisabledAndComesBack()
    {
        Stage s;
        s.section("users");
        s.press("users-add");
        s.press("user-save"); // nothing typed: the field says so, nothing is added
        QVERIFY(!s.find<Text>("user-login-error")->text().isEmpty() || !s.find<Text>("user-display_name-error")->text().isEmpty());
        s.type("user-display_name", QStringLiteral("Li Na"));
        s.type("user-login", QStringLiteral("lina"));
        s.choose("user-role", roleCode(Role::Secretary));
        s.type("user-passphrase", QStringLiteral("12345"));
        s.press("user-save");
        QVERIFY(!s.find<Text>("user-passphrase-error")->text().isEmpty());
        s.type("user-passphrase", QStringLiteral("green lamp on the roof"));
        s.press("user-save");
        QVERIFY2(s.f.host.toasts.size() == 1, qPrintable(s.f.prompts.lastText()));
        s.settle();
        const auto user = UsersService(*s.f.workspace).find(QStringLiteral("lina"));
        QVERIFY(user && user->active && user->mustChangePassphrase && user->role == Role::Secretary);

        auto *table = s.find<DataTable>("users");
        const auto open = [&](const QString &login) {
            for (int r = 0; r < table->model()->rowCount(); ++r)
                if (table->model()->index(r, 0).data().toString() == login)
                    emit table->activated(r);
        };
        open(QStringLiteral("lina"));
        s.type("user-display_name", QStringLiteral("Li Na B"));
        s.press("user-save");
        s.settle();
        QCOMPARE(UsersService(*s.f.workspace).find(QStringLiteral("lina"))->displayName, QStringLiteral("Li Na B"));
        open(QStringLiteral("lina"));
        s.f.prompts.expectReason(std::nullopt); // changed one's mind
        s.press("user-toggle");
        QVERIFY(UsersService(*s.f.workspace).find(QStringLiteral("lina"))->active);
        s.f.prompts.expectReason(QStringLiteral("left"));
        s.press("user-toggle");
        s.settle();
        QVERIFY(!UsersService(*s.f.workspace).find(QStringLiteral("lina"))->active);
        open(QStringLiteral("lina"));
        QVERIFY(!s.find<QPushButton>("user-reset")->isEnabled());
        s.f.prompts.expectPassphrase(QStringLiteral("short"));
        s.f.prompts.expectMessage(); // too weak: said, still disabled
        s.press("user-toggle");
        QVERIFY(!UsersService(*s.f.workspace).find(QStringLiteral("lina"))->active);
        s.f.prompts.expectPassphrase(QStringLiteral("blue lamp on the roof"));
        s.press("user-toggle");
        s.settle();
        QVERIFY(UsersService(*s.f.workspace).find(QStringLiteral("lina"))->active);
        open(QStringLiteral("lina"));
        s.f.prompts.expectPassphrase(QStringLiteral("red lamp on the roof"));
        s.press("user-reset");
        s.settle();
        // Oneself: neither disabling nor a reset, and both say why.
        open(QStringLiteral("head"));
        for (const char *b : {"user-reset", "user-toggle"})
            QVERIFY(!s.find<QPushButton>(b)->isEnabled() && !s.find<QPushButton>(b)->toolTip().isEmpty());
    }
    void rulesKeepTheirLegalLeast()
    {
        Stage s;
        s.section("security");
        s.type("security-audit.retention_days", QStringLiteral("90"));
        s.press("security-save");
        QVERIFY(s.find<Text>("security-audit.retention_days-error")->text().contains(QStringLiteral("184"))); // Q08
        s.type("security-audit.retention_days", QStringLiteral("400"));
        s.type("security-security.idle_lock_minutes", QStringLiteral("5"));
        s.press("security-save");
        QCOMPARE(SettingsService(s.f.session()).number(setting::auditDays), 400);
        QCOMPARE(SettingsService(s.f.session()).number(setting::idleLockMinutes), 5);
        s.press("security-passphrase");
        QCOMPARE(s.f.host.passphraseChanges, 1);
        s.f.prompts.expectConfirm(false);
        s.press("security-recovery");
        QVERIFY(s.f.host.recoveryCodes.isEmpty());
        s.f.prompts.expectConfirm(true);
        s.press("security-recovery");
        QCOMPARE(int(s.f.host.recoveryCodes.size()), 1);
        QVERIFY(s.f.host.recoveryCodes.first() != s.f.recoveryCode);
    }
    void backsUpAndRestoresIntoACopy()
    {
        Stage s;
        s.section("backup");
        s.press("backup-now");
        QCOMPARE(int(s.f.host.toasts.size()), 1);
        QCOMPARE(s.find<DataTable>("backups")->model()->rowCount(), 1);
        const QString file = s.f.dir.filePath(QStringLiteral("stick.xzbak"));
        s.f.prompts.expectSaveFile(file);
        s.press("backup-to");
        QVERIFY(QFile::exists(file));
        const QString copy = s.f.dir.filePath(QStringLiteral("copy.xinzhan"));
        s.f.prompts.expectOpenFile(file);
        s.f.prompts.expectPassphrase(QStringLiteral("wrong"));
        s.f.prompts.expectSaveFile(copy);
        s.f.prompts.expectMessage();
        s.press("backup-restore");
        QVERIFY(!QFile::exists(copy));
        s.f.prompts.expectOpenFile(file);
        s.f.prompts.expectPassphrase(s.f.passphrase());
        s.f.prompts.expectSaveFile(copy);
        s.press("backup-restore");
        QVERIFY(QFile::exists(copy));
        QVERIFY(!s.find<Text>("restore-verdict")->text().isEmpty());
        QVERIFY(s.find<DataTable>("restore-counts")->model()->rowCount() > 3);
        if (qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
            s.page.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + QStringLiteral("/settings-restored.png"));
        // A file that is no backup is told.
        QFile letter(s.f.dir.filePath(QStringLiteral("letter.xzbak")));
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear all") > 0);
        letter.close();
        s.f.prompts.expectOpenFile(letter.fileName());
        s.f.prompts.expectMessage();
        s.press("backup-restore");
        s.f.prompts.expectFolder(s.f.dir.filePath(QStringLiteral("elsewhere")));
        s.press("backup-folder");
        QVERIFY(BackupService(*s.f.workspace).folder().contains(QStringLiteral("elsewhere")));
    }
    void auditFiltersVerifiesAndExports()
    {
        {
            // The head reads only what the head did, and the line says so (domain 3.6).
            Stage head;
            head.section("audit");
            QVERIFY(head.find<QLineEdit>("audit-actor")->isReadOnly());
        }
        Stage s(Role::Auditor);
        s.section("audit");
        auto *table = s.find<DataTable>("audit");
        const int all = table->model()->rowCount();
        QVERIFY(all > 0);
        s.find<QCheckBox>("audit-refused")->click();
        QVERIFY(table->model()->rowCount() < all);
        s.find<QCheckBox>("audit-refused")->click();
        s.type("audit-actor", QStringLiteral("nobody"));
        QTest::keyClick(s.find<QLineEdit>("audit-actor"), Qt::Key_Return);
        QCOMPARE(table->model()->rowCount(), 0);
        s.type("audit-actor", QString());
        QTest::keyClick(s.find<QLineEdit>("audit-actor"), Qt::Key_Return);
        QCOMPARE(table->model()->rowCount(), all);
        s.press("audit-verify");
        QVERIFY(s.find<Text>("audit-verdict")->text().contains(QString::number(all)));
        const QString file = s.f.dir.filePath(QStringLiteral("audit.csv"));
        s.f.prompts.expectSaveFile(file);
        s.press("audit-export");
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().count('\n') > all);
        emit table->activated(0);
        QVERIFY(s.find<Drawer>("drawer")->isOpen());
    }
    void aNewVersionOfADictionaryCountsFromItsDate()
    {
        Stage s;
        s.section("dictionaries");
        s.choose("dictionary-kind", QStringLiteral("case_sources"));
        const int before = s.find<DataTable>("dictionary")->model()->rowCount();
        s.press("dictionary-new");
        auto *cells = s.find<QTableWidget>("dictionary-cells");
        QCOMPARE(cells->rowCount(), before);
        s.press("dictionary-add-row");
        cells->setItem(before, 0, new QTableWidgetItem(QStringLiteral("hotline")));
        cells->setItem(before, 1, new QTableWidgetItem(QStringLiteral("Hotline")));
        auto *from = s.find<DateEdit>("dictionary-from");
        from->setText(QStringLiteral("some day"));
        s.f.prompts.expectMessage();
        s.press("dictionary-save");
        from->setDate(QDate(2026, 12, 1));
        s.press("dictionary-save");
        s.settle();
        QCOMPARE(s.find<DataTable>("dictionary")->model()->rowCount(), before + 1);
        const DictionaryService service(s.f.session());
        QCOMPARE(service.inForce(QStringLiteral("case_sources"), QDate(2026, 11, 30))->version, 1);
        QCOMPARE(service.inForce(QStringLiteral("case_sources"), QDate(2026, 12, 1))->version, 2);
        if (qEnvironmentVariableIsSet("XINZHAN_SHOTS")) {
            s.choose("dictionary-kind", QStringLiteral("levels"));
            s.press("dictionary-new");
            QTest::qWait(10);
            s.page.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + QStringLiteral("/settings-new-version.png"));
        }
    }
    void aboutShowsEveryLibraryWithItsLicence()
    {
        Stage s;
        s.section("about");
        auto *table = s.find<DataTable>("libraries");
        auto *text = s.find<QPlainTextEdit>("licence-text");
        const auto &all = carriedLibraries();
        QCOMPARE(int(table->shown().rows.size()), int(all.size()));
        for (int i = 0; i < int(all.size()); ++i) {
            table->selectRow(i);
            QVERIFY(!text->toPlainText().isEmpty());
        }
        QVERIFY(text->isReadOnly());
    }
    void appearanceAsksTheHost()
    {
        Stage s;
        s.section("appearance");
        s.find<QRadioButton>("theme-dark")->click();
        QVERIFY(s.f.host.theme == ThemeChoice::Dark);
        s.find<QRadioButton>("language-en")->click();
        QCOMPARE(s.f.host.language, QStringLiteral("en"));
    }
    void rolesSeeTheirSectionsAndReasons()
    {
        Stage s;
        Actor actor = s.f.session().actor();
        actor.role = Role::Reviewer;
        s.f.session().setActor(actor);
        SettingsPage page(s.f.context());
        QVERIFY(!page.findChild<QWidget *>(QStringLiteral("section-users")));
        QVERIFY(!page.findChild<QWidget *>(QStringLiteral("section-backup")));
        page.refresh();
        auto *save = page.findChild<QPushButton *>(QStringLiteral("station-save"));
        QVERIFY(!save->isEnabled() && !save->toolTip().isEmpty());
    }
};
XZ_TEST(SettingsPageTest)
#include "settingspage_test.moc"

#include "tests/support/testmain.h"
#include "ui/shared/icons.h"
#include "ui/shared/stylesheet.h"
#include "ui/shared/theme.h"

#include <QtCore/QTemporaryFile>
#include <QtGui/QRawFont>
#include <QtWidgets/QApplication>

using namespace xz;

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void readableContrast_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("light") << QStringLiteral(":/xinzhan/ui/light.json");
        QTest::newRow("dark") << QStringLiteral(":/xinzhan/ui/dark.json");
    }
    void readableContrast()
    {
        QFETCH(QString, file);
        const auto t = Tokens::read(file);
        QVERIFY2(t, t ? "" : qPrintable(t.error().message));
        // Every pair of words on a ground that the program draws.
        const std::pair<Token, Token> pairs[] = {
            {Token::Text, Token::Window}, {Token::Text, Token::Card}, {Token::Text, Token::BrandWash}, {Token::Text, Token::NeutralWash}, {Token::Secondary, Token::Window},
            {Token::Secondary, Token::Card}, {Token::Brand, Token::Card}, {Token::Brand, Token::Window}, {Token::Brand, Token::BrandWash}, {Token::OnBrand, Token::Brand},
            {Token::Level1Ink, Token::Level1Wash}, {Token::Level2Ink, Token::Level2Wash}, {Token::Level3Ink, Token::Level3Wash}, {Token::Level1Ink, Token::Card},
            {Token::Level2Ink, Token::Card}, {Token::Level3Ink, Token::Card}, {Token::Level1Ink, Token::Window}, {Token::DoneInk, Token::DoneWash}, {Token::DoneInk, Token::Card}, {Token::Info, Token::InfoWash},
            {Token::Info, Token::Card}, {Token::NeutralInk, Token::NeutralWash}, {Token::NeutralInk, Token::Card}};
        for (const auto &[ink, ground] : pairs)
            QVERIFY2(contrast((*t)[ink], (*t)[ground]) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(tokenKey(ink)), QLatin1String(tokenKey(ground))).arg(contrast((*t)[ink], (*t)[ground]))));
        // Shapes and bars: 3:1 (WCAG 2.1, 1.4.11).
        const std::pair<Token, Token> shapes[] = {{Token::Level1, Token::Level1Wash}, {Token::Level2, Token::Level2Wash}, {Token::Level3, Token::Level3Wash}, {Token::Done, Token::Card}};
        for (const auto &[shape, ground] : shapes)
            QVERIFY((contrast((*t)[shape], (*t)[ground]) >= 3.0));
    }
    void missingColourIsNamed()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{\"window\": \"#ffffff\"}");
        file.close();
        const auto t = Tokens::read(file.fileName());
        QVERIFY(!t);
        QCOMPARE(int(t.error().code), int(Errc::Damaged));
        QVERIFY(t.error().message.contains(QStringLiteral("card")));
        QCOMPARE(int(Tokens::read(QStringLiteral("/nowhere.json")).error().code), int(Errc::Io));
    }
    void styleSheetHasNoTokenLeft()
    {
        QVERIFY(!styleSheetFor(tokens()).contains(u'@'));
        QVERIFY(styleSheetFor(tokens()).contains(tokens()[Token::BrandWash].name()));
    }
    void switchesToDarkAndBack()
    {
        auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
        const QColor light = colour(Token::Window);
        applyTheme(app, ThemeChoice::Dark);
        QVERIFY(themeIsDark());
        QVERIFY(colour(Token::Window) != light);
        QCOMPARE(app.palette().color(QPalette::Window), colour(Token::Window));
        applyTheme(app, ThemeChoice::Light);
        QCOMPARE(colour(Token::Window), light);
        for (const ThemeChoice c : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            QVERIFY(themeChoiceFromCode(themeChoiceCode(c)) == c);
        QVERIFY(!themeChoiceFromCode(QStringLiteral("pink")));
    }
    void iconsAreDrawnAndTinted()
    {
        const QRawFont font(QStringLiteral(":/xinzhan/icons/lucide.ttf"), 16);
        QVERIFY(font.isValid());
        for (const Icon i : {Icon::Search, Icon::Lock, Icon::Dashboard, Icon::Home, Icon::Calendar, Icon::People, Icon::Network, Icon::HeartPulse, Icon::ShieldAlert, Icon::Document,
                             Icon::Settings, Icon::Ledger, Icon::Warning, Icon::Done, Icon::Failed, Icon::Eye, Icon::Columns, Icon::Undo, Icon::Key, Icon::Close, Icon::Plus}) {
            QVERIFY(font.supportsCharacter(char32_t(i)));
            const QImage image = icon(i, Token::Level1).pixmap(QSize(32, 32)).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200) {
                        ++inked;
                        QCOMPARE(image.pixelColor(x, y).red() > image.pixelColor(x, y).blue(), true);
                    }
            QVERIFY(inked > 10);
        }
    }
};
XZ_TEST(ThemeTest)
#include "theme_test.moc"

#include "ui/settings/appearancesection.h"

#include "ui/shared/card.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"
#include "ui/shared/uisettings.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QRadioButton>

namespace xz {

AppearanceSection::AppearanceSection(SettingsPage &page, const PageContext &context) : SettingsSection(page, context)
{
    auto *layout = scrollingLayout();
    const QSettings settings = uiSettings();

    auto *look = new Card(tr("Light or dark"));
    auto *looks = new QButtonGroup(this);
    const auto theme = themeChoiceFromCode(settings.value(QStringLiteral("theme")).toString()).value_or(ThemeChoice::System);
    for (const auto &[choice, text] : {std::pair{ThemeChoice::System, tr("As the &system")}, std::pair{ThemeChoice::Light, tr("&Light")}, std::pair{ThemeChoice::Dark, tr("&Dark")}}) {
        auto *radio = new QRadioButton(text);
        radio->setObjectName(QStringLiteral("theme-") + themeChoiceCode(choice));
        radio->setChecked(choice == theme);
        looks->addButton(radio);
        look->body()->addWidget(radio);
        connect(radio, &QRadioButton::clicked, this, [this, choice] { host().setTheme(choice); });
    }
    layout->addWidget(look);

    auto *language = new Card(tr("Language"));
    auto *languages = new QButtonGroup(this);
    const QString now = settings.value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
    // Each language in its own name, so that the way back is found.
    for (const auto &[code, text] : {std::pair{QStringLiteral("zh_CN"), QLocale(QLocale::Chinese, QLocale::China).nativeLanguageName()}, std::pair{QStringLiteral("en"), QStringLiteral("English")}}) {
        auto *radio = new QRadioButton(text);
        radio->setObjectName(QStringLiteral("language-") + code);
        radio->setChecked(code == now);
        languages->addButton(radio);
        language->body()->addWidget(radio);
        connect(radio, &QRadioButton::clicked, this, [this, c = code] { host().setLanguage(c); });
    }
    language->body()->addWidget(new Text(tr("Reports on paper keep their official Chinese wording in every language."), TextStyle::Small));
    layout->addWidget(language);

    auto *size = new Card(tr("Size of text"));
    size->body()->addWidget(new Text(tr("The program follows the scaling of the system (100 %, 125 %, 150 %). Change it in the display settings of the system; it counts from the next start."), TextStyle::Secondary));
    layout->addWidget(size);
    layout->addStretch(1);
}

QString AppearanceSection::title() const { return tr("Appearance"); }
void AppearanceSection::refresh() { page().setStateLine(tr("Counts for this computer only.")); }

} // namespace xz

#include "moc_appearancesection.cpp"

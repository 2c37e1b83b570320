#include "ui/unlock/createscreen.h"

#include "core/base/text.h"
#include "core/workspace/undertakings.h"
#include "ui/shared/button.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/stepbar.h"
#include "ui/shared/text.h"
#include "ui/unlock/newpassphrasebox.h"
#include "ui/unlock/undertakingscreen.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QStackedWidget>

namespace xz {
namespace {

constexpr int undertakingStep = 2, passphraseStep = 3;

FieldInfo field(const char *key, const char *label, bool required)
{
    FieldInfo f;
    f.key = key;
    f.label = label;
    f.required = required;
    f.maxLength = 60;
    return f;
}

} // namespace

CreateScreen::CreateScreen(Prompts &prompts, QWidget *parent)
    : Screen(QStringLiteral("create"), tr("New workspace"), 520, parent), m_prompts(prompts), m_steps(new StepBar({tr("The place"), tr("You"), tr("Undertaking"), tr("Passphrase")})), m_stack(new QStackedWidget),
      m_place(new Form(QStringLiteral("create-place"))), m_person(new Form(QStringLiteral("create-person"))), m_agree(new QCheckBox(UndertakingService::shippedText().accept)), m_passphrase(new NewPassphraseBox(QStringLiteral("create-passphrase"))),
      m_back(new Button(tr("&Back"), ButtonKind::Plain, QStringLiteral("create-back"))), m_next(new Button(tr("&Continue"), ButtonKind::Primary, QStringLiteral("create-next")))
{
    m_place->addField(field("school", QT_TRANSLATE_NOOP("Field", "School"), true));
    m_place->addField(field("college", QT_TRANSLATE_NOOP("Field", "College"), true));
    m_place->addField(field("station", QT_TRANSLATE_NOOP("Field", "Name of the station"), false));
    m_place->setHint(QStringLiteral("station"), tr("Empty: the college's name with the usual ending."));
    m_person->addField(field("display_name", QT_TRANSLATE_NOOP("Field", "Your name"), true));
    m_person->addField(field("login", QT_TRANSLATE_NOOP("Field", "Login"), true));
    m_person->setHint(QStringLiteral("login"), tr("Short and without spaces, for example your staff number. It is not secret."));

    body()->addWidget(m_steps);
    const auto pageOf = [this](QWidget *content, const QString &sentence) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::m);
        layout->addWidget(new Text(sentence, TextStyle::Secondary));
        layout->addWidget(content);
        layout->addStretch(1);
        m_stack->addWidget(page);
    };
    pageOf(m_place, tr("These names stand on every report."));
    pageOf(m_person, tr("You become the first user and head of the station. Others are added later in the settings."));
    auto *promise = new QWidget;
    auto *promiseLayout = new QVBoxLayout(promise);
    promiseLayout->setContentsMargins(0, 0, 0, 0);
    promiseLayout->setSpacing(space::s);
    promiseLayout->addWidget(undertakingBox(UndertakingService::shippedText()));
    m_agree->setObjectName(QStringLiteral("create-agree"));
    promiseLayout->addWidget(m_agree);
    pageOf(promise, tr("Everybody who works with this station's files signs this first; today's date and your name go on record."));
    pageOf(m_passphrase, tr("The passphrase opens the file on any computer. Nobody can look it up, not even the maker of this program; a recovery code comes next."));
    body()->addWidget(m_stack);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_next);
    body()->addLayout(foot);
    m_next->setDefault(true);
    m_next->setAutoDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_stack->currentIndex() == 0)
            emit cancelled();
        else
            go(m_stack->currentIndex() - 1);
    });
    connect(m_next, &QPushButton::clicked, this, &CreateScreen::next);
    connect(m_passphrase, &NewPassphraseBox::changed, this, [this] {
        if (m_stack->currentIndex() == passphraseStep)
            judge();
    });
    connect(m_agree, &QCheckBox::toggled, this, &CreateScreen::judge);
    for (QLineEdit *line : m_stack->findChildren<QLineEdit *>())
        connect(line, &QLineEdit::returnPressed, m_next, &QPushButton::click);
    go(0);
}

void CreateScreen::go(int step)
{
    setMessage(QString());
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_next->setText(step == passphraseStep ? tr("Create the &file ...") : tr("&Continue"));
    judge();
    m_passphrase->setLogin(m_person->value(QStringLiteral("login")).toString());
    if (step == 0)
        m_place->focusField(QStringLiteral("school"));
    else if (step == 1)
        m_person->focusField(QStringLiteral("display_name"));
    else if (step == undertakingStep)
        m_agree->setFocus();
    else
        m_passphrase->focusFirst();
}

void CreateScreen::judge()
{
    const int step = m_stack->currentIndex();
    m_next->setWhyNot(m_busy                                             ? tr("The key is being made.")
                      : step == passphraseStep && !m_passphrase->isGood() ? tr("Type a good passphrase twice first.")
                      : step == undertakingStep && !m_agree->isChecked()  ? tr("Read the text and tick the box first.")
                                                                          : QString());
}

void CreateScreen::setBusy(bool busy)
{
    m_busy = busy;
    judge();
}

bool CreateScreen::stepIsComplete()
{
    const auto need = [](Form *form, const QString &key, const QString &sentence) {
        if (!cleanLine(form->value(key).toString()).isEmpty())
            return true;
        form->setError(key, sentence);
        return false;
    };
    switch (m_stack->currentIndex()) {
    case 0: {
        m_place->clearErrors();
        const bool school = need(m_place, QStringLiteral("school"), tr("Please enter the name of the school."));
        const bool college = need(m_place, QStringLiteral("college"), tr("Please enter the name of the college."));
        return school && college;
    }
    case 1: {
        m_person->clearErrors();
        const bool name = need(m_person, QStringLiteral("display_name"), tr("Please enter your name."));
        const bool login = need(m_person, QStringLiteral("login"), tr("Please choose a login."));
        return name && login;
    }
    case undertakingStep: return m_agree->isChecked();
    default: return m_passphrase->isGood();
    }
}

void CreateScreen::next()
{
    if (!stepIsComplete())
        return;
    if (m_stack->currentIndex() < passphraseStep) {
        go(m_stack->currentIndex() + 1);
        return;
    }
    NewWorkspace w;
    w.school = cleanLine(m_place->value(QStringLiteral("school")).toString());
    w.college = cleanLine(m_place->value(QStringLiteral("college")).toString());
    w.station = cleanLine(m_place->value(QStringLiteral("station")).toString());
    w.displayName = cleanLine(m_person->value(QStringLiteral("display_name")).toString());
    w.login = cleanLine(m_person->value(QStringLiteral("login")).toString());
    // Where it lies is asked before the passphrase leaves its lines: changing one's mind here costs nothing.
    const auto path = m_prompts.saveFile(this, {tr("Where shall the workspace lie?"), fileNamePart(w.college) + QStringLiteral(".xinzhan"), {tr("Workspace (*.xinzhan)")}});
    if (!path)
        return;
    w.undertakingAccepted = m_agree->isChecked();
    w.passphrase = m_passphrase->take();
    emit ready(*path, w);
}

void CreateScreen::showError(const Error &error)
{
    if (m_place->keys().contains(error.field)) {
        go(0);
        m_place->showError(error);
    } else if (m_person->keys().contains(error.field)) {
        go(1);
        m_person->showError(error);
    } else {
        go(passphraseStep);
        setMessage(error.message);
    }
}

} // namespace xz

#include "moc_createscreen.cpp"

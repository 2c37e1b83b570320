#include "ui/unlock/undertakingscreen.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QScrollArea>

namespace xz {

QFrame *undertakingBox(const UndertakingText &text)
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("undertaking-text"));
    scroll->setAccessibleName(text.title);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel);
    scroll->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll it
    scroll->setMinimumHeight(230);
    scroll->setMaximumHeight(320); // what is under it stays in sight
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::s);
    auto *title = new Text(text.title, TextStyle::Strong);
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    layout->addWidget(new Text(text.intro));
    for (qsizetype i = 0; i < text.paragraphs.size(); ++i)
        layout->addWidget(new Text(QStringLiteral("%1. %2").arg(i + 1).arg(text.paragraphs.at(i))));
    layout->addStretch(1);
    scroll->setWidget(inner);
    return scroll;
}

UndertakingScreen::UndertakingScreen(const UndertakingText &text, const QString &name, QDate today, bool again, QWidget *parent)
    : Screen(QStringLiteral("undertaking"), tr("Confidentiality undertaking"), 620, parent)
{
    body()->addWidget(new Text(again ? tr("The text of the undertaking was changed. This account works again once the new text is accepted.")
                                     : tr("This account works once its confidentiality undertaking is on record. Read the text; accepting it counts as your signature."),
                               TextStyle::Secondary));
    body()->addWidget(undertakingBox(text));
    auto *agree = new QCheckBox(text.accept);
    agree->setObjectName(QStringLiteral("undertaking-agree"));
    body()->addWidget(agree);
    auto *who = new Text(tr("Signed: %1, %2").arg(name, QLocale().toString(today, QLocale::LongFormat)), TextStyle::Secondary);
    who->setObjectName(QStringLiteral("undertaking-who"));
    body()->addWidget(who);
    auto *accept = new Button(tr("&Accept and continue"), ButtonKind::Primary, QStringLiteral("undertaking-accept"));
    auto *leave = new Button(tr("&Leave"), ButtonKind::Plain, QStringLiteral("undertaking-leave"));
    const QString why = tr("Read the text and tick the box first.");
    accept->setWhyNot(why);
    auto *foot = new QHBoxLayout;
    foot->addWidget(leave);
    foot->addStretch(1);
    foot->addWidget(accept);
    body()->addLayout(foot);
    connect(agree, &QCheckBox::toggled, this, [accept, why](bool on) { accept->setWhyNot(on ? QString() : why); });
    connect(accept, &QPushButton::clicked, this, &UndertakingScreen::accepted);
    connect(leave, &QPushButton::clicked, this, &UndertakingScreen::left);
}

} // namespace xz

#include "moc_undertakingscreen.cpp"

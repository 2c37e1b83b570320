#include "ui/unlock/welcomescreen.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>

namespace xz {

WelcomeScreen::WelcomeScreen(const QStringList &recentPaths, QWidget *parent) : Screen(QStringLiteral("welcome"), tr("Welcome"), 520, parent)
{
    const auto offer = [this](Icon i, const QString &text, const QString &explanation, ButtonKind kind, const QString &name, auto signal) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        auto *button = new Button(text, kind, name);
        button->setIconOf(i);
        button->setMinimumWidth(170);
        auto *words = new Text(explanation, TextStyle::Secondary);
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        body()->addLayout(row);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    offer(Icon::Plus, tr("&New workspace"), tr("One encrypted file for your station. You choose where it lies; it takes about two minutes."),
          recentPaths.isEmpty() ? ButtonKind::Primary : ButtonKind::Outline, QStringLiteral("welcome-create"), &WelcomeScreen::createAsked);
    offer(Icon::FolderOpen, tr("&Open a workspace"), tr("A file ending in .xinzhan that you already have, from this computer or a USB stick."), ButtonKind::Plain,
          QStringLiteral("welcome-open"), &WelcomeScreen::openAsked);
    offer(Icon::School, tr("&Demo school"), tr("Look round with invented people and cases. Nothing is kept when you leave it."), ButtonKind::Plain, QStringLiteral("welcome-demo"),
          &WelcomeScreen::demoAsked);
    if (recentPaths.isEmpty())
        return;
    body()->addSpacing(space::s);
    body()->addWidget(new Text(tr("Used lately"), TextStyle::Secondary));
    int n = 0;
    for (const QString &path : recentPaths.mid(0, 5)) {
        auto *button = new Button(QFileInfo(path).completeBaseName(), ButtonKind::Plain, QStringLiteral("welcome-recent-%1").arg(n++));
        button->setIconOf(Icon::Archive);
        if (!QFileInfo::exists(path))
            button->setWhyNot(tr("The file is not there any more. If it lies on a USB stick, plug it in and start again."));
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentAsked(path); });
        body()->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace xz

#include "moc_welcomescreen.cpp"

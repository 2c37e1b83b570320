#pragma once
// Finds what a person could not read or reach in a window: texts cut off, controls outside their parent, controls without names.
#include "ui/shared/chip.h"

#include <QtGui/QTextDocument>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtTest/QtTest>

namespace xz::test {

inline QString describe(const QWidget *w, const QString &text)
{
    return QStringLiteral("%1 '%2' “%3” in %4").arg(QString::fromLatin1(w->metaObject()->className()), w->objectName(), text.left(40),
                                                   w->parentWidget() ? w->parentWidget()->objectName() : QString());
}

// Sentences, one a finding; empty when everything shown in `window` is whole. Scroll areas may hide what they scroll to.
inline QStringList cutTexts(QWidget *window)
{
    QStringList found;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        if (!w->isVisibleTo(window))
            continue;
        QString text;
        QSize need;
        if (auto *label = qobject_cast<QLabel *>(w); label && !label->text().isEmpty()) {
            text = label->text();
            need = label->sizeHint();
            if (label->wordWrap())
                need = QSize(0, label->heightForWidth(label->width()));
        } else if (auto *button = qobject_cast<QAbstractButton *>(w); button && !button->text().isEmpty() && !qobject_cast<QToolButton *>(w)) {
            text = button->text();
            need = button->sizeHint();
        } else if (auto *chip = qobject_cast<Chip *>(w)) {
            text = chip->look().text;
            need = chip->sizeHint();
        } else {
            continue;
        }
        // One pixel may fall to rounding where a layout shares out a crowded column.
        if (w->width() < need.width() || w->height() + 1 < need.height())
            found << describe(w, text) + QStringLiteral(" is cut: has %1x%2, needs %3x%4").arg(w->width()).arg(w->height()).arg(need.width()).arg(need.height());
        // Outside of a parent that does not scroll: cannot be seen at all.
        QWidget *p = w->parentWidget();
        if (p && !qobject_cast<QAbstractScrollArea *>(p->parentWidget()) && !p->rect().contains(w->geometry()))
            found << describe(w, text) + QStringLiteral(" lies outside its parent");
    }
    // Whatever scrolls sideways hides text at this size, unless it is a table.
    for (QScrollArea *s : window->findChildren<QScrollArea *>())
        if (s->isVisibleTo(window) && s->widget() && s->widget()->minimumSizeHint().width() > s->viewport()->width())
            found << describe(s, {}) + QStringLiteral(" is %1 wide, its content needs %2").arg(s->viewport()->width()).arg(s->widget()->minimumSizeHint().width());
    return found;
}

inline void laidOut(QLayout *layout, std::vector<QWidget *> &into)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget() && item->widget()->isVisibleTo(layout->parentWidget()))
            into.push_back(item->widget());
        else if (item->layout())
            laidOut(item->layout(), into);
    }
}

// Parts of one layout that lie over each other.
inline QStringList overlaps(QWidget *window)
{
    QStringList found;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        if (!w->isVisibleTo(window) || !w->layout())
            continue;
        std::vector<QWidget *> parts;
        laidOut(w->layout(), parts);
        for (size_t i = 0; i < parts.size(); ++i)
            for (size_t j = i + 1; j < parts.size(); ++j)
                if (const QRect both = parts[i]->geometry() & parts[j]->geometry(); both.width() > 1 && both.height() > 1)
                    found << describe(parts[i], {}) + QStringLiteral(" and ") + describe(parts[j], {}) + QStringLiteral(" overlap by %1x%2").arg(both.width()).arg(both.height());
    }
    return found;
}

// Controls that a test or a screen reader could not name.
inline QStringList namelessControls(QWidget *window)
{
    QStringList found;
    for (QWidget *w : window->findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(w) || qobject_cast<QLineEdit *>(w) || qobject_cast<QComboBox *>(w) || qobject_cast<QPlainTextEdit *>(w)
                             || qobject_cast<QAbstractItemView *>(w);
        // Parts inside Qt's own controls (the line of a combo box, clear buttons) are named by their owner.
        const bool inner = w->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QComboBox *>(w->parentWidget()) || qobject_cast<QLineEdit *>(w->parentWidget())
                           || qobject_cast<QAbstractItemView *>(w->parentWidget()) || qobject_cast<QAbstractSpinBox *>(w->parentWidget())
                           || w->metaObject()->className() == QByteArrayView("QComboBoxListView");
        if (!control || inner)
            continue;
        if (w->objectName().isEmpty())
            found << describe(w, w->accessibleName()) + QStringLiteral(" has no objectName");
        const auto *button = qobject_cast<QAbstractButton *>(w);
        if (w->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            found << describe(w, {}) + QStringLiteral(" has no accessible name");
    }
    return found;
}

// Which visible parts ask for the most room: what to look at when a window does not shrink.
inline QString widestParts(QWidget *window, int least)
{
    QStringList parts;
    for (QWidget *w : window->findChildren<QWidget *>())
        if (const int need = std::max(w->minimumWidth(), w->minimumSizeHint().width()); need > least && !w->objectName().isEmpty() && !w->objectName().startsWith(QStringLiteral("qt_")))
            parts << QStringLiteral("%1 %2").arg(w->objectName()).arg(need);
    return parts.isEmpty() ? QString() : QStringLiteral(" (") + parts.join(QStringLiteral(", ")) + u')';
}

// Lays `window` out at 1366x768 device pixels under each scaling (100, 125, 150 %) and collects the findings. Scaling makes the
// logical room smaller; that is what is set here, so one process can check all three.
inline QStringList layoutFindings(QWidget *window)
{
    QStringList all = namelessControls(window);
    for (const int percent : {100, 125, 150}) {
        window->resize(1366 * 100 / percent, (768 - 40) * 100 / percent); // 40: the system's task bar
        window->show();
        QTest::qWait(1);
        QCoreApplication::processEvents();
        for (const QString &f : cutTexts(window) + overlaps(window))
            all << QStringLiteral("%1 %: %2").arg(percent).arg(f);
        if (window->width() > 1366 * 100 / percent || window->height() > 768 * 100 / percent)
            all << QStringLiteral("%1 %: the window needs %2x%3%4").arg(percent).arg(window->width()).arg(window->height()).arg(widestParts(window, window->minimumSizeHint().width() / 3));
    }
    return all;
}

} // namespace xz::test

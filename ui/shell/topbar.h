#pragma once
// The bar over the pages: search, teaching week and special period, person and role with their menu, lock.
#include "core/workspace/session.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace xz {
class Button;
class Chip;
class SearchBox;
class Text;

class TopBar : public QFrame {
    Q_OBJECT
public:
    TopBar(Session &session, bool demo, QWidget *layer, QWidget *parent = nullptr);
    SearchBox *search() const { return m_search; }
    void refreshWeek();
    void refreshPerson();

signals:
    void lockAsked();
    void passphraseAsked();
    void aboutAsked();
    void leaveDemoAsked();
    void themeChosen(xz::ThemeChoice choice);
    void languageChosen(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenu(bool demo);
    Session &m_session;
    SearchBox *m_search;
    Text *m_week;
    QString m_weekLong, m_weekShort;
    Chip *m_window;
    QPushButton *m_person;
    Button *m_lock;
};

} // namespace xz

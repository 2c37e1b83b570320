#pragma once
// What stands alone in the window while no workspace is unlocked: the program's name over one centred card that scrolls when low.
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace xz {
class Card;
class Text;

class Screen : public QWidget {
    Q_OBJECT
public:
    Screen(const QString &name, const QString &title, int width = 460, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setMessage(const QString &sentence, bool failure = true); // under the title; empty hides it
    QString message() const;

private:
    Card *m_card;
    Text *m_message;
    QVBoxLayout *m_body;
};

} // namespace xz

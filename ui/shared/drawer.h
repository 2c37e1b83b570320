#pragma once
// Details at the right of a page, over its content: a title, a close button (Esc), a scrolling body and a foot for its actions.
#include <QtWidgets/QFrame>

class QHBoxLayout;
class QVBoxLayout;
class QScrollArea;

namespace xz {
class Text;
class Button;

class Drawer : public QFrame {
    Q_OBJECT
public:
    explicit Drawer(QWidget *page);
    // Takes ownership of `content` (the one before is deleted later) and opens.
    void open(const QString &title, QWidget *content, int width = 460);
    void addFootWidget(QWidget *widget); // cleared by the next open()
    void closeDrawer();
    bool isOpen() const { return isVisibleTo(parentWidget()); }
    QWidget *content() const { return m_content; }

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    Text *m_title;
    Button *m_close;
    QScrollArea *m_scroll;
    QWidget *m_foot;
    QHBoxLayout *m_footLayout;
    QWidget *m_content = nullptr;
    int m_width = 460;
};

} // namespace xz

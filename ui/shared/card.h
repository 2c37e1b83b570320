#pragma once
// A white rounded box: a bold title, a quiet note at the right of it, then its body.
#include <QtWidgets/QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace xz {
class Text;

class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note);
    void addHeaderWidget(QWidget *widget); // at the right end of the title row
    QVBoxLayout *body() const { return m_body; }
    void setAccent(bool on); // the brand bar at the left: the card that matters today

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Text *m_title;
    Text *m_note;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
    bool m_accent = false;
};

} // namespace xz

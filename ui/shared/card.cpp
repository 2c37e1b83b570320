#include "ui/shared/card.h"

#include "ui/shared/text.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHBoxLayout>

namespace xz {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent), m_title(new Text(title, TextStyle::CardTitle)), m_note(new Text({}, TextStyle::Secondary)), m_header(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::l, space::l, space::l, space::l);
    outer->setSpacing(space::m);
    m_header->setSpacing(space::s);
    m_header->addWidget(m_title);
    m_header->addStretch(0);
    m_header->addWidget(m_note, 1); // wraps where the card is narrow
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->hide();
    m_title->setVisible(!title.isEmpty());
    outer->addLayout(m_header);
    m_body->setSpacing(space::s);
    outer->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::addHeaderWidget(QWidget *widget) { m_header->addWidget(widget); }

void Card::setAccent(bool on)
{
    m_accent = on;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(box, radiusCard, radiusCard);
    p.fillPath(path, colour(Token::Card));
    if (m_accent) {
        p.save();
        p.setClipPath(path);
        p.fillRect(QRectF(0, 0, 4, height()), colour(Token::Brand));
        p.restore();
    }
    p.setPen(colour(Token::Line));
    p.drawPath(path);
}

} // namespace xz

#include "moc_card.cpp"

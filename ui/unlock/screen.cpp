#include "ui/unlock/screen.h"

#include "ui/shared/card.h"
#include "ui/shared/text.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

namespace xz {

Screen::Screen(const QString &name, const QString &title, int width, QWidget *parent)
    : QWidget(parent), m_card(new Card(title)), m_message(new Text({}, TextStyle::Error)), m_body(new QVBoxLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *inner = new QWidget;
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::xs);
    column->addStretch(1);
    auto *brand = new Text(tr("XinZhan"), TextStyle::Figure);
    brand->setTint(Token::Brand);
    brand->setAlignment(Qt::AlignHCenter);
    auto *line = new Text(tr("Desk of the college counselling station"), TextStyle::Secondary);
    line->setAlignment(Qt::AlignHCenter);
    column->addWidget(brand);
    column->addWidget(line);
    column->addSpacing(space::l);
    m_card->setFixedWidth(width);
    auto *row = new QHBoxLayout; // not an alignment: that would forget that wrapped sentences grow as the card's width asks
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    m_message->setObjectName(name + QStringLiteral("-message"));
    m_message->hide();
    m_card->body()->addWidget(m_message);
    m_body->setSpacing(space::m);
    m_card->body()->addLayout(m_body);
}

void Screen::setTitle(const QString &title)
{
    m_card->setTitle(title);
    setAccessibleName(title);
}

void Screen::setMessage(const QString &sentence, bool failure)
{
    m_message->setText(sentence);
    m_message->setTint(failure ? Token::Level1Ink : Token::Text);
    m_message->setVisible(!sentence.isEmpty());
}

QString Screen::message() const { return m_message->text(); }

} // namespace xz

#include "moc_screen.cpp"

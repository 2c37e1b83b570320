#include "ui/shared/text.h"

#include <QtCore/QEvent>

namespace xz {

Text::Text(const QString &text, TextStyle style, QWidget *parent) : QLabel(text, parent), m_style(style)
{
    setWordWrap(style == TextStyle::Body || style == TextStyle::Secondary || style == TextStyle::Small || style == TextStyle::Error);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    restyle();
}

void Text::setStyle(TextStyle style)
{
    m_style = style;
    restyle();
}

void Text::setTint(Token tint)
{
    m_tint = tint;
    restyle();
}

void Text::restyle()
{
    m_restyling = true;
    TextSize size = TextSize::Base;
    Token tint = Token::Text;
    bool bold = false;
    switch (m_style) {
    case TextStyle::Body: break;
    case TextStyle::Title: size = TextSize::Title; break;
    case TextStyle::CardTitle: size = TextSize::CardTitle; break;
    case TextStyle::Secondary: size = TextSize::Table; tint = Token::Secondary; break;
    case TextStyle::Small: size = TextSize::Small; tint = Token::Secondary; break;
    case TextStyle::Error: size = TextSize::Table; tint = Token::Level1Ink; break;
    case TextStyle::Strong: bold = true; break;
    case TextStyle::Figure: size = TextSize::Title; break;
    }
    QFont f = uiFont(size, bold);
    if (m_style == TextStyle::Figure)
        f.setPixelSize(28);
    setFont(f);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, colour(m_tint.value_or(tint)));
    p.setColor(QPalette::Text, colour(m_tint.value_or(tint)));
    setPalette(p);
    m_restyling = false;
}

void Text::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_restyling && (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange))
        restyle();
}

} // namespace xz

#include "moc_text.cpp"

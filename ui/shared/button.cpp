#include "ui/shared/button.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>

namespace xz {
namespace {
QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary: return QStringLiteral("primary");
    case ButtonKind::Outline: return QStringLiteral("outline");
    case ButtonKind::Plain: return QStringLiteral("plain");
    case ButtonKind::Link: return QStringLiteral("link");
    case ButtonKind::Danger: return QStringLiteral("danger");
    }
    return {};
}
QString withoutMnemonic(QString text)
{
    static const QRegularExpression chinese(QStringLiteral("\\s*\\(&.\\)"));
    return text.remove(chinese).remove(u'&');
}
} // namespace

Button::Button(const QString &text, ButtonKind kind, const QString &name, QWidget *parent) : QPushButton(parent), m_kind(kind)
{
    setObjectName(name);
    setText(text);
    setProperty("xzKind", kindName(kind));
    setAutoDefault(false);
    setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

Button::Button(Icon icon, const QString &accessibleText, const QString &name, QWidget *parent) : QPushButton(parent), m_kind(ButtonKind::Plain)
{
    setObjectName(name);
    setAccessibleName(accessibleText);
    retip();
    setProperty("xzKind", QStringLiteral("icon"));
    setAutoDefault(false);
    setIconOf(icon);
}

void Button::setText(const QString &text)
{
    static const QRegularExpression behind(QStringLiteral("\\s*\\(&(.)\\)"));
    const auto match = behind.match(text);
    QString shown = text;
    QPushButton::setText(shown.remove(behind));
    if (match.hasMatch())
        setShortcut(QKeySequence(Qt::ALT | Qt::Key(match.captured(1).toUpper().at(0).unicode())));
    setAccessibleName(withoutMnemonic(text));
    retip();
}

void Button::retip()
{
    if (!m_whyNot.isEmpty())
        setToolTip(m_whyNot);
    else if (text().isEmpty())
        setToolTip(accessibleName());
    else
        setToolTip(shortcut().isEmpty() || text().contains(u'&') ? QString() : shortcut().toString(QKeySequence::NativeText));
}

void Button::setWhyNot(const QString &whyNot)
{
    m_whyNot = whyNot;
    setEnabled(whyNot.isEmpty());
    retip();
    setAccessibleDescription(whyNot);
}

void Button::setIconOf(Icon icon)
{
    m_icon = icon;
    setIconSize(text().isEmpty() ? QSize(16, 16) : QSize(20, 16)); // a little air before the word
    retint();
}

void Button::retint()
{
    if (!m_icon)
        return;
    const Token tint = m_kind == ButtonKind::Primary ? Token::OnBrand
                       : m_kind == ButtonKind::Outline || m_kind == ButtonKind::Link ? Token::Brand
                       : m_kind == ButtonKind::Danger ? Token::Level1Ink
                       : Token::Secondary;
    setIcon(xz::icon(*m_icon, tint));
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        retint();
}

} // namespace xz

#include "moc_button.cpp"

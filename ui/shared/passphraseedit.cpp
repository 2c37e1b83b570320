#include "ui/shared/passphraseedit.h"

#include "ui/shared/icons.h"

#include <QtCore/QEvent>
#include <QtWidgets/QToolButton>

namespace xz {

PassphraseEdit::PassphraseEdit(const QString &name, const QString &accessibleName, QWidget *parent) : QLineEdit(parent), m_eye(new QToolButton(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_eye->setObjectName(name + QStringLiteral("-show"));
    m_eye->setAccessibleName(tr("Show while pressed"));
    m_eye->setToolTip(tr("Show while pressed"));
    m_eye->setAutoRaise(true);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFocusPolicy(Qt::NoFocus);
    m_eye->setStyleSheet(QStringLiteral("QToolButton { border: none; background: transparent; }"));
    m_eye->setIcon(icon(Icon::Eye, Token::Secondary));
    setTextMargins(0, 0, 28, 0);
    connect(m_eye, &QToolButton::pressed, this, [this] { setEchoMode(Normal); });
    connect(m_eye, &QToolButton::released, this, [this] { setEchoMode(Password); });
}

PassphraseEdit::~PassphraseEdit()
{
    blockSignals(true); // whoever listened may be half gone
    take().fill(u'\0');
}

QString PassphraseEdit::take()
{
    QString secret = text();
    setText(QString(secret.size(), u' ')); // overwrites the line's own buffer and its undo history before it is let go
    clear();
    return secret;
}

void PassphraseEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int side = std::min(height() - 4, 28);
    m_eye->setGeometry(width() - side - 4, (height() - side) / 2, side, side);
}

void PassphraseEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        setEchoMode(Password);
    if (event->type() == QEvent::ApplicationPaletteChange)
        m_eye->setIcon(icon(Icon::Eye, Token::Secondary));
}

} // namespace xz

#include "moc_passphraseedit.cpp"

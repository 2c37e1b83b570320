#include "ui/unlock/newpassphrasebox.h"

#include "core/workspace/workspace.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"

#include <QtWidgets/QBoxLayout>

namespace xz {

NewPassphraseBox::NewPassphraseBox(const QString &name, QWidget *parent)
    : QWidget(parent), m_first(new PassphraseEdit(name + QStringLiteral("-first"), tr("New passphrase"))),
      m_second(new PassphraseEdit(name + QStringLiteral("-second"), tr("New passphrase again"))), m_verdict(new Text({}, TextStyle::Secondary))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    const auto row = [&](const QString &label, QWidget *edit) {
        auto *l = new Text(label, TextStyle::Secondary);
        l->setBuddy(edit);
        layout->addWidget(l);
        layout->addWidget(edit);
    };
    row(tr("New passphrase"), m_first);
    layout->addSpacing(space::xs);
    row(tr("The same again"), m_second);
    m_verdict->setObjectName(name + QStringLiteral("-verdict"));
    m_verdict->setMinimumHeight(2 * QFontMetrics(uiFont(TextSize::Table)).lineSpacing()); // the sentence comes and goes without a jump
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_verdict);
    connect(m_first, &QLineEdit::textChanged, this, &NewPassphraseBox::judge);
    connect(m_second, &QLineEdit::textChanged, this, &NewPassphraseBox::judge);
    judge();
}

void NewPassphraseBox::setLogin(const QString &login)
{
    m_login = login;
    judge();
}

void NewPassphraseBox::judge()
{
    const QString weakness = Workspace::passphraseWeakness(m_first->text(), m_login);
    const bool strong = weakness.isEmpty();
    m_good = strong && m_first->text() == m_second->text();
    if (m_first->text().isEmpty())
        m_verdict->setText(tr("Choose a sentence you remember, for example four words that do not belong together."));
    else if (!strong)
        m_verdict->setText(weakness);
    else if (m_second->text().isEmpty())
        m_verdict->setText(tr("Good. Now the same again."));
    else
        m_verdict->setText(m_good ? tr("Both are the same.") : tr("The second is not the same as the first."));
    m_verdict->setTint(m_good ? Token::DoneInk : m_first->text().isEmpty() || (strong && m_second->text().isEmpty()) ? Token::Secondary : Token::Level1Ink);
    emit changed();
}

bool NewPassphraseBox::isGood() const { return m_good; }

QString NewPassphraseBox::take()
{
    QString secret = m_first->take();
    m_second->take().fill(u'\0');
    return secret;
}

void NewPassphraseBox::focusFirst() { m_first->setFocus(Qt::OtherFocusReason); }

} // namespace xz

#include "moc_newpassphrasebox.cpp"

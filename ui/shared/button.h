#pragma once
// A push button of one of the program's kinds that can say why it is disabled.
#include "ui/shared/icons.h"

#include <QtWidgets/QPushButton>
#include <optional>

namespace xz {

enum class ButtonKind {
    Primary,  // the page's one next step: filled
    Outline,  // its alternative: brand outline
    Plain,    // everything else
    Link,     // text only
    Danger    // cannot be undone
};

class Button : public QPushButton {
    Q_OBJECT
public:
    // `name` is the objectName; the accessible name is the text without its mnemonic.
    Button(const QString &text, ButtonKind kind, const QString &name, QWidget *parent = nullptr);
    Button(Icon icon, const QString &accessibleText, const QString &name, QWidget *parent = nullptr); // icon only, Plain

    // A mnemonic written behind the word, as Chinese has it, "(&S)", is heard with Alt and named in the tool tip, but not drawn.
    void setText(const QString &text);
    // Empty `whyNot`: alive. Else disabled, with the sentence as tool tip and accessible description.
    void setWhyNot(const QString &whyNot);
    QString whyNot() const { return m_whyNot; }
    void setIconOf(Icon icon);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retint();
    void retip();
    ButtonKind m_kind;
    std::optional<Icon> m_icon;
    QString m_whyNot;
};

} // namespace xz

#pragma once
// A label in one of the program's text styles; wraps, can be selected, and follows the theme.
#include "ui/shared/theme.h"

#include <QtWidgets/QLabel>

namespace xz {

enum class TextStyle { Body, Title, CardTitle, Secondary, Small, Error, Strong, Figure };

class Text : public QLabel {
    Q_OBJECT
public:
    explicit Text(const QString &text = {}, TextStyle style = TextStyle::Body, QWidget *parent = nullptr);
    void setStyle(TextStyle style);
    void setTint(Token tint); // another colour than the style's

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    TextStyle m_style;
    std::optional<Token> m_tint;
    bool m_restyling = false;
};

} // namespace xz

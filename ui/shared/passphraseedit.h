#pragma once
// A line for secrets: shown only while its eye is pressed, no input method history, no undo, wiped on clear and destruction.
#include <QtWidgets/QLineEdit>

class QToolButton;

namespace xz {

class PassphraseEdit : public QLineEdit {
    Q_OBJECT
public:
    PassphraseEdit(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
    ~PassphraseEdit() override;
    QString take(); // the text; the line is empty afterwards

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *m_eye;
};

} // namespace xz

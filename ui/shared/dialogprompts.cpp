#include "ui/shared/dialogprompts.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"

#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>

namespace xz {
namespace {

// All small dialogs have one shape: a bold title, sentences, an editor, and at the right of the foot what does it.
class AskDialog final : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(AskDialog)
public:
    AskDialog(QWidget *parent, const QString &title, const QString &text, const QString &action, ButtonKind kind, bool cancellable)
        : QDialog(parent ? parent->window() : nullptr), m_body(new QVBoxLayout), m_ok(new Button(action, kind, QStringLiteral("ask-ok")))
    {
        setObjectName(QStringLiteral("ask"));
        setWindowTitle(title);
        setMinimumWidth(420);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
        layout->setSpacing(space::m);
        layout->addWidget(new Text(title, TextStyle::CardTitle));
        if (!text.isEmpty()) {
            auto *words = new Text(text);
            words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
            layout->addWidget(words);
        }
        layout->addLayout(m_body, 1);
        auto *foot = new QHBoxLayout;
        foot->setSpacing(space::s);
        foot->addStretch(1);
        if (cancellable) {
            auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, QStringLiteral("ask-cancel"));
            connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
            foot->addWidget(cancel);
            if (kind == ButtonKind::Danger)
                cancel->setFocus(); // Enter must not do what cannot be undone
        }
        connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
        foot->addWidget(m_ok);
        m_ok->setDefault(kind != ButtonKind::Danger);
        layout->addSpacing(space::xs);
        layout->addLayout(foot);
    }
    QVBoxLayout *body() const { return m_body; }
    Button *ok() const { return m_ok; }
    bool ask() { return exec() == Accepted; }

private:
    QVBoxLayout *m_body;
    Button *m_ok;
};

QString say(const char *source) { return QCoreApplication::translate("DialogPrompts", source); }

} // namespace

bool DialogPrompts::confirm(QWidget *parent, const Confirm &q)
{
    return AskDialog(parent, q.title, q.text, q.action, q.danger ? ButtonKind::Danger : ButtonKind::Primary, true).ask();
}

void DialogPrompts::message(QWidget *parent, MessageKind, const QString &title, const QString &text)
{
    AskDialog(parent, title, text, say(QT_TRANSLATE_NOOP("DialogPrompts", "Got it")), ButtonKind::Primary, false).ask();
}

std::optional<QString> DialogPrompts::openFile(QWidget *parent, const FileQuestion &q)
{
    const QString path = QFileDialog::getOpenFileName(parent, q.title, m_folder, q.filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return std::nullopt;
    m_folder = QFileInfo(path).absolutePath();
    return path;
}

std::optional<QString> DialogPrompts::saveFile(QWidget *parent, const FileQuestion &q)
{
    const QString folder = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    QFileDialog dialog(parent, q.title, folder, q.filters.join(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(q.suggestedName);
    if (const qsizetype dot = q.suggestedName.lastIndexOf(u'.'); dot > 0)
        dialog.setDefaultSuffix(q.suggestedName.mid(dot + 1));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return std::nullopt;
    m_folder = QFileInfo(dialog.selectedFiles().constFirst()).absolutePath();
    return dialog.selectedFiles().constFirst();
}

std::optional<QString> DialogPrompts::folder(QWidget *parent, const QString &title)
{
    const QString path = QFileDialog::getExistingDirectory(parent, title, m_folder);
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

std::optional<QString> DialogPrompts::passphrase(QWidget *parent, const QString &title, const QString &text)
{
    AskDialog dialog(parent, title, text, say(QT_TRANSLATE_NOOP("DialogPrompts", "Continue")), ButtonKind::Primary, true);
    auto *edit = new PassphraseEdit(QStringLiteral("ask-passphrase"), title);
    dialog.body()->addWidget(edit);
    dialog.ok()->setEnabled(false);
    QObject::connect(edit, &QLineEdit::textChanged, &dialog, [&dialog](const QString &t) { dialog.ok()->setEnabled(!t.isEmpty()); });
    edit->setFocus();
    return dialog.ask() ? std::optional(edit->take()) : std::nullopt;
}

std::optional<QString> DialogPrompts::reason(QWidget *parent, const ReasonQuestion &q)
{
    AskDialog dialog(parent, q.title, q.text, say(QT_TRANSLATE_NOOP("DialogPrompts", "Continue")), ButtonKind::Primary, true);
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(QStringLiteral("ask-reason"));
    edit->setAccessibleName(say(QT_TRANSLATE_NOOP("DialogPrompts", "Reason")));
    edit->setPlaceholderText(say(QT_TRANSLATE_NOOP("DialogPrompts", "Reason")));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(q.initial.isEmpty() ? 96 : 180);
    edit->setPlainText(q.initial);
    if (!q.suggestions.isEmpty()) {
        auto *row = new QHBoxLayout;
        for (qsizetype i = 0; i < q.suggestions.size(); ++i) {
            auto *b = new Button(q.suggestions.at(i), ButtonKind::Plain, QStringLiteral("ask-suggestion-%1").arg(i));
            QObject::connect(b, &QPushButton::clicked, edit, [edit, text = q.suggestions.at(i)] { edit->setPlainText(text); });
            row->addWidget(b);
        }
        row->addStretch(1);
        dialog.body()->addLayout(row);
    }
    dialog.body()->addWidget(edit);
    auto *hint = new Text({}, TextStyle::Small);
    dialog.body()->addWidget(hint);
    const auto check = [&] {
        const qsizetype n = cleanText(edit->toPlainText()).size();
        dialog.ok()->setWhyNot(n > q.maxLength       ? say(QT_TRANSLATE_NOOP("DialogPrompts", "Please keep to %1 characters.")).arg(q.maxLength)
                               : n == 0 && q.required ? say(QT_TRANSLATE_NOOP("DialogPrompts", "Please give a reason."))
                                                      : QString());
        hint->setText(n == 0 ? dialog.ok()->whyNot() : QStringLiteral("%1 / %2").arg(n).arg(q.maxLength));
    };
    QObject::connect(edit, &QPlainTextEdit::textChanged, &dialog, check);
    check();
    edit->setFocus();
    return dialog.ask() ? std::optional(cleanText(edit->toPlainText())) : std::nullopt;
}

std::optional<QString> DialogPrompts::text(QWidget *parent, const QString &title, const QString &label, const QString &initial)
{
    AskDialog dialog(parent, title, label, say(QT_TRANSLATE_NOOP("DialogPrompts", "Continue")), ButtonKind::Primary, true);
    auto *edit = new QLineEdit(initial);
    edit->setObjectName(QStringLiteral("ask-text"));
    edit->setAccessibleName(label);
    dialog.body()->addWidget(edit);
    edit->selectAll();
    edit->setFocus();
    return dialog.ask() ? std::optional(cleanLine(edit->text())) : std::nullopt;
}

std::optional<int> DialogPrompts::choice(QWidget *parent, const QString &title, const QString &text, const QStringList &options)
{
    AskDialog dialog(parent, title, text, say(QT_TRANSLATE_NOOP("DialogPrompts", "Choose")), ButtonKind::Primary, true);
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("ask-choice"));
    list->setAccessibleName(title);
    list->addItems(options);
    list->setCurrentRow(0);
    list->setMinimumHeight(std::min(8, int(options.size())) * 36 + 4);
    QObject::connect(list, &QListWidget::itemDoubleClicked, &dialog, &QDialog::accept);
    dialog.body()->addWidget(list);
    list->setFocus();
    return dialog.ask() && list->currentRow() >= 0 ? std::optional(list->currentRow()) : std::nullopt;
}

bool DialogPrompts::printer(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace xz

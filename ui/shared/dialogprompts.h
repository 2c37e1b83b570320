#pragma once
// Prompts with real dialogs: the one place that opens message, file and input boxes.
#include "ui/shared/prompts.h"

class QDialog;

namespace xz {

class DialogPrompts final : public Prompts {
public:
    bool confirm(QWidget *parent, const Confirm &question) override;
    void message(QWidget *parent, MessageKind kind, const QString &title, const QString &text) override;
    std::optional<QString> openFile(QWidget *parent, const FileQuestion &question) override;
    std::optional<QString> saveFile(QWidget *parent, const FileQuestion &question) override;
    std::optional<QString> folder(QWidget *parent, const QString &title) override;
    std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) override;
    std::optional<QString> reason(QWidget *parent, const ReasonQuestion &question) override;
    std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &initial) override;
    std::optional<int> choice(QWidget *parent, const QString &title, const QString &text, const QStringList &options) override;
    bool printer(QWidget *parent, QPrinter &printer) override;

private:
    QString m_folder; // of the last file, this run only
};

} // namespace xz

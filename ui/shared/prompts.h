#pragma once
// Every question the program asks in a dialog. Pages never open dialogs themselves: tests script the answers.
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

class QPrinter;
class QWidget;

namespace xz {

enum class MessageKind { Info, Warning, Failure };

struct Confirm {
    QString title;
    QString text;          // whole sentences: what will happen and what cannot be undone
    QString action;        // the word on the button that does it, a verb ("Delete the copy")
    bool danger = false;
};

struct ReasonQuestion {
    QString title;
    QString text;
    QStringList suggestions = {}; // offered as one-click texts
    int maxLength = 500;
    bool required = true;
    QString initial = {};         // a text that is changed rather than given
};

struct FileQuestion {
    QString title;
    QString suggestedName = {};   // save only; the folder of the last time is remembered
    QStringList filters = {};     // "Excel (*.xlsx)"; the first is chosen
};

class Prompts {
public:
    virtual ~Prompts() = default;
    virtual bool confirm(QWidget *parent, const Confirm &question) = 0;
    virtual void message(QWidget *parent, MessageKind kind, const QString &title, const QString &text) = 0;
    // nullopt everywhere: the user changed their mind.
    virtual std::optional<QString> openFile(QWidget *parent, const FileQuestion &question) = 0;
    virtual std::optional<QString> saveFile(QWidget *parent, const FileQuestion &question) = 0;
    virtual std::optional<QString> folder(QWidget *parent, const QString &title) = 0;
    virtual std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual std::optional<QString> reason(QWidget *parent, const ReasonQuestion &question) = 0;
    virtual std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &initial = {}) = 0;
    virtual std::optional<int> choice(QWidget *parent, const QString &title, const QString &text, const QStringList &options) = 0;
    virtual bool printer(QWidget *parent, QPrinter &printer) = 0; // which printer, which pages; false = not at all
};

} // namespace xz

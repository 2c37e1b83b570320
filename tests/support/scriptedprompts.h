#pragma once
// Prompts for tests: each expected question is queued with its answer; a question nobody expected fails the test, and so does
// an expected one that never came (checked on destruction and by done()).
#include "ui/shared/prompts.h"

#include <QtCore/QStringList>
#include <deque>

namespace xz::test {

class ScriptedPrompts final : public Prompts {
public:
    ~ScriptedPrompts() override;
    void expectConfirm(bool answer) { m_script.push_back({Kind::Confirm, QString(), answer ? 1 : 0}); }
    void expectMessage() { m_script.push_back({Kind::Message, {}, 1}); }
    void expectOpenFile(const std::optional<QString> &path) { add(Kind::OpenFile, path); }
    void expectSaveFile(const std::optional<QString> &path) { add(Kind::SaveFile, path); }
    void expectFolder(const std::optional<QString> &path) { add(Kind::Folder, path); }
    void expectPassphrase(const std::optional<QString> &answer) { add(Kind::Passphrase, answer); }
    void expectReason(const std::optional<QString> &answer) { add(Kind::Reason, answer); }
    void expectText(const std::optional<QString> &answer) { add(Kind::Text, answer); }
    void expectChoice(std::optional<int> index) { m_script.push_back({Kind::Choice, {}, index.value_or(-1)}); }
    bool done() const { return m_script.empty(); }
    // Titles and texts of all questions and messages so far, in order ("title|text").
    const QStringList &seen() const { return m_seen; }
    QString lastText() const { return m_seen.isEmpty() ? QString() : m_seen.last(); }

    bool confirm(QWidget *parent, const Confirm &question) override;
    void message(QWidget *parent, MessageKind kind, const QString &title, const QString &text) override;
    std::optional<QString> openFile(QWidget *parent, const FileQuestion &question) override;
    std::optional<QString> saveFile(QWidget *parent, const FileQuestion &question) override;
    std::optional<QString> folder(QWidget *parent, const QString &title) override;
    std::optional<QString> passphrase(QWidget *parent, const QString &title, const QString &text) override;
    std::optional<QString> reason(QWidget *parent, const ReasonQuestion &question) override;
    std::optional<QString> text(QWidget *parent, const QString &title, const QString &label, const QString &initial) override;
    std::optional<int> choice(QWidget *parent, const QString &title, const QString &text, const QStringList &options) override;

private:
    enum class Kind { Confirm, Message, OpenFile, SaveFile, Folder, Passphrase, Reason, Text, Choice };
    struct Step {
        Kind kind;
        QString text;
        int number; // Confirm: yes; Choice: index; texts: 1 = answered, 0 = cancelled
    };
    void add(Kind kind, const std::optional<QString> &answer) { m_script.push_back({kind, answer.value_or(QString()), answer ? 1 : 0}); }
    std::optional<Step> next(Kind kind, const QString &title, const QString &text);
    std::optional<QString> answer(Kind kind, const QString &title, const QString &text);
    std::deque<Step> m_script;
    QStringList m_seen;
};

} // namespace xz::test

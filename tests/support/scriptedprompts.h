#pragma once
// Prompts for tests: each expected question is queued with its answer; a question nobody expected fails the test, and so does
// an expected one that never came (checked on destruction and by done()).
#include "ui/shared/prompts.h"

#include <QtCore/QStringList>
#include <QtTest/QtTest>
#include <deque>

namespace xz::test {

class ScriptedPrompts final : public Prompts {
public:
    ~ScriptedPrompts() override
    {
        if (!m_script.empty())
            QTest::qFail("An expected question was never asked", __FILE__, __LINE__);
    }
    void expectConfirm(bool answer) { m_script.push_back({Kind::Confirm, QString(), answer ? 1 : 0}); }
    void expectMessage() { m_script.push_back({Kind::Message, {}, 1}); }
    void expectOpenFile(const std::optional<QString> &path) { add(Kind::OpenFile, path); }
    void expectSaveFile(const std::optional<QString> &path) { add(Kind::SaveFile, path); }
    void expectFolder(const std::optional<QString> &path) { add(Kind::Folder, path); }
    void expectPassphrase(const std::optional<QString> &answer) { add(Kind::Passphrase, answer); }
    void expectReason(const std::optional<QString> &answer) { add(Kind::Reason, answer); }
    void expectText(const std::optional<QString> &answer) { add(Kind::Text, answer); }
    void expectChoice(std::optional<int> index) { m_script.push_back({Kind::Choice, {}, index.value_or(-1)}); }
    void expectPrinter() { m_script.push_back({Kind::Printer, {}, 1}); }
    bool done() const { return m_script.empty(); }
    // Titles and texts of all questions and messages so far, in order ("title|text").
    const QStringList &seen() const { return m_seen; }
    QString lastText() const { return m_seen.isEmpty() ? QString() : m_seen.last(); }

    bool confirm(QWidget *, const Confirm &q) override
    {
        const auto s = next(Kind::Confirm, q.title, q.text);
        return s && s->number == 1;
    }
    void message(QWidget *, MessageKind, const QString &title, const QString &text) override { next(Kind::Message, title, text); }
    std::optional<QString> openFile(QWidget *, const FileQuestion &q) override { return answer(Kind::OpenFile, q.title, QString()); }
    std::optional<QString> saveFile(QWidget *, const FileQuestion &q) override { return answer(Kind::SaveFile, q.title, q.suggestedName); }
    std::optional<QString> folder(QWidget *, const QString &title) override { return answer(Kind::Folder, title, QString()); }
    std::optional<QString> passphrase(QWidget *, const QString &title, const QString &text) override { return answer(Kind::Passphrase, title, text); }
    std::optional<QString> reason(QWidget *, const ReasonQuestion &q) override { return answer(Kind::Reason, q.title, q.text); }
    std::optional<QString> text(QWidget *, const QString &title, const QString &label, const QString &) override { return answer(Kind::Text, title, label); }
    std::optional<int> choice(QWidget *, const QString &title, const QString &text, const QStringList &) override
    {
        const auto s = next(Kind::Choice, title, text);
        return s && s->number >= 0 ? std::optional(s->number) : std::nullopt;
    }
    bool printer(QWidget *, QPrinter &) override { return next(Kind::Printer, QString(), QString()).has_value(); }

private:
    enum class Kind { Confirm, Message, OpenFile, SaveFile, Folder, Passphrase, Reason, Text, Choice, Printer };
    struct Step {
        Kind kind;
        QString text;
        int number; // Confirm: yes; Choice: index; texts: 1 = answered, 0 = cancelled
    };
    void add(Kind kind, const std::optional<QString> &answer) { m_script.push_back({kind, answer.value_or(QString()), answer ? 1 : 0}); }
    std::optional<Step> next(Kind kind, const QString &title, const QString &text)
    {
        m_seen.append(title + u'|' + text);
        if (m_script.empty() || m_script.front().kind != kind) {
            QTest::qFail(qPrintable(QStringLiteral("A question nobody expected: ") + m_seen.last()), __FILE__, __LINE__);
            return std::nullopt;
        }
        const Step step = m_script.front();
        m_script.pop_front();
        return step;
    }
    std::optional<QString> answer(Kind kind, const QString &title, const QString &text)
    {
        const auto s = next(kind, title, text);
        return s && s->number == 1 ? std::optional(s->text) : std::nullopt;
    }
    std::deque<Step> m_script;
    QStringList m_seen;
};

} // namespace xz::test

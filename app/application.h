#pragma once
// The composition root of the window: clock, prompts, pages, theme, language. Everything else is handed what it needs.
#include "core/base/clock.h"
#include "ui/shared/dialogprompts.h"
#include "ui/shared/theme.h"

#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>
#include <memory>

namespace xz {
class Frame;

class Application {
public:
    explicit Application(QApplication &qt);
    ~Application();
    void setLanguage(const QString &code); // zh, en
    void setTheme(ThemeChoice choice);
    int run(const QString &workspace);     // shows the window

private:
    QApplication &m_qt;
    SystemClock m_clock;
    DialogPrompts m_prompts;
    QTranslator m_words;   // ours
    QTranslator m_qtWords; // Qt's own dialogs
    std::unique_ptr<Frame> m_frame;
};

} // namespace xz

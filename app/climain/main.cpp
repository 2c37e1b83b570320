#include "app/cli/cli.h"
#include "core/security/selftest.h"


#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>
#include <QtGui/QGuiApplication>
#include <algorithm>
#include <cstdio>
#include <memory>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace {

std::optional<QString> askSecret(const QString &prompt)
{
#ifdef Q_OS_WIN
    const HANDLE console = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (!GetConsoleMode(console, &mode))
        return std::nullopt;
    SetConsoleMode(console, mode & ~DWORD(ENABLE_ECHO_INPUT));
    std::fputs(prompt.toUtf8().constData(), stderr); // the console was set to UTF-8
    wchar_t buffer[512];
    DWORD n = 0;
    const bool ok = ReadConsoleW(console, buffer, 511, &n, nullptr);
    SetConsoleMode(console, mode);
    std::fputs("\n", stderr);
    QString text = QString::fromWCharArray(buffer, int(n));
    SecureZeroMemory(buffer, sizeof buffer);
    if (!ok)
        return std::nullopt;
#else
    if (!isatty(STDIN_FILENO))
        return std::nullopt;
    termios old{};
    if (tcgetattr(STDIN_FILENO, &old) != 0)
        return std::nullopt;
    termios quiet = old;
    quiet.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    std::fputs(qPrintable(prompt), stderr);
    std::fflush(stderr);
    QTextStream in(stdin);
    QString text = in.readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
    std::fputs("\n", stderr);
#endif
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

QString language(const QStringList &arguments)
{
    const qsizetype i = arguments.indexOf(QStringLiteral("--lang"));
    if (i >= 0 && i + 1 < arguments.size())
        return arguments.at(i + 1);
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString v = qEnvironmentVariable(name);
        if (!v.isEmpty())
            return v.startsWith(QStringLiteral("en")) ? QStringLiteral("en") : QStringLiteral("zh");
    }
    return QStringLiteral("zh");
}

} // namespace

int main(int argc, char **argv)
{
    xz::forbidCoreDumps();
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8); // what is printed is UTF-8; without a console nothing happens
#endif
    // Only paper needs fonts, and nothing ever needs a window. What a project hands in is kept with its paper, in the demo school, too.
    const bool project = argc > 1 && QByteArrayView(argv[1]) == "project";
    const bool paper = (argc > 1 && QByteArrayView(argv[1]) == "demo") || std::any_of(argv, argv + argc, [project](const char *text) {
        const QByteArrayView word(text);
        return word.startsWith("--pdf") || QByteArray(text).toLower().endsWith(".pdf") || (project && (word == "hand-in" || word == "report" || word == "submit"));
    });
#ifndef Q_OS_WIN // there, the offscreen platform knows no fonts, and the ordinary one shows nothing unless asked to
    if (paper)
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    const std::unique_ptr<QCoreApplication> application(paper ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("xinzhan-cli"));
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();
    QTranslator translator;
    if (translator.load(language(arguments) == u"en" ? QStringLiteral(":/xinzhan/translations/xinzhan_en.qm") : QStringLiteral(":/xinzhan/translations/xinzhan_zh_CN.qm")))
        QCoreApplication::installTranslator(&translator);
    QTextStream out(stdout), err(stderr);
    const xz::SystemClock clock;
    xz::cli::Terminal terminal{out, err, askSecret, [](const char *name) { return qEnvironmentVariable(name); }, clock};
    return xz::cli::run(arguments, terminal);
}

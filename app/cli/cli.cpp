#include "app/cli/cli.h"

#include "app/cli/commands.h"
#include "core/base/program.h"

#include <QtCore/QJsonDocument>

namespace xz::cli {

Exit exitOf(Errc code)
{
    switch (code) {
    case Errc::Usage: return Exit::Usage;
    case Errc::InvalidInput:
    case Errc::Refused:
    case Errc::Denied:
    case Errc::NotFound:
    case Errc::Conflict: return Exit::Refused;
    case Errc::WrongPassphrase:
    case Errc::LockedOut: return Exit::WrongPassphrase;
    case Errc::NotAWorkspace:
    case Errc::Damaged:
    case Errc::NewerVersion: return Exit::Damaged;
    case Errc::InUse: return Exit::InUse;
    case Errc::FileNotUnderstood: return Exit::NotUnderstood;
    case Errc::Io:
    case Errc::DiskFull:
    case Errc::Cancelled:
    case Errc::Internal: return Exit::Io;
    }
    return Exit::Io;
}

QString errorCode(Errc code)
{
    switch (code) {
    case Errc::Usage: return QStringLiteral("usage");
    case Errc::InvalidInput: return QStringLiteral("invalid_input");
    case Errc::Refused: return QStringLiteral("refused");
    case Errc::Denied: return QStringLiteral("denied");
    case Errc::NotFound: return QStringLiteral("not_found");
    case Errc::Conflict: return QStringLiteral("conflict");
    case Errc::WrongPassphrase: return QStringLiteral("wrong_passphrase");
    case Errc::LockedOut: return QStringLiteral("locked_out");
    case Errc::NotAWorkspace: return QStringLiteral("not_a_workspace");
    case Errc::Damaged: return QStringLiteral("damaged");
    case Errc::InUse: return QStringLiteral("in_use");
    case Errc::NewerVersion: return QStringLiteral("newer_version");
    case Errc::FileNotUnderstood: return QStringLiteral("file_not_understood");
    case Errc::Io: return QStringLiteral("io");
    case Errc::DiskFull: return QStringLiteral("disk_full");
    case Errc::Cancelled: return QStringLiteral("cancelled");
    case Errc::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

namespace {

const QList<OptionSpec> commonOptions{{QStringLiteral("json"), false}, {QStringLiteral("help|h"), false}, {QStringLiteral("as")}, {QStringLiteral("lang")},
                                     {QStringLiteral("network-share"), false}};

QString usageOf(const Command &c) { return QStringLiteral("xinzhan-cli %1 %2").arg(QLatin1String(c.name), QString::fromUtf8(c.usage)); }

void printHelp(QTextStream &out)
{
    out << Words::tr("xinzhan-cli: the counselling station's workspace without a window") << "\n\n";
    for (const Command &c : commands())
        out << "  " << usageOf(c) << "\n      " << Words::tr(c.summary) << '\n';
    out << '\n'
        << Words::tr("Every command takes --json (one JSON object on standard output), --as USER (who acts), --lang zh|en and --help.") << '\n'
        << Words::tr("The passphrase comes from XINZHAN_PASSPHRASE, else it is asked for without echo; a new one from XINZHAN_NEW_PASSPHRASE.") << '\n'
        << Words::tr("A workspace on a network share is refused, since file locks cannot be relied upon there; --network-share opens it all the same.") << '\n'
        << Words::tr("Exit codes: 0 done, 2 usage, 3 refused by a rule or the policy, 4 wrong passphrase, 5 damaged or not a workspace, 6 in use, "
                     "7 input file not understood, 8 input/output.")
        << '\n';
}

void printHelp(QTextStream &out, const Command &c)
{
    out << usageOf(c) << "\n\n" << Words::tr(c.summary) << '\n';
    if (*c.details)
        out << '\n' << Words::tr(c.details) << '\n';
    out << '\n' << Words::tr("Every command takes --json (one JSON object on standard output), --as USER (who acts), --lang zh|en and --help.") << '\n';
}

int failed(const Error &e, bool json, Terminal &terminal)
{
    const int exit = int(exitOf(e.code));
    terminal.err << e.message << '\n';
    terminal.err.flush();
    if (json) {
        QJsonObject o{{QStringLiteral("ok"), false}, {QStringLiteral("error"), errorCode(e.code)}, {QStringLiteral("exit"), exit},
                      {QStringLiteral("message"), e.message}};
        if (!e.field.isEmpty())
            o.insert(QStringLiteral("field"), e.field);
        terminal.out << QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Indented));
        terminal.out.flush();
    }
    return exit;
}

} // namespace

int run(const QStringList &words, Terminal &terminal)
{
    if (words.isEmpty() || words.constFirst() == u"--help" || words.constFirst() == u"-h" || words.constFirst() == u"help") {
        printHelp(words.isEmpty() ? terminal.err : terminal.out);
        return words.isEmpty() ? int(Exit::Usage) : int(Exit::Done);
    }
    if (words.constFirst() == u"--version") {
        terminal.out << "xinzhan-cli " << programVersion() << '\n';
        return int(Exit::Done);
    }
    const bool wantsJson = words.contains(QStringLiteral("--json"));
    const Command *command = nullptr;
    for (const Command &c : commands())
        if (words.constFirst() == QLatin1String(c.name))
            command = &c;
    if (!command)
        return failed({Errc::Usage, Words::tr("There is no command \"%1\". See xinzhan-cli --help.").arg(words.constFirst())}, wantsJson, terminal);

    const auto arguments = Arguments::parse(words.mid(1), command->options + commonOptions);
    if (!arguments)
        return failed(arguments.error(), wantsJson, terminal);
    if (arguments->has(QStringLiteral("help"))) {
        printHelp(terminal.out, *command);
        return int(Exit::Done);
    }
    const qsizetype given = arguments->positionals().size();
    if (given < command->positionals || given > command->most)
        return failed({Errc::Usage, Words::tr("Usage: %1").arg(usageOf(*command))}, wantsJson, terminal);
    Output out(arguments->has(QStringLiteral("json")));
    Call call{terminal, *arguments, out};
    const Result<void> done = command->run(call);
    if (!done)
        return failed(done.error(), out.isJson(), terminal);
    out.flush(terminal);
    return int(Exit::Done);
}

} // namespace xz::cli

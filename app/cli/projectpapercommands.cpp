// The construction project: its draft, versions side by side, papers, files, and requests for changes.
#include "app/cli/projectcommands.h"

#include "core/base/text.h"
#include "core/project/application.h"
#include "core/project/applicationdocument.h"
#include "core/project/applicationdraft.h"
#include "core/project/projectchanges.h"

#include <QtCore/QFileInfo>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

// --from N, --to N: a version that was handed in; 0 and nothing = what is being written.
Result<std::optional<ProjectVersionRow>> versionOf(Call &call, const std::vector<ProjectVersionRow> &all, const char *option)
{
    XZ_TRY(const int number, call.arguments.integer(opt(option), 0, 0, 1000));
    if (number == 0)
        return std::optional<ProjectVersionRow>();
    for (const ProjectVersionRow &v : all)
        if (v.stage == u"application" && v.number == number)
            return std::optional(v);
    return fail(Errc::NotFound, Words::tr("There is no version %1 of the application.").arg(number));
}

QJsonObject jsonOf(const ChangeRequest &c)
{
    return {{opt("id"), c.id.toString()}, {opt("kind"), changeKindCode(c.kind)}, {opt("what"), c.what}, {opt("reason"), c.reason}, {opt("detail"), c.detail}, {opt("state"), changeStateCode(c.state)},
            {opt("asked_at"), c.askedAt.toString(Qt::ISODate)}, {opt("asked_by"), c.askedBy}, {opt("answer"), c.answer}};
}

Result<void> tellChanges(Call &call, Session &session, const ProjectId &id)
{
    XZ_TRY(const auto all, ProjectChanges(session).of(id));
    QJsonArray json;
    QList<QStringList> table;
    for (const ChangeRequest &c : all) {
        json << jsonOf(c);
        table << QStringList{isoDate(c.askedAt.date()), changeKindLabel(c.kind), c.what, c.reason, changeStateLabel(c.state), c.answer, c.id.toString()};
    }
    call.out.set(opt("changes"), json);
    call.out.table({Words::tr("Asked"), Words::tr("Kind"), Words::tr("What"), Words::tr("Reason"), Words::tr("State"), Words::tr("Answer"), Words::tr("Id")}, table);
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id));
    call.out.set(opt("project"), cli::jsonOf(p));
    return {};
}

} // namespace

Result<void> projectDraft(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_TRY(const QJsonObject form, draftedApplication(session, p));
    XZ_CHECK(ProjectService(session).save(p.id, p.title, form, p.version));
    call.out.set(opt("form"), form);
    call.out.set(opt("percent"), applicationProgress(form).percent());
    call.out.line(Words::tr("Application: %1 % filled in.").arg(applicationProgress(form).percent()));
    return {};
}

Result<void> projectDiff(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectService service(session);
    XZ_TRY(const auto all, service.versions(p.id));
    XZ_TRY(auto from, versionOf(call, all, "from"));
    XZ_TRY(const auto to, versionOf(call, all, "to"));
    if (!from) // the newest before the other side
        for (const ProjectVersionRow &v : all)
            if (v.stage == u"application" && (!to || v.number < to->number))
                from = v;
    if (!from)
        return fail(Errc::NotFound, Words::tr("Nothing was handed in yet, so there is nothing to compare."));
    XZ_TRY(const QJsonObject before, service.versionContent(from->id));
    QJsonObject after = ProjectService::applicationContent(p);
    if (to) {
        XZ_TRY(after, service.versionContent(to->id));
    }
    QJsonArray json;
    QList<QStringList> table;
    for (const ApplicationDifference &d : applicationDifferences(before[u"form"].toObject(), after[u"form"].toObject())) {
        json << QJsonObject{{opt("section"), d.section}, {opt("place"), d.place}, {opt("before"), d.before}, {opt("after"), d.after}};
        table << QStringList{d.section, d.place, d.before.left(40), d.after.left(40)};
    }
    call.out.set(opt("differences"), json);
    call.out.table({Words::tr("Section"), Words::tr("Field"), Words::tr("Before"), Words::tr("After")}, table);
    call.out.line(Words::tr("%n field(s) differ.", nullptr, int(json.size())));
    return {};
}

Result<void> projectPrint(Call &call, Session &session)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    const QString what = call.arguments.positional(2);
    if (what == u"decision") {
        XZ_TRY(const ProjectPaper paper, decisionPaper(session, p.id));
        return writePaper(call, session, paper.document);
    }
    if (!what.isEmpty() && what != u"application")
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, opt("application, decision")));
    XZ_TRY(const auto all, ProjectService(session).versions(p.id));
    XZ_TRY(const auto version, versionOf(call, all, "from"));
    XZ_TRY(const ProjectPaper paper, applicationPaper(session, p.id, version ? std::optional(version->id) : std::nullopt));
    return writePaper(call, session, paper.document);
}

Result<void> projectAttach(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    const QString path = call.arguments.positional(2);
    ProjectService service(session);
    if (!path.isEmpty()) {
        XZ_TRY(const QByteArray bytes, readAttachmentFile(path));
        XZ_CHECK(service.attach(p.id, call.arguments.value(opt("kind"), opt("other")), QFileInfo(path).fileName(), bytes));
    }
    XZ_TRY(const auto all, service.files(p.id));
    QJsonArray json;
    QList<QStringList> table;
    for (const Attachment &a : all) {
        json << QJsonObject{{opt("kind"), a.kind}, {opt("name"), a.fileName}, {opt("size"), a.size}, {opt("sha256"), QString::fromLatin1(a.hash.toHex())}};
        table << QStringList{projectFileKindLabel(a.kind), a.fileName, sizeText(a.size)};
    }
    call.out.set(opt("files"), json);
    call.out.table({Words::tr("Kind"), Words::tr("Name"), Words::tr("Size")}, table);
    return {};
}

Result<void> projectChange(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectChanges service(session);
    const Arguments &a = call.arguments;
    const QString what = a.positional(2), reason = a.value(opt("reason"));
    if (what.isEmpty() || what == u"list")
        return tellChanges(call, session, p.id);
    if (const auto kind = changeKindFromCode(what)) {
        ChangeDraft draft{.kind = *kind, .what = a.value(opt("what")), .reason = reason};
        for (const auto &[option, into] : {std::pair{"until", &draft.until}, {"midterm", &draft.midtermOn}, {"final", &draft.finalOn}}) {
            XZ_TRY(const auto day, a.date(opt(option)));
            if (day)
                *into = *day;
        }
        XZ_CHECK(service.ask(p.id, draft));
        return tellChanges(call, session, p.id);
    }
    const bool grant = what == u"grant", refuse = what == u"refuse", withdraw = what == u"withdraw", back = what == u"take-back";
    if (!grant && !refuse && !withdraw && !back)
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, opt("list, head, content, dates, extension, grant, refuse, withdraw, take-back")));
    XZ_TRY(const auto all, service.of(p.id));
    std::optional<ChangeRequest> chosen;
    for (const ChangeRequest &c : all) {
        const bool fits = a.has(opt("id")) ? c.id.toString() == a.value(opt("id")) : back ? c.decidedAt.isValid() && !chosen : c.state == ChangeState::Asked;
        if (fits)
            chosen = c;
    }
    if (!chosen)
        return fail(Errc::NotFound, back ? Words::tr("No request of this project has been decided.") : Words::tr("No request of this project waits for a decision."));
    if (back)
        XZ_CHECK(service.takeBack(chosen->id, reason));
    else if (withdraw)
        XZ_CHECK(service.withdraw(chosen->id));
    else
        XZ_CHECK(service.decide(chosen->id, grant, reason));
    return tellChanges(call, session, p.id);
}

Result<void> projectExtend(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_TRY(const auto until, call.arguments.date(opt("until")));
    XZ_CHECK(ProjectChanges(session).ask(p.id, {.kind = ChangeKind::Extension, .reason = call.arguments.value(opt("reason")), .until = until.value_or(QDate())}));
    return tellChanges(call, session, p.id);
}

} // namespace xz::cli

// The team: who holds which office, lists from files, and whether a head meets the rule.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/members/eligibilityservice.h"
#include "core/members/memberdocument.h"
#include "core/members/memberimport.h"
#include "core/organization/networkservice.h"
#include "core/organization/rolewords.h"
#include "core/people/peopleservice.h"
#include "core/people/rosterimport.h"
#include "core/tabular/tablewriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

Result<PostRole> roleNamed(Session &session, const QString &word)
{
    if (const auto role = RoleWords::of(session).find(word))
        return *role;
    QStringList codes;
    for (const PostRole r : allPostRoles)
        codes << postRoleCode(r);
    return fail(Errc::Usage, Words::tr("\"%1\" is no office. Offices: %2").arg(word, codes.join(u", ")));
}

Result<PersonId> who(Call &call, Session &session)
{
    const QString number = call.arguments.value(opt("person")), name = call.arguments.value(opt("name"));
    if (number.isEmpty() == name.isEmpty())
        return fail(Errc::Usage, Words::tr("Say who is meant with --person NUMBER or --name NAME."));
    return personNamed(session, number.isEmpty() ? name : number);
}

void print(Output &out, const EligibilityVerdict &v)
{
    out.line(Words::tr("%1: %2").arg(v.name, v.summary));
    QList<QStringList> rows;
    for (const auto *list : {&v.clauses, &v.relaxed})
        for (const EligibilityClause &c : *list)
            rows << QStringList{clauseStateWord(c.state), c.demand, c.datum, c.missing};
    out.table({Words::tr("Verdict"), Words::tr("Demand"), Words::tr("On record"), Words::tr("Missing")}, rows);
    out.line(v.relaxedSummary);
    if (v.mark)
        out.line(Words::tr("Reason: %1 (%2)").arg(v.mark->reason, v.mark->actorName));
}

Result<void> add(Call &call, Session &session)
{
    XZ_TRY(const QString word, call.arguments.required(opt("role")));
    XZ_TRY(const PostRole role, roleNamed(session, word));
    XZ_TRY(const PersonId person, who(call, session));
    PostDraft draft{.role = role, .person = person};
    XZ_TRY(const auto from, call.arguments.date(opt("from")));
    XZ_TRY(const auto to, call.arguments.date(opt("to")));
    draft.startsOn = from.value_or(QDate());
    draft.endsOn = to.value_or(QDate());
    draft.replace = call.arguments.has(opt("replace")) || role == PostRole::Head; // a new head ends the term of the one before (domain S16)
    switch (postPlace(role)) {
    case PostPlace::Station: {
        XZ_TRY(draft.station, stationOf(call, session));
        break;
    }
    case PostPlace::Class: {
        XZ_TRY(const QString name, call.arguments.required(opt("class")));
        XZ_TRY(draft.classId, classNamed(session, name, session.actor().college));
        break;
    }
    case PostPlace::Dorm: {
        XZ_TRY(const QString name, call.arguments.required(opt("dorm")));
        XZ_TRY(const auto dorms, NetworkService(session).dorms(session.actor().college));
        for (const Dorm &d : dorms)
            if (QString(d.name()).remove(u' ') == QString(name).remove(u' '))
                draft.dorm = d.id;
        if (!draft.dorm)
            return fail(Errc::NotFound, Words::tr("There is no dorm \"%1\" among those you may see.").arg(name));
        break;
    }
    }
    std::optional<EligibilityVerdict> before; // shown, never in the way
    if (role == PostRole::Head) {
        XZ_TRY(before, EligibilityService(session).of(person, draft.startsOn));
    }
    XZ_TRY(const PostId post, NetworkService(session).appoint(draft));
    call.out.set(opt("post"), post.toString());
    call.out.line(Words::tr("Appointed."));
    if (before) {
        call.out.set(opt("eligibility"), toJson(*before));
        print(call.out, *before);
        if (before->outcome != EligibilityOutcome::Met)
            call.out.line(Words::tr("The rule is not met: it stays flagged until you enter the relaxed path or an exception (member W eligibility --relax | --override, with --reason)."));
    }
    return {};
}

Result<void> end(Call &call, Session &session)
{
    XZ_TRY(const QString reason, call.arguments.required(opt("reason")));
    XZ_TRY(const auto on, call.arguments.date(opt("on")));
    XZ_TRY(const PersonId person, who(call, session));
    XZ_TRY(auto rows, MemberService(session).list({.person = person, .history = true}));
    const QDate today = session.clock().today();
    std::optional<PostRole> role;
    if (call.arguments.has(opt("role"))) {
        XZ_TRY(role, roleNamed(session, call.arguments.value(opt("role"))));
    }
    std::erase_if(rows, [&](const MemberRow &r) {
        return (r.post.endsOn.isValid() && r.post.endsOn < today) || (role && r.post.role != *role)
               || (call.arguments.has(opt("class")) && r.placeName != call.arguments.value(opt("class")));
    });
    if (rows.empty())
        return fail(Errc::NotFound, Words::tr("This person holds no such office now."));
    if (rows.size() > 1) {
        QStringList all;
        for (const MemberRow &r : rows)
            all << postRoleCode(r.post.role) + u' ' + r.placeName;
        return fail(Errc::Usage, Words::tr("This person holds several offices; say which with --role or --class: %1").arg(all.join(u", ")));
    }
    XZ_CHECK(NetworkService(session).endPost(rows.front().post.id, on.value_or(QDate()), reason));
    call.out.set(opt("post"), rows.front().post.id.toString());
    call.out.line(Words::tr("The term of %1 as %2 has ended.").arg(rows.front().name, postRoleLabel(rows.front().post.role)));
    return {};
}

Result<void> list(Call &call, Session &session)
{
    MemberFilter filter;
    if (call.arguments.has(opt("station")) || session.actor().station) {
        XZ_TRY(filter.station, stationOf(call, session));
    }
    if (call.arguments.has(opt("role"))) {
        XZ_TRY(filter.role, roleNamed(session, call.arguments.value(opt("role"))));
    }
    if (call.arguments.has(opt("person")) || call.arguments.has(opt("name"))) {
        XZ_TRY(filter.person, who(call, session));
    }
    XZ_TRY(const auto on, call.arguments.date(opt("on")));
    filter.on = on.value_or(QDate());
    filter.history = call.arguments.has(opt("history"));
    if (call.arguments.has(opt("output"))) {
        XZ_TRY(const paper::Document document, memberListDocument(session, filter));
        XZ_CHECK(writePaper(call, document, session.clock()));
    }
    XZ_TRY(const auto rows, MemberService(session).list(filter));
    QStringList headers;
    QList<QStringList> table;
    for (const MemberField &f : memberFieldList())
        if ((f.uses & InTable) || (filter.history && qstrcmp(f.key, "until") == 0))
            headers << f.labelText();
    QJsonArray json;
    for (const MemberRow &r : rows) {
        QStringList cells;
        QJsonObject o{{opt("role"), postRoleCode(r.post.role)}, {opt("post"), r.post.id.toString()}};
        for (const MemberField &f : memberFieldList()) {
            const QString text = memberText(r, f);
            if ((f.uses & InTable) || (filter.history && qstrcmp(f.key, "until") == 0))
                cells << text;
            if (qstrcmp(f.key, "role") != 0)
                o.insert(QString::fromLatin1(f.key), text);
        }
        table << cells;
        json << o;
    }
    call.out.set(opt("members"), json);
    call.out.line(Words::tr("%n member(s)", nullptr, int(rows.size())));
    call.out.table(headers, table);
    return {};
}

Result<void> eligibility(Call &call, Session &session)
{
    EligibilityService service(session);
    XZ_TRY(const auto on, call.arguments.date(opt("on")));
    std::optional<StationId> station;
    if (call.arguments.has(opt("station")) || session.actor().station) {
        XZ_TRY(station, stationOf(call, session));
    }
    std::vector<EligibilityVerdict> verdicts;
    const bool named = call.arguments.has(opt("person")) || call.arguments.has(opt("name"));
    std::optional<PersonId> person;
    if (named) {
        XZ_TRY(person, who(call, session));
    }
    const QStringList changes{opt("relax"), opt("override"), opt("reviewed"), opt("withdraw")};
    const auto asked = std::ranges::count_if(changes, [&](const QString &c) { return call.arguments.has(c); });
    if (asked > 1)
        return fail(Errc::Usage, Words::tr("Only one of --relax, --override, --reviewed and --withdraw at a time."));
    if (asked == 1) {
        XZ_TRY(auto heads, service.heads(station, on.value_or(QDate())));
        std::erase_if(heads, [&](const EligibilityVerdict &v) { return person && v.person != *person; });
        if (heads.size() != 1)
            return fail(heads.empty() ? Errc::NotFound : Errc::Usage, heads.empty() ? Words::tr("This is nobody who heads a station on that day.") : Words::tr("Say whose appointment with --person or --station."));
        const PostId post = *heads.front().post;
        const QString reason = call.arguments.value(opt("reason"));
        if (call.arguments.has(opt("relax"))) {
            XZ_TRY(const auto review, call.arguments.date(opt("review")));
            XZ_CHECK(service.relax(post, reason, review.value_or(QDate())));
        } else if (call.arguments.has(opt("override"))) {
            XZ_CHECK(service.override(post, reason));
        } else if (call.arguments.has(opt("reviewed"))) {
            XZ_CHECK(service.confirmReviewed(post));
        } else {
            XZ_CHECK(service.withdrawMark(post, reason));
        }
        XZ_TRY(auto verdict, service.ofPost(post));
        verdicts.push_back(std::move(verdict));
    } else if (person) {
        // A head in office stands as appointed; anybody else, or another day, as if appointed then.
        if (!on) {
            XZ_TRY(auto heads, service.heads({}, {}));
            for (EligibilityVerdict &v : heads)
                if (v.person == *person)
                    verdicts.push_back(std::move(v));
        }
        if (verdicts.empty()) {
            XZ_TRY(auto verdict, service.of(*person, on.value_or(QDate())));
            verdicts.push_back(std::move(verdict));
        }
    } else {
        XZ_TRY(verdicts, service.heads(station, on.value_or(QDate())));
    }
    if (call.arguments.has(opt("output"))) {
        XZ_TRY(const paper::Document document, eligibilityDocument(session, verdicts));
        XZ_CHECK(writePaper(call, document, session.clock()));
    }
    QJsonArray json;
    for (const EligibilityVerdict &v : verdicts) {
        json << toJson(v);
        print(call.out, v);
    }
    if (verdicts.empty())
        call.out.line(Words::tr("No station has a head on that day."));
    call.out.set(opt("verdicts"), json);
    return {};
}

Result<void> importList(Call &call, Session &session)
{
    const QString path = call.arguments.positional(2);
    if (path.isEmpty())
        return fail(Errc::Usage, Words::tr("Say which file: member W import FILE."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray content = file.readAll();
    XZ_TRY(Workbook book, readTable(content));
    XZ_TRY(const StationId station, stationOf(call, session));
    MemberImport import(session, station);
    const int index = qMax(0, import.likeliest(book));
    if (book.sheets.empty())
        return fail(Errc::FileNotUnderstood, Words::tr("The file holds no sheet."));
    XZ_CHECK(import.read(book.sheets.at(size_t(index)), QFileInfo(path).fileName(), QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())));
    for (const QString &word : call.arguments.values(opt("word"))) {
        const qsizetype eq = word.lastIndexOf(u'=');
        if (eq <= 0)
            return fail(Errc::Usage, Words::tr("--word is WORD=OFFICE, where OFFICE is a code such as dorm_reporter."));
        QString code;
        if (const QString office = word.mid(eq + 1); !office.isEmpty()) {
            XZ_TRY(const PostRole role, roleNamed(session, office));
            code = postRoleCode(role);
        }
        XZ_CHECK(import.setWord(word.left(eq), code));
    }
    QJsonArray words;
    QList<QStringList> table;
    for (const WordMeaning &w : import.words()) {
        words << QJsonObject{{opt("word"), w.word}, {opt("where"), w.where}, {opt("rows"), w.rows}, {opt("role"), w.code}};
        table << QStringList{w.word, w.where, w.code.isEmpty() ? Words::tr("not understood") : postRoleLabel(*postRoleFromCode(w.code))};
    }
    XZ_TRY(const RosterPreview preview, import.preview());
    const QString conflict = call.arguments.value(opt("on-conflict"), opt("skip"));
    if (conflict != u"skip" && conflict != u"replace")
        return fail(Errc::Usage, Words::tr("--on-conflict is skip or replace."));
    import.decideAll(conflict == u"replace" ? ConflictChoice::Replace : ConflictChoice::Skip);
    if (call.arguments.has(opt("rejections"))) {
        Workbook rejected;
        rejected.sheets.push_back(rejectionSheet(preview));
        XZ_CHECK(writeTable(call.arguments.value(opt("rejections")), rejected));
    }
    call.out.set(opt("words"), words);
    if (!table.isEmpty())
        call.out.table({Words::tr("Word"), Words::tr("Where"), Words::tr("Taken as")}, table);
    for (const RosterIssue &i : preview.issues)
        call.out.line(Words::tr("row %1, %2 \"%3\": %4").arg(i.row).arg(i.header, i.value, i.reason));
    for (const RosterRow &r : preview.rows)
        if (!r.conflict.isEmpty())
            call.out.line(Words::tr("row %1: %2").arg(r.row).arg(r.conflict));
    if (call.arguments.has(opt("dry-run"))) {
        call.out.set(opt("added"), preview.added);
        call.out.set(opt("changed"), preview.changed);
        call.out.set(opt("rejected"), preview.rejected);
        call.out.set(opt("conflicts"), preview.conflicts);
        call.out.line(Words::tr("Would add %1, change %2; %3 conflicts, %4 rejected. Nothing was written.").arg(preview.added).arg(preview.changed).arg(preview.conflicts).arg(preview.rejected));
        return {};
    }
    XZ_TRY(const RosterReport report, import.apply());
    call.out.set(opt("batch"), report.batch->toString());
    call.out.set(opt("added"), report.added);
    call.out.set(opt("changed"), report.changed);
    call.out.set(opt("rejected"), report.rejected);
    call.out.set(opt("offices"), report.postsMade);
    call.out.line(Words::tr("%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. Take it back with: member W undo %6")
                      .arg(report.added).arg(report.changed).arg(report.unchanged).arg(report.skipped).arg(report.rejected).arg(report.batch->toString()));
    return {};
}

Result<void> undoImport(Call &call, Session &session)
{
    const auto id = ImportId::fromString(call.arguments.positional(2));
    if (!id)
        return fail(Errc::Usage, Words::tr("Say which import: member W undo ID, as the import printed it."));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const UndoReport report, MemberImport(session, station).takeBack(*id));
    call.out.set(opt("removed"), report.removed);
    call.out.set(opt("restored"), report.restored);
    call.out.set(opt("kept"), QJsonArray::fromStringList(report.kept));
    call.out.line(Words::tr("%1 removed, %2 restored").arg(report.removed).arg(report.restored));
    for (const QString &k : report.kept)
        call.out.line(k);
    return {};
}

Result<void> profile(Call &call, Session &session)
{
    XZ_TRY(const PersonId person, who(call, session));
    MemberService members(session);
    XZ_TRY(const auto stored, members.profile(person));
    MemberRow row;
    if (stored)
        static_cast<MemberProfile &>(row) = *stored;
    bool changes = false;
    for (const QString &set : call.arguments.values(opt("set"))) {
        const QString key = set.section(u'=', 0, 0);
        const auto *f = memberFields().find(key);
        if (!set.contains(u'=') || !f || !memberFormKeys().contains(key))
            return fail(Errc::Usage, Words::tr("--set is FIELD=VALUE; the fields are: %1").arg(memberFormKeys().join(u", ")));
        XZ_CHECK(f->set(row, set.section(u'=', 1)));
        changes = true;
    }
    if (changes)
        XZ_CHECK(members.saveProfile(person, row));
    if (call.arguments.has(opt("certificate"))) {
        XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(session.db(), session.clock().today()));
        const auto code = rule.certificateCode(call.arguments.value(opt("certificate")));
        if (!code) {
            QStringList names;
            for (const CertificateKind &k : rule.certificates)
                names << k.name;
            return fail(Errc::Usage, Words::tr("\"%1\" is no certificate of the dictionary. There are: %2").arg(call.arguments.value(opt("certificate")), names.join(u", ")));
        }
        XZ_TRY(const auto issued, call.arguments.date(opt("issued")));
        XZ_TRY(const auto expires, call.arguments.date(opt("expires")));
        XZ_CHECK(members.addCertificate({CertificateId(RawId{}), person, *code, call.arguments.value(opt("number")), call.arguments.value(opt("issuer")), issued.value_or(QDate()), expires.value_or(QDate())}));
    }
    row.recorded = true;
    QList<QStringList> table;
    QJsonObject json;
    for (const QString &key : memberFormKeys()) {
        table << QStringList{memberFields().find(key)->labelText(), memberText(row, *memberFields().find(key))};
        json.insert(key, memberText(row, *memberFields().find(key)));
    }
    QJsonArray certificates;
    XZ_TRY(const auto all, members.certificates(person));
    for (const Certificate &c : all) {
        certificates << QJsonObject{{opt("kind"), c.kind}, {opt("number"), c.number}, {opt("issuer"), c.issuer}, {opt("issued_on"), isoDate(c.issuedOn)}, {opt("expires_on"), isoDate(c.expiresOn)}};
        table << QStringList{Words::tr("Certificate"), c.kind + u' ' + c.number};
    }
    call.out.set(opt("profile"), json);
    call.out.set(opt("certificates"), certificates);
    call.out.table({Words::tr("Field"), Words::tr("Value")}, table);
    return {};
}

} // namespace

Result<void> memberCommand(Call &call)
{
    const QString what = call.arguments.positional(1);
    static const std::pair<const char *, Result<void> (*)(Call &, Session &)> verbs[] = {{"add", add}, {"end", end}, {"list", list}, {"eligibility", eligibility},
                                                                                        {"profile", profile}, {"import", importList}, {"undo", undoImport}};
    for (const auto &[name, run] : verbs) {
        if (what != QLatin1String(name))
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_CHECK(run(call, workspace->session()));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, opt("add, end, list, eligibility, profile, import, undo")));
}

} // namespace xz::cli

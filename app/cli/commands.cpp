#include "app/cli/commands.h"

namespace xz::cli {

namespace {
OptionSpec value(const char *name) { return {QString::fromLatin1(name), true, false}; }
OptionSpec many(const char *name) { return {QString::fromLatin1(name), true, true}; }
OptionSpec flag(const char *name) { return {QString::fromLatin1(name), false, false}; }
} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {"create", "W --school S --college C --user U [--role head] [--name N] [--station S] [--reports-since DATE]",
         QT_TRANSLATE_NOOP("Cli", "makes a new encrypted workspace and prints its recovery code once"),
         QT_TRANSLATE_NOOP("Cli", "W is the file to make (NAME.xinzhan); NAME.xinzhan.keys is made beside it. Both belong together. Whoever makes it accepts the confidentiality undertaking. Weeks that ended before today are not missing in it; --reports-since names another day."),
         {value("school"), value("college"), value("station"), value("user"), value("name"), value("role"), value("reports-since")}, 1, 1, createCommand},
        {"demo", "W [--scale small|college|school|decade] [--seed N]", QT_TRANSLATE_NOOP("Cli", "makes a demo school with invented people"), "",
         {value("scale"), value("seed")}, 1, 1, demoCommand},
        {"users", "W [list | add U --role R [--person NO] [--undertaking D] | disable U --reason R | enable U | role U --role R | person U --person NO | reset U]",
         QT_TRANSLATE_NOOP("Cli", "accounts: list, add, disable, change"),
         QT_TRANSLATE_NOOP("Cli", "A counsellor's account needs --person: the classes are those of that member of staff. The new user's passphrase comes from XINZHAN_NEW_PASSPHRASE. "
                                  "--undertaking is the day on which the signed confidentiality undertaking was handed in; without it the account first accepts it itself."),
         {value("role"), value("name"), value("person"), value("station"), value("reason"), value("undertaking")}, 1, 3, usersCommand},
        {"undertaking", "W [show | accept | record --user U --signed-on D | withdraw --user U --reason R | list]",
         QT_TRANSLATE_NOOP("Cli", "the confidentiality undertaking: an account works only after it"),
         QT_TRANSLATE_NOOP("Cli", "show and accept work for an account that has not accepted it yet. A head or administrator records a paper that was signed."),
         {value("user"), value("signed-on"), value("reason")}, 1, 2, undertakingCommand},
        {"network", "W appoint --role R --person NO [--class C | --dorm D] [--replace] | end POST [--reason R] | posts | add-class C | close-class C | add-college C | "
                    "add-station S --college C | custodian --person NO [--data reports|cases|station|training] [--date D] | chart [-o F.pdf|F.xlsx] | "
                    "health [--month 2026-11] [-o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "the four-level network: classes, offices, custodian"),
         QT_TRANSLATE_NOOP("Cli", "Offices: head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert."),
         {value("role"), value("person"), value("class"), value("dorm"), value("date"), value("reason"), value("station"), value("college"), value("code"), value("grade"),
          value("major"), value("data"), flag("replace"), value("output|o"), value("month")}, 2, 3, networkCommand},
        {"station", "W show | room list|add N|close N|reopen N|delete N | book [list|cancel ID|used ID] --room N --date D --from T --to T --purpose P | "
                    "flagship [list|set N|end] [--replace] | check | log --month 2026-11 [-o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "the station's card, rooms and bookings, flagship, and what the regulation asks for"),
         QT_TRANSLATE_NOOP("Cli", "show and check take -o for the card on paper, log for the month's log. room add takes --area, --shared, --soundproof, --purpose (several), "
                                  "--furnishing, --photo F; book takes --person NO, --note, --walk-in; flagship set takes --summary, --date, --evidence F; a second flagship needs "
                                  "--replace."),
         {value("station"), value("output|o"), value("area"), flag("shared"), flag("soundproof"), many("purpose"), value("furnishing"), many("photo"), value("room"),
          value("date"), value("from"), value("to"), value("person"), value("note"), flag("walk-in"), value("reason"), value("summary"), flag("replace"),
          many("evidence"), value("month")}, 2, 4, stationCommand},
        {"calendar", "W [show | add-term --year Y --number N [--from D --to D] | window --name N --from D --to D [--kind K] | "
                     "week --week 2026-W48 --no-report|--due [--reason R]]",
         QT_TRANSLATE_NOOP("Cli", "terms, teaching weeks and special periods"), "",
         {value("year"), value("number"), value("from"), value("to"), value("name"), value("kind"), value("week"), flag("no-report"), flag("due"), value("reason")}, 1, 2, calendarCommand},
        {"import", "W roster FILE [--dry-run] [--map \"HEADER=FIELD\"]... [--kind student|staff] [--sheet N] [--on-conflict skip|replace|keep] [--keep-existing] "
                   "[--rejections F.xlsx] | undo [ID] | list",
         QT_TRANSLATE_NOOP("Cli", "reads a roster (xlsx, xls, csv) in one transaction, or takes an import back"),
         QT_TRANSLATE_NOOP("Cli", "FIELD is a field's key (number, name, class, ...), \"custom\" to keep the column as it is, or nothing to leave it out."),
         {flag("dry-run"), many("map"), value("kind"), value("sheet"), value("on-conflict"), flag("keep-existing"), value("rejections")}, 2, 3, importCommand},
        {"export", "W people|classes|cases|weeks|template -o F.xlsx|F.csv", QT_TRANSLATE_NOOP("Cli", "writes a table; audited"), "",
         {value("output|o"), value("kind"), value("level"), value("state"), flag("overdue"), flag("open"), flag("all"), value("station"), value("limit")}, 2, 2, exportCommand},
        {"list", "W people|classes|cases|weeks|audit|vacancies [--limit N]", QT_TRANSLATE_NOOP("Cli", "prints a table of what you may see; cases by code only"),
         QT_TRANSLATE_NOOP("Cli", "people: --kind, --class, --text; cases: --level, --state, --overdue, --open; weeks: --all, --station; audit: --refused, --action."),
         {value("limit"), value("kind"), value("class"), value("text"), value("level"), value("state"), flag("overdue"), flag("open"), flag("all"), value("station"),
          flag("refused"), value("action")}, 2, 2, listCommand},
        {"search", "W TEXT [--limit N]", QT_TRANSLATE_NOOP("Cli", "finds people, classes, cases and weeks by Chinese, pinyin, initials or number"), "", {value("limit")}, 2, 2,
         searchCommand},
        {"today", "W [--station S]", QT_TRANSLATE_NOOP("Cli", "what is overdue, due and missing"), "", {value("station")}, 1, 1, todayCommand},
        {"case", "W add --student NO[,NO...] --level 1|2|3 --kind K --source S --criterion C [--reason R] [--text T] | level CODE --to N --reason R | "
                 "release CODE --parent yes|no --reason R [--because C] | release CODE --confirm|--refuse|--withdraw --reason R | show CODE | follow CODE --text T | summary CODE --text T | "
                 "confirm_level CODE | relapse CODE | close CODE | reopen CODE | reveal CODE --reason R | dictionary",
         QT_TRANSLATE_NOOP("Cli", "the crisis ledger"),
         QT_TRANSLATE_NOOP("Cli", "A release needs two people: one proposes, another confirms. Nothing is ever deleted. Words of the dictionaries: case W dictionary."),
         {many("student"), value("level"), value("kind"), value("source"), many("criterion"), value("risk"), value("reason"), value("text"), value("measures"), value("to"),
          value("date"), value("parent"), flag("parent-contacted"), value("because"), flag("confirm"), flag("refuse"), flag("withdraw"), value("responsible"), value("station")},
         2, 3, caseCommand},
        {"class-report", "W --week 2026-W48 --class C [--none | --text T [--count N]] | --show", QT_TRANSLATE_NOOP("Cli", "what a class says of its week"),
         QT_TRANSLATE_NOOP("Cli", "--class all --none reports nothing for every class that has not reported. Without --none or --text the grid of the week is shown."),
         {value("week"), value("class"), flag("none"), value("text"), value("count"), flag("show"), flag("confirm-names"), value("station")}, 1, 1, classReportCommand},
        {"week", "W show|draft|zero|submit|review|sign|return|withdraw|correct|discard|log|changes|missing [--week 2026-W48] [--pdf F] [--xlsx F] [--reason R]",
         QT_TRANSLATE_NOOP("Cli", "the station's weekly crisis report"),
         QT_TRANSLATE_NOOP("Cli", "draft and submit take --summary, --events, --support, --line \"CODE: text\", --measures \"CODE: text\", --plan \"CODE: text\", --carry CODE|all and "
                                  "--confirm-names. Before its window opens a report needs --early and --reason. --names prints names; it needs a reason and is audited. "
                                  "XINZHAN_PDF_PASSWORD encrypts the PDF."),
         {value("week"), value("station"), value("pdf"), value("xlsx"), value("reason"), value("note"), flag("early"), flag("names"), value("summary"), value("events"),
          value("support"), many("line"), many("measures"), many("plan"), many("carry"), flag("confirm-names")}, 2, 2, weekCommand},
        {"member", "W add --role R --person NO|--name N [--class C | --dorm D | --station S] [--from D] [--to D] [--replace] | end --person NO --reason R [--role R] [--on D] | "
                   "list [--role R] [--on D] [--history] [-o F] | eligibility [--person NO] [--on D] [-o F.pdf|F.xlsx] [--relax|--override|--reviewed|--withdraw --reason R] | "
                   "profile --person NO [--set FIELD=VALUE]... [--certificate K --number N --issued D] | import FILE [--dry-run] [--word W=R]... | undo ID",
         QT_TRANSLATE_NOOP("Cli", "the station's team: offices, profiles, lists, and whether the head meets the rule"),
         QT_TRANSLATE_NOOP("Cli", "R is an office's code or one of the school's words for it. A new head ends the term of the one before. A head who does not meet the rule is not refused, but stays flagged until "
                                  "--relax (with --review D) or --override is entered with its reason."),
         {value("role"), value("person"), value("name"), value("class"), value("dorm"), value("station"), value("from"), value("to"), value("on"), value("reason"), value("review"), value("output|o"),
          flag("replace"), flag("history"), flag("relax"), flag("override"), flag("reviewed"), flag("withdraw"), many("set"), value("certificate"), value("number"), value("issuer"),
          value("issued"), value("expires"), many("word"), value("on-conflict"), value("rejections"), flag("dry-run")}, 2, 3, memberCommand},
        {"assessment", "W candidates|propose|appoint|decline|withdraw|reconsider|revoke|templates|rounds|round|open|add-sheets|score|close|reopen|back|discard|list|forms|commend "
                       "[NO|ROUND] [-o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "selection and assessment of the student helpers"),
         QT_TRANSLATE_NOOP("Cli", "propose --role class_committee|dorm_reporter|department --person NO [--by TEXT] [--criterion C]...; appoint NO [--date D] [--replace]; the other "
                                  "decisions take NO and --reason. round NAME --from D --to D [--role R] [--template T] [--people-on D] [--quota PERCENT] prepares a round; "
                                  "open NAME makes the sheets; score NAME --person NO --set ITEM=POINTS... [--self ITEM=POINTS]... [--condition C|all]... [--note T] "
                                  "[--leave-out|--take-in --reason R]; close NAME fixes the results; commend NAME shows who is proposed, with --person NO commends "
                                  "(--take-back takes it back). list, forms, score and candidates write paper with -o."),
         {value("output|o"), value("role"), value("person"), value("by"), many("criterion"), value("state"), value("date"), flag("replace"), value("reason"), value("from"), value("to"),
          value("template"), value("people-on"), value("quota"), many("set"), many("self"), many("condition"), value("note"), flag("leave-out"), flag("take-in"), flag("take-back")},
         2, 3, assessmentCommand},
        {"training", "W add --title T --date D --category training|meeting|drill|online --audience R[,R...] [--hours N] [--speaker N --kind K] | list [--term 2026-1] | show | "
                     "attend --session ID|latest [--present N,N] [--absent N,N] [--leave N,N --reason R] [--file F] | coverage [--term 2026-1] [-o F.pdf|F.xlsx] | "
                     "gaps [--make-session --date D --title T] | sheet --session ID -o F.pdf | ledger [--year] -o F.pdf|F.xlsx | hold|reopen|cancel|restore --session ID [--reason R]",
         QT_TRANSLATE_NOOP("Cli", "training, meetings and drills: sessions, who was there, coverage, the gap list"),
         QT_TRANSLATE_NOOP("Cli", "R is an office's code or one of the school's words for it; the expected list is made from the offices held on the day. Unknown and repeated numbers are told one by "
                                  "one and nobody else is recorded for them; --strict records nothing at all then. Kinds of speaker: teacher, class_teacher, cadre, expert, other."),
         {value("title"), value("date"), value("category"), value("audience"), value("hours"), value("speaker"), value("kind"), value("place"), value("from"), value("to"), value("note"),
          value("session"), many("present"), many("absent"), many("leave"), value("reason"), value("file"), value("term"), flag("make-session"), flag("year"), flag("strict"),
          value("station"), value("output|o")}, 2, 2, trainingCommand},
        {"handover", "W [status [NO] | list | start --to PERSON [--from PERSON] [--post R] [--witness PERSON] [--date D] [--scope S,S] | item [NO] --code C|--name N --stated N [--scope S] "
                     "[--carrier T] [--note T] | people [NO] [--witness PERSON] [--date D] | check [NO] | assign [NO] [--item CODE=PERSON]... | switch [NO] [--login U] [--undertaking D] | "
                     "undertake [NO] [--undertaking D] | sign [NO] --party from|to|witness [--date D] | finish [NO] | cancel [NO] --reason R | print [NO] -o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "hands an office over: list, open items, accounts, undertakings, three signatures"),
         QT_TRANSLATE_NOOP("Cli", "Without NO the handover under way is meant. Every step is kept: it goes on where it stopped. switch makes the successor's account with --login when there is none; "
                                  "its passphrase comes from XINZHAN_NEW_PASSPHRASE. --date of start is the successor's first day."),
         {value("to"), value("from"), value("post"), value("witness"), value("date"), value("scope"), value("code"), value("name"), value("stated"), value("carrier"), value("note"),
          value("difference"), many("item"), value("login"), value("undertaking"), value("party"), value("reason"), value("station"), value("output|o")}, 1, 3, handoverCommand},
        {"project", "W new --title T --start D | list | show | draft | fill [--form F.json] [--set PLACE=VALUE]... [--sums] | attach F --kind K | submit | withdraw --reason R | "
                    "decide college-agree|college-return|centre-agree|centre-return|approve|refuse|return|terminate|archive|reverse [--reason R] [--amount YUAN [--first YUAN] [--year Y]] [--number N] | "
                    "dates [--start D] [--end D] [--midterm D] [--final D] [--deadline D] --reason R | history | versions | "
                    "diff [--from N] [--to N] | print [application|decision] [--from N] -o F.pdf|F.xlsx | change [list|head|content|dates|grant|refuse|withdraw|take-back] [--what T] --reason R | "
                    "extend --until D --reason R | publish | "
                    "fund [list|budget|allot|spend|approve|refuse|reverse|statement] [--amount YUAN] [--year Y] [--tranche N] [--date D] [--subject S] [--voucher V] [--note T] [--handler N] "
                    "[--approver N] [--overdraft R] [--entry N] [-o F.pdf|F.xlsx] | "
                    "midterm [show|open|fill|hand-in|take-back|review|return|pass|rectify|fail|report|recheck-pass|recheck-fail|form|notice|report-paper] [--set KEY=TEXT]... [--deadline D] [--opinion T] "
                    "[--fault F]... [--text T] [-o F.pdf|F.xlsx] | "
                    "final report [--set PART=TEXT]... | final self --set ITEM=POINTS... | final hand-in|take-back|evidence|result | "
                    "final prepare|add-project|remove-project|add-reviewer|remove-reviewer|declare|draw|open|back|discard|show|veto|publish|history|summary|sheets --review NAME | final list | "
                    "score --review NAME [--project P] [--reviewer R] [--set ITEM=POINTS]... [--unmet ITEM]... [--veto V --reason R] [--comment T] [--hand-in | --reopen --reason R | --excuse --reason R] | "
                    "accept [--grade excellent|qualified|unqualified|proposed] [--opinion T] [-o F] | accept rectify --deadline D --reason R | accept recheck-pass|recheck-fail | "
                    "rubric [--year Y] [--form F.json] [--set KEY=FIGURE]... [-o F] | honour VERB ...",
         QT_TRANSLATE_NOOP("Cli", "the construction project: application, opinions, decision, days, history"),
         QT_TRANSLATE_NOOP("Cli", "Without --project NUMBER|TITLE the station's current project is meant. fill takes one JSON object for each section, or single places such as "
                                  "goals.overall=... and budget.lines.1.amount=1200.50; --sums sets the budget's totals. Decisions belong to the school's student affairs office. "
                                  "draft fills in what the program knows. Kinds of files: certificate, photo, rules, activity, other. A change is decided with grant or refuse and --id, else the "
                                  "oldest that waits is meant. approve allots --first (else all of --amount, else the budget's first year) as the first tranche; tranche 2 comes after the mid-term. "
                                  "An expense above the balance needs --overdraft with its reason; nothing is deleted: reverse --entry N --reason R. Faults of a failed mid-term: no_work, delay, "
                                  "unreported_head, unreported_content, mismatch, untrue, misuse. "
                                  "A review day: final prepare --review NAME --on D [--place P] [--year Y] [--mean average|trimmed], add-project [--project P] (else all that are ready), "
                                  "add-reviewer --reviewer NAME [--unit U] [--title T] [--weight N] [--login U], declare --reviewer NAME [--project P --conflict --reason R], draw [--seed N], open; "
                                  "then score, accept, final publish. sheets prints blank score sheets, with --filled those that were filled."),
         // one line for each file of verbs
         {value("station"), value("project"), value("title"), value("start"), value("form"), many("set"), flag("sums"), value("reason"), value("opinion"), value("amount"), value("number"),
          value("deadline"), value("end"), value("midterm"), value("final"), value("kind"), value("from"), value("to"), value("what"), value("until"), value("id"), value("output|o"),
          value("first"), value("year"), value("tranche"), value("date"), value("subject"), value("voucher"), value("note"), value("handler"), value("approver"), value("overdraft"), value("entry"),
          many("fault"), value("text"),
          value("review"), value("reviewer"), value("unit"), value("weight"), value("login"), value("on"), value("place"), value("mean"), value("seed"), flag("conflict"), flag("dismiss"),
          flag("filled"), many("unmet"), value("comment"), value("veto"), flag("hand-in"), flag("reopen"), flag("excuse"), value("grade"),
          value("places"), value("deeds"), flag("award"), flag("decline"), flag("withdraw"), flag("take-back")}, 2, 4, projectCommand},
        {"school", "W [overview|late|scores|calendar] [--review NAME] [--from D] [--to D] [-o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "the whole school: who has a station, where each project stands, what is late, scores side by side, calendar"), "",
         {value("review"), value("from"), value("to"), value("output|o")}, 1, 2, schoolCommand},
        {"activities", "W add --date D --title T --kind K [--until D] [--strand S] [--goal G]... [--major M]... [--nature N] [--peer] [--school-wide] [--participants N] [--place P] [--in-charge N] "
                       "[--note T] [--evidence F]... | change ID ... | list [--year Y | --from D --to D] [--kind K] [--major M] [--strand S] [--peer] [--all] | show ID | cancel ID --reason R | "
                       "restore ID | ledger [--year Y] [--major M] -o F.pdf|F.xlsx",
         QT_TRANSLATE_NOOP("Cli", "the station's activities: register, sums, evidence, ledger"),
         QT_TRANSLATE_NOOP("Cli", "Kinds, strands and goals are codes or words of the dictionary activity_kinds; an unknown one is refused with the list. --nature is developmental, remedial or none."),
         {value("station"), value("date"), value("until"), value("title"), value("kind"), value("strand"), many("goal"), many("major"), value("nature"), flag("peer"), flag("school-wide"),
          value("participants"), value("place"), value("in-charge"), value("note"), many("evidence"), value("year"), value("from"), value("to"), flag("all"), value("reason"), value("output|o")},
         2, 3, activitiesCommand},
        {"supervision", "W list [--open] | plan --date D --purpose T [--visitors N] | hold VISIT --summary T [--date D] [--visitors N] | cancel VISIT --reason R | show VISIT [-o F.pdf|F.xlsx] | "
                        "find VISIT --text T --due D | finding ID [--answer T] [--evidence F]... [--due D --reason R] [--back|--close|--reopen --reason R] | year [--year Y] -o F.pdf|F.xlsx",
         QT_TRANSLATE_NOOP("Cli", "supervision: visits, findings, their days, answers and closing"),
         QT_TRANSLATE_NOOP("Cli", "The centre and student affairs visit, record and close; a station's head answers. A moved day keeps both days and the reason."),
         {value("station"), value("date"), value("purpose"), value("visitors"), value("summary"), value("text"), value("due"), value("answer"), many("evidence"), flag("back"), flag("close"),
          flag("reopen"), flag("open"), value("reason"), value("year"), value("output|o")}, 2, 3, supervisionCommand},
        {"self-check", "W [--year Y] [--say ITEM --note T [--not-done]] [--store] [--stored] [-o F.pdf|F.xlsx]",
         QT_TRANSLATE_NOOP("Cli", "the yearly check against the construction standards: score and the data that are missing"), "",
         {value("station"), value("year"), value("say"), value("note"), flag("not-done"), flag("store"), flag("stored"), value("output|o")}, 1, 1, selfCheckCommand},
        {"honour", "W list [--year Y] [-o F.pdf|F.xlsx] | places [--year Y] [--kind K --places N] | nominate --kind K --deeds T [--year Y] | "
                   "decide [ID|NUMBER] --award|--decline|--withdraw|--take-back [--reason R] | certificate [ID|NUMBER] -o F.pdf | annual [--year Y] [-o F.pdf|F.xlsx|F.csv]",
         QT_TRANSLATE_NOOP("Cli", "the year's honours and the annual assessment of the colleges"),
         QT_TRANSLATE_NOOP("Cli", "K is station, head or boutique. Honours are given only after a project's acceptance; student affairs decides."),
         {value("station"), value("year"), value("kind"), value("places"), value("deeds"), value("reason"), flag("award"), flag("decline"), flag("withdraw"), flag("take-back"), value("output|o")}, 2, 3,
         honourCommand},
        {"portfolio", "W [--year Y] [--summary F.txt] -o F.pdf | --list", QT_TRANSLATE_NOOP("Cli", "the year's archive as one PDF: contents, all papers, a manifest of hashes"),
         QT_TRANSLATE_NOOP("Cli", "--summary is a text file with the year's own words. --list shows which portfolios were built, with the hash of each manifest."),
         {value("station"), value("year"), value("summary"), flag("list"), value("output|o")}, 1, 1, portfolioCommand},
        {"verify-portfolio", "F.pdf", QT_TRANSLATE_NOOP("Cli", "checks that no page of a portfolio was changed"), "", {}, 1, 1, verifyPortfolioCommand},
        {"verify", "W", QT_TRANSLATE_NOOP("Cli", "checks the file and the audit trail; names the first broken entry"), "", {}, 1, 1, verifyCommand},
        {"licences", "[NAME]", QT_TRANSLATE_NOOP("Cli", "lists the libraries this program carries; NAME prints the text of its licence"), "", {}, 0, 1, licencesCommand},
        {"backup", "W -o F", QT_TRANSLATE_NOOP("Cli", "writes one encrypted backup file and checks it"), "", {value("output|o")}, 1, 1, backupCommand},
        {"restore", "F W2", QT_TRANSLATE_NOOP("Cli", "makes a workspace from a backup and compares the counts"), "", {}, 2, 2, restoreCommand},
        {"passwd", "W [--as U] [--recovery | --new-recovery]", QT_TRANSLATE_NOOP("Cli", "changes a passphrase, or sets one with the recovery code"), "",
         {flag("recovery"), flag("new-recovery")}, 1, 1, passwdCommand},
    };
    return all;
}

} // namespace xz::cli

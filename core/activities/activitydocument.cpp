#include "core/activities/activitydocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"

#include <algorithm>

namespace xz {

namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("activities"); }
QString num(int n) { return QString::number(n); }

QString natureOnPaper(const ActivityRow &a)
{
    QStringList words;
    if (a.nature != ActivityNature::None)
        words << f().text(a.nature == ActivityNature::Developmental ? "nature_developmental" : "nature_remedial");
    if (a.peer)
        words << f().text("mark_peer");
    if (a.schoolWide)
        words << f().text("mark_wide");
    return words.join(u'、');
}

QString dayOnPaper(const ActivityRow &a) { return a.endsOn.isValid() ? QString(isoDate(a.onDate) + u'\n' + isoDate(a.endsOn)) : isoDate(a.onDate); }

Table composition(const ActivitySums &sums, const ActivityWords &words)
{
    Table t{.columns = {{f().text("col_group"), 1, Align::Center}, {f().text("col_what"), 2.4}, {f().text("col_count"), 0.8, Align::Right, true}}, .rows = {}, .emptyText = f().text("empty")};
    for (const auto &[code, n] : sums.byKind)
        t.rows.push_back({{f().text("group_kind"), words.kindName(code), num(n)}});
    for (const auto &[code, n] : sums.byStrand)
        t.rows.push_back({{f().text("group_strand"), words.strandName(code), num(n)}});
    for (const auto &[code, n] : sums.byGoal)
        t.rows.push_back({{f().text("group_goal"), words.goalNames({code}), num(n)}});
    return t;
}

Table details(const std::vector<ActivityRow> &rows, const ActivityWords &words)
{
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_date"), 1.15, Align::Center}, {f().text("col_title"), 3}, {f().text("col_kind"), 1.1},
                        {f().text("col_strand"), 1}, {f().text("col_goals"), 1}, {f().text("col_nature"), 1}, {f().text("col_majors"), 1.2}, {f().text("col_people"), 0.65, Align::Right, true},
                        {f().text("col_place"), 1.2}, {f().text("col_charge"), 0.9}, {f().text("col_files"), 0.65, Align::Center}},
            .rows = {}, .emptyText = f().text("empty")};
    for (const ActivityRow &a : rows)
        t.rows.push_back({{num(int(t.rows.size()) + 1), dayOnPaper(a), a.title, words.kindName(a.kind), words.strandName(a.strand), words.goalNames(a.goals), natureOnPaper(a),
                           a.majors.isEmpty() ? f().text("all_majors") : a.majors.join(u'、'), num(a.participants), a.place, a.inCharge,
                           a.files ? f().text("files", {{"n", num(a.files)}}) : f().text("none")}});
    return t;
}

Table organisation(const std::vector<ActivityRow> &rows, const ActivityWords &words)
{
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_date"), 1.1, Align::Center}, {f().text("col_kind"), 1.3}, {f().text("col_title"), 2.4},
                        {f().text("col_content"), 4}, {f().text("col_files"), 0.65, Align::Center}},
            .rows = {}, .emptyText = f().text("organisation_empty")};
    for (const ActivityRow &a : rows) {
        const ActivityWords::Kind *k = words.kind(a.kind);
        if (k && k->evidence == u"organisation")
            t.rows.push_back({{num(int(t.rows.size()) + 1), dayOnPaper(a), k->name, a.title, a.note, a.files ? f().text("files", {{"n", num(a.files)}}) : f().text("none")}});
    }
    return t;
}

constexpr int mostPictures = 60;

// The evidence that is a picture, by activity (S31); those who may not read a file do not see it here either.
Result<void> pictures(Session &session, const std::vector<ActivityRow> &rows, Document &d)
{
    const ActivityService service(session);
    Pictures all{.pictures = {}, .unreadable = f().text("picture_unreadable"), .perRow = 3, .heightMm = 52};
    int more = 0, n = 0;
    for (const ActivityRow &a : rows) {
        ++n;
        if (a.files == 0)
            continue;
        XZ_TRY(const auto files, service.files(a.id));
        for (const Attachment &file : files) {
            if (!file.isImage())
                continue;
            if (all.pictures.size() >= mostPictures) {
                ++more;
                continue;
            }
            auto bytes = service.content(a.id, file.id);
            if (!bytes && bytes.error().code != Errc::Damaged)
                return std::unexpected(bytes.error());
            all.pictures.push_back({bytes.value_or(QByteArray()), file.fileName, f().text("picture_caption", {{"no", num(n)}, {"date", isoDate(a.onDate)}, {"title", a.title}})});
        }
    }
    if (all.pictures.empty())
        return {};
    d << Heading{1, f().text("heading_pictures")} << std::move(all);
    if (more > 0)
        d << Note{f().text("pictures_more", {{"n", num(mostPictures)}, {"more", num(more)}})};
    return {};
}

} // namespace

Result<ActivityLedger> activityLedger(Session &session, const StationId &station, QDate from, QDate to, const QString &major)
{
    XZ_TRY(auto rows, ActivityService(session).list({.station = station, .from = from, .to = to, .major = major}));
    std::ranges::reverse(rows);
    const NetworkService network(session);
    XZ_TRY(const Station s, network.station(station));
    XZ_TRY(const auto colleges, network.colleges(true));
    QString college = s.name;
    for (const College &c : colleges)
        if (c.id == s.college)
            college = c.name;
    const ActivityWords words = ActivityWords::of(session);
    const ActivitySums sums = sumsOf(rows, words);
    const bool year = from == QDate(from.year(), 1, 1) && to == QDate(from.year(), 12, 31);
    QString period = year ? f().text("period_year", {{"year", num(from.year())}, {"station", s.name}})
                          : f().text("period", {{"from", chineseDate(from)}, {"to", chineseDate(to)}, {"station", s.name}});
    if (!major.isEmpty())
        period += u"　"_qs + f().text("major", {{"major", major}});
    ActivityLedger out;
    out.sheetName = f().text("sheet");
    out.fileName = fileNamePart(f().text("file", {{"college", college}, {"period", year ? num(from.year()) : QString(isoDate(from) + u'_' + isoDate(to))}}));
    Document &d = out.document;
    d.meta = {.title = f().text("title"), .author = s.name};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    XZ_CHECK(putCustodian(session, station, DataClass::Station, d));
    d << Title{f().text("title"), period};
    const auto share = sums.developmentalShare();
    d << Paragraph{f().text("summary", {{"n", num(sums.activities)}, {"people", num(sums.participants)}, {"developmental", num(sums.developmental)}, {"remedial", num(sums.remedial)},
                                        {"share", share ? sharePercent(*share) : f().text("share_none")}, {"peer", num(sums.peer)}, {"wide", num(sums.schoolWide)}})};
    d << Heading{1, f().text("heading_list")} << details(rows, words);
    d << Heading{1, f().text("heading_kinds")} << composition(sums, words);
    d << Heading{1, f().text("heading_organisation")} << organisation(rows, words) << Note{f().text("organisation_note")};
    XZ_CHECK(pictures(session, rows, d));
    d << SignatureLines{{{.label = f().text("sign_head"), .dateLabel = f().text("sign_date")}}};
    return out;
}

} // namespace xz

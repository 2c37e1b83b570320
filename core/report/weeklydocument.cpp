#include "core/report/weeklydocument.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/casework/casedictionaries.h"
#include "core/document/formtexts.h"
#include "core/document/xlsx.h"
#include "core/organization/custodians.h"
#include "core/report/weeklyassembly.h"
#include "core/report/weeklyservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {
namespace {

using namespace paper;

QString at(const QDateTime &time) { return chineseDate(time.date()) + time.toString(u" HH:mm"); }
QString closing(const QDateTime &time)
{
    return time.time() == QTime(0, 0) ? QString(chineseDate(time.date().addDays(-1)) + QStringLiteral(" 24:00")) : at(time);
}
QString weekText(const FormTexts &f, const ReportWeek &w)
{
    return w.name.isEmpty() ? f.text("week", {{"number", QString::number(w.number)}})
                            : f.text("week_named", {{"number", QString::number(w.number)}, {"name", w.name}});
}

GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }

// Gathers what the paper says besides the report itself.
struct Sources {
    Term term;
    CaseDictionaries dictionaries;
    std::vector<WeeklyService::TrendPoint> trend;
    QHash<QString, QString> names; // case id -> student, only when asked for
    QString reason;                // early or late
};

class Paper {
public:
    Paper(const WeeklyReport &report, const Sources &sources) : r(report), s(sources), f(FormTexts::weekly()) {}

    Document build() const
    {
        const QString college = r.collegeName;
        Document d;
        d.meta = {.title = f.text("title", {{"college", college}}), .author = r.stationName,
                  .subject = f.text("subject", {{"college", college}, {"iso", r.week.iso()}}), .keywords = r.receipt};
        d.header = f.text("header");
        if (!isReported(r.state))
            d.watermark = f.text("watermark_draft");
        else if (r.superseded)
            d.watermark = f.text("watermark_superseded");
        d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"term", termText()}, {"week", weekText(f, r.week)}})};
        d << head();
        const bool zero = r.kind == WeeklyKind::Zero && isReported(r.state);
        if (zero) {
            d << Paragraph{.text = zeroText()};
            d << counts();
        } else {
            d << Heading{1, f.text("heading_counts")};
            d << KeepTogether{{counts(), Note{f.text("count_note")}}};
            d << Heading{1, f.text("heading_cases")};
            d << cases();
            d << Note{f.text(s.names.isEmpty() ? "case_note" : "case_note_names")};
            section(d, "heading_summary", r.summary);
            section(d, "heading_events", r.events);
            section(d, "heading_support", r.support);
            d << KeepTogether{{Heading{1, f.text("heading_trend")}, chart(), Note{f.text("trend_title")}}};
            d << Heading{1, f.text("heading_approval")};
        }
        std::vector<Block> end;
        end.push_back(approval());
        if (!r.frozenHash.isEmpty())
            end.push_back(Note{f.text("hash", {{"hash", r.frozenHash.left(32)}})});
        d << KeepTogether{std::move(end)};
        return d;
    }

private:
    QString termText() const
    {
        return f.text("term", {{"from", QString::number(s.term.year)}, {"to", QString::number(s.term.year + 1)}, {"number", QString::number(s.term.number)}});
    }
    // The second date says only what differs: 2026年11月23日至29日.
    QString dates(QDate from, QDate to) const
    {
        const QString month = QString::number(to.month()), day = QString::number(to.day());
        const QString end = from.year() != to.year() ? chineseDate(to)
            : from.month() != to.month()             ? f.text("day_same_year", {{"month", month}, {"day", day}})
                                                     : f.text("day_same_month", {{"day", day}});
        return f.text("dates", {{"from", chineseDate(from)}, {"to", end}});
    }
    QString orNone(const QString &text) const { return text.isEmpty() ? f.text("none") : text; }

    QString kind() const
    {
        QStringList kinds;
        if (r.revision > 0)
            kinds << f.text("kind_correction", {{"n", QString::number(r.revision)}});
        if (r.kind == WeeklyKind::Zero && isReported(r.state))
            kinds << f.text("kind_zero");
        if (r.late)
            kinds << f.text("kind_late");
        if (r.early)
            kinds << f.text("kind_early");
        if (kinds.isEmpty())
            kinds << f.text("kind_normal");
        return kinds.join(f.text("kind_join"));
    }

    KeyValueGrid head() const
    {
        KeyValueGrid g{.columns = {1, 2.05, 1, 2.4}, .rows = {}};
        const auto pair = [&](const char *a, const QString &va, const char *b, const QString &vb) {
            g.rows.push_back({label(f.text(a)), value(va), label(f.text(b)), value(vb)});
        };
        const auto wide = [&](const char *a, const QString &text) { g.rows.push_back({label(f.text(a)), value(text, 3)}); };
        pair("label_week", f.text("iso", {{"week", weekText(f, r.week)}, {"iso", r.week.iso()}}), "label_dates", dates(r.week.startsOn, r.week.endsOn));
        pair("label_kind", kind(), "label_receipt", r.receipt.isEmpty() ? f.text("no_receipt") : r.receipt);
        pair("label_station", r.stationName, "label_prepared", orNone(r.submittedBy.isEmpty() ? r.preparedBy : r.submittedBy));
        pair("label_submitted", r.submittedAt.isValid() ? at(r.submittedAt) : f.text("no_receipt"), "label_special", orNone(r.special.join(u'、')));
        wide("label_classes", f.text("classes", {{"due", QString::number(r.classesDue)}, {"filed", QString::number(r.classesFiled)},
                                                 {"missing", QString::number(r.missingClasses.size())}}));
        if (!r.missingClasses.isEmpty())
            wide("label_missing", r.missingClasses.join(u'、'));
        if (r.countedFrom.isValid() && r.countedFrom < r.week.startsOn)
            wide("label_period", f.text("period_text", {{"from", chineseDate(r.countedFrom)}, {"to", chineseDate(r.week.endsOn)}}));
        const QString reason = s.reason.isEmpty() ? QString() : f.text("late_reason", {{"reason", s.reason}});
        if (r.late)
            wide("label_late", f.text("late_text", {{"closes", closing(r.week.closesAt)}, {"submitted", at(r.submittedAt)}}) + reason);
        if (r.early)
            wide("label_early", f.text("early_text", {{"opens", at(r.week.opensAt)}, {"submitted", at(r.submittedAt)}}) + reason);
        if (r.revision > 0)
            wide("label_correction", f.text("correction_text", {{"receipt", r.correctsReceipt}, {"reason", r.correctionReason}}));
        return g;
    }

    QString zeroText() const
    {
        int total = 0;
        for (const LevelCount &c : r.counts())
            total += c.now;
        return f.text(total == 0 ? "zero_text_none" : "zero_text");
    }

    QString levelText(int level) const
    {
        const LevelInfo *info = s.dictionaries.levels.find(level);
        return info ? info->label() : QString::number(level);
    }

    Table counts() const
    {
        Table t;
        t.columns = {{.header = f.text("count_level"), .width = 1.3, .align = Align::Center}};
        for (const char *key : {"count_before", "count_added", "count_moved_in", "count_moved_out", "count_released", "count_now"})
            t.columns.push_back({.header = f.text(key), .align = Align::Center, .numeric = true});
        LevelCount sum;
        const auto row = [](const QString &name, const LevelCount &c, RowKind kind) {
            TableRow cells{.cells = {name}, .kind = kind};
            for (const int n : {c.before, c.added, c.movedIn, c.movedOut, c.released, c.now})
                cells.cells.push_back(QString::number(n));
            return cells;
        };
        for (const LevelCount &c : r.counts()) {
            t.rows.push_back(row(levelText(c.level), c, RowKind::Normal));
            sum = {0, sum.before + c.before, sum.added + c.added, sum.movedIn + c.movedIn, sum.movedOut + c.movedOut, sum.released + c.released, sum.now + c.now};
        }
        t.rows.push_back(row(f.text("count_total"), sum, RowKind::Total));
        return t;
    }

    QString changeText(LineChange change) const
    {
        switch (change) {
        case LineChange::Added:
            return f.text("change_new");
        case LineChange::Raised:
            return f.text("change_up");
        case LineChange::Lowered:
            return f.text("change_down");
        case LineChange::Released:
            return f.text("change_released");
        case LineChange::Same:
            break;
        }
        return f.text("change_same");
    }

    Table cases() const
    {
        Table t{.columns = {{f.text("case_code"), 16}, {f.text("case_level"), 10, Align::Center}, {f.text("case_change"), 9, Align::Center},
                            {f.text("case_kind"), 12}, {f.text("case_situation"), 33}, {f.text("case_measures"), 23},
                            {f.text("case_parent"), 11, Align::Center}, {f.text("case_referred"), 8, Align::Center}, {f.text("case_plan"), 18},
                            {f.text("case_responsible"), 11, Align::Center}},
                .rows = {},
                .fontPt = 9,
                .emptyText = f.text("case_empty")};
        for (const WeeklyLine &line : r.lines) {
            RichText code(line.code);
            const QString name = s.names.value(line.caseId.toString());
            if (!name.isEmpty())
                code.add(QString(u'\n' + name));
            RichText situation;
            if (line.carriedFrom) {
                situation.add(f.text("carried", {{"week", carriedWeek(line)}}), RunStyle::Tag);
                situation.add(QStringLiteral(" "));
            }
            situation.add(line.text.situation);
            QString parent = line.parent == u"no" ? f.text("parent_no") : line.parent;
            if (const QDate day = QDate::fromString(line.parent, Qt::ISODate); day.isValid())
                parent = QStringLiteral("%1-%2").arg(day.month()).arg(day.day());
            t.rows.push_back({.cells = {code, levelText(line.level).replace(u' ', u'\n'), changeText(line.change), s.dictionaries.kinds.name(line.kind), situation, line.text.measures,
                                        parent, f.text(line.referred ? "yes" : "no"), line.text.plan, line.responsibleName}});
        }
        return t;
    }

    // The paper's own word for the week, whatever language the window speaks.
    QString carriedWeek(const WeeklyLine &line) const
    {
        const auto it = carried.constFind(line.carriedFrom->toString());
        return it == carried.constEnd() ? line.carriedLabel : *it;
    }

    void section(Document &d, const char *heading, const QString &text) const
    {
        d << Heading{1, f.text(heading)};
        for (const QString &line : orNone(text).split(u'\n'))
            d << Paragraph{.text = line};
    }

    Chart chart() const
    {
        Chart c{.title = {}, .unit = f.text("trend_unit")};
        for (auto it = r.levelNames.begin(); it != r.levelNames.end(); ++it)
            c.series.push_back({.name = levelText(it.key()), .values = {}});
        for (const WeeklyService::TrendPoint &point : s.trend) {
            c.categories << f.text("trend_week", {{"number", QString::number(point.week.number)}});
            const std::vector<LevelCount> *counts = point.week.id == r.week.id ? &r.counts() : point.counts ? &*point.counts : nullptr;
            size_t i = 0;
            for (auto it = r.levelNames.begin(); it != r.levelNames.end(); ++it, ++i) {
                std::optional<double> now;
                if (counts)
                    for (const LevelCount &count : *counts)
                        if (count.level == it.key())
                            now = count.now;
                c.series[i].values.push_back(now);
            }
        }
        return c;
    }

    KeyValueGrid approval() const
    {
        const auto signedBy = [&](const QString &name, const QDateTime &when, const QString &note) {
            if (!when.isValid())
                return f.text("sign_blank");
            const QString said = note.isEmpty() ? f.text("sign_note_empty") : f.text("sign_note", {{"note", note}});
            return f.text("sign_text", {{"note", said}, {"name", name}, {"time", at(when)}});
        };
        KeyValueGrid g{.columns = {1.2, 2.0, 1.2, 2.0}, .rows = {}};
        const auto cell = [](const QString &text) { return GridCell{.text = text, .minLines = 3}; };
        g.rows.push_back({label(f.text("sign_prepared")),
                          cell(r.submittedAt.isValid() ? f.text("sign_prepared_text", {{"name", r.submittedBy}, {"time", at(r.submittedAt)}})
                                                       : f.text("sign_prepared_text", {{"name", r.preparedBy}, {"time", QString()}})),
                          label(f.text("sign_review")), cell(signedBy(r.reviewedBy, r.reviewedAt, r.reviewNote))});
        g.rows.push_back({label(f.text("sign_secretary")), cell(signedBy(r.signedBy, r.signedAt, r.signNote)), label(f.text("sign_centre")),
                          cell(f.text("sign_centre_blank"))});
        return g;
    }

public:
    QHash<QString, QString> carried; // week id -> the paper's word

private:
    const WeeklyReport &r;
    const Sources &s;
    const FormTexts &f;
};

Result<Document> build(Session &session, const WeeklyReport &report, const WeeklyPaperOptions &options)
{
    if (const auto place = weeklyPlace(session, report.station, report.week.id); !place)
        return std::unexpected(place.error());
    const Target target{.station = report.station, .college = report.college};
    XZ_CHECK(permit(session, Action::PrintWeekly, target, QStringLiteral("weekly_report"), report.id ? std::optional(report.id->raw()) : std::nullopt));
    const CalendarService calendar(session);
    XZ_TRY(Term term, calendar.term(report.week.term));
    XZ_TRY(CaseDictionaries dictionaries, caseDictionaries(session.db(), report.week.endsOn));
    XZ_TRY(auto trend, WeeklyService(session).trend(report.station, report.week.id));
    Sources sources{.term = std::move(term), .dictionaries = std::move(dictionaries), .trend = std::move(trend)};
    if (report.late || report.early) {
        XZ_TRY(const auto steps, stepsOf(session.db(), report.station, report.week.id));
        for (const WeeklyStep &step : steps)
            if ((step.event == WeeklyEvent::Submit || step.event == WeeklyEvent::Zero) && step.at == report.submittedAt)
                sources.reason = step.reason;
    }
    if (options.showNames) {
        XZ_CHECK(permit(session, Action::PrintNames, target, QStringLiteral("weekly_report"), report.id ? std::optional(report.id->raw()) : std::nullopt));
        const QString reason = cleanText(options.reason);
        if (reason.isEmpty())
            return fail(Errc::InvalidInput, QCoreApplication::translate("WeeklyDocument", "Say why the names have to be on the paper; the reason is kept in the audit."),
                        QStringLiteral("reason"));
        XZ_TRY(const auto owners, caseOwners(session.db(), report.station));
        int count = 0;
        for (const CaseOwner &owner : owners)
            if (std::ranges::find(report.lines, owner.caseId, &WeeklyLine::caseId) != report.lines.end()) {
                sources.names.insert(owner.caseId.toString(), owner.studentName);
                ++count;
            }
        XZ_TRY(Transaction tx, Transaction::begin(session.db()));
        XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("weekly.print_names"), QStringLiteral("weekly_report"),
                                        report.id ? std::optional(report.id->raw()) : std::nullopt,
                                        {{QStringLiteral("week"), report.week.iso()}, {QStringLiteral("cases"), count}, {QStringLiteral("reason"), reason}}));
        XZ_CHECK(tx.commit());
    }
    Paper paper(report, sources);
    for (const WeeklyLine &line : report.lines)
        if (line.carriedFrom) {
            XZ_TRY(const ReportWeek week, reportWeekOf(session, *line.carriedFrom));
            paper.carried.insert(line.carriedFrom->toString(), weekText(FormTexts::weekly(), week));
        }
    Document document = paper.build();
    XZ_CHECK(putCustodian(session, report.station, DataClass::Reports, document));
    return document;
}

} // namespace

Result<Document> weeklyDocument(Session &session, const WeeklyReport &report, const WeeklyPaperOptions &options) { return build(session, report, options); }

Result<void> writeWeeklyXlsx(Session &session, const WeeklyReport &report, const QString &path, const WeeklyPaperOptions &options)
{
    XZ_TRY(const Document document, build(session, report, options));
    return paper::writeXlsx(document, path, FormTexts::weekly().text("xlsx_sheet"));
}

QString weeklyFileName(const WeeklyReport &report)
{
    return fileNamePart(FormTexts::weekly().text("file", {{"college", report.collegeName}, {"iso", report.week.iso()}}));
}

} // namespace xz

#include "core/portfolio/portfolioservice.h"

#include "core/base/text.h"
#include "core/casework/caseservice.h"
#include "core/document/formtexts.h"
#include "core/organization/networkservice.h"

#include <algorithm>

namespace xz {

namespace {
using namespace paper;
const FormTexts &f() { return FormTexts::of("portfolio"); }
} // namespace

QStringList suppressed(const std::vector<int> &counts, bool withSum)
{
    QStringList out;
    int hidden = 0, sum = 0;
    for (const int n : counts) {
        const bool small = n > 0 && n < leastTold;
        hidden += small;
        sum += n;
        out << (small ? f().text("suppressed", {{"n", QString::number(leastTold)}}) : QString::number(n));
    }
    if (!withSum)
        return out;
    // One hidden number could be had from the sum; several only narrow each other down when the sum is small, too.
    if (hidden > 0)
        out << f().text("withheld");
    else
        out << QString::number(sum);
    return out;
}

Result<Document> crisisStatistics(Session &session, const StationId &station, int year)
{
    const QDate from(year, 1, 1), to = std::min(QDate(year, 12, 31), session.clock().today());
    const CaseService cases(session);
    XZ_TRY(const LedgerMovements ledger, cases.movements(station, from, to));
    XZ_TRY(const CaseDictionaries words, cases.dictionaries());
    XZ_TRY(const Station s, NetworkService(session).station(station));
    const QString least = QString::number(leastTold);
    Document d;
    d.meta = {.title = f().text("crisis_title", {{"year", QString::number(year)}}), .author = s.name};
    d.page = {.style = PageStyle::Compact};
    d << Title{d.meta.title, f().text("crisis_subtitle", {{"station", s.name}})};
    Table levels{.columns = {{f().text("col_level"), 1.2, Align::Center}, {f().text("col_before"), 1, Align::Right}, {f().text("col_added"), 1, Align::Right}, {f().text("col_up"), 1, Align::Right},
                             {f().text("col_down"), 1, Align::Right}, {f().text("col_released"), 1, Align::Right}, {f().text("col_now", {{"date", chineseDate(to)}}), 1.6, Align::Right}},
                 .rows = {}};
    for (const LevelMovement &m : ledger.levels) {
        // The row's numbers add up (before + added + in - out - released = now): a single hidden one would follow from the others.
        const std::vector<int> counts{m.before, m.added, m.movedIn, m.movedOut, m.released, m.now};
        QStringList told = suppressed(counts, false);
        const auto small = std::ranges::count_if(counts, [](int n) { return n > 0 && n < leastTold; });
        if (small == 1) { // hide the smallest other number that is not zero, too
            int best = -1;
            for (int i = 0; i < int(counts.size()); ++i)
                if (counts[size_t(i)] >= leastTold && (best < 0 || counts[size_t(i)] < counts[size_t(best)]))
                    best = i;
            if (best >= 0)
                told[best] = f().text("withheld");
            else
                for (int i = 0; i < int(counts.size()); ++i)
                    if (counts[size_t(i)] == 0)
                        told[i] = f().text("withheld");
        }
        TableRow row{.cells = {words.levels.name(m.level)}};
        for (const QString &t : told)
            row.cells.push_back(t);
        levels.rows.push_back(std::move(row));
    }
    d << Heading{1, f().text("crisis_heading_level")} << std::move(levels);
    std::map<QString, int> byKind;
    for (const CaseMovement &m : ledger.cases)
        if (m.move == LedgerMove::Added || m.addedAndReleased)
            ++byKind[m.kind];
    Table kinds{.columns = {{f().text("col_kind"), 3}, {f().text("col_cases"), 1, Align::Right}}, .rows = {}, .emptyText = f().text("crisis_empty")};
    std::vector<int> counts;
    for (const auto &[kind, n] : byKind)
        counts.push_back(n);
    const QStringList told = suppressed(counts, true);
    qsizetype i = 0;
    for (const auto &[kind, n] : byKind)
        kinds.rows.push_back({{words.kinds.name(kind), told[i++]}});
    if (!kinds.rows.empty())
        kinds.rows.push_back({.cells = {f().text("col_total"), told[i]}, .kind = RowKind::Total});
    d << Heading{1, f().text("crisis_heading_kind")} << std::move(kinds);
    d << Note{f().text("crisis_note", {{"n", QString::number(leastTold - 1)}, {"least", least}})};
    return d;
}

} // namespace xz

#include "core/search/searchindex.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/casework/case.h"
#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"
#include "core/people/personrepository.h"
#include "core/search/searchrepository.h"
#include "core/search/termmatch.h"

#include <algorithm>

namespace xz {

namespace {

constexpr int kindBias[] = {0, 6, 12, 4, 10, 10, 4, 14}; // of equal matches: commands, classes and codes before people, people before dorms

struct Entry {
    HitKind kind;
    RawId id{};
    QString title;
    std::string number;     // number or code, lower case
    std::string shown;      // as it is written, when that differs
    int place = -1;         // index into the shared subtitles
    quint32 from = 0;       // title in search form, within the pool
    quint16 length = 0;
    quint32 mask = 0;
};

// Positions in characters -> in UTF-16 units.
MatchRange rangeIn(const QString &text, const TermMatch &m, qsizetype offset = 0)
{
    int start = 0, length = 0, character = 0;
    for (qsizetype i = offset; i < text.size(); ++character) {
        const int units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        if (character < m.start)
            start += units;
        else if (character < m.start + m.length)
            length += units;
        i += units;
    }
    return {int(offset) + start, length};
}

void tidy(std::vector<MatchRange> &ranges)
{
    std::ranges::sort(ranges, {}, &MatchRange::start);
    std::vector<MatchRange> out;
    for (const MatchRange &r : ranges) {
        if (!out.empty() && r.start <= out.back().start + out.back().length)
            out.back().length = std::max(out.back().length, r.start + r.length - out.back().start);
        else if (r.length > 0)
            out.push_back(r);
    }
    ranges = std::move(out);
}

} // namespace

QString hitKindLabel(HitKind kind)
{
    static constexpr const char *labels[] = {QT_TRANSLATE_NOOP("SearchIndex", "Student"), QT_TRANSLATE_NOOP("SearchIndex", "Staff"), QT_TRANSLATE_NOOP("SearchIndex", "Class"),
                                             QT_TRANSLATE_NOOP("SearchIndex", "Dorm"),    QT_TRANSLATE_NOOP("SearchIndex", "Station"), QT_TRANSLATE_NOOP("SearchIndex", "Case"),
                                             QT_TRANSLATE_NOOP("SearchIndex", "Week"),    QT_TRANSLATE_NOOP("SearchIndex", "Action")};
    return QCoreApplication::translate("SearchIndex", labels[int(kind)]);
}

struct SearchIndex::Private {
    std::vector<Entry> entries;
    std::u32string pool;
    QStringList places;
    std::vector<std::u32string> placeForms;
    std::vector<SearchAction> actions;
    std::vector<Entry> actionEntries; // place = index of the action
    std::u32string actionPool;
    std::vector<std::u32string> keywordForms;

    static void setTitle(Entry &e, std::u32string &pool)
    {
        const std::u32string form = searchForm(e.title);
        e.from = quint32(pool.size());
        e.length = quint16(std::min<size_t>(form.size(), 200));
        pool.append(form, 0, e.length);
        e.mask = initialMask(std::u32string_view(pool).substr(e.from, e.length));
    }
    int place(const QString &text)
    {
        places.append(text);
        placeForms.push_back(searchForm(text));
        return int(places.size()) - 1;
    }
    void add(HitKind kind, const RawId &id, const QString &title, const QString &number, int place)
    {
        Entry e{kind, id, title, number.toLower().toStdString(), number.toStdString(), place};
        if (e.shown == e.number)
            e.shown.clear();
        setTitle(e, pool);
        entries.push_back(std::move(e));
    }
};

SearchIndex::SearchIndex() : d(std::make_unique<Private>()) {}
SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex &&) noexcept = default;
SearchIndex &SearchIndex::operator=(SearchIndex &&) noexcept = default;
int SearchIndex::size() const { return int(d->entries.size() + d->actionEntries.size()); }

void SearchIndex::setActions(std::vector<SearchAction> actions)
{
    d->actions = std::move(actions);
    d->actionEntries.clear();
    d->actionPool.clear();
    d->keywordForms.clear();
    for (size_t i = 0; i < d->actions.size(); ++i) {
        Entry e{HitKind::Action, {}, d->actions[i].title, {}, {}, int(i)};
        Private::setTitle(e, d->actionPool);
        e.mask = ~0u; // keywords count as well; there are few
        d->actionEntries.push_back(std::move(e));
        d->keywordForms.push_back(searchForm(d->actions[i].keywords));
    }
}

Result<void> SearchIndex::rebuild(Session &session)
{
    auto fresh = std::make_unique<Private>();
    Private &p = *fresh;
    const NetworkService network(session);
    if (allowedScope(session.actor().role, Action::ReadNetwork) != Scope::None) {
        XZ_TRY(const auto colleges, network.colleges());
        QHash<CollegeId, int> collegePlace;
        for (const College &c : colleges)
            collegePlace.insert(c.id, p.place(c.name));
        XZ_TRY(const auto stations, network.stations());
        for (const Station &s : stations)
            p.add(HitKind::Station, s.id.raw(), s.name, {}, collegePlace.value(s.college, -1));
        XZ_TRY(const auto classes, network.classes());
        for (const ClassRow &c : classes)
            p.add(HitKind::Class, c.id.raw(), c.name, {}, collegePlace.value(c.college, -1));
        XZ_TRY(const auto dorms, network.dorms());
        for (const Dorm &dorm : dorms)
            p.add(HitKind::Dorm, dorm.id.raw(), dorm.name(), {}, collegePlace.value(dorm.college, -1));
    }
    if (allowedScope(session.actor().role, Action::ReadPeople) != Scope::None) {
        XZ_TRY(const Reach reach, Reach::of(session, Action::ReadPeople, u"person"_qs));
        const NetworkRepository rows(session.db());
        XZ_TRY(const auto classes, rows.classes());
        XZ_TRY(const auto colleges, rows.colleges());
        QHash<ClassId, int> classPlace;
        for (const ClassGroup &c : classes)
            classPlace.insert(c.id, p.place(c.name));
        QHash<CollegeId, int> collegePlace;
        for (const College &c : colleges)
            collegePlace.insert(c.id, p.place(c.name));
        XZ_CHECK(PersonRepository(session.db()).eachPresent([&](PersonRepository::Brief &&b) {
            const bool staff = b.kind != PersonKind::Student;
            if (!staff && !reach.holds(b.college, b.classId))
                return;
            if (staff && !reach.wholeSchool() && b.college && session.actor().college != b.college)
                return; // colleagues of the own college are found by everybody in it
            const int place = b.classId ? classPlace.value(*b.classId, -1) : b.college ? collegePlace.value(*b.college, -1) : -1;
            p.add(staff ? HitKind::Staff : HitKind::Student, b.id.raw(), b.name, b.number, place);
        }));
    }
    const Scope caseScope = allowedScope(session.actor().role, Action::ReadCaseList);
    if (caseScope != Scope::None) {
        const Actor &actor = session.actor();
        XZ_CHECK(SearchRepository(session.db()).eachCase(actor.user, session.clock().today(), [&](SearchRepository::CaseBrief &&c) {
            const Target target{c.station, c.college, c.classId, actor.person && c.responsible == actor.person, c.granted};
            if (!isAllowed(actor, Action::ReadCaseList, target))
                return;
            const auto state = caseStateFromCode(c.state);
            p.add(HitKind::Case, c.id.raw(), c.code, c.code, p.place((state ? caseStateLabel(*state) : QString()) + u" · "_qs + isoDate(c.openedOn)));
        }));
    }
    const CalendarService calendar(session);
    XZ_TRY(const auto terms, calendar.terms());
    for (const Term &t : terms) {
        XZ_TRY(const auto weeks, calendar.weeks(t.id));
        for (const Week &w : weeks)
            p.add(HitKind::Week, w.id.raw(), QCoreApplication::translate("SearchIndex", "Week %1").arg(w.number), w.isoText(),
                  p.place(t.name() + u" · "_qs + isoDate(w.startsOn) + u" – "_qs + isoDate(w.endsOn)));
    }
    p.actions = std::move(d->actions);
    p.actionEntries = std::move(d->actionEntries);
    p.actionPool = std::move(d->actionPool);
    p.keywordForms = std::move(d->keywordForms);
    d = std::move(fresh);
    return {};
}

std::vector<SearchHit> SearchIndex::search(const QString &text, int limit) const
{
    const std::vector<SearchTerm> terms = searchTerms(text);
    if (terms.empty() || limit <= 0)
        return {};
    const bool several = terms.size() > 1;
    struct Found {
        int score;
        const Entry *entry;
    };
    std::vector<Found> found;
    const auto look = [&](const Entry &e, const std::u32string &pool, const std::u32string *more) {
        const std::u32string_view title(pool.data() + e.from, e.length);
        int score = 0;
        for (const SearchTerm &term : terms) {
            int best = 0;
            if (term.firstInitial == 0 || (e.mask & term.firstInitial))
                if (const auto m = matchTerm(term, title, e.kind <= HitKind::Staff))
                    best = m->score;
            if (const auto m = matchNumber(term, e.number))
                best = std::max(best, m->score);
            if (best == 0 && more)
                if (const auto m = matchTerm(term, *more, false))
                    best = m->score / 4;
            if (best == 0)
                return;
            score += best;
        }
        found.push_back({score / int(terms.size()) + kindBias[int(e.kind)], &e});
    };
    for (const Entry &e : d->actionEntries)
        look(e, d->actionPool, &d->keywordForms[size_t(e.place)]);
    for (const Entry &e : d->entries) // the place counts only beside another word: a class's name alone finds the class, not its students
        look(e, d->pool, several && e.place >= 0 ? &d->placeForms[size_t(e.place)] : nullptr);

    const auto closer = [](const Found &a, const Found &b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; };
    const size_t keep = std::min(found.size(), size_t(limit));
    std::partial_sort(found.begin(), found.begin() + qsizetype(keep), found.end(), closer);
    std::vector<SearchHit> out;
    for (size_t i = 0; i < keep; ++i) {
        const Entry &e = *found[i].entry;
        const bool action = e.kind == HitKind::Action;
        SearchHit hit{e.kind, action ? d->actions[size_t(e.place)].id : rawIdToString(e.id), e.title, {}, {}, {}, found[i].score};
        const QString place = !action && e.place >= 0 ? d->places[e.place] : QString();
        const bool person = e.kind <= HitKind::Staff;
        const QString number = person || e.kind == HitKind::Week ? QString::fromStdString(e.shown.empty() ? e.number : e.shown) : QString();
        hit.subtitle = place.isEmpty() ? number : number.isEmpty() ? place : QString(place + u" · "_qs + number);
        const qsizetype numberAt = hit.subtitle.size() - number.size();
        const std::u32string form = searchForm(e.title);
        for (const SearchTerm &term : terms) {
            const auto inTitle = matchTerm(term, form, person);
            const auto inNumber = matchNumber(term, e.number);
            if (inTitle && (!inNumber || inTitle->score >= inNumber->score || number.isEmpty()))
                hit.titleRanges.push_back(rangeIn(hit.title, *inTitle));
            else if (inNumber && !number.isEmpty())
                hit.subtitleRanges.push_back(rangeIn(hit.subtitle, *inNumber, numberAt));
            else if (inNumber)
                hit.titleRanges.push_back(rangeIn(hit.title, *inNumber)); // a code is its own title
            else if (!place.isEmpty())
                if (const auto inPlace = matchTerm(term, searchForm(place), false))
                    hit.subtitleRanges.push_back(rangeIn(hit.subtitle, *inPlace));
        }
        tidy(hit.titleRanges);
        tidy(hit.subtitleRanges);
        out.push_back(std::move(hit));
    }
    return out;
}

} // namespace xz

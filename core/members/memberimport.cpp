// The file, its columns and its words: proposal, the user's choices, what stands in the way.
#include "core/members/memberimport.h"

#include "core/base/text.h"
#include "core/members/memberplan.h"
#include "core/organization/networkrepository.h"
#include "core/people/importrepository.h"
#include "core/workspace/permit.h"

#include <algorithm>

namespace xz {

namespace {

const QString learnedWords = u"member_words"_qs; // kind of header_synonym under which words of offices are remembered

QString plain(const QString &word) { return cleanLine(word).toLower().remove(u' '); }

// Keys of the columns headed by an office: they hold names, or marks beside a name.
constexpr const char *officeKeys[] = {"as_head", "as_deputy", "as_counsellor", "as_class_teacher", "as_class_committee", "as_dorm_reporter", "as_department", "as_secretary", "as_parttime", "as_expert"};
constexpr const char *officeLabels[] = {QT_TRANSLATE_NOOP("Field", "Names of the station head"), QT_TRANSLATE_NOOP("Field", "Names of deputy heads"),
                                        QT_TRANSLATE_NOOP("Field", "Names of counsellors"), QT_TRANSLATE_NOOP("Field", "Names of class teachers"),
                                        QT_TRANSLATE_NOOP("Field", "Names of committee members"), QT_TRANSLATE_NOOP("Field", "Names of weather reporters"),
                                        QT_TRANSLATE_NOOP("Field", "Names of department members"), QT_TRANSLATE_NOOP("Field", "Names of deputy secretaries"),
                                        QT_TRANSLATE_NOOP("Field", "Names of part-time counsellors"), QT_TRANSLATE_NOOP("Field", "Names of external experts")};

std::vector<FieldInfo> importFields(const RoleWords &roles)
{
    std::vector<FieldInfo> out;
    const auto take = [&](const FieldInfo &info) { out.push_back(info); };
    take(*memberFields().find(u"role"_qs));
    for (const QString &key : {u"name"_qs, u"number"_qs, u"gender"_qs, u"class"_qs, u"building"_qs, u"room"_qs, u"dorm"_qs, u"phone"_qs, u"title"_qs}) {
        FieldInfo info = *personFields().find(key);
        info.required = false;
        if (key == u"title")
            info.synonyms = {u"职称"_qs, u"职称职务"_qs, u"职称/职务"_qs};
        take(info);
    }
    take({.key = "since", .label = QT_TRANSLATE_NOOP("Field", "In office since"), .kind = FieldKind::Date,
          .synonyms = {u"任职起"_qs, u"任职时间"_qs, u"任职日期"_qs, u"聘任时间"_qs, u"上任时间"_qs, u"起始时间"_qs, u"任职开始时间"_qs}});
    for (const QString &key : memberFormKeys())
        take(*memberFields().find(key));
    static constexpr const char *certificateKeys[] = {"certificate", "certificate_number", "certificate_issuer", "certificate_issued_on", "certificate_expires_on"};
    for (size_t i = 0; i < certificateFields().all().size(); ++i) {
        FieldInfo info = certificateFields().all()[i];
        info.key = certificateKeys[i];
        info.required = false;
        info.kind = i == 0 ? FieldKind::Text : info.kind;
        take(info);
    }
    static constexpr const char *contractKeys[] = {"contract_number", "contract_from", "contract_to", "undertaking_on", "undertaking_to"};
    for (size_t i = 0; i < contractFields().all().size(); ++i) {
        FieldInfo info = contractFields().all()[i];
        info.key = contractKeys[i];
        info.required = false;
        take(info);
    }
    QSet<QString> taken;
    for (const FieldInfo &f : out)
        for (const QString &s : f.synonyms)
            taken.insert(normalisedHeader(s));
    for (size_t i = 0; i < std::size(allPostRoles); ++i) {
        FieldInfo info{.key = officeKeys[i], .label = officeLabels[i]};
        for (const QString &word : roles.wordsOf(allPostRoles[i]))
            if (!taken.contains(normalisedHeader(word))) // 专职辅导员 asks yes or no
                info.synonyms << word;
        take(info);
    }
    return out;
}

} // namespace

QString MemberImport::batchKind() { return u"members"_qs; }

MemberImport::MemberImport(Session &session, std::optional<StationId> station) : d(std::make_unique<Private>(session, station))
{
    d->roles = RoleWords::of(session);
    d->fields = importFields(d->roles);
}
MemberImport::~MemberImport() = default;

int MemberImport::likeliest(const Workbook &book) const { return likeliestSheet(book, d->fields); }
const std::vector<RosterColumn> &MemberImport::columns() const { return d->columns; }
const std::vector<FieldInfo> &MemberImport::fields() const { return d->fields; }
QString MemberImport::placeHeader() const { return tr("Office and place"); }

Result<Station> MemberImport::Private::stationOf() const
{
    XZ_TRY(const auto all, NetworkRepository(session.db()).stations());
    const auto wanted = station ? station : session.actor().station;
    for (const Station &s : all)
        if (wanted ? s.id == *wanted : all.size() == 1)
            return s;
    return fail(Errc::NotFound, MemberImport::tr("Choose the station whose list this is."));
}

Result<void> MemberImport::read(Sheet sheet, const QString &fileName, const QString &fileHash, const QString &)
{
    XZ_TRY(const Station station, d->stationOf());
    XZ_CHECK(permit(d->session, Action::WriteMembers, {.station = station.id, .college = station.college}, u"import"_qs));
    XZ_CHECK(permit(d->session, Action::WriteNetwork, {.station = station.id, .college = station.college}, u"import"_qs));
    d->sheet = std::move(sheet);
    d->fileName = fileName;
    d->fileHash = fileHash;
    d->said.clear();
    if (d->sheet.rows.empty())
        return fail(Errc::FileNotUnderstood, tr("The sheet “%1” is empty; choose another sheet or file.").arg(d->sheet.name));
    XZ_TRY(const LearnedHeaders words, ImportRepository(d->session.db()).learned(learnedWords));
    d->learned = words;
    XZ_CHECK(d->propose());
    if (d->mapping.dataRows == 0)
        return fail(Errc::FileNotUnderstood, tr("The sheet “%1” has a header but no rows below it; choose another sheet or file.").arg(d->sheet.name));
    return {};
}

Result<void> MemberImport::Private::propose()
{
    planned = false;
    chosen.clear();
    columns.clear();
    titleWord.clear();
    XZ_TRY(LearnedHeaders known, ImportRepository(session.db()).learned(MemberImport::batchKind()));
    for (auto it = learned.begin(); it != learned.end(); ++it) // a word learned as an office is one over a column, too
        if (!it.value().isEmpty() && !known.contains(normalisedHeader(it.key())))
            known.insert(normalisedHeader(it.key()), u"as_"_qs + it.value());
    mapping = mapHeader(sheet, fields, known);
    spreadMerged(sheet, mapping.firstDataRow);
    for (const HeaderColumn &c : mapping.columns) {
        RosterColumn column{c.index, c.headerText.isEmpty() ? columnName(c.index) : c.headerText, ColumnUse::Ignore, c.fieldKey, c.match};
        column.samples = c.samples;
        if (c.mustAsk && !c.fieldKey.isEmpty())
            column.use = ColumnUse::Ask;
        else if (!c.fieldKey.isEmpty())
            column.use = ColumnUse::Field;
        columns.push_back(std::move(column));
    }
    // The title above the header, else the sheet's name, may say which office the whole list is of: the longest word found.
    QStringList titles;
    for (int r = 0; r < qMax(0, mapping.headerRow); ++r)
        for (const Cell &cell : sheet.rows.at(size_t(r)))
            titles << plain(cellText(cell));
    titles << plain(sheet.name);
    for (const QString &title : titles) {
        for (const PostRole role : allPostRoles)
            for (const QString &word : roles.wordsOf(role))
                if (word.size() >= 3 && word.size() > titleWord.size() && title.contains(word))
                    titleWord = word;
        if (!titleWord.isEmpty())
            break;
    }
    return {};
}

int MemberImport::Private::columnOf(const QString &key) const
{
    for (const RosterColumn &c : columns)
        if (c.use == ColumnUse::Field && c.fieldKey == key)
            return c.index;
    return -1;
}

std::optional<PostRole> MemberImport::Private::meaning(const QString &word) const
{
    const QString w = plain(word);
    if (const auto it = said.constFind(w); it != said.constEnd())
        return postRoleFromCode(*it);
    if (const auto it = learned.constFind(w); it != learned.constEnd())
        return postRoleFromCode(*it);
    return roles.find(w);
}

Result<void> MemberImport::setColumn(int index, ColumnUse use, const QString &fieldKey)
{
    const auto column = std::ranges::find(d->columns, index, &RosterColumn::index);
    if (column == d->columns.end())
        return fail(Errc::InvalidInput, tr("The sheet has no column %1.").arg(columnName(index)), u"column"_qs);
    if (use == ColumnUse::Custom)
        return fail(Errc::InvalidInput, tr("A list of members keeps no other columns; leave this one out."), u"column"_qs);
    if (use == ColumnUse::Field) {
        if (std::ranges::none_of(d->fields, [&](const FieldInfo &f) { return fieldKey == QLatin1String(f.key); }))
            return fail(Errc::InvalidInput, tr("There is no field “%1”.").arg(fieldKey), u"field"_qs);
        for (RosterColumn &other : d->columns)
            if (other.index != index && other.fieldKey == fieldKey && (other.use == ColumnUse::Field || other.use == ColumnUse::Ask)) {
                other.use = ColumnUse::Ignore;
                d->chosen.insert(other.index);
            }
    }
    column->use = use;
    column->fieldKey = use == ColumnUse::Field ? fieldKey : QString();
    d->chosen.insert(index);
    d->planned = false;
    return {};
}

std::vector<WordMeaning> MemberImport::words() const
{
    std::vector<WordMeaning> out;
    const auto add = [&](const QString &word, const QString &where, int rows) {
        const QString w = plain(word);
        for (WordMeaning &m : out)
            if (plain(m.word) == w) {
                m.rows += rows;
                return;
            }
        const auto role = d->meaning(word);
        out.push_back({cleanLine(word), where, rows, role ? postRoleCode(*role) : QString(), d->said.contains(w) || d->learned.contains(w)});
    };
    const int roleColumn = d->columnOf(u"role"_qs);
    bool headers = false;
    for (const RosterColumn &c : d->columns)
        if (c.use == ColumnUse::Field && c.fieldKey.startsWith(u"as_")) {
            const QString w = plain(c.header);
            out.push_back({c.header, tr("header of column %1").arg(columnName(c.index)), 0, c.fieldKey.mid(3), d->learned.contains(w)});
            headers = true;
        }
    if (roleColumn >= 0)
        for (int r = d->mapping.firstDataRow; r < int(d->sheet.rows.size()); ++r)
            if (const QString text = cleanLine(d->sheet.text(r, roleColumn)); !text.isEmpty())
                add(text, tr("column %1").arg(columnName(roleColumn)), 1);
    if (!d->titleWord.isEmpty() && roleColumn < 0 && !headers)
        add(d->titleWord, tr("title of the list"), d->mapping.dataRows);
    return out;
}

std::vector<WordChoice> MemberImport::wordChoices() const
{
    std::vector<WordChoice> out;
    for (const PostRole role : allPostRoles)
        out.push_back({postRoleCode(role), postRoleLabel(role)});
    return out;
}

Result<void> MemberImport::setWord(const QString &word, const QString &code)
{
    if (!code.isEmpty() && !postRoleFromCode(code))
        return fail(Errc::InvalidInput, tr("There is no office “%1”.").arg(code), u"word"_qs);
    for (RosterColumn &c : d->columns)
        if (c.use == ColumnUse::Field && c.fieldKey.startsWith(u"as_") && plain(c.header) == plain(word)) {
            d->said.insert(plain(word), code);
            return setColumn(c.index, code.isEmpty() ? ColumnUse::Ignore : ColumnUse::Field, code.isEmpty() ? QString() : u"as_"_qs + code);
        }
    d->said.insert(plain(word), code);
    d->planned = false;
    return {};
}

Workbook memberTemplate()
{
    Workbook book;
    Sheet sheet;
    sheet.name = MemberImport::tr("Members");
    std::vector<Cell> header;
    for (const FieldInfo &f : importFields(RoleWords::shipped()))
        if (!QByteArrayView(f.key).startsWith("as_") && qstrcmp(f.key, "dorm") != 0)
            header.push_back(Cell::ofText(f.labelText()));
    sheet.rows.push_back(std::move(header));
    book.sheets.push_back(std::move(sheet));
    return book;
}

void MemberImport::Private::count()
{
    preview.rows.clear();
    preview.added = preview.changed = preview.unchanged = preview.conflicts = preview.rejected = 0;
    for (const PlannedMember &m : plan) {
        preview.rows.push_back(m.shown);
        switch (m.shown.action) {
        case RosterAction::Add: ++preview.added; break;
        case RosterAction::Change: ++preview.changed; break;
        case RosterAction::Unchanged: ++preview.unchanged; break;
        case RosterAction::Conflict: ++preview.conflicts; break;
        case RosterAction::Rejected: ++preview.rejected; break;
        }
    }
    int offices = 0, certificates = 0;
    QSet<PersonId> people;
    for (const PlannedMember &m : plan) {
        if (!willWrite(m))
            continue;
        if (m.personIsNew)
            people.insert(m.person.id);
        offices += m.postIsNew;
        certificates += int(m.certificates.size());
    }
    preview.notes.clear();
    if (offices > 0)
        preview.notes << MemberImport::tr("%n office(s) are given.", nullptr, offices);
    if (!people.isEmpty())
        preview.notes << MemberImport::tr("%n member(s) of staff or external experts are not known yet and will be added.", nullptr, int(people.size()));
    if (certificates > 0)
        preview.notes << MemberImport::tr("%n certificate(s) are put on record.", nullptr, certificates);
    std::ranges::stable_sort(preview.issues, std::ranges::greater(), &RosterIssue::rowRejected);
}

bool MemberImport::Private::willWrite(const PlannedMember &m) const
{
    if (m.shown.action == RosterAction::Rejected || m.shown.action == RosterAction::Unchanged)
        return false;
    return m.shown.action != RosterAction::Conflict || m.shown.choice != ConflictChoice::Skip;
}

Result<RosterPreview> MemberImport::preview(const Progress &progress)
{
    XZ_CHECK(d->makePlan(progress));
    return d->preview;
}

void MemberImport::decideAll(ConflictChoice choice)
{
    for (PlannedMember &m : d->plan)
        if (m.shown.action == RosterAction::Conflict)
            m.shown.choice = choice;
    if (d->planned)
        d->count();
}

} // namespace xz

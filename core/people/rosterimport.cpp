// The file and its columns: proposal, the user's choices, what stands in the way.
#include "core/people/rosterimport.h"

#include "core/base/text.h"
#include "core/organization/rolewords.h"
#include "core/people/importrepository.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <QtCore/QRegularExpression>
#include <algorithm>

namespace xz {

namespace {

// A column that only counts the rows; keeping it on every person would be noise.
bool isSerialNumber(const QString &header)
{
    static const QSet<QString> words = {u"序号"_qs, u"序"_qs, u"行号"_qs, u"no"_qs, u"#"_qs};
    return words.contains(normalisedHeader(header)) || words.contains(header.trimmed());
}

bool looksLikeIdentityCards(const QStringList &samples)
{
    static const QRegularExpression shape(u"^\\d{17}[\\dXx]$"_qs);
    return std::ranges::any_of(samples, [](const QString &s) { return shape.match(s.trimmed()).hasMatch(); });
}

} // namespace

RosterImport::RosterImport(Session &session) : d(std::make_unique<Private>(session)) {}
RosterImport::~RosterImport() = default;
RosterImport::RosterImport(RosterImport &&) noexcept = default;

std::vector<WordChoice> RosterImport::kinds() const
{
    std::vector<WordChoice> out;
    for (const PersonKind k : {PersonKind::Student, PersonKind::Staff, PersonKind::External})
        out.push_back({personKindCode(k), personKindLabel(k)});
    return out;
}

int RosterImport::likeliest(const Workbook &book) const { return likeliestSheet(book, rosterFields(PersonKind::Student)); }

QString RosterImport::placeHeader() const { return tr("Class"); }

Result<void> RosterImport::read(Sheet sheet, const QString &fileName, const QString &fileHash, const QString &kind)
{
    RosterOptions options;
    options.kind = personKindFromCode(kind).value_or(PersonKind::Student);
    return analyse(std::move(sheet), fileName, fileHash, options);
}

Result<UndoReport> RosterImport::takeBack(const ImportId &batch) { return undo(d->session, batch); }

Result<void> RosterImport::analyse(Sheet sheet, const QString &fileName, const QString &fileHash, const RosterOptions &options)
{
    XZ_CHECK(permit(d->session, Action::ImportPeople, {}, u"import"_qs));
    d->sheet = std::move(sheet);
    d->fileName = fileName;
    d->fileHash = fileHash;
    d->options = options;
    d->fields = rosterFields(options.kind);
    const RoleWords roles = RoleWords::of(d->session);
    for (FieldInfo &f : d->fields) { // the school's own words for the offices
        const std::pair<const char *, PostRole> offices[] = {{"counsellor", PostRole::Counsellor}, {"class_teacher", PostRole::ClassTeacher}, {"committee", PostRole::ClassCommittee}, {"reporter", PostRole::DormReporter}};
        for (const auto &[key, role] : offices)
            if (qstrcmp(f.key, key) == 0)
                f.synonyms << roles.wordsOf(role);
    }
    if (d->sheet.rows.empty())
        return fail(Errc::FileNotUnderstood, tr("The sheet “%1” is empty; choose another sheet or file.").arg(d->sheet.name));
    XZ_CHECK(d->propose(std::nullopt));
    if (d->mapping.dataRows == 0)
        return fail(Errc::FileNotUnderstood, tr("The sheet “%1” has a header but no rows below it; choose another sheet or file.").arg(d->sheet.name));
    return {};
}

Result<void> RosterImport::setHeaderRow(int row, int rows)
{
    if (row < 0 || row >= int(d->sheet.rows.size()) || rows < 0 || rows > 2)
        return fail(Errc::InvalidInput, tr("The header must be one or two rows of the sheet."));
    return d->propose(std::pair(row, rows));
}

Result<void> RosterImport::Private::propose(std::optional<std::pair<int, int>> header)
{
    plan.reset();
    chosen.clear();
    columns.clear();
    XZ_TRY(const LearnedHeaders learned, ImportRepository(session.db()).learned(personKindCode(options.kind)));
    mapping = header ? mapHeaderAt(sheet, header->first, header->second, fields, learned) : mapHeader(sheet, fields, learned);
    spreadMerged(sheet, mapping.firstDataRow);
    for (const HeaderColumn &c : mapping.columns) {
        RosterColumn column{c.index, c.headerText.isEmpty() ? columnName(c.index) : c.headerText, ColumnUse::Custom, c.fieldKey, c.match};
        column.samples = c.samples;
        column.sensitive = c.fieldKey == u"identity_card" || looksLikeIdentityCards(c.samples);
        if (column.sensitive) {
            column.use = ColumnUse::Ignore;
            column.fieldKey.clear();
            column.samples.clear();
        } else if (c.mustAsk) {
            column.use = ColumnUse::Ask;
        } else if (!c.fieldKey.isEmpty()) {
            column.use = ColumnUse::Field;
        } else if (c.headerText.isEmpty() || c.match == HeaderMatch::Learned || isSerialNumber(c.headerText) || c.filledCells == 0) {
            column.use = ColumnUse::Ignore;
        }
        columns.push_back(std::move(column));
    }
    return {};
}

const HeaderMapping &RosterImport::mapping() const { return d->mapping; }
const std::vector<RosterColumn> &RosterImport::columns() const { return d->columns; }
const std::vector<FieldInfo> &RosterImport::fields() const { return d->fields; }
const RosterOptions &RosterImport::options() const { return d->options; }

void RosterImport::setOptions(const RosterOptions &options)
{
    RosterOptions o = options;
    o.kind = d->options.kind; // the kind decides the fields: it is given to analyse()
    d->options = o;
    d->plan.reset();
}

Result<void> RosterImport::setColumn(int index, ColumnUse use, const QString &fieldKey)
{
    const auto column = std::ranges::find(d->columns, index, &RosterColumn::index);
    if (column == d->columns.end())
        return fail(Errc::InvalidInput, tr("The sheet has no column %1.").arg(columnName(index)), u"column"_qs);
    if (use == ColumnUse::Field) {
        const bool known = std::ranges::any_of(d->fields, [&](const FieldInfo &f) { return fieldKey == QLatin1String(f.key); });
        if (!known)
            return fail(Errc::InvalidInput, tr("There is no field “%1”.").arg(fieldKey), u"field"_qs);
        if (fieldKey == u"identity_card")
            return fail(Errc::Refused, tr("Identity card numbers are not needed for the station's work and have no field; leave the column out, or keep it as a custom field if you must."), u"field"_qs);
        for (RosterColumn &other : d->columns) {
            if (other.index != index && other.fieldKey == fieldKey && (other.use == ColumnUse::Field || other.use == ColumnUse::Ask)) {
                other.use = ColumnUse::Ignore;
                d->chosen.insert(other.index);
            }
        }
    }
    column->use = use;
    column->fieldKey = use == ColumnUse::Field ? fieldKey : QString();
    d->chosen.insert(index);
    d->plan.reset();
    return {};
}

Result<void> RosterImport::setColumnByHeader(const QString &header, const QString &fieldKey)
{
    const QString wanted = normalisedHeader(header);
    const RosterColumn *found = nullptr;
    for (const RosterColumn &c : d->columns) {
        if (c.header == header || normalisedHeader(c.header) == wanted) {
            if (found)
                return fail(Errc::InvalidInput, tr("Several columns are headed “%1”; name the column by its letter, like %2.").arg(header, columnName(c.index)), u"column"_qs);
            found = &c;
        }
    }
    for (const RosterColumn &c : d->columns)
        if (!found && columnName(c.index) == header.toUpper())
            found = &c;
    if (!found)
        return fail(Errc::InvalidInput, tr("The sheet has no column headed “%1”.").arg(header), u"column"_qs);
    if (fieldKey.isEmpty() || fieldKey == u"ignore")
        return setColumn(found->index, ColumnUse::Ignore);
    if (fieldKey == u"custom")
        return setColumn(found->index, ColumnUse::Custom);
    return setColumn(found->index, ColumnUse::Field, fieldKey);
}

QStringList RosterImport::Private::blockers() const
{
    QStringList out;
    QStringList asked;
    for (const RosterColumn &c : columns)
        if (c.use == ColumnUse::Ask)
            asked << QStringLiteral("%1 (%2)").arg(c.header, columnName(c.index));
    if (!asked.isEmpty())
        out << RosterImport::tr("Say which of these columns counts; several bear the same name or mean the same field: %1.").arg(asked.join(u", "_qs));
    const auto has = [&](QLatin1String key) {
        return std::ranges::any_of(columns, [&](const RosterColumn &c) { return (c.use == ColumnUse::Field || c.use == ColumnUse::Ask) && c.fieldKey == key; });
    };
    for (const FieldInfo &f : fields)
        if (f.required && !has(QLatin1String(f.key)))
            out << RosterImport::tr("No column is chosen for “%1”.").arg(f.labelText());
    return out;
}

Result<std::vector<ImportBatch>> RosterImport::batches(Session &session)
{
    XZ_CHECK(permit(session, Action::ImportPeople, {}, u"import"_qs));
    XZ_TRY(auto all, ImportRepository(session.db()).batches());
    std::erase_if(all, [&](const ImportBatch &b) { return !personKindFromCode(b.kind) || !isMine(session.actor(), b); });
    return all;
}

// Who brought a file in takes it back; so does the head of their station.
bool isMine(const Actor &actor, const ImportBatch &batch)
{
    return batch.actor == actor.user || (actor.role == Role::Head && actor.station && batch.station == actor.station);
}

Sheet rejectionSheet(const RosterPreview &preview)
{
    Sheet sheet;
    sheet.name = RosterImport::tr("Rejected rows");
    const auto row = [&](std::initializer_list<QString> texts) {
        std::vector<Cell> cells;
        for (const QString &t : texts)
            cells.push_back(Cell::ofText(t));
        sheet.rows.push_back(std::move(cells));
    };
    row({RosterImport::tr("Row"), RosterImport::tr("Column"), RosterImport::tr("Value"), RosterImport::tr("Reason"), RosterImport::tr("Row imported")});
    for (const RosterIssue &i : preview.issues)
        row({QString::number(i.row), i.header, i.value, i.reason, i.rowRejected ? RosterImport::tr("no") : RosterImport::tr("yes, without this cell")});
    for (const RosterRow &r : preview.rows)
        if (!r.conflict.isEmpty())
            row({QString::number(r.row), QString(), r.number, r.conflict, r.choice == ConflictChoice::Skip ? RosterImport::tr("no") : RosterImport::tr("as you decided")});
    return sheet;
}

} // namespace xz

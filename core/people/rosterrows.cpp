// Preview, first step: cells to persons, places and numbers looked up, every refused cell with its reason.
#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/people/rosterplan.h"
#include "core/security/policy.h"

#include <QtCore/QRegularExpression>
#include <algorithm>

namespace xz {

namespace {

struct MappedColumn {
    int index = 0;
    QString header;
    QString key;                              // empty: custom
    const Field<PersonRow> *field = nullptr;  // null: custom or an office
};

QString squeezed(QString name) { return name.remove(u' '); }

Result<void> setCell(PersonRow &row, const Cell &cell, const MappedColumn &column)
{
    if (column.key == u"number" && cell.kind == CellKind::Number && cell.number >= 1e15)
        return fail(Errc::InvalidInput, RosterImport::tr("The spreadsheet keeps only 15 digits of a number; format the column as text and enter the full number."), column.key);
    if (cell.kind == CellKind::Error)
        return fail(Errc::InvalidInput, RosterImport::tr("The spreadsheet shows an error here (%1); correct its formula.").arg(cell.text), column.key);
    return column.field->set(row, importedValue(cell, *column.field));
}

class PlaceBook {
public:
    PlaceBook(RosterPlan &plan, const RosterOptions &options, const Session &session) : m_plan(plan), m_options(options), m_actor(session.actor()), m_now(session.clock().nowMs()) {}

    Result<void> load(Database &db)
    {
        const NetworkRepository rows(db);
        XZ_TRY(const auto school, rows.school());
        m_school = school ? std::optional(school->id) : std::nullopt;
        XZ_TRY(const auto colleges, rows.colleges());
        for (const College &c : colleges)
            m_colleges.insert(c.name, c.id);
        if (m_options.college)
            m_default = m_options.college;
        else if (m_actor.college)
            m_default = m_actor.college;
        else if (colleges.size() == 1)
            m_default = colleges.front().id;
        XZ_TRY(const auto classes, rows.classes());
        for (const ClassGroup &c : classes) {
            m_classes.insert({c.college, c.name}, c.id);
            if (c.closedOn.isValid())
                m_closed.insert(c.id);
        }
        XZ_TRY(const auto dorms, rows.dorms());
        for (const Dorm &d : dorms)
            m_dorms.insert({d.college, d.building + u'\n' + d.room}, d.id);
        return {};
    }

    // Fills the ids of the target; the error's field names the column to blame.
    Result<void> resolve(const PersonRow &row, Person &target)
    {
        if (!row.collegeName.isEmpty()) {
            if (const auto it = m_colleges.constFind(row.collegeName); it != m_colleges.constEnd()) {
                target.college = *it;
            } else if (allowedScope(m_actor.role, Action::ImportPeople) != Scope::School || !m_options.createPlaces || !m_school) {
                return fail(Errc::Denied, RosterImport::tr("The college “%1” is not in this workspace or not yours; correct the name, or leave the column out to use your own college.").arg(row.collegeName), u"college"_qs);
            } else {
                const College c{CollegeId::make(m_now), *m_school, row.collegeName};
                m_plan.freshColleges.push_back(c);
                m_colleges.insert(c.name, c.id);
                target.college = c.id;
            }
        } else if (!target.college) {
            target.college = m_default;
        }
        if (!row.className.isEmpty()) {
            if (!target.college)
                return fail(Errc::InvalidInput, RosterImport::tr("No college is known for the class “%1”; choose the college of this roster.").arg(row.className), u"college"_qs);
            if (const auto it = m_classes.constFind({*target.college, row.className}); it != m_classes.constEnd()) {
                if (m_closed.contains(*it))
                    return fail(Errc::Refused, RosterImport::tr("The class “%1” is closed; reopen it or correct the name.").arg(row.className), u"class"_qs);
                target.classId = *it;
            } else if (!m_options.createPlaces) {
                return fail(Errc::Refused, RosterImport::tr("The class “%1” is not known.").arg(row.className), u"class"_qs);
            } else {
                const ClassGroup c{ClassId::make(m_now), *target.college, row.className, row.grade, row.major, row.grade ? QDate(row.grade, 9, 1) : QDate()};
                m_plan.freshClasses.push_back(c);
                m_classes.insert({c.college, c.name}, c.id);
                target.classId = c.id;
            }
        }
        if (!row.room.isEmpty()) {
            if (!target.college)
                return fail(Errc::InvalidInput, RosterImport::tr("No college is known for the dorm “%1”; choose the college of this roster.").arg(row.room), u"college"_qs);
            const auto key = std::pair(*target.college, QString(row.building + u'\n' + row.room));
            if (const auto it = m_dorms.constFind(key); it != m_dorms.constEnd()) {
                target.dorm = *it;
            } else if (!m_options.createPlaces) {
                return fail(Errc::Refused, RosterImport::tr("The dorm “%1 %2” is not known.").arg(row.building, row.room), u"room"_qs);
            } else {
                const Dorm d{DormId::make(m_now), *target.college, row.building, row.room};
                m_plan.freshDorms.push_back(d);
                m_dorms.insert(key, d.id);
                target.dorm = d.id;
            }
        }
        return {};
    }

private:
    RosterPlan &m_plan;
    const RosterOptions &m_options;
    const Actor &m_actor;
    qint64 m_now;
    std::optional<SchoolId> m_school;
    std::optional<CollegeId> m_default;
    QHash<QString, CollegeId> m_colleges;
    QHash<std::pair<CollegeId, QString>, ClassId> m_classes;
    QHash<std::pair<CollegeId, QString>, DormId> m_dorms;
    QSet<ClassId> m_closed;
};

} // namespace

QVariant importedValue(const Cell &cell, const FieldInfo &field)
{
    if (field.kind == FieldKind::Date) {
        if (cell.kind == CellKind::Date)
            return cell.date;
        if (cell.kind == CellKind::Number && cell.number >= 15000 && cell.number < 75000 && cell.number == int(cell.number))
            return QDate(1899, 12, 30).addDays(qint64(cell.number));
        static const QRegularExpression month(u"^(\\d{4})\\s*[-/.年]?\\s*(\\d{2}|\\d)\\s*月?$"_qs);
        const QString text = cleanLine(cellText(cell));
        if (qstrcmp(field.key, "born_on") != 0) // of a birthday the day matters; for the others the first of the month will do
            if (const auto m = month.match(text); m.hasMatch() && text.size() <= 8)
                return QDate(m.captured(1).toInt(), m.captured(2).toInt(), 1);
        return text;
    }
    return cellText(cell);
}

Result<void> RosterImport::Private::readRows(RosterPlan &plan, const Progress &progress) const
{
    std::vector<MappedColumn> mapped;
    int numberColumn = -1;
    for (const RosterColumn &c : columns) {
        if (c.use != ColumnUse::Field && c.use != ColumnUse::Custom)
            continue;
        MappedColumn m{c.index, c.header, c.use == ColumnUse::Field ? c.fieldKey : QString()};
        if (!m.key.isEmpty())
            m.field = personFields().find(m.key);
        if (m.field && !m.field->set)
            m.field = nullptr; // counsellor, class_teacher: offices
        if (m.key == u"number")
            numberColumn = c.index;
        mapped.push_back(std::move(m));
    }
    const int first = mapping.firstDataRow, last = int(sheet.rows.size());
    QSet<QString> inFile;
    if (numberColumn >= 0)
        for (int r = first; r < last; ++r)
            inFile.insert(cleanNumber(sheet.text(r, numberColumn)));
    XZ_TRY(auto known, PersonRepository(session.db()).byNumbers(options.kind, [&](const QString &n) { return inFile.contains(n); }));
    QHash<QString, size_t> existing;
    for (size_t i = 0; i < known.size(); ++i)
        existing.insert(known[i].number, i);

    PlaceBook places(plan, options, session);
    XZ_CHECK(places.load(session.db()));
    const qint64 now = session.clock().nowMs();
    const bool student = options.kind == PersonKind::Student;
    QHash<QString, int> firstRowOf;
    plan.rows.reserve(size_t(std::max(0, last - first)));
    for (int r = first; r < last; ++r) {
        if (progress && (r - first) % 256 == 0 && !progress(int(qint64(r - first) * 100 / std::max(1, last - first))))
            return fail(Errc::Cancelled, RosterImport::tr("The import was cancelled; nothing was changed."));
        const auto &cells = sheet.rows[size_t(r)];
        if (std::ranges::all_of(cells, [](const Cell &c) { return c.isEmpty() || (c.kind == CellKind::Text && c.text.trimmed().isEmpty()); }))
            continue;
        PersonRow row{Person{PersonId::make(now), options.kind}};
        PlannedRow planned{{r + 1}, row};
        QStringList given;
        QString counsellor, classTeacher;
        bool rejected = false;
        const auto refuse = [&](const QString &key, const QString &header, const QString &value, const QString &reason, bool fatal) {
            plan.preview.issues.push_back({r + 1, key, header, value.left(80), reason, fatal});
            rejected |= fatal;
        };
        for (const MappedColumn &m : mapped) {
            const Cell &cell = sheet.at(r, m.index);
            if (cell.isEmpty())
                continue;
            const QString text = cleanLine(cellText(cell));
            if (text.isEmpty())
                continue;
            if (m.key.isEmpty()) {
                row.custom.insert(m.header, text.left(500));
            } else if (!m.field) {
                (m.key == u"counsellor" ? counsellor : m.key == u"class_teacher" ? classTeacher : m.key == u"committee" ? planned.committee : m.key == u"reporter" ? planned.reporter : planned.role) = text.left(60);
            } else if (const auto set = setCell(row, cell, m); !set) {
                const bool needed = m.field->required || m.key == u"class" || m.key == u"college";
                refuse(m.key, m.header, text, set.error().message, needed || !options.leaveOutBadCells);
            } else {
                given << m.key;
            }
        }
        planned.shown.number = row.number;
        planned.shown.name = row.name;
        planned.shown.className = row.className;
        const auto headerOf = [&](const QString &key) {
            const auto it = std::ranges::find(mapped, key, &MappedColumn::key);
            return it == mapped.end() ? QString() : it->header;
        };
        if (row.number.isEmpty() && student && !rejected)
            refuse(u"number"_qs, headerOf(u"number"_qs), {}, RosterImport::tr("The number is missing."), true);
        if (row.name.isEmpty() && !rejected)
            refuse(u"name"_qs, headerOf(u"name"_qs), {}, RosterImport::tr("The name is missing."), true);

        const auto old = rejected || row.number.isEmpty() ? existing.constEnd() : existing.constFind(row.number);
        if (old != existing.constEnd())
            planned.existing = known[*old];
        if (!rejected && planned.existing && !isAllowed(session.actor(), Action::ImportPeople, {.college = planned.existing->college, .classId = planned.existing->classId}))
            refuse(u"number"_qs, headerOf(u"number"_qs), row.number, RosterImport::tr("This number belongs to somebody who is not one of yours."), true);
        if (!rejected) {
            Person target = planned.existing ? *planned.existing : static_cast<const Person &>(row);
            const Person before = target;
            if (planned.existing) {
                PersonRow merged{target};
                for (const QString &key : given)
                    if (const Field<PersonRow> *f = personFields().find(key); f->kind != FieldKind::Reference && f->get)
                        if (const auto set = f->set(merged, f->get(row)); !set)
                            refuse(key, headerOf(key), {}, set.error().message, true);
                target = merged;
                for (auto it = row.custom.begin(); it != row.custom.end(); ++it)
                    target.custom.insert(it.key(), it.value());
                if (squeezed(before.name) == squeezed(row.name))
                    target.name = before.name;
                else
                    planned.nameDiffers = true;
            }
            if (const auto placed = places.resolve(row, target); !placed)
                refuse(placed.error().field, headerOf(placed.error().field), placed.error().field == u"college" ? row.collegeName : row.className, placed.error().message, true);
            else if (student && !target.classId)
                refuse(u"class"_qs, headerOf(u"class"_qs), {}, RosterImport::tr("The class is missing."), true);
            else if (!isAllowed(session.actor(), Action::ImportPeople, {.college = target.college, .classId = target.classId}))
                refuse(u"college"_qs, headerOf(u"college"_qs), row.collegeName, RosterImport::tr("This college is not yours; the row stays with the college's own station."), true);
            if (!rejected) {
                planned.base = !planned.existing ? RosterAction::Add : target == before || !options.updateExisting ? RosterAction::Unchanged : RosterAction::Change;
                if (planned.base == RosterAction::Change) {
                    const QJsonObject was = personJson(before), is = personJson(target);
                    for (auto it = is.begin(); it != is.end(); ++it)
                        if (was.value(it.key()) != it.value())
                            planned.shown.changedFields << it.key();
                }
            }
            planned.target = std::move(target);
        }
        planned.shown.action = rejected ? RosterAction::Rejected : planned.base;
        if (!rejected && !row.number.isEmpty()) {
            const auto twin = firstRowOf.constFind(row.number);
            if (twin == firstRowOf.constEnd()) {
                firstRowOf.insert(row.number, int(plan.rows.size()));
            } else {
                const PlannedRow &earlier = plan.rows[size_t(*twin)];
                Person same = planned.target;
                same.id = earlier.target.id;
                if (same == earlier.target && planned.committee == earlier.committee && planned.reporter == earlier.reporter) {
                    planned.base = planned.shown.action = RosterAction::Unchanged; // the same row twice
                } else {
                    planned.twin = *twin;
                    planned.shown.conflict = RosterImport::tr("The number %1 stands in row %2 already, with other values; the first row counts unless you decide otherwise.").arg(row.number).arg(earlier.shown.row);
                }
            }
        }
        if (!rejected && planned.nameDiffers && planned.twin < 0 && planned.base != RosterAction::Unchanged)
            planned.shown.conflict = RosterImport::tr("The number %1 belongs to %2 in the workspace; the file says %3.").arg(row.number, planned.existing->name, row.name);
        if (!planned.shown.conflict.isEmpty())
            planned.shown.action = RosterAction::Conflict;
        if (!rejected && planned.target.classId) {
            if (!counsellor.isEmpty() && !plan.counsellors.contains(*planned.target.classId))
                plan.counsellors.insert(*planned.target.classId, counsellor);
            if (!classTeacher.isEmpty() && !plan.classTeachers.contains(*planned.target.classId))
                plan.classTeachers.insert(*planned.target.classId, classTeacher);
        }
        plan.rows.push_back(std::move(planned));
    }
    return {};
}

} // namespace xz

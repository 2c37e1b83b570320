#include "core/people/peopleexport.h"

#include "core/base/memberfield.h"
#include "core/tabular/tableexport.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>

namespace xz {

namespace {

struct PeopleExport {
    Q_DECLARE_TR_FUNCTIONS(PeopleExport)
};

Result<void> record(Session &session, const QString &what, qsizetype rows)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(session.audit().record(tx, session.actor(), what + u".export"_qs, what, {}, {{u"rows"_qs, rows}}));
    return tx.commit();
}

QString choiceLabel(const FieldInfo &field, const QString &code)
{
    if (qstrcmp(field.key, "gender") == 0)
        return genderLabel(code);
    if (const auto status = personStatusFromCode(code); status && qstrcmp(field.key, "status") == 0)
        return personStatusLabel(*status);
    return {};
}

} // namespace

const FieldCatalogue<ClassRow> &classRowFields()
{
    static const FieldCatalogue<ClassRow> fields([] {
        std::vector<Field<ClassRow>> f;
        for (const Field<ClassGroup> &c : classFields().all()) {
            Field<ClassRow> row;
            static_cast<FieldInfo &>(row) = c;
            row.get = [get = c.get](const ClassRow &r) { return get(r); };
            row.set = [set = c.set](ClassRow &r, const QVariant &v) { return set(r, v); };
            f.push_back(std::move(row));
        }
        const auto shown = [&](const char *key, const char *label, QString ClassRow::*member) {
            f.push_back(readOnlyField<ClassRow>({.key = key, .label = label}, [member](const ClassRow &r) { return (r.*member).isEmpty() ? QVariant() : QVariant(r.*member); }));
        };
        shown("college", QT_TRANSLATE_NOOP("Field", "College"), &ClassRow::collegeName);
        shown("counsellor", QT_TRANSLATE_NOOP("Field", "Counsellor"), &ClassRow::counsellor);
        shown("class_teacher", QT_TRANSLATE_NOOP("Field", "Class teacher"), &ClassRow::classTeacher);
        shown("committee", QT_TRANSLATE_NOOP("Field", "Committee member"), &ClassRow::committee);
        f.push_back(readOnlyField<ClassRow>({.key = "students", .label = QT_TRANSLATE_NOOP("Field", "Number of students"), .kind = FieldKind::Integer},
                                            [](const ClassRow &r) { return QVariant(qlonglong(r.students)); }));
        return f;
    }());
    return fields;
}

Result<Sheet> exportPeople(Session &session, const PersonFilter &filter, const QStringList &keys)
{
    XZ_CHECK(permit(session, Action::ExportPeople, {.college = session.actor().college, .classId = filter.classId ? filter.classId : session.actor().classes.isEmpty() ? std::nullopt : std::optional(*session.actor().classes.begin())}, u"person"_qs));
    XZ_TRY(const auto rows, PeopleService(session).list(filter));
    QStringList columns = keys;
    if (columns.isEmpty()) {
        const bool student = !filter.kind || *filter.kind == PersonKind::Student;
        for (const FieldInfo &f : rosterFields(student ? PersonKind::Student : PersonKind::Staff))
            columns << QString::fromLatin1(f.key);
    }
    Sheet sheet = exportSheet(filter.kind == PersonKind::Staff ? PeopleExport::tr("Staff") : PeopleExport::tr("Students"), personFields(), rows, {.keys = columns, .choiceLabel = choiceLabel});
    if (!keys.isEmpty()) {
        XZ_CHECK(record(session, u"people"_qs, qsizetype(rows.size())));
        return sheet;
    }
    // Custom columns come last, so that the file brings back what the import kept.
    QStringList custom;
    for (const PersonRow &r : rows)
        for (const QString &key : r.custom.keys())
            if (!custom.contains(key))
                custom << key;
    custom.sort();
    const size_t first = sheet.rows.front().size();
    for (const QString &key : custom)
        sheet.rows.front().push_back(Cell::ofText(key));
    for (size_t i = 0; i < rows.size() && !custom.isEmpty(); ++i) {
        auto &cells = sheet.rows[i + 1];
        for (qsizetype k = 0; k < custom.size(); ++k) {
            const QString text = rows[i].custom.value(custom[k]).toString();
            if (text.isEmpty())
                continue;
            cells.resize(std::max(cells.size(), first + size_t(k) + 1));
            cells[first + size_t(k)] = Cell::ofText(text);
        }
    }
    XZ_CHECK(record(session, u"people"_qs, qsizetype(rows.size())));
    return sheet;
}

Result<Sheet> exportClasses(Session &session, const ClassFilter &filter)
{
    XZ_TRY(const auto rows, NetworkService(session).classes(filter)); // asks the policy and keeps to the reader's classes
    Sheet sheet = exportSheet(PeopleExport::tr("Classes"), classRowFields(), rows);
    XZ_CHECK(record(session, u"classes"_qs, qsizetype(rows.size())));
    return sheet;
}

Workbook rosterTemplate(PersonKind kind)
{
    std::vector<FieldInfo> fields;
    for (FieldInfo &f : rosterFields(kind)) {
        const QByteArray key = f.key;
        if (key != "identity_card" && key != "dorm" && key != "role")
            fields.push_back(std::move(f));
    }
    return templateBook(kind == PersonKind::Student ? PeopleExport::tr("Students") : PeopleExport::tr("Staff"), fields, [](const FieldInfo &f) -> QString {
        const QByteArray key = f.key;
        if (key == "number")
            return PeopleExport::tr("Format the column as text, so that leading zeros and long numbers stay");
        if (key == "gender")
            return PeopleExport::tr("male or female");
        if (key == "status")
            return PeopleExport::tr("active, suspended, withdrawn or graduated; empty means active");
        if (key == "counsellor" || key == "class_teacher")
            return PeopleExport::tr("A name from the staff; fills the office when the class has nobody");
        if (key == "committee" || key == "reporter")
            return PeopleExport::tr("yes at the student who holds the office");
        return {};
    });
}

} // namespace xz

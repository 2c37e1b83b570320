#pragma once
// People and classes as tables (domain A11), and the templates that the import reads back. Audited: who took what away, how many rows.
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "core/tabular/table.h"

namespace xz {

// `keys` empty = all columns. Errors: Denied.
Result<Sheet> exportPeople(Session &session, const PersonFilter &filter, const QStringList &keys = {});
Result<Sheet> exportClasses(Session &session, const ClassFilter &filter = {});
Workbook rosterTemplate(PersonKind kind);
const FieldCatalogue<ClassRow> &classRowFields(); // class columns with college, offices and head count

} // namespace xz

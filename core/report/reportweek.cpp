#include "core/report/reportweek.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace xz {

QString ReportWeek::iso() const { return xz::isoWeek(isoYear, isoWeek); }

QString ReportWeek::label() const
{
    return name.isEmpty() ? QCoreApplication::translate("ReportWeek", "Week %1").arg(number) : name;
}

} // namespace xz

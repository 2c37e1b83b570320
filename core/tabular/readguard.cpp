#include "core/tabular/readguard.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {

Result<void> ReadGuard::step(qint64 done, qint64 total, int from, int to)
{
    const int percent = from + static_cast<int>(total > 0 ? std::min(done, total) * (to - from) / total : 0);
    if (percent == m_percent || !m_options.progress)
        return {};
    m_percent = percent;
    if (!m_options.progress(percent))
        return tableCancelled();
    return {};
}

Result<void> ReadGuard::grow(qint64 cells, int row, int column)
{
    m_cells += cells;
    if (m_cells > m_options.maxCells || row >= m_options.maxRows || column >= m_options.maxColumns)
        return tableTooLarge();
    return {};
}

std::unexpected<Error> tableDamaged(const QString &detail)
{
    return fail(Errc::FileNotUnderstood,
                QCoreApplication::translate("Tabular", "This table file is damaged or incomplete. Open it in Excel or WPS, save it again as .xlsx and import the new file."),
                {}, detail);
}

std::unexpected<Error> tableTooLarge()
{
    return fail(Errc::FileNotUnderstood,
                QCoreApplication::translate("Tabular", "This table is too large to be read safely. Delete unused sheets, rows and columns, or split it into several files, and try again."));
}

std::unexpected<Error> tableEncrypted()
{
    return fail(Errc::FileNotUnderstood,
                QCoreApplication::translate("Tabular", "This table is protected with a password. Open it in Excel or WPS, remove the password, save it and import it again."));
}

std::unexpected<Error> tableCancelled()
{
    return fail(Errc::Cancelled, QCoreApplication::translate("Tabular", "Reading was cancelled; nothing was imported."));
}

} // namespace xz

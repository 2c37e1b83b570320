#pragma once
// What every reader keeps an eye on: progress, the user's cancel, and the limits that refuse files made to exhaust memory.
#include "core/tabular/table.h"

namespace xz {

class ReadGuard {
public:
    explicit ReadGuard(const ReadOptions &options) : m_options(options) {}

    // Progress from `done` of `total`, squeezed into from..to percent; cheap enough for every row.
    Result<void> step(qint64 done, qint64 total, int from = 0, int to = 100);
    // Counts a row's cells against the limits. `row` and `column` are the last ones used, from 0.
    Result<void> grow(qint64 cells, int row, int column);
    const ReadOptions &options() const { return m_options; }

private:
    const ReadOptions &m_options;
    qint64 m_cells = 0;
    int m_percent = -1;
};

// The sentences that several readers share.
std::unexpected<Error> tableDamaged(const QString &detail);
std::unexpected<Error> tableTooLarge();
std::unexpected<Error> tableEncrypted();
std::unexpected<Error> tableCancelled();

} // namespace xz

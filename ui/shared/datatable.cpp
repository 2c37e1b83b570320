#include "ui/shared/datatable.h"

#include "ui/shared/button.h"
#include "ui/shared/listproxy.h"
#include "ui/shared/text.h"
#include "ui/shared/uisettings.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <algorithm>

namespace xz {
namespace {
constexpr int rowHeight = 36;
}

DataTable::DataTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_proxy(new ListProxy(this)), m_view(new QTableView), m_filter(new QLineEdit), m_tools(new QWidget), m_toolsLayout(new QHBoxLayout(m_tools)),
      m_columnsButton(new Button(Icon::Columns, tr("Choose columns"), name + QStringLiteral("-columns"))),
      m_exportButton(new Button(Icon::Download, tr("Export what is shown"), name + QStringLiteral("-export"))), m_stack(new QStackedLayout),
      m_emptyText(new Text({}, TextStyle::Secondary)), m_emptyAction(new Button({}, ButtonKind::Outline, name + QStringLiteral("-empty-action"))),
      m_count(new Text({}, TextStyle::Small))
{
    setObjectName(name);
    m_view->setObjectName(name + QStringLiteral("-view"));
    m_view->setAccessibleName(accessibleName);
    m_filter->setObjectName(name + QStringLiteral("-filter"));
    m_filter->setPlaceholderText(tr("Filter this table"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(accessibleName));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    m_count->setWordWrap(false);

    m_toolsLayout->setContentsMargins(0, 0, 0, 0);
    m_toolsLayout->setSpacing(space::s);
    m_toolsLayout->addWidget(m_filter, 1);
    m_toolsLayout->addWidget(m_count);
    m_toolsLayout->addStretch(1);
    m_toolsLayout->addWidget(m_exportButton);
    m_toolsLayout->addWidget(m_columnsButton);
    m_exportButton->hide();

    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new ChipDelegate(m_view));
    m_view->setFont(uiFont(TextSize::Table));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    m_filter->installEventFilter(this);

    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch(1);
    m_emptyText->setAlignment(Qt::AlignCenter);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(1);
    m_emptyAction->hide();
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);

    refreshEmptyState();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_tools);
    layout->addLayout(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilter(text);
        refreshEmptyState();
    });
    connect(m_columnsButton, &QPushButton::clicked, this, &DataTable::openColumnMenu);
    connect(m_exportButton, &QPushButton::clicked, this, [this] {
        if (m_exporter)
            m_exporter(shown());
    });
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_model && m_model->rowCount() > 0)
            m_filter->clear();
        else if (m_emptyCall)
            m_emptyCall();
    });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex &i) { emit activated(m_proxy->mapToSource(i).row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { emit currentChanged(now.isValid() ? m_proxy->mapToSource(now).row() : -1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionChanged);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::rememberLayout);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionMoved, this, &DataTable::rememberLayout);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        refreshEmptyState();
        fitHeight();
    });
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &DataTable::refreshEmptyState);
}

void DataTable::setModel(ListModel *model)
{
    m_model = model;
    m_proxy->setSourceModel(model);
    // A reset clears the selection: bring the same record back into it by its id.
    auto kept = std::make_shared<QByteArray>();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, kept] {
        const int row = currentRow();
        *kept = row < 0 ? QByteArray() : m_model->index(row, 0).data(IdRole).toByteArray();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, kept] {
        if (kept->isEmpty())
            return;
        for (int r = 0; r < m_model->rowCount(); ++r)
            if (m_model->index(r, 0).data(IdRole).toByteArray() == *kept) {
                selectRow(r);
                return;
            }
    });
    restoreLayout();
    refreshEmptyState();
    fitHeight();
}

void DataTable::setEmptyState(const QString &sentence, const QString &actionText, std::function<void()> action)
{
    m_emptySentence = sentence;
    m_emptyActionText = actionText;
    m_emptyCall = std::move(action);
    refreshEmptyState();
}

void DataTable::setExport(std::function<void(const ShownTable &)> exporter)
{
    m_exporter = std::move(exporter);
    m_exportButton->setVisible(bool(m_exporter));
}

void DataTable::addToolWidget(QWidget *widget) { m_toolsLayout->insertWidget(m_toolsLayout->count() - 2, widget); }
void DataTable::setToolsVisible(bool visible) { m_tools->setVisible(visible); }

void DataTable::setFitsContents(bool on)
{
    m_fits = on;
    m_view->setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fitHeight();
}

void DataTable::fitHeight()
{
    if (!m_fits)
        return;
    const int rows = std::max(1, m_proxy->rowCount());
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows * rowHeight + 2);
}

void DataTable::sortBy(const QString &columnKey, Qt::SortOrder order)
{
    m_view->horizontalHeader()->setSortIndicator(m_model ? m_model->columnOf(columnKey) : -1, order);
}

int DataTable::currentRow() const
{
    const QModelIndex i = m_view->selectionModel()->currentIndex();
    return i.isValid() ? m_proxy->mapToSource(i).row() : -1;
}

std::vector<int> DataTable::selectedRows() const
{
    std::vector<int> shownRows, rows;
    for (const QModelIndex &i : m_view->selectionModel()->selectedRows())
        shownRows.push_back(i.row());
    std::sort(shownRows.begin(), shownRows.end());
    for (const int r : shownRows)
        rows.push_back(m_proxy->order()[size_t(r)]);
    return rows;
}

void DataTable::selectRow(int modelRow)
{
    const QModelIndex i = m_proxy->mapFromSource(m_model->index(modelRow, 0));
    if (!i.isValid())
        return;
    m_view->selectionModel()->setCurrentIndex(i, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(i);
}

ShownTable DataTable::shown() const
{
    ShownTable table;
    std::vector<int> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical))
            columns.push_back(logical);
    for (const int c : columns)
        table.headers.append(m_model->columns()[size_t(c)].title);
    for (const int r : m_proxy->order()) {
        std::vector<QVariant> row;
        for (const int c : columns) {
            const QModelIndex i = m_model->index(r, c);
            const QVariant value = i.data(ExportRole);
            row.push_back(value.isValid() && !value.toString().isEmpty() ? value : i.data(Qt::AccessibleTextRole));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void DataTable::copySelection() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QStringList lines, titles;
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical)) {
            columns.append(logical);
            titles.append(m_model->columns()[size_t(logical)].title);
        }
    lines.append(titles.join(u'\t'));
    for (const int r : selectedRows()) {
        QStringList cells;
        for (const int c : columns)
            cells.append(m_model->index(r, c).data(Qt::AccessibleTextRole).toString().replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_view) {
            if (key->matches(QKeySequence::Copy)) {
                copySelection();
                return true;
            }
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
                emit activated(currentRow());
                return true;
            }
            if (key->matches(QKeySequence::Find) && m_tools->isVisible()) {
                m_filter->setFocus(Qt::ShortcutFocusReason);
                return true;
            }
        } else if (watched == m_filter) {
            if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
                m_view->setFocus(Qt::TabFocusReason);
                if (currentRow() < 0 && m_proxy->rowCount() > 0)
                    selectRow(m_proxy->order().front());
                return true;
            }
            if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
                m_filter->clear();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_view->setFont(uiFont(TextSize::Table));
}

void DataTable::restoreLayout()
{
    m_restoring = true;
    QSettings settings = uiSettings();
    settings.beginGroup(QStringLiteral("tables/") + objectName());
    QHeaderView *header = m_view->horizontalHeader();
    bool anyStretch = false;
    for (int c = 0; c < int(m_model->columns().size()); ++c) {
        const ListColumn &column = m_model->columns()[size_t(c)];
        const QString base = column.key;
        const bool hidden = settings.value(base + QStringLiteral("/hidden"), column.hidden).toBool();
        header->setSectionHidden(c, hidden);
        const int width = settings.value(base + QStringLiteral("/width"), column.width).toInt();
        header->resizeSection(c, std::clamp(width, 24, 2000));
        header->setSectionResizeMode(c, column.stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        anyStretch = anyStretch || (column.stretch && !hidden);
    }
    // Where no column takes the rest, the last one does, so that the head line runs to the right edge.
    header->setStretchLastSection(!anyStretch);
    for (int c = 0; c < int(m_model->columns().size()); ++c) {
        const int at = settings.value(m_model->columns()[size_t(c)].key + QStringLiteral("/place"), -1).toInt();
        if (at >= 0 && at < header->count())
            header->moveSection(header->visualIndex(c), at);
    }
    m_restoring = false;
}

void DataTable::rememberLayout() const
{
    if (m_restoring || !m_model)
        return;
    QSettings settings = uiSettings();
    settings.beginGroup(QStringLiteral("tables/") + objectName());
    const QHeaderView *header = m_view->horizontalHeader();
    for (int c = 0; c < int(m_model->columns().size()) && c < header->count(); ++c) {
        const QString base = m_model->columns()[size_t(c)].key;
        settings.setValue(base + QStringLiteral("/hidden"), header->isSectionHidden(c));
        if (!header->isSectionHidden(c) && header->sectionResizeMode(c) == QHeaderView::Interactive)
            settings.setValue(base + QStringLiteral("/width"), header->sectionSize(c));
        settings.setValue(base + QStringLiteral("/place"), header->visualIndex(c));
    }
}

void DataTable::refreshEmptyState()
{
    const bool none = m_proxy->rowCount() == 0;
    const bool filtered = none && m_model && m_model->rowCount() > 0;
    m_stack->setCurrentIndex(none && (filtered || !m_emptySentence.isEmpty()) ? 1 : 0);
    m_emptyText->setText(filtered ? tr("No row matches the filter.") : m_emptySentence);
    const QString action = filtered ? tr("Clear the filter") : m_emptyActionText;
    m_emptyAction->setText(action);
    m_emptyAction->setAccessibleName(action.isEmpty() ? tr("First step") : action);
    m_emptyAction->setVisible(filtered || (m_emptyCall && !action.isEmpty()));
    m_count->setText(m_model && m_proxy->rowCount() != m_model->rowCount() ? tr("%1 of %2").arg(m_proxy->rowCount()).arg(m_model->rowCount())
                                                                           : tr("%n row(s)", nullptr, m_proxy->rowCount()));
}

void DataTable::openColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("-column-menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = m_view->horizontalHeader();
    int visible = 0;
    for (int c = 0; c < header->count(); ++c)
        visible += header->isSectionHidden(c) ? 0 : 1;
    for (int c = 0; c < int(m_model->columns().size()); ++c) {
        QAction *action = menu->addAction(m_model->columns()[size_t(c)].title);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(c));
        action->setEnabled(header->isSectionHidden(c) || visible > 1);
        connect(action, &QAction::toggled, this, [this, c](bool on) {
            m_view->horizontalHeader()->setSectionHidden(c, !on);
            rememberLayout();
        });
    }
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
}

} // namespace xz

#include "moc_datatable.cpp"

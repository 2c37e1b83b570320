#include "ui/shared/importwizard.h"

#include "core/people/rosterimport.h"
#include "core/tabular/tablewriter.h"
#include "ui/shared/button.h"
#include "ui/shared/datatable.h"
#include "ui/shared/longtask.h"
#include "ui/shared/prompts.h"
#include "ui/shared/stepbar.h"
#include "ui/shared/text.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>

namespace xz {

namespace {
enum Step { Mapping, Preview, Done };
}

ImportWizard::ImportWizard(QWidget *over, const PageContext &context, std::unique_ptr<TableImport> import)
    : QFrame(over), m_context(context), m_import(std::move(import)), m_steps(new StepBar({tr("Columns"), tr("Rows"), tr("Done")})), m_title(new Text({}, TextStyle::Title)),
      m_sheet(new QComboBox), m_kind(new QComboBox), m_stack(new QStackedWidget), m_columns(new QTableWidget), m_columnNote(new Text({}, TextStyle::Secondary)), m_wordNote(new Text({}, TextStyle::Secondary)), m_words(new QTableWidget),
      m_show(new QComboBox), m_conflicts(new QComboBox), m_summary(new Text({}, TextStyle::Strong)), m_notes(new Text({}, TextStyle::Secondary)), m_result(new Text)
{
    setObjectName(QStringLiteral("importWizard"));
    setAccessibleName(tr("Import of a roster"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_steps);
    layout->addLayout(head);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    m_sheet->setObjectName(QStringLiteral("importSheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("Who is in the file"));
    for (const WordChoice &k : m_import->kinds())
        m_kind->addItem(k.label, k.code);
    auto *sheetLabel = new Text(tr("Sheet"), TextStyle::Secondary), *kindLabel = new Text(tr("Holds"), TextStyle::Secondary);
    for (QWidget *w : std::initializer_list<QWidget *>{sheetLabel, m_sheet, kindLabel, m_kind})
        bar->addWidget(w);
    bar->addStretch(1);
    kindLabel->setVisible(m_kind->count() > 0);
    m_kind->setVisible(m_kind->count() > 0);

    auto *mapping = new QWidget;
    auto *mappingBox = new QVBoxLayout(mapping);
    mappingBox->setContentsMargins(0, 0, 0, 0);
    mappingBox->addLayout(bar);
    m_columnNote->setWordWrap(true);
    mappingBox->addWidget(m_columnNote);
    m_columns->setObjectName(QStringLiteral("importColumns"));
    m_columns->setAccessibleName(tr("Columns of the file and what they mean"));
    m_columns->setColumnCount(4);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Header in the file"), tr("Taken as"), tr("Examples")});
    m_columns->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_columns->setColumnWidth(0, 70);
    m_columns->setColumnWidth(1, 240);
    m_columns->setColumnWidth(2, 260);
    m_columns->verticalHeader()->hide();
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setTabKeyNavigation(false);
    mappingBox->addWidget(m_columns, 3);
    m_wordNote->setWordWrap(true);
    mappingBox->addWidget(m_wordNote);
    m_words->setObjectName(QStringLiteral("importWords"));
    m_words->setAccessibleName(tr("Words of the file and what they mean"));
    m_words->setColumnCount(4);
    m_words->setHorizontalHeaderLabels({tr("Word in the file"), tr("Where"), tr("Rows"), tr("Taken as")});
    m_words->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_words->setColumnWidth(0, 240);
    m_words->setColumnWidth(2, 70);
    m_words->setColumnWidth(3, 260);
    m_words->verticalHeader()->hide();
    m_words->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_words->setTabKeyNavigation(false);
    mappingBox->addWidget(m_words, 2);
    m_stack->addWidget(mapping);

    auto *preview = new QWidget;
    auto *previewBox = new QVBoxLayout(preview);
    previewBox->setContentsMargins(0, 0, 0, 0);
    m_summary->setWordWrap(true);
    m_notes->setWordWrap(true);
    previewBox->addWidget(m_summary);
    previewBox->addWidget(m_notes);
    m_model = new ListModel({{QStringLiteral("row"), tr("Row"), 60, true}, {QStringLiteral("action"), tr("What happens"), 120}, {QStringLiteral("number"), tr("Number"), 130},
                             {QStringLiteral("name"), tr("Name"), 100}, {QStringLiteral("class"), m_import->placeHeader(), 160},
                             {QStringLiteral("why"), tr("Why"), 300, false, false, true}},
                            [this](int row, int column, int role) { return previewCell(row, column, role); }, this);
    m_rows = new DataTable(QStringLiteral("importRows"), tr("Rows of the file"));
    m_rows->setModel(m_model);
    m_rows->setEmptyState(tr("No such row."));
    m_show->setObjectName(QStringLiteral("importShow"));
    m_show->setAccessibleName(tr("Which rows"));
    for (const auto &[text, code] : {std::pair{tr("All rows"), -1}, {tr("Added"), int(RosterAction::Add)}, {tr("Changed"), int(RosterAction::Change)},
                                     {tr("Conflicts"), int(RosterAction::Conflict)}, {tr("Rejected"), int(RosterAction::Rejected)}, {tr("Unchanged"), int(RosterAction::Unchanged)}})
        m_show->addItem(text, code);
    m_rows->addToolWidget(m_show);
    m_conflicts->setObjectName(QStringLiteral("importConflicts"));
    m_conflicts->setAccessibleName(tr("What to do with conflicts"));
    m_conflicts->addItem(tr("Conflicts: leave out"), int(ConflictChoice::Skip));
    m_conflicts->addItem(tr("Conflicts: the file is right"), int(ConflictChoice::Replace));
    m_conflicts->addItem(tr("Conflicts: keep our names, take the rest"), int(ConflictChoice::Keep));
    m_rows->addToolWidget(m_conflicts);
    m_saveRejections = new Button(tr("Save rejections…"), ButtonKind::Plain, QStringLiteral("saveRejections"));
    m_rows->addToolWidget(m_saveRejections);
    previewBox->addWidget(m_rows, 1);
    m_stack->addWidget(preview);

    auto *done = new QWidget;
    auto *doneBox = new QVBoxLayout(done);
    m_result->setWordWrap(true);
    doneBox->addWidget(m_result);
    m_undo = new Button(tr("&Take the import back"), ButtonKind::Outline, QStringLiteral("undoImport"));
    doneBox->addWidget(m_undo, 0, Qt::AlignLeft);
    doneBox->addStretch(1);
    m_stack->addWidget(done);
    layout->addWidget(m_stack, 1);

    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    m_leave = new Button(tr("&Cancel"), ButtonKind::Plain, QStringLiteral("leaveImport"));
    m_back = new Button(tr("&Back"), ButtonKind::Plain, QStringLiteral("importBack"));
    m_next = new Button(tr("&Next"), ButtonKind::Primary, QStringLiteral("importNext"));
    for (Button *b : {m_leave, m_back, m_next})
        foot->addWidget(b);
    layout->addLayout(foot);

    connect(m_leave, &QPushButton::clicked, this, &ImportWizard::leave);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(Mapping); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_stack->currentIndex() == Mapping) {
            if (makePreview())
                goTo(Preview);
        } else if (m_stack->currentIndex() == Preview) {
            apply();
        } else {
            leave();
        }
    });
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            analyse();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            analyse();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, &ImportWizard::fillPreview);
    connect(m_conflicts, &QComboBox::currentIndexChanged, this, [this] { m_import->decideAll(ConflictChoice(m_conflicts->currentData().toInt())); });
    connect(m_saveRejections, &QPushButton::clicked, this, &ImportWizard::saveRejections);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (!m_batch)
            return;
        const auto undone = m_import->takeBack(*m_batch);
        if (!undone) {
            m_context.prompts.message(this, MessageKind::Failure, tr("Import"), undone.error().message);
            return;
        }
        m_undo->hide();
        m_result->setText(QStringList{tr("Taken back: %1 removed, %2 restored.").arg(undone->removed).arg(undone->restored), undone->kept.join(u'\n')}.join(u'\n').trimmed());
        m_context.session.changes().changed(QStringLiteral("people"));
    });
    over->installEventFilter(this);
    hide();
}

void ImportWizard::place() { setGeometry(parentWidget()->rect()); }

bool ImportWizard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void ImportWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void ImportWizard::leave()
{
    hide();
    emit finished();
    deleteLater();
}

void ImportWizard::goTo(int step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_back->setVisible(step == Preview);
    m_leave->setVisible(step != Done);
    m_next->setText(step == Mapping ? tr("&Next: look at the rows") : step == Preview ? tr("&Import") : tr("&Close"));
    m_next->setWhyNot(step == Preview && !m_preview.blockers.isEmpty() ? m_preview.blockers.join(u' ') : QString());
}

bool ImportWizard::start(const QString &path)
{
    m_path = path;
    const auto read = m_context.host.runTask(tr("Reading %1").arg(QFileInfo(path).fileName()), [&](LongTask &task) -> Result<void> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::Io, tr("%1 cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()));
        const QByteArray content = file.readAll();
        m_hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        ReadOptions options;
        options.progress = task.percent();
        XZ_TRY(m_book, readTable(content, options));
        return {};
    });
    if (!read) {
        if (read.error().code != Errc::Cancelled)
            m_context.prompts.message(parentWidget(), MessageKind::Failure, tr("Import"), read.error().message);
        deleteLater();
        return false;
    }
    m_filling = true;
    int first = std::max(0, m_import->likeliest(m_book));
    for (size_t i = 0; i < m_book.sheets.size(); ++i)
        m_sheet->addItem(m_book.sheets[i].hidden ? tr("%1 (hidden)").arg(m_book.sheets[i].name) : m_book.sheets[i].name, int(i));
    m_sheet->setCurrentIndex(first);
    m_filling = false;
    m_title->setText(tr("Import: %1").arg(QFileInfo(path).fileName()));
    if (!analyse()) {
        deleteLater();
        return false;
    }
    goTo(Mapping);
    place();
    show();
    raise();
    m_columns->setFocus();
    return true;
}

bool ImportWizard::analyse()
{
    const int index = std::max(0, m_sheet->currentIndex());
    if (index >= int(m_book.sheets.size())) {
        m_context.prompts.message(parentWidget(), MessageKind::Failure, tr("Import"), tr("The file holds no sheet."));
        return false;
    }
    const auto done = m_import->read(m_book.sheets.at(size_t(index)), QFileInfo(m_path).fileName(), m_hash, m_kind->currentData().toString());
    if (!done) {
        m_context.prompts.message(parentWidget(), MessageKind::Failure, tr("Import"), done.error().message);
        return false;
    }
    fillColumns();
    return true;
}

void ImportWizard::fillColumns()
{
    m_filling = true;
    const auto &columns = m_import->columns();
    m_columns->setRowCount(int(columns.size()));
    int ask = 0, known = 0;
    for (int row = 0; row < int(columns.size()); ++row) {
        const RosterColumn &c = columns.at(size_t(row));
        const auto put = [&](int column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_columns->setItem(row, column, item);
        };
        put(0, columnName(c.index));
        put(1, c.header);
        put(3, c.samples.join(tr(", ")));
        auto *use = qobject_cast<QComboBox *>(m_columns->cellWidget(row, 2));
        if (!use) {
            use = new QComboBox;
            use->setObjectName(QStringLiteral("column%1").arg(row));
            m_columns->setCellWidget(row, 2, use);
            connect(use, &QComboBox::currentIndexChanged, this, [this, row] { columnChanged(row); });
        }
        use->setAccessibleName(tr("What column %1, %2, means").arg(columnName(c.index), c.header));
        const QSignalBlocker quiet(use);
        use->clear();
        use->addItem(tr("— please choose —"), QStringLiteral("?"));
        use->addItem(c.sensitive ? tr("leave out (sensitive)") : tr("leave out"), QString());
        if (m_import->keepsOtherColumns())
            use->addItem(tr("keep as it is, under its own name"), QStringLiteral("custom"));
        for (const FieldInfo &f : m_import->fields())
            use->addItem(f.labelText(), QLatin1String(f.key));
        const QString code = c.use == ColumnUse::Ask ? QStringLiteral("?") : c.use == ColumnUse::Field ? c.fieldKey : c.use == ColumnUse::Custom ? QStringLiteral("custom") : QString();
        use->setCurrentIndex(std::max(0, use->findData(code)));
        ask += c.use == ColumnUse::Ask;
        known += c.use == ColumnUse::Field;
    }
    QStringList sentences{tr("%1 of %2 columns were recognised.").arg(known).arg(columns.size())};
    if (ask)
        sentences << tr("%n column(s) bear the same name or mean the same: please choose.", nullptr, ask);
    sentences << m_book.notes;
    m_columnNote->setText(sentences.join(u' '));
    m_filling = false;
    fillWords();
}

void ImportWizard::fillWords()
{
    const auto words = m_import->words();
    const auto choices = m_import->wordChoices();
    m_words->setVisible(!words.empty());
    m_wordNote->setVisible(!words.empty());
    m_words->setRowCount(int(words.size()));
    int unknown = 0;
    for (int row = 0; row < int(words.size()); ++row) {
        const WordMeaning &w = words.at(size_t(row));
        const auto put = [&](int column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_words->setItem(row, column, item);
        };
        put(0, w.word);
        put(1, w.where);
        put(2, w.rows > 0 ? QString::number(w.rows) : QString());
        auto *means = new QComboBox;
        means->setObjectName(QStringLiteral("word%1").arg(row));
        means->setAccessibleName(tr("What the word %1 means").arg(w.word));
        means->addItem(tr("— not understood: these rows are left out —"), QString());
        for (const WordChoice &c : choices)
            means->addItem(c.label, c.code);
        means->setCurrentIndex(std::max(0, means->findData(w.code)));
        unknown += w.code.isEmpty();
        m_words->setCellWidget(row, 3, means);
        // Queued: the table is filled again, and with it this box.
        connect(means, &QComboBox::currentIndexChanged, this, [this, word = w.word, choices](int index) {
            const auto done = m_import->setWord(word, index > 0 ? choices.at(size_t(index) - 1).code : QString());
            if (!done)
                m_context.prompts.message(this, MessageKind::Warning, word, done.error().message);
            fillColumns();
        }, Qt::QueuedConnection);
    }
    m_wordNote->setText(unknown ? tr("%n word(s) of the file are not understood: say what they mean, and the program remembers it.", nullptr, unknown)
                                : tr("These words of the file are taken as follows; change them here if they mean something else."));
}

void ImportWizard::columnChanged(int row)
{
    if (m_filling)
        return;
    auto *use = qobject_cast<QComboBox *>(m_columns->cellWidget(row, 2));
    const RosterColumn &c = m_import->columns().at(size_t(row));
    const QString code = use->currentData().toString();
    const ColumnUse as = code == u"?" ? ColumnUse::Ask : code.isEmpty() ? ColumnUse::Ignore : code == u"custom" ? ColumnUse::Custom : ColumnUse::Field;
    const auto done = m_import->setColumn(c.index, as, as == ColumnUse::Field ? code : QString());
    if (!done)
        m_context.prompts.message(this, MessageKind::Warning, c.header, done.error().message);
    fillColumns();
}

bool ImportWizard::makePreview()
{
    const auto done = m_context.host.runTask(tr("Looking at the rows"), [this](LongTask &task) -> Result<void> {
        XZ_TRY(m_preview, m_import->preview(task.percent()));
        return {};
    });
    if (!done) {
        if (done.error().code != Errc::Cancelled)
            m_context.prompts.message(this, MessageKind::Failure, tr("Import"), done.error().message);
        return false;
    }
    m_import->decideAll(ConflictChoice(m_conflicts->currentData().toInt()));
    m_conflicts->setVisible(m_preview.conflicts > 0);
    m_saveRejections->setVisible(!m_preview.issues.empty());
    m_summary->setText(tr("%1 will be added, %2 changed, %3 stay as they are; %4 conflicts, %5 rejected.")
                           .arg(m_preview.added).arg(m_preview.changed).arg(m_preview.unchanged).arg(m_preview.conflicts).arg(m_preview.rejected));
    QStringList notes = m_preview.blockers;
    if (!m_preview.newClasses.isEmpty())
        notes << tr("New classes: %1").arg(m_preview.newClasses.mid(0, 12).join(tr(", ")) + (m_preview.newClasses.size() > 12 ? tr(" …") : QString()));
    if (!m_preview.newDorms.isEmpty())
        notes << tr("%n new dorm(s)", nullptr, int(m_preview.newDorms.size()));
    notes << m_preview.notes;
    m_notes->setText(notes.join(u'\n'));
    m_show->setCurrentIndex(m_preview.rejected ? 4 : m_preview.conflicts ? 3 : 0);
    fillPreview();
    return true;
}

void ImportWizard::fillPreview()
{
    m_shown.clear();
    const int wanted = m_show->currentData().toInt();
    for (const RosterRow &r : m_preview.rows)
        if (wanted < 0 || int(r.action) == wanted)
            m_shown.push_back(&r);
    m_model->setRowCount(int(m_shown.size()));
}

QVariant ImportWizard::previewCell(int row, int column, int role) const
{
    const RosterRow &r = *m_shown.at(size_t(row));
    if (role == ChipRole && column == 1) {
        switch (r.action) {
        case RosterAction::Add: return QVariant::fromValue(ChipLook{tr("added"), Tone::Done});
        case RosterAction::Change: return QVariant::fromValue(ChipLook{tr("changed"), Tone::Info});
        case RosterAction::Unchanged: return QVariant::fromValue(ChipLook{tr("unchanged"), Tone::Neutral});
        case RosterAction::Conflict: return QVariant::fromValue(ChipLook{tr("conflict"), Tone::Level2});
        case RosterAction::Rejected: return QVariant::fromValue(ChipLook{tr("rejected"), Tone::Level1});
        }
    }
    if (role == SortRole && column == 0)
        return r.row;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return r.row;
    case 1: return r.action == RosterAction::Add ? tr("added") : r.action == RosterAction::Change ? tr("changed") : r.action == RosterAction::Unchanged ? tr("unchanged")
                 : r.action == RosterAction::Conflict ? tr("conflict") : tr("rejected");
    case 2: return r.number;
    case 3: return r.name;
    case 4: return r.className;
    case 5: {
        if (!r.conflict.isEmpty())
            return r.conflict;
        QStringList reasons;
        for (const RosterIssue &i : m_preview.issues)
            if (i.row == r.row)
                reasons << tr("%1 \"%2\": %3").arg(i.header, i.value, i.reason);
        if (reasons.isEmpty() && r.action == RosterAction::Change) {
            for (const QString &key : r.changedFields)
                for (const FieldInfo &f : m_import->fields())
                    if (key == QLatin1String(f.key))
                        reasons << f.labelText();
            return reasons.join(tr(", "));
        }
        return reasons.join(tr("; "));
    }
    }
    return {};
}

void ImportWizard::saveRejections()
{
    const auto path = m_context.prompts.saveFile(this, {tr("Save rejections"), tr("Rejections") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)")}});
    if (!path)
        return;
    Workbook book;
    book.sheets.push_back(rejectionSheet(m_preview));
    if (const auto done = writeTable(*path, book); !done)
        m_context.prompts.message(this, MessageKind::Failure, tr("Save rejections"), done.error().message);
}

void ImportWizard::apply()
{
    RosterReport report;
    const auto done = m_context.host.runTask(tr("Importing"), [&](LongTask &task) -> Result<void> {
        XZ_TRY(report, m_import->apply(task.percent()));
        return {};
    });
    if (!done) {
        m_context.prompts.message(this, done.error().code == Errc::Cancelled ? MessageKind::Info : MessageKind::Failure, tr("Import"),
                                  done.error().code == Errc::Cancelled ? tr("Cancelled. Nothing was written.") : done.error().message);
        return;
    }
    m_batch = report.batch;
    m_undo->setVisible(m_batch.has_value());
    m_result->setText(m_import->kinds().empty()
                          ? tr("%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %n office(s) were given.", nullptr, report.postsMade)
                                .arg(report.added).arg(report.changed).arg(report.unchanged).arg(report.skipped).arg(report.rejected)
                          : tr("%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %6 classes and %7 dorms were made.")
                                .arg(report.added).arg(report.changed).arg(report.unchanged).arg(report.skipped).arg(report.rejected).arg(report.classesMade).arg(report.dormsMade));
    goTo(Done);
    m_context.session.changes().changed(QStringLiteral("people"));
    m_context.session.changes().changed(QStringLiteral("network"));
    m_next->setFocus();
}

} // namespace xz

#include "ui/settings/backupsection.h"

#include "core/base/text.h"
#include "ui/settings/settingsform.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/longtask.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>

namespace xz {
namespace {
QString moment(const QDateTime &at) { return at.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
} // namespace

BackupSection::BackupSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_last(new Text), m_folder(new Text({}, TextStyle::Secondary)), m_model(nullptr), m_table(new DataTable(QStringLiteral("backups"), tr("Backups"))),
      m_now(new Button(tr("&Back up now"), ButtonKind::Primary, QStringLiteral("backup-now"))), m_to(new Button(tr("Back up &to ..."), ButtonKind::Plain, QStringLiteral("backup-to"))),
      m_restore(new Button(tr("&Restore into a copy ..."), ButtonKind::Plain, QStringLiteral("backup-restore"))),
      m_choose(new Button(tr("Another &folder ..."), ButtonKind::Plain, QStringLiteral("backup-folder"))), m_form(new Form(QStringLiteral("backup"))),
      m_save(new Button(tr("&Save"), ButtonKind::Plain, QStringLiteral("backup-save")))
{
    auto *layout = scrollingLayout();

    auto *state = new Card(tr("Last backup"));
    state->setAccent(true);
    m_last->setObjectName(QStringLiteral("backup-last"));
    state->body()->addWidget(m_last);
    state->body()->addWidget(m_folder);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (Button *b : {m_now, m_to, m_restore})
        row->addWidget(b);
    row->addStretch(1);
    state->body()->addLayout(row);
    layout->addWidget(state);

    auto *plan = new Card(tr("By itself"));
    addSettings(*m_form, [](const QString &key) { return key.startsWith(u"backup.") && key != QLatin1String(setting::backupFolder); });
    plan->body()->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch(1);
    foot->addWidget(m_choose);
    foot->addWidget(m_save);
    plan->body()->addLayout(foot);
    layout->addWidget(plan);

    auto *list = new Card(tr("In the folder"));
    m_model = new ListModel({{QStringLiteral("at"), tr("Made on"), 160}, {QStringLiteral("size"), tr("Size"), 100, true}, {QStringLiteral("state"), tr("State"), 110}, {QStringLiteral("file"), tr("File"), 260}},
                            [this](int row, int column, int role) -> QVariant {
                                const BackupFile &f = m_files[size_t(row)];
                                if (column == 2 && role == ChipRole)
                                    return QVariant::fromValue(f.intact ? ChipLook{tr("Readable"), Tone::Done, Shape::None} : ChipLook{tr("Damaged"), Tone::Level1, Shape::None});
                                if (column == 1 && role == SortRole)
                                    return f.bytes;
                                if (role != Qt::DisplayRole)
                                    return {};
                                switch (column) {
                                case 0: return moment(f.at);
                                case 1: return QLocale().formattedDataSize(f.bytes);
                                case 3: return QFileInfo(f.path).fileName();
                                default: return {};
                                }
                            },
                            this);
    m_table->setModel(m_model);
    m_table->setToolsVisible(false);
    m_table->setFitsContents(true);
    m_table->setEmptyState(tr("No backup lies in the folder yet."));
    list->body()->addWidget(m_table);
    layout->addWidget(list);
    layout->addStretch(1);

    connect(m_now, &QPushButton::clicked, this, &BackupSection::backupNow);
    connect(m_to, &QPushButton::clicked, this, &BackupSection::backupTo);
    connect(m_restore, &QPushButton::clicked, this, &BackupSection::restore);
    connect(m_save, &QPushButton::clicked, this, &BackupSection::save);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const auto folder = prompts().folder(this, tr("Folder for the backups"));
        if (folder && !this->page().presented(SettingsService(session()).set(setting::backupFolder, *folder)))
            refresh();
    });
}

QString BackupSection::title() const { return tr("Backup"); }

void BackupSection::refresh()
{
    page().setStateLine(tr("A backup is one encrypted file that opens on another computer with the same passphrases."));
    const BackupService backup(workspace());
    auto files = backup.list();
    if (!files)
        m_files.clear(); // the folder's trouble is said in its line
    else
        m_files = std::move(*files);
    m_model->setRowCount(int(m_files.size()));
    m_last->setText(m_files.empty() ? tr("There is no backup yet. Make one now and keep a copy on a USB stick.")
                                    : tr("%1, %2").arg(moment(m_files.front().at), QLocale().formattedDataSize(m_files.front().bytes)));
    m_folder->setText(files ? tr("Folder: %1").arg(QDir::toNativeSeparators(backup.folder())) : files.error().message);
    const QString why = whyNot(Action::Backup);
    m_now->setWhyNot(why);
    m_to->setWhyNot(why);
    m_restore->setWhyNot(whyNot(Action::Restore));
    const QString whySettings = whyNot(Action::WriteSettings);
    m_save->setWhyNot(whySettings);
    m_choose->setWhyNot(whySettings);
    showSettings(*m_form, session(), whySettings);
}

void BackupSection::backupNow()
{
    const auto made = host().runTask(tr("Backing up"), [this](LongTask &) -> Result<void> {
        XZ_TRY([[maybe_unused]] const auto path, BackupService(workspace()).automatic());
        return {};
    }, false);
    refresh();
    if (!page().presented(made))
        host().toast(tr("The backup is made and was read back."));
}

void BackupSection::backupTo()
{
    const QString name = QFileInfo(workspace().path()).completeBaseName() + u'_' + isoDate(session().clock().today()) + QStringLiteral(".xzbak");
    const auto path = prompts().saveFile(this, {tr("Back up to"), name, {tr("Backup (*.xzbak)")}});
    if (!path)
        return;
    const auto made = host().runTask(tr("Backing up"), [&](LongTask &task) -> Result<void> {
        XZ_TRY([[maybe_unused]] const auto manifest, BackupService(workspace()).write(*path, task.percent()));
        return {};
    });
    if (!page().presented(made))
        host().toast(tr("The backup is made and was read back."));
}

void BackupSection::restore()
{
    const auto file = prompts().openFile(this, {tr("Which backup?"), {}, {tr("Backup (*.xzbak)")}});
    if (!file)
        return;
    const auto manifest = BackupService::verify(*file);
    if (page().presented(manifest))
        return;
    auto secret = prompts().passphrase(this, tr("Passphrase of that day"), tr("The backup of %1 opens with the passphrase that %2 had then.").arg(moment(manifest->at), session().actor().login));
    if (!secret)
        return;
    const auto target = prompts().saveFile(this, {tr("Where shall the copy lie?"), manifest->workspaceName + u'_' + isoDate(manifest->at.date()) + QStringLiteral(".xinzhan"), {tr("Workspace (*.xinzhan)")}});
    if (!target) {
        secret->fill(u'\0');
        return;
    }
    RestoreReport report;
    const auto done = host().runTask(tr("Restoring"), [&](LongTask &task) -> Result<void> {
        XZ_TRY(report, BackupService::restore(*file, *target, session().actor().login, *secret, session().clock(), task.percent()));
        return {};
    });
    secret->fill(u'\0');
    if (page().presented(done))
        return;
    // The comparison: rows of each table then and in the copy.
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::s);
    auto *verdict = new Text(report.differences.isEmpty() ? tr("All counts are equal. The copy lies at %1 and opens like any workspace.").arg(QDir::toNativeSeparators(*target)) : report.differences.join(u'\n'),
                             report.differences.isEmpty() ? TextStyle::Body : TextStyle::Error);
    verdict->setObjectName(QStringLiteral("restore-verdict"));
    layout->addWidget(verdict);
    struct Row {
        QString table;
        qint64 then, now;
    };
    auto rows = std::make_shared<std::vector<Row>>();
    for (auto it = report.manifest.counts.cbegin(); it != report.manifest.counts.cend(); ++it)
        if (it.value() > 0 || report.restored.value(it.key()) > 0)
            rows->push_back({it.key(), it.value(), report.restored.value(it.key())});
    auto *table = new DataTable(QStringLiteral("restore-counts"), tr("Counts compared"));
    auto *model = new ListModel({{QStringLiteral("table"), tr("Records"), 180}, {QStringLiteral("then"), tr("In the backup"), 100, true}, {QStringLiteral("now"), tr("In the copy"), 100, true}},
                                [rows](int row, int column, int role) -> QVariant {
                                    if (role != Qt::DisplayRole)
                                        return {};
                                    const Row &r = (*rows)[size_t(row)];
                                    return column == 0 ? QVariant(r.table) : column == 1 ? QVariant(r.then) : QVariant(r.now);
                                },
                                content);
    model->setRowCount(int(rows->size()));
    table->setModel(model);
    table->setToolsVisible(false);
    table->setFitsContents(true);
    layout->addWidget(table);
    layout->addStretch(1);
    page().drawer()->open(tr("Restored"), content, 460);
}

void BackupSection::save()
{
    if (saveSettings(*m_form, session(), page()))
        host().toast(tr("Saved."));
}

} // namespace xz

#include "moc_backupsection.cpp"

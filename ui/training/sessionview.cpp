#include "ui/training/sessionview.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/training/drilleditor.h"
#include "ui/training/looks.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
enum Tab { People, Paste, Drill, Material };
} // namespace

SessionView::SessionView(const PageContext &context, const TrainingId &id, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(id), m_row{Training{.id = id, .station = StationId(RawId{})}}, m_facts(new Text({}, TextStyle::Body)), m_counts(new Text({}, TextStyle::Strong)),
      m_state(new Chip), m_steps(new QHBoxLayout), m_tabs(new QTabBar), m_stack(new QStackedWidget)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_facts->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("sessionFacts"));
    head->addWidget(m_facts, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    box->addLayout(head);
    m_counts->setObjectName(QStringLiteral("sessionCounts"));
    m_counts->setWordWrap(true);
    box->addWidget(m_counts);
    m_steps->setSpacing(space::s);
    box->addLayout(m_steps);
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    m_tabs->setAccessibleName(tr("Parts of the session"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Attendance"), tr("Paste or import"), tr("Drill"), tr("Material")})
        m_tabs->addTab(t);
    box->addWidget(m_tabs);
    box->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);

    auto *people = new QWidget;
    auto *peopleBox = new QVBoxLayout(people);
    peopleBox->setContentsMargins(0, 0, 0, 0);
    peopleBox->setSpacing(space::s);
    auto *hint = new Text(tr("Arrows choose, Space ticks, L leave, A absent, O not recorded; several rows at once with Shift."), TextStyle::Small);
    hint->setWordWrap(true);
    peopleBox->addWidget(hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    const auto button = [&](const QString &text, const QString &name, AttendanceState state) {
        auto *b = new Button(text, ButtonKind::Plain, name);
        connect(b, &QPushButton::clicked, this, [this, state] { mark(state); });
        buttons->addWidget(b);
    };
    button(tr("&Present"), QStringLiteral("markPresent"), AttendanceState::Present);
    button(tr("On &leave…"), QStringLiteral("markLeave"), AttendanceState::Leave);
    button(tr("A&bsent"), QStringLiteral("markAbsent"), AttendanceState::Absent);
    button(tr("&Not recorded"), QStringLiteral("markOpen"), AttendanceState::Open);
    buttons->addStretch(1);
    peopleBox->addLayout(buttons);
    m_model = new ListModel({{QStringLiteral("state"), tr("Attendance"), 110}, {QStringLiteral("number"), tr("Number"), 120}, {QStringLiteral("name"), tr("Name"), 90},
                             {QStringLiteral("class"), tr("Class"), 110}, {QStringLiteral("role"), tr("Office"), 110}, {QStringLiteral("reason"), tr("Reason"), 110, false, false, true},
                             {QStringLiteral("score"), tr("Score"), 60, true}, {QStringLiteral("certificate"), tr("Certificate"), 130}},
                            [this](int r, int c, int role) { return cell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("attendance"), tr("Attendance"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(280);
    m_table->setEmptyState(tr("Nobody is expected: nobody held an office of these groups on the day."));
    m_table->view()->installEventFilter(this);
    peopleBox->addWidget(m_table, 1);
    m_stack->addWidget(people);

    auto *paste = new QWidget;
    auto *pasteBox = new QVBoxLayout(paste);
    pasteBox->setContentsMargins(0, 0, 0, 0);
    pasteBox->setSpacing(space::s);
    m_numbers = new QPlainTextEdit;
    m_numbers->setObjectName(QStringLiteral("pasteNumbers"));
    m_numbers->setAccessibleName(tr("Numbers of those who were there"));
    m_numbers->setPlaceholderText(tr("Paste student or staff numbers: spaces, commas or line breaks between"));
    m_numbers->setMaximumHeight(96);
    m_numbers->setTabChangesFocus(true);
    pasteBox->addWidget(m_numbers);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_pasteAs = new QComboBox;
    m_pasteAs->setObjectName(QStringLiteral("pasteAs"));
    m_pasteAs->setAccessibleName(tr("The pasted people were"));
    for (const AttendanceState s : {AttendanceState::Present, AttendanceState::Absent})
        m_pasteAs->addItem(attendanceStateLabel(s), attendanceStateCode(s));
    auto *check = new Button(tr("&Check the numbers"), ButtonKind::Plain, QStringLiteral("checkNumbers"));
    connect(check, &QPushButton::clicked, this, [this] {
        preview(TrainingService(m_context.session).previewNumbers(m_id, m_numbers->toPlainText(), attendanceStateFromCode(m_pasteAs->currentData().toString()).value_or(AttendanceState::Present)));
    });
    auto *file = new Button(tr("From a &file…"), ButtonKind::Plain, QStringLiteral("attendanceFile"));
    connect(file, &QPushButton::clicked, this, [this] { readFile(); });
    m_record = new Button(tr("&Record these"), ButtonKind::Outline, QStringLiteral("recordPreview"));
    connect(m_record, &QPushButton::clicked, this, &SessionView::recordPreview);
    row->addWidget(m_pasteAs);
    row->addWidget(check);
    row->addWidget(file);
    row->addStretch(1);
    row->addWidget(m_record);
    pasteBox->addLayout(row);
    m_previewText = new Text({}, TextStyle::Secondary);
    m_previewText->setObjectName(QStringLiteral("previewText"));
    m_previewText->setWordWrap(true);
    pasteBox->addWidget(m_previewText);
    m_lineModel = new ListModel({{QStringLiteral("row"), tr("No."), 50, true}, {QStringLiteral("given"), tr("Written"), 130}, {QStringLiteral("name"), tr("Name"), 90},
                                 {QStringLiteral("as"), tr("Attendance"), 100}, {QStringLiteral("verdict"), tr("What it means"), 200, false, false, true}},
                                [this](int r, int c, int role) { return lineCell(r, c, role); }, this);
    m_lines = new DataTable(QStringLiteral("attendancePreview"), tr("What the numbers mean"));
    m_lines->setModel(m_lineModel);
    m_lines->setToolsVisible(false);
    m_lines->setMinimumHeight(220);
    m_lines->setEmptyState(tr("Paste numbers or choose a file (xlsx, xls, csv). Everything is shown here before anything is recorded."));
    pasteBox->addWidget(m_lines, 1);
    m_stack->addWidget(paste);

    m_drill = new DrillEditor(m_context, m_id);
    m_stack->addWidget(m_drill);

    auto *material = new QWidget;
    auto *materialBox = new QVBoxLayout(material);
    materialBox->setContentsMargins(0, 0, 0, 0);
    materialBox->setSpacing(space::s);
    m_fileModel = new ListModel({{QStringLiteral("kind"), tr("What it is"), 120}, {QStringLiteral("file"), tr("File"), 240, false, false, true}, {QStringLiteral("size"), tr("Size"), 90, true},
                                 {QStringLiteral("at"), tr("Added"), 130}},
                                [this](int r, int c, int role) -> QVariant {
                                    const Attachment &a = m_materials.at(size_t(r));
                                    if (role == IdRole)
                                        return a.id.bytes();
                                    if (role != Qt::DisplayRole)
                                        return {};
                                    return c == 0 ? materialLabel(a.kind) : c == 1 ? a.fileName : c == 2 ? sizeText(a.size) : a.addedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
                                }, this);
    m_files = new DataTable(QStringLiteral("materials"), tr("Material"));
    m_files->setModel(m_fileModel);
    m_files->setToolsVisible(false);
    m_files->setMinimumHeight(200);
    m_files->setEmptyState(tr("No material yet: notice, slides, photos, the signed sheet. It is kept encrypted in the workspace."));
    connect(m_files, &DataTable::activated, this, [this](int r) {
        const Attachment &a = m_materials.at(size_t(r));
        const auto path = m_context.prompts.saveFile(this, {tr("Save a copy of the file"), a.fileName, {}});
        if (!path)
            return;
        const auto bytes = TrainingService(m_context.session).material(m_id, a.id);
        if (!bytes)
            return complain(bytes.error());
        QSaveFile out(*path);
        if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit())
            return complain({Errc::Io, tr("%1 cannot be written: %2").arg(*path, out.errorString())});
        m_context.host.toast(tr("Saved: %1").arg(*path));
    });
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(space::s);
    m_addFile = new Button(tr("Add a &file…"), ButtonKind::Plain, QStringLiteral("addMaterial"));
    connect(m_addFile, &QPushButton::clicked, this, [this] {
        QStringList labels;
        for (const QString &k : materialKinds())
            labels << materialLabel(k);
        const auto kind = m_context.prompts.choice(this, tr("Add a file"), tr("What is the file?"), labels);
        const auto path = kind ? m_context.prompts.openFile(this, {tr("Add a file"), {}, {}}) : std::nullopt;
        if (!path)
            return;
        const auto bytes = readAttachmentFile(*path);
        if (!bytes)
            return complain(bytes.error());
        if (const auto added = TrainingService(m_context.session).addMaterial(m_id, materialKinds().at(*kind), QFileInfo(*path).fileName(), *bytes); !added)
            return complain(added.error());
        showMaterials();
    });
    auto *remove = new Button(tr("Remo&ve"), ButtonKind::Plain, QStringLiteral("removeMaterial"));
    connect(remove, &QPushButton::clicked, this, [this] {
        const int r = m_files->currentRow();
        if (r < 0)
            return;
        const Attachment a = m_materials.at(size_t(r));
        if (!m_context.prompts.confirm(this, {tr("Remove the file"), tr("%1 is taken out of the workspace. It can only be added again from a copy.").arg(a.fileName), tr("Remove"), true}))
            return;
        if (const auto done = TrainingService(m_context.session).removeMaterial(m_id, a.id); !done)
            complain(done.error());
        showMaterials();
    });
    fileRow->addWidget(m_addFile);
    fileRow->addWidget(remove);
    fileRow->addStretch(1);
    materialBox->addLayout(fileRow);
    materialBox->addWidget(m_files, 1);
    m_stack->addWidget(material);
}

void SessionView::complain(const Error &error) { m_context.prompts.message(this, MessageKind::Failure, m_row.title, error.message); }

bool SessionView::load()
{
    TrainingService service(m_context.session);
    auto row = service.get(m_id);
    auto people = row ? service.attendance(m_id) : Result<std::vector<AttendanceRow>>(std::unexpected(row.error()));
    if (!row || !people) {
        complain(row ? people.error() : row.error());
        return false;
    }
    m_row = std::move(*row);
    m_people = std::move(*people);
    QStringList facts{trainingCategoryLabel(m_row.category), isoDate(m_row.onDate)};
    if (!m_row.startsAt.isEmpty())
        facts << (m_row.endsAt.isEmpty() ? m_row.startsAt : QString(m_row.startsAt + u'–' + m_row.endsAt));
    if (!m_row.place.isEmpty())
        facts << m_row.place;
    if (m_row.hours > 0)
        facts << tr("%1 hours").arg(hoursText(m_row.hours));
    QString text = facts.join(QStringLiteral(" · "));
    if (!m_row.speakerName.isEmpty())
        text += u'\n' + (m_row.speakerKind ? tr("Speaker: %1 (%2)").arg(m_row.speakerName, speakerKindLabel(*m_row.speakerKind)) : tr("Speaker: %1").arg(m_row.speakerName));
    text += u'\n' + tr("For: %1").arg(rolesText(m_row.audience));
    if (!m_row.stateReason.isEmpty())
        text += u'\n' + tr("Reason: %1").arg(m_row.stateReason);
    m_facts->setText(text);
    m_state->setLook(trainingStateLook(m_row.state));
    m_counts->setText(tr("Expected %1, present %2, on leave %3, absent %4, not recorded %5")
                          .arg(QString::number(m_row.expected), QString::number(m_row.present), QString::number(m_row.leave), QString::number(m_row.absent), QString::number(m_row.open)));
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (QWidget *w = item->widget()) {
            w->hide();
            w->deleteLater();
        }
        delete item;
    }
    const bool mine = service.mayWrite(m_row);
    auto *sheet = new Button(tr("&Sign-in sheet"), ButtonKind::Outline, QStringLiteral("signInSheet"));
    connect(sheet, &QPushButton::clicked, this, &SessionView::sheetWanted);
    m_steps->addWidget(sheet);
    auto *edit = new Button(tr("&Edit…"), ButtonKind::Plain, QStringLiteral("editTraining"));
    edit->setWhyNot(!mine ? tr("This is done by the station head or by whoever made the session.") : m_row.state == TrainingState::Cancelled ? tr("The session is cancelled.") : QString());
    connect(edit, &QPushButton::clicked, this, &SessionView::editWanted);
    m_steps->addWidget(edit);
    if (m_row.state == TrainingState::Planned && m_row.expects == ExpectedBy::Offices && mine) {
        auto *again = new Button(tr("&Update the list"), ButtonKind::Plain, QStringLiteral("remakeExpected"));
        connect(again, &QPushButton::clicked, this, [this] {
            const auto changed = TrainingService(m_context.session).remakeExpected(m_id);
            if (!changed)
                return complain(changed.error());
            m_context.host.toast(*changed ? tr("%n person(s) came or went.", nullptr, *changed) : tr("The list is up to date."));
            load();
        });
        m_steps->addWidget(again);
    }
    for (const TrainingEvent e : allTrainingEvents) {
        const auto choice = service.choice(m_id, e);
        if (!choice || std::ranges::none_of(trainingTransitions(), [&](const TrainingTransition &t) { return t.from == m_row.state && t.event == e; }))
            continue;
        auto *b = new Button(trainingEventLabel(e), ButtonKind::Plain, QStringLiteral("step-") + trainingEventCode(e));
        b->setWhyNot(choice->whyNot);
        connect(b, &QPushButton::clicked, this, [this, e] { step(e); });
        m_steps->addWidget(b);
    }
    m_steps->addStretch(1);
    m_model->setRowCount(int(m_people.size()));
    m_tabs->setTabVisible(Drill, m_row.category == TrainingCategory::Drill);
    m_drill->load(m_row, mine);
    m_addFile->setWhyNot(mine ? QString() : tr("This is done by the station head or by whoever made the session."));
    m_record->setWhyNot(m_preview.writable() ? QString() : tr("Check numbers or choose a file first."));
    showMaterials();
    return true;
}

void SessionView::showMaterials()
{
    auto files = TrainingService(m_context.session).materials(m_id);
    m_materials = files ? std::move(*files) : std::vector<Attachment>();
    m_fileModel->setRowCount(int(m_materials.size()));
}

void SessionView::saveDrafts() { m_drill->saveDrafts(); }

void SessionView::step(TrainingEvent event)
{
    const auto choice = TrainingService(m_context.session).choice(m_id, event);
    QString reason;
    if (choice && choice->needsReason) {
        const auto said = m_context.prompts.reason(this, {trainingEventLabel(event), tr("Say why; the reason stays with the session.")});
        if (!said)
            return;
        reason = *said;
    }
    if (const auto done = TrainingService(m_context.session).advance(m_id, event, reason); !done)
        complain(done.error());
    load();
}

bool SessionView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->view() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier) {
            switch (key->key()) {
            case Qt::Key_Space: {
                const int r = m_table->currentRow();
                const bool there = r >= 0 && m_people.at(size_t(r)).state == AttendanceState::Present;
                mark(there ? AttendanceState::Open : AttendanceState::Present);
                return true;
            }
            case Qt::Key_L: mark(AttendanceState::Leave); return true;
            case Qt::Key_A: mark(AttendanceState::Absent); return true;
            case Qt::Key_O: mark(AttendanceState::Open); return true;
            default: break;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SessionView::mark(AttendanceState state)
{
    std::vector<int> rows = m_table->selectedRows();
    if (rows.empty() && m_table->currentRow() >= 0)
        rows.push_back(m_table->currentRow());
    if (rows.empty())
        return;
    QString reason;
    if (state == AttendanceState::Leave) {
        const auto said = m_context.prompts.reason(this, {tr("On leave"), tr("Why is %1 on leave?").arg(m_people.at(size_t(rows.front())).name), {tr("Ill"), tr("Competition"), tr("Other lesson"), tr("Internship")}, 200});
        if (!said)
            return;
        reason = *said;
    }
    std::vector<AttendanceMark> marks;
    for (const int r : rows)
        marks.push_back({.person = m_people.at(size_t(r)).person, .state = state, .reason = reason});
    const int last = rows.back();
    const auto done = TrainingService(m_context.session).mark(m_id, marks);
    if (!done)
        return complain(done.error());
    load();
    if (rows.size() == 1) { // on to the next, as one goes down a list
        const QModelIndex now = m_table->view()->currentIndex();
        const QModelIndex next = now.siblingAtRow(now.row() + 1);
        if (next.isValid())
            m_table->view()->setCurrentIndex(next);
        else
            m_table->selectRow(std::min(last, int(m_people.size()) - 1));
    }
    m_table->view()->setFocus();
}

void SessionView::readFile(const QString &path)
{
    std::optional<QString> from = path.isEmpty() ? m_context.prompts.openFile(this, {tr("Import a sign-in list"), {}, {tr("Tables (*.xlsx *.xls *.csv)")}}) : std::optional(path);
    if (!from)
        return;
    m_tabs->setCurrentIndex(Paste);
    preview(TrainingService(m_context.session).previewFile(m_id, *from));
}

void SessionView::preview(Result<MarkPreview> found)
{
    if (!found) {
        m_preview = {};
        m_previewText->setText(found.error().message);
    } else {
        m_preview = std::move(*found);
        const int wrong = int(m_preview.lines.size()) - m_preview.writable() - m_preview.count(MarkVerdict::Same);
        QStringList parts{tr("%n to record", nullptr, m_preview.writable())};
        if (const int guests = m_preview.count(MarkVerdict::Guest))
            parts << tr("%n of them not expected", nullptr, guests);
        if (const int same = m_preview.count(MarkVerdict::Same))
            parts << tr("%n recorded so already", nullptr, same);
        if (wrong)
            parts << tr("%n left out, see why below", nullptr, wrong);
        m_previewText->setText(parts.join(tr(", ")) + (m_preview.notes.isEmpty() ? QString() : QString(u'\n' + m_preview.notes.join(u'\n'))));
    }
    m_lineModel->setRowCount(int(m_preview.lines.size()));
    m_record->setWhyNot(m_preview.writable() ? QString() : tr("Check numbers or choose a file first."));
}

void SessionView::recordPreview()
{
    const auto done = TrainingService(m_context.session).apply(m_id, m_preview);
    if (!done)
        return complain(done.error());
    m_preview = {};
    m_lineModel->setRowCount(0);
    m_numbers->clear();
    m_previewText->setText(tr("%n person(s) recorded.", nullptr, done->changed));
    load();
}

QVariant SessionView::cell(int r, int column, int role) const
{
    const AttendanceRow &a = m_people.at(size_t(r));
    if (role == IdRole)
        return a.person.bytes();
    if (role == ChipRole && column == 0)
        return QVariant::fromValue(attendanceLook(a.state));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return attendanceStateLabel(a.state);
    case 1: return a.number;
    case 2: return a.name;
    case 3: return a.className;
    case 4: return a.expected ? rolesText(a.roles) : a.roles.empty() ? tr("guest") : tr("guest, %1").arg(rolesText(a.roles));
    case 5: return a.reason;
    case 6: return a.score ? QVariant(*a.score) : QVariant();
    case 7: return a.certificateUntil.isValid() ? tr("%1 until %2").arg(a.certificate, isoDate(a.certificateUntil)) : a.certificate;
    }
    return {};
}

QVariant SessionView::lineCell(int r, int column, int role) const
{
    const MarkLine &l = m_preview.lines.at(size_t(r));
    if (role == ChipRole && column == 3 && l.mark)
        return QVariant::fromValue(attendanceLook(l.mark->state));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return l.row;
    case 1: return l.given;
    case 2: return l.name;
    case 3: return l.mark ? attendanceStateLabel(l.mark->state) : QString();
    case 4: return l.sentence.isEmpty() ? tr("will be recorded") : l.sentence;
    }
    return {};
}

} // namespace xz

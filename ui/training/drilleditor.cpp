#include "ui/training/drilleditor.h"

#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("drill");

QPlainTextEdit *editor(QVBoxLayout *box, const QString &label, const QString &name, int height)
{
    auto *caption = new Text(label, TextStyle::Secondary);
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    caption->setBuddy(edit);
    box->addWidget(caption);
    box->addWidget(edit);
    return edit;
}
} // namespace

DrillEditor::DrillEditor(const PageContext &context, const TrainingId &id, QWidget *parent) : QWidget(parent), m_context(context), m_id(id)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_scenario = editor(box, tr("Scenario (invented; no student's real story)"), QStringLiteral("drillScenario"), 64);
    m_timeline = editor(box, tr("Timeline, one step a line, beginning with its time: 21:05 ..."), QStringLiteral("drillTimeline"), 104);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_note = new Text({}, TextStyle::Small);
    m_save = new Button(tr("Sa&ve scenario and timeline"), ButtonKind::Plain, QStringLiteral("saveDrill"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (save(m_reviews))
            m_context.host.toast(tr("The drill is saved."));
    });
    row->addWidget(m_note, 1);
    row->addWidget(m_save);
    box->addLayout(row);

    box->addWidget(new Text(tr("Review points"), TextStyle::CardTitle));
    auto *add = new QHBoxLayout;
    add->setSpacing(space::s);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("reviewText"));
    m_text->setAccessibleName(tr("Review point"));
    m_text->setPlaceholderText(tr("What has to be put right"));
    m_owner = new QComboBox;
    m_owner->setObjectName(QStringLiteral("reviewOwner"));
    m_owner->setAccessibleName(tr("Who sees to it"));
    m_due = new DateEdit;
    m_due->setObjectName(QStringLiteral("reviewDue"));
    m_due->setAccessibleName(tr("Until when"));
    m_add = new Button(tr("A&dd"), ButtonKind::Plain, QStringLiteral("addReview"));
    connect(m_add, &QPushButton::clicked, this, &DrillEditor::addPoint);
    add->addWidget(m_text, 1);
    add->addWidget(m_owner);
    add->addWidget(m_due);
    add->addWidget(m_add);
    box->addLayout(add);
    m_model = new ListModel({{QStringLiteral("state"), tr("State"), 120}, {QStringLiteral("text"), tr("Review point"), 220, false, false, true}, {QStringLiteral("owner"), tr("Owner"), 80},
                             {QStringLiteral("due"), tr("Due"), 100}, {QStringLiteral("done"), tr("What was done"), 180}},
                            [this](int r, int c, int role) -> QVariant {
                                const DrillPoint &p = m_reviews.at(size_t(r));
                                const QDate today = m_context.session.clock().today();
                                const QString state = p.doneOn.isValid() ? tr("done") : !p.dueOn.isValid() ? tr("no task") : p.dueOn < today ? tr("overdue") : tr("open");
                                if (role == ChipRole && c == 0)
                                    return QVariant::fromValue(ChipLook{state, p.doneOn.isValid() ? Tone::Done : p.dueOn.isValid() && p.dueOn < today ? Tone::Level1 : Tone::Info});
                                if (role != Qt::DisplayRole)
                                    return {};
                                switch (c) {
                                case 0: return state;
                                case 1: return p.text;
                                case 2: return p.ownerName;
                                case 3: return isoDate(p.dueOn);
                                case 4: return p.doneNote;
                                }
                                return {};
                            }, this);
    m_table = new DataTable(QStringLiteral("reviewPoints"), tr("Review points"));
    m_table->setModel(m_model);
    m_table->setToolsVisible(false);
    m_table->setMinimumHeight(150);
    m_table->setEmptyState(tr("No review point yet. With an owner and a date it becomes a task on Today."));
    connect(m_table, &DataTable::activated, this, &DrillEditor::finish);
    box->addWidget(m_table, 1);
    m_finish = new Button(tr("&Done, or open again…"), ButtonKind::Plain, QStringLiteral("finishReview"));
    connect(m_finish, &QPushButton::clicked, this, [this] { finish(m_table->currentRow()); });
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_finish);
    foot->addStretch(1);
    box->addLayout(foot);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(1000);
    connect(&m_draftTimer, &QTimer::timeout, this, &DrillEditor::saveDrafts);
    for (auto *e : {m_scenario, m_timeline})
        connect(e, &QPlainTextEdit::textChanged, this, [this] {
            if (m_loaded)
                m_draftTimer.start();
        });
}

void DrillEditor::load(const TrainingRow &row, bool mayWrite)
{
    if (row.category != TrainingCategory::Drill)
        return;
    const QString whyNot = mayWrite ? QString() : tr("This is done by the station head or by whoever made the session.");
    for (Button *b : {m_save, m_add})
        b->setWhyNot(whyNot);
    if (m_owner->count() == 0) {
        m_owner->addItem(tr("Nobody yet"), QString());
        PersonFilter staff;
        staff.kind = PersonKind::Staff;
        staff.status = PersonStatus::Active;
        staff.sort = PersonSort::Name;
        if (const auto people = PeopleService(m_context.session).list(staff))
            for (const PersonRow &p : *people)
                if (p.college == m_context.session.actor().college)
                    m_owner->addItem(p.name, p.id.toString());
        m_due->setDate(m_context.session.clock().today().addDays(14));
    }
    auto points = TrainingService(m_context.session).points(m_id);
    if (!points)
        return;
    m_points = std::move(*points);
    m_reviews.clear();
    for (const DrillPoint &p : m_points)
        if (p.kind == DrillPointKind::Review)
            m_reviews.push_back(p);
    m_model->setRowCount(int(m_reviews.size()));
    if (!m_loaded)
        fill();
    m_loaded = true;
}

void DrillEditor::fill()
{
    QStringList scenario, timeline;
    for (const DrillPoint &p : m_points) {
        if (p.kind == DrillPointKind::Scenario)
            scenario << p.text;
        else if (p.kind == DrillPointKind::Timeline)
            timeline << QString(p.clock + u' ' + p.text).trimmed();
    }
    m_scenario->setPlainText(scenario.join(u'\n'));
    m_timeline->setPlainText(timeline.join(u'\n'));
    const auto draft = DraftStore(m_context.session).load(draftForm, m_id.toString());
    if (!draft || !*draft)
        return;
    m_scenario->setPlainText((*draft)->body.value(u"scenario").toString());
    m_timeline->setPlainText((*draft)->body.value(u"timeline").toString());
    m_note->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

void DrillEditor::saveDrafts()
{
    if (!m_draftTimer.isActive() && sender() != &m_draftTimer)
        return;
    m_draftTimer.stop();
    const auto saved = DraftStore(m_context.session).save(draftForm, m_id.toString(), {{QStringLiteral("scenario"), m_scenario->toPlainText()}, {QStringLiteral("timeline"), m_timeline->toPlainText()}});
    m_note->setText(saved ? tr("Saved automatically %1").arg(saved->toString(QStringLiteral("HH:mm:ss"))) : saved.error().message);
}

std::vector<DrillPoint> DrillEditor::typed() const
{
    std::vector<DrillPoint> out;
    if (const QString scenario = m_scenario->toPlainText().trimmed(); !scenario.isEmpty())
        out.push_back({.kind = DrillPointKind::Scenario, .text = scenario});
    static const QRegularExpression step(QStringLiteral("^\\s*(\\d{1,2}[:：]\\d{2})?\\s*(.*)$"));
    for (const QString &line : m_timeline->toPlainText().split(u'\n')) {
        const auto m = step.match(line);
        if (!m.captured(2).trimmed().isEmpty())
            out.push_back({.kind = DrillPointKind::Timeline, .clock = m.captured(1), .text = m.captured(2).trimmed()});
    }
    return out;
}

bool DrillEditor::save(std::vector<DrillPoint> reviews)
{
    auto all = typed();
    all.insert(all.end(), reviews.begin(), reviews.end());
    TrainingService service(m_context.session);
    if (const auto done = service.savePoints(m_id, all); !done) {
        m_context.prompts.message(this, MessageKind::Failure, tr("Drill"), done.error().message);
        return false;
    }
    m_draftTimer.stop();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_id.toString()); gone)
        m_note->clear();
    if (const auto row = service.get(m_id))
        load(*row, service.mayWrite(*row));
    return true;
}

void DrillEditor::addPoint()
{
    const auto owner = PersonId::fromString(m_owner->currentData().toString());
    auto reviews = m_reviews;
    reviews.push_back({.kind = DrillPointKind::Review, .text = m_text->text(), .owner = owner, .dueOn = owner ? m_due->date().value_or(QDate()) : QDate()});
    if (save(std::move(reviews)))
        m_text->clear();
}

void DrillEditor::finish(int row)
{
    if (row < 0 || row >= int(m_reviews.size()) || !m_reviews[size_t(row)].id)
        return;
    const DrillPoint p = m_reviews[size_t(row)];
    const bool open = !p.doneOn.isValid();
    const auto said = m_context.prompts.reason(this, {open ? tr("Review point done") : tr("Open it again"), open ? tr("What was done?") : tr("Why is it open again?"), {}, 200});
    if (!said)
        return;
    TrainingService service(m_context.session);
    const auto done = open ? service.finishPoint(*p.id, *said) : service.reopenPoint(*p.id, *said);
    if (!done)
        m_context.prompts.message(this, MessageKind::Failure, tr("Drill"), done.error().message);
    if (const auto r = service.get(m_id))
        load(*r, service.mayWrite(*r));
}

} // namespace xz

#include "ui/activities/activityform.h"

#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QSaveFile>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("activity");
const QStringList keys{QStringLiteral("title"), QStringLiteral("kind"), QStringLiteral("on_date"), QStringLiteral("ends_on"), QStringLiteral("strand"), QStringLiteral("nature"),
                       QStringLiteral("participants"), QStringLiteral("place"), QStringLiteral("in_charge"), QStringLiteral("majors"), QStringLiteral("peer"), QStringLiteral("school_wide"),
                       QStringLiteral("note")};

Text *quiet(const QString &text, TextStyle style = TextStyle::Small)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}
} // namespace

ActivityForm::ActivityForm(const PageContext &context, std::optional<ActivityRow> row, QWidget *parent)
    : QWidget(parent), m_context(context), m_row(std::move(row)), m_form(new Form(QStringLiteral("activity"))), m_goalError(new Text({}, TextStyle::Error))
{
    const ActivityService service(m_context.session);
    m_mayWrite = m_row ? service.mayWrite(*m_row) && m_row->counts() : service.mayAdd();
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    if (m_row && !m_row->counts())
        box->addWidget(quiet(tr("Cancelled: %1").arg(m_row->cancelled), TextStyle::Error));
    m_form->setTwoColumns(true);
    m_form->addFields(activityFields(), keys);
    const ActivityWords words = ActivityWords::of(m_context.session);
    std::vector<FormOption> kinds, strands{{QString(), QString()}}, natures;
    for (const ActivityWords::Kind &k : words.kinds())
        kinds.push_back({k.code, k.name});
    for (const auto &[code, name] : words.strands())
        strands.push_back({code, name});
    for (const ActivityNature n : {ActivityNature::Developmental, ActivityNature::Remedial, ActivityNature::None})
        natures.push_back({activityNatureCode(n), activityNatureLabel(n)});
    m_form->setOptions(QStringLiteral("kind"), kinds);
    m_form->setOptions(QStringLiteral("strand"), strands);
    m_form->setOptions(QStringLiteral("nature"), natures);
    m_form->setHint(QStringLiteral("majors"), tr("Majors that it was made for, with commas between; empty means everybody."));
    m_form->setHint(QStringLiteral("nature"), tr("Counts for the share of developmental guidance; meetings are neither."));
    if (m_row) {
        m_form->fill(activityFields(), *m_row);
    } else {
        m_form->setValue(QStringLiteral("kind"), kinds.empty() ? QString() : kinds.front().code);
        m_form->setValue(QStringLiteral("on_date"), m_context.session.clock().today());
        kindChosen();
    }
    box->addWidget(m_form);
    box->addWidget(new Text(tr("Goals"), TextStyle::Strong));
    auto *goals = new QHBoxLayout;
    goals->setSpacing(space::m);
    for (const auto &[code, name] : words.goals()) {
        auto *tick = new QCheckBox(name);
        tick->setObjectName(QStringLiteral("goal-") + code);
        tick->setChecked(m_row && m_row->goals.contains(code));
        tick->setEnabled(m_mayWrite);
        goals->addWidget(tick);
        m_goals.emplace_back(code, tick);
    }
    goals->addStretch(1);
    box->addLayout(goals);
    m_goalError->setWordWrap(true);
    m_goalError->hide();
    box->addWidget(m_goalError);
    m_form->setUnchanged();
    if (m_mayWrite) {
        restore();
        m_form->setDraft(m_context.session.clock(), [this](const QVariantMap &) -> Result<void> {
            XZ_CHECK(DraftStore(m_context.session).save(draftForm, subject(), body()));
            return {};
        });
        connect(m_form, &Form::edited, this, [this](const QString &key) {
            if (key == u"kind")
                kindChosen();
        });
        for (const auto &[code, tick] : m_goals)
            connect(tick, &QCheckBox::toggled, m_form, &Form::touch);
        box->addWidget(m_form->draftLine());
    } else {
        for (const QString &key : m_form->keys())
            m_form->setReadOnly(key, true, m_row && !m_row->counts() ? tr("A cancelled activity is not changed; take the cancelling back first.") : tr("This entry belongs to somebody else."));
    }
    m_filesPlace = new QVBoxLayout;
    box->addLayout(m_filesPlace);
    if (m_row) {
        showFiles();
        auto *row2 = new QHBoxLayout;
        const bool own = service.mayWrite(*m_row);
        auto *life = new Button(m_row->counts() ? tr("&Cancel this activity…") : tr("&Take the cancelling back"), ButtonKind::Plain, QStringLiteral("cancelActivity"));
        life->setWhyNot(own ? QString() : tr("This entry belongs to somebody else."));
        connect(life, &QPushButton::clicked, this, [this] {
            ActivityService s(m_context.session);
            if (!m_row->counts()) {
                if (const auto done = s.restore(m_row->id); !done)
                    complained(done.error());
                else
                    emit changed();
                return;
            }
            const auto why = m_context.prompts.reason(this, {.title = tr("Cancel this activity"), .text = tr("It stays in the register with the reason and no longer counts.")});
            if (!why)
                return;
            if (const auto done = s.cancel(m_row->id, *why); !done)
                complained(done.error());
            else
                emit changed();
        });
        row2->addWidget(life);
        row2->addStretch(1);
        box->addLayout(row2);
    } else {
        m_filesPlace->addWidget(quiet(tr("Photos, sign-in sheets and articles can be added once the activity is saved.")));
    }
    box->addStretch(1);
}

// A kind has its usual nature: proposed, not forced.
void ActivityForm::kindChosen()
{
    const ActivityWords words = ActivityWords::of(m_context.session);
    if (const ActivityWords::Kind *k = words.kind(m_form->value(QStringLiteral("kind")).toString()))
        m_form->setValue(QStringLiteral("nature"), activityNatureCode(k->nature));
}

bool ActivityForm::complained(const Error &error)
{
    m_context.prompts.message(this, MessageKind::Failure, m_row ? m_row->title : tr("New activity"), error.message);
    return true;
}

QJsonObject ActivityForm::body() const
{
    QJsonObject out = QJsonObject::fromVariantMap(m_form->values());
    QJsonArray goals;
    for (const auto &[code, tick] : m_goals)
        if (tick->isChecked())
            goals << code;
    out.insert(QStringLiteral("goals"), goals);
    return out;
}

void ActivityForm::restore()
{
    const auto draft = DraftStore(m_context.session).load(draftForm, subject());
    if (!draft || !*draft)
        return;
    const QJsonObject saved = (*draft)->body;
    m_form->setValues(saved.toVariantMap());
    const QJsonArray goals = saved.value(QStringLiteral("goals")).toArray();
    for (const auto &[code, tick] : m_goals)
        tick->setChecked(goals.contains(code));
    m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    m_form->draftLine()->show();
}

void ActivityForm::saveDrafts()
{
    if (m_mayWrite && m_form->isChanged())
        m_form->saveDraftNow();
}

void ActivityForm::save()
{
    ActivityRow a = m_row ? *m_row : ActivityRow{Activity{.id = ActivityId(RawId{}), .station = m_context.session.actor().station.value_or(StationId(RawId{}))}};
    m_goalError->hide();
    if (!m_form->apply(activityFields(), a))
        return;
    a.goals.clear();
    for (const auto &[code, tick] : m_goals)
        if (tick->isChecked())
            a.goals << code;
    ActivityService service(m_context.session);
    ActivityId id = a.id;
    std::optional<Error> error;
    if (m_row) {
        if (auto done = service.update(a); !done)
            error = done.error();
    } else if (auto added = service.add(a)) {
        id = *added;
    } else {
        error = added.error();
    }
    if (error) {
        if (error->field == u"goals") {
            m_goalError->setText(error->message);
            m_goalError->show();
        } else if (!m_form->showError(*error)) {
            complained(*error);
        }
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, subject()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, a.title, gone.error().message);
    m_context.host.toast(tr("%1 saved.").arg(a.title));
    emit saved(id);
}

void ActivityForm::showFiles()
{
    delete m_files;
    m_files = new QWidget;
    m_filesPlace->addWidget(m_files);
    auto *box = new QVBoxLayout(m_files);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Evidence"), TextStyle::Strong));
    head->addStretch(1);
    auto *add = new Button(tr("&Add a file…"), ButtonKind::Link, QStringLiteral("addEvidence"));
    add->setWhyNot(m_mayWrite ? QString() : tr("This entry belongs to somebody else."));
    connect(add, &QPushButton::clicked, this, &ActivityForm::addFile);
    head->addWidget(add);
    box->addLayout(head);
    const auto files = ActivityService(m_context.session).files(m_row->id);
    if (!files)
        return;
    if (files->empty())
        box->addWidget(quiet(tr("No evidence yet."), TextStyle::Secondary));
    for (const Attachment &a : *files) {
        auto *line = new QHBoxLayout;
        line->addWidget(quiet(QStringLiteral("%1 (%2)").arg(a.fileName, sizeText(a.size)), TextStyle::Body), 1);
        auto *out = new Button(tr("Save as…"), ButtonKind::Link, QStringLiteral("saveEvidence"));
        connect(out, &QPushButton::clicked, this, [this, a] {
            const auto path = m_context.prompts.saveFile(this, {.title = tr("Save the file"), .suggestedName = a.fileName});
            if (!path)
                return;
            const auto bytes = ActivityService(m_context.session).content(m_row->id, a.id);
            if (!bytes) {
                complained(bytes.error());
                return;
            }
            QSaveFile file(*path);
            if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                m_context.prompts.message(this, MessageKind::Failure, a.fileName, tr("The file could not be written to %1. Choose another folder.").arg(*path));
            else
                m_context.host.toast(tr("Saved: %1").arg(*path));
        });
        line->addWidget(out);
        if (m_mayWrite) {
            auto *gone = new Button(tr("Remove"), ButtonKind::Link, QStringLiteral("removeEvidence"));
            connect(gone, &QPushButton::clicked, this, [this, a] {
                if (!m_context.prompts.confirm(this, {.title = tr("Remove the file"), .text = tr("%1 is taken out of the workspace.").arg(a.fileName), .action = tr("Remove"), .danger = true}))
                    return;
                if (const auto done = ActivityService(m_context.session).detach(m_row->id, a.id); !done)
                    complained(done.error());
                else
                    QMetaObject::invokeMethod(this, &ActivityForm::showFiles, Qt::QueuedConnection);
            });
            line->addWidget(gone);
        }
        box->addLayout(line);
    }
}

void ActivityForm::addFile()
{
    const auto path = m_context.prompts.openFile(this, {.title = tr("Evidence of the activity")});
    if (!path)
        return;
    const auto bytes = readAttachmentFile(*path);
    if (!bytes) {
        complained(bytes.error());
        return;
    }
    if (const auto done = ActivityService(m_context.session).attach(m_row->id, QFileInfo(*path).fileName(), *bytes); !done)
        complained(done.error());
    else
        QMetaObject::invokeMethod(this, &ActivityForm::showFiles, Qt::QueuedConnection);
}

} // namespace xz

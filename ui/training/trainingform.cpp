#include "ui/training/trainingform.h"

#include "core/workspace/drafts.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <algorithm>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("training");
const QStringList keys{QStringLiteral("category"), QStringLiteral("on_date"), QStringLiteral("title"), QStringLiteral("place"), QStringLiteral("starts_at"), QStringLiteral("ends_at"),
                       QStringLiteral("speaker"), QStringLiteral("speaker_kind"), QStringLiteral("hours"), QStringLiteral("note")};
} // namespace

TrainingForm::TrainingForm(const PageContext &context, std::optional<TrainingRow> row, std::vector<PersonId> people, QWidget *parent)
    : QWidget(parent), m_context(context), m_row(std::move(row)), m_people(std::move(people)), m_form(new Form(QStringLiteral("training"))),
      m_audienceError(new Text({}, TextStyle::Error))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_form->setTwoColumns(true);
    m_form->addFields(trainingFields(), keys);
    std::vector<FormOption> categories, speakers{{QString(), QString()}};
    for (const TrainingCategory c : allTrainingCategories)
        categories.push_back({trainingCategoryCode(c), trainingCategoryLabel(c)});
    for (const SpeakerKind k : allSpeakerKinds)
        speakers.push_back({speakerKindCode(k), speakerKindLabel(k)});
    m_form->setOptions(QStringLiteral("category"), categories);
    m_form->setOptions(QStringLiteral("speaker_kind"), speakers);
    m_form->setHint(QStringLiteral("category"), tr("Only a training, or an online course with its certificate, fulfils the guarantee; a meeting counts for the term."));
    m_form->setHint(QStringLiteral("starts_at"), tr("Such as 14:30"));
    if (m_row) {
        m_form->fill(trainingFields(), *m_row);
        if (m_row->speakerPerson)
            m_form->setValue(QStringLiteral("speaker"), m_row->speakerName);
    } else {
        m_form->setValue(QStringLiteral("category"), trainingCategoryCode(TrainingCategory::Training));
        m_form->setValue(QStringLiteral("on_date"), m_context.session.clock().today().addDays(m_people.empty() ? 0 : 7));
        m_form->setValue(QStringLiteral("hours"), QStringLiteral("2"));
        if (!m_people.empty())
            m_form->setValue(QStringLiteral("title"), tr("Catch-up training of student helpers"));
    }
    box->addWidget(m_form);
    const bool named = !m_people.empty() || (m_row && m_row->expects == ExpectedBy::Named);
    if (named) {
        auto *text = new Text(tr("Expected: exactly the %n chosen student helper(s).", nullptr, m_row ? m_row->expected : int(m_people.size())), TextStyle::Strong);
        text->setWordWrap(true);
        box->addWidget(text);
    } else {
        box->addWidget(new Text(tr("For which groups (a joint session has several)"), TextStyle::Strong));
        auto *grid = new QGridLayout;
        grid->setSpacing(space::s);
        for (const PostRole g : trainingGroups) {
            auto *tick = new QCheckBox(postRoleLabel(g));
            tick->setObjectName(QStringLiteral("audience-") + postRoleCode(g));
            tick->setChecked(m_row && std::ranges::find(m_row->audience, g) != m_row->audience.end());
            grid->addWidget(tick, int(m_audience.size()) / 3, int(m_audience.size()) % 3);
            m_audience.emplace_back(g, tick);
        }
        box->addLayout(grid);
        auto *hint = new Text(tr("Who holds these offices on the day is expected; the list can be changed afterwards."), TextStyle::Small);
        hint->setWordWrap(true);
        box->addWidget(hint);
    }
    m_audienceError->setWordWrap(true);
    m_audienceError->hide();
    box->addWidget(m_audienceError);
    m_form->setUnchanged();
    restore();
    m_form->setDraft(m_context.session.clock(), [this](const QVariantMap &) -> Result<void> {
        XZ_CHECK(DraftStore(m_context.session).save(draftForm, subject(), body()));
        return {};
    });
    for (const auto &[role, tick] : m_audience)
        connect(tick, &QCheckBox::toggled, m_form, &Form::touch);
    box->addWidget(m_form->draftLine());
    box->addStretch(1);
}

QString TrainingForm::subject() const { return m_row ? m_row->id.toString() : m_people.empty() ? QString() : QStringLiteral("catch-up"); }

QJsonObject TrainingForm::body() const
{
    QJsonObject out = QJsonObject::fromVariantMap(m_form->values());
    QJsonArray roles;
    for (const auto &[role, tick] : m_audience)
        if (tick->isChecked())
            roles << postRoleCode(role);
    out.insert(QStringLiteral("audience"), roles);
    return out;
}

void TrainingForm::restore()
{
    const auto draft = DraftStore(m_context.session).load(draftForm, subject());
    if (!draft || !*draft)
        return;
    const QJsonObject saved = (*draft)->body;
    m_form->setValues(saved.toVariantMap());
    const QJsonArray roles = saved.value(QStringLiteral("audience")).toArray();
    for (const auto &[role, tick] : m_audience)
        tick->setChecked(roles.contains(postRoleCode(role)));
    m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    m_form->draftLine()->show();
}

void TrainingForm::saveDrafts()
{
    if (m_form->isChanged())
        m_form->saveDraftNow();
}

void TrainingForm::save()
{
    TrainingRow t = m_row ? *m_row : TrainingRow{Training{.id = TrainingId(RawId{}), .station = m_context.session.actor().station.value_or(StationId(RawId{}))}};
    m_audienceError->hide();
    const QString before = t.speakerName;
    if (!m_form->apply(trainingFields(), t))
        return;
    if (t.speakerPerson && t.speaker == before)
        t.speaker.clear(); // still the person
    else
        t.speakerPerson.reset();
    if (!m_audience.empty()) {
        t.audience.clear();
        for (const auto &[role, tick] : m_audience)
            if (tick->isChecked())
                t.audience.push_back(role);
    }
    TrainingService service(m_context.session);
    TrainingId id = t.id;
    std::optional<Error> error;
    if (m_row) {
        if (auto done = service.update(t); !done)
            error = done.error();
    } else if (auto added = service.add(t, m_people)) {
        id = *added;
    } else {
        error = added.error();
    }
    if (error) {
        if (error->field == u"audience") {
            m_audienceError->setText(error->message);
            m_audienceError->show();
        } else if (!m_form->showError(*error)) {
            m_context.prompts.message(this, MessageKind::Failure, t.title, error->message);
        }
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, subject()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, t.title, gone.error().message);
    m_context.host.toast(tr("%1 saved.").arg(t.title));
    emit saved(id);
}

} // namespace xz

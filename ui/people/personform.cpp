#include "ui/people/personform.h"

#include "core/organization/networkservice.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("person");
const QStringList plainKeys{QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("gender"), QStringLiteral("phone"), QStringLiteral("email"),
                            QStringLiteral("born_on"), QStringLiteral("enrolled_on"), QStringLiteral("graduates_on"), QStringLiteral("ethnicity"),
                            QStringLiteral("native_place"), QStringLiteral("guardian"), QStringLiteral("guardian_phone"), QStringLiteral("title"), QStringLiteral("note")};
} // namespace

PersonForm::PersonForm(const PageContext &context, std::optional<PersonRow> person, PersonKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_person(std::move(person)), m_kind(m_person ? m_person->kind : kind), m_form(new Form(QStringLiteral("person")))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_form->setTwoColumns(true);
    for (const QString &key : plainKeys) {
        const bool student = m_kind == PersonKind::Student;
        if ((key == u"title" && student) || (!student && (key == u"guardian" || key == u"guardian_phone" || key == u"enrolled_on" || key == u"graduates_on")))
            continue;
        m_form->addFields(personFields(), {key});
    }
    m_form->setOptions(QStringLiteral("gender"), {{QStringLiteral("female"), genderLabel(QStringLiteral("female"))}, {QStringLiteral("male"), genderLabel(QStringLiteral("male"))}});
    m_form->addField({.key = "class_id", .label = QT_TRANSLATE_NOOP("Field", "Class"), .kind = FieldKind::Choice});
    m_form->addField({.key = "dorm_id", .label = QT_TRANSLATE_NOOP("Field", "Dorm"), .kind = FieldKind::Choice});
    fillPlaces();
    if (m_person) {
        m_form->fill(personFields(), *m_person);
        m_form->setValue(QStringLiteral("class_id"), m_person->classId ? m_person->classId->toString() : QString());
        m_form->setValue(QStringLiteral("dorm_id"), m_person->dorm ? m_person->dorm->toString() : QString());
        auto *row = new QHBoxLayout;
        row->addWidget(new Text(tr("Status: %1").arg(personStatusLabel(m_person->status)), TextStyle::Strong), 1);
        auto *status = new Button(tr("Change the status…"), ButtonKind::Plain, QStringLiteral("changeStatus"));
        connect(status, &QPushButton::clicked, this, &PersonForm::changeStatus);
        row->addWidget(status);
        box->addLayout(row);
    }
    m_form->setUnchanged();
    const QString subject = m_person ? m_person->id.toString() : QString();
    if (const auto draft = DraftStore(m_context.session).load(draftForm, subject); draft && *draft) {
        m_form->setValues((*draft)->body.toVariantMap());
        m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        m_form->draftLine()->show();
    }
    m_form->setDraft(m_context.session.clock(), [this, subject](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(m_context.session).save(draftForm, subject, QJsonObject::fromVariantMap(values)));
        return {};
    });
    box->addWidget(m_form);
    if (m_person && !m_person->custom.isEmpty()) {
        box->addWidget(new Text(tr("Other columns of the imported file"), TextStyle::CardTitle));
        for (auto it = m_person->custom.constBegin(); it != m_person->custom.constEnd(); ++it) {
            auto *text = new Text(tr("%1: %2").arg(it.key(), it.value().toString()));
            text->setWordWrap(true);
            box->addWidget(text);
        }
    }
    box->addWidget(m_form->draftLine());
    box->addStretch(1);
}

void PersonForm::fillPlaces()
{
    NetworkService network(m_context.session);
    std::vector<FormOption> classes{{QString(), QString()}}, dorms{{QString(), QString()}};
    if (const auto rows = network.classes())
        for (const ClassRow &c : *rows)
            classes.push_back({c.id.toString(), c.name});
    std::optional<CollegeId> college = m_context.session.actor().college;
    if (m_person && m_person->college)
        college = m_person->college;
    if (const auto rows = network.dorms(college))
        for (const Dorm &d : *rows)
            dorms.push_back({d.id.toString(), d.name()});
    m_form->setOptions(QStringLiteral("class_id"), classes);
    m_form->setOptions(QStringLiteral("dorm_id"), dorms);
}

void PersonForm::saveDrafts()
{
    if (m_form->isChanged())
        m_form->saveDraftNow();
}

void PersonForm::save()
{
    PersonRow person = m_person ? *m_person : PersonRow{Person{.id = PersonId(RawId{}), .kind = m_kind, .college = m_context.session.actor().college}};
    if (!m_form->apply(personFields(), person))
        return;
    const auto classId = ClassId::fromString(m_form->value(QStringLiteral("class_id")).toString());
    const auto before = person.classId;
    person.dorm = DormId::fromString(m_form->value(QStringLiteral("dorm_id")).toString());
    PeopleService people(m_context.session);
    const bool moves = m_person && classId && before && *classId != *before;
    if (!moves)
        person.classId = classId;
    PersonId id = person.id;
    std::optional<Error> error;
    if (m_person) {
        if (auto done = people.update(person); !done)
            error = done.error();
        else if (moves)
            if (auto moved = people.moveToClass(id, *classId, m_context.session.clock().today()); !moved)
                error = moved.error();
    } else if (auto added = people.add(person)) {
        id = *added;
    } else {
        error = added.error();
    }
    if (error) {
        if (!m_form->showError(*error))
            m_context.prompts.message(this, MessageKind::Failure, person.name, error->message);
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_person ? id.toString() : QString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, person.name, gone.error().message);
    m_context.host.toast(tr("%1 saved.").arg(person.name));
    emit saved(id);
}

void PersonForm::changeStatus()
{
    QStringList labels;
    std::vector<PersonStatus> states;
    for (const PersonStatus s : {PersonStatus::Active, PersonStatus::Suspended, PersonStatus::Withdrawn, PersonStatus::Graduated, PersonStatus::Left}) {
        if (s == m_person->status || (m_kind == PersonKind::Student) == (s == PersonStatus::Left))
            continue;
        if (m_kind != PersonKind::Student && s != PersonStatus::Active && s != PersonStatus::Left)
            continue;
        labels << personStatusLabel(s);
        states.push_back(s);
    }
    const auto index = m_context.prompts.choice(this, tr("Change the status"), tr("The new status of %1:").arg(m_person->name), labels);
    if (!index)
        return;
    const auto reason = m_context.prompts.reason(this, {tr("Change the status"), tr("Say why, for example the number of the document.")});
    if (!reason)
        return;
    const auto done = PeopleService(m_context.session).setStatus(m_person->id, states.at(size_t(*index)), m_context.session.clock().today(), *reason);
    if (!done) {
        m_context.prompts.message(this, MessageKind::Failure, m_person->name, done.error().message);
        return;
    }
    emit saved(m_person->id);
}

} // namespace xz

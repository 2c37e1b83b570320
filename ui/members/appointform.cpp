#include "ui/members/appointform.h"

#include "core/base/text.h"
#include "core/members/eligibilityservice.h"
#include "core/people/peopleservice.h"
#include "ui/members/verdictview.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString roleKey = QStringLiteral("role"), placeKey = QStringLiteral("place"), personKey = QStringLiteral("person"), fromKey = QStringLiteral("starts_on"), toKey = QStringLiteral("ends_on");
} // namespace

AppointForm::AppointForm(const PageContext &context, std::optional<PostRole> wanted, QWidget *parent)
    : QWidget(parent), m_context(context), m_form(new Form(QStringLiteral("appoint"))), m_note(new Text({}, TextStyle::Secondary)), m_verdict(new VerdictView)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_form->addField({.key = "role", .label = QT_TRANSLATE_NOOP("Field", "Office held"), .kind = FieldKind::Choice, .required = true});
    m_form->addField({.key = "place", .label = QT_TRANSLATE_NOOP("Field", "Serves at"), .kind = FieldKind::Choice});
    m_form->addField({.key = "person", .label = QT_TRANSLATE_NOOP("Field", "Who"), .kind = FieldKind::Choice});
    m_form->addField({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "In office since"), .kind = FieldKind::Date, .required = true});
    m_form->addField({.key = "ends_on", .label = QT_TRANSLATE_NOOP("Field", "In office until"), .kind = FieldKind::Date});
    m_form->setHint(toKey, tr("empty: until further notice; fill it in for terms that are over"));
    std::vector<FormOption> roles;
    for (const PostRole r : allPostRoles)
        roles.push_back({postRoleCode(r), postRoleLabel(r)});
    m_form->setOptions(roleKey, roles);
    m_form->setValue(roleKey, postRoleCode(wanted.value_or(PostRole::Department)));
    m_form->setValue(fromKey, context.session.clock().today());
    box->addWidget(m_form);
    m_note->setWordWrap(true);
    box->addWidget(m_note);
    box->addWidget(m_verdict);
    box->addStretch(1);
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (m_filling)
            return;
        if (key == roleKey)
            roleChanged();
        else if (key == placeKey)
            fillPeople();
        showVerdict();
    });
    roleChanged();
    showVerdict();
}

PostRole AppointForm::role() const { return postRoleFromCode(m_form->value(roleKey).toString()).value_or(PostRole::Department); }

void AppointForm::roleChanged()
{
    m_filling = true;
    NetworkService network(m_context.session);
    const auto college = m_context.session.actor().college;
    std::vector<FormOption> places;
    switch (postPlace(role())) {
    case PostPlace::Station:
        if (const auto all = network.stations())
            for (const Station &s : *all)
                if (!m_context.session.actor().station || s.id == *m_context.session.actor().station)
                    places.push_back({s.id.toString(), s.name});
        break;
    case PostPlace::Class:
        if (const auto all = network.classes({.college = college}))
            for (const ClassRow &c : *all)
                places.push_back({c.id.toString(), c.name});
        break;
    case PostPlace::Dorm:
        if (const auto all = network.dorms(college))
            for (const Dorm &d : *all)
                places.push_back({d.id.toString(), d.name()});
        break;
    }
    m_form->setOptions(placeKey, places);
    m_form->setValue(placeKey, places.size() == 1 ? places.front().code : QString());
    m_note->setText(role() == PostRole::Head ? tr("A station has exactly one head: the term of the one before ends the day before this one begins.") : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_filling = false;
    fillPeople();
}

void AppointForm::fillPeople()
{
    m_filling = true;
    const QString place = m_form->value(placeKey).toString();
    std::vector<PersonFilter> filters;
    PersonFilter filter;
    filter.status = PersonStatus::Active;
    filter.college = m_context.session.actor().college;
    if (isStudentRole(role())) {
        filter.kind = PersonKind::Student;
        if (role() == PostRole::ClassCommittee)
            filter.classId = ClassId::fromString(place);
        if (role() == PostRole::DormReporter)
            filter.dorm = DormId::fromString(place);
        if (role() == PostRole::Department || filter.classId || filter.dorm)
            filters.push_back(filter);
    } else {
        filter.kind = PersonKind::Staff;
        filters.push_back(filter);
        if (role() == PostRole::PartTime || role() == PostRole::Expert) {
            filter.kind = PersonKind::External;
            filters.push_back(filter);
        }
    }
    std::vector<FormOption> people;
    for (const PersonFilter &f : filters)
        if (const auto rows = PeopleService(m_context.session).list(f))
            for (const PersonRow &p : *rows)
                people.push_back({p.id.toString(), QStringList{p.name, p.number, p.kind == PersonKind::Student ? p.className : p.title}.join(u' ').simplified()});
    m_form->setOptions(personKey, people);
    m_form->setHint(personKey, people.empty() && filters.empty() ? tr("choose the place first") : people.empty() ? tr("nobody to choose; add people on the page of people") : QString());
    m_filling = false;
}

void AppointForm::showVerdict()
{
    const auto person = PersonId::fromString(m_form->value(personKey).toString());
    m_verdict->setVisible(false);
    if (role() != PostRole::Head || !person)
        return;
    const QVariant from = m_form->value(fromKey);
    const auto verdict = EligibilityService(m_context.session).of(*person, from.typeId() == QMetaType::QDate ? from.toDate() : QDate());
    if (!verdict)
        return;
    m_verdict->setVerdict(*verdict);
    m_verdict->setVisible(true);
}

void AppointForm::save()
{
    m_form->clearErrors();
    const auto person = PersonId::fromString(m_form->value(personKey).toString());
    if (!person)
        return m_form->setError(personKey, tr("Choose who takes the office."));
    PostDraft draft{.role = role(), .person = *person};
    for (const auto &[key, into] : {std::pair(fromKey, &draft.startsOn), std::pair(toKey, &draft.endsOn)}) {
        const QVariant v = m_form->value(key);
        if (v.isValid() && v.typeId() != QMetaType::QDate)
            return m_form->setError(key, tr("This is no date; write it like 2026-09-01."));
        *into = v.toDate();
    }
    if (!draft.startsOn.isValid())
        return m_form->setError(fromKey, tr("Enter the first day in office."));
    const QString place = m_form->value(placeKey).toString();
    draft.station = StationId::fromString(place);
    draft.classId = ClassId::fromString(place);
    draft.dorm = DormId::fromString(place);
    draft.replace = role() == PostRole::Head;
    NetworkService network(m_context.session);
    auto post = network.appoint(draft);
    if (!post && post.error().code == Errc::Conflict && isSingleHolder(draft.role) && !draft.replace
        && m_context.prompts.confirm(this, {tr("Replace the present holder?"), post.error().message, tr("Appoint as the successor"), false})) {
        draft.replace = true;
        post = network.appoint(draft);
    } else if (!post && post.error().code == Errc::Conflict && isSingleHolder(draft.role) && !draft.replace) {
        return;
    }
    if (!post) {
        if (!m_form->showError(post.error()))
            m_context.prompts.message(this, MessageKind::Failure, postRoleLabel(draft.role), post.error().message);
        return;
    }
    m_context.host.toast(tr("Appointed."));
    emit appointed(*post, *person, draft.role);
}

} // namespace xz

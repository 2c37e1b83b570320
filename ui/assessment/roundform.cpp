#include "ui/assessment/roundform.h"

#include "core/assessment/assessmentrules.h"
#include "core/assessment/candidacy.h"
#include "core/calendar/calendarservice.h"
#include "core/workspace/drafts.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("assessment.round");
}

RoundForm::RoundForm(const PageContext &context, std::optional<AssessmentRound> round, QWidget *parent)
    : QWidget(parent), m_context(context), m_round(std::move(round)), m_form(new Form(QStringLiteral("round"))), m_error(new Text({}, TextStyle::Error))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_form->addField({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Round"), .required = true, .maxLength = 80});
    m_form->addField({.key = "role", .label = QT_TRANSLATE_NOOP("Field", "Team"), .kind = FieldKind::Choice, .required = true});
    m_form->addField({.key = "template", .label = QT_TRANSLATE_NOOP("Field", "Template"), .kind = FieldKind::Choice, .required = true});
    m_form->addField({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "Assessed from"), .kind = FieldKind::Date, .required = true});
    m_form->addField({.key = "ends_on", .label = QT_TRANSLATE_NOOP("Field", "Assessed to"), .kind = FieldKind::Date, .required = true});
    m_form->addField({.key = "people_on", .label = QT_TRANSLATE_NOOP("Field", "In office on"), .kind = FieldKind::Date});
    m_form->addField({.key = "quota", .label = QT_TRANSLATE_NOOP("Field", "Commendations (per cent)"), .kind = FieldKind::Integer});
    m_form->setHint(QStringLiteral("people_on"), tr("Who held the office on this day gets a sheet. Empty: today, or the last day."));
    m_form->setHint(QStringLiteral("quota"), tr("Of the classes; of the people for the other teams. Empty: as the template says."));
    std::vector<FormOption> roles, templates;
    for (const PostRole r : studentRoles)
        roles.push_back({postRoleCode(r), postRoleLabel(r)});
    m_form->setOptions(QStringLiteral("role"), roles);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("roundError"));
    m_error->hide();
    if (const auto all = AssessmentService(m_context.session).templates()) {
        for (const AssessmentTemplate &t : *all)
            templates.push_back({t.code, t.name});
    } else { // a row of the dictionary is broken: said here, where one looks for the template
        m_error->setText(all.error().message);
        m_error->show();
    }
    m_form->setOptions(QStringLiteral("template"), templates);
    box->addWidget(m_form);
    box->addWidget(m_error);
    box->addWidget(m_form->draftLine());
    box->addStretch(1);
    if (m_round) {
        m_form->setValues({{QStringLiteral("name"), m_round->name}, {QStringLiteral("role"), postRoleCode(m_round->role)}, {QStringLiteral("template"), m_round->form.code},
                           {QStringLiteral("starts_on"), m_round->startsOn}, {QStringLiteral("ends_on"), m_round->endsOn}, {QStringLiteral("people_on"), m_round->peopleOn},
                           {QStringLiteral("quota"), qRound(m_round->quota * 100)}});
    } else {
        if (const auto term = CalendarService(m_context.session).termAt(m_context.session.clock().today())) {
            m_form->setValue(QStringLiteral("name"), tr("%1, %2").arg(term->name(), postRoleLabel(PostRole::ClassCommittee)));
            m_form->setValue(QStringLiteral("starts_on"), term->startsOn);
            m_form->setValue(QStringLiteral("ends_on"), term->endsOn);
        }
        m_form->setValue(QStringLiteral("role"), postRoleCode(PostRole::ClassCommittee));
        if (!templates.empty())
            m_form->setValue(QStringLiteral("template"), templates.front().code);
        restore();
    }
    m_form->setUnchanged();
    m_form->setDraft(m_context.session.clock(), [this](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(m_context.session).save(draftForm, m_round ? m_round->id.toString() : QString(), QJsonObject::fromVariantMap(values)));
        return {};
    });
}

void RoundForm::restore()
{
    const auto draft = DraftStore(m_context.session).load(draftForm, QString());
    if (!draft || !*draft)
        return;
    m_form->setValues((*draft)->body.toVariantMap());
    m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    m_form->draftLine()->show();
}

void RoundForm::saveDraft()
{
    if (m_form->isChanged())
        m_form->saveDraftNow();
}

void RoundForm::save()
{
    m_form->clearErrors();
    m_error->hide();
    const auto value = [&](const char *key) { return m_form->value(QString::fromLatin1(key)); };
    RoundDraft draft{.name = value("name").toString(), .role = postRoleFromCode(value("role").toString()).value_or(PostRole::ClassCommittee), .form = value("template").toString(),
                     .startsOn = value("starts_on").toDate(), .endsOn = value("ends_on").toDate(), .peopleOn = value("people_on").toDate()};
    if (const QString quota = value("quota").toString(); !quota.isEmpty())
        draft.quota = quota.toInt() / 100.0;
    AssessmentService service(m_context.session);
    std::optional<RoundId> id;
    std::optional<Error> error;
    if (m_round) {
        id = m_round->id;
        if (const auto done = service.update(*id, draft); !done)
            error = done.error();
    } else if (const auto made = service.create(draft)) {
        id = *made;
    } else {
        error = made.error();
    }
    if (error) {
        if (error->field == u"dates")
            error->field = QStringLiteral("ends_on");
        if (!m_form->showError(*error)) {
            m_error->setText(error->message);
            m_error->show();
        }
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_round ? m_round->id.toString() : QString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, draft.name, gone.error().message);
    emit saved(*id);
}

} // namespace xz

#include "moc_roundform.cpp"

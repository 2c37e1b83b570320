#include "ui/settings/stationsection.h"

#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/card.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QBoxLayout>

namespace xz {

StationSection::StationSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_form(new Form(QStringLiteral("station"))), m_save(new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("station-save")))
{
    auto *layout = scrollingLayout();
    auto *card = new Card(tr("Names on the reports"));
    m_form->setTwoColumns(true);
    FieldInfo school;
    school.key = "school";
    school.label = QT_TRANSLATE_NOOP("Field", "School");
    school.required = true;
    school.maxLength = 80;
    m_form->addField(school);
    if (session().actor().station) {
        m_form->addFields(stationFields(), {QStringLiteral("name"), QStringLiteral("contact"), QStringLiteral("founded_on")});
        FieldInfo custodian;
        custodian.key = "custodian";
        custodian.label = QT_TRANSLATE_NOOP("Field", "Keeper of the printed reports");
        custodian.kind = FieldKind::Reference;
        m_form->addField(custodian);
        m_form->setHint(QStringLiteral("custodian"), tr("Stands on every print with the date since when."));
        m_form->addFields(stationFields(), {QStringLiteral("custodian_since")});
    }
    card->body()->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_save);
    card->body()->addLayout(foot);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &StationSection::save);
}

QString StationSection::title() const { return tr("Station"); }

void StationSection::refresh()
{
    page().setStateLine(tr("These names stand on every report."));
    const NetworkService network(session());
    const QString why = whyNot(Action::WriteNetwork);
    m_save->setWhyNot(why);
    for (const QString &key : m_form->keys())
        m_form->setReadOnly(key, !why.isEmpty(), why);
    if (m_form->isChanged())
        return;
    if (const auto school = network.school())
        m_form->setValue(QStringLiteral("school"), school->name);
    if (const auto id = session().actor().station) {
        const auto station = network.station(*id);
        if (page().presented(station))
            return;
        m_station = *station;
        PersonFilter filter;
        filter.kind = PersonKind::Staff;
        std::vector<FormOption> staff;
        if (const auto people = PeopleService(session()).list(filter))
            for (const PersonRow &p : *people)
                staff.push_back({p.id.toString(), p.number.isEmpty() ? p.name : QString(p.name + u' ' + p.number)});
        m_form->setOptions(QStringLiteral("custodian"), staff);
        for (const Field<Station> &f : stationFields().all())
            m_form->setValue(QString::fromLatin1(f.key), f.get(*m_station));
        m_form->setValue(QStringLiteral("custodian"), m_station->custodian ? m_station->custodian->toString() : QString());
    }
    m_form->setUnchanged();
}

void StationSection::save()
{
    NetworkService network(session());
    m_form->clearErrors();
    const auto shown = [this](const Result<void> &r) {
        if (r)
            return false;
        Error error = r.error();
        if (!m_form->showError(error))
            page().present(error);
        return true;
    };
    const QString school = m_form->value(QStringLiteral("school")).toString();
    if (const auto old = network.school(); old && old->name != school) {
        if (auto r = network.renameSchool(school); !r) {
            Error error = r.error();
            error.field = QStringLiteral("school"); // the form has the station's name under "name"
            m_form->showError(error);
            return;
        }
    }
    if (m_station) {
        Station changed = *m_station;
        if (!m_form->apply(stationFields(), changed))
            return;
        if (shown(network.updateStation(changed)))
            return;
        const auto person = PersonId::fromString(m_form->value(QStringLiteral("custodian")).toString());
        if (person != m_station->custodian || changed.custodianSince != m_station->custodianSince)
            if (shown(network.setCustodian(m_station->id, person, changed.custodianSince.isValid() ? changed.custodianSince : session().clock().today())))
                return;
    }
    m_form->setUnchanged();
    refresh();
    host().toast(tr("Saved. The names stand on the reports from now on."));
}

} // namespace xz

#include "moc_stationsection.cpp"

#include "ui/station/overview.h"

#include "core/base/text.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QStringList cardKeys{QStringLiteral("name"), QStringLiteral("founded_on"), QStringLiteral("contact"), QStringLiteral("phone"), QStringLiteral("address"), QStringLiteral("note")};

Text *wrapped(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}
} // namespace

StationOverview::StationOverview(StationParts parts, QWidget *parent) : QWidget(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::l);
    m_card = new Card(tr("Station card"));
    m_edit = new Button(tr("&Edit the card"), ButtonKind::Plain, QStringLiteral("editCard"));
    connect(m_edit, &QPushButton::clicked, this, &StationOverview::editCard);
    m_card->addHeaderWidget(m_edit);
    box->addWidget(m_card);
    m_check = new Card(tr("What the regulation asks for"));
    m_summary = wrapped({}, TextStyle::Secondary);
    m_summary->setObjectName(QStringLiteral("completenessSummary"));
    m_check->body()->addWidget(m_summary);
    box->addWidget(m_check);
    box->addStretch(1);
}

void StationOverview::setContent(const StationCard &card, const Completeness &verdict)
{
    m_shown = card;
    const Actor &a = m_parts.session().actor();
    m_edit->setWhyNot(isAllowed(a, Action::WriteNetwork, {.station = card.station.id, .college = card.station.college}) ? QString() : tr("Your role does not change the station's card."));
    fillCard(card);
    fillCheck(verdict);
    fitHeight();
}

void StationOverview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void StationOverview::fitHeight()
{
    if (!m_facts || !m_clauses)
        return;
    const int width = std::max(200, this->width() - 2 * space::l);
    const auto needed = [width](QWidget *part) { return part->layout()->hasHeightForWidth() ? part->layout()->heightForWidth(width) : part->layout()->sizeHint().height(); };
    constexpr int frame = 96; // a card's title row and its margins
    m_card->setMinimumHeight(needed(m_facts) + frame);
    m_check->setMinimumHeight(needed(m_clauses) + m_summary->heightForWidth(width) + frame);
    setMinimumHeight(m_card->minimumHeight() + m_check->minimumHeight() + space::l);
}

void StationOverview::fillCard(const StationCard &card)
{
    delete m_facts;
    m_facts = new QWidget;
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    int at = 0;
    const auto fact = [&](const QString &label, const QString &value, bool wide = false) {
        if (wide && at % 2)
            ++at;
        const int column = at % 2 * 2;
        auto *caption = new Text(label, TextStyle::Secondary);
        caption->setAlignment(Qt::AlignTop);
        grid->addWidget(caption, at / 2, column);
        auto *text = wrapped(value.isEmpty() ? tr("not entered") : value);
        if (value.isEmpty())
            text->setStyle(TextStyle::Secondary);
        grid->addWidget(text, at / 2, column + 1, 1, wide ? 3 : 1);
        at += wide ? 2 : 1;
    };
    const Station &s = card.station;
    fact(tr("Station"), s.name);
    fact(tr("College"), card.collegeName);
    fact(tr("Head"), card.head);
    fact(tr("Secretary in charge"), card.secretary);
    fact(tr("Founded on"), isoDate(s.foundedOn));
    fact(tr("Custodian of records"), card.custodian.isEmpty() ? QString() : tr("%1, since %2").arg(card.custodian, isoDate(s.custodianSince)));
    fact(tr("Contact person"), s.contact);
    fact(tr("Telephone"), s.phone);
    fact(tr("Address"), s.address, true);
    fact(tr("Serves"), tr("%1 students, %2 classes, %3 dorms").arg(card.students).arg(card.classes).arg(card.dorms), true);
    fact(tr("Team"), tr("counsellors %1, class teachers %2, part-time counsellors %3, experts %4; committee members %5, weather reporters %6, department %7")
                         .arg(card.counsellors).arg(card.classTeachers).arg(card.partTime).arg(card.experts).arg(card.committee).arg(card.dormReporters).arg(card.department), true);
    if (!s.note.isEmpty())
        fact(tr("Note"), s.note, true);
    m_card->body()->addWidget(m_facts);
}

void StationOverview::fillCheck(const Completeness &verdict)
{
    m_summary->setText(verdict.summary());
    delete m_clauses;
    m_clauses = new QWidget;
    auto *grid = new QGridLayout(m_clauses);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 3);
    int r = 0;
    std::vector<const CompletenessClause *> order; // what is missing first
    for (const bool met : {false, true})
        for (const CompletenessClause &c : verdict.clauses)
            if (c.met == met)
                order.push_back(&c);
    for (const CompletenessClause *c : order) {
        auto *chip = new Chip({c->met ? tr("met") : tr("lacking"), c->met ? Tone::Done : Tone::Level1, c->met ? Shape::Circle : Shape::Triangle});
        chip->setObjectName(QStringLiteral("clause-") + c->key);
        chip->setAccessibleName(tr("%1: %2").arg(c->title, c->met ? tr("met") : tr("lacking")));
        grid->addWidget(chip, r, 0, Qt::AlignTop);
        grid->addWidget(new Text(c->source, TextStyle::Secondary), r, 1, Qt::AlignTop);
        grid->addWidget(wrapped(c->title, TextStyle::Strong), r, 2, Qt::AlignTop);
        auto *datum = wrapped(c->met ? c->datum : c->datum + u'\n' + c->fix);
        datum->setObjectName(QStringLiteral("datum-") + c->key);
        if (!c->met)
            datum->setTint(Token::Level1);
        grid->addWidget(datum, r, 3, Qt::AlignTop);
        if (!c->met) {
            auto *mend = new Button(tr("Mend"), ButtonKind::Link, QStringLiteral("mend-") + c->key);
            mend->setAccessibleName(tr("Mend: %1").arg(c->title));
            connect(mend, &QPushButton::clicked, this, [this, at = c->at, key = c->key] { emit mendWanted(at, key); });
            grid->addWidget(mend, r, 4, Qt::AlignTop);
        }
        ++r;
    }
    m_check->body()->addWidget(m_clauses);
}

void StationOverview::editCard()
{
    if (!m_shown || !m_edit->whyNot().isEmpty())
        return;
    const Station before = m_shown->station;
    const QString draft = QStringLiteral("station.card"), subject = before.id.toString();
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("stationForm"));
    form->addFields(stationFields(), cardKeys);
    form->addField({.key = "custodian", .label = QT_TRANSLATE_NOOP("Field", "Custodian of records"), .kind = FieldKind::Choice});
    form->addFields(stationFields(), {QStringLiteral("custodian_since")});
    std::vector<FormOption> staff;
    PersonFilter filter;
    filter.kind = PersonKind::Staff;
    filter.limit = -1;
    if (const auto rows = PeopleService(m_parts.session()).list(filter))
        for (const PersonRow &p : *rows)
            staff.push_back({p.id.toString(), tr("%1 (%2)").arg(p.name, p.number)});
    form->setOptions(QStringLiteral("custodian"), staff);
    form->fill(stationFields(), before);
    form->setValue(QStringLiteral("custodian"), before.custodian ? before.custodian->toString() : QString());
    form->setHint(QStringLiteral("custodian"), tr("Keeps the printed reports; name and date stand on every print."));
    form->setUnchanged();
    m_parts.keepDraft(form, draft, subject);
    box->addWidget(form);
    box->addWidget(form->draftLine());
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Station card"), content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveCard"));
    connect(save, &QPushButton::clicked, content, [=, this] {
        Station s = before;
        if (!form->apply(stationFields(), s))
            return;
        const auto custodian = PersonId::fromString(form->value(QStringLiteral("custodian")).toString());
        NetworkService network(m_parts.session());
        const QDate since = s.custodianSince;
        const bool other = custodian != before.custodian || since != before.custodianSince;
        s.custodianSince = before.custodianSince;
        auto done = network.updateStation(s);
        if (done && other)
            done = network.setCustodian(s.id, custodian, since);
        if (!done) {
            if (!form->showError(done.error()))
                m_parts.present(done.error());
            return;
        }
        form->setUnchanged();
        m_parts.discardDraft(draft, subject);
        drawer->closeDrawer();
        m_parts.context.host.toast(tr("The station's card is saved."), [this, before] {
            NetworkService back(m_parts.session()); // the card's own fields: a keeper's term is history and has rules of its own
            if (const auto now = back.station(before.id); !m_parts.presented(now)) {
                Station card = before;
                card.custodian = now->custodian;
                card.custodianSince = now->custodianSince;
                m_parts.presented(back.updateStation(card));
            }
            emit changed();
        });
        emit changed();
    });
    drawer->addFootWidget(save);
}

} // namespace xz

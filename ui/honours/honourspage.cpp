#include "ui/honours/honourspage.h"

#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/organization/networkservice.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/shownexport.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

const FieldInfo kindField{.key = "kind", .label = QT_TRANSLATE_NOOP("Field", "Honour"), .kind = FieldKind::Choice, .required = true};
const FieldInfo stationField{.key = "station", .label = QT_TRANSLATE_NOOP("Field", "Station"), .kind = FieldKind::Choice, .required = true};
const FieldInfo deedsField{.key = "deeds", .label = QT_TRANSLATE_NOOP("Field", "Deeds"), .kind = FieldKind::LongText, .required = true, .maxLength = 800};

ChipLook lookOf(HonourState state)
{
    const Tone tone = state == HonourState::Awarded ? Tone::Done : state == HonourState::Nominated ? Tone::Info : Tone::Neutral;
    return {honourStateLabel(state), tone};
}

Text *plain(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}

} // namespace

HonoursPage::HonoursPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("honours"), parent)
{
    setTitle(tr("Honours"));
    watch({QStringLiteral("honours"), QStringLiteral("project"), QStringLiteral("review"), QStringLiteral("settings")});
    setBodyScrolls(false);
    m_annual = addAction(tr("&Annual assessment…"), ButtonKind::Plain, QStringLiteral("annualAssessment"));
    m_list = addAction(tr("&Publication list…"), ButtonKind::Plain, QStringLiteral("honourList"));
    m_nominate = addAction(tr("&Nominate"), ButtonKind::Primary, QStringLiteral("nominate"));
    connect(m_nominate, &QPushButton::clicked, this, &HonoursPage::nominate);
    connect(m_list, &QPushButton::clicked, this, [this] {
        preview(tr("Publication list"), [this, y = year()] { return honourList(session(), y); });
    });
    connect(m_annual, &QPushButton::clicked, this, [this] {
        preview(tr("Annual assessment"), [this, y = year()]() -> Result<HonourPaper> {
            XZ_TRY(const AnnualAssessment a, AnnualAssessmentService(session()).compute(y));
            return annualPaper(session(), a);
        });
    });
    m_placesRow = new QHBoxLayout;
    m_placesRow->setSpacing(space::m);
    body()->addLayout(m_placesRow);
    m_year = new QComboBox;
    m_year->setObjectName(QStringLiteral("honourYear"));
    m_year->setAccessibleName(tr("Year"));
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    m_model = new ListModel({{QStringLiteral("year"), tr("Year"), 60}, {QStringLiteral("kind"), tr("Honour"), 250, false, false, true}, {QStringLiteral("college"), tr("College"), 160},
                             {QStringLiteral("name"), tr("Name"), 200}, {QStringLiteral("grade"), tr("Acceptance"), 90}, {QStringLiteral("state"), tr("State"), 110},
                             {QStringLiteral("number"), tr("Certificate"), 130}},
                            [this](int r, int c, int role) { return cell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("honours"), tr("Nominations and honours"));
    m_table->setModel(m_model);
    m_table->addToolWidget(m_year);
    m_table->setExport([this](const ShownTable &shown) { exportShown(this, {session(), workspace(), prompts(), host()}, tr("Honours"), shown); });
    connect(m_table, &DataTable::activated, this, [this](int r) { open(m_rows.at(size_t(r)).id); });
    body()->addWidget(m_table, 1);
}

QString HonoursPage::help() const
{
    return tr("<p>Each year the school honours stations and heads, only after the acceptance of their project: %1.</p><p>A station, the centre or student affairs nominates; student affairs alone decides, within the places "
              "of the year. Enter on a line shows the deeds and what can be decided; an honour that is awarded has its certificate.</p>")
        .arg([this] {
            QStringList names;
            for (const HonourKind &k : honourKinds(session()))
                names << k.name.toHtmlEscaped();
            return names.join(tr(", "));
        }());
}

int HonoursPage::year() const { return m_year->currentIndex() < 0 ? session().clock().today().year() : m_year->currentData().toInt(); }

void HonoursPage::refresh()
{
    const HonoursService service(session());
    const int today = session().clock().today().year();
    if (m_year->count() == 0 || m_year->itemData(0).toInt() != today) {
        const QSignalBlocker quiet(m_year);
        const int before = year();
        m_year->clear();
        for (int y = today; y >= today - 10; --y)
            m_year->addItem(QString::number(y), y);
        m_year->setCurrentIndex(std::max(0, m_year->findData(before)));
    }
    auto rows = service.list(year());
    m_rows = presented(rows) ? std::vector<HonourRow>() : std::move(*rows);
    m_model->setRowCount(int(m_rows.size()));
    const Actor &me = session().actor();
    const bool may = me.station ? service.mayNominate(*me.station) : isAllowed(me, Action::NominateHonour);
    m_nominate->setWhyNot(may ? QString() : tr("Nominations are made by a station's head, the centre or student affairs."));
    m_annual->setVisible(isAllowed(me, Action::WriteSupervision));
    m_table->setEmptyState(tr("Nobody is nominated for %1 yet. Honours are given after the acceptance of a project.").arg(year()), may ? tr("Nominate") : QString(), [this] { nominate(); });
    fillPlaces();
    int awarded = 0, waiting = 0;
    for (const HonourRow &h : m_rows) {
        awarded += h.state == HonourState::Awarded;
        waiting += h.state == HonourState::Nominated;
    }
    setStateLine(tr("%1: %2 awarded, %3 nominated").arg(year()).arg(awarded).arg(waiting));
}

void HonoursPage::fillPlaces()
{
    while (QLayoutItem *item = m_placesRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto places = HonoursService(session()).places(year());
    m_places = places ? std::move(*places) : std::vector<HonourPlaces>();
    const bool decides = HonoursService(session()).mayDecide();
    for (const HonourPlaces &p : m_places) {
        auto *card = new Card(p.kind.shortName.isEmpty() ? p.kind.name : p.kind.shortName);
        card->setToolTip(p.kind.name);
        auto *line = new QHBoxLayout;
        auto *figure = new Text(tr("%1 / %2").arg(p.awarded).arg(p.places()), TextStyle::Figure);
        figure->setObjectName(QStringLiteral("places-") + p.kind.code);
        line->addWidget(figure);
        line->addWidget(plain(tr("places given; %n nomination(s) wait", nullptr, p.nominated), TextStyle::Secondary), 1);
        if (decides) {
            auto *set = new Button(tr("Set…"), ButtonKind::Link, QStringLiteral("setPlaces-") + p.kind.code);
            set->setAccessibleName(tr("Set the places of %1").arg(p.kind.name));
            connect(set, &QPushButton::clicked, this, [this, p] {
                const auto typed = prompts().text(this, tr("Places of the year"), tr("How many places has %1 in %2?").arg(p.kind.name).arg(year()), QString::number(p.places()));
                if (!typed)
                    return;
                bool ok = false;
                const int n = typed->trimmed().toInt(&ok);
                if (!ok)
                    return present({Errc::InvalidInput, tr("\"%1\" is not a number of places.").arg(*typed)});
                presented(HonoursService(session()).setPlaces(year(), p.kind.code, n));
            });
            line->addWidget(set);
        }
        card->body()->addLayout(line);
        m_placesRow->addWidget(card, 1);
    }
}

void HonoursPage::activate(const QVariantMap &arguments)
{
    if (const auto id = HonourId::fromString(arguments.value(QStringLiteral("honour")).toString()))
        open(*id);
}

void HonoursPage::nominate()
{
    const HonoursService service(session());
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    auto *form = new Form(QStringLiteral("nominate"));
    form->addField(kindField);
    std::vector<FormOption> kinds, stations;
    for (const HonourKind &k : honourKinds(session()))
        kinds.push_back({k.code, k.name});
    const Actor &me = session().actor();
    if (const auto all = NetworkService(session()).stations())
        for (const Station &s : *all)
            if (!me.station || s.id == *me.station)
                stations.push_back({s.id.toString(), s.name});
    form->addField(stationField);
    form->addField(deedsField);
    form->setOptions(QStringLiteral("kind"), kinds);
    form->setOptions(QStringLiteral("station"), stations);
    if (!kinds.empty())
        form->setValue(QStringLiteral("kind"), kinds.front().code);
    if (!stations.empty())
        form->setValue(QStringLiteral("station"), stations.front().code);
    form->setUnchanged();
    auto *why = new Text({}, TextStyle::Error);
    why->setObjectName(QStringLiteral("whyNotHonoured"));
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    auto *save = new Button(tr("&Nominate for %1").arg(year()), ButtonKind::Primary, QStringLiteral("saveNomination"));
    const auto look = [this, form, why, save, y = year()] { // before the deeds are written: is it possible at all?
        const auto station = StationId::fromString(form->value(QStringLiteral("station")).toString());
        if (!station)
            return;
        const auto refusal = HonoursService(session()).whyNot(*station, form->value(QStringLiteral("kind")).toString(), y);
        const QString sentence = refusal ? *refusal : refusal.error().message;
        why->setText(sentence);
        why->setVisible(!sentence.isEmpty());
        save->setWhyNot(sentence);
    };
    connect(form, &Form::edited, why, [look](const QString &key) {
        if (key != u"deeds")
            look();
    });
    box->addWidget(form);
    box->addWidget(why);
    box->addStretch(1);
    drawer()->open(tr("Nominate for %1").arg(year()), content, 560);
    connect(save, &QPushButton::clicked, form, [this, form, y = year()] {
        form->clearErrors();
        const auto station = StationId::fromString(form->value(QStringLiteral("station")).toString());
        if (!station)
            return;
        const auto made = HonoursService(session()).nominate(*station, form->value(QStringLiteral("kind")).toString(), y, form->value(QStringLiteral("deeds")).toString());
        if (!made) {
            if (!form->showError(made.error()))
                present(made.error());
            return;
        }
        QMetaObject::invokeMethod(this, [this, id = *made] { open(id); }, Qt::QueuedConnection);
    });
    drawer()->addFootWidget(save);
    look();
}

void HonoursPage::decide(const HonourId &id, const QString &title, const QString &text, bool needsReason, const std::function<Result<void>(HonoursService &, const QString &)> &then)
{
    QString reason;
    if (needsReason) {
        const auto said = prompts().reason(this, {.title = title, .text = text, .maxLength = 200});
        if (!said)
            return;
        reason = *said;
    }
    HonoursService service(session());
    if (!presented(then(service, reason)))
        QMetaObject::invokeMethod(this, [this, id] { open(id); }, Qt::QueuedConnection);
}

void HonoursPage::open(const HonourId &id)
{
    const HonoursService service(session());
    const auto h = service.honour(id);
    if (presented(h))
        return;
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    box->addWidget(new Chip(lookOf(h->state)), 0, Qt::AlignLeft);
    const auto fact = [&](const QString &label, const QString &text) {
        if (text.isEmpty())
            return;
        box->addWidget(plain(label, TextStyle::Small));
        box->addWidget(plain(text));
    };
    fact(tr("Honour"), tr("%1, %2").arg(h->kindName).arg(h->year));
    fact(tr("For"), h->personName.isEmpty() ? h->stationName : tr("%1, %2").arg(h->personName, h->stationName));
    fact(tr("Project"), h->grade ? tr("%1 (acceptance: %2)").arg(h->projectTitle, acceptanceGradeLabel(*h->grade)) : h->projectTitle);
    fact(tr("Deeds"), h->deeds);
    fact(tr("Certificate"), h->state == HonourState::Awarded ? h->number : QString());
    fact(tr("Reason of the decision"), h->reason);
    box->addStretch(1);
    drawer()->open(h->personName.isEmpty() ? h->stationName : h->personName, content, 560);
    const auto button = [&](const QString &text, ButtonKind kind, const char *name, auto call) {
        auto *b = new Button(text, kind, QString::fromLatin1(name));
        connect(b, &QPushButton::clicked, content, call);
        drawer()->addFootWidget(b);
    };
    if (h->state == HonourState::Awarded)
        button(tr("&Certificate…"), ButtonKind::Outline, "certificate", [this, id] {
            preview(tr("Certificate"), [this, id] { return honourCertificate(session(), id); });
        });
    if (h->state == HonourState::Nominated && service.mayNominate(h->station))
        button(tr("&Withdraw…"), ButtonKind::Plain, "withdrawHonour", [this, id] {
            decide(id, tr("Withdraw the nomination"), tr("Why is it withdrawn?"), true, [id](HonoursService &s, const QString &why) { return s.withdraw(id, why); });
        });
    if (!service.mayDecide())
        return;
    if (h->state == HonourState::Nominated) {
        button(tr("&Not chosen…"), ButtonKind::Plain, "declineHonour", [this, id] {
            decide(id, tr("Not chosen"), tr("Why was the nomination not chosen? The station reads it."), true, [id](HonoursService &s, const QString &why) { return s.decline(id, why); });
        });
        button(tr("A&ward"), ButtonKind::Primary, "awardHonour", [this, id] {
            decide(id, {}, {}, false, [id](HonoursService &s, const QString &) { return s.award(id); });
        });
    } else if (h->state != HonourState::Withdrawn) {
        button(tr("&Take the decision back…"), ButtonKind::Plain, "revokeHonour", [this, id] {
            decide(id, tr("Take the decision back"), tr("Why? The reason is kept."), true, [id](HonoursService &s, const QString &why) { return s.revoke(id, why); });
        });
    }
}

void HonoursPage::preview(const QString &title, std::function<Result<HonourPaper>()> make)
{
    const auto first = make();
    if (presented(first))
        return;
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), paperJob<HonourPaper>(title, first->fileName, make));
    if (presented(view->open()))
        view->deleteLater();
}

QVariant HonoursPage::cell(int r, int column, int role) const
{
    const HonourRow &h = m_rows.at(size_t(r));
    if (role == IdRole)
        return h.id.bytes();
    if (role == ChipRole && column == 5)
        return QVariant::fromValue(lookOf(h.state));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return h.year;
    case 1: return h.kindName;
    case 2: return h.collegeName;
    case 3: return h.personName.isEmpty() ? h.stationName : h.personName;
    case 4: return h.grade ? acceptanceGradeLabel(*h.grade) : QString();
    case 5: return honourStateLabel(h.state);
    case 6: return h.state == HonourState::Awarded ? h.number : QString();
    }
    return {};
}

void registerHonoursPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("honours"), .group = NavGroup::Station, .order = 8, .icon = Icon::Stamp, .title = HonoursPage::tr("Honours"), .anyOf = {Action::ReadHonours},
                  .make = [](const PageContext &context) -> Page * { return new HonoursPage(context); }});
}

} // namespace xz

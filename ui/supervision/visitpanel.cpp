#include "ui/supervision/visitpanel.h"

#include "core/attachments/attachments.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

Text *plain(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}

const FieldInfo heldField{.key = "held_on", .label = QT_TRANSLATE_NOOP("Field", "Day of the visit"), .kind = FieldKind::Date, .required = true};
const FieldInfo visitorsField{.key = "visitors", .label = QT_TRANSLATE_NOOP("Field", "Who visited"), .required = true, .maxLength = 200};
const FieldInfo summaryField{.key = "summary", .label = QT_TRANSLATE_NOOP("Field", "What was seen"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000};
const FieldInfo findingField{.key = "text", .label = QT_TRANSLATE_NOOP("Field", "What was found"), .kind = FieldKind::LongText, .required = true, .maxLength = 2000};
const FieldInfo dueField{.key = "due_on", .label = QT_TRANSLATE_NOOP("Field", "To be rectified by"), .kind = FieldKind::Date, .required = true};
const FieldInfo whyField{.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Reason"), .kind = FieldKind::LongText, .required = true, .maxLength = 200};

} // namespace

VisitPanel::VisitPanel(ProjectTabParts parts, const VisitId &id, QWidget *parent) : QWidget(parent), m_parts(std::move(parts)), m_id(id)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    const SupervisionService service(m_parts.session());
    const auto visit = service.visit(id);
    const auto findings = service.findings(id);
    if (!visit || !findings) {
        box->addWidget(plain(!visit ? visit.error().message : findings.error().message, TextStyle::Error));
        return;
    }
    showFacts(*visit, box);
    if (visit->state == VisitState::Held) {
        auto *head = new QHBoxLayout;
        head->addWidget(new Text(tr("Findings"), TextStyle::CardTitle));
        head->addStretch(1);
        if (service.mayWrite()) {
            auto *add = new Button(tr("&Record a finding"), ButtonKind::Outline, QStringLiteral("recordFinding"));
            connect(add, &QPushButton::clicked, this, [this, v = *visit] { record(v); });
            head->addWidget(add);
        }
        box->addLayout(head);
        if (findings->empty())
            box->addWidget(plain(tr("Nothing was found that must be rectified."), TextStyle::Secondary));
    }
    for (const FindingRow &f : *findings)
        showFinding(*visit, f, box);
    box->addStretch(1);
}

template <class T>
void VisitPanel::done(const Result<T> &result)
{
    if (!m_parts.presented(result))
        emit changed();
}

void VisitPanel::ask(const QString &title, const QString &text, const std::function<Result<void>(SupervisionService &, const QString &)> &then, const QString &initial)
{
    const auto said = m_parts.context.prompts.reason(this, {.title = title, .text = text, .maxLength = 2000, .initial = initial});
    if (!said)
        return;
    SupervisionService service(m_parts.session());
    done(then(service, *said));
}

void VisitPanel::showFacts(const VisitRow &v, QVBoxLayout *box)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new Chip({visitStateLabel(v.state), v.state == VisitState::Held ? Tone::Done : v.state == VisitState::Planned ? Tone::Info : Tone::Neutral}));
    head->addWidget(plain(tr("%1, %2").arg(isoDate(v.day()), v.stationName), TextStyle::Strong), 1);
    box->addLayout(head);
    const auto fact = [&](const QString &label, const QString &text) {
        if (text.isEmpty())
            return;
        box->addWidget(plain(label, TextStyle::Small));
        box->addWidget(plain(text));
    };
    fact(tr("Looks at"), v.purpose);
    fact(tr("Visitors"), v.visitors);
    fact(tr("What was seen"), v.summary);
    fact(tr("Cancelled because"), v.reason);
    if (v.state != VisitState::Planned || !SupervisionService(m_parts.session()).mayWrite())
        return;
    auto *row = new QHBoxLayout;
    auto *held = new Button(tr("&Record the visit"), ButtonKind::Primary, QStringLiteral("holdVisit"));
    connect(held, &QPushButton::clicked, this, [this, v] { hold(v); });
    auto *gone = new Button(tr("&Cancel the visit…"), ButtonKind::Plain, QStringLiteral("cancelVisit"));
    connect(gone, &QPushButton::clicked, this, [this, v] {
        ask(tr("Cancel the visit"), tr("Why does it not take place?"), [id = v.id](SupervisionService &s, const QString &why) { return s.cancel(id, why); });
    });
    row->addWidget(held);
    row->addWidget(gone);
    row->addStretch(1);
    box->addLayout(row);
}

void VisitPanel::showFinding(const VisitRow &visit, const FindingRow &f, QVBoxLayout *box)
{
    const QDate today = m_parts.session().clock().today();
    SupervisionService service(m_parts.session());
    auto *card = new Card(tr("%1. Finding").arg(f.number));
    card->setObjectName(QStringLiteral("finding%1").arg(f.number));
    const bool late = f.isOverdueOn(today);
    card->addHeaderWidget(new Chip({late ? tr("%n day(s) overdue", nullptr, int(f.dueOn.daysTo(today))) : findingStateLabel(f.state),
                                    late ? Tone::Level1 : f.state == FindingState::Closed ? Tone::Done : f.state == FindingState::Answered ? Tone::Info : Tone::Level3,
                                    late ? Shape::Diamond : Shape::None}));
    card->setNote(tr("by %1").arg(isoDate(f.dueOn)));
    card->body()->setSpacing(space::s);
    card->body()->addWidget(plain(f.text));
    if (!f.answer.isEmpty()) {
        card->body()->addWidget(plain(tr("The station's answer of %1").arg(isoDate(f.answeredAt.date())), TextStyle::Small));
        card->body()->addWidget(plain(f.answer));
    }
    if (f.state == FindingState::Closed) {
        card->body()->addWidget(plain(tr("Closed on %1").arg(isoDate(f.closedAt.date())), TextStyle::Small));
        card->body()->addWidget(plain(f.closing));
    }
    if (const auto files = service.files(f.id))
        for (const Attachment &a : *files) {
            auto *out = new Button(QStringLiteral("%1 (%2)").arg(a.fileName, sizeText(a.size)), ButtonKind::Link, QStringLiteral("findingFile"));
            connect(out, &QPushButton::clicked, this, [this, a, id = f.id] {
                const auto path = m_parts.context.prompts.saveFile(this, {.title = tr("Save the file"), .suggestedName = a.fileName});
                if (!path)
                    return;
                const auto bytes = SupervisionService(m_parts.session()).content(id, a.id);
                if (m_parts.presented(bytes))
                    return;
                QSaveFile file(*path);
                if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                    m_parts.present({Errc::Io, tr("The file could not be written to %1. Choose another folder.").arg(*path)});
                else
                    m_parts.context.host.toast(tr("Saved: %1").arg(*path));
            });
            card->body()->addWidget(out, 0, Qt::AlignLeft);
        }
    if (const auto steps = service.steps(f.id); steps && steps->size() > 1) {
        QStringList lines;
        for (const FindingStep &s : *steps) {
            QString line = tr("%1 %2, %3").arg(s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), findingEventLabel(s.event), s.actor);
            if (s.event == FindingEvent::Moved)
                line += tr(": %1 → %2").arg(isoDate(s.oldDue), isoDate(s.newDue));
            if (!s.text.isEmpty() && s.event != FindingEvent::Answered && s.event != FindingEvent::Closed)
                line += tr(" (%1)").arg(s.text);
            lines << line;
        }
        card->body()->addWidget(plain(lines.join(u'\n'), TextStyle::Small));
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto button = [&](const QString &text, ButtonKind kind, const char *name, auto call) {
        auto *b = new Button(text, kind, QString::fromLatin1(name));
        connect(b, &QPushButton::clicked, this, call);
        row->addWidget(b);
    };
    const FindingId id = f.id;
    if (service.mayAnswer(f.station) && f.state != FindingState::Closed) {
        button(f.answer.isEmpty() ? tr("&Answer") : tr("&Answer again"), ButtonKind::Outline, "answerFinding", [this, id] {
            ask(tr("Answer"), tr("What was done about the finding?"), [id](SupervisionService &s, const QString &t) { return s.answer(id, t); });
        });
        button(tr("Add evidence…"), ButtonKind::Plain, "findingEvidence", [this, id] {
            const auto path = m_parts.context.prompts.openFile(this, {.title = tr("Evidence of the rectification")});
            if (!path)
                return;
            const auto bytes = readAttachmentFile(*path);
            if (!m_parts.presented(bytes))
                done(SupervisionService(m_parts.session()).attach(id, QFileInfo(*path).fileName(), *bytes));
        });
    }
    if (service.mayWrite()) {
        if (f.state != FindingState::Closed) {
            button(tr("C&lose"), ButtonKind::Outline, "closeFinding", [this, id] {
                ask(tr("Close the finding"), tr("What was checked?"), [id](SupervisionService &s, const QString &t) { return s.close(id, t); });
            });
            button(tr("&Move the day…"), ButtonKind::Plain, "moveFinding", [this, f] { move(f); });
        }
        if (f.state == FindingState::Answered)
            button(tr("&Send back…"), ButtonKind::Plain, "returnFinding", [this, id] {
                ask(tr("Send the answer back"), tr("What is still missing?"), [id](SupervisionService &s, const QString &t) { return s.giveBack(id, t); });
            });
        if (f.state == FindingState::Closed)
            button(tr("&Reopen…"), ButtonKind::Plain, "reopenFinding", [this, id] {
                ask(tr("Reopen the finding"), tr("Why is it opened again?"), [id](SupervisionService &s, const QString &t) { return s.reopen(id, t); });
            });
    }
    row->addStretch(1);
    card->body()->addLayout(row);
    box->addWidget(card);
    Q_UNUSED(visit)
}

// Questions of several fields take the drawer's place; saving leads back to the visit.
void VisitPanel::hold(const VisitRow &v)
{
    auto *form = new Form(QStringLiteral("holdVisit"));
    for (const FieldInfo *f : {&heldField, &visitorsField, &summaryField})
        form->addField(*f);
    const QDate today = m_parts.session().clock().today();
    form->setValue(QStringLiteral("held_on"), std::min(v.plannedOn, today));
    form->setValue(QStringLiteral("visitors"), v.visitors);
    form->setUnchanged();
    Drawer *drawer = m_parts.drawer();
    auto parts = m_parts;
    drawer->open(tr("Record the visit"), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveVisit"));
    connect(save, &QPushButton::clicked, form, [parts, form, id = v.id] {
        form->clearErrors();
        const auto done = SupervisionService(parts.session()).hold(id, form->value(QStringLiteral("held_on")).toDate(), form->value(QStringLiteral("visitors")).toString(),
                                                                  form->value(QStringLiteral("summary")).toString());
        if (!done && !form->showError(done.error()))
            parts.present(done.error());
        if (done)
            parts.context.host.openPage(QStringLiteral("project"), {{QStringLiteral("tab"), QStringLiteral("supervision")}, {QStringLiteral("visit"), id.toString()}});
    });
    drawer->addFootWidget(save);
}

void VisitPanel::record(const VisitRow &v)
{
    auto *form = new Form(QStringLiteral("recordFinding"));
    form->addField(findingField);
    form->addField(dueField);
    form->setValue(QStringLiteral("due_on"), m_parts.session().clock().today().addDays(30));
    form->setUnchanged();
    Drawer *drawer = m_parts.drawer();
    auto parts = m_parts;
    drawer->open(tr("Record a finding"), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveFinding"));
    connect(save, &QPushButton::clicked, form, [parts, form, id = v.id] {
        form->clearErrors();
        const auto done = SupervisionService(parts.session()).record(id, form->value(QStringLiteral("text")).toString(), form->value(QStringLiteral("due_on")).toDate());
        if (!done && !form->showError(done.error()))
            parts.present(done.error());
        if (done)
            parts.context.host.openPage(QStringLiteral("project"), {{QStringLiteral("tab"), QStringLiteral("supervision")}, {QStringLiteral("visit"), id.toString()}});
    });
    drawer->addFootWidget(save);
}

void VisitPanel::move(const FindingRow &f)
{
    auto *form = new Form(QStringLiteral("moveFinding"));
    form->addField(dueField);
    form->addField(whyField);
    form->setValue(QStringLiteral("due_on"), f.dueOn);
    form->setUnchanged();
    Drawer *drawer = m_parts.drawer();
    auto parts = m_parts;
    drawer->open(tr("Move the day"), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveMove"));
    connect(save, &QPushButton::clicked, form, [parts, form, id = f.id, visit = f.visit] {
        form->clearErrors();
        const auto done = SupervisionService(parts.session()).move(id, form->value(QStringLiteral("due_on")).toDate(), form->value(QStringLiteral("reason")).toString());
        if (!done && !form->showError(done.error()))
            parts.present(done.error());
        if (done)
            parts.context.host.openPage(QStringLiteral("project"), {{QStringLiteral("tab"), QStringLiteral("supervision")}, {QStringLiteral("visit"), visit.toString()}});
    });
    drawer->addFootWidget(save);
}

} // namespace xz

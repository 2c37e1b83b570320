// The drawers of a room's use: booking one by keyboard alone, marking it as used, cancelling it with a reason.
#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "ui/shared/button.h"
#include "ui/shared/datatable.h"
#include "ui/shared/text.h"
#include "ui/station/roomsview.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
// A booking is typed and filed without the mouse: editors leave Ctrl+Enter to what is around them.
class KeyedContent final : public QWidget {
public:
    std::function<void()> file;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers().testFlag(Qt::ControlModifier) && file)
            file();
        else
            QWidget::keyPressEvent(event);
    }
};
} // namespace

void RoomsView::book(std::optional<RoomId> room)
{
    if (!m_book->whyNot().isEmpty())
        return;
    const QDateTime now = m_parts.session().clock().now();
    std::vector<FormOption> rooms, purposes, staff;
    for (const Room &r : m_rooms)
        if (r.isOpenOn(now.date()))
            rooms.push_back({r.id.toString(), r.name});
    if (rooms.empty()) {
        m_parts.present({Errc::Refused, tr("There is no room to book yet. Add the station's counselling room first.")});
        return;
    }
    for (const auto &[code, name] : m_purposes.all())
        purposes.push_back({code, name});
    PersonFilter filter;
    filter.kind = PersonKind::Staff;
    filter.limit = -1;
    if (const auto rows = PeopleService(m_parts.session()).list(filter))
        for (const PersonRow &p : *rows)
            staff.push_back({p.id.toString(), tr("%1 (%2)").arg(p.name, p.number)});
    const QString draft = QStringLiteral("station.booking");
    auto *content = new KeyedContent;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("bookingForm"));
    form->setTwoColumns(true);
    form->addField({.key = "room", .label = QT_TRANSLATE_NOOP("Field", "Room"), .kind = FieldKind::Choice, .required = true});
    form->addField({.key = "day", .label = QT_TRANSLATE_NOOP("Field", "Day"), .kind = FieldKind::Date, .required = true});
    form->addField({.key = "starts_at", .label = QT_TRANSLATE_NOOP("Field", "From (time)"), .required = true, .maxLength = 8});
    form->addField({.key = "ends_at", .label = QT_TRANSLATE_NOOP("Field", "To (time)"), .maxLength = 8});
    form->addField({.key = "purpose", .label = QT_TRANSLATE_NOOP("Field", "Purpose"), .kind = FieldKind::Choice, .required = true});
    form->addField({.key = "person", .label = QT_TRANSLATE_NOOP("Field", "Who uses it"), .kind = FieldKind::Choice});
    form->addField({.key = "note", .label = QT_TRANSLATE_NOOP("Field", "Note"), .maxLength = 200});
    form->addField({.key = "walk_in", .label = QT_TRANSLATE_NOOP("Field", "Walk-in: it has taken place already"), .kind = FieldKind::Flag});
    form->setOptions(QStringLiteral("room"), rooms);
    form->setOptions(QStringLiteral("purpose"), purposes);
    form->setOptions(QStringLiteral("person"), staff);
    form->setHint(QStringLiteral("starts_at"), tr("14:00, 1400 or 14"));
    form->setHint(QStringLiteral("ends_at"), tr("empty: one hour"));
    form->setHint(QStringLiteral("person"), tr("empty: myself"));
    form->setHint(QStringLiteral("note"), tr("The log names staff only: write no student's name."));
    const QDate day = std::max(now.date(), m_monday);
    form->setValue(QStringLiteral("day"), day);
    form->setValue(QStringLiteral("purpose"), QStringLiteral("individual"));
    form->setValue(QStringLiteral("room"), rooms.front().code);
    form->setUnchanged();
    m_parts.keepDraft(form, draft, {});
    if (room)
        form->setValue(QStringLiteral("room"), room->toString());
    box->addWidget(form);
    box->addWidget(form->draftLine());
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Book a room"), content);
    auto *save = new Button(tr("&Book"), ButtonKind::Primary, QStringLiteral("saveBooking"));
    const auto file = [=, this] {
        form->clearErrors();
        RoomUse u{RoomUseId(RawId{}), RoomId(RawId{}), {}, {}, form->value(QStringLiteral("purpose")).toString(), {}, UserId(RawId{})};
        if (const auto id = RoomId::fromString(form->value(QStringLiteral("room")).toString()))
            u.room = *id;
        u.person = PersonId::fromString(form->value(QStringLiteral("person")).toString());
        u.walkIn = form->value(QStringLiteral("walk_in")).toBool();
        u.note = form->value(QStringLiteral("note")).toString();
        const QDate on = form->value(QStringLiteral("day")).toDate();
        const auto from = parseTime(form->value(QStringLiteral("starts_at")).toString());
        const QString end = form->value(QStringLiteral("ends_at")).toString();
        const auto to = end.trimmed().isEmpty() && from ? std::optional(from->addSecs(3600)) : parseTime(end);
        if (!on.isValid())
            return form->setError(QStringLiteral("day"), tr("Enter the day, for example 2026-11-24.")), form->focusField(QStringLiteral("day"));
        if (!from)
            return form->setError(QStringLiteral("starts_at"), tr("Enter a time of day, for example 14:00.")), form->focusField(QStringLiteral("starts_at"));
        if (!to)
            return form->setError(QStringLiteral("ends_at"), tr("Enter a time of day, for example 15:00.")), form->focusField(QStringLiteral("ends_at"));
        u.startsAt = QDateTime(on, *from);
        u.endsAt = QDateTime(on, *to);
        const auto booked = m_parts.service().book(u);
        if (!booked) {
            if (!form->showError(booked.error()))
                m_parts.present(booked.error());
            return;
        }
        form->setUnchanged();
        m_parts.discardDraft(draft, {});
        drawer->closeDrawer();
        const QString sentence = u.walkIn ? tr("The use is recorded.") : tr("The room is booked: %1, %2 to %3.").arg(isoDate(on), from->toString(u"HH:mm"), to->toString(u"HH:mm"));
        m_parts.context.host.toast(sentence, [this, id = *booked, walkIn = u.walkIn] {
            StationService back = m_parts.service();
            if (walkIn && m_parts.presented(back.reopenUse(id)))
                return;
            m_parts.presented(back.cancelUse(id, tr("taken back at once")));
            emit changed();
        });
        showWeekOf(on);
        emit changed();
    };
    connect(save, &QPushButton::clicked, content, file);
    content->file = file;
    drawer->addFootWidget(save);
    form->focusField(room ? QStringLiteral("starts_at") : QStringLiteral("room"));
}

void RoomsView::openUse(int row)
{
    const RoomUseRow u = m_uses.at(size_t(row));
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    const auto line = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        box->addWidget(new Text(label, TextStyle::Secondary));
        auto *text = new Text(value);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        box->addWidget(text);
    };
    line(tr("Room"), u.roomName);
    line(tr("Time"), tr("%1, %2 to %3").arg(isoDate(u.startsAt.date()), u.startsAt.toString(u"HH:mm"), u.endsAt.toString(u"HH:mm")));
    line(tr("Purpose"), m_purposes.name(u.purpose));
    line(tr("Who"), u.personName.isEmpty() ? u.bookedByName : u.personName);
    line(tr("Booked by"), tr("%1, %2").arg(u.bookedByName, u.bookedAt.toString(u"yyyy-MM-dd HH:mm")));
    line(tr("State"), useStateLabel(u.state));
    line(tr("Note"), u.note);
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(u.walkIn ? tr("Walk-in") : tr("Booking"), content);
    const QString why = m_parts.whyNot(Action::BookRoom);
    if (u.state == UseState::Booked) {
        auto *no = new Button(tr("&Cancel the booking…"), ButtonKind::Plain, QStringLiteral("cancelBooking"));
        no->setWhyNot(why);
        connect(no, &QPushButton::clicked, content, [this, u] { cancel(u); });
        drawer->addFootWidget(no);
        auto *used = new Button(tr("&It has taken place"), ButtonKind::Primary, QStringLiteral("markUsed"));
        used->setWhyNot(!why.isEmpty() ? why : u.startsAt > m_parts.session().clock().now() ? tr("It has not begun yet.") : QString());
        connect(used, &QPushButton::clicked, content, [this, u] { markUsed(u); });
        drawer->addFootWidget(used);
    } else {
        auto *again = new Button(u.state == UseState::Cancelled ? tr("&Take the cancellation back") : tr("&Take the mark back"), ButtonKind::Plain, QStringLiteral("reopenBooking"));
        again->setWhyNot(why);
        connect(again, &QPushButton::clicked, content, [this, u] {
            if (m_parts.presented(m_parts.service().reopenUse(u.id)))
                return;
            m_parts.drawer()->closeDrawer();
            emit changed();
        });
        drawer->addFootWidget(again);
    }
}

void RoomsView::cancel(const RoomUseRow &u)
{
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {tr("Cancel the booking"), tr("Say why; the reason stays in the log."), {tr("moved to another time"), tr("nobody came")}, 200});
    if (!reason || m_parts.presented(m_parts.service().cancelUse(u.id, *reason)))
        return;
    m_parts.drawer()->closeDrawer();
    m_parts.context.host.toast(tr("The booking is cancelled."), [this, id = u.id] {
        m_parts.presented(m_parts.service().reopenUse(id));
        emit changed();
    });
    emit changed();
}

void RoomsView::markUsed(const RoomUseRow &u)
{
    if (m_parts.presented(m_parts.service().markUsed(u.id)))
        return;
    m_parts.drawer()->closeDrawer();
    m_parts.context.host.toast(tr("The use is recorded."), [this, id = u.id] {
        m_parts.presented(m_parts.service().reopenUse(id));
        emit changed();
    });
    emit changed();
}

} // namespace xz

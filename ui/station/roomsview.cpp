#include "ui/station/roomsview.h"

#include "core/attachments/attachments.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/shownexport.h"
#include "ui/shared/text.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>

namespace xz {

QPixmap thumbnail(const QByteArray &bytes, QSize size, qreal ratio)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256); // MB: a small file may claim a huge picture
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QPixmap out = QPixmap::fromImage(image.scaled(size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    out.setDevicePixelRatio(ratio);
    return out;
}

namespace {

constexpr QSize thumbSize(132, 99);

QPixmap emptyFrame(const QString &words, qreal ratio)
{
    QPixmap frame(thumbSize * ratio);
    frame.setDevicePixelRatio(ratio);
    frame.fill(colour(Token::NeutralWash));
    QPainter painter(&frame);
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(colour(Token::NeutralInk));
    painter.drawText(QRect(QPoint(0, 0), thumbSize), Qt::AlignCenter | Qt::TextWordWrap, words);
    return frame;
}

Text *plain(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *t = new Text(text, style);
    t->setTextFormat(Qt::PlainText);
    t->setWordWrap(true);
    return t;
}

} // namespace

RoomsView::RoomsView(StationParts parts, QWidget *parent) : QWidget(parent), m_parts(std::move(parts)), m_purposes(RoomPurposes::of(m_parts.session()))
{
    const QDate today = m_parts.session().clock().today();
    m_monday = today.addDays(1 - today.dayOfWeek());
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    auto *rooms = new Card(tr("Rooms"));
    m_add = new Button(tr("Add a &room"), ButtonKind::Plain, QStringLiteral("addRoom"));
    connect(m_add, &QPushButton::clicked, this, &RoomsView::addRoom);
    rooms->addHeaderWidget(m_add);
    m_cardsPlace = rooms->body();
    box->addWidget(rooms);

    m_model = new ListModel({{QStringLiteral("day"), tr("Day"), 140}, {QStringLiteral("time"), tr("Time"), 110}, {QStringLiteral("room"), tr("Room"), 150},
                             {QStringLiteral("purpose"), tr("Purpose"), 120}, {QStringLiteral("person"), tr("Who"), 110}, {QStringLiteral("kind"), tr("Kind"), 80},
                             {QStringLiteral("state"), tr("State"), 100}, {QStringLiteral("note"), tr("Note"), 180, false, false, true}},
                            [this](int r, int c, int role) { return useCell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("roomUses"), tr("Bookings of the week"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(260);
    auto *before = new Button(Icon::ChevronLeft, tr("The week before"), QStringLiteral("weekBefore"));
    auto *after = new Button(Icon::ChevronRight, tr("The week after"), QStringLiteral("weekAfter"));
    auto *now = new Button(tr("&This week"), ButtonKind::Plain, QStringLiteral("weekNow"));
    auto *log = new Button(tr("&Log of the month"), ButtonKind::Plain, QStringLiteral("usageLog"));
    m_book = new Button(tr("&Book"), ButtonKind::Outline, QStringLiteral("bookRoom"));
    m_week = new Text({}, TextStyle::Strong);
    m_week->setObjectName(QStringLiteral("weekShown"));
    m_week->setWordWrap(false);
    connect(before, &QPushButton::clicked, this, [this] { showWeekOf(m_monday.addDays(-7)); });
    connect(after, &QPushButton::clicked, this, [this] { showWeekOf(m_monday.addDays(7)); });
    connect(now, &QPushButton::clicked, this, [this] { showWeekOf(m_parts.session().clock().today()); });
    connect(log, &QPushButton::clicked, this, [this] { emit logWanted(m_monday.addDays(3).year(), m_monday.addDays(3).month()); });
    connect(m_book, &QPushButton::clicked, this, [this] { book(); });
    for (QWidget *w : std::initializer_list<QWidget *>{before, m_week, after, now, log, m_book})
        m_table->addToolWidget(w);
    m_table->setEmptyState(tr("No room is booked in this week."), tr("Book a room"), [this] { book(); });
    m_table->setExport([this](const ShownTable &shown) { exportShown(this, m_parts.context, tr("Room use"), shown); });
    connect(m_table, &DataTable::activated, this, &RoomsView::openUse);
    box->addWidget(m_table, 1);
}

void RoomsView::refresh()
{
    m_add->setWhyNot(m_parts.whyNot(Action::WriteStation));
    m_book->setWhyNot(m_parts.whyNot(Action::BookRoom));
    showRooms();
    showUses();
}

void RoomsView::showWeekOf(QDate day)
{
    m_monday = day.addDays(1 - day.dayOfWeek());
    showUses();
}

void RoomsView::showRooms()
{
    auto rooms = m_parts.service().rooms(m_parts.station, true);
    if (m_parts.presented(rooms))
        return;
    m_rooms = std::move(*rooms);
    delete m_cards;
    m_cards = new QWidget;
    auto *grid = new QGridLayout(m_cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::l);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    const QDate today = m_parts.session().clock().today();
    const QString why = m_parts.whyNot(Action::WriteStation);
    if (m_rooms.empty())
        grid->addWidget(plain(tr("No room yet. The regulation asks for at least one counselling room; it may be shared with other uses."), TextStyle::Secondary), 0, 0, 1, 2);
    for (const Room &r : m_rooms) {
        const bool open = r.isOpenOn(today);
        auto *row = new QWidget;
        row->setObjectName(QStringLiteral("room-") + r.name);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        const auto photos = m_parts.service().files(r.id);
        auto *picture = new Button(QString(), ButtonKind::Plain, QStringLiteral("photos-") + r.name);
        picture->setFixedSize(thumbSize + QSize(8, 8));
        picture->setAccessibleName(tr("Photos of %1").arg(r.name));
        QPixmap thumb;
        if (photos && !photos->empty())
            if (const auto bytes = m_parts.service().fileContent(photos->front().id))
                thumb = thumbnail(*bytes, thumbSize, devicePixelRatioF());
        picture->setProperty("hasPhoto", !thumb.isNull());
        picture->setIcon(thumb.isNull() ? emptyFrame(photos && photos->empty() ? tr("Add a photo") : tr("No picture"), devicePixelRatioF()) : thumb);
        picture->setIconSize(thumbSize);
        connect(picture, &QPushButton::clicked, this, [this, id = r.id] { openPhotos(id); });
        line->addWidget(picture, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(space::xs);
        auto *head = new QHBoxLayout;
        head->setSpacing(space::s);
        auto *name = new Text(r.name, TextStyle::Strong);
        name->setTextFormat(Qt::PlainText);
        head->addWidget(name);
        head->addWidget(new Chip({r.shared ? tr("also for other uses") : tr("only for counselling"), r.shared ? Tone::Info : Tone::Brand}));
        if (r.soundproof)
            head->addWidget(new Chip({tr("soundproof"), Tone::Done}));
        if (!open)
            head->addWidget(new Chip({tr("out of use since %1").arg(isoDate(r.closedOn)), Tone::Neutral}));
        head->addStretch(1);
        words->addLayout(head);
        QStringList facts;
        if (r.area > 0)
            facts << tr("%1 m²").arg(roomFields().find(QStringLiteral("area"))->get(r).toString());
        if (!r.purposes.isEmpty())
            facts << m_purposes.names(r.purposes);
        if (photos && photos->size() > 1)
            facts << tr("%n photo(s)", nullptr, int(photos->size()));
        words->addWidget(plain(facts.join(tr(" · ")), TextStyle::Secondary));
        if (!r.furnishing.isEmpty())
            words->addWidget(plain(r.furnishing));
        auto *actions = new QHBoxLayout;
        actions->setSpacing(space::s);
        const auto action = [&](const QString &text, const char *what, const QString &whyNot, auto call) {
            auto *b = new Button(text, ButtonKind::Link, QString::fromLatin1(what) + u'-' + r.name);
            b->setAccessibleName(tr("%1: %2").arg(text, r.name));
            b->setWhyNot(whyNot);
            connect(b, &QPushButton::clicked, this, call);
            actions->addWidget(b);
        };
        action(tr("Book"), "book", open ? m_parts.whyNot(Action::BookRoom) : tr("This room is out of use."), [this, id = r.id] { book(id); });
        action(tr("Edit"), "edit", why, [this, id = r.id] { editRoom(id); });
        if (open)
            action(tr("Take out of use"), "close", why, [this, r] { closeRoom(r); });
        else
            action(tr("Open again"), "reopen", why, [this, r] {
                if (m_parts.presented(m_parts.service().reopenRoom(r.id)))
                    return;
                m_parts.context.host.toast(tr("%1 is in use again.").arg(r.name));
                emit changed();
            });
        action(tr("Delete"), "delete", why, [this, r] { removeRoom(r); });
        actions->addStretch(1);
        words->addLayout(actions);
        words->addStretch(1);
        line->addLayout(words, 1);
        grid->addWidget(row, place / 2, place % 2);
        ++place;
    }
    m_cardsPlace->addWidget(m_cards);
}

void RoomsView::showUses()
{
    auto uses = m_parts.service().uses(m_parts.station, m_monday, m_monday.addDays(6));
    if (m_parts.presented(uses))
        return;
    m_uses = std::move(*uses);
    m_model->setRowCount(int(m_uses.size()));
    m_week->setText(tr("%1 to %2").arg(isoDate(m_monday), isoDate(m_monday.addDays(6))));
}

QVariant RoomsView::useCell(int row, int column, int role) const
{
    const RoomUseRow &u = m_uses.at(size_t(row));
    if (role == IdRole)
        return u.id.bytes();
    if (role == SortRole && column <= 1)
        return u.startsAt;
    if (role == ExportRole && column == 0)
        return u.startsAt.date();
    if (role == ChipRole && column == 6)
        return QVariant::fromValue(ChipLook{useStateLabel(u.state), u.state == UseState::Used ? Tone::Done : u.state == UseState::Booked ? Tone::Info : Tone::Neutral});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return QString(isoDate(u.startsAt.date()) + u' ' + QLocale().dayName(u.startsAt.date().dayOfWeek(), QLocale::ShortFormat));
    case 1: return QString(u.startsAt.toString(u"HH:mm") + u'–' + u.endsAt.toString(u"HH:mm"));
    case 2: return u.roomName;
    case 3: return m_purposes.name(u.purpose);
    case 4: return u.personName.isEmpty() ? u.bookedByName : u.personName;
    case 5: return u.walkIn ? tr("walk-in") : tr("booking");
    case 6: return useStateLabel(u.state);
    case 7: return u.note;
    }
    return {};
}

void RoomsView::closeRoom(const Room &room)
{
    if (m_parts.presented(m_parts.service().closeRoom(room.id, {})))
        return;
    m_parts.context.host.toast(tr("%1 is out of use.").arg(room.name), [this, id = room.id] {
        m_parts.presented(m_parts.service().reopenRoom(id));
        emit changed();
    });
    emit changed();
}

void RoomsView::removeRoom(const Room &room)
{
    if (!m_parts.context.prompts.confirm(m_parts.page, {tr("Delete the room"), tr("%1 and its photos are deleted. A room that was ever booked cannot be deleted; take it out of use instead.").arg(room.name),
                                                        tr("Delete the room"), true}))
        return;
    if (m_parts.presented(m_parts.service().removeRoom(room.id)))
        return;
    m_parts.context.host.toast(tr("%1 is deleted.").arg(room.name));
    emit changed();
}

} // namespace xz

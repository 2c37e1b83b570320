// The drawers of a room: its fields and its photos.
#include "core/attachments/attachments.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/text.h"
#include "ui/station/roomsview.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

void RoomsView::editRoom(std::optional<RoomId> id)
{
    if (!m_add->whyNot().isEmpty())
        return;
    Room before{RoomId(RawId{}), m_parts.station, {}};
    if (id) {
        const auto found = m_parts.service().room(*id);
        if (m_parts.presented(found))
            return;
        before = *found;
    }
    const QString draft = QStringLiteral("station.room"), subject = id ? id->toString() : QString();
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("roomForm"));
    form->addFields(roomFields(), {QStringLiteral("name"), QStringLiteral("area"), QStringLiteral("shared"), QStringLiteral("soundproof"), QStringLiteral("furnishing")});
    auto *purposes = new QWidget;
    auto *grid = new QGridLayout(purposes);
    grid->setContentsMargins(0, 0, 0, 0);
    std::vector<QCheckBox *> checks;
    for (const auto &[code, name] : m_purposes.all()) {
        auto *check = new QCheckBox(name);
        check->setObjectName(QStringLiteral("purpose-") + code);
        check->setProperty("code", code);
        check->setChecked(before.purposes.contains(code));
        grid->addWidget(check, int(checks.size()) / 2, int(checks.size()) % 2);
        checks.push_back(check);
    }
    form->fill(roomFields(), before);
    m_parts.keepDraft(form, draft, subject);
    auto *caption = new Text(tr("Purposes"), TextStyle::Secondary);
    auto *error = new Text({}, TextStyle::Error);
    error->setObjectName(QStringLiteral("roomError"));
    error->setWordWrap(true);
    error->hide();
    box->addWidget(form);
    box->addWidget(caption);
    box->addWidget(purposes);
    box->addWidget(error);
    box->addWidget(form->draftLine());
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(id ? before.name : tr("Add a room"), content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveRoom"));
    connect(save, &QPushButton::clicked, content, [=, this] {
        Room room = before;
        error->hide();
        if (!form->apply(roomFields(), room))
            return;
        room.purposes.clear();
        for (const QCheckBox *check : checks)
            if (check->isChecked())
                room.purposes << check->property("code").toString();
        StationService service = m_parts.service();
        std::optional<Error> failed;
        RoomId saved = room.id;
        if (id) {
            if (auto done = service.updateRoom(room); !done)
                failed = done.error();
        } else if (auto added = service.addRoom(room)) {
            saved = *added;
        } else {
            failed = added.error();
        }
        if (failed) {
            if (!form->showError(*failed)) {
                error->setText(failed->message);
                error->show();
            }
            return;
        }
        form->setUnchanged();
        m_parts.discardDraft(draft, subject);
        drawer->closeDrawer();
        m_parts.context.host.toast(tr("%1 is saved.").arg(room.name), [this, before, saved, isNew = !id] {
            StationService back = m_parts.service();
            m_parts.presented(isNew ? back.removeRoom(saved) : back.updateRoom(before));
            emit changed();
        });
        emit changed();
    });
    drawer->addFootWidget(save);
}

void RoomsView::addPhoto(const RoomId &id)
{
    const auto path = m_parts.context.prompts.openFile(m_parts.page, {tr("Add a photo"), {}, {tr("Pictures (*.jpg *.jpeg *.png)")}});
    if (!path)
        return;
    const auto bytes = readAttachmentFile(*path);
    if (m_parts.presented(bytes))
        return;
    const auto added = m_parts.service().attach(id, QFileInfo(*path).fileName(), *bytes);
    if (m_parts.presented(added))
        return;
    m_parts.context.host.toast(tr("The photo is kept, encrypted, in the workspace."), [this, photo = *added] {
        m_parts.presented(m_parts.service().detach(photo));
        emit changed();
    });
    emit changed();
    openPhotos(id);
}

void RoomsView::openPhotos(const RoomId &id)
{
    const auto room = m_parts.service().room(id);
    const auto photos = m_parts.service().files(id);
    if (m_parts.presented(room) || m_parts.presented(photos))
        return;
    const QString why = m_parts.whyNot(Action::WriteStation);
    if (photos->empty() && why.isEmpty())
        return addPhoto(id);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    for (const Attachment &a : *photos) {
        auto *picture = new Text;
        const auto bytes = m_parts.service().fileContent(a.id);
        const QPixmap full = bytes ? thumbnail(*bytes, QSize(420, 420), devicePixelRatioF()) : QPixmap();
        if (full.isNull())
            picture->setText(bytes ? tr("This picture cannot be shown; remove it and add it again.") : bytes.error().message);
        else
            picture->setPixmap(full);
        picture->setWordWrap(full.isNull());
        picture->setAccessibleName(tr("Photo of %1, added on %2").arg(room->name, isoDate(a.addedAt.date())));
        box->addWidget(picture);
        auto *row = new QHBoxLayout;
        row->addWidget(new Text(tr("%1, %2").arg(isoDate(a.addedAt.date()), sizeText(a.size)), TextStyle::Secondary), 1);
        auto *remove = new Button(tr("Remove"), ButtonKind::Link, QStringLiteral("removePhoto"));
        remove->setWhyNot(why);
        connect(remove, &QPushButton::clicked, content, [this, a, id, bytes = bytes ? *bytes : QByteArray()] {
            if (m_parts.presented(m_parts.service().detach(a.id)))
                return;
            m_parts.drawer()->closeDrawer();
            m_parts.context.host.toast(tr("The photo is removed."), [this, a, id, bytes] {
                m_parts.presented(m_parts.service().attach(id, a.fileName, bytes));
                emit changed();
            });
            emit changed();
        });
        row->addWidget(remove);
        box->addLayout(row);
    }
    if (photos->empty())
        box->addWidget(new Text(tr("No photo yet."), TextStyle::Secondary));
    box->addStretch(1);
    m_parts.drawer()->open(tr("Photos of %1").arg(room->name), content);
    auto *add = new Button(tr("&Add a photo"), ButtonKind::Primary, QStringLiteral("addPhoto"));
    add->setWhyNot(why);
    connect(add, &QPushButton::clicked, content, [this, id] { addPhoto(id); });
    m_parts.drawer()->addFootWidget(add);
}

} // namespace xz

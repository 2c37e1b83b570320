#include "ui/station/flagshipview.h"

#include "core/attachments/attachments.h"
#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/shownexport.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
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
} // namespace

FlagshipView::FlagshipView(StationParts parts, QWidget *parent) : QWidget(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_card = new Card(tr("The flagship now"));
    m_card->setNote(tr("One college, one flagship"));
    m_set = new Button(tr("&Set a flagship"), ButtonKind::Outline, QStringLiteral("setFlagship"));
    connect(m_set, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    m_card->addHeaderWidget(m_set);
    box->addWidget(m_card);
    m_model = new ListModel({{QStringLiteral("name"), tr("Flagship"), 220, false, false, true}, {QStringLiteral("from"), tr("From"), 120}, {QStringLiteral("to"), tr("To"), 120},
                             {QStringLiteral("state"), tr("State"), 120}},
                            [this](int r, int c, int role) -> QVariant {
                                const Flagship &f = m_all.at(size_t(r));
                                const bool now = f.isInForceOn(m_parts.session().clock().today());
                                if (role == IdRole)
                                    return f.id.bytes();
                                if (role == ChipRole && c == 3)
                                    return QVariant::fromValue(ChipLook{now ? tr("in force") : tr("former"), now ? Tone::Done : Tone::Neutral});
                                if (role != Qt::DisplayRole)
                                    return {};
                                return c == 0 ? f.name : c == 1 ? isoDate(f.startsOn) : c == 2 ? isoDate(f.endsOn) : now ? tr("in force") : tr("former");
                            }, this);
    m_table = new DataTable(QStringLiteral("flagships"), tr("Flagships, newest first"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(200);
    m_table->setEmptyState(tr("No flagship yet. The regulation asks for one feature project that is the college's own."), tr("Set a flagship"), [this] { edit(std::nullopt); });
    m_table->setExport([this](const ShownTable &shown) { exportShown(this, m_parts.context, tr("Flagships"), shown); });
    connect(m_table, &DataTable::activated, this, [this](int r) { edit(m_all.at(size_t(r))); });
    box->addWidget(m_table, 1);
}

void FlagshipView::refresh()
{
    auto all = m_parts.service().flagships(m_parts.station);
    if (m_parts.presented(all))
        return;
    m_all = std::move(*all);
    m_model->setRowCount(int(m_all.size()));
    m_set->setWhyNot(m_parts.whyNot(Action::WriteStation));
    std::optional<Flagship> now;
    for (const Flagship &f : m_all)
        if (f.isInForceOn(m_parts.session().clock().today()))
            now = f;
    showCurrent(now);
}

void FlagshipView::showCurrent(const std::optional<Flagship> &flagship)
{
    delete m_current;
    m_current = new QWidget;
    auto *box = new QVBoxLayout(m_current);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_card->body()->addWidget(m_current);
    m_set->setText(flagship ? tr("&Set another flagship") : tr("&Set a flagship"));
    if (!flagship) {
        box->addWidget(plain(tr("No flagship is in force."), TextStyle::Secondary));
        return;
    }
    const Flagship f = *flagship;
    const QString why = m_parts.whyNot(Action::WriteStation);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto *name = new Text(f.name, TextStyle::CardTitle);
    name->setTextFormat(Qt::PlainText);
    name->setObjectName(QStringLiteral("flagshipName"));
    head->addWidget(name);
    head->addWidget(new Chip({tr("since %1").arg(isoDate(f.startsOn)), Tone::Done}));
    head->addStretch(1);
    const auto link = [&](const QString &text, const char *what, auto call) {
        auto *b = new Button(text, ButtonKind::Link, QString::fromLatin1(what));
        b->setWhyNot(why);
        connect(b, &QPushButton::clicked, this, call);
        head->addWidget(b);
    };
    link(tr("Edit"), "editFlagship", [this, f] { edit(f); });
    link(tr("End it"), "endFlagship", [this, f] { end(f); });
    link(tr("Add evidence"), "addEvidence", [this, f] { addEvidence(f.id); });
    box->addLayout(head);
    if (!f.summary.isEmpty())
        box->addWidget(plain(f.summary));
    const auto files = m_parts.service().files(f.id);
    if (!files)
        return;
    if (files->empty())
        box->addWidget(plain(tr("No evidence yet: add plans, pictures, articles."), TextStyle::Secondary));
    for (const Attachment &a : *files) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(plain(a.fileName), 1);
        row->addWidget(new Text(tr("%1, %2").arg(isoDate(a.addedAt.date()), sizeText(a.size)), TextStyle::Secondary));
        auto *copy = new Button(tr("Save a copy…"), ButtonKind::Link, QStringLiteral("copy-") + a.fileName);
        connect(copy, &QPushButton::clicked, this, [this, a] { saveCopy(a); });
        row->addWidget(copy);
        auto *remove = new Button(tr("Remove"), ButtonKind::Link, QStringLiteral("remove-") + a.fileName);
        remove->setWhyNot(why);
        connect(remove, &QPushButton::clicked, this, [this, a, id = f.id] { removeEvidence(id, a); });
        row->addWidget(remove);
        box->addLayout(row);
    }
}

void FlagshipView::edit(std::optional<Flagship> flagship)
{
    if (!m_set->whyNot().isEmpty())
        return;
    const QString draft = QStringLiteral("station.flagship"), subject = flagship ? flagship->id.toString() : QString();
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    auto *form = new Form(QStringLiteral("flagshipForm"));
    form->addFields(flagshipFields(), {QStringLiteral("name"), QStringLiteral("starts_on"), QStringLiteral("summary")});
    if (flagship) {
        form->fill(flagshipFields(), *flagship);
        form->setReadOnly(QStringLiteral("starts_on"), true, tr("The day on which it began stays."));
    } else {
        form->setValue(QStringLiteral("starts_on"), m_parts.session().clock().today());
        form->setUnchanged();
    }
    m_parts.keepDraft(form, draft, subject);
    box->addWidget(form);
    box->addWidget(form->draftLine());
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(flagship ? flagship->name : tr("Set a flagship"), content);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveFlagship"));
    connect(save, &QPushButton::clicked, content, [=, this] {
        Flagship f = flagship ? *flagship : Flagship{FlagshipId(RawId{}), m_parts.station, {}};
        if (!form->apply(flagshipFields(), f))
            return;
        StationService service = m_parts.service();
        std::optional<Error> failed;
        FlagshipId saved = f.id;
        if (flagship) {
            if (auto done = service.updateFlagship(f); !done)
                failed = done.error();
        } else {
            auto done = service.setFlagship(f);
            if (!done && done.error().code == Errc::Conflict) { // one is in force: it steps back only when the user says so
                if (!m_parts.context.prompts.confirm(m_parts.page, {tr("Set another flagship"), done.error().message, tr("Replace the flagship"), false}))
                    return;
                done = service.setFlagship(f, true);
            }
            if (done)
                saved = *done;
            else
                failed = done.error();
        }
        if (failed) {
            if (!form->showError(*failed))
                m_parts.present(*failed);
            return;
        }
        form->setUnchanged();
        m_parts.discardDraft(draft, subject);
        drawer->closeDrawer();
        m_parts.context.host.toast(tr("%1 is saved.").arg(f.name), [this, flagship, saved] {
            StationService back = m_parts.service();
            m_parts.presented(flagship ? back.updateFlagship(*flagship) : back.takeBackFlagship(saved));
            emit changed();
        });
        emit changed();
    });
    drawer->addFootWidget(save);
}

void FlagshipView::end(const Flagship &flagship)
{
    if (m_parts.presented(m_parts.service().endFlagship(flagship.id, {})))
        return;
    m_parts.context.host.toast(tr("%1 is a former flagship from tomorrow on.").arg(flagship.name), [this, id = flagship.id] {
        m_parts.presented(m_parts.service().takeBackFlagship(id));
        emit changed();
    });
    emit changed();
}

void FlagshipView::addEvidence(const FlagshipId &id)
{
    const auto path = m_parts.context.prompts.openFile(m_parts.page, {tr("Add evidence"), {}, {tr("Documents and pictures (*.pdf *.docx *.xlsx *.jpg *.jpeg *.png)"), tr("All files (*)")}});
    if (!path)
        return;
    const auto bytes = readAttachmentFile(*path);
    if (m_parts.presented(bytes))
        return;
    const auto added = m_parts.service().attach(id, QFileInfo(*path).fileName(), *bytes);
    if (m_parts.presented(added))
        return;
    m_parts.context.host.toast(tr("The file is kept, encrypted, in the workspace."), [this, file = *added] {
        m_parts.presented(m_parts.service().detach(file));
        emit changed();
    });
    emit changed();
}

void FlagshipView::saveCopy(const Attachment &file)
{
    const auto path = m_parts.context.prompts.saveFile(m_parts.page, {tr("Save a copy"), file.fileName, {tr("All files (*)")}});
    if (!path)
        return;
    const auto bytes = m_parts.service().fileContent(file.id);
    if (m_parts.presented(bytes))
        return;
    QSaveFile out(*path);
    if (!out.open(QIODevice::WriteOnly) || out.write(*bytes) != bytes->size() || !out.commit()) {
        m_parts.present({Errc::Io, tr("The copy could not be written to %1: %2").arg(*path, out.errorString())});
        return;
    }
    m_parts.context.host.toast(tr("Saved: %1. The copy is not encrypted.").arg(*path));
}

void FlagshipView::removeEvidence(const FlagshipId &id, const Attachment &file)
{
    const auto bytes = m_parts.service().fileContent(file.id);
    if (m_parts.presented(bytes) || m_parts.presented(m_parts.service().detach(file.id)))
        return;
    m_parts.context.host.toast(tr("%1 is removed.").arg(file.fileName), [this, id, name = file.fileName, bytes = *bytes] {
        m_parts.presented(m_parts.service().attach(id, name, bytes));
        emit changed();
    });
    emit changed();
}

} // namespace xz

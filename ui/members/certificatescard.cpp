#include "ui/members/certificatescard.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QPixmap>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

CertificatesCard::CertificatesCard(const PageContext &context, const PersonId &person, bool mayWrite, QWidget *parent)
    : Card(tr("Certificates"), parent), m_context(context), m_person(person), m_mayWrite(mayWrite)
{
    if (mayWrite) {
        auto *add = new Button(tr("Add a certificate"), ButtonKind::Plain, QStringLiteral("addCertificate"));
        connect(add, &QPushButton::clicked, this, [this] { openForm(std::nullopt); });
        addHeaderWidget(add);
    }
    reload();
}

void CertificatesCard::showError(const Error &error) { m_context.prompts.message(this, MessageKind::Failure, tr("Certificates"), error.message); }

void CertificatesCard::reload()
{
    delete m_list;
    m_list = new QWidget;
    auto *box = new QVBoxLayout(m_list);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    body()->insertWidget(0, m_list);
    const auto all = MemberService(m_context.session).certificates(m_person);
    const auto rule = EligibilityRule::inForce(m_context.session.db(), m_context.session.clock().today());
    if (!all || !rule) {
        box->addWidget(new Text(all ? rule.error().message : all.error().message, TextStyle::Error));
        return;
    }
    if (all->empty())
        box->addWidget(new Text(tr("No certificate is on record."), TextStyle::Secondary));
    for (const Certificate &c : *all)
        addEntry(c, *rule);
}

void CertificatesCard::addEntry(const Certificate &c, const EligibilityRule &rule)
{
    auto *box = static_cast<QVBoxLayout *>(m_list->layout());
    const QDate today = m_context.session.clock().today();
    const CertificateKind *kind = rule.certificate(c.kind);
    auto *entry = new QWidget;
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto *name = new Text(kind ? kind->name : c.kind, TextStyle::Strong);
    name->setWordWrap(true);
    head->addWidget(name, 1);
    if (kind && kind->counts)
        head->addWidget(new Chip({tr("counts for the head"), Tone::Brand}));
    if (c.expiresOn.isValid() && c.expiresOn < today)
        head->addWidget(new Chip({tr("expired"), Tone::Level1}));
    else if (c.expiresOn.isValid() && c.expiresOn <= today.addDays(30))
        head->addWidget(new Chip({tr("ends soon"), Tone::Level3}));
    column->addLayout(head);
    QStringList facts;
    if (!c.number.isEmpty())
        facts << tr("No. %1").arg(c.number);
    if (!c.issuer.isEmpty())
        facts << c.issuer;
    if (c.issuedOn.isValid())
        facts << tr("issued on %1").arg(isoDate(c.issuedOn));
    facts << (c.expiresOn.isValid() ? tr("valid until %1").arg(isoDate(c.expiresOn)) : tr("no end"));
    auto *line = new Text(facts.join(tr(", ")), TextStyle::Secondary);
    line->setWordWrap(true);
    column->addWidget(line);
    const auto scans = MemberService(m_context.session).scans(c.id);
    for (const Attachment &scan : scans ? *scans : std::vector<Attachment>{}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        if (scan.isImage()) {
            if (const auto bytes = Attachments(m_context.session).content(scan.id)) {
                QPixmap picture;
                if (picture.loadFromData(*bytes)) {
                    auto *thumb = new QLabel;
                    thumb->setPixmap(picture.scaled(72, 54, Qt::KeepAspectRatio, Qt::SmoothTransformation));
                    thumb->setAccessibleName(tr("Scan %1").arg(scan.fileName));
                    row->addWidget(thumb);
                }
            }
        }
        auto *what = new Text(tr("%1 (%2)").arg(scan.fileName, sizeText(scan.size)), TextStyle::Small);
        what->setWordWrap(true);
        row->addWidget(what, 1);
        auto *save = new Button(tr("Save a copy…"), ButtonKind::Link, QStringLiteral("saveScan"));
        connect(save, &QPushButton::clicked, this, [this, scan] {
            const auto path = m_context.prompts.saveFile(this, {tr("Save the scan"), scan.fileName, {tr("All files (*)")}});
            if (!path)
                return;
            const auto bytes = Attachments(m_context.session).content(scan.id);
            if (!bytes)
                return showError(bytes.error());
            QSaveFile file(*path);
            if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                return showError({Errc::Io, tr("%1 cannot be written: %2").arg(QFileInfo(*path).fileName(), file.errorString()), {}, {}});
            m_context.host.toast(tr("Saved: %1").arg(*path));
        });
        row->addWidget(save);
        if (m_mayWrite) {
            auto *drop = new Button(tr("Remove"), ButtonKind::Link, QStringLiteral("removeScan"));
            connect(drop, &QPushButton::clicked, this, [this, id = c.id, scan] {
                if (!m_context.prompts.confirm(this, {tr("Remove the scan?"), tr("%1 is taken out of this certificate. The certificate itself stays.").arg(scan.fileName), tr("Remove the scan"), true}))
                    return;
                if (const auto done = MemberService(m_context.session).removeScan(id, scan.id); !done)
                    return showError(done.error());
                reload();
            }, Qt::QueuedConnection);
            row->addWidget(drop);
        }
        column->addLayout(row);
    }
    if (m_mayWrite) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *scan = new Button(tr("Add a scan…"), ButtonKind::Link, QStringLiteral("addScan"));
        auto *edit = new Button(tr("Change"), ButtonKind::Link, QStringLiteral("changeCertificate"));
        auto *drop = new Button(tr("Take out…"), ButtonKind::Link, QStringLiteral("removeCertificate"));
        // Queued: the entry that holds the button is made anew.
        connect(scan, &QPushButton::clicked, this, [this, id = c.id] { addScan(id); }, Qt::QueuedConnection);
        connect(edit, &QPushButton::clicked, this, [this, c] { openForm(c); });
        connect(drop, &QPushButton::clicked, this, [this, c] {
            const auto reason = m_context.prompts.reason(this, {tr("Take out the certificate"), tr("Say why; the entry stays in the history.")});
            if (!reason)
                return;
            if (const auto done = MemberService(m_context.session).removeCertificate(c.id, *reason); !done)
                return showError(done.error());
            reload();
            m_context.host.toast(tr("Taken out."), [context = m_context, id = c.id] {
                if (const auto back = MemberService(context.session).restoreCertificate(id); !back)
                    context.prompts.message(nullptr, MessageKind::Failure, tr("Certificates"), back.error().message);
            });
            emit changed();
        }, Qt::QueuedConnection);
        for (Button *b : {scan, edit, drop})
            row->addWidget(b);
        row->addStretch(1);
        column->addLayout(row);
    }
    box->addWidget(entry);
}

void CertificatesCard::openForm(const std::optional<Certificate> &certificate)
{
    delete m_formBox;
    m_formBox = new QWidget;
    auto *box = new QVBoxLayout(m_formBox);
    box->setContentsMargins(0, 0, 0, 0);
    auto *form = new Form(QStringLiteral("certificate"));
    form->setTwoColumns(true);
    form->addFields(certificateFields(), {QStringLiteral("kind"), QStringLiteral("number"), QStringLiteral("issuer"), QStringLiteral("issued_on"), QStringLiteral("expires_on")});
    std::vector<FormOption> kinds;
    if (const auto rule = EligibilityRule::inForce(m_context.session.db(), m_context.session.clock().today()))
        for (const CertificateKind &k : rule->certificates)
            kinds.push_back({k.code, k.name});
    form->setOptions(QStringLiteral("kind"), kinds);
    form->setHint(QStringLiteral("expires_on"), tr("empty: no end"));
    if (certificate)
        form->fill(certificateFields(), *certificate);
    box->addWidget(form);
    auto *row = new QHBoxLayout;
    auto *save = new Button(tr("Save the certificate"), ButtonKind::Outline, QStringLiteral("saveCertificate"));
    auto *cancel = new Button(tr("Cancel"), ButtonKind::Plain, QStringLiteral("cancelCertificate"));
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    box->addLayout(row);
    body()->addWidget(m_formBox);
    connect(cancel, &QPushButton::clicked, this, [this] {
        delete m_formBox;
        m_formBox = nullptr;
    }, Qt::QueuedConnection);
    connect(save, &QPushButton::clicked, this, [this, form, certificate] {
        Certificate value = certificate.value_or(Certificate{CertificateId(RawId{}), m_person});
        if (!form->apply(certificateFields(), value))
            return;
        MemberService members(m_context.session);
        std::optional<Error> error;
        if (certificate) {
            if (const auto done = members.updateCertificate(value); !done)
                error = done.error();
        } else if (const auto added = members.addCertificate(value); !added) {
            error = added.error();
        }
        if (error) {
            if (!form->showError(*error))
                showError(*error);
            return;
        }
        delete m_formBox;
        m_formBox = nullptr;
        reload();
        emit changed();
    }, Qt::QueuedConnection);
    form->focusField(QStringLiteral("kind"));
}

void CertificatesCard::addScan(const CertificateId &id)
{
    const auto path = m_context.prompts.openFile(this, {tr("Choose the scan"), QString(), {tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)"), tr("All files (*)")}});
    if (!path)
        return;
    const auto bytes = readAttachmentFile(*path);
    if (!bytes)
        return showError(bytes.error());
    if (const auto done = MemberService(m_context.session).addScan(id, QFileInfo(*path).fileName(), *bytes); !done)
        return showError(done.error());
    reload();
    m_context.host.toast(tr("The scan is kept, encrypted, in the workspace."));
}

} // namespace xz

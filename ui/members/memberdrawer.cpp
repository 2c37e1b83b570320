#include "ui/members/memberdrawer.h"

#include "core/base/text.h"
#include "core/organization/networkservice.h"
#include "core/security/policy.h"
#include "core/workspace/drafts.h"
#include "ui/members/certificatescard.h"
#include "ui/members/verdictview.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("member");
QString endReason(const QString &code)
{
    return code == u"successor" ? MemberDrawer::tr("a successor was appointed") : code == u"import" ? MemberDrawer::tr("by an imported list") : code;
}
} // namespace

MemberDrawer::MemberDrawer(const PageContext &context, PersonRow person, std::vector<MemberRow> terms, QWidget *parent)
    : QWidget(parent), m_context(context), m_person(std::move(person)), m_terms(std::move(terms)),
      m_mayWrite(isAllowed(context.session.actor(), Action::WriteMembers,
                           {.station = {}, .college = m_person.college, .classId = m_person.classId, .own = context.session.actor().person == m_person.id}))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, space::s, 0);
    box->setSpacing(space::m);
    addTerms(box);
    if (m_person.kind == PersonKind::Staff)
        addVerdict(box);
    addProfile(box);
    m_certificates = new CertificatesCard(context, m_person.id, m_mayWrite);
    connect(m_certificates, &CertificatesCard::changed, this, [this] {
        fillVerdict();
        emit changed();
    });
    box->addWidget(m_certificates);
    const bool outside = m_person.kind == PersonKind::External || std::ranges::any_of(m_terms, [](const MemberRow &r) { return r.post.role == PostRole::Expert; });
    if (outside)
        addContract(box);
    box->addStretch(1);
}

void MemberDrawer::report(const Error &error) { m_context.prompts.message(this, MessageKind::Failure, m_person.name, error.message); }

void MemberDrawer::addTerms(QVBoxLayout *box)
{
    auto *card = new Card(tr("Offices"));
    const QDate today = m_context.session.clock().today();
    if (m_terms.empty())
        card->body()->addWidget(new Text(tr("Holds no office and never did."), TextStyle::Secondary));
    int n = 0;
    for (const MemberRow &r : m_terms) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        const bool now = r.post.isHeldOn(today), later = r.post.startsOn > today;
        auto *what = new Text(tr("%1, %2").arg(postRoleLabel(r.post.role), r.placeName), now ? TextStyle::Strong : TextStyle::Body);
        what->setWordWrap(true);
        QString when = r.post.endsOn.isValid() ? tr("%1 to %2").arg(isoDate(r.post.startsOn), isoDate(r.post.endsOn)) : tr("since %1").arg(isoDate(r.post.startsOn));
        if (!r.post.endReason.isEmpty())
            when = tr("%1 (%2)").arg(when, endReason(r.post.endReason));
        auto *dates = new Text(when, TextStyle::Secondary);
        dates->setWordWrap(true);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(what);
        column->addWidget(dates);
        row->addLayout(column, 1);
        if (later)
            row->addWidget(new Chip({tr("planned"), Tone::Info}), 0, Qt::AlignTop);
        if (now && !r.post.endsOn.isValid()) {
            auto *end = new Button(tr("End…"), ButtonKind::Plain, QStringLiteral("endTerm%1").arg(n));
            end->setAccessibleDescription(what->text());
            const bool allowed = isAllowed(m_context.session.actor(), Action::WriteNetwork, {.station = r.post.station, .college = r.college, .classId = r.post.classId ? r.post.classId : r.personClass});
            end->setWhyNot(allowed ? QString() : tr("Your role does not end offices."));
            connect(end, &QPushButton::clicked, this, [this, r] { endTerm(r); }, Qt::QueuedConnection);
            row->addWidget(end, 0, Qt::AlignTop);
        }
        ++n;
        card->body()->addLayout(row);
    }
    box->addWidget(card);
}

void MemberDrawer::endTerm(const MemberRow &row)
{
    const QDate today = m_context.session.clock().today();
    const auto day = m_context.prompts.text(this, tr("End the term"), tr("Last day in office:"), isoDate(today));
    if (!day)
        return;
    const auto last = parseDate(*day);
    if (!last)
        return report({Errc::InvalidInput, tr("This is no date; write it like 2026-09-01."), {}, {}});
    const auto reason = m_context.prompts.reason(this, {tr("End the term"), tr("Why does %1 leave this office?").arg(row.name), {tr("transferred"), tr("end of the term of office"), tr("graduation")}, 200});
    if (!reason)
        return;
    if (const auto done = NetworkService(m_context.session).endPost(row.post.id, *last, *reason); !done)
        return report(done.error());
    m_context.host.toast(tr("The term has ended."));
    emit changed();
    emit termEnded();
}

void MemberDrawer::addVerdict(QVBoxLayout *box)
{
    m_verdictCard = new Card(tr("May lead the station"));
    box->addWidget(m_verdictCard);
    fillVerdict();
}

void MemberDrawer::fillVerdict()
{
    if (!m_verdictCard)
        return;
    delete m_verdictBody;
    m_verdictBody = new QWidget;
    auto *box = new QVBoxLayout(m_verdictBody);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_verdictCard->body()->addWidget(m_verdictBody);
    EligibilityService service(m_context.session);
    const QDate today = m_context.session.clock().today();
    std::optional<PostId> post;
    for (const MemberRow &r : m_terms)
        if (r.post.role == PostRole::Head && r.post.isHeldOn(today))
            post = r.post.id;
    auto verdict = post ? service.ofPost(*post) : service.of(m_person.id);
    if (!verdict) {
        m_verdictCard->hide();
        return;
    }
    m_verdict = std::move(*verdict);
    m_verdictCard->setNote(post ? tr("counted to the day of appointment") : tr("as if appointed today"));
    auto *view = new VerdictView;
    view->setVerdict(*m_verdict);
    box->addWidget(view);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const bool may = isAllowed(m_context.session.actor(), Action::OverrideEligibility,
                               {.station = m_terms.empty() ? std::nullopt : m_terms.front().post.station, .college = m_person.college});
    const auto button = [&](const QString &text, const QString &name, std::function<void()> act) {
        auto *b = new Button(text, ButtonKind::Plain, name);
        connect(b, &QPushButton::clicked, this, std::move(act), Qt::QueuedConnection);
        row->addWidget(b);
        return b;
    };
    button(tr("Sheet…"), QStringLiteral("eligibilitySheet"), [this] { emit paperWanted({*m_verdict}); });
    if (post && may) {
        if (m_verdict->outcome == EligibilityOutcome::NotMet) {
            button(tr("Relax for now…"), QStringLiteral("relax"), [this] { markVerdict(EligibilityMarkKind::Relaxed); })
                ->setWhyNot(m_verdict->relaxedMet ? QString() : m_verdict->relaxedSummary);
            button(tr("Exception…"), QStringLiteral("override"), [this] { markVerdict(EligibilityMarkKind::Override); });
        }
        if (m_verdict->outcome == EligibilityOutcome::Relaxed)
            button(tr("Reviewed: met by now"), QStringLiteral("reviewed"), [this] { markVerdict(EligibilityMarkKind::Reviewed); });
        if (m_verdict->mark && !m_verdict->ruleMet)
            button(tr("Withdraw…"), QStringLiteral("withdrawMark"), [this] { withdraw(); });
    }
    row->addStretch(1);
    box->addLayout(row);
}

void MemberDrawer::markVerdict(EligibilityMarkKind kind)
{
    EligibilityService service(m_context.session);
    const PostId post = *m_verdict->post;
    Result<EligibilityMarkId> done = fail(Errc::Cancelled, {});
    if (kind == EligibilityMarkKind::Reviewed) {
        done = service.confirmReviewed(post);
    } else {
        QDate review;
        if (kind == EligibilityMarkKind::Relaxed) {
            const auto text = m_context.prompts.text(this, tr("Relax for now"), tr("To be reviewed by:"), isoDate(m_verdict->proposedReview));
            if (!text)
                return;
            const auto day = parseDate(*text);
            if (!day)
                return report({Errc::InvalidInput, tr("This is no date; write it like 2026-09-01."), {}, {}});
            review = *day;
        }
        const auto reason = m_context.prompts.reason(this, {kind == EligibilityMarkKind::Relaxed ? tr("Relax for now") : tr("Exception"),
                                                            tr("The regulation says “in principle”: write down why %1 leads the station although the rule is not met. It is printed on the sheet.").arg(m_person.name)});
        if (!reason)
            return;
        done = kind == EligibilityMarkKind::Relaxed ? service.relax(post, *reason, review) : service.override(post, *reason);
    }
    if (!done)
        return report(done.error());
    fillVerdict();
    emit changed();
}

void MemberDrawer::withdraw()
{
    const auto reason = m_context.prompts.reason(this, {tr("Withdraw the mark"), tr("Say why; the verdict then stands without it.")});
    if (!reason)
        return;
    if (const auto done = EligibilityService(m_context.session).withdrawMark(*m_verdict->post, *reason); !done)
        return report(done.error());
    fillVerdict();
    emit changed();
}

void MemberDrawer::addProfile(QVBoxLayout *box)
{
    auto *card = new Card(tr("Profile"));
    m_form = new Form(QStringLiteral("member"));
    m_form->setTwoColumns(true);
    QStringList keys = memberFormKeys();
    if (m_person.kind == PersonKind::Student) // what the question of eligibility asks is nothing to a student
        for (const QString &k : {QStringLiteral("full_time_counsellor"), QStringLiteral("student_work_since"), QStringLiteral("psych_work_since"), QStringLiteral("organisation"),
                                 QStringLiteral("education"), QStringLiteral("degree"), QStringLiteral("discipline")})
            keys.removeAll(k);
    m_form->addFields(memberFields(), keys);
    MemberRow row;
    const auto stored = MemberService(m_context.session).profile(m_person.id);
    if (stored && *stored)
        static_cast<MemberProfile &>(row) = **stored;
    m_form->fill(memberFields(), row);
    const QString subject = m_person.id.toString();
    if (m_mayWrite) {
        if (const auto draft = DraftStore(m_context.session).load(draftForm, subject); draft && *draft) {
            m_form->setValues((*draft)->body.toVariantMap());
            m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
            m_form->draftLine()->show();
        }
        m_form->setDraft(m_context.session.clock(), [this, subject](const QVariantMap &values) -> Result<void> {
            XZ_CHECK(DraftStore(m_context.session).save(draftForm, subject, QJsonObject::fromVariantMap(values)));
            return {};
        });
    } else {
        for (const QString &key : keys)
            m_form->setReadOnly(key, true, tr("Your role does not change members."));
    }
    card->body()->addWidget(m_form);
    card->body()->addWidget(m_form->draftLine());
    box->addWidget(card);
}

void MemberDrawer::saveDrafts()
{
    if (m_form && m_mayWrite && m_form->isChanged())
        m_form->saveDraftNow();
}

void MemberDrawer::save()
{
    MemberRow row;
    MemberService members(m_context.session);
    if (const auto stored = members.profile(m_person.id); stored && *stored)
        static_cast<MemberProfile &>(row) = **stored;
    if (!m_form->apply(memberFields(), row))
        return;
    if (const auto done = members.saveProfile(m_person.id, row); !done) {
        if (!m_form->showError(done.error()))
            report(done.error());
        return;
    }
    m_form->setUnchanged();
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_person.id.toString()); !gone)
        report(gone.error());
    m_form->draftLine()->hide();
    m_context.host.toast(tr("%1 saved.").arg(m_person.name));
    fillVerdict();
    emit changed();
}

void MemberDrawer::addContract(QVBoxLayout *box)
{
    auto *card = new Card(tr("Contract and undertaking"));
    auto *form = new Form(QStringLiteral("contract"));
    form->setTwoColumns(true);
    QStringList keys;
    for (const Field<Contract> &f : contractFields().all())
        keys << QString::fromLatin1(f.key);
    form->addFields(contractFields(), keys);
    form->setHint(QStringLiteral("undertaking_until"), tr("empty: as long as the contract"));
    MemberService members(m_context.session);
    const auto all = members.contracts(m_person.id);
    std::optional<StationId> station = m_context.session.actor().station;
    for (const MemberRow &r : m_terms)
        if (r.post.station && !station)
            station = r.post.station;
    Contract value{ContractId(RawId{}), m_person.id, station.value_or(StationId(RawId{}))};
    const QDate today = m_context.session.clock().today();
    if (all && !all->empty()) {
        value = all->front();
        form->fill(contractFields(), value);
        QStringList older;
        for (size_t i = 1; i < all->size(); ++i)
            older << tr("%1 to %2").arg(isoDate(all->at(i).startsOn), isoDate(all->at(i).endsOn));
        if (!older.isEmpty())
            card->setNote(tr("before: %1").arg(older.join(tr(", "))));
        if (value.undertakingUntil.isValid() && value.undertakingUntil < today)
            card->addHeaderWidget(new Chip({tr("undertaking ended"), Tone::Level1}));
        else if (value.undertakingUntil.isValid() && value.undertakingUntil <= today.addDays(30))
            card->addHeaderWidget(new Chip({tr("undertaking ends soon"), Tone::Level2}));
    }
    card->body()->addWidget(form);
    if (m_mayWrite) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        auto *fresh = new Button(tr("New contract"), ButtonKind::Plain, QStringLiteral("newContract"));
        fresh->setVisible(value.id.raw() != RawId{});
        auto *save = new Button(tr("Save the contract"), ButtonKind::Outline, QStringLiteral("saveContract"));
        row->addWidget(fresh);
        row->addWidget(save);
        card->body()->addLayout(row);
        auto shared = std::make_shared<Contract>(value);
        connect(fresh, &QPushButton::clicked, this, [form, shared, fresh] {
            shared->id = ContractId(RawId{});
            Contract next{shared->id, shared->person, shared->station};
            next.startsOn = shared->endsOn.addDays(1);
            form->fill(contractFields(), next);
            fresh->hide();
        });
        connect(save, &QPushButton::clicked, this, [this, form, shared] {
            Contract c = *shared;
            if (!form->apply(contractFields(), c))
                return;
            const auto done = MemberService(m_context.session).saveContract(c);
            if (!done) {
                if (!form->showError(done.error()))
                    report(done.error());
                return;
            }
            shared->id = *done;
            m_context.host.toast(tr("The contract is saved."));
            emit changed();
        });
    }
    box->addWidget(card);
}

} // namespace xz

#include "ui/review/reviewview.h"

#include "core/base/text.h"
#include "core/pdf/pdfwriter.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "core/review/reviewrules.h"
#include "core/workspace/drafts.h"
#include "ui/review/reviewpapers.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

const QString draftForm = QStringLiteral("project.final_report");

Text *wrapped(const QString &text, TextStyle style)
{
    auto *t = new Text(text, style);
    t->setWordWrap(true);
    return t;
}

QWidget *freshBody(Card *card, QWidget *&body)
{
    delete body;
    body = new QWidget;
    auto *box = new QVBoxLayout(body);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    card->body()->addWidget(body);
    return body;
}

} // namespace

SelfScoreForm::SelfScoreForm(const ProjectTabParts &parts, const ProjectId &project, const Rubric &rubric, const SelfScore &self, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_project(project), m_rubric(rubric), m_self(self), m_note(new QLineEdit(self.note)), m_total(new Text({}, TextStyle::CardTitle)), m_error(wrapped({}, TextStyle::Error))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_total->setObjectName(QStringLiteral("selfTotal"));
    box->addWidget(m_total);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const RubricItem &i) {
        auto *edit = new QLineEdit(self.points.contains(i.code) ? pointsText(self.points.value(i.code)) : QString());
        edit->setObjectName(QStringLiteral("self-") + i.code);
        edit->setAccessibleName(i.name);
        edit->setToolTip(i.bands.join(u'\n'));
        edit->setFixedWidth(64);
        edit->setAlignment(Qt::AlignRight);
        connect(edit, &QLineEdit::textEdited, this, &SelfScoreForm::recount);
        grid->addWidget(wrapped(i.must ? tr("★ %1 (0 to %2)").arg(i.name, pointsText(i.max)) : tr("%1 (0 to %2)").arg(i.name, pointsText(i.max)), TextStyle::Body), row, 0);
        grid->addWidget(edit, row++, 1, Qt::AlignTop);
        if (!i.bands.isEmpty())
            grid->addWidget(wrapped(i.bands.join(u'\n'), TextStyle::Small), row++, 0, 1, 2);
        m_fields.emplace_back(i.code, edit);
    };
    for (const RubricSection &s : rubric.sections) {
        grid->addWidget(new Text(tr("%1 (%2 points)").arg(s.name, pointsText(s.max)), TextStyle::CardTitle), row++, 0, 1, 2);
        for (const RubricItem &i : rubric.items)
            if (i.section == s.code && !i.bonus)
                add(i);
    }
    grid->addWidget(new Text(tr("Bonus (together at most %1)").arg(pointsText(rubric.bonusCap)), TextStyle::CardTitle), row++, 0, 1, 2);
    for (const RubricItem &i : rubric.items)
        if (i.bonus)
            add(i);
    box->addLayout(grid);
    box->addWidget(new Text(tr("Remark"), TextStyle::CardTitle));
    m_note->setObjectName(QStringLiteral("selfNote"));
    m_note->setAccessibleName(tr("Remark"));
    m_note->setMaxLength(1000);
    box->addWidget(m_note);
    m_error->setObjectName(QStringLiteral("selfError"));
    m_error->hide();
    box->addWidget(m_error);
    box->addStretch(1);
    recount();
}

std::optional<QMap<QString, double>> SelfScoreForm::typed()
{
    QMap<QString, double> points;
    for (const auto &[code, edit] : m_fields) {
        const QString text = cleanLine(edit->text());
        if (text.isEmpty())
            continue;
        bool ok = false;
        points.insert(code, text.toDouble(&ok));
        if (!ok) {
            m_error->setText(tr("“%1” needs a number of points, for example 4 or 4.5.").arg(m_rubric.item(code)->name));
            m_error->show();
            edit->setFocus();
            return std::nullopt;
        }
    }
    return points;
}

void SelfScoreForm::recount()
{
    m_error->hide();
    if (const auto points = typed())
        m_total->setText(tr("Own score: %1 of %2").arg(pointsText(totalOf(m_rubric, {.points = *points}).total), pointsText(m_rubric.full)));
}

bool SelfScoreForm::save()
{
    m_error->hide();
    const auto points = typed();
    if (!points)
        return false;
    const auto done = ReviewService(m_parts.session()).scoreSelf(m_project, m_self.version, *points, m_note->text());
    if (!done) {
        m_error->setText(done.error().message);
        m_error->show();
        for (const auto &[code, edit] : m_fields)
            if (code == done.error().field)
                edit->setFocus();
    }
    return done.has_value();
}

ReviewView::ReviewView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts)), m_report(new Card(tr("Final report and own score"))), m_result(new Card(tr("Review and acceptance")))
{
    setObjectName(QStringLiteral("reviewView"));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    box->addWidget(m_report);
    box->addWidget(m_result);
    box->addStretch(1);
}

void ReviewView::setProject(const ProjectRow &project)
{
    m_project = project;
    showReport();
    showResult();
}

void ReviewView::saveNow()
{
    if (m_form)
        m_form->saveDraftNow();
}

void ReviewView::preview(const QString &title, const Result<QString> &name, const QString &what, std::function<Result<paper::Document>()> make)
{
    m_parts.presented(previewReviewPaper(m_parts.page, m_parts.context, title, name, what, std::move(make)));
}

void ReviewView::addButtons(QVBoxLayout *box, const std::vector<Button *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (Button *b : buttons)
        row->addWidget(b);
    row->addStretch(1);
    box->addLayout(row);
}

void ReviewView::showReport()
{
    auto *box = static_cast<QVBoxLayout *>(freshBody(m_report, m_reportBody)->layout());
    const ProjectRow &p = *m_project;
    Session &session = m_parts.session();
    const auto report = FinalReportService(session).report(p.id);
    const auto self = ReviewService(session).selfScore(p.id);
    const auto rubric = ReviewService(session).rubricForProject(p.id);
    if (m_parts.presented(report) || m_parts.presented(self) || m_parts.presented(rubric))
        return;
    const auto written = std::ranges::count_if(finalReportFields(), [&](const FinalReportField &f) { return !report->texts[f.code].toString().isEmpty(); });
    const QStringList missing = report->missing();
    auto *line = wrapped(report->version == 0 ? tr("The final report has not been begun.")
                                              : missing.isEmpty() ? tr("The final report is complete (%1 of %2 parts).").arg(written).arg(finalReportFields().size())
                                                                  : tr("Still missing: %1").arg(missing.join(tr(", "))), TextStyle::Body);
    line->setObjectName(QStringLiteral("reportLine"));
    box->addWidget(line);
    box->addWidget(wrapped(self->version == 0 ? tr("The station has not scored itself yet.") : tr("Own score: %1 of %2").arg(pointsText(self->total()), pointsText(rubric->full)), TextStyle::Body));
    std::vector<Button *> buttons;
    const bool writes = isAllowed(session.actor(), Action::WriteProject, {.station = p.station, .college = p.college});
    using S = ProjectState;
    if (writes) {
        auto *write = new Button(tr("&Write the report"), p.state == S::Continuing && !missing.isEmpty() ? ButtonKind::Primary : ButtonKind::Outline, QStringLiteral("writeReport"));
        write->setWhyNot(p.state == S::Continuing ? QString() : tr("The final report is written after the mid-term is passed and before it is handed in."));
        connect(write, &QPushButton::clicked, this, &ReviewView::editReport);
        auto *score = new Button(tr("&Own score"), ButtonKind::Outline, QStringLiteral("scoreSelf"));
        const bool open = p.state == S::Building || p.state == S::MidtermDue || p.state == S::Rectifying || p.state == S::Continuing || p.state == S::FinalDue;
        score->setWhyNot(open ? QString() : tr("The own score is fixed once the review is open."));
        connect(score, &QPushButton::clicked, this, &ReviewView::editSelf);
        buttons = {write, score};
        if (p.state == S::FinalDue) {
            auto *take = new Button(tr("&Take it back"), ButtonKind::Plain, QStringLiteral("takeBackFinal"));
            connect(take, &QPushButton::clicked, this, &ReviewView::takeBack);
            buttons.push_back(take);
        } else if (p.state == S::Continuing) {
            auto *hand = new Button(tr("&Hand in"), missing.isEmpty() ? ButtonKind::Primary : ButtonKind::Outline, QStringLiteral("handInFinal"));
            hand->setWhyNot(missing.isEmpty() ? QString() : tr("Still missing: %1").arg(missing.join(tr(", "))));
            connect(hand, &QPushButton::clicked, this, &ReviewView::handIn);
            buttons.push_back(hand);
        }
    }
    auto *print = new Button(tr("&Print the report"), ButtonKind::Plain, QStringLiteral("printReport"));
    connect(print, &QPushButton::clicked, this, [this, id = p.id] {
        preview(tr("Final report"), finalReportName(m_parts.session(), id), QStringLiteral("report"), [this, id] { return finalReportPaper(m_parts.session(), id); });
    });
    auto *evidence = new Button(tr("&Evidence without names"), ButtonKind::Plain, QStringLiteral("printEvidence"));
    connect(evidence, &QPushButton::clicked, this, [this, id = p.id] {
        preview(tr("Evidence without names"), evidenceName(m_parts.session(), id), QStringLiteral("evidence"), [this, id] { return evidencePaper(m_parts.session(), id); });
    });
    buttons.push_back(print);
    buttons.push_back(evidence);
    addButtons(box, buttons);
}

void ReviewView::showResult()
{
    auto *box = static_cast<QVBoxLayout *>(freshBody(m_result, m_resultBody)->layout());
    const ProjectRow &p = *m_project;
    Session &session = m_parts.session();
    const auto results = ReviewService(session).published(p.id);
    if (!results) {
        auto *line = wrapped(results.error().message, TextStyle::Secondary);
        line->setObjectName(QStringLiteral("resultLine"));
        box->addWidget(line);
        return;
    }
    if (results->empty()) {
        box->addWidget(wrapped(tr("The project has not been before a panel. Student affairs opens the review once the final report is handed in."), TextStyle::Secondary));
    }
    const bool runs = isAllowed(session.actor(), Action::RunReview);
    for (const PublishedResult &r : *results) {
        auto *head = wrapped(tr("Round %1: %2").arg(r.entry.round).arg(r.result.mean ? tr("mean %1").arg(QString::number(*r.result.mean, 'f', 1)) : tr("no score yet")), TextStyle::Strong);
        head->setObjectName(QStringLiteral("resultRound%1").arg(r.entry.round));
        box->addWidget(head);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(space::m);
        int row = 0;
        for (size_t i = 0; i < r.result.sections.size() && i < r.rubric.sections.size(); ++i) {
            double own = 0;
            for (const RubricItem &item : r.rubric.items)
                if (item.section == r.rubric.sections[i].code)
                    own += r.entry.self.points.value(item.code, 0);
            grid->addWidget(new Text(r.rubric.sections[i].name, TextStyle::Secondary), row, 0);
            grid->addWidget(new Text(tr("%1 of %2").arg(pointsText(r.result.sections[i]), pointsText(r.rubric.sections[i].max)), TextStyle::Body), row, 1);
            grid->addWidget(new Text(r.entry.self.version > 0 ? tr("own score %1").arg(pointsText(own)) : QString(), TextStyle::Small), row++, 2);
        }
        grid->setColumnStretch(3, 1);
        box->addLayout(grid);
        if (!r.result.unmet.isEmpty())
            box->addWidget(wrapped(tr("Not met: %1").arg(r.result.unmet.join(tr(", "))), TextStyle::Body));
        if (r.entry.grade && p.state != ProjectState::Reviewing)
            box->addWidget(wrapped(tr("Acceptance: %1").arg(acceptanceGradeLabel(*r.entry.grade)), TextStyle::Strong));
        for (const QString &c : r.comments)
            box->addWidget(wrapped(tr("Comment: %1").arg(c), TextStyle::Secondary));
    }
    std::vector<Button *> buttons;
    if (runs) {
        auto *open = new Button(tr("Open the &review day"), ButtonKind::Outline, QStringLiteral("openReviewPage"));
        connect(open, &QPushButton::clicked, this, [this, id = p.id] { m_parts.context.host.openPage(QStringLiteral("review"), {{QStringLiteral("project"), id.toString()}}); });
        buttons.push_back(open);
    }
    if (p.grade && p.state != ProjectState::Reviewing && !results->empty()) {
        auto *print = new Button(tr("Acceptance &decision"), ButtonKind::Plain, QStringLiteral("printDecision"));
        connect(print, &QPushButton::clicked, this, [this, id = p.id] {
            preview(tr("Acceptance decision"), acceptanceDecisionName(m_parts.session(), id), QStringLiteral("decision"), [this, id] { return acceptanceDecision(m_parts.session(), id); });
        });
        buttons.push_back(print);
    }
    if (!buttons.empty())
        addButtons(box, buttons);
}

void ReviewView::editReport()
{
    const ProjectId id = m_project->id;
    const auto report = FinalReportService(m_parts.session()).report(id);
    if (m_parts.presented(report))
        return;
    auto *form = new Form(QStringLiteral("finalReport"));
    static std::vector<std::pair<QByteArray, QByteArray>> words; // the catalogue is data; a FieldInfo keeps pointers
    if (words.empty())
        for (const FinalReportField &f : finalReportFields())
            words.emplace_back(f.code.toUtf8(), f.label.toUtf8());
    for (size_t i = 0; i < finalReportFields().size(); ++i) {
        const FinalReportField &f = finalReportFields()[i];
        form->addField({words[i].first.constData(), words[i].second.constData(), FieldKind::LongText, Sensitivity::Open, f.required, f.limit});
        form->setLabel(f.code, f.label);
        if (!f.hint.isEmpty())
            form->setHint(f.code, f.hint);
        form->setValue(f.code, report->texts[f.code].toString());
    }
    form->setUnchanged();
    const auto draft = DraftStore(m_parts.session()).load(draftForm, id.toString());
    if (draft && *draft)
        form->setValues((*draft)->body.toVariantMap());
    form->setDraft(m_parts.session().clock(), [this, id](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(m_parts.session()).save(draftForm, id.toString(), QJsonObject::fromVariantMap(values)));
        return {};
    });
    m_form = form;
    m_parts.drawer()->open(tr("Final report"), form, 600);
    m_parts.drawer()->addFootWidget(form->draftLine());
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveReport"));
    connect(save, &QPushButton::clicked, form, [this, form, id, version = report->version] {
        form->clearErrors();
        const auto done = FinalReportService(m_parts.session()).save(id, version, QJsonObject::fromVariantMap(form->values()));
        if (!done) {
            if (!form->showError(done.error()))
                m_parts.present(done.error());
            return;
        }
        form->setUnchanged();
        m_parts.presented(DraftStore(m_parts.session()).discard(draftForm, id.toString()));
        m_parts.drawer()->closeDrawer();
        m_parts.context.host.toast(tr("The final report is saved."));
    });
    m_parts.drawer()->addFootWidget(save);
}

void ReviewView::editSelf()
{
    const ProjectId id = m_project->id;
    const auto self = ReviewService(m_parts.session()).selfScore(id);
    const auto rubric = ReviewService(m_parts.session()).rubricForProject(id);
    if (m_parts.presented(self) || m_parts.presented(rubric))
        return;
    auto *form = new SelfScoreForm(m_parts, id, *rubric, *self);
    m_parts.drawer()->open(tr("Own score"), form, 560);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveSelf"));
    connect(save, &QPushButton::clicked, form, [this, form] {
        if (form->save()) {
            m_parts.drawer()->closeDrawer();
            m_parts.context.host.toast(tr("The own score is saved."));
        }
    });
    m_parts.drawer()->addFootWidget(save);
}

void ReviewView::handIn()
{
    if (!m_parts.context.prompts.confirm(m_parts.page, {tr("Hand in the final report"), tr("The report and the own score are frozen with their SHA-256 and the printed paper. The project then waits for its review."), tr("Hand in")}))
        return;
    Session &session = m_parts.session();
    QByteArray pdf;
    const auto document = finalReportPaper(session, m_project->id);
    if (m_parts.presented(document))
        return;
    paper::PdfOptions options;
    options.created = session.clock().now();
    const auto written = paper::writePdf(*document, options);
    if (m_parts.presented(written))
        return;
    pdf = written->bytes;
    if (!m_parts.presented(FinalReportService(session).handIn(m_project->id, pdf)))
        m_parts.context.host.toast(tr("The final report is handed in."));
}

void ReviewView::takeBack()
{
    if (const auto why = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Take the final report back"), .text = tr("What was handed in stays as a version; the project is built on until it is handed in again.")}))
        if (!m_parts.presented(FinalReportService(m_parts.session()).takeBack(m_project->id, *why)))
            m_parts.context.host.toast(tr("The final report is taken back."));
}

ProjectTab reviewTab()
{
    return {QStringLiteral("review"), ReviewView::tr("Review"), {Action::ReadReview}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new ReviewView(parts); }};
}

} // namespace xz

#include "moc_reviewview.cpp"

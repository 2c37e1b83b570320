#include "ui/project/applicationview.h"

#include "core/base/text.h"
#include "core/pdf/pdfwriter.h"
#include "core/project/applicationdraft.h"
#include "core/workspace/drafts.h"
#include "ui/project/applicationfiles.h"
#include "ui/project/sectionform.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("project.application");
const std::vector<ApplicationSection> &sections() { return ApplicationCatalogue::shipped().sections(); }
} // namespace

ApplicationView::ApplicationView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("applicationProgress"));
    m_bar->setAccessibleName(tr("How much of the application is filled in"));
    m_bar->setFixedWidth(180);
    top->addWidget(m_bar);
    m_versionLine = new Text({}, TextStyle::Secondary);
    m_versionLine->setObjectName(QStringLiteral("versionLine"));
    top->addWidget(m_versionLine);
    top->addStretch(1);
    const auto button = [this, top](const QString &text, ButtonKind kind, const char *name, auto call) {
        auto *b = new Button(text, kind, QString::fromLatin1(name));
        connect(b, &QPushButton::clicked, this, call);
        top->addWidget(b);
        return b;
    };
    m_versions = button(tr("&Versions"), ButtonKind::Plain, "applicationVersions", [this] { showVersions(); });
    m_decision = button(tr("Answer on paper"), ButtonKind::Plain, "applicationDecision", [this] { printDecision(); });
    m_paper = button(tr("On &paper"), ButtonKind::Plain, "applicationPaper", [this] {
        saveNow();
        preview(std::nullopt);
    });
    m_draft = button(tr("&Draft it"), ButtonKind::Outline, "draftApplication", [this] { draft(); });
    m_withdraw = button(tr("Take it back"), ButtonKind::Outline, "withdrawApplication", [this] { withdraw(); });
    m_submit = button(tr("&Hand in"), ButtonKind::Primary, "submitApplication", [this] { submit(); });
    box->addLayout(top);
    m_missing = new Text({}, TextStyle::Secondary);
    m_missing->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("applicationMissing"));
    box->addWidget(m_missing);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("applicationSections"));
    m_list->setAccessibleName(tr("Sections of the application"));
    m_list->setFixedWidth(198);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(430);
    for (size_t i = 0; i < sections().size(); ++i)
        m_list->addItem(sections()[i].title);
    row->addWidget(m_list, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    m_card = new Card;
    right->addWidget(m_card);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_saved = new Text({}, TextStyle::Small);
    m_saved->setObjectName(QStringLiteral("draftLine"));
    foot->addWidget(m_saved, 1);
    m_save = new Button(tr("&Save"), ButtonKind::Outline, QStringLiteral("saveApplication"));
    m_next = new Button(tr("&Next section"), ButtonKind::Plain, QStringLiteral("nextSection"));
    foot->addWidget(m_save);
    foot->addWidget(m_next);
    right->addLayout(foot);
    right->addStretch(1);
    row->addLayout(right, 1);
    box->addLayout(row, 1);

    connect(m_save, &QPushButton::clicked, this, [this] {
        if (save())
            m_parts.context.host.toast(tr("The application is saved."));
    });
    connect(m_next, &QPushButton::clicked, this, [this] { m_list->setCurrentRow((m_list->currentRow() + 1) % m_list->count()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ApplicationView::showSection);
    m_timer.setSingleShot(true);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ApplicationView::saveNow);
}

bool ApplicationView::mayWrite() const
{
    const ProjectRow &p = *m_project;
    return !isOver(p.state) && p.state != ProjectState::Accepted && isAllowed(m_parts.session().actor(), Action::WriteProject, {.station = p.station, .college = p.college});
}

void ApplicationView::setProject(const ProjectRow &project)
{
    const bool other = !m_project || m_project->id != project.id;
    if (other && m_project)
        saveNow();
    const bool changedElsewhere = !other && m_version != project.version;
    m_project = project;
    if (other || (changedElsewhere && !m_changed)) {
        m_form = project.form;
        m_version = project.version;
        m_changed = false;
        m_saved->setText({});
        m_shown = -1;
        restoreDraft();
    } else if (changedElsewhere) {
        // A step or a file counted the version up; what is typed stays, and the list of files is the stored one.
        const QString files = QStringLiteral("attachments");
        m_form.remove(files);
        if (project.form.contains(files))
            m_form.insert(files, project.form[files]);
        m_version = project.version;
    }
    const auto choices = service().choices(project.id);
    const auto choice = [&choices](ProjectEvent e) -> const ProjectChoice * {
        if (!choices)
            return nullptr;
        const auto it = std::ranges::find(*choices, e, &ProjectChoice::event);
        return it == choices->end() ? nullptr : &*it;
    };
    const ProjectChoice *submit = choice(ProjectEvent::Submit), *back = choice(ProjectEvent::Withdraw);
    m_submit->setVisible(submit && submit->offered && findTransition(project.state, ProjectEvent::Submit));
    m_withdraw->setVisible(back && back->available);
    m_draft->setVisible(mayWrite());
    m_save->setVisible(mayWrite());
    m_decision->setVisible(!project.number.isEmpty() || project.state == ProjectState::Refused);
    const auto versions = service().versions(project.id);
    m_versions->setVisible(versions && !versions->empty());
    if (m_list->currentRow() < 0) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(0);
    }
    if (m_shown < 0)
        showSection(m_list->currentRow());
    else if (sections()[size_t(m_shown)].code == u"attachments")
        fillFiles();
    refreshProgress();
}

void ApplicationView::showSection(int index)
{
    if (index < 0 || !m_project)
        return;
    if (m_section && m_shown >= 0)
        collect();
    delete m_section;
    m_section = nullptr;
    delete m_files;
    m_files = nullptr;
    m_shown = index;
    const ApplicationSection &s = sections()[size_t(index)];
    m_card->setTitle(s.title);
    m_card->setNote(s.hint);
    if (s.code == u"attachments") {
        fillFiles();
        return;
    }
    m_section = new SectionForm(s);
    m_section->setValues(m_form[s.code].toObject());
    m_section->setReadOnly(!mayWrite());
    m_card->body()->addWidget(m_section);
    connect(m_section, &SectionForm::edited, this, &ApplicationView::edited);
}

void ApplicationView::collect()
{
    const ApplicationSection &s = sections()[size_t(m_shown)];
    if (!m_section || !mayWrite() || !m_changed)
        return;
    const QJsonObject values = m_section->values();
    if (values.isEmpty())
        m_form.remove(s.code);
    else
        m_form[s.code] = values;
}

void ApplicationView::edited()
{
    m_changed = true;
    collect();
    m_section->clearErrors();
    refreshProgress();
    m_timer.start();
}

void ApplicationView::refreshProgress()
{
    const ProjectRow &p = *m_project;
    // Texts as typed count once they are what they should be.
    const auto clean = checkedApplication(m_form);
    const QJsonObject form = clean ? *clean : m_form;
    const ApplicationProgress all = applicationProgress(form);
    m_bar->setValue(all.percent());
    m_bar->setFormat(QStringLiteral("%p %"));
    const auto gaps = applicationGaps(form, p.startsOn, p.endsOn);
    for (size_t i = 0; i < sections().size(); ++i) {
        const ApplicationSection &s = sections()[i];
        const auto n = std::ranges::count(gaps, s.code, &ApplicationGap::section);
        const ApplicationProgress one = applicationProgress(s, form);
        m_list->item(int(i))->setText(one.wanted == 0 ? s.title : n == 0 ? tr("✓ %1").arg(s.title) : tr("%1 (%2 of %3)").arg(s.title).arg(one.filled).arg(one.wanted));
    }
    m_missing->setText(!clean ? clean.error().message : gaps.empty() ? tr("Everything that has to be filled in is there, and the budget adds up.")
                                                                     : tr("Still to do (%1): %2").arg(gaps.size()).arg(gaps.front().sentence));
    const bool writes = findTransition(p.state, ProjectEvent::Submit);
    m_missing->setVisible(writes);
    m_submit->setWhyNot(!clean ? clean.error().message : gaps.empty() ? QString() : tr("Not complete yet. %1").arg(gaps.front().sentence));
    const auto number = service().draftNumber(p.id);
    m_versionLine->setText(number && (*number || m_changed) ? tr("version %1, being written").arg(number->value_or(1)) : number ? tr("as handed in") : QString());
    m_bar->setVisible(writes || m_changed);
}

void ApplicationView::saveNow()
{
    m_timer.stop();
    if (!m_project || !m_changed || !m_parts.session().isOpen() || !mayWrite())
        return;
    if (m_section)
        collect();
    const auto at = DraftStore(m_parts.session()).save(draftForm, m_project->id.toString(), {{QStringLiteral("form"), m_form}, {QStringLiteral("version"), m_version}});
    m_saved->setText(at ? tr("Saved automatically %1 as your draft").arg(at->toString(QStringLiteral("HH:mm:ss"))) : at.error().message);
}

void ApplicationView::restoreDraft()
{
    if (!mayWrite())
        return;
    const auto kept = DraftStore(m_parts.session()).load(draftForm, m_project->id.toString());
    if (!kept || !*kept)
        return;
    const QJsonObject files = m_form[u"attachments"].toObject();
    m_form = (*kept)->body[u"form"].toObject();
    if (files.isEmpty())
        m_form.remove(QStringLiteral("attachments"));
    else
        m_form[u"attachments"] = files;
    m_changed = true;
    m_saved->setText((*kept)->body[u"version"].toInt() == m_version ? tr("Your draft of %1 is taken up again.").arg((*kept)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                                                                    : tr("Your draft of %1 is taken up again; somebody saved the application since. Compare before you save.").arg((*kept)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

void ApplicationView::discardDraft()
{
    m_timer.stop();
    m_changed = false;
    if (const auto gone = DraftStore(m_parts.session()).discard(draftForm, m_project->id.toString()); !gone)
        m_parts.present(gone.error());
}

void ApplicationView::goTo(const QString &place)
{
    const QString section = place.section(u'.', 0, 0);
    for (size_t i = 0; i < sections().size(); ++i)
        if (sections()[i].code == section)
            m_list->setCurrentRow(int(i));
    if (m_section)
        m_section->focusPlace(place);
}

void ApplicationView::present(const Error &error)
{
    if (!error.field.isEmpty()) {
        goTo(error.field);
        if (m_section && m_section->showError(error))
            return;
    }
    m_parts.present(error);
}

// After a step of one's own: what is stored now, without waiting to be told.
void ApplicationView::reload()
{
    if (const auto p = service().project(m_project->id); !m_parts.presented(p))
        setProject(*p);
}

bool ApplicationView::save()
{
    if (m_section)
        collect();
    saveNow(); // whatever happens now, nothing is lost
    const auto now = service().save(m_project->id, m_project->title, m_form, m_version);
    if (!now) {
        present(now.error());
        return false;
    }
    discardDraft();
    m_saved->setText({});
    const auto p = service().project(m_project->id);
    if (m_parts.presented(p))
        return false;
    m_form = p->form;
    m_version = p->version;
    const int shown = m_shown;
    m_shown = -1;
    setProject(*p);
    m_list->setCurrentRow(shown);
    return true;
}

void ApplicationView::draft()
{
    if (m_section)
        collect();
    ProjectRow now = *m_project;
    const auto clean = checkedApplication(m_form);
    if (!clean)
        return present(clean.error());
    now.form = *clean;
    const auto drafted = draftedApplication(m_parts.session(), now);
    if (m_parts.presented(drafted))
        return;
    m_form = *drafted;
    m_changed = true;
    const int shown = m_shown;
    delete m_section;
    m_section = nullptr;
    m_shown = -1;
    showSection(shown);
    saveNow();
    refreshProgress();
    m_parts.context.host.toast(tr("Drafted from the station's card, team, rooms and activities. Check it; what you typed yourself stayed."));
}

void ApplicationView::submit()
{
    if (!save())
        return;
    if (!m_parts.context.prompts.confirm(m_parts.page, {.title = tr("Hand the application in?"), .text = tr("It goes to the college's secretary for an opinion. Its content and its PDF are kept as they are now; later edits become the next version."),
                                                        .action = tr("Hand in")}))
        return;
    const auto paper = applicationPaper(m_parts.session(), m_project->id, {}, true);
    if (m_parts.presented(paper))
        return;
    paper::PdfOptions options;
    options.created = m_parts.session().clock().now();
    const auto pdf = paper::writePdf(paper->document, options);
    if (m_parts.presented(pdf))
        return;
    if (const auto done = service().step(m_project->id, ProjectEvent::Submit, {.pdf = pdf->bytes}); !done)
        return present(done.error());
    reload();
    m_parts.context.host.toast(tr("Handed in. The next step is the college's opinion."));
}

void ApplicationView::withdraw()
{
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Take the application back"), .text = tr("What was handed in stays as a version. The reason stays in the history.")});
    if (!reason || m_parts.presented(service().step(m_project->id, ProjectEvent::Withdraw, {.opinion = *reason})))
        return;
    reload();
    m_parts.context.host.toast(tr("Taken back. Change it and hand it in again."));
}

void ApplicationView::fillFiles()
{
    delete m_files;
    m_files = new ApplicationFiles(m_parts, m_project->id, mayWrite());
    connect(m_files, &ApplicationFiles::changed, this, &ApplicationView::reload);
    m_card->body()->addWidget(m_files);
}

void ApplicationView::activate(const QVariantMap &arguments)
{
    if (const QString section = arguments.value(QStringLiteral("section")).toString(); !section.isEmpty())
        goTo(section);
}

ProjectTab applicationTab()
{
    return {QStringLiteral("application"), ApplicationView::tr("Application"), {Action::ReadProject}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new ApplicationView(parts); }};
}

} // namespace xz

#include "moc_applicationview.cpp"

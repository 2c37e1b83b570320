#include "ui/members/memberspage.h"

#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/members/memberdocument.h"
#include "core/members/memberimport.h"
#include "core/people/peopleservice.h"
#include "core/tabular/tablewriter.h"
#include "ui/members/appointform.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/timelineview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/importwizard.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const std::vector<const MemberField *> &tableFields()
{
    static const std::vector<const MemberField *> fields = [] {
        std::vector<const MemberField *> out;
        for (const MemberField &f : memberFieldList())
            if (f.uses & (InTable | InTableWhenChosen))
                out.push_back(&f);
        return out;
    }();
    return fields;
}

// Ended, ending within a month, or quiet.
std::optional<Tone> toneOf(QDate until, QDate today)
{
    if (!until.isValid())
        return {};
    return until < today ? Tone::Level1 : until <= today.addDays(30) ? Tone::Level2 : Tone::Done;
}
} // namespace

MembersPage::MembersPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("members"), parent)
{
    setTitle(tr("Team of the station"));
    watch({QStringLiteral("members"), QStringLiteral("network"), QStringLiteral("people")});
    setBodyScrolls(false);
    auto *blank = addAction(tr("&Template"), ButtonKind::Plain, QStringLiteral("memberTemplate"));
    m_import = addAction(tr("Import a &list"), ButtonKind::Plain, QStringLiteral("importMembers"));
    auto *list = addAction(tr("&Member list"), ButtonKind::Plain, QStringLiteral("previewMembers"));
    auto *sheet = addAction(tr("&Eligibility"), ButtonKind::Plain, QStringLiteral("previewEligibility"));
    m_appoint = addAction(tr("&Appoint"), ButtonKind::Primary, QStringLiteral("appointMember"));
    connect(blank, &QPushButton::clicked, this, &MembersPage::saveTemplate);
    connect(m_import, &QPushButton::clicked, this, [this] { importFile(); });
    connect(list, &QPushButton::clicked, this, &MembersPage::previewList);
    connect(sheet, &QPushButton::clicked, this, [this] {
        const auto verdicts = EligibilityService(session()).heads(session().actor().station);
        if (!presented(verdicts))
            previewEligibility(*verdicts);
    });
    connect(m_appoint, &QPushButton::clicked, this, [this] { appoint(postRoleFromCode(m_role->currentData().toString())); });

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("memberTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Members"));
    m_tabs->addTab(tr("Terms of office"));
    m_stack = new QStackedWidget;
    m_role = new QComboBox;
    m_role->setObjectName(QStringLiteral("memberRole"));
    m_role->setAccessibleName(tr("Which office"));
    m_role->addItem(tr("All offices"), QString());
    for (const PostRole r : allPostRoles)
        m_role->addItem(postRoleLabel(r), postRoleCode(r));
    m_when = new QComboBox;
    m_when->setObjectName(QStringLiteral("memberWhen"));
    m_when->setAccessibleName(tr("Present or all terms"));
    m_when->addItem(tr("In office today"), false);
    m_when->addItem(tr("All terms, past and planned"), true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_role);
    bar->addWidget(m_when);
    body()->addLayout(bar);
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_when->setVisible(tab == Team);
        m_stack->setCurrentIndex(tab);
        load();
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, &MembersPage::load);
    connect(m_when, &QComboBox::currentIndexChanged, this, &MembersPage::load);

    std::vector<ListColumn> columns;
    for (const MemberField *f : tableFields())
        columns.push_back({QString::fromLatin1(f->key), f->labelText(), f->width, f->kind == FieldKind::Integer, (f->uses & InTable) == 0, qstrcmp(f->key, "place") == 0});
    m_model = new ListModel(std::move(columns), [this](int row, int column, int role) { return cell(row, column, role); }, this);
    m_table = new DataTable(QStringLiteral("members"), tr("Members of the team"));
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("Nobody holds this office. Appoint somebody, or import the list the college keeps."), tr("Import a list"), [this] { importFile(); });
    m_table->setExport([this](const ShownTable &shown) { exportTable(shown); });
    connect(m_table, &DataTable::activated, this, [this](int row) { openMember(m_rows.at(size_t(row)).post.person); });
    m_stack->addWidget(m_table);
    m_timeline = new TimelineView;
    connect(m_timeline, &TimelineView::activated, this, &MembersPage::openMember);
    m_stack->addWidget(m_timeline);
}

QString MembersPage::help() const
{
    return tr("<p>Who holds which office of the station, its classes and dorms. Enter opens a member: terms, profile, certificates with their scans, contract.</p>"
              "<p>Of the head the program says clause by clause whether the regulation's demands are met. Nothing is forbidden: a relaxed appointment has a review date, an exception a written reason, and both stay visible.</p>"
              "<p>Drop an Excel or CSV list here to import it; what its words for offices mean is shown first.</p>");
}

MemberFilter MembersPage::filter() const
{
    MemberFilter f;
    f.station = session().actor().station;
    f.role = postRoleFromCode(m_role->currentData().toString());
    f.history = m_tabs->currentIndex() == Terms || m_when->currentData().toBool();
    return f;
}

void MembersPage::refresh()
{
    const Actor &a = session().actor();
    const Target here{.station = a.station, .college = a.college};
    m_appoint->setWhyNot(isAllowed(a, Action::WriteNetwork, here) ? QString() : tr("Your role does not appoint anybody."));
    m_import->setWhyNot(isAllowed(a, Action::WriteMembers, here) && isAllowed(a, Action::WriteNetwork, here) ? QString() : tr("Your role does not import members."));
    load();
}

void MembersPage::load()
{
    MemberFilter wanted = filter();
    const bool terms = m_tabs->currentIndex() == Terms;
    auto rows = MemberService(session()).list(wanted);
    if (presented(rows))
        return;
    if (terms) {
        // Without a choice the station's own offices; hundreds of class offices are chosen one by one.
        if (!wanted.role)
            std::erase_if(*rows, [](const MemberRow &r) { return postPlace(r.post.role) != PostPlace::Station || r.post.role == PostRole::Department; });
        m_timeline->setTerms(std::move(*rows), session().clock().today());
        setStateLine(wanted.role ? tr("Terms of the office %1; Enter in the list of members opens a person.").arg(postRoleLabel(*wanted.role))
                                 : tr("Terms of the station's own offices; choose an office to see its terms in classes and dorms."));
        return;
    }
    m_rows = std::move(*rows);
    m_model->setRowCount(int(m_rows.size()));
    const auto duties = memberDuties(session(), session().actor().station);
    QStringList line{tr("%n entries", nullptr, int(m_rows.size()))};
    if (duties && !duties->empty())
        line << QString(QStringLiteral("<b>") + duties->front().text.toHtmlEscaped() + QStringLiteral("</b>")) << (duties->size() > 1 ? tr("and %n more", nullptr, int(duties->size()) - 1) : QString());
    line.removeAll(QString());
    setStateLine(line.join(QStringLiteral(" · ")));
}

QVariant MembersPage::cell(int row, int column, int role) const
{
    const MemberRow &r = m_rows.at(size_t(row));
    const MemberField &f = *tableFields().at(size_t(column));
    const QByteArrayView key(f.key);
    const QDate today = session().clock().today();
    if (role == IdRole)
        return r.post.id.bytes();
    if (role == ChipRole) {
        if (key == "certificates" && (r.certificateExpired || (r.certificateUntil.isValid() && r.certificateUntil <= today.addDays(30))))
            return QVariant::fromValue(ChipLook{r.certificateExpired ? tr("expired") : tr("%1, ends %2").arg(r.certificates.join(u'、'), isoDate(r.certificateUntil)), r.certificateExpired ? Tone::Level1 : Tone::Level2});
        if (key == "contract_until" || key == "undertaking_until") {
            const QDate until = key == "contract_until" ? r.contractUntil : r.undertakingUntil;
            if (const auto tone = toneOf(until, today))
                return QVariant::fromValue(ChipLook{isoDate(until), *tone});
            if (r.post.role == PostRole::Expert)
                return QVariant::fromValue(ChipLook{tr("none"), Tone::Level2});
        }
        return {};
    }
    if (role == SortRole && key == "role")
        return int(r.post.role);
    if (role == ExportRole)
        return f.kind == FieldKind::Date ? f.get(r) : QVariant(memberText(r, f));
    if (role != Qt::DisplayRole)
        return {};
    return memberText(r, f);
}

void MembersPage::openMember(const PersonId &id)
{
    saveNow();
    const auto person = PeopleService(session()).get(id);
    if (presented(person))
        return;
    const auto terms = MemberService(session()).list({.person = id, .history = true});
    if (presented(terms))
        return;
    auto *view = new MemberDrawer({session(), workspace(), prompts(), host()}, *person, *terms);
    connect(view, &MemberDrawer::paperWanted, this, &MembersPage::previewEligibility);
    connect(view, &MemberDrawer::changed, this, &MembersPage::refresh, Qt::QueuedConnection);
    connect(view, &MemberDrawer::termEnded, this, [this, id] { openMember(id); }, Qt::QueuedConnection);
    drawer()->open(person->number.isEmpty() ? person->name : tr("%1, %2").arg(person->name, person->number), view, 600);
    auto *save = new Button(tr("&Save the profile"), ButtonKind::Primary, QStringLiteral("saveMember"));
    save->setWhyNot(view->mayWrite() ? QString() : tr("Your role does not change members."));
    connect(save, &QPushButton::clicked, view, &MemberDrawer::save);
    drawer()->addFootWidget(save);
    m_member = view;
}

void MembersPage::appoint(std::optional<PostRole> role)
{
    if (!m_appoint->whyNot().isEmpty())
        return;
    saveNow();
    auto *form = new AppointForm({session(), workspace(), prompts(), host()}, role);
    drawer()->open(tr("Appoint"), form, 560);
    auto *save = new Button(tr("&Appoint"), ButtonKind::Primary, QStringLiteral("confirmAppoint"));
    connect(save, &QPushButton::clicked, form, &AppointForm::save);
    drawer()->addFootWidget(save);
    connect(form, &AppointForm::appointed, this, [this](const PostId &, const PersonId &person, PostRole given) {
        drawer()->closeDrawer();
        refresh();
        if (given == PostRole::Head) // what the rule says, and what may be entered about it
            openMember(person);
    }, Qt::QueuedConnection);
}

void MembersPage::saveNow()
{
    if (m_member)
        m_member->saveDrafts();
}

void MembersPage::importFile(const QString &given)
{
    if (!m_import->whyNot().isEmpty())
        return;
    QString path = given;
    if (path.isEmpty()) {
        const auto chosen = prompts().openFile(this, {tr("Import a list of members"), QString(), {tr("Tables (*.xlsx *.xls *.csv *.txt)"), tr("All files (*)")}});
        if (!chosen)
            return;
        path = *chosen;
    }
    auto *wizard = new ImportWizard(this, {session(), workspace(), prompts(), host()}, std::make_unique<MemberImport>(session(), session().actor().station));
    connect(wizard, &ImportWizard::finished, this, &MembersPage::refresh);
    wizard->start(path);
}

bool MembersPage::takeFile(const QString &path)
{
    importFile(path);
    return true;
}

void MembersPage::saveTemplate()
{
    const auto path = prompts().saveFile(this, {tr("Save the template"), tr("Member list template") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)")}});
    if (!path)
        return;
    if (!presented(writeTable(*path, memberTemplate())))
        host().toast(tr("Saved: %1").arg(*path));
}

void MembersPage::previewList()
{
    PaperJob job;
    job.title = tr("Member list");
    job.fileName = tr("Member list_%1").arg(isoDate(session().clock().today()));
    const MemberFilter wanted = filter();
    job.make = [this, wanted](bool, const QString &) { return memberListDocument(session(), wanted); };
    job.xlsx = [this, wanted](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document document, memberListDocument(session(), wanted));
        return paper::writeXlsx(document, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void MembersPage::previewEligibility(const std::vector<EligibilityVerdict> &verdicts)
{
    if (verdicts.empty()) {
        prompts().message(this, MessageKind::Info, tr("Eligibility of the head"), tr("The station has no head today. Appoint one first, or open a member of staff to see whether they meet the rule."));
        return;
    }
    PaperJob job;
    job.title = tr("Eligibility of the head");
    job.fileName = tr("Eligibility_%1").arg(verdicts.front().name);
    job.make = [this, verdicts](bool, const QString &) { return eligibilityDocument(session(), verdicts); };
    job.xlsx = [this, verdicts](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document document, eligibilityDocument(session(), verdicts));
        return paper::writeXlsx(document, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void MembersPage::exportTable(const ShownTable &shown)
{
    const auto path = prompts().saveFile(this, {tr("Export"), tr("Members") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)"), tr("CSV (*.csv)")}});
    if (!path)
        return;
    Sheet sheet;
    sheet.name = tr("Members");
    std::vector<Cell> header;
    for (const QString &h : shown.headers)
        header.push_back(Cell::ofText(h));
    sheet.rows.push_back(std::move(header));
    for (const auto &row : shown.rows) {
        std::vector<Cell> cells;
        for (const QVariant &v : row)
            cells.push_back(Cell::ofVariant(v));
        sheet.rows.push_back(std::move(cells));
    }
    Workbook book;
    book.sheets.push_back(std::move(sheet));
    if (presented(writeTable(*path, book)))
        return;
    if (auto tx = Transaction::begin(session().db())) {
        if (!presented(session().audit().record(*tx, session().actor(), QStringLiteral("export"), QStringLiteral("members"), {}, {{QStringLiteral("rows"), int(shown.rows.size())}})))
            presented(tx->commit());
    }
    host().toast(tr("Saved: %1").arg(*path));
}

void MembersPage::activate(const QVariantMap &arguments)
{
    if (const auto id = PersonId::fromString(arguments.value(QStringLiteral("person")).toString()))
        openMember(*id);
    if (const auto role = postRoleFromCode(arguments.value(QStringLiteral("appoint")).toString()))
        appoint(*role);
    if (const QString file = arguments.value(QStringLiteral("file")).toString(); !file.isEmpty())
        importFile(file);
}

void registerMembersPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("members"), .group = NavGroup::Station, .order = 2, .icon = Icon::UserPlus, .title = MembersPage::tr("Team of the station"),
                  .anyOf = {Action::ReadMembers},
                  .badge = [](Session &session) {
                      const auto duties = memberDuties(session, session.actor().station);
                      return duties ? int(duties->size()) : 0;
                  },
                  .make = [](const PageContext &context) -> Page * { return new MembersPage(context); }});
}

} // namespace xz

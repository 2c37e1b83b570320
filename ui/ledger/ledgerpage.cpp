#include "ui/ledger/ledgerpage.h"

#include "core/base/text.h"
#include "core/tabular/tablewriter.h"
#include "core/today/today.h"
#include "ui/ledger/caseview.h"
#include "ui/ledger/newcaseform.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
enum Column { Code, Level, State, Kind, Opened, Last, Next, Overdue, Responsible };
}

LedgerPage::LedgerPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("ledger"), parent)
{
    setTitle(tr("Case ledger"));
    watch({QStringLiteral("cases")});
    setBodyScrolls(false);
    m_show = new QComboBox;
    m_show->setObjectName(QStringLiteral("showCases"));
    m_show->setAccessibleName(tr("Which cases"));
    m_show->addItem(tr("In charge"), QStringLiteral("ledger"));
    m_show->addItem(tr("Overdue"), QStringLiteral("overdue"));
    m_show->addItem(tr("Under observation"), QStringLiteral("observing"));
    m_show->addItem(tr("Closed"), QStringLiteral("closed"));
    m_show->addItem(tr("All"), QStringLiteral("all"));
    m_add = addAction(tr("&Open a case"), ButtonKind::Primary, QStringLiteral("openCase"));
    connect(m_add, &QPushButton::clicked, this, [this] { newCase(); });
    connect(m_show, &QComboBox::currentIndexChanged, this, &LedgerPage::refresh);

    m_model = new ListModel({{QStringLiteral("code"), tr("Case"), 150}, {QStringLiteral("level"), tr("Level"), 90}, {QStringLiteral("state"), tr("State"), 110},
                             {QStringLiteral("kind"), tr("Type"), 150, false, false, true}, {QStringLiteral("opened"), tr("Opened"), 100},
                             {QStringLiteral("last"), tr("Last follow-up"), 110}, {QStringLiteral("next"), tr("Next follow-up"), 110},
                             {QStringLiteral("overdue"), tr("Overdue"), 90}, {QStringLiteral("responsible"), tr("Responsible"), 100}},
                            [this](int row, int column, int role) { return cell(row, column, role); }, this);
    m_table = new DataTable(QStringLiteral("ledger"), tr("Cases"));
    m_table->setModel(m_model);
    m_table->addToolWidget(m_show);
    m_table->setEmptyState(tr("No case here. Cases are opened by hand or for many students at once from the roll."), tr("Open a case"), [this] { newCase(); });
    m_table->setExport([this](const ShownTable &shown) {
        const auto path = prompts().saveFile(this, {tr("Export"), tr("Cases") + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)"), tr("CSV (*.csv)")}});
        if (!path)
            return;
        if (presented(require(session().actor(), Action::ReadCaseList, {.station = session().actor().station, .college = session().actor().college, .own = true, .granted = true})))
            return;
        Workbook book;
        Sheet sheet;
        sheet.name = tr("Cases");
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
        const int rows = int(sheet.rows.size()) - 1;
        book.sheets.push_back(std::move(sheet));
        if (presented(writeTable(*path, book)))
            return;
        if (auto tx = Transaction::begin(session().db())) {
            if (!presented(session().audit().record(*tx, session().actor(), QStringLiteral("export"), QStringLiteral("cases"), {}, {{QStringLiteral("rows"), rows}})))
                presented(tx->commit());
        }
        host().toast(tr("%n row(s) exported.", nullptr, rows));
    });
    connect(m_table, &DataTable::activated, this, [this](int row) { openCase(m_cases.at(size_t(row)).id); });
    body()->addWidget(m_table);
}

QString LedgerPage::help() const
{
    return tr("<p>The ledger shows codes, never names. Enter opens a case in the drawer: what holds now, what may be done, the follow-ups and the history.</p>"
              "<p>A name appears only after a reason was given, and hides again. Nothing is ever deleted: a release needs two people, and every step can be taken back with a reason.</p>");
}

QVariant LedgerPage::cell(int row, int column, int role) const
{
    const CaseRow &c = m_cases.at(size_t(row));
    if (role == IdRole)
        return c.id.bytes();
    if (role == ChipRole) {
        if (column == Level)
            return QVariant::fromValue(levelLook(c.level));
        if (column == Overdue && c.daysOverdue > 0)
            return QVariant::fromValue(ChipLook{tr("%n day(s)", nullptr, c.daysOverdue), Tone::Level1});
        return {};
    }
    if (role == SortRole)
        return column == Level ? QVariant(c.level) : column == Overdue ? QVariant(c.daysOverdue) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Code: return c.code;
    case Level: return levelLook(c.level).text;
    case State: return c.awaitsLevelConfirmation ? tr("%1 (awaits the head)").arg(caseStateLabel(c.state)) : caseStateLabel(c.state);
    case Kind: return c.kindName;
    case Opened: return isoDate(c.openedOn);
    case Last: return isoDate(c.lastFollowUpOn);
    case Next: return isoDate(c.nextFollowUpOn);
    case Overdue: return c.daysOverdue > 0 ? tr("%n day(s)", nullptr, c.daysOverdue) : QString();
    case Responsible: return c.responsibleName;
    }
    return {};
}

void LedgerPage::refresh()
{
    CaseFilter filter;
    const QString what = m_show->currentData().toString();
    filter.inLedgerOnly = what == u"ledger";
    filter.overdueOnly = what == u"overdue";
    if (what == u"observing")
        filter.state = CaseState::Observing;
    if (what == u"closed")
        filter.state = CaseState::Closed;
    auto rows = CaseService(session()).list(filter);
    if (presented(rows))
        return;
    m_cases = std::move(*rows);
    m_model->setRowCount(int(m_cases.size()));
    const auto overdue = std::count_if(m_cases.begin(), m_cases.end(), [](const CaseRow &c) { return c.daysOverdue > 0; });
    setStateLine(overdue ? tr("%1 cases, <b>%2 with an overdue follow-up</b>").arg(m_cases.size()).arg(overdue) : tr("%1 cases, none overdue").arg(m_cases.size()));
    m_add->setWhyNot(!session().actor().station ? tr("Only a station opens cases.")
                     : isAllowed(session().actor(), Action::WriteCase, {.station = session().actor().station, .college = session().actor().college, .own = true, .granted = true})
                         ? QString() : tr("Your role does not open cases."));
}

void LedgerPage::activate(const QVariantMap &arguments)
{
    const QString which = arguments.value(QStringLiteral("case")).toString();
    if (const auto id = CaseId::fromString(which)) {
        openCase(*id);
        if (arguments.value(QStringLiteral("action")).toString() == u"case.follow_up")
            if (auto *view = qobject_cast<CaseView *>(m_editor.data()))
                view->focusFollowUp();
    } else if (!which.isEmpty()) {
        if (const auto file = CaseService(session()).byCode(which))
            openCase(file->id);
    }
    if (arguments.contains(QStringLiteral("students")))
        newCase(arguments.value(QStringLiteral("students")).toStringList());
}

void LedgerPage::saveNow()
{
    if (auto *view = qobject_cast<CaseView *>(m_editor.data()))
        view->saveDrafts();
    if (auto *form = qobject_cast<NewCaseForm *>(m_editor.data()))
        form->saveDrafts();
}

void LedgerPage::openCase(const CaseId &id)
{
    saveNow();
    auto *view = new CaseView({session(), workspace(), prompts(), host()}, id);
    if (const auto loaded = view->load(); !loaded) {
        view->deleteLater();
        present(loaded.error());
        return;
    }
    QString code;
    if (const auto row = CaseService(session()).row(id))
        code = row->code;
    connect(view, &CaseView::changed, this, [this] {
        refresh();
        host().refreshBadges();
    });
    drawer()->open(tr("Case %1").arg(code), view, 520);
    m_editor = view;
}

void LedgerPage::newCase(const QStringList &students)
{
    if (!session().actor().station || !m_add->isEnabled())
        return;
    saveNow();
    auto *form = new NewCaseForm({session(), workspace(), prompts(), host()}, *session().actor().station, students);
    connect(form, &NewCaseForm::opened, this, [this](const CaseId &first) {
        refresh();
        host().refreshBadges();
        openCase(first);
    }, Qt::QueuedConnection);
    drawer()->open(tr("Open a case"), form, 520);
    auto *open = new Button(tr("&Open the case"), ButtonKind::Primary, QStringLiteral("confirmOpen"));
    connect(open, &QPushButton::clicked, form, &NewCaseForm::open);
    drawer()->addFootWidget(open);
    m_editor = form;
}

void registerLedgerPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("ledger"), .group = NavGroup::Care, .order = 1, .icon = Icon::Ledger, .title = LedgerPage::tr("Case ledger"),
                  .anyOf = {Action::ReadCaseList},
                  .badge = [](Session &session) {
                      const auto now = TodayService(session).snapshot();
                      return now ? now->badgeCases : 0;
                  },
                  .make = [](const PageContext &context) -> Page * { return new LedgerPage(context); }});
}

} // namespace xz

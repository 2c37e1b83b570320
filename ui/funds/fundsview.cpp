#include "ui/funds/fundsview.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/funds/fundsdocument.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

namespace xz {

namespace {

const QString expenseDraft = QStringLiteral("funds.expense");

const FieldInfo amountField{.key = "amount", .label = QT_TRANSLATE_NOOP("Field", "Amount (yuan)"), .required = true, .maxLength = 20};
const FieldInfo onField{.key = "on", .label = QT_TRANSLATE_NOOP("Field", "Date"), .kind = FieldKind::Date, .required = true};
const FieldInfo yearField{.key = "year", .label = QT_TRANSLATE_NOOP("Field", "Year of the budget"), .kind = FieldKind::Integer, .maxLength = 4};
const FieldInfo trancheField{.key = "tranche", .label = QT_TRANSLATE_NOOP("Field", "Tranche"), .kind = FieldKind::Integer, .required = true, .maxLength = 1};
const FieldInfo voucherField{.key = "voucher", .label = QT_TRANSLATE_NOOP("Field", "Voucher number"), .maxLength = 40};
const FieldInfo subjectField{.key = "subject", .label = QT_TRANSLATE_NOOP("Field", "Subject"), .required = true, .maxLength = 60};
const FieldInfo summaryField{.key = "summary", .label = QT_TRANSLATE_NOOP("Field", "What for"), .required = true, .maxLength = 200};
const FieldInfo noteField{.key = "summary", .label = QT_TRANSLATE_NOOP("Field", "Note"), .maxLength = 200};
const FieldInfo handlerField{.key = "handler", .label = QT_TRANSLATE_NOOP("Field", "Handled by"), .required = true, .maxLength = 40};
const FieldInfo approverField{.key = "approver", .label = QT_TRANSLATE_NOOP("Field", "Approved on paper by"), .maxLength = 40};
const FieldInfo overdraftField{.key = "overdraft", .label = QT_TRANSLATE_NOOP("Field", "Reason for an overdraft"), .maxLength = 200};

QString key(const FieldInfo &f) { return QString::fromLatin1(f.key); }
QString typed(const Form *form, const FieldInfo &f) { return form->value(key(f)).toString(); }

bool shown(Form *form, const ProjectTabParts &parts, const Error &error)
{
    if (!form->showError(error)) {
        parts.present(error);
        return false;
    }
    form->focusField(error.field);
    return true;
}

QString noteOf(const FundRow &r)
{
    QStringList notes;
    if (r.reversesNumber)
        notes << FundsView::tr("takes back No. %1: %2").arg(*r.reversesNumber).arg(r.reason);
    if (r.reversedBy)
        notes << FundsView::tr("taken back by No. %1").arg(*r.reversedBy);
    if (!r.overdraft.isEmpty())
        notes << FundsView::tr("overdraft: %1").arg(r.overdraft);
    return notes.join(FundsView::tr("; "));
}

QString whatOf(const FundRow &r)
{
    if (r.of != FundKind::Allotment)
        return r.summary;
    const QString tranche = FundsView::tr("Tranche %1").arg(r.tranche);
    return r.summary.isEmpty() ? tranche : FundsView::tr("%1, %2").arg(tranche, r.summary);
}

} // namespace

FundsView::FundsView(ProjectTabParts parts, QWidget *parent) : ProjectTabView(parent), m_parts(std::move(parts))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);

    auto *card = new Card(tr("Special fund"));
    m_year = new QComboBox;
    m_year->setObjectName(QStringLiteral("fundYear"));
    m_year->setAccessibleName(tr("Year"));
    card->addHeaderWidget(m_year);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    const QString titles[] = {tr("Approved"), tr("Allotted"), tr("Spent"), tr("Balance"), tr("Executed")};
    for (int i = 0; i < 5; ++i) {
        grid->addWidget(new Text(titles[i], TextStyle::Secondary), 0, i);
        m_figures[i] = new Text({}, TextStyle::Figure);
        m_figures[i]->setObjectName(QStringLiteral("fundFigure%1").arg(i));
        grid->addWidget(m_figures[i], 1, i);
        grid->setColumnStretch(i, 1);
    }
    card->body()->addLayout(grid);
    m_note = new Text({}, TextStyle::Secondary);
    m_note->setObjectName(QStringLiteral("fundNote"));
    m_note->setWordWrap(true);
    card->body()->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_spend = new Button(tr("&Enter an expense…"), ButtonKind::Primary, QStringLiteral("fundSpend"));
    m_allot = new Button(tr("&Allot…"), ButtonKind::Primary, QStringLiteral("fundAllot"));
    m_statement = new Button(tr("&Statement"), ButtonKind::Plain, QStringLiteral("fundStatement"));
    connect(m_spend, &QPushButton::clicked, this, &FundsView::spend);
    connect(m_allot, &QPushButton::clicked, this, &FundsView::allot);
    connect(m_statement, &QPushButton::clicked, this, &FundsView::print);
    for (Button *b : {m_spend, m_allot, m_statement})
        row->addWidget(b);
    row->addStretch(1);
    card->body()->addLayout(row);
    box->addWidget(card);

    m_ledgerModel = new ListModel({{QStringLiteral("number"), tr("No."), 50, true}, {QStringLiteral("on"), tr("Date"), 95}, {QStringLiteral("kind"), tr("Kind"), 70}, {QStringLiteral("subject"), tr("Subject"), 95},
                                   {QStringLiteral("what"), tr("What for"), 180, false, false, true}, {QStringLiteral("voucher"), tr("Voucher"), 95}, {QStringLiteral("amount"), tr("Amount"), 85, true},
                                   {QStringLiteral("balance"), tr("Balance"), 85, true}, {QStringLiteral("handler"), tr("Handled by"), 70}, {QStringLiteral("approver"), tr("Approved by"), 75},
                                   {QStringLiteral("note"), tr("Remark"), 120}, {QStringLiteral("year"), tr("Year"), 60, true, true}},
                                  [this](int r, int c, int role) { return ledgerCell(r, c, role); }, this);
    m_ledger = new DataTable(QStringLiteral("fundLedger"), tr("Ledger of the fund"));
    m_ledger->setModel(m_ledgerModel);
    m_ledger->setMinimumHeight(260);
    m_approve = new Button(tr("A&pprove"), ButtonKind::Plain, QStringLiteral("fundApprove"));
    m_refuse = new Button(tr("&Refuse…"), ButtonKind::Plain, QStringLiteral("fundRefuse"));
    m_reverse = new Button(tr("Re&verse…"), ButtonKind::Plain, QStringLiteral("fundReverse"));
    connect(m_approve, &QPushButton::clicked, this, &FundsView::approve);
    connect(m_refuse, &QPushButton::clicked, this, &FundsView::refuse);
    connect(m_reverse, &QPushButton::clicked, this, &FundsView::reverse);
    for (Button *b : {m_approve, m_refuse, m_reverse})
        m_ledger->addToolWidget(b);
    connect(m_ledger, &DataTable::currentChanged, this, [this] { showButtons(); });
    box->addWidget(m_ledger, 2);

    m_budgetModel = new ListModel({{QStringLiteral("year"), tr("Year"), 70, true}, {QStringLiteral("subject"), tr("Subject"), 220, false, false, true}, {QStringLiteral("budget"), tr("Budget"), 120, true},
                                   {QStringLiteral("actual"), tr("Actual"), 120, true}, {QStringLiteral("left"), tr("Left"), 120, true}, {QStringLiteral("share"), tr("Executed"), 90, true}},
                                  [this](int r, int c, int role) { return budgetCell(r, c, role); }, this);
    auto *budgetCard = new Card(tr("Budget and actual"));
    m_budget = new DataTable(QStringLiteral("fundBudget"), tr("Budget and actual"));
    m_budget->setModel(m_budgetModel);
    m_budget->setToolsVisible(false);
    m_budget->setFitsContents(true);
    m_budget->setEmptyState(tr("The application has no budget lines yet."));
    budgetCard->body()->addWidget(m_budget);
    box->addWidget(budgetCard);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] { load(); });
}

void FundsView::setProject(const ProjectRow &project)
{
    const bool other = !m_project || m_project->id != project.id;
    m_project = project;
    if (other)
        fillYears();
    load();
}

void FundsView::fillYears()
{
    const QSignalBlocker quiet(m_year);
    m_year->clear();
    m_year->addItem(tr("The whole cycle"), 0);
    const QDate last = m_project->extendedUntil.isValid() ? m_project->extendedUntil : m_project->endsOn;
    for (int y = m_project->startsOn.year(); y <= last.year(); ++y)
        m_year->addItem(QString::number(y), y);
}

void FundsView::load()
{
    if (!m_project)
        return;
    const int year = m_year->currentData().toInt();
    auto rows = service().ledger(m_project->id, year ? std::optional(year) : std::nullopt);
    auto summary = service().summary(m_project->id);
    m_rows = rows ? std::move(*rows) : std::vector<FundRow>();
    std::ranges::reverse(m_rows);
    m_summary = summary ? std::move(*summary) : FundSummary();
    m_lines = m_summary.lines;
    FundYear part{.year = year, .opening = 0, .allotted = m_summary.allotted, .spent = m_summary.spent};
    if (year) {
        std::erase_if(m_lines, [year](const SubjectLine &l) { return l.year != year; });
        part = {.year = year};
        for (const FundYear &y : m_summary.years)
            if (y.year == year)
                part = y;
            else if (y.year < year)
                part.opening = y.closing();
    }
    m_figures[0]->setText(m_summary.approved ? yuanText(*m_summary.approved) : QStringLiteral("–"));
    m_figures[1]->setText(yuanText(part.allotted));
    m_figures[2]->setText(yuanText(part.spent));
    m_figures[3]->setText(yuanText(part.closing()));
    m_figures[4]->setText(percentText(part.spent, part.opening + part.allotted));
    QStringList notes;
    if (!rows)
        notes << rows.error().message;
    if (part.opening != 0)
        notes << tr("%1 yuan were carried over from the years before.").arg(yuanText(part.opening));
    if (m_summary.waiting > 0)
        notes << tr("%n expense(s) wait for approval.", nullptr, m_summary.waiting);
    if (m_summary.overdrafts > 0)
        notes << tr("%n entry(s) with an overdraft, marked with the reason.", nullptr, m_summary.overdrafts);
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_ledger->setEmptyState(m_project->approvedAmount ? tr("Nothing was allotted or spent yet.") : tr("The fund begins with the approval of the project: student affairs allots the first tranche."));
    m_ledgerModel->setRowCount(int(m_rows.size()));
    m_budgetModel->setRowCount(int(m_lines.size()));
    showButtons();
}

const FundRow *FundsView::chosen() const
{
    const int r = m_ledger->currentRow();
    return r >= 0 && r < int(m_rows.size()) ? &m_rows[size_t(r)] : nullptr;
}

void FundsView::showButtons()
{
    if (!m_project)
        return;
    const auto put = [](Button *b, const Result<FundDoor> &door, const QString &choose = {}) {
        b->setVisible(door && door->offered);
        if (door)
            b->setWhyNot(choose.isEmpty() ? door->whyNot : choose);
    };
    put(m_spend, service().maySpend(m_project->id));
    put(m_allot, service().mayAllot(m_project->id, 1));
    const QString choose = tr("Choose an entry of the ledger first.");
    const FundRow *r = chosen();
    const FundRow none{{.id = FundEntryId(RawId{}), .project = m_project->id}};
    put(m_reverse, service().mayReverse(r ? *r : none), r ? QString() : choose);
    put(m_approve, service().mayApprove(r ? *r : none), r ? QString() : choose);
    put(m_refuse, service().mayApprove(r ? *r : none), r ? QString() : choose);
}

QVariant FundsView::ledgerCell(int row, int column, int role) const
{
    const FundRow &r = m_rows.at(size_t(row));
    if (role == IdRole)
        return r.id.bytes();
    if (role == ChipRole && column == 2)
        return QVariant::fromValue(ChipLook{fundKindLabel(r.kind), r.kind == FundKind::Allotment ? Tone::Done : r.kind == FundKind::Reversal ? Tone::Neutral : Tone::Brand});
    if (role == ChipRole && column == 9 && r.waits())
        return QVariant::fromValue(ChipLook{tr("waits"), Tone::Level2});
    if (role == SortRole || role == ExportRole) {
        switch (column) {
        case 0: return r.number;
        case 1: return r.on;
        case 6: return role == SortRole ? QVariant(r.amount) : QVariant(double(r.amount) / 100);
        case 7: return role == SortRole ? QVariant(r.balance) : QVariant(double(r.balance) / 100);
        default: break;
        }
    }
    if (role == Qt::ToolTipRole)
        return column == 4 ? whatOf(r) : column == 10 ? noteOf(r) : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return r.number;
    case 1: return isoDate(r.on);
    case 2: return fundKindLabel(r.kind);
    case 3: return r.subject;
    case 4: return whatOf(r);
    case 5: return r.voucher;
    case 6: return yuanText(r.amount);
    case 7: return yuanText(r.balance);
    case 8: return r.handler;
    case 9: return r.waits() ? tr("waits") : r.approver;
    case 10: return noteOf(r);
    case 11: return r.year;
    }
    return {};
}

QVariant FundsView::budgetCell(int row, int column, int role) const
{
    const SubjectLine &l = m_lines.at(size_t(row));
    if (role == SortRole)
        return column == 2 ? QVariant(l.budget) : column == 3 ? QVariant(l.actual) : column == 4 ? QVariant(l.left()) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return l.year;
    case 1: return l.planned ? l.subject : tr("%1 (not in the budget)").arg(l.subject);
    case 2: return yuanText(l.budget);
    case 3: return yuanText(l.actual);
    case 4: return yuanText(l.left());
    case 5: return percentText(l.actual, l.budget);
    }
    return {};
}

void FundsView::allot()
{
    auto *form = new Form(QStringLiteral("fundAllotment"));
    for (const FieldInfo &f : {amountField, yearField, trancheField, onField, voucherField, noteField})
        form->addField(f);
    const QDate today = m_parts.session().clock().today();
    form->setValue(key(yearField), std::clamp(today.year(), m_project->startsOn.year(), m_project->endsOn.year()));
    int tranche = 1;
    for (const FundRow &r : m_rows)
        if (r.kind == FundKind::Allotment && r.stands())
            tranche = std::max(tranche, r.tranche + 1);
    form->setValue(key(trancheField), tranche);
    form->setValue(key(onField), today);
    if (m_summary.approved && *m_summary.approved > m_summary.allotted)
        form->setValue(key(amountField), yuanText(*m_summary.approved - m_summary.allotted));
    form->setHint(key(trancheField), tr("The second tranche is paid after the mid-term inspection was passed."));
    form->setHint(key(noteField), tr("Needed when more is allotted than was approved."));
    form->setUnchanged();
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Allot"), form);
    auto *save = new Button(tr("&Allot"), ButtonKind::Primary, QStringLiteral("saveAllotment"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form, drawer, id = m_project->id] {
        form->clearErrors();
        const auto amount = parseYuan(typed(form, amountField), key(amountField));
        if (!amount) {
            shown(form, m_parts, amount.error());
            return;
        }
        const auto r = service().allot(id, {.amount = *amount, .year = typed(form, yearField).toInt(), .tranche = typed(form, trancheField).toInt(), .on = form->value(key(onField)).toDate(),
                                            .voucher = typed(form, voucherField), .note = typed(form, noteField)});
        if (!r) {
            shown(form, m_parts, r.error());
            return;
        }
        drawer->closeDrawer();
        m_parts.context.host.toast(tr("%1 yuan allotted.").arg(yuanText(*amount)));
    });
}

void FundsView::spend()
{
    auto *form = new Form(QStringLiteral("fundExpense"));
    for (const FieldInfo &f : {onField, subjectField, amountField, voucherField, summaryField, handlerField, approverField, yearField, overdraftField})
        form->addField(f);
    form->setValue(key(onField), m_parts.session().clock().today());
    form->setValue(key(handlerField), m_parts.session().actor().name);
    QStringList subjects, left;
    for (const SubjectLine &l : m_summary.lines)
        if (l.planned) {
            if (!subjects.contains(l.subject))
                subjects << l.subject;
            left << tr("%1 %2: %3 left").arg(QString::number(l.year), l.subject, yuanText(l.left()));
        }
    if (auto *edit = qobject_cast<QLineEdit *>(form->editor(key(subjectField)))) {
        auto *words = new QCompleter(subjects, edit);
        words->setFilterMode(Qt::MatchContains);
        words->setCompletionMode(QCompleter::PopupCompletion);
        edit->setCompleter(words);
    }
    form->setHint(key(subjectField), left.isEmpty() ? tr("As in the budget of the application.") : left.join(tr("; ")));
    form->setHint(key(approverField), tr("Who signed the voucher. Empty: it waits for approval in this program."));
    form->setHint(key(yearField), tr("Empty: the year of the date."));
    form->setHint(key(overdraftField), tr("Only where the balance would fall below zero. It is marked in the ledger."));
    if (const auto draft = DraftStore(m_parts.session()).load(expenseDraft, m_project->id.toString()); draft && *draft) {
        form->setValues((*draft)->body.toVariantMap());
        form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        form->draftLine()->show();
    }
    form->setUnchanged();
    form->setDraft(m_parts.session().clock(), [this, id = m_project->id](const QVariantMap &values) -> Result<void> {
        XZ_CHECK(DraftStore(m_parts.session()).save(expenseDraft, id.toString(), QJsonObject::fromVariantMap(values)));
        return {};
    });
    m_expense = form;
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(form);
    box->addWidget(form->draftLine());
    box->addStretch(1);
    Drawer *drawer = m_parts.drawer();
    drawer->open(tr("Expense"), content);
    auto *save = new Button(tr("&Enter"), ButtonKind::Primary, QStringLiteral("saveExpense"));
    drawer->addFootWidget(save);
    connect(save, &QPushButton::clicked, form, [this, form] { saveExpense(form); });
}

void FundsView::saveExpense(Form *form)
{
    form->clearErrors();
    const auto amount = parseYuan(typed(form, amountField), key(amountField));
    if (!amount) {
        shown(form, m_parts, amount.error());
        return;
    }
    const QString year = typed(form, yearField);
    const auto r = service().spend(m_project->id, {.on = form->value(key(onField)).toDate(), .year = year.toInt(), .subject = typed(form, subjectField), .amount = *amount,
                                                   .voucher = typed(form, voucherField), .summary = typed(form, summaryField), .handler = typed(form, handlerField),
                                                   .approver = typed(form, approverField), .overdraft = typed(form, overdraftField)});
    if (!r) {
        shown(form, m_parts, r.error());
        return;
    }
    form->setUnchanged();
    m_parts.presented(DraftStore(m_parts.session()).discard(expenseDraft, m_project->id.toString()));
    m_parts.drawer()->closeDrawer();
    m_parts.context.host.toast(tr("%1 yuan entered.").arg(yuanText(*amount)));
}

void FundsView::saveNow()
{
    if (m_expense && m_expense->isChanged())
        m_expense->saveDraftNow();
}

void FundsView::activate(const QVariantMap &arguments)
{
    const QString what = arguments.value(QStringLiteral("do")).toString();
    if (what == u"spend" && m_spend->isVisibleTo(this) && m_spend->isEnabled())
        spend();
    else if (what == u"allot" && m_allot->isVisibleTo(this) && m_allot->isEnabled())
        allot();
}

void FundsView::reverse()
{
    const FundRow *r = chosen();
    if (!r)
        return;
    const FundEntryId id = r->id;
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Reverse entry No. %1").arg(r->number),
                                                                      .text = tr("A reversing entry of %1 yuan is added. Both entries stay in the ledger.").arg(yuanText(-r->amount))});
    if (reason && !m_parts.presented(service().reverse(id, *reason)))
        m_parts.context.host.toast(tr("The entry is taken back by a reversal."));
}

void FundsView::approve()
{
    const FundRow *r = chosen();
    if (r && !m_parts.presented(service().approve(r->id)))
        m_parts.context.host.toast(tr("The expense is approved."));
}

void FundsView::refuse()
{
    const FundRow *r = chosen();
    if (!r)
        return;
    const FundEntryId id = r->id;
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Refuse entry No. %1").arg(r->number), .text = tr("The expense is taken back by a reversing entry with your reason.")});
    if (reason && !m_parts.presented(service().refuse(id, *reason)))
        m_parts.context.host.toast(tr("The expense is refused."));
}

void FundsView::print()
{
    if (!m_project)
        return;
    const int chosenYear = m_year->currentData().toInt();
    const std::optional<int> year = chosenYear ? std::optional(chosenYear) : std::nullopt;
    const ProjectId id = m_project->id;
    const auto first = fundStatement(m_parts.session(), id, year);
    if (m_parts.presented(first))
        return;
    PaperJob job{.title = tr("Statement of the fund"), .fileName = first->fileName, .make = [this, id, year](bool, const QString &) -> Result<paper::Document> {
                     XZ_TRY(FundStatement s, fundStatement(m_parts.session(), id, year));
                     return std::move(s.document);
                 }};
    job.xlsx = [this, id, year](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const FundStatement s, fundStatement(m_parts.session(), id, year));
        return paper::writeXlsx(s.document, path, s.sheetName);
    };
    auto *view = new PaperPreview(m_parts.page, m_parts.context.prompts, m_parts.context.host, m_parts.session().clock(), std::move(job));
    if (m_parts.presented(view->open()))
        view->deleteLater();
}

ProjectTab fundsTab()
{
    return {QStringLiteral("funds"), FundsView::tr("Fund"), {Action::ReadFunds}, [](const ProjectTabParts &parts) -> ProjectTabView * { return new FundsView(parts); }};
}

} // namespace xz

#include "moc_fundsview.cpp"

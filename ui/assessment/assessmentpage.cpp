#include "ui/assessment/assessmentpage.h"

#include "core/assessment/assessmentdocument.h"
#include "core/assessment/assessmentrules.h"
#include "core/assessment/candidacy.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "ui/assessment/roundform.h"
#include "ui/assessment/scoresheet.h"
#include "ui/assessment/selectionview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
enum ScoreColumn { Rank, Number, Name, Place, Sections, Extras, Total, Grade, State };
enum ResultColumn { RRank, RNumber, RName, RPlace, RTotal, RGrade, RConditions, RCommended, RNote };
QString percent(double share) { return scoreText(share * 100); }
} // namespace

AssessmentPage::AssessmentPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("assessment"), parent)
{
    setTitle(tr("Selection and assessment"));
    watch({QStringLiteral("assessment"), QStringLiteral("network"), QStringLiteral("training"), QStringLiteral("people")});
    setBodyScrolls(false);
    m_new = addAction(tr("&New round"), ButtonKind::Plain, QStringLiteral("newRound"));
    m_forms = addAction(tr("&Forms"), ButtonKind::Plain, QStringLiteral("printForms"));
    m_list = addAction(tr("&List"), ButtonKind::Plain, QStringLiteral("printList"));
    m_back = addAction(QString(), ButtonKind::Plain, QStringLiteral("stepBack"));
    m_next = addAction(QString(), ButtonKind::Primary, QStringLiteral("stepNext"));
    connect(m_new, &QPushButton::clicked, this, [this] { editRound(true); });
    connect(m_forms, &QPushButton::clicked, this, [this] { print(true); });
    connect(m_list, &QPushButton::clicked, this, [this] { m_tabs->currentIndex() == Selection ? printCandidates() : print(false); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (const RoundRow *r = round())
            r->state == RoundState::Draft ? discardRound() : step(r->state == RoundState::Open ? RoundEvent::BackToDraft : RoundEvent::Reopen);
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_tabs->currentIndex() == Selection)
            return m_selection->propose();
        if (const RoundRow *r = round(); r && m_tabs->currentIndex() != Templates)
            step(r->state == RoundState::Draft ? RoundEvent::Open : RoundEvent::Close);
        else
            editRound(true);
    });

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("assessmentTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Scores"), tr("Results"), tr("Selection"), tr("Templates")})
        m_tabs->addTab(t);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_tabs);
    top->addStretch(1);
    m_round = new QComboBox;
    m_round->setObjectName(QStringLiteral("roundBox"));
    m_round->setAccessibleName(tr("Round"));
    m_round->setMinimumWidth(180);
    m_round->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_edit = new Button(tr("&Edit"), ButtonKind::Plain, QStringLiteral("editRound"));
    connect(m_edit, &QPushButton::clicked, this, [this] { editRound(false); });
    top->addWidget(m_round);
    top->addWidget(m_edit);
    body()->addLayout(top);
    m_stack = new QStackedWidget;
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &AssessmentPage::showTab);
    connect(m_round, &QComboBox::currentIndexChanged, this, [this] {
        loadSheets();
        showActions();
    });

    m_scoreModel = new ListModel({}, [this](int row, int column, int role) { return scoreCell(row, column, role); }, this);
    m_scoreTable = new DataTable(QStringLiteral("sheets"), tr("Sheets of the round"));
    m_scoreModel->setColumns({{QStringLiteral("rank"), tr("Rank"), 60, true}, {QStringLiteral("number"), tr("Student number"), 120}, {QStringLiteral("name"), tr("Full name"), 90},
                              {QStringLiteral("place"), tr("Serves in"), 150, false, false, true}, {QStringLiteral("sections"), tr("Points"), 210}, {QStringLiteral("extras"), tr("Bonus / deduction"), 130},
                              {QStringLiteral("total"), tr("Total"), 70, true}, {QStringLiteral("grade"), tr("Grade"), 70}, {QStringLiteral("state"), tr("State"), 170}});
    m_scoreTable->setModel(m_scoreModel);
    m_scoreTable->setEmptyState(tr("No round yet. A round takes everybody in office on a day and a template; both are fixed when it opens."), tr("New round"), [this] { editRound(true); });
    connect(m_scoreTable, &DataTable::activated, this, &AssessmentPage::openSheet);
    m_stack->addWidget(m_scoreTable);

    auto *results = new QWidget;
    auto *resultBox = new QVBoxLayout(results);
    resultBox->setContentsMargins(0, 0, 0, 0);
    resultBox->setSpacing(space::s);
    m_quotaText = new Text({}, TextStyle::Body);
    m_quotaText->setObjectName(QStringLiteral("quotaText"));
    m_quotaText->setWordWrap(true);
    resultBox->addWidget(m_quotaText);
    m_resultModel = new ListModel({{QStringLiteral("rank"), tr("Rank"), 60, true}, {QStringLiteral("number"), tr("Student number"), 120}, {QStringLiteral("name"), tr("Full name"), 90},
                                   {QStringLiteral("place"), tr("Serves in"), 150, false, false, true}, {QStringLiteral("total"), tr("Total"), 70, true}, {QStringLiteral("grade"), tr("Grade"), 70},
                                   {QStringLiteral("conditions"), tr("Conditions"), 90, true}, {QStringLiteral("commended"), tr("Commendation"), 110}, {QStringLiteral("note"), tr("Remark"), 190}},
                                  [this](int row, int column, int role) { return resultCell(row, column, role); }, this);
    m_resultTable = new DataTable(QStringLiteral("results"), tr("Results of the round"));
    m_resultTable->setModel(m_resultModel);
    m_commend = new Button(tr("&Commend"), ButtonKind::Plain, QStringLiteral("commend"));
    m_commendProposed = new Button(tr("Commend those &proposed"), ButtonKind::Outline, QStringLiteral("commendProposed"));
    connect(m_commend, &QPushButton::clicked, this, [this] { commend(m_resultTable->currentRow()); });
    connect(m_commendProposed, &QPushButton::clicked, this, &AssessmentPage::commendProposed);
    m_resultTable->addToolWidget(m_commend);
    m_resultTable->addToolWidget(m_commendProposed);
    m_resultTable->setEmptyState(tr("No results yet. Score the sheets of a round and close it."));
    connect(m_resultTable, &DataTable::activated, this, &AssessmentPage::openSheet);
    connect(m_resultTable, &DataTable::currentChanged, this, [this] { showActions(); });
    resultBox->addWidget(m_resultTable, 1);
    m_stack->addWidget(results);

    m_selection = new SelectionView(context, [this] { return this->drawer(); });
    connect(m_selection, &SelectionView::failed, this, [this](const Error &e) { present(e); });
    m_stack->addWidget(m_selection);

    auto *templates = new QWidget;
    auto *templateBox = new QVBoxLayout(templates);
    templateBox->setContentsMargins(0, 0, 0, 0);
    templateBox->setSpacing(space::s);
    m_template = new QComboBox;
    m_template->setObjectName(QStringLiteral("templateBox"));
    m_template->setAccessibleName(tr("Template"));
    m_templateText = new Text({}, TextStyle::Secondary);
    m_templateText->setObjectName(QStringLiteral("templateText"));
    m_templateText->setWordWrap(true);
    templateBox->addWidget(m_templateText);
    m_templateModel = new ListModel({{QStringLiteral("section"), tr("Section"), 110}, {QStringLiteral("item"), tr("Item"), 220}, {QStringLiteral("points"), tr("Points"), 90, true},
                                     {QStringLiteral("scores"), tr("Scores and what they mean"), 400, false, false, true}},
                                    [this](int row, int column, int role) { return templateCell(row, column, role); }, this);
    m_templateTable = new DataTable(QStringLiteral("templateLines"), tr("Items of the template"));
    m_templateTable->setModel(m_templateModel);
    m_templateTable->addToolWidget(m_template);
    auto *change = new Button(tr("&Change in the settings"), ButtonKind::Plain, QStringLiteral("changeTemplate"));
    connect(change, &QPushButton::clicked, this, [this] { host().openPage(QStringLiteral("settings"), {{QStringLiteral("section"), QStringLiteral("dictionaries")}}); });
    m_templateTable->addToolWidget(change);
    templateBox->addWidget(m_templateTable, 1);
    connect(m_template, &QComboBox::currentIndexChanged, this, &AssessmentPage::loadTemplates);
    m_stack->addWidget(templates);
}

QString AssessmentPage::help() const
{
    return tr("<p>Three teams help at the station: committee members, weather reporters, members of the psychology department. They are chosen and assessed here.</p>"
              "<p>A round fixes its template and its people when it opens. Enter on a person opens the sheet; Enter goes from field to field. A section is scored as a whole or by its items. "
              "What you type is kept as a draft.</p><p>Closing names the sheets that are not complete; the results are then fixed until the head reopens the round with a reason.</p>"
              "<p>Candidates: Enter opens one. Appointing somebody without a training is allowed; the program says so and lists them for training.</p>");
}

const RoundRow *AssessmentPage::round() const
{
    const int i = m_round->currentIndex();
    return i >= 0 && i < int(m_rounds.size()) ? &m_rounds.at(size_t(i)) : nullptr;
}

void AssessmentPage::activate(const QVariantMap &arguments)
{
    static const QStringList tabs{QStringLiteral("scores"), QStringLiteral("results"), QStringLiteral("selection"), QStringLiteral("templates")};
    if (const auto tab = tabs.indexOf(arguments.value(QStringLiteral("tab")).toString()); tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
    if (const auto person = PersonId::fromString(arguments.value(QStringLiteral("person")).toString())) {
        m_tabs->setCurrentIndex(Selection);
        m_selection->propose(*person);
    }
    if (const QString which = arguments.value(QStringLiteral("round")).toString(); !which.isEmpty()) {
        loadRounds();
        m_round->setCurrentIndex(m_rounds.empty() ? -1 : std::max(0, m_round->findData(which)));
        loadSheets();
    }
    if (const QString which = arguments.value(QStringLiteral("sheet")).toString(); !which.isEmpty())
        for (size_t i = 0; i < m_sheets.size(); ++i)
            if (m_sheets[i].id.toString() == which)
                return openSheet(int(i));
}

void AssessmentPage::saveNow()
{
    if (m_sheet)
        m_sheet->saveDraft();
    if (m_form)
        m_form->saveDraft();
    m_selection->saveDraft();
}

void AssessmentPage::refresh()
{
    loadRounds();
    showTab(m_tabs->currentIndex());
}

void AssessmentPage::loadRounds()
{
    auto rounds = AssessmentService(session()).rounds();
    if (presented(rounds))
        return;
    const QString current = m_round->currentData().toString();
    m_rounds = std::move(*rounds);
    const QSignalBlocker quiet(m_round);
    m_round->clear();
    for (const RoundRow &r : m_rounds)
        m_round->addItem(tr("%1 (%2)").arg(r.name, roundStateLabel(r.state)), r.id.toString());
    m_round->setCurrentIndex(m_rounds.empty() ? -1 : std::max(0, m_round->findData(current)));
}

void AssessmentPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    if (tab == Selection)
        m_selection->load();
    else if (tab == Templates)
        loadTemplates();
    else
        loadSheets();
    showActions();
}

void AssessmentPage::loadSheets()
{
    m_sheets.clear();
    const RoundRow *r = round();
    if (r && r->state != RoundState::Draft) {
        auto sheets = AssessmentService(session()).sheets(r->id);
        if (!presented(sheets))
            m_sheets = std::move(*sheets);
    }
    m_scoreTable->setEmptyState(!r ? tr("No round yet. A round takes everybody in office on a day and a template; both are fixed when it opens.")
                                : r->state == RoundState::Draft ? tr("This round is being prepared: %1, %2 to %3, people in office on %4. Open it to make the sheets.")
                                                                      .arg(postRoleLabel(r->role), isoDate(r->startsOn), isoDate(r->endsOn), isoDate(r->peopleOn))
                                                                : tr("None of the people in this round belongs to your classes."),
                                r ? QString() : tr("New round"), [this] { editRound(true); });
    m_scoreModel->setRowCount(int(m_sheets.size()));
    m_resultModel->setRowCount(int(m_sheets.size()));
    QStringList lines, notes;
    if (r && r->state != RoundState::Draft) {
        lines << tr("%1 places × %2 % gives %3 commendation(s); %4 decided.").arg(r->places).arg(percent(r->quota)).arg(r->commendable()).arg(r->commended);
        if (isAllowed(session().actor(), Action::RunAssessment, {.station = r->station}))
            if (const auto p = AssessmentService(session()).commendations(r->id))
                notes = p->notes;
        m_quotaText->setToolTip(notes.join(u'\n'));
        constexpr qsizetype shown = 2;
        lines << notes.mid(0, shown);
        if (notes.size() > shown)
            lines.last() += tr(" And %n more.", nullptr, int(notes.size() - shown));
    }
    m_quotaText->setText(lines.join(u'\n'));
    m_quotaText->setVisible(!lines.isEmpty());
}

void AssessmentPage::loadTemplates()
{
    auto all = AssessmentService(session()).templates();
    if (presented(all))
        return;
    m_templates = std::move(*all);
    {
        const QString current = m_template->currentData().toString();
        const QSignalBlocker quiet(m_template);
        m_template->clear();
        for (const AssessmentTemplate &t : m_templates)
            m_template->addItem(t.name, t.code);
        m_template->setCurrentIndex(std::max(0, m_template->findData(current)));
    }
    m_templateLines.clear();
    const int index = m_template->currentIndex();
    if (index >= 0 && index < int(m_templates.size())) {
        const AssessmentTemplate &t = m_templates.at(size_t(index));
        const auto meanings = [](const TemplateItem &i) {
            QStringList out;
            for (const ScoreAnchor &a : i.anchors)
                out << tr("%1: %2").arg(a.range(), a.text);
            return out.isEmpty() ? i.allowedText() : out.join(tr("; "));
        };
        for (const TemplateSection &s : t.sections)
            for (const TemplateItem &i : t.items)
                if (i.kind == ItemKind::Item && i.section == s.code)
                    m_templateLines.push_back({tr("%1 (%2)").arg(s.name, scoreText(s.max)), i.name, scoreText(i.max), meanings(i)});
        for (const TemplateItem &i : t.items) {
            if (i.kind == ItemKind::Bonus)
                m_templateLines.push_back({tr("Bonus (%1)").arg(scoreText(t.bonusCap)), i.name, scoreText(i.max), meanings(i)});
            if (i.kind == ItemKind::Deduction)
                m_templateLines.push_back({tr("Deduction"), i.name, QStringLiteral("-") + scoreText(i.max), tr("for each time")});
        }
        QStringList bands;
        for (size_t b = 0; b < t.bands.size(); ++b)
            bands << tr("%1 %2").arg(t.bands[b].name, t.bandText(b));
        QStringList conditions;
        for (const CommendationCondition &c : t.conditions)
            conditions << c.name;
        m_templateText->setText(tr("Version %1. Own score %2 %, station's %3 %. Grades: %4. Commendations: %5 %; conditions: %6. An opened round keeps the version it was opened with.")
                                    .arg(t.version).arg(t.selfWeight).arg(100 - t.selfWeight).arg(bands.join(tr(", ")), percent(t.quota), conditions.join(tr(", "))));
    }
    m_templateModel->setRowCount(int(m_templateLines.size()));
}

void AssessmentPage::showActions()
{
    const int tab = m_tabs->currentIndex();
    const bool rounds = tab == Scores || tab == Results;
    const RoundRow *r = round();
    const Actor &me = session().actor();
    const bool head = isAllowed(me, Action::RunAssessment, {.station = me.station});
    const QString notHead = head ? QString() : tr("Only the station head runs a round of assessment.");
    m_round->setVisible(rounds && r);
    m_edit->setVisible(rounds && r && r->state == RoundState::Draft);
    m_edit->setWhyNot(notHead);
    m_new->setVisible(rounds && r);
    m_new->setWhyNot(notHead);
    m_forms->setVisible(rounds && r && r->state != RoundState::Draft);
    m_list->setVisible((rounds && r && r->state != RoundState::Draft) || tab == Selection);
    m_forms->setWhyNot(m_sheets.empty() ? tr("There is no sheet to print.") : QString());
    m_list->setWhyNot(rounds && m_sheets.empty() ? tr("There is no sheet to print.") : QString());
    m_back->setVisible(rounds && r);
    m_next->setVisible(tab != Templates && !(rounds && r && r->state == RoundState::Closed));
    if (tab == Selection) {
        m_next->setText(tr("&Propose a candidate"));
        m_next->setWhyNot(me.station && allowedScope(me.role, Action::WriteAssessment) != Scope::None ? QString() : tr("Only the station's head and counsellors propose candidates."));
        setStateLine(m_selection->summary());
        return;
    }
    if (tab == Templates) {
        setStateLine(tr("How the teams are assessed. The rows are a dictionary of your workspace; a new version counts from its day on."));
        return;
    }
    if (!r) {
        m_next->setText(tr("&New round"));
        m_next->setWhyNot(notHead);
        setStateLine(tr("No round of assessment yet."));
        return;
    }
    const auto choices = AssessmentService(session()).choices(*r);
    const auto why = [&](RoundEvent e) {
        if (choices)
            for (const RoundChoice &c : *choices)
                if (c.event == e)
                    return c.whyNot;
        return notHead;
    };
    switch (r->state) {
    case RoundState::Draft:
        m_back->setText(tr("&Discard"));
        m_back->setWhyNot(notHead);
        m_next->setText(tr("&Open the round"));
        m_next->setWhyNot(why(RoundEvent::Open));
        setStateLine(tr("In preparation: %1, people in office on %2, %3").arg(postRoleLabel(r->role), isoDate(r->peopleOn), r->form.name));
        break;
    case RoundState::Open:
        m_back->setText(tr("&Back to preparation…"));
        m_back->setWhyNot(why(RoundEvent::BackToDraft));
        m_next->setText(tr("&Close the round"));
        m_next->setWhyNot(why(RoundEvent::Close));
        setStateLine(r->complete == r->sheets ? tr("%1 of %2 sheets complete").arg(r->complete).arg(r->sheets)
                                              : tr("%1 of %2 sheets complete, <b>%3 still to score</b>").arg(r->complete).arg(r->sheets).arg(r->sheets - r->complete));
        break;
    case RoundState::Closed:
        m_back->setText(tr("&Reopen…"));
        m_back->setWhyNot(why(RoundEvent::Reopen));
        setStateLine(tr("Results fixed on %1; %2 of %3 places commended").arg(isoDate(r->closedAt.date())).arg(r->commended).arg(r->commendable()));
        break;
    }
    const int row = m_resultTable->currentRow();
    const SheetRow *chosen = row >= 0 && row < int(m_sheets.size()) ? &m_sheets.at(size_t(row)) : nullptr;
    const QString closed = r->state == RoundState::Closed ? QString() : tr("Commendations are decided once the results are fixed.");
    m_commend->setText(chosen && chosen->commended ? tr("Take &back") : tr("&Commend"));
    m_commend->setWhyNot(!notHead.isEmpty() ? notHead : !closed.isEmpty() ? closed : !chosen ? tr("Choose a person in the table.") : QString());
    m_commendProposed->setWhyNot(!notHead.isEmpty() ? notHead : closed);
}

QVariant AssessmentPage::scoreCell(int row, int column, int role) const
{
    const SheetRow &s = m_sheets.at(size_t(row));
    const RoundRow *r = round();
    const bool done = s.result.complete() && s.state == SheetState::Open;
    if (role == IdRole)
        return s.id.bytes();
    if (role == SortRole) {
        if (column == Rank)
            return s.rank == 0 ? 1'000'000 : s.rank;
        if (column == Total)
            return s.result.total;
        return {};
    }
    if (role == ExportRole)
        return column == Total && done ? QVariant(s.result.total) : QVariant();
    if (role == ChipRole) {
        if (column == Grade && done)
            return QVariant::fromValue(ChipLook{s.result.grade, Tone::Brand});
        if (column == State)
            return QVariant::fromValue(s.state == SheetState::LeftOut ? ChipLook{tr("left out"), Tone::Neutral}
                                           : done                     ? ChipLook{tr("complete"), Tone::Done}
                                                                      : ChipLook{s.scores.empty() ? tr("not begun") : tr("%n missing", nullptr, int(s.result.missing.size())), Tone::Info});
        return {};
    }
    if (role == Qt::ToolTipRole && column == State)
        return s.result.missing.join(tr(", "));
    if (role != Qt::DisplayRole || !r)
        return {};
    switch (column) {
    case Rank: return s.rank ? QVariant(s.rank) : QVariant();
    case Number: return s.number;
    case Name: return s.name;
    case Place: return s.place;
    case Sections: {
        if (s.scores.empty())
            return {};
        QStringList parts;
        if (r->form.selfWeight > 0)
            parts << tr("own %1").arg(scoreText(s.result.self)) << tr("station %1").arg(scoreText(s.result.station));
        else
            for (const auto &[code, points] : s.result.sections)
                if (const TemplateSection *section = r->form.section(code))
                    parts << section->name + scoreText(points);
        return parts.join(u' ');
    }
    case Extras: {
        QStringList parts;
        if (s.result.bonus > 0)
            parts << u'+' + scoreText(s.result.bonus);
        if (s.result.deduction > 0)
            parts << u'-' + scoreText(s.result.deduction);
        return parts.join(u' ');
    }
    case Total: return done ? scoreText(s.result.total) : QString();
    case Grade: return done ? s.result.grade : QString();
    case State: return s.state == SheetState::LeftOut ? tr("left out") : done ? tr("complete") : s.scores.empty() ? tr("not begun") : tr("%n missing", nullptr, int(s.result.missing.size()));
    }
    return {};
}

QVariant AssessmentPage::resultCell(int row, int column, int role) const
{
    const SheetRow &s = m_sheets.at(size_t(row));
    const RoundRow *r = round();
    const bool done = s.rank > 0;
    if (role == IdRole)
        return s.id.bytes();
    if (role == SortRole)
        return column == RRank ? QVariant(s.rank == 0 ? 1'000'000 : s.rank) : column == RTotal ? QVariant(s.result.total) : QVariant();
    if (role == ExportRole)
        return column == RTotal && done ? QVariant(s.result.total) : QVariant();
    if (role == ChipRole) {
        if (column == RGrade && done)
            return QVariant::fromValue(ChipLook{s.result.grade, Tone::Brand});
        if (column == RCommended && s.commended)
            return QVariant::fromValue(ChipLook{tr("commended"), Tone::Done});
        return {};
    }
    if (role != Qt::DisplayRole || !r)
        return {};
    switch (column) {
    case RRank: return done ? QVariant(s.rank) : QVariant();
    case RNumber: return s.number;
    case RName: return s.name;
    case RPlace: return s.place;
    case RTotal: return done ? scoreText(s.result.total) : QString();
    case RGrade: return done ? s.result.grade : QString();
    case RConditions: return QStringLiteral("%1/%2").arg(s.conditions.size()).arg(r->form.conditions.size());
    case RCommended: return s.commended ? tr("commended") : QString();
    case RNote: return s.note;
    }
    return {};
}

QVariant AssessmentPage::templateCell(int row, int column, int role) const
{
    const TemplateLine &t = m_templateLines.at(size_t(row));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case 0: return t.section;
    case 1: return t.name;
    case 2: return t.points;
    case 3: return t.scores;
    }
    return {};
}

} // namespace xz

#include "moc_assessmentpage.cpp"

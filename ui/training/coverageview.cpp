#include "ui/training/coverageview.h"

#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>
#include <cmath>

namespace xz {

namespace {
QString percent(double share) { return QString::number(int(std::floor(share * 100 + 1e-9))) + u'%'; }
} // namespace

CoverageView::CoverageView(QWidget *parent) : QWidget(parent), m_cardArea(new QWidget), m_cards(new QGridLayout(m_cardArea))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::m);
    box->addWidget(m_cardArea);
    std::vector<ListColumn> columns{{QStringLiteral("term"), tr("Term"), 190, false, false, true}, {QStringLiteral("state"), tr("Duty of the term"), 150}};
    for (const PostRole g : trainingGroups)
        columns.push_back({postRoleCode(g), postRoleLabel(g), 110, true});
    columns.push_back({QStringLiteral("guarantee"), tr("Guarantee"), 100, true});
    m_model = new ListModel(columns, [this](int r, int c, int role) -> QVariant {
        const TermCoverage &t = m_history.at(size_t(r));
        const auto missing = t.missing();
        if (role == IdRole)
            return t.term.id.bytes();
        if (role == SortRole && c == 0)
            return t.term.startsOn;
        if (role == ChipRole && c == 1)
            return QVariant::fromValue(missing.empty() ? ChipLook{tr("all groups reached"), Tone::Done, Shape::Circle}
                                                       : ChipLook{tr("%n group(s) missing", nullptr, int(missing.size())), t.over ? Tone::Level1 : Tone::Level3, t.over ? Shape::Diamond : Shape::Triangle});
        if (role != Qt::DisplayRole)
            return {};
        if (c == 0)
            return t.term.name();
        if (c == 1)
            return missing.empty() ? tr("all groups reached") : tr("%n group(s) missing", nullptr, int(missing.size()));
        if (c == 7)
            return t.helpers ? percent(t.guaranteeShare()) : QString();
        const GroupCoverage &g = t.groups.at(size_t(c - 2));
        return g.people ? percent(g.personShare()) : QString();
    }, this);
    m_table = new DataTable(QStringLiteral("coverageTerms"), tr("Coverage by term"));
    m_table->setModel(m_model);
    m_table->setToolsVisible(false);
    m_table->setMinimumHeight(140);
    m_table->setEmptyState(tr("No term has begun yet. Add one on the calendar page."));
    connect(m_table, &DataTable::activated, this, [this](int r) { emit termWanted(m_history.at(size_t(r)).term.id); });
    box->addWidget(m_table, 1);
}

void CoverageView::fill(const TermCoverage *coverage, std::vector<TermCoverage> history, QDate today)
{
    for (QWidget *w : m_shown) {
        w->hide();
        w->deleteLater();
    }
    m_shown.clear();
    m_history = std::move(history);
    m_model->setRowCount(int(m_history.size()));
    if (coverage) {
        for (size_t i = 0; i < coverage->clauses.size(); ++i) {
            const CoverageClause &clause = coverage->clauses[i];
            const bool group = i < coverage->groups.size();
            auto *card = new Card(group ? postRoleLabel(coverage->groups[i].role) : tr("While enrolled"));
            card->setObjectName(QStringLiteral("coverage-") + clause.code);
            card->addHeaderWidget(new Chip(clause.met ? ChipLook{tr("met"), Tone::Done, Shape::Circle}
                                                      : ChipLook{coverage->over ? tr("not met") : tr("lacking"), coverage->over ? Tone::Level1 : Tone::Level3,
                                                                 coverage->over ? Shape::Diamond : Shape::Triangle}));
            const double share = group ? coverage->groups[i].personShare() : coverage->guaranteeShare();
            const bool any = group ? coverage->groups[i].isRequired() : coverage->helpers > 0;
            card->body()->addWidget(new Text(any ? percent(share) : tr("none"), TextStyle::Figure));
            auto *datum = new Text(clause.datum, TextStyle::Secondary);
            datum->setWordWrap(true);
            card->body()->addWidget(datum);
            if (!clause.fix.isEmpty()) {
                auto *fix = new Text(clause.fix);
                fix->setWordWrap(true);
                card->body()->addWidget(fix);
                if (!group || today <= coverage->term.endsOn) {
                    auto *b = new Button(group ? tr("Plan a session") : tr("Show the gap list"), ButtonKind::Outline, QStringLiteral("fix-") + clause.code);
                    if (group)
                        connect(b, &QPushButton::clicked, this, [this, role = coverage->groups[i].role] { emit planWanted(role); });
                    else
                        connect(b, &QPushButton::clicked, this, &CoverageView::gapsWanted);
                    card->body()->addWidget(b, 0, Qt::AlignLeft);
                }
            }
            card->body()->addStretch(1);
            m_shown.push_back(card);
        }
    }
    m_columns = 0;
    arrange();
}

void CoverageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CoverageView::arrange()
{
    const int columns = width() >= 780 ? 3 : width() >= 500 ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *w : m_shown)
        m_cards->removeWidget(w);
    for (size_t i = 0; i < m_shown.size(); ++i)
        m_cards->addWidget(m_shown[i], int(i) / columns, int(i) % columns);
    for (int c = 0; c < 3; ++c)
        m_cards->setColumnStretch(c, c < columns ? 1 : 0);
}

} // namespace xz

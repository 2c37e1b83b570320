#include "ui/weekly/weeklist.h"

#include "core/base/text.h"
#include "ui/shared/listmodel.h"
#include "ui/shared/theme.h"

#include <QtGui/QPainter>

namespace xz {

namespace {
class WeekDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 34}; }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        p->save();
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            p->setRenderHint(QPainter::Antialiasing);
            p->setPen(Qt::NoPen);
            p->setBrush(colour(Token::BrandWash));
            p->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), radiusControl, radiusControl);
        }
        if (option.state & QStyle::State_HasFocus) {
            p->setPen(QPen(colour(Token::Brand), 1));
            p->setBrush(Qt::NoBrush);
            p->drawRoundedRect(option.rect.adjusted(2, 1, -3, -2), radiusControl, radiusControl);
        }
        QRect area = option.rect.adjusted(space::m, 0, -space::s, 0);
        const auto look = index.data(ChipRole).value<ChipLook>();
        const QFont font = uiFont(TextSize::Table);
        QSize chip = chipSize(look, QFontMetrics(font));
        p->setFont(uiFont(TextSize::Base, selected));
        chip.setWidth(std::min(chip.width(), area.width() - p->fontMetrics().horizontalAdvance(index.data().toString()) - space::s));
        paintChip(*p, QRect(area.right() - chip.width() + 1, area.top(), chip.width(), area.height()), look, font);
        p->setFont(uiFont(TextSize::Base, selected));
        p->setPen(colour(Token::Text));
        p->drawText(area.adjusted(0, 0, -chip.width() - space::s, 0), Qt::AlignVCenter | Qt::AlignLeft,
                    p->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - chip.width() - space::s));
        p->restore();
    }
};
} // namespace

ChipLook weekLook(const WeekRow &row)
{
    if (row.correcting)
        return {WeekList::tr("correcting"), Tone::Info};
    switch (row.state) {
    case WeeklyState::NotDue:
        if (!row.week.exemptReason.isEmpty()) // a gap that was explained stays a gap that is seen (N07)
            return {WeekList::tr("exempted later"), Tone::Level3};
        return {row.week.name.isEmpty() ? WeekList::tr("not due") : row.week.name, Tone::Neutral};
    case WeeklyState::Future:
    case WeeklyState::NotOpen: return {WeekList::tr("not open"), Tone::Neutral};
    case WeeklyState::Due: return {WeekList::tr("due"), Tone::Info};
    case WeeklyState::Missing: return {WeekList::tr("missing"), Tone::Level1};
    case WeeklyState::Draft: return {row.overdue ? WeekList::tr("missing") : WeekList::tr("draft"), row.overdue ? Tone::Level1 : Tone::Info};
    case WeeklyState::Returned: return {WeekList::tr("returned"), Tone::Level2};
    default: break;
    }
    // handed in: late stays visible for ever (N07)
    if (row.late)
        return {WeekList::tr("late"), Tone::Level3};
    if (row.corrections)
        return {WeekList::tr("corrected"), Tone::Done};
    if (row.zero)
        return {WeekList::tr("zero"), Tone::Done};
    return {weeklyStateLabel(row.state), row.state == WeeklyState::Signed ? Tone::Done : Tone::Brand};
}

WeekList::WeekList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("weekList"));
    setAccessibleName(tr("Teaching weeks"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new WeekDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0 && row < int(m_rows.size()))
            emit chosen(m_rows[size_t(row)].week.id);
    });
}

void WeekList::setWeeks(const std::vector<WeekRow> &rows, QDate today)
{
    m_filling = true;
    clear();
    m_rows.clear();
    for (auto it = rows.rbegin(); it != rows.rend(); ++it) {
        if (it->week.startsOn > today)
            continue;
        m_rows.push_back(*it);
        auto *item = new QListWidgetItem(it->week.label(), this);
        const ChipLook look = weekLook(*it);
        item->setData(ChipRole, QVariant::fromValue(look));
        item->setData(Qt::AccessibleTextRole, QString(it->week.label() + QStringLiteral(", ") + look.text));
        QString tip = tr("%1 to %2 (%3)").arg(isoDate(it->week.startsOn), isoDate(it->week.endsOn), it->week.iso());
        if (const QString exempt = it->week.exemptText(); !exempt.isEmpty())
            tip += u'\n' + exempt;
        item->setToolTip(tip);
    }
    m_filling = false;
}

void WeekList::select(const WeekId &week)
{
    m_filling = true;
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].week.id == week)
            setCurrentRow(int(i));
    m_filling = false;
}

} // namespace xz

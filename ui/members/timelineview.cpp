#include "ui/members/timelineview.h"

#include "core/base/text.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokens.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>
#include <algorithm>

namespace xz {

namespace {
constexpr int laneHeight = 30, headHeight = 28, gap = 8;
QString spanText(const MemberRow &r)
{
    return r.post.endsOn.isValid() ? TimelineView::tr("%1: %2 to %3").arg(r.name, isoDate(r.post.startsOn), isoDate(r.post.endsOn)) : TimelineView::tr("%1: since %2").arg(r.name, isoDate(r.post.startsOn));
}
} // namespace

TimelineView::TimelineView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Who held which office when"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void TimelineView::setTerms(std::vector<MemberRow> rows, QDate today)
{
    m_today = today;
    m_lines.clear();
    m_from = today.addYears(-1);
    m_to = today.addMonths(3);
    std::ranges::stable_sort(rows, {}, [](const MemberRow &r) { return r.post.startsOn; });
    std::vector<std::pair<QByteArray, size_t>> index;
    for (MemberRow &r : rows) {
        m_from = std::min(m_from, r.post.startsOn);
        m_to = std::max(m_to, r.post.endsOn.isValid() ? r.post.endsOn : r.post.startsOn.addMonths(1));
        const QByteArray key = postRoleCode(r.post.role).toLatin1() + r.placeName.toUtf8();
        auto at = std::ranges::find(index, key, &std::pair<QByteArray, size_t>::first);
        if (at == index.end()) {
            index.emplace_back(key, m_lines.size());
            m_lines.push_back({tr("%1, %2").arg(postRoleLabel(r.post.role), r.placeName), {}});
            at = index.end() - 1;
        }
        Line &line = m_lines[at->second];
        // The first lane that is free on the term's first day.
        int lane = 0;
        for (;; ++lane) {
            const bool taken = std::ranges::any_of(line.bars, [&](const Bar &b) { return b.lane == lane && (!b.row.post.endsOn.isValid() || b.row.post.endsOn >= r.post.startsOn); });
            if (!taken)
                break;
        }
        line.lanes = std::max(line.lanes, lane + 1);
        line.bars.push_back({std::move(r), lane});
    }
    m_from = QDate(m_from.year(), m_from.month(), 1);
    std::ranges::stable_sort(m_lines, {}, [](const Line &l) { return std::pair(int(l.bars.front().row.post.role), l.label); });
    int top = headHeight;
    for (Line &line : m_lines) {
        line.top = top;
        top += line.lanes * laneHeight + gap;
    }
    m_height = top;
    updateScroll();
    viewport()->update();
}

int TimelineView::labelWidth() const { return std::clamp(viewport()->width() / 4, 140, 260); }

double TimelineView::xOf(QDate day) const
{
    const double days = std::max<qint64>(1, m_from.daysTo(m_to));
    const int left = labelWidth() + space::m, right = viewport()->width() - space::m;
    return left + std::clamp(double(m_from.daysTo(day)) / days, 0.0, 1.0) * (right - left);
}

QRectF TimelineView::rectOf(const Line &line, const Bar &bar) const
{
    const double x1 = xOf(bar.row.post.startsOn), x2 = xOf(bar.row.post.endsOn.isValid() ? bar.row.post.endsOn.addDays(1) : m_to);
    return {x1, double(line.top + bar.lane * laneHeight + 3 - verticalScrollBar()->value()), std::max(4.0, x2 - x1 - 1), laneHeight - 6.0};
}

QRect TimelineView::barOf(const PostId &post) const
{
    for (const Line &line : m_lines)
        for (const Bar &bar : line.bars)
            if (bar.row.post.id == post)
                return rectOf(line, bar).toRect();
    return {};
}

const TimelineView::Bar *TimelineView::barAt(const QPoint &at) const
{
    for (const Line &line : m_lines)
        for (const Bar &bar : line.bars)
            if (rectOf(line, bar).contains(at))
                return &bar;
    return nullptr;
}

void TimelineView::updateScroll()
{
    verticalScrollBar()->setRange(0, std::max(0, m_height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(laneHeight);
}

void TimelineView::resizeEvent(QResizeEvent *) { updateScroll(); }
void TimelineView::scrollContentsBy(int, int) { viewport()->update(); }

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Bar *bar = barAt(event->pos()))
        emit activated(bar->row.post.person);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Bar *bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), spanText(bar->row), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter p(viewport());
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(viewport()->rect(), colour(Token::Card));
    const QFont small = uiFont(TextSize::Small), body = uiFont(TextSize::Table);
    p.setFont(body);
    if (m_lines.empty()) {
        p.setPen(colour(Token::Secondary));
        p.drawText(viewport()->rect(), Qt::AlignCenter, tr("Nobody held this office so far."));
        return;
    }
    for (const Line &line : m_lines) {
        const int y = line.top - verticalScrollBar()->value();
        p.setPen(colour(Token::Text));
        p.setFont(body);
        const QRect label(0, y, labelWidth(), laneHeight);
        p.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(body).elidedText(line.label, Qt::ElideMiddle, label.width()));
        p.setPen(colour(Token::Line));
        const int rule = y + line.lanes * laneHeight + gap / 2;
        p.drawLine(0, rule, viewport()->width(), rule);
    }
    // Years, or school years' halves when the span is short.
    p.fillRect(QRect(0, 0, viewport()->width(), headHeight), colour(Token::Card));
    p.setFont(small);
    double lastLabel = -1e6;
    for (QDate d(m_from.year() + (m_from.month() > 1 || m_from.day() > 1 ? 1 : 0), 1, 1); d <= m_to; d = d.addYears(1)) {
        const double x = xOf(d);
        p.setPen(colour(Token::Line));
        p.drawLine(QPointF(x, headHeight - 4), QPointF(x, viewport()->height()));
        const QString year = QString::number(d.year());
        if (x - lastLabel > QFontMetrics(small).horizontalAdvance(year) + 12) {
            p.setPen(colour(Token::Secondary));
            p.drawText(QPointF(x + 4, headHeight - 10), year);
            lastLabel = x;
        }
    }
    for (const Line &line : m_lines)
        for (const Bar &bar : line.bars) {
            const QRectF r = rectOf(line, bar);
            if (r.bottom() < headHeight || r.top() > viewport()->height())
                continue;
            const bool now = bar.row.post.isHeldOn(m_today), later = bar.row.post.startsOn > m_today;
            p.setPen(Qt::NoPen);
            p.setBrush(colour(now ? Token::BrandWash : later ? Token::InfoWash : Token::NeutralWash));
            p.drawRoundedRect(r, 5, 5);
            p.setPen(colour(now ? Token::Brand : Token::Secondary));
            p.setFont(body);
            const QRectF inner = r.adjusted(6, 0, -4, 0);
            if (inner.width() > 14)
                p.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(body).elidedText(bar.row.name, Qt::ElideRight, int(inner.width())));
        }
    const double x = xOf(m_today);
    p.setPen(QPen(colour(Token::Brand), 1, Qt::DashLine));
    p.drawLine(QPointF(x, headHeight - 4), QPointF(x, viewport()->height()));
}

} // namespace xz

#include "ui/shell/searchbox.h"

#include "ui/shared/chip.h"
#include "ui/shared/icons.h"
#include "ui/shared/longtask.h"
#include "ui/shared/theme.h"

#include <QtGui/QAction>
#include <QtGui/QFocusEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

namespace xz {
namespace {

constexpr int hitHeight = 46;

// Title over subtitle, matched ranges on a wash, the kind of the hit at the right.
class HitDelegate final : public QStyledItemDelegate {
public:
    HitDelegate(const std::vector<SearchHit> &hits, QObject *parent) : QStyledItemDelegate(parent), m_hits(hits) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, hitHeight}; }
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.row() >= int(m_hits.size()))
            return;
        const SearchHit &hit = m_hits[size_t(index.row())];
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            p->setPen(Qt::NoPen);
            p->setBrush(colour(Token::BrandWash));
            p->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), radiusControl, radiusControl);
        }
        const ChipLook kind{hitKindLabel(hit.kind), Tone::Neutral, Shape::None};
        const QFont small = uiFont(TextSize::Small);
        const int chip = chipSize(kind, QFontMetrics(small)).width();
        paintChip(*p, QRect(option.rect.right() - chip - 14, option.rect.top(), chip, option.rect.height()), kind, small);
        const QRect box = option.rect.adjusted(14, 4, -chip - 24, -4);
        line(p, QRect(box.left(), box.top(), box.width(), box.height() / 2), hit.title, hit.titleRanges, uiFont(), Token::Text);
        line(p, QRect(box.left(), box.top() + box.height() / 2, box.width(), box.height() / 2), hit.subtitle, hit.subtitleRanges, small, Token::Secondary);
        p->restore();
    }

private:
    static void line(QPainter *p, const QRect &box, const QString &text, const std::vector<MatchRange> &ranges, const QFont &font, Token ink)
    {
        const QFontMetrics fm(font);
        p->setFont(font);
        p->setClipRect(box);
        for (const MatchRange &r : ranges) {
            const int from = fm.horizontalAdvance(text, r.start), to = fm.horizontalAdvance(text, r.start + r.length);
            p->fillRect(QRect(box.left() + from, box.top() + 1, to - from, box.height() - 2), colour(Token::Level3Wash));
        }
        p->setPen(colour(ink));
        p->drawText(box, Qt::AlignVCenter | Qt::AlignLeft, fm.elidedText(text, Qt::ElideRight, box.width()));
        p->setClipping(false);
    }
    const std::vector<SearchHit> &m_hits;
};

} // namespace

SearchBox::SearchBox(Session &session, QWidget *layer, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_layer(layer), m_list(new QListView(layer)), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search students, classes, cases, reports and actions"));
    setPlaceholderText(tr("Search students, classes, reports (pinyin lwh works)"));
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search, Token::Secondary), LeadingPosition);
    m_list->setObjectName(QStringLiteral("search-hits"));
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_hits, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: 1px solid palette(mid); border-radius: 8px; padding: 4px 0; }"));
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &i) { choose(i.row()); });
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_list->hide();
    });
}

void SearchBox::setActions(std::vector<SearchAction> actions) { m_index.setActions(std::move(actions)); }
void SearchBox::invalidate() { m_stale = true; }

void SearchBox::search()
{
    if (m_stale && !LongTask::isRunning()) {
        if (const auto r = m_index.rebuild(m_session); !r)
            emit failed(r.error());
        m_stale = false;
    }
    m_hits = m_index.search(text(), 12);
    m_model->clear();
    for (const SearchHit &h : m_hits) {
        auto *item = new QStandardItem(h.title);
        item->setData(QString(h.title + u' ' + h.subtitle + u' ' + hitKindLabel(h.kind)), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_hits.empty() && !text().trimmed().isEmpty()) {
        // The list says that nothing was found instead of silently staying closed.
        m_hits.push_back({HitKind::Action, QString(), tr("Nothing found"), tr("Try a name, its pinyin or initials, a number, a class or a case code."), {}, {}, 0});
        m_model->appendRow(new QStandardItem(m_hits.front().title));
    }
    m_list->setVisible(!m_hits.empty());
    if (!m_hits.empty()) {
        placeList();
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->raise();
    }
}

void SearchBox::placeList()
{
    const QPoint at = mapTo(m_layer, QPoint(0, height() + 4));
    const int rows = std::min(int(m_hits.size()), std::max(1, (m_layer->height() - at.y() - space::l) / hitHeight));
    m_list->setGeometry(at.x(), at.y(), std::max(width(), 440), rows * hitHeight + 10);
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= int(m_hits.size()) || m_hits[size_t(row)].id.isEmpty())
        return;
    const SearchHit hit = m_hits[size_t(row)];
    m_list->hide();
    clear();
    emit chosen(hit);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || width() < 320)
        return;
    QPainter p(this);
    p.setFont(uiFont(TextSize::Small));
    p.setPen(colour(Token::Secondary));
    p.drawText(rect().adjusted(0, 0, -space::m, 0), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Ctrl+K"));
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!text().isEmpty())
        search();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (m_list->isVisible() && rows)
            m_list->setCurrentIndex(m_model->index((row + (event->key() == Qt::Key_Down ? 1 : rows - 1)) % rows, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->isVisible())
            choose(row);
        return;
    case Qt::Key_Escape:
        if (m_list->isVisible())
            m_list->hide();
        else
            clear();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

} // namespace xz

#include "moc_searchbox.cpp"

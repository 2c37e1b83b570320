#include "ui/shared/chip.h"

#include "ui/shared/listmodel.h"
#include "ui/shared/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QApplication>

namespace xz {
namespace {
constexpr int padX = 7, padY = 2, gap = 4;

Token toneShape(Tone tone)
{
    switch (tone) {
    case Tone::Level1: return Token::Level1;
    case Tone::Level2: return Token::Level2;
    case Tone::Level3: return Token::Level3;
    default: return toneText(tone);
    }
}

void paintShape(QPainter &p, const QRectF &box, Shape shape)
{
    QPainterPath path;
    switch (shape) {
    case Shape::None: return;
    case Shape::Circle: path.addEllipse(box); break;
    case Shape::Diamond: path.addPolygon(QPolygonF({{box.center().x(), box.top()}, {box.right(), box.center().y()}, {box.center().x(), box.bottom()}, {box.left(), box.center().y()}})); break;
    case Shape::Square: path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case Shape::Triangle: path.addPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()})); break;
    }
    path.closeSubpath();
    p.drawPath(path);
}

int shapeWidth(const ChipLook &look, const QFontMetrics &fm) { return look.shape == Shape::None ? 0 : qRound(fm.ascent() * 0.78); }
} // namespace

Token toneText(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::NeutralInk;
    case Tone::Brand: return Token::Brand;
    case Tone::Done: return Token::DoneInk;
    case Tone::Info: return Token::Info;
    case Tone::Level1: return Token::Level1Ink;
    case Tone::Level2: return Token::Level2Ink;
    case Tone::Level3: return Token::Level3Ink;
    }
    return Token::NeutralInk;
}

Token toneWash(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Token::NeutralWash;
    case Tone::Brand: return Token::BrandWash;
    case Tone::Done: return Token::DoneWash;
    case Tone::Info: return Token::InfoWash;
    case Tone::Level1: return Token::Level1Wash;
    case Tone::Level2: return Token::Level2Wash;
    case Tone::Level3: return Token::Level3Wash;
    }
    return Token::NeutralWash;
}

ChipLook levelLook(int level, const QString &word)
{
    const auto named = [&](const char *fallback) { return word.isEmpty() ? QCoreApplication::translate("Level", fallback) : word; };
    switch (level) {
    case 1: return {named(QT_TRANSLATE_NOOP("Level", "Level 1")), Tone::Level1, Shape::Circle};
    case 2: return {named(QT_TRANSLATE_NOOP("Level", "Level 2")), Tone::Level2, Shape::Diamond};
    case 3: return {named(QT_TRANSLATE_NOOP("Level", "Level 3")), Tone::Level3, Shape::Triangle};
    default: return {named(QT_TRANSLATE_NOOP("Level", "Released")), Tone::Done, Shape::None};
    }
}

QSize chipSize(const ChipLook &look, const QFontMetrics &fm)
{
    const int shape = shapeWidth(look, fm);
    return {fm.horizontalAdvance(look.text) + 2 * padX + (shape ? shape + gap : 0), fm.height() + 2 * padY};
}

QRect paintChip(QPainter &painter, const QRect &area, const ChipLook &look, const QFont &font)
{
    const QFontMetrics fm(font);
    QSize size = chipSize(look, fm);
    size.setWidth(std::min(size.width(), area.width()));
    const QRect box(QPoint(area.left(), area.top() + (area.height() - size.height()) / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(toneWash(look.tone)));
    painter.drawRoundedRect(box, 4, 4);
    int x = box.left() + padX;
    if (const int w = shapeWidth(look, fm)) {
        painter.setBrush(colour(toneShape(look.tone)));
        paintShape(painter, QRectF(x, box.center().y() - w / 2.0 + 0.5, w, w), look.shape);
        x += w + gap;
    }
    painter.setPen(colour(toneText(look.tone)));
    painter.setFont(font);
    const QRect textBox(x, box.top(), box.right() - padX - x + 2, box.height());
    painter.drawText(textBox, Qt::AlignVCenter | Qt::AlignLeft, fm.elidedText(look.text, Qt::ElideRight, textBox.width()));
    painter.restore();
    return box;
}

Chip::Chip(const ChipLook &look, QWidget *parent) : QWidget(parent)
{
    setFont(uiFont(TextSize::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return chipSize(m_look, QFontMetrics(font())); }

void Chip::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paintChip(p, rect(), m_look, font());
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant v = index.data(ChipRole);
    if (!v.canConvert<ChipLook>()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem o(option);
    initStyleOption(&o, index);
    o.text.clear();
    const QStyle *style = o.widget ? o.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &o, painter, o.widget);
    paintChip(*painter, option.rect.adjusted(11, 0, -4, 0), v.value<ChipLook>(), uiFont(TextSize::Small));
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant v = index.data(ChipRole);
    if (!v.canConvert<ChipLook>())
        return QStyledItemDelegate::sizeHint(option, index);
    return chipSize(v.value<ChipLook>(), QFontMetrics(uiFont(TextSize::Small))) + QSize(22, 8);
}

} // namespace xz

#include "moc_chip.cpp"

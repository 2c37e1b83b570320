#pragma once
// A small rounded word on a wash. Crisis levels are always shape + word + colour: ● 一级 ◆ 二级 ▲ 三级, never colour alone.
#include "ui/shared/tokens.h"

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QWidget>

namespace xz {

enum class Tone { Neutral, Brand, Done, Info, Level1, Level2, Level3 };
Token toneText(Tone tone);
Token toneWash(Tone tone);
enum class Shape { None, Circle, Diamond, Triangle, Square };

struct ChipLook {
    QString text;
    Tone tone = Tone::Neutral;
    Shape shape = Shape::None;
};
// level 1..3; others neutral. `word` from the level dictionary (一级); empty = the translated default.
ChipLook levelLook(int level, const QString &word = {});
QSize chipSize(const ChipLook &look, const QFontMetrics &metrics);
// Draws left-aligned and vertically centred in `area`; returns the rectangle used.
QRect paintChip(QPainter &painter, const QRect &area, const ChipLook &look, const QFont &font);

class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(const ChipLook &look = {}, QWidget *parent = nullptr);
    void setLook(const ChipLook &look);
    const ChipLook &look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look;
};

// Item views: a cell whose ChipRole holds a ChipLook (Q_DECLARE_METATYPE) is drawn as chip; others as usual.
class ChipDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace xz
Q_DECLARE_METATYPE(xz::ChipLook)

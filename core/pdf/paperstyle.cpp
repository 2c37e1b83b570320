#include "core/pdf/paperstyle.h"

namespace xz::paper {
namespace {

// GB/T 9704-2012: 5.2 page and margins, 5.3 22 lines of 28 characters, 7.3 fonts, 7.5 page number.
PaperStyle official()
{
    PaperStyle s;
    s.page = QSizeF(210 * mm, 297 * mm);
    s.margins = QMarginsF(28 * mm, 37 * mm, 26 * mm, 35 * mm);
    const double pitch = 28.99, tracking = -0.21;
    s.body = {FontRole::FangSong, 16, pitch, tracking, Align::Justify, 2};
    s.title = {FontRole::Title, 22, 36, 0, Align::Center, 0, true};
    s.subtitle = {FontRole::Kai, 16, pitch, tracking, Align::Center, 0, true};
    s.heading[0] = {FontRole::Hei, 16, pitch, tracking, Align::Left, 2};
    s.heading[1] = {FontRole::Kai, 16, pitch, tracking, Align::Left, 2};
    s.heading[2] = s.heading[3] = {FontRole::FangSong, 16, pitch, tracking, Align::Left, 2};
    s.note = {FontRole::FangSong, 10.5, 16, 0, Align::Justify, 0};
    s.caption = {FontRole::Hei, 12, 22, 0, Align::Center, 0};
    s.cell = {FontRole::FangSong, 12, 17, 0, Align::Left, 0};
    s.running = {FontRole::FangSong, 10.5, 14, 0, Align::Left, 0};
    s.pageNumber = {FontRole::Song, 14, 14, 0, Align::Left, 0};
    s.chart = {FontRole::Song, 9, 12, 0, Align::Left, 0};
    s.footGap = 7 * mm;
    s.headGap = 8 * mm;
    s.blockGap = 8;
    return s;
}

PaperStyle compact()
{
    PaperStyle s;
    s.page = QSizeF(210 * mm, 297 * mm);
    s.margins = QMarginsF(20 * mm, 20 * mm, 18 * mm, 20 * mm);
    s.body = {FontRole::Song, 10.5, 17, 0, Align::Justify, 2};
    s.title = {FontRole::Title, 16, 26, 0, Align::Center, 0, true};
    s.subtitle = {FontRole::Kai, 10.5, 17, 0, Align::Center, 0, true};
    s.heading[0] = {FontRole::Hei, 12, 20, 0, Align::Left, 0};
    s.heading[1] = {FontRole::Kai, 11, 18, 0, Align::Left, 0};
    s.heading[2] = s.heading[3] = {FontRole::Song, 10.5, 17, 0, Align::Left, 0};
    s.note = {FontRole::Song, 8.5, 13, 0, Align::Justify, 0};
    s.caption = {FontRole::Hei, 10.5, 18, 0, Align::Center, 0};
    s.cell = {FontRole::Song, 9, 13, 0, Align::Left, 0};
    s.running = {FontRole::Song, 8.5, 12, 0, Align::Left, 0};
    s.pageNumber = {FontRole::Song, 9, 12, 0, Align::Center, 0};
    s.chart = {FontRole::Song, 8, 11, 0, Align::Left, 0};
    s.cellPadX = 2.5;
    s.cellPadY = 2;
    s.official = false;
    s.footGap = 6 * mm;
    s.headGap = 5 * mm;
    return s;
}

PaperStyle certificate()
{
    PaperStyle s = official();
    s.margins = QMarginsF(32 * mm, 40 * mm, 28 * mm, 40 * mm);
    s.title = {FontRole::Title, 44, 76, 18, Align::Center, 0, true};
    s.subtitle = {FontRole::Kai, 20, 34, 2, Align::Center, 0, true};
    s.body = {FontRole::Kai, 24, 45, 0.5, Align::Justify, 2};
    s.heading[0] = {FontRole::Title, 32, 62, 2, Align::Center, 0};
    s.note = {FontRole::FangSong, 12, 18, 0, Align::Center, 0};
    s.official = true;
    return s;
}

} // namespace

PaperStyle paperStyle(const PageSetup &setup)
{
    PaperStyle s = setup.style == PageStyle::Official ? official() : setup.style == PageStyle::Compact ? compact() : certificate();
    s.framed = setup.style == PageStyle::Certificate;
    s.cellHead = s.cell;
    s.cellHead.role = FontRole::Hei;
    s.cellHead.align = Align::Center;
    if (setup.landscape && s.framed) {
        s.page.transpose();
        s.margins = QMarginsF(40 * mm, 30 * mm, 40 * mm, 24 * mm);
    } else if (setup.landscape) { // the sheet is turned, its binding edge comes to lie on top
        s.page.transpose();
        s.margins = QMarginsF(s.margins.bottom(), s.margins.left(), s.margins.top(), s.margins.right());
        if (setup.style == PageStyle::Official) { // room for the page number below the type area
            s.margins.setBottom(30 * mm);
            s.margins.setLeft(30 * mm);
            s.margins.setRight(30 * mm);
        }
    }
    return s;
}

} // namespace xz::paper

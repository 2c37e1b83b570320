#include "core/pdf/linebreak.h"

#include <QtCore/QStringView>

namespace xz::paper {

BreakClass breakClass(char32_t c)
{
    if (c == U'\n')
        return BreakClass::NewLine;
    if (c == U' ' || c == U'\t' || c == 0x3000)
        return BreakClass::Space;
    if (c == 0xa0 || c == 0x202f || c == 0x2060)
        return BreakClass::Glue;
    if (c < 0x10000) {
        static constexpr QStringView open = u"（《「『【〔〈〖｛［“‘([{￥＄$";
        static constexpr QStringView close = u"，。、；：！？）》」』】〕〉〗｝］”’)]},;:!?%％‰℃·・～〜々ー／";
        const QChar u{char16_t(c)};
        if (open.contains(u))
            return BreakClass::Open;
        if (close.contains(u))
            return BreakClass::Close;
        if (c == 0x2014 || c == 0x2015 || c == 0x2026 || c == 0x22ef)
            return BreakClass::Dash;
    }
    if (c < 0x2000 || (c >= 0x2010 && c <= 0x2015) || (c >= 0xff61 && c <= 0xffdc))
        return BreakClass::Word;
    return BreakClass::Ideograph;
}

bool joinsWords(char32_t c) { return c < 0x80 && c != U' ' && c != U'(' && c != U')' && c != U';' && c != U'[' && c != U']'; }

bool isFullWidth(char32_t c)
{
    return (c >= 0x2e80 && c < 0xa4d0) || (c >= 0xac00 && c < 0xd7a4) || (c >= 0xf900 && c < 0xfb00) || (c >= 0xfe30 && c < 0xfe50)
           || (c >= 0xff01 && c < 0xff61) || (c >= 0x20000 && c < 0x40000);
}

bool isSqueezable(char32_t c) { return c < 0x10000 && QStringView(u"，。、；：！？）》」』】〕〉").contains(QChar(char16_t(c))); }

bool needsShaping(char32_t c)
{
    if (c < 0x300)
        return false;
    if ((c >= 0x0590 && c < 0x10a0) || (c >= 0x1100 && c < 0x1200) || (c >= 0x1700 && c < 0x18b0) || (c >= 0x1900 && c < 0x1b00)
        || (c >= 0xfb1d && c < 0xfdff) || (c >= 0xfe70 && c < 0xfeff) || (c >= 0xa8e0 && c < 0xaae0) || (c >= 0xd7b0 && c < 0xd800)
        || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || c == 0x200d || (c >= 0x1f1e6 && c <= 0x1f3ff) || (c >= 0x11000 && c < 0x12000))
        return true;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return true;
    default: return false;
    }
}

} // namespace xz::paper

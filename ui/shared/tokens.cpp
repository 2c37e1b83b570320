#include "ui/shared/tokens.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <cmath>

namespace xz {
namespace {

QString say(const char *text) { return QCoreApplication::translate("Tokens", text); }

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const char *tokenKey(Token token)
{
    switch (token) {
    case Token::Window: return "window";
    case Token::Card: return "card";
    case Token::Line: return "line";
    case Token::Text: return "text";
    case Token::Secondary: return "secondary";
    case Token::Brand: return "brand";
    case Token::BrandWash: return "brand_wash";
    case Token::OnBrand: return "on_brand";
    case Token::Level1: return "level1";
    case Token::Level2: return "level2";
    case Token::Level3: return "level3";
    case Token::Level1Wash: return "level1_wash";
    case Token::Level2Wash: return "level2_wash";
    case Token::Level3Wash: return "level3_wash";
    case Token::Level1Ink: return "level1_ink";
    case Token::Level2Ink: return "level2_ink";
    case Token::Level3Ink: return "level3_ink";
    case Token::Done: return "done";
    case Token::DoneWash: return "done_wash";
    case Token::DoneInk: return "done_ink";
    case Token::Info: return "info";
    case Token::InfoWash: return "info_wash";
    case Token::NeutralWash: return "neutral_wash";
    case Token::NeutralInk: return "neutral_ink";
    case Token::Shade: return "shade";
    }
    return "";
}

Result<Tokens> Tokens::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, say(QT_TRANSLATE_NOOP("Tokens", "The colour file %1 cannot be read.")).arg(path));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Tokens result;
    for (int i = 0; i < tokenCount; ++i) {
        const QString key = QString::fromLatin1(tokenKey(Token(i)));
        const QColor colour(object.value(key).toString());
        if (!colour.isValid())
            return fail(Errc::Damaged, say(QT_TRANSLATE_NOOP("Tokens", "The colour file %1 has no colour for %2.")).arg(path, key));
        result.m_colours[size_t(i)] = colour;
    }
    return result;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace xz

#include "ui/shared/icons.h"

#include "ui/shared/theme.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

namespace xz {
namespace {

const QString &iconFamily()
{
    static const QString family = [] {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/xinzhan/icons/lucide.ttf"));
        return id < 0 ? QString() : QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return family;
}

class IconFontEngine final : public QIconEngine {
public:
    IconFontEngine(Icon which, Token tint) : m_which(which), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFont font(iconFamily());
        font.setPixelSize(std::min(rect.width(), rect.height()));
        font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoFontMerging));
        painter->save();
        painter->setFont(font);
        painter->setPen(colour(mode == QIcon::Disabled ? Token::Secondary : m_tint));
        painter->drawText(rect, Qt::AlignCenter, QString(QChar(char16_t(m_which))));
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size); // in device pixels already
        pixmap.fill(Qt::transparent);
        Q_UNUSED(scale)
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new IconFontEngine(*this); }
    QString key() const override { return QStringLiteral("xz-lucide"); }

private:
    Icon m_which;
    Token m_tint;
};

} // namespace

QIcon icon(Icon which, Token tint) { return QIcon(new IconFontEngine(which, tint)); }

} // namespace xz

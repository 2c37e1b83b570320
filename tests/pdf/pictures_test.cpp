// Pictures on paper: turned as the camera says, small enough for forty in an application, never cut, a broken one told in a sentence.
#include "core/document/xlsx.h"
#include "core/pdf/pages.h"
#include "core/pdf/pdfwriter.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageWriter>
#include <algorithm>

using namespace xz;
using namespace xz::paper;

namespace {

// A picture as a camera makes it: nothing in it is flat.
QImage photo(int width, int height, int seed)
{
    QImage image(width, height, QImage::Format_RGB32);
    quint32 noise = quint32(seed) * 2654435761u + 1;
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            noise = noise * 1664525u + 1013904223u;
            const int grain = int(noise >> 28);
            line[x] = qRgb((x * 200 / width + grain + seed * 17) % 256, y * 220 / height + grain, 120 + (x / 40 + y / 40) % 2 * 60 + grain);
        }
    }
    return image;
}
QByteArray encoded(const QImage &image, const char *format = "jpg", QImageIOHandler::Transformations turned = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turned);
    if (!writer.write(image))
        qFatal("%s", qPrintable(writer.errorString()));
    return buffer.data();
}
std::vector<std::pair<int, ImageItem>> images(const PagedDocument &pages)
{
    std::vector<std::pair<int, ImageItem>> out;
    for (size_t p = 0; p < pages.pages().pages.size(); ++p)
        for (const PageItem &item : pages.pages().pages[p].items)
            if (const auto *i = std::get_if<ImageItem>(&item))
                out.emplace_back(int(p), *i);
    return out;
}
Document with(Pictures pictures)
{
    Document d;
    d.page.style = PageStyle::Compact;
    d << Title{QStringLiteral("附件")} << Heading{1, QStringLiteral("场地照片")} << std::move(pictures);
    return d;
}

} // namespace

class PicturesTest : public QObject {
    Q_OBJECT

private slots:
    void fortyPhotosStayBelowTenMegabytesAndOnTheirPages()
    {
        Pictures p;
        std::vector<QByteArray> files;
        for (int i = 0; i < 5; ++i)
            files.push_back(encoded(i % 2 ? photo(2400, 3200, i) : photo(3200, 2400, i)));
        qint64 kept = 0;
        for (int i = 0; i < 40; ++i) {
            kept += files[size_t(i) % files.size()].size();
            p.pictures.push_back({files[size_t(i) % files.size()], QStringLiteral("照片%1.jpg").arg(i + 1), QStringLiteral("照片%1").arg(i + 1)});
        }
        QVERIFY(kept > 20'000'000);
        const auto pages = PagedDocument::layOut(with(std::move(p)));
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().message));
        const auto found = images(*pages);
        QCOMPARE(found.size(), size_t(40));
        for (const auto &[page, item] : found) {
            QVERIFY(item.rect.bottom() < pages->pageSizePt(page).height() - 40);
            QVERIFY(item.rect.top() > 40);
            QVERIFY(std::max(item.image.width(), item.image.height()) < 900);
        }
        QCOMPARE(found[0].second.rect.bottom(), found[1].second.rect.bottom()); // two side by side
        QVERIFY(found[0].second.rect.right() < found[1].second.rect.left());
        for (int i = 0; i < 40; ++i) // each caption stands on its picture's page
            QVERIFY2(pages->pageLines(found[size_t(i)].first).contains(QStringLiteral("照片%1").arg(i + 1)), qPrintable(QString::number(i + 1)));
        const auto pdf = writePdf(*pages, {});
        QVERIFY(pdf);
        QVERIFY2(pdf->bytes.size() < 10'000'000, qPrintable(QString::number(pdf->bytes.size())));
        QVERIFY(pdf->bytes.size() > 200'000); // they are in it
        QCOMPARE(writePdf(*pages, {})->bytes, pdf->bytes);
    }

    void aTurnedPhotoStandsUpright()
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 40; ++x)
                image.setPixel(x, y, qRgb(255, 0, 0)); // the camera's left edge, the upper one when it is turned by a quarter
        const auto pages = PagedDocument::layOut(with({.pictures = {{encoded(image, "jpg", QImageIOHandler::TransformationRotate90), QStringLiteral("a.jpg")}}}));
        QVERIFY(pages);
        const auto found = images(*pages);
        QCOMPARE(found.size(), size_t(1));
        const QImage upright = found[0].second.image;
        QVERIFY2(upright.height() > upright.width() * 1.8, qPrintable(QStringLiteral("%1x%2").arg(upright.width()).arg(upright.height())));
        QVERIFY(qRed(upright.pixel(upright.width() / 2, 3)) > 200);
        QVERIFY(qBlue(upright.pixel(upright.width() / 2, upright.height() - 4)) > 200);
        QVERIFY(found[0].second.rect.height() > found[0].second.rect.width());
    }

    void aBrokenPictureIsNamedInASentence()
    {
        Pictures p{.pictures = {{QByteArray("\xff\xd8\xff\xe0 no picture", 16), QStringLiteral("坏.jpg"), QStringLiteral("辅导室")}, {encoded(photo(300, 200, 1)), QStringLiteral("好.jpg"), QStringLiteral("活动室")},
                                {QByteArray(), QStringLiteral("空.png"), {}}},
                   .unreadable = QStringLiteral("图片“%1”无法读取。")};
        const auto pages = PagedDocument::layOut(with(std::move(p)));
        QVERIFY(pages);
        const QStringList lines = pages->pageLines(0);
        QVERIFY2(lines.contains(QStringLiteral("图片“坏.jpg”无法读取。")), qPrintable(lines.join(u'|')));
        QVERIFY(lines.contains(QStringLiteral("图片“空.png”无法读取。")));
        QVERIFY(lines.contains(QStringLiteral("活动室")));
        QCOMPARE(images(*pages).size(), size_t(1));
        QVERIFY(writePdf(*pages, {}));
    }

    void smallOnesAreNotBlownUpAndTransparentIsPaper()
    {
        QImage drawing(64, 32, QImage::Format_ARGB32);
        drawing.fill(Qt::transparent);
        const auto pages = PagedDocument::layOut(with({.pictures = {{encoded(drawing, "png"), QStringLiteral("a.png")}}}));
        const auto found = images(*pages);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].second.rect.width(), 48.0); // 96 dpi
        QCOMPARE(found[0].second.image.pixel(5, 5), qRgb(255, 255, 255));
    }

    void aRowThatDoesNotFitGoesToTheNextPageWhole()
    {
        Document d;
        d.page.style = PageStyle::Compact;
        for (int i = 0; i < 38; ++i)
            d << Paragraph{QStringLiteral("正文")};
        d << Heading{1, QStringLiteral("照片")} << Pictures{.pictures = {{encoded(photo(800, 600, 2)), QStringLiteral("a.jpg")}, {encoded(photo(600, 800, 3)), QStringLiteral("b.jpg")}}};
        const auto pages = PagedDocument::layOut(d);
        QVERIFY(pages);
        const auto found = images(*pages);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].first, 1);
        QCOMPARE(found[1].first, 1);
        QVERIFY(pages->pageLines(1).join(u'|').contains(QStringLiteral("照片"))); // its heading goes along
    }

    void xlsxNamesThem()
    {
        const StyledBook book = styledBook(with({.pictures = {{QByteArray(), QStringLiteral("辅导室.jpg"), QStringLiteral("个体辅导室")}, {QByteArray(), QStringLiteral("b.png")}}}), {});
        QStringList texts;
        for (const auto &c : book.sheet.cells)
            texts << c.text;
        QVERIFY(texts.contains(QStringLiteral("个体辅导室  辅导室.jpg")));
        QVERIFY(texts.contains(QStringLiteral("b.png")));
    }
};

XZ_TEST(PicturesTest)
#include "pictures_test.moc"

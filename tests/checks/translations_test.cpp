// The Chinese translation is complete and keeps every placeholder of its source.
#include "tests/checks/sources.h"
#include "tests/support/testmain.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

using namespace xz::test;

class TranslationsTest : public QObject {
    Q_OBJECT

    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression re(QStringLiteral("%(?:L?\\d+|n)"));
        QStringList out;
        auto it = re.globalMatch(text);
        while (it.hasNext())
            out << it.next().captured();
        out.removeDuplicates();
        out.sort();
        return out;
    }

private slots:
    void chineseIsComplete()
    {
        QFile f(QStringLiteral(XINZHAN_SOURCE_DIR "/translations/xinzhan_zh_CN.ts"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&f);
        QStringList found;
        QString source;
        int messages = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                ++messages;
                const bool unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                if (unfinished || text.isEmpty())
                    found << QStringLiteral("not translated: ") + source;
                else if (placeholders(text) != placeholders(source))
                    found << QStringLiteral("placeholders differ: ") + source + QStringLiteral(" / ") + text;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 100);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void nothingIsPending()
    {
        QVERIFY2(!QDir(QStringLiteral(XINZHAN_SOURCE_DIR "/translations/pending")).exists(), "run ./dev translations");
    }
};

XZ_TEST(TranslationsTest)
#include "translations_test.moc"

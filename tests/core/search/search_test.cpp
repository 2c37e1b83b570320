#include "core/base/pinyin.h"
#include "core/search/searchindex.h"
#include "core/search/termmatch.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

namespace {
QStringList readings(char32_t c)
{
    QStringList out;
    for (const quint16 r : pinyinReadings(c))
        out << QString::fromLatin1(pinyinSyllable(r));
    return out;
}
QStringList titles(const std::vector<SearchHit> &hits, std::optional<HitKind> kind = {})
{
    QStringList out;
    for (const SearchHit &h : hits)
        if (!kind || h.kind == *kind)
            out << h.title;
    return out;
}
} // namespace

class SearchTest : public QObject {
    Q_OBJECT
private slots:
    void polyphonesHaveAllReadings_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("单") << u"单"_qs << QStringList{u"dan"_qs, u"shan"_qs};
        QTest::newRow("重") << u"重"_qs << QStringList{u"zhong"_qs, u"chong"_qs};
        QTest::newRow("曾") << u"曾"_qs << QStringList{u"zeng"_qs, u"ceng"_qs};
        QTest::newRow("解") << u"解"_qs << QStringList{u"xie"_qs, u"jie"_qs};
        QTest::newRow("仇") << u"仇"_qs << QStringList{u"qiu"_qs, u"chou"_qs};
        QTest::newRow("盖") << u"盖"_qs << QStringList{u"ge"_qs, u"gai"_qs};
        QTest::newRow("区") << u"区"_qs << QStringList{u"ou"_qs, u"qu"_qs};
        QTest::newRow("吕") << u"吕"_qs << QStringList{u"lv"_qs};
        QTest::newRow("rare, second plane") << u"𬱖"_qs << QStringList{u"di"_qs};
    }
    void polyphonesHaveAllReadings()
    {
        QFETCH(QString, character);
        QFETCH(QStringList, expected);
        const QStringList all = readings(character.toUcs4().first());
        for (const QString &r : expected)
            QVERIFY2(all.contains(r), qPrintable(character + u' ' + all.join(u' ')));
    }

    void terms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("start"); // -1: no match
        QTest::addColumn<int>("length");
        const auto row = [](const char *tag, const QString &name, const QString &typed, int start, int length) { QTest::newRow(tag) << name << typed << start << length; };
        row("initials", u"李文华"_qs, u"lwh"_qs, 0, 3);
        row("full", u"李文华"_qs, u"liwenhua"_qs, 0, 3);
        row("upper case", u"李文华"_qs, u"LWH"_qs, 0, 3);
        row("unfinished", u"李文华"_qs, u"liwenh"_qs, 0, 3);
        row("mixed", u"李文华"_qs, u"li文h"_qs, 0, 3);
        row("inner", u"李文华"_qs, u"wenhua"_qs, 1, 2);
        row("inner initial", u"李文华"_qs, u"wh"_qs, 1, 2);
        row("chinese", u"李文华"_qs, u"文华"_qs, 1, 2);
        row("wrong order", u"李文华"_qs, u"hwl"_qs, -1, 0);
        row("wrong character", u"李文华"_qs, u"李明"_qs, -1, 0);
        row("double initial", u"周正"_qs, u"zhzh"_qs, 0, 2);
        row("single of double", u"周正"_qs, u"zz"_qs, 0, 2);
        row("dan", u"单雪"_qs, u"dx"_qs, 0, 2);
        row("shan", u"单雪"_qs, u"sx"_qs, 0, 2);
        row("zhong", u"王重"_qs, u"wz"_qs, 0, 2);
        row("chong", u"王重"_qs, u"wangchong"_qs, 0, 2);
        row("ceng", u"曾黎"_qs, u"cl"_qs, 0, 2);
        row("zeng", u"曾黎"_qs, u"zengli"_qs, 0, 2);
        row("jie", u"解放"_qs, u"jf"_qs, 0, 2);
        row("xie", u"解放"_qs, u"xf"_qs, 0, 2);
        row("chou", u"仇英"_qs, u"cy"_qs, 0, 2);
        row("qiu", u"仇英"_qs, u"qiuying"_qs, 0, 2);
        row("yuchi", u"尉迟恭"_qs, u"yuchigong"_qs, 0, 3);
        row("lü typed u", u"吕布"_qs, u"lubu"_qs, 0, 2);
        row("lü typed v", u"吕布"_qs, u"lvbu"_qs, 0, 2);
        row("apostrophe", u"西安"_qs, u"xi'an"_qs, 0, 2);
        row("latin", u"Anna Li"_qs, u"anna"_qs, 0, 4);
        row("surrogate", u"王𬱖"_qs, u"wangd"_qs, 0, 2);
        row("class", u"会计2401"_qs, u"kj24"_qs, 0, 4);
        row("empty reading", u"·"_qs, u"d"_qs, -1, 0);
    }
    void terms()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(int, start);
        QFETCH(int, length);
        const auto words = searchTerms(typed);
        QCOMPARE(words.size(), size_t(1));
        const std::u32string form = searchForm(name);
        const auto m = matchTerm(words[0], form, true);
        QCOMPARE(m.has_value(), start >= 0);
        if (m) {
            QCOMPARE(m->start, start);
            QCOMPARE(m->length, length);
            QVERIFY(words[0].firstInitial == 0 || (initialMask(form) & words[0].firstInitial)); // the filter lets every match through
        }
    }

    void surnameReadingComesFirst()
    {
        TestWorkspace w;
        w.addStudent(u"1"_qs, u"单雪"_qs);
        w.addStudent(u"2"_qs, u"沈雪"_qs);
        w.addStudent(u"3"_qs, u"段雪"_qs);
        SearchIndex index;
        must(index.rebuild(w.head()));
        QCOMPARE(titles(index.search(u"shanxue"_qs)).value(0), u"单雪"_qs);
        const auto d = titles(index.search(u"dx"_qs));
        QCOMPARE(d.value(0), u"段雪"_qs);
        QVERIFY(d.contains(u"单雪"_qs));
        QVERIFY(pinyinSortKey(u"单雪"_qs) > pinyinSortKey(u"任雪"_qs)); // shan after ren
        QVERIFY(pinyinSortKey(u"尉迟恭"_qs) > pinyinSortKey(u"杨恭"_qs));
    }

    void everythingIsFound()
    {
        TestWorkspace w;
        const PersonId li = w.addStudent(u"2024010101"_qs, u"李文华"_qs, w.classA);
        w.addStudent(u"2024010202"_qs, u"李文涵"_qs, w.classB);
        w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        w.write([&](Transaction &tx) -> Result<void> {
            auto s = tx.prepare("INSERT INTO case_file (id, station_id, code, student_id, state, level, dictionary_version, opened_on) VALUES (?, ?, 'KJ-2026-014', ?, 'active', 2, 1, '2026-10-12')");
            return s.bind(CaseId::make(1)).bind(w.station).bind(li).exec();
        });
        SearchIndex index;
        must(index.rebuild(w.head()));
        index.setActions({{u"weekly"_qs, u"心理危机周报"_qs, u"weekly report zero"_qs}});

        auto hits = index.search(u"lwh"_qs);
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(titles(hits), (QStringList{u"李文华"_qs, u"李文涵"_qs}));
        QCOMPARE(hits[0].id, li.toString());
        QCOMPARE(hits[0].titleRanges, (std::vector<MatchRange>{{0, 3}}));
        QVERIFY(hits[0].subtitle.contains(u"会计2401"));

        hits = index.search(u"010101"_qs);
        QCOMPARE(titles(hits), QStringList{u"李文华"_qs});
        QCOMPARE(hits[0].subtitle.mid(hits[0].subtitleRanges[0].start, hits[0].subtitleRanges[0].length), u"010101"_qs);

        hits = index.search(u"kj2401"_qs);
        QCOMPARE(titles(hits), QStringList{u"会计2401"_qs});
        QCOMPARE(hits[0].kind, HitKind::Class);

        QCOMPARE(titles(index.search(u"李 2402"_qs)), QStringList{u"李文涵"_qs}); // name and class
        QCOMPARE(titles(index.search(u"kj-2026-014"_qs), HitKind::Case), QStringList{u"KJ-2026-014"_qs});
        QCOMPARE(titles(index.search(u"014"_qs), HitKind::Case), QStringList{u"KJ-2026-014"_qs});
        QVERIFY(titles(index.search(u"李文华"_qs), HitKind::Case).isEmpty()); // a name never leads to a case
        QCOMPARE(titles(index.search(u"my502"_qs)).size(), 0);
        QCOMPARE(titles(index.search(u"meiyuan"_qs), HitKind::Dorm).size(), 1);
        QCOMPARE(titles(index.search(u"2026-w48"_qs), HitKind::Week).size(), 1);
        QCOMPARE(titles(index.search(u"xlwj"_qs), HitKind::Action), QStringList{u"心理危机周报"_qs});
        QCOMPARE(titles(index.search(u"zero"_qs), HitKind::Action), QStringList{u"心理危机周报"_qs});
        QCOMPARE(titles(index.search(u"wangmin"_qs), HitKind::Staff), QStringList{u"王敏"_qs});
        QVERIFY(index.search(u"   "_qs).empty());
        QVERIFY(index.search(QString(100, u'l')).empty());
        must(index.rebuild(w.head()));
        QCOMPARE(titles(index.search(u"zero"_qs), HitKind::Action).size(), 1); // actions outlive a rebuild
        QCOMPARE(index.search(u"l"_qs, 1).size(), size_t(1));
    }

    void counsellorFindsOwnPeopleOnly()
    {
        TestWorkspace w;
        const PersonId own = w.addStudent(u"1001"_qs, u"甲文华"_qs, w.classA), other = w.addStudent(u"1002"_qs, u"乙文华"_qs, w.classB);
        w.write([&](Transaction &tx) -> Result<void> {
            for (const auto &[student, code] : {std::pair(own, u"KJ-2026-001"_qs), std::pair(other, u"KJ-2026-002"_qs)}) {
                auto s = tx.prepare("INSERT INTO case_file (id, station_id, code, student_id, state, level, dictionary_version, opened_on) VALUES (?, ?, ?, ?, 'active', 2, 1, '2026-10-12')");
                XZ_CHECK(s.bind(CaseId::make(1)).bind(w.station).bind(code).bind(student).exec());
            }
            return Result<void>{};
        });
        SearchIndex index;
        must(index.rebuild(w.counsellor()));
        QCOMPARE(titles(index.search(u"wenhua"_qs)), QStringList{u"甲文华"_qs});
        QCOMPARE(titles(index.search(u"1002"_qs)), QStringList());
        QCOMPARE(titles(index.search(u"KJ-2026"_qs), HitKind::Case), QStringList()); // neither responsible nor granted
        w.write([&](Transaction &tx) { return tx.prepare("UPDATE case_file SET responsible_id = ? WHERE code = 'KJ-2026-001'").bind(w.counsellorPerson).exec(); });
        must(index.rebuild(w.counsellor()));
        QCOMPARE(titles(index.search(u"KJ-2026"_qs), HitKind::Case), QStringList{u"KJ-2026-001"_qs});
        const auto admin = w.sessionAs(Role::Administrator);
        must(index.rebuild(*admin));
        QVERIFY(titles(index.search(u"wenhua"_qs)).isEmpty());
    }
};

XZ_TEST(SearchTest)
#include "search_test.moc"

#include "tests/pdf/samples.h"

namespace xz::test {
using namespace xz::paper;

QString sampleText(int characters, int from)
{
    static const QString text = QStringLiteral(
        "本周全站共收到班级报告三十二份，其中零报告二十七份，情况报告五份。各班心理委员和宿舍心理气象员按时填报《心理晴雨表》，辅导员逐一核实后报站长审核。"
        "经评估，新增二级关注学生1人（KJ-2026-014），主要表现为近两周睡眠不足、情绪低落、回避同学；已与家长取得联系，并约定每周谈话一次。“沿用”上周判断的3人情况平稳："
        "学习、作息均无明显变化。下周将开展期中考试前团体辅导、宿舍走访等工作……对仍在观察期的学生，继续落实“一人一策”——由专人负责，按期回访，做到早发现、早预警、早干预。");
    QString out;
    while (out.size() < characters) {
        out += text.mid(from % text.size());
        from = 0;
    }
    return out.left(characters - 1) + QStringLiteral("。");
}

Document weeklySample()
{
    Document d;
    d.meta = {QStringLiteral("信息工程学院心理辅导站危机预警周报（2026-W48）"), QStringLiteral("信息工程学院心理辅导站"), QStringLiteral("危机预警库周报"), {}};
    d.header = QStringLiteral("内部资料  注意保密");
    d.custodian = QStringLiteral("保管人：王芳（信息工程学院心理辅导站）");
    d << Title{QStringLiteral("信息工程学院二级心理辅导站心理危机预警库周报"), QStringLiteral("（2026年第48周，11月23日至11月29日，期中考试周）")};
    KeyValueGrid g;
    g.columns = {1.1, 2, 1.1, 2};
    g.rows = {{{QStringLiteral("上报单位"), true}, {QStringLiteral("信息工程学院")}, {QStringLiteral("报告编号"), true}, {QStringLiteral("ZB-2026-48-01")}},
              {{QStringLiteral("填报人"), true}, {QStringLiteral("李明")}, {QStringLiteral("填报时间"), true}, {QStringLiteral("2026年11月27日 16:20")}},
              {{QStringLiteral("在册学生"), true, 1, 2}, {QStringLiteral("2,316人，其中研究生208人")}, {QStringLiteral("应报班级"), true}, {QStringLiteral("32个")}},
              {{QStringLiteral("已报31个，补报1个")}, {QStringLiteral("零报告"), true}, {QStringLiteral("27个")}},
              {{QStringLiteral("本周概况"), true}, {sampleText(120), false, 3, 1, Align::Justify, 4}}};
    d << g << Heading{1, QStringLiteral("总体情况")} << Paragraph{sampleText(260)};
    Table numbers;
    numbers.caption = QStringLiteral("表1  各等级人数变动");
    numbers.columns = {{QStringLiteral("等级"), 1.2, Align::Center}, {QStringLiteral("上周在管"), 1, Align::Right, true}, {QStringLiteral("新增"), 1, Align::Right, true},
                       {QStringLiteral("升入"), 1, Align::Right, true}, {QStringLiteral("降出"), 1, Align::Right, true}, {QStringLiteral("解除"), 1, Align::Right, true},
                       {QStringLiteral("本周在管"), 1, Align::Right, true}};
    numbers.spans = {{QString(), 1}, {QString(), 1}, {QStringLiteral("增加"), 2}, {QStringLiteral("减少"), 2}, {QString(), 1}};
    const auto row = [](std::initializer_list<const char *> cells, RowKind kind = RowKind::Normal) {
        TableRow r;
        r.kind = kind;
        for (const char *c : cells)
            r.cells.emplace_back(QString::fromUtf8(c));
        return r;
    };
    numbers.rows = {row({"一级", "1", "0", "0", "0", "0", "1"}), row({"二级", "4", "1", "0", "1", "0", "4"}), row({"三级", "11", "2", "1", "0", "3", "11"}),
                    row({"合计", "16", "3", "1", "1", "3", "16"}, RowKind::Total)};
    d << numbers << Note{QStringLiteral("注：上周在管＋新增＋升入－降出－解除＝本周在管，各行闭合。")};
    d << Heading{1, QStringLiteral("个案情况")} << Heading{2, QStringLiteral("一级、二级个案")};
    d << Paragraph{RichText(QStringLiteral("以下个案以编号列出，姓名另行密封。标注")).add(QStringLiteral("沿用"), RunStyle::Tag).add(QStringLiteral("的内容与上周相同，")).add(QStringLiteral("变化之处"), RunStyle::Bold).add(QStringLiteral("由责任辅导员当面核实，"))
                       .add(QStringLiteral("核实日期为2026年11月26日"), RunStyle::Mark).add(QStringLiteral("。"))};
    Table cases;
    cases.caption = QStringLiteral("表2  个案进展");
    cases.columns = {{QStringLiteral("序号"), 0.6, Align::Center, true}, {QStringLiteral("个案编号"), 1.6}, {QStringLiteral("等级"), 0.8, Align::Center}, {QStringLiteral("本周情况与措施"), 4.2}, {QStringLiteral("责任人"), 1, Align::Center}};
    cases.rows.push_back({{QStringLiteral("一级")}, RowKind::Group});
    for (int i = 1; i <= 8; ++i) {
        if (i == 2)
            cases.rows.push_back({{QStringLiteral("二级")}, RowKind::Group});
        RichText t(sampleText(30 + i * 17 % 90, i * 29));
        if (i % 3 == 0)
            t = RichText(QStringLiteral("沿用"), RunStyle::Tag).add(QStringLiteral("情况同上周。"));
        cases.rows.push_back({{QString::number(i), QStringLiteral("KJ-2026-%1").arg(i + 3, 3, 10, QLatin1Char('0')), i == 1 ? QStringLiteral("一级") : QStringLiteral("二级"), t, QStringLiteral("欧阳䶮")}});
    }
    d << cases;
    Table wide = cases;
    wide.caption = QStringLiteral("表3  个案明细（九磅）");
    wide.fontPt = 9;
    wide.columns = {{QStringLiteral("个案编号"), 15}, {QStringLiteral("等级"), 9, Align::Center}, {QStringLiteral("变动"), 8, Align::Center}, {QStringLiteral("类型"), 12},
                    {QStringLiteral("本周情况"), 34}, {QStringLiteral("采取措施"), 24}, {QStringLiteral("家长联系"), 11, Align::Center}, {QStringLiteral("转介"), 8, Align::Center},
                    {QStringLiteral("下周计划"), 18}, {QStringLiteral("责任辅导员"), 11, Align::Center}};
    wide.rows.clear();
    for (int i = 1; i <= 6; ++i)
        wide.rows.push_back({{QStringLiteral("KJ-2026-%1").arg(i + 3, 3, 10, QLatin1Char('0')), QStringLiteral("二级（橙色）"), QStringLiteral("无变化"), QStringLiteral("学业压力"),
                              RichText(QStringLiteral("沿用第47周"), RunStyle::Tag).add(QStringLiteral(" ")).add(sampleText(30 + i * 9, i * 31)), sampleText(25, i * 13),
                              QStringLiteral("11-2%1").arg(i), QStringLiteral("否"), sampleText(20, i * 41), QStringLiteral("欧阳䶮")}});
    d << wide << Heading{2, QStringLiteral("近十二周趋势")};
    Chart chart;
    chart.title = QStringLiteral("近十二周在管人数");
    chart.unit = QStringLiteral("人");
    chart.series = {{QStringLiteral("一级"), {}}, {QStringLiteral("二级"), {}}, {QStringLiteral("三级"), {}}};
    for (int w = 37; w <= 48; ++w) {
        chart.categories << QStringLiteral("W%1").arg(w);
        if (w == 40)
            for (auto &s : chart.series)
                s.values.push_back(std::nullopt);
        else {
            chart.series[0].values.push_back(w % 5 == 0 ? 2 : 1);
            chart.series[1].values.push_back(3 + w % 3);
            chart.series[2].values.push_back(8 + (w * 7) % 6);
        }
    }
    d << chart;
    chart.kind = ChartKind::Lines;
    chart.title = QStringLiteral("近十二周新增与解除");
    chart.heightMm = 55;
    d << chart << Heading{1, QStringLiteral("下周安排")} << Heading{3, QStringLiteral("团体辅导")} << Paragraph{sampleText(90, 60)} << Heading{3, QStringLiteral("走访")}
      << Paragraph{sampleText(70, 100)};
    d << SignatureLines{{{QStringLiteral("填报人（签名）："), QStringLiteral("李明"), QStringLiteral("2026年11月27日")},
                         {QStringLiteral("站长（签名）："), {}, {}, false, QStringLiteral("      年    月    日")},
                         {QStringLiteral("分管书记（签名）："), {}, {}, false, QStringLiteral("      年    月    日")},
                         {QStringLiteral("学院（盖章）"), {}, {}, true, QStringLiteral("      年    月    日")}}};
    return d;
}

Document longTable(int rows, int columns)
{
    Document d;
    d.meta.title = QStringLiteral("长表");
    d.page.style = PageStyle::Compact;
    d << Title{QStringLiteral("个案一览")};
    Table t;
    for (int c = 0; c < columns; ++c)
        t.columns.push_back({c == 0 ? QStringLiteral("行号") : QStringLiteral("列%1").arg(c), c == columns - 1 ? 3.0 : 1.0});
    for (int r = 0; r < rows; ++r) {
        TableRow row;
        row.cells.emplace_back(QStringLiteral("R%1").arg(r, 5, 10, QLatin1Char('0')));
        for (int c = 1; c < columns; ++c)
            row.cells.emplace_back(c == columns - 1 ? sampleText(12 + (r * 13) % 60, r * 7) : QStringLiteral("值%1").arg((r * 31 + c * 7) % 997));
        t.rows.push_back(std::move(row));
    }
    d << t;
    return d;
}

Document landscapeLedger(int rows)
{
    Document d = longTable(rows, 12);
    d.page.landscape = true;
    d.watermark = QStringLiteral("演示数据");
    d.header = QStringLiteral("内部资料  注意保密");
    d.custodian = QStringLiteral("保管人：王芳");
    d.pageFormat = QStringLiteral("第 %1 页  共 %2 页");
    return d;
}

Document longText(int paragraphs)
{
    Document d;
    d.meta.title = QStringLiteral("长文");
    d << Title{QStringLiteral("工作总结")};
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 8 == 0)
            d << Heading{1 + (i / 8) % 2, QStringLiteral("第%1部分").arg(i / 8 + 1)};
        d << Paragraph{sampleText(150 + (i * 37) % 200, i * 11)};
    }
    return d;
}

} // namespace xz::test

#pragma once
// What every bench shares: interleaved rounds, medians of ratios within a round (the machine's mood cancels out), a table and JSON.
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace xz::bench {

struct Contender {
    QString name;
    std::function<double(const QString &task)> run; // milliseconds; negative = does not take part in this task
};

inline double median(std::vector<double> values)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    const size_t n = values.size();
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

inline double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

// Runs every task with every contender, `rounds` times, starting each round with another contender. Returns figures as JSON:
// {"task": {"contender": {"ms": median, "ratio": {"baseline": median of ratios within a round}}}}
inline QJsonObject compete(const QStringList &tasks, const std::vector<Contender> &contenders, const QStringList &baselines, int rounds)
{
    QJsonObject figures;
    for (const QString &task : tasks) {
        std::vector<std::vector<double>> ms(contenders.size());
        for (int round = 0; round < rounds; ++round)
            for (size_t i = 0; i < contenders.size(); ++i) {
                const size_t who = (i + size_t(round)) % contenders.size();
                ms[who].push_back(contenders[who].run(task));
            }
        QJsonObject of;
        for (size_t who = 0; who < contenders.size(); ++who) {
            if (ms[who].front() < 0)
                continue;
            QJsonObject ratios;
            for (const QString &baseline : baselines)
                for (size_t base = 0; base < contenders.size(); ++base) {
                    if (contenders[base].name != baseline || ms[base].front() < 0)
                        continue;
                    std::vector<double> r;
                    for (size_t round = 0; round < ms[who].size(); ++round)
                        r.push_back(ms[who][round] / ms[base][round]);
                    ratios[baseline] = median(r);
                }
            of[contenders[who].name] = QJsonObject{{QStringLiteral("ms"), median(ms[who])}, {QStringLiteral("ratio"), ratios}};
        }
        figures[task] = of;
    }
    return figures;
}

inline void printTable(const QStringList &tasks, const std::vector<Contender> &contenders, const QStringList &baselines, const QJsonObject &figures)
{
    std::printf("%-12s %-22s %10s", "task", "contender", "ms");
    for (const QString &b : baselines)
        std::printf("   / %-16s", qPrintable(b));
    std::printf("\n");
    for (const QString &task : tasks)
        for (const Contender &c : contenders) {
            const QJsonObject f = figures[task][c.name].toObject();
            if (f.isEmpty())
                continue;
            std::printf("%-12s %-22s %10.1f", qPrintable(task), qPrintable(c.name), f[u"ms"].toDouble());
            for (const QString &b : baselines)
                std::printf("   %-18.2f", f[u"ratio"][b].toDouble(-1));
            std::printf("\n");
        }
}

inline bool saveJson(const QString &path, const QJsonObject &object)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0;
}

} // namespace xz::bench

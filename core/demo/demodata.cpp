#include "core/demo/demodata.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace xz {

namespace {
std::vector<QString> characters(const QString &text)
{
    std::vector<QString> out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int n = text.at(i).isHighSurrogate() ? 2 : 1;
        out.push_back(text.mid(i, n));
        i += n - 1;
    }
    return out;
}
QStringList strings(const QJsonValue &v)
{
    QStringList out;
    for (const QJsonValue &e : v.toArray())
        out << e.toString();
    return out;
}
} // namespace

DemoData::DemoData()
{
    QFile f(QStringLiteral(":/xinzhan/data/demo/school.json"));
    if (!f.open(QIODevice::ReadOnly))
        qFatal("demo data are missing from the program");
    const QJsonObject o = QJsonDocument::fromJson(f.readAll()).object();
    school = o[u"school"].toString();
    const QJsonObject logins = o[u"school_logins"].toObject();
    for (const QString &login : logins.keys())
        schoolLogins.insert(login, logins[login].toString());
    for (const QJsonValue &v : o[u"colleges"].toArray()) {
        const QJsonObject c = v.toObject();
        colleges.push_back({c[u"name"].toString(), c[u"code"].toString(), strings(c[u"majors"])});
    }
    m_surnames = characters(o[u"surnames"].toString());
    for (const QString &s : strings(o[u"double_surnames"]))
        m_doubles.push_back(s);
    m_given = characters(o[u"given"].toString());
    m_rare = characters(o[u"rare_given"].toString());
    buildings = strings(o[u"buildings"]);
    nativePlaces = strings(o[u"native_places"]);
    ethnicities = strings(o[u"ethnicities"]);
    classTexts = strings(o[u"class_texts"]);
    summaries = strings(o[u"summaries"]);
    raiseReasons = strings(o[u"reasons_raise"]);
    lowerReasons = strings(o[u"reasons_lower"]);
    releaseReasons = strings(o[u"reasons_release"]);
    graduationReason = o[u"reason_graduation"].toString();
    closeReason = o[u"reason_close"].toString();
    counsellorTitle = o[u"title_counsellor"].toString();
    secretaryTitle = o[u"title_secretary"].toString();
    stationSuffix = o[u"station_suffix"].toString();
    buildingSuffix = o[u"building_suffix"].toString();
    teacherTitles = strings(o[u"titles_teacher"]);
    sources = strings(o[u"case_sources"]);
    for (int level = 1; level <= 3; ++level) {
        const QJsonObject words = o[u"case_words"].toObject()[QString::number(level)].toObject();
        caseWords[level] = {strings(words[u"kinds"]), strings(words[u"criteria"])};
        situations[level] = strings(o[u"situations"].toObject()[QString::number(level)]);
        measures[level] = strings(o[u"measures"].toObject()[QString::number(level)]);
    }
}

QString DemoData::personName(DemoRandom &random) const
{
    QString name = random.chance(12) ? random.pick(m_doubles) : random.pick(m_surnames);
    const int count = random.chance(220) ? 1 : 2;
    for (int i = 0; i < count; ++i)
        name += random.chance(60) ? random.pick(m_rare) : random.pick(m_given);
    return name;
}

} // namespace xz

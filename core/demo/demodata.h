#pragma once
// What the demo school is made of: resources/core/demo/school.json, read once. All names and texts are invented.
#include "core/demo/demorandom.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <vector>

namespace xz {

struct DemoCollege {
    QString name;
    QString code;
    QStringList majors;
};

struct DemoCaseWords { // codes of the dictionaries that go with a level
    QStringList kinds, criteria;
};

class DemoData {
public:
    DemoData();
    QString school;
    QHash<QString, QString> schoolLogins; // names of accounts that belong to no station
    std::vector<DemoCollege> colleges;
    QStringList buildings, nativePlaces, ethnicities, classTexts, summaries, raiseReasons, lowerReasons, releaseReasons, sources;
    QString graduationReason, closeReason, counsellorTitle, secretaryTitle, stationSuffix, buildingSuffix;
    QStringList teacherTitles;
    DemoCaseWords caseWords[4]; // by level 1..3
    QStringList situations[4], measures[4]; // by level 1..3
    QString personName(DemoRandom &random) const;

private:
    std::vector<QString> m_surnames, m_doubles, m_given, m_rare; // one character each, surrogate pairs kept together
};

} // namespace xz

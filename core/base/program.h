#pragma once
// The program itself: its version (said once, in CMakeLists.txt) and the libraries it carries with the texts of their licences, as
// cmake/Licences.cmake gathered them from the packages it was built with.
#include <QtCore/QString>
#include <vector>

namespace xz {

QString programVersion(); // 1.2.3

struct CarriedLibrary {
    QString name;
    QString version;
    QString licence;  // short names: LGPL-3, MIT
    QString textFile; // in the resources; read it with licenceText()
};
// Qt first, then by name; licences that several of them share by reference stand at the end, without a version.
const std::vector<CarriedLibrary> &carriedLibraries();
QString licenceText(const CarriedLibrary &library); // empty: the building machine had no copy

} // namespace xz

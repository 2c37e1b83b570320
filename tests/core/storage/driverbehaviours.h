#pragma once
// Behaviours of a Qt Sql driver as text answers, so that two drivers can be compared.
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <functional>
#include <vector>

namespace xz::test {

struct DriverBehaviour {
    const char *name;
    std::function<QString(QSqlDatabase)> answer;
    const char *onPurpose = nullptr; // our answer where it differs from the stock driver's
};
std::vector<DriverBehaviour> driverBehaviours();

const QString &numbersUpTo(); // a query of %1 rows
QString firstRow(QSqlDatabase db, const QString &sql, const QVariantList &values = {});
bool run(QSqlDatabase db, const QString &sql);

} // namespace xz::test

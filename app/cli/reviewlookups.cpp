#include "app/cli/reviewlookups.h"

#include "core/base/text.h"

#include <cmath>

namespace xz::cli {

namespace {
QString opt(const char *name) { return QString::fromLatin1(name); }
} // namespace

QJsonValue gradeJson(const std::optional<AcceptanceGrade> &g) { return g ? QJsonValue(acceptanceGradeCode(*g)) : QJsonValue(); }

Result<Review> reviewOf(Call &call, Session &session)
{
    XZ_TRY(const QString name, call.arguments.required(opt("review")));
    return ReviewService(session).reviewNamed(name);
}

Result<Panellist> panellistOf(Call &call, Session &session, const Review &review)
{
    const QString who = call.arguments.value(opt("reviewer"));
    XZ_TRY(const auto panel, ReviewService(session).panel(review.id));
    QStringList names;
    for (const Panellist &p : panel) {
        if (p.name == who || (!p.login.isEmpty() && p.login == who))
            return p;
        names << p.name;
    }
    return fail(Errc::NotFound, Words::tr("There is no reviewer \"%1\" on this panel. There are: %2").arg(who, names.join(u", ")));
}

Result<MySheet> mySheetOf(Call &call, Session &session, const Review &review)
{
    const QString wanted = call.arguments.value(opt("project"));
    XZ_TRY(const auto mine, ReviewService(session).mine());
    QStringList names;
    for (const MySheet &m : mine) {
        if (m.review.id != review.id)
            continue;
        if (m.entry.projectNumber == wanted || m.entry.projectTitle == wanted || m.entry.project.toString() == wanted || m.entry.collegeName == wanted)
            return m;
        names << m.entry.collegeName;
    }
    return fail(Errc::NotFound, Words::tr("There is no project \"%1\" in this review for you. There are: %2").arg(wanted, names.join(u", ")));
}

// A project of the review by college, number, title or id.
Result<EntryWithResult> entryOf(Call &call, Session &session, const Review &review)
{
    XZ_TRY(const QString wanted, call.arguments.required(opt("project")));
    XZ_TRY(const auto rows, ReviewService(session).entries(review.id));
    QStringList names;
    for (const EntryWithResult &e : rows) {
        if (e.projectNumber == wanted || e.projectTitle == wanted || e.project.toString() == wanted || e.collegeName == wanted)
            return e;
        names << e.collegeName;
    }
    return fail(Errc::NotFound, Words::tr("There is no project \"%1\" in this review. There are: %2").arg(wanted, names.join(u", ")));
}

Result<QMap<QString, double>> pointsOf(const Rubric &rubric, const QStringList &assignments)
{
    QMap<QString, double> out;
    for (const QString &text : assignments) {
        const qsizetype at = text.lastIndexOf(u'=');
        bool ok = false;
        const double points = cleanLine(text.mid(at + 1)).toDouble(&ok);
        const RubricItem *item = at > 0 ? rubric.item(cleanLine(text.left(at))) : nullptr;
        if (at < 1 || !ok || !std::isfinite(points))
            return fail(Errc::Usage, Words::tr("\"%1\" is no score; write ITEM=POINTS, for example lead.body=4.").arg(text));
        if (!item)
            return fail(Errc::Usage, Words::tr("The rubric has no item \"%1\". List them with: project W rubric").arg(text.left(at)));
        out.insert(item->code, points);
    }
    return out;
}

} // namespace xz::cli

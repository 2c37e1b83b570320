#include "core/organization/networkdocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"

#include <QtCore/QMap>
#include <algorithm>

namespace xz {

namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("network"); }

QString roleText(PostRole role) { return texts().text(QByteArray("role_" + postRoleCode(role).toLatin1()).constData()); }

class NetworkChart {
public:
    Table table(const NetworkNode &root)
    {
        Table t;
        t.tree = true;
        t.columns = {{.header = f.text("column_place"), .width = 3.2}, {.header = f.text("column_level"), .width = 0.8, .align = Align::Center},
                     {.header = f.text("column_holders"), .width = 4.7}, {.header = f.text("column_vacant"), .width = 2.1},
                     {.header = f.text("column_students"), .width = 0.9, .align = Align::Right, .numeric = true}};
        add(t, root, 0);
        return t;
    }
    QString summary(int students) const
    {
        return f.text("summary", {{"colleges", QString::number(colleges)}, {"classes", QString::number(classes)}, {"dorms", QString::number(dorms.size())},
                                  {"students", QString::number(students)}});
    }
    RichText vacancies() const
    {
        if (vacant.isEmpty())
            return f.text("no_vacancy");
        QStringList parts;
        int all = 0;
        for (auto it = vacant.begin(); it != vacant.end(); ++it) {
            const int n = int(it->size());
            parts << f.text("vacancy_item", {{"role", roleText(PostRole(it.key()))}, {"n", QString::number(n)}});
            all += n;
        }
        return {f.text("vacancies", {{"n", QString::number(all)}, {"list", parts.join(f.text("vacancy_join"))}}), RunStyle::Alert};
    }

private:
    void count(const NetworkNode &node)
    {
        if (node.level == NetworkLevel::College)
            ++colleges;
        else if (node.level == NetworkLevel::Class)
            ++classes;
        else if (node.level == NetworkLevel::Dorm)
            dorms.insert(rawIdToString(node.id));
        for (const PostRole role : node.vacant) // a dorm of two classes stands below both and is vacant once
            vacant[int(role)].insert(rawIdToString(node.id));
    }
    void add(Table &t, const NetworkNode &node, int depth)
    {
        count(node);
        static constexpr const char *levels[] = {"level_school", "level_college", "level_class", "level_dorm"};
        QStringList holders;
        for (const PostRole role : allPostRoles) {
            QStringList names;
            for (const PostHolder &h : node.holders)
                if (h.role == role)
                    names << h.name;
            if (!names.isEmpty())
                holders << f.text("holder", {{"role", roleText(role)}, {"names", names.join(u'、')}});
        }
        QStringList lacking;
        for (const PostRole role : node.vacant)
            lacking << f.text("vacant", {{"role", roleText(role)}});
        const QString name = node.closed ? f.text("closed", {{"name", node.name}}) : node.name;
        const RunStyle style = !lacking.isEmpty() ? RunStyle::Alert : depth <= 1 ? RunStyle::Bold : RunStyle::Plain;
        t.rows.push_back({.cells = {RichText(name, style), f.text(levels[int(node.level)]), holders.join(f.text("holder_join")),
                                    lacking.isEmpty() ? RichText() : RichText(lacking.join(u'、'), RunStyle::Alert), QString::number(node.students)},
                          .depth = depth});
        for (const NetworkNode &child : node.children)
            add(t, child, depth + 1);
    }

    const FormTexts &f = texts();
    int colleges = 0, classes = 0;
    QSet<QString> dorms;
    QMap<int, QSet<QString>> vacant; // PostRole -> places
};

Result<NetworkNode> shown(Session &session, std::optional<CollegeId> college)
{
    XZ_TRY(NetworkNode root, NetworkService(session).tree());
    if (!college)
        return root;
    std::erase_if(root.children, [&](const NetworkNode &n) { return n.id != college->raw(); });
    root.students = root.children.empty() ? 0 : root.children.front().students;
    return root;
}

} // namespace

Result<Document> networkDocument(Session &session, std::optional<CollegeId> college)
{
    XZ_TRY(const NetworkNode root, shown(session, college));
    const FormTexts &f = texts();
    NetworkChart chart;
    Table table = chart.table(root);
    const QString place = root.children.size() == 1 ? root.children.front().name : root.name;
    Document d;
    d.page.style = PageStyle::Compact;
    d.meta.title = f.text("title", {{"place", place}});
    d.meta.author = root.name;
    d.header = f.text("header");
    d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"date", chineseDate(session.clock().today())}})};
    d << Paragraph{.text = chart.summary(root.students), .indentChars = 0, .keepWithNext = true};
    d << Paragraph{.text = chart.vacancies(), .indentChars = 0, .keepWithNext = true};
    d << std::move(table);
    d << Note{f.text("legend")};
    return d;
}

Result<QString> networkFileName(Session &session, std::optional<CollegeId> college)
{
    XZ_TRY(const NetworkNode root, shown(session, college));
    const QString place = root.children.size() == 1 ? root.children.front().name : root.name;
    return fileNamePart(texts().text("file", {{"place", place}, {"date", isoDate(session.clock().today())}}));
}

} // namespace xz

#include "ui/settings/dictionariessection.h"

#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/text.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableWidget>

namespace xz {
namespace {

// A body holds one list of entries under a key of its own; everything beside it stays as it is in a new version.
QString listKey(const QJsonObject &body)
{
    for (auto it = body.begin(); it != body.end(); ++it)
        if (it.value().isArray() && it.value().toArray().at(0).isObject())
            return it.key();
    return {};
}

QStringList keysOf(const QJsonArray &rows)
{
    // The order people read in; what else there is comes behind.
    QStringList keys;
    for (const QString &first : {QStringLiteral("number"), QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("meaning"), QStringLiteral("follow_up_days")})
        for (const QJsonValue &r : rows)
            if (r.toObject().contains(first)) {
                keys.append(first);
                break;
            }
    for (const QJsonValue &r : rows)
        for (const QString &k : r.toObject().keys())
            if (!keys.contains(k))
                keys.append(k);
    return keys;
}

constexpr QChar listSeparator = u'\u3001';

QString cellOf(const QJsonValue &v)
{
    if (v.isArray()) {
        QStringList words;
        for (const QJsonValue &w : v.toArray())
            words.append(w.toString());
        return words.join(listSeparator);
    }
    return v.isDouble() ? QString::number(v.toDouble()) : v.isBool() ? QString::number(v.toBool()) : v.toString();
}

// Typed like the same key of the version before.
QJsonValue valueOf(const QString &text, const QJsonValue &like)
{
    if (like.isArray()) {
        QJsonArray words;
        for (const QString &w : text.split(listSeparator, Qt::SkipEmptyParts))
            words.append(w.trimmed());
        return words;
    }
    if (like.isDouble())
        return text.trimmed().toDouble();
    if (like.isBool())
        return text.trimmed() == u"1";
    return text.trimmed();
}

QString kindLabel(const QString &kind)
{
    static const std::pair<const char *, const char *> known[] = {
        {"levels", QT_TRANSLATE_NOOP("Dictionary", "Levels")},           {"criteria", QT_TRANSLATE_NOOP("Dictionary", "Criteria of entry")}, {"case_kinds", QT_TRANSLATE_NOOP("Dictionary", "Kinds of cases")},
        {"case_sources", QT_TRANSLATE_NOOP("Dictionary", "Sources")},    {"release_reasons", QT_TRANSLATE_NOOP("Dictionary", "Reasons of release")}, {"risks", QT_TRANSLATE_NOOP("Dictionary", "Risks")},
        {"windows", QT_TRANSLATE_NOOP("Dictionary", "Special periods")}, {"roles", QT_TRANSLATE_NOOP("Dictionary", "Words for roles")},
        {"assessment_templates", QT_TRANSLATE_NOOP("Dictionary", "Assessment templates")}, {"selection_criteria", QT_TRANSLATE_NOOP("Dictionary", "Selection criteria")},
        {"undertaking", QT_TRANSLATE_NOOP("Dictionary", "Confidentiality undertaking")},
        {"certificates", QT_TRANSLATE_NOOP("Dictionary", "Certificates")}, {"disciplines", QT_TRANSLATE_NOOP("Dictionary", "Disciplines")}, {"eligibility", QT_TRANSLATE_NOOP("Dictionary", "Rule on the head")}};
    for (const auto &[code, label] : known)
        if (kind == QLatin1String(code))
            return QCoreApplication::translate("Dictionary", label);
    return kind;
}

QString keyLabel(const QString &key)
{
    static const std::pair<const char *, const char *> known[] = {
        {"number", QT_TRANSLATE_NOOP("Dictionary", "No.")},  {"code", QT_TRANSLATE_NOOP("Dictionary", "Code")},     {"name", QT_TRANSLATE_NOOP("Dictionary", "Wording")},
        {"meaning", QT_TRANSLATE_NOOP("Dictionary", "Meaning")}, {"shape", QT_TRANSLATE_NOOP("Dictionary", "Shape")},   {"colour", QT_TRANSLATE_NOOP("Dictionary", "Colour")},
        {"follow_up_days", QT_TRANSLATE_NOOP("Dictionary", "Days between talks")}, {"words", QT_TRANSLATE_NOOP("Dictionary", "Words in files")},
        {"template", QT_TRANSLATE_NOOP("Dictionary", "Template code")}, {"kind", QT_TRANSLATE_NOOP("Dictionary", "Row kind")}, {"under", QT_TRANSLATE_NOOP("Dictionary", "Belongs to")},
        {"max", QT_TRANSLATE_NOOP("Dictionary", "Highest score")}, {"value", QT_TRANSLATE_NOOP("Dictionary", "Figure")}, {"source", QT_TRANSLATE_NOOP("Dictionary", "Goes by")},
        {"anchors", QT_TRANSLATE_NOOP("Dictionary", "Scores with meaning")},
        {"text", QT_TRANSLATE_NOOP("Dictionary", "Text")},
        {"counts", QT_TRANSLATE_NOOP("Dictionary", "Counts for the head (1 = yes)")}};
    for (const auto &[code, label] : known)
        if (key == QLatin1String(code))
            return QCoreApplication::translate("Dictionary", label);
    return key;
}

} // namespace

DictionariesSection::DictionariesSection(SettingsPage &page, const PageContext &context)
    : SettingsSection(page, context), m_kinds(new QComboBox), m_version(new QComboBox), m_model(nullptr), m_table(new DataTable(QStringLiteral("dictionary"), tr("Entries"))),
      m_new(new Button(tr("&New version ..."), ButtonKind::Primary, QStringLiteral("dictionary-new")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_kinds->setObjectName(QStringLiteral("dictionary-kind"));
    m_kinds->setAccessibleName(tr("Vocabulary"));
    m_kinds->setMinimumWidth(130);
    m_version->setObjectName(QStringLiteral("dictionary-version"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setMinimumWidth(180);
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_kinds);
    row->addWidget(m_version);
    row->addStretch(1);
    row->addWidget(m_new);
    layout->addLayout(row);
    m_model = new ListModel({}, [this](int row, int column, int role) -> QVariant {
        if (role != Qt::DisplayRole || column >= m_keys.size())
            return {};
        return cellOf(m_rows.at(row).toObject().value(m_keys.at(column)));
    }, this);
    m_table->setToolsVisible(false);
    layout->addWidget(m_table, 1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_kind = m_kinds->currentData().toString();
        refresh();
    });
    connect(m_version, &QComboBox::currentIndexChanged, this, &DictionariesSection::showVersion);
    connect(m_new, &QPushButton::clicked, this, &DictionariesSection::newVersion);
}

QString DictionariesSection::title() const { return tr("Dictionaries"); }

void DictionariesSection::refresh()
{
    const DictionaryService service(session());
    m_new->setWhyNot(whyNot(Action::WriteDictionaries));
    if (m_kinds->count() == 0) {
        const auto kinds = service.kinds();
        if (page().presented(kinds))
            return;
        const QSignalBlocker quiet(m_kinds);
        for (const QString &k : *kinds)
            m_kinds->addItem(kindLabel(k), k);
        const int levels = m_kinds->findData(QStringLiteral("levels"));
        m_kinds->setCurrentIndex(std::max(0, levels));
        m_kind = m_kinds->currentData().toString();
    }
    if (m_kind.isEmpty())
        return;
    auto versions = service.versions(m_kind);
    if (page().presented(versions))
        return;
    m_versions = std::move(*versions);
    {
        const QSignalBlocker quiet(m_version);
        m_version->clear();
        for (const DictionaryVersion &v : m_versions)
            m_version->addItem(tr("Version %1, from %2").arg(v.version).arg(v.effectiveOn.toString(Qt::ISODate)));
        m_version->setCurrentIndex(0);
    }
    showVersion();
    page().setStateLine(tr("Words and rules as data. What was recorded under a version keeps its meaning."));
}

void DictionariesSection::showVersion()
{
    const int i = m_version->currentIndex();
    if (i < 0 || i >= int(m_versions.size()))
        return;
    const QJsonObject &body = m_versions[size_t(i)].body;
    m_rows = body.value(listKey(body)).toArray();
    m_keys = keysOf(m_rows);
    std::vector<ListColumn> columns;
    for (const QString &k : m_keys)
        columns.push_back({k, keyLabel(k), k == u"name" || k == u"meaning" || k == u"words" ? 240 : k == u"text" ? 620 : 110});
    m_model->setRowCount(0);
    m_model->setColumns(columns);
    if (!m_table->model())
        m_table->setModel(m_model);
    else
        m_table->restoreLayout();
    m_model->setRowCount(int(m_rows.size()));
}

void DictionariesSection::newVersion()
{
    if (m_versions.empty())
        return;
    const QJsonObject body = m_versions.front().body;
    const QString key = listKey(body);
    const QJsonArray rows = body.value(key).toArray();
    const QStringList keys = keysOf(rows);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::s);
    layout->addWidget(new Text(tr("Change the cells, add rows at the end. The version before counts until the day before the new one."), TextStyle::Secondary));
    auto *label = new Text(tr("Counts from"), TextStyle::Secondary);
    auto *from = new DateEdit;
    from->setObjectName(QStringLiteral("dictionary-from"));
    from->setAccessibleName(tr("Counts from"));
    from->setDate(session().clock().today());
    label->setBuddy(from);
    layout->addWidget(label);
    layout->addWidget(from);
    auto *table = new QTableWidget(int(rows.size()), int(keys.size()));
    table->setObjectName(QStringLiteral("dictionary-cells"));
    table->setAccessibleName(tr("Entries of the new version"));
    QStringList titles;
    for (const QString &k : keys)
        titles.append(keyLabel(k));
    table->setHorizontalHeaderLabels(titles);
    table->verticalHeader()->hide();
    table->setFont(uiFont(TextSize::Table));
    for (int r = 0; r < rows.size(); ++r)
        for (int c = 0; c < keys.size(); ++c)
            table->setItem(r, c, new QTableWidgetItem(cellOf(rows.at(r).toObject().value(keys.at(c)))));
    table->resizeColumnsToContents();
    table->setMinimumHeight(260);
    layout->addWidget(table, 1);
    auto *add = new Button(tr("Add a &row"), ButtonKind::Plain, QStringLiteral("dictionary-add-row"));
    add->setIconOf(Icon::Plus);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, table, [table] {
        table->insertRow(table->rowCount());
        table->setCurrentCell(table->rowCount() - 1, 0);
    });
    page().drawer()->open(tr("New version: %1").arg(kindLabel(m_kind)), content, 640);
    auto *save = new Button(tr("&Save the version"), ButtonKind::Primary, QStringLiteral("dictionary-save"));
    page().drawer()->addFootWidget(save);
    connect(save, &QPushButton::clicked, content, [this, table, from, body, key, rows, keys] {
        if (!from->date()) {
            page().present({Errc::InvalidInput, tr("Please enter the date from which the version counts, for example 2026-12-01."), {}, {}});
            return;
        }
        QJsonArray changed;
        for (int r = 0; r < table->rowCount(); ++r) {
            QJsonObject entry;
            bool empty = true;
            for (int c = 0; c < keys.size(); ++c) {
                const QString text = table->item(r, c) ? table->item(r, c)->text() : QString();
                empty = empty && text.trimmed().isEmpty();
                const QJsonValue like = (r < rows.size() && rows.at(r).toObject().contains(keys.at(c)) ? rows.at(r) : rows.at(0)).toObject().value(keys.at(c));
                if (!text.isEmpty() || !like.isUndefined())
                    entry.insert(keys.at(c), valueOf(text, like));
            }
            if (!empty)
                changed.append(entry);
        }
        QJsonObject fresh = body;
        fresh.insert(key, changed);
        const auto added = DictionaryService(session()).addVersion(m_kind, fresh, *from->date());
        if (page().presented(added))
            return;
        page().drawer()->closeDrawer();
        refresh();
        host().toast(tr("Version %1 is saved.").arg(*added));
    });
}

} // namespace xz

#include "moc_dictionariessection.cpp"

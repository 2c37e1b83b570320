#include "ui/ledger/newcaseform.h"

#include "core/people/peopleservice.h"
#include "core/search/searchindex.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
const QString draftForm = QStringLiteral("case.open");

std::vector<FormOption> options(const CodeList &list)
{
    std::vector<FormOption> out;
    for (const CodeEntry &e : list.entries)
        out.push_back({e.code, e.name});
    return out;
}
} // namespace

NewCaseForm::NewCaseForm(const PageContext &context, const StationId &station, const QStringList &students, QWidget *parent)
    : QWidget(parent), m_context(context), m_station(station), m_search(new QLineEdit), m_hits(new QListWidget), m_students(new QListWidget),
      m_studentError(new Text({}, TextStyle::Error)), m_form(new Form(QStringLiteral("newCase"))), m_criteriaError(new Text({}, TextStyle::Error))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    box->addWidget(new Text(tr("Students"), TextStyle::Strong));
    m_search->setObjectName(QStringLiteral("studentSearch"));
    m_search->setAccessibleName(tr("Find a student"));
    m_search->setPlaceholderText(tr("Number, name, pinyin or initials; Enter takes the first"));
    box->addWidget(m_search);
    m_hits->setObjectName(QStringLiteral("studentHits"));
    m_hits->setAccessibleName(tr("Students found"));
    m_hits->setMaximumHeight(120);
    m_hits->hide();
    box->addWidget(m_hits);
    m_students->setObjectName(QStringLiteral("chosenStudents"));
    m_students->setAccessibleName(tr("Students for whom a case is opened; Delete takes one away"));
    m_students->setMaximumHeight(96);
    box->addWidget(m_students);
    m_studentError->setWordWrap(true);
    m_studentError->hide();
    box->addWidget(m_studentError);

    CaseService service(m_context.session);
    const auto words = service.dictionaries();
    m_form->addField({.key = "level", .label = QT_TRANSLATE_NOOP("Field", "Level"), .kind = FieldKind::Choice, .required = true});
    m_form->addFields(caseFields(), {QStringLiteral("opened_on"), QStringLiteral("kind"), QStringLiteral("source")});
    m_form->addField({.key = "risk", .label = QT_TRANSLATE_NOOP("Field", "Step on the risk ladder"), .kind = FieldKind::Choice});
    m_form->addFields(caseFields(), {QStringLiteral("summary")});
    m_form->addField({.key = "reason", .label = QT_TRANSLATE_NOOP("Field", "Reason (needed at the most severe level)"), .kind = FieldKind::LongText, .maxLength = caseTextLimit});
    if (words) {
        std::vector<FormOption> levels;
        for (const LevelInfo &l : words->levels.levels)
            levels.push_back({QString::number(l.number), tr("%1: %2").arg(l.label(), l.meaning)});
        m_form->setOptions(QStringLiteral("level"), levels);
        m_form->setOptions(QStringLiteral("kind"), options(words->kinds));
        m_form->setOptions(QStringLiteral("source"), options(words->sources));
        m_form->setOptions(QStringLiteral("risk"), options(words->risks));
    }
    m_form->setValue(QStringLiteral("level"), QString::number(mildestLevel));
    m_form->setValue(QStringLiteral("opened_on"), m_context.session.clock().today());
    m_form->setHint(QStringLiteral("summary"), tr("Facts only, no diagnosis: only a psychiatrist makes one (Mental Health Law, art. 23, 29)."));
    box->addWidget(m_form);

    box->addWidget(new Text(tr("Entry criteria that are met (tick at least one)"), TextStyle::Strong));
    if (words) {
        for (const CodeEntry &e : words->criteria.entries) {
            auto *tick = new QCheckBox(this);
            tick->setObjectName(QStringLiteral("criterion-") + e.code);
            tick->setAccessibleName(e.name);
            auto *label = new Text(e.name);
            label->setWordWrap(true);
            label->setBuddy(tick);
            auto *row = new QHBoxLayout;
            row->addWidget(tick, 0, Qt::AlignTop);
            row->addWidget(label, 1);
            box->addLayout(row);
            m_criteria.emplace_back(e.code, tick);
        }
    }
    m_criteriaError->setWordWrap(true);
    m_criteriaError->hide();
    box->addWidget(m_criteriaError);
    box->addWidget(m_form->draftLine());
    box->addStretch(1);

    connect(m_search, &QLineEdit::textChanged, this, &NewCaseForm::lookUp);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() > 0)
            if (const auto id = PersonId::fromString(m_hits->item(0)->data(Qt::UserRole).toString()))
                addStudent(*id);
    });
    connect(m_hits, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const auto id = PersonId::fromString(item->data(Qt::UserRole).toString()))
            addStudent(*id);
    });
    connect(m_hits, &QListWidget::itemClicked, m_hits, [this](QListWidgetItem *item) { emit m_hits->itemActivated(item); });
    connect(m_students, &QListWidget::itemDoubleClicked, this, [](QListWidgetItem *item) { delete item; });
    m_form->setDraft(m_context.session.clock(), [this](const QVariantMap &) -> Result<void> {
        XZ_CHECK(DraftStore(m_context.session).save(draftForm, QString(), body()));
        return {};
    });
    restore();
    for (const QString &s : students)
        if (const auto id = PersonId::fromString(s))
            addStudent(*id);
    // From here on whom one chooses and what one ticks is kept like what one types.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_students->model(), signal, m_form, &Form::touch);
    for (const auto &[code, tick] : m_criteria)
        connect(tick, &QCheckBox::toggled, m_form, &Form::touch);
}

NewCaseForm::~NewCaseForm() = default;

void NewCaseForm::lookUp(const QString &text)
{
    m_hits->clear();
    if (text.trimmed().isEmpty()) {
        m_hits->hide();
        return;
    }
    PersonFilter filter;
    filter.status = PersonStatus::Active;
    filter.limit = 8;
    filter.text = text.trimmed();
    std::vector<PersonRow> rows;
    PeopleService people(m_context.session);
    if (auto found = people.list(filter))
        rows = std::move(*found);
    if (rows.empty()) { // pinyin and initials: the index knows them
        if (!m_index) {
            m_index = std::make_unique<SearchIndex>();
            if (!m_index->rebuild(m_context.session))
                m_index.reset();
        }
        if (m_index)
            for (const SearchHit &h : m_index->search(text, 30))
                if (h.kind == HitKind::Student && rows.size() < 8)
                    if (const auto id = PersonId::fromString(h.id))
                        if (auto p = people.get(*id))
                            rows.push_back(std::move(*p));
    }
    for (const PersonRow &p : rows) {
        auto *item = new QListWidgetItem(QStringLiteral("%1  %2  %3").arg(p.number, p.name, p.className), m_hits);
        item->setData(Qt::UserRole, p.id.toString());
    }
    m_hits->setVisible(m_hits->count() > 0);
}

void NewCaseForm::addStudent(const PersonId &person)
{
    for (int i = 0; i < m_students->count(); ++i)
        if (m_students->item(i)->data(Qt::UserRole).toString() == person.toString())
            return;
    const auto p = PeopleService(m_context.session).get(person);
    if (!p)
        return;
    auto *item = new QListWidgetItem(QStringLiteral("%1  %2  %3").arg(p->number, p->name, p->className), m_students);
    item->setData(Qt::UserRole, person.toString());
    m_search->clear();
    m_studentError->hide();
}

QJsonObject NewCaseForm::body() const
{
    QJsonArray students, criteria;
    for (int i = 0; i < m_students->count(); ++i)
        students << m_students->item(i)->data(Qt::UserRole).toString();
    for (const auto &[code, tick] : m_criteria)
        if (tick->isChecked())
            criteria << code;
    QJsonObject values = QJsonObject::fromVariantMap(m_form->values());
    return {{QStringLiteral("students"), students}, {QStringLiteral("criteria"), criteria}, {QStringLiteral("values"), values}};
}

void NewCaseForm::restore()
{
    const auto draft = DraftStore(m_context.session).load(draftForm, QString());
    if (!draft || !*draft)
        return;
    const QJsonObject b = (*draft)->body;
    m_form->setValues(b[u"values"].toObject().toVariantMap());
    for (const QJsonValue &v : b[u"students"].toArray())
        if (const auto id = PersonId::fromString(v.toString()))
            addStudent(*id);
    for (const auto &[code, tick] : m_criteria)
        tick->setChecked(b[u"criteria"].toArray().contains(code));
    m_form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    m_form->draftLine()->show();
}

void NewCaseForm::saveDrafts() { m_form->saveDraftNow(); }

void NewCaseForm::open()
{
    m_form->clearErrors();
    m_studentError->hide();
    m_criteriaError->hide();
    std::vector<PersonId> students;
    for (int i = 0; i < m_students->count(); ++i)
        if (const auto id = PersonId::fromString(m_students->item(i)->data(Qt::UserRole).toString()))
            students.push_back(*id);
    if (students.empty()) {
        m_studentError->setText(tr("Choose at least one student: type part of the number or name above."));
        m_studentError->show();
        m_search->setFocus();
        return;
    }
    CaseDraft draft;
    draft.level = m_form->value(QStringLiteral("level")).toInt();
    draft.openedOn = m_form->value(QStringLiteral("opened_on")).toDate();
    draft.kind = m_form->value(QStringLiteral("kind")).toString();
    draft.source = m_form->value(QStringLiteral("source")).toString();
    draft.risk = m_form->value(QStringLiteral("risk")).toString();
    draft.summary = m_form->value(QStringLiteral("summary")).toString();
    draft.reason = m_form->value(QStringLiteral("reason")).toString();
    for (const auto &[code, tick] : m_criteria)
        if (tick->isChecked())
            draft.criteria << code;
    CaseService service(m_context.session);
    std::vector<CaseOutcome> outcomes;
    std::optional<Error> error;
    if (students.size() == 1) {
        if (auto done = service.open(m_station, students.front(), draft))
            outcomes.push_back(std::move(*done));
        else
            error = done.error();
    } else if (auto done = service.batchOpen(m_station, students, draft)) {
        outcomes = std::move(*done);
    } else {
        error = done.error();
    }
    if (error) {
        if (error->field == u"criteria") {
            m_criteriaError->setText(error->message);
            m_criteriaError->show();
        } else if (!m_form->showError(*error)) {
            m_studentError->setText(error->message);
            m_studentError->show();
        }
        return;
    }
    m_form->setUnchanged(); // what is filed is no draft, whoever saves next
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, QString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, tr("Draft"), gone.error().message);
    QStringList notes;
    for (const CaseOutcome &o : outcomes)
        notes << o.notes;
    notes.removeDuplicates();
    m_context.host.toast(QStringList{outcomes.size() == 1 ? tr("Case %1 opened.").arg(outcomes.front().file.code) : tr("%n case(s) opened.", nullptr, int(outcomes.size())),
                                     notes.join(u' ')}.join(u' ').trimmed());
    emit opened(outcomes.front().file.id);
}

} // namespace xz

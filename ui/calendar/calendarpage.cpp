#include "ui/calendar/calendarpage.h"

#include "core/base/text.h"
#include "core/workspace/dictionaries.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
template <class W>
W *row(QVBoxLayout *box, const QString &label, W *editor, const QString &name)
{
    auto *caption = new Text(label, TextStyle::Secondary);
    caption->setWordWrap(true);
    caption->setBuddy(editor);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    box->addWidget(caption);
    box->addWidget(editor);
    return editor;
}

Text *errorText(QVBoxLayout *box)
{
    auto *error = new Text({}, TextStyle::Error);
    error->setWordWrap(true);
    error->hide();
    box->addWidget(error);
    return error;
}
} // namespace

CalendarPage::CalendarPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("calendar"), parent)
{
    setTitle(tr("Calendar"));
    watch({QStringLiteral("calendar"), QStringLiteral("weekly"), QStringLiteral("class-reports")});
    setBodyScrolls(false);
    m_addWindow = addAction(tr("Add a &special period"), ButtonKind::Plain, QStringLiteral("addWindow"));
    m_add = addAction(tr("&Add a term"), ButtonKind::Primary, QStringLiteral("addTerm"));
    connect(m_add, &QPushButton::clicked, this, &CalendarPage::addTerm);
    connect(m_addWindow, &QPushButton::clicked, this, [this] { editWindow(std::nullopt); });

    m_term = new QComboBox;
    m_term->setObjectName(QStringLiteral("termBox"));
    m_term->setAccessibleName(tr("Term"));
    m_appendWeek = new Button(tr("Append a &week"), ButtonKind::Plain, QStringLiteral("appendWeek"));
    connect(m_appendWeek, &QPushButton::clicked, this, [this] {
        if (const auto term = TermId::fromString(m_term->currentData().toString()))
            if (!presented(CalendarService(session()).appendWeek(*term)))
                refresh();
    });
    m_weekModel = new ListModel({{QStringLiteral("number"), tr("Week"), 70, true}, {QStringLiteral("from"), tr("From"), 130}, {QStringLiteral("to"), tr("To"), 130},
                                 {QStringLiteral("iso"), tr("ISO week"), 100}, {QStringLiteral("window"), tr("Report window"), 280},
                                 {QStringLiteral("special"), tr("Special period"), 180, false, false, true}, {QStringLiteral("state"), tr("State"), 150}},
                                [this](int r, int c, int role) { return weekCell(r, c, role); }, this);
    m_weekTable = new DataTable(QStringLiteral("weeks"), tr("Teaching weeks"));
    m_weekTable->setModel(m_weekModel);
    m_weekTable->addToolWidget(m_term);
    m_weekTable->addToolWidget(m_appendWeek);
    m_weekTable->setEmptyState(tr("No term yet. A term is proposed with its weeks; you change what differs at your school."), tr("Add a term"), [this] { addTerm(); });
    connect(m_weekTable, &DataTable::activated, this, &CalendarPage::editWeek);
    connect(m_term, &QComboBox::currentIndexChanged, this, &CalendarPage::loadTerm);

    m_windowModel = new ListModel({{QStringLiteral("name"), tr("Special period"), 220, false, false, true}, {QStringLiteral("from"), tr("From"), 130}, {QStringLiteral("to"), tr("To"), 130}},
                                  [this](int r, int c, int role) -> QVariant {
                                      const SpecialWindow &w = m_windows.at(size_t(r));
                                      if (role != Qt::DisplayRole)
                                          return {};
                                      return c == 0 ? w.name : c == 1 ? isoDate(w.startsOn) : isoDate(w.endsOn);
                                  }, this);
    m_windowTable = new DataTable(QStringLiteral("windows"), tr("Special periods"));
    m_windowTable->setModel(m_windowModel);
    m_windowTable->setToolsVisible(false);
    m_windowTable->setEmptyState(tr("No special period. Mid-term, finals, leaving school: the reports of their weeks are marked."));
    m_windowTable->setMaximumHeight(190);
    connect(m_windowTable, &DataTable::activated, this, [this](int r) { editWindow(m_windows.at(size_t(r))); });
    body()->addWidget(m_weekTable, 1);
    body()->addWidget(new Text(tr("Special periods"), TextStyle::CardTitle));
    body()->addWidget(m_windowTable);
}

QString CalendarPage::help() const
{
    return tr("<p>Teaching weeks have their own dates; the ISO week stands beside. Weeks may not overlap. A week that holds reports is locked: only its name and its report window can change.</p>"
              "<p>Enter on a week edits it.</p>");
}

bool CalendarPage::mayWrite() const
{
    return isAllowed(session().actor(), Action::WriteCalendar, {.station = session().actor().station, .college = session().actor().college});
}

void CalendarPage::refresh()
{
    CalendarService calendar(session());
    const auto terms = calendar.terms();
    if (presented(terms))
        return;
    const QString current = m_term->currentData().toString();
    {
        const QSignalBlocker quiet(m_term);
        m_term->clear();
        for (const Term &t : *terms)
            m_term->addItem(t.name(), t.id.toString());
        int index = m_term->findData(current);
        if (index < 0)
            if (const auto now = calendar.termAt(session().clock().today()))
                index = m_term->findData(now->id.toString());
        m_term->setCurrentIndex(std::max(0, index));
    }
    const QString why = mayWrite() ? QString() : tr("Your role does not change the calendar.");
    for (Button *b : {m_add, m_addWindow, m_appendWeek})
        b->setWhyNot(why);
    auto windows = calendar.windows();
    if (!presented(windows)) {
        m_windows = std::move(*windows);
        m_windowModel->setRowCount(int(m_windows.size()));
    }
    loadTerm();
}

void CalendarPage::loadTerm()
{
    m_weeks.clear();
    CalendarService calendar(session());
    if (const auto term = TermId::fromString(m_term->currentData().toString())) {
        auto weeks = calendar.weeks(*term);
        if (!presented(weeks))
            m_weeks = std::move(*weeks);
    }
    m_weekModel->setRowCount(int(m_weeks.size()));
    const QDate today = session().clock().today();
    const auto now = std::find_if(m_weeks.begin(), m_weeks.end(), [&](const Week &w) { return w.holds(today); });
    setStateLine(now != m_weeks.end() ? tr("Today is in teaching week %1.").arg(now->number) : tr("Today lies in no week of this term."));
    if (now != m_weeks.end())
        m_weekTable->selectRow(int(now - m_weeks.begin()));
}

QVariant CalendarPage::weekCell(int r, int column, int role) const
{
    const Week &w = m_weeks.at(size_t(r));
    if (role == IdRole)
        return w.id.bytes();
    if (role == SortRole && column == 0)
        return w.number;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return w.number;
    case 1: return isoDate(w.startsOn);
    case 2: return isoDate(w.endsOn);
    case 3: return w.isoText();
    case 4: {
        if (!w.reporting)
            return w.exemptReason.isEmpty() ? tr("no report due") : tr("no report due, set on %1 by %2: %3").arg(isoDate(w.exemptedAt.date()), w.exemptedByName, w.exemptReason);
        const ReportWindow window = CalendarService(session()).reportWindow(w);
        return tr("%1 to %2").arg(window.opensAt.toString(QStringLiteral("MM-dd HH:mm")), window.closesAt.toString(QStringLiteral("MM-dd HH:mm")));
    }
    case 5: {
        QStringList names;
        for (const SpecialWindow &s : m_windows)
            if (s.touches(w))
                names << s.name;
        return names.join(tr(", "));
    }
    case 6: return QStringList{w.name, w.used ? tr("used, locked") : QString()}.join(u' ').trimmed();
    }
    return {};
}

void CalendarPage::addTerm()
{
    if (!mayWrite())
        return;
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    auto [year, number] = termOfDay(session().clock().today());
    if (m_term->count() > 0) {
        number = number == 1 ? 2 : 1;
        year += number == 1 ? 1 : 0;
    }
    auto *yearBox = row(box, tr("School year begins in"), new QSpinBox, QStringLiteral("termYear"));
    yearBox->setRange(2000, 2100);
    yearBox->setValue(year);
    auto *numberBox = row(box, tr("Term"), new QSpinBox, QStringLiteral("termNumber"));
    numberBox->setRange(1, 2);
    numberBox->setValue(number);
    auto *from = row(box, tr("First day"), new DateEdit, QStringLiteral("termFrom"));
    auto *to = row(box, tr("Last day"), new DateEdit, QStringLiteral("termTo"));
    auto *note = new Text(tr("These are proposals. The weeks can be changed one by one afterwards."), TextStyle::Secondary);
    note->setWordWrap(true);
    box->addWidget(note);
    Text *error = errorText(box);
    box->addStretch(1);
    const auto propose = [=] {
        const TermProposal p = proposeTerm(yearBox->value(), numberBox->value());
        from->setDate(p.startsOn);
        if (!p.weeks.empty())
            to->setDate(p.weeks.back().endsOn);
    };
    propose();
    connect(yearBox, &QSpinBox::valueChanged, content, propose);
    connect(numberBox, &QSpinBox::valueChanged, content, propose);
    drawer()->open(tr("Add a term"), content);
    auto *add = new Button(tr("&Add the term"), ButtonKind::Primary, QStringLiteral("confirmTerm"));
    connect(add, &QPushButton::clicked, content, [=, this] {
        TermProposal p = proposeTerm(yearBox->value(), numberBox->value());
        const auto first = from->date(), last = to->date();
        if (!first || !last || *first > *last) {
            error->setText(tr("Give the first and the last day of the term, for example 2026-09-07 and 2027-01-24."));
            error->show();
            return;
        }
        if (*first != p.startsOn || p.weeks.empty() || *last != p.weeks.back().endsOn) {
            p.startsOn = *first;
            p.weeks = proposeWeeks(*first, *last);
        }
        const auto done = CalendarService(session()).createTerm(p);
        if (!done) {
            error->setText(done.error().message);
            error->show();
            return;
        }
        drawer()->closeDrawer();
        refresh();
        m_term->setCurrentIndex(m_term->findData(done->toString()));
    });
    drawer()->addFootWidget(add);
}

void CalendarPage::editWeek(int index)
{
    const Week week = m_weeks.at(size_t(index));
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    auto *name = row(box, tr("Name (for example National Day)"), new QLineEdit(week.name), QStringLiteral("weekName"));
    auto *from = row(box, tr("First day"), new DateEdit, QStringLiteral("weekFrom"));
    auto *to = row(box, tr("Last day"), new DateEdit, QStringLiteral("weekTo"));
    from->setDate(week.startsOn);
    to->setDate(week.endsOn);
    auto *reporting = new QCheckBox(tr("A report is due for this week"));
    reporting->setObjectName(QStringLiteral("weekReporting"));
    reporting->setChecked(week.reporting);
    box->addWidget(reporting);
    if (week.used) {
        for (QWidget *w : std::initializer_list<QWidget *>{from, to, reporting})
            w->setEnabled(false);
        auto *locked = new Text(tr("Reports exist for this week: its dates are locked."), TextStyle::Secondary);
        locked->setWordWrap(true);
        box->addWidget(locked);
    }
    QLineEdit *reason = nullptr; // asked for beforehand: what is due already does not vanish in silence
    if (const auto owed = CalendarService(session()).isOwed(week); owed && *owed) {
        reason = row(box, tr("Reason, when the duty, the days or the merging of this week change afterwards"), new QLineEdit, QStringLiteral("weekReason"));
        reason->setMaxLength(200);
    } else if (!week.exemptReason.isEmpty()) {
        auto *exempt = new Text(tr("No report is due: set afterwards on %1 by %2, because: %3").arg(isoDate(week.exemptedAt.date()), week.exemptedByName, week.exemptReason), TextStyle::Secondary);
        exempt->setWordWrap(true);
        box->addWidget(exempt);
    }
    const auto reasonText = [reason] { return reason ? reason->text() : QString(); };
    Text *error = errorText(box);
    box->addStretch(1);
    drawer()->open(tr("Week %1").arg(week.number), content);
    const auto finish = [this, error](const Result<void> &done) {
        if (!done) {
            error->setText(done.error().message);
            error->show();
            return;
        }
        drawer()->closeDrawer();
        refresh();
    };
    auto *merge = new Button(tr("&Merge with the next"), ButtonKind::Plain, QStringLiteral("mergeWeek"));
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveWeek"));
    const QString why = mayWrite() ? QString() : tr("Your role does not change the calendar.");
    merge->setWhyNot(!why.isEmpty() ? why : week.used ? tr("Reports exist for this week: its dates are locked.") : index + 1 >= int(m_weeks.size()) ? tr("This is the last week of the term.") : QString());
    save->setWhyNot(why);
    connect(merge, &QPushButton::clicked, content, [this, week, finish, reasonText] { finish(CalendarService(session()).mergeWithNext(week.id, reasonText())); });
    connect(save, &QPushButton::clicked, content, [=, this] {
        Week changed = week;
        changed.name = name->text();
        changed.startsOn = from->date().value_or(QDate());
        changed.endsOn = to->date().value_or(QDate());
        changed.reporting = reporting->isChecked();
        finish(CalendarService(session()).updateWeek(changed, reasonText()));
    });
    if (index + 1 == int(m_weeks.size()) && !week.used) {
        auto *remove = new Button(tr("&Remove"), ButtonKind::Plain, QStringLiteral("removeWeek"));
        remove->setWhyNot(why);
        connect(remove, &QPushButton::clicked, content, [this, week, finish] { finish(CalendarService(session()).removeWeek(week.id)); });
        drawer()->addFootWidget(remove);
    }
    drawer()->addFootWidget(merge);
    drawer()->addFootWidget(save);
}

void CalendarPage::editWindow(std::optional<SpecialWindow> window)
{
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    auto *kind = row(box, tr("Kind"), new QComboBox, QStringLiteral("windowKind"));
    if (const auto words = DictionaryService(session()).inForce(QStringLiteral("windows"), session().clock().today()))
        for (const QJsonValue &v : words->body[u"entries"].toArray())
            kind->addItem(v[u"name"].toString(), v[u"code"].toString());
    auto *name = row(box, tr("Name"), new QLineEdit, QStringLiteral("windowName"));
    auto *from = row(box, tr("From"), new DateEdit, QStringLiteral("windowFrom"));
    auto *to = row(box, tr("To"), new DateEdit, QStringLiteral("windowTo"));
    if (window) {
        kind->setCurrentIndex(std::max(0, kind->findData(window->kind)));
        name->setText(window->name);
        from->setDate(window->startsOn);
        to->setDate(window->endsOn);
    } else {
        name->setText(kind->currentText());
        connect(kind, &QComboBox::currentTextChanged, name, &QLineEdit::setText);
    }
    Text *error = errorText(box);
    box->addStretch(1);
    drawer()->open(window ? window->name : tr("Add a special period"), content);
    const auto finish = [this, error](const std::optional<Error> &failed) {
        if (failed) {
            error->setText(failed->message);
            error->show();
            return;
        }
        drawer()->closeDrawer();
        refresh();
    };
    const QString why = mayWrite() ? QString() : tr("Your role does not change the calendar.");
    if (window) {
        auto *remove = new Button(tr("&Remove"), ButtonKind::Plain, QStringLiteral("removeWindow"));
        remove->setWhyNot(why);
        connect(remove, &QPushButton::clicked, content, [this, id = window->id, finish] {
            const auto done = CalendarService(session()).removeWindow(id);
            finish(done ? std::nullopt : std::optional(done.error()));
        });
        drawer()->addFootWidget(remove);
    }
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveWindow"));
    save->setWhyNot(why);
    connect(save, &QPushButton::clicked, content, [=, this] {
        SpecialWindow w{.id = window ? window->id : WindowId(RawId{}), .kind = kind->currentData().toString(), .name = name->text(),
                        .startsOn = from->date().value_or(QDate()), .endsOn = to->date().value_or(QDate())};
        CalendarService calendar(session());
        if (window) {
            const auto done = calendar.updateWindow(w);
            finish(done ? std::nullopt : std::optional(done.error()));
        } else {
            const auto done = calendar.addWindow(w);
            finish(done ? std::nullopt : std::optional(done.error()));
        }
    });
    drawer()->addFootWidget(save);
}

void registerCalendarPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("calendar"), .group = NavGroup::Station, .order = 6, .icon = Icon::Calendar, .title = CalendarPage::tr("Calendar"),
                  .anyOf = {Action::ReadCalendar},
                  .make = [](const PageContext &context) -> Page * { return new CalendarPage(context); }});
}

} // namespace xz

#include "core/members/eligibility.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/workspace/dictionaryrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

namespace {

const FormTexts &words() { return FormTexts::of("eligibility"); }

QString plain(const QString &text)
{
    QString out = cleanLine(text).toLower().remove(u' ');
    return out.replace(u'（', u'(').replace(u'）', u')');
}

QString span(int months)
{
    if (months % 12 == 0 && months > 0)
        return words().text("span_years", {{"n", QString::number(months / 12)}});
    if (months < 12)
        return words().text("span_months", {{"n", QString::number(months)}});
    return words().text("span_years_months", {{"y", QString::number(months / 12)}, {"m", QString::number(months % 12)}});
}

Result<QJsonObject> bodyOf(Database &db, const QString &kind, QDate on)
{
    XZ_TRY(const auto all, DictionaryRepository(db).versions(kind));
    for (const DictionaryVersion &v : all)
        if (v.effectiveOn <= on)
            return v.body;
    loadDataResources();
    QFile file(QStringLiteral(":/xinzhan/data/dictionaries/%1.json").arg(kind));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

struct Judge {
    const EligibilityFacts &facts;
    QDate cutOff;
    const EligibilityRule &rule;
    QStringList lackingNames = {}; // certificates that would count were they not removed or out of date

    EligibilityClause clause(const char *code, const QString &demand) const
    {
        EligibilityClause c;
        c.code = QString::fromLatin1(code);
        c.demand = demand;
        c.source = words().text("source");
        return c;
    }

    EligibilityClause discipline() const
    {
        EligibilityClause c = clause("discipline", words().text("demand_discipline"));
        const QString major = facts.profile.discipline;
        if (major.isEmpty()) {
            c.datum = words().text("unknown");
            c.missing = words().text("missing_unknown_discipline");
            return c;
        }
        if (const DisciplineKind *kind = rule.discipline(major)) {
            c.state = ClauseState::Met;
            c.datum = kind->name == major ? major : words().text("discipline_counts", {{"major", major}, {"class", kind->name}});
            return c;
        }
        QStringList classes;
        for (const DisciplineKind &k : rule.disciplines)
            classes << k.name;
        c.state = ClauseState::NotMet;
        c.datum = words().text("discipline_not", {{"major", major}});
        c.missing = words().text("missing_discipline", {{"classes", classes.join(u'、')}});
        return c;
    }

    EligibilityClause certificate()
    {
        EligibilityClause c = clause("certificate", words().text("demand_certificate"));
        QStringList valid, others;
        for (const Certificate &one : facts.certificates) {
            const CertificateKind *kind = rule.certificate(one.kind);
            const QString name = kind ? kind->name : one.kind;
            const bool counts = kind && kind->counts;
            const char *why = nullptr;
            QDate day;
            if (one.removedAt.isValid()) {
                why = "certificate_removed";
                day = one.removedAt.date();
            } else if (one.issuedOn.isValid() && one.issuedOn > cutOff) {
                why = "certificate_later";
                day = one.issuedOn;
            } else if (one.expiresOn.isValid() && one.expiresOn < cutOff) {
                why = "certificate_expired";
                day = one.expiresOn;
            }
            if (counts && !why)
                valid << words().text(one.number.isEmpty() ? "certificate_item" : "certificate_item_number", {{"name", name}, {"number", one.number}});
            else if (counts) {
                others << words().text(why, {{"name", name}, {"date", chineseDate(day)}});
                lackingNames << name;
            } else if (!why)
                others << words().text("certificate_uncounted", {{"name", name}});
        }
        lackingNames.removeDuplicates();
        if (!valid.isEmpty()) {
            c.state = ClauseState::Met;
            c.datum = valid.join(u'、');
            return c;
        }
        c.state = ClauseState::NotMet;
        c.datum = others.isEmpty() ? words().text("certificate_none") : others.join(u'、');
        QStringList accepted;
        for (const CertificateKind &k : rule.certificates)
            if (k.counts)
                accepted << k.name;
        c.missing = lackingNames.isEmpty() ? words().text("missing_certificate_any", {{"names", accepted.join(u'、')}})
                                           : words().text("missing_certificate", {{"names", lackingNames.join(u'、')}});
        return c;
    }

    EligibilityClause post() const
    {
        EligibilityClause c = clause("post", words().text("demand_post"));
        if (!facts.recorded) {
            c.datum = words().text("unknown");
            c.missing = words().text("missing_unknown_post");
            return c;
        }
        c.state = facts.profile.fullTimeCounsellor ? ClauseState::Met : ClauseState::NotMet;
        c.datum = words().text(facts.profile.fullTimeCounsellor ? "post_yes" : "post_no");
        if (c.state == ClauseState::NotMet)
            c.missing = words().text("missing_post");
        return c;
    }

    EligibilityClause work(const char *code, const char *demand, const char *unknown, QDate since, int needed) const
    {
        EligibilityClause c = clause(code, words().text(demand, {{"span", span(needed)}}));
        if (!since.isValid()) {
            c.datum = words().text("unknown");
            c.missing = words().text(unknown);
            return c;
        }
        const int months = wholeMonths(since, cutOff);
        c.datum = since > cutOff ? words().text("work_later", {{"since", chineseDate(since)}, {"cutoff", chineseDate(cutOff)}})
                                 : words().text("work_since", {{"since", chineseDate(since)}, {"cutoff", chineseDate(cutOff)}, {"span", span(months)}});
        c.state = months >= needed ? ClauseState::Met : ClauseState::NotMet;
        if (c.state == ClauseState::NotMet)
            c.missing = words().text("missing_work", {{"span", span(shortBy(since, needed))}, {"date", chineseDate(since.addMonths(needed))}});
        return c;
    }

    int shortBy(QDate since, int needed) const
    {
        // Whole months still to go; who begins later waits for that day, too.
        if (since <= cutOff)
            return needed - wholeMonths(since, cutOff);
        const int wait = wholeMonths(cutOff, since);
        return needed + (cutOff.addMonths(wait) < since ? wait + 1 : wait);
    }

    // One short reason of a clause that is not met, for summaries.
    QString reason(const EligibilityClause &c) const
    {
        if (c.state == ClauseState::Unknown)
            return c.missing;
        if (c.code == u"post")
            return words().text("short_post");
        if (c.code == u"student_work")
            return words().text("short_work", {{"span", span(shortBy(facts.profile.studentWorkSince, rule.studentWorkMonths))}});
        if (c.code == u"psych_work")
            return words().text("short_work", {{"span", span(shortBy(facts.profile.psychWorkSince, rule.psychWorkMonths))}});
        return c.missing;
    }
};

} // namespace

int wholeMonths(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return 0;
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (from.addMonths(months) > to) // addMonths() falls on the last day of a month that lacks the day
        --months;
    return months;
}

QString eligibilityMarkCode(EligibilityMarkKind kind)
{
    switch (kind) {
    case EligibilityMarkKind::Relaxed: return QStringLiteral("relaxed");
    case EligibilityMarkKind::Override: return QStringLiteral("override");
    case EligibilityMarkKind::Reviewed: return QStringLiteral("reviewed");
    }
    Q_UNREACHABLE();
}

std::optional<EligibilityMarkKind> eligibilityMarkFromCode(const QString &code)
{
    for (const EligibilityMarkKind k : {EligibilityMarkKind::Relaxed, EligibilityMarkKind::Override, EligibilityMarkKind::Reviewed})
        if (eligibilityMarkCode(k) == code)
            return k;
    return std::nullopt;
}

QString eligibilityOutcomeCode(EligibilityOutcome outcome)
{
    switch (outcome) {
    case EligibilityOutcome::Met: return QStringLiteral("met");
    case EligibilityOutcome::Relaxed: return QStringLiteral("relaxed");
    case EligibilityOutcome::NotMet: return QStringLiteral("not_met");
    case EligibilityOutcome::Overridden: return QStringLiteral("overridden");
    }
    Q_UNREACHABLE();
}

QString clauseStateWord(ClauseState state)
{
    switch (state) {
    case ClauseState::Met: return words().text("state_met");
    case ClauseState::NotMet: return words().text("state_not_met");
    case ClauseState::Unknown: return words().text("state_unknown");
    case ClauseState::NotNeeded: return words().text("state_not_needed");
    }
    Q_UNREACHABLE();
}

Result<EligibilityRule> EligibilityRule::inForce(Database &db, QDate on)
{
    EligibilityRule rule;
    XZ_TRY(const QJsonObject numbers, bodyOf(db, QStringLiteral("eligibility"), on));
    for (const QJsonValue &e : numbers.value(u"entries").toArray()) {
        const QString code = e[u"code"].toString();
        const int value = qBound(0, e[u"value"].toInt(-1), 600);
        if (e[u"value"].toInt(-1) < 0)
            continue;
        if (code == u"student_work_months")
            rule.studentWorkMonths = value;
        else if (code == u"psych_work_months")
            rule.psychWorkMonths = value;
        else if (code == u"review_months")
            rule.reviewMonths = value;
    }
    XZ_TRY(const QJsonObject certificates, bodyOf(db, QStringLiteral("certificates"), on));
    for (const QJsonValue &e : certificates.value(u"entries").toArray()) {
        const CertificateKind kind{e[u"code"].toString(), e[u"name"].toString(), e[u"counts"].toBool()};
        rule.certificates.push_back(kind);
        for (const QString &word : {kind.code, kind.name})
            rule.certificateWords.insert(plain(word), kind.code);
        for (const QJsonValue &word : e[u"words"].toArray())
            rule.certificateWords.insert(plain(word.toString()), kind.code);
    }
    XZ_TRY(const QJsonObject disciplines, bodyOf(db, QStringLiteral("disciplines"), on));
    for (const QJsonValue &e : disciplines.value(u"entries").toArray()) {
        if (!e[u"counts"].toBool(true))
            continue;
        DisciplineKind kind{e[u"code"].toString(), e[u"name"].toString(), {plain(e[u"name"].toString())}};
        for (const QJsonValue &word : e[u"words"].toArray())
            kind.words << plain(word.toString());
        rule.disciplines.push_back(std::move(kind));
    }
    return rule;
}

const CertificateKind *EligibilityRule::certificate(const QString &code) const
{
    for (const CertificateKind &k : certificates)
        if (k.code == code)
            return &k;
    return nullptr;
}

std::optional<QString> EligibilityRule::certificateCode(const QString &text) const
{
    const auto it = certificateWords.constFind(plain(text));
    return it == certificateWords.constEnd() ? std::nullopt : std::optional(*it);
}

const DisciplineKind *EligibilityRule::discipline(const QString &major) const
{
    QString word = plain(major);
    for (const DisciplineKind &k : disciplines)
        if (k.words.contains(word))
            return &k;
    if (word.endsWith(u"专业")) {
        word.chop(2);
        return discipline(word);
    }
    return nullptr;
}

EligibilityVerdict judge(const EligibilityFacts &facts, QDate cutOff, const EligibilityRule &rule, const std::optional<EligibilityMark> &mark)
{
    Judge j{facts, cutOff, rule};
    EligibilityClause discipline = j.discipline(), certificate = j.certificate();
    const EligibilityClause post = j.post();
    const EligibilityClause students = j.work("student_work", "demand_student_work", "missing_unknown_student_work", facts.profile.studentWorkSince, rule.studentWorkMonths);
    const EligibilityClause psych = j.work("psych_work", "demand_psych_work", "missing_unknown_psych_work", facts.profile.psychWorkSince, rule.psychWorkMonths);
    const auto met = [](const EligibilityClause &c) { return c.state == ClauseState::Met; };

    QStringList why;
    if (!met(discipline) && !met(certificate)) {
        if (!j.lackingNames.isEmpty())
            why << words().text("short_certificate", {{"names", j.lackingNames.join(u'、')}});
        else
            why << words().text("short_qualification");
    } else if (met(certificate) && !met(discipline)) {
        discipline.state = ClauseState::NotNeeded;
        discipline.missing.clear();
    } else if (met(discipline) && !met(certificate)) {
        certificate.state = ClauseState::NotNeeded;
        certificate.missing.clear();
    }
    for (const EligibilityClause *c : {&post, &students})
        if (!met(*c))
            why << j.reason(*c);
    QStringList whyNotRelaxed;
    for (const EligibilityClause *c : {&post, &psych})
        if (!met(*c))
            whyNotRelaxed << j.reason(*c);

    EligibilityVerdict v;
    v.cutOff = cutOff;
    v.clauses = {discipline, certificate, post, students};
    v.relaxed = {post, psych};
    v.ruleMet = why.isEmpty();
    v.relaxedMet = whyNotRelaxed.isEmpty();
    v.mark = mark;
    v.proposedReview = cutOff.addMonths(rule.reviewMonths);
    const QString join = words().text("join");
    v.summary = v.ruleMet ? words().text("summary_met") : words().text("summary_not_met", {{"why", why.join(join)}});
    v.outcome = v.ruleMet ? EligibilityOutcome::Met : EligibilityOutcome::NotMet;
    if (!v.ruleMet && mark) {
        if (mark->kind == EligibilityMarkKind::Override) {
            v.outcome = EligibilityOutcome::Overridden;
            v.summary = words().text("summary_overridden", {{"why", why.join(join)}});
        } else if (mark->kind == EligibilityMarkKind::Reviewed) {
            v.outcome = EligibilityOutcome::Met;
            v.summary = words().text("summary_reviewed", {{"date", chineseDate(mark->at.date())}});
        } else if (v.relaxedMet) { // facts may have been corrected since: then the mark carries no longer
            v.outcome = EligibilityOutcome::Relaxed;
            v.summary = words().text("summary_relaxed", {{"date", chineseDate(mark->reviewOn)}});
        }
    }
    v.relaxedSummary = v.ruleMet      ? words().text("relaxed_not_needed")
                       : v.relaxedMet ? words().text("relaxed_met", {{"date", chineseDate(v.proposedReview)}})
                                      : words().text("relaxed_not_met", {{"why", whyNotRelaxed.join(join)}});
    return v;
}

QJsonObject toJson(const EligibilityVerdict &v)
{
    const auto list = [](const std::vector<EligibilityClause> &clauses) {
        QJsonArray out;
        for (const EligibilityClause &c : clauses) {
            static constexpr const char *codes[] = {"met", "not_met", "unknown", "not_needed"};
            out << QJsonObject{{QStringLiteral("code"), c.code}, {QStringLiteral("demand"), c.demand}, {QStringLiteral("datum"), c.datum},
                               {QStringLiteral("state"), QString::fromLatin1(codes[int(c.state)])}, {QStringLiteral("word"), clauseStateWord(c.state)},
                               {QStringLiteral("missing"), c.missing}, {QStringLiteral("source"), c.source}};
        }
        return out;
    };
    QJsonObject o{{QStringLiteral("name"), v.name}, {QStringLiteral("cut_off"), isoDate(v.cutOff)}, {QStringLiteral("outcome"), eligibilityOutcomeCode(v.outcome)},
                  {QStringLiteral("summary"), v.summary}, {QStringLiteral("rule_met"), v.ruleMet}, {QStringLiteral("relaxed_met"), v.relaxedMet},
                  {QStringLiteral("relaxed_summary"), v.relaxedSummary}, {QStringLiteral("clauses"), list(v.clauses)}, {QStringLiteral("relaxed"), list(v.relaxed)}};
    if (!v.placeName.isEmpty())
        o.insert(QStringLiteral("station"), v.placeName);
    if (v.mark)
        o.insert(QStringLiteral("mark"), QJsonObject{{QStringLiteral("kind"), eligibilityMarkCode(v.mark->kind)}, {QStringLiteral("reason"), v.mark->reason},
                                                    {QStringLiteral("review_on"), isoDate(v.mark->reviewOn)}, {QStringLiteral("by"), v.mark->actorName},
                                                    {QStringLiteral("at"), v.mark->at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))}});
    return o;
}

} // namespace xz

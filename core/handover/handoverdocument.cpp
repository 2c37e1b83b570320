#include "core/handover/handoverdocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/document/xlsx.h"
#include "core/handover/handoverlifecycle.h"
#include "core/organization/custodians.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonArray>

namespace xz {
namespace {

using namespace paper;

const FormTexts &words() { return FormTexts::of("handover"); }
GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QString number(const std::optional<qint64> &n) { return n ? QString::number(*n) : QString(); }

class Paper {
public:
    Paper(const Handover &handover, QString post, QString undertaking) : h(handover), f(words()), m_post(std::move(post)), m_undertaking(std::move(undertaking)) {}

    Document build() const
    {
        Document d;
        d.meta = {.title = f.text("title"), .author = h.stationName, .subject = f.text("subject", {{"station", h.stationName}, {"number", h.number}}), .keywords = h.number};
        d.header = f.text("header");
        if (h.state == HandoverState::Cancelled)
            d.watermark = f.text("watermark_cancelled");
        else if (h.state < HandoverState::Undertaken)
            d.watermark = f.text("watermark_draft");
        d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"station", h.stationName}, {"number", h.number}})};
        d << head();
        d << Heading{1, f.text("heading_list")};
        d << list();
        d << Heading{1, f.text("heading_open")};
        d << openItems();
        d << Heading{1, f.text("heading_accounts")};
        d << accounts();
        d << Heading{1, f.text("heading_undertaking")};
        d << Paragraph{.text = f.text("undertaking", {{"from", h.fromName}, {"to", h.toName}, {"title", m_undertaking}})};
        if (const HandoverStep *told = h.step(QStringLiteral("undertake")))
            d << Paragraph{.text = f.text("undertaking_told", {{"on", chineseDate(told->at.date())}})};
        d << Heading{1, f.text("heading_difference")};
        d << Paragraph{.text = differences()};
        d << Heading{1, f.text("heading_signatures")};
        d << KeepTogether{{Paragraph{.text = f.text("sign_text")}, signatures()}};
        return d;
    }

private:
    QString word(const char *family, const QString &code) const
    {
        QByteArray key(family);
        key += code.toLatin1();
        return f.text(key.constData());
    }
    QString scopes() const
    {
        QStringList out;
        for (const HandoverScope s : allHandoverScopes)
            if (h.holds(s))
                out << scopeName(s);
        return out.join(u'、');
    }
    QString scopeName(HandoverScope s) const { return word("scope_", handoverScopeCode(s)); }

    KeyValueGrid head() const
    {
        KeyValueGrid g{.columns = {1, 2, 1, 2}, .rows = {}};
        g.rows.push_back({label(f.text("label_post")), value(m_post), label(f.text("label_date")), value(chineseDate(h.effectiveOn))});
        g.rows.push_back({label(f.text("label_from")), value(h.fromName), label(f.text("label_to")), value(h.toName)});
        g.rows.push_back({label(f.text("label_witness")), value(h.witnessName.isEmpty() ? f.text("blank") : h.witnessName), label(f.text("label_state")),
                          value(word("state_", handoverStateCode(h.state)))});
        g.rows.push_back({label(f.text("label_scope")), value(scopes(), 3)});
        if (h.state == HandoverState::Cancelled)
            g.rows.push_back({label(f.text("label_cancelled")), value(h.cancelReason, 3)});
        return g;
    }

    Table list() const
    {
        Table t{.columns = {{f.text("list_number"), 0.6, Align::Center}, {f.text("list_name"), 2.8}, {f.text("list_counted"), 1.2, Align::Center, true}, {f.text("list_stated"), 1.2, Align::Center, true},
                            {f.text("list_carrier"), 0.9, Align::Center}, {f.text("list_state"), 0.9, Align::Center}, {f.text("list_note"), 1.9}},
                .rows = {}, .fontPt = 10.5, .emptyText = f.text("none")};
        int n = 0;
        for (const HandoverScope scope : allHandoverScopes) {
            bool first = true;
            for (const HandoverItem &i : h.items) {
                if (i.scope != scope)
                    continue;
                if (first)
                    t.rows.push_back({.cells = {scopeName(scope)}, .kind = RowKind::Group});
                first = false;
                t.rows.push_back({.cells = {QString::number(++n), i.name, i.code.isEmpty() ? f.text("by_hand") : number(i.counted), number(i.stated), i.carrier,
                                            f.text(i.differs() ? "item_differs" : "item_agrees"), i.note}});
            }
        }
        return t;
    }

    Table openItems() const
    {
        Table t{.columns = {{f.text("list_number"), 0.6, Align::Center}, {f.text("open_name"), 4}, {f.text("open_due"), 1.6, Align::Center}, {f.text("open_to"), 1.4, Align::Center}},
                .rows = {}, .fontPt = 10.5, .emptyText = f.text("open_none")};
        int n = 0;
        for (const OpenItem &i : h.openItems)
            t.rows.push_back({.cells = {QString::number(++n), i.name, i.dueOn.isValid() ? isoDate(i.dueOn) : f.text("no_date"), i.successor ? i.successorName : f.text("open_unassigned")}});
        return t;
    }

    KeyValueGrid accounts() const
    {
        KeyValueGrid g{.columns = {1.3, 2, 1.3, 2}, .rows = {}};
        const HandoverStep *done = h.step(QStringLiteral("switch")), *renewed = h.step(QStringLiteral("renew"));
        QStringList off;
        QDate last;
        if (done) {
            for (const QJsonValue &v : done->detail.value(u"off").toArray())
                off << v.toString();
            last = QDate::fromString(done->detail.value(u"last_day").toString(), Qt::ISODate);
        }
        const QString blank = f.text(done && (off.isEmpty() || h.state == HandoverState::Finished) ? "no_date" : "not_yet");
        g.rows.push_back({label(f.text("account_off")), value(!done ? blank : off.isEmpty() ? f.text("none") : off.join(u'、')), label(f.text("account_last_day")),
                          value(!done || off.isEmpty() ? blank : chineseDate(last))});
        g.rows.push_back({label(f.text("account_new")), value(!done || off.isEmpty() ? blank : chineseDate(h.effectiveOn)), label(f.text("account_keys")),
                          value(renewed ? f.text("keys_done", {{"slots", QString::number(renewed->detail.value(u"slots").toInt())}, {"at", chineseDate(renewed->at.date())}}) : blank)});
        return g;
    }

    QString differences() const
    {
        QStringList lines;
        for (const HandoverItem &i : h.items)
            if (i.differs())
                lines << f.text("difference_line", {{"name", i.name}, {"counted", number(i.counted)}, {"stated", number(i.stated)}, {"note", i.note}});
        if (!h.difference.isEmpty())
            lines << h.difference;
        return lines.isEmpty() ? f.text("difference_none") : lines.join(u'\n');
    }

    SignatureLines signatures() const
    {
        SignatureLines s{.places = {}, .perRow = 3};
        for (const HandoverParty p : allHandoverParties) {
            const HandoverStep *done = h.step(u"sign_" + handoverPartyCode(p));
            const QString name = p == HandoverParty::From ? h.fromName : p == HandoverParty::To ? h.toName : h.witnessName;
            SignaturePlace place{.label = word("sign_", handoverPartyCode(p))};
            if (done && done->detail.value(u"way").toString() == u"screen") // on paper it stands by hand
                place.name = name;
            if (done)
                place.date = chineseDate(QDate::fromString(done->detail.value(u"on").toString(), Qt::ISODate));
            else
                place.dateLabel = f.text("sign_date_blank");
            s.places.push_back(std::move(place));
        }
        return s;
    }

    const Handover &h;
    const FormTexts &f;
    QString m_post, m_undertaking;
};

// The school's own word for the office.
Result<QString> postName(Session &session, PostRole post)
{
    XZ_TRY(const DictionaryVersion roles, DictionaryService(session).inForce(QStringLiteral("roles"), session.clock().today()));
    for (const QJsonValue &entry : roles.body.value(u"entries").toArray())
        if (entry[u"code"].toString() == postRoleCode(post))
            return entry[u"name"].toString();
    return postRoleLabel(post);
}

} // namespace

Result<Document> handoverDocument(Session &session, const Handover &handover)
{
    XZ_CHECK(permit(session, Action::ReadHandover, targetOf(handover, session.actor()), QStringLiteral("handover"), handover.id.raw()));
    XZ_TRY(QString post, postName(session, handover.post));
    XZ_TRY(const DictionaryVersion undertaking, DictionaryService(session).inForce(QStringLiteral("undertaking"), session.clock().today()));
    Document d = Paper(handover, std::move(post), undertaking.body.value(u"title").toString()).build();
    XZ_CHECK(putCustodian(session, handover.station, DataClass::Station, d));
    return d;
}

Result<void> writeHandoverXlsx(Session &session, const Handover &handover, const QString &path)
{
    XZ_TRY(const Document document, handoverDocument(session, handover));
    return paper::writeXlsx(document, path, words().text("sheet"));
}

QString handoverFileName(const Handover &handover)
{
    return fileNamePart(words().text("file", {{"station", handover.stationName}, {"number", handover.number}}));
}

} // namespace xz

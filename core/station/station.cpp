#include "core/station/station.h"

#include "core/base/codedwords.h"
#include "core/base/memberfield.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

namespace {

constexpr CodedWord<UseState> stateWords[] = {
    {UseState::Booked, "booked", QT_TRANSLATE_NOOP("RoomUse", "booked")},
    {UseState::Used, "used", QT_TRANSLATE_NOOP("RoomUse", "used")},
    {UseState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("RoomUse", "cancelled")},
};

QString areaText(double area) { return QString::number(area, 'f', area == double(qint64(area)) ? 0 : 1); }

Result<void> setArea(Room &room, const QVariant &value)
{
    QString text = cleanLine(value.toString());
    for (const QString &unit : {u"平方米"_qs, u"平米"_qs, u"㎡"_qs, u"m²"_qs, u"m2"_qs})
        if (text.endsWith(unit))
            text = text.chopped(unit.size()).trimmed();
    bool ok = true;
    const double area = text.isEmpty() ? 0 : text.toDouble(&ok);
    if (!ok || area < 0 || area > 5000)
        return fail(Errc::InvalidInput, QCoreApplication::translate("Room", "The area is a number of square metres, for example 18.5."), u"area"_qs);
    room.area = area;
    return {};
}

} // namespace

const FieldCatalogue<Room> &roomFields()
{
    static const FieldCatalogue<Room> fields([] {
        Field<Room> area;
        static_cast<FieldInfo &>(area) = {.key = "area", .label = QT_TRANSLATE_NOOP("Field", "Area (m²)"), .maxLength = 12, .synonyms = {u"面积"_qs, u"使用面积"_qs}};
        area.get = [](const Room &r) { return r.area > 0 ? QVariant(areaText(r.area)) : QVariant(); };
        area.set = setArea;
        return std::vector<Field<Room>>{
            textField<Room>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Room"), .required = true, .maxLength = 60,
                             .synonyms = {u"房间"_qs, u"房间号"_qs, u"辅导室"_qs, u"场地"_qs}}, &Room::name),
            area,
            flagField<Room>({.key = "shared", .label = QT_TRANSLATE_NOOP("Field", "Also used for other things"), .synonyms = {u"兼用"_qs}}, &Room::shared),
            flagField<Room>({.key = "soundproof", .label = QT_TRANSLATE_NOOP("Field", "Soundproof"), .synonyms = {u"隔音"_qs}}, &Room::soundproof),
            textField<Room>({.key = "furnishing", .label = QT_TRANSLATE_NOOP("Field", "Furnishing"), .kind = FieldKind::LongText, .maxLength = 500,
                             .synonyms = {u"布置"_qs, u"设施"_qs}}, &Room::furnishing),
            dateField<Room>({.key = "closed_on", .label = QT_TRANSLATE_NOOP("Field", "Out of use since")}, &Room::closedOn),
        };
    }());
    return fields;
}

const FieldCatalogue<Flagship> &flagshipFields()
{
    static const FieldCatalogue<Flagship> fields({
        textField<Flagship>({.key = "name", .label = QT_TRANSLATE_NOOP("Field", "Flagship"), .required = true, .maxLength = 80,
                             .synonyms = {u"品牌"_qs, u"品牌名称"_qs, u"特色项目"_qs, u"一院一品"_qs}}, &Flagship::name),
        textField<Flagship>({.key = "summary", .label = QT_TRANSLATE_NOOP("Field", "What it is and what it does"), .kind = FieldKind::LongText, .maxLength = 1000,
                             .synonyms = {u"简介"_qs, u"内容"_qs}}, &Flagship::summary),
        dateField<Flagship>({.key = "starts_on", .label = QT_TRANSLATE_NOOP("Field", "Flagship since"), .synonyms = {u"开始日期"_qs}}, &Flagship::startsOn),
    });
    return fields;
}

QString useStateCode(UseState state) { return codeOf(stateWords, state); }
std::optional<UseState> useStateFromCode(const QString &code) { return fromCode(stateWords, code); }
QString useStateLabel(UseState state) { return labelOf(stateWords, state, "RoomUse"); }

std::optional<QTime> parseTime(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,2})(?:[:：.时点]?(\\d{2})?分?)$"_qs);
    static const QRegularExpression packed(u"^(\\d{1,2})(\\d{2})$"_qs);
    QString plain = cleanLine(text).remove(u' ');
    plain.replace(u"点半"_qs, u":30"_qs);
    auto m = packed.match(plain);
    if (!m.hasMatch())
        m = shape.match(plain);
    const QTime time(m.captured(1).toInt(), m.captured(2).toInt());
    return m.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}

RoomPurposes RoomPurposes::of(Session &session)
{
    QJsonObject body;
    if (const auto words = DictionaryService(session).inForce(u"room_purposes"_qs, session.clock().today())) {
        body = words->body;
    } else {
        loadDataResources();
        QFile file(u":/xinzhan/data/dictionaries/room_purposes.json"_qs);
        if (file.open(QIODevice::ReadOnly))
            body = QJsonDocument::fromJson(file.readAll()).object();
    }
    RoomPurposes out;
    for (const QJsonValue &entry : body.value(u"entries").toArray())
        out.m_all.emplace_back(entry[u"code"].toString(), entry[u"name"].toString());
    return out;
}

QString RoomPurposes::name(const QString &code) const
{
    for (const auto &[c, n] : m_all)
        if (c == code)
            return n;
    return code;
}

QString RoomPurposes::names(const QStringList &codes) const
{
    QStringList out;
    for (const QString &code : codes)
        out << name(code);
    return out.join(u'、');
}

std::optional<QString> RoomPurposes::fromWords(const QString &words) const
{
    const QString plain = cleanLine(words);
    for (const auto &[c, n] : m_all)
        if (plain == n || plain.compare(c, Qt::CaseInsensitive) == 0)
            return c;
    return std::nullopt;
}

} // namespace xz

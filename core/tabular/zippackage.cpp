#include "core/tabular/zippackage.h"

#include <zip.h>

namespace xz {
namespace {
constexpr zip_int64_t kMostParts = 20000;
constexpr qint64 kRatioFree = 64LL << 20; // below this any compression ratio passes
constexpr qint64 kMostRatio = 250;
} // namespace

QString ZipPackage::key(const QString &name)
{
    QString k = name.toLower();
    k.replace(u'\\', u'/');
    while (k.startsWith(u'/'))
        k.remove(0, 1);
    return k;
}

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QByteArray &content, const ReadOptions &options)
{
    std::unique_ptr<ZipPackage> p(new ZipPackage(content, options));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(p->m_content.constData(), static_cast<zip_uint64_t>(p->m_content.size()), 0, &error);
    if (source) {
        p->m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!p->m_zip)
            zip_source_free(source);
    }
    const QString detail = p->m_zip ? QString() : QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!p->m_zip)
        return tableDamaged(detail);
    const zip_int64_t n = zip_get_num_entries(p->m_zip, 0);
    if (n > kMostParts)
        return tableTooLarge();
    for (zip_int64_t i = 0; i < n; ++i)
        if (const char *name = zip_get_name(p->m_zip, static_cast<zip_uint64_t>(i), 0))
            p->m_index.insert(key(QString::fromUtf8(name)), static_cast<quint64>(i));
    return p;
}

ZipPackage::~ZipPackage()
{
    if (m_zip)
        zip_discard(m_zip);
}

qint64 ZipPackage::statedSize(const QString &name) const
{
    const auto it = m_index.constFind(key(name));
    zip_stat_t st;
    if (it == m_index.cend() || zip_stat_index(m_zip, *it, 0, &st) != 0 || !(st.valid & ZIP_STAT_SIZE))
        return 0;
    return static_cast<qint64>(std::min<zip_uint64_t>(st.size, 1ULL << 40));
}

Result<QByteArray> ZipPackage::read(const QString &name)
{
    const auto it = m_index.constFind(key(name));
    if (it == m_index.cend())
        return tableDamaged(QStringLiteral("part missing"));
    zip_file_t *file = zip_fopen_index(m_zip, *it, 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_zip));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
            return tableEncrypted();
        return tableDamaged(QString::fromUtf8(zip_strerror(m_zip)));
    }
    QByteArray out;
    out.reserve(static_cast<qsizetype>(std::min<qint64>(statedSize(name), std::min<qint64>(m_content.size() * 20LL + 65536, m_options.maxUnpackedBytes))));
    bool tooLarge = false;
    zip_int64_t got = 0;
    for (;;) {
        const qsizetype have = out.size();
        const qsizetype chunk = std::max<qsizetype>(65536, std::min<qsizetype>(out.capacity() - have, 1 << 20));
        out.resize(have + chunk);
        got = zip_fread(file, out.data() + have, static_cast<zip_uint64_t>(chunk));
        out.resize(have + std::max<zip_int64_t>(got, 0));
        if (got <= 0)
            break;
        m_unpacked += got;
        tooLarge = m_unpacked > m_options.maxUnpackedBytes || (m_unpacked > kRatioFree && m_unpacked / kMostRatio > m_content.size());
        if (tooLarge)
            break;
    }
    const QString detail = got < 0 ? QString::fromUtf8(zip_file_strerror(file)) : QString();
    zip_fclose(file);
    if (tooLarge)
        return tableTooLarge();
    if (got < 0)
        return tableDamaged(detail);
    return out;
}

} // namespace xz

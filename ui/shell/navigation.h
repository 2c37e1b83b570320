#pragma once
// The left rail: the program's name and station, the pages in their groups, counts of what waits.
#include "ui/shared/pageregistry.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QPushButton>

namespace xz {
class Text;

class NavigationButton : public QPushButton {
    Q_OBJECT
public:
    explicit NavigationButton(const PageInfo &page, QWidget *parent = nullptr);
    void setBadge(int count);
    int badge() const { return m_badge; }
    void setCompact(bool compact); // the icon alone

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retint();
    void rewrite();
    bool m_compact = false;
    QString m_title;
    Icon m_icon;
    int m_badge = 0;
};

class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(const std::vector<const PageInfo *> &pages, QWidget *parent = nullptr);
    void setStationName(const QString &name);
    void setCurrent(const QString &pageId);
    void setBadge(const QString &pageId, int count);
    // Narrow windows: icons without words; the words stay in tool tips and accessible names.
    void setCompact(bool compact);
    QSize sizeHint() const override;

signals:
    void chosen(const QString &pageId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry {
        QString id;
        NavigationButton *button;
    };
    std::vector<Entry> m_entries;
    std::vector<QWidget *> m_words; // what the narrow rail leaves out
    bool m_compact = false;
    Text *m_station;
};

} // namespace xz

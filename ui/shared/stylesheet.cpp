#include "ui/shared/stylesheet.h"

namespace xz {
namespace {

// @name stands for a token's colour. Widgets say what they are by the property xzKind.
constexpr const char *sheet = R"(
QToolTip { color: @text; background: @card; border: 1px solid @line; padding: 4px 8px; }
QPushButton { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 6px 14px; min-height: 20px; }
QPushButton:hover { background: @window; border-color: @secondary; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @brand; padding: 5px 13px; }
QPushButton:disabled { color: @secondary; background: @window; border-color: @line; }
QPushButton[xzKind="primary"] { background: @brand; color: @on_brand; border-color: @brand; }
QPushButton[xzKind="primary"]:hover { border-color: @text; }
QPushButton[xzKind="primary"]:focus { border: 2px solid @text; }
QPushButton[xzKind="primary"]:disabled { background: @neutral_wash; color: @neutral_ink; border-color: @line; }
QPushButton[xzKind="outline"] { color: @brand; border-color: @brand; }
QPushButton[xzKind="outline"]:hover { background: @brand_wash; }
QPushButton[xzKind="outline"]:disabled { color: @secondary; border-color: @line; }
QPushButton[xzKind="danger"] { color: @level1_ink; border-color: @level1; }
QPushButton[xzKind="danger"]:hover { background: @level1_wash; }
QPushButton[xzKind="danger"]:disabled { color: @secondary; border-color: @line; }
QPushButton[xzKind="link"] { color: @brand; border: 1px solid transparent; background: transparent; padding: 2px 4px; }
QPushButton[xzKind="link"]:hover { text-decoration: underline; }
QPushButton[xzKind="link"]:focus { border: 1px solid @brand; }
QPushButton[xzKind="link"]:disabled { color: @secondary; }
QPushButton[xzKind="icon"] { padding: 4px; min-height: 22px; min-width: 22px; border-color: transparent; background: transparent; }
QPushButton[xzKind="icon"]:hover { background: @neutral_wash; }
QPushButton[xzKind="icon"]:focus { border: 2px solid @brand; padding: 3px; }
QPushButton[xzKind="nav"] { border: none; border-left: 3px solid transparent; border-radius: 6px; background: transparent; padding: 6px 10px 6px 9px; text-align: left; min-height: 22px; }
QPushButton[xzKind="nav"]:hover { background: @neutral_wash; }
QPushButton[xzKind="nav"]:checked { background: @brand_wash; color: @brand; font-weight: bold; border-left: 3px solid @brand; }
QPushButton[xzKind="nav"]:focus { border: 2px solid @brand; border-left: 3px solid @brand; padding: 4px 8px 4px 9px; }
QPushButton[xzKind="bar"] { border-color: transparent; background: transparent; padding: 6px 8px; color: @secondary; }
QPushButton[xzKind="bar"]:hover { background: @neutral_wash; }
QPushButton[xzKind="bar"]:focus { border: 2px solid @brand; padding: 5px 7px; }
QPushButton::menu-indicator { width: 0; image: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; selection-background-color: @brand; selection-color: @on_brand; }
QLineEdit, QSpinBox { min-height: 22px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover { border-color: @secondary; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border: 2px solid @brand; padding: 3px 7px; }
QLineEdit:disabled, QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; color: @secondary; }
QLineEdit[xzError="true"], QPlainTextEdit[xzError="true"], QComboBox[xzError="true"] { border: 2px solid @level1; padding: 3px 7px; }
QComboBox { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; min-height: 22px; }
QComboBox:focus { border: 2px solid @brand; padding: 3px 7px; }
QComboBox:disabled { background: @window; color: @secondary; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/xinzhan/ui/chevron-@theme.png); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; selection-background-color: @brand_wash; selection-color: @text; outline: none; }
QTableView, QListView, QTreeView { background: @card; color: @text; border: none; outline: none; gridline-color: @line; selection-background-color: @brand_wash; selection-color: @text; }
QTableView::item { border-bottom: 1px solid @line; padding: 0px 8px; }
QTableView::item:selected { background: @brand_wash; color: @text; }
QListView::item { padding: 6px 8px; border-radius: 6px; }
QListView::item:hover { background: @neutral_wash; }
QListView::item:selected { background: @brand_wash; color: @text; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @secondary; border: none; border-bottom: 1px solid @line; padding: 6px 11px; font-size: 13px; font-weight: normal; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @card; border: none; }
QMenu { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @brand_wash; color: @text; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @neutral_wash; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @brand; border-radius: 4px; }
QTabBar::tab { background: transparent; color: @secondary; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @brand; border-bottom: 2px solid @brand; }
QTabBar::tab:hover { color: @text; }
QTabWidget::pane { border: none; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @brand; }
QCheckBox:disabled, QRadioButton:disabled { color: @secondary; }
QScrollArea { border: none; background: transparent; }
QFrame[xzKind="surface"] { background: @card; border: none; }
QFrame[xzKind="line"] { background: @line; border: none; }
QFrame[frameShape="4"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QCalendarWidget QWidget { alternate-background-color: @window; }
QCalendarWidget QToolButton { color: @text; background: transparent; padding: 4px 8px; border: none; }
QCalendarWidget QAbstractItemView { selection-background-color: @brand; selection-color: @on_brand; }
)";

} // namespace

QString styleSheetFor(const Tokens &tokens)
{
    QString css = QString::fromLatin1(sheet);
    // Style sheets take arrows from files only: chevron-down of the icon font, drawn once in each theme's secondary text colour.
    css.replace(QStringLiteral("@theme"), tokens[Token::Window].lightness() < 128 ? QStringLiteral("dark") : QStringLiteral("light"));
    // Longer keys first, so that @brand does not eat the head of @brand_wash.
    QStringList keys;
    for (int i = 0; i < tokenCount; ++i)
        keys.append(QString::fromLatin1(tokenKey(Token(i))));
    QStringList sorted = keys;
    std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &key : sorted)
        css.replace(u'@' + key, tokens[Token(keys.indexOf(key))].name());
    return css;
}

} // namespace xz

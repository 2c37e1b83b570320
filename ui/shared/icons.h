#pragma once
// Icons from the lucide font, drawn as text by an icon engine: sharp at every scale, tinted by the theme.
#include "ui/shared/tokens.h"

#include <QtGui/QIcon>

namespace xz {

// The values are code points of lucide.ttf (lucide-static 0.x, font/codepoints.json); a test draws each of them.
enum class Icon : char16_t {
    Search = 0xE151, // search
    Lock = 0xE10B, // lock
    ChevronDown = 0xE06D, // chevron-down
    ChevronRight = 0xE06F, // chevron-right
    ChevronLeft = 0xE06E, // chevron-left
    Check = 0xE06C, // check
    Plus = 0xE13D, // plus
    Close = 0xE1B2, // x
    Dashboard = 0xE1C1, // layout-dashboard
    Home = 0xE0F5, // house
    Calendar = 0xE2B9, // calendar-days
    People = 0xE1A4, // users
    Network = 0xE125, // network
    HeartPulse = 0xE36E, // heart-pulse
    ShieldAlert = 0xE1FE, // shield-alert
    Document = 0xE0CC, // file-text
    Settings = 0xE154, // settings
    Ledger = 0xE086, // clipboard-list
    Warning = 0xE193, // triangle-alert
    Info = 0xE0F9, // info
    Done = 0xE226, // circle-check
    Failed = 0xE084, // circle-x
    Download = 0xE0B2, // download
    Upload = 0xE19E, // upload
    Printer = 0xE141, // printer
    Eye = 0xE0BA, // eye
    EyeOff = 0xE0BB, // eye-off
    Columns = 0xE099, // columns-3
    Copy = 0xE09E, // copy
    Undo = 0xE2A1, // undo-2
    Save = 0xE14D, // save
    Key = 0xE4A3, // key-round
    History = 0xE1F5, // history
    Person = 0xE19F, // user
    Leave = 0xE10E, // log-out
    Languages = 0xE0FE, // languages
    Moon = 0xE11E, // moon
    Sun = 0xE178, // sun
    FolderOpen = 0xE247, // folder-open
    Database = 0xE0AD, // database
    Refresh = 0xE145, // refresh-cw
    More = 0xE0B6, // ellipsis
    Edit = 0xE1F9, // pencil
    Archive = 0xE041, // archive
    Bell = 0xE059, // bell
    UserPlus = 0xE1A2, // user-plus
    ArrowRight = 0xE049, // arrow-right
    ListChecks = 0xE1D0, // list-checks
    Library = 0xE100, // library
    HardDrive = 0xE0ED, // hard-drive
    School = 0xE3E3, // school
    Book = 0xE05F, // book-open
    Send = 0xE152, // send
    Stamp = 0xE3BB, // stamp
    Sign = 0xE130, // pen-line
    FileDown = 0xE318, // file-down
    Alert = 0xE077, // circle-alert
    Filter = 0xE0DC, // filter
};
QIcon icon(Icon which, Token tint = Token::Text);

} // namespace xz

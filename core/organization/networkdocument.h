#pragma once
// The four levels on paper (domain S01): a tree 学校-学院-班级-宿舍 with who holds which office, vacancies in red and in words; the header row
// returns on every page. Wording: resources/core/forms/network.json. What the reader may see is NetworkService::tree()'s business.
#include "core/document/document.h"
#include "core/organization/networkservice.h"

namespace xz {

// `college`: only this one; its name stands in the title.
Result<paper::Document> networkDocument(Session &session, std::optional<CollegeId> college = {});
Result<QString> networkFileName(Session &session, std::optional<CollegeId> college = {}); // without ending

} // namespace xz

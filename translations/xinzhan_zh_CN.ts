<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>Neither</source>
        <translation>不区分</translation>
    </message>
    <message>
        <source>Developmental</source>
        <translation>发展性</translation>
    </message>
    <message>
        <source>Remedial</source>
        <translation>补救性</translation>
    </message>
    <message>
        <source>The nature of an activity is developmental, remedial or neither.</source>
        <translation>活动性质为发展性、补救性或不区分。</translation>
    </message>
</context>
<context>
    <name>ActivityService</name>
    <message>
        <source>This activity does not exist, or it is not one of yours.</source>
        <translation>该活动不存在，或不属于您。</translation>
    </message>
    <message>
        <source>The last day lies before the first, %1.</source>
        <translation>结束日期早于开始日期%1。</translation>
    </message>
    <message>
        <source>"%1" is no kind of activity. There are: %2</source>
        <translation>“%1”不是活动形式。可用：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>"%1" is no column of activities.</source>
        <translation>“%1”不是活动栏目。</translation>
    </message>
    <message>
        <source>"%1" is no goal. Goals are helping others, helping oneself, helping each other, prevention.</source>
        <translation>“%1”不是活动目标。目标为助人、自助、互助、预防。</translation>
    </message>
    <message>
        <source>This activity was changed by somebody else meanwhile. Open it again and enter your change once more.</source>
        <translation>该活动已被他人修改。请重新打开，再次填写您的修改。</translation>
    </message>
    <message>
        <source>Say why the activity does not count; the reason is kept.</source>
        <translation>请说明该活动为何不计入，原因会保留。</translation>
    </message>
    <message>
        <source>This activity is cancelled already.</source>
        <translation>该活动已取消。</translation>
    </message>
    <message>
        <source>This activity is not cancelled.</source>
        <translation>该活动没有取消。</translation>
    </message>
    <message>
        <source>This file does not exist, or it is not one of yours.</source>
        <translation>该文件不存在，或不在您的范围内。</translation>
    </message>
</context>
<context>
    <name>AnnualAssessmentService</name>
    <message>
        <source>The annual assessment is made for a year up to %1.</source>
        <translation>考核年度不得晚于%1年。</translation>
    </message>
    <message>
        <source>The weights of the annual assessment are missing from the program. Install the program again.</source>
        <translation>程序缺少年度考核权重，请重新安装。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>%1: an amount is a whole number of 分 from 0.</source>
        <translation>%1：金额须为不小于 0 的整数（分）。</translation>
    </message>
    <message>
        <source>%1: this is no text and no number.</source>
        <translation>%1：既不是文字也不是数字。</translation>
    </message>
    <message>
        <source>%1, row %2: there is no column “%3”.</source>
        <translation>%1 第 %2 行：没有“%3”一列。</translation>
    </message>
    <message>
        <source>%1: at most %2 rows; there are %3.</source>
        <translation>%1：最多 %2 行，现有 %3 行。</translation>
    </message>
    <message>
        <source>%1: %2 characters; at most %3 are allowed. Shorten it by %4.</source>
        <translation>%1：共 %2 字，最多 %3 字，请删减 %4 字。</translation>
    </message>
    <message>
        <source>%1: “%2” is no whole number. Enter it in figures, for example 60.</source>
        <translation>%1：“%2”不是整数，请用数字填写，如 60。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number. Enter it in figures, for example 98.3.</source>
        <translation>%1：“%2”不是数字，请用数字填写，如 98.3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Enter it like 2026-09-01.</source>
        <translation>%1：“%2”不是日期，请按 2026-09-01 的样子填写。</translation>
    </message>
    <message>
        <source>%1: “%2” is no month. Enter it like 2019-07.</source>
        <translation>%1：“%2”不是年月，请按 2019-07 的样子填写。</translation>
    </message>
    <message>
        <source>%1: “%2” is not one of: %3.</source>
        <translation>%1：“%2”不在可选范围内：%3。</translation>
    </message>
    <message>
        <source>%1 is a table: fill its rows.</source>
        <translation>%1 是表格，请逐行填写。</translation>
    </message>
    <message>
        <source>The application has no section “%1”.</source>
        <translation>申报书没有“%1”部分。</translation>
    </message>
    <message>
        <source>The section %1 has no field “%2”.</source>
        <translation>“%1”部分没有“%2”一项。</translation>
    </message>
    <message>
        <source>%1: fill in “%2”.</source>
        <translation>%1：请填写“%2”。</translation>
    </message>
    <message>
        <source>%1, row %2: fill in “%3”.</source>
        <translation>%1 第 %2 行：请填写“%3”。</translation>
    </message>
    <message>
        <source>Schedule, row %1: the end %2 lies before the beginning %3.</source>
        <translation>进度安排第 %1 行：结束日期 %2 早于开始日期 %3。</translation>
    </message>
    <message>
        <source>Schedule, row %1: %2 to %3 lies outside the cycle from %4 to %5.</source>
        <translation>进度安排第 %1 行：%2 至 %3 不在建设周期 %4 至 %5 之内。</translation>
    </message>
    <message>
        <source>Budget, row %1: the year %2 lies outside the cycle (%3 to %4).</source>
        <translation>经费预算第 %1 行：%2 年不在建设周期（%3 至 %4）之内。</translation>
    </message>
    <message>
        <source>Budget %1: the lines add up to %2 yuan, the year's total says %3.</source>
        <translation>%1 年预算：明细合计 %2 元，年度合计填为 %3 元。</translation>
    </message>
    <message>
        <source>Budget %1: there is a total of %2 yuan, but no line.</source>
        <translation>%1 年预算：有合计 %2 元，但没有明细。</translation>
    </message>
    <message>
        <source>Budget: the years add up to %1 yuan, the total says %2.</source>
        <translation>经费预算：各年合计 %1 元，总计填为 %2 元。</translation>
    </message>
    <message>
        <source>%1, row %2, %3</source>
        <translation>%1 第 %2 行，%3</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AssessmentRound</name>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>Results fixed</source>
        <translation>结果已定</translation>
    </message>
    <message>
        <source>This round has not been opened yet.</source>
        <translation>本轮考核尚未启动。</translation>
    </message>
    <message>
        <source>This round is open already.</source>
        <translation>本轮考核已经启动。</translation>
    </message>
    <message>
        <source>The results of this round are fixed. Reopen it first.</source>
        <translation>本轮考核结果已定。请先重新打开。</translation>
    </message>
    <message>
        <source>Only the station head runs a round of assessment.</source>
        <translation>只有站长可以组织考核。</translation>
    </message>
    <message>
        <source>Scores have been entered: going back to the preparation would lose them. Close the round instead.</source>
        <translation>已有评分，退回准备会丢失评分。请直接结束本轮考核。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are not complete: %1 and others. Score them, or leave them out with a reason.</source>
        <translation>
            <numerusform>%n 份考核表尚未完成：%1等。请完成评分，或注明理由不予考核。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are not complete: %1. Score them, or leave them out with a reason.</source>
        <translation>
            <numerusform>%n 份考核表尚未完成：%1。请完成评分，或注明理由不予考核。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime. Look at it again before you go on; what you typed is kept as a draft.</source>
        <translation>期间已有他人作了修改。请查看后再继续，您填写的内容已存为草稿。</translation>
    </message>
</context>
<context>
    <name>AssessmentService</name>
    <message>
        <source>The assessment templates are missing from the program. Install the program again.</source>
        <translation>程序缺少考核表字典，请重新安装程序。</translation>
    </message>
    <message>
        <source>This round has no sheet that you may print. Open it first.</source>
        <translation>本轮没有您可以打印的考核表。请先启动本轮考核。</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The reason may have at most %1 characters.</source>
        <translation>理由最多 %1 个字。</translation>
    </message>
    <message>
        <source>Give the round a name, for example the term and the team.</source>
        <translation>请填写考核名称，例如学期加队伍。</translation>
    </message>
    <message>
        <source>The name may have at most 80 characters.</source>
        <translation>名称最多 80 个字。</translation>
    </message>
    <message>
        <source>Three teams are assessed: committee members, weather reporters and members of the psychology department.</source>
        <translation>考核对象为三支队伍：心理委员、心理气象员和心理部成员。</translation>
    </message>
    <message>
        <source>Give the first and the last day that are assessed, the first not after the last.</source>
        <translation>请填写考核期间的起止日期，起始日期不得晚于截止日期。</translation>
    </message>
    <message>
        <source>The day of the terms of office, %1, must lie within the days that are assessed.</source>
        <translation>在任日期 %1 必须在考核期间之内。</translation>
    </message>
    <message>
        <source>The share that may be commended lies between 0 and 100 per cent.</source>
        <translation>表彰比例应在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>This round has been opened; its dates and its template are fixed. Go back to the preparation first.</source>
        <translation>本轮考核已经启动，日期和考核表已固定。请先退回准备。</translation>
    </message>
    <message>
        <source>Choose the station.</source>
        <translation>请选择辅导站。</translation>
    </message>
    <message>
        <source>There is a round “%1” already; give this one another name.</source>
        <translation>已有名为“%1”的考核，请另取名称。</translation>
    </message>
    <message>
        <source>Nobody was %1 on %2; there is nothing to assess. Appoint people first, or choose another day.</source>
        <translation>%2没有在任的%1，无人可考核。请先任用人员，或另选日期。</translation>
    </message>
    <message>
        <source>Sheets are added while a round is open.</source>
        <translation>只有评分中的考核可以补充考核表。</translation>
    </message>
    <message>
        <source>The round has not been opened yet; open it first.</source>
        <translation>本轮考核尚未启动，请先启动。</translation>
    </message>
    <message>
        <source>The results of this round are fixed. The station head can reopen it with a reason.</source>
        <translation>本轮考核结果已定。站长可以注明理由后重新打开。</translation>
    </message>
    <message>
        <source>The remark may have at most %1 characters.</source>
        <translation>评语最多 %1 个字。</translation>
    </message>
    <message>
        <source>%1 is left out of this round. Take the sheet in again first.</source>
        <translation>%1本轮不予考核。请先恢复考核。</translation>
    </message>
    <message>
        <source>%1 is commended; take the commendation back before a condition.</source>
        <translation>%1已列入表彰，请先取消表彰再修改条件。</translation>
    </message>
    <message>
        <source>%1 is left out already.</source>
        <translation>%1已不予考核。</translation>
    </message>
    <message>
        <source>%1 is not left out.</source>
        <translation>%1并未列为不予考核。</translation>
    </message>
    <message>
        <source>Commendations are decided once the results are fixed. Close the round first.</source>
        <translation>结果确定后才能评定表彰。请先结束本轮考核。</translation>
    </message>
    <message>
        <source>%1 has no result in this round.</source>
        <translation>%1在本轮没有考核结果。</translation>
    </message>
    <message>
        <source>All places are taken: %1 x %2 % gives %3 commendation(s).</source>
        <translation>表彰名额已满：%1×%2%，共 %3 名。</translation>
    </message>
    <message>
        <source>%1 cannot be commended yet; not ticked: %2.</source>
        <translation>%1尚不能表彰，未满足：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This passes over %1, who has a better result. Give a reason.</source>
        <translation>%1成绩更好而未列入，请填写理由。</translation>
    </message>
    <message>
        <source>There is no round of assessment yet; create one first.</source>
        <translation>还没有考核，请先新建。</translation>
    </message>
    <message>
        <source>There is no round “%1”. There are: %2.</source>
        <translation>没有名为“%1”的考核。现有：%2。</translation>
    </message>
    <message>
        <source>best training score %1</source>
        <translation>最好培训成绩 %1 分</translation>
    </message>
    <message>
        <source>%1 of %2 trainings and meetings missed with leave</source>
        <translation>%2 次培训和会议中请假 %1 次</translation>
    </message>
    <message>
        <source>%1 of %2 trainings and meetings missed without leave</source>
        <translation>%2 次培训和会议中无故缺席 %1 次</translation>
    </message>
</context>
<context>
    <name>AssessmentTemplate</name>
    <message>
        <source>The assessment template cannot be used: row “%1” %2 Change it in the settings under dictionaries.</source>
        <translation>考核表无法使用：“%1”一行%2请在设置的字典中修改。</translation>
    </message>
    <message>
        <source>has no code or no wording.</source>
        <translation>缺少代码或名称。</translation>
    </message>
    <message>
        <source>holds a negative number.</source>
        <translation>含有负数。</translation>
    </message>
    <message>
        <source>must lie between 0 and 100 per cent.</source>
        <translation>应在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>is of a kind that the program does not know.</source>
        <translation>的类别无法识别。</translation>
    </message>
    <message>
        <source>has no section.</source>
        <translation>没有项目。</translation>
    </message>
    <message>
        <source>is worth %1 points, its items %2.</source>
        <translation>为 %1 分，而所含指标合计 %2 分。</translation>
    </message>
    <message>
        <source>is worth %1 points, its sections %2.</source>
        <translation>为 %1 分，而各项目合计 %2 分。</translation>
    </message>
    <message>
        <source>belongs to a section that is not there.</source>
        <translation>所属项目不存在。</translation>
    </message>
    <message>
        <source>needs a grade that begins at 0.</source>
        <translation>缺少从 0 分起的等级。</translation>
    </message>
    <message>
        <source>has an anchor that is no score of it: “%1”.</source>
        <translation>的评分标准不是有效分值：“%1”。</translation>
    </message>
    <message>
        <source>uses the code of another row.</source>
        <translation>与另一行代码重复。</translation>
    </message>
    <message>
        <source>does not say what it goes by (score, leave or absence).</source>
        <translation>未说明依据（score、leave 或 absence）。</translation>
    </message>
    <message>
        <source>proposes %1, which the item does not allow.</source>
        <translation>建议 %1 分，而该指标不允许此分值。</translation>
    </message>
    <message>
        <source>There is no assessment template “%1”. Choose one of the dictionary.</source>
        <translation>没有考核表“%1”。请从字典中选择。</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>This file is empty; choose another one.</source>
        <translation>这个文件是空的，请另选一个文件。</translation>
    </message>
    <message>
        <source>This file has %1; at most %2 can be kept. Make it smaller (for a photo: fewer pixels) and add it again.</source>
        <translation>这个文件有 %1，最多只能保存 %2。请将文件缩小（照片可降低像素）后再添加。</translation>
    </message>
    <message>
        <source>This file is no longer here; it may have been removed on another page.</source>
        <translation>这个文件已不存在，可能已在其他页面中移除。</translation>
    </message>
    <message>
        <source>The content of %1 is damaged; take the file from a backup.</source>
        <translation>%1 的内容已损坏，请从备份中取回该文件。</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
</context>
<context>
    <name>Attempts</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Too many wrong recovery codes: locked for another %1. Wait, and look for the newest print.</source>
        <translation>恢复码错误次数过多：还需锁定 %1。请稍候，并查找最新打印的一份。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases: locked for another %1. Wait, or use the recovery code.</source>
        <translation>口令错误次数过多：还需锁定 %1。请稍候，或使用恢复码。</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>Entry %1 of the audit trail is missing.</source>
        <translation>审计记录缺少第 %1 条。</translation>
    </message>
    <message>
        <source>Entry %1 of the audit trail was changed, or exchanged for another.</source>
        <translation>审计记录第 %1 条被改动，或被换成了另一条。</translation>
    </message>
    <message>
        <source>The audit trail up to entry %1 is not the one that was there when the workspace was last closed.</source>
        <translation>第 %1 条及之前的审计记录，与工作区上次关闭时的不一致。</translation>
    </message>
    <message>
        <source>Before entry %1 the end of the audit trail is missing: it had reached entry %2 when the workspace was closed. An older copy of the file was put in its place.</source>
        <translation>第 %1 条之前缺少审计记录的末尾：工作区关闭时已记到第 %2 条。文件曾被换成较旧的副本。</translation>
    </message>
    <message>
        <source>The end of the audit trail is missing: the last entry is %1, but there were %2.</source>
        <translation>审计记录的末尾缺失：现在最后一条是第 %1 条，而原来有 %2 条。</translation>
    </message>
    <message>
        <source>The audit trail up to entry %1 was taken out, and no entry of it says that its retention had ended.</source>
        <translation>审计记录中第%1条及以前的内容已被移除，但记录中没有保留期满的登记。</translation>
    </message>
</context>
<context>
    <name>BackupService</name>
    <message>
        <source>There is no backup %1. Check the name, and that its drive is connected.</source>
        <translation>没有备份 %1。请核对文件名，并确认其所在磁盘已连接。</translation>
    </message>
    <message>
        <source>The backup %1 cannot be read: %2.</source>
        <translation>无法读取备份 %1：%2。</translation>
    </message>
    <message>
        <source>A backup cannot be written over the workspace itself. Choose another name.</source>
        <translation>备份不能写到工作区自身的文件上。请另取名称。</translation>
    </message>
    <message>
        <source>The workspace is locked. Unlock it and try again.</source>
        <translation>工作区已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>The folder of the automatic backups %1 cannot be made. Choose another one in the settings.</source>
        <translation>无法建立自动备份文件夹 %1。请在设置中另选一个。</translation>
    </message>
    <message>
        <source>There is a workspace or another file at %1 already. Restore to another name; nothing was changed.</source>
        <translation>%1 处已有工作区或其他文件。请恢复到另一个名称；没有改动任何文件。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist. Choose another folder, or connect its drive.</source>
        <translation>%1 所在的文件夹不存在。请另选文件夹，或连接其所在磁盘。</translation>
    </message>
    <message>
        <source>There is not enough room on the drive for %1. Free some space or choose another drive; the backup is as it was.</source>
        <translation>磁盘空间不足，放不下 %1。请腾出空间或另选磁盘；备份保持原样。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入文件 %1：%2。请另选位置。</translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer version of this program. Install that version here, too.</source>
        <translation>备份 %1 由更新版本的程序制作。请在本机也安装该版本。</translation>
    </message>
    <message>
        <source>Table %1: %2 rows in the backup's list, %3 restored.</source>
        <translation>表 %1：备份清单中有 %2 行，恢复了 %3 行。</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>无法改名</translation>
    </message>
    <message>
        <source>The backup %1 is damaged: it was cut off or changed. Use another backup; this one was not touched.</source>
        <translation>备份 %1 已损坏：内容被截断或改动。请使用另一份备份；本备份未被改动。</translation>
    </message>
    <message>
        <source>There is not enough room on the drive for %1. Free some space or choose another drive; the workspace is as it was.</source>
        <translation>磁盘空间不足，放不下 %1。请腾出空间或另选磁盘；工作区保持原样。</translation>
    </message>
    <message>
        <source>The file %1 is not a backup. Choose a file ending in .xzbak.</source>
        <translation>文件 %1 不是备份。请选择以 .xzbak 结尾的文件。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>The copy of the workspace cannot be read again: %1. Check the drive.</source>
        <translation>工作区的副本无法读回：%1。请检查磁盘。</translation>
    </message>
    <message>
        <source>What was written to %1 does not come back unchanged. Use another drive.</source>
        <translation>写入 %1 的内容读回时不一致。请换用其他磁盘。</translation>
    </message>
</context>
<context>
    <name>BlockLayout</name>
    <message>
        <source>A paragraph cannot begin outside the page; its indent must be 0 or more.</source>
        <translation>段落不能从页面之外开始，缩进不得小于 0。</translation>
    </message>
    <message>
        <source>The chart's series %1 has %2 values for %3 categories; give one for each.</source>
        <translation>图表系列“%1”有 %2 个值，而横轴有 %3 项，请逐项给出一个值。</translation>
    </message>
    <message>
        <source>A chart needs at least 30 mm of height to be read.</source>
        <translation>图表高度至少需要 30 毫米才能看清。</translation>
    </message>
    <message>
        <source>Signature places need at least one place in a row.</source>
        <translation>签名处每行至少要有一个位置。</translation>
    </message>
    <message>
        <source>A table needs at least one column to be printed.</source>
        <translation>表格至少要有一栏才能打印。</translation>
    </message>
    <message>
        <source>The table's column %1 needs a width above zero.</source>
        <translation>表格“%1”栏的宽度必须大于零。</translation>
    </message>
    <message>
        <source>The upper header row covers %1 of the table's %2 columns; it must cover all.</source>
        <translation>上层表头只覆盖了表格 %2 栏中的 %1 栏，应当全部覆盖。</translation>
    </message>
    <message>
        <source>A table row has %1 cells for %2 columns.</source>
        <translation>表格只有 %2 栏，而某一行有 %1 个单元格。</translation>
    </message>
    <message>
        <source>The table has %1 columns, at most %2 fit on this page. Print fewer columns or turn the page.</source>
        <translation>表格有 %1 栏，本页最多放得下 %2 栏。请减少打印的栏目或改为横向页面。</translation>
    </message>
    <message>
        <source>A form needs columns with widths above zero.</source>
        <translation>表单各栏的宽度必须大于零。</translation>
    </message>
    <message>
        <source>The form has %1 columns, more than fit on this page. Turn the page or use fewer.</source>
        <translation>表单有 %1 栏，本页放不下。请改为横向页面或减少栏数。</translation>
    </message>
    <message>
        <source>Row %1 of the form holds more cells than its %2 columns have room for.</source>
        <translation>表单第 %1 行的单元格超出了 %2 栏所能容纳的范围。</translation>
    </message>
    <message>
        <source>Row %1 of the form has two cells in one place.</source>
        <translation>表单第 %1 行有两个单元格占了同一位置。</translation>
    </message>
    <message>
        <source>Pictures need at least one in a row and a height above zero.</source>
        <translation>图片每行至少一张，高度须大于零。</translation>
    </message>
</context>
<context>
    <name>CalendarService</name>
    <message>
        <source>This week is no longer in the calendar.</source>
        <translation>校历中已没有这一周。</translation>
    </message>
    <message>
        <source>This term is no longer in the calendar.</source>
        <translation>校历中已没有这个学期。</translation>
    </message>
    <message>
        <source>The calendar has no term yet; add one in the calendar.</source>
        <translation>校历中还没有学期，请先在“校历”中添加。</translation>
    </message>
    <message>
        <source>%1 lies in %2 but in none of its weeks; add the week in the calendar.</source>
        <translation>%1 在%2之内，但不属于其中任何一周，请在校历中补上这一周。</translation>
    </message>
    <message>
        <source>%1 is no teaching week; the next one begins on %2.</source>
        <translation>%1 不在教学周内，下一个教学周从 %2 开始。</translation>
    </message>
    <message>
        <source>The calendar has no week at %1; add the term in the calendar.</source>
        <translation>校历中没有 %1 所在的周，请先在校历中添加该学期。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) is no teaching week of the calendar; add it there or choose another week.</source>
        <translation>%1（%2 至 %3）不是校历中的教学周，请在校历中添加，或改选其他周。</translation>
    </message>
    <message>
        <source>“%1” is no week; write it like 2026-W48 or give a date in it.</source>
        <translation>“%1”不是周次，请写成 2026-W48 的形式，或填写该周内的一个日期。</translation>
    </message>
    <message>
        <source>The report window must close at least one hour after it opens, within one week.</source>
        <translation>报送时段的截止时间须比开始时间晚至少一小时，且在同一周内。</translation>
    </message>
    <message>
        <source>A term needs the year in which the school year begins and a number from 1 to 3.</source>
        <translation>请填写学年的起始年份和学期序号（1 至 3）。</translation>
    </message>
    <message>
        <source>A term needs 1 to 60 weeks.</source>
        <translation>一个学期应有 1 至 60 周。</translation>
    </message>
    <message>
        <source>%1 is in the calendar already (%2).</source>
        <translation>校历中已有%1（%2）。</translation>
    </message>
    <message>
        <source>Week %1 needs a first day and a last day that is not before it.</source>
        <translation>第 %1 周需要起止日期，且结束日期不得早于开始日期。</translation>
    </message>
    <message>
        <source>Week %1 (%2) overlaps week %3 (%4).</source>
        <translation>第 %1 周（%2）与第 %3 周（%4）日期重叠。</translation>
    </message>
    <message>
        <source>Week %1 (%2) overlaps a week of another term (%3).</source>
        <translation>第 %1 周（%2）与其他学期的一周（%3）日期重叠。</translation>
    </message>
    <message>
        <source>Week %1 (%2) already has reports; its dates are locked.</source>
        <translation>第 %1 周（%2）已有报送记录，日期已锁定。</translation>
    </message>
    <message>
        <source>A week needs a first day and a last day behind it, at most four weeks apart.</source>
        <translation>一周需要起止日期，结束日期不得早于开始日期，跨度不超过四周。</translation>
    </message>
    <message>
        <source>The report window must close at least one hour after it opens.</source>
        <translation>报送时段的截止时间须比开始时间晚至少一小时。</translation>
    </message>
    <message>
        <source>Week %1 (%2) would overlap week %3 (%4).</source>
        <translation>第 %1 周（%2）将与第 %3 周（%4）日期重叠。</translation>
    </message>
    <message>
        <source>Week %1 (%2) would change places with week %3 (%4).</source>
        <translation>第 %1 周（%2）将与第 %3 周（%4）次序颠倒。</translation>
    </message>
    <message>
        <source>Week %1 is the last of its term; there is no week to merge it with.</source>
        <translation>第 %1 周是本学期最后一周，没有可以合并的下一周。</translation>
    </message>
    <message>
        <source>Week %1 (%2) already has reports; the weeks before it cannot be merged.</source>
        <translation>第 %1 周（%2）已有报送记录，之前的周不能再合并。</translation>
    </message>
    <message>
        <source>Week %1 (%2) already has reports and stays.</source>
        <translation>第 %1 周（%2）已有报送记录，不能删除。</translation>
    </message>
    <message>
        <source>Only the last week of a term can be removed; merge week %1 with its neighbour instead.</source>
        <translation>只能删除学期的最后一周；第 %1 周请改为与相邻周合并。</translation>
    </message>
    <message>
        <source>%1 stays: week %2 (%3) already has reports.</source>
        <translation>%1不能删除：第 %2 周（%3）已有报送记录。</translation>
    </message>
    <message>
        <source>A special window needs a name of at most 20 characters.</source>
        <translation>请填写特殊时段名称，不超过 20 个字。</translation>
    </message>
    <message>
        <source>A special window needs a first day and a last day that is not before it.</source>
        <translation>特殊时段需要起止日期，且结束日期不得早于开始日期。</translation>
    </message>
    <message>
        <source>This special window is no longer in the calendar.</source>
        <translation>校历中已没有这个特殊时段。</translation>
    </message>
    <message>
        <source>The reports of week %1 (%2) are due since %3. To change that now, give the reason; it stays on record.</source>
        <translation>第%1周（%2）自%3起应报送。现在更改须说明原因，原因将留存备查。</translation>
    </message>
    <message>
        <source>The reason may have at most %1 characters.</source>
        <translation>理由最多 %1 个字。</translation>
    </message>
    <message>
        <source>Week %1 (%2) stays: its reports are due. If none is due, set it to “no report due” and give the reason.</source>
        <translation>第%1周（%2）须保留：该周应报送。如确不需报送，请设为“免报”并说明原因。</translation>
    </message>
    <message>
        <source>Week %1 (%2) stays: it shows why no report was handed in (%3).</source>
        <translation>第%1周（%2）须保留：其中记载了未报送的原因（%3）。</translation>
    </message>
    <message>
        <source>Week %1 (%2) is due and would vanish in week %3, for which no report is due. Set week %3 to due first.</source>
        <translation>第%1周（%2）应报送，若并入免报的第%3周就会消失。请先把第%3周设为应报送。</translation>
    </message>
</context>
<context>
    <name>Candidacy</name>
    <message>
        <source>Proposed</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>已任用</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>This candidate has not been appointed.</source>
        <translation>该候选人尚未任用。</translation>
    </message>
    <message>
        <source>This candidate is proposed already.</source>
        <translation>该候选人已在候选名单中。</translation>
    </message>
    <message>
        <source>This candidate has been appointed. Take the appointment back first.</source>
        <translation>该候选人已任用。请先撤回任用。</translation>
    </message>
    <message>
        <source>This candidate is no longer proposed. Propose them again first.</source>
        <translation>该候选人已不在候选名单中。请先重新提名。</translation>
    </message>
    <message>
        <source>Only the station head decides about candidates.</source>
        <translation>只有站长可以决定候选人。</translation>
    </message>
    <message>
        <source>Only the counsellor of the class and the station head may do this.</source>
        <translation>只有该班辅导员和站长可以操作。</translation>
    </message>
    <message>
        <source>Somebody else has decided about this candidate in the meantime. Look at the list again.</source>
        <translation>期间已有他人对该候选人作出决定。请重新查看名单。</translation>
    </message>
</context>
<context>
    <name>CaseChanges</name>
    <message>
        <source>This text has %1 characters; at most %2 are allowed.</source>
        <translation>这段文字有 %1 个字，最多 %2 个字。</translation>
    </message>
    <message>
        <source>The risk step "%1" asks for %2 at least; the level was set to it.</source>
        <translation>风险等级“%1”至少应为%2，已按此设定等级。</translation>
    </message>
    <message>
        <source>"%1" is not a step of the risk ladder. Choose one of the list.</source>
        <translation>“%1”不是风险阶梯中的一项，请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no such level. Choose one of: %1.</source>
        <translation>没有这个等级，请选择：%1。</translation>
    </message>
    <message>
        <source>Level 1 counts at once and waits for the station head's confirmation.</source>
        <translation>一级立即生效，等待站长确认。</translation>
    </message>
    <message>
        <source>The week of %1 has been reported already. The next report, or a correction of that one, will show this change.</source>
        <translation>%1 所在周的周报已报送。本次变更将体现在下一期周报或该期的更正报告中。</translation>
    </message>
    <message>
        <source>The case %1 was changed by somebody else in the meantime. Open it again and repeat your change.</source>
        <translation>个案 %1 刚才已被他人修改。请重新打开后再改一次。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Choose today or an earlier day.</source>
        <translation>%1 晚于今天，请选择今天或更早的日期。</translation>
    </message>
    <message>
        <source>"%1" is not one of the entry criteria. Tick those of the list.</source>
        <translation>“%1”不是入库标准中的条款，请勾选列表中的条款。</translation>
    </message>
    <message>
        <source>Tick at least one entry criterion: %1 needs one.</source>
        <translation>请至少勾选一条入库标准：%1必须有依据。</translation>
    </message>
    <message>
        <source>Choose the type of problem.</source>
        <translation>请选择问题类型。</translation>
    </message>
    <message>
        <source>"%1" is not a known type of problem. Choose one of the list.</source>
        <translation>“%1”不是已有的问题类型，请从列表中选择。</translation>
    </message>
    <message>
        <source>Choose how the case was found.</source>
        <translation>请选择发现方式。</translation>
    </message>
    <message>
        <source>"%1" is not a known source. Choose one of the list.</source>
        <translation>“%1”不是已有的发现方式，请从列表中选择。</translation>
    </message>
    <message>
        <source>Entering at level 1 needs a reason.</source>
        <translation>以一级入库必须填写理由。</translation>
    </message>
    <message>
        <source>The responsible person must be an active member of staff. Choose another one.</source>
        <translation>责任人必须是在岗教职工，请另选一人。</translation>
    </message>
    <message>
        <source>The student %1 has left the school. Only students on the roll can enter the ledger.</source>
        <translation>学号 %1 的学生已不在校，只有在籍学生可以入库。</translation>
    </message>
    <message>
        <source>The student %1 has the case %2, released and under observation. Take that case back into the ledger instead.</source>
        <translation>学号 %1 的学生已有个案 %2，处于解除后的观察期。请将该个案重新纳入在管。</translation>
    </message>
    <message>
        <source>The student %1 has the case %2 in the ledger already. Change that case instead.</source>
        <translation>学号 %1 的学生已有在管个案 %2，请直接变更该个案。</translation>
    </message>
</context>
<context>
    <name>CaseEvent</name>
    <message>
        <source>Open a case</source>
        <translation>入库建档</translation>
    </message>
    <message>
        <source>Raise the level</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Confirm level 1</source>
        <translation>确认一级</translation>
    </message>
    <message>
        <source>Propose the release</source>
        <translation>提请解除</translation>
    </message>
    <message>
        <source>Withdraw the proposal</source>
        <translation>撤回提请</translation>
    </message>
    <message>
        <source>Confirm the release</source>
        <translation>确认解除</translation>
    </message>
    <message>
        <source>Refuse the release</source>
        <translation>不同意解除</translation>
    </message>
    <message>
        <source>Back into the ledger</source>
        <translation>重新纳入在管</translation>
    </message>
    <message>
        <source>Close and file</source>
        <translation>结案归档</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>变更责任人</translation>
    </message>
    <message>
        <source>Move the next follow-up</source>
        <translation>调整下次跟踪日期</translation>
    </message>
    <message>
        <source>Change the summary</source>
        <translation>修改情况概述</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>%1 is missing. Please fill it in.</source>
        <translation>%1未填写，请补充。</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are allowed.</source>
        <translation>%1有 %2 个字，最多 %3 个字。</translation>
    </message>
    <message>
        <source>%1 is not a date. Write it like 2026-03-05.</source>
        <translation>%1不是有效日期，请按 2026-03-05 的格式填写。</translation>
    </message>
</context>
<context>
    <name>CaseLifecycle</name>
    <message>
        <source>The case is in the ledger already.</source>
        <translation>该个案已在管。</translation>
    </message>
    <message>
        <source>Only a released case can be closed. Propose the release first.</source>
        <translation>解除后的个案才能结案，请先提请解除。</translation>
    </message>
    <message>
        <source>No release has been proposed for this case.</source>
        <translation>该个案尚未提请解除。</translation>
    </message>
    <message>
        <source>A release is proposed. Withdraw or refuse the proposal before changing the level.</source>
        <translation>该个案正在提请解除。请先撤回或不同意解除，再变更等级。</translation>
    </message>
    <message>
        <source>A release is proposed already and waits for a second person.</source>
        <translation>已提请解除，等待第二人确认。</translation>
    </message>
    <message>
        <source>The release waits for a second person. It must be confirmed before the case can be closed.</source>
        <translation>解除正等待第二人确认，确认后才能结案。</translation>
    </message>
    <message>
        <source>The case is not closed. Take it back into the ledger instead.</source>
        <translation>该个案尚未结案，请选择重新纳入在管。</translation>
    </message>
    <message>
        <source>The case is released and under observation. Take it back into the ledger first.</source>
        <translation>该个案已解除并处于观察期，请先重新纳入在管。</translation>
    </message>
    <message>
        <source>The case is closed. Reopen it first.</source>
        <translation>该个案已结案，请先重新启用。</translation>
    </message>
    <message>
        <source>The case is at the most severe level already.</source>
        <translation>该个案已是最高等级。</translation>
    </message>
    <message>
        <source>The case is at the mildest level already. Propose its release instead.</source>
        <translation>该个案已是最低等级，可提请解除。</translation>
    </message>
    <message>
        <source>The level of this case does not wait for a confirmation.</source>
        <translation>该个案的等级无需确认。</translation>
    </message>
    <message>
        <source>You proposed this release. A second person has to decide about it.</source>
        <translation>本次解除由您提请，须由第二人决定。</translation>
    </message>
    <message>
        <source>Only the person who proposed the release, or the station head, can withdraw it.</source>
        <translation>只有提请人或站长可以撤回提请。</translation>
    </message>
    <message>
        <source>The observation period runs until %1. The case can be closed from the day after.</source>
        <translation>观察期至 %1，次日起可以结案。</translation>
    </message>
    <message>
        <source>Your role may not decide this. Ask the station head or the school's centre.</source>
        <translation>您的角色无权作此决定，请联系站长或学校心理中心。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask the person responsible for the case or the station head.</source>
        <translation>您的角色无权进行此操作，请联系个案责任人或站长。</translation>
    </message>
</context>
<context>
    <name>CaseRepository</name>
    <message>
        <source>The case %1 was changed by somebody else in the meantime. Open it again and repeat your change.</source>
        <translation>个案 %1 刚才已被他人修改。请重新打开后再改一次。</translation>
    </message>
</context>
<context>
    <name>CaseService</name>
    <message>
        <source>No student is selected. Select at least one.</source>
        <translation>尚未选择学生，请至少选择一名。</translation>
    </message>
    <message>
        <source>The same student is selected twice.</source>
        <translation>同一名学生被选择了两次。</translation>
    </message>
    <message>
        <source>The case %1 is at this level already.</source>
        <translation>个案 %1 已是该等级。</translation>
    </message>
    <message>
        <source>This is not a step of an existing case.</source>
        <translation>这不是已有个案的变更步骤。</translation>
    </message>
    <message>
        <source>%1 lies before the day on which the case %2 was opened, %3. Choose that day or a later one.</source>
        <translation>%1 早于个案 %2 的入库日期 %3，请选择该日或之后的日期。</translation>
    </message>
    <message>
        <source>%1 lies before the last change of the case %2, which is dated %3. Choose that day or a later one.</source>
        <translation>%1 早于个案 %2 最近一次变更的日期 %3，请选择该日或之后的日期。</translation>
    </message>
    <message>
        <source>Give a reason. It stays in the history of the case.</source>
        <translation>请填写理由，理由将保留在个案历史中。</translation>
    </message>
    <message>
        <source>The risk step "%1" asks for %2 at least. Assess the risk again before lowering the level further.</source>
        <translation>风险等级“%1”至少应为%2。请先重新评估风险，再降低等级。</translation>
    </message>
    <message>
        <source>The case %1 is at %2. Choose a more severe level to raise it.</source>
        <translation>个案 %1 现为%2，升级请选择更高的等级。</translation>
    </message>
    <message>
        <source>The case %1 is at %2. Choose a milder level to lower it.</source>
        <translation>个案 %1 现为%2，降级请选择更低的等级。</translation>
    </message>
    <message>
        <source>Choose why the case can be released.</source>
        <translation>请选择解除原因。</translation>
    </message>
    <message>
        <source>Say whether the parents are informed. If not, write why into the reason.</source>
        <translation>请注明是否已告知家长；未告知的，请在理由中说明原因。</translation>
    </message>
    <message>
        <source>The case %1 is closed. Reopen it before adding a follow-up.</source>
        <translation>个案 %1 已结案，请先重新启用再添加跟踪记录。</translation>
    </message>
    <message>
        <source>Write what was found in the follow-up.</source>
        <translation>请填写跟踪了解到的情况。</translation>
    </message>
    <message>
        <source>The next follow-up must be today or later.</source>
        <translation>下次跟踪日期不能早于今天。</translation>
    </message>
    <message numerus="yes">
        <source>%1 asks for a follow-up every %n day(s). Choose a day up to %2.</source>
        <translation>
            <numerusform>%1要求每 %n 天跟踪一次，请选择 %2 及以前的日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is responsible for the case %2 already.</source>
        <translation>%1已是个案 %2 的责任人。</translation>
    </message>
    <message>
        <source>The responsible person must be an active member of staff. Choose another one.</source>
        <translation>责任人必须是在岗教职工，请另选一人。</translation>
    </message>
    <message>
        <source>Say why you need the name. The reason is kept in the audit trail.</source>
        <translation>请说明查看姓名的理由，理由将记入审计日志。</translation>
    </message>
    <message>
        <source>The period must begin on or before the day on which it ends.</source>
        <translation>起始日期不能晚于结束日期。</translation>
    </message>
    <message>
        <source>The last day of the grant lies in the past. Choose today or a later day, or none.</source>
        <translation>授权截止日期早于今天，请选择今天或之后的日期，或不设截止日期。</translation>
    </message>
    <message>
        <source>This user does not exist or is disabled. Choose an active user.</source>
        <translation>该用户不存在或已停用，请选择有效用户。</translation>
    </message>
    <message>
        <source>%1 has this grant already.</source>
        <translation>%1已有该授权。</translation>
    </message>
    <message>
        <source>This user has no grant for %1 that could be revoked.</source>
        <translation>该用户没有个案 %1 的有效授权，无需撤销。</translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>In the ledger</source>
        <translation>在管</translation>
    </message>
    <message>
        <source>Release proposed</source>
        <translation>拟解除</translation>
    </message>
    <message>
        <source>Released, under observation</source>
        <translation>已解除，观察期</translation>
    </message>
    <message>
        <source>Closed and filed</source>
        <translation>已结案归档</translation>
    </message>
</context>
<context>
    <name>ClassReport</name>
    <message>
        <source>Not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>mis</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>无情况</translation>
    </message>
    <message>
        <source>nil</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Situation reported</source>
        <translation>有情况</translation>
    </message>
    <message>
        <source>sit</source>
        <translation>报</translation>
    </message>
</context>
<context>
    <name>ClassReportText</name>
    <message>
        <source>%1 (%2) is a holiday week: no report is due.</source>
        <translation>%1（%2）为假期周，不需报送。</translation>
    </message>
    <message>
        <source>%1 begins on %2; class reports can be filed from that day on.</source>
        <translation>%1自%2开始，当日起方可报送班级情况。</translation>
    </message>
    <message>
        <source>This class does not exist, or it is not one of yours.</source>
        <translation>没有这个班级，或者它不归您负责。</translation>
    </message>
    <message>
        <source>Class %1 owes no report for %2: it was closed, had graduated or did not exist yet.</source>
        <translation>班级“%1”在%2不需报送：该班已撤销、已毕业或尚未成立。</translation>
    </message>
    <message>
        <source>Class %1 was filed or changed meanwhile: open the week again and look at what stands there.</source>
        <translation>班级“%1”的情况刚被他人报送或改动，请重新打开本周查看后再操作。</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not yours.</source>
        <translation>没有这个辅导站，或者它不归您负责。</translation>
    </message>
    <message>
        <source>Write what the situation is, or file “nothing to report”.</source>
        <translation>请写明情况；没有情况请报“无”。</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 fit the form.</source>
        <translation>文字共 %1 字，表格最多容纳 %2 字，请精简。</translation>
    </message>
    <message>
        <source>The number of students must lie between 0 and 999.</source>
        <translation>涉及人数应在 0 至 999 之间。</translation>
    </message>
    <message>
        <source>The text names students of the roll: %1. Write it without names, or confirm that they stay.</source>
        <translation>文字中出现在册学生姓名：%1。请改写为不含姓名的表述，或确认保留。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The option %1 is not known here. See --help.</source>
        <translation>不认识选项 %1，请参阅 --help。</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>选项 %1 不带值。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>The option %1 was given twice.</source>
        <translation>选项 %1 重复给出。</translation>
    </message>
    <message>
        <source>The option --%1 is needed. See --help.</source>
        <translation>需要选项 --%1，请参阅 --help。</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3.</source>
        <translation>--%1 须为 %2 至 %3 的整数。</translation>
    </message>
    <message>
        <source>--%1 must be a date such as 2026-11-23.</source>
        <translation>--%1 须为日期，例如 2026-11-23。</translation>
    </message>
    <message>
        <source>%1: %2, level %3</source>
        <translation>%1：%2，等级 %3</translation>
    </message>
    <message>
        <source>Next follow-up: %1</source>
        <translation>下次跟踪：%1</translation>
    </message>
    <message>
        <source>Observed until: %1</source>
        <translation>观察期至：%1</translation>
    </message>
    <message>
        <source>--%1 "%2" is not in the dictionary. It knows: %3</source>
        <translation>字典中没有 --%1 “%2”，可用的有：%3</translation>
    </message>
    <message>
        <source>Say with --parent yes or --parent no whether the parents were informed of the release.</source>
        <translation>请用 --parent yes 或 --parent no 说明是否已将解除一事告知家长。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>--kind is one of talk, phone, parent, visit, meeting, other.</source>
        <translation>--kind 可取 talk、phone、parent、visit、meeting、other。</translation>
    </message>
    <message>
        <source>"%1" is not one of: %2</source>
        <translation>“%1”不在可选范围内：%2</translation>
    </message>
    <message>
        <source>Name the case by its code, for example KJ-2026-014.</source>
        <translation>请用编号指明个案，例如 KJ-2026-014。</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>入库标准</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>发现来源</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Release reasons</source>
        <translation>解除理由</translation>
    </message>
    <message>
        <source>xinzhan-cli: the counselling station's workspace without a window</source>
        <translation>xinzhan-cli：无窗口使用辅导站工作区</translation>
    </message>
    <message>
        <source>Every command takes --json (one JSON object on standard output), --as USER (who acts), --lang zh|en and --help.</source>
        <translation>所有命令均可使用 --json（向标准输出写一个 JSON 对象）、--as USER（操作人）、--lang zh|en 和 --help。</translation>
    </message>
    <message>
        <source>The passphrase comes from XINZHAN_PASSPHRASE, else it is asked for without echo; a new one from XINZHAN_NEW_PASSPHRASE.</source>
        <translation>口令取自 XINZHAN_PASSPHRASE，未设置时请在终端输入（不回显）；新口令取自 XINZHAN_NEW_PASSPHRASE。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 usage, 3 refused by a rule or the policy, 4 wrong passphrase, 5 damaged or not a workspace, 6 in use, 7 input file not understood, 8 input/output.</source>
        <translation>退出码：0 完成，2 用法有误，3 因规则或权限被拒绝，4 口令错误，5 文件损坏或不是工作区，6 正在使用，7 无法识别输入文件，8 读写错误。</translation>
    </message>
    <message>
        <source>There is no command "%1". See xinzhan-cli --help.</source>
        <translation>没有命令“%1”，请参阅 xinzhan-cli --help。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>makes a new encrypted workspace and prints its recovery code once</source>
        <translation>新建加密工作区，并显示一次恢复码</translation>
    </message>
    <message>
        <source>makes a demo school with invented people</source>
        <translation>生成演示学校，人员均为虚构</translation>
    </message>
    <message>
        <source>accounts: list, add, disable, change</source>
        <translation>账号：列出、添加、停用、修改</translation>
    </message>
    <message>
        <source>the four-level network: classes, offices, custodian</source>
        <translation>四级网络：班级、岗位、保管人</translation>
    </message>
    <message>
        <source>Offices: head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert.</source>
        <translation>岗位：head、deputy、counsellor、class_teacher、class_committee、dorm_reporter、department、secretary、parttime、expert。</translation>
    </message>
    <message>
        <source>terms, teaching weeks and special periods</source>
        <translation>学期、教学周与特殊时段</translation>
    </message>
    <message>
        <source>reads a roster (xlsx, xls, csv) in one transaction, or takes an import back</source>
        <translation>一次性导入花名册（xlsx、xls、csv），要么全部写入，要么全不写入；也可撤销导入</translation>
    </message>
    <message>
        <source>FIELD is a field's key (number, name, class, ...), "custom" to keep the column as it is, or nothing to leave it out.</source>
        <translation>FIELD 为字段代码（number、name、class 等）；填 "custom" 则原样保留该列，留空则不导入该列。</translation>
    </message>
    <message>
        <source>writes a table; audited</source>
        <translation>导出表格，并记入审计</translation>
    </message>
    <message>
        <source>prints a table of what you may see; cases by code only</source>
        <translation>列出您有权查看的表格；个案只显示编号</translation>
    </message>
    <message>
        <source>people: --kind, --class, --text; cases: --level, --state, --overdue, --open; weeks: --all, --station; audit: --refused, --action.</source>
        <translation>people：--kind、--class、--text；cases：--level、--state、--overdue、--open；weeks：--all、--station；audit：--refused、--action。</translation>
    </message>
    <message>
        <source>finds people, classes, cases and weeks by Chinese, pinyin, initials or number</source>
        <translation>按汉字、拼音、首字母或编号查找人员、班级、个案和教学周</translation>
    </message>
    <message>
        <source>what is overdue, due and missing</source>
        <translation>查看逾期、到期和缺报事项</translation>
    </message>
    <message>
        <source>the crisis ledger</source>
        <translation>预警库</translation>
    </message>
    <message>
        <source>A release needs two people: one proposes, another confirms. Nothing is ever deleted. Words of the dictionaries: case W dictionary.</source>
        <translation>解除须由两人办理：一人提请，另一人确认。任何记录都不会删除。字典用词见：case W dictionary。</translation>
    </message>
    <message>
        <source>what a class says of its week</source>
        <translation>报送班级本周情况</translation>
    </message>
    <message>
        <source>--class all --none reports nothing for every class that has not reported. Without --none or --text the grid of the week is shown.</source>
        <translation>--class all --none 为所有未报送的班级报本周无异常。不带 --none 或 --text 时，显示本周各班报送情况。</translation>
    </message>
    <message>
        <source>the station's weekly crisis report</source>
        <translation>辅导站的心理危机周报</translation>
    </message>
    <message>
        <source>draft and submit take --summary, --events, --support, --line "CODE: text", --measures "CODE: text", --plan "CODE: text", --carry CODE|all and --confirm-names. Before its window opens a report needs --early and --reason. --names prints names; it needs a reason and is audited. XINZHAN_PDF_PASSWORD encrypts the PDF.</source>
        <translation>draft 和 submit 可带 --summary、--events、--support、--line "CODE: text"、--measures "CODE: text"、--plan "CODE: text"、--carry CODE|all 和 --confirm-names。报送窗口开始前提交须带 --early 和 --reason。--names 显示姓名，须说明理由并记入审计。XINZHAN_PDF_PASSWORD 用于加密 PDF。</translation>
    </message>
    <message>
        <source>checks the file and the audit trail; names the first broken entry</source>
        <translation>检查文件和审计记录，指出第一条断裂的记录</translation>
    </message>
    <message>
        <source>writes one encrypted backup file and checks it</source>
        <translation>写出一个加密备份文件并校验</translation>
    </message>
    <message>
        <source>makes a workspace from a backup and compares the counts</source>
        <translation>从备份生成工作区并核对数量</translation>
    </message>
    <message>
        <source>changes a passphrase, or sets one with the recovery code</source>
        <translation>修改口令，或用恢复码设置口令</translation>
    </message>
    <message>
        <source>Import of %1 taken back: %2 removed, %3 restored.</source>
        <translation>已撤销 %1 的导入：移除 %2 条，还原 %3 条。</translation>
    </message>
    <message>
        <source>There is no such import to take back. List them with: import W list</source>
        <translation>没有可撤销的这次导入。列出导入记录：import W list</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>--kind is one of student, staff, external.</source>
        <translation>--kind 可取 student、staff、external。</translation>
    </message>
    <message>
        <source>--on-conflict is one of skip, replace, keep.</source>
        <translation>--on-conflict 可取 skip、replace、keep。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 holds no table.</source>
        <translation>%1 中没有表格。</translation>
    </message>
    <message>
        <source>Write --map as "column header=field", for example --map "%1".</source>
        <translation>--map 的写法为“列标题=字段”，例如 --map "%1"。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Row %1, %2 "%3": %4</source>
        <translation>第 %1 行，%2“%3”：%4</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing was written. It would add %1, change %2, leave %3 as they are; %4 conflicts, %5 rejected.</source>
        <translation>尚未写入。预计新增 %1 条，更改 %2 条，不变 %3 条；冲突 %4 条，不能导入 %5 条。</translation>
    </message>
    <message>
        <source>Added %1, changed %2, unchanged %3, skipped %4, rejected %5; %6 classes and %7 dorms made.</source>
        <translation>新增 %1 条，更改 %2 条，不变 %3 条，跳过 %4 条，未导入 %5 条；新建班级 %6 个、宿舍 %7 个。</translation>
    </message>
    <message>
        <source>Take it back with: import W undo %1</source>
        <translation>如需撤销：import W undo %1</translation>
    </message>
    <message>
        <source>Name the file to import: import W roster FILE</source>
        <translation>请指明要导入的文件：import W roster FILE</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>担任职务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>There is no office "%1".</source>
        <translation>没有岗位“%1”。</translation>
    </message>
    <message>
        <source>There is no dorm "%1".</source>
        <translation>没有宿舍“%1”。</translation>
    </message>
    <message>
        <source>Appointed: %1, %2</source>
        <translation>已任命：%1，%2</translation>
    </message>
    <message>
        <source>Name the post by its id; list them with: network W posts</source>
        <translation>请用岗位 id 指明岗位；列出岗位：network W posts</translation>
    </message>
    <message>
        <source>The post ends on %1.</source>
        <translation>该岗位于 %1 结束。</translation>
    </message>
    <message>
        <source>Class %1 added.</source>
        <translation>已添加班级 %1。</translation>
    </message>
    <message>
        <source>Class %1 closed.</source>
        <translation>已停用班级 %1。</translation>
    </message>
    <message>
        <source>College %1 added.</source>
        <translation>已添加学院 %1。</translation>
    </message>
    <message>
        <source>Station %1 added.</source>
        <translation>已添加辅导站 %1。</translation>
    </message>
    <message>
        <source>There is no college "%1".</source>
        <translation>没有学院“%1”。</translation>
    </message>
    <message>
        <source>Custodian since %1: %2</source>
        <translation>自 %1 起的保管人：%2</translation>
    </message>
    <message>
        <source>A special period needs --from and --to.</source>
        <translation>特殊时段须带 --from 和 --to。</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>无须报送</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>--kind is one of student, staff, external, all.</source>
        <translation>--kind 可取 student、staff、external、all。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Dorm</source>
        <translation>宿舍</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>心理委员</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>--state is one of active, release_proposed, observing, closed.</source>
        <translation>--state 可取 active、release_proposed、observing、closed。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟踪</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>late report</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>handed in early</source>
        <translation>提前提交</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>更正 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found among what you may see.</source>
        <translation>在您有权查看的范围内未找到。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 overdue, %2 due today</source>
        <translation>逾期 %1 项，今日到期 %2 项</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>This workspace holds several stations; say which with --station: %1</source>
        <translation>本工作区有多个辅导站，请用 --station 指明：%1</translation>
    </message>
    <message>
        <source>There is no station "%1". There are: %2</source>
        <translation>没有辅导站“%1”。现有：%2</translation>
    </message>
    <message>
        <source>There is no open class "%1" among those you may see. List them with: list W classes</source>
        <translation>您有权查看的范围内没有在用班级“%1”。列出班级：list W classes</translation>
    </message>
    <message>
        <source>Several colleges have a class "%1"; say which station with --station.</source>
        <translation>多个学院都有班级“%1”，请用 --station 指明辅导站。</translation>
    </message>
    <message>
        <source>There is nobody with the number or name "%1" among those you may see.</source>
        <translation>您有权查看的范围内没有学号、工号或姓名为“%1”的人员。</translation>
    </message>
    <message>
        <source>Several people have the name "%1"; give the number: %2</source>
        <translation>有多人姓名为“%1”，请给出学号或工号：%2</translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4 (%5)</source>
        <translation>%1，%2，%3 至 %4（%5）</translation>
    </message>
    <message>
        <source>correction %1 of %2</source>
        <translation>%2 的第 %1 次更正</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>回执：%1</translation>
    </message>
    <message>
        <source>Special period: %1</source>
        <translation>特殊时段：%1</translation>
    </message>
    <message>
        <source>Window: %1 to %2</source>
        <translation>报送窗口：%1 至 %2</translation>
    </message>
    <message>
        <source>Classes: %1 of %2 reported</source>
        <translation>班级：应报 %2 个，已报 %1 个</translation>
    </message>
    <message>
        <source>Not reported: %1</source>
        <translation>未报送：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情况</translation>
    </message>
    <message numerus="yes">
        <source>PDF with %n page(s): %1</source>
        <translation>
            <numerusform>PDF 共 %n 页：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Write a line as CODE: text, for example KJ-2026-014: calm this week.</source>
        <translation>每行写法为“CODE: text”，例如 KJ-2026-014: 本周情况平稳。</translation>
    </message>
    <message>
        <source>The report of this week has no case %1.</source>
        <translation>本周周报中没有个案 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 classes have reported for %3.</source>
        <translation>%3：应报班级 %2 个，已报 %1 个。</translation>
    </message>
    <message>
        <source>Say either --none (nothing to report) or --text TEXT.</source>
        <translation>请在 --none（本周无异常）和 --text TEXT 中选用一个。</translation>
    </message>
    <message>
        <source>--class all goes with --none only.</source>
        <translation>--class all 只能与 --none 同用。</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) reported nothing to report.</source>
        <translation>
            <numerusform>%n 个班级已报本周无异常。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 filed for %2, marked late.</source>
        <translation>%1 已报送 %2 的情况，标注为补报。</translation>
    </message>
    <message>
        <source>%1 filed for %2.</source>
        <translation>%1 已报送 %2 的情况。</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已弃用。</translation>
    </message>
    <message>
        <source>A passphrase is needed: set %1, or run this at a terminal where it can be asked for.</source>
        <translation>需要口令：请设置 %1，或在可输入口令的终端中运行。</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再次输入：</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>两次输入的口令不一致，未作任何更改。</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1 的口令：</translation>
    </message>
    <message>
        <source>There is no role "%1". Roles: head, counsellor, secretary, centre, affairs, reviewer, admin, auditor.</source>
        <translation>没有角色“%1”。可用角色：head、counsellor、secretary、centre、affairs、reviewer、admin、auditor。</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>Workspace made: %1 (keys: %2)</source>
        <translation>已新建工作区：%1（密钥文件：%2）</translation>
    </message>
    <message>
        <source>Recovery code: %1</source>
        <translation>恢复码：%1</translation>
    </message>
    <message>
        <source>Write the recovery code down and keep it in a safe: it is shown this once, and opens the workspace when every passphrase is lost.</source>
        <translation>请抄下恢复码并妥善锁存：恢复码只显示这一次；所有口令都遗失时，可凭它打开工作区。</translation>
    </message>
    <message>
        <source>--scale is one of small, college, school, decade.</source>
        <translation>--scale 可取 small、college、school、decade。</translation>
    </message>
    <message>
        <source>Demo school made: %1</source>
        <translation>已生成演示学校：%1</translation>
    </message>
    <message>
        <source>Users: %1; passphrase of all of them: %2</source>
        <translation>用户：%1；统一口令：%2</translation>
    </message>
    <message>
        <source>Name the user, for example: users W %1 wangmin</source>
        <translation>请指明用户，例如：users W %1 wangmin</translation>
    </message>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Passphrase of</source>
        <translation>口令设置于</translation>
    </message>
    <message>
        <source>User %1 added.</source>
        <translation>已添加用户 %1。</translation>
    </message>
    <message>
        <source>User %1 is disabled; the key slot is gone.</source>
        <translation>用户 %1 已停用，其密钥槽已删除。</translation>
    </message>
    <message>
        <source>User %1 is now: %2</source>
        <translation>用户 %1 的角色现为：%2</translation>
    </message>
    <message>
        <source>User %1 is now tied to %2.</source>
        <translation>用户 %1 现已关联 %2。</translation>
    </message>
    <message>
        <source>User %1 has a new passphrase and a new key pair.</source>
        <translation>用户 %1 已换用新口令和新密钥对。</translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>恢复码：</translation>
    </message>
    <message>
        <source>The passphrase was changed. Make a new recovery code with: passwd W --new-recovery</source>
        <translation>口令已修改。请生成新的恢复码：passwd W --new-recovery</translation>
    </message>
    <message>
        <source>The old recovery code no longer opens this workspace.</source>
        <translation>旧恢复码已不能打开本工作区。</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>口令已修改。</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>Backup written and checked: %1</source>
        <translation>备份已写出并校验：%1</translation>
    </message>
    <message>
        <source>Restored to %1; all counts equal those of the backup.</source>
        <translation>已恢复到 %1，各项数量与备份一致。</translation>
    </message>
    <message>
        <source>The audit trail is unbroken: %1 entries.</source>
        <translation>审计记录完整无断裂，共 %1 条。</translation>
    </message>
    <message>
        <source>the station's team: offices, profiles, lists, and whether the head meets the rule</source>
        <translation>辅导站队伍：任职、档案、名单，以及站长是否符合任职条件</translation>
    </message>
    <message>
        <source>R is an office's code or one of the school's words for it. A new head ends the term of the one before. A head who does not meet the rule is not refused, but stays flagged until --relax (with --review D) or --override is entered with its reason.</source>
        <translation>R 为岗位代码或本校的叫法。任命新站长时，前任任期随之结束。站长不符合条件时不拒绝任命，但会一直提示，直到用 --relax（可加 --review D）或 --override 并写明理由登记。</translation>
    </message>
    <message>
        <source>"%1" is no office. Offices: %2</source>
        <translation>“%1”不是岗位。可用岗位：%2</translation>
    </message>
    <message>
        <source>Say who is meant with --person NUMBER or --name NAME.</source>
        <translation>请用 --person 学号/工号 或 --name 姓名 说明是谁。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>登记情况</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Reason: %1 (%2)</source>
        <translation>理由：%1（%2）</translation>
    </message>
    <message>
        <source>The file of -o must end in .pdf or .xlsx.</source>
        <translation>-o 的文件名须以 .pdf 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>There is no dorm "%1" among those you may see.</source>
        <translation>在您可见的范围内没有宿舍“%1”。</translation>
    </message>
    <message>
        <source>Appointed.</source>
        <translation>已任命。</translation>
    </message>
    <message>
        <source>The rule is not met: it stays flagged until you enter the relaxed path or an exception (member W eligibility --relax | --override, with --reason).</source>
        <translation>不符合任职条件：在登记放宽或例外之前会一直提示（member W eligibility --relax | --override，并加 --reason）。</translation>
    </message>
    <message>
        <source>This person holds no such office now.</source>
        <translation>此人目前没有担任这一岗位。</translation>
    </message>
    <message>
        <source>This person holds several offices; say which with --role or --class: %1</source>
        <translation>此人担任多个岗位，请用 --role 或 --class 说明是哪一个：%1</translation>
    </message>
    <message>
        <source>The term of %1 as %2 has ended.</source>
        <translation>%1 的%2任期已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of --relax, --override, --reviewed and --withdraw at a time.</source>
        <translation>--relax、--override、--reviewed、--withdraw 一次只能用一个。</translation>
    </message>
    <message>
        <source>This is nobody who heads a station on that day.</source>
        <translation>此人当日不是任何辅导站的站长。</translation>
    </message>
    <message>
        <source>Say whose appointment with --person or --station.</source>
        <translation>请用 --person 或 --station 说明是谁的任命。</translation>
    </message>
    <message>
        <source>No station has a head on that day.</source>
        <translation>当日没有辅导站有站长。</translation>
    </message>
    <message>
        <source>Say which file: member W import FILE.</source>
        <translation>请说明文件：member W import 文件。</translation>
    </message>
    <message>
        <source>The file holds no sheet.</source>
        <translation>文件中没有工作表。</translation>
    </message>
    <message>
        <source>--word is WORD=OFFICE, where OFFICE is a code such as dorm_reporter.</source>
        <translation>--word 的写法是 词=岗位，岗位为代码，例如 dorm_reporter。</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>--on-conflict is skip or replace.</source>
        <translation>--on-conflict 只能是 skip 或 replace。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用词</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>row %1, %2 "%3": %4</source>
        <translation>第 %1 行，%2“%3”：%4</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Would add %1, change %2; %3 conflicts, %4 rejected. Nothing was written.</source>
        <translation>将新增 %1、更改 %2；冲突 %3、拒绝 %4。未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. Take it back with: member W undo %6</source>
        <translation>新增 %1，更改 %2，未变 %3，略过 %4，拒绝 %5。撤销请用：member W undo %6</translation>
    </message>
    <message>
        <source>Say which import: member W undo ID, as the import printed it.</source>
        <translation>请说明撤销哪一次导入：member W undo 编号（导入时已显示）。</translation>
    </message>
    <message>
        <source>%1 removed, %2 restored</source>
        <translation>移除 %1，恢复 %2</translation>
    </message>
    <message>
        <source>--set is FIELD=VALUE; the fields are: %1</source>
        <translation>--set 的写法是 字段=值；可用字段：%1</translation>
    </message>
    <message>
        <source>"%1" is no certificate of the dictionary. There are: %2</source>
        <translation>词典中没有证书“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Give a file name that ends in .pdf or .xlsx.</source>
        <translation>请给出以 .pdf 或 .xlsx 结尾的文件名。</translation>
    </message>
    <message>
        <source>--role is class_committee, dorm_reporter or department.</source>
        <translation>--role 可为 class_committee、dorm_reporter 或 department。</translation>
    </message>
    <message>
        <source>Say which candidate: number or name.</source>
        <translation>请指明候选人的学号或姓名。</translation>
    </message>
    <message>
        <source>There is no candidate "%1" among those you may see. List them with: assessment W candidates</source>
        <translation>在您可见的范围内没有候选人“%1”。列出候选人：assessment W candidates</translation>
    </message>
    <message>
        <source>--state is proposed, appointed, declined or withdrawn.</source>
        <translation>--state 可为 proposed、appointed、declined 或 withdrawn。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>已培训</translation>
    </message>
    <message>
        <source>There is no criterion "%1". There are: %2</source>
        <translation>没有条件“%1”。现有：%2</translation>
    </message>
    <message>
        <source>%1 is proposed as %2 of %3.</source>
        <translation>%1已提名为%3的%2。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>taken off each time</source>
        <translation>每次扣分</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Say which round, by its name. List them with: assessment W rounds</source>
        <translation>请指明考核名称。列出考核：assessment W rounds</translation>
    </message>
    <message>
        <source>Give the round a name.</source>
        <translation>请填写考核名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made.</source>
        <translation>
            <numerusform>已生成 %n 份考核表。</numerusform>
        </translation>
    </message>
    <message>
        <source>The round was discarded.</source>
        <translation>已删除该考核。</translation>
    </message>
    <message>
        <source>"%1" has no sheet in this round among those you may see. List them with: assessment W list ROUND</source>
        <translation>在您可见的范围内“%1”没有本轮考核表。列出考核表：assessment W list 考核名称</translation>
    </message>
    <message>
        <source>"%1" is no score; write ITEM=POINTS, for example m.de=12.</source>
        <translation>“%1”不是评分。请写成 指标=分数，例如 m.de=12。</translation>
    </message>
    <message>
        <source>%1 is counted: say how many times.</source>
        <translation>%1按次数计，请填写次数。</translation>
    </message>
    <message>
        <source>The template has no item "%1". List them with: assessment W templates</source>
        <translation>考核表没有指标“%1”。列出指标：assessment W templates</translation>
    </message>
    <message>
        <source>%1: total %2, grade %3</source>
        <translation>%1：总分 %2，等级%3</translation>
    </message>
    <message>
        <source>%1: %2 so far, missing: %3</source>
        <translation>%1：目前 %2 分，未评：%3</translation>
    </message>
    <message>
        <source>The template has no condition "%1".</source>
        <translation>考核表没有表彰条件“%1”。</translation>
    </message>
    <message>
        <source>Proposed for %1: %2 (%3)</source>
        <translation>%1 建议 %2 分（%3）</translation>
    </message>
    <message>
        <source>Proposed: %1, rank %2</source>
        <translation>建议表彰：%1，第 %2 名</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不予考核</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>commended</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Commendation</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>There is no "assessment %1". There are: %2</source>
        <translation>没有“assessment %1”。可用：%2</translation>
    </message>
    <message>
        <source>selection and assessment of the student helpers</source>
        <translation>学生心理骨干的选拔与考核</translation>
    </message>
    <message>
        <source>propose --role class_committee|dorm_reporter|department --person NO [--by TEXT] [--criterion C]...; appoint NO [--date D] [--replace]; the other decisions take NO and --reason. round NAME --from D --to D [--role R] [--template T] [--people-on D] [--quota PERCENT] prepares a round; open NAME makes the sheets; score NAME --person NO --set ITEM=POINTS... [--self ITEM=POINTS]... [--condition C|all]... [--note T] [--leave-out|--take-in --reason R]; close NAME fixes the results; commend NAME shows who is proposed, with --person NO commends (--take-back takes it back). list, forms, score and candidates write paper with -o.</source>
        <translation>提名：propose --role class_committee|dorm_reporter|department --person 学号 [--by 推荐] [--criterion 条件]...；任用：appoint 学号 [--date 日期] [--replace]；其他决定需学号和 --reason。round 名称 --from 日期 --to 日期 [--role 队伍] [--template 考核表] [--people-on 日期] [--quota 百分比] 建立考核；open 名称 生成考核表；score 名称 --person 学号 --set 指标=分数... [--self 指标=分数]... [--condition 条件|all]... [--note 评语] [--leave-out|--take-in --reason 理由]；close 名称 确定结果；commend 名称 列出建议，加 --person 学号 列入表彰（--take-back 取消）。list、forms、score、candidates 加 -o 输出文件。</translation>
    </message>
    <message>
        <source>A counsellor's account needs --person: the classes are those of that member of staff. The new user's passphrase comes from XINZHAN_NEW_PASSPHRASE. --undertaking is the day on which the signed confidentiality undertaking was handed in; without it the account first accepts it itself.</source>
        <translation>辅导员账号需要 --person：班级取自该教职工。新用户的口令取自 XINZHAN_NEW_PASSPHRASE。--undertaking 为交来已签保密承诺书的日期；不填则由账号本人先行同意。</translation>
    </message>
    <message>
        <source>the confidentiality undertaking: an account works only after it</source>
        <translation>保密承诺书：登记后账号方可使用</translation>
    </message>
    <message>
        <source>show and accept work for an account that has not accepted it yet. A head or administrator records a paper that was signed.</source>
        <translation>尚未同意的账号可以使用 show 和 accept；纸质承诺书由站长或管理员登记。</translation>
    </message>
    <message>
        <source>the station's card, rooms and bookings, flagship, and what the regulation asks for</source>
        <translation>辅导站登记表、场地与预约、一院一品，以及建设规范对照</translation>
    </message>
    <message>
        <source>show and check take -o for the card on paper, log for the month's log. room add takes --area, --shared, --soundproof, --purpose (several), --furnishing, --photo F; book takes --person NO, --note, --walk-in; flagship set takes --summary, --date, --evidence F; a second flagship needs --replace.</source>
        <translation>show 和 check 可用 -o 输出登记表，log 可用 -o 输出当月使用登记。room add 可带 --area、--shared、--soundproof、--purpose（可多次）、--furnishing、--photo F；book 可带 --person 工号、--note、--walk-in；flagship set 可带 --summary、--date、--evidence F；更换品牌须加 --replace。</translation>
    </message>
    <message>
        <source>training, meetings and drills: sessions, who was there, coverage, the gap list</source>
        <translation>培训、会议与演练：场次、签到、覆盖情况、缺训名单</translation>
    </message>
    <message>
        <source>R is an office's code or one of the school's words for it; the expected list is made from the offices held on the day. Unknown and repeated numbers are told one by one and nobody else is recorded for them; --strict records nothing at all then. Kinds of speaker: teacher, class_teacher, cadre, expert, other.</source>
        <translation>R为职务代码或本校的叫法；应到名单按当天任职情况生成。未知和重复的编号逐条说明，不会误记到他人；加--strict时有此情况则全部不登记。主讲人类别：teacher、class_teacher、cadre、expert、other。</translation>
    </message>
    <message>
        <source>hands an office over: list, open items, accounts, undertakings, three signatures</source>
        <translation>换岗交接：清单、未结事项、账号、保密义务、三方签字</translation>
    </message>
    <message>
        <source>Without NO the handover under way is meant. Every step is kept: it goes on where it stopped. switch makes the successor's account with --login when there is none; its passphrase comes from XINZHAN_NEW_PASSPHRASE. --date of start is the successor's first day.</source>
        <translation>不写编号时指正在办理的交接。每一步都会保存，可随时接着办理。接收人没有账号时，switch 用 --login 新建账号，口令取自 XINZHAN_NEW_PASSPHRASE。start 的 --date 为接收人到岗日期。</translation>
    </message>
    <message>
        <source>%1: %2, %3 hands over to %4 on %5. %6.</source>
        <translation>%1：%2，%3 移交给 %4，自 %5 起。%6。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>系统统计</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>交出数量</translation>
    </message>
    <message>
        <source>Open: %1 -&gt; %2</source>
        <translation>未结：%1 -&gt; %2</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>待移交</translation>
    </message>
    <message>
        <source>Next: %1 (handover W %2 %3)</source>
        <translation>下一步：%1（handover W %2 %3）</translation>
    </message>
    <message>
        <source>There is no office "%1". Offices: head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert.</source>
        <translation>没有岗位“%1”。岗位有：head、deputy、counsellor、class_teacher、class_committee、dorm_reporter、department、secretary、parttime、expert。</translation>
    </message>
    <message>
        <source>--scope takes files, cases, ledgers, seals, accounts, devices, funds.</source>
        <translation>--scope 可取 files、cases、ledgers、seals、accounts、devices、funds。</translation>
    </message>
    <message>
        <source>There is no counted line "%1". Give --name, --scope and --stated for a line of your own.</source>
        <translation>没有统计项“%1”。自填清单项请给出 --name、--scope 和 --stated。</translation>
    </message>
    <message>
        <source>--item takes CODE=PERSON, for example KJ-2026-014=10023.</source>
        <translation>--item 的格式为 编号=人员，例如 KJ-2026-014=10023。</translation>
    </message>
    <message>
        <source>No open item of this handover has the code "%1".</source>
        <translation>本次交接没有编号为“%1”的未结事项。</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No handover is under way. Start one with: handover W start --to PERSON</source>
        <translation>没有正在办理的交接。请执行：handover W start --to 人员</translation>
    </message>
    <message>
        <source>--party is one of from, to, witness.</source>
        <translation>--party 可为 from、to、witness 之一。</translation>
    </message>
    <message>
        <source>--data is one of reports, cases, station, training.</source>
        <translation>--data 可为 reports、cases、station、training 之一。</translation>
    </message>
    <message>
        <source>Say --due or --no-report.</source>
        <translation>请指明 --due 或 --no-report。</translation>
    </message>
    <message>
        <source>no report, set on %1 by %2: %3</source>
        <translation>免报（事后设定，%1，%2）：%3</translation>
    </message>
    <message>
        <source>-o names a file that ends in .pdf or .xlsx.</source>
        <translation>-o 后的文件名须以 .pdf 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>如何补齐</translation>
    </message>
    <message>
        <source>The station has no room yet; add one with: station W room add NAME</source>
        <translation>辅导站还没有房间，可用 station W room add 名称 添加</translation>
    </message>
    <message>
        <source>There is no room "%1". There are: %2</source>
        <translation>没有房间“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Name the room.</source>
        <translation>请写明房间名称。</translation>
    </message>
    <message>
        <source>Room %1 added.</source>
        <translation>已添加房间 %1。</translation>
    </message>
    <message>
        <source>Room %1 is out of use.</source>
        <translation>房间 %1 已停用。</translation>
    </message>
    <message>
        <source>Room %1 is in use again.</source>
        <translation>房间 %1 已恢复使用。</translation>
    </message>
    <message>
        <source>Room %1 deleted.</source>
        <translation>已删除房间 %1。</translation>
    </message>
    <message>
        <source>also for other uses</source>
        <translation>兼用</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>㎡</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Out of use since</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Name the booking by its id; list them with: station W book list --date D</source>
        <translation>请用编号指明预约，可用 station W book list --date 日期 查看</translation>
    </message>
    <message>
        <source>The use is recorded.</source>
        <translation>使用记录已登记。</translation>
    </message>
    <message>
        <source>The booking is cancelled.</source>
        <translation>预约已取消。</translation>
    </message>
    <message>
        <source>Times are written as 14:00.</source>
        <translation>时间写作 14:00。</translation>
    </message>
    <message>
        <source>Booked: %1, %2, %3 to %4</source>
        <translation>已预约：%1，%2，%3 至 %4</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name the flagship.</source>
        <translation>请写明品牌名称。</translation>
    </message>
    <message>
        <source>With --replace it is done.</source>
        <translation>加上 --replace 即可更换。</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>former</source>
        <translation>曾用</translation>
    </message>
    <message>
        <source>Flagship</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Give the month as 2026-11.</source>
        <translation>月份写作 2026-11。</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Secretary in charge</source>
        <translation>分管书记</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>silent all month</source>
        <translation>全月未报</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报/应报</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>%1 weeks, %2 classes silent, %3 with gaps, %4 dorms without a weather reporter</source>
        <translation>%1 周，%2 个班级全月未报，%3 个班级部分未报，%4 间宿舍心理气象员空缺</translation>
    </message>
    <message>
        <source>Say where the chart goes: -o F.pdf or -o F.xlsx</source>
        <translation>请指明网络图的输出文件：-o F.pdf 或 -o F.xlsx</translation>
    </message>
    <message>
        <source>No session has taken place up to today. Add one with: training W add</source>
        <translation>截至今天没有举行过场次。可用 training W add 添加</translation>
    </message>
    <message>
        <source>--session takes the id that list prints, or latest.</source>
        <translation>--session 接受 list 列出的编号，或 latest。</translation>
    </message>
    <message>
        <source>There is no term "%1" in the calendar. There are: %2</source>
        <translation>校历中没有学期“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Say on which day with --date 2026-10-14.</source>
        <translation>请用 --date 2026-10-14 指明日期。</translation>
    </message>
    <message>
        <source>--category is one of training, meeting, drill, online.</source>
        <translation>--category 为 training、meeting、drill、online 之一。</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 added: %n people are expected.</source>
        <translation>
            <numerusform>已添加%1（%2），应到%n人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席情况</translation>
    </message>
    <message>
        <source>--leave needs --reason.</source>
        <translation>--leave 须同时给出 --reason。</translation>
    </message>
    <message>
        <source>Say who was there: --present, --absent, --leave with --reason, or --file.</source>
        <translation>请说明到场情况：--present、--absent、--leave（附 --reason）或 --file。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) recorded.</source>
        <translation>
            <numerusform>已登记%n人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected %1, present %2, on leave %3, absent %4.</source>
        <translation>应到%1，实到%2，请假%3，缺席%4。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>While enrolled</source>
        <translation>在校期间至少一次</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>毕业日期</translation>
    </message>
    <message>
        <source>On record instead</source>
        <translation>现有记录</translation>
    </message>
    <message>
        <source>It is on record for %1.</source>
        <translation>%1 已登记。</translation>
    </message>
    <message>
        <source>It is not on record for %1 yet. Accept it with: undertaking W accept --as %1</source>
        <translation>%1 尚未登记。请执行：undertaking W accept --as %1</translation>
    </message>
    <message>
        <source>%1 accepted: %2</source>
        <translation>%1 已同意：%2</translation>
    </message>
    <message>
        <source>The signed undertaking of %1 is on record.</source>
        <translation>%1 的已签承诺书已登记。</translation>
    </message>
    <message>
        <source>The undertaking of %1 no longer counts; the account waits for a new one.</source>
        <translation>%1 的承诺书不再有效，账号须重新签署后使用。</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Read by %1 on %2</source>
        <translation>%1 已于 %2 阅</translation>
    </message>
    <message>
        <source>On the command line: undertaking W show --as %1, then undertaking W accept --as %1.</source>
        <translation>命令行：先 undertaking W show --as %1，再 undertaking W accept --as %1。</translation>
    </message>
    <message>
        <source>By making it %1 accepted the confidentiality undertaking: %2 The whole text: undertaking W show</source>
        <translation>%1 创建工作区即同意保密承诺书：%2 全文：undertaking W show</translation>
    </message>
    <message>
        <source>The account works once its confidentiality undertaking is on record: undertaking W accept --as %1, or undertaking W record --user %1 --signed-on DATE for a signed paper.</source>
        <translation>登记保密承诺书后账号方可使用：undertaking W accept --as %1；已有纸质承诺书则：undertaking W record --user %1 --signed-on 日期。</translation>
    </message>
    <message>
        <source>Entries up to %1 ended their retention on %2 and lie in an archive among the backups.</source>
        <translation>第%1条及以前的记录已于%2保留期满，归档于备份文件夹。</translation>
    </message>
    <message>
        <source>lacking</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Would serve in</source>
        <translation>拟任职</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Serves in</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Handover no.</source>
        <translation>交接编号</translation>
    </message>
    <message>
        <source>Office handed over</source>
        <translation>交接岗位</translation>
    </message>
    <message>
        <source>lists the libraries this program carries; NAME prints the text of its licence</source>
        <translation>列出本程序附带的程序库；给出名称则输出其许可协议全文</translation>
    </message>
    <message>
        <source>This program carries no library "%1". Without a name the command lists them.</source>
        <translation>本程序没有附带名为“%1”的程序库。不写名称即可列出全部。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>W is the file to make (NAME.xinzhan); NAME.xinzhan.keys is made beside it. Both belong together. Whoever makes it accepts the confidentiality undertaking. Weeks that ended before today are not missing in it; --reports-since names another day.</source>
        <translation>W 为要新建的文件（名称.xinzhan），旁边同时生成 名称.xinzhan.keys，两个文件须放在一起。新建者即接受保密承诺书。今天以前已结束的教学周不算缺报；可用 --reports-since 另定日期。</translation>
    </message>
    <message>
        <source>--reports-since needs a day, like 2026-09-01.</source>
        <translation>--reports-since 后须写日期，如 2026-09-01。</translation>
    </message>
    <message>
        <source>--nature is one of developmental, remedial, none.</source>
        <translation>--nature 取 developmental、remedial 或 none。</translation>
    </message>
    <message>
        <source>Name the activity by the id that list prints.</source>
        <translation>请用 list 列出的编号指定活动。</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>面向专业</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>Developmental: %1 of %2 (%3); peer activities: %4</source>
        <translation>发展性：%1/%2（%3）；朋辈互助活动：%4项</translation>
    </message>
    <message>
        <source>A workspace on a network share is refused, since file locks cannot be relied upon there; --network-share opens it all the same.</source>
        <translation>网络共享文件夹中的工作区不予打开，因为那里的文件锁不可靠；加 --network-share 则仍然打开。</translation>
    </message>
    <message>
        <source>the construction project: application, opinions, decision, days, history</source>
        <translation>建设项目：申报书、意见、审批、日期、历史</translation>
    </message>
    <message>
        <source>Without --project NUMBER|TITLE the station's current project is meant. fill takes one JSON object for each section, or single places such as goals.overall=... and budget.lines.1.amount=1200.50; --sums sets the budget's totals. Decisions belong to the school's student affairs office. draft fills in what the program knows. Kinds of files: certificate, photo, rules, activity, other. A change is decided with grant or refuse and --id, else the oldest that waits is meant. approve allots --first (else all of --amount, else the budget's first year) as the first tranche; tranche 2 comes after the mid-term. An expense above the balance needs --overdraft with its reason; nothing is deleted: reverse --entry N --reason R. Faults of a failed mid-term: no_work, delay, unreported_head, unreported_content, mismatch, untrue, misuse. A review day: final prepare --review NAME --on D [--place P] [--year Y] [--mean average|trimmed], add-project [--project P] (else all that are ready), add-reviewer --reviewer NAME [--unit U] [--title T] [--weight N] [--login U], declare --reviewer NAME [--project P --conflict --reason R], draw [--seed N], open; then score, accept, final publish. sheets prints blank score sheets, with --filled those that were filled.</source>
        <translation>不写 --project 编号|名称 时指本站当前的项目。fill 每个部分接收一个 JSON 对象，也可写单个位置，如 goals.overall=... 和 budget.lines.1.amount=1200.50；--sums 按明细填写预算合计。审批由学工部决定。draft 填入程序已知的内容。附件种类：certificate、photo、rules、activity、other。变更用 grant 或 refuse 加 --id 审批，不写则指最早的待审批申请。approve 以 --first（否则全部 --amount，再否则预算第一年）作为首期拨款；第二期在中期通过之后拨付。支出超过余额须用 --overdraft 写明原因；账目不删除，用 reverse --entry N --reason R 冲销。中期不合格的情形：no_work、delay、unreported_head、unreported_content、mismatch、untrue、misuse。评审日：final prepare --review 名称 --on 日期 [--place 地点] [--year 年] [--mean average|trimmed]，add-project [--project P]（否则为全部待评项目），add-reviewer --reviewer 姓名 [--unit 单位] [--title 职称] [--weight N] [--login U]，declare --reviewer 姓名 [--project P --conflict --reason R]，draw [--seed N]，open；然后 score、accept、final publish。sheets 打印空白评分表，加 --filled 打印已填的评分表。</translation>
    </message>
    <message>
        <source>the whole school: who has a station, where each project stands, what is late, scores side by side, calendar</source>
        <translation>全校：谁已建站、各项目进程、逾期事项、得分对照、日程</translation>
    </message>
    <message>
        <source>the station's activities: register, sums, evidence, ledger</source>
        <translation>活动台账：登记、统计、佐证、打印</translation>
    </message>
    <message>
        <source>Kinds, strands and goals are codes or words of the dictionary activity_kinds; an unknown one is refused with the list. --nature is developmental, remedial or none.</source>
        <translation>形式、栏目、目标取字典 activity_kinds 的代码或名称，不认识的会拒绝并列出可用项。--nature 取 developmental、remedial 或 none。</translation>
    </message>
    <message>
        <source>supervision: visits, findings, their days, answers and closing</source>
        <translation>督查：记录、问题、期限、答复与销号</translation>
    </message>
    <message>
        <source>The centre and student affairs visit, record and close; a station's head answers. A moved day keeps both days and the reason.</source>
        <translation>学校心理中心和学工部督查、记录、销号，站长答复。调整期限时前后期限和原因都会保留。</translation>
    </message>
    <message>
        <source>the yearly check against the construction standards: score and the data that are missing</source>
        <translation>年度标准化建设自查：得分与缺少的数据</translation>
    </message>
    <message>
        <source>the year's honours and the annual assessment of the colleges</source>
        <translation>年度荣誉与学院年度考核</translation>
    </message>
    <message>
        <source>K is station, head or boutique. Honours are given only after a project's acceptance; student affairs decides.</source>
        <translation>K 取 station、head 或 boutique。荣誉须在项目验收通过后评选，由学工部决定。</translation>
    </message>
    <message>
        <source>the year's archive as one PDF: contents, all papers, a manifest of hashes</source>
        <translation>年度归档：目录、全部材料和散列值清单合为一个 PDF</translation>
    </message>
    <message>
        <source>--summary is a text file with the year's own words. --list shows which portfolios were built, with the hash of each manifest.</source>
        <translation>--summary 为年度总结文本文件。--list 列出已立卷的档案及其清单散列值。</translation>
    </message>
    <message>
        <source>checks that no page of a portfolio was changed</source>
        <translation>核验年度档案的页面是否被改动</translation>
    </message>
    <message>
        <source>Name one nomination by its id or its certificate number; honour W list prints them.</source>
        <translation>请用编号或证书号指定一项推荐；honour W list 可列出。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>推荐中</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>已表彰</translation>
    </message>
    <message>
        <source>Say one of --award, --decline, --withdraw, --take-back; all but the first need --reason.</source>
        <translation>请指定 --award、--decline、--withdraw、--take-back 之一；除第一个外都需要 --reason。</translation>
    </message>
    <message>
        <source>Sum of all totals: %1</source>
        <translation>各学院合计：%1</translation>
    </message>
    <message>
        <source>-o names the file of the portfolio; it ends in .pdf.</source>
        <translation>-o 指定档案文件，以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>立卷时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>立卷人</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>清单散列值（SHA-256）</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>未收录%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Portfolio of %1 with %n page(s): %2</source>
        <translation>
            <numerusform>%1年度工作档案，共%n页：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the manifest: %1</source>
        <translation>清单散列值（SHA-256）：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: all %n page(s) are as they were bound.</source>
        <translation>
            <numerusform>%1，%2年：全部%n页与立卷时一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>--set takes SECTION.FIELD=VALUE, in a table SECTION.FIELD.ROW.COLUMN=VALUE; "%1" is neither. The places are in: project W show --json</source>
        <translation>--set 须写 部分.项目=值，表格中写 部分.项目.行.列=值；“%1”两者都不是。各位置见：project W show --json</translation>
    </message>
    <message>
        <source>%1 has %2 rows; there is no place "%3" in it.</source>
        <translation>%1 共 %2 行，其中没有位置“%3”。</translation>
    </message>
    <message>
        <source>The station has no project yet. Begin one with: project W new --title T --start D</source>
        <translation>本站还没有项目。请新建：project W new --title T --start D</translation>
    </message>
    <message>
        <source>There is no project "%1" among those you may see. There are: %2</source>
        <translation>您可查看的项目中没有“%1”。现有：%2</translation>
    </message>
    <message>
        <source>Cycle from %1 to %2; mid-term inspection %3, final review %4.</source>
        <translation>建设周期 %1 至 %2；中期检查 %3，期终评审 %4。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Application: %1 % filled in.</source>
        <translation>申报书：已填 %1 %。</translation>
    </message>
    <message>
        <source>Possible now: %1 (%2)</source>
        <translation>现在可办理：%1（%2）</translation>
    </message>
    <message>
        <source>%1 holds no application: %2</source>
        <translation>%1 中没有申报书：%2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Version %1 is being written.</source>
        <translation>第 %1 版编写中。</translation>
    </message>
    <message>
        <source>Allotted %1 yuan, spent %2 yuan, balance %3 yuan; executed %4.</source>
        <translation>已拨付 %1 元，已支出 %2 元，余额 %3 元；执行率 %4。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际支出</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Entered as No. %1.</source>
        <translation>已登记为第 %1 号。</translation>
    </message>
    <message>
        <source>--year goes with --amount or --first.</source>
        <translation>--year 须与 --amount 或 --first 同用。</translation>
    </message>
    <message>
        <source>The mid-term inspection is not opened yet; it is due on %1.</source>
        <translation>中期检查尚未发起，检查日期为 %1。</translation>
    </message>
    <message>
        <source>points to it</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结论：%1</translation>
    </message>
    <message>
        <source>The mid-term inspection is not opened yet. Open it with: project W midterm open</source>
        <translation>中期检查尚未发起。请先执行：project W midterm open</translation>
    </message>
    <message>
        <source>%1 holds no mid-term form: %2</source>
        <translation>%1 不是中期检查表：%2</translation>
    </message>
    <message>
        <source>--set takes progress, results, money, problems, next or changes=TEXT, targets.N.current=VALUE or targets.N.evidence=TEXT; "%1" is neither.</source>
        <translation>--set 接受 progress、results、money、problems、next、changes=文字，或 targets.N.current=数值、targets.N.evidence=文字；“%1”都不是。</translation>
    </message>
    <message>
        <source>There is no version %1 of the application.</source>
        <translation>申报书没有第 %1 版。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Nothing was handed in yet, so there is nothing to compare.</source>
        <translation>尚未提交任何版本，没有可比较的内容。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ.</source>
        <translation>
            <numerusform>%n 处不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No request of this project has been decided.</source>
        <translation>该项目没有已审批的申请。</translation>
    </message>
    <message>
        <source>No request of this project waits for a decision.</source>
        <translation>该项目没有待审批的申请。</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>There is no reviewer "%1" on this panel. There are: %2</source>
        <translation>本次评审没有专家“%1”。现有：%2</translation>
    </message>
    <message>
        <source>There is no project "%1" in this review for you. There are: %2</source>
        <translation>本次评审中没有由您评审的项目“%1”。现有：%2</translation>
    </message>
    <message>
        <source>There is no project "%1" in this review. There are: %2</source>
        <translation>本次评审没有项目“%1”。现有：%2</translation>
    </message>
    <message>
        <source>"%1" is no score; write ITEM=POINTS, for example lead.body=4.</source>
        <translation>“%1”不是评分；请写成 指标=分数，例如 lead.body=4。</translation>
    </message>
    <message>
        <source>The rubric has no item "%1". List them with: project W rubric</source>
        <translation>评分标准中没有指标“%1”。可用 project W rubric 列出</translation>
    </message>
    <message>
        <source>"%1" is no part; write PART=TEXT.</source>
        <translation>“%1”不是报告的部分；请写成 部分=内容。</translation>
    </message>
    <message>
        <source>Own score: %1</source>
        <translation>自评：%1</translation>
    </message>
    <message>
        <source>Round %1: mean %2, %3</source>
        <translation>第%1轮：平均分%2，%3</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>--mean is average or trimmed.</source>
        <translation>--mean 只能是 average 或 trimmed。</translation>
    </message>
    <message>
        <source>No project has handed in its final report.</source>
        <translation>没有项目报送期终总结报告。</translation>
    </message>
    <message>
        <source>--weight is a number; 1 for everybody means equal weight.</source>
        <translation>--weight 应为数字；各专家均为 1 即权重相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) recorded.</source>
        <translation>
            <numerusform>已记录%n项声明。</numerusform>
        </translation>
    </message>
    <message>
        <source>A conflict of interest is declared for one project: name it with --project.</source>
        <translation>利益关系按项目声明：请用 --project 指明项目。</translation>
    </message>
    <message>
        <source>--seed is a whole number.</source>
        <translation>--seed 应为整数。</translation>
    </message>
    <message>
        <source>Lots drawn with the seed %1.</source>
        <translation>已抽签，种子数%1。</translation>
    </message>
    <message>
        <source>The review was discarded.</source>
        <translation>本次评审已放弃。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) published.</source>
        <translation>
            <numerusform>已公布%n项结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict of interest</source>
        <translation>存在利益关系</translation>
    </message>
    <message>
        <source>declare first</source>
        <translation>请先声明</translation>
    </message>
    <message>
        <source>You declared a conflict of interest; there is no sheet for this project.</source>
        <translation>您已声明存在利益关系，没有该项目的评分表。</translation>
    </message>
    <message>
        <source>Declare your interests in this project first: project W final declare</source>
        <translation>请先声明与该项目的利益关系：project W final declare</translation>
    </message>
    <message>
        <source>%1 has no sheet for %2: not declared yet, or a conflict of interest.</source>
        <translation>%1没有%2的评分表：尚未声明，或存在利益关系。</translation>
    </message>
    <message>
        <source>Your comment of round %1 (%2): %3</source>
        <translation>您在第%1轮的意见（%2）：%3</translation>
    </message>
    <message>
        <source>%1: %2 points, %3</source>
        <translation>%1：%2分，%3</translation>
    </message>
    <message>
        <source>%1 has not been before a panel; an acceptance follows from a review.</source>
        <translation>“%1”尚未经过评审；验收以评审结果为依据。</translation>
    </message>
    <message>
        <source>--grade is excellent, qualified, unqualified or proposed.</source>
        <translation>--grade 只能是 excellent、qualified、unqualified 或 proposed。</translation>
    </message>
    <message>
        <source>%1 holds no rubric: %2</source>
        <translation>%1中没有评分标准：%2</translation>
    </message>
    <message>
        <source>--set takes a figure of the rubric such as excellent=90; "%1" is none. Whole rubrics come with --form F.json.</source>
        <translation>--set 用于修改评分标准的数值，例如 excellent=90；“%1”不是。整份标准请用 --form F.json。</translation>
    </message>
    <message>
        <source>%1, year %2, version %3</source>
        <translation>%1，%2年，第%3版</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1（%n天）</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一事项</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Every college has a station.</source>
        <translation>各学院均已建站。</translation>
    </message>
    <message>
        <source>Without a station: %1</source>
        <translation>未建站学院：%1</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Name it by the id that list prints.</source>
        <translation>请用 list 列出的编号指定。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案日期</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 points (%3), %n standard(s) not met</source>
        <translation>
            <numerusform>得分%1，满分%2（%3），未达标%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>If you know what you do: --network-share.</source>
        <translation>如已了解后果仍要使用，请加 --network-share。</translation>
    </message>
    <message>
        <source>%1, as it comes with the program</source>
        <translation>%1（随程序提供的版本）</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Review day</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>Reviewed by the college on %1 (%2): %3</source>
        <translation>学院已于%1复核（%2）：%3</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Never trained</source>
        <translation>未训</translation>
    </message>
    <message>
        <source>No training on record.</source>
        <translation>没有培训记录。</translation>
    </message>
    <message>
        <source>The certificate ended on %1.</source>
        <translation>证书已于%1到期。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate ends on %1, in %n day(s).</source>
        <translation>
            <numerusform>证书%1到期，还有%n天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is valid until %1.</source>
        <translation>证书有效期至%1。</translation>
    </message>
    <message>
        <source>Last trained on %1.</source>
        <translation>最近一次培训：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>培训%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>会议%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) on leave</source>
        <translation>
            <numerusform>请假%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent</source>
        <translation>
            <numerusform>缺席%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on record in this term.</source>
        <translation>本学期没有记录。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>CoverageService</name>
    <message>
        <source>online course without a certificate</source>
        <translation>线上课程未取得证书</translation>
    </message>
    <message>
        <source>trained outside the time of study</source>
        <translation>培训不在在校期间</translation>
    </message>
    <message>
        <source>on leave on %1</source>
        <translation>%1请假</translation>
    </message>
    <message>
        <source>absent on %1</source>
        <translation>%1缺席</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) only</source>
        <translation>
            <numerusform>仅参加会议%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing on record</source>
        <translation>无任何记录</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not yours.</source>
        <translation>没有这个辅导站，或者它不归您负责。</translation>
    </message>
    <message>
        <source>Nobody held this office in the term.</source>
        <translation>本学期无人任此职。</translation>
    </message>
    <message>
        <source>%1 of %2 people (%3), %4 of %5 classes (%6); trainings %7, meetings %8.</source>
        <translation>已覆盖%1人，应覆盖%2人（%3）；班级%4个，应覆盖%5个（%6）；培训%7次，会议%8次。</translation>
    </message>
    <message>
        <source>The term ended on %1 without a training or meeting for them.</source>
        <translation>本学期已于%1结束，未对其开展培训或会议。</translation>
    </message>
    <message>
        <source>Hold a training or a meeting for them by %1.</source>
        <translation>请在%1前对其开展一次培训或会议。</translation>
    </message>
    <message>
        <source>%1 of %2 student helpers (%3) were trained at least once while enrolled.</source>
        <translation>%2名学生心理骨干中，%1名在校期间至少受过一次专题培训（%3）。</translation>
    </message>
    <message>
        <source>There were no student helpers in the term.</source>
        <translation>本学期没有学生心理骨干。</translation>
    </message>
    <message numerus="yes">
        <source>Train the %n student helper(s) of the gap list before they graduate; meetings do not count.</source>
        <translation>
            <numerusform>请在毕业前为缺训名单上的%n名学生骨干补训；会议不计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 begins on %2; there is nothing to count yet.</source>
        <translation>%1从%2开始，尚无可统计的内容。</translation>
    </message>
    <message>
        <source>Every student helper in office has been trained while enrolled; there is nobody to catch up.</source>
        <translation>在任学生骨干均已在校期间受过专题培训，无人需要补训。</translation>
    </message>
    <message>
        <source>Choose the station that holds the session.</source>
        <translation>请选择举办的辅导站。</translation>
    </message>
    <message>
        <source>in office since %1</source>
        <translation>%1起任职</translation>
    </message>
</context>
<context>
    <name>CustodianService</name>
    <message>
        <source>Say since when the custodian keeps these papers.</source>
        <translation>请填写保管人的起始日期。</translation>
    </message>
    <message>
        <source>The custodian must be a member of staff.</source>
        <translation>保管人须为教职工。</translation>
    </message>
    <message>
        <source>%1 keeps these papers since %2; the next custodian begins later.</source>
        <translation>%1 自 %2 起保管；下一任保管人须晚于该日开始。</translation>
    </message>
    <message>
        <source>The last day cannot lie before the first, %1.</source>
        <translation>最后一天不能早于开始日期 %1。</translation>
    </message>
    <message>
        <source>Nobody keeps this class of data now.</source>
        <translation>该类资料目前没有保管人。</translation>
    </message>
</context>
<context>
    <name>DataClass</name>
    <message>
        <source>Reports and ledger</source>
        <translation>报表与台账</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>个案档</translation>
    </message>
    <message>
        <source>Station and members</source>
        <translation>站点与队伍</translation>
    </message>
    <message>
        <source>Training and assessment</source>
        <translation>培训与考核</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Making the demo school was cancelled.</source>
        <translation>已取消生成演示学校。</translation>
    </message>
</context>
<context>
    <name>DialogPrompts</name>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Please keep to %1 characters.</source>
        <translation>请控制在 %1 字以内。</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>Dictionary</name>
    <message>
        <source>The dictionary "%1" of this workspace cannot be read. Restore it in the settings.</source>
        <translation>本工作区的字典“%1”无法读取，请在设置中恢复。</translation>
    </message>
    <message>
        <source>The dictionary "%1" is missing from the program. Install the program again.</source>
        <translation>程序缺少字典“%1”，请重新安装程序。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>预警等级</translation>
    </message>
    <message>
        <source>Criteria of entry</source>
        <translation>入库标准</translation>
    </message>
    <message>
        <source>Kinds of cases</source>
        <translation>个案类型</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>发现来源</translation>
    </message>
    <message>
        <source>Reasons of release</source>
        <translation>解除原因</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险因素</translation>
    </message>
    <message>
        <source>Special periods</source>
        <translation>特殊时段</translation>
    </message>
    <message>
        <source>Words for roles</source>
        <translation>职务用词</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Days between talks</source>
        <translation>跟踪间隔（天）</translation>
    </message>
    <message>
        <source>Words in files</source>
        <translation>来文用词</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Assessment templates</source>
        <translation>考核办法</translation>
    </message>
    <message>
        <source>Selection criteria</source>
        <translation>选拔条件</translation>
    </message>
    <message>
        <source>Template code</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Row kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Scores with meaning</source>
        <translation>分值与标准</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资质证书</translation>
    </message>
    <message>
        <source>Disciplines</source>
        <translation>学科目录</translation>
    </message>
    <message>
        <source>Rule on the head</source>
        <translation>站长任职条件</translation>
    </message>
    <message>
        <source>Counts for the head (1 = yes)</source>
        <translation>认可（1 = 是）</translation>
    </message>
    <message>
        <source>Confidentiality undertaking</source>
        <translation>保密承诺书</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>DictionaryService</name>
    <message>
        <source>There is no dictionary %1 that counts on this day.</source>
        <translation>当日没有生效的字典 %1。</translation>
    </message>
    <message>
        <source>There is no dictionary %1.</source>
        <translation>没有字典 %1。</translation>
    </message>
    <message>
        <source>Enter the day from which the new version counts.</source>
        <translation>请填写新版本的生效日期。</translation>
    </message>
    <message>
        <source>The newest version counts from %1; a new one cannot begin before it.</source>
        <translation>最新版本自 %1 起生效；新版本不能早于该日期。</translation>
    </message>
    <message>
        <source>The new version lacks %1, which records refer to. Keep these entries and change their wording instead.</source>
        <translation>新版本缺少 %1，而已有记录引用了它们。请保留这些条目，只修改其文字。</translation>
    </message>
</context>
<context>
    <name>EligibilityService</name>
    <message>
        <source>This appointment does not exist, or is not one of yours.</source>
        <translation>该任命不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>The rule speaks of the station's head; %1 is %2.</source>
        <translation>任职条件只针对站长；%1 担任的是%2。</translation>
    </message>
    <message>
        <source>This person does not exist, or is not one of yours.</source>
        <translation>没有此人，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>%1 meets the rule; nothing needs to be relaxed.</source>
        <translation>%1 已满足任职条件，无需放宽。</translation>
    </message>
    <message>
        <source>The relaxed rule is not met either: %1. Complete what is on record, or enter an exception with its reason.</source>
        <translation>放宽条件也不满足：%1。请补全资料，或写明理由登记例外任用。</translation>
    </message>
    <message>
        <source>The review must lie after the first day in office, %1.</source>
        <translation>复核日期须晚于任职首日 %1。</translation>
    </message>
    <message>
        <source>%1 meets the rule; no exception is needed.</source>
        <translation>%1 已满足任职条件，无需例外。</translation>
    </message>
    <message>
        <source>Only a relaxed appointment is reviewed; this one stands as: %1.</source>
        <translation>只有暂放宽的任命才需复核；该任命目前为：%1。</translation>
    </message>
    <message>
        <source>The rule is not met today either: %1. Set a later review with its reason, or end the term.</source>
        <translation>今天仍不满足任职条件：%1。请写明理由延后复核日期，或结束任期。</translation>
    </message>
    <message>
        <source>Say in at most 500 characters why the mark is withdrawn.</source>
        <translation>请在 500 字以内说明撤销标记的原因。</translation>
    </message>
    <message>
        <source>A written reason is needed: why this person leads the station although the rule is not met.</source>
        <translation>须写明理由：为何在不符合条件的情况下由此人担任站长。</translation>
    </message>
    <message>
        <source>The reason may have at most 500 characters.</source>
        <translation>理由最多 500 字。</translation>
    </message>
    <message>
        <source>%1 has no head today; the regulation asks for exactly one</source>
        <translation>%1今天没有站长；办法要求设站长 1 人</translation>
    </message>
    <message>
        <source>Head %1 of %2: %3</source>
        <translation>站长 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Head %1 of %2: the relaxed appointment is to be reviewed by %3</source>
        <translation>站长 %1（%2）：暂放宽任命须在 %3 前复核</translation>
    </message>
    <message>
        <source>External expert %1: no confidentiality undertaking on record</source>
        <translation>外聘专家 %1：没有保密承诺书登记</translation>
    </message>
    <message>
        <source>External expert %1: the confidentiality undertaking ended on %2</source>
        <translation>外聘专家 %1：保密承诺书已于 %2 到期</translation>
    </message>
    <message>
        <source>External expert %1: the confidentiality undertaking ends on %2</source>
        <translation>外聘专家 %1：保密承诺书将于 %2 到期</translation>
    </message>
    <message>
        <source>External expert %1: the contract ended on %2</source>
        <translation>外聘专家 %1：聘期已于 %2 结束</translation>
    </message>
    <message>
        <source>External expert %1: the contract ends on %2</source>
        <translation>外聘专家 %1：聘期将于 %2 结束</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Week name</source>
        <translation>周次名称</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>ISO week</source>
        <translation>ISO 年周</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>待报</translation>
    </message>
    <message>
        <source>Case code</source>
        <translation>个案编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Type of problem</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>发现方式</translation>
    </message>
    <message>
        <source>Entry criteria</source>
        <translation>入库标准</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Last follow-up</source>
        <translation>最近跟踪</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟踪</translation>
    </message>
    <message>
        <source>Under observation until</source>
        <translation>观察期至</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>情况概述</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind of follow-up</source>
        <translation>跟踪方式</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>了解到的情况</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>已采取措施</translation>
    </message>
    <message>
        <source>Parents contacted</source>
        <translation>已联系家长</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Grade (year of entry)</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Class begins on</source>
        <translation>建班日期</translation>
    </message>
    <message>
        <source>Class graduates on</source>
        <translation>毕业日期</translation>
    </message>
    <message>
        <source>Out of use since</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>College code</source>
        <translation>学院代码</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Custodian since</source>
        <translation>保管起始日期</translation>
    </message>
    <message>
        <source>Dorm building</source>
        <translation>宿舍楼</translation>
    </message>
    <message>
        <source>Dorm room</source>
        <translation>宿舍号</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>心理委员</translation>
    </message>
    <message>
        <source>Number of students</source>
        <translation>学生人数</translation>
    </message>
    <message>
        <source>Student or staff number</source>
        <translation>学号/工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Dorm</source>
        <translation>宿舍</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Enrolled on</source>
        <translation>入学日期</translation>
    </message>
    <message>
        <source>Graduates on</source>
        <translation>预计毕业日期</translation>
    </message>
    <message>
        <source>School status</source>
        <translation>在校状态</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>家长姓名</translation>
    </message>
    <message>
        <source>Parent's phone</source>
        <translation>家长电话</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职称/职务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Weather reporter</source>
        <translation>心理气象员</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>担任职务</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Step on the risk ladder</source>
        <translation>风险阶梯</translation>
    </message>
    <message>
        <source>Reason (needed at the most severe level)</source>
        <translation>理由（最高等级必填）</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Keeper of the printed reports</source>
        <translation>纸质周报保管人</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Person in the network</source>
        <translation>对应人员</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>辅导站名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Place of the session</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>The speaker is</source>
        <translation>主讲人类别</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Content and material</source>
        <translation>内容与材料</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席情况</translation>
    </message>
    <message>
        <source>Reason of leave or absence</source>
        <translation>请假或缺席原因</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>In office since</source>
        <translation>任职起</translation>
    </message>
    <message>
        <source>In office until</source>
        <translation>任职止</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>学科背景</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学位</translation>
    </message>
    <message>
        <source>Full-time counsellor</source>
        <translation>专职辅导员</translation>
    </message>
    <message>
        <source>Work with students since</source>
        <translation>学生工作起始</translation>
    </message>
    <message>
        <source>Psychological work since</source>
        <translation>心理工作起始</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资质证书</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>聘期止</translation>
    </message>
    <message>
        <source>Undertaking until</source>
        <translation>保密承诺至</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证机关</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>聘书编号</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>聘期起</translation>
    </message>
    <message>
        <source>Undertaking signed on</source>
        <translation>保密承诺签署日期</translation>
    </message>
    <message>
        <source>Names of the station head</source>
        <translation>站长姓名</translation>
    </message>
    <message>
        <source>Names of deputy heads</source>
        <translation>副站长姓名</translation>
    </message>
    <message>
        <source>Names of counsellors</source>
        <translation>辅导员姓名</translation>
    </message>
    <message>
        <source>Names of class teachers</source>
        <translation>班主任姓名</translation>
    </message>
    <message>
        <source>Names of committee members</source>
        <translation>心理委员姓名</translation>
    </message>
    <message>
        <source>Names of weather reporters</source>
        <translation>心理气象员姓名</translation>
    </message>
    <message>
        <source>Names of department members</source>
        <translation>心理部成员姓名</translation>
    </message>
    <message>
        <source>Names of deputy secretaries</source>
        <translation>分管书记姓名</translation>
    </message>
    <message>
        <source>Names of part-time counsellors</source>
        <translation>兼职咨询师姓名</translation>
    </message>
    <message>
        <source>Names of external experts</source>
        <translation>外聘专家姓名</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Assessed from</source>
        <translation>考核起始日期</translation>
    </message>
    <message>
        <source>Assessed to</source>
        <translation>考核截止日期</translation>
    </message>
    <message>
        <source>In office on</source>
        <translation>在任日期</translation>
    </message>
    <message>
        <source>Commendations (per cent)</source>
        <translation>表彰比例（%）</translation>
    </message>
    <message>
        <source>Office held</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Serves at</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Also used for other things</source>
        <translation>兼用</translation>
    </message>
    <message>
        <source>Soundproof</source>
        <translation>隔音</translation>
    </message>
    <message>
        <source>Furnishing</source>
        <translation>布置</translation>
    </message>
    <message>
        <source>Flagship</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>What it is and what it does</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Flagship since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Who hands over</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Who supervises</source>
        <translation>监交人</translation>
    </message>
    <message>
        <source>First day of the successor</source>
        <translation>接收人到岗日期</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料类别</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Login of the successor</source>
        <translation>接收人登录名</translation>
    </message>
    <message>
        <source>Custodian of records</source>
        <translation>资料保管人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From (time)</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>To (time)</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Walk-in: it has taken place already</source>
        <translation>临时使用（已经发生）</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>面向专业</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动形式</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Peer activity</source>
        <translation>朋辈互助活动</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>School-wide</source>
        <translation>配合全校性活动</translation>
    </message>
    <message>
        <source>Progress against the plan</source>
        <translation>建设进度（对照计划）</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>阶段性成果</translation>
    </message>
    <message>
        <source>Use of the funds</source>
        <translation>经费使用情况</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在的问题</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下阶段工作计划</translation>
    </message>
    <message>
        <source>Changes of importance (write "none" when there are none)</source>
        <translation>重要事项变更（没有请写“无”）</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Year of the budget</source>
        <translation>预算年度</translation>
    </message>
    <message>
        <source>Tranche</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved on paper by</source>
        <translation>纸质凭证审批人</translation>
    </message>
    <message>
        <source>Reason for an overdraft</source>
        <translation>透支原因</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Deeds</source>
        <translation>主要事迹</translation>
    </message>
    <message>
        <source>Result of the mid-term</source>
        <translation>中期检查结论</translation>
    </message>
    <message>
        <source>Deadline of the rectification</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>What was put right</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>New head of the station</source>
        <translation>新任站长</translation>
    </message>
    <message>
        <source>What changes, from what to what</source>
        <translation>变更内容（由何变为何）</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>新的截止日期</translation>
    </message>
    <message>
        <source>Mid-term inspection</source>
        <translation>中期检查</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>期终评审</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>立项编号</translation>
    </message>
    <message>
        <source>Approved amount (yuan)</source>
        <translation>批准金额（元）</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>First day of the cycle</source>
        <translation>建设周期开始日期</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>督查日期</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>督查内容</translation>
    </message>
    <message>
        <source>Who visits</source>
        <translation>督查人员</translation>
    </message>
    <message>
        <source>Who visited</source>
        <translation>督查人员</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>督查情况</translation>
    </message>
    <message>
        <source>To be rectified by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Name of the review</source>
        <translation>评审名称</translation>
    </message>
    <message>
        <source>Day of the review</source>
        <translation>评审日期</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Office or title</source>
        <translation>职务职称</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Of it paid now, as the first tranche (yuan)</source>
        <translation>其中首期拨付（元）</translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>%1 may have at most %2 characters; this has %3.</source>
        <translation>%1最多 %2 个字符，现有 %3 个。</translation>
    </message>
    <message>
        <source>%1 is not a date that exists; write it like 2026-09-01.</source>
        <translation>%1不是有效日期，请写成 2026-09-01 的形式。</translation>
    </message>
    <message>
        <source>%1: the year %2 cannot be right.</source>
        <translation>%1：年份 %2 不合理，请核对。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1应为 %2 至 %3 之间的整数。</translation>
    </message>
    <message>
        <source>%1: write yes or no; “%2” is neither.</source>
        <translation>%1：请填“是”或“否”；“%2”两者都不是。</translation>
    </message>
</context>
<context>
    <name>FinalReportService</name>
    <message>
        <source>The final report is written after the mid-term is passed and before it is handed in; the project stands at “%1”.</source>
        <translation>期终总结报告在中期检查通过之后、报送之前填写；项目目前处于“%1”。</translation>
    </message>
    <message>
        <source>The final report has no part “%1”.</source>
        <translation>期终总结报告没有“%1”部分。</translation>
    </message>
    <message>
        <source>“%1” may have at most %2 characters; it has %3.</source>
        <translation>“%1”不超过%2字，现有%3字。</translation>
    </message>
    <message>
        <source>The final report is not complete. Missing: %1.</source>
        <translation>期终总结报告尚不完整。缺：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>FollowUpKind</name>
    <message>
        <source>Talk in person</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Contact with the parents</source>
        <translation>家长沟通</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>家访</translation>
    </message>
    <message>
        <source>Case meeting</source>
        <translation>个案会议</translation>
    </message>
    <message>
        <source>Other follow-up</source>
        <translation>其他跟踪</translation>
    </message>
</context>
<context>
    <name>FontReport</name>
    <message>
        <source>The font %1 is not installed and nothing can take its place. Install a Chinese font and open the preview again.</source>
        <translation>本机没有安装“%1”字体，也没有可以代替的字体。请安装中文字体后重新打开预览。</translation>
    </message>
    <message>
        <source>The font %1 is not installed; the paper is set in %2 instead.</source>
        <translation>本机没有安装“%1”字体，文稿改用“%2”排印。</translation>
    </message>
    <message>
        <source>No installed font has these characters, they print as boxes: %1. Install a font with rare characters or write them otherwise.</source>
        <translation>本机字体都不含以下字，将印成方框：%1。请安装含生僻字的字体，或改用其他写法。</translation>
    </message>
</context>
<context>
    <name>Funds</name>
    <message>
        <source>Allotment</source>
        <translation>拨款</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲销</translation>
    </message>
</context>
<context>
    <name>FundsService</name>
    <message>
        <source>The project runs from %1 to %2; %3 is no year of it.</source>
        <translation>项目周期为 %1 至 %2，%3 年不在其中。</translation>
    </message>
    <message>
        <source>"%1" is missing. Fill it in.</source>
        <translation>“%1”未填写，请填写。</translation>
    </message>
    <message>
        <source>"%1" has %2 characters; at most %3 are allowed.</source>
        <translation>“%1”有 %2 字，最多 %3 字。</translation>
    </message>
    <message>
        <source>The project "%1" is not approved yet. Funds are allotted after the approval.</source>
        <translation>项目“%1”尚未立项，立项后方可拨款。</translation>
    </message>
    <message>
        <source>The project "%1" was not approved; nothing is allotted.</source>
        <translation>项目“%1”未获立项，不予拨款。</translation>
    </message>
    <message>
        <source>The project "%1" was terminated; nothing more is paid out.</source>
        <translation>项目“%1”已终止，不再拨款。</translation>
    </message>
    <message>
        <source>The project "%1" is archived; its accounts are closed.</source>
        <translation>项目“%1”已归档，账目已关闭。</translation>
    </message>
    <message>
        <source>The project "%1" is being rectified. Payment goes on when the re-check is passed.</source>
        <translation>项目“%1”正在限期整改，复查通过后恢复拨款。</translation>
    </message>
    <message>
        <source>The acceptance of "%1" failed. Payment has stopped; it goes on only after an acceptance that is passed.</source>
        <translation>项目“%1”验收不合格，已停止拨款；验收通过后方可恢复。</translation>
    </message>
    <message>
        <source>Tranche %1 of "%2" is paid only after the mid-term inspection was passed. Decide on the mid-term first.</source>
        <translation>“%2”第 %1 期经费须在中期检查通过后拨付，请先作出中期检查结论。</translation>
    </message>
    <message>
        <source>The project "%1" was terminated; nothing more is spent. Take back an entry with a reversal.</source>
        <translation>项目“%1”已终止，不得再支出。如需更正，请对已有记录作冲销。</translation>
    </message>
    <message>
        <source>The project "%1" is not approved; it has no fund to spend from.</source>
        <translation>项目“%1”未立项，没有可支出的经费。</translation>
    </message>
    <message>
        <source>Say how much is approved before a first tranche is allotted.</source>
        <translation>请先填写批准金额，再拨付第一期经费。</translation>
    </message>
    <message>
        <source>The first tranche of %1 yuan is more than the %2 yuan approved.</source>
        <translation>第一期经费 %1 元超过批准金额 %2 元。</translation>
    </message>
    <message>
        <source>An allotment is more than 0.00 yuan.</source>
        <translation>拨款金额须大于 0.00 元。</translation>
    </message>
    <message>
        <source>%1 yuan is more than a station's fund can hold. Check the figures.</source>
        <translation>%1 元超出辅导站经费的范围，请核对数字。</translation>
    </message>
    <message>
        <source>Tranches are numbered from 1 to 9.</source>
        <translation>期次为 1 至 9。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Enter an allotment on the day on which it was made.</source>
        <translation>%1 尚未到来。请在拨款当日登记。</translation>
    </message>
    <message>
        <source>Tranche %1 of %2 was allotted already: entry No. %3, %4 yuan on %5. Take that back with a reversal, or choose another tranche.</source>
        <translation>%2 年第 %1 期已拨付：第 %3 号记录，%5 拨付 %4 元。请先冲销该笔，或另选期次。</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>With %1 yuan more, %2 yuan are allotted, but %3 yuan were approved. Say why in the note.</source>
        <translation>再拨 %1 元后累计拨付 %2 元，超过批准的 %3 元。请在备注中说明原因。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Enter an expense on the day of its voucher or later.</source>
        <translation>%1 尚未到来。请在凭证日期当日或之后登记支出。</translation>
    </message>
    <message>
        <source>%1 lies before the project began on %2. The fund pays only for the project.</source>
        <translation>%1 早于项目开始日期 %2。专项经费只能用于本项目。</translation>
    </message>
    <message>
        <source>An expense of %1 is booked in that year or in an earlier year of the project, not in %2.</source>
        <translation>%1 的支出应记入当年或项目此前年度，不能记入 %2 年。</translation>
    </message>
    <message>
        <source>An expense is more than 0.00 yuan. To take an entry back, reverse it.</source>
        <translation>支出金额须大于 0.00 元。如需撤回记录，请作冲销。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Reason for the overdraft</source>
        <translation>透支原因</translation>
    </message>
    <message>
        <source>%1 cannot both handle and approve an expense. Enter who approved it, or leave it open for approval here.</source>
        <translation>%1 不能既经办又审批同一笔支出。请填写实际审批人，或留空待在系统内审批。</translation>
    </message>
    <message>
        <source>Voucher %1 with %2 yuan for "%3" was entered already: entry No. %4. Check the number of the voucher.</source>
        <translation>凭证 %1（“%3” %2 元）已登记为第 %4 号记录，请核对凭证号。</translation>
    </message>
    <message>
        <source>The balance of the fund is %1 yuan; %2 yuan more would leave %3 yuan. Wait for the next allotment, or give the reason for an overdraft.</source>
        <translation>经费余额为 %1 元，再支出 %2 元后余额将为 %3 元。请等待下一期拨款，或填写透支原因。</translation>
    </message>
    <message>
        <source>This entry of the fund does not exist.</source>
        <translation>没有这笔经费记录。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Without entry No. %1 the balance after entry No. %2 would be %3 yuan. Reverse the expenses that were paid from it first.</source>
        <translation>冲销第 %1 号记录后，第 %2 号记录的余额将为 %3 元。请先冲销由其列支的支出。</translation>
    </message>
    <message>
        <source>The fund has no entry No. %1. It has %2 entries.</source>
        <translation>经费台账没有第 %1 号记录，共有 %2 笔。</translation>
    </message>
    <message>
        <source>Entry No. %1 is a reversal itself. Enter what is right anew.</source>
        <translation>第 %1 号记录本身就是冲销。请重新登记正确的内容。</translation>
    </message>
    <message>
        <source>Entry No. %1 was taken back already by entry No. %2.</source>
        <translation>第 %1 号记录已由第 %2 号记录冲销。</translation>
    </message>
    <message>
        <source>Only expenses are approved.</source>
        <translation>只有支出需要审批。</translation>
    </message>
    <message>
        <source>Entry No. %1 was approved already by %2.</source>
        <translation>第 %1 号记录已由 %2 审批。</translation>
    </message>
    <message>
        <source>%1 cannot approve an expense of their own.</source>
        <translation>%1 不能审批自己的支出。</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Being drafted</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>List checked</source>
        <translation>清单已核</translation>
    </message>
    <message>
        <source>Open items passed on</source>
        <translation>未结事项已移交</translation>
    </message>
    <message>
        <source>Accounts switched</source>
        <translation>账号已切换</translation>
    </message>
    <message>
        <source>Undertakings given</source>
        <translation>保密义务已告知</translation>
    </message>
    <message>
        <source>Signed by three</source>
        <translation>三方已签字</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>交接完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Station files</source>
        <translation>站档案</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>个案档</translation>
    </message>
    <message>
        <source>Ledgers and reports</source>
        <translation>台账与周报</translation>
    </message>
    <message>
        <source>Seals and keys</source>
        <translation>印章钥匙</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Balance of funds</source>
        <translation>经费余额</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>监交人</translation>
    </message>
</context>
<context>
    <name>HandoverLifecycle</name>
    <message>
        <source>Check the list</source>
        <translation>核对清单</translation>
    </message>
    <message>
        <source>Pass on open items</source>
        <translation>移交未结事项</translation>
    </message>
    <message>
        <source>Switch the accounts</source>
        <translation>切换账号</translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation>保密义务</translation>
    </message>
    <message>
        <source>Three signatures</source>
        <translation>三方签字</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The handover %1 is finished.</source>
        <translation>交接 %1 已完成。</translation>
    </message>
    <message>
        <source>The handover %1 was cancelled. Start a new one.</source>
        <translation>交接 %1 已取消，请重新发起。</translation>
    </message>
    <message>
        <source>The accounts are switched: the handover cannot be cancelled any more. Finish it; a way back is a handover of its own.</source>
        <translation>账号已切换，交接不能再取消。请办理完毕；如需交回，请另行发起交接。</translation>
    </message>
    <message>
        <source>This is not the next step of the handover %1. Next: %2.</source>
        <translation>这不是交接 %1 的下一步。下一步：%2。</translation>
    </message>
    <message>
        <source>Accounts are switched by the station head or the administrator.</source>
        <translation>账号由站长或管理员切换。</translation>
    </message>
    <message>
        <source>Your role does not do this step. The station head, the secretary or the administrator does.</source>
        <translation>您的角色不能办理这一步，请由站长、分管书记或管理员办理。</translation>
    </message>
</context>
<context>
    <name>HandoverService</name>
    <message>
        <source>This text has %1 characters; at most %2 are allowed.</source>
        <translation>这段文字有 %1 个字，最多 %2 个字。</translation>
    </message>
    <message>
        <source>There is no such handover.</source>
        <translation>没有这项交接。</translation>
    </message>
    <message>
        <source>There is no handover %1 among those you may see.</source>
        <translation>您可见的交接中没有 %1。</translation>
    </message>
    <message>
        <source>Choose the station.</source>
        <translation>请选择辅导站。</translation>
    </message>
    <message>
        <source>Who hands over and who takes over must be two people.</source>
        <translation>交出人和接收人不能是同一人。</translation>
    </message>
    <message>
        <source>The third signature belongs to a third person, usually the secretary.</source>
        <translation>监交人须为第三人，通常是分管书记。</translation>
    </message>
    <message>
        <source>Choose an active member of staff.</source>
        <translation>请选择在岗的教职工。</translation>
    </message>
    <message>
        <source>The day of taking over lies more than a year away. Check it.</source>
        <translation>交接日期相差超过一年，请核对。</translation>
    </message>
    <message>
        <source>%1 took the office on %2; the successor begins on a later day.</source>
        <translation>%1 于 %2 到岗，接任日期须晚于该日。</translation>
    </message>
    <message>
        <source>The person who hands over does not hold the office "%1". Choose the office they leave.</source>
        <translation>交出人没有担任“%1”。请选择其要交出的岗位。</translation>
    </message>
    <message>
        <source>The handover %1 of this office is under way. Go on with it, or cancel it first.</source>
        <translation>该岗位的交接 %1 正在办理，请继续办理或先取消。</translation>
    </message>
    <message>
        <source>A number of things cannot be below zero.</source>
        <translation>数量不能小于零。</translation>
    </message>
    <message>
        <source>The accounts are switched: the day and the people stay as they are.</source>
        <translation>账号已切换，日期和人员不能再改。</translation>
    </message>
    <message>
        <source>Enter how many there are of: %1.</source>
        <translation>请填写数量：%1。</translation>
    </message>
    <message>
        <source>%1 (stated %2, counted %3)</source>
        <translation>%1（交出 %2，系统统计 %3）</translation>
    </message>
    <message>
        <source>What is stated and what the program counts differ: %1. Correct the number, or explain the difference in the line's remark.</source>
        <translation>交出数量与系统统计不符：%1。请更正数量，或在该行备注中说明差异。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Open items go to an active member of staff, and not back to the one who leaves.</source>
        <translation>未结事项须移交给在岗教职工，不能交回离任人。</translation>
    </message>
    <message>
        <source>The undertaking of %1 (account %2) is not on record yet. They accept it when they unlock the workspace; or enter the day on which they signed the paper.</source>
        <translation>%1（账号 %2）的保密承诺书尚未登记。请其解锁工作区时同意，或填写纸质承诺书的签署日期。</translation>
    </message>
    <message>
        <source>Enter the day of the signature: from %1 to today.</source>
        <translation>请填写签字日期：%1 至今天。</translation>
    </message>
    <message>
        <source>Nobody is named yet who supervises the handover. Name the third person first.</source>
        <translation>尚未确定监交人，请先指定。</translation>
    </message>
    <message>
        <source>This signature is on record already.</source>
        <translation>该签字已登记。</translation>
    </message>
    <message>
        <source>%1 takes over on %2; the handover is finished from that day on.</source>
        <translation>%1 于 %2 接任，自该日起方可完成交接。</translation>
    </message>
    <message numerus="yes">
        <source>%n new open item(s) came to %1 meanwhile. Pass them on first: they are in the ledger and in the drills.</source>
        <translation>
            <numerusform>%1 名下又新增 %n 项未结事项，请先在预警库和演练整改中移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>The account %1 is still on. It goes off at the first unlocking after its last day; lock and unlock the workspace, then finish.</source>
        <translation>账号 %1 仍在用，将在其最后使用日之后的首次解锁时停用。请锁定并重新解锁工作区后再完成交接。</translation>
    </message>
    <message>
        <source>With this step the file gets its new key: the station head or the administrator finishes the handover.</source>
        <translation>这一步将更换数据密钥，请由站长或管理员完成交接。</translation>
    </message>
    <message>
        <source>Enter why the handover is cancelled.</source>
        <translation>请填写取消原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) came up since and are not passed on yet. Pass them on again first.</source>
        <translation>
            <numerusform>又新增 %n 项未结事项尚未移交，请先移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no account yet. Give it a login and a first passphrase; tell the passphrase to the person directly.</source>
        <translation>%1 还没有账号。请设置登录名和初始口令，并当面告知本人。</translation>
    </message>
    <message>
        <source>The account %1 is off: its key slot is gone and its passphrase opens nothing.</source>
        <translation>账号 %1 已停用：密钥槽已删除，原口令不能再打开任何内容。</translation>
    </message>
    <message>
        <source>The file has a new key, re-wrapped for everybody who stays without their passphrases: an older copy of the key file opens nothing that is written from now on.</source>
        <translation>工作区已更换数据密钥，并在无需口令的情况下为留任人员重新封装：旧的密钥文件副本打不开今后写入的任何内容。</translation>
    </message>
    <message>
        <source>What was copied before does not change: collect backups and copies of the workspace that the leaver holds, they still open with the old passphrase.</source>
        <translation>此前复制出去的内容不会改变：请收回离任人持有的备份和工作区副本，它们仍可用原口令打开。</translation>
    </message>
    <message>
        <source>The account %1 works until %2 and goes off at the first unlocking after that day; %3 then takes over its role.</source>
        <translation>账号 %1 可用至 %2，此后首次解锁时停用，由 %3 接替其角色。</translation>
    </message>
    <message>
        <source>The file gets a new key when the handover is finished.</source>
        <translation>交接完成时工作区将更换数据密钥。</translation>
    </message>
    <message>
        <source>This is your own account: it works until the workspace is closed. %1 goes on with the undertakings and signatures.</source>
        <translation>这是您本人的账号：在关闭工作区之前仍可使用，后续告知和签字由 %1 继续办理。</translation>
    </message>
    <message>
        <source>%1 has no account: only the office and the papers are handed over.</source>
        <translation>%1 没有账号，仅交接岗位和资料。</translation>
    </message>
</context>
<context>
    <name>Honours</name>
    <message>
        <source>Nominated</source>
        <translation>推荐中</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>已表彰</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>Nomination withdrawn</source>
        <translation>推荐已撤回</translation>
    </message>
    <message>
        <source>%1 has no construction project; honours are given after acceptance.</source>
        <translation>%1没有建设项目；荣誉须在验收通过后评选。</translation>
    </message>
    <message>
        <source>The acceptance of %1 was "%2"; honours are given only after the acceptance is passed.</source>
        <translation>%1的验收结论为“%2”，荣誉只授予验收通过的辅导站。</translation>
    </message>
    <message>
        <source>The project of %1 is not accepted yet (%2); honours are given only after acceptance.</source>
        <translation>%1的项目尚未验收通过（%2），荣誉须在验收通过后评选。</translation>
    </message>
    <message>
        <source>%1 asks for an acceptance graded %2; that of %3 is "%4".</source>
        <translation>%1要求验收结论为%2，%3的验收结论为“%4”。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>HonoursService</name>
    <message>
        <source>A certificate is printed for an honour that is awarded; this nomination is "%1".</source>
        <translation>只有已表彰的荣誉可以打印证书；该推荐的状态为“%1”。</translation>
    </message>
    <message>
        <source>This nomination does not exist, or it is not open to you.</source>
        <translation>该推荐不存在，或不对您开放。</translation>
    </message>
    <message>
        <source>There is no honour "%1".</source>
        <translation>没有荣誉“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are awarded already; the number lies between that and 999.</source>
        <translation>
            <numerusform>已表彰%n个，名额应在该数与999之间。</numerusform>
        </translation>
    </message>
    <message>
        <source>This station does not exist, or it is not one of yours.</source>
        <translation>该辅导站不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>Honours are given for a year up to %1.</source>
        <translation>评优年度不得晚于%1年。</translation>
    </message>
    <message>
        <source>%1 is nominated for %2 of %3 already.</source>
        <translation>%1已被推荐为%3年度%2。</translation>
    </message>
    <message>
        <source>%1 has no head in office who could be honoured.</source>
        <translation>%1没有在任站长，无法推荐。</translation>
    </message>
    <message>
        <source>Write the deeds that speak for the nomination, at most %1 characters; these are %2.</source>
        <translation>请填写主要事迹，最多%1字，现为%2字。</translation>
    </message>
    <message>
        <source>This nomination is decided already: %1.</source>
        <translation>该推荐已有决定：%1。</translation>
    </message>
    <message>
        <source>Say why the nomination is withdrawn.</source>
        <translation>请说明为何撤回推荐。</translation>
    </message>
    <message numerus="yes">
        <source>All %n place(s) of %1 are given. Take one back, or set more places for the year.</source>
        <translation>
            <numerusform>%1的%n个名额已用完。请撤回一个，或调整当年名额。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why the nomination was not chosen; the station reads it.</source>
        <translation>请说明未入选的理由，辅导站会看到。</translation>
    </message>
    <message>
        <source>Nothing is decided that could be taken back: %1.</source>
        <translation>没有可撤回的决定：%1。</translation>
    </message>
    <message>
        <source>Say why the decision is taken back; the reason is kept.</source>
        <translation>请说明为何撤回决定，原因会保留。</translation>
    </message>
</context>
<context>
    <name>KeyFile</name>
    <message>
        <source>There is not enough free memory to check the passphrase (%1 MB are needed). Close other programs and try again.</source>
        <translation>可用内存不足，无法核对口令（需要 %1 MB）。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The login or the passphrase is wrong. Mind capital letters and the keyboard's language, and try again.</source>
        <translation>登录名或口令不正确。请留意大小写和输入法后重试。</translation>
    </message>
    <message>
        <source>This recovery code is not the one of this workspace, or a newer one was made since. Look for the newest print.</source>
        <translation>此恢复码不属于本工作区，或之后已生成新的恢复码。请查找最新打印的一份。</translation>
    </message>
    <message>
        <source>The key file was changed by something other than this program. Restore the newest backup, and ask who had access to the files.</source>
        <translation>密钥文件被本程序以外的方式改动过。请恢复最新的备份，并查明谁接触过这些文件。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, and that its drive is connected.</source>
        <translation>没有文件 %1。请核对文件名，并确认其所在磁盘已连接。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 is not the key file of a workspace.</source>
        <translation>文件 %1 不是工作区的密钥文件。</translation>
    </message>
    <message>
        <source>The drive is full: the key file could not be saved and is as it was. Free some space and try again.</source>
        <translation>磁盘已满：密钥文件未能保存，仍保持原样。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The key file %1 could not be saved and is as it was: %2. Check that the folder can be written to.</source>
        <translation>密钥文件 %1 未能保存，仍保持原样：%2。请确认该文件夹可以写入。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Put back the key file of the newest backup, or restore that backup.</source>
        <translation>密钥文件 %1 已损坏。请放回最新备份中的密钥文件，或恢复该备份。</translation>
    </message>
    <message>
        <source>The key file %1 was written by a newer version of this program. Install that version here, too.</source>
        <translation>密钥文件 %1 由更新版本的程序写成。请在本机也安装该版本。</translation>
    </message>
    <message>
        <source>An account has no public key, so that the new key cannot be given to it. Give the account a new passphrase first.</source>
        <translation>有账号没有公钥，无法为其封装新密钥。请先为该账号设置新口令。</translation>
    </message>
    <message>
        <source>The key file is damaged: the key that a handover renewed cannot be opened. Put back the key file of the newest backup, or restore that backup.</source>
        <translation>密钥文件已损坏：交接时更换的密钥无法打开。请放回最近备份中的密钥文件，或恢复该备份。</translation>
    </message>
</context>
<context>
    <name>LedgerMove</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>持平</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
</context>
<context>
    <name>Member</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>MemberImport</name>
    <message>
        <source>This import does not exist, or is not open to you.</source>
        <translation>没有这次导入，或不对您开放。</translation>
    </message>
    <message>
        <source>This import was undone on %1 already.</source>
        <translation>这次导入已于 %1 撤销。</translation>
    </message>
    <message>
        <source>A certificate stays: it has a scan or was changed after the import.</source>
        <translation>一份证书保留：已有扫描件，或导入后又有改动。</translation>
    </message>
    <message>
        <source>The profile of %1 stays: changed after the import.</source>
        <translation>%1 的档案保留：导入后又有改动。</translation>
    </message>
    <message>
        <source>%1 stays %2 of %3: changed after the import.</source>
        <translation>%1 仍为%3的%2：导入后又有改动。</translation>
    </message>
    <message>
        <source>%1 stays: this person is in use by now.</source>
        <translation>%1 保留：此人已被其他记录引用。</translation>
    </message>
    <message>
        <source>Office and place</source>
        <translation>岗位与所在</translation>
    </message>
    <message>
        <source>Choose the station whose list this is.</source>
        <translation>请选择这是哪个辅导站的名单。</translation>
    </message>
    <message>
        <source>The sheet “%1” is empty; choose another sheet or file.</source>
        <translation>工作表“%1”是空的，请另选工作表或文件。</translation>
    </message>
    <message>
        <source>The sheet “%1” has a header but no rows below it; choose another sheet or file.</source>
        <translation>工作表“%1”只有表头没有数据，请另选工作表或文件。</translation>
    </message>
    <message>
        <source>The sheet has no column %1.</source>
        <translation>工作表中没有 %1 列。</translation>
    </message>
    <message>
        <source>A list of members keeps no other columns; leave this one out.</source>
        <translation>成员名单不保留其他列，请略过这一列。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>header of column %1</source>
        <translation>%1 列的表头</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>title of the list</source>
        <translation>名单标题</translation>
    </message>
    <message>
        <source>There is no office “%1”.</source>
        <translation>没有岗位“%1”。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>“%1” is no office the program knows; say above what it means, or correct the word.</source>
        <translation>“%1”不是程序认识的岗位；请说明它的含义，或改正用词。</translation>
    </message>
    <message>
        <source>The row says no office; fill in the column of offices.</source>
        <translation>该行没有写明岗位，请补填岗位一列。</translation>
    </message>
    <message>
        <source>The row names nobody.</source>
        <translation>该行没有写明是谁。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This is no date; the office would begin today. Write it like 2026-09-01.</source>
        <translation>这不是日期，无法确定任职起始日；请写成 2026-09-01 的形式。</translation>
    </message>
    <message>
        <source>The number %1 belongs to %2 in the workspace; the file says %3.</source>
        <translation>号码 %1 在工作区中是 %2，文件中是 %3。</translation>
    </message>
    <message>
        <source>No active student has the number %1. Correct it, or import the roster first.</source>
        <translation>没有学号为 %1 的在读学生。请改正学号，或先导入学生名册。</translation>
    </message>
    <message numerus="yes">
        <source>%n people are called %1; give the number.</source>
        <translation>
            <numerusform>有 %n 人叫 %1，请填写学号或工号。</numerusform>
        </translation>
    </message>
    <message>
        <source>No active student of this college is called %1. Correct the name, give the number, or import the roster first.</source>
        <translation>本学院没有叫 %1 的在读学生。请改正姓名、填写学号，或先导入学生名册。</translation>
    </message>
    <message>
        <source>The class “%1” is not known in this college.</source>
        <translation>本学院没有班级“%1”。</translation>
    </message>
    <message>
        <source>The class “%1” is closed; reopen it or correct the name.</source>
        <translation>班级“%1”已停用，请重新启用或更正名称。</translation>
    </message>
    <message>
        <source>The row says no class for the %1.</source>
        <translation>该行没有写明%1所在的班级。</translation>
    </message>
    <message>
        <source>The committee member of %1 must be a student of that class; %2 is not.</source>
        <translation>%1 的心理委员须是本班学生，%2 不是。</translation>
    </message>
    <message>
        <source>Neither the row nor the roster says in which dorm %1 lives.</source>
        <translation>该行和名册都没有写明 %1 住在哪个宿舍。</translation>
    </message>
    <message>
        <source>The dorm “%1” is not known in this college.</source>
        <translation>本学院没有宿舍“%1”。</translation>
    </message>
    <message>
        <source>The weather reporter of %1 must live there; %2 does not.</source>
        <translation>%1 的心理气象员须住在该宿舍，%2 不住在这里。</translation>
    </message>
    <message>
        <source>%1 has a %2 since %3: %4. The file names %5.</source>
        <translation>%1自 %3 起已有%2 %4；文件中写的是 %5。</translation>
    </message>
    <message>
        <source>%1 has a %2 from %3 on: %4. An office cannot begin before it; give a later day.</source>
        <translation>%1自 %3 起已有%2 %4；任职起始日不能早于该日，请改为更晚的日期。</translation>
    </message>
    <message>
        <source>The file gives this office to %1 already; one place has one %2.</source>
        <translation>文件已将该岗位给了 %1；同一处只能有一名%2。</translation>
    </message>
    <message>
        <source>“%1” is no certificate of the dictionary and is left out; add it to the dictionary, or enter it by hand.</source>
        <translation>词典中没有证书“%1”，已略过；请先加入词典，或手工登记。</translation>
    </message>
    <message>
        <source>A contract needs its first and its last day, in this order; it is left out.</source>
        <translation>聘期须同时有起止日期且先后正确，已略过。</translation>
    </message>
    <message>
        <source>Say which of these columns counts; several bear the same name or mean the same field: %1.</source>
        <translation>以下各列同名或含义相同，请指定以哪一列为准：%1。</translation>
    </message>
    <message>
        <source>No column says who is meant: choose the one with names or numbers.</source>
        <translation>没有一列说明是谁：请选定姓名列或学号/工号列。</translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) are given.</source>
        <translation>
            <numerusform>将任命 %n 个岗位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of staff or external experts are not known yet and will be added.</source>
        <translation>
            <numerusform>有 %n 名教职工或外聘专家尚未登记，将一并新增。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are put on record.</source>
        <translation>
            <numerusform>将登记 %n 份证书。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberService</name>
    <message>
        <source>This person does not exist, or is not one of yours.</source>
        <translation>没有此人，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>“%1” is no certificate of the dictionary; choose one, or add it to the dictionary first.</source>
        <translation>词典中没有证书“%1”；请从中选择，或先加入词典。</translation>
    </message>
    <message>
        <source>The certificate ends on %1, before it was issued on %2.</source>
        <translation>证书有效期 %1 早于发证日期 %2。</translation>
    </message>
    <message>
        <source>This certificate does not exist, or is not open to you.</source>
        <translation>该证书不存在，或您无权查看。</translation>
    </message>
    <message>
        <source>There is no such station.</source>
        <translation>没有这个辅导站。</translation>
    </message>
    <message>
        <source>%1 lies in the future; enter the day on which this work began.</source>
        <translation>%1 在今天之后；请填写从事该项工作的起始日期。</translation>
    </message>
    <message>
        <source>This certificate with the number %1 is on record already.</source>
        <translation>编号为 %1 的该证书已登记。</translation>
    </message>
    <message>
        <source>Say in at most 200 characters why this certificate is taken out.</source>
        <translation>请在 200 字以内说明移除该证书的原因。</translation>
    </message>
    <message>
        <source>This certificate was taken out on %1 already.</source>
        <translation>该证书已于 %1 移除。</translation>
    </message>
    <message>
        <source>The scan of a certificate must be a picture (JPEG, PNG) or a PDF; %1 is neither.</source>
        <translation>证书扫描件须为图片（JPEG、PNG）或 PDF；%1 不符合。</translation>
    </message>
    <message>
        <source>This scan does not belong to the certificate.</source>
        <translation>该扫描件不属于这份证书。</translation>
    </message>
    <message>
        <source>The contract ends on %1, before it begins on %2.</source>
        <translation>聘期止 %1 早于聘期起 %2。</translation>
    </message>
    <message>
        <source>The undertaking ends on %1, before it was signed on %2.</source>
        <translation>保密承诺有效期 %1 早于签署日期 %2。</translation>
    </message>
    <message>
        <source>A contract from %1 to %2 is on record for this time already; change that one, or begin the day after it.</source>
        <translation>该时段已有 %1 至 %2 的聘期登记；请修改原登记，或从其次日开始。</translation>
    </message>
    <message>
        <source>This contract does not exist, or is not open to you.</source>
        <translation>该聘期登记不存在，或您无权查看。</translation>
    </message>
</context>
<context>
    <name>Midterm</name>
    <message>
        <source>Somebody else changed this mid-term meanwhile. Open it again and repeat your change.</source>
        <translation>此中期检查已被他人修改。请重新打开后再作修改。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>To be rectified</source>
        <translation>限期整改</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>No substantial work</source>
        <translation>未实质开展工作</translation>
    </message>
    <message>
        <source>Unexplained delay</source>
        <translation>无故拖延</translation>
    </message>
    <message>
        <source>Change of the head that was not reported</source>
        <translation>站长（负责人）变更未报批</translation>
    </message>
    <message>
        <source>Change of the content that was not reported</source>
        <translation>建设内容变更未报批</translation>
    </message>
    <message>
        <source>Serious mismatch with the approved plan</source>
        <translation>与批准的方案严重不符</translation>
    </message>
    <message>
        <source>Untrue data</source>
        <translation>数据不实</translation>
    </message>
    <message>
        <source>Misuse of funds</source>
        <translation>违规使用经费</translation>
    </message>
    <message>
        <source>"%1" has %2 characters; at most %3 are allowed. Shorten it.</source>
        <translation>“%1”有 %2 字，最多 %3 字，请删减。</translation>
    </message>
    <message>
        <source>"%1" of the mid-term form is empty. Fill it in before handing in.</source>
        <translation>中期检查表的“%1”尚未填写，请填写后再提交。</translation>
    </message>
    <message>
        <source>The target "%1" has no current value. Enter where it stands before handing in.</source>
        <translation>目标“%1”没有当前值，请填写当前情况后再提交。</translation>
    </message>
</context>
<context>
    <name>MidtermService</name>
    <message>
        <source>Since %1: %2 trainings and meetings held, %3 weekly reports handed in, %4 yuan spent.</source>
        <translation>自 %1 起：已举行培训和会议 %2 场，已报周报 %3 份，已支出 %4 元。</translation>
    </message>
    <message>
        <source>The mid-term is due on %1.</source>
        <translation>中期检查日期为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>The form was due on %1 and was handed in on %2, %n day(s) late.</source>
        <translation>
            <numerusform>中期检查表应于 %1 提交，实际于 %2 提交，逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The form was due on %1 and is not handed in, %n day(s) late.</source>
        <translation>
            <numerusform>中期检查表应于 %1 提交，至今未提交，已逾期 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>The head is the one who applied: %1.</source>
        <translation>站长与申报时一致：%1。</translation>
    </message>
    <message>
        <source>The head changed from %1 to %2; the change was granted.</source>
        <translation>站长由 %1 变更为 %2，变更已获批准。</translation>
    </message>
    <message>
        <source>The head changed from %1 to %2; the change was asked for and is not decided.</source>
        <translation>站长由 %1 变更为 %2，变更已申请、尚未批复。</translation>
    </message>
    <message>
        <source>The head changed from %1 to %2 without a request for it.</source>
        <translation>站长由 %1 变更为 %2，未见变更申请。</translation>
    </message>
    <message>
        <source>Targets, measures and schedule are those of the approved application.</source>
        <translation>目标、措施与进度安排与批准的申报书一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application; a change was granted.</source>
        <translation>
            <numerusform>建设方案有 %n 部分与批准的申报书不同，变更已获批准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application; a change was asked for and is not decided.</source>
        <translation>
            <numerusform>建设方案有 %n 部分与批准的申报书不同，变更已申请、尚未批复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the plan differ from the approved application without a request for it.</source>
        <translation>
            <numerusform>建设方案有 %n 部分与批准的申报书不同，未见变更申请。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be judged: the targets and their current values stand in the form.</source>
        <translation>由学工部判断：目标与当前值见中期检查表。</translation>
    </message>
    <message>
        <source>To be judged on the spot. The figures of the table were counted by the program when the form was handed in.</source>
        <translation>由学工部现场核实。表中数据在提交时由系统统计。</translation>
    </message>
    <message>
        <source>%1 yuan spent outside the budget, %2 subjects above their budget, %3 overdrafts, %4 expenses without approval.</source>
        <translation>预算外支出 %1 元，超预算科目 %2 个，透支 %3 笔，未审批支出 %4 笔。</translation>
    </message>
    <message>
        <source>"%1" has no mid-term inspection yet. The station opens it when the project is under construction.</source>
        <translation>“%1”尚未开展中期检查。建设期间由辅导站发起。</translation>
    </message>
    <message>
        <source>The mid-term form of "%1" is not handed in yet. It can be printed when the station has handed it in.</source>
        <translation>“%1”的中期检查表尚未提交，提交后方可打印。</translation>
    </message>
    <message>
        <source>No rectification was ordered for "%1"; there is no notice to print.</source>
        <translation>“%1”没有限期整改结论，无通知书可打印。</translation>
    </message>
    <message>
        <source>No rectification was ordered for "%1"; there is no report to print.</source>
        <translation>“%1”没有限期整改结论，无整改报告可打印。</translation>
    </message>
    <message>
        <source>The opinion has %1 characters; at most %2 are allowed. Shorten it.</source>
        <translation>意见有 %1 字，最多 %2 字，请删减。</translation>
    </message>
    <message>
        <source>The station head opens and writes the mid-term form.</source>
        <translation>中期检查表由站长发起并填写。</translation>
    </message>
    <message>
        <source>"%1" stands at "%2". A mid-term inspection is opened while the project is under construction.</source>
        <translation>“%1”目前处于“%2”。中期检查在建设期间发起。</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未作结论</translation>
    </message>
    <message>
        <source>A cycle has exactly one mid-term inspection. That of "%1" was opened on %2 (%3). Go on with that one.</source>
        <translation>一个建设周期只开展一次中期检查。“%1”的中期检查已于 %2 发起（%3），请在其上继续。</translation>
    </message>
    <message>
        <source>The mid-term form of "%1" was handed in and stays as it is. Take it back first, as long as nothing is decided.</source>
        <translation>“%1”的中期检查表已提交并定稿。未作结论前可先撤回再修改。</translation>
    </message>
    <message>
        <source>The targets are those of the approved application; only their current values are entered here.</source>
        <translation>目标以批准的申报书为准，此处只填写当前值。</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) of failure are pointed out. Say in the opinion why the project passes all the same.</source>
        <translation>
            <numerusform>系统提示 %n 项不合格情形。请在意见中说明仍予通过的理由。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the day by which the problems have to be put right. Without a deadline a rectification cannot be ordered.</source>
        <translation>请填写整改期限。没有期限不能作出限期整改的结论。</translation>
    </message>
    <message>
        <source>Write what has to be put right: it stands on the notice to the station.</source>
        <translation>请写明整改要求，将印在整改通知书上。</translation>
    </message>
    <message>
        <source>Choose at least one condition on which the mid-term fails: it ends the project.</source>
        <translation>请至少选择一项不合格情形：结论将终止项目。</translation>
    </message>
    <message>
        <source>Write the reason of the failure: it ends the project and stays in its history.</source>
        <translation>请写明不合格的理由：结论将终止项目并留存在记录中。</translation>
    </message>
    <message>
        <source>"%1" is not being rectified (%2); there is nothing to report on.</source>
        <translation>“%1”不在整改中（%2），无需提交整改报告。</translation>
    </message>
    <message>
        <source>Write what was put right, point by point, before handing in the report.</source>
        <translation>请逐项写明整改情况后再提交报告。</translation>
    </message>
    <message>
        <source>The report has %1 characters; at most %2 are allowed. Shorten it.</source>
        <translation>报告有 %1 字，最多 %2 字，请删减。</translation>
    </message>
    <message>
        <source>The written rectification report of "%1" is not there yet. The re-check is passed on it.</source>
        <translation>“%1”的书面整改报告尚未提交，复查以该报告为依据。</translation>
    </message>
    <message>
        <source>Write the college's opinion: it is printed on the form, with your name and the day.</source>
        <translation>请填写学院复核意见：意见连同您的姓名和日期印在检查表上。</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>"%1" is below zero. Enter the amount without a sign; whether it comes in or goes out is chosen separately.</source>
        <translation>“%1”为负数。请填写不带正负号的金额；收入还是支出另行选择。</translation>
    </message>
    <message>
        <source>"%1" is no amount of money. Write it in figures, such as 5000 or 5,000.50.</source>
        <translation>“%1”不是金额。请用数字填写，例如 5000 或 5,000.50。</translation>
    </message>
    <message>
        <source>"%1" has more than two decimals. The smallest amount is 0.01 yuan.</source>
        <translation>“%1”的小数超过两位。最小金额为 0.01 元。</translation>
    </message>
    <message>
        <source>"%1" is more than a station's fund can hold. Check the figures.</source>
        <translation>“%1”超出辅导站经费的范围，请核对数字。</translation>
    </message>
</context>
<context>
    <name>NameScanner</name>
    <message>
        <source>so-and-so</source>
        <translation>某某</translation>
    </message>
</context>
<context>
    <name>NetworkHealthService</name>
    <message>
        <source>Give the month as 2026-11.</source>
        <translation>月份写作 2026-11。</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not yours.</source>
        <translation>没有这个辅导站，或者它不归您负责。</translation>
    </message>
</context>
<context>
    <name>NetworkService</name>
    <message>
        <source>Choose where the %1 serves.</source>
        <translation>请选择%1任职的班级、宿舍或辅导站。</translation>
    </message>
    <message>
        <source>%1 is closed on %2; nobody can be appointed there.</source>
        <translation>%1 在 %2 已停用，不能任命人员。</translation>
    </message>
    <message>
        <source>This person does not exist, or is not one of yours.</source>
        <translation>没有此人，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>%1 is not active at the school and cannot be appointed.</source>
        <translation>%1 目前不在校，不能任命。</translation>
    </message>
    <message>
        <source>The committee member of %1 must be a student of that class; %2 is not.</source>
        <translation>%1 的心理委员须是本班学生，%2 不是。</translation>
    </message>
    <message>
        <source>The weather reporter of %1 must live there; %2 does not.</source>
        <translation>%1 的心理气象员须住在该宿舍，%2 不住在这里。</translation>
    </message>
    <message>
        <source>%1 is a student; the %2 must be a member of staff.</source>
        <translation>%1 是学生，%2须由教职工担任。</translation>
    </message>
    <message>
        <source>%1 already is %2 of %3 since %4.</source>
        <translation>%1 自 %4 起已是%3的%2。</translation>
    </message>
    <message>
        <source>%1 has a %2 since %3: %4. End that post first, or appoint as the successor from a later day.</source>
        <translation>%1 已有%2，自 %3 起由 %4 担任。请先结束其任职，或选择之后的日期作为接任。</translation>
    </message>
    <message>
        <source>This post does not exist, or it is not one of yours.</source>
        <translation>没有这项任职，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>This post ended on %1 already.</source>
        <translation>这项任职已于 %1 结束。</translation>
    </message>
    <message>
        <source>The last day %1 lies before the first, %2.</source>
        <translation>结束日期 %1 早于开始日期 %2。</translation>
    </message>
    <message>
        <source>The reason may have at most 200 characters.</source>
        <translation>原因最多 200 个字。</translation>
    </message>
    <message>
        <source>This workspace has no school yet; enter its name in the settings.</source>
        <translation>工作区中还没有学校，请先在设置中填写学校名称。</translation>
    </message>
    <message>
        <source>This station does not exist.</source>
        <translation>没有这个辅导站。</translation>
    </message>
    <message>
        <source>This class does not exist, or it is not one of yours.</source>
        <translation>没有这个班级，或者它不归您负责。</translation>
    </message>
    <message>
        <source>This entry does not exist, or it is not one of yours.</source>
        <translation>没有这条记录，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>The school's name must have 1 to 80 characters.</source>
        <translation>学校名称应为 1 至 80 个字。</translation>
    </message>
    <message>
        <source>There is already a college named %1.</source>
        <translation>已有名为“%1”的学院。</translation>
    </message>
    <message>
        <source>%1 still has %2 open classes; close them first.</source>
        <translation>%1 还有 %2 个在用班级，请先停用这些班级。</translation>
    </message>
    <message>
        <source>Choose the station's college.</source>
        <translation>请选择辅导站所属学院。</translation>
    </message>
    <message>
        <source>The custodian of printed reports must be a member of staff.</source>
        <translation>纸质报告的保管人须是教职工。</translation>
    </message>
    <message>
        <source>Say since when the custodian keeps the reports.</source>
        <translation>请填写保管起始日期。</translation>
    </message>
    <message>
        <source>Choose the college of the class.</source>
        <translation>请选择班级所属学院。</translation>
    </message>
    <message>
        <source>The college already has a class named %1.</source>
        <translation>该学院已有班级“%1”。</translation>
    </message>
    <message>
        <source>%1 still has %2 active students; move them or let them graduate first.</source>
        <translation>%1 还有 %2 名在校学生，请先转班或办理毕业。</translation>
    </message>
    <message>
        <source>The college already has the dorm %1.</source>
        <translation>该学院已有宿舍“%1”。</translation>
    </message>
    <message>
        <source>%1 still has %2 active students; move them first.</source>
        <translation>%1 还住有 %2 名在校学生，请先调整宿舍。</translation>
    </message>
    <message>
        <source>This post began on %1 and was held since: end it instead.</source>
        <translation>这项任职自 %1 起已在履行，请改为结束任职。</translation>
    </message>
    <message>
        <source>%1 has a %2 from %3 on already: %4. Give this term a last day, at most %5, or take that appointment back first.</source>
        <translation>%1自 %3 起已任命%2 %4。请为本任期填写结束日期（最晚 %5），或先撤回那次任命。</translation>
    </message>
    <message>
        <source>%4 is %2 of %1 from %3 to after this term. End that term first, then enter what came after it.</source>
        <translation>%4 自 %3 起任%1的%2，任期涵盖本任期前后。请先结束该任期，再登记之后的任期。</translation>
    </message>
    <message>
        <source>This school's stations have no deputies; the setting “Deputy heads of a station” says how many there may be.</source>
        <translation>本校辅导站不设副站长；人数由设置项“副站长人数”规定。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n deputy head(s) at that time, as many as the settings allow. End one of these terms first.</source>
        <translation>
            <numerusform>%1届时已有 %n 名副站长，达到设置的上限。请先结束其中一人的任期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>The passphrase is too short. Use at least %1 characters (a Chinese character counts as two); a sentence you remember is good.</source>
        <translation>口令太短。请至少用 %1 个字符（一个汉字算两个）；用一句自己记得住的话就很好。</translation>
    </message>
    <message>
        <source>The passphrase repeats too few different characters. Use at least %1 different ones.</source>
        <translation>口令中不同的字符太少。请至少用 %1 个不同的字符。</translation>
    </message>
    <message>
        <source>The passphrase is little more than the login. Choose one that does not contain it.</source>
        <translation>口令与登录名过于相近。请换一个不含登录名的口令。</translation>
    </message>
    <message>
        <source>The passphrase is a row of neighbouring characters. Choose one that cannot be guessed.</source>
        <translation>口令是一串相邻的字符。请换一个不易猜到的口令。</translation>
    </message>
    <message>
        <source>This passphrase is one of those that are tried first. Choose another one.</source>
        <translation>这个口令属于最先会被试到的一类。请另选一个。</translation>
    </message>
</context>
<context>
    <name>PdfWriter</name>
    <message>
        <source>The PDF's password is too long; use at most 40 Chinese or 127 Latin characters.</source>
        <translation>PDF 口令过长，最多 40 个汉字或 127 个英文字符。</translation>
    </message>
    <message>
        <source>The PDF could not be completed. Try again; if it happens again, export to xlsx and report the fault.</source>
        <translation>PDF 未能生成完整。请重试；如仍不成功，请改为导出 xlsx，并反馈此问题。</translation>
    </message>
    <message>
        <source>The PDF could not be begun. Close other programs to free memory and try again.</source>
        <translation>无法开始生成 PDF。请关闭其他程序释放内存后重试。</translation>
    </message>
    <message>
        <source>There is not enough room for the PDF where %1 should go. Free some space or choose another folder.</source>
        <translation>%1 所在磁盘空间不足，无法保存 PDF。请清理空间或另选文件夹。</translation>
    </message>
    <message>
        <source>The PDF could not be written to %1. Check that the folder exists, can be written to, and that no other program holds the file.</source>
        <translation>PDF 无法写入 %1。请确认文件夹存在且可写，并且没有其他程序占用该文件。</translation>
    </message>
    <message>
        <source>The contents page did not keep its length. Try again; if it happens again, report the fault.</source>
        <translation>目录页数前后不一致。请重试；如再次出现，请报告故障。</translation>
    </message>
    <message>
        <source>This is not a PDF that can be read. Choose the file again, or take another copy of it.</source>
        <translation>这不是可以读取的 PDF。请重新选择文件，或换一份文件。</translation>
    </message>
</context>
<context>
    <name>PeopleExport</name>
    <message>
        <source>Staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Format the column as text, so that leading zeros and long numbers stay</source>
        <translation>请将此列设为文本格式，以保留开头的 0 和长号码</translation>
    </message>
    <message>
        <source>male or female</source>
        <translation>男或女</translation>
    </message>
    <message>
        <source>active, suspended, withdrawn or graduated; empty means active</source>
        <translation>在校、休学、退学或毕业；不填视为在校</translation>
    </message>
    <message>
        <source>A name from the staff; fills the office when the class has nobody</source>
        <translation>教职工姓名；班级该岗位空缺时自动任命</translation>
    </message>
    <message>
        <source>yes at the student who holds the office</source>
        <translation>由该生担任的填“是”</translation>
    </message>
</context>
<context>
    <name>PeopleService</name>
    <message>
        <source>This person does not exist, or is not one of yours.</source>
        <translation>没有此人，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>This class does not exist; choose another.</source>
        <translation>没有这个班级，请另选。</translation>
    </message>
    <message>
        <source>Choose the student's class.</source>
        <translation>请选择学生所在班级。</translation>
    </message>
    <message>
        <source>The number %1 belongs to somebody else already.</source>
        <translation>号码 %1 已被他人使用。</translation>
    </message>
    <message>
        <source>The status is changed with a date and a reason, not together with other fields.</source>
        <translation>变更在校状态需单独办理，并填写日期和原因。</translation>
    </message>
    <message>
        <source>Somebody else changed this person at %1; look at the new values and try again.</source>
        <translation>此人信息已于 %1 被他人修改，请查看新内容后重试。</translation>
    </message>
    <message>
        <source>%1 already is: %2.</source>
        <translation>%1 目前已是“%2”状态。</translation>
    </message>
    <message>
        <source>A student is suspended, withdrawn or graduated.</source>
        <translation>学生的状态变更只能是休学、复学、退学或毕业。</translation>
    </message>
    <message>
        <source>Members of staff are active or have left.</source>
        <translation>教职工的状态只能是在职或离职。</translation>
    </message>
    <message>
        <source>Write down why the status changes.</source>
        <translation>请填写状态变更的原因。</translation>
    </message>
    <message>
        <source>%1 is closed; choose another class.</source>
        <translation>%1 已停用，请另选班级。</translation>
    </message>
    <message>
        <source>%1 is in %2 already.</source>
        <translation>%1 已在 %2。</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>External</source>
        <translation>校外人员</translation>
    </message>
    <message>
        <source>At school</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>On leave of absence</source>
        <translation>休学</translation>
    </message>
    <message>
        <source>Withdrawn from school</source>
        <translation>退学</translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation>毕业</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>PersonRules</name>
    <message>
        <source>“%1” is no gender; write male or female, or leave it empty.</source>
        <translation>“%1”不是性别，请填写男或女，或留空。</translation>
    </message>
    <message>
        <source>“%1” is no status; write active, suspended, withdrawn or graduated.</source>
        <translation>“%1”不是在校状态，请填写在校、休学、退学或毕业。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少学号或工号。</translation>
    </message>
    <message>
        <source>“%1” is a number that the spreadsheet has shortened; format the column as text and enter the full number.</source>
        <translation>“%1”是被表格软件缩写的数字，请将该列设为文本格式并填写完整号码。</translation>
    </message>
    <message>
        <source>“%1” has a space inside; remove it.</source>
        <translation>“%1”中间有空格，请删去。</translation>
    </message>
    <message>
        <source>The number may have at most 32 characters; this has %1.</source>
        <translation>号码最多 32 个字符，现有 %1 个。</translation>
    </message>
    <message>
        <source>“%1” is no number of a person: only letters, digits and - _ . / may stand in it.</source>
        <translation>“%1”不是有效的学号或工号，只能包含字母、数字和 - _ . /。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The name may have at most 60 characters; this has %1.</source>
        <translation>姓名最多 60 个字，现有 %1 个。</translation>
    </message>
    <message>
        <source>“%1” is no name: it has no letter.</source>
        <translation>“%1”不是姓名：其中没有文字。</translation>
    </message>
    <message>
        <source>“%1” is no telephone number; write 5 to 15 digits, with - or spaces between if you like.</source>
        <translation>“%1”不是电话号码，请填写 5 至 15 位数字，中间可用 - 或空格分隔。</translation>
    </message>
    <message>
        <source>“%1” looks like a mobile number, but those have 11 digits and begin with 13 to 19.</source>
        <translation>“%1”像是手机号，但手机号应为 11 位，以 13 至 19 开头。</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address; write it like name@school.edu.cn.</source>
        <translation>“%1”不是邮箱地址，请写成 name@school.edu.cn 的形式。</translation>
    </message>
    <message>
        <source>“%1” is no grade; write the year of entry, like 2023.</source>
        <translation>“%1”不是年级，请填写入学年份，如 2023。</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>This does not exist, or it is not open to you. If you need it for your work, ask the station head or the administrator.</source>
        <translation>该内容不存在，或未对您开放。如工作需要，请联系站长或管理员。</translation>
    </message>
    <message>
        <source>The account %1 works only after its confidentiality undertaking is on record. Unlock the workspace, read the undertaking and accept it; or sign it on paper and ask the station head or the administrator to record it.</source>
        <translation>账号 %1 须先登记保密承诺书才能使用。请解锁工作区，阅读并同意承诺书；或签署纸质承诺书后请站长或管理员登记。</translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message>
        <source>The portfolio could not be written to %1. Check that the folder exists, can be written to and has room, and that no other program holds the file.</source>
        <translation>无法将档案写入%1。请检查文件夹是否存在、可写、空间足够，且文件未被其他程序占用。</translation>
    </message>
    <message>
        <source>%1 could not be read. Check that the file exists and may be read.</source>
        <translation>无法读取%1。请检查文件是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>This PDF holds no manifest of a portfolio. It was not built by this program, or another program saved it again and dropped the manifest.</source>
        <translation>此 PDF 不含档案清单：它不是由本程序生成，或被其他程序另存时丢失了清单。</translation>
    </message>
    <message>
        <source>This portfolio was built by a newer version of the program. Check it with that version.</source>
        <translation>此档案由更新版本的程序生成，请用该版本核验。</translation>
    </message>
    <message>
        <source>The portfolio's manifest was changed after it was built: its own hash does not fit. Take another copy of the file, or build the portfolio again.</source>
        <translation>档案的清单在立卷后被改动：其自身散列值不符。请换一份文件，或重新立卷。</translation>
    </message>
    <message>
        <source>The file has %1 pages, the manifest names %2: pages were added or taken out.</source>
        <translation>文件有%1页，清单记载%2页：有页面被增加或抽去。</translation>
    </message>
    <message>
        <source>Page %1 (%2) is not what was bound.</source>
        <translation>第%1页（%2）与立卷时不一致。</translation>
    </message>
    <message>
        <source>The hash of the part "%1" does not fit its pages.</source>
        <translation>“%1”部分的散列值与其页面不符。</translation>
    </message>
</context>
<context>
    <name>PortfolioService</name>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not one of yours.</source>
        <translation>该辅导站不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>A portfolio is built for a year up to %1.</source>
        <translation>归档年度不得晚于%1年。</translation>
    </message>
</context>
<context>
    <name>PostRole</name>
    <message>
        <source>Station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation>副站长</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>心理委员</translation>
    </message>
    <message>
        <source>Weather reporter</source>
        <translation>心理气象员</translation>
    </message>
    <message>
        <source>Psychology department member</source>
        <translation>心理部成员</translation>
    </message>
    <message>
        <source>Deputy secretary in charge</source>
        <translation>分管书记</translation>
    </message>
    <message>
        <source>Part-time psychological counsellor</source>
        <translation>兼职咨询师</translation>
    </message>
    <message>
        <source>External expert</source>
        <translation>外聘专家</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>With the college</source>
        <translation>待学院意见</translation>
    </message>
    <message>
        <source>With the centre</source>
        <translation>待中心意见</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>学工部审批中</translation>
    </message>
    <message>
        <source>Returned for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>不立项</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>建设中</translation>
    </message>
    <message>
        <source>Mid-term handed in</source>
        <translation>中期待检</translation>
    </message>
    <message>
        <source>To be rectified</source>
        <translation>限期整改</translation>
    </message>
    <message>
        <source>Mid-term passed</source>
        <translation>中期通过</translation>
    </message>
    <message>
        <source>Final report handed in</source>
        <translation>期终待评</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>评审中</translation>
    </message>
    <message>
        <source>Acceptance failed</source>
        <translation>验收不合格</translation>
    </message>
    <message>
        <source>Rectifying for acceptance</source>
        <translation>验收整改中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收通过</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Unqualified</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>ProjectChanges</name>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Head of the station</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Content of the construction</source>
        <translation>建设内容</translation>
    </message>
    <message>
        <source>Days of the inspections</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Extension of the cycle</source>
        <translation>建设周期延期</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are allowed.</source>
        <translation>共 %1 字，最多 %2 字。</translation>
    </message>
    <message>
        <source>There is no such project.</source>
        <translation>没有这个项目。</translation>
    </message>
    <message>
        <source>There is no such request.</source>
        <translation>没有这项申请。</translation>
    </message>
    <message>
        <source>“%1” stands at “%2”. Changes are asked for while the station is being built; before the approval change the application itself.</source>
        <translation>“%1”目前为“%2”。变更须在建设期间申请；立项之前请直接修改申报书。</translation>
    </message>
    <message>
        <source>A request of this kind (%1) of %2 waits for its decision. Withdraw it first, or wait.</source>
        <translation>%2 提出的同类申请（%1）尚待审批，请先撤回或等待审批结果。</translation>
    </message>
    <message>
        <source>“%1” was extended once, until %2. A second extension is not possible.</source>
        <translation>“%1”已延期一次，至 %2，不能再次延期。</translation>
    </message>
    <message>
        <source>Enter the new last day: after %1, the end of the cycle.</source>
        <translation>请填写新的截止日期，须晚于建设周期结束日 %1。</translation>
    </message>
    <message>
        <source>An extension is at most three months: %1 at the latest, and %2 lies behind it.</source>
        <translation>延期最长三个月，最晚至 %1；%2 已超出。</translation>
    </message>
    <message>
        <source>Enter at least one day that differs from those that stand.</source>
        <translation>请至少填写一个与现有不同的日期。</translation>
    </message>
    <message>
        <source>mid-term inspection %1, final review %2</source>
        <translation>中期检查 %1，期终评审 %2</translation>
    </message>
    <message>
        <source>Enter the name of the new head.</source>
        <translation>请填写新任站长姓名。</translation>
    </message>
    <message>
        <source>Enter what of the content changes, from what to what.</source>
        <translation>请写明哪些内容由何变为何。</translation>
    </message>
    <message>
        <source>Enter why the change is needed.</source>
        <translation>请填写变更原因。</translation>
    </message>
    <message>
        <source>This request was decided already: %1.</source>
        <translation>这项申请已审批：%1。</translation>
    </message>
    <message>
        <source>Enter why it is refused: the college reads it.</source>
        <translation>请填写不同意的原因，学院会看到。</translation>
    </message>
    <message>
        <source>“%1” stands at “%2”: nothing of it is changed any more.</source>
        <translation>“%1”目前为“%2”，不再作任何变更。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This request has no decision that could be taken back: %1.</source>
        <translation>这项申请没有可以撤销的审批结果：%1。</translation>
    </message>
    <message>
        <source>Enter why the decision is taken back: it stays in the project's history.</source>
        <translation>请填写撤销审批的原因，它会留在项目历程中。</translation>
    </message>
    <message>
        <source>The application names %1 as the head; in office is %2. The change was not reported: it has to be asked for and granted.</source>
        <translation>申报书中站长为 %1，现任为 %2。此变更未报批，须申请并获同意。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” is over (%2): its days stay as they are.</source>
        <translation>“%1”已结束（%2），日期不再变更。</translation>
    </message>
    <message>
        <source>“%1” stands at “%2”: its final report was handed in within the extension, which stays.</source>
        <translation>“%1”当前为“%2”：结题报告是在延期内提交的，延期不能再撤回。</translation>
    </message>
    <message>
        <source>The days of “%1” were moved again after this request was granted. Move them to where they belong with “Move the days”.</source>
        <translation>该申请批准后，“%1”的日期又调整过。请用“调整日期”改到应有的日期。</translation>
    </message>
</context>
<context>
    <name>ProjectDays</name>
    <message>
        <source>The cycle begins and ends within five years: %1 to %2 does not.</source>
        <translation>建设周期的起止应在五年之内：%1至%2不符合。</translation>
    </message>
    <message>
        <source>The mid-term inspection lies within the cycle from %1 to %2.</source>
        <translation>中期检查应在建设周期%1至%2之内。</translation>
    </message>
    <message>
        <source>The final review lies after the mid-term inspection on %1, and not after the end %2.</source>
        <translation>期终评审应在中期检查（%1）之后，且不晚于周期结束（%2）。</translation>
    </message>
    <message>
        <source>“%1” was approved on %2 with its first day: %3 stays. Is it wrong, take the approval back first.</source>
        <translation>“%1”已于%2连同起始日一并批准立项，起始日%3不再变动。如有误，请先撤回立项。</translation>
    </message>
    <message>
        <source>The mid-term inspection of “%1” was decided on %2: its day %3 stays. What was due is judged by it.</source>
        <translation>“%1”的中期检查已于%2作出结论，检查日期%3不再变动，是否按期以此为准。</translation>
    </message>
    <message>
        <source>The acceptance of “%1” was decided on %2: the final review on %3 and the end of the cycle on %4 stay.</source>
        <translation>“%1”的验收已于%2作出结论，期终评审日期%3和周期结束日期%4不再变动。</translation>
    </message>
    <message>
        <source>“%1” was extended until %2, counted from its last day %3, which stays. Take the extension back first.</source>
        <translation>“%1”已延期至%2，延期从周期结束日%3起算，该日不再变动。请先撤回延期。</translation>
    </message>
</context>
<context>
    <name>ProjectLifecycle</name>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>College agrees</source>
        <translation>学院同意</translation>
    </message>
    <message>
        <source>College returns it</source>
        <translation>学院退回</translation>
    </message>
    <message>
        <source>Centre agrees</source>
        <translation>中心同意</translation>
    </message>
    <message>
        <source>Centre returns it</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不立项</translation>
    </message>
    <message>
        <source>Return for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Hand in the mid-term form</source>
        <translation>提交中期检查表</translation>
    </message>
    <message>
        <source>Take the mid-term form back</source>
        <translation>撤回中期检查表</translation>
    </message>
    <message>
        <source>Mid-term passed</source>
        <translation>中期通过</translation>
    </message>
    <message>
        <source>Rectify by a deadline</source>
        <translation>限期整改</translation>
    </message>
    <message>
        <source>Mid-term failed</source>
        <translation>中期不合格</translation>
    </message>
    <message>
        <source>Re-check passed</source>
        <translation>复查通过</translation>
    </message>
    <message>
        <source>Re-check failed</source>
        <translation>复查不合格</translation>
    </message>
    <message>
        <source>Hand in the final report</source>
        <translation>报送期终总结报告</translation>
    </message>
    <message>
        <source>Take the final report back</source>
        <translation>撤回期终总结报告</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>开始评审</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>验收通过</translation>
    </message>
    <message>
        <source>Acceptance failed</source>
        <translation>验收不合格</translation>
    </message>
    <message>
        <source>Rectify for acceptance</source>
        <translation>责令验收整改</translation>
    </message>
    <message>
        <source>Accepted after rectification</source>
        <translation>整改后通过验收</translation>
    </message>
    <message>
        <source>Failed after rectification</source>
        <translation>整改后仍不合格</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>The station head does this.</source>
        <translation>由站长办理。</translation>
    </message>
    <message>
        <source>The college's secretary gives this opinion.</source>
        <translation>由学院分管书记填写意见。</translation>
    </message>
    <message>
        <source>The school's psychological centre gives this opinion.</source>
        <translation>由学校心理中心填写意见。</translation>
    </message>
    <message>
        <source>The school's student affairs office alone decides this.</source>
        <translation>由学工部决定。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A cycle has exactly one mid-term inspection. That of “%1” was decided on %2 and stands.</source>
        <translation>一个建设周期只有一次中期检查。“%1”的中期检查已于 %2 作出结论，仍然有效。</translation>
    </message>
    <message>
        <source>A cycle has exactly one final review. That of “%1” was opened on %2.</source>
        <translation>一个建设周期只有一次期终评审。“%1”的期终评审已于 %2 开始。</translation>
    </message>
    <message>
        <source>The final review comes after the mid-term inspection: “%1” has not passed it yet.</source>
        <translation>期终评审须在中期检查之后：“%1”尚未通过中期检查。</translation>
    </message>
    <message>
        <source>“%1” is over (%2). Only an explicit reversal with its reason opens it again.</source>
        <translation>“%1”已结束（%2），只有写明原因的撤销才能重新打开。</translation>
    </message>
    <message>
        <source>“%1” stands at “%2”; “%3” is done at: %4.</source>
        <translation>“%1”目前为“%2”；“%3”须在以下阶段办理：%4。</translation>
    </message>
    <message>
        <source>There is no decision of “%1” that could be taken back now.</source>
        <translation>“%1”目前没有可以撤销的决定。</translation>
    </message>
    <message>
        <source>The last step (%1) is taken back by the office that made it. %2</source>
        <translation>最近一步（%1）须由作出它的部门撤销。%2</translation>
    </message>
    <message>
        <source>College has reviewed the mid-term</source>
        <translation>学院已复核中期检查</translation>
    </message>
    <message>
        <source>College returns the mid-term form</source>
        <translation>学院退回中期检查表</translation>
    </message>
    <message>
        <source>The college has not reviewed the mid-term form of “%1” yet. Its secretary gives the opinion first, then student affairs decides.</source>
        <translation>学院尚未复核“%1”的中期检查表。先由学院书记填写复核意见，再由学工部作出结论。</translation>
    </message>
    <message>
        <source>The college reviewed the mid-term form of “%1” on %2. Open that again first to change the opinion.</source>
        <translation>学院已于%2复核“%1”的中期检查表。如要修改意见，请先重新打开该步骤。</translation>
    </message>
</context>
<context>
    <name>ProjectLooks</name>
    <message>
        <source>Application</source>
        <translation>申报书</translation>
    </message>
    <message>
        <source>Opinions and decision</source>
        <translation>意见与审批</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>建设</translation>
    </message>
    <message>
        <source>Mid-term</source>
        <translation>中期检查</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>期终评审</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收结论</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>ProjectService</name>
    <message>
        <source>There is no such version.</source>
        <translation>没有这个版本。</translation>
    </message>
    <message>
        <source>“%1” has no decision yet that could be printed: it stands at “%2”.</source>
        <translation>“%1”尚无可打印的批复，目前为“%2”。</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>请填写项目名称。</translation>
    </message>
    <message>
        <source>The project's name has %1 characters; at most %2 are allowed.</source>
        <translation>项目名称共 %1 字，最多 %2 字。</translation>
    </message>
    <message>
        <source>Enter the reason: it stays in the project's history.</source>
        <translation>请填写原因，它会留在项目历程中。</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are allowed.</source>
        <translation>共 %1 字，最多 %2 字。</translation>
    </message>
    <message>
        <source>Days changed</source>
        <translation>日期已变更</translation>
    </message>
    <message>
        <source>Deadline changed</source>
        <translation>期限已变更</translation>
    </message>
    <message>
        <source>Extension granted</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Change granted</source>
        <translation>同意变更</translation>
    </message>
    <message>
        <source>Result published</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>Change taken back</source>
        <translation>变更已撤销</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Photo of a room</source>
        <translation>场地照片</translation>
    </message>
    <message>
        <source>Rules and papers</source>
        <translation>制度文件</translation>
    </message>
    <message>
        <source>Material of activities</source>
        <translation>活动材料</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>There is no such project.</source>
        <translation>没有这个项目。</translation>
    </message>
    <message>
        <source>There is no such station.</source>
        <translation>没有这个辅导站。</translation>
    </message>
    <message>
        <source>Enter the day on which the cycle begins, like %1.</source>
        <translation>请填写建设周期的开始日期，如 %1。</translation>
    </message>
    <message>
        <source>A station builds one project at a time, and “%1” (%2, until %3) is not over. Go on with it, or have it ended first.</source>
        <translation>一个辅导站同一时间只建设一个项目，“%1”（%2，至 %3）尚未结束。请继续该项目，或先予结束。</translation>
    </message>
    <message>
        <source>“%1” is over (%2): its application stays as it is.</source>
        <translation>“%1”已结束（%2），申报书不再修改。</translation>
    </message>
    <message>
        <source>Somebody else changed this application meanwhile. Read it again; what you typed is kept as your draft.</source>
        <translation>申报书已被他人修改，请重新查看；您填写的内容已存为草稿。</translation>
    </message>
    <message>
        <source>“%1” is over (%2): its days stay as they are.</source>
        <translation>“%1”已结束（%2），日期不再变更。</translation>
    </message>
    <message>
        <source>These are the days that stand already.</source>
        <translation>与现有日期相同。</translation>
    </message>
    <message>
        <source>No rectification of “%1” runs (%2), so there is no deadline to move.</source>
        <translation>“%1”没有进行中的整改（%2），没有可调整的期限。</translation>
    </message>
    <message>
        <source>The deadline lies after today (%1), within a year.</source>
        <translation>期限须晚于今天（%1），且在一年之内。</translation>
    </message>
    <message>
        <source>This is the deadline that stands already.</source>
        <translation>与现有期限相同。</translation>
    </message>
    <message>
        <source>The application is not complete. %1</source>
        <translation>申报书尚未填完。%1</translation>
    </message>
    <message numerus="yes">
        <source>The application is not complete. %1 And %n more.</source>
        <translation>
            <numerusform>申报书尚未填完。%1 另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>The station %1 is building “%2” until %3 already; a second project cannot run beside it.</source>
        <translation>%1 正在建设“%2”，至 %3；不能同时建设第二个项目。</translation>
    </message>
    <message>
        <source>The mid-term form of “%1” is not filled yet. Fill it in under “Mid-term”, then hand it in.</source>
        <translation>“%1”的中期检查表尚未填写，请在“中期”中填写后提交。</translation>
    </message>
    <message>
        <source>Enter the deadline of the rectification: a day after today (%1).</source>
        <translation>请填写整改期限，须晚于今天（%1）。</translation>
    </message>
    <message>
        <source>The deadline lies more than a year away. Check it.</source>
        <translation>期限超过一年，请核对。</translation>
    </message>
    <message>
        <source>The extension of “%1” ended on %2. A second one is not possible; student affairs decides how it ends.</source>
        <translation>“%1”的延期已于 %2 届满，不能再次延期，由学工部决定如何处理。</translation>
    </message>
    <message>
        <source>The cycle of “%1” ended on %2. Ask for the extension (once, at most three months), then hand in the final report.</source>
        <translation>“%1”的建设周期已于 %2 结束。请申请延期（一次，最长三个月），再提交期终报告。</translation>
    </message>
    <message>
        <source>The final report of “%1” is not filled yet. Fill it in, then hand it in.</source>
        <translation>“%1”的期终报告尚未填写，请填写后提交。</translation>
    </message>
    <message>
        <source>The review of “%1” has no panel yet: it needs at least one reviewer without a conflict of interest.</source>
        <translation>“%1”的评审组尚未组成：至少需要一位无须回避的评审专家。</translation>
    </message>
    <message>
        <source>The scores of “%1” are not in yet, or they are below the mark: an acceptance is excellent or qualified.</source>
        <translation>“%1”的评分尚未齐全或未达合格线：验收通过的等级为优秀或合格。</translation>
    </message>
    <message>
        <source>“%1” was rectified for acceptance once, ordered on %2. A second time is not possible; it can be terminated.</source>
        <translation>“%1”已于 %2 责令验收整改一次，不能再次整改，可予终止。</translation>
    </message>
    <message>
        <source>An approved amount is not below zero.</source>
        <translation>批准金额不能小于零。</translation>
    </message>
    <message>
        <source>The number %1 belongs to another project already.</source>
        <translation>编号 %1 已属于另一个项目。</translation>
    </message>
    <message>
        <source>Nothing of this project can be taken back.</source>
        <translation>该项目没有可以撤销的步骤。</translation>
    </message>
    <message>
        <source>“%1” has no result yet that could be published.</source>
        <translation>“%1”尚无可公布的结果。</translation>
    </message>
    <message>
        <source>The result of “%1” was published on %2.</source>
        <translation>“%1”的结果已于 %2 公布。</translation>
    </message>
    <message>
        <source>Version %1 is not what was handed in: its content and its SHA-256 do not agree. Restore a backup.</source>
        <translation>第 %1 版与提交时不一致：内容与 SHA-256 不符，请恢复备份。</translation>
    </message>
    <message>
        <source>Version %1 was handed in without a PDF.</source>
        <translation>第 %1 版提交时没有 PDF。</translation>
    </message>
    <message>
        <source>“%1” is over (%2): its files stay as they are.</source>
        <translation>“%1”已结束（%2），附件不再变更。</translation>
    </message>
    <message>
        <source>A file of an application is one of: %1.</source>
        <translation>申报书附件的种类为：%1。</translation>
    </message>
    <message>
        <source>This file does not belong to the application.</source>
        <translation>该文件不属于这份申报书。</translation>
    </message>
    <message>
        <source>The review of “%1” is open with its score sheets. Put the review day back to its preparation; that takes this step back with it.</source>
        <translation>“%1”的评审已开始，评分表已发出。请将评审日退回准备阶段，这一步随之撤回。</translation>
    </message>
    <message>
        <source>The result of “%1” is not published yet. Publish it first: the college learns it before the project is archived.</source>
        <translation>“%1”的验收结果尚未公布。请先公布，让学院知晓后再归档。</translation>
    </message>
    <message>
        <source>%1 yuan is more than a station's fund can hold. Check the figures.</source>
        <translation>%1 元超出辅导站经费的范围，请核对数字。</translation>
    </message>
    <message>
        <source>“%1” would be approved without any funds (0.00 yuan). Say why in the opinion, or enter the amount.</source>
        <translation>“%1”将在没有经费（0.00元）的情况下立项。请在意见中说明原因，或填写金额。</translation>
    </message>
    <message>
        <source>The application asks for %1 yuan; %2 yuan would be approved. Say why in the opinion, or correct the amount.</source>
        <translation>申报书申请%1元，拟批准%2元。请在意见中说明原因，或更正金额。</translation>
    </message>
    <message>
        <source>No. %1 (%2 yuan)</source>
        <translation>第%1号（%2元）</translation>
    </message>
    <message>
        <source>Expenses were paid from the fund of “%1”: %2. Reverse them in the fund first; then the approval can be taken back, and its allotment with it.</source>
        <translation>“%1”的经费已有支出：%2。请先在经费中冲销这些支出，再撤回立项，拨款随之冲回。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Funds were allotted to “%1” because its mid-term was passed: %2. Reverse that in the fund first.</source>
        <translation>“%1”因中期通过已拨付：%2。请先在经费中冲销该笔拨款。</translation>
    </message>
    <message>
        <source>The fund of “%1” still holds its allotment: %2. Take it back together with the approval.</source>
        <translation>“%1”的经费中仍有拨款：%2。请连同立项一并撤回。</translation>
    </message>
    <message>
        <source>The station was put forward for an honour of %1 because this project was accepted. Withdraw or take back the honour first.</source>
        <translation>该站因本项目通过验收已被推荐%1年度荣誉。请先撤回推荐或收回荣誉。</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>The recovery code has no character "%1". Compare it with the printed one.</source>
        <translation>恢复码中不会出现字符“%1”。请与打印件核对。</translation>
    </message>
    <message>
        <source>The recovery code has %1 characters, but this one has %2. Compare it with the printed one.</source>
        <translation>恢复码应有 %1 个字符，输入的有 %2 个。请与打印件核对。</translation>
    </message>
    <message>
        <source>The recovery code has a typing error. Compare it with the printed one, group by group.</source>
        <translation>恢复码有输入错误。请与打印件逐组核对。</translation>
    </message>
</context>
<context>
    <name>ReportWeek</name>
    <message>
        <source>Week %1</source>
        <translation>第 %1 周</translation>
    </message>
    <message>
        <source>no report due, set afterwards on %1 by %2: %3</source>
        <translation>免报（事后设定，%1，%2）：%3</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>To be filled</source>
        <translation>待评分</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Lots drawn</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>Review opened</source>
        <translation>评审开始</translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation>退回准备</translation>
    </message>
    <message>
        <source>Interest declared</source>
        <translation>声明利益关系</translation>
    </message>
    <message>
        <source>Sheet handed in</source>
        <translation>提交评分表</translation>
    </message>
    <message>
        <source>Sheet reopened</source>
        <translation>重新打开评分表</translation>
    </message>
    <message>
        <source>Sheet excused</source>
        <translation>评分表不计入</translation>
    </message>
    <message>
        <source>Veto decided</source>
        <translation>一票否决认定</translation>
    </message>
    <message>
        <source>Acceptance decided</source>
        <translation>作出验收结论</translation>
    </message>
    <message>
        <source>Result published</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime. Look at it again before you go on.</source>
        <translation>期间他人已作修改。请重新查看后再继续。</translation>
    </message>
    <message>
        <source>Scoring open</source>
        <translation>评分中</translation>
    </message>
</context>
<context>
    <name>ReviewRules</name>
    <message>
        <source>The rubric has no item “%1”.</source>
        <translation>评分标准中没有指标“%1”。</translation>
    </message>
    <message>
        <source>“%1” takes 0 to %2 points in steps of %3, not %4.</source>
        <translation>“%1”可评0至%2分，以%3分为单位，不能是%4分。</translation>
    </message>
    <message>
        <source>“%1” is no ★ item; only those are marked as not met.</source>
        <translation>“%1”不是★必达项；只有必达项可标记为未达成。</translation>
    </message>
    <message>
        <source>The rubric has no veto “%1”.</source>
        <translation>评分标准中没有否决项“%1”。</translation>
    </message>
    <message>
        <source>Say what the veto rests on.</source>
        <translation>请说明一票否决的依据。</translation>
    </message>
    <message>
        <source>The comment may have at most %1 characters.</source>
        <translation>意见不超过%1字。</translation>
    </message>
    <message>
        <source>★ %1 (%2 of %3 sheets)</source>
        <translation>★%1（%3份评分表中的%2份）</translation>
    </message>
    <message>
        <source>A reviewer proposes a veto; student affairs decides on it before there is a grade.</source>
        <translation>有专家提议一票否决；学工部认定后才产生等级。</translation>
    </message>
    <message>
        <source>The mean is %1; excellent begins at %2, qualified at %3.</source>
        <translation>平均分%1；%2分及以上为优秀，%3分及以上为合格。</translation>
    </message>
    <message>
        <source>The highest and the lowest of %1 sheets are left out.</source>
        <translation>%1份评分表去掉一个最高分和一个最低分。</translation>
    </message>
    <message>
        <source>With %1 sheets none is left out; the highest and the lowest are left out from %2 on.</source>
        <translation>共%1份评分表，不去分；%2份起去掉一个最高分和一个最低分。</translation>
    </message>
    <message>
        <source>The veto is confirmed: the result is unqualified whatever the points.</source>
        <translation>一票否决已认定：无论得分，结论为不合格。</translation>
    </message>
    <message>
        <source>Not met, so not excellent: %1.</source>
        <translation>未达成，不能评为优秀：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ReviewService</name>
    <message>
        <source>Give a reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The reason may have at most %1 characters.</source>
        <translation>理由最多 %1 个字。</translation>
    </message>
    <message>
        <source>The review “%1” has been opened: its rubric, projects and panel are fixed. Go back to the preparation first.</source>
        <translation>评审“%1”已开始，评分标准、项目和专家均已固定。请先退回准备阶段。</translation>
    </message>
    <message>
        <source>The review “%1” has not been opened yet.</source>
        <translation>评审“%1”尚未开始。</translation>
    </message>
    <message>
        <source>%1 has not declared interests for %2.</source>
        <translation>%1尚未声明与%2的利益关系。</translation>
    </message>
    <message>
        <source>%1 has not handed in the sheet for %2.</source>
        <translation>%1尚未提交%2的评分表。</translation>
    </message>
    <message>
        <source>There is no sheet to print: this review has no project with a reviewer who is free of interests.</source>
        <translation>没有可打印的评分表：本次评审没有配备无利益关系专家的项目。</translation>
    </message>
    <message>
        <source>There is no sheet for this project: declare your interests first.</source>
        <translation>该项目没有评分表：请先声明利益关系。</translation>
    </message>
    <message>
        <source>There is no decision on the acceptance of “%1” yet.</source>
        <translation>“%1”尚无验收结论。</translation>
    </message>
    <message>
        <source>Give the review a name of at most %1 characters.</source>
        <translation>请填写评审名称，不超过%1字。</translation>
    </message>
    <message>
        <source>Give the day of the review.</source>
        <translation>请填写评审日期。</translation>
    </message>
    <message>
        <source>There is a review “%1” already; give this one another name.</source>
        <translation>已有评审“%1”，请另取名称。</translation>
    </message>
    <message>
        <source>The project of %1 stands at “%2”; it comes before a panel once its final report is handed in.</source>
        <translation>%1的项目处于“%2”；报送期终总结报告后才进入评审。</translation>
    </message>
    <message>
        <source>The project of %1 is in this review already.</source>
        <translation>%1的项目已在本次评审中。</translation>
    </message>
    <message>
        <source>The project of %1 is in the review “%2”, which is being prepared.</source>
        <translation>%1的项目已在准备中的评审“%2”里。</translation>
    </message>
    <message>
        <source>There is no active reviewer's account “%1”. An administrator makes one, or leave the account empty and let the sheets be filled on paper.</source>
        <translation>没有可用的评审专家账号“%1”。请管理员新建，或不填账号、由专家在纸上评分。</translation>
    </message>
    <message>
        <source>Give the reviewer's name.</source>
        <translation>请填写专家姓名。</translation>
    </message>
    <message>
        <source>The weight of a reviewer lies above 0 and not above 10; 1 for everybody means equal weight.</source>
        <translation>专家权重应大于0且不超过10；各专家均为1即权重相同。</translation>
    </message>
    <message>
        <source>%1 is on this panel already.</source>
        <translation>%1已在本次评审专家中。</translation>
    </message>
    <message>
        <source>%1 belongs to %2 and does not score its project. Declare a conflict of interest.</source>
        <translation>%1属于%2，不评审本学院的项目。请声明存在利益关系。</translation>
    </message>
    <message>
        <source>Say in what the conflict of interest consists.</source>
        <translation>请说明是什么利益关系。</translation>
    </message>
    <message>
        <source>Belongs to the college.</source>
        <translation>属于该学院。</translation>
    </message>
    <message>
        <source>The sheet of %1 for %2 was excused. Student affairs can open it again with a reason.</source>
        <translation>%1对%2的评分表已不计入。学工部可说明理由后重新打开。</translation>
    </message>
    <message>
        <source>The review of %1 is decided; reverse the decision first.</source>
        <translation>%1的评审已有结论；请先撤销该结论。</translation>
    </message>
    <message>
        <source>There is no project in this review yet; add the projects before the lots are drawn.</source>
        <translation>本次评审还没有项目；请先添加项目再抽签。</translation>
    </message>
    <message>
        <source>The seed of the lots is a number from 1 to 999999999.</source>
        <translation>抽签种子数应为1至999999999的整数。</translation>
    </message>
    <message>
        <source>The review “%1” is open already.</source>
        <translation>评审“%1”已经开始。</translation>
    </message>
    <message>
        <source>There is no project in this review yet.</source>
        <translation>本次评审还没有项目。</translation>
    </message>
    <message>
        <source>The order has not been drawn by lot yet.</source>
        <translation>尚未抽签确定次序。</translation>
    </message>
    <message>
        <source>No reviewer has declared to be free of interests in the project of %1. At least one is needed before the review opens.</source>
        <translation>还没有专家声明与%1的项目无利益关系。评审开始前至少需要一位。</translation>
    </message>
    <message>
        <source>The project of %1 stands at “%2” now. Take it out of the review, or let the college hand in its final report.</source>
        <translation>%1的项目目前处于“%2”。请将其移出评审，或由学院报送期终总结报告。</translation>
    </message>
    <message>
        <source>%1 has scored %2 already; a review goes back to its preparation only while every sheet is empty.</source>
        <translation>%1已对%2评分；只有全部评分表为空时才能退回准备阶段。</translation>
    </message>
    <message>
        <source>The project of %1 is in round %2 already; the result of round %3 stays as it is.</source>
        <translation>%1的项目已进入第%2轮；第%3轮结果保持不变。</translation>
    </message>
    <message>
        <source>The project of %1 stands at “%2”; there is nothing to decide in this review. Reverse the last decision first if it has to change.</source>
        <translation>%1的项目处于“%2”，本次评审没有待决事项。如需更改，请先撤销上一结论。</translation>
    </message>
    <message>
        <source>The result of the final defence has not been published yet. Student affairs publishes it after the decision.</source>
        <translation>期终答辩评审结果尚未公布。学工部作出结论后公布。</translation>
    </message>
    <message>
        <source>No reviewer has proposed a veto for %1; there is nothing to dismiss.</source>
        <translation>没有专家提议对%1一票否决，无需驳回。</translation>
    </message>
    <message>
        <source>There is no result for %1 yet. %2</source>
        <translation>%1尚无评审结果。%2</translation>
    </message>
    <message>
        <source>No sheet was handed in.</source>
        <translation>没有提交的评分表。</translation>
    </message>
    <message>
        <source>The grade “%1” is not open to %2; the review gives “%3”. %4</source>
        <translation>不能给予“%1”：%2的评审结果为“%3”。%4</translation>
    </message>
    <message>
        <source>The review gives “%1”. Say why the decision stays below it.</source>
        <translation>评审结果为“%1”。结论低于评审结果时请说明理由。</translation>
    </message>
    <message>
        <source>The acceptance of %1 has not been decided yet; there is nothing to publish.</source>
        <translation>%1尚未作出验收结论，没有可公布的结果。</translation>
    </message>
    <message>
        <source>The result of %1 is published already.</source>
        <translation>%1的结果已经公布。</translation>
    </message>
    <message>
        <source>Say for which year the rubric counts, for example %1.</source>
        <translation>请填写评分标准适用的年份，例如%1。</translation>
    </message>
    <message>
        <source>The station scores itself while the project is built, until the review of its final defence opens. What stands now stays.</source>
        <translation>辅导站在建设期内、期终评审开始前自评。现有内容保持不变。</translation>
    </message>
    <message>
        <source>The remark may have at most %1 characters.</source>
        <translation>评语最多 %1 个字。</translation>
    </message>
    <message>
        <source>There is no review yet that you may see.</source>
        <translation>还没有您可以查看的评审。</translation>
    </message>
    <message>
        <source>There is no review “%1”. There are: %2.</source>
        <translation>没有评审“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The project of %1 stands at “%2”; its sheets are closed.</source>
        <translation>%1的项目处于“%2”，评分表已关闭。</translation>
    </message>
    <message>
        <source>The sheet of %1 for %2 was handed in and stays as it is. Student affairs can open it again with a reason.</source>
        <translation>%1对%2的评分表已提交，保持不变。学工部可说明理由后重新打开。</translation>
    </message>
    <message>
        <source>The sheet of %1 for %2 lacks points for: %3.</source>
        <translation>%1对%2的评分表缺少以下指标的得分：%3。</translation>
    </message>
    <message>
        <source>The acceptance of %1 is decided; reverse that decision with its reason first.</source>
        <translation>%1的验收已有结论；请先说明理由撤销该结论。</translation>
    </message>
    <message>
        <source>The sheet of %1 for %2 is open; there is nothing to take back.</source>
        <translation>%1对%2的评分表尚未提交，无需重新打开。</translation>
    </message>
    <message>
        <source>%1 has a conflict of interest in the project of %2: %3</source>
        <translation>%1与%2的项目存在利益关系：%3</translation>
    </message>
    <message>
        <source>%1 fills this sheet on screen; nobody else writes in it. If it is to come from paper, let %1 empty it first.</source>
        <translation>%1在线填写此表，他人不得代填。如需据纸质评分表录入，请%1先清空。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Secretary in charge</source>
        <translation>分管书记</translation>
    </message>
    <message>
        <source>School psychology centre</source>
        <translation>学校心理中心</translation>
    </message>
    <message>
        <source>Student affairs office</source>
        <translation>学工部</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The area is a number of square metres, for example 18.5.</source>
        <translation>面积请填写平方米数，例如 18.5。</translation>
    </message>
</context>
<context>
    <name>RoomUse</name>
    <message>
        <source>booked</source>
        <translation>待使用</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The sheet “%1” is empty; choose another sheet or file.</source>
        <translation>工作表“%1”是空的，请另选工作表或文件。</translation>
    </message>
    <message>
        <source>The sheet “%1” has a header but no rows below it; choose another sheet or file.</source>
        <translation>工作表“%1”只有表头没有数据，请另选工作表或文件。</translation>
    </message>
    <message>
        <source>The header must be one or two rows of the sheet.</source>
        <translation>表头应为工作表中的一行或两行。</translation>
    </message>
    <message>
        <source>The sheet has no column %1.</source>
        <translation>工作表中没有 %1 列。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>Identity card numbers are not needed for the station's work and have no field; leave the column out, or keep it as a custom field if you must.</source>
        <translation>辅导站工作不需要身份证号，因此没有对应字段；请不导入此列，确有必要时可作为自定义字段保留。</translation>
    </message>
    <message>
        <source>Several columns are headed “%1”; name the column by its letter, like %2.</source>
        <translation>有多列的表头都是“%1”，请用列号指定，例如 %2。</translation>
    </message>
    <message>
        <source>The sheet has no column headed “%1”.</source>
        <translation>工作表中没有表头为“%1”的列。</translation>
    </message>
    <message>
        <source>Say which of these columns counts; several bear the same name or mean the same field: %1.</source>
        <translation>以下各列同名或含义相同，请指定以哪一列为准：%1。</translation>
    </message>
    <message>
        <source>No column is chosen for “%1”.</source>
        <translation>还没有为“%1”指定对应的列。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Row imported</source>
        <translation>该行是否导入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes, without this cell</source>
        <translation>是，略去此格</translation>
    </message>
    <message>
        <source>as you decided</source>
        <translation>按您的选择</translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) are filled from the file (counsellors, class teachers, committee members, weather reporters).</source>
        <translation>
            <numerusform>将按文件任命 %n 个岗位（辅导员、班主任、心理委员、心理气象员）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) already held by somebody else stay as they are; change them in the network.</source>
        <translation>
            <numerusform>有 %n 个岗位已由他人担任，保持不变；如需更换请在“人员与网络”中办理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found among the staff, or not one person only: %1. Import the staff first, or appoint by hand.</source>
        <translation>教职工中没有以下姓名，或有重名：%1。请先导入教职工，或手工任命。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with identity card numbers are left out: the station's work does not need them.</source>
        <translation>
            <numerusform>有 %n 列身份证号未导入：辅导站工作不需要这类信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the preview before deciding on its conflicts.</source>
        <translation>请先查看预览，再处理其中的冲突。</translation>
    </message>
    <message>
        <source>Row %1 has no conflict.</source>
        <translation>第 %1 行没有冲突。</translation>
    </message>
    <message>
        <source>The preview has no row %1.</source>
        <translation>预览中没有第 %1 行。</translation>
    </message>
    <message>
        <source>The spreadsheet keeps only 15 digits of a number; format the column as text and enter the full number.</source>
        <translation>表格软件只能保留数字的前 15 位，请将该列设为文本格式并填写完整号码。</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here (%1); correct its formula.</source>
        <translation>表格中此处显示错误（%1），请更正公式。</translation>
    </message>
    <message>
        <source>The college “%1” is not in this workspace or not yours; correct the name, or leave the column out to use your own college.</source>
        <translation>学院“%1”不在本工作区，或不归您负责；请更正名称，或不导入此列而使用本学院。</translation>
    </message>
    <message>
        <source>No college is known for the class “%1”; choose the college of this roster.</source>
        <translation>不知道班级“%1”属于哪个学院，请选择本名单的学院。</translation>
    </message>
    <message>
        <source>The class “%1” is closed; reopen it or correct the name.</source>
        <translation>班级“%1”已停用，请重新启用或更正名称。</translation>
    </message>
    <message>
        <source>The class “%1” is not known.</source>
        <translation>没有班级“%1”。</translation>
    </message>
    <message>
        <source>No college is known for the dorm “%1”; choose the college of this roster.</source>
        <translation>不知道宿舍“%1”属于哪个学院，请选择本名单的学院。</translation>
    </message>
    <message>
        <source>The dorm “%1 %2” is not known.</source>
        <translation>没有宿舍“%1 %2”。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少学号或工号。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>This number belongs to somebody who is not one of yours.</source>
        <translation>此号码属于您负责范围以外的人员。</translation>
    </message>
    <message>
        <source>The class is missing.</source>
        <translation>缺少班级。</translation>
    </message>
    <message>
        <source>This college is not yours; the row stays with the college's own station.</source>
        <translation>该学院不归您负责，应由该学院的辅导站导入。</translation>
    </message>
    <message>
        <source>The number %1 stands in row %2 already, with other values; the first row counts unless you decide otherwise.</source>
        <translation>号码 %1 已出现在第 %2 行，内容不同；如不另行选择，以先出现的一行为准。</translation>
    </message>
    <message>
        <source>The number %1 belongs to %2 in the workspace; the file says %3.</source>
        <translation>号码 %1 在工作区中是 %2，文件中是 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) stay: people, offices or reports belong to them by now.</source>
        <translation>
            <numerusform>保留 %n 个班级：已有人员、任职或报送记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dorm(s) stay: people live in them by now.</source>
        <translation>
            <numerusform>保留 %n 个宿舍：已有人员居住。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n college(s) stay: classes belong to them by now.</source>
        <translation>
            <numerusform>保留 %n 个学院：已有班级。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n office(s) stay: changed after the import.</source>
        <translation>
            <numerusform>保留 %n 项任职：导入后已有变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) stays: a case, an account or an office of the station refers to this person.</source>
        <translation>保留 %1（%2）：已有个案、账号或辅导站职责与此人关联。</translation>
    </message>
    <message>
        <source>%1 (%2) stays: this person holds or held an office.</source>
        <translation>保留 %1（%2）：此人有任职记录。</translation>
    </message>
    <message>
        <source>%1 (%2) stays: the entry was changed after the import.</source>
        <translation>保留 %1（%2）：导入后信息已被修改。</translation>
    </message>
    <message>
        <source>%1 (%2) keeps %3: changed after the import.</source>
        <translation>%1（%2）的%3保持不变：导入后已被修改。</translation>
    </message>
    <message>
        <source>This import does not exist, or is not open to you.</source>
        <translation>没有这次导入，或不对您开放。</translation>
    </message>
    <message>
        <source>This import was undone on %1 already.</source>
        <translation>这次导入已于 %1 撤销。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
</context>
<context>
    <name>RowsPaste</name>
    <message>
        <source>The clipboard holds no rows. Copy them in the spreadsheet first.</source>
        <translation>剪贴板中没有表格行。请先在电子表格中复制。</translation>
    </message>
    <message>
        <source>Row %1 of the clipboard has %2 cells, but its header names %3. Nothing was pasted.</source>
        <translation>剪贴板第%1行有%2格，表头只有%3列。未粘贴任何内容。</translation>
    </message>
    <message>
        <source>Row %1 of the clipboard has %2 cells, but from “%3” on there are %4 columns. Go to the first column, or copy fewer cells. Nothing was pasted.</source>
        <translation>剪贴板第%1行有%2格，而从“%3”起只有%4列。请移到第一列，或少复制几格。未粘贴任何内容。</translation>
    </message>
    <message>
        <source>“%1” would have %2 rows; at most %3 are allowed. Nothing was pasted.</source>
        <translation>“%1”将有%2行，最多允许%3行。未粘贴任何内容。</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>Rubric</name>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Average without the highest and the lowest</source>
        <translation>去掉最高分和最低分后的平均分</translation>
    </message>
    <message>
        <source>“%1” needs a weight above 0 in whole or half points, not %2.</source>
        <translation>“%1”的分值应大于0，为整数或半分，不能是%2。</translation>
    </message>
    <message>
        <source>Every item needs a code of its own; “%1” has none or shares it.</source>
        <translation>每个指标需有唯一的代码；“%1”没有或重复。</translation>
    </message>
    <message>
        <source>The item %1 has no wording.</source>
        <translation>指标%1没有名称。</translation>
    </message>
    <message>
        <source>Give the rubric a name.</source>
        <translation>请填写评分标准名称。</translation>
    </message>
    <message>
        <source>The bonus adds at most 5 points; the cap lies between 0 and 5.</source>
        <translation>加分不超过5分；上限应在0至5之间。</translation>
    </message>
    <message>
        <source>The grade bands must rise: qualified above 0, excellent above qualified and not above %1.</source>
        <translation>等级界限应递增：合格大于0，优秀大于合格且不超过%1。</translation>
    </message>
    <message>
        <source>The mean is average or trimmed.</source>
        <translation>取分方式只能是 average 或 trimmed。</translation>
    </message>
    <message>
        <source>The highest and the lowest score can be left out from three sheets on.</source>
        <translation>至少3份评分表才能去掉最高分和最低分。</translation>
    </message>
    <message>
        <source>The minutes of the presentation lie between 1 and 120, those of the questions between 0 and 120.</source>
        <translation>汇报时间应为1至120分钟，提问时间应为0至120分钟。</translation>
    </message>
    <message>
        <source>Every section needs a name and a code of its own; “%1” lacks one.</source>
        <translation>每个一级指标需有名称和唯一的代码；“%1”缺少。</translation>
    </message>
    <message>
        <source>Section “%1” has %2 points, its items %3. Let them be equal.</source>
        <translation>“%1”为%2分，其下指标合计%3分，两者应相等。</translation>
    </message>
    <message>
        <source>A rubric needs at least one section with an item.</source>
        <translation>评分标准至少要有一个含有指标的一级指标。</translation>
    </message>
    <message>
        <source>The sections add up to %1 points; they must give %2.</source>
        <translation>各一级指标合计%1分，应为%2分。</translation>
    </message>
    <message>
        <source>Every veto needs a wording and a code of its own; “%1” lacks one.</source>
        <translation>每个否决项需有名称和唯一的代码；“%1”缺少。</translation>
    </message>
    <message>
        <source>The rubric is missing from the program. Install the program again.</source>
        <translation>程序缺少评分标准。请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>SchoolService</name>
    <message>
        <source>No station</source>
        <translation>未建站</translation>
    </message>
    <message>
        <source>Application missing</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>Mid-term form overdue</source>
        <translation>中期检查表逾期</translation>
    </message>
    <message>
        <source>Rectification overdue</source>
        <translation>整改逾期</translation>
    </message>
    <message>
        <source>Final report overdue</source>
        <translation>期终总结报告逾期</translation>
    </message>
    <message>
        <source>Rectification after the review overdue</source>
        <translation>验收整改逾期</translation>
    </message>
    <message>
        <source>Hand in the application</source>
        <translation>报送申报书</translation>
    </message>
    <message>
        <source>Mid-term form</source>
        <translation>中期检查表</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>期终总结报告</translation>
    </message>
    <message>
        <source>Rectification report</source>
        <translation>整改报告</translation>
    </message>
    <message>
        <source>Construction begins</source>
        <translation>建设期开始</translation>
    </message>
    <message>
        <source>Mid-term inspection</source>
        <translation>中期检查</translation>
    </message>
    <message>
        <source>Final report and defence</source>
        <translation>期终总结报告与答辩</translation>
    </message>
    <message>
        <source>Construction ends</source>
        <translation>建设期结束</translation>
    </message>
    <message>
        <source>Rectification report due</source>
        <translation>整改报告截止</translation>
    </message>
    <message>
        <source>Review day: %1</source>
        <translation>评审日：%1</translation>
    </message>
</context>
<context>
    <name>ScoreRules</name>
    <message>
        <source>%1 (self)</source>
        <translation>%1（自评）</translation>
    </message>
    <message>
        <source>%1 (station)</source>
        <translation>%1（站评）</translation>
    </message>
    <message>
        <source>This template has no self score.</source>
        <translation>本考核表没有自评。</translation>
    </message>
    <message>
        <source>An item is scored twice; give one score for each.</source>
        <translation>同一指标评了两次，请只给一个分数。</translation>
    </message>
    <message>
        <source>%1 takes 0 to %2 points, in steps of 0.5.</source>
        <translation>%1为 0 到 %2 分，以 0.5 分为单位。</translation>
    </message>
    <message>
        <source>%1 is scored item by item already. Score it as a whole or by its items, not both.</source>
        <translation>%1已按指标评分。请按整体或按指标评分，不可两者并用。</translation>
    </message>
    <message>
        <source>The template of this round has no item “%1”.</source>
        <translation>本轮考核表没有指标“%1”。</translation>
    </message>
    <message>
        <source>%1 is given by the station, not by oneself.</source>
        <translation>%1由辅导站评定，不作自评。</translation>
    </message>
    <message>
        <source>%1: say how many times, from 0 to 99; each takes %2 points off.</source>
        <translation>%1：请填写 0 到 99 的次数，每次扣 %2 分。</translation>
    </message>
    <message>
        <source>%1 takes these scores: %2.</source>
        <translation>%1可评分值：%2。</translation>
    </message>
    <message>
        <source>A bonus of %1 is above the cap: at most %2 points may be added.</source>
        <translation>加分 %1 分超过上限：加分合计最多 %2 分。</translation>
    </message>
    <message>
        <source>%1 (rank %2) lacks: %3.</source>
        <translation>%1（第 %2 名）未满足：%3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 share rank %2 with %3 points, and %n place(s) are left for them: the station decides.</source>
        <translation>
            <numerusform>%1并列第 %2 名（%3 分），其中还有 %n 个名额，由辅导站决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchIndex</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Dorm</source>
        <translation>宿舍</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>第 %1 周</translation>
    </message>
</context>
<context>
    <name>SelectionService</name>
    <message>
        <source>Give a reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The reason may have at most %1 characters.</source>
        <translation>理由最多 %1 个字。</translation>
    </message>
    <message>
        <source>%1 has no training on record. The appointment is allowed; %1 will stand in the list of those to be trained.</source>
        <translation>%1没有培训记录。可以任用，任用后列入缺训名单。</translation>
    </message>
    <message>
        <source>%1 is held by %2 since %3; that post would end the day before.</source>
        <translation>%1现由%2担任（%3起），任用后其任期在前一日结束。</translation>
    </message>
    <message>
        <source>Not ticked: %1.</source>
        <translation>未勾选：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This person does not exist, or is not one of yours.</source>
        <translation>没有此人，或不在您的负责范围内。</translation>
    </message>
    <message>
        <source>Candidates are proposed for three teams: committee members, weather reporters and members of the psychology department.</source>
        <translation>候选人限三支队伍：心理委员、心理气象员和心理部成员。</translation>
    </message>
    <message>
        <source>%1 is not an active student and cannot be a candidate.</source>
        <translation>%1不是在读学生，不能作为候选人。</translation>
    </message>
    <message>
        <source>%1 belongs to no class; enter it in the roll first.</source>
        <translation>%1没有班级，请先在名册中填写。</translation>
    </message>
    <message>
        <source>%1 has no dorm in the roll; enter it first.</source>
        <translation>%1在名册中没有宿舍，请先填写。</translation>
    </message>
    <message>
        <source>%1 is proposed as %2 already.</source>
        <translation>%1已提名为%2。</translation>
    </message>
    <message>
        <source>%1 already is %2 since %3.</source>
        <translation>%1自%3起已担任%2。</translation>
    </message>
    <message>
        <source>Who recommends may have at most 80 characters.</source>
        <translation>推荐人最多 80 个字。</translation>
    </message>
    <message>
        <source>A decision has been made about this candidate; the record stays as it was.</source>
        <translation>已对该候选人作出决定，记录不再修改。</translation>
    </message>
    <message>
        <source>This appointment begins on %1; it can be taken back from that day on.</source>
        <translation>该任用自%1起生效，自当日起方可撤回。</translation>
    </message>
</context>
<context>
    <name>SelfCheckService</name>
    <message>
        <source>The construction indicators are missing from the program. Install the program again.</source>
        <translation>程序缺少标准化建设指标，请重新安装。</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not one of yours.</source>
        <translation>该辅导站不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>A self-check is made for a year up to %1.</source>
        <translation>自查年度不得晚于%1年。</translation>
    </message>
    <message>
        <source>%1 is judged by the data; only an indicator without data is answered by the head.</source>
        <translation>%1由数据判定；只有没有数据的指标由站长说明。</translation>
    </message>
    <message>
        <source>Say in a few words what was done, and where the proof lies.</source>
        <translation>请简要说明做了什么、佐证在何处。</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The encryption library cannot be started. Install the program again; nothing was opened.</source>
        <translation>加密库无法启动。请重新安装程序；没有打开任何文件。</translation>
    </message>
    <message>
        <source>The encryption library of this installation computes %1 wrongly. Install the program again; nothing was opened.</source>
        <translation>本机安装的加密库对 %1 的计算有误。请重新安装程序；没有打开任何文件。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Lock after idle minutes</source>
        <translation>闲置锁定（分钟）</translation>
    </message>
    <message>
        <source>Ask for a new passphrase after months (0 = never)</source>
        <translation>要求更换口令的周期（月，0 为不要求）</translation>
    </message>
    <message>
        <source>Keep the audit trail for days</source>
        <translation>审计记录保存天数</translation>
    </message>
    <message>
        <source>The audit trail must be kept for at least %1 days (six months; Cybersecurity Law, article 23).</source>
        <translation>审计记录至少须保存 %1 天（六个月；《网络安全法》第二十三条）。</translation>
    </message>
    <message>
        <source>Automatic backups kept</source>
        <translation>保留的自动备份份数</translation>
    </message>
    <message>
        <source>Folder of automatic backups (empty = beside the workspace)</source>
        <translation>自动备份文件夹（留空为工作区旁）</translation>
    </message>
    <message>
        <source>Backup on closing when something changed (1 = yes)</source>
        <translation>有改动时关闭即备份（1 为是）</translation>
    </message>
    <message>
        <source>Backup every day (1 = yes)</source>
        <translation>每日备份（1 为是）</translation>
    </message>
    <message>
        <source>Deputy heads of a station (0 = none)</source>
        <translation>副站长人数（0 = 不设）</translation>
    </message>
    <message>
        <source>Weekly reports are due here since (empty = every week of the calendar)</source>
        <translation>周报自此日起报送（留空 = 校历各周均须报送）</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>SettingsService</name>
    <message>
        <source>There is no setting %1.</source>
        <translation>没有设置项 %1。</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>请填写 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>文字过长。</translation>
    </message>
    <message>
        <source>This is not a day. Write it like 2026-09-01, or leave it empty.</source>
        <translation>这不是日期。请按 2026-09-01 的样子填写，或留空。</translation>
    </message>
</context>
<context>
    <name>ShownExport</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>Your role does not book rooms.</source>
        <translation>您的角色不能预约场地。</translation>
    </message>
    <message>
        <source>Your role does not change the station's records.</source>
        <translation>您的角色不能修改辅导站资料。</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
</context>
<context>
    <name>StationService</name>
    <message>
        <source>This flagship does not exist, or it is not one of yours.</source>
        <translation>该品牌不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>%1 was the flagship until %2; the new one begins after that day.</source>
        <translation>%1 作为品牌到 %2 为止，新的品牌须从此后开始。</translation>
    </message>
    <message>
        <source>%1 has been the flagship since %2; the new one begins after that day.</source>
        <translation>%1 自 %2 起为现行品牌，新的品牌须晚于该日开始。</translation>
    </message>
    <message>
        <source>%1 has been the flagship since %2, and there is only one. Confirm that it steps back and %3 takes its place.</source>
        <translation>%1 自 %2 起为现行品牌，一院只有一品。请确认由 %3 取代它。</translation>
    </message>
    <message>
        <source>%1 ended on %2 already.</source>
        <translation>%1 已于 %2 结束。</translation>
    </message>
    <message>
        <source>%1 began on %2; it cannot end before.</source>
        <translation>%1 于 %2 开始，结束日期不能更早。</translation>
    </message>
    <message>
        <source>%1 has taken the place of %2; take that back first.</source>
        <translation>%1 已取代 %2，请先撤回该变更。</translation>
    </message>
    <message>
        <source>%1 has evidence already. End it instead of taking it back.</source>
        <translation>%1 已有佐证材料，不能撤回，请改为结束。</translation>
    </message>
    <message>
        <source>This room does not exist, or it is not one of yours.</source>
        <translation>该房间不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>%1 is no purpose of a room; choose from the list.</source>
        <translation>“%1”不是已有的功能，请从列表中选择。</translation>
    </message>
    <message>
        <source>The station already has a room named %1.</source>
        <translation>辅导站已有名为 %1 的房间。</translation>
    </message>
    <message>
        <source>%1 is still booked for %2 (%3). Cancel or move this booking first.</source>
        <translation>%1 在 %2 仍有预约（%3），请先取消或改期。</translation>
    </message>
    <message>
        <source>%1 has %2 entries in its log, which stays. Close the room instead.</source>
        <translation>%1 已有 %2 条使用记录，须予保留，请改为停用该房间。</translation>
    </message>
    <message>
        <source>Enter the day, the beginning and the end, for example 2026-11-24, 14:00 and 15:00.</source>
        <translation>请填写日期和起止时间，例如 2026-11-24，14:00 至 15:00。</translation>
    </message>
    <message>
        <source>The end must be later than the beginning, on the same day.</source>
        <translation>结束时间须晚于开始时间，且在同一天。</translation>
    </message>
    <message>
        <source>%1 has been out of use since %2. Choose another room, or open it again first.</source>
        <translation>%1 自 %2 起停用。请换一间，或先恢复使用。</translation>
    </message>
    <message>
        <source>%1 is past. Record a use that has taken place as a walk-in.</source>
        <translation>%1 已过去。已经发生的使用请登记为临时使用。</translation>
    </message>
    <message>
        <source>%1 is still to come. Book it instead of recording a walk-in.</source>
        <translation>%1 尚未到来，请改为预约。</translation>
    </message>
    <message>
        <source>Say what the room is used for; choose from the list.</source>
        <translation>请从列表中选择用途。</translation>
    </message>
    <message>
        <source>The log names the member of staff in the room, never a student.</source>
        <translation>使用登记只写教职工姓名，不写学生。</translation>
    </message>
    <message>
        <source>%1 is taken: %2, %3, %4. Choose another time or another room.</source>
        <translation>%1 已被占用：%2，%3，%4。请换一个时间或房间。</translation>
    </message>
    <message>
        <source>This booking does not exist, or it is not one of yours.</source>
        <translation>该预约不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>%1, %2: this entry is %3 already.</source>
        <translation>%1，%2：该记录已是“%3”。</translation>
    </message>
    <message>
        <source>%1, %2 was cancelled. Take the cancellation back first.</source>
        <translation>%1，%2 已取消，请先撤回取消。</translation>
    </message>
    <message>
        <source>%1, %2 is still to come; it can be marked as used once it has begun.</source>
        <translation>%1，%2 尚未开始，开始后方可登记为已使用。</translation>
    </message>
    <message>
        <source>%1, %2 has taken place. Take the mark back first if that is wrong.</source>
        <translation>%1，%2 已使用。如有误，请先撤回登记。</translation>
    </message>
    <message>
        <source>%1 was booked by %2 in the meantime: %3.</source>
        <translation>%1 在此期间已由 %2 预约：%3。</translation>
    </message>
    <message>
        <source>Say why the booking is cancelled.</source>
        <translation>请说明取消预约的原因。</translation>
    </message>
    <message>
        <source>Give the month as 2026-11.</source>
        <translation>月份写作 2026-11。</translation>
    </message>
    <message>
        <source>This station does not exist, or it is not one of yours.</source>
        <translation>该辅导站不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>This file does not exist, or it is not one of yours.</source>
        <translation>该文件不存在，或不在您的范围内。</translation>
    </message>
    <message>
        <source>A photo of a room is a JPEG or PNG picture; this file is neither.</source>
        <translation>房间照片须为 JPEG 或 PNG 图片，这个文件不是。</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file %1 is an unencrypted database, not a workspace. Choose another file.</source>
        <translation>文件 %1 是未加密的数据库，不是工作区。请选择其他文件。</translation>
    </message>
    <message>
        <source>The file %1 is not a workspace, or it is damaged at its very beginning. Choose another file, or restore the newest backup.</source>
        <translation>文件 %1 不是工作区，或其开头部分已损坏。请选择其他文件，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The file %1 does not fit its key file: it is damaged, or the two come from different workspaces. Put the pair that belongs together side by side, or restore the newest backup.</source>
        <translation>文件 %1 与其密钥文件不匹配：文件已损坏，或两者来自不同的工作区。请将原本成对的两个文件放在一起，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a workspace. Choose a file.</source>
        <translation>%1 是文件夹，不是工作区。请选择文件。</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name.</source>
        <translation>文件 %1 已经存在。请换一个名称。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist. Choose another folder, or connect its drive.</source>
        <translation>%1 所在的文件夹不存在。请另选文件夹，或连接其所在磁盘。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, and that its drive is connected.</source>
        <translation>没有文件 %1。请核对文件名，并确认其所在磁盘已连接。</translation>
    </message>
    <message>
        <source>The file %1 is empty: it is damaged. Restore the newest backup.</source>
        <translation>文件 %1 是空的，已经损坏。请恢复最新的备份。</translation>
    </message>
    <message>
        <source>This workspace uses an encryption (%1) that this version of the program does not know. Install the newest version.</source>
        <translation>此工作区使用了本版本程序不认识的加密方式（%1）。请安装最新版本。</translation>
    </message>
    <message>
        <source>The place of %1 does not allow safe writing (a network folder, perhaps). Copy the workspace to a local drive.</source>
        <translation>%1 所在的位置不支持安全写入（可能是网络文件夹）。请将工作区复制到本地磁盘。</translation>
    </message>
    <message>
        <source>The copy %1 could not be finished: %2. Check the drive and try again.</source>
        <translation>副本 %1 未能完成：%2。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>The file %1 was last used by a newer version of this program. Install that version here, too; this one would lose what it does not know.</source>
        <translation>文件 %1 曾由更新版本的程序使用。请在本机也安装该版本，以免丢失本版本不认识的内容。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. The last change was not saved; everything saved before is safe. Free some space and try again.</source>
        <translation>%1 所在的磁盘已满。最后一次改动没有保存，此前已保存的内容都完好。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The file %1 is no longer where it was opened: the drive was removed or the folder was moved. Bring it back, or close the program and open the file at its new place.</source>
        <translation>文件 %1 已不在打开时的位置：磁盘被移除，或文件夹被移走。请接回磁盘或移回原处，或关闭程序后从新位置打开。</translation>
    </message>
    <message>
        <source>The file %1 or its folder may not be written to. Remove the write protection, or copy the workspace to a folder of your own.</source>
        <translation>文件 %1 或其所在文件夹不允许写入。请解除写保护，或将工作区复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Don't work on in it: restore the newest backup, and keep the damaged file until the restored one has been compared.</source>
        <translation>文件 %1 已损坏。请不要继续在其中工作：先恢复最新的备份，并在核对完恢复结果之前保留损坏的文件。</translation>
    </message>
    <message>
        <source>Another program is using the file %1. Close it there, then try again.</source>
        <translation>另一个程序正在使用文件 %1。请先在那里关闭它，然后再试。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened. Check that its drive is connected and that the folder exists.</source>
        <translation>无法打开文件 %1。请检查磁盘是否已连接、文件夹是否存在。</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Check that the drive or the network is connected, then try again; everything saved before is safe.</source>
        <translation>读写 %1 失败。请检查磁盘或网络连接后再试；此前已保存的内容都完好。</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>操作已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>The same entry exists already. Open that one, or change what makes this one different.</source>
        <translation>相同的记录已经存在。请打开已有的那一条，或修改使之不同。</translation>
    </message>
    <message>
        <source>Other records refer to this one, or the record that it refers to is gone. Reload the page and try again.</source>
        <translation>其他记录引用了本记录，或本记录所引用的记录已不存在。请刷新页面后再试。</translation>
    </message>
    <message>
        <source>The change breaks a rule of the workspace and was not saved.</source>
        <translation>此改动违反工作区的规则，没有保存。</translation>
    </message>
    <message>
        <source>The text or file is too large to be stored. Shorten it and try again.</source>
        <translation>文本或文件过大，无法保存。请缩短后再试。</translation>
    </message>
    <message>
        <source>The computer has run out of memory. Close other programs and try again; nothing was changed.</source>
        <translation>计算机内存不足。请关闭其他程序后再试；没有任何改动。</translation>
    </message>
    <message>
        <source>The workspace could not carry out a step (code %1). Nothing was changed; please report this.</source>
        <translation>工作区未能完成一个步骤（代码 %1）。没有任何改动；请反馈此问题。</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Visit planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已督查</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>To be rectified</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>Answered, to be checked</source>
        <translation>已答复待核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Finding recorded</source>
        <translation>提出问题</translation>
    </message>
    <message>
        <source>Day moved</source>
        <translation>调整期限</translation>
    </message>
    <message>
        <source>Station answered</source>
        <translation>学院答复</translation>
    </message>
    <message>
        <source>Answer sent back</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Finding closed</source>
        <translation>核查销号</translation>
    </message>
    <message>
        <source>Finding reopened</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>SupervisionService</name>
    <message>
        <source>This text has %1 characters; at most %2 are kept. Shorten it or attach the rest as a file.</source>
        <translation>文字共%1字，最多保存%2字。请缩短，或把其余内容作为附件。</translation>
    </message>
    <message>
        <source>This visit does not exist, or it is not open to you.</source>
        <translation>该督查不存在，或不对您开放。</translation>
    </message>
    <message>
        <source>Choose the station that is visited.</source>
        <translation>请选择被督查的辅导站。</translation>
    </message>
    <message>
        <source>Enter the day of the visit.</source>
        <translation>请填写督查日期。</translation>
    </message>
    <message>
        <source>Say what the visit looks at.</source>
        <translation>请填写督查内容。</translation>
    </message>
    <message>
        <source>This visit was changed by somebody else meanwhile. Open it again and enter your change once more.</source>
        <translation>该督查已被他人修改。请重新打开，再次填写您的修改。</translation>
    </message>
    <message>
        <source>A cancelled visit is not changed. Plan a new one.</source>
        <translation>已取消的督查不能修改，请重新安排。</translation>
    </message>
    <message>
        <source>Say what was seen.</source>
        <translation>请填写督查情况。</translation>
    </message>
    <message>
        <source>This visit is not planned any more: %1.</source>
        <translation>该督查已不是计划状态：%1。</translation>
    </message>
    <message>
        <source>A visit is recorded on its day or later; today is %1.</source>
        <translation>督查须在当天或之后记录；今天是%1。</translation>
    </message>
    <message>
        <source>Say who visited.</source>
        <translation>请填写督查人员。</translation>
    </message>
    <message>
        <source>Say why the visit does not take place; the reason is kept.</source>
        <translation>请说明督查为何取消，原因会保留。</translation>
    </message>
    <message>
        <source>Findings are recorded for a visit that was made. Record the visit first.</source>
        <translation>督查完成后才能记录问题，请先记录督查。</translation>
    </message>
    <message>
        <source>Say what was found.</source>
        <translation>请填写发现的问题。</translation>
    </message>
    <message>
        <source>Enter the day by which it is to be rectified; not before the visit on %1.</source>
        <translation>请填写整改期限，不得早于督查日%1。</translation>
    </message>
    <message>
        <source>This is not possible now. The finding's state: %1.</source>
        <translation>现在不能这样做。该问题的状态：%1。</translation>
    </message>
    <message>
        <source>The day is %1 already.</source>
        <translation>期限已经是%1。</translation>
    </message>
    <message>
        <source>Say why the day is moved; both days and the reason are kept.</source>
        <translation>请说明为何调整期限，前后期限和原因都会保留。</translation>
    </message>
    <message>
        <source>Say what was done about the finding.</source>
        <translation>请说明对该问题采取了什么整改措施。</translation>
    </message>
    <message>
        <source>Say what is still missing; the station reads it.</source>
        <translation>请说明还缺什么，辅导站会看到。</translation>
    </message>
    <message>
        <source>Say what was checked before the finding is closed.</source>
        <translation>销号前请说明核查了什么。</translation>
    </message>
    <message>
        <source>Say why the finding is opened again.</source>
        <translation>请说明为何重新打开该问题。</translation>
    </message>
    <message>
        <source>The finding is closed; files are added while it is open.</source>
        <translation>该问题已销号，只能在销号前添加文件。</translation>
    </message>
</context>
<context>
    <name>TableTemplate</name>
    <message>
        <source>A date, like 2026-09-01</source>
        <translation>日期，如 2026-09-01</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Text, at most %1 characters</source>
        <translation>文字，最多 %1 个字符</translation>
    </message>
    <message>
        <source>How to fill in</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>What belongs there</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Also recognised as</source>
        <translation>也可识别的表头</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message>
        <source>Some characters could not be read as %1 and show as “�”. Check the names, or save the file as UTF-8 and import it again.</source>
        <translation>部分字符无法按 %1 编码读取，显示为“�”。请核对姓名等内容，或将文件另存为 UTF-8 编码后重新导入。</translation>
    </message>
    <message>
        <source>A quotation mark has no partner; from there on quotation marks were taken as plain text. Check the last rows.</source>
        <translation>有一个引号没有配对，其后的引号均按普通文字处理。请核对末尾各行。</translation>
    </message>
    <message>
        <source>The disk is full; %1 was not written. Free some space or choose another folder.</source>
        <translation>磁盘已满，%1 没有写入。请清理空间或换一个文件夹。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Close it in other programs or choose another folder.</source>
        <translation>无法写入文件 %1：%2。请在其他程序中关闭它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Writing was cancelled; no file was changed.</source>
        <translation>已取消写入，没有改动任何文件。</translation>
    </message>
    <message>
        <source>Tables are written as .xlsx or .csv; give the file one of these endings.</source>
        <translation>表格只能写成 .xlsx 或 .csv，请使用这两种扩展名之一。</translation>
    </message>
    <message>
        <source>This table file is damaged or incomplete. Open it in Excel or WPS, save it again as .xlsx and import the new file.</source>
        <translation>这个表格文件已损坏或不完整。请用 Excel 或 WPS 打开，重新保存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This table is too large to be read safely. Delete unused sheets, rows and columns, or split it into several files, and try again.</source>
        <translation>这个表格过大，无法安全读取。请删除不用的工作表、行和列，或拆成几个文件后再试。</translation>
    </message>
    <message>
        <source>This table is protected with a password. Open it in Excel or WPS, remove the password, save it and import it again.</source>
        <translation>这个表格设有打开密码。请用 Excel 或 WPS 打开，取消密码并保存后再导入。</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was imported.</source>
        <translation>已取消读取，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This file is empty. Choose the file that holds the table.</source>
        <translation>这个文件是空的。请选择有表格内容的文件。</translation>
    </message>
    <message>
        <source>This is a PDF, not a table. Ask for the Excel file that it was made from.</source>
        <translation>这是 PDF 文件，不是表格。请向提供者索取原始的 Excel 文件。</translation>
    </message>
    <message>
        <source>This file is a web page or an XML file under the name of a table. Open it in Excel or WPS, save it as .xlsx and import the new file.</source>
        <translation>这个文件虽以表格命名，实际是网页或 XML 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2. If another program has it open, close it there and try again.</source>
        <translation>无法打开文件 %1：%2。如果其他程序正在使用它，请先关闭再试。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Copy it to this computer and try again.</source>
        <translation>无法读取文件 %1：%2。请把它复制到本机后再试。</translation>
    </message>
    <message>
        <source>The sheet “%1” cannot be added.</source>
        <translation>无法添加工作表“%1”。</translation>
    </message>
    <message>
        <source>The text in cell %1 has more than the 32,767 characters that Excel holds. Shorten it or export as .csv.</source>
        <translation>单元格 %1 的文字超过 Excel 允许的 32,767 个字符。请缩短内容，或导出为 .csv。</translation>
    </message>
    <message>
        <source>Cell %1 cannot be written.</source>
        <translation>单元格 %1 无法写入。</translation>
    </message>
    <message>
        <source>This file is not a table. Choose an Excel file (.xlsx, .xls) or a text table (.csv).</source>
        <translation>这个文件不是表格。请选择 Excel 文件（.xlsx、.xls）或文本表格（.csv）。</translation>
    </message>
    <message>
        <source>The text encoding “%1” is not known here; UTF-8, GB18030, UTF-16LE and UTF-16BE are.</source>
        <translation>不支持文字编码“%1”；可用的有 UTF-8、GB18030、UTF-16LE 和 UTF-16BE。</translation>
    </message>
    <message>
        <source>This table was written by a very old Excel (before 1995). Open it in Excel or WPS, save it as .xlsx and import the new file.</source>
        <translation>这个表格由很旧的 Excel（1995 年以前）生成。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This is an old Office file but not an Excel table. Copy the table into Excel or WPS, save it as .xlsx and import the new file.</source>
        <translation>这是旧版 Office 文件，但不是 Excel 表格。请把其中的表格复制到 Excel 或 WPS，另存为 .xlsx 后再导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and count as empty. Open the file in Excel or WPS, save it and import it again.</source>
        <translation>
            <numerusform>有 %n 个公式没有保存计算结果，按空白处理。请用 Excel 或 WPS 打开该文件，保存后重新导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a binary Excel workbook (.xlsb), which cannot be read here. Open it in Excel or WPS, save it as .xlsx and import the new file.</source>
        <translation>这是二进制 Excel 工作簿（.xlsb），无法直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This is a text document or a presentation, not a table. Copy the table into Excel or WPS, save it as .xlsx and import the new file.</source>
        <translation>这是文字文档或演示文稿，不是表格。请把其中的表格复制到 Excel 或 WPS，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file, which cannot be read here. Save it as .xlsx and import the new file.</source>
        <translation>这是 OpenDocument 文件，无法直接读取。请另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This archive holds no table. Unpack it, and choose the Excel file (.xlsx, .xls) or text table (.csv) in it.</source>
        <translation>这个压缩包不是表格。请先解压，再选择其中的 Excel 文件（.xlsx、.xls）或文本表格（.csv）。</translation>
    </message>
    <message>
        <source>The table has more rows or columns than an Excel sheet holds (1,048,576 rows, 16,384 columns). Export it as .csv, or export a part of it.</source>
        <translation>表格的行数或列数超出 Excel 工作表的上限（1,048,576 行、16,384 列）。请导出为 .csv，或只导出一部分。</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>%1-%2 term %3</source>
        <translation>%1-%2学年第%3学期</translation>
    </message>
</context>
<context>
    <name>TodayAssessment</name>
    <message numerus="yes">
        <source>Assessment “%1” ended on %2: %n sheet(s) not complete</source>
        <translation>
            <numerusform>考核“%1”已于 %2 结束：还有 %n 份考核表未完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessment “%1” ended on %2: every sheet is complete, close it</source>
        <translation>考核“%1”已于 %2 结束：考核表均已完成，请结束本轮考核</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for a decision, the first since %1</source>
        <translation>
            <numerusform>%n 名候选人待决定，最早自 %1 起</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayProject</name>
    <message>
        <source>“%1”: rectification due by %2</source>
        <translation>“%1”：整改须于 %2 前完成</translation>
    </message>
    <message>
        <source>“%1”: mid-term inspection on %2, the form is not handed in</source>
        <translation>“%1”：中期检查日期 %2，中期检查表尚未提交</translation>
    </message>
    <message>
        <source>“%1”: the extension ends on %2, the final report is not handed in</source>
        <translation>“%1”：延期至 %2，期终报告尚未提交</translation>
    </message>
    <message>
        <source>“%1”: final review on %2, the final report is not handed in</source>
        <translation>“%1”：期终评审日期 %2，期终报告尚未提交</translation>
    </message>
    <message>
        <source>The application “%1” came back: change it and hand it in again</source>
        <translation>申报书“%1”已退回：请修改后重新提交</translation>
    </message>
    <message>
        <source>The application “%1” waits for the college's opinion</source>
        <translation>申报书“%1”待学院意见</translation>
    </message>
    <message>
        <source>The application of %1 waits for the centre's opinion</source>
        <translation>%1 的申报书待中心意见</translation>
    </message>
    <message>
        <source>The application of %1 waits for the decision</source>
        <translation>%1 的申报书待审批</translation>
    </message>
    <message>
        <source>The mid-term form of %1 waits for the decision</source>
        <translation>%1 的中期检查表待审核</translation>
    </message>
    <message>
        <source>The final report of %1 waits for its review</source>
        <translation>%1 的期终报告待评审</translation>
    </message>
    <message>
        <source>%1 was not accepted: order the rectification, or terminate</source>
        <translation>%1 验收不合格：请责令整改或终止</translation>
    </message>
    <message>
        <source>%1 asks for a change (%2)</source>
        <translation>%1 申请变更（%2）</translation>
    </message>
    <message>
        <source>The mid-term form of “%1” waits for the college's review</source>
        <translation>“%1”的中期检查表等待学院复核</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n expense(s) wait for approval, %2 yuan</source>
        <translation>
            <numerusform>“%1”：%n 笔支出待审批，共%2元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayReview</name>
    <message>
        <source>Review day “%1” on %2: no projects or no reviewers yet</source>
        <translation>评审“%1”（%2）：尚无项目或评委</translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1” on %2: %n declaration(s) of interest are missing</source>
        <translation>
            <numerusform>评审“%1”（%2）：还缺 %n 份利益关系声明</numerusform>
        </translation>
    </message>
    <message>
        <source>Review day “%1” on %2 is ready to be opened</source>
        <translation>评审“%1”（%2）可以开始</translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1” on %2: %n score sheet(s) not handed in</source>
        <translation>
            <numerusform>评审“%1”（%2）：%n 份评分表未提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1”: %n project(s) are scored and wait for the decision</source>
        <translation>
            <numerusform>评审“%1”：%n 个项目已评分，等待结论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review day “%1”: %n result(s) are decided and not published; the colleges do not see them</source>
        <translation>
            <numerusform>评审“%1”：%n 项结果已定未公布，学院尚看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %2: %n declaration(s) of interest wait for you</source>
        <translation>
            <numerusform>“%1”（%2）：%n 份利益关系声明待您填写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %2: %n score sheet(s) to fill and hand in</source>
        <translation>
            <numerusform>“%1”（%2）：%n 份评分表待您填写并提交</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayService</name>
    <message>
        <source>Case %1, released: follow-up of the observation period</source>
        <translation>个案 %1 · 已解除：观察期跟踪</translation>
    </message>
    <message numerus="yes">
        <source>Case %1, %2: follow-up every %n day(s)</source>
        <translation>
            <numerusform>个案 %1 · %2：每 %n 天跟踪一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1, %2: the level waits for your confirmation</source>
        <translation>个案 %1 · %2：等级待您确认</translation>
    </message>
    <message>
        <source>Case %1, %2: a release is proposed and waits for a second person</source>
        <translation>个案 %1 · %2：拟解除，待第二人确认</translation>
    </message>
    <message>
        <source>Case %1: the observation period ended on %2, it can be closed</source>
        <translation>个案 %1：观察期已于 %2 结束，可以结案</translation>
    </message>
    <message>
        <source>The weekly report of %1 (%2) was returned and waits to be handed in again</source>
        <translation>%1（%2）周报被退回，待重新提交</translation>
    </message>
    <message>
        <source>The weekly report of %1 (%2) is missing</source>
        <translation>%1（%2）周报逾期未报</translation>
    </message>
    <message>
        <source>The weekly report of %1 (%2) waits for your review</source>
        <translation>%1（%2）周报待您审核</translation>
    </message>
    <message>
        <source>The weekly report of %1 (%2) waits for your signature</source>
        <translation>%1（%2）周报待您签阅</translation>
    </message>
    <message>
        <source>The weekly report of %1 can be handed in from %2 to %3</source>
        <translation>%1周报的报送窗口为 %2 至 %3</translation>
    </message>
    <message>
        <source>The weekly report of %1 is due by %2</source>
        <translation>%1周报应于 %2 前报送</translation>
    </message>
    <message>
        <source>%1 has not handed in the weekly report of %2 (%3)</source>
        <translation>%1未报送%2（%3）周报</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have not reported for %1</source>
        <translation>
            <numerusform>%1还有 %n 个班级未报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no %2 for %n day(s)</source>
        <translation>
            <numerusform>%1：%2空缺 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no %2 yet</source>
        <translation>%1：%2空缺</translation>
    </message>
    <message numerus="yes">
        <source>and %n more follow-up(s)</source>
        <translation>
            <numerusform>另有 %n 项跟踪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more vacant office(s)</source>
        <translation>
            <numerusform>另有 %n 个岗位空缺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more missing weekly report(s)</source>
        <translation>
            <numerusform>另有 %n 份周报未报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of this kind</source>
        <translation>
            <numerusform>另有 %n 项同类事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Handover %1 to %2, from %3. Next: %4</source>
        <translation>交接 %1：移交给 %2，自 %3 起。下一步：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of rooms are over: mark whether they took place</source>
        <translation>
            <numerusform>%n 个场地预约已过，请登记是否使用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodaySupervision</name>
    <message>
        <source>Finding answered, to be checked: %1</source>
        <translation>督查问题已答复，待核查：%1</translation>
    </message>
    <message>
        <source>Finding answered, the school has not closed it yet (due %1): %2</source>
        <translation>督查问题已答复，学校尚未销号（期限%1）：%2</translation>
    </message>
    <message>
        <source>Finding of supervision to be rectified by %1: %2</source>
        <translation>督查问题须于%1前整改：%2</translation>
    </message>
</context>
<context>
    <name>TodayTraining</name>
    <message>
        <source>%1: no training or meeting yet this term; due by %2</source>
        <translation>%1：本学期尚未开展培训或会议，须在%2前完成</translation>
    </message>
    <message numerus="yes">
        <source>%n student helper(s) without a training while enrolled; the first graduates on %1</source>
        <translation>
            <numerusform>%n名学生骨干在校期间尚未受训，最早%1毕业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student helper(s) without a training while enrolled</source>
        <translation>
            <numerusform>%n名学生骨干在校期间尚未受训</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” of %2: record who was there</source>
        <translation>“%1”（%2）尚未登记签到</translation>
    </message>
    <message>
        <source>Review point of “%1”: %2</source>
        <translation>“%1”整改事项：%2</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>The colour file %1 cannot be read.</source>
        <translation>配色文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>The colour file %1 has no colour for %2.</source>
        <translation>配色文件 %1 缺少颜色 %2。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>专题培训</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Online course</source>
        <translation>线上课程</translation>
    </message>
    <message>
        <source>Professional teacher</source>
        <translation>专业教师</translation>
    </message>
    <message>
        <source>Class teacher</source>
        <translation>班主任</translation>
    </message>
    <message>
        <source>Cadre of student work</source>
        <translation>学生工作干部</translation>
    </message>
    <message>
        <source>Outside expert</source>
        <translation>外聘专家</translation>
    </message>
    <message>
        <source>Other speaker</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TrainingFields</name>
    <message>
        <source>%1 is not a time of day; write it like 14:30.</source>
        <translation>“%1”不是时间，请写成14:30的样子。</translation>
    </message>
    <message>
        <source>Choose one of the list for %1.</source>
        <translation>请从列表中选择“%1”。</translation>
    </message>
    <message>
        <source>Hours are a number from 0 to 200, such as 2 or 1.5.</source>
        <translation>学时为0到200的数，例如2或1.5。</translation>
    </message>
</context>
<context>
    <name>TrainingLifecycle</name>
    <message>
        <source>The session has not been held yet.</source>
        <translation>本场尚未举行。</translation>
    </message>
    <message>
        <source>The session is not cancelled.</source>
        <translation>本场未取消。</translation>
    </message>
    <message>
        <source>The session is recorded as held already.</source>
        <translation>本场已登记为举行。</translation>
    </message>
    <message>
        <source>The session was held. Take that back first, with a reason.</source>
        <translation>本场已举行。请先说明原因撤回。</translation>
    </message>
    <message>
        <source>The session is cancelled already.</source>
        <translation>本场已经取消。</translation>
    </message>
    <message>
        <source>The session is cancelled. Put it back on the plan first.</source>
        <translation>本场已取消，请先恢复计划。</translation>
    </message>
    <message>
        <source>Record as held</source>
        <translation>登记为已举行</translation>
    </message>
    <message>
        <source>Not held after all…</source>
        <translation>撤回“已举行”…</translation>
    </message>
    <message>
        <source>Cancel the session…</source>
        <translation>取消本场…</translation>
    </message>
    <message>
        <source>Back on the plan…</source>
        <translation>恢复计划…</translation>
    </message>
    <message>
        <source>This is done by the station head or by whoever made the session.</source>
        <translation>由站长或创建本场的人办理。</translation>
    </message>
    <message>
        <source>The session takes place on %1. It can be recorded from that day on.</source>
        <translation>本场在%1举行，当天起才能登记。</translation>
    </message>
    <message>
        <source>Nobody is marked as present yet. Record the attendance first.</source>
        <translation>尚无人登记出席，请先登记签到。</translation>
    </message>
</context>
<context>
    <name>TrainingService</name>
    <message>
        <source>Nobody of the college has the number %1.</source>
        <translation>本学院没有学号或工号为%1的人。</translation>
    </message>
    <message>
        <source>%1 is not on the expected list and is added as a guest.</source>
        <translation>%1不在应到名单内，将作为列席人员加入。</translation>
    </message>
    <message>
        <source>Nobody called %1 is on the list; give the number.</source>
        <translation>应到名单上没有%1，请写学号或工号。</translation>
    </message>
    <message numerus="yes">
        <source>%n people on the list are called so; give the number.</source>
        <translation>
            <numerusform>名单上有%n人同名，请写学号或工号。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is recorded as: %2, already.</source>
        <translation>%1已登记为：%2。</translation>
    </message>
    <message>
        <source>The number %1 belongs to %2, but the list says %3.</source>
        <translation>学号或工号%1属于%2，表中写的是%3。</translation>
    </message>
    <message>
        <source>%1 stands here twice; the first time at no. %2.</source>
        <translation>%1出现两次，第一次在第%2条。</translation>
    </message>
    <message>
        <source>“%1” says neither present, on leave nor absent.</source>
        <translation>“%1”看不出是出席、请假还是缺席。</translation>
    </message>
    <message>
        <source>“%1” is no score; a score is a number from 0 to 1000.</source>
        <translation>“%1”不是成绩，成绩为0到1000的数。</translation>
    </message>
    <message>
        <source>“%1” is no date that exists; write it like 2027-09-01.</source>
        <translation>“%1”不是存在的日期，请写成2027-09-01的样子。</translation>
    </message>
    <message>
        <source>A leave needs its reason.</source>
        <translation>请假须写明原因。</translation>
    </message>
    <message>
        <source>The session is cancelled. Put it back on the plan before recording who was there.</source>
        <translation>本场已取消。请先恢复计划，再登记签到。</translation>
    </message>
    <message>
        <source>You record the attendance of your own sessions and of people of your own classes.</source>
        <translation>您只能登记自己创建的场次，以及本人所带班级人员的签到。</translation>
    </message>
    <message>
        <source>One of these people does not exist, or is not of your college.</source>
        <translation>其中有人不存在，或不属于本学院。</translation>
    </message>
    <message>
        <source>The session takes place on %1; nobody was there yet. Leave can be noted beforehand.</source>
        <translation>本场在%1举行，尚无人到场；请假可以提前登记。</translation>
    </message>
    <message>
        <source>Write down why %1 is on leave.</source>
        <translation>请写明%1的请假原因。</translation>
    </message>
    <message>
        <source>The reason may have at most 200 characters.</source>
        <translation>原因最多 200 个字。</translation>
    </message>
    <message>
        <source>A score is a number from 0 to 1000.</source>
        <translation>成绩为0到1000的数。</translation>
    </message>
    <message>
        <source>Paste the numbers of those who were there, with spaces, commas or line breaks between.</source>
        <translation>请粘贴到场人员的学号或工号，用空格、逗号或换行分开。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件中没有任何行。</translation>
    </message>
    <message>
        <source>Below the header the file holds no row with a number or a name.</source>
        <translation>表头以下没有带学号（工号）或姓名的行。</translation>
    </message>
    <message>
        <source>There is nothing to record: no row names somebody whose attendance would change.</source>
        <translation>没有可登记的内容：各行都不会改变任何人的签到。</translation>
    </message>
    <message>
        <source>Only a drill has a scenario, a timeline and review points.</source>
        <translation>只有演练才有情景、时间线和复盘问题。</translation>
    </message>
    <message>
        <source>A point of the drill needs its text.</source>
        <translation>演练要点须写明内容。</translation>
    </message>
    <message>
        <source>A point of the drill may have at most 2000 characters.</source>
        <translation>演练要点最多2000字。</translation>
    </message>
    <message>
        <source>%1 is not a time of day; write it like 14:30.</source>
        <translation>“%1”不是时间，请写成14:30的样子。</translation>
    </message>
    <message>
        <source>A review point becomes a task when it has both an owner and a date: %1</source>
        <translation>复盘问题须同时填写责任人和期限，才能成为整改任务：%1</translation>
    </message>
    <message>
        <source>The owner of a review point must be somebody active of the workspace.</source>
        <translation>责任人须为工作区内的在职或在校人员。</translation>
    </message>
    <message>
        <source>This review point does not exist, or it is not yours to finish.</source>
        <translation>该整改事项不存在，或不由您办结。</translation>
    </message>
    <message>
        <source>This review point was finished on %1 already.</source>
        <translation>该整改事项已于%1办结。</translation>
    </message>
    <message>
        <source>Write down what was done, in at most 200 characters.</source>
        <translation>请写明整改情况，最多200字。</translation>
    </message>
    <message>
        <source>This review point is open.</source>
        <translation>该整改事项尚未办结。</translation>
    </message>
    <message>
        <source>Write down why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>This session does not exist, or it is not one of yours.</source>
        <translation>该场次不存在，或不属于您。</translation>
    </message>
    <message>
        <source>The end must lie after the beginning at %1.</source>
        <translation>结束时间须晚于开始时间%1。</translation>
    </message>
    <message>
        <source>Choose at least one group that the session is for.</source>
        <translation>请至少选择一类对象群体。</translation>
    </message>
    <message>
        <source>Choose the station that holds the session.</source>
        <translation>请选择举办的辅导站。</translation>
    </message>
    <message>
        <source>Somebody else changed this session meanwhile. Open it again and repeat your change.</source>
        <translation>该场次已被他人修改。请重新打开后再修改。</translation>
    </message>
    <message>
        <source>The session is cancelled. Put it back on the plan first.</source>
        <translation>本场已取消，请先恢复计划。</translation>
    </message>
    <message>
        <source>The session was held; its day cannot lie in the future.</source>
        <translation>本场已举行，日期不能在今天之后。</translation>
    </message>
    <message>
        <source>Only the list of a planned session is made again; this one stays as it was recorded.</source>
        <translation>只有计划中的场次才重新生成名单；本场名单保持登记时的样子。</translation>
    </message>
    <message>
        <source>This session was called for certain people. Add or remove them one by one.</source>
        <translation>本场为指定人员举办，请逐人增减。</translation>
    </message>
    <message>
        <source>This person is not on the list of the session.</source>
        <translation>此人不在本场名单内。</translation>
    </message>
    <message>
        <source>%1 is recorded as: %2. Take the record back first.</source>
        <translation>%1已登记为：%2。请先撤销登记。</translation>
    </message>
    <message>
        <source>No column with the number or the name was found. Name one of the columns so in the header, or choose it.</source>
        <translation>没有找到学号（工号）或姓名列。请在表头写明，或手动指定该列。</translation>
    </message>
    <message>
        <source>This file does not belong to the session.</source>
        <translation>该文件不属于本场。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>课件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Signed sheet</source>
        <translation>签到表扫描</translation>
    </message>
    <message>
        <source>Other material</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>Choose what the file is.</source>
        <translation>请选择文件的种类。</translation>
    </message>
</context>
<context>
    <name>UndertakingService</name>
    <message>
        <source>There is no text of the undertaking that counts on %1.</source>
        <translation>%1 没有生效的承诺书文本。</translation>
    </message>
    <message>
        <source>Enter the day on which the undertaking was signed; it cannot lie in the future.</source>
        <translation>请填写承诺书的签署日期，不能晚于今天。</translation>
    </message>
    <message>
        <source>The paper of %1 bears an older text: the one in force counts from %2. Have the new text signed, or let the account accept it on the screen.</source>
        <translation>%1 签署的是旧版文本，现行文本自 %2 起生效。请签署新文本，或由账号本人在屏幕上同意。</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>没有账号 %1。</translation>
    </message>
    <message>
        <source>Nobody withdraws their own undertaking. Ask another station head or the administrator.</source>
        <translation>不能撤回本人的承诺书，请由其他站长或管理员办理。</translation>
    </message>
    <message>
        <source>Enter why the undertaking no longer counts.</source>
        <translation>请填写承诺书不再有效的原因。</translation>
    </message>
</context>
<context>
    <name>UsersService</name>
    <message>
        <source>A login has 2 to 40 letters, digits, dots, dashes or underscores, and no spaces.</source>
        <translation>登录名为 2 至 40 个字母、汉字、数字、点、短横线或下划线，不含空格。</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>没有账号 %1。</translation>
    </message>
    <message>
        <source>Accounts of the whole school are kept by the administrator, since this workspace has several stations.</source>
        <translation>本工作区有多个辅导站，校级账号由管理员维护。</translation>
    </message>
    <message>
        <source>%1 is the last active account that can manage accounts. Give another account the role of station head or administrator first.</source>
        <translation>%1 是最后一个能管理账号的有效账号。请先让另一个账号担任站长或管理员。</translation>
    </message>
    <message>
        <source>Choose the station that this account belongs to.</source>
        <translation>请选择该账号所属的辅导站。</translation>
    </message>
    <message>
        <source>An account belongs to a member of staff or an external expert, not to a student.</source>
        <translation>账号只能属于教职工或外聘专家，不能属于学生。</translation>
    </message>
    <message>
        <source>There is an account %1 already. Choose another login.</source>
        <translation>已有账号 %1。请另选登录名。</translation>
    </message>
    <message>
        <source>Enter a name of at most 60 characters.</source>
        <translation>请填写不超过 60 个字符的姓名。</translation>
    </message>
    <message>
        <source>Nobody disables their own account. Ask another station head or the administrator.</source>
        <translation>不能停用自己的账号。请联系另一位站长或管理员。</translation>
    </message>
    <message>
        <source>Enter why the account is disabled.</source>
        <translation>请填写停用该账号的原因。</translation>
    </message>
    <message>
        <source>The account %1 is active already.</source>
        <translation>账号 %1 已是有效状态。</translation>
    </message>
    <message>
        <source>The account %1 is disabled. Enable it with a new passphrase instead.</source>
        <translation>账号 %1 已停用。请改为以新口令启用。</translation>
    </message>
    <message>
        <source>Change your own passphrase with the old one: a reset would throw away your key pair.</source>
        <translation>请用旧口令修改自己的口令：重置会丢弃您的密钥对。</translation>
    </message>
    <message>
        <source>Choose the successor's own account.</source>
        <translation>请选择接收人本人的账号。</translation>
    </message>
</context>
<context>
    <name>Volume</name>
    <message>
        <source>The workspace lies on a USB stick or another drive that can be taken out. Leave the program before you pull it out, and keep backups on another drive: sticks break and get lost.</source>
        <translation>工作区在U盘或其他可移动磁盘上。拔出之前请先退出本程序，并把备份放在另一块磁盘上：U盘容易损坏和丢失。</translation>
    </message>
    <message>
        <source>The workspace lies on a network share. File locks cannot be relied upon there: two computers could write at once and damage it. Copy it to a disk of this computer and open it there.</source>
        <translation>工作区在网络共享文件夹中。那里的文件锁不可靠，两台电脑可能同时写入而损坏它。请把它复制到本机磁盘后再打开。</translation>
    </message>
</context>
<context>
    <name>WeeklyDocument</name>
    <message>
        <source>Say why the names have to be on the paper; the reason is kept in the audit.</source>
        <translation>请说明为何须在纸面列出姓名，该理由将记入审计。</translation>
    </message>
</context>
<context>
    <name>WeeklyDraft</name>
    <message>
        <source>%1 has %2 characters; at most %3 fit the form.</source>
        <translation>%1共 %2 字，表格最多容纳 %3 字，请精简。</translation>
    </message>
    <message>
        <source>%1: write the date on which the parents were contacted, such as 2026-11-24, or “no”.</source>
        <translation>%1：请填写联系家长的日期，如 2026-11-24；未联系请填“no”。</translation>
    </message>
    <message>
        <source>The situation of %1</source>
        <translation>%1 的本周情况</translation>
    </message>
    <message>
        <source>The measures of %1</source>
        <translation>%1 的已采取措施</translation>
    </message>
    <message>
        <source>The plan of %1</source>
        <translation>%1 的下周计划</translation>
    </message>
    <message>
        <source>The report of %1 was changed meanwhile: open it again and look at what stands there.</source>
        <translation>%1的周报刚被改动，请重新打开查看后再操作。</translation>
    </message>
    <message>
        <source>The general situation</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>The text on major events</source>
        <translation>重大事件</translation>
    </message>
    <message>
        <source>The text on support needed</source>
        <translation>需支持事项</translation>
    </message>
    <message>
        <source>The numbers of a level cannot be negative.</source>
        <translation>各等级人数不能为负数。</translation>
    </message>
    <message>
        <source>%1 begins on %2: its report can be drafted from that day on.</source>
        <translation>%1自%2开始，当日起方可填写周报。</translation>
    </message>
    <message>
        <source>%1 (%2) is a holiday week: no report is due.</source>
        <translation>%1（%2）为假期周，不需报送。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a case not in this week's ledger</source>
        <translation>不在本周预警库中的个案</translation>
    </message>
    <message>
        <source>Not yours to write: %1.</source>
        <translation>以下个案不由您填写：%1。</translation>
    </message>
    <message>
        <source>Changed this week and in need of a text of their own: %1.</source>
        <translation>以下个案本周有变化，须另写本周情况：%1。</translation>
    </message>
    <message>
        <source>A text of this week stands there already: %1.</source>
        <translation>以下个案已写有本周情况：%1。</translation>
    </message>
    <message>
        <source>No earlier report has a text to take over: %1.</source>
        <translation>以下个案没有可沿用的往周文字：%1。</translation>
    </message>
    <message>
        <source>Take these out of the selection and try again.</source>
        <translation>请取消选中这些个案后再试。</translation>
    </message>
    <message>
        <source>This text is not yours to write; its writer decides whether the name stays.</source>
        <translation>这段文字不由您填写，是否保留姓名由填写人决定。</translation>
    </message>
    <message>
        <source>Say why the draft is discarded.</source>
        <translation>请说明放弃草稿的理由。</translation>
    </message>
    <message>
        <source>No report is due for %1: reports are due here since %2, which is after that week.</source>
        <translation>%1 无需报送：本工作区自 %2 起报送周报，晚于该周。</translation>
    </message>
</context>
<context>
    <name>WeeklyLifecycle</name>
    <message>
        <source>Not due</source>
        <translation>不需报送</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未到本周</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>待报</translation>
    </message>
    <message>
        <source>Report missing</source>
        <translation>缺报</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Reviewed by the head</source>
        <translation>站长已审</translation>
    </message>
    <message>
        <source>Signed by the college</source>
        <translation>学院已签阅</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签阅</translation>
    </message>
    <message>
        <source>Make a correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>No report is due for this week: it is a holiday week, or it lies before the station was founded.</source>
        <translation>本周不需报送：为假期周，或早于辅导站成立。</translation>
    </message>
    <message>
        <source>This week has not begun; its report can be drafted from its first day on.</source>
        <translation>该周尚未开始，自该周第一天起方可填写周报。</translation>
    </message>
    <message>
        <source>There is no draft to discard.</source>
        <translation>没有可放弃的草稿。</translation>
    </message>
    <message>
        <source>Nothing has been handed in for this week yet: submit the report first.</source>
        <translation>本周尚未提交周报，请先提交。</translation>
    </message>
    <message>
        <source>A report that was handed in once cannot be discarded: submit it again, or give a zero report.</source>
        <translation>曾经提交的周报不能放弃，请重新提交或报零报告。</translation>
    </message>
    <message>
        <source>The report is a draft: submit it first.</source>
        <translation>周报还是草稿，请先提交。</translation>
    </message>
    <message>
        <source>The report is still being reviewed: withdraw it, or have it returned, and submit it again.</source>
        <translation>周报尚在审核，请撤回或请审核人退回，修改后重新提交。</translation>
    </message>
    <message>
        <source>The station's head has not reviewed this report yet.</source>
        <translation>站长尚未审核本周报。</translation>
    </message>
    <message>
        <source>The report is handed in and cannot be changed: withdraw it first.</source>
        <translation>周报已提交，不能改动；如需修改请先撤回。</translation>
    </message>
    <message>
        <source>The report is not signed yet: have it returned and submit it again.</source>
        <translation>周报尚未签阅，请退回修改后重新提交。</translation>
    </message>
    <message>
        <source>The report has been reviewed already.</source>
        <translation>周报已经审核。</translation>
    </message>
    <message>
        <source>The report has been reviewed: have it returned to change it.</source>
        <translation>周报已经审核，如需修改请先退回。</translation>
    </message>
    <message>
        <source>The report is signed already.</source>
        <translation>周报已经签阅。</translation>
    </message>
    <message>
        <source>The report is signed and stays as it is: make a correction, which names its receipt.</source>
        <translation>周报已签阅，不再改动；如有错误请报更正报告，引用原回执号。</translation>
    </message>
    <message>
        <source>Only the station's head reviews the weekly report.</source>
        <translation>周报只能由站长审核。</translation>
    </message>
    <message>
        <source>Only the secretary in charge signs the weekly report.</source>
        <translation>周报只能由分管书记签阅。</translation>
    </message>
    <message>
        <source>Only the station's head or the secretary in charge returns a weekly report.</source>
        <translation>周报只能由站长或分管书记退回。</translation>
    </message>
    <message>
        <source>You may read this report, but not write it.</source>
        <translation>您可以查看本周报，但不能填写。</translation>
    </message>
    <message>
        <source>Only the station's head and counsellors hand in or withdraw the weekly report.</source>
        <translation>周报只能由站长和辅导员提交或撤回。</translation>
    </message>
    <message>
        <source>Only the station's head corrects a signed weekly report.</source>
        <translation>已签阅的周报只能由站长更正。</translation>
    </message>
    <message>
        <source>A correction stands in the place of this report: open the correction.</source>
        <translation>本周报已有更正报告，请打开更正报告。</translation>
    </message>
</context>
<context>
    <name>WeeklyReading</name>
    <message>
        <source>This station does not exist, or its reports are not yours to read.</source>
        <translation>没有这个辅导站，或者您无权查看它的周报。</translation>
    </message>
    <message>
        <source>This report does not exist, or it is not yours to read.</source>
        <translation>没有这份周报，或者您无权查看。</translation>
    </message>
    <message>
        <source>This report is not handed in: there is nothing to compare.</source>
        <translation>本周报尚未提交，没有可核对的内容。</translation>
    </message>
</context>
<context>
    <name>WeeklyReport</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Follow-up overdue</source>
        <translation>跟踪逾期</translation>
    </message>
</context>
<context>
    <name>WeeklyRules</name>
    <message>
        <source>Level %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>in charge last week</source>
        <translation>上周在管</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>moved in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>in charge this week</source>
        <translation>本周在管</translation>
    </message>
    <message>
        <source>%1 is new this week.</source>
        <translation>%1 本周新增。</translation>
    </message>
    <message>
        <source>%1 was raised this week.</source>
        <translation>%1 本周升级。</translation>
    </message>
    <message>
        <source>%1 was lowered this week.</source>
        <translation>%1 本周降级。</translation>
    </message>
    <message>
        <source>%1 was released this week.</source>
        <translation>%1 本周解除。</translation>
    </message>
    <message>
        <source>General situation</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Major events</source>
        <translation>重大事件</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需学校心理中心支持事项</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>已采取措施</translation>
    </message>
    <message>
        <source>Plan for next week</source>
        <translation>下周计划</translation>
    </message>
    <message>
        <source>Situation this week</source>
        <translation>本周情况</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; at most %3 fit the form.</source>
        <translation>“%1”共 %2 字，表格最多容纳 %3 字。</translation>
    </message>
    <message>
        <source>Shorten the text.</source>
        <translation>请精简文字。</translation>
    </message>
    <message>
        <source>%1 does not close: %2 last week + %3 new + %4 moved in − %5 moved out − %6 released = %7, but %8 are given as in charge this week (difference %9).</source>
        <translation>%1数字不闭合：上周在管 %2 ＋ 新增 %3 ＋ 转入 %4 − 转出 %5 − 解除 %6 ＝ %7，而本周在管填为 %8（相差 %9）。</translation>
    </message>
    <message>
        <source>Correct the numbers, or take the ledger's.</source>
        <translation>请更正数字，或采用预警库的数字。</translation>
    </message>
    <message>
        <source>%1, %2: the report says %3, the case ledger says %4 (difference %5).</source>
        <translation>%1“%2”：周报填 %3，预警库为 %4（相差 %5）。</translation>
    </message>
    <message>
        <source>Take the ledger's number, or enter the missing change in the case ledger.</source>
        <translation>请采用预警库的数字，或到预警库补录变动。</translation>
    </message>
    <message>
        <source>%1: the report of %2 gave %3 in charge, the case ledger now counts %4 at its end.</source>
        <translation>%1：%2周报的在管数为 %3，预警库现计该周末为 %4。</translation>
    </message>
    <message>
        <source>A change was entered later with an earlier date: correct the report of %1.</source>
        <translation>有变动在报送后以较早日期补录，请更正%1的周报。</translation>
    </message>
    <message>
        <source>%1 (%2) has no text on this week's situation.</source>
        <translation>%1（%2）未写本周情况。</translation>
    </message>
    <message>
        <source>Write the situation, or take last week's over as unchanged.</source>
        <translation>请填写本周情况，或选“情况同上周”。</translation>
    </message>
    <message>
        <source>“%1” names a student of the roll: %2.</source>
        <translation>“%1”中出现在册学生信息：%2。</translation>
    </message>
    <message>
        <source>Replace it with %1, or keep it if it is meant as a word.</source>
        <translation>请替换为 %1；如只是普通词语，可确认保留。</translation>
    </message>
    <message>
        <source>Replace it with %1, or keep it knowingly.</source>
        <translation>请替换为 %1，或确认保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have not reported: %1.</source>
        <translation>
            <numerusform>有 %n 个班未报：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind their counsellors; the report names them as missing.</source>
        <translation>请催报；周报将如实列为未报班级。</translation>
    </message>
    <message>
        <source>Hand in the report with its lines instead.</source>
        <translation>请按正常周报填写并提交。</translation>
    </message>
    <message>
        <source>Class %1 reported a situation.</source>
        <translation>班级“%1”报有情况。</translation>
    </message>
    <message>
        <source>The draft has a text under “%1”.</source>
        <translation>草稿“%1”中已有文字。</translation>
    </message>
    <message>
        <source>Hand the report in with this text, or empty it first.</source>
        <translation>请按正常周报提交，或先清空文字。</translation>
    </message>
    <message>
        <source>The draft has a text about %1.</source>
        <translation>草稿中已写有 %1 的情况。</translation>
    </message>
    <message>
        <source>%1 changed this week.</source>
        <translation>%1人数本周有变动。</translation>
    </message>
</context>
<context>
    <name>WeeklyService</name>
    <message>
        <source>This station does not exist, or its reports are not yours to read.</source>
        <translation>没有这个辅导站，或者您无权查看它的周报。</translation>
    </message>
</context>
<context>
    <name>WeeklySteps</name>
    <message>
        <source>The reporting window of %1 opens at %2 and closes at %3. To hand in before, choose “early” and give a reason.</source>
        <translation>%1的报送窗口为 %2 至 %3。如需提前报送，请选择“提前报送”并说明理由。</translation>
    </message>
    <message>
        <source>Say why the report is handed in before its window opens.</source>
        <translation>请说明提前报送的理由。</translation>
    </message>
    <message>
        <source>This week is not without incident, so a zero report would be wrong.</source>
        <translation>本周并非无异常，不能报零报告。</translation>
    </message>
    <message>
        <source>Say why the report is withdrawn.</source>
        <translation>请说明撤回的理由。</translation>
    </message>
    <message>
        <source>Say what has to be changed in the report.</source>
        <translation>请说明需要修改的内容。</translation>
    </message>
    <message>
        <source>Say what is corrected and why; the reason is printed on the correction.</source>
        <translation>请说明更正的内容和理由，将印在更正报告上。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>%1 is a folder, not a workspace. Choose a file ending in .xinzhan.</source>
        <translation>%1 是文件夹，不是工作区。请选择以 .xinzhan 结尾的文件。</translation>
    </message>
    <message>
        <source>The workspace file %1 is not there, only its key file is. Put it back beside the key file, or restore the newest backup.</source>
        <translation>工作区文件 %1 不在，只有其密钥文件。请把它放回密钥文件旁，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>There is no workspace %1. Check the name, and that its drive is connected.</source>
        <translation>没有工作区 %1。请核对名称，并确认其所在磁盘已连接。</translation>
    </message>
    <message>
        <source>The key file %1 is missing. Without it nobody can open the workspace: put it back beside the workspace file (it is also in every backup), or restore the newest backup.</source>
        <translation>缺少密钥文件 %1。没有它，任何人都无法打开工作区：请把它放回工作区文件旁（每份备份中也有），或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The file %1 is not a workspace. Choose a file ending in .xinzhan.</source>
        <translation>文件 %1 不是工作区。请选择以 .xinzhan 结尾的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong one(s), and this login is locked for a while.</source>
        <translation>
            <numerusform>再错 %n 次，该登录名将被锁定一段时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the workspace is brought to this version, a backup must be made, but the folder %1 cannot be made. Nothing was changed.</source>
        <translation>升级工作区之前必须先备份，但无法建立文件夹 %1。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The key file does not belong to this workspace. Put the pair that belongs together side by side, or restore the newest backup.</source>
        <translation>密钥文件不属于本工作区。请把配套的两个文件放在一起，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The account %1 is disabled. Ask the station head or the administrator.</source>
        <translation>账号 %1 已停用。请联系站长或管理员。</translation>
    </message>
    <message>
        <source>There is no active account %1 in this workspace. Its accounts are: %2</source>
        <translation>本工作区没有有效账号 %1。现有账号：%2</translation>
    </message>
    <message>
        <source>The new passphrase is the old one. Choose another.</source>
        <translation>新口令与旧口令相同。请另选一个。</translation>
    </message>
    <message>
        <source>The workspace is locked. Unlock it and try again.</source>
        <translation>工作区已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>The workspace is saved and closed, but its automatic backup failed: %1</source>
        <translation>工作区已保存并关闭，但自动备份未成功：%1</translation>
    </message>
    <message>
        <source>Enter the name of the school.</source>
        <translation>请填写学校名称。</translation>
    </message>
    <message>
        <source>Enter the name of the college.</source>
        <translation>请填写学院名称。</translation>
    </message>
    <message>
        <source>There is a workspace or another file at %1 already. Choose another name.</source>
        <translation>%1 处已有工作区或其他文件。请另取名称。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist. Choose another folder, or connect its drive.</source>
        <translation>%1 所在的文件夹不存在。请另选文件夹，或连接其所在磁盘。</translation>
    </message>
    <message>
        <source>The key file and the workspace do not belong together: the account is not in it. Put the pair of one day side by side, or restore the newest backup.</source>
        <translation>密钥文件与工作区不配套：其中没有该账号。请把同一天的两个文件放在一起，或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The file %1 cannot be replaced: %2. Close other programs that use it, and try again.</source>
        <translation>无法替换文件 %1：%2。请关闭占用该文件的其他程序后重试。</translation>
    </message>
    <message>
        <source>Nobody could open the workspace any more. The successor needs an account first.</source>
        <translation>这样将没有人能打开工作区。请先为接收人建立账号。</translation>
    </message>
    <message>
        <source>The account %1 was handed over; its last day was %2. The successor works on with an account of their own.</source>
        <translation>账号 %1 已交接，最后使用日为 %2。请由接收人用本人账号继续工作。</translation>
    </message>
    <message>
        <source>The folder of the automatic backups %1 cannot be made. Choose another one in the settings.</source>
        <translation>无法建立自动备份文件夹 %1。请在设置中另选一个。</translation>
    </message>
    <message>
        <source>The workspace is saved and closed. Old entries of the audit trail stay in it, since they could not be archived: %1</source>
        <translation>工作区已保存并关闭。保留期满的审计记录未能归档，仍留在工作区内：%1</translation>
    </message>
</context>
<context>
    <name>WorkspaceLock</name>
    <message>
        <source>The folder of the workspace cannot be written to, so the workspace cannot be opened safely. Copy it to a folder of your own, or ask for the right to write (%1).</source>
        <translation>工作区所在文件夹不可写入，无法安全打开。请复制到自己的文件夹，或申请写入权限（%1）。</translation>
    </message>
    <message>
        <source>The workspace is in use by another program. Close it there and try again; if none is open, delete the file %1.</source>
        <translation>工作区正被另一个程序使用。请在那里关闭后重试；如确无程序打开，请删除文件 %1。</translation>
    </message>
    <message>
        <source>This workspace is open in this program already.</source>
        <translation>本程序已打开此工作区。</translation>
    </message>
    <message>
        <source>The workspace is in use by %1 (%2, process %3) since %4. Close it there and try again. Only if that computer broke down: delete the file %5.</source>
        <translation>工作区自 %4 起正由 %1 使用（%2，进程 %3）。请在那里关闭后重试。仅当那台计算机已故障时，才删除文件 %5。</translation>
    </message>
</context>
<context>
    <name>xz::AboutSection</name>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>XinZhan %1</source>
        <translation>心站 %1</translation>
    </message>
    <message>
        <source>The desk of a college's counselling station: everything lies in one encrypted file on this computer, nothing leaves it unless you export it.</source>
        <translation>二级心理辅导站的工作台：所有资料都在本机的一个加密文件里，除非您自己导出，否则不会离开这台电脑。</translation>
    </message>
    <message>
        <source>It carries these libraries. Choose one to read its licence; Qt is used under the LGPL and may be replaced by a build of your own.</source>
        <translation>本程序附带下列程序库，选中一项可阅读其许可协议；Qt 依 LGPL 使用，您可以换成自己编译的版本。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可协议全文</translation>
    </message>
    <message>
        <source>The computer this program was built on had no copy of this text; it comes with the library's source.</source>
        <translation>编译本程序的电脑上没有这份协议全文，请查阅该程序库的源代码。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>The program's own log, without any content of records: %1</source>
        <translation>程序自己的日志（不含任何记录内容）：%1</translation>
    </message>
</context>
<context>
    <name>xz::ActivitiesPage</name>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>&amp;Ledger…</source>
        <translation>台账(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;New activity</source>
        <translation>新增活动(&amp;N)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Majors</source>
        <translation>面向专业</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>No activity is registered here yet. Lectures, class meetings, contests and the leading group's meetings belong here; the application and the portfolio draw from them.</source>
        <translation>这里还没有活动。讲座、主题班会、竞赛和领导小组会议都登记在此，申报书和年度归档从中取材。</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新增活动</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every activity once: what it was, for which majors, which goals (helping others, oneself, each other, prevention), how many took part, who was in charge, with its evidence. No student is named.&lt;/p&gt;&lt;p&gt;Developmental guidance should outweigh remedial; the line above shows the share. Meetings of the leading group are the evidence of leadership.&lt;/p&gt;&lt;p&gt;Enter opens an activity. The application's draft, the self-check and the year's portfolio read from this register.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每项活动登记一次：内容、面向专业、目标（助人、自助、互助、预防）、参与人数、负责人和佐证材料。不登记学生姓名。&lt;/p&gt;&lt;p&gt;活动以发展性辅导与成长性活动为主，上方显示占比。领导小组会议是组织领导的佐证。&lt;/p&gt;&lt;p&gt;按回车打开一项活动。申报书草稿、建设自查和年度归档均取自本台账。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部辅导站</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部形式</translation>
    </message>
    <message>
        <source>All majors</source>
        <translation>全部专业</translation>
    </message>
    <message>
        <source>Activities are registered by the station's head and counsellors.</source>
        <translation>活动由站长和辅导员登记。</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>活动%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 participants</source>
        <translation>，参与%1人次</translation>
    </message>
    <message>
        <source>, developmental &lt;b&gt;%1&lt;/b&gt; (%2 of %3)</source>
        <translation>，发展性占&lt;b&gt;%1&lt;/b&gt;（%2/%3）</translation>
    </message>
    <message>
        <source>, peer %1</source>
        <translation>，朋辈%1项</translation>
    </message>
    <message>
        <source>Choose the station whose ledger is wanted.</source>
        <translation>请选择要打印台账的辅导站。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Ledger of activities</source>
        <translation>活动台账</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>%1 (peer)</source>
        <translation>%1（朋辈）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xz::ActivityForm</name>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Majors that it was made for, with commas between; empty means everybody.</source>
        <translation>面向的专业，用顿号或逗号分开；不填表示面向全体。</translation>
    </message>
    <message>
        <source>Counts for the share of developmental guidance; meetings are neither.</source>
        <translation>用于计算发展性辅导占比；会议两者都不是。</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>A cancelled activity is not changed; take the cancelling back first.</source>
        <translation>已取消的活动不能修改，请先恢复。</translation>
    </message>
    <message>
        <source>This entry belongs to somebody else.</source>
        <translation>此条由他人登记。</translation>
    </message>
    <message>
        <source>&amp;Cancel this activity…</source>
        <translation>取消此活动(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Take the cancelling back</source>
        <translation>恢复此活动(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel this activity</source>
        <translation>取消此活动</translation>
    </message>
    <message>
        <source>It stays in the register with the reason and no longer counts.</source>
        <translation>该活动连同原因保留在台账中，不再计入统计。</translation>
    </message>
    <message>
        <source>Photos, sign-in sheets and articles can be added once the activity is saved.</source>
        <translation>保存后可添加照片、签到表、推文等佐证材料。</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新增活动</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>还没有佐证材料。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>The file could not be written to %1. Choose another folder.</source>
        <translation>无法写入%1，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>%1 is taken out of the workspace.</source>
        <translation>%1将从工作区移除。</translation>
    </message>
    <message>
        <source>Evidence of the activity</source>
        <translation>活动佐证</translation>
    </message>
</context>
<context>
    <name>xz::AppearanceSection</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Reports on paper keep their official Chinese wording in every language.</source>
        <translation>无论使用哪种语言，纸质报表一律采用规范的中文表述。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The program follows the scaling of the system (100 %, 125 %, 150 %). Change it in the display settings of the system; it counts from the next start.</source>
        <translation>程序跟随系统的显示缩放（100 %、125 %、150 %）。请在系统的显示设置中调整，下次启动时生效。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Counts for this computer only.</source>
        <translation>仅对本机生效。</translation>
    </message>
</context>
<context>
    <name>xz::ApplicationFiles</name>
    <message>
        <source>Nothing is attached yet: scans of certificates, photos of rooms, rules, material of activities.</source>
        <translation>尚无附件：证书扫描件、场地照片、制度文件、活动材料。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>&amp;Attach a file…</source>
        <translation>添加附件…(&amp;A)</translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Documents and pictures (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</source>
        <translation>文档和图片 (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>是什么材料？</translation>
    </message>
</context>
<context>
    <name>xz::ApplicationView</name>
    <message>
        <source>How much of the application is filled in</source>
        <translation>申报书填写进度</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>Answer on paper</source>
        <translation>批复打印</translation>
    </message>
    <message>
        <source>On &amp;paper</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Draft it</source>
        <translation>生成草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>提交(&amp;H)</translation>
    </message>
    <message>
        <source>Sections of the application</source>
        <translation>申报书各部分</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一部分(&amp;N)</translation>
    </message>
    <message>
        <source>The application is saved.</source>
        <translation>申报书已保存。</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2/%3）</translation>
    </message>
    <message>
        <source>Everything that has to be filled in is there, and the budget adds up.</source>
        <translation>必填内容均已填写，预算合计相符。</translation>
    </message>
    <message>
        <source>Still to do (%1): %2</source>
        <translation>还需填写（%1）：%2</translation>
    </message>
    <message>
        <source>Not complete yet. %1</source>
        <translation>尚未填完。%1</translation>
    </message>
    <message>
        <source>version %1, being written</source>
        <translation>第 %1 版，编写中</translation>
    </message>
    <message>
        <source>as handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Saved automatically %1 as your draft</source>
        <translation>%1 已自动存为草稿</translation>
    </message>
    <message>
        <source>Your draft of %1 is taken up again.</source>
        <translation>已恢复您 %1 的草稿。</translation>
    </message>
    <message>
        <source>Your draft of %1 is taken up again; somebody saved the application since. Compare before you save.</source>
        <translation>已恢复您 %1 的草稿；此后有人保存过申报书，请比较后再保存。</translation>
    </message>
    <message>
        <source>Drafted from the station's card, team, rooms and activities. Check it; what you typed yourself stayed.</source>
        <translation>已根据站点、队伍、场地和活动生成草稿，请核对；您自己填写的内容保持不变。</translation>
    </message>
    <message>
        <source>Hand the application in?</source>
        <translation>提交申报书？</translation>
    </message>
    <message>
        <source>It goes to the college's secretary for an opinion. Its content and its PDF are kept as they are now; later edits become the next version.</source>
        <translation>申报书将送学院分管书记填写意见。当前内容和 PDF 原样留存；此后的修改成为下一版本。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Handed in. The next step is the college's opinion.</source>
        <translation>已提交，下一步为学院意见。</translation>
    </message>
    <message>
        <source>Take the application back</source>
        <translation>撤回申报书</translation>
    </message>
    <message>
        <source>What was handed in stays as a version. The reason stays in the history.</source>
        <translation>已提交的内容作为版本留存，原因留在历程中。</translation>
    </message>
    <message>
        <source>Taken back. Change it and hand it in again.</source>
        <translation>已撤回，请修改后重新提交。</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申报书</translation>
    </message>
    <message>
        <source>Answer to the application</source>
        <translation>申报批复</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save the PDF as handed in…</source>
        <translation>另存提交时的 PDF…</translation>
    </message>
    <message>
        <source>Save the PDF as handed in</source>
        <translation>另存提交时的 PDF</translation>
    </message>
    <message>
        <source>application-v%1.pdf</source>
        <translation>申报书_第%1版.pdf</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Compare with version %1</source>
        <translation>与第 %1 版比较</translation>
    </message>
    <message>
        <source>Compare with what is being written</source>
        <translation>与正在编写的内容比较</translation>
    </message>
    <message>
        <source>Versions handed in</source>
        <translation>已提交的版本</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>编写中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>No field differs.</source>
        <translation>各项均相同。</translation>
    </message>
    <message>
        <source>What differs (%1)</source>
        <translation>不同之处（%1）</translation>
    </message>
</context>
<context>
    <name>xz::AppointForm</name>
    <message>
        <source>empty: until further notice; fill it in for terms that are over</source>
        <translation>留空：至今；已结束的任期请填写</translation>
    </message>
    <message>
        <source>A station has exactly one head: the term of the one before ends the day before this one begins.</source>
        <translation>辅导站设站长 1 人：新站长任职的前一天，前任任期即告结束。</translation>
    </message>
    <message>
        <source>choose the place first</source>
        <translation>请先选择所在</translation>
    </message>
    <message>
        <source>nobody to choose; add people on the page of people</source>
        <translation>没有可选的人；请先在“人员与网络”页添加</translation>
    </message>
    <message>
        <source>Choose who takes the office.</source>
        <translation>请选择任职的人。</translation>
    </message>
    <message>
        <source>This is no date; write it like 2026-09-01.</source>
        <translation>这不是日期；请写成 2026-09-01 的形式。</translation>
    </message>
    <message>
        <source>Enter the first day in office.</source>
        <translation>请填写任职首日。</translation>
    </message>
    <message>
        <source>Replace the present holder?</source>
        <translation>接替现任？</translation>
    </message>
    <message>
        <source>Appoint as the successor</source>
        <translation>任命为继任者</translation>
    </message>
    <message>
        <source>Appointed.</source>
        <translation>已任命。</translation>
    </message>
</context>
<context>
    <name>xz::AssessmentPage</name>
    <message>
        <source>Selection and assessment</source>
        <translation>选拔与考核</translation>
    </message>
    <message>
        <source>&amp;New round</source>
        <translation>新建考核(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Forms</source>
        <translation>考核表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>名单(&amp;L)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选拔</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>考核办法</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Sheets of the round</source>
        <translation>本轮考核表</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Serves in</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Bonus / deduction</source>
        <translation>加分／扣分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No round yet. A round takes everybody in office on a day and a template; both are fixed when it opens.</source>
        <translation>还没有考核。一轮考核以某日在任人员和一种考核表为准，启动时即固定。</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建考核</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Commendation</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Results of the round</source>
        <translation>本轮结果</translation>
    </message>
    <message>
        <source>&amp;Commend</source>
        <translation>列入表彰(&amp;C)</translation>
    </message>
    <message>
        <source>Commend those &amp;proposed</source>
        <translation>按建议表彰(&amp;P)</translation>
    </message>
    <message>
        <source>No results yet. Score the sheets of a round and close it.</source>
        <translation>还没有结果。请完成评分并结束考核。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Scores and what they mean</source>
        <translation>分值与标准</translation>
    </message>
    <message>
        <source>Items of the template</source>
        <translation>考核表指标</translation>
    </message>
    <message>
        <source>&amp;Change in the settings</source>
        <translation>在设置中修改(&amp;C)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three teams help at the station: committee members, weather reporters, members of the psychology department. They are chosen and assessed here.&lt;/p&gt;&lt;p&gt;A round fixes its template and its people when it opens. Enter on a person opens the sheet; Enter goes from field to field. A section is scored as a whole or by its items. What you type is kept as a draft.&lt;/p&gt;&lt;p&gt;Closing names the sheets that are not complete; the results are then fixed until the head reopens the round with a reason.&lt;/p&gt;&lt;p&gt;Candidates: Enter opens one. Appointing somebody without a training is allowed; the program says so and lists them for training.&lt;/p&gt;</source>
        <translation>&lt;p&gt;协助辅导站工作的三支队伍：心理委员、心理气象员、心理部成员，在此选拔与考核。&lt;/p&gt;&lt;p&gt;考核启动时固定考核表和人员。在人员上按回车打开考核表，回车逐栏移动。项目可按整体或按指标评分。填写内容自动存为草稿。&lt;/p&gt;&lt;p&gt;结束考核时会列出未完成的考核表；结果随即固定，站长注明理由后可重新打开。&lt;/p&gt;&lt;p&gt;候选人：回车打开。任用没有培训记录的人是允许的，程序会提示并列入缺训名单。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This round is being prepared: %1, %2 to %3, people in office on %4. Open it to make the sheets.</source>
        <translation>本轮正在准备：%1，%2 至 %3，以 %4 在任人员为准。启动后生成考核表。</translation>
    </message>
    <message>
        <source>None of the people in this round belongs to your classes.</source>
        <translation>本轮没有您所带班级的人员。</translation>
    </message>
    <message>
        <source>%1 places × %2 % gives %3 commendation(s); %4 decided.</source>
        <translation>%1×%2%，表彰名额 %3 名，已定 %4 名。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Bonus (%1)</source>
        <translation>加分（上限 %1）</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>for each time</source>
        <translation>每次</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Version %1. Own score %2 %, station's %3 %. Grades: %4. Commendations: %5 %; conditions: %6. An opened round keeps the version it was opened with.</source>
        <translation>第 %1 版。自评 %2%，站评 %3%。等级：%4。表彰比例 %5%；条件：%6。已启动的考核沿用启动时的版本。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Only the station head runs a round of assessment.</source>
        <translation>只有站长可以组织考核。</translation>
    </message>
    <message>
        <source>There is no sheet to print.</source>
        <translation>没有可打印的考核表。</translation>
    </message>
    <message>
        <source>&amp;Propose a candidate</source>
        <translation>提名候选人(&amp;P)</translation>
    </message>
    <message>
        <source>Only the station's head and counsellors propose candidates.</source>
        <translation>只有本站站长和辅导员可以提名。</translation>
    </message>
    <message>
        <source>How the teams are assessed. The rows are a dictionary of your workspace; a new version counts from its day on.</source>
        <translation>三支队伍的考核办法。各行为工作区的字典，新版本自生效日起适用。</translation>
    </message>
    <message>
        <source>No round of assessment yet.</source>
        <translation>还没有考核。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open the round</source>
        <translation>启动考核(&amp;O)</translation>
    </message>
    <message>
        <source>In preparation: %1, people in office on %2, %3</source>
        <translation>准备中：%1，以 %2 在任人员为准，%3</translation>
    </message>
    <message>
        <source>&amp;Back to preparation…</source>
        <translation>退回准备(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close the round</source>
        <translation>结束考核(&amp;C)</translation>
    </message>
    <message>
        <source>%1 of %2 sheets complete</source>
        <translation>%2 份考核表已完成 %1 份</translation>
    </message>
    <message>
        <source>%1 of %2 sheets complete, &lt;b&gt;%3 still to score&lt;/b&gt;</source>
        <translation>%2 份考核表已完成 %1 份，&lt;b&gt;还有 %3 份待评&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&amp;Reopen…</source>
        <translation>重新打开(&amp;R)…</translation>
    </message>
    <message>
        <source>Results fixed on %1; %2 of %3 places commended</source>
        <translation>结果于 %1 确定；表彰名额 %3 名，已定 %2 名</translation>
    </message>
    <message>
        <source>Commendations are decided once the results are fixed.</source>
        <translation>结果确定后才能评定表彰。</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>取消表彰(&amp;B)</translation>
    </message>
    <message>
        <source>Choose a person in the table.</source>
        <translation>请在表中选择人员。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不予考核</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>own %1</source>
        <translation>自评%1</translation>
    </message>
    <message>
        <source>station %1</source>
        <translation>站评%1</translation>
    </message>
    <message>
        <source>commended</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>不予考核(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Take in…</source>
        <translation>恢复考核(&amp;T)…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不予考核</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>恢复考核</translation>
    </message>
    <message>
        <source>Say why, about %1. The reason stays with the record.</source>
        <translation>请填写关于%1的理由，理由随记录保存。</translation>
    </message>
    <message>
        <source>Take the p&amp;roposals</source>
        <translation>采用建议分(&amp;R)</translation>
    </message>
    <message>
        <source>The results of this round are fixed.</source>
        <translation>本轮考核结果已定。</translation>
    </message>
    <message>
        <source>This sheet is left out.</source>
        <translation>该考核表不予考核。</translation>
    </message>
    <message>
        <source>Only the counsellor of the class and the station head score this sheet.</source>
        <translation>只有该班辅导员和站长可以评分。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Save, &amp;next</source>
        <translation>保存并下一人(&amp;N)</translation>
    </message>
    <message>
        <source>All sheets that are yours are complete.</source>
        <translation>您负责的考核表已全部完成。</translation>
    </message>
    <message>
        <source>&amp;Prepare the round</source>
        <translation>建立考核(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made.</source>
        <translation>
            <numerusform>已生成 %n 份考核表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>结束考核</translation>
    </message>
    <message>
        <source>The results of “%1” are fixed then; no score can be changed unless the head reopens the round with a reason.</source>
        <translation>“%1”的结果将被固定，除非站长注明理由重新打开，评分不能再改。</translation>
    </message>
    <message>
        <source>The results are fixed.</source>
        <translation>考核结果已确定。</translation>
    </message>
    <message>
        <source>Reopen the round</source>
        <translation>重新打开考核</translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation>退回准备</translation>
    </message>
    <message>
        <source>Say why “%1” is reopened. Its commendations are taken back; the scores stay.</source>
        <translation>请填写重新打开“%1”的理由。表彰将取消，评分保留。</translation>
    </message>
    <message>
        <source>Say why “%1” goes back. Its sheets are made anew when it opens again.</source>
        <translation>请填写退回“%1”的理由。再次启动时重新生成考核表。</translation>
    </message>
    <message>
        <source>Discard the round</source>
        <translation>删除考核</translation>
    </message>
    <message>
        <source>“%1” has not been opened; nothing has been scored in it. It goes for good.</source>
        <translation>“%1”尚未启动，没有评分。删除后不能恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Commend %1</source>
        <translation>表彰%1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) commended.</source>
        <translation>
            <numerusform>已列入表彰 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is proposed: see what is missing above the table.</source>
        <translation>没有可建议的人选，原因见表格上方。</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>考核结果：%1</translation>
    </message>
    <message>
        <source>Forms: %1</source>
        <translation>考核表：%1</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message numerus="yes">
        <source> And %n more.</source>
        <translation>
            <numerusform>另有 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::AuditSection</name>
    <message>
        <source>Audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Refused &amp;only</source>
        <translation>仅看被拒绝的</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>校验日志链(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Older entries</source>
        <translation>更早的记录(&amp;O)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Not verified since the program was opened.</source>
        <translation>本次打开程序后尚未校验。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Old and new</source>
        <translation>变更前后</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No entry fits these filters.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>Exported what the table shows.</source>
        <translation>已按表格当前显示的内容导出。</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>登录名：%1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>操作：%1</translation>
    </message>
    <message>
        <source>Record: %1 %2</source>
        <translation>对象：%1 %2</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>第 %1 条记录</translation>
    </message>
    <message>
        <source>There are no older entries.</source>
        <translation>没有更早的记录了。</translation>
    </message>
    <message>
        <source>Who did what and when. Nothing here can be changed or deleted.</source>
        <translation>何人何时做了何事。此处内容不能修改，也不能删除。</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>正在校验审计日志</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries, none changed, missing or swapped.</source>
        <translation>
            <numerusform>日志链完整：共 %n 条，无篡改、无缺失、无调换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries up to %1 ended their retention on %2 and lie in an archive among the backups.</source>
        <translation>第%1条及以前的记录已于%2保留期满，归档于备份文件夹。</translation>
    </message>
</context>
<context>
    <name>xz::BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Back up &amp;to ...</source>
        <translation>备份到…(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Restore into a copy ...</source>
        <translation>恢复为副本…(&amp;R)</translation>
    </message>
    <message>
        <source>Another &amp;folder ...</source>
        <translation>更换文件夹…(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近一次备份</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>备份文件夹中的备份</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>可读取</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>No backup lies in the folder yet.</source>
        <translation>文件夹中还没有备份。</translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>选择备份文件夹</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now and keep a copy on a USB stick.</source>
        <translation>尚无备份。请立即备份，并在 U 盘上另存一份。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup is made and was read back.</source>
        <translation>备份已完成，并已回读核对。</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backup (*.xzbak)</source>
        <translation>备份文件 (*.xzbak)</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>选择要恢复的备份</translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation>备份当日的口令</translation>
    </message>
    <message>
        <source>The backup of %1 opens with the passphrase that %2 had then.</source>
        <translation>%1 的备份需用 %2 当时的口令打开。</translation>
    </message>
    <message>
        <source>Where shall the copy lie?</source>
        <translation>副本保存在哪里？</translation>
    </message>
    <message>
        <source>Workspace (*.xinzhan)</source>
        <translation>工作区 (*.xinzhan)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>All counts are equal. The copy lies at %1 and opens like any workspace.</source>
        <translation>各项数量完全一致。副本位于 %1，可像普通工作区一样打开。</translation>
    </message>
    <message>
        <source>Counts compared</source>
        <translation>数量核对</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>副本中</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>A backup is one encrypted file that opens on another computer with the same passphrases.</source>
        <translation>一份备份就是一个加密文件，凭原口令可在其他电脑上打开。</translation>
    </message>
</context>
<context>
    <name>xz::BusyOverlay</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stopping ...</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The work is being stopped.</source>
        <translation>正在停止，请稍候。</translation>
    </message>
</context>
<context>
    <name>xz::CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>校历</translation>
    </message>
    <message>
        <source>Add a &amp;special period</source>
        <translation>添加特殊时段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add a term</source>
        <translation>添加学期(&amp;A)</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Append a &amp;week</source>
        <translation>追加一周(&amp;W)</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>ISO week</source>
        <translation>ISO 年周</translation>
    </message>
    <message>
        <source>Report window</source>
        <translation>报送窗口</translation>
    </message>
    <message>
        <source>Special period</source>
        <translation>特殊时段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Teaching weeks</source>
        <translation>教学周</translation>
    </message>
    <message>
        <source>No term yet. A term is proposed with its weeks; you change what differs at your school.</source>
        <translation>尚无学期。添加时会自动拟定学期及各周，请按本校实际修改。</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>添加学期</translation>
    </message>
    <message>
        <source>Special periods</source>
        <translation>特殊时段</translation>
    </message>
    <message>
        <source>No special period. Mid-term, finals, leaving school: the reports of their weeks are marked.</source>
        <translation>尚无特殊时段。期中、期末、离校等时段所在周的周报会作标注。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Teaching weeks have their own dates; the ISO week stands beside. Weeks may not overlap. A week that holds reports is locked: only its name and its report window can change.&lt;/p&gt;&lt;p&gt;Enter on a week edits it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;教学周有自己的起止日期，ISO 周号并列显示。各周不得重叠。已有周报的周会锁定，只能修改名称和报送窗口。&lt;/p&gt;&lt;p&gt;在某一周上按回车键即可编辑。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Your role does not change the calendar.</source>
        <translation>您的角色不能修改校历。</translation>
    </message>
    <message>
        <source>Today is in teaching week %1.</source>
        <translation>今天处于第 %1 教学周。</translation>
    </message>
    <message>
        <source>Today lies in no week of this term.</source>
        <translation>今天不在本学期的任何一周内。</translation>
    </message>
    <message>
        <source>no report due</source>
        <translation>无须报送</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>used, locked</source>
        <translation>已使用，锁定</translation>
    </message>
    <message>
        <source>School year begins in</source>
        <translation>学年起始年份</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>These are proposals. The weeks can be changed one by one afterwards.</source>
        <translation>以上为拟定内容，之后可逐周修改。</translation>
    </message>
    <message>
        <source>&amp;Add the term</source>
        <translation>添加该学期(&amp;A)</translation>
    </message>
    <message>
        <source>Give the first and the last day of the term, for example 2026-09-07 and 2027-01-24.</source>
        <translation>请填写学期的首日和末日，例如 2026-09-07 和 2027-01-24。</translation>
    </message>
    <message>
        <source>Name (for example National Day)</source>
        <translation>名称（例如国庆节）</translation>
    </message>
    <message>
        <source>A report is due for this week</source>
        <translation>本周须报送周报</translation>
    </message>
    <message>
        <source>Reports exist for this week: its dates are locked.</source>
        <translation>本周已有周报，日期已锁定。</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>第 %1 周</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>与下一周合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>This is the last week of the term.</source>
        <translation>这是本学期的最后一周。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add a special period</source>
        <translation>添加特殊时段</translation>
    </message>
    <message>
        <source>no report due, set on %1 by %2: %3</source>
        <translation>免报（事后设定，%1，%2）：%3</translation>
    </message>
    <message>
        <source>Reason, when the duty, the days or the merging of this week change afterwards</source>
        <translation>原因（事后更改报送要求、日期或合并本周时必填）</translation>
    </message>
    <message>
        <source>No report is due: set afterwards on %1 by %2, because: %3</source>
        <translation>本周免报：%1由%2事后设定，原因：%3</translation>
    </message>
</context>
<context>
    <name>xz::CaseView</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>awaits the head</source>
        <translation>待站长处理</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Last follow-up</source>
        <translation>最近跟踪</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟踪</translation>
    </message>
    <message>
        <source>Observed until</source>
        <translation>观察期至</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Found through</source>
        <translation>发现途径</translation>
    </message>
    <message>
        <source>Entry criteria</source>
        <translation>入库标准</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>情况概述</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Show the name…</source>
        <translation>显示姓名…</translation>
    </message>
    <message>
        <source>Your role does not see names.</source>
        <translation>您的角色不能查看姓名。</translation>
    </message>
    <message>
        <source>Show the name</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Say why you need the name. The reason is kept in the audit; the name hides again when the case is closed here.</source>
        <translation>请说明查看姓名的理由。理由会记入审计；在此关闭个案后，姓名重新隐藏。</translation>
    </message>
    <message>
        <source>Talk with the student</source>
        <translation>与学生谈话</translation>
    </message>
    <message>
        <source>Contact with the parents</source>
        <translation>家长沟通</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Which level?</source>
        <translation>调整为哪个等级？</translation>
    </message>
    <message>
        <source>Why can the case be released?</source>
        <translation>为何可以解除？</translation>
    </message>
    <message>
        <source>Do the parents know of it?</source>
        <translation>家长是否知情？</translation>
    </message>
    <message>
        <source>Yes, they were told</source>
        <translation>是，已告知</translation>
    </message>
    <message>
        <source>No (say why in the reason)</source>
        <translation>否（请在理由中说明原因）</translation>
    </message>
    <message>
        <source>Say why. The reason stays with the case's history.</source>
        <translation>请说明理由，理由将留存在个案历史中。</translation>
    </message>
    <message>
        <source>%1: %2. Go on?</source>
        <translation>%1：%2。是否继续？</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：已完成。</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新增跟踪</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>&amp;Record the follow-up</source>
        <translation>记录跟踪(&amp;R)</translation>
    </message>
    <message>
        <source>Follow-up of %1 recorded; the next is due on %2.</source>
        <translation>已记录 %1 的跟踪，下次跟踪期限为 %2。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Measures: %1</source>
        <translation>措施：%1</translation>
    </message>
    <message>
        <source>Parents contacted</source>
        <translation>已联系家长</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Who may read this case</source>
        <translation>谁可以查看本个案</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Grant this case…</source>
        <translation>授权查看本个案…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Who may read %1 for the next 90 days? The grant is kept in the audit and can be taken back.</source>
        <translation>授权谁在 90 天内查看 %1？授权会记入审计，可以随时收回。</translation>
    </message>
    <message>
        <source>No other member of staff is known. Add or import staff first.</source>
        <translation>还没有其他教职工，请先添加或导入教职工。</translation>
    </message>
    <message>
        <source>Who takes over %1?</source>
        <translation>由谁接手 %1？</translation>
    </message>
    <message>
        <source>The next follow-up of %1 is on:</source>
        <translation>%1 的下次跟踪日期：</translation>
    </message>
    <message>
        <source>"%1" is not a date. Write it like 2026-03-05.</source>
        <translation>“%1”不是日期，请写成 2026-03-05 的形式。</translation>
    </message>
    <message>
        <source>Not authorised: your role sees that this case exists, not what it holds. The station head can grant you this one case.</source>
        <translation>无授权：您的角色只能看到该个案存在，不能查看其内容。站长可就此个案单独授权。</translation>
    </message>
    <message>
        <source>What is known of %1 by now: facts only. The summary of before stays in the history.</source>
        <translation>填写目前掌握的 %1 的情况，只写事实。原概述将保留在历史记录中。</translation>
    </message>
    <message>
        <source>There was no summary before.</source>
        <translation>此前没有概述。</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>原内容：%1</translation>
    </message>
</context>
<context>
    <name>xz::CertificatesCard</name>
    <message>
        <source>Certificates</source>
        <translation>资质证书</translation>
    </message>
    <message>
        <source>Add a certificate</source>
        <translation>登记证书</translation>
    </message>
    <message>
        <source>No certificate is on record.</source>
        <translation>没有证书登记。</translation>
    </message>
    <message>
        <source>counts for the head</source>
        <translation>任职认可</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>issued on %1</source>
        <translation>%1 发证</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>扫描件 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>另存扫描件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the scan?</source>
        <translation>移除扫描件？</translation>
    </message>
    <message>
        <source>%1 is taken out of this certificate. The certificate itself stays.</source>
        <translation>将从该证书中移除 %1，证书本身保留。</translation>
    </message>
    <message>
        <source>Remove the scan</source>
        <translation>移除扫描件</translation>
    </message>
    <message>
        <source>Add a scan…</source>
        <translation>添加扫描件…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Take out the certificate</source>
        <translation>移除证书</translation>
    </message>
    <message>
        <source>Say why; the entry stays in the history.</source>
        <translation>请说明原因；记录仍保留在历史中。</translation>
    </message>
    <message>
        <source>Taken out.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>empty: no end</source>
        <translation>留空：长期有效</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>选择扫描件</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>图片和 PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>The scan is kept, encrypted, in the workspace.</source>
        <translation>扫描件已加密存入工作区。</translation>
    </message>
</context>
<context>
    <name>xz::ChangesView</name>
    <message>
        <source>Head, content and days of an approved project change only after student affairs granted it; a change that was not reported makes the mid-term inspection fail. The cycle is extended once, by three months at most.</source>
        <translation>立项后站长、建设内容和日期须经学工部同意方可变更；未经报批的变更将导致中期检查不合格。建设周期可延期一次，最长三个月。</translation>
    </message>
    <message>
        <source>Change of the head…</source>
        <translation>变更站长…</translation>
    </message>
    <message>
        <source>Change of content…</source>
        <translation>变更内容…</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>变更日期…</translation>
    </message>
    <message>
        <source>Extension…</source>
        <translation>申请延期…</translation>
    </message>
    <message>
        <source>Changes are asked for while the station is being built; before the approval change the application itself.</source>
        <translation>变更须在建设期间申请；立项之前请直接修改申报书。</translation>
    </message>
    <message>
        <source>No change was asked for.</source>
        <translation>没有变更申请。</translation>
    </message>
    <message>
        <source>asked on %1 by %2</source>
        <translation>%2 于 %1 申请</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Decided on %1 by %2.</source>
        <translation>%2 于 %1 审批。</translation>
    </message>
    <message>
        <source>Decided on %1 by %2: %3</source>
        <translation>%2 于 %1 审批：%3</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Take the decision back…</source>
        <translation>撤销审批…</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Change the application on its tab, too: granted, it becomes the next version.</source>
        <translation>请同时在“申报书”中修改；同意后成为下一版本。</translation>
    </message>
    <message>
        <source>The cycle ends on %1; at most %2.</source>
        <translation>建设周期至 %1，最晚可延至 %2。</translation>
    </message>
    <message>
        <source>&amp;Ask for it</source>
        <translation>提出申请(&amp;A)</translation>
    </message>
    <message>
        <source>Asked for. Student affairs decides.</source>
        <translation>已提出申请，由学工部审批。</translation>
    </message>
    <message>
        <source>Grant the change</source>
        <translation>同意变更</translation>
    </message>
    <message>
        <source>Refuse the change</source>
        <translation>不同意变更</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>The request waits again and days are as they were. The reason stays in the history under a number of its own.</source>
        <translation>申请恢复为待审批，日期恢复原状。原因以单独编号留在历程中。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>xz::ClassGridView</name>
    <message>
        <source>Classes of this week</source>
        <translation>本周各班</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Counsellor: vacant</source>
        <translation>辅导员：空缺</translation>
    </message>
    <message>
        <source>Counsellor: %1</source>
        <translation>辅导员：%1</translation>
    </message>
    <message>
        <source>Committee member: vacant</source>
        <translation>心理委员：空缺</translation>
    </message>
    <message>
        <source>Committee member: %1</source>
        <translation>心理委员：%1</translation>
    </message>
    <message>
        <source>Filed late</source>
        <translation>补报</translation>
    </message>
</context>
<context>
    <name>xz::ClassStrip</name>
    <message>
        <source>Classes: %1 with nothing to report, %2 with a situation, %3 not reported</source>
        <translation>班级：无异常 %1 个，有情况 %2 个，未报送 %3 个</translation>
    </message>
</context>
<context>
    <name>xz::CoverageView</name>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Duty of the term</source>
        <translation>本学期要求</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>在校至少一次</translation>
    </message>
    <message>
        <source>all groups reached</source>
        <translation>五支队伍均已开展</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>缺%n支队伍</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage by term</source>
        <translation>各学期覆盖情况</translation>
    </message>
    <message>
        <source>No term has begun yet. Add one on the calendar page.</source>
        <translation>还没有已开始的学期，请在校历页添加。</translation>
    </message>
    <message>
        <source>While enrolled</source>
        <translation>在校期间至少一次</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>安排一场</translation>
    </message>
    <message>
        <source>Show the gap list</source>
        <translation>查看缺训名单</translation>
    </message>
    <message>
        <source>lacking</source>
        <translation>有缺漏</translation>
    </message>
</context>
<context>
    <name>xz::CreateScreen</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>You</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Empty: the college's name with the usual ending.</source>
        <translation>留空则为学院名称加“心理辅导站”。</translation>
    </message>
    <message>
        <source>Short and without spaces, for example your staff number. It is not secret.</source>
        <translation>简短、不含空格，例如工号。登录名不保密。</translation>
    </message>
    <message>
        <source>These names stand on every report.</source>
        <translation>以下名称会出现在每一份报表上。</translation>
    </message>
    <message>
        <source>You become the first user and head of the station. Others are added later in the settings.</source>
        <translation>您将成为第一位用户，即站长。其他用户稍后在“设置”中添加。</translation>
    </message>
    <message>
        <source>The passphrase opens the file on any computer. Nobody can look it up, not even the maker of this program; a recovery code comes next.</source>
        <translation>凭口令可在任何电脑上打开工作区。口令无法查询，软件作者也不例外；接下来会给出恢复码。</translation>
    </message>
    <message>
        <source>Type a good passphrase twice first.</source>
        <translation>请先输入两次符合要求的口令。</translation>
    </message>
    <message>
        <source>Create the &amp;file ...</source>
        <translation>创建文件…(&amp;F)</translation>
    </message>
    <message>
        <source>Please enter the name of the school.</source>
        <translation>请填写学校名称。</translation>
    </message>
    <message>
        <source>Please enter the name of the college.</source>
        <translation>请填写学院名称。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Please choose a login.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>Where shall the workspace lie?</source>
        <translation>工作区保存在哪里？</translation>
    </message>
    <message>
        <source>Workspace (*.xinzhan)</source>
        <translation>工作区 (*.xinzhan)</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>Everybody who works with this station's files signs this first; today's date and your name go on record.</source>
        <translation>凡使用本站资料的人员须先签署承诺书，将登记您的姓名和今天的日期。</translation>
    </message>
    <message>
        <source>The key is being made.</source>
        <translation>正在生成密钥。</translation>
    </message>
    <message>
        <source>Read the text and tick the box first.</source>
        <translation>请先阅读全文并勾选。</translation>
    </message>
</context>
<context>
    <name>xz::CycleView</name>
    <message>
        <source>Extended until</source>
        <translation>延期至</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>takes back no. %1</source>
        <translation>撤销第 %1 步</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Days of the cycle</source>
        <translation>建设周期日期</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>现在可办理</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State after it</source>
        <translation>办理后状态</translation>
    </message>
    <message>
        <source>By</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Opinion or reason</source>
        <translation>意见或原因</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>History of the project</source>
        <translation>项目历程</translation>
    </message>
    <message>
        <source>Nothing has been handed in yet.</source>
        <translation>尚未提交任何材料。</translation>
    </message>
    <message>
        <source>&amp;Move the days…</source>
        <translation>调整日期(&amp;M)…</translation>
    </message>
    <message>
        <source>Move the deadline…</source>
        <translation>调整期限…</translation>
    </message>
    <message>
        <source>The application is being written. The station head hands it in on the tab “Application”.</source>
        <translation>申报书编写中，由站长在“申报书”中提交。</translation>
    </message>
    <message>
        <source>The application waits for the opinion of the college's secretary.</source>
        <translation>申报书待学院分管书记填写意见。</translation>
    </message>
    <message>
        <source>The application waits for the opinion of the school's psychological centre.</source>
        <translation>申报书待学校心理中心填写意见。</translation>
    </message>
    <message>
        <source>The application waits for the decision of student affairs.</source>
        <translation>申报书待学工部审批。</translation>
    </message>
    <message>
        <source>The station is being built. The mid-term form is filled in and handed in on the tab “Mid-term”.</source>
        <translation>建设中。中期检查表在“中期”中填写并提交。</translation>
    </message>
    <message>
        <source>The mid-term form waits for the decision of student affairs.</source>
        <translation>中期检查表待学工部审核。</translation>
    </message>
    <message>
        <source>What the mid-term inspection found is rectified by the deadline; then comes the re-check.</source>
        <translation>中期检查发现的问题须在期限内整改，之后复查。</translation>
    </message>
    <message>
        <source>The mid-term inspection is passed. Next is the final report.</source>
        <translation>中期检查已通过，下一步为期终报告。</translation>
    </message>
    <message>
        <source>The final report waits for the review.</source>
        <translation>期终报告待评审。</translation>
    </message>
    <message>
        <source>The reviewers are scoring; the result is seen here when it is published.</source>
        <translation>专家评分中，结果公布后在此显示。</translation>
    </message>
    <message>
        <source>Student affairs decides how it goes on after the rectification.</source>
        <translation>整改后由学工部决定如何继续。</translation>
    </message>
    <message>
        <source>The station is accepted.</source>
        <translation>已通过验收。</translation>
    </message>
    <message>
        <source>This project is over.</source>
        <translation>该项目已结束。</translation>
    </message>
    <message>
        <source>The project ends; no more funds are paid. The reason stays in the history.</source>
        <translation>项目终止，不再拨付经费，原因留在历程中。</translation>
    </message>
    <message>
        <source>The project goes to the archive; nothing of it is changed any more.</source>
        <translation>项目归档后不再作任何变更。</translation>
    </message>
    <message>
        <source>The reason stays in the history and goes to the college.</source>
        <translation>原因留在历程中，并告知学院。</translation>
    </message>
    <message>
        <source>The opinion is printed on the application.</source>
        <translation>意见将印在申报书上。</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已办理：%1。</translation>
    </message>
    <message>
        <source>Left empty the program gives the next number of the year.</source>
        <translation>留空则由程序给出本年度下一个编号。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>立项(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The days are moved; both values are in the history.</source>
        <translation>日期已调整，前后两个值均留在历程中。</translation>
    </message>
    <message>
        <source>Deadline of the rectification</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>The deadline is moved; both values are in the history.</source>
        <translation>期限已调整，前后两个值均留在历程中。</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>The last decision is taken back; of an approval its allotment goes back with it. This stays in the history under a number of its own, with the reason.</source>
        <translation>撤回最近一次决定；撤回立项时拨款一并冲回。撤回以单独编号连同原因留在过程记录中。</translation>
    </message>
    <message>
        <source>Proposed is what the budget asks for its first year. It stands in the fund at once; the second tranche follows when the mid-term is passed.</source>
        <translation>默认为预算首年金额，批准后即入经费账；第二期在中期通过后拨付。</translation>
    </message>
</context>
<context>
    <name>xz::DataTable</name>
    <message>
        <source>Choose columns</source>
        <translation>选择显示的列</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>Filter this table</source>
        <translation>筛选此表</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::DateEdit</name>
    <message>
        <source>2026-11-23</source>
        <translation>2026-11-23</translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation>从日历中选择（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>xz::DefenceTimer</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>汇报(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>提问(&amp;Q)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Set &amp;back</source>
        <translation>复位(&amp;B)</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message numerus="yes">
        <source>Presentation, %n minute(s)</source>
        <translation>
            <numerusform>汇报，%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questions, %n minute(s)</source>
        <translation>
            <numerusform>提问，%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Time is over.</source>
        <translation>时间到。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最后一分钟</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>The clock does not run yet.</source>
        <translation>尚未开始计时。</translation>
    </message>
</context>
<context>
    <name>xz::DictionariesSection</name>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>&amp;New version ...</source>
        <translation>新建版本…(&amp;N)</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Version %1, from %2</source>
        <translation>第 %1 版，自 %2 起</translation>
    </message>
    <message>
        <source>Words and rules as data. What was recorded under a version keeps its meaning.</source>
        <translation>用词和规则均为数据；按某一版本登记的内容，含义始终不变。</translation>
    </message>
    <message>
        <source>Change the cells, add rows at the end. The version before counts until the day before the new one.</source>
        <translation>直接修改单元格，或在末尾添加行。原版本适用至新版本生效的前一日。</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Entries of the new version</source>
        <translation>新版本的词条</translation>
    </message>
    <message>
        <source>Add a &amp;row</source>
        <translation>添加一行(&amp;R)</translation>
    </message>
    <message>
        <source>New version: %1</source>
        <translation>新建版本：%1</translation>
    </message>
    <message>
        <source>&amp;Save the version</source>
        <translation>保存此版本(&amp;S)</translation>
    </message>
    <message>
        <source>Please enter the date from which the version counts, for example 2026-12-01.</source>
        <translation>请填写新版本的生效日期，例如 2026-12-01。</translation>
    </message>
    <message>
        <source>Version %1 is saved.</source>
        <translation>第 %1 版已保存。</translation>
    </message>
</context>
<context>
    <name>xz::Drawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>xz::DrillEditor</name>
    <message>
        <source>Scenario (invented; no student's real story)</source>
        <translation>情景（虚构，不写学生真实经历）</translation>
    </message>
    <message>
        <source>Timeline, one step a line, beginning with its time: 21:05 ...</source>
        <translation>时间线，每行一步，以时间开头：21:05 ……</translation>
    </message>
    <message>
        <source>Sa&amp;ve scenario and timeline</source>
        <translation>保存情景与时间线(&amp;V)</translation>
    </message>
    <message>
        <source>The drill is saved.</source>
        <translation>演练内容已保存。</translation>
    </message>
    <message>
        <source>Review points</source>
        <translation>复盘问题</translation>
    </message>
    <message>
        <source>Review point</source>
        <translation>复盘问题</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation>需要整改的内容</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改情况</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>no task</source>
        <translation>未派任务</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>No review point yet. With an owner and a date it becomes a task on Today.</source>
        <translation>还没有复盘问题。填写责任人和期限后，会成为“今日”上的整改任务。</translation>
    </message>
    <message>
        <source>&amp;Done, or open again…</source>
        <translation>办结或重开(&amp;D)…</translation>
    </message>
    <message>
        <source>This is done by the station head or by whoever made the session.</source>
        <translation>由站长或创建本场的人办理。</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Review point done</source>
        <translation>整改办结</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>整改情况如何？</translation>
    </message>
    <message>
        <source>Why is it open again?</source>
        <translation>为什么重新打开？</translation>
    </message>
</context>
<context>
    <name>xz::EntryPanel</name>
    <message>
        <source>%1 · round %2 · %3</source>
        <translation>%1 · 第%2轮 · %3</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>平均分 %1</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>尚无得分</translation>
    </message>
    <message>
        <source>%1 of %2 sheets handed in</source>
        <translation>应交%2份评分表，已交%1份</translation>
    </message>
    <message>
        <source>own score %1</source>
        <translation>自评%1</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>拟定：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>未达成：%1</translation>
    </message>
    <message>
        <source>Score sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source> · %1 points</source>
        <translation> · %1分</translation>
    </message>
    <message>
        <source> · typed by %1</source>
        <translation> · 由%1录入</translation>
    </message>
    <message>
        <source>Type in</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Sheet of %1</source>
        <translation>%1的评分表</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Proposes a veto: %1</source>
        <translation>提议一票否决：%1</translation>
    </message>
    <message>
        <source>There is no sheet yet; sheets are made when the review opens and a reviewer has declared to be free of interests.</source>
        <translation>还没有评分表；评审开始且专家声明无利益关系后生成。</translation>
    </message>
    <message>
        <source>Decision of student affairs</source>
        <translation>学工部结论</translation>
    </message>
    <message>
        <source>Veto confirmed: %1</source>
        <translation>一票否决已认定：%1</translation>
    </message>
    <message>
        <source>Veto dismissed: %1</source>
        <translation>否决提议不成立：%1</translation>
    </message>
    <message>
        <source>Confirm a veto</source>
        <translation>认定一票否决</translation>
    </message>
    <message>
        <source>Dismiss it</source>
        <translation>不予认定</translation>
    </message>
    <message>
        <source>The review does not give this grade. %1</source>
        <translation>评审结果达不到该等级。%1</translation>
    </message>
    <message>
        <source>%1, published on %2</source>
        <translation>%1，%2公布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Publish the result</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>The station and its college see the result, the points and the comments from now on, without the reviewers' names.</source>
        <translation>辅导站及所在学院今后可查看结果、得分和意见，不显示专家姓名。</translation>
    </message>
    <message>
        <source>The result is published.</source>
        <translation>结果已公布。</translation>
    </message>
    <message>
        <source>Open the sheet again</source>
        <translation>重新打开评分表</translation>
    </message>
    <message>
        <source>The sheet of %1 opens again. The reversal stays in the log with its number and reason.</source>
        <translation>%1的评分表将重新打开。此次撤销连同编号和理由保留在记录中。</translation>
    </message>
    <message>
        <source>The sheet is open again.</source>
        <translation>评分表已重新打开。</translation>
    </message>
    <message>
        <source>Excuse the sheet</source>
        <translation>评分表不计入</translation>
    </message>
    <message>
        <source>The sheet of %1 is not counted.</source>
        <translation>%1的评分表将不计入。</translation>
    </message>
    <message>
        <source>The sheet is excused.</source>
        <translation>评分表已不计入。</translation>
    </message>
    <message>
        <source>Dismiss the veto</source>
        <translation>不予认定否决</translation>
    </message>
    <message>
        <source>The result becomes unqualified whatever the points.</source>
        <translation>无论得分，结论为不合格。</translation>
    </message>
    <message>
        <source>The points count again.</source>
        <translation>恢复按得分评定。</translation>
    </message>
    <message>
        <source>The veto is decided.</source>
        <translation>一票否决已处理。</translation>
    </message>
    <message>
        <source>Acceptance: %1</source>
        <translation>验收结论：%1</translation>
    </message>
    <message>
        <source>The decision stays below what the review gives. Say why; it stands on the decision.</source>
        <translation>结论低于评审结果。请说明理由，理由将写入决定书。</translation>
    </message>
    <message>
        <source>An opinion for the decision, if there is one.</source>
        <translation>验收意见（可不填）。</translation>
    </message>
    <message>
        <source>The acceptance is decided.</source>
        <translation>验收结论已作出。</translation>
    </message>
</context>
<context>
    <name>xz::FlagshipView</name>
    <message>
        <source>The flagship now</source>
        <translation>现行品牌</translation>
    </message>
    <message>
        <source>One college, one flagship</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>&amp;Set a flagship</source>
        <translation>确定品牌(&amp;S)</translation>
    </message>
    <message>
        <source>Flagship</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>former</source>
        <translation>曾用</translation>
    </message>
    <message>
        <source>Flagships, newest first</source>
        <translation>历年品牌，新的在前</translation>
    </message>
    <message>
        <source>No flagship yet. The regulation asks for one feature project that is the college's own.</source>
        <translation>还没有品牌。办法要求一院一品，形成具有本院特色的项目。</translation>
    </message>
    <message>
        <source>Set a flagship</source>
        <translation>确定品牌</translation>
    </message>
    <message>
        <source>Flagships</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>&amp;Set another flagship</source>
        <translation>更换品牌(&amp;S)</translation>
    </message>
    <message>
        <source>No flagship is in force.</source>
        <translation>目前没有现行品牌。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加佐证</translation>
    </message>
    <message>
        <source>No evidence yet: add plans, pictures, articles.</source>
        <translation>还没有佐证材料，可添加方案、照片、报道等。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The day on which it began stays.</source>
        <translation>开始日期不再更改。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Set another flagship</source>
        <translation>更换品牌</translation>
    </message>
    <message>
        <source>Replace the flagship</source>
        <translation>更换品牌</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 is a former flagship from tomorrow on.</source>
        <translation>%1 自明日起不再是现行品牌。</translation>
    </message>
    <message>
        <source>Documents and pictures (*.pdf *.docx *.xlsx *.jpg *.jpeg *.png)</source>
        <translation>文档和图片 (*.pdf *.docx *.xlsx *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file is kept, encrypted, in the workspace.</source>
        <translation>文件已加密保存在工作区中。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The copy could not be written to %1: %2</source>
        <translation>无法写入副本 %1：%2</translation>
    </message>
    <message>
        <source>Saved: %1. The copy is not encrypted.</source>
        <translation>已保存：%1。该副本未加密，请妥善保管。</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 已移除。</translation>
    </message>
</context>
<context>
    <name>xz::Form</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
</context>
<context>
    <name>xz::Frame</name>
    <message>
        <source>XinZhan</source>
        <translation>心站</translation>
    </message>
    <message>
        <source>Locked because nobody touched the computer for a while. What you typed is saved.</source>
        <translation>长时间无人操作，已自动锁定。您输入的内容已保存。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Workspace (*.xinzhan)</source>
        <translation>工作区 (*.xinzhan)</translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>无法打开此工作区</translation>
    </message>
    <message>
        <source>XinZhan — %1</source>
        <translation>心站 — %1</translation>
    </message>
    <message>
        <source>The new passphrase counts from now on.</source>
        <translation>新口令已生效。</translation>
    </message>
    <message>
        <source>The workspace was not made</source>
        <translation>工作区未能创建</translation>
    </message>
    <message>
        <source>XinZhan — demo school, invented data</source>
        <translation>心站 — 演示学校（数据均为虚构）</translation>
    </message>
    <message>
        <source>Closed, but not everything worked</source>
        <translation>工作区已关闭，但有一步未完成</translation>
    </message>
    <message>
        <source>Demo school</source>
        <translation>演示学校</translation>
    </message>
    <message>
        <source>Building the demo school</source>
        <translation>正在生成演示学校</translation>
    </message>
    <message>
        <source>The demo school could not be built</source>
        <translation>演示学校未能生成</translation>
    </message>
    <message>
        <source>Leave the demo school?</source>
        <translation>退出演示学校？</translation>
    </message>
    <message>
        <source>Everything in it is invented and is deleted now. Your own workspaces are not touched.</source>
        <translation>演示内容均为虚构，退出后即删除。您自己的工作区不受影响。</translation>
    </message>
    <message>
        <source>Leave and delete</source>
        <translation>退出并删除</translation>
    </message>
    <message>
        <source>Reminder_%1</source>
        <translation>催报单_%1</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>任职条件审核</translation>
    </message>
    <message>
        <source>Deriving the key from the passphrase</source>
        <translation>正在由口令推导密钥</translation>
    </message>
    <message>
        <source>The undertaking cannot be shown</source>
        <translation>无法显示承诺书</translation>
    </message>
    <message>
        <source>Use a workspace on a network share?</source>
        <translation>使用网络共享文件夹中的工作区？</translation>
    </message>
    <message>
        <source>Use it there all the same</source>
        <translation>仍在那里使用</translation>
    </message>
    <message>
        <source>Make the workspace on a drive that can be taken out?</source>
        <translation>把工作区建在可移动磁盘上？</translation>
    </message>
    <message>
        <source>Make it there</source>
        <translation>建在那里</translation>
    </message>
    <message>
        <source>Nothing was made. Choose another place, and type the passphrase again.</source>
        <translation>没有新建任何文件。请另选位置，并重新输入口令。</translation>
    </message>
</context>
<context>
    <name>xz::FundsView</name>
    <message>
        <source>takes back No. %1: %2</source>
        <translation>冲销第 %1 号：%2</translation>
    </message>
    <message>
        <source>taken back by No. %1</source>
        <translation>已由第 %1 号冲销</translation>
    </message>
    <message>
        <source>overdraft: %1</source>
        <translation>透支：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Tranche %1</source>
        <translation>第 %1 期</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Special fund</source>
        <translation>专项经费</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Allotted</source>
        <translation>已拨付</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已支出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>&amp;Enter an expense…</source>
        <translation>登记支出…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Allot…</source>
        <translation>拨款…(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>收支明细表(&amp;S)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ledger of the fund</source>
        <translation>经费台账</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>审批通过(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Refuse…</source>
        <translation>不予审批…(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;verse…</source>
        <translation>冲销…(&amp;V)</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际支出</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Budget and actual</source>
        <translation>预算与执行</translation>
    </message>
    <message>
        <source>The application has no budget lines yet.</source>
        <translation>申报书尚无预算明细。</translation>
    </message>
    <message>
        <source>The whole cycle</source>
        <translation>整个周期</translation>
    </message>
    <message>
        <source>%1 yuan were carried over from the years before.</source>
        <translation>上年结转 %1 元。</translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) wait for approval.</source>
        <translation>
            <numerusform>%n 笔支出待审批。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) with an overdraft, marked with the reason.</source>
        <translation>
            <numerusform>%n 笔透支，已注明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was allotted or spent yet.</source>
        <translation>尚无拨款和支出。</translation>
    </message>
    <message>
        <source>The fund begins with the approval of the project: student affairs allots the first tranche.</source>
        <translation>经费自立项起建账：由学工部拨付第一期。</translation>
    </message>
    <message>
        <source>Choose an entry of the ledger first.</source>
        <translation>请先选择一笔记录。</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>%1 (not in the budget)</source>
        <translation>%1（预算外）</translation>
    </message>
    <message>
        <source>The second tranche is paid after the mid-term inspection was passed.</source>
        <translation>第二期经费在中期检查通过后拨付。</translation>
    </message>
    <message>
        <source>Needed when more is allotted than was approved.</source>
        <translation>累计拨款超过批准金额时必填。</translation>
    </message>
    <message>
        <source>Allot</source>
        <translation>拨款</translation>
    </message>
    <message>
        <source>&amp;Allot</source>
        <translation>拨款(&amp;A)</translation>
    </message>
    <message>
        <source>%1 yuan allotted.</source>
        <translation>已拨款 %1 元。</translation>
    </message>
    <message>
        <source>%1 %2: %3 left</source>
        <translation>%1 %2：剩余 %3</translation>
    </message>
    <message>
        <source>As in the budget of the application.</source>
        <translation>与申报书预算科目一致。</translation>
    </message>
    <message>
        <source>Who signed the voucher. Empty: it waits for approval in this program.</source>
        <translation>在凭证上签字的审批人。留空则待在系统内审批。</translation>
    </message>
    <message>
        <source>Empty: the year of the date.</source>
        <translation>留空则取日期所在年度。</translation>
    </message>
    <message>
        <source>Only where the balance would fall below zero. It is marked in the ledger.</source>
        <translation>仅在余额将为负时填写，台账中会标明。</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>登记(&amp;E)</translation>
    </message>
    <message>
        <source>%1 yuan entered.</source>
        <translation>已登记支出 %1 元。</translation>
    </message>
    <message>
        <source>Reverse entry No. %1</source>
        <translation>冲销第 %1 号记录</translation>
    </message>
    <message>
        <source>A reversing entry of %1 yuan is added. Both entries stay in the ledger.</source>
        <translation>将增加一笔 %1 元的冲销记录，两笔记录都保留在台账中。</translation>
    </message>
    <message>
        <source>The entry is taken back by a reversal.</source>
        <translation>已作冲销。</translation>
    </message>
    <message>
        <source>The expense is approved.</source>
        <translation>支出已审批。</translation>
    </message>
    <message>
        <source>Refuse entry No. %1</source>
        <translation>不予审批第 %1 号记录</translation>
    </message>
    <message>
        <source>The expense is taken back by a reversing entry with your reason.</source>
        <translation>该笔支出将按您填写的理由作冲销。</translation>
    </message>
    <message>
        <source>The expense is refused.</source>
        <translation>支出未予审批，已冲销。</translation>
    </message>
    <message>
        <source>Statement of the fund</source>
        <translation>经费收支明细表</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>经费</translation>
    </message>
</context>
<context>
    <name>xz::HandoverPage</name>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>未结事项</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Undertakings</source>
        <translation>保密义务</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接记录</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>换岗交接</translation>
    </message>
    <message>
        <source>&amp;Cancel the handover ...</source>
        <translation>取消交接(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Print ...</source>
        <translation>打印…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Start a handover</source>
        <translation>发起交接(&amp;S)</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing was handed over yet. When somebody leaves an office, start a handover: it counts, passes on, switches the accounts and prints the record.</source>
        <translation>还没有交接记录。人员换岗时请发起交接：系统统计清单、移交未结事项、切换账号并打印交接单。</translation>
    </message>
    <message>
        <source>All handovers</source>
        <translation>全部交接</translation>
    </message>
    <message>
        <source>Enter or a double click shows one</source>
        <translation>回车或双击查看</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料类别</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>in charge</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>Nobody is named yet who keeps the papers.</source>
        <translation>尚未指定保管人。</translation>
    </message>
    <message>
        <source>&amp;Name a custodian ...</source>
        <translation>指定保管人(&amp;N)…</translation>
    </message>
    <message>
        <source>Name and date stand at the foot of every print</source>
        <translation>姓名和日期印在每份打印件页脚</translation>
    </message>
    <message>
        <source>&lt;p&gt;A handover goes through six steps and may be left at any of them: everything is kept. The program counts what it knows; what is typed stands beside, and a difference needs a remark.&lt;/p&gt;&lt;p&gt;When the accounts are switched, the key slot of the old account is removed and the file gets a new key that is re-wrapped for everybody who stays; nobody has to be present for it. What was copied before, backups for example, still opens with the old passphrase: collect it.&lt;/p&gt;&lt;p&gt;The record has places for three signatures: who hands over, who takes over, who supervises.&lt;/p&gt;</source>
        <translation>&lt;p&gt;交接分六步，可在任何一步离开，内容都会保存。系统统计的数量与手工填写的数量并列，有差异须写明原因。&lt;/p&gt;&lt;p&gt;切换账号时，原账号的密钥槽被删除，工作区更换数据密钥并为留任人员重新封装，无需任何人到场。此前复制出去的内容（例如备份）仍可用原口令打开，请收回。&lt;/p&gt;&lt;p&gt;交接单设三方签字：交出人、接收人、监交人。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Custodians belong to a station.</source>
        <translation>保管人按辅导站指定。</translation>
    </message>
    <message>
        <source>Your role does not name custodians.</source>
        <translation>您的角色不能指定保管人。</translation>
    </message>
    <message>
        <source>No handover yet.</source>
        <translation>还没有交接。</translation>
    </message>
    <message>
        <source>A handover is under way.</source>
        <translation>有一项交接正在办理。</translation>
    </message>
    <message numerus="yes">
        <source>%n handover(s), none under way.</source>
        <translation>
            <numerusform>共 %n 项交接，没有正在办理的。</numerusform>
        </translation>
    </message>
    <message>
        <source>A handover is started by the station head, the secretary or the administrator.</source>
        <translation>交接由站长、分管书记或管理员发起。</translation>
    </message>
    <message>
        <source>You see no members of staff to choose from. The station head or the secretary starts it.</source>
        <translation>您看不到教职工名单，请由站长或分管书记发起。</translation>
    </message>
    <message>
        <source>There is no handover to print yet.</source>
        <translation>还没有可打印的交接。</translation>
    </message>
    <message>
        <source>There is no handover to cancel.</source>
        <translation>没有可取消的交接。</translation>
    </message>
    <message>
        <source>%1: %2, %3 to %4</source>
        <translation>%1：%2，%3 → %4</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>from %1, supervised by %2</source>
        <translation>%1 起，监交人 %2</translation>
    </message>
    <message>
        <source>The third signature; usually the deputy secretary of the general Party branch.</source>
        <translation>第三方签字，通常为党总支副书记。</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接范围</translation>
    </message>
    <message>
        <source>Start a handover</source>
        <translation>发起交接</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Choose who hands over.</source>
        <translation>请选择交出人。</translation>
    </message>
    <message>
        <source>Choose who takes over.</source>
        <translation>请选择接收人。</translation>
    </message>
    <message>
        <source>%1 is started. Leave and come back whenever you like: it goes on where it stopped.</source>
        <translation>%1 已发起。可随时离开，回来后接着办理。</translation>
    </message>
    <message>
        <source>Day and supervisor</source>
        <translation>日期和监交人</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>What was passed on already stays where it is. The handover stays in the list with your reason.</source>
        <translation>已移交的事项不会退回。该交接连同原因保留在记录中。</translation>
    </message>
    <message>
        <source>The appointment was put off</source>
        <translation>任命推迟</translation>
    </message>
    <message>
        <source>Another person takes over</source>
        <translation>改由他人接收</translation>
    </message>
    <message>
        <source>The handover is cancelled.</source>
        <translation>交接已取消。</translation>
    </message>
    <message>
        <source>Handover record %1</source>
        <translation>交接单 %1</translation>
    </message>
    <message>
        <source>Prints of this day and later show the new name; the one before keeps the papers until the day before.</source>
        <translation>自该日起的打印件显示新保管人，原保管人保管至前一日。</translation>
    </message>
    <message>
        <source>Name a custodian</source>
        <translation>指定保管人</translation>
    </message>
    <message>
        <source>Choose who keeps these papers.</source>
        <translation>请选择保管人。</translation>
    </message>
    <message>
        <source>Prints show the new custodian from that day on.</source>
        <translation>自该日起打印件显示新的保管人。</translation>
    </message>
    <message>
        <source>&amp;Day and supervisor ...</source>
        <translation>日期和监交人(&amp;D)…</translation>
    </message>
    <message>
        <source>Compare what is there with what the program counts, and add what it cannot count: seals, keys, devices, money. Where the two differ, say why in the remark.</source>
        <translation>请将实物与系统统计逐项核对，并补充系统无法统计的印章、钥匙、设备、经费。数量不符的，请在备注中说明原因。</translation>
    </message>
    <message>
        <source>List of the handover</source>
        <translation>交接清单</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>系统统计</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>交出数量</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Scope of the new line</source>
        <translation>新增行的范围</translation>
    </message>
    <message>
        <source>Add a &amp;line</source>
        <translation>增加一行(&amp;L)</translation>
    </message>
    <message>
        <source>Remarks on the whole, differences that belong to no line</source>
        <translation>整体说明（不属于某一行的差异）</translation>
    </message>
    <message>
        <source>Count again and &amp;check</source>
        <translation>重新统计并核对(&amp;C)</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
    <message>
        <source>The list is checked.</source>
        <translation>清单已核对。</translation>
    </message>
    <message>
        <source>Nothing is open. Go on.</source>
        <translation>没有未结事项，可继续。</translation>
    </message>
    <message>
        <source>Everything that is still open with %1 goes to %2, all of it in one step; choose another person where it makes more sense.</source>
        <translation>%1 名下的未结事项将一次移交给 %2；个别事项可改选他人。</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接办人</translation>
    </message>
    <message>
        <source>Who takes over: %1</source>
        <translation>接办人：%1</translation>
    </message>
    <message>
        <source>&amp;Pass all on</source>
        <translation>全部移交(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) passed on.</source>
        <translation>
            <numerusform>已移交 %n 项未结事项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Now the office changes hands: %1 becomes %2, the old account goes off at once and its key slot is removed, the file gets a new key for everybody who stays.</source>
        <translation>现在办理岗位交接：%1 接任%2，原账号立即停用并删除密钥槽，工作区为留任人员更换数据密钥。</translation>
    </message>
    <message>
        <source>The office changes hands on %1: until the day before, the old account works; the first unlocking after that switches it off.</source>
        <translation>岗位于 %1 交接：此前原账号可用，之后首次解锁时停用。</translation>
    </message>
    <message numerus="yes">
        <source>Pass on %n new item(s)</source>
        <translation>
            <numerusform>移交新增的 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Only when %1 has no account yet.</source>
        <translation>仅当 %1 还没有账号时填写。</translation>
    </message>
    <message>
        <source>Empty: the undertaking is accepted on the screen at the first unlocking.</source>
        <translation>留空：首次解锁时在屏幕上同意承诺书。</translation>
    </message>
    <message>
        <source>First passphrase of the new account</source>
        <translation>新账号的初始口令</translation>
    </message>
    <message>
        <source>S&amp;witch the accounts</source>
        <translation>切换账号(&amp;W)</translation>
    </message>
    <message>
        <source>Switch the accounts?</source>
        <translation>切换账号？</translation>
    </message>
    <message>
        <source>The account of %1 is switched off at once and cannot be switched back by this handover. Everybody else keeps their passphrase.</source>
        <translation>%1 的账号将立即停用，本次交接不能恢复。其他人的口令不变。</translation>
    </message>
    <message>
        <source>The account of %1 ends on the day before %2. Everybody else keeps their passphrase.</source>
        <translation>%1 的账号用至 %2 前一日。其他人的口令不变。</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>The accounts are switched</source>
        <translation>账号已切换</translation>
    </message>
    <message>
        <source>Remind %1 that the duty of confidentiality goes on after leaving and that no copies may be kept. %2 signs the undertaking: on the screen at the first unlocking, or on paper.</source>
        <translation>请当面告知 %1：离任后仍承担保密义务，不得留存副本。%2 须签署保密承诺书：首次解锁时在屏幕上同意，或签署纸质文本。</translation>
    </message>
    <message>
        <source>Day of the successor's signed paper, when it was not accepted on the screen</source>
        <translation>接收人纸质承诺书的签署日期（未在屏幕上同意时填写）</translation>
    </message>
    <message>
        <source>&amp;Both are told</source>
        <translation>双方已告知(&amp;B)</translation>
    </message>
    <message>
        <source>The undertakings are on record.</source>
        <translation>保密义务已登记。</translation>
    </message>
    <message>
        <source>Print the record and have it signed by three people, or sign on the screen with the own account; then enter the days.</source>
        <translation>请打印交接单由三方签字，或用本人账号在屏幕上签字，并登记日期。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>signed on the screen on %1</source>
        <translation>已于 %1 在屏幕上签字</translation>
    </message>
    <message>
        <source>signed on paper on %1</source>
        <translation>已于 %1 在纸质单上签字</translation>
    </message>
    <message>
        <source>Day of the signature: %1</source>
        <translation>签字日期：%1</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Record the signed paper</source>
        <translation>登记纸质签字</translation>
    </message>
    <message>
        <source>Name the supervisor first.</source>
        <translation>请先指定监交人。</translation>
    </message>
    <message>
        <source>The signature is on record.</source>
        <translation>签字已登记。</translation>
    </message>
    <message>
        <source>Everything is signed. %1 takes over on %2; the handover is finished from that day on.</source>
        <translation>三方均已签字。%1 于 %2 到岗，自该日起可完成交接。</translation>
    </message>
    <message>
        <source>Everything is signed. Finishing closes the record; it can be printed at any time.</source>
        <translation>三方均已签字。完成后交接单归档，可随时打印。</translation>
    </message>
    <message>
        <source>&amp;Finish the handover</source>
        <translation>完成交接(&amp;F)</translation>
    </message>
    <message>
        <source>The handover is finished.</source>
        <translation>交接已完成。</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Finished on %1. Print the record from above.</source>
        <translation>已于 %1 完成，可从上方打印交接单。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已发起</translation>
    </message>
    <message>
        <source>List checked</source>
        <translation>清单已核</translation>
    </message>
    <message>
        <source>Open items passed on</source>
        <translation>未结事项已移交</translation>
    </message>
    <message>
        <source>Accounts switched</source>
        <translation>账号已切换</translation>
    </message>
    <message>
        <source>New key, re-wrapped</source>
        <translation>更换密钥并重新封装</translation>
    </message>
    <message>
        <source>Undertakings on record</source>
        <translation>保密义务已登记</translation>
    </message>
    <message>
        <source>Signed by who hands over</source>
        <translation>交出人已签字</translation>
    </message>
    <message>
        <source>Signed by who takes over</source>
        <translation>接收人已签字</translation>
    </message>
    <message>
        <source>Signed by who supervises</source>
        <translation>监交人已签字</translation>
    </message>
    <message>
        <source>All three have signed</source>
        <translation>三方均已签字</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>交接完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1  %2  (%3)</source>
        <translation>%1　%2（%3）</translation>
    </message>
    <message>
        <source>Handover no.</source>
        <translation>交接编号</translation>
    </message>
    <message>
        <source>Office handed over</source>
        <translation>交接岗位</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>未结事项</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>xz::HonoursPage</name>
    <message>
        <source>Honours</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>&amp;Annual assessment…</source>
        <translation>年度考核(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Publication list…</source>
        <translation>表彰名单(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Nominate</source>
        <translation>推荐(&amp;N)</translation>
    </message>
    <message>
        <source>Publication list</source>
        <translation>表彰名单</translation>
    </message>
    <message>
        <source>Annual assessment</source>
        <translation>年度考核</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>获奖单位或个人</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收结论</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Nominations and honours</source>
        <translation>推荐与荣誉</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each year the school honours stations and heads, only after the acceptance of their project: %1.&lt;/p&gt;&lt;p&gt;A station, the centre or student affairs nominates; student affairs alone decides, within the places of the year. Enter on a line shows the deeds and what can be decided; an honour that is awarded has its certificate.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学校每年评选表彰辅导站和站长，均须在项目验收通过之后：%1。&lt;/p&gt;&lt;p&gt;由辅导站、学校心理中心或学工部推荐，由学工部在当年名额内决定。在一行上按回车可查看主要事迹和可作的决定；已表彰的可打印证书。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nominations are made by a station's head, the centre or student affairs.</source>
        <translation>由站长、学校心理中心或学工部推荐。</translation>
    </message>
    <message>
        <source>Nobody is nominated for %1 yet. Honours are given after the acceptance of a project.</source>
        <translation>%1年度还没有推荐。荣誉须在项目验收通过后评选。</translation>
    </message>
    <message>
        <source>Nominate</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>%1: %2 awarded, %3 nominated</source>
        <translation>%1年：已表彰%2项，推荐中%3项</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>places given; %n nomination(s) wait</source>
        <translation>
            <numerusform>已用名额；待定推荐%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Set the places of %1</source>
        <translation>设置%1的名额</translation>
    </message>
    <message>
        <source>Places of the year</source>
        <translation>当年名额</translation>
    </message>
    <message>
        <source>How many places has %1 in %2?</source>
        <translation>%2年度%1设多少个名额？</translation>
    </message>
    <message>
        <source>"%1" is not a number of places.</source>
        <translation>“%1”不是名额数。</translation>
    </message>
    <message>
        <source>&amp;Nominate for %1</source>
        <translation>推荐%1年度(&amp;N)</translation>
    </message>
    <message>
        <source>Nominate for %1</source>
        <translation>推荐%1年度荣誉</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>%1 (acceptance: %2)</source>
        <translation>%1（验收：%2）</translation>
    </message>
    <message>
        <source>Deeds</source>
        <translation>主要事迹</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定理由</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>证书(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>退出(&amp;W)…</translation>
    </message>
    <message>
        <source>Withdraw the nomination</source>
        <translation>撤回推荐</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>为什么撤回？</translation>
    </message>
    <message>
        <source>&amp;Not chosen…</source>
        <translation>未入选(&amp;N)…</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选用</translation>
    </message>
    <message>
        <source>Why was the nomination not chosen? The station reads it.</source>
        <translation>为什么未入选？辅导站会看到。</translation>
    </message>
    <message>
        <source>A&amp;ward</source>
        <translation>表彰(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Take the decision back…</source>
        <translation>撤回决定(&amp;T)…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>Why? The reason is kept.</source>
        <translation>为什么？原因会保留。</translation>
    </message>
</context>
<context>
    <name>xz::ImportWizard</name>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>核对行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Import of a roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Who is in the file</source>
        <translation>文件中的人员类别</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Columns of the file and what they mean</source>
        <translation>文件各列及其含义</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Header in the file</source>
        <translation>文件中的表头</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号/工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>No such row.</source>
        <translation>没有符合条件的行。</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>What to do with conflicts</source>
        <translation>冲突的处理方式</translation>
    </message>
    <message>
        <source>Conflicts: leave out</source>
        <translation>冲突：不导入</translation>
    </message>
    <message>
        <source>Conflicts: the file is right</source>
        <translation>冲突：以文件为准</translation>
    </message>
    <message>
        <source>Conflicts: keep our names, take the rest</source>
        <translation>冲突：保留现有姓名，其余以文件为准</translation>
    </message>
    <message>
        <source>Save rejections…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>&amp;Take the import back</source>
        <translation>撤销导入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Taken back: %1 removed, %2 restored.</source>
        <translation>已撤销：移除 %1 条，还原 %2 条。</translation>
    </message>
    <message>
        <source>&amp;Next: look at the rows</source>
        <translation>下一步：查看各行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>The file holds no sheet.</source>
        <translation>文件中没有工作表。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What column %1, %2, means</source>
        <translation>第 %1 列“%2”的含义</translation>
    </message>
    <message>
        <source>— please choose —</source>
        <translation>— 请选择 —</translation>
    </message>
    <message>
        <source>leave out (sensitive)</source>
        <translation>不导入（敏感信息）</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>keep as it is, under its own name</source>
        <translation>以原列名原样保留</translation>
    </message>
    <message>
        <source>%1 of %2 columns were recognised.</source>
        <translation>共 %2 列，已识别 %1 列。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) bear the same name or mean the same: please choose.</source>
        <translation>
            <numerusform>有 %n 列名称相同或含义重复，请选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>%1 will be added, %2 changed, %3 stay as they are; %4 conflicts, %5 rejected.</source>
        <translation>将新增 %1 条，更改 %2 条，%3 条不变；冲突 %4 条，不能导入 %5 条。</translation>
    </message>
    <message>
        <source>New classes: %1</source>
        <translation>新班级：%1</translation>
    </message>
    <message>
        <source> …</source>
        <translation> 等</translation>
    </message>
    <message numerus="yes">
        <source>%n new dorm(s)</source>
        <translation>
            <numerusform>新宿舍 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>%1 "%2": %3</source>
        <translation>%1“%2”：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Save rejections</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %6 classes and %7 dorms were made.</source>
        <translation>新增 %1 条，更改 %2 条，不变 %3 条，略过 %4 条，未导入 %5 条。新建班级 %6 个、宿舍 %7 个。</translation>
    </message>
    <message>
        <source>Words of the file and what they mean</source>
        <translation>文件中的用词及其含义</translation>
    </message>
    <message>
        <source>Word in the file</source>
        <translation>文件中的用词</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>What the word %1 means</source>
        <translation>“%1”一词的含义</translation>
    </message>
    <message>
        <source>— not understood: these rows are left out —</source>
        <translation>— 未识别：这些行将略过 —</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the file are not understood: say what they mean, and the program remembers it.</source>
        <translation>
            <numerusform>文件中有 %n 个词未识别：请说明含义，程序会记住。</numerusform>
        </translation>
    </message>
    <message>
        <source>These words of the file are taken as follows; change them here if they mean something else.</source>
        <translation>文件中的这些词按下表理解；如另有含义，请在此更改。</translation>
    </message>
    <message numerus="yes">
        <source>%1 added, %2 changed, %3 unchanged, %4 left out, %5 rejected. %n office(s) were given.</source>
        <translation>
            <numerusform>新增 %1，更改 %2，未变 %3，略过 %4，拒绝 %5。任命了 %n 个岗位。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::LedgerPage</name>
    <message>
        <source>Case ledger</source>
        <translation>预警库</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>个案范围</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>在管</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Under observation</source>
        <translation>观察期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Open a case</source>
        <translation>入库建档(&amp;O)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Last follow-up</source>
        <translation>最近跟踪</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟踪</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>No case here. Cases are opened by hand or for many students at once from the roll.</source>
        <translation>暂无个案。可逐个入库建档，也可从花名册为多名学生批量建档。</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>入库建档</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;The ledger shows codes, never names. Enter opens a case in the drawer: what holds now, what may be done, the follow-ups and the history.&lt;/p&gt;&lt;p&gt;A name appears only after a reason was given, and hides again. Nothing is ever deleted: a release needs two people, and every step can be taken back with a reason.&lt;/p&gt;</source>
        <translation>&lt;p&gt;预警库只显示编号，不显示姓名。按 Enter 在侧栏打开个案，可查看当前情况、可办事项、跟踪记录和历史。&lt;/p&gt;&lt;p&gt;说明理由后方可显示姓名，随后自动隐藏。任何记录都不会被删除：解除须经两人办理，每一步均可说明理由后撤销。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (awaits the head)</source>
        <translation>%1（待站长审批）</translation>
    </message>
    <message>
        <source>%1 cases, &lt;b&gt;%2 with an overdue follow-up&lt;/b&gt;</source>
        <translation>个案 %1 个，&lt;b&gt;其中 %2 个跟踪逾期&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 cases, none overdue</source>
        <translation>个案 %1 个，无逾期</translation>
    </message>
    <message>
        <source>Only a station opens cases.</source>
        <translation>只有辅导站可以入库建档。</translation>
    </message>
    <message>
        <source>Your role does not open cases.</source>
        <translation>您的角色不能入库建档。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>打开个案(&amp;O)</translation>
    </message>
</context>
<context>
    <name>xz::LineRow</name>
    <message>
        <source>Choose all cases without a change</source>
        <translation>选择所有无变化的个案</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>This week's situation</source>
        <translation>本周情况</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>已采取措施</translation>
    </message>
    <message>
        <source>as in %1</source>
        <translation>沿用%1</translation>
    </message>
    <message>
        <source>Situation of %1 this week</source>
        <translation>%1 本周情况</translation>
    </message>
    <message>
        <source>Measures taken for %1</source>
        <translation>%1 的已采取措施</translation>
    </message>
    <message>
        <source>Contact with the parents, %1</source>
        <translation>%1 的家长沟通情况</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Only a case without a change and with a text of an earlier week can be carried forward.</source>
        <translation>只有本周无变化且以往周次填有内容的个案可以沿用。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What was seen this week; facts, no names</source>
        <translation>本周观察到的情况；只写事实，不写姓名</translation>
    </message>
    <message>
        <source>not contacted</source>
        <translation>未联系</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The name of a student of the roll stands in the text: %1. Replace it before handing in, or keep it knowingly.</source>
        <translation>文中出现花名册学生姓名：%1。请在提交前替换，或确认保留。</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>替换为 %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Parents / who</source>
        <translation>家长联系／责任人</translation>
    </message>
</context>
<context>
    <name>xz::MainWindow</name>
    <message>
        <source>Open: %1</source>
        <translation>打开：%1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Everything on this page is saved.</source>
        <translation>本页内容已全部保存。</translation>
    </message>
    <message>
        <source>Your role does not open this page.</source>
        <translation>您的角色不能打开此页面。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Keys that work everywhere&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ctrl+K search&lt;br&gt;Ctrl+1 to Ctrl+9 pages&lt;br&gt;Ctrl+S save&lt;br&gt;Ctrl+L lock&lt;br&gt;F5 read again&lt;br&gt;Esc close the drawer&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;随处可用的快捷键&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ctrl+K 搜索&lt;br&gt;Ctrl+1 至 Ctrl+9 切换页面&lt;br&gt;Ctrl+S 保存&lt;br&gt;Ctrl+L 锁定&lt;br&gt;F5 重新读取&lt;br&gt;Esc 关闭侧栏&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>帮助：%1</translation>
    </message>
</context>
<context>
    <name>xz::MemberDrawer</name>
    <message>
        <source>a successor was appointed</source>
        <translation>继任者到任</translation>
    </message>
    <message>
        <source>by an imported list</source>
        <translation>名单导入更替</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Holds no office and never did.</source>
        <translation>现在和过去都没有任职。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待任</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>离任…</translation>
    </message>
    <message>
        <source>Your role does not end offices.</source>
        <translation>您的角色不能办理离任。</translation>
    </message>
    <message>
        <source>End the term</source>
        <translation>结束任期</translation>
    </message>
    <message>
        <source>Last day in office:</source>
        <translation>任职最后一天：</translation>
    </message>
    <message>
        <source>This is no date; write it like 2026-09-01.</source>
        <translation>这不是日期；请写成 2026-09-01 的形式。</translation>
    </message>
    <message>
        <source>Why does %1 leave this office?</source>
        <translation>%1 为何离任？</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>岗位调整</translation>
    </message>
    <message>
        <source>end of the term of office</source>
        <translation>任期届满</translation>
    </message>
    <message>
        <source>graduation</source>
        <translation>毕业离校</translation>
    </message>
    <message>
        <source>The term has ended.</source>
        <translation>任期已结束。</translation>
    </message>
    <message>
        <source>May lead the station</source>
        <translation>站长任职条件</translation>
    </message>
    <message>
        <source>counted to the day of appointment</source>
        <translation>截至任命日</translation>
    </message>
    <message>
        <source>as if appointed today</source>
        <translation>按今天任命计算</translation>
    </message>
    <message>
        <source>Sheet…</source>
        <translation>审核表…</translation>
    </message>
    <message>
        <source>Relax for now…</source>
        <translation>暂放宽…</translation>
    </message>
    <message>
        <source>Exception…</source>
        <translation>例外任用…</translation>
    </message>
    <message>
        <source>Reviewed: met by now</source>
        <translation>复核：现已满足</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销标记…</translation>
    </message>
    <message>
        <source>Relax for now</source>
        <translation>暂放宽</translation>
    </message>
    <message>
        <source>To be reviewed by:</source>
        <translation>复核日期：</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外任用</translation>
    </message>
    <message>
        <source>The regulation says “in principle”: write down why %1 leads the station although the rule is not met. It is printed on the sheet.</source>
        <translation>办法规定为“原则上”：请写明为何在不符合条件的情况下由 %1 担任站长，理由会印在审核表上。</translation>
    </message>
    <message>
        <source>Withdraw the mark</source>
        <translation>撤销标记</translation>
    </message>
    <message>
        <source>Say why; the verdict then stands without it.</source>
        <translation>请说明原因；撤销后按原结论显示。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>Your role does not change members.</source>
        <translation>您的角色不能修改成员资料。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Contract and undertaking</source>
        <translation>聘期与保密承诺</translation>
    </message>
    <message>
        <source>empty: as long as the contract</source>
        <translation>留空：与聘期相同</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>此前：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>undertaking ended</source>
        <translation>承诺已到期</translation>
    </message>
    <message>
        <source>undertaking ends soon</source>
        <translation>承诺即将到期</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新聘期</translation>
    </message>
    <message>
        <source>Save the contract</source>
        <translation>保存聘期</translation>
    </message>
    <message>
        <source>The contract is saved.</source>
        <translation>聘期已保存。</translation>
    </message>
</context>
<context>
    <name>xz::MembersPage</name>
    <message>
        <source>Team of the station</source>
        <translation>辅导站队伍</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Import a &amp;list</source>
        <translation>导入名单(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Member list</source>
        <translation>成员名单(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Eligibility</source>
        <translation>任职审核(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Appoint</source>
        <translation>任命(&amp;A)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>Terms of office</source>
        <translation>任职沿革</translation>
    </message>
    <message>
        <source>Which office</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>全部岗位</translation>
    </message>
    <message>
        <source>Present or all terms</source>
        <translation>现任或全部任期</translation>
    </message>
    <message>
        <source>In office today</source>
        <translation>现任</translation>
    </message>
    <message>
        <source>All terms, past and planned</source>
        <translation>全部任期（含历任与待任）</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>队伍成员</translation>
    </message>
    <message>
        <source>Nobody holds this office. Appoint somebody, or import the list the college keeps.</source>
        <translation>该岗位无人任职。请任命，或导入学院现有的名单。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>&lt;p&gt;Who holds which office of the station, its classes and dorms. Enter opens a member: terms, profile, certificates with their scans, contract.&lt;/p&gt;&lt;p&gt;Of the head the program says clause by clause whether the regulation's demands are met. Nothing is forbidden: a relaxed appointment has a review date, an exception a written reason, and both stay visible.&lt;/p&gt;&lt;p&gt;Drop an Excel or CSV list here to import it; what its words for offices mean is shown first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;辅导站、班级、宿舍各岗位由谁担任。回车打开成员：任职沿革、档案、证书及扫描件、聘期。&lt;/p&gt;&lt;p&gt;对站长逐条说明是否符合办法规定的任职条件。程序不禁止任命：暂放宽须有复核日期，例外任用须有书面理由，两者都保留标记。&lt;/p&gt;&lt;p&gt;把 Excel 或 CSV 名单拖到这里即可导入；文件中岗位用词的含义会先显示出来。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Your role does not appoint anybody.</source>
        <translation>您的角色不能任命。</translation>
    </message>
    <message>
        <source>Your role does not import members.</source>
        <translation>您的角色不能导入成员名单。</translation>
    </message>
    <message>
        <source>Terms of the office %1; Enter in the list of members opens a person.</source>
        <translation>岗位“%1”的任职沿革；在成员名单中回车可打开个人。</translation>
    </message>
    <message>
        <source>Terms of the station's own offices; choose an office to see its terms in classes and dorms.</source>
        <translation>辅导站本级岗位的任职沿革；选择岗位可查看班级、宿舍的任职沿革。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>%1, ends %2</source>
        <translation>%1，%2 到期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;Save the profile</source>
        <translation>保存档案(&amp;S)</translation>
    </message>
    <message>
        <source>Your role does not change members.</source>
        <translation>您的角色不能修改成员资料。</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>任命</translation>
    </message>
    <message>
        <source>Import a list of members</source>
        <translation>导入成员名单</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv *.txt)</source>
        <translation>表格文件 (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Member list template</source>
        <translation>成员名单模板</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Member list</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>Member list_%1</source>
        <translation>成员名单_%1</translation>
    </message>
    <message>
        <source>Eligibility of the head</source>
        <translation>站长任职条件审核</translation>
    </message>
    <message>
        <source>The station has no head today. Appoint one first, or open a member of staff to see whether they meet the rule.</source>
        <translation>辅导站今天没有站长。请先任命，或打开一名教职工查看其是否符合条件。</translation>
    </message>
    <message>
        <source>Eligibility_%1</source>
        <translation>站长任职条件审核_%1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>xz::MidtermView</name>
    <message>
        <source>&amp;Form</source>
        <translation>检查表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Notice</source>
        <translation>整改通知书(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>整改报告(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the mid-term</source>
        <translation>发起中期检查(&amp;O)</translation>
    </message>
    <message>
        <source>Counted by the program</source>
        <translation>系统统计数据</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Conditions on which a mid-term fails</source>
        <translation>中期检查不合格情形</translation>
    </message>
    <message>
        <source>Pointed out from the records; student affairs decides</source>
        <translation>由系统依据记录提示，由学工部认定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>登记情况</translation>
    </message>
    <message>
        <source>points to it</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>Mid-term form</source>
        <translation>中期检查表</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>提交(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>撤回…(&amp;T)</translation>
    </message>
    <message>
        <source>The mid-term form is saved.</source>
        <translation>中期检查表已保存。</translation>
    </message>
    <message>
        <source>Decision of student affairs</source>
        <translation>学工部结论</translation>
    </message>
    <message>
        <source>Of a rectification: the day by which the report has to be there.</source>
        <translation>限期整改时填写：整改报告的提交期限。</translation>
    </message>
    <message>
        <source>For a rectification: what has to be put right. It stands on the notice to the station.</source>
        <translation>限期整改时写明整改要求，将印在整改通知书上。</translation>
    </message>
    <message>
        <source>It fails because of</source>
        <translation>不合格情形</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>作出结论(&amp;D)</translation>
    </message>
    <message>
        <source>Re-check &amp;passed</source>
        <translation>复查通过(&amp;P)</translation>
    </message>
    <message>
        <source>Re-check &amp;failed</source>
        <translation>复查不通过(&amp;F)</translation>
    </message>
    <message>
        <source>Rectification report</source>
        <translation>整改报告</translation>
    </message>
    <message>
        <source>Hand in the &amp;report</source>
        <translation>提交整改报告(&amp;R)</translation>
    </message>
    <message>
        <source>The mid-term inspection is due on %1. It is not opened yet.</source>
        <translation>中期检查日期为 %1，尚未发起。</translation>
    </message>
    <message>
        <source>This project has no mid-term inspection. A cycle has exactly one; it is opened while the project is under construction.</source>
        <translation>本项目没有中期检查。一个周期只开展一次，在建设期间发起。</translation>
    </message>
    <message>
        <source>Opened on %1, due on %2. Fill in the form and hand it in; it is then frozen.</source>
        <translation>%1 发起，检查日期 %2。请填写检查表并提交，提交后即定稿。</translation>
    </message>
    <message>
        <source>Opened on %1, due on %2. The station is writing the form.</source>
        <translation>%1 发起，检查日期 %2。辅导站正在填写。</translation>
    </message>
    <message>
        <source>The form is handed in and frozen. Student affairs decides.</source>
        <translation>检查表已提交并定稿，待学工部作出结论。</translation>
    </message>
    <message>
        <source>To be rectified by %1. The written report is not there yet.</source>
        <translation>须于 %1 前完成整改，书面整改报告尚未提交。</translation>
    </message>
    <message>
        <source>To be rectified by %1. The report is there; the re-check comes next.</source>
        <translation>须于 %1 前完成整改，整改报告已提交，待复查。</translation>
    </message>
    <message>
        <source>Decided on %1: %2.</source>
        <translation>%1 作出结论：%2。</translation>
    </message>
    <message>
        <source>%1, re-check: %2</source>
        <translation>%1，复查：%2</translation>
    </message>
    <message>
        <source>as handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Target of the application</source>
        <translation>申报书目标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Current value of: %1</source>
        <translation>当前值：%1</translation>
    </message>
    <message>
        <source>Evidence of: %1</source>
        <translation>佐证：%1</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Training coverage</source>
        <translation>培训覆盖情况</translation>
    </message>
    <message>
        <source>There is no term in the calendar yet.</source>
        <translation>校历尚无学期。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 people of the five groups were at a training or meeting</source>
        <translation>%1：五支队伍 %3 人中 %2 人出席过培训或会议</translation>
    </message>
    <message>
        <source>Student helpers trained</source>
        <translation>学生骨干在校受训率</translation>
    </message>
    <message>
        <source>%1 of %2 were at a training while enrolled</source>
        <translation>%2 人中 %1 人在校期间受过专题培训</translation>
    </message>
    <message>
        <source>Weekly reports handed in</source>
        <translation>周报报送率</translation>
    </message>
    <message>
        <source>%1 due: %2 on time, %3 late, %4 missing</source>
        <translation>应报 %1 周：按时 %2，补报 %3，未报 %4</translation>
    </message>
    <message>
        <source>level %1: %2</source>
        <translation>%1 级 %2 人</translation>
    </message>
    <message>
        <source>Cases in the ledger</source>
        <translation>危机台账在管人数</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> (fewer than five are not told apart)</source>
        <translation>（不足五人不显示具体人数）</translation>
    </message>
    <message>
        <source>Fund executed</source>
        <translation>经费执行率</translation>
    </message>
    <message>
        <source>%1 of %2 yuan allotted are spent</source>
        <translation>已拨付 %2 元，已支出 %1 元</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>整改期限：%1</translation>
    </message>
    <message>
        <source>The written report of the station is not there yet.</source>
        <translation>书面整改报告尚未提交。</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>The mid-term inspection is opened.</source>
        <translation>已发起中期检查。</translation>
    </message>
    <message>
        <source>Hand in the mid-term form</source>
        <translation>提交中期检查表</translation>
    </message>
    <message>
        <source>The form and the figures are frozen as they stand now and go to student affairs. You can take it back until it is decided.</source>
        <translation>检查表与统计数据将按当前内容定稿并送学工部。未作结论前可以撤回。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>The mid-term form is handed in.</source>
        <translation>中期检查表已提交。</translation>
    </message>
    <message>
        <source>Take the mid-term form back</source>
        <translation>撤回中期检查表</translation>
    </message>
    <message>
        <source>What was handed in stays as a version; the reason stands in the history.</source>
        <translation>已提交的内容保留为一个版本，理由留存在记录中。</translation>
    </message>
    <message>
        <source>The mid-term form can be changed again.</source>
        <translation>中期检查表可以继续修改。</translation>
    </message>
    <message>
        <source>Choose the result first.</source>
        <translation>请先选择结论。</translation>
    </message>
    <message>
        <source>The mid-term fails</source>
        <translation>中期检查不合格</translation>
    </message>
    <message>
        <source>The project ends and no more funds are paid. Only a reversal with its reason opens it again.</source>
        <translation>项目将终止并停止拨款。只有说明理由的撤销才能重新打开。</translation>
    </message>
    <message>
        <source>End the project</source>
        <translation>终止项目</translation>
    </message>
    <message>
        <source>Decided: %1.</source>
        <translation>结论：%1。</translation>
    </message>
    <message>
        <source>The re-check fails</source>
        <translation>复查不通过</translation>
    </message>
    <message>
        <source>The re-check is passed.</source>
        <translation>复查已通过。</translation>
    </message>
    <message>
        <source>The re-check failed; the project ends.</source>
        <translation>复查不通过，项目终止。</translation>
    </message>
    <message>
        <source>The rectification report is handed in.</source>
        <translation>整改报告已提交。</translation>
    </message>
    <message>
        <source>Mid-term</source>
        <translation>中期检查</translation>
    </message>
    <message>
        <source>Review of the college</source>
        <translation>学院复核</translation>
    </message>
    <message>
        <source>The college's opinion on progress, results and use of the funds. It is printed on the form.</source>
        <translation>学院对进度、成果和经费使用的意见，印在检查表上。</translation>
    </message>
    <message>
        <source>The opinion is recorded; student affairs decides next.</source>
        <translation>复核意见已记录，下一步由学工部作出结论。</translation>
    </message>
    <message>
        <source>Return it to the station</source>
        <translation>退回辅导站</translation>
    </message>
    <message>
        <source>What was handed in stays as a version. The station reads the reason, changes the form and hands it in again.</source>
        <translation>已提交的内容保留为一个版本。辅导站按退回原因修改后重新提交。</translation>
    </message>
    <message>
        <source>The form is with the station again.</source>
        <translation>检查表已退回辅导站。</translation>
    </message>
    <message>
        <source>&amp;Give the opinion…</source>
        <translation>填写意见…(&amp;G)</translation>
    </message>
    <message>
        <source>Return it to the station…</source>
        <translation>退回辅导站…</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Compare the form with what was done, then give the college's opinion. It is printed on the form with your name and the day; student affairs decides after it.</source>
        <translation>请对照实际情况复核检查表并填写学院意见。意见连同姓名和日期印在表上，之后由学工部作出结论。</translation>
    </message>
    <message>
        <source>The secretary of the college has not given an opinion yet. Student affairs decides after it.</source>
        <translation>学院书记尚未填写复核意见，学工部在此之后作出结论。</translation>
    </message>
    <message>
        <source>The form is handed in and frozen. The college reviews it, then student affairs decides.</source>
        <translation>检查表已提交并固定。先由学院复核，再由学工部作出结论。</translation>
    </message>
    <message>
        <source>The college reviews the form first.</source>
        <translation>须先由学院复核。</translation>
    </message>
</context>
<context>
    <name>xz::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>XinZhan</source>
        <translation>心站</translation>
    </message>
    <message>
        <source>Crisis and care</source>
        <translation>危机与关爱</translation>
    </message>
    <message>
        <source>Station building</source>
        <translation>站点建设</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
</context>
<context>
    <name>xz::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::NetworkView</name>
    <message>
        <source>Network: school, colleges, classes, dorms</source>
        <translation>四级网络：学校、学院、班级、宿舍</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 vacant</source>
        <translation>%1空缺</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>xz::NewCaseForm</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Find a student</source>
        <translation>查找学生</translation>
    </message>
    <message>
        <source>Number, name, pinyin or initials; Enter takes the first</source>
        <translation>学号、姓名、拼音或首字母；按 Enter 选取第一项</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>查找到的学生</translation>
    </message>
    <message>
        <source>Students for whom a case is opened; Delete takes one away</source>
        <translation>拟入库建档的学生；按 Delete 移除</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Facts only, no diagnosis: only a psychiatrist makes one (Mental Health Law, art. 23, 29).</source>
        <translation>只写事实，不作诊断：诊断只能由精神科执业医师作出（《精神卫生法》第二十三条、第二十九条）。</translation>
    </message>
    <message>
        <source>Entry criteria that are met (tick at least one)</source>
        <translation>符合的入库标准（至少勾选一条）</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>Choose at least one student: type part of the number or name above.</source>
        <translation>请至少选择一名学生：在上方输入部分学号或姓名。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Case %1 opened.</source>
        <translation>个案 %1 已建档。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) opened.</source>
        <translation>
            <numerusform>已建档 %n 个个案。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::NewPassphraseBox</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Choose a sentence you remember, for example four words that do not belong together.</source>
        <translation>请选一句记得住的话，例如四个互不相干的词。</translation>
    </message>
    <message>
        <source>Good. Now the same again.</source>
        <translation>符合要求，请再输入一次。</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两次输入一致。</translation>
    </message>
    <message>
        <source>The second is not the same as the first.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>xz::PaperPreview</name>
    <message>
        <source>Show &amp;names</source>
        <translation>显示姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Protect with a password</source>
        <translation>设置密码保护(&amp;P)</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as &amp;Excel…</source>
        <translation>另存为 Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>保存 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Codes stand for students unless this is ticked. It asks for a reason and is written into the audit.</source>
        <translation>未勾选时以编号代替学生姓名。勾选须说明理由，并记入审计日志。</translation>
    </message>
    <message>
        <source>The PDF is encrypted with AES-256 and opens with this password only.</source>
        <translation>PDF 采用 AES-256 加密，只能凭此密码打开。</translation>
    </message>
    <message>
        <source>Password of the PDF</source>
        <translation>PDF 密码</translation>
    </message>
    <message>
        <source>Whoever gets the file needs this password. Tell it on another way than the file.</source>
        <translation>接收人须凭此密码打开文件。请勿与文件通过同一途径发送密码。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n page(s)</source>
        <translation>
            <numerusform>%1 · %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Names on paper</source>
        <translation>打印显示姓名</translation>
    </message>
    <message>
        <source>Say why this print shows names. The reason is kept in the audit.</source>
        <translation>请说明此次打印显示姓名的理由。理由将记入审计日志。</translation>
    </message>
    <message>
        <source>Asked for by the school's centre</source>
        <translation>学校心理中心要求</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>The printer did not take the paper. Look whether it is switched on and connected, or save a PDF and print that.</source>
        <translation>打印机未接受打印任务。请检查打印机是否已开机并连接，或保存 PDF 后再打印。</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已发送至打印机：%1</translation>
    </message>
</context>
<context>
    <name>xz::PaperSheets</name>
    <message numerus="yes">
        <source>Preview with %n page(s)</source>
        <translation>
            <numerusform>预览，共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xz::PassphraseEdit</name>
    <message>
        <source>Show while pressed</source>
        <translation>按住时显示</translation>
    </message>
</context>
<context>
    <name>xz::PassphraseScreen</name>
    <message>
        <source>Change passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Choose your own passphrase</source>
        <translation>设置您自己的口令</translation>
    </message>
    <message>
        <source>&amp;Save the new passphrase</source>
        <translation>保存新口令(&amp;S)</translation>
    </message>
    <message>
        <source>The present passphrase was given to you by somebody else. Choose one that only you know.</source>
        <translation>当前口令由他人设置，请改为只有您自己知道的口令。</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>From now on only this passphrase opens the workspace for %1.</source>
        <translation>此后 %1 只能用这个口令打开工作区。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation>请先输入当前口令。</translation>
    </message>
    <message>
        <source>Type a good passphrase twice first.</source>
        <translation>请先输入两次符合要求的口令。</translation>
    </message>
    <message>
        <source>The key is being made.</source>
        <translation>正在生成密钥。</translation>
    </message>
</context>
<context>
    <name>xz::PeoplePage</name>
    <message>
        <source>People and network</source>
        <translation>人员与网络</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add a person</source>
        <translation>添加人员(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import a roster</source>
        <translation>导入花名册(&amp;I)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>四级网络</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>人员范围</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号/工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Dorm</source>
        <translation>宿舍</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Open &amp;cases for the chosen…</source>
        <translation>为所选学生入库建档(&amp;C)…</translation>
    </message>
    <message>
        <source>Nobody here yet. Import the roster the school sent; xlsx, xls and csv are understood.</source>
        <translation>暂无人员。请导入学校下发的花名册，支持 xlsx、xls 和 csv。</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>担任职务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Vacant since</source>
        <translation>空缺起始</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Vacant offices</source>
        <translation>空缺岗位</translation>
    </message>
    <message>
        <source>Every office of the network is held.</source>
        <translation>四级网络各岗位均已到位。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>stands; Enter takes it back</source>
        <translation>有效；按 Enter 撤销</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>尚无导入记录。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Students, staff and the network (school, college, class, dorm) with its offices.&lt;/p&gt;&lt;p&gt;Drop an Excel or CSV file anywhere to import it. The wizard shows what it understood and what it rejects before it writes; one click takes the import back.&lt;/p&gt;&lt;p&gt;Enter on a vacancy appoints somebody.&lt;/p&gt;</source>
        <translation>&lt;p&gt;学生、教职工，以及“学校-学院-班级-宿舍”四级网络及其岗位。&lt;/p&gt;&lt;p&gt;将 Excel 或 CSV 文件拖到页面任意位置即可导入。写入之前，向导会列出已识别和不能导入的内容；导入后可一键撤销。&lt;/p&gt;&lt;p&gt;在空缺岗位上按 Enter 即可任命人员。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Your role does not import rosters.</source>
        <translation>您的角色不能导入花名册。</translation>
    </message>
    <message>
        <source>Your role does not add people.</source>
        <translation>您的角色不能添加人员。</translation>
    </message>
    <message>
        <source>Vacant offices stand in red; Enter on them appoints somebody.</source>
        <translation>空缺岗位以红色标示；按 Enter 任命人员。</translation>
    </message>
    <message>
        <source>%1 people, %2 of them active</source>
        <translation>共 %1 人，其中在册 %2 人</translation>
    </message>
    <message numerus="yes">
        <source>%n vacant office(s)</source>
        <translation>
            <numerusform>空缺岗位 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Every import can be taken back in one click, as long as nothing else has used what it brought.</source>
        <translation>导入的内容未被其他记录使用时，每次导入均可一键撤销。</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>People and classes that %1 brought go away, changed values come back.</source>
        <translation>%1 导入的人员和班级将移除，已更改的内容将恢复原值。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back: %1 removed, %2 restored.</source>
        <translation>已撤销：移除 %1 条，还原 %2 条。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Your role does not change people.</source>
        <translation>您的角色不能修改人员信息。</translation>
    </message>
    <message>
        <source>Add a person: %1</source>
        <translation>添加人员：%1</translation>
    </message>
    <message>
        <source>Nobody active belongs to %1. Import or add its students first.</source>
        <translation>%1暂无在册人员，请先导入或添加学生。</translation>
    </message>
    <message>
        <source>No member of staff is known yet. Add or import staff first.</source>
        <translation>暂无教职工信息，请先添加或导入教职工。</translation>
    </message>
    <message>
        <source>Who takes the office</source>
        <translation>任职人员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Appoint</source>
        <translation>任命(&amp;A)</translation>
    </message>
    <message>
        <source>Appointed.</source>
        <translation>已任命。</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>批量入库建档</translation>
    </message>
    <message>
        <source>Choose the students first (Ctrl or Shift chooses several), then open one case for each with one level and date.</source>
        <translation>请先选择学生（按住 Ctrl 或 Shift 可多选），再以同一等级和日期逐人入库建档。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv *.txt)</source>
        <translation>表格文件 (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Roster template</source>
        <translation>花名册模板</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Students now</source>
        <translation>在读学生</translation>
    </message>
    <message>
        <source>Students, former too</source>
        <translation>全部学生（含已离校）</translation>
    </message>
    <message>
        <source>&amp;Network chart</source>
        <translation>四级网络图(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Month check</source>
        <translation>月度检查(&amp;M)</translation>
    </message>
    <message>
        <source>Four-level network</source>
        <translation>四级网络图</translation>
    </message>
    <message>
        <source>Month check</source>
        <translation>月度检查</translation>
    </message>
    <message>
        <source>Which classes were silent, which dorms have no weather reporter: of which month?</source>
        <translation>检查哪些班级全月未报、哪些宿舍心理气象员空缺。请选择月份：</translation>
    </message>
    <message>
        <source>Month check of the network: %1</source>
        <translation>四级网络月度检查：%1</translation>
    </message>
</context>
<context>
    <name>xz::PersonForm</name>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Change the status…</source>
        <translation>变更状态…</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>Other columns of the imported file</source>
        <translation>导入文件的其他列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <source>The new status of %1:</source>
        <translation>%1 的新状态：</translation>
    </message>
    <message>
        <source>Say why, for example the number of the document.</source>
        <translation>请说明理由，例如文件编号。</translation>
    </message>
</context>
<context>
    <name>xz::ProjectPage</name>
    <message>
        <source>Construction project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>&lt;p&gt;A station is built as a project of two years: application, opinions, approval, one mid-term inspection, one final review, acceptance, archive.&lt;/p&gt;&lt;p&gt;What is handed in is frozen with its hash and its PDF; later edits are the next version. Days are proposed by the program and moved only by student affairs, with the reason in the history.&lt;/p&gt;&lt;p&gt;Decisions belong to student affairs. A step that was taken by mistake is taken back by an explicit reversal with a reason; it stays in the history under its number.&lt;/p&gt;</source>
        <translation>&lt;p&gt;辅导站以两年为一个建设周期：申报、意见、立项、一次中期检查、一次期终评审、验收、归档。&lt;/p&gt;&lt;p&gt;提交的材料连同哈希值和 PDF 原样留存，此后的修改成为下一版本。日期由程序给出，只有学工部可以调整，原因留在历程中。&lt;/p&gt;&lt;p&gt;审批由学工部决定。误办的步骤须写明原因予以撤销，并以单独编号留在历程中。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No project yet. Begin one: the program proposes its days and drafts the application from the station's card, team, rooms and activities.</source>
        <translation>还没有项目。请新建：程序给出各项日期，并根据站点、队伍、场地和活动生成申报书草稿。</translation>
    </message>
    <message>
        <source>No project yet. The station head begins one; it is seen here as soon as it is there.</source>
        <translation>还没有项目。由站长新建，建好后在此显示。</translation>
    </message>
    <message>
        <source>The cycle is two years; the days of the inspections follow from it.</source>
        <translation>建设周期为两年，检查日期由此推算。</translation>
    </message>
    <message>
        <source>Standardised construction of %1</source>
        <translation>%1标准化建设</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>The project is begun. Next: draft the application.</source>
        <translation>项目已新建，下一步：生成申报书草稿。</translation>
    </message>
    <message>
        <source>%1: cycle from %2 to %3</source>
        <translation>%1：建设周期 %2 至 %3</translation>
    </message>
    <message>
        <source>, extended until %1</source>
        <translation>，延期至 %1</translation>
    </message>
    <message numerus="yes">
        <source>; &lt;b&gt;%n day(s)&lt;/b&gt; left</source>
        <translation>
            <numerusform>；剩余 &lt;b&gt;%n 天&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; &lt;b&gt;over for %n day(s)&lt;/b&gt;</source>
        <translation>
            <numerusform>；&lt;b&gt;已超期 %n 天&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>rectification by %1</source>
        <translation>整改期限 %1</translation>
    </message>
    <message>
        <source>mid-term inspection %1</source>
        <translation>中期检查 %1</translation>
    </message>
    <message>
        <source>final review %1</source>
        <translation>期终评审 %1</translation>
    </message>
    <message>
        <source>; next: %1</source>
        <translation>；下一步：%1</translation>
    </message>
</context>
<context>
    <name>xz::RecoveryCodeScreen</name>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>When passphrases are forgotten, only this code opens the workspace again. It is shown this one time. Keep it on paper where you keep the station's seal, not beside the computer.</source>
        <translation>忘记口令时，只有凭恢复码才能重新打开工作区。恢复码仅显示这一次。请写在纸上，与站章一同保管，不要放在电脑旁边。</translation>
    </message>
    <message>
        <source>&amp;Print ...</source>
        <translation>打印…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as a text file ...</source>
        <translation>另存为文本文件…(&amp;S)</translation>
    </message>
    <message>
        <source>I have &amp;written it down or printed it.</source>
        <translation>我已抄写或打印恢复码</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Write the code down first and tick the box.</source>
        <translation>请先抄写恢复码，并勾选上方选项。</translation>
    </message>
    <message>
        <source>Recovery code of the workspace “%1”

%2

Whoever holds this paper can open the workspace. Keep it locked away.</source>
        <translation>工作区“%1”的恢复码

%2

持有此纸者即可打开工作区，请妥善上锁保管。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The printer did not take the page. Save the code as a file or write it down.</source>
        <translation>打印机未能接收。请将恢复码存为文件，或抄写下来。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved. Take the file away from this computer.</source>
        <translation>已保存。请将该文件移出这台电脑。</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place or print the code.</source>
        <translation>文件无法写入：%1。请换一个位置，或打印恢复码。</translation>
    </message>
</context>
<context>
    <name>xz::ReportsPage</name>
    <message>
        <source>Report centre</source>
        <translation>报表中心</translation>
    </message>
    <message>
        <source>&amp;Reminder list</source>
        <translation>催报单(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Preview the weekly report</source>
        <translation>预览周报(&amp;P)</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>ISO week</source>
        <translation>ISO 年周</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Weekly reports</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>No teaching week has begun yet. Add a term on the calendar page.</source>
        <translation>尚无已开始的教学周，请在校历页面添加学期。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>&amp;Students…</source>
        <translation>学生(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;taff…</source>
        <translation>教职工(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Classes…</source>
        <translation>班级(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Weeks…</source>
        <translation>周次(&amp;W)…</translation>
    </message>
    <message>
        <source>Excel or CSV; they can be read back by the import</source>
        <translation>Excel 或 CSV 格式，可重新导入</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every paper of the program: choose a week and look at its report or its reminder list before you save or print it. Codes stand for students unless names are asked for with a reason.&lt;/p&gt;</source>
        <translation>&lt;p&gt;本程序的各类文表均在此处：选择周次，先预览周报或催报单，再保存或打印。除说明理由要求显示姓名外，均以编号代替学生姓名。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 weeks, &lt;b&gt;%2 missing&lt;/b&gt;</source>
        <translation>共 %1 周，&lt;b&gt;%2 周未报&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 weeks, none missing</source>
        <translation>共 %1 周，无未报</translation>
    </message>
    <message>
        <source>There is no week to print yet.</source>
        <translation>暂无可打印的周次。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>late report</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>early</source>
        <translation>提前报送</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>更正 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Reminder list of %1</source>
        <translation>%1催报单</translation>
    </message>
    <message>
        <source>Reminder_%1</source>
        <translation>催报单_%1</translation>
    </message>
    <message>
        <source>%1: weekly crisis report</source>
        <translation>%1：心理危机周报</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>PDF and Excel; looked at before they are saved or printed</source>
        <translation>PDF 与 Excel，先预览再保存或打印</translation>
    </message>
    <message>
        <source>This workspace has no station whose papers could be printed.</source>
        <translation>工作区还没有可打印表册的辅导站。</translation>
    </message>
    <message>
        <source>Of which month?</source>
        <translation>请选择月份：</translation>
    </message>
    <message>
        <source>Station card</source>
        <translation>辅导站登记表</translation>
    </message>
    <message>
        <source>Four-level network</source>
        <translation>四级网络图</translation>
    </message>
    <message>
        <source>Month check of the network…</source>
        <translation>四级网络月度检查…</translation>
    </message>
    <message>
        <source>Room use of a month…</source>
        <translation>场地使用登记…</translation>
    </message>
    <message>
        <source>Training coverage</source>
        <translation>培训覆盖情况</translation>
    </message>
    <message>
        <source>Training ledger of the year</source>
        <translation>学年培训台账</translation>
    </message>
    <message>
        <source>This station has no handover yet. Start one on the handover page.</source>
        <translation>本站还没有交接记录，请在“换岗交接”页发起。</translation>
    </message>
    <message>
        <source>Handover record</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>No round of assessment has been opened yet. Open one on the page of selection and assessment.</source>
        <translation>还没有启动的考核。请在选拔与考核页启动。</translation>
    </message>
    <message>
        <source>Assessment results</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Station and network</source>
        <translation>站点与网络</translation>
    </message>
    <message>
        <source>Team, training and assessment</source>
        <translation>队伍、培训与考核</translation>
    </message>
    <message>
        <source>Member list</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员名单</translation>
    </message>
    <message>
        <source>Eligibility of the head</source>
        <translation>站长任职资格</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>任职资格</translation>
    </message>
    <message>
        <source>This station has no head today. Appoint one on the members page.</source>
        <translation>本站今天没有站长。请到“成员”页任命。</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Papers and tables</source>
        <translation>材料与表格</translation>
    </message>
    <message>
        <source>Work of the year</source>
        <translation>年度工作</translation>
    </message>
    <message>
        <source>Activities of the year</source>
        <translation>年度活动台账</translation>
    </message>
    <message>
        <source>Self-check of the year</source>
        <translation>年度建设自查</translation>
    </message>
    <message>
        <source>Year's portfolio…</source>
        <translation>年度归档…</translation>
    </message>
    <message>
        <source>Construction project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>This station has no construction project yet. It is begun on the page of the construction project.</source>
        <translation>本站尚无建设项目。请在“建设项目”页面新建。</translation>
    </message>
    <message>
        <source>Statement of the fund</source>
        <translation>经费收支明细表</translation>
    </message>
    <message>
        <source>Mid-term form</source>
        <translation>中期检查表</translation>
    </message>
    <message>
        <source>The portfolio is built by the station's head, the centre or student affairs.</source>
        <translation>年度归档由站长、学校心理中心或学工部生成。</translation>
    </message>
    <message>
        <source>Build the year's portfolio</source>
        <translation>生成年度归档</translation>
    </message>
    <message>
        <source>Of which year?</source>
        <translation>哪一年？</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Papers are gathered and bound</source>
        <translation>正在汇集并装订材料</translation>
    </message>
    <message numerus="yes">
        <source>Portfolio saved: %1 (%n page(s))</source>
        <translation>
            <numerusform>年度归档已保存：%1（%n页）</numerusform>
        </translation>
    </message>
    <message>
        <source>Application for the project</source>
        <translation>建设项目申报书</translation>
    </message>
    <message>
        <source>Answer to the application</source>
        <translation>申报批复</translation>
    </message>
    <message>
        <source>No project of this station has been accepted or judged yet.</source>
        <translation>本站尚无已验收或已作出验收结论的项目。</translation>
    </message>
    <message>
        <source>No project of this station has been approved yet.</source>
        <translation>本站尚无已立项的项目。</translation>
    </message>
    <message>
        <source>Review, supervision and honours</source>
        <translation>评审、督查与荣誉</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>期终总结报告</translation>
    </message>
    <message>
        <source>Acceptance decision</source>
        <translation>验收决定</translation>
    </message>
    <message>
        <source>Evidence without names</source>
        <translation>脱敏佐证材料</translation>
    </message>
    <message>
        <source>Supervision of the year</source>
        <translation>年度督查汇总</translation>
    </message>
    <message>
        <source>Honours of the year</source>
        <translation>年度荣誉名单</translation>
    </message>
    <message>
        <source>No review has been opened yet. It is prepared on the page of the whole school.</source>
        <translation>尚未开展评审，请在“全校”页面准备。</translation>
    </message>
    <message>
        <source>Blank score sheets</source>
        <translation>空白评分表</translation>
    </message>
    <message>
        <source>Filled score sheets</source>
        <translation>已填评分表</translation>
    </message>
    <message>
        <source>Review summary</source>
        <translation>评审汇总表</translation>
    </message>
    <message>
        <source>Scores side by side</source>
        <translation>评分对照表</translation>
    </message>
</context>
<context>
    <name>xz::ReviewPage</name>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已有结论</translation>
    </message>
    <message>
        <source>Veto to decide</source>
        <translation>待认定否决</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待定结论</translation>
    </message>
    <message>
        <source>%1/%2 sheets</source>
        <translation>%1/%2份</translation>
    </message>
    <message>
        <source>Final defence</source>
        <translation>期终答辩</translation>
    </message>
    <message>
        <source>&amp;Rubric</source>
        <translation>评分标准(&amp;R)</translation>
    </message>
    <message>
        <source>Sc&amp;ore sheets</source>
        <translation>评分表(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Summary</source>
        <translation>汇总表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New review</source>
        <translation>新建评审(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back to preparation</source>
        <translation>退回准备(&amp;B)</translation>
    </message>
    <message>
        <source>Open &amp;review</source>
        <translation>开始评审(&amp;R)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Projects and panel</source>
        <translation>项目与专家</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>答辩现场</translation>
    </message>
    <message>
        <source>Scores and results</source>
        <translation>评分与结果</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Own score</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>利益关系</translation>
    </message>
    <message>
        <source>Projects of the review</source>
        <translation>参评项目</translation>
    </message>
    <message>
        <source>No project yet. Those that have handed in their final report can be added.</source>
        <translation>还没有项目。已报送期终总结报告的项目可以添加。</translation>
    </message>
    <message>
        <source>Add projects</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Add &amp;projects</source>
        <translation>添加项目(&amp;P)</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>移出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Draw lots</source>
        <translation>抽签(&amp;D)</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Office or title</source>
        <translation>职务职称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>评审专家</translation>
    </message>
    <message>
        <source>No reviewer yet. A reviewer with an account fills sheets on screen, one without on paper.</source>
        <translation>还没有专家。有账号的专家在线评分，没有账号的在纸上评分。</translation>
    </message>
    <message>
        <source>Add a reviewer</source>
        <translation>添加专家</translation>
    </message>
    <message>
        <source>Add a re&amp;viewer</source>
        <translation>添加专家(&amp;V)</translation>
    </message>
    <message>
        <source>Take out re&amp;viewer</source>
        <translation>移出专家(&amp;V)</translation>
    </message>
    <message>
        <source>Record &amp;interests</source>
        <translation>记录声明(&amp;I)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order of the day</source>
        <translation>答辩次序</translation>
    </message>
    <message>
        <source>The order stands here once projects are added and lots are drawn.</source>
        <translation>添加项目并抽签后，这里显示答辩次序。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>No scores yet. They stand here once the review is open.</source>
        <translation>还没有评分。评审开始后显示在这里。</translation>
    </message>
    <message>
        <source>&lt;p&gt;A review day: projects that have handed in their final report, a panel, the order by lot. A reviewer declares for each project whether there is an interest; with a conflict there is no sheet. Opening the review freezes the rubric and makes the sheets.&lt;/p&gt;&lt;p&gt;On the day the clock shows the time for presentation and questions; it can be paused. Sheets filled on paper are typed in under scores; who typed them stands on them.&lt;/p&gt;&lt;p&gt;Enter on a project shows its sheets, the mean and why a grade is proposed. A grade above the proposal is not possible, one below needs a reason. The station sees the result after publication.&lt;/p&gt;</source>
        <translation>&lt;p&gt;评审日：已报送期终总结报告的项目、评审专家、抽签次序。专家逐项声明利益关系；存在利益关系的没有评分表。评审开始时冻结评分标准并生成评分表。&lt;/p&gt;&lt;p&gt;现场计时显示汇报和提问时间，可以暂停。纸质评分表在“评分与结果”中录入，并注明录入人。&lt;/p&gt;&lt;p&gt;在项目上按回车可查看评分表、平均分和拟定等级的依据。不能高于拟定等级，低于时须说明理由。公布后辅导站才能看到结果。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>lots drawn with seed %1</source>
        <translation>已抽签，种子数%1</translation>
    </message>
    <message>
        <source>lots not drawn</source>
        <translation>未抽签</translation>
    </message>
    <message>
        <source>%1%2 · rubric %3, version %4 · %5 · %6</source>
        <translation>%1%2 · 评分标准%3，第%4版 · %5 · %6</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>No review yet. Prepare one: a name and a day, then projects and panel.</source>
        <translation>还没有评审。请先填写名称和日期，再添加项目与专家。</translation>
    </message>
    <message>
        <source>Prepare a review first.</source>
        <translation>请先准备评审。</translation>
    </message>
    <message>
        <source>The review is open: projects, panel and rubric are fixed.</source>
        <translation>评审已开始：项目、专家和评分标准已固定。</translation>
    </message>
    <message>
        <source>Choose a project in the list first.</source>
        <translation>请先在列表中选择项目。</translation>
    </message>
    <message>
        <source>Choose a reviewer in the list first.</source>
        <translation>请先在列表中选择专家。</translation>
    </message>
    <message>
        <source>Add the projects first.</source>
        <translation>请先添加项目。</translation>
    </message>
    <message>
        <source>Add projects and reviewers first.</source>
        <translation>请先添加项目和专家。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Prepare a review</source>
        <translation>准备评审(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Publish results</source>
        <translation>公布结果(&amp;P)</translation>
    </message>
    <message>
        <source>No decided result waits for publication.</source>
        <translation>没有待公布的结论。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>Final defence %1</source>
        <translation>%1年期终答辩</translation>
    </message>
    <message>
        <source>The newest rubric of this year is used; it is frozen when the review opens.</source>
        <translation>采用该年度最新的评分标准，评审开始时冻结。</translation>
    </message>
    <message>
        <source>New review</source>
        <translation>新建评审</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>开始评审</translation>
    </message>
    <message>
        <source>Rubric, projects, panel and order are fixed then, and each reviewer without a conflict gets the sheets.</source>
        <translation>评分标准、项目、专家和次序将固定，无利益关系的专家各得到评分表。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The review is open.</source>
        <translation>评审已开始。</translation>
    </message>
    <message>
        <source>Publish the results</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>The stations and their colleges see their result, the points and the comments from now on, without the reviewers' names.</source>
        <translation>各辅导站及所在学院今后可查看自己的结果、得分和意见，不显示专家姓名。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>The results are published.</source>
        <translation>结果已公布。</translation>
    </message>
    <message>
        <source>Discard the review</source>
        <translation>放弃评审</translation>
    </message>
    <message>
        <source>“%1” with its panel and declarations is discarded. The projects stay as they are.</source>
        <translation>“%1”及其专家和声明将被放弃，项目保持原状。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Back to preparation</source>
        <translation>退回准备</translation>
    </message>
    <message>
        <source>The empty sheets go; the projects stand before the review again. This stays in the log with its reason.</source>
        <translation>空白评分表将删除，项目回到评审之前。此次操作连同理由保留在记录中。</translation>
    </message>
    <message>
        <source>Draw lots again</source>
        <translation>重新抽签</translation>
    </message>
    <message>
        <source>The lots were drawn before. The new draw stays in the log with its reason.</source>
        <translation>此前已抽签。重新抽签连同理由保留在记录中。</translation>
    </message>
    <message>
        <source>Lots drawn with the seed %1.</source>
        <translation>已抽签，种子数%1。</translation>
    </message>
    <message>
        <source>No other project has handed in its final report.</source>
        <translation>没有其他已报送期终总结报告的项目。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部%1个</translation>
    </message>
    <message>
        <source>Which projects come before the panel?</source>
        <translation>哪些项目参加评审？</translation>
    </message>
    <message>
        <source>none: sheets on paper</source>
        <translation>无：在纸上评分</translation>
    </message>
    <message>
        <source>May stay empty for an account: its name is taken.</source>
        <translation>选了账号可不填，采用账号姓名。</translation>
    </message>
    <message>
        <source>A reviewer of a college does not score that college's project.</source>
        <translation>本学院的专家不评审本学院的项目。</translation>
    </message>
    <message>
        <source>1 for everybody means equal weight.</source>
        <translation>各专家均为1即权重相同。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>No conflict with any that waits</source>
        <translation>与所有待声明项目均无利益关系</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation>存在利益关系：%1</translation>
    </message>
    <message>
        <source>Interests of %1</source>
        <translation>%1的利益关系</translation>
    </message>
    <message>
        <source>What did the reviewer declare?</source>
        <translation>该专家声明了什么？</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>利益关系</translation>
    </message>
    <message>
        <source>In what does the conflict consist?</source>
        <translation>是什么利益关系？</translation>
    </message>
    <message>
        <source>All &amp;sheets</source>
        <translation>全部评分表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>提交(&amp;H)</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>评分表已保存。</translation>
    </message>
    <message>
        <source>The sheet is handed in.</source>
        <translation>评分表已提交。</translation>
    </message>
    <message>
        <source>Score sheets</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Blank sheets to be filled by hand, or the sheets as they are?</source>
        <translation>打印空白评分表供手工填写，还是打印现有内容？</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>现有内容</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>情况概述</translation>
    </message>
    <message>
        <source>Rubric of %1</source>
        <translation>%1年评分标准</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as a new version</source>
        <translation>保存为新版本(&amp;S)</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Rubric %1</source>
        <translation>评分标准%1</translation>
    </message>
    <message>
        <source>The rubric has a new version; open reviews keep theirs.</source>
        <translation>评分标准已有新版本；已开始的评审沿用原版本。</translation>
    </message>
</context>
<context>
    <name>xz::ReviewView</name>
    <message>
        <source>Final report and own score</source>
        <translation>期终总结报告与自评</translation>
    </message>
    <message>
        <source>Review and acceptance</source>
        <translation>评审与验收</translation>
    </message>
    <message>
        <source>The final report has not been begun.</source>
        <translation>尚未填写期终总结报告。</translation>
    </message>
    <message>
        <source>The final report is complete (%1 of %2 parts).</source>
        <translation>期终总结报告已填完整（%2个部分中的%1个）。</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>未评：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The station has not scored itself yet.</source>
        <translation>辅导站尚未自评。</translation>
    </message>
    <message>
        <source>Own score: %1 of %2</source>
        <translation>自评%1分（满分%2分）</translation>
    </message>
    <message>
        <source>&amp;Write the report</source>
        <translation>填写报告(&amp;W)</translation>
    </message>
    <message>
        <source>The final report is written after the mid-term is passed and before it is handed in.</source>
        <translation>期终总结报告在中期检查通过之后、报送之前填写。</translation>
    </message>
    <message>
        <source>&amp;Own score</source>
        <translation>自评(&amp;O)</translation>
    </message>
    <message>
        <source>The own score is fixed once the review is open.</source>
        <translation>评审开始后自评固定。</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>提交(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Print the report</source>
        <translation>打印报告(&amp;P)</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>期终总结报告</translation>
    </message>
    <message>
        <source>&amp;Evidence without names</source>
        <translation>脱敏佐证(&amp;E)</translation>
    </message>
    <message>
        <source>Evidence without names</source>
        <translation>脱敏佐证材料</translation>
    </message>
    <message>
        <source>The project has not been before a panel. Student affairs opens the review once the final report is handed in.</source>
        <translation>项目尚未评审。报送期终总结报告后由学工部组织评审。</translation>
    </message>
    <message>
        <source>Round %1: %2</source>
        <translation>第%1轮：%2</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均分%1</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>尚无得分</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>own score %1</source>
        <translation>自评%1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>未达成：%1</translation>
    </message>
    <message>
        <source>Acceptance: %1</source>
        <translation>验收结论：%1</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>意见：%1</translation>
    </message>
    <message>
        <source>Open the &amp;review day</source>
        <translation>打开评审日(&amp;R)</translation>
    </message>
    <message>
        <source>Acceptance &amp;decision</source>
        <translation>验收决定书(&amp;D)</translation>
    </message>
    <message>
        <source>Acceptance decision</source>
        <translation>验收决定书</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The final report is saved.</source>
        <translation>期终总结报告已保存。</translation>
    </message>
    <message>
        <source>Own score</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>The own score is saved.</source>
        <translation>自评已保存。</translation>
    </message>
    <message>
        <source>Hand in the final report</source>
        <translation>报送期终总结报告</translation>
    </message>
    <message>
        <source>The report and the own score are frozen with their SHA-256 and the printed paper. The project then waits for its review.</source>
        <translation>报告和自评连同SHA-256和打印件一并冻结，项目随后等待评审。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>The final report is handed in.</source>
        <translation>期终总结报告已报送。</translation>
    </message>
    <message>
        <source>Take the final report back</source>
        <translation>撤回期终总结报告</translation>
    </message>
    <message>
        <source>What was handed in stays as a version; the project is built on until it is handed in again.</source>
        <translation>已报送的内容作为版本保留；重新报送前项目继续建设。</translation>
    </message>
    <message>
        <source>The final report is taken back.</source>
        <translation>期终总结报告已撤回。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
</context>
<context>
    <name>xz::ReviewerPage</name>
    <message>
        <source>Conflict of interest</source>
        <translation>利益关系</translation>
    </message>
    <message>
        <source>Declare interests</source>
        <translation>待声明</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Being filled</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>My score sheets</source>
        <translation>我的评分表</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>佐证材料(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Print sheet</source>
        <translation>打印评分表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Conflict of interest</source>
        <translation>存在利益关系(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;No conflict</source>
        <translation>无利益关系(&amp;N)</translation>
    </message>
    <message>
        <source>No conflict with &amp;any</source>
        <translation>均无利益关系(&amp;A)</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>You are on no panel at present. Student affairs puts you on one; the projects then stand here.</source>
        <translation>目前没有邀请您参加的评审。学工部安排后，项目显示在这里。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The projects that you are asked to review. Declare first, for each project, whether you have an interest in it; with a conflict there is no sheet for you.&lt;/p&gt;&lt;p&gt;Enter opens a sheet; Enter goes from field to field. Handed in it is frozen. You see your own sheets and your own comments of earlier rounds, nobody else's.&lt;/p&gt;&lt;p&gt;Evidence holds counts, dates and proof of process. Names and texts are not in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;请您评审的项目。请先逐项声明是否存在利益关系；存在利益关系的没有评分表。&lt;/p&gt;&lt;p&gt;按回车打开评分表，回车跳到下一栏。提交后冻结。您只能看到自己的评分表和自己以前轮次的意见。&lt;/p&gt;&lt;p&gt;佐证材料只有数量、日期和过程证明，没有姓名和文字内容。&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) of interest waiting</source>
        <translation>
            <numerusform>%n项利益关系待声明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to fill</source>
        <translation>
            <numerusform>%n份评分表待填</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose a project in the list first.</source>
        <translation>请先在列表中选择项目。</translation>
    </message>
    <message>
        <source>The sheet is handed in.</source>
        <translation>评分表已提交。</translation>
    </message>
    <message>
        <source>The conflict is declared.</source>
        <translation>已声明存在利益关系。</translation>
    </message>
    <message>
        <source>This is declared.</source>
        <translation>已声明。</translation>
    </message>
    <message>
        <source>The evidence opens to reviewers without a conflict of interest.</source>
        <translation>佐证材料只向无利益关系的专家开放。</translation>
    </message>
    <message>
        <source>There is no sheet yet.</source>
        <translation>还没有评分表。</translation>
    </message>
    <message>
        <source>You declared a conflict of interest; there is no sheet for this project.</source>
        <translation>您已声明存在利益关系，没有该项目的评分表。</translation>
    </message>
    <message>
        <source>Declare first whether you have an interest in this project.</source>
        <translation>请先声明是否与该项目存在利益关系。</translation>
    </message>
    <message>
        <source>The review has not been opened yet. The sheet stands here as soon as it is.</source>
        <translation>评审尚未开始。开始后评分表显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>提交(&amp;H)</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>评分表已保存。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>The sheet is frozen then. Only student affairs can open it again, with a reason.</source>
        <translation>提交后评分表冻结，只有学工部可说明理由后重新打开。</translation>
    </message>
    <message>
        <source>In what does the conflict consist? There will be no sheet for you for this project.</source>
        <translation>是什么利益关系？您将没有该项目的评分表。</translation>
    </message>
    <message>
        <source>Belongs to the college.</source>
        <translation>属于该学院。</translation>
    </message>
    <message>
        <source>Relative or teacher of a member</source>
        <translation>与成员有亲属或师生关系</translation>
    </message>
    <message>
        <source>Took part in the project</source>
        <translation>参与过该项目</translation>
    </message>
    <message>
        <source>No conflict with any</source>
        <translation>均无利益关系</translation>
    </message>
    <message>
        <source>You declare that you have no interest in any of the projects that wait for a declaration.</source>
        <translation>您声明与所有待声明的项目均无利益关系。</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Evidence without names</source>
        <translation>脱敏佐证材料</translation>
    </message>
</context>
<context>
    <name>xz::RoomsView</name>
    <message>
        <source>There is no room to book yet. Add the station's counselling room first.</source>
        <translation>还没有可预约的房间，请先登记辅导室。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>14:00, 1400 or 14</source>
        <translation>可写 14:00、1400 或 14</translation>
    </message>
    <message>
        <source>empty: one hour</source>
        <translation>留空为一小时</translation>
    </message>
    <message>
        <source>The log names staff only: write no student's name.</source>
        <translation>使用登记只涉及教职工，请勿填写学生姓名。</translation>
    </message>
    <message>
        <source>Book a room</source>
        <translation>预约场地</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>预约(&amp;B)</translation>
    </message>
    <message>
        <source>Enter the day, for example 2026-11-24.</source>
        <translation>请填写日期，例如 2026-11-24。</translation>
    </message>
    <message>
        <source>Enter a time of day, for example 14:00.</source>
        <translation>请填写时间，例如 14:00。</translation>
    </message>
    <message>
        <source>Enter a time of day, for example 15:00.</source>
        <translation>请填写时间，例如 15:00。</translation>
    </message>
    <message>
        <source>The use is recorded.</source>
        <translation>使用记录已登记。</translation>
    </message>
    <message>
        <source>The room is booked: %1, %2 to %3.</source>
        <translation>已预约：%1，%2 至 %3。</translation>
    </message>
    <message>
        <source>taken back at once</source>
        <translation>预约后即撤回</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时使用</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>&amp;Cancel the booking…</source>
        <translation>取消预约(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;It has taken place</source>
        <translation>已使用(&amp;I)</translation>
    </message>
    <message>
        <source>It has not begun yet.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>&amp;Take the cancellation back</source>
        <translation>撤回取消(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take the mark back</source>
        <translation>撤回登记(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Say why; the reason stays in the log.</source>
        <translation>请说明原因，原因保留在使用登记中。</translation>
    </message>
    <message>
        <source>moved to another time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>nobody came</source>
        <translation>来访者未到</translation>
    </message>
    <message>
        <source>The booking is cancelled.</source>
        <translation>预约已取消。</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>登记房间</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>The photo is kept, encrypted, in the workspace.</source>
        <translation>照片已加密保存在工作区中。</translation>
    </message>
    <message>
        <source>This picture cannot be shown; remove it and add it again.</source>
        <translation>这张图片无法显示，请移除后重新添加。</translation>
    </message>
    <message>
        <source>Photo of %1, added on %2</source>
        <translation>%1 的照片，%2 添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The photo is removed.</source>
        <translation>照片已移除。</translation>
    </message>
    <message>
        <source>No photo yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>Photos of %1</source>
        <translation>%1 的照片</translation>
    </message>
    <message>
        <source>&amp;Add a photo</source>
        <translation>添加照片(&amp;A)</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Add a &amp;room</source>
        <translation>登记房间(&amp;R)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Bookings of the week</source>
        <translation>本周预约</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>&amp;This week</source>
        <translation>本周(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Log of the month</source>
        <translation>当月使用登记(&amp;L)</translation>
    </message>
    <message>
        <source>No room is booked in this week.</source>
        <translation>这一周没有场地预约。</translation>
    </message>
    <message>
        <source>Room use</source>
        <translation>场地使用</translation>
    </message>
    <message>
        <source>No room yet. The regulation asks for at least one counselling room; it may be shared with other uses.</source>
        <translation>还没有登记房间。办法要求配备一间心理辅导室，可以兼用。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>also for other uses</source>
        <translation>兼用</translation>
    </message>
    <message>
        <source>only for counselling</source>
        <translation>专用</translation>
    </message>
    <message>
        <source>soundproof</source>
        <translation>隔音</translation>
    </message>
    <message>
        <source>out of use since %1</source>
        <translation>%1 起停用</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 ㎡</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>This room is out of use.</source>
        <translation>该房间已停用。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 已恢复使用。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>%1 is out of use.</source>
        <translation>%1 已停用。</translation>
    </message>
    <message>
        <source>Delete the room</source>
        <translation>删除房间</translation>
    </message>
    <message>
        <source>%1 and its photos are deleted. A room that was ever booked cannot be deleted; take it out of use instead.</source>
        <translation>将删除 %1 及其照片。曾经预约过的房间不能删除，请改为停用。</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>empty: myself</source>
        <translation>留空为本人</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>无法显示</translation>
    </message>
</context>
<context>
    <name>xz::RoundForm</name>
    <message>
        <source>Who held the office on this day gets a sheet. Empty: today, or the last day.</source>
        <translation>该日在任者各有一份考核表。留空为今天或截止日。</translation>
    </message>
    <message>
        <source>Of the classes; of the people for the other teams. Empty: as the template says.</source>
        <translation>心理委员按班级数计，其他队伍按人数计。留空按考核表规定。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
</context>
<context>
    <name>xz::RowsEditor</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Moves the row up (Alt+Up).</source>
        <translation>上移该行（Alt+↑）。</translation>
    </message>
    <message>
        <source>Moves the row down (Alt+Down).</source>
        <translation>下移该行（Alt+↓）。</translation>
    </message>
    <message>
        <source>Undo the paste</source>
        <translation>撤销粘贴</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has at most %n row(s).</source>
        <translation>
            <numerusform>“%1”最多 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>This is the first row.</source>
        <translation>已是第一行。</translation>
    </message>
    <message>
        <source>This is the last row.</source>
        <translation>已是最后一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>已粘贴 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 They stand as they were; still to be put right: %2</source>
        <translation>%1内容照原样保留，以下需更正：%2</translation>
    </message>
</context>
<context>
    <name>xz::RubricEditor</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>%2年第%1版</translation>
    </message>
    <message>
        <source>The rubric that comes with the program</source>
        <translation>程序默认的评分标准</translation>
    </message>
    <message>
        <source>Excellent from</source>
        <translation>优秀（分）</translation>
    </message>
    <message>
        <source>Qualified from</source>
        <translation>合格（分）</translation>
    </message>
    <message>
        <source>Bonus at most</source>
        <translation>加分上限</translation>
    </message>
    <message>
        <source>Minutes of the presentation</source>
        <translation>汇报（分钟）</translation>
    </message>
    <message>
        <source>Minutes of questions</source>
        <translation>提问（分钟）</translation>
    </message>
    <message>
        <source>Trimmed from sheets</source>
        <translation>去分起始份数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1, points</source>
        <translation>%1，分值</translation>
    </message>
    <message>
        <source>%1 must be met</source>
        <translation>%1为必达项</translation>
    </message>
    <message>
        <source>%1, bands</source>
        <translation>%1，评分档</translation>
    </message>
    <message>
        <source>Bands from the best down, separated by ｜</source>
        <translation>评分档从高到低，用｜分隔</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1分（应为%2分）</translation>
    </message>
</context>
<context>
    <name>xz::SchoolPage</name>
    <message>
        <source>No station</source>
        <translation>未建站</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1（%n天）</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Colleges</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Scores side by side</source>
        <translation>得分对照</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>校历</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一事项</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Colleges of the school</source>
        <translation>全校各学院</translation>
    </message>
    <message>
        <source>The workspace holds no college yet. An administrator adds them in the settings.</source>
        <translation>工作区还没有学院。请管理员在设置中添加。</translation>
    </message>
    <message>
        <source>No review has been opened yet.</source>
        <translation>还没有开始的评审。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Calendar of the cycle</source>
        <translation>建设周期日程</translation>
    </message>
    <message>
        <source>No day of a cycle is known yet; they come with the first approved application.</source>
        <translation>还没有周期日程；首个项目立项后显示。</translation>
    </message>
    <message>
        <source>&lt;p&gt;All colleges of the school: who has a station, where each project stands and what is late. Enter on a college opens its project.&lt;/p&gt;&lt;p&gt;Scores side by side compares the colleges of one review by section, best first. The calendar lists the days of every cycle.&lt;/p&gt;&lt;p&gt;Print gives the part that is shown, as PDF or Excel.&lt;/p&gt;</source>
        <translation>&lt;p&gt;全校各学院：谁已建站、各项目进程、哪些逾期。在学院上按回车打开其项目。&lt;/p&gt;&lt;p&gt;得分对照按一级指标比较同一次评审的各学院，得分高者在前。日程列出各建设周期的日期。&lt;/p&gt;&lt;p&gt;打印当前显示的部分，可存为PDF或Excel。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 colleges, %2 stations; %3 projects under way, %4 accepted; &lt;b&gt;%5 colleges with something late&lt;/b&gt;</source>
        <translation>学院%1个，辅导站%2个；建设中项目%3个，验收通过%4个；&lt;b&gt;有逾期事项的学院%5个&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Every college has a station.</source>
        <translation>各学院均已建站。</translation>
    </message>
    <message>
        <source>Without a station: %1</source>
        <translation>未建站学院：%1</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Own score</source>
        <translation>自评</translation>
    </message>
    <message>
        <source>%1 (proposed)</source>
        <translation>%1（拟）</translation>
    </message>
    <message>
        <source>%1/%2 sheets</source>
        <translation>%1/%2份</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>late</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>whole school</source>
        <translation>全校</translation>
    </message>
</context>
<context>
    <name>xz::ScoreEditor</name>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>%1 · %2 · round %3</source>
        <translation>%1 · %2 · 第%3轮</translation>
    </message>
    <message>
        <source>Excused: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>Opened again: %1</source>
        <translation>重新打开：%1</translation>
    </message>
    <message>
        <source>Typed in from paper by %1.</source>
        <translation>由%1据纸质评分表录入。</translation>
    </message>
    <message>
        <source>Own comments of earlier rounds</source>
        <translation>本人以前轮次的意见</translation>
    </message>
    <message>
        <source>Round %1, %2 (%3 points): %4</source>
        <translation>第%1轮，%2（%3分）：%4</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>无意见</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1（%2 分）</translation>
    </message>
    <message>
        <source>Bonus (together at most %1)</source>
        <translation>加分（合计不超过 %1 分）</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>一票否决</translation>
    </message>
    <message>
        <source>What the veto rests on</source>
        <translation>一票否决的依据</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评审意见</translation>
    </message>
    <message>
        <source>★ %1 (0 to %2)</source>
        <translation>★%1（0至%2分）</translation>
    </message>
    <message>
        <source>%1 (0 to %2)</source>
        <translation>%1（0至%2分）</translation>
    </message>
    <message>
        <source> · own score %1</source>
        <translation> · 自评%1</translation>
    </message>
    <message>
        <source>★ not met</source>
        <translation>★未达成</translation>
    </message>
    <message>
        <source>%1: not met</source>
        <translation>%1：未达成</translation>
    </message>
    <message>
        <source>Enter a number of points, for example 4 or 4.5.</source>
        <translation>请填写分数，例如 4 或 4.5。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 points so far</source>
        <translation>目前 %1 分</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without points</source>
        <translation>
            <numerusform>%n项未评分</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
</context>
<context>
    <name>xz::ScoreSheet</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Left out of this round: %1</source>
        <translation>本轮不予考核：%1</translation>
    </message>
    <message>
        <source>Left the person's own score (%1 %), right the station's (%2 %).</source>
        <translation>左为自评（%1%），右为站评（%2%）。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Conditions of a commendation</source>
        <translation>表彰条件</translation>
    </message>
    <message>
        <source>%1, own score</source>
        <translation>%1，自评</translation>
    </message>
    <message>
        <source>%1, station's score</source>
        <translation>%1，站评</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1（%2 分）</translation>
    </message>
    <message>
        <source>%1 as a whole</source>
        <translation>%1整体评分</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Proposed: %1 (%2)</source>
        <translation>建议 %1 分（%2）</translation>
    </message>
    <message>
        <source>Bonus (together at most %1)</source>
        <translation>加分（合计不超过 %1 分）</translation>
    </message>
    <message>
        <source>Deductions (how many times)</source>
        <translation>扣分（填次数）</translation>
    </message>
    <message>
        <source>%1 (%2 points each)</source>
        <translation>%1（每次 %2 分）</translation>
    </message>
    <message>
        <source>Enter how many times, a whole number.</source>
        <translation>请填写次数（整数）。</translation>
    </message>
    <message>
        <source>Enter a number of points, for example 4 or 4.5.</source>
        <translation>请填写分数，例如 4 或 4.5。</translation>
    </message>
    <message>
        <source>Total %1 · %2</source>
        <translation>总分 %1 · %2</translation>
    </message>
    <message>
        <source>%1 points so far</source>
        <translation>目前 %1 分</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>未评：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
    <message>
        <source>Somebody else has scored this sheet since your draft. Compare before you save: what stands in the fields is yours.</source>
        <translation>您存草稿后他人已评过本表。保存前请核对：当前各栏为您的草稿。</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
</context>
<context>
    <name>xz::Screen</name>
    <message>
        <source>XinZhan</source>
        <translation>心站</translation>
    </message>
    <message>
        <source>Desk of the college counselling station</source>
        <translation>学院心理辅导站工作台</translation>
    </message>
</context>
<context>
    <name>xz::SearchBox</name>
    <message>
        <source>Search students, classes, cases, reports and actions</source>
        <translation>搜索学生、班级、个案、报表和操作</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try a name, its pinyin or initials, a number, a class or a case code.</source>
        <translation>可输入姓名、拼音或首字母、学号、班级或个案编号。</translation>
    </message>
    <message>
        <source>Search students, classes, reports (pinyin lwh works)</source>
        <translation>搜索学生、班级、报告（支持拼音 lwh）</translation>
    </message>
</context>
<context>
    <name>xz::SectionForm</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1/%2 字</translation>
    </message>
</context>
<context>
    <name>xz::SecuritySection</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;recovery code ...</source>
        <translation>更换恢复码…(&amp;R)</translation>
    </message>
    <message>
        <source>Your own way in</source>
        <translation>您的登录凭据</translation>
    </message>
    <message>
        <source>The passphrase is yours alone. The recovery code opens the workspace for whoever holds the paper; a new one makes the old one worthless.</source>
        <translation>口令只属于您本人。持有恢复码者即可打开工作区；更换后，旧恢复码随即作废。</translation>
    </message>
    <message>
        <source>&amp;Change passphrase ...</source>
        <translation>修改口令…(&amp;C)</translation>
    </message>
    <message>
        <source>Rules of this workspace</source>
        <translation>本工作区的安全规则</translation>
    </message>
    <message>
        <source>Make a new recovery code?</source>
        <translation>更换恢复码？</translation>
    </message>
    <message>
        <source>The printed code you have now opens nothing any more. The new one is shown once.</source>
        <translation>现有的恢复码将随即作废，新恢复码仅显示一次。</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>The rules are saved.</source>
        <translation>安全规则已保存。</translation>
    </message>
    <message>
        <source>Passphrase, recovery code and the rules that guard this workspace.</source>
        <translation>口令、恢复码和本工作区的安全规则。</translation>
    </message>
</context>
<context>
    <name>xz::SelectionView</name>
    <message>
        <source>&amp;Appoint</source>
        <translation>任命(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Do not choose…</source>
        <translation>不选用(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>退出(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Propose again…</source>
        <translation>重新提名(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Take the appointment back…</source>
        <translation>撤回任用(&amp;T)…</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部队伍</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Would serve in</source>
        <translation>拟任职</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>专题培训</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>No candidate yet. Propose students as committee members, weather reporters or members of the psychology department.</source>
        <translation>还没有候选人。可提名学生担任心理委员、心理气象员或心理部成员。</translation>
    </message>
    <message>
        <source>Propose a candidate</source>
        <translation>提名候选人</translation>
    </message>
    <message>
        <source>%1 candidates, &lt;b&gt;%2 to decide&lt;/b&gt;</source>
        <translation>候选人 %1 人，&lt;b&gt;待定 %2 人&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 candidates, none to decide</source>
        <translation>候选人 %1 人，均已决定</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>班级：%1</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>队伍：%1</translation>
    </message>
    <message>
        <source>Would serve in: %1</source>
        <translation>拟任职：%1</translation>
    </message>
    <message>
        <source>Proposed on: %1</source>
        <translation>提名日期：%1</translation>
    </message>
    <message>
        <source>Decided on: %1</source>
        <translation>决定日期：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Criteria that are met</source>
        <translation>符合的条件</translation>
    </message>
    <message>
        <source>Say why the appointment of %1 is taken back. A post of today is undone, a longer one ends today.</source>
        <translation>请填写撤回任用%1的理由。今日的任用即行撤销，更早的任用于今日结束。</translation>
    </message>
    <message>
        <source>Say why, about %1. The reason stays with the record.</source>
        <translation>请填写关于%1的理由，理由随记录保存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 becomes %2 of %3 from today.</source>
        <translation>%1自今日起任%3的%2。</translation>
    </message>
    <message>
        <source>Appoint %1</source>
        <translation>任用%1</translation>
    </message>
    <message>
        <source>Appoint as successor</source>
        <translation>任用接任</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>任命</translation>
    </message>
    <message>
        <source>%1 is appointed.</source>
        <translation>已任用%1。</translation>
    </message>
    <message>
        <source>%1 is appointed and stands in the list of those to be trained.</source>
        <translation>已任用%1，并列入缺训名单。</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Number or name; Enter takes the first</source>
        <translation>学号或姓名，回车选第一个</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>查找到的学生</translation>
    </message>
    <message>
        <source>Class meeting, class teacher, self …</source>
        <translation>班会、班主任、自荐……</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>提名(&amp;P)</translation>
    </message>
    <message>
        <source>Choose a student: type part of the number or the name.</source>
        <translation>请选择学生：输入部分学号或姓名。</translation>
    </message>
    <message>
        <source>The candidate is proposed.</source>
        <translation>已提名候选人。</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Criteria met</source>
        <translation>符合条件</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Student number: %1</source>
        <translation>学号：%1</translation>
    </message>
</context>
<context>
    <name>xz::SelfScoreForm</name>
    <message>
        <source>★ %1 (0 to %2)</source>
        <translation>★%1（0至%2分）</translation>
    </message>
    <message>
        <source>%1 (0 to %2)</source>
        <translation>%1（0至%2分）</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1（%2 分）</translation>
    </message>
    <message>
        <source>Bonus (together at most %1)</source>
        <translation>加分（合计不超过 %1 分）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>“%1” needs a number of points, for example 4 or 4.5.</source>
        <translation>“%1”需填写分数，例如4或4.5。</translation>
    </message>
    <message>
        <source>Own score: %1 of %2</source>
        <translation>自评%1分（满分%2分）</translation>
    </message>
</context>
<context>
    <name>xz::SessionView</name>
    <message>
        <source>Parts of the session</source>
        <translation>本场各部分</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席情况</translation>
    </message>
    <message>
        <source>Paste or import</source>
        <translation>粘贴或导入</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Arrows choose, Space ticks, L leave, A absent, O not recorded; several rows at once with Shift.</source>
        <translation>方向键选择，空格签到，L请假，A缺席，O撤销登记；按住Shift可多选。</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>实到(&amp;P)</translation>
    </message>
    <message>
        <source>On &amp;leave…</source>
        <translation>请假(&amp;L)…</translation>
    </message>
    <message>
        <source>A&amp;bsent</source>
        <translation>缺席(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Not recorded</source>
        <translation>撤销登记(&amp;N)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号/工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Nobody is expected: nobody held an office of these groups on the day.</source>
        <translation>没有应到人员：当天这些队伍无人任职。</translation>
    </message>
    <message>
        <source>Numbers of those who were there</source>
        <translation>到场人员的学号或工号</translation>
    </message>
    <message>
        <source>Paste student or staff numbers: spaces, commas or line breaks between</source>
        <translation>粘贴学号或工号，用空格、逗号或换行分开</translation>
    </message>
    <message>
        <source>The pasted people were</source>
        <translation>粘贴的人员为</translation>
    </message>
    <message>
        <source>&amp;Check the numbers</source>
        <translation>核对编号(&amp;C)</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>从文件导入(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Record these</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Paste numbers or choose a file (xlsx, xls, csv). Everything is shown here before anything is recorded.</source>
        <translation>粘贴编号或选择文件（xlsx、xls、csv）。登记之前，结果都会先列在这里。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No material yet: notice, slides, photos, the signed sheet. It is kept encrypted in the workspace.</source>
        <translation>还没有材料：通知、课件、照片、签到表扫描件。材料加密保存在工作区内。</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>另存文件</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Add a &amp;file…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>What is the file?</source>
        <translation>这是什么文件？</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>%1 is taken out of the workspace. It can only be added again from a copy.</source>
        <translation>将从工作区移除%1，之后只能用副本重新添加。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1学时</translation>
    </message>
    <message>
        <source>Speaker: %1 (%2)</source>
        <translation>主讲人：%1（%2）</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>主讲人：%1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>对象：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Expected %1, present %2, on leave %3, absent %4, not recorded %5</source>
        <translation>应到%1，实到%2，请假%3，缺席%4，未登记%5</translation>
    </message>
    <message>
        <source>&amp;Sign-in sheet</source>
        <translation>签到表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>This is done by the station head or by whoever made the session.</source>
        <translation>由站长或创建本场的人办理。</translation>
    </message>
    <message>
        <source>The session is cancelled.</source>
        <translation>本场已取消。</translation>
    </message>
    <message>
        <source>&amp;Update the list</source>
        <translation>更新名单(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came or went.</source>
        <translation>
            <numerusform>名单变动%n人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is up to date.</source>
        <translation>名单已是最新。</translation>
    </message>
    <message>
        <source>Check numbers or choose a file first.</source>
        <translation>请先核对编号或选择文件。</translation>
    </message>
    <message>
        <source>Say why; the reason stays with the session.</source>
        <translation>请写明原因，将随本场保存。</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Why is %1 on leave?</source>
        <translation>%1因何请假？</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>参加比赛</translation>
    </message>
    <message>
        <source>Other lesson</source>
        <translation>课程冲突</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>实习</translation>
    </message>
    <message>
        <source>Import a sign-in list</source>
        <translation>导入签到名单</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n to record</source>
        <translation>
            <numerusform>可登记%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not expected</source>
        <translation>
            <numerusform>其中列席%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded so already</source>
        <translation>
            <numerusform>%n人已是如此</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, see why below</source>
        <translation>
            <numerusform>%n条不登记，原因见下</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) recorded.</source>
        <translation>
            <numerusform>已登记%n人。</numerusform>
        </translation>
    </message>
    <message>
        <source>guest</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>guest, %1</source>
        <translation>列席，%1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，有效期至%2</translation>
    </message>
    <message>
        <source>will be recorded</source>
        <translation>将登记</translation>
    </message>
</context>
<context>
    <name>xz::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>&lt;p&gt;Here the head of the station sets names, users and backups. Every change is written to the audit trail with its old and new value.&lt;/p&gt;&lt;p&gt;A button that is grey says why when the mouse rests on it: mostly, another role is responsible.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Backup:&lt;/b&gt; one file that opens on another computer with the same passphrases. Keep one on a USB stick in the safe.&lt;/p&gt;</source>
        <translation>&lt;p&gt;站长在此设置名称、用户和备份。每次修改都会连同变更前后的内容记入审计日志。&lt;/p&gt;&lt;p&gt;按钮为灰色时，将鼠标停在上面即可看到原因，多为该事项由其他角色负责。&lt;/p&gt;&lt;p&gt;&lt;b&gt;备份：&lt;/b&gt;一个文件，凭原口令即可在其他电脑上打开。请在 U 盘上保存一份，放入保险柜。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>xz::SqlDriver</name>
    <message>
        <source>Unknown connection option %1</source>
        <translation>未知的连接选项 %1</translation>
    </message>
    <message>
        <source>The database has no key</source>
        <translation>数据库没有密钥</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>打开数据库时出错</translation>
    </message>
    <message>
        <source>Error setting the database key</source>
        <translation>设置数据库密钥时出错</translation>
    </message>
    <message>
        <source>The key is wrong, or this is no database</source>
        <translation>密钥不正确，或者这不是数据库</translation>
    </message>
    <message>
        <source>The database may not be written to</source>
        <translation>数据库不允许写入</translation>
    </message>
    <message>
        <source>Error closing database</source>
        <translation>关闭数据库时出错</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>无法开始事务</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>无法提交事务</translation>
    </message>
    <message>
        <source>Unable to roll back transaction</source>
        <translation>无法回滚事务</translation>
    </message>
</context>
<context>
    <name>xz::StationOverview</name>
    <message>
        <source>Station card</source>
        <translation>辅导站登记表</translation>
    </message>
    <message>
        <source>&amp;Edit the card</source>
        <translation>编辑资料(&amp;E)</translation>
    </message>
    <message>
        <source>What the regulation asks for</source>
        <translation>建设规范对照</translation>
    </message>
    <message>
        <source>Your role does not change the station's card.</source>
        <translation>您的角色不能修改站点资料。</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Secretary in charge</source>
        <translation>分管书记</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Custodian of records</source>
        <translation>资料保管人</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，%2 起</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>%1 students, %2 classes, %3 dorms</source>
        <translation>学生 %1 人，班级 %2 个，宿舍 %3 间</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>counsellors %1, class teachers %2, part-time counsellors %3, experts %4; committee members %5, weather reporters %6, department %7</source>
        <translation>辅导员 %1，班主任 %2，兼职心理咨询师 %3，外聘专家 %4；心理委员 %5，心理气象员 %6，心理部成员 %7</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>去补齐</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>去补齐：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Keeps the printed reports; name and date stand on every print.</source>
        <translation>保管打印的资料，姓名与日期印在每份打印件上。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The station's card is saved.</source>
        <translation>站点资料已保存。</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>lacking</source>
        <translation>缺</translation>
    </message>
</context>
<context>
    <name>xz::StationPage</name>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>&amp;Network chart</source>
        <translation>四级网络图(&amp;N)</translation>
    </message>
    <message>
        <source>Station &amp;card on paper</source>
        <translation>打印登记表(&amp;C)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Card and completeness</source>
        <translation>资料与规范对照</translation>
    </message>
    <message>
        <source>Rooms and bookings</source>
        <translation>场地与预约</translation>
    </message>
    <message>
        <source>Flagship</source>
        <translation>一院一品</translation>
    </message>
    <message>
        <source>&lt;p&gt;The station's card, its rooms and its flagship. The list below the card says clause by clause what the regulation asks for; &lt;b&gt;Mend&lt;/b&gt; goes where what is missing is added.&lt;/p&gt;&lt;p&gt;Rooms are booked without overlap: the program names the booking in the way. Ctrl+Enter files a booking, Enter opens one to mark it as used or to cancel it with a reason.&lt;/p&gt;&lt;p&gt;Photos and evidence are kept, encrypted, in the workspace and are part of every backup.&lt;/p&gt;</source>
        <translation>&lt;p&gt;辅导站的资料、场地和一院一品。资料下方逐条列出办法的要求，&lt;b&gt;去补齐&lt;/b&gt;可直接转到补充之处。&lt;/p&gt;&lt;p&gt;场地预约不会重叠，冲突时会指明已有的预约。Ctrl+Enter 提交预约；在预约上按 Enter 可登记为已使用，或说明原因后取消。&lt;/p&gt;&lt;p&gt;照片和佐证材料加密保存在工作区中，并随备份一同保存。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>This workspace has no station yet; add one in the settings.</source>
        <translation>工作区还没有辅导站，请在设置中添加。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 points of the regulation met, &lt;b&gt;%4 missing&lt;/b&gt;</source>
        <translation>%1：建设规范 %3 项，已具备 %2 项，&lt;b&gt;缺 %4 项&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1: everything the regulation asks for is there</source>
        <translation>%1：建设规范要求的各项均已具备</translation>
    </message>
    <message>
        <source>Station card</source>
        <translation>辅导站登记表</translation>
    </message>
    <message>
        <source>Four-level network</source>
        <translation>四级网络图</translation>
    </message>
    <message>
        <source>Room use in %1-%2</source>
        <translation>%1-%2 场地使用登记</translation>
    </message>
</context>
<context>
    <name>xz::StationSection</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Names on the reports</source>
        <translation>报表上的名称</translation>
    </message>
    <message>
        <source>Stands on every print with the date since when.</source>
        <translation>连同起始日期印在每份纸质报表上。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>Saved. The names stand on the reports from now on.</source>
        <translation>已保存，此后的报表将采用新名称。</translation>
    </message>
    <message>
        <source>These names stand on every report.</source>
        <translation>以下名称会出现在每一份报表上。</translation>
    </message>
</context>
<context>
    <name>xz::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>xz::SupervisionView</name>
    <message>
        <source>Self-check against the construction standards</source>
        <translation>标准化建设自查</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>&amp;Form…</source>
        <translation>自查表(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keep this result</source>
        <translation>存档本次结果(&amp;K)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Standard not met</source>
        <translation>未达标指标</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>现有数据</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少的数据</translation>
    </message>
    <message>
        <source>Standards not met</source>
        <translation>未达标指标</translation>
    </message>
    <message>
        <source>Every standard that applies is met.</source>
        <translation>适用指标全部达标。</translation>
    </message>
    <message>
        <source>Visits and findings</source>
        <translation>督查与问题整改</translation>
    </message>
    <message>
        <source>&amp;Summary of the year…</source>
        <translation>年度汇总(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Plan a visit</source>
        <translation>安排督查(&amp;P)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>督查内容</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>督查人员</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>督查记录</translation>
    </message>
    <message>
        <source>The self-check of %1 is kept.</source>
        <translation>%1年自查结果已存档。</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>建设自查</translation>
    </message>
    <message>
        <source>Supervision of the year</source>
        <translation>督查年度汇总</translation>
    </message>
    <message>
        <source>No visit yet. The school looks at each station regularly; plan the first visit.</source>
        <translation>还没有督查记录。学校定期督查各辅导站，请安排第一次督查。</translation>
    </message>
    <message>
        <source>The school has not visited this station yet.</source>
        <translation>学校尚未督查本站。</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>安排督查</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>没有待整改问题</translation>
    </message>
    <message>
        <source>%1 open, %2 overdue</source>
        <translation>待办%1项，逾期%2项</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>待办%1项</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Every standard that applies is met (%1).</source>
        <translation>适用指标全部达标（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n standard(s)&lt;/b&gt; not met</source>
        <translation>
            <numerusform>&lt;b&gt;%n项&lt;/b&gt;未达标</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>; kept on %1 with %2 points</source>
        <translation>；%1存档，得分%2</translation>
    </message>
    <message>
        <source>; Enter on a standard without data says whether it was done</source>
        <translation>；在没有数据的指标上按回车可填写说明</translation>
    </message>
    <message>
        <source>Supervision visit of %1</source>
        <translation>%1督查</translation>
    </message>
    <message>
        <source>&amp;Record on paper…</source>
        <translation>督查记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Supervision record</source>
        <translation>督查记录</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Standard without data</source>
        <translation>没有数据的指标</translation>
    </message>
    <message>
        <source>Was it done?</source>
        <translation>是否做到？</translation>
    </message>
    <message>
        <source>Yes, it was done</source>
        <translation>是，已做到</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <translation>否，尚未做到</translation>
    </message>
    <message>
        <source>What was done, and where does the proof lie?</source>
        <translation>做了什么，佐证在何处？</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督查</translation>
    </message>
</context>
<context>
    <name>xz::TimelineView</name>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>%1: since %2</source>
        <translation>%1：%2 起</translation>
    </message>
    <message>
        <source>Who held which office when</source>
        <translation>任职沿革</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nobody held this office so far.</source>
        <translation>该岗位尚无人任职。</translation>
    </message>
</context>
<context>
    <name>xz::Toast</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>xz::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日工作台</translation>
    </message>
    <message>
        <source>&amp;Write this week's report</source>
        <translation>填写本周周报(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Nothing this week (zero report)</source>
        <translation>本周无异常（零报告）(&amp;N)</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>by due date</source>
        <translation>按到期日排序</translation>
    </message>
    <message>
        <source>Cases in charge</source>
        <translation>在管个案</translation>
    </message>
    <message>
        <source>last 12 weeks</source>
        <translation>近 12 周</translation>
    </message>
    <message>
        <source>Cases in charge, week by week</source>
        <translation>各周在管个案</translation>
    </message>
    <message>
        <source>The next 14 days</source>
        <translation>未来 14 天</translation>
    </message>
    <message>
        <source>&lt;p&gt;This page says what is overdue, due and missing, the oldest first. Each line has the button that deals with it.&lt;/p&gt;&lt;p&gt;A calm week takes two keystrokes: Alt+N, then Enter.&lt;/p&gt;</source>
        <translation>&lt;p&gt;本页列出逾期、到期和缺报事项，时间最早的在前。每行均有相应的办理按钮。&lt;/p&gt;&lt;p&gt;无异常的一周只需两步按键：Alt+N，再按 Enter。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Nothing is overdue and nothing is due today.</source>
        <translation>今日无到期事项，也无逾期事项。</translation>
    </message>
    <message>
        <source>%1 due today, %2 overdue</source>
        <translation>今日到期 %1 项，逾期 %2 项</translation>
    </message>
    <message>
        <source>No teaching week</source>
        <translation>非教学周</translation>
    </message>
    <message>
        <source>Today lies in no teaching week of the calendar. Add the term in the calendar, then reports can be filed.</source>
        <translation>今日不在校历的教学周内。请在校历中添加学期，之后即可填报。</translation>
    </message>
    <message>
        <source>There is no teaching week today.</source>
        <translation>今日不在教学周内。</translation>
    </message>
    <message>
        <source>%1: weekly crisis report</source>
        <translation>%1：心理危机周报</translation>
    </message>
    <message>
        <source>MMM d ddd HH:mm</source>
        <comment>date pattern of the report window</comment>
        <translation>M月d日 ddd HH:mm</translation>
    </message>
    <message>
        <source>Window: %1 to %2</source>
        <translation>报送窗口：%1 至 %2</translation>
    </message>
    <message>
        <source>Handed in, receipt %1.</source>
        <translation>已提交，回执 %1。</translation>
    </message>
    <message>
        <source>%1 classes: %2 with nothing to report, %3 with a situation</source>
        <translation>班级 %1 个：无异常 %2 个，有情况 %3 个</translation>
    </message>
    <message>
        <source>, &lt;b&gt;%1 not reported&lt;/b&gt; (%2%3)</source>
        <translation>，&lt;b&gt;未报 %1 个&lt;/b&gt;（%2%3）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> …</source>
        <translation> 等</translation>
    </message>
    <message>
        <source>&amp;Open this week's report</source>
        <translation>打开本周周报(&amp;O)</translation>
    </message>
    <message>
        <source>Your role does not read weekly reports.</source>
        <translation>您的角色不能查看周报。</translation>
    </message>
    <message>
        <source>Only a station files reports.</source>
        <translation>只有辅导站可以填报。</translation>
    </message>
    <message>
        <source>Nothing waits. New tasks appear here by themselves.</source>
        <translation>暂无待办事项。新事项会自动显示在此处。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>任命</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>New this week: %1&lt;br&gt;Level changed: %2 · Released: %3</source>
        <translation>本周新增：%1&lt;br&gt;等级变动：%2 · 解除：%3</translation>
    </message>
    <message>
        <source>W%1</source>
        <translation>%1周</translation>
    </message>
    <message>
        <source>Week %1: no report is due</source>
        <translation>第 %1 周：无需报送</translation>
    </message>
    <message>
        <source>Report window of week %1 opens</source>
        <translation>第 %1 周报送窗口开启</translation>
    </message>
    <message>
        <source>Report window of week %1 closes</source>
        <translation>第 %1 周报送窗口关闭</translation>
    </message>
    <message>
        <source>%1 begins: watch closely</source>
        <translation>%1开始：请重点关注</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1结束</translation>
    </message>
    <message>
        <source>MMM d ddd</source>
        <comment>day in a list</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Nothing in the calendar.</source>
        <translation>校历中暂无安排。</translation>
    </message>
    <message>
        <source>Before the window opens</source>
        <translation>报送窗口尚未开启</translation>
    </message>
    <message>
        <source>The window of this week opens on %1. Say why the report is handed in before; it will be marked as early.</source>
        <translation>本周报送窗口于 %1 开启。请说明提前提交的理由，该周报将标记为提前报送。</translation>
    </message>
    <message>
        <source>Holiday ahead</source>
        <translation>临近假期</translation>
    </message>
    <message>
        <source>Away on duty</source>
        <translation>因公外出</translation>
    </message>
    <message>
        <source>Nothing this week</source>
        <translation>本周无异常</translation>
    </message>
    <message>
        <source>Hand in the zero report of %1 (%2 to %3)?</source>
        <translation>是否提交%1（%2 至 %3）的零报告？</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Zero report handed in, receipt %1.</source>
        <translation>零报告已提交，回执 %1。</translation>
    </message>
    <message>
        <source>Taken back at once</source>
        <translation>随即撤回</translation>
    </message>
</context>
<context>
    <name>xz::TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Demo school</source>
        <translation>演示学校</translation>
    </message>
    <message>
        <source>All people and cases here are invented.</source>
        <translation>此处的人员和个案均为虚构。</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Change &amp;passphrase ...</source>
        <translation>修改口令…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>L&amp;eave the demo school</source>
        <translation>退出演示学校(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;bout XinZhan</source>
        <translation>关于心站(&amp;B)</translation>
    </message>
    <message>
        <source>%1, %2: menu</source>
        <translation>%1，%2：菜单</translation>
    </message>
    <message>
        <source>MMM d, ddd</source>
        <comment>date in the top bar</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Teaching week %1</source>
        <translation>第 %1 教学周</translation>
    </message>
</context>
<context>
    <name>xz::TrainingForm</name>
    <message>
        <source>Only a training, or an online course with its certificate, fulfils the guarantee; a meeting counts for the term.</source>
        <translation>专题培训或取得证书的线上课程计入“在校至少一次”；会议只计入本学期。</translation>
    </message>
    <message>
        <source>Such as 14:30</source>
        <translation>例如14:30</translation>
    </message>
    <message>
        <source>Catch-up training of student helpers</source>
        <translation>学生心理骨干补训</translation>
    </message>
    <message numerus="yes">
        <source>Expected: exactly the %n chosen student helper(s).</source>
        <translation>
            <numerusform>应到：选定的%n名学生骨干。</numerusform>
        </translation>
    </message>
    <message>
        <source>For which groups (a joint session has several)</source>
        <translation>对象群体（联合举办可多选）</translation>
    </message>
    <message>
        <source>Who holds these offices on the day is expected; the list can be changed afterwards.</source>
        <translation>当天任职的人员列入应到名单，之后可调整。</translation>
    </message>
    <message>
        <source>Draft of %1 taken up again</source>
        <translation>已继续 %1 的草稿</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>xz::TrainingPage</name>
    <message>
        <source>Training and meetings</source>
        <translation>培训与会议</translation>
    </message>
    <message>
        <source>&amp;Ledger…</source>
        <translation>台账(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Coverage report</source>
        <translation>覆盖报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>新建场次(&amp;N)</translation>
    </message>
    <message>
        <source>Coverage report</source>
        <translation>覆盖情况报告</translation>
    </message>
    <message>
        <source>Training ledger</source>
        <translation>培训台账</translation>
    </message>
    <message>
        <source>Of which time?</source>
        <translation>哪段时间？</translation>
    </message>
    <message>
        <source>Of the term</source>
        <translation>本学期</translation>
    </message>
    <message>
        <source>Of the school year</source>
        <translation>本学年</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>本页分区</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>People and terms</source>
        <translation>人员与学期</translation>
    </message>
    <message>
        <source>Gap list</source>
        <translation>缺训名单</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No session in this term yet. Each group needs a training or a meeting every term.</source>
        <translation>本学期还没有场次。五支队伍每学期都要开展培训或会议。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Nobody held an office of the five groups in this term.</source>
        <translation>本学期五支队伍无人任职。</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>学号/工号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Graduates</source>
        <translation>毕业日期</translation>
    </message>
    <message>
        <source>On record instead</source>
        <translation>现有记录</translation>
    </message>
    <message>
        <source>&amp;Catch-up session for these…</source>
        <translation>为他们安排补训(&amp;C)…</translation>
    </message>
    <message>
        <source>Every student helper in office has been trained while enrolled.</source>
        <translation>在任学生骨干均已在校期间受训。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each term the five groups (counsellors, class teachers, committee members, weather reporters, psychology department) get a training or a meeting; each student helper gets at least one training while enrolled.&lt;/p&gt;&lt;p&gt;Enter on a session opens it. In its list the arrows choose, Space ticks, L is leave, A absent. Numbers can be pasted, lists read from a file; everything is shown before it is recorded.&lt;/p&gt;&lt;p&gt;The gap list is sorted by the days left until graduation; one click makes a catch-up session for exactly these people.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每学期对辅导员、班主任、心理委员、心理气象员、心理部成员开展培训或会议；学生骨干在校期间至少受过一次专题培训。&lt;/p&gt;&lt;p&gt;在场次上按回车打开。名单中方向键选择，空格签到，L请假，A缺席。可以粘贴编号或从文件导入，登记之前都会先列出结果。&lt;/p&gt;&lt;p&gt;缺训名单按距毕业天数排序，一键为名单上的人安排补训。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sessions are made by the station head and by counsellors.</source>
        <translation>场次由站长和辅导员创建。</translation>
    </message>
    <message>
        <source>Choose this as somebody of a station.</source>
        <translation>请以辅导站人员身份办理。</translation>
    </message>
    <message>
        <source>No term has begun yet. Add one on the calendar page.</source>
        <translation>还没有已开始的学期，请在校历页添加。</translation>
    </message>
    <message>
        <source>Every group has had a training or a meeting this term.</source>
        <translation>本学期五支队伍均已开展培训或会议。</translation>
    </message>
    <message>
        <source>Still without training or meeting this term: &lt;b&gt;%1&lt;/b&gt;; due by %2.</source>
        <translation>本学期尚未开展培训或会议：&lt;b&gt;%1&lt;/b&gt;，须在%2前完成。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n student helper(s)&lt;/b&gt; never trained while enrolled.</source>
        <translation>
            <numerusform>&lt;b&gt;%n名学生骨干&lt;/b&gt;在校期间尚未受训。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every student helper in office has been trained.</source>
        <translation>在任学生骨干均已受训。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训状态</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Catch-up session</source>
        <translation>补训场次</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>xz::UndertakingScreen</name>
    <message>
        <source>Confidentiality undertaking</source>
        <translation>保密承诺书</translation>
    </message>
    <message>
        <source>The text of the undertaking was changed. This account works again once the new text is accepted.</source>
        <translation>保密承诺书文本已更新，同意新文本后账号方可继续使用。</translation>
    </message>
    <message>
        <source>This account works once its confidentiality undertaking is on record. Read the text; accepting it counts as your signature.</source>
        <translation>登记保密承诺书后账号方可使用。请阅读全文，点击同意即视为签署。</translation>
    </message>
    <message>
        <source>Signed: %1, %2</source>
        <translation>承诺人：%1　%2</translation>
    </message>
    <message>
        <source>&amp;Accept and continue</source>
        <translation>同意并继续(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>Read the text and tick the box first.</source>
        <translation>请先阅读全文并勾选。</translation>
    </message>
</context>
<context>
    <name>xz::UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Another workspace</source>
        <translation>其他工作区(&amp;A)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Unlock with the recovery code</source>
        <translation>用恢复码解锁</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The code was printed or written down when the workspace was made. Dashes and capital letters do not matter. You then choose a new passphrase.</source>
        <translation>恢复码在创建工作区时已打印或抄写。不区分大小写，横线可省略。随后请设置新口令。</translation>
    </message>
    <message>
        <source>&amp;Back to the passphrase</source>
        <translation>返回口令解锁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forgot the passphrase?</source>
        <translation>忘记口令？(&amp;F)</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>返回口令解锁</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>忘记口令？</translation>
    </message>
    <message>
        <source>Opening ...</source>
        <translation>正在打开…</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>请等待 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is being opened.</source>
        <translation>正在打开文件。</translation>
    </message>
    <message>
        <source>After several wrong passphrases the workspace waits before it takes another.</source>
        <translation>多次输错口令后，须等待一段时间才能再试。</translation>
    </message>
    <message>
        <source>Type the recovery code first.</source>
        <translation>请先输入恢复码。</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
</context>
<context>
    <name>xz::UsersSection</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>&amp;Add a user</source>
        <translation>添加用户(&amp;A)</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Passphrase of</source>
        <translation>口令设置于</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s). Enter or a double click opens one.</source>
        <translation>
            <numerusform>共 %n 位用户。按 Enter 键或双击可查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>A counsellor sees the classes of this person.</source>
        <translation>辅导员可查看该人员所带的班级。</translation>
    </message>
    <message>
        <source>First passphrase *</source>
        <translation>初始口令 *</translation>
    </message>
    <message>
        <source>Tell it to the person directly. At the first unlock they must choose their own.</source>
        <translation>请当面告知本人。首次解锁时，本人须改为自己的口令。</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>%1 can unlock the workspace now.</source>
        <translation>%1 现在可以解锁工作区了。</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>登录名：%1</translation>
    </message>
    <message>
        <source>&amp;Give a new passphrase ...</source>
        <translation>重设口令…(&amp;G)</translation>
    </message>
    <message>
        <source>Change your own passphrase under Security.</source>
        <translation>请在“安全”中修改自己的口令。</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>该账户已停用。</translation>
    </message>
    <message>
        <source>&amp;Disable the account ...</source>
        <translation>停用账户…(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Enable the account ...</source>
        <translation>启用账户…(&amp;E)</translation>
    </message>
    <message>
        <source>Another user must do this for you.</source>
        <translation>须由其他用户为您操作。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>A new passphrase for %1</source>
        <translation>为 %1 重设口令</translation>
    </message>
    <message>
        <source>They get a new key pair with it: cases that were opened to them must be granted again. If they still know the old passphrase, they should rather change it themselves. Tell them the new one directly; they must replace it at once.</source>
        <translation>重设后该用户将获得新的密钥对，此前授权的个案须重新授权。如本人仍记得原口令，请由本人自行修改。请当面告知新口令，本人须立即更换。</translation>
    </message>
    <message>
        <source>%1 has a new passphrase.</source>
        <translation>%1 的口令已重设。</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>The account opens the workspace no longer. What it wrote stays. It can be enabled again.</source>
        <translation>该账户将无法再打开工作区，已填写的内容保留。之后可重新启用。</translation>
    </message>
    <message>
        <source>Left the college</source>
        <translation>已离开学院</translation>
    </message>
    <message>
        <source>Other tasks</source>
        <translation>岗位调整</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1 已停用。</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>Give the account a first passphrase; the person must replace it at the first unlock.</source>
        <translation>请设置初始口令；本人首次解锁时须更换。</translation>
    </message>
    <message>
        <source>%1 is enabled.</source>
        <translation>%1 已启用。</translation>
    </message>
    <message>
        <source>Waits for undertaking</source>
        <translation>待签承诺书</translation>
    </message>
    <message>
        <source>Day of the signed paper. Empty: the person accepts the undertaking on the screen before the account works.</source>
        <translation>填写纸质承诺书的签署日期；留空则由本人解锁后在屏幕上同意。</translation>
    </message>
    <message>
        <source>Record a signed &amp;undertaking ...</source>
        <translation>登记已签承诺书(&amp;U)…</translation>
    </message>
    <message>
        <source>It is on record since %1.</source>
        <translation>已于 %1 登记。</translation>
    </message>
    <message>
        <source>Signed undertaking of %1</source>
        <translation>%1 的保密承诺书</translation>
    </message>
    <message>
        <source>Day on which the paper was signed (year-month-day)</source>
        <translation>纸质承诺书的签署日期（年-月-日）</translation>
    </message>
    <message>
        <source>The undertaking of %1 is on record.</source>
        <translation>%1 的保密承诺书已登记。</translation>
    </message>
</context>
<context>
    <name>xz::VerdictView</name>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>relaxed for now</source>
        <translation>暂放宽</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>例外任用</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <translation>%1（截至 %2）</translation>
    </message>
    <message>
        <source>Reason: %1 (%2, %3; review by %4)</source>
        <translation>理由：%1（%2，%3；%4 前复核）</translation>
    </message>
    <message>
        <source>Reason: %1 (%2, %3)</source>
        <translation>理由：%1（%2，%3）</translation>
    </message>
    <message>
        <source>Relaxed path</source>
        <translation>放宽条件</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>xz::VisitPanel</name>
    <message>
        <source>Findings</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>&amp;Record a finding</source>
        <translation>记录问题(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was found that must be rectified.</source>
        <translation>未发现需整改的问题。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>督查内容</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>督查人员</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>督查情况</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>&amp;Record the visit</source>
        <translation>记录督查(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel the visit…</source>
        <translation>取消督查(&amp;C)…</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>取消督查</translation>
    </message>
    <message>
        <source>Why does it not take place?</source>
        <translation>为什么取消？</translation>
    </message>
    <message>
        <source>%1. Finding</source>
        <translation>问题%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>期限%1</translation>
    </message>
    <message>
        <source>The station's answer of %1</source>
        <translation>学院%1的答复</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>%1销号</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>The file could not be written to %1. Choose another folder.</source>
        <translation>无法写入%1，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1　%2，%3</translation>
    </message>
    <message>
        <source>: %1 → %2</source>
        <translation>：%1 → %2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答复(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Answer again</source>
        <translation>再次答复(&amp;A)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>What was done about the finding?</source>
        <translation>对该问题采取了什么整改措施？</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>添加佐证…</translation>
    </message>
    <message>
        <source>Evidence of the rectification</source>
        <translation>整改佐证</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>销号(&amp;L)</translation>
    </message>
    <message>
        <source>Close the finding</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>What was checked?</source>
        <translation>核查了什么？</translation>
    </message>
    <message>
        <source>&amp;Move the day…</source>
        <translation>调整期限(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Send back…</source>
        <translation>退回补充(&amp;S)…</translation>
    </message>
    <message>
        <source>Send the answer back</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>What is still missing?</source>
        <translation>还缺什么？</translation>
    </message>
    <message>
        <source>&amp;Reopen…</source>
        <translation>重新打开(&amp;R)…</translation>
    </message>
    <message>
        <source>Reopen the finding</source>
        <translation>重新打开问题</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>为什么重新打开？</translation>
    </message>
    <message>
        <source>Record the visit</source>
        <translation>记录督查</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Record a finding</source>
        <translation>记录问题</translation>
    </message>
    <message>
        <source>Move the day</source>
        <translation>调整期限</translation>
    </message>
</context>
<context>
    <name>xz::WeekList</name>
    <message>
        <source>correcting</source>
        <translation>更正中</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>无需报送</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待报</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>late</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Teaching weeks</source>
        <translation>教学周</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 至 %2（%3）</translation>
    </message>
    <message>
        <source>exempted later</source>
        <translation>免报（事后设定）</translation>
    </message>
</context>
<context>
    <name>xz::WeeklyPage</name>
    <message>
        <source>Weekly crisis report</source>
        <translation>心理危机周报</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>辅导站</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Preview PDF</source>
        <translation>预览 PDF(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Nothing this week (zero report)</source>
        <translation>本周无异常（零报告）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hand in for review</source>
        <translation>提交审核(&amp;H)</translation>
    </message>
    <message>
        <source>Reports of the classes</source>
        <translation>班级报送情况</translation>
    </message>
    <message>
        <source>Numbers close</source>
        <translation>数字闭合</translation>
    </message>
    <message>
        <source>Before it can be handed in</source>
        <translation>提交前须完成</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Same as last week</source>
        <translation>情况同上周</translation>
    </message>
    <message>
        <source>No case is in charge this week.</source>
        <translation>本周无在管个案。</translation>
    </message>
    <message>
        <source>The station's words</source>
        <translation>辅导站填写内容</translation>
    </message>
    <message>
        <source>&amp;General situation</source>
        <translation>总体情况(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Serious events</source>
        <translation>重大事件(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;upport wanted of the centre</source>
        <translation>需学校心理中心支持事项(&amp;U)</translation>
    </message>
    <message>
        <source>&lt;p&gt;One report for each teaching week. A calm week is one button: the zero report.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Classes:&lt;/b&gt; arrows move in the grid, N files "nothing to report", Enter opens a class.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cases:&lt;/b&gt; tick the unchanged ones and press "Same as last week"; their text is marked as carried forward.&lt;/p&gt;&lt;p&gt;Everything you type is saved within a second. Names of students are found and can be replaced by the case's code.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个教学周一份周报。无异常的一周只需一个按钮：零报告。&lt;/p&gt;&lt;p&gt;&lt;b&gt;班级：&lt;/b&gt;用方向键在表格中移动，按 N 填报“无异常”，按 Enter 打开班级。&lt;/p&gt;&lt;p&gt;&lt;b&gt;个案：&lt;/b&gt;勾选无变化的个案，再按“情况同上周”；其内容将标记为沿用。&lt;/p&gt;&lt;p&gt;输入内容会在一秒内自动保存。程序会识别学生姓名，可替换为个案编号。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No station whose reports you may read.</source>
        <translation>没有您可查看周报的辅导站。</translation>
    </message>
    <message>
        <source>The calendar holds no teaching week yet. Add a term on the calendar page; then reports can be filed.</source>
        <translation>校历中尚无教学周。请在校历页面添加学期，之后即可填报。</translation>
    </message>
    <message>
        <source>There is no teaching week yet.</source>
        <translation>尚无教学周。</translation>
    </message>
    <message>
        <source>%1: weekly crisis report</source>
        <translation>%1：心理危机周报</translation>
    </message>
    <message>
        <source>%1 · zero report</source>
        <translation>%1 · 零报告</translation>
    </message>
    <message>
        <source>%1 · late</source>
        <translation>%1 · 补报</translation>
    </message>
    <message>
        <source>%1 · correction %2</source>
        <translation>%1 · 更正 %2</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 至 %2（%3）</translation>
    </message>
    <message>
        <source>filled in by %1</source>
        <translation>填报人：%1</translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation>回执 %1</translation>
    </message>
    <message>
        <source>special period: %1</source>
        <translation>特殊时段：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>saved automatically %1</source>
        <translation>%1 已自动保存</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>The station has no class yet. Import a roster on the people page; classes are made from it.</source>
        <translation>本辅导站暂无班级。请在人员页面导入花名册，班级将据此生成。</translation>
    </message>
    <message>
        <source>Every class has reported.</source>
        <translation>各班均已报送。</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reported: %1 &lt;a href="reminder"&gt;Print the reminder&lt;/a&gt;</source>
        <translation>未报：%1 &lt;a href="reminder"&gt;打印催报单&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周在管</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周在管</translation>
    </message>
    <message>
        <source>Numbers do not close</source>
        <translation>数字不闭合</translation>
    </message>
    <message>
        <source>last week + new + in − out − released = this week</source>
        <translation>上周在管 ＋ 新增 ＋ 转入 − 转出 − 解除 ＝ 本周在管</translation>
    </message>
    <message>
        <source>Cases (%1)</source>
        <translation>个案（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: same as last week</source>
        <translation>
            <numerusform>已选 %n 个：情况同上周</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the cases first whose situation is as last week.</source>
        <translation>请先勾选情况同上周的个案。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The name of a student of the roll stands in the text: %1. Replace it before handing in, or keep it knowingly.</source>
        <translation>文中出现花名册学生姓名：%1。请在提交前替换，或确认保留。</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>替换为 %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&amp;Review: agreed</source>
        <translation>审核通过(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>签阅(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>Print the reminder list</source>
        <translation>打印催报单</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Before the window opens</source>
        <translation>报送窗口尚未开启</translation>
    </message>
    <message>
        <source>The window of this week opens on %1. Say why the report is handed in before; it will be marked as early.</source>
        <translation>本周报送窗口于 %1 开启。请说明提前提交的理由，该周报将标记为提前报送。</translation>
    </message>
    <message>
        <source>Holiday ahead</source>
        <translation>临近假期</translation>
    </message>
    <message>
        <source>Away on duty</source>
        <translation>因公外出</translation>
    </message>
    <message>
        <source>After the window closed</source>
        <translation>报送窗口已关闭</translation>
    </message>
    <message>
        <source>The window of this week has closed. The report is taken as a late report and stays visible as such.</source>
        <translation>本周报送窗口已关闭。该周报按补报处理，并始终标明为补报。</translation>
    </message>
    <message>
        <source>Classes reported late</source>
        <translation>班级报送较晚</translation>
    </message>
    <message>
        <source>Nothing this week</source>
        <translation>本周无异常</translation>
    </message>
    <message>
        <source>Hand in the zero report of %1 (%2 to %3)?</source>
        <translation>是否提交%1（%2 至 %3）的零报告？</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Zero report handed in, receipt %1.</source>
        <translation>零报告已提交，回执 %1。</translation>
    </message>
    <message>
        <source>Taken back at once</source>
        <translation>随即撤回</translation>
    </message>
    <message>
        <source>Say why. The reason stays with the report.</source>
        <translation>请说明理由。理由将随周报保存。</translation>
    </message>
    <message>
        <source>Handed in, receipt %1.</source>
        <translation>已提交，回执 %1。</translation>
    </message>
    <message>
        <source>Your opinion, printed on the report. It may stay empty.</source>
        <translation>您的意见将印在周报上，可不填写。</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>同意。</translation>
    </message>
    <message>
        <source>Reviewed; it now waits for the secretary's signature.</source>
        <translation>已审核，待分管书记签阅。</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>已签阅。</translation>
    </message>
    <message>
        <source>Returned with your reason.</source>
        <translation>已退回，并附上您的理由。</translation>
    </message>
    <message>
        <source>Taken back; it can be edited again.</source>
        <translation>已撤回，可重新编辑。</translation>
    </message>
    <message>
        <source>A correction was begun; the first report stays as it is.</source>
        <translation>已开始更正，原周报保持不变。</translation>
    </message>
    <message>
        <source>Reminder list of %1</source>
        <translation>%1催报单</translation>
    </message>
    <message>
        <source>Reminder_%1</source>
        <translation>催报单_%1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Counsellor: %1</source>
        <translation>辅导员：%1</translation>
    </message>
    <message>
        <source>Committee member: %1</source>
        <translation>心理委员：%1</translation>
    </message>
    <message>
        <source>Filed by %1, %2</source>
        <translation>填报：%1，%2</translation>
    </message>
    <message>
        <source>Filed late</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>What happened in the class (no names of students)</source>
        <translation>班级情况（不写学生姓名）</translation>
    </message>
    <message>
        <source>Students meant</source>
        <translation>涉及学生人数</translation>
    </message>
    <message>
        <source>Only the counsellor of this class and the station head file for it.</source>
        <translation>只有该班辅导员和站长可以为本班填报。</translation>
    </message>
    <message>
        <source>&amp;Nothing to report</source>
        <translation>无异常(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;File the situation</source>
        <translation>填报情况(&amp;F)</translation>
    </message>
    <message>
        <source>Names in the text</source>
        <translation>文中含有姓名</translation>
    </message>
    <message>
        <source>The text names students of the roll: %1. A class's report holds no names. Keep them all the same?</source>
        <translation>文中出现花名册学生姓名：%1。班级报送内容不应含姓名。是否仍要保留？</translation>
    </message>
    <message>
        <source>Keep the names</source>
        <translation>保留姓名</translation>
    </message>
    <message>
        <source>%1 has reported a situation. Replace it with "nothing to report"? The words reported before stay in the history.</source>
        <translation>%1 已上报情况。要改为“无情况”吗？此前上报的内容仍保留在历史记录中。</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>无情况</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>read by %1 on %2</source>
        <translation>%1 已于 %2 阅</translation>
    </message>
</context>
<context>
    <name>xz::WelcomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>&amp;New workspace</source>
        <translation>新建工作区(&amp;N)</translation>
    </message>
    <message>
        <source>One encrypted file for your station. You choose where it lies; it takes about two minutes.</source>
        <translation>为本站建立一个加密文件，位置由您选择，约需两分钟。</translation>
    </message>
    <message>
        <source>&amp;Open a workspace</source>
        <translation>打开工作区(&amp;O)</translation>
    </message>
    <message>
        <source>A file ending in .xinzhan that you already have, from this computer or a USB stick.</source>
        <translation>打开本机或 U 盘上已有的 .xinzhan 文件。</translation>
    </message>
    <message>
        <source>&amp;Demo school</source>
        <translation>演示学校(&amp;D)</translation>
    </message>
    <message>
        <source>Look round with invented people and cases. Nothing is kept when you leave it.</source>
        <translation>用虚构的人员和个案先熟悉一下，退出后不留任何内容。</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>The file is not there any more. If it lies on a USB stick, plug it in and start again.</source>
        <translation>文件已不在原处。如在 U 盘上，请插入后重新启动程序。</translation>
    </message>
</context>
</TS>

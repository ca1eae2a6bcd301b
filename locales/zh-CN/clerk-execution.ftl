### 执行与反馈

clerk-execution-title = 执行与反馈
clerk-execution-lead = 通过的议题要写明由谁、在什么时候之前办完；进展和逾期都公开在议题页上。
clerk-execution-not-yet = 结果确认之后才安排执行。
clerk-execution-nobody = 已通过，还没有落实执行单位。
clerk-execution-nothing = 没有通过，不需要执行。
clerk-execution-by-itself = 通过即生效，不需要另外执行。
clerk-execution-revoked = 这个决定已经被撤销，不再执行。
clerk-execution-assign = 落实执行单位和期限
clerk-execution-reassign = 更改执行单位或期限
clerk-execution-body = 执行单位
clerk-execution-due = 完成期限
clerk-execution-standing = 目前
clerk-execution-overdue = 已逾期
clerk-execution-reports = 进展
clerk-execution-report = 报告进展
clerk-execution-to-matter = 公开的议题页
clerk-execution-about = 议题：{ $title }

clerk-progress-none = 还没有报告
clerk-progress-underway = 正在办理
clerk-progress-finished = 已办完
clerk-progress-stopped = 暂时停办

clerk-assign-body = 由谁执行
clerk-assign-due = 什么时候之前办完
clerk-assign-due-hint = 到这一天还没报告办完的，会公开标注“已逾期”
clerk-assign-missing-body = 请选择执行单位
clerk-assign-missing-due = 请填写完成期限（年、月、日）
clerk-assign-due-past = 完成期限不能早于今天
clerk-assign-public = 执行单位和期限会公开在议题页上；以后更改也会留下记录。
clerk-assign-button = 确定

clerk-report-progress = 进展到哪一步
clerk-report-text = 具体情况
clerk-report-text-hint = 做了什么、花了多少、还差什么；停办的请写明原因。会公开，请勿写个人电话、证件号。不超过 1000 字。
clerk-report-missing-progress = 请选择进展
clerk-report-missing-text = 请写明具体情况
clerk-report-public = 报告提交后公开在议题页上，不能修改。
clerk-report-button = 提交报告

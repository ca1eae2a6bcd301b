### 账簿里各种事物的叫法

body-kind-owners-committee = 业主委员会
body-kind-preparatory-group = 业主大会筹备组
body-kind-street-office = 街道办事处
body-kind-residents-committee = 居民委员会
body-kind-property-company = 物业服务企业

seat-role-group-chair = 组长
seat-role-group-deputy = 副组长
seat-role-group-member = 组员
seat-role-chair = 主任（负责人）
seat-role-deputy = 副主任
seat-role-member = 委员
seat-role-secretary = 秘书
seat-role-clerk = 经办人
seat-role-observer = 监票人（观察员）

area-source-land-register = 不动产登记簿
area-source-survey = 测绘机构实测
area-source-contract = 买卖合同
area-source-none = 未注明

scope-estate = 全体业主
place-building = { $number }栋
place-entrance = { $number }单元
scope-building = { $building }的业主
scope-entrance = { $building }{ $entrance }的业主
scope-homes = 指定的 { $count } 套房屋的业主

stage-convened = 正在筹备
stage-roll-published = 名册公示中
stage-noticed = 已通知，待表决
stage-open = 正在表决
stage-closed = 投票截止，待计票
stage-counted = 已计票，待公布
stage-announced = 结果公示中
stage-certified = 结果已确认
stage-cancelled = 已取消
stage-given-up = 没有办成
person-unnamed = { $number } 号人员（姓名已删除）

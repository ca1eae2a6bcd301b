### 经办与计票各页共用

clerk-whose = 名册第 { $number } 号：{ $homes }

clerk-only-looking = 您可以查看这里的记录；办理由会议召集人一方持有相应席位的人进行。

clerk-time = 几点几分
clerk-time-hint = 24 小时制，例如 14:30

clerk-when-unreadable = 请填写日期（年、月、日）和时间（如 14:30）

clerk-start-over = 返回重新填写

clerk-entry-unknown = 名册里没有第 { $number } 号

done-clerk-service = 送达已记入台账。
done-clerk-platform = 平台的表决票已全部登记入账。
done-clerk-counted = 已开箱计票。核对无误后请公布结果。
done-clerk-announced = 结果已公布，现在接受异议。
done-clerk-certified = 结果已确认。有议题通过的，请安排执行。
done-clerk-assigned = 执行单位和期限已记录并公开。
done-clerk-reported = 进展已记录并公开。

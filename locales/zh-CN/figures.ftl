### 数字、面积、日期的写法

about = 约 { $figure }
area = { $figure } ㎡
heads = { $count } 户
homes = { $count } 户

fraction-1-2 = 二分之一
fraction-1-3 = 三分之一
fraction-2-3 = 三分之二
fraction-1-4 = 四分之一
fraction-3-4 = 四分之三
fraction-1-5 = 五分之一
fraction-1-10 = 十分之一
fraction-1-1 = 全部

date = { $year }年{ $month }{ $day }日
day = { $date } { $weekday }
moment = { $date } { $time }
deadline-at = { $day } { $time }
deadline-end-of-day = { $day } 24:00
date-range = { $first }至{"\u200B"}{ $last }

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日

# What rests on no article that the owners of an estate elsewhere go by.
basis-own-default = 法律没有写明时本系统的默认规则
basis-own-default-like = 法律没有写明时本系统{ $like }的默认规则
basis-general = 本系统的通用办法

# 候补委员递补空缺的席位

alternates-wait = 选举时排定的候补委员，按得票先后递补空缺的席位：
alternates-passed-over = （不再是业主或者已经在任，不能递补{ CN("，指导规则 §43") }）
alternates-next = 下一位递补的是{ $name }：本人同意的，由保管席位的人登记递补，任期到本届届满；不愿意的，由再下一位递补。
alternates-by = （{ $articles }）
alternates-none = 排定的候补委员都不能递补，空缺的席位由补选补足。

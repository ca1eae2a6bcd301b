### 每个页面都有的字

look-product = 共治
look-skip = 跳到正文
look-menu = 菜单
look-navigation = 主要栏目
look-crumbs = 当前位置
look-way-back = 返回
look-banner = 正在办理
look-error-prefix = 错误：
look-to-elder = 长辈版
look-to-normal = 返回标准版
look-text-size = 字号
look-size-18 = 大
look-size-24 = 更大
look-size-30 = 最大
look-signed-in = 已登录：
look-sign-out = 退出登录
look-help = 需要帮助？
look-help-none = { COUNTRY() ->
    [mainland] 请向召集本次会议的业主委员会或社区居委会询问。
   *[elsewhere] 请向召集本次会议的组织询问。
}
look-promise = 本小区的每一项表决都记在一本账上，任何人都可以核对。

# 站点导航、登录与通用回答
nav-matters = 议题
nav-book = 账簿与核验
nav-vote = 凭码投票
nav-desk = 工作台
nav-sign-in = 工作人员登录

sign-in-title = 工作人员登录
sign-in-lead = 业主投票不用登录，凭表决票上的验证码即可。这里供业委会、筹备组、街道和经办人员使用。
sign-in-name = 账号
sign-in-password = 密码
sign-in-code = 动态验证码
sign-in-code-hint = 验证器应用里的六位数字，或一个备用码
sign-in-button = 登录
sign-in-wrong = 账号、密码或验证码不对，请核对后重试
sign-in-locked = 错误次数过多，请在 { $until } 之后再试
sign-in-missing-name = 请填写账号
sign-in-missing-password = 请填写密码
sign-in-missing-code = 请填写动态验证码
sign-in-demo = 这是演示站点。账号与此刻的动态验证码如下，密码见启动时打印的说明：

refused-title = 这件事现在办不了
refused-rule = 依据
refused-next = 您可以
failed-title = 没有存下来
failed-text = 系统存储出了问题，您刚才的操作没有生效，也没有改变任何内容。请稍后再试；如果仍不行，请联系管理人员。
not-found-title = 没有这个页面
not-found-text = 网址可能输错了，或者页面已不存在。请从首页重新查找。
not-for-you-title = 您的席位不能办理这件事
not-for-you-text = 这个页面只供持有相应职权的席位使用。
not-for-you-rule = 没有明确许可的，一律不能办理：每件事由谁办，看本小区各组织的席位和任期。
not-for-you-next = 请找页脚所列的组织办理。如果您认为自己应当可以办，请业委会或社区核对您的席位和任期。
stale-form-title = 页面已过期
stale-form-text = 为了安全，这张表单只能从您当前登录的页面提交。请返回重新打开后再提交，您的账簿没有任何改变。
foreign-form-title = 表单不是从本站页面提交的
foreign-form-text = 为了安全，这里只接受从本站页面提交的表单。没有任何改变。请打开本站的这一页，重新填写后提交。
unreadable-title = 提交的内容读不出来
unreadable-text = 没有任何改变。请返回检查后重新提交。
no-form-text = 收到的内容不是本站表单的格式，里面的文字读不出来，所以没有记下任何内容，什么都没有改变。请回到页面上重新填写、重新提交；仍然这样的，换一个浏览器试试，或者找页脚所列的人帮忙。
forms-alone-title = 这个地址不能直接打开
forms-alone-text = 这个地址只接收从页面上提交的表单。什么都没有改变。请返回上一层的页面，在那里填写、提交。
page-alone-title = 这个页面不收表单
page-alone-text = 这个地址只供查看。什么都没有改变。请返回，从页面上的按钮办理。
too-large-title = 提交的内容太大
too-large-text = 这里一次最多可以提交 { $most }。没有任何改变，之前保存的内容都还在。请返回，分几次提交，或者把文件缩小。

done-nothing-to-do = 已经是这样了，无需再办。

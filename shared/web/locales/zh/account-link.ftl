### The page before the forms, and the ways back, for owners whom the platform sent here from its own pages.

account-link-title = 继续前往{ $platform }
account-link-intro = { $platform }需要您填写一些信息。您可以随时停下来，已保存的内容不会丢失。
account-link-button = 继续
account-link-once = 这个按钮在5分钟内有效，只能使用一次。过期后，请从{ $platform }重新开始。

account-link-tasks = { $platform }需要您完成{ $count }项任务，大约需要5分钟。您可以随时停下来，之后再从{ $platform }继续。
account-link-all = 查看和修改您的全部信息

button-return = 返回{ $platform }

onward-back-title = 正在返回{ $platform }
onward-back-what = 您保存的内容都还在。
onward-back-then = 如果页面没有跳转，请点击按钮。

onward-over-title = 请从{ $platform }重新开始
onward-over-what = 为保护您的信息，您本次的访问已结束。您保存的内容都还在。
onward-over-then = 从{ $platform }可以很快回到这里。
onward-over-button = 前往{ $platform }

account-link-next = 审核最多需要2个工作日。您不需要为此做任何事。如果缺少信息，{ $platform }会通知您。

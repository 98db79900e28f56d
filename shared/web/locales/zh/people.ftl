### The people behind a company: who owns, directs and runs it.

people-title = 您企业的相关人员
people-intro = { $platform }必须了解所有拥有企业25%或以上权益的人，以及所有董事和管理企业的人。
section-people-title = 相关人员
section-people-name = 相关人员
section-people-intro = 相关人员
people-representative = 这个账户的代表人
people-role-owner = 所有者
people-role-director = 董事
people-role-executive = 高级管理人员
people-nameless = 尚未填写姓名的人
people-change = 修改
people-remove = 移除
people-which = { $person }
people-add = 添加人员
people-done-title = 所有人都填写了吗？
people-done = 所有人都已填写
people-none-owner = 没有人拥有企业25%或以上的权益
people-none-director = 企业没有董事
people-none-executive = 没有其他人管理企业

people-add-title = 此人在企业中的身份
people-add-hint = 请勾选所有符合的选项。姓名和其他信息在下一页填写。
people-is-owner = 所有者（拥有企业25%或以上的权益）
people-is-director = 董事（董事会成员）
people-is-executive = 高级管理人员（管理企业）
people-add-button = 继续

people-remove-title = 要移除此人吗？
people-remove-what = 在您提交信息并由{ $platform }审核之后，{ $person }会从列表中移除。
people-remove-button = 移除

people-error-no-role = 请勾选此人在您企业中的身份
people-error-too-many = 账户的人数已达到上限。请先移除一人
people-error-nobody-owner = 请至少添加一位所有者，或勾选“没有人拥有企业25%或以上的权益”
people-error-nobody-director = 请至少添加一位董事，或勾选“企业没有董事”
people-error-nobody-executive = 请至少添加一位高级管理人员，或勾选“没有其他人管理企业”
people-error-incomplete = 有人的信息不完整。请选择姓名旁边的“修改”

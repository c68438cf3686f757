/** What is wrong with a field and how to mend it, by the codes of lib/domain; both languages have the same keys. */
export const rules = {
  FIELD_REQUIRED: '这一项还没有填写，请补充。',
  FIELD_TOO_LONG: '内容太长了，请删减一些。',
  FIELD_TOO_LONG_BY: '最多 {limit} 个字，现在有 {length} 个字，请删减。',
  CODE_INVALID: '选项无效，请从列表中重新选择。',
  REGION_TOO_COARSE: '请继续选到区县。',
  REGION_INVALID: '没有找到这个地区，请从省、市、区县列表中选择。',
  MONEY_INVALID: '请填写金额，单位为元，最多两位小数，例如 8000 或 8000.50。',
  DATE_INVALID: '请填写真实存在的日期，例如 2026-07-01。',
  MONTH_INVALID: '请按“年-月”填写，例如 2022-09。',
  MONTHS_INVALID: '请填写整数的月数，例如 36。',
  MONTHS_TOO_MANY: '月数太多了，请检查：合同期限最长 600 个月，试用期、见习期最长 12 个月。',
  POSTCODE_INVALID: '邮编是 6 位数字，例如 350100。',
  TELEPHONE_INVALID: '请填写手机号或带区号的座机，例如 0591-87654321；区号和号码之间可以有空格或短横线。',
  MOBILE_INVALID: '请填写 11 位中国大陆手机号。',
  CODE_MISSING: '请填写收到的 6 位验证码；还没有收到时，请先点“获取验证码”。',
  CODE_FORMAT: '验证码是 6 位数字，请对照短信或邮件重新填写。',
  EMAIL_INVALID: '邮箱格式不对，请检查，例如 name@example.cn。',
  WEBSITE_INVALID: '请填写以 http:// 或 https:// 开头的网址。',
  BANK_ACCOUNT_INVALID: '对公账号应为 8 到 32 位数字，请按开户许可证或网银上的账号填写。',
  BANK_LINE_NUMBER_INVALID: '联行号是 12 位数字，可向开户行查询；不清楚可以先不填。',
  CREDIT_CODE_FORMAT: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），请对照营业执照填写。',
  CREDIT_CODE_CHECK_DIGIT: '统一社会信用代码校验不通过，可能有一位填错了，请对照营业执照检查。',
  ID_NUMBER_FORMAT: '证件号码应为 18 位，最后一位可以是 X，请检查。',
  ID_NUMBER_BIRTH_DATE: '证件号码中的出生日期不存在，请检查第 7 到 14 位。',
  ID_NUMBER_CHECK_DIGIT: '证件号码校验不通过，可能有一位填错了，请对照证件检查。',
  ID_NUMBER_RESIDENCE_PERMIT: '港澳台居民居住证号码为 18 位，以 810000、820000 或 830000 开头，请检查。',
  ID_NUMBER_TRAVEL_PERMIT: '通行证号码格式不对：港澳通行证为 H 或 M 加 8 位数字，台胞证为 8 位数字。',
  ID_NUMBER_PASSPORT: '护照号码格式不对，请填写 5 到 17 位字母和数字。',
  ID_NUMBER_PERMANENT_RESIDENCE: '永久居留身份证号码格式不对，请对照证件检查。',
  SCHOOL_CODE_INVALID: '学校代码是 5 位数字，例如 10386。',
  STUDY_YEARS_INVALID: '请填写学制年数，例如 4 或 2.5。',
  GRADUATE_BIRTH_DATE_MISMATCH: '出生日期与证件号码不一致，请核对。',
  GRADUATE_SEX_MISMATCH: '性别与证件号码不一致，请核对。',
  GRADUATE_COMMISSIONING_UNIT_MISSING: '定向或委培毕业生需要填写委培单位。',
  GRADUATE_GRADUATION_BEFORE_ENROLMENT: '毕业日期早于入学年月，请核对。',
  TERMS_CONTRACT_MONTHS_MISSING: '固定期限合同需要填写合同期限（月）。',
  TERMS_CONTRACT_MONTHS_UNUSED: '只有固定期限合同才填写合同期限，请清空这一项或改选“固定期限”。',
  TERMS_PROBATION_AND_TRAINEESHIP_BOTH: '试用期和见习期只能约定一个，请清空其中一项。',
  TERMS_PROBATION_PAY_MISSING: '约定了试用期或见习期，请填写这段时间的月薪（税前）。',
  TERMS_REPORT_DATES_REVERSED: '最晚报到日期早于最早报到日期，请调整。',
  TERMS_TRIAL_LONGER_THAN_CONTRACT: '试用期或见习期比合同期限还长，请检查月数。',
  REPLY_DAYS_INVALID: '应约有效期请填写 1 到 30 天。',
  POLICY_REPLY_DAYS_REVERSED: '最多天数不能小于最少天数，请调整。',
  POLICY_WINDOW_REVERSED: '结束日期早于开始日期，请调整。',
  POLICY_DATE_FAR: '这个日期离毕业年份太远，可能写错了年份，请检查。',
  POLICY_MAXIMUM_INVALID: '请填写 0 到 9 的整数；不限次数时留空。',
  POLICY_NOTICE_DAYS_INVALID: '请填写 0 到 30 的整数，单位为天；不公示时填 0。',
  POLICY_PAPERS_TOO_MANY: '材料最多 10 种，请合并或删减。',
  POLICY_PAPER_TOO_LONG: '每种材料的名称最多 40 个字，请写短一些。',
  POLICY_PAPER_TWICE: '有材料写了两次，请删去重复的一行。',
  TRANSFER_ARCHIVE_FIELD_MISSING: '选择接收档案后，这一项必填，请补充。',
  TRANSFER_ARCHIVE_FIELD_UNUSED: '没有选择接收档案，请清空这一项，或改选“接收”。',
  TRANSFER_HOUSEHOLD_ADDRESS_MISSING: '选择解决户口后，请填写户口迁移地址。',
  TRANSFER_HOUSEHOLD_ADDRESS_UNUSED: '没有选择解决户口，请清空户口迁移地址，或改选“解决”。',
  AGREEMENT_NUMBER_INVALID: '协议编号不对，编号共 16 位，请对照协议书检查。',
  VERIFICATION_CODE_INVALID: '核验码应为 16 位字母和数字，请对照协议书页脚检查。',
  PASSWORD_TOO_SHORT: '密码太短了，请至少用 8 个字符。',
  PASSWORD_TOO_LONG: '密码太长了，请不超过 64 个字符。',
  PASSWORD_TOO_COMMON: '这个密码太常见，容易被猜到，请换一个，比如几个不相关的词连在一起。',
  PASSWORD_CONTAINS_ACCOUNT: '密码里不要包含手机号、邮箱或姓名，请换一个。',
  ADVICE_UNIT_NAME_NOT_CERTIFIED:
    '邀请函上的单位名称与认证通过的名称不一致。协议只对认证的单位有效，请先更新认证信息，再发出。',
  ADVICE_ACTUAL_EMPLOYER_SAME: '实际用工单位就是贵单位，不必填写；这一栏只用于劳务派遣，建议清空。',
  ADVICE_ACTUAL_EMPLOYER_OTHER:
    '实际用工单位“{other}”不是认证的单位“{name}”。协议由{name}签订并承担责任，请确认这是劳务派遣，否则清空这一栏。',
  ADVICE_PROBATION_NOT_ALLOWED:
    '约定了试用期，但按劳动合同法第十九条，不满三个月的合同和以完成任务为期限的合同不能约定试用期。请清空试用期。',
  ADVICE_PROBATION_TOO_LONG:
    '试用期比法律允许的长：按劳动合同法第十九条，这样的合同最长 {months} 个月，超过的约定无效。请缩短试用期。',
  ADVICE_PROBATION_UNUSUAL:
    '试用期比劳动合同法的上限（{months} 个月）长。聘任制公务员、事业单位聘用有专门规定，请确认适用哪一种。',
  ADVICE_PAY_BELOW_MINIMUM:
    '{field, select, regularPay {转正月薪} probationPay {试用期（见习期）月薪} other {月薪}}低于{place}最低一档月最低工资标准 {lowest} 元（{since} 起）。低于最低工资的约定无效，须补足差额。请调高，或核对工作地点。',
  ADVICE_PROBATION_PAY_LOW:
    '试用期月薪低于转正月薪的 80%（{lowest} 元）。按劳动合同法第二十条，一般不得低于这个数，请调高。',
  ADVICE_DAMAGES_HIGH:
    '{field, select, employerDamages {单位违约金} graduateDamages {毕业生违约金} other {违约金}}超过 {limit} 元，高于常见水平，容易引起争议，过高的部分可能得不到支持。请确认双方都同意，或调低。',
  ADVICE_DAMAGES_UNEQUAL: '毕业生的违约金高于单位的违约金，建议双方对等。',
  ADVICE_REPLY_AFTER_LAST_REPORT:
    '应约截止日不早于最晚报到日：毕业生最后一天才答应，就来不及报到了。请减少回应天数，或推迟报到日期。',
  ADVICE_REPLY_AFTER_FIRST_REPORT:
    '应约截止日不早于最早报到日（{report}）：毕业生可能在报到期开始之后才答应，之后还要学校审核。请减少回应天数，或推迟报到日期。',
  ADVICE_ACCEPTANCE_OVER:
    '学校受理应约的时间已在 {to} 结束，毕业生收到也不能接受。请先与学校就业部门确认是否延长，再决定发出。',
  ADVICE_REPLY_BEFORE_ACCEPTANCE:
    '学校从 {from} 起才受理应约，而毕业生最晚要在这之前回应，所以无法接受。请增加回应天数，或等到临近开始时再发出。',
  ADVICE_REPLY_AFTER_ACCEPTANCE:
    '学校受理应约到 {to} 为止，早于应约截止日：毕业生在 {to} 之后不能接受。请减少回应天数，或提醒毕业生尽早接受。',
  ADVICE_ACCEPTANCE_AHEAD: '学校从 {from} 起受理应约，在这之前毕业生可以查看，不能接受。',
  ADVICE_COMMISSION_CONSENT_MISSING:
    '这位毕业生是定向或委培培养（{unit}），须先取得定向、委培单位同意才能接受邀请。请与毕业生确认，由毕业生在邀请页面上传同意证明。',
  ADVICE_REPORT_IN_PAST: '最晚报到日期已经过去，毕业生无法按时报到。请重新选择。',
  ADVICE_REPORT_BEFORE_GRADUATION: '报到日期早于毕业日期（{graduatesOn}），请确认毕业生能够按时报到。',
  ADVICE_ADDRESS_WITHOUT_REGION: '地址里没有认出省市，寄送时容易弄错地方，请从省、市写起。',
  ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER:
    '地址里没有找到门牌号（号、栋、室等），档案可能被退回，请写到“××路××号”；确实没有门牌号的可以不改。',
  ADVICE_POSTCODE_OTHER_PROVINCE:
    '邮编与地址所在的{province}不一致，档案可能寄错，请核对两处；交界地区沿用邻省邮编的可以不改。',
  ADVICE_RECIPIENT_LOOKS_LIKE_PERSON:
    '接收单位看起来是个人姓名。档案只能寄给单位，不能寄给个人，请填写接收单位的全称。',
  ADVICE_RECIPIENT_NOT_FULL_NAME: '接收单位看起来是简称，投递时可能找不到，请填写全称。',
  ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY:
    '民营、外资等单位一般没有人事档案管理权限，档案可能被拒收。建议改为“托管单位接收”，从公共人才服务机构目录中选一家；已取得权限的可以不改。',
};

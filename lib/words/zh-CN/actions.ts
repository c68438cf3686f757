export const actions = {
  done: '已完成。',
  codeSent: '验证码已发送，10 分钟内有效。没有收到时，请一分钟后重新获取。',
  codeSentIfKnown:
    '如果以上信息与学校名单一致，验证码已发到名单上登记的联系方式，10 分钟内有效。没有收到时，请核对信息，一分钟后重新获取。',
  recoveryCodesMade: '新的恢复码已生成，旧的已全部失效。',
  codeSentIfAccount:
    '如果这个手机号或邮箱有账号，验证码已经发出，10 分钟内有效。没有收到时，请核对是否填对，一分钟后重新获取。',
  codeSentBySms: '短信验证码已发到 {address}，10 分钟内有效。没有收到时，请一分钟后重新获取。',
  codeSentByMail: '邮箱验证码已发到 {address}，10 分钟内有效。没有收到时，请看看垃圾邮件，或一分钟后重新获取。',
  codeSentIfAccountTo:
    '如果 {address} 有账号，验证码已经发到那里，10 分钟内有效。没有收到时，请核对是否填对，一分钟后重新获取。',
  codeFree: '这个代码还没有账号通过认证，请继续填写。',
  nextProve: '重新验证身份',
  nextNewest: '打开最新的草稿（本页未保存的内容请先复制）',
  nextSignIn: '去登录',
  nextCodeSignIn: '用验证码登录',
  nextNewPassword: '重设密码',
  nextConsents: '去查看并选择',
  nextConfirm: '去确认基本信息',
  nextHandOver: '去移交管理员',
  nextJoin: '申请加入该单位',
  nextCompare: '对照您看到的和现在的内容',
  nextSupport: '平台的联系方式',
  nextAttach: '登录已有账号后继续',
  invalid: {
    all: '有 {count} 处需要修改，内容已为您保留。',
    others: '有 {count} 处需要修改。其他内容已保留，密码和验证码请重新填写。',
    secrets: '有 {count} 处需要修改。密码和验证码请重新填写。',
    none: '有 {count} 处需要修改。',
  },
} as const;

/** Sentences for inputs that commands themselves judge; shown beside the field with those of `rules`. */
export const inputs = {
  FIELD_INVALID: '这一项的内容无法识别，请检查后重新填写。',
  ID_INVALID: '页面地址有误，请从列表重新进入。',
  REASON_MISSING: '请写明原因，至少 2 个字；对方会看到。',
  REASON_TOO_LONG: '原因请控制在 500 字以内。',
  OPINION_TOO_LONG: '意见请控制在 200 字以内。',
  CONFIRMATION_MISSING: '请先勾选确认，表示您已了解接受后的约束。',
  CONSENT_NOT_TICKED: '同意前请先勾选，表示您已看过用途说明；不同意请选择“暂不同意”。',
  TERMS_MISSING: '请先阅读并勾选同意服务条款与隐私说明。',
  CODE_CHANNEL_MISSING: '请选择用短信还是邮件接收验证码。',
  CODE_CHANNEL_NONE: '您的账号没有登记这种联系方式，请换一种方式。',
  PROOF_METHOD_MISSING: '请选择一种验证方式。',
  GRADUATION_YEAR_INVALID: '毕业年份是四位数字，例如 2027；不清楚可以不填。',
  REPORT_EMPTY: '请至少在一项后面写上正确的内容。',
  ENROLMENT_MISSING: '请先从学生收藏夹中选择毕业生。',
  TRANSFER_PROFILE_MISSING: '请选择一份户档信息；还没有时请先新建。',
  REPLY_DAYS_OUTSIDE_POLICY: '应约有效期不在该校规定的范围内，请调整天数。',
} as const;

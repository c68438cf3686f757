/** Messages that are not about one agreement; keys are the templates of lib/domain/messages. */
export const messages = {
  ONE_TIME_CODE: {
    subject: '验证码 {code}',
    body: '您的验证码是 {code}，10 分钟内有效，只能使用一次。如果不是您本人操作，请忽略，并且不要把它告诉任何人。',
  },
  CERTIFICATION_APPROVED: {
    subject: '{organisation}已通过身份认证',
    body: '{organisation}的身份认证已通过，现在可以收藏毕业生、发出签约邀请了。',
  },
  CERTIFICATION_SUPPLEMENT: {
    subject: '请补充{organisation}的认证材料',
    body: '{organisation}的身份认证需要补充材料。请打开认证页面，按审核人员写明的原因补充后重新提交。',
  },
  CERTIFICATION_REJECTED: {
    subject: '{organisation}的身份认证没有通过',
    body: '{organisation}的身份认证没有通过，原因见认证页面。更正后可以重新申请，已填写的内容会保留。',
  },
} as const;

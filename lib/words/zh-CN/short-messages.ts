/**
 * What short messages say in place of the mail: they pass through a gateway and lie open on a locked screen, so they name
 * no person. Where the sentence of the mail stays natural, the words of `named` stand in for the names in it; where it
 * does not, the text stands in `texts` under its template.
 */
export const shortMessages = {
  named: { graduate: '一位毕业生', name: '有人', inviter: '对方的管理员' },
  texts: {
    AGREEMENT_INVITATION_UNACTIVATED:
      '同学您好，{employer}邀请您签订就业协议，岗位是{post}，请在 {replyBy} 24:00（北京时间）前回应，过期邀请自动失效。您还没有激活账号，请先激活，再查看邀请：',
    MEMBERSHIP_INVITATION:
      '您好，邀请您作为{organisation}的审核人办理三方签约。请在 {expiresOn} 前打开链接，设置密码后即可使用。链接只能使用一次，请不要转发；如果与您无关，请忽略。',
    COLLEAGUE_INVITATION:
      '您好，邀请您为{organisation}办理三方签约。请在 {expiresOn} 前打开链接，设置密码后即可使用。链接只能使用一次，请不要转发；如果与您无关，请忽略。',
    MEMBERSHIP_ACCEPTED: '您邀请的人已接受邀请，现在可以为{organisation}办理业务。您不需要再处理。',
    ADMINISTRATION_RECEIVED: '{organisation}的管理员已移交给您。请重新登录，查看单位的成员和身份认证。',
    ADMINISTRATOR_REQUEST_OBJECTED: '{organisation}的现任管理员反对您的申请。平台会看到这份反对意见，再作决定。',
  },
} as const;

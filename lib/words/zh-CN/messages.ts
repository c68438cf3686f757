/**
 * Messages that are not about one agreement; keys are the templates of lib/domain/messages. A link, where there is
 * one, follows the body.
 */
export const messages = {
  ROSTER_REQUEST_DECIDED: {
    subject: '{school}已处理您的信息更正申请',
    body: '{school}已处理您提交的信息更正申请。请登录查看结果，并确认最新的基本信息。',
  },
  ACTIVATION_MOBILE_CHANGED: {
    subject: '您的手机号已更新，可以激活账号',
    body: '{school}已把您登记的手机号更新为这个号码。请用它激活账号，确认基本信息后即可签约。',
  },
  ACTIVATION_MOBILE_REFUSED: {
    subject: '更换手机号的申请没有通过',
    body: '{school}没有通过您更换登记手机号的申请。请带上有效证件联系学校就业部门核实。',
  },
  ENROLMENT_LINKED: {
    subject: '一位毕业生确认了在本校的学籍',
    body: '名单中一位“待本人确认”的毕业生已登录并确认在本校的学籍，现在可以办理签约。您不需要再处理。',
  },
  ENROLMENT_REFUSED: {
    subject: '一位毕业生答复：在本校的学籍不是自己的',
    body: '名单中一位“待本人确认”的毕业生答复，这段学籍不是自己的，已标为“已离校”。请打开查看原因，并核对证件号码。',
  },
  ONE_TIME_CODE: {
    subject: '验证码 {code}',
    body: '您的验证码是 {code}，10 分钟内有效，只能使用一次。如果不是您本人操作，请忽略，并且不要把它告诉任何人。',
  },
  AGREEMENT_INVITATION_UNACTIVATED: {
    subject: '{employer}邀请您签约：{post}',
    body: '{graduate}同学，{employer}邀请您签订就业协议，岗位是{post}，请在 {replyBy} 24:00 前回应，过期邀请自动失效。您还没有激活账号，请先激活，再查看邀请：',
  },
  MEMBERSHIP_INVITATION: {
    subject: '邀请您为{organisation}办理三方签约',
    body: '{name}您好，{inviter}邀请您作为{organisation}的审核人办理三方签约。请在 {expiresOn} 前打开下面的链接，设置密码后即可使用。链接只能使用一次，请不要转发；如果与您无关，请忽略。',
  },
  COLLEAGUE_INVITATION: {
    subject: '邀请您加入{organisation}',
    body: '{name}您好，{inviter}邀请您为{organisation}办理三方签约。请在 {expiresOn} 前打开下面的链接，设置密码后即可使用。链接只能使用一次，请不要转发；如果与您无关，请忽略。',
  },
  MEMBERSHIP_ACCEPTED: {
    subject: '{name}已接受邀请',
    body: '{name}已接受邀请，现在可以为{organisation}办理业务。您不需要再处理。',
  },
  CERTIFICATION_APPROVED: {
    subject: '{organisation}已通过身份认证',
    body: '{organisation}的身份认证已通过，现在可以收藏毕业生、发出签约邀请了。',
  },
  REMITTANCE_SENT: {
    subject: '{organisation}的认证汇款已汇出',
    body: '平台已向{organisation}的对公账号 {account} 汇出一笔小额款项。请查看账户流水，在 {expiresOn} 前登录填写收到的金额，填对即通过认证，共有 3 次机会。',
  },
  REMITTANCE_FAILED: {
    subject: '{organisation}的认证汇款没有成功',
    body: '平台向{organisation}的对公账号汇款没有成功，原因见认证页面。可以改正账号后重新提交，或改用上传材料认证。',
  },
  REMITTANCE_EXPIRED: {
    subject: '{organisation}的认证汇款已过期',
    body: '{organisation}没有在七天内填对汇款金额，这次汇款已作废。可以再申请一次汇款，或改用上传材料认证。',
  },
  CERTIFICATION_SUPPLEMENT: {
    subject: '请补充{organisation}的认证材料',
    body: '{organisation}的身份认证需要补充材料。请打开认证页面，按审核人员写明的原因补充后重新提交。',
  },
  CERTIFICATION_REJECTED: {
    subject: '{organisation}的身份认证没有通过',
    body: '{organisation}的身份认证没有通过，原因见认证页面。更正后可以重新申请，已填写的内容会保留。',
  },
  CERTIFICATION_CODE_TAKEN: {
    subject: '您填写的统一社会信用代码已由本单位另一账号通过认证',
    body: '您填写的统一社会信用代码刚刚由另一账号通过认证，同一单位不需要再次认证。如果是您的单位，请打开下面的页面申请加入。',
  },
  JOINING_REQUESTED: {
    subject: '{name}申请加入{organisation}',
    body: '{name}申请成为{organisation}的成员。请打开账号管理查看理由，同意时选择角色；不认识对方时请拒绝。',
  },
  JOINING_ACCEPTED: {
    subject: '您已加入{organisation}',
    body: '{organisation}的管理员同意了您的申请。请重新登录，即可为{organisation}办理业务，不需要再做身份认证。',
  },
  JOINING_REFUSED: {
    subject: '您的加入申请没有通过',
    body: '单位管理员没有同意您的加入申请，原因见页面。如有疑问，请直接联系该单位。',
  },
  EMPLOYER_SUSPENDED: {
    subject: '{organisation}已被平台停用',
    body: '平台停用了{organisation}，{lapsed} 份未回应的签约邀请已失效，原因见身份认证页面。已接受和已签约的协议照常办理。有异议请联系平台。',
  },
  EMPLOYER_RESUMED: {
    subject: '{organisation}已恢复使用',
    body: '平台恢复了{organisation}的使用。停用期间失效的邀请不会自动恢复，需要时请重新发出。',
  },
  LICENCE_ENDING: {
    subject: '{organisation}的证照还有 {days} 天到期',
    body: '{organisation}认证时提交的证照将在 {endsOn} 到期。请尽快取得新证照，在身份认证页面办理变更；到期后不能发出新的邀请，已发出的不受影响。',
  },
  LICENCE_EXPIRED: {
    subject: '{organisation}的证照已到期',
    body: '{organisation}认证时提交的证照已在 {endsOn} 到期，暂时不能发出新的邀请；已发出的照常办理。请在身份认证页面上传新证照。',
  },
} as const;

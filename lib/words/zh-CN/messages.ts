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
  OPENING_ASKED: {
    subject: '{employer}请贵校开放 {year} 届网上签约',
    body: '{employer}希望与贵校 {year} 届毕业生网上签约，但这一届还没有开放。决定开放时，请联系平台运营开通 {year} 届并导入毕业生名单；暂不开放的，不需要处理。',
  },
  SCHOOL_POLICY_CHANGED: {
    subject: '{year} 届签约规定已修改',
    body: '{name}修改了贵校 {year} 届的签约规定，现在起按第 {version} 版执行。已接受的协议仍按接受时的审核顺序办理。请查看修改的内容。',
  },
  ONE_TIME_CODE: {
    subject: '三方签约：{purpose}的验证码 {code}',
    body: '您正在{purpose}，验证码 {code}，10 分钟内有效，只能使用一次。不是您本人操作请忽略，并且不要告诉任何人。',
  },
  PASSWORD_RESET: {
    subject: '您的密码已重设',
    body: '您的账号刚刚通过验证码重设了密码，所有已登录的设备都已退出。如果不是您本人操作，请立即用“忘记密码”重新设置，并联系平台。',
  },
  SECOND_FACTOR_ON: {
    subject: '已开启二次验证',
    body: '您的账号刚刚开启了二次验证，其他已登录的设备都已退出。以后登录时还要输入身份验证器上的验证码。如果不是您本人操作，请立即联系平台。',
  },
  SECOND_FACTOR_OFF: {
    subject: '已关闭二次验证',
    body: '您的账号刚刚关闭了二次验证，其他已登录的设备都已退出。如果不是您本人操作，请立即重设密码，并联系平台。',
  },
  RECOVERY_CODE_USED: {
    subject: '有人用恢复码登录了您的账号',
    body: '您的账号刚刚用一个恢复码登录，这个恢复码已失效，还剩 {left} 个。快用完时，请在“二次验证”中换一组新的。如果不是您本人操作，请立即重设密码，并联系平台。',
  },
  RECOVERY_CODES_RENEWED: {
    subject: '您账号的恢复码已换新',
    body: '您的账号刚刚换了一组新的恢复码，旧的全部失效。如果不是您本人操作，请立即重设密码，并联系平台。',
  },
  ACCOUNT_RECOVERY_BEGUN: {
    subject: '有人申请更换您账号的手机号，{until} 生效',
    body: '{school}核实后同意把您账号的登录手机号换成一个新号码，{until} 生效；届时原手机号、邮箱和密码失效，所有设备退出登录。是您本人申请的，不需要操作。不是您本人申请的，请在此之前登录，打开“账号”中的“更换手机号”停止，并联系学校就业部门。',
  },
  ACCOUNT_RECOVERY_WAITS: {
    subject: '学校已同意，{until} 起可用新手机号登录',
    body: '{school}已核实并同意您更换手机号。为防止冒用，要等 24 小时：{until} 起，可以用这个号码获取验证码登录，再设置新密码。开启了二次验证的，登录时仍要二次验证码或恢复码。',
  },
  ACCOUNT_RECOVERY_OBJECTED: {
    subject: '一位毕业生停止了更换手机号，请核实',
    body: '学校同意更换手机号后，账号持有人登录并停止了这次更换：申请可能不是本人提出的。账号没有变动，名单上的手机号已是新号码。请联系本人核实，需要时更正名单，并留意是否有人冒用身份。',
  },
  ACCOUNT_RECOVERY_CAME_TO_NOTHING: {
    subject: '更换登录手机号没有完成',
    body: '您申请更换登录手机号，没有完成：账号持有人停止了更换，或这个号码已用于别的账号。账号没有变动。请带上有效证件联系{school}就业部门核实。',
  },
  ACCOUNT_RECOVERED: {
    subject: '您的账号已换成这个手机号',
    body: '您的账号现在可以用这个手机号获取验证码登录，原来的密码已失效。登录后请设置新密码、补上邮箱，并确认基本信息。',
  },
  ACCOUNT_RECOVERED_FROM: {
    subject: '您账号的登录手机号已更换',
    body: '经{school}核实，您账号的登录手机号已更换，原手机号、邮箱和密码不再有效，所有设备已退出登录。如果不是您本人申请的，请立即联系{school}就业部门。',
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
  CERTIFICATION_SUPPLEMENT_PAPERS: {
    subject: '请补充{organisation}的认证材料',
    body: '{organisation}的身份认证需要重新上传：{materials}。请打开认证页面，按审核人员写明的原因补充后重新提交。',
  },
  CERTIFICATION_SUPPLEMENT: {
    subject: '请补充{organisation}的认证材料',
    body: '{organisation}的身份认证需要补充。请打开认证页面，按审核人员写明的原因补充后重新提交。',
  },
  ACCOUNT_ADDRESS_CHANGED: {
    subject: '您账号的手机号或邮箱已更换',
    body: '您账号的手机号或邮箱刚刚更换。如果不是您本人操作，请立即用另一种联系方式登录并修改密码，再联系单位或学校的管理员。',
  },
  ACCOUNT_PASSWORD_CHANGED: {
    subject: '您的登录密码已修改',
    body: '您的登录密码刚刚修改，其他设备上的登录已全部退出。如果不是您本人操作，请立即用验证码验证身份并重新设置密码。',
  },
  ACCOUNT_CLOSED: {
    subject: '您的账号已注销',
    body: '您的账号已注销，联系方式和密码已删除。已签订的协议继续有效。如果不是您本人操作，请立即联系平台。',
  },
  MEMBER_ROLE_CHANGED: {
    subject: '您在{organisation}的角色已调整',
    body: '{organisation}的管理员调整了您的角色。请重新登录，按新的角色使用。',
  },
  MEMBER_DISABLED: {
    subject: '您已不能为{organisation}办理业务',
    body: '您在{organisation}的账号权限已停用，登录已退出。如有疑问，请联系{organisation}的管理员。',
  },
  MEMBER_ENABLED: {
    subject: '您可以重新为{organisation}办理业务',
    body: '您在{organisation}的账号权限已恢复，请重新登录使用。',
  },
  ADMINISTRATION_RECEIVED: {
    subject: '您现在是{organisation}的管理员',
    body: '{name}已把{organisation}的管理员移交给您。请重新登录，查看单位的成员和身份认证。',
  },
  ADMINISTRATOR_REQUESTED: {
    subject: '{name}申请成为{organisation}的管理员',
    body: '{name}以管理员离职或失联为由，申请成为{organisation}的管理员，平台正在核实。如果您仍在任，请在 3 天内登录，在工作台或成员页点“我仍在任，反对这份申请”。',
  },
  ADMINISTRATOR_REQUEST_OBJECTED: {
    subject: '{organisation}的现任管理员反对您的申请',
    body: '{name}表示自己仍是{organisation}的管理员，反对您成为管理员的申请。平台会看到这份反对意见，再作决定。',
  },
  ADMINISTRATOR_REQUEST_ACCEPTED: {
    subject: '您现在是{organisation}的管理员',
    body: '平台通过了您的申请，您现在是{organisation}的管理员。请重新登录，查看单位的成员。',
  },
  ADMINISTRATOR_REQUEST_REFUSED: {
    subject: '成为{organisation}管理员的申请没有通过',
    body: '平台没有通过您的申请，原因见申请页面。补充证明后可以再次申请。',
  },
  CERTIFICATION_CHANGE_REJECTED: {
    subject: '{organisation}的变更认证没有通过',
    body: '变更认证没有通过，原认证继续有效。原因见身份认证页面。',
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
  EMPLOYER_SUSPENDED_ONLY: {
    subject: '{organisation}已被平台停用',
    body: '平台停用了{organisation}，原因见身份认证页面。已接受和已签约的协议照常办理。有异议请联系平台。',
  },
  EMPLOYER_SUSPENDED: {
    subject: '{organisation}已被平台停用',
    body: '平台停用了{organisation}，{lapsed} 份未回应的签约邀请已失效，原因见身份认证页面。已接受和已签约的协议照常办理。有异议请联系平台。',
  },
  EMPLOYER_RESUMED: {
    subject: '{organisation}已恢复使用',
    body: '平台恢复了{organisation}的使用，原因见身份认证页面。停用期间失效的邀请不会自动恢复，需要时请重新发出。',
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

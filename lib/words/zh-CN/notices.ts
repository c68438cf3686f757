/**
 * What each side is told of each event; {employer}, {graduate}, {post} are filled in. What happened, what to do now (or
 * that there is nothing to do), until when; the link to the record follows the body. A test holds every event to that.
 */
export const notices = {
  INVITATION_SENT: {
    GRADUATE: {
      subject: '{employer}邀请您签约：{post}',
      body: '{employer}邀请您签订就业协议，岗位是{post}。请在 {replyBy} 24:00（北京时间）前查看并回应，过期邀请自动失效。',
    },
  },
  INVITATION_WITHDRAWN: {
    GRADUATE: { subject: '{employer}撤回了签约邀请', body: '{employer}撤回了岗位{post}的签约邀请，您不需要再处理。' },
  },
  INVITATION_LAPSED: {
    GRADUATE: {
      subject: '{employer}的签约邀请已失效',
      body: '平台停用了{employer}，岗位{post}的签约邀请随之失效，原因见记录。您不需要再处理，可以接受其他单位的邀请。',
    },
  },
  INVITATION_ACCEPTED: {
    EMPLOYER: {
      subject: '{graduate}接受了您的邀请',
      body: '{graduate}接受了岗位{post}的签约邀请，接下来由院校审核。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您已接受{employer}的邀请',
      body: '您已接受{employer}的签约邀请，接下来由院校审核。如果不是您本人操作，请立即修改密码并联系学校。',
    },
    SCHOOL: { subject: '有一份新的协议待审核', body: '{graduate}与{employer}的协议等待审核，请打开审核。' },
  },
  INVITATION_DECLINED: {
    EMPLOYER: {
      subject: '{graduate}谢绝了您的邀请',
      body: '{graduate}谢绝了岗位{post}的签约邀请，原因见记录详情。您现在不需要处理，可以邀请其他毕业生。',
    },
  },
  INVITATION_EXPIRED: {
    EMPLOYER: {
      subject: '给{graduate}的邀请已过期',
      body: '{graduate}没有在 {replyBy} 24:00（北京时间）前回应岗位{post}的邀请。需要时可以重新发起。',
    },
    GRADUATE: {
      subject: '{employer}的邀请已过期',
      body: '{employer}的签约邀请已于 {replyBy} 24:00（北京时间）截止。如仍有意向，请联系单位重新发出。',
    },
  },
  REVIEW_PASSED: {
    EMPLOYER: {
      subject: '{graduate}的协议：{passed}已通过，等{next}',
      body: '{graduate}与贵单位的协议{passed}已通过，等{next}。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您的协议：{passed}已通过，等{next}',
      body: '您与{employer}的协议{passed}已通过，等{next}。您现在不需要处理。',
    },
    SCHOOL: { subject: '有一份协议待您审核', body: '{graduate}与{employer}的协议等待审核，请打开审核。' },
  },
  REVIEW_REJECTED: {
    EMPLOYER: {
      subject: '{graduate}的协议没有通过审核',
      body: '{graduate}的协议没有通过院校审核，原因见记录详情。更正后可以重新发起。',
    },
    GRADUATE: {
      subject: '您的协议没有通过审核',
      body: '您与{employer}的协议没有通过院校审核，原因见记录详情。您现在可以接受其他邀请。',
    },
  },
  AGREEMENT_SIGNED: {
    EMPLOYER: { subject: '与{graduate}的协议已签订', body: '与{graduate}的就业协议已签订，可以下载协议书。' },
    GRADUATE: { subject: '您与{employer}的协议已签订', body: '您与{employer}的就业协议已签订，可以下载协议书。' },
  },
  DEPARTMENT_CHANGED: {
    EMPLOYER: {
      subject: '{graduate}转了院系，协议随之转入',
      body: '学校更新了{graduate}的院系，与贵单位的协议转由新的院系办理，审核进度和协议内容不变。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您的院系有变更，协议随之转入',
      body: '学校更新了您的院系，您与{employer}的协议转由新的院系办理，审核进度和协议内容不变。院系有误时，请联系学校。',
    },
    SCHOOL: {
      subject: '一份待审核的协议随毕业生转了院系',
      body: '{graduate}转了院系，与{employer}的协议等待您这一级审核，请打开审核；审核页会列出名册与应约时的不同。',
    },
  },
} as const;

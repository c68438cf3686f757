/** What each side is told of each event; {employer}, {graduate}, {post} are filled in. One sentence says what to do. */
export const notices = {
  INVITATION_SENT: {
    GRADUATE: {
      subject: '{employer}邀请您签约：{post}',
      body: '{employer}邀请您签订就业协议，岗位是{post}。请在 {replyBy} 24:00 前查看并回应，过期邀请自动失效。',
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
  INVITATION_EXTENDED: {
    GRADUATE: {
      subject: '{employer}延长了应约期',
      body: '{employer}把岗位{post}的应约期延长了，您可以在 {replyBy} 24:00 前查看并回应。条款没有变化。',
    },
  },
  INVITATION_ENDING: {
    GRADUATE: {
      subject: '{employer}的邀请快到期了',
      body: '{employer}邀请您签约，岗位是{post}。请在 {replyBy} 24:00 前接受或谢绝，过期邀请自动失效；需要更多时间，可以请单位延长。',
    },
    EMPLOYER: {
      subject: '给{graduate}的邀请快到期了',
      body: '{graduate}还没有回应岗位{post}的邀请，{replyBy} 24:00 到期。您可以延长应约期或提醒毕业生。',
    },
  },
  COUNTER_ENDING: {
    GRADUATE: {
      subject: '您与{employer}的协商快到期了',
      body: '{employer}还没有答复您对岗位{post}提出的修改，邀请在 {replyBy} 24:00 到期。您可以收回修改请求，在到期前接受或谢绝原条款。',
    },
    EMPLOYER: {
      subject: '请答复{graduate}的修改请求',
      body: '{graduate}请求修改岗位{post}的条款，还在等您答复。邀请在 {replyBy} 24:00 到期，请在此之前答复或延长应约期。',
    },
  },
  INVITATION_REMINDED: {
    GRADUATE: {
      subject: '{employer}提醒您回应邀请：{post}',
      body: '{employer}邀请您签约，岗位是{post}，请在 {replyBy} 24:00 前查看，接受、谢绝都可以。是否签约由您自己决定。',
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
    SCHOOL: { subject: '有一份新的协议待审核', body: '{graduate}与{employer}的协议等待审核。' },
  },
  INVITATION_DECLINED: {
    EMPLOYER: { subject: '{graduate}谢绝了您的邀请', body: '{graduate}谢绝了岗位{post}的签约邀请，原因见记录详情。' },
  },
  INVITATION_EXPIRED: {
    EMPLOYER: {
      subject: '给{graduate}的邀请已过期',
      body: '{graduate}没有在截止前回应岗位{post}的邀请。需要时可以重新发起。',
    },
    GRADUATE: {
      subject: '{employer}的邀请已过期',
      body: '{employer}的签约邀请已过截止时间。如仍有意向，请联系单位重新发出。',
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
    SCHOOL: { subject: '有一份协议待您审核', body: '{graduate}与{employer}的协议等待审核。' },
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
      body: '{graduate}转了院系，与{employer}的协议等待您这一级审核。审核页会列出名册与应约时的不同。',
    },
  },
} as const;

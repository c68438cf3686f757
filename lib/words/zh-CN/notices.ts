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
  COUNTER_PROPOSED: {
    EMPLOYER: {
      subject: '{graduate}希望修改条款，请答复',
      body: '{graduate}希望修改岗位{post}的签约条款。请在 {replyBy} 24:00 前查看并答复：同意、修改后再发，或不同意；过期邀请自动失效。',
    },
  },
  COUNTER_TAKEN_BACK: {
    EMPLOYER: {
      subject: '{graduate}收回了修改意见',
      body: '{graduate}收回了对岗位{post}的修改意见，将按原条款在 {replyBy} 24:00 前回应。您不需要再答复。',
    },
  },
  COUNTER_ACCEPTED: {
    GRADUATE: {
      subject: '{employer}同意了您的修改',
      body: '{employer}同意了您对岗位{post}的修改。请在 {replyBy} 24:00 前查看条款并回应；您接受之后才有约束力。',
    },
  },
  COUNTER_AMENDED: {
    GRADUATE: {
      subject: '{employer}发来了新的条款',
      body: '{employer}看过您的修改意见，发来了岗位{post}的新条款。请在 {replyBy} 24:00 前查看不同之处并回应。',
    },
  },
  COUNTER_REFUSED: {
    GRADUATE: {
      subject: '{employer}没有同意修改',
      body: '{employer}没有同意您对岗位{post}的修改，条款不变，原因见记录。请在 {replyBy} 24:00 前接受或谢绝。',
    },
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
  PROCEEDING_REQUESTED: {
    EMPLOYER: {
      subject: '{graduate}申请{kind}，等您答复',
      body: '{graduate}就与贵单位的就业协议（岗位：{post}）申请{kind}，原因见申请。请尽早查看并答复：同意，或不同意并说明理由。',
    },
    GRADUATE: {
      subject: '{employer}申请{kind}，等您答复',
      body: '{employer}就与您的就业协议（岗位：{post}）申请{kind}，原因见申请。请尽早查看并答复：同意，或不同意并说明理由。',
    },
    EMPLOYER_ASKED: {
      subject: '您的{kind}申请已送达{graduate}',
      body: '您向{graduate}提出的{kind}申请（岗位：{post}）已送达，等对方答复。对方答复前您可以取消申请。',
    },
    GRADUATE_ASKED: {
      subject: '您的{kind}申请已送达{employer}',
      body: '您向{employer}提出的{kind}申请（岗位：{post}）已送达，等对方答复。对方答复前您可以取消申请。如果不是您本人操作，请立即修改密码并联系学校。',
    },
  },
  PROCEEDING_CLAIMED: {
    EMPLOYER: {
      subject: '{graduate}按约定条件申请解约',
      body: '{graduate}按协议中约定的解除条件申请解约（岗位：{post}），证明材料由院校核对，不需要贵单位同意。您现在不需要处理；对材料有疑问时，请联系学校。',
    },
    GRADUATE: {
      subject: '{employer}按约定条件申请解约',
      body: '{employer}按协议中约定的解除条件申请解约（岗位：{post}），证明材料由院校核对。您现在不需要处理；有疑问时，请联系学校。',
    },
    EMPLOYER_ASKED: {
      subject: '您的解约申请已提交院校',
      body: '您与{graduate}的协议（岗位：{post}）按约定条件申请解约，已提交院校审核。审核结束前您可以取消申请。',
    },
    GRADUATE_ASKED: {
      subject: '您的解约申请已提交院校',
      body: '您与{employer}的协议（岗位：{post}）按约定条件申请解约，已提交院校审核，不需要单位同意。审核结束前您可以取消申请。如果不是您本人操作，请立即修改密码并联系学校。',
    },
    SCHOOL: {
      subject: '有一件按约定条件的解约待审核',
      body: '{graduate}与{employer}的协议按约定条件申请解约，请核对证明材料后决定。',
    },
  },
  PROCEEDING_CANCELLED: {
    EMPLOYER: {
      subject: '{graduate}取消了{kind}申请',
      body: '{graduate}取消了{kind}申请（岗位：{post}），协议不变。您不需要再处理。',
    },
    GRADUATE: {
      subject: '{employer}取消了{kind}申请',
      body: '{employer}取消了{kind}申请（岗位：{post}），协议不变。您不需要再处理。',
    },
    EMPLOYER_ASKED: {
      subject: '您已取消{kind}申请',
      body: '您取消了与{graduate}的协议（岗位：{post}）的{kind}申请，协议不变。需要时可以重新申请。',
    },
    GRADUATE_ASKED: {
      subject: '您已取消{kind}申请',
      body: '您取消了与{employer}的协议（岗位：{post}）的{kind}申请，协议不变。需要时可以重新申请。',
    },
  },
  PROCEEDING_AGREED: {
    EMPLOYER: {
      subject: '您已同意{graduate}的{kind}申请',
      body: '您同意了{graduate}的{kind}申请（岗位：{post}），接下来：{next}。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您已同意{employer}的{kind}申请',
      body: '您同意了{employer}的{kind}申请（岗位：{post}），接下来：{next}。您现在不需要处理。如果不是您本人操作，请立即修改密码并联系学校。',
    },
    EMPLOYER_ASKED: {
      subject: '{graduate}同意了您的{kind}申请',
      body: '{graduate}同意了您的{kind}申请（岗位：{post}），接下来：{next}。您现在不需要处理。',
    },
    GRADUATE_ASKED: {
      subject: '{employer}同意了您的{kind}申请',
      body: '{employer}同意了您的{kind}申请（岗位：{post}），接下来：{next}。您现在不需要处理。',
    },
    SCHOOL: { subject: '有一件{kind}申请待您审核', body: '{graduate}与{employer}双方同意{kind}，请查看后决定。' },
  },
  PROCEEDING_REFUSED: {
    EMPLOYER: {
      subject: '您没有同意{graduate}的{kind}申请',
      body: '您没有同意{graduate}的{kind}申请（岗位：{post}），协议不变。您不需要再处理。',
    },
    GRADUATE: {
      subject: '您没有同意{employer}的{kind}申请',
      body: '您没有同意{employer}的{kind}申请（岗位：{post}），协议不变。您不需要再处理。',
    },
    EMPLOYER_ASKED: {
      subject: '{graduate}没有同意您的{kind}申请',
      body: '{graduate}没有同意您的{kind}申请（岗位：{post}），理由见记录，协议不变。商量好后可以重新申请。',
    },
    GRADUATE_ASKED: {
      subject: '{employer}没有同意您的{kind}申请',
      body: '{employer}没有同意您的{kind}申请（岗位：{post}），理由见记录，协议不变。商量好后可以重新申请，也可以联系学校。',
    },
  },
  PROCEEDING_TAKEN_UP: {
    EMPLOYER: {
      subject: '学校受理了与{graduate}的解约',
      body: '与{graduate}的解约申请（岗位：{post}）超过 15 天没有答复，学校已受理，接下来：{next}。有要说明的，请尽快联系学校。',
    },
    GRADUATE: {
      subject: '学校受理了您与{employer}的解约',
      body: '您与{employer}的解约申请（岗位：{post}）超过 15 天没有答复，学校已受理，接下来：{next}。有要说明的，请尽快联系学校。',
    },
    SCHOOL: {
      subject: '有一件逾期未答复的解约待您审核',
      body: '{graduate}与{employer}的解约申请逾期未答复，学校已受理，请按记录查看后决定。',
    },
  },
  PROCEEDING_REVIEW_PASSED: {
    EMPLOYER: {
      subject: '与{graduate}的{kind}申请：等{next}',
      body: '与{graduate}的{kind}申请（岗位：{post}）上一级审核已通过，接下来：{next}。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您与{employer}的{kind}申请：等{next}',
      body: '您与{employer}的{kind}申请（岗位：{post}）上一级审核已通过，接下来：{next}。您现在不需要处理。',
    },
    SCHOOL: {
      subject: '有一件{kind}申请待您审核',
      body: '{graduate}与{employer}的{kind}申请上一级审核已通过，请查看后决定。',
    },
  },
  PROCEEDING_NOTICE_BEGUN: {
    EMPLOYER: {
      subject: '与{graduate}的解约开始公示',
      body: '与{graduate}的解约（岗位：{post}）审核已通过，公示到 {until}。公示期满没有异议，解约自动生效。您现在不需要处理。',
    },
    GRADUATE: {
      subject: '您与{employer}的解约开始公示',
      body: '您与{employer}的解约（岗位：{post}）审核已通过，公示到 {until}。公示期满没有异议，解约自动生效，您就可以接受其他邀请。',
    },
  },
  PROCEEDING_REJECTED: {
    EMPLOYER: {
      subject: '与{graduate}的{kind}申请没有通过',
      body: '与{graduate}的{kind}申请（岗位：{post}）没有通过院校审核，原因见记录，协议不变。补齐后可以重新申请。',
    },
    GRADUATE: {
      subject: '您与{employer}的{kind}申请没有通过',
      body: '您与{employer}的{kind}申请（岗位：{post}）没有通过院校审核，原因见记录，协议不变。补齐后可以重新申请。',
    },
  },
  PROCEEDING_ANSWER_AWAITED: {
    EMPLOYER: {
      subject: '{graduate}的{kind}申请还等您答复',
      body: '{graduate}的{kind}申请（岗位：{post}）已等了 {days} 天。请查看并答复：同意，或不同意并说明理由。',
    },
    GRADUATE: {
      subject: '{employer}的{kind}申请还等您答复',
      body: '{employer}的{kind}申请（岗位：{post}）已等了 {days} 天。请查看并答复：同意，或不同意并说明理由。',
    },
  },
  PROCEEDING_ANSWER_OVERDUE: {
    EMPLOYER: {
      subject: '{graduate}的解约申请已超过 {days} 天没有答复',
      body: '{graduate}的解约申请（岗位：{post}）已超过 {days} 天没有答复，学校可以不等答复直接受理。请马上查看并答复。',
    },
    GRADUATE: {
      subject: '{employer}的解约申请已超过 {days} 天没有答复',
      body: '{employer}的解约申请（岗位：{post}）已超过 {days} 天没有答复，学校可以不等答复直接受理。请马上查看并答复。',
    },
    SCHOOL: {
      subject: '有一件解约逾期未答复，可以受理',
      body: '{graduate}与{employer}的解约申请已超过 {days} 天没有答复，您可以受理，按记录审核。',
    },
  },
  AGREEMENT_TERMINATED: {
    EMPLOYER: {
      subject: '与{graduate}的协议已解约',
      body: '与{graduate}的就业协议（岗位：{post}）已解约，双方不再受约束。需要时可以邀请其他毕业生。',
    },
    GRADUATE: {
      subject: '您与{employer}的协议已解约',
      body: '您与{employer}的就业协议（岗位：{post}）已解约，您不再受约束，可以接受其他邀请。毕业去向请按学校通知更新。',
    },
  },
  AGREEMENT_AMENDED: {
    EMPLOYER: {
      subject: '与{graduate}的协议已变更',
      body: '与{graduate}的就业协议（岗位：{post}）变更完成，新内容已生效，可以下载新的协议书。',
    },
    GRADUATE: {
      subject: '您与{employer}的协议已变更',
      body: '您与{employer}的就业协议（岗位：{post}）变更完成，新内容已生效，可以下载新的协议书。',
    },
  },
  AGREEMENT_RETRACTED: {
    EMPLOYER: {
      subject: '您与{graduate}已协商退出',
      body: '双方同意退出，与{graduate}的协议（岗位：{post}）不再办理。需要时可以重新邀请。',
    },
    GRADUATE: {
      subject: '您与{employer}已协商退出',
      body: '双方同意退出，您与{employer}的协议（岗位：{post}）不再办理。您现在可以接受其他邀请。',
    },
  },
} as const;

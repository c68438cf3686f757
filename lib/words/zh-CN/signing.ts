/** Words of one agreement that all three sides share. */
export const signing = {
  steps: { send: '单位发起', answer: '毕业生应约', review: '{level}', done: '完成', label: '签约进度', isDone: '已完成', isNow: '进行中', isAhead: '未开始' },
  turn: { EMPLOYER: '轮到用人单位', GRADUATE: '轮到毕业生', SCHOOL: '轮到院校', nobody: '已办结' },
  since: '自 {date} 起',
  replyBy: '应约截止 {date}（该日 24:00 前）',
  sections: { terms: '就业条款', employer: '用人单位', transfer: '户档', graduate: '毕业生', history: '办理记录', document: '协议书' },
  fields: {
    post: '岗位', occupation: '职位类别', workPlace: '工作地点', contract: '合同期限', trial: '试用期', traineeship: '见习期', probationPay: '试用（见习）期月薪（税前）',
    regularPay: '转正月薪（税前）', otherPay: '其他报酬', socialInsurance: '社保公积金', housing: '住房', report: '报到期限', reportPlace: '报到地点',
    employerDamages: '单位违约金', graduateDamages: '毕业生违约金', releaseConditions: '解除条件', otherAgreements: '其他约定',
    name: '单位名称', creditCode: '统一社会信用代码', nature: '单位性质', industry: '所属行业', scale: '规模', address: '地址', contact: '联系人', telephone: '联系电话', email: '邮箱',
    archive: '档案', archiveRecipient: '档案接收单位', archiveAddress: '档案接收地址', household: '户口', number: '协议编号', termsHash: '内容指纹（SHA-256）',
  },
  values: {
    months: '{count} 个月', fixed: '固定期限，{count} 个月', noTrial: '不约定', range: '{from} 至 {to}', damagesNone: '不约定违约金',
    archiveAccepted: '接收', archiveNot: '不接收', householdSolved: '解决户口', householdNot: '不解决户口',
  },
  history: { by: '{party}', reason: '原因：{reason}', opinion: '意见：{reason}' },
} as const;

/** The words of domain §3, one each, and whose turn it is. */
export const states = {
  agreement: {
    PENDING_GRADUATE: '待毕业生回应', COUNTERED: '协商修改中', PENDING_COUNSELLOR: '待辅导员审核', PENDING_DEPARTMENT: '待院系审核',
    PENDING_SCHOOL: '待学校审核', CORRECTING_EMPLOYER: '待单位更正', CORRECTING_GRADUATE: '待毕业生确认更正', SIGNED: '已签约',
    FULFILLED: '已履行', TERMINATED: '已解约', DECLINED: '已谢绝', WITHDRAWN: '已撤回', EXPIRED: '已过期',
    REVIEW_FAILED: '签约失败', RETRACTED: '已协商退出',
  },
  certification: {
    DRAFT: '待提交', REMITTING: '待汇款', AWAITING_AMOUNT: '待填写金额', REMITTANCE_FAILED: '汇款验证失败', IN_REVIEW: '审核中',
    SUPPLEMENT_REQUIRED: '待补传材料', REJECTED: '未通过', CERTIFIED: '已认证', RECERTIFYING: '重新认证中', SUSPENDED: '已停用',
  },
  party: { EMPLOYER: '用人单位', GRADUATE: '毕业生', SCHOOL: '院校', PLATFORM: '平台运营', SYSTEM: '系统' },
  level: { COUNSELLOR: '辅导员审核', DEPARTMENT: '院系审核', SCHOOL: '学校审核' },
  role: { ADMINISTRATOR: '管理员', RECRUITER: '经办人', READER: '只读', REVIEWER: '审核人', OPERATOR: '运营人员', HOLDER: '毕业生本人' },
  event: {
    INVITATION_SENT: '发出签约邀请', INVITATION_WITHDRAWN: '撤回邀请', INVITATION_ACCEPTED: '接受邀请', INVITATION_DECLINED: '谢绝邀请',
    INVITATION_EXPIRED: '邀请到期失效', REVIEW_PASSED: '审核通过', REVIEW_REJECTED: '审核不通过', AGREEMENT_SIGNED: '审核通过，协议签订',
  },
} as const;

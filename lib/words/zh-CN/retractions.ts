/** Leaving an agreement together before its review ends. */
export const retractions = {
  where: '当前位置',
  title: '申请协商退出',
  lead: '院校审核结束之前，您和{other}都同意，就可以退出这份协议。',
  waiting: '现在的状态是“{state}”，自 {date} 起。审核不会因为这件申请停下：如果审核先通过或没有通过，申请自动失效。',
  form: '提出申请',
  reason: '退出的原因',
  reasonHint: '2 到 500 个字，会原样告诉{other}，审核的老师也能看到。',
  confirmed: '我了解：{other}同意后，这份协议立即停止办理，不能撤销',
  submit: '提交退出申请',
  back: '返回协议',
  changes: { before: '原来的内容', after: '变更后' },
  way: {
    title: '不想继续了？',
    lead: '这份协议自 {date} 起等在这一步。签约完成之前，双方都同意就可以退出，不算解约。',
    button: '申请协商退出…',
  },
} as const;

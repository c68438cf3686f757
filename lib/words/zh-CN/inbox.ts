export const inbox = {
  title: '消息',
  unread: '您有 {count} 条未读消息',
  manyUnread: '您有 100 条以上未读消息',
  allRead: '没有未读消息',
  lead: '点开一条消息，即可前往要办理的事项。',
  readAll: '全部标为已读',
  read: '已全部标为已读。',
  missing: '没有找到这条消息。它可能不属于当前账号，请从下面的列表重新打开。',
  new: '未读',
  empty: '还没有消息',
  emptyText: '有邀请、审核结果或需要您处理的事项时，会在这里告诉您。',
  pages: '消息分页',
} as const;

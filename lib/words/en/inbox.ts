import type { Words } from '../words';
import type { inbox as source } from '../zh-CN/inbox';

export const inbox: Words<typeof source> = {
  title: 'Messages',
  unread: '{count, plural, one {You have # unread message} other {You have # unread messages}}',
  manyUnread: 'You have more than 100 unread messages',
  allRead: 'No unread messages',
  lead: 'Open a message to go to what it is about. Messages stay in the language your account had when they were sent.',
  readAll: 'Mark all as read',
  read: 'All messages are marked as read.',
  missing: 'This message was not found. It may belong to another account; please open one from the list below.',
  new: 'Unread',
  empty: 'No messages yet',
  emptyText: 'Invitations, review results and whatever waits for you will be told here.',
  pages: 'Pages of messages',
};

import type { season as source } from '../zh-CN/season';
import type { Words } from '../words';

export const season: Words<typeof source> = {
  title: 'Class of {year}: progress',
  others: 'Other classes',
  class: 'Class of {year}',
  funnel: 'How far invitations have come',
  milestones: { SENT: 'Sent', SEEN: 'Opened', ACCEPTED: 'Accepted', SIGNED: 'Signed', LAPSED: 'Lapsed' },
  usualHours: 'usually {hours} h',
  usualDays: 'usually {days} days',
  weeks: 'Last 12 weeks',
  thisWeek: 'now',
  chart:
    'Sent and signed each week since {from}: {sent} sent, {signed} signed. The table below has the numbers week by week.',
  table: 'Show the numbers',
  tableCaption: 'Class of {year}, the last 12 weeks, each from Monday',
  week: 'Week of',
};

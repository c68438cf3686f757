import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 20;

/** A template as the list shows it: its name, and of its terms what tells it from others. */
export interface PostTemplateLine {
  id: string;
  name: string;
  post: string;
  regularPay: string;
  updatedAt: Date;
}

/** A page of the employer's templates, the one changed last first. */
export const postTemplates = defineQuery({
  name: 'post-templates',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer, { after }: { after?: Cursor }) {
    const rows = await db.postTemplate.findMany({
      where: { employerId, ...behind('updatedAt', after, 'desc') },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
    });
    const page = pageOf(rows, SIZE, ({ updatedAt, id }) => ({ at: updatedAt, id }));
    return {
      next: page.next,
      rows: page.rows.map(({ id, name, content, updatedAt }): PostTemplateLine => {
        const { post = '', regularPay = '' } = content as Record<string, string>;
        return { id, name, post, regularPay, updatedAt };
      }),
    };
  },
});

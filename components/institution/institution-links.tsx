import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';

interface Row {
  id: string;
  /** Null: the platform's own provider. */
  school: string | null;
  linkedAt: Date;
  lastUsedAt: Date | null;
}

type Unlink = (form: FormData) => Promise<void>;

/** The sign-ins of institutions that open an account, each with a button that takes it away. */
export async function InstitutionLinks({ rows, unlink }: { rows: readonly Row[]; unlink: Unlink }) {
  const [words, format] = await Promise.all([getTranslations('institution'), getFormatter()]);
  if (rows.length === 0) return <p className="text-ink-2">{words('links.none')}</p>;
  const nameOf = (row: Row): string => row.school ?? words('platformName');
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <DataTable
      caption={words('links.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'from', label: words('links.from'), cell: nameOf },
        { key: 'since', label: words('links.since'), cell: (row) => moment(row.linkedAt) },
        {
          key: 'used',
          label: words('links.used'),
          cell: (row) => (row.lastUsedAt ? moment(row.lastUsedAt) : words('links.never')),
        },
        {
          key: 'unlink',
          label: words('links.deeds'),
          cell: (row) => (
            <UnlinkButton id={row.id} action={unlink} label={words('links.unlinkOf', { name: nameOf(row) })}>
              {words('links.unlink')}
            </UnlinkButton>
          ),
        },
      ]}
    />
  );
}

function UnlinkButton({
  id,
  action,
  label,
  children,
}: {
  id: string;
  action: Unlink;
  label: string;
  children: ReactNode;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" aria-label={label} className="min-h-11 text-bad hover:underline sm:min-h-0">
        {children}
      </button>
    </form>
  );
}

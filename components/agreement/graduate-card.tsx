import { getTranslations } from '@/lib/words/reader';
import { Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';

interface Props {
  graduate: {
    name: string;
    identity: string;
    schoolName: string;
    departmentName: string;
    majorName: string;
    degree: string;
    studentNumber: string;
  };
  /** Shown with the way on when the base data is not confirmed yet. */
  hasConfirmed?: boolean;
}

/** Who is meant: enough to be sure of the person, the identity number masked. */
export async function GraduateCard({ graduate, hasConfirmed = true }: Props) {
  const [words, sections, degrees] = await Promise.all([
    getTranslations('employer.graduate'),
    getTranslations('signing.sections'),
    getTranslations('codes.degree'),
  ]);
  return (
    <Panel title={sections('graduate')}>
      <Facts
        rows={[
          [words('name'), graduate.name],
          [words('identity'), graduate.identity],
          [words('school'), `${graduate.schoolName} ${graduate.departmentName}`],
          [words('major'), graduate.majorName],
          [words('degree'), degrees(graduate.degree as never)],
          [words('studentNumber'), graduate.studentNumber],
        ]}
      />
      {hasConfirmed ? null : (
        <div className="mt-3 grid justify-items-start gap-1">
          <Tag tone="warn">{words('unconfirmed')}</Tag>
          <p className="text-[13px] text-ink-2">{words('unconfirmedHint')}</p>
        </div>
      )}
    </Panel>
  );
}

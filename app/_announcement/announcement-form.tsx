import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, TextAreaField, TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { announcementSides } from '@/lib/domain/announcement/announcement';
import { newSecret } from '@/lib/ids';
import type { OwnAnnouncement } from '@/lib/queries/announcement/announcement-view';
import { change, publish } from './actions';

const fields = { EMPLOYER: 'toEmployers', GRADUATE: 'toGraduates', SCHOOL: 'toSchools' } as const;

interface Props {
  place: string;
  isSchool: boolean;
  /** The one to change; without it a new one is written. */
  announcement?: OwnAnnouncement;
  /** The last day shown, as the form begins (YYYY-MM-DD). */
  lastDay: string;
}

/** The form of an announcement, new or to be changed. */
export async function AnnouncementForm({ place, isSchool, announcement, lastDay }: Props) {
  const [words, all, shell] = await Promise.all([
    getTranslations('announcements.form'),
    getTranslations('announcements'),
    getTranslations('shell'),
  ]);
  const title = words(announcement ? 'changeTitle' : 'writeTitle');
  return (
    <>
      <Breadcrumb label={all('trail')} trail={[[all('title'), place], [title]]} />
      <PageHeading title={title} />
      <div className="grid max-w-2xl gap-4">
        {announcement && !announcement.isShown ? <NoticeBox tone="info">{words('overNotice')}</NoticeBox> : null}
        <Panel>
          <ActionForm
            action={announcement ? change : publish}
            idempotencyKey={announcement ? undefined : newSecret(16)}
            summaryTitle={shell('problem')}
          >
            <Texts announcement={announcement} />
            <Audience isSchool={isSchool} announcement={announcement} />
            <TextField
              name="shownOn"
              type="date"
              label={words('shownOn')}
              hint={words('shownOnHint')}
              defaultValue={lastDay}
            />
            <Buttons place={place} announcement={announcement} />
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}

/** Title and text, and which announcement they are of. */
async function Texts({ announcement }: Pick<Props, 'announcement'>) {
  const words = await getTranslations('announcements.form');
  return (
    <>
      {announcement ? (
        <>
          <input type="hidden" name="id" value={announcement.id} />
          <input type="hidden" name="version" value={announcement.version} />
        </>
      ) : null}
      <TextField
        name="title"
        label={words('name')}
        hint={words('nameHint')}
        maxLength={60}
        defaultValue={announcement?.title}
      />
      <TextAreaField
        name="body"
        label={words('body')}
        hint={words('bodyHint')}
        rows={8}
        defaultValue={announcement?.body}
      />
    </>
  );
}

/** Whom it is for; a school speaks to its own people and to those who sign with it. */
async function Audience({ isSchool, announcement }: Pick<Props, 'isSchool' | 'announcement'>) {
  const words = await getTranslations('announcements.form');
  const labels = {
    EMPLOYER: words('toEmployers'),
    GRADUATE: words(isSchool ? 'toGraduatesSchool' : 'toGraduates'),
    SCHOOL: words(isSchool ? 'toSchoolsSchool' : 'toSchools'),
  };
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{words('audience')}</legend>
      {isSchool ? <p className="text-[13px] text-ink-2">{words('audienceHintSchool')}</p> : null}
      {announcementSides.map((side) => (
        <CheckboxField
          key={side}
          name={fields[side]}
          label={labels[side]}
          defaultValue={announcement?.audience.includes(side) ? 'yes' : undefined}
        />
      ))}
    </fieldset>
  );
}

async function Buttons({ place, announcement }: Pick<Props, 'place' | 'announcement'>) {
  const [words, shell] = await Promise.all([getTranslations('announcements.form'), getTranslations('shell')]);
  return (
    <>
      <FormButtons>
        <SubmitButton>{words(announcement ? 'save' : 'publish')}</SubmitButton>
        {announcement?.isShown ? (
          <button type="submit" name="intent" value="end" className={buttonClass('danger')}>
            {words('end')}
          </button>
        ) : null}
        <LinkButton href={place} tone="quiet">
          {shell('back')}
        </LinkButton>
      </FormButtons>
      {announcement?.isShown ? <p className="text-[13px] text-ink-2">{words('endHint')}</p> : null}
    </>
  );
}

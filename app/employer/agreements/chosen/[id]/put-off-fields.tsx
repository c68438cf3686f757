import { RadioGroup, TextField } from '@/components/form/fields';
import { DEED_LIMITS } from '@/lib/domain/batch/agreement-deeds';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { getDayFormat, getTranslations } from '@/lib/words/reader';

/** How far the letters are put off: to one day, or by some days each. */
export async function PutOffFields({ days }: { days: { from: string; to: string } | null }) {
  const [words, day] = await Promise.all([getTranslations('batchDeeds.check'), getDayFormat()]);
  const shown = (date: string): string => day(startOfShanghaiDay(date));
  return (
    <>
      <RadioGroup
        name="how"
        label={words('how')}
        options={[
          ['on', words('on')],
          ['by', words('by')],
        ]}
        defaultValue={days ? 'on' : 'by'}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="lastOn"
          type="date"
          label={words('lastOn')}
          hint={days ? words('lastOnHint', { from: shown(days.from), to: shown(days.to) }) : words('lastOnNone')}
          defaultValue={days?.to}
        />
        <TextField
          name="days"
          inputMode="numeric"
          maxLength={2}
          label={words('days')}
          hint={words('daysHint', { most: DEED_LIMITS.days })}
        />
      </div>
    </>
  );
}

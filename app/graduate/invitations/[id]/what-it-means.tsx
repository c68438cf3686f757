import { getTranslations } from '@/lib/words/reader';
import { damagesOf } from './letter-summary';
import { NoticeBox } from '@/components/ui/panel';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';

/** What accepting binds, in plain words, before anybody presses anything. */
export async function WhatItMeans({
  terms,
  otherOpen,
  hasProof = false,
}: {
  terms: LetterContent['terms'];
  otherOpen: number;
  /** The proof has been given: no need to announce it. */
  hasProof?: boolean;
}) {
  const words = await getTranslations('graduate.letter');
  return (
    <NoticeBox tone="warn" title={words('afterTitle')}>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{words('binds', { damages: await damagesOf(terms) })}</li>
        <li>{words('others', { count: otherOpen })}</li>
        <li>{words('contract')}</li>
        {hasProof ? null : <li>{words('proof')}</li>}
        <li>{words('free')}</li>
      </ul>
    </NoticeBox>
  );
}

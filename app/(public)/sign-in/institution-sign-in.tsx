import { getTranslations } from '@/lib/words/reader';
import { platformProvider } from '@/lib/auth/institution/providers';
import { institutionChoices } from '@/lib/queries/institution/institution-choices';
import { addressOf } from '@/lib/server/address';

/** The way from the sign-in page to the sign-in of a school, keeping the way back; nothing while no school has one. */
export async function InstitutionSignIn({ back }: { back: string | null }) {
  if (!platformProvider() && (await institutionChoices('')).schools.length === 0) return null;
  const words = await getTranslations('institution');
  return (
    <p className="mt-3">
      {words('line')}{' '}
      <a href={addressOf('/sign-in/institution', { next: back ?? undefined })} className="underline">
        {words('lineLink')}
      </a>
    </p>
  );
}

import { signOut, switchLanguage } from '@/app/(account)/actions';
export const dynamic = 'force-dynamic';
export default function P() { return <><form action={signOut}><button>a</button></form><form action={switchLanguage}><button>b</button></form></>; }

// Loads the reference lists and, into a database that has none, the demo that relies on them. Idempotent: start.mjs may
// call it at every start.
import { environment } from '@/lib/env';
import { loadLists } from './lib/load-lists';

// The demo tells a story that began days ago; only this process may set the clock, never the one that serves.
process.env.SETTABLE_CLOCK = '1';

const { seedDemo } = await import('@/prisma/seed/demo/seed-demo');
const { database } = await import('@/lib/db/client');
await loadLists();
if (environment().DEMO) console.log(await seedDemo(database()));
await database().$disconnect();

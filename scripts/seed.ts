// Loads the demo into a database that has none. Idempotent: start.mjs may call it at every start.
import { environment } from '@/lib/env';

// The demo tells a story that began days ago; only this process may set the clock, never the one that serves.
process.env.SETTABLE_CLOCK = '1';

const { seedDemo } = await import('@/prisma/seed/demo/seed-demo');
const { database } = await import('@/lib/db/client');
if (environment().DEMO) console.log(await seedDemo(database()));
await database().$disconnect();

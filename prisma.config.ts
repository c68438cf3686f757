import { defineConfig } from 'prisma/config';

// A folder, not a file: one *.prisma file per noun.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});

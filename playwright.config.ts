import { defineConfig } from '@playwright/test';
import { browserProgram } from './scripts/lib/browser.mjs';

const executablePath = await browserProgram();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/web.ts',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  use: {
    locale: 'zh-CN',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
  },
});

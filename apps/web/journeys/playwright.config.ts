import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const results = fileURLToPath(new URL('../../../.tradewind/journeys/', import.meta.url));

/** Chromium is that of the machine; Playwright downloads none. */
export default defineConfig({
  testDir: '.',
  outputDir: `${results}failures`,
  forbidOnly: Boolean(process.env['CI']),
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `${results}report.json` }]],
  use: {
    baseURL: process.env['SHOP_URL'] ?? 'http://localhost:8080',
    actionTimeout: 20_000,
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys', testMatch: '**/*.journey.ts' },
    { name: 'pictures', testMatch: '**/*.picture.ts' },
  ],
});

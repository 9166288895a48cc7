import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { NotHereError } from '../runner/not-here.error.js';

/** @throws NotHereError */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new NotHereError(
      `there is no ${executablePath}; install Chromium (Debian: chromium), or name it with CHROMIUM`,
    );
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

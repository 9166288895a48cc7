import { ConsoleLogger } from '@nestjs/common';

/** Logs until the settings of the real logger are known: warnings and errors only, and none that ends the start, as it is reported at the end. */
export class StartLogger extends ConsoleLogger {
  constructor() {
    super({ json: !process.stdout.isTTY, logLevels: ['warn', 'error', 'fatal'] });
  }

  override error(message: unknown, ...more: unknown[]): void {
    if (more.at(-1) !== 'ExceptionHandler') super.error(message, ...more);
  }
}

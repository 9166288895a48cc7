import { ConsoleLogger } from '@nestjs/common';

/**
 * Logs until the settings of the real logger are known. It logs warnings and errors only, and skips the error that ends
 * startup because that is reported at the end. Each attempt to connect to the database is one line.
 */
export class StartLogger extends ConsoleLogger {
  constructor() {
    super({ json: !process.stdout.isTTY, logLevels: ['warn', 'error', 'fatal'] });
  }

  override error(message: unknown, ...more: unknown[]): void {
    const context = more.at(-1);
    if (context === 'ExceptionHandler') return;
    if (context === 'TypeOrmModule') super.error(`${String(message)} ${firstLineOf(more[0])}`, context);
    else super.error(message, ...more);
  }
}

function firstLineOf(stack: unknown): string {
  return typeof stack === 'string' ? stack.split('\n')[0]! : '';
}

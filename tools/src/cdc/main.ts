import { asksForHelp } from '../demo/asks-for-help.js';
import { CdcUsageError, readCdcOptions, usage } from './cdc-options.js';
import { runCdc } from './run-cdc.js';

try {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) console.log(usage);
  else await runCdc(readCdcOptions(args, process.env), (text) => console.log(text));
} catch (error) {
  console.error(error instanceof CdcUsageError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = error instanceof CdcUsageError ? 2 : 1;
}

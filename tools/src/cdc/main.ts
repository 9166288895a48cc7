import { CdcUsageError, readCdcOptions } from './cdc-options.js';
import { runCdc } from './run-cdc.js';
import { usageOf } from '../usage.js';

try {
  await runCdc(readCdcOptions(process.argv.slice(2), process.env), (text) => console.log(text));
} catch (error) {
  console.error(error instanceof CdcUsageError ? `${error.message}\n\n${usageOf('cdc')}` : error);
  process.exitCode = error instanceof CdcUsageError ? 2 : 1;
}

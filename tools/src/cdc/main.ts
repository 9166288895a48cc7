import { tellFailure } from '../command-line/tell-failure.js';
import { readCdcOptions } from './cdc-options.js';
import { runCdc } from './run-cdc.js';

try {
  await runCdc(readCdcOptions(process.argv.slice(2), process.env), (text) => console.log(text));
} catch (error) {
  tellFailure('cdc', error);
}

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Says how the command is used, if that was asked; at once, for nothing has been installed or built so far. */
const command = basename(process.argv[1], '.mjs');
const file = new URL(`../usage/${command}.txt`, import.meta.url);
const asked = process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h');
if (asked && existsSync(file)) {
  process.stdout.write(readFileSync(file, 'utf8'));
  process.exit(0);
}

import { join } from 'node:path';
import { repository } from '../demo/demo-options.js';
import { inOwnShop } from '../demo/own-shop.js';
import { sentenceFor } from '../demo/sentence-for.js';
import { stopOnSignal } from '../demo/stop-on-signal.js';
import { SchemaFolder } from './schema-folder.js';
import { typesOfShop } from './types-of-shop.js';
import { readWebTypesOptions } from './web-types-options.js';

const stop = new AbortController();
stopOnSignal(
  () => stop.abort(),
  () => process.exit(130),
);

try {
  const { check, url } = readWebTypesOptions(process.argv.slice(2));
  const types = await (url === undefined
    ? inOwnShop({ purpose: 'web-types', stop }, (demo) => typesOfShop(demo.url))
    : typesOfShop(url));
  stop.signal.throwIfAborted();
  const folder = new SchemaFolder(join(repository, 'apps/web/src/api/schema'));
  const complaints = check ? folder.complaints(types) : [];
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) console.error('Run npm run web-types, and commit what it writes.');
  if (!check) folder.write(types);
  console.log(`${types.size} documents, ${check ? `${complaints.length} complaints` : `written to ${folder.path}`}`);
  process.exit(complaints.length > 0 ? 1 : 0);
} catch (error) {
  if (stop.signal.aborted) process.exit(130);
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publicFiles } from '../../web/web.js';

/** As the build writes it: the nonce is filled in by the gateway. */
const index = `<!doctype html>
<html lang="en">
<head>
<meta property="csp-nonce" nonce="{{nonce}}">
<title>Tradewind</title>
<script type="module" nonce="{{nonce}}" src="/assets/index-B2x.js"></script>
<link rel="stylesheet" nonce="{{nonce}}" href="/assets/index-C3y.css">
</head>
<body><div id="root"></div></body>
</html>
`;

/** What a build consists of. Only scripts and style sheets are compressed. */
export const assets = {
  'index-B2x.js': `console.log(${JSON.stringify('wind '.repeat(400))});\n`,
  'index-C3y.css': `body { margin: 0; }\n`,
  'figtree-D4z.woff2': 'not compressed any further',
} as const;

/** Writes files like those of a build to a new directory. */
export function writeBuiltWeb(): string {
  const directory = mkdtempSync(join(tmpdir(), 'built-web-'));
  writeFileSync(join(directory, 'index.html'), index);
  for (const name of publicFiles) writeFileSync(join(directory, name), `the file ${name}`);
  mkdirSync(join(directory, 'assets'));
  for (const [name, text] of Object.entries(assets)) {
    const file = join(directory, 'assets', name);
    writeFileSync(file, text);
    if (name.endsWith('.woff2')) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text));
  }
  return directory;
}

/** One for all specs of a process. */
export const builtWeb = writeBuiltWeb();

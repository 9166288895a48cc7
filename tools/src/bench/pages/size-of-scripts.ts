import { gzipSync } from 'node:zlib';

/** What the scripts weigh when they are sent with gzip, in kB. */
export async function sizeOfScripts(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    urls.map(async (url) => {
      const script = await (await fetch(url)).arrayBuffer();
      return gzipSync(Buffer.from(script)).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

/** The scripts that a page names itself: what a browser loads before it shows anything. */
export async function firstScriptsOf(origin: string): Promise<string[]> {
  const html = await (await fetch(origin, { headers: { Accept: 'text/html' } })).text();
  const paths = html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g);
  return [...paths].map(([, path]) => new URL(path!, origin).href);
}

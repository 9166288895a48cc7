import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { logo } from './logo.js';
import { pageStyle } from './page-style.js';
import { scene } from './scene.js';

export interface PageAsset {
  readonly type: string;
  readonly content: Buffer;
}

const folder = '/account/assets';
const byName = new Map<string, PageAsset>();
const font = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'),
);

const fontUrl = publish('figtree', 'woff2', 'font/woff2', font);
const sceneUrl = publish('scene', 'svg', 'image/svg+xml; charset=utf-8', Buffer.from(scene));
export const iconUrl = publish('icon', 'svg', 'image/svg+xml; charset=utf-8', Buffer.from(logo));
export const styleUrl = publish('pages', 'css', 'text/css; charset=utf-8', Buffer.from(pageStyle(fontUrl, sceneUrl)));

/** The name of a file contains a digest of its content, so whoever has it may keep it for ever. */
export function assetNamed(name: string): PageAsset | undefined {
  return byName.get(name);
}

function publish(name: string, extension: string, type: string, content: Buffer): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = `${name}.${digest}.${extension}`;
  byName.set(file, { type, content });
  return `${folder}/${file}`;
}

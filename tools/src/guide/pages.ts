import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { marked, type Token } from 'marked';

export const root = new URL('../../../', import.meta.url);

const notOurs = /(^|\/)(node_modules|dist|out-tsc|coverage|\.(git|nx|node|swc))(\/|$)/;

/** All files of the workspace by their path from its root, without what is built, installed or kept by a tool. */
export const files: readonly string[] = readdirSync(fileURLToPath(root), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length).replace(/^\/+/, ''))
  .filter((file) => !notOurs.test(file));

/** What a Markdown page says that can be checked. */
export interface Page {
  readonly anchors: ReadonlySet<string>;
  /** The targets of its links, as they are written. */
  readonly links: readonly string[];
  /** What stands between backticks, outside code blocks. */
  readonly codeSpans: readonly string[];
  readonly codeBlocks: readonly { readonly language: string; readonly text: string }[];
}

export const pageNames = files.filter((file) => file.endsWith('.md'));

export const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

export function parsePage(markdown: string): Page {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const links: string[] = [];
  const codeSpans: string[] = [];
  const codeBlocks: { language: string; text: string }[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'heading') anchors.add(slugger.slug(textOf(token)));
    if (token.type === 'link') links.push(token.href as string);
    if (token.type === 'codespan') codeSpans.push(token.text as string);
    if (token.type === 'code') codeBlocks.push({ language: (token.lang as string) ?? '', text: token.text as string });
  });
  return { anchors, links, codeSpans, codeBlocks };
}

function textOf(token: Token): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(textOf).join('');
  return 'text' in token ? String(token.text) : '';
}

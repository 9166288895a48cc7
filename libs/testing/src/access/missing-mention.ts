import { existsSync, readFileSync } from 'node:fs';

/** What the spec lacks if it does not mention the route: its path, up to what a parameter or a wildcard stands for. */
export function missingMention(route: string, spec: URL): string | undefined {
  const name = spec.pathname.split('/').at(-1)!;
  if (!existsSync(spec)) return `${name} is not there`;
  const [, fixed = '', open] = /^\w+ ([^:*]+)([:*])?/.exec(route)!;
  const end = open ? '' : String.raw`(?![\w/-])`;
  const mention = new RegExp(String.raw`(?<!\w)` + fixed.replaceAll('.', String.raw`\.`) + end);
  return mention.test(readFileSync(spec, 'utf8')) ? undefined : `${name} does not mention it`;
}

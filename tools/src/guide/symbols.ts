import { foreignNames } from './foreign-names.js';
import { files, read, type Page } from './pages.js';

const sources = files.filter(
  (file) =>
    /\.(tsx?|css|html|mjs|json|ya?ml|sql|sh|txt|properties)$|^\.ci\/|^Dockerfile$/.test(file) &&
    !/^package-lock\.json$|^tools\/src\/guide\//.test(file),
);

/** Every name that occurs in the sources outside comments: identifiers, and words with hyphens, as codes and rules have. */
const names = new Set(sources.flatMap((file) => withoutComments(file).match(/[\w$]+(?:-[\w$]+)*/g) ?? []));
for (const name of [...names]) for (const word of name.split('-')) names.add(word);

const folders = new Set(files.flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The names in a page's code that look like ours and are not in the sources. */
export function unknownSymbols({ codeSpans, codeBlocks }: Pick<Page, 'codeSpans' | 'codeBlocks'>): string[] {
  const shells = codeBlocks.filter(({ language }) => ['', 'sh', 'bash'].includes(language)).map(({ text }) => text);
  const pictures = codeBlocks.filter(({ language }) => language === 'mermaid').map(({ text }) => text);
  return [
    ...new Set([
      ...codeSpans.flatMap(unknownIn),
      ...shells.flatMap(unknownScripts),
      ...pictures.flatMap(unknownClasses),
    ]),
  ];
}

function unknownIn(span: string): string[] {
  if (/^[\w.@-]+(\/[\w.@-]+)*$/.test(span) && isPath(span)) return pathExists(span) ? [] : [span];
  return [...unknownScripts(span), ...unknownNames(span)];
}

/** `npm run NAME`, and the options that follow it on its line. */
function unknownScripts(text: string): string[] {
  return [...text.matchAll(/npm run ([a-z][\w-]*)(.*)/g)].flatMap(([, name, rest]) => {
    const options = rest!.split('#')[0]!.match(/(?<=--)[a-z][\w-]*/g) ?? [];
    const unknown = options.filter((option) => !names.has(option)).map((option) => `npm run ${name} -- --${option}`);
    return name! in scripts ? unknown : [`npm run ${name}`, ...unknown];
  });
}

const isPath = (span: string) =>
  /\.(ts|mjs|md|sql|sh|ya?ml|txt|json)$/.test(span) || /^(apps|libs|tools|docs|deploy|broker|checker)\//.test(span);

function pathExists(path: string): boolean {
  const wanted = path.replace(/^\.\.?\//, '').replace(/\/$/, '');
  const ends = (known: string) => known === wanted || known.endsWith(`/${wanted}`);
  return foreignNames.has(path) || files.some(ends) || [...folders].some(ends);
}

/** Names with a shape that is worth checking: two humps, an underscore, a hyphen, or a decorator. Plain words are not. */
const className = /@?\b[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+\b/g;
const shapes = [
  className,
  /\b[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+\b/g,
  /\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\b/g,
  /(?<![\w./@-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\w./@-])/g,
];

const unknownNames = (span: string) => shapes.flatMap((shape) => unknownOf(shape, span));
const unknownClasses = (picture: string) => unknownOf(className, picture);

function unknownOf(shape: RegExp, text: string): string[] {
  const found = (text.match(shape) ?? []).map((name) => name.replace('@', ''));
  return found.filter((name) => !names.has(name) && !foreignNames.has(name));
}

function withoutComments(file: string): string {
  const text = read(file);
  return /\.(ts|mjs)$/.test(file) ? text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') : text;
}

import Handlebars from 'handlebars';
import { styleUrl } from './page-assets.js';
import { pageParts } from './page-parts.js';

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15252d" media="(prefers-color-scheme: dark)">
<title>{{#if isWrong}}Error: {{/if}}{{title}} · Tradewind</title>
<link rel="stylesheet" href="${styleUrl}">
</head>
<body>
<a class="sr skip" href="#content">Skip to the content</a>
<header class="top"><div class="page">
<a class="logo" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#0f6b74"/><path d="M15 6v14H6.500C10.500 17 14 12 15 6z" fill="#fff"/><path d="M17 9c4 2.500 7 6.500 8 11h-8z" fill="#f3d08a"/><path d="M5.500 22.500h21c-1.200 3-3.500 4.500-6.500 4.500h-8c-3 0-5.300-1.500-6.500-4.500z" fill="#fff"/></svg><span>Tradewind</span></a>
<a class="back" href="/">Back to the shop</a>
</div></header>
<main class="page" id="content">
<div class="scene"><p>Ready before<br>the weather is</p></div>
<div class="card">
{{> content}}
</div>
</main>
<footer class="foot"><div class="page"><span>Tradewind, goods for shore and sea</span></div></footer>
</body>
</html>
`;

interface PageValues {
  readonly title: string;
  /** Whether the page shows an error, so that its title says so first. */
  readonly isWrong?: boolean;
}

/** Writes a page. All values are escaped, and a value that the content needs and does not get is an error. */
export type WritePage<Values extends object> = (values: Values & PageValues) => string;

export function pageTemplate<Values extends object>(content: string): WritePage<Values> {
  const environment = Handlebars.create();
  for (const [name, part] of Object.entries(pageParts)) environment.registerPartial(name, part);
  environment.registerPartial('content', content);
  const write = environment.compile(layout, { strict: true, knownHelpersOnly: true });
  return (values) => write({ isWrong: false, ...values });
}

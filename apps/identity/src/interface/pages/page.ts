import Handlebars from 'handlebars';
import { logo } from './logo.js';
import { iconUrl, styleUrl } from './page-assets.js';
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
<link rel="icon" href="${iconUrl}" type="image/svg+xml">
<link rel="stylesheet" href="${styleUrl}">
</head>
<body>
<a class="sr skip" href="#content">Skip to the content</a>
<header class="top"><div class="page">
<a class="logo" href="/">${logo}<span>Tradewind</span></a>
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

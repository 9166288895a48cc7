import Handlebars from 'handlebars';
import { pageStyle } from './page-style.js';

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{title}} · Tradewind</title>
<style nonce="{{nonce}}">${pageStyle}</style>
</head>
<body>
{{> content}}
</body>
</html>
`;

/** Writes a page. All values are escaped. */
export type WritePage<Values extends object> = (values: Values & { readonly title: string }) => Page;

/** A page that still needs the nonce of its answer. */
export type Page = (nonce: string) => string;

export function pageTemplate<Values extends object>(content: string): WritePage<Values> {
  const environment = Handlebars.create();
  environment.registerPartial('content', content);
  const write = environment.compile<object>(layout, { strict: true, knownHelpersOnly: true });
  return (values) => (nonce) => write({ ...values, nonce });
}

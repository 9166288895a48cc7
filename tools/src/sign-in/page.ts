import { load } from 'cheerio';

export interface Page {
  readonly address: URL;
  readonly status: number;
  readonly html: string;
}

export interface Form {
  readonly action: URL;
  /** The values that the page has set. */
  readonly fields: URLSearchParams;
}

/** The form of the page that has a field of this name, or undefined. */
export function formWith(field: string, { html, address }: Page): Form | undefined {
  const $ = load(html);
  const form = $('form').has(`[name="${field}"]`).first();
  if (form.length === 0) return undefined;
  const fields = new URLSearchParams(form.serializeArray().map(({ name, value }) => [name, value] as [string, string]));
  return { action: new URL(form.attr('action') ?? '', address), fields };
}

/** What a person would read of the page, in one line. */
export function textOf({ html }: Page): string {
  return load(html)('main, body').first().text().replaceAll(/\s+/g, ' ').trim();
}

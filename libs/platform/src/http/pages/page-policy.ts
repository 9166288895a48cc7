/** A place of this origin, and others: `'self' 'nonce-…'`. */
type Sources = "'self'" | `'self' ${string}`;

/** What a page may load or run beyond the default, by directive of the Content-Security-Policy: `{ 'script-src': "'self'" }`. */
export type PageNeeds = Readonly<Partial<Record<'script-src' | 'connect-src' | 'frame-src', Sources>>>;

/**
 * Returns the Content-Security-Policy of a page: pictures, fonts, style sheets and forms of this origin, no script, and nothing
 * inline but a `<style>` element with the nonce.
 */
export function pagePolicy(nonce: string, needs: PageNeeds): string {
  const directives = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'style-src': `'self' 'nonce-${nonce}'`,
    ...needs,
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');
}

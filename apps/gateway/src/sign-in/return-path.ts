const longest = 512;
/** Printable ASCII without blanks and backslashes. Anything else is percent-encoded in a URL. */
const allowed = /^\/[\x21-\x5b\x5d-\x7e]*$/;

/**
 * Returns where a sign-in may lead back to: a path of this origin, with query and fragment. Returns undefined for
 * everything else, and for what some browser, proxy or router might read as another host: two slashes, a backslash, a
 * blank or a control character at any place of the path, in any encoding.
 */
export function returnPath(text: string, origin: string): string | undefined {
  if (text.length > longest || !allowed.test(text)) return undefined;
  const [path = ''] = text.split(/[?#]/, 1);
  for (let form = path, before = ''; form !== before;) {
    if (form.startsWith('//') || /[\\\0-\x20\x7f]/.test(form)) return undefined;
    before = form;
    try {
      form = decodeURIComponent(form);
    } catch {
      return undefined;
    }
  }
  if (!URL.canParse(text, origin)) return undefined;
  const { origin: reached, pathname, search, hash } = new URL(text, origin);
  return reached === origin && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}

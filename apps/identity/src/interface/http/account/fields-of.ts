/** Reads the fields of a form that was sent as `application/x-www-form-urlencoded`. A field that is missing is empty. */
export function fieldsOf<Name extends string>(body: unknown, ...names: readonly Name[]): Record<Name, string> {
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  return Object.fromEntries(names.map((name) => [name, form.get(name) ?? ''])) as Record<Name, string>;
}

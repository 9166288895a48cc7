import * as z from 'zod/mini';

const nameLength = 40;
const most = 20;

const saved = z.array(
  z.object({
    name: z.string().check(z.minLength(1), z.maxLength(nameLength)),
    search: z.record(z.string(), z.unknown()),
  }),
);

/** A filter as it stands in the address of its screen, under the name that somebody gave it. */
export interface SavedFilter {
  readonly name: string;
  readonly search: Readonly<Record<string, unknown>>;
}

/** What the browser keeps, or nothing when it is not what this screen has written. */
export function savedIn(text: string | undefined): readonly SavedFilter[] {
  try {
    const { success, data } = saved.safeParse(JSON.parse(text ?? '[]'));
    return success ? data : [];
  } catch {
    return [];
  }
}

/** The newest last; the same name again replaces. The oldest one goes when there are too many. */
export const withSaved = (filters: readonly SavedFilter[], { name, search }: SavedFilter): readonly SavedFilter[] =>
  [...without(filters, named(name)), { name: named(name), search }].slice(-most);

export const without = (filters: readonly SavedFilter[], name: string): readonly SavedFilter[] =>
  filters.filter((filter) => filter.name !== name);

const named = (name: string): string => name.trim().slice(0, nameLength);

/** Whether two addresses narrow to the same, in whatever order they say it. */
export const isSameSearch = (one: SavedFilter['search'], other: SavedFilter['search']): boolean =>
  canonical(one) === canonical(other);

const canonical = (search: SavedFilter['search']): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== '' && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

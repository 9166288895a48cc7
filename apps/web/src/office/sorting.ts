export interface Sorting {
  readonly by: string;
  readonly way: 'up' | 'down';
}

/** What a click on a header asks for: ascending first, then the other way round. */
export const turned = (sorting: Sorting | undefined, by: string): Sorting => ({
  by,
  way: sorting?.by === by && sorting.way === 'up' ? 'down' : 'up',
});

/** As it stands in an address: `price`, or `-price` for descending. */
export const sortingText = ({ by, way }: Sorting): string => (way === 'down' ? `-${by}` : by);

export const sortingOf = (text: string | undefined): Sorting | undefined =>
  text === undefined ? undefined : { by: text.replace(/^-/, ''), way: text.startsWith('-') ? 'down' : 'up' };

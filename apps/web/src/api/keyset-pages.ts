/** How an infinite query reads a list whose pages name what comes after them: pass the page parameter as `after`. */
export const keysetPages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next?: string | null }) => next ?? undefined,
};

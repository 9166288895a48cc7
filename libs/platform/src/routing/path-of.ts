/** The path that was asked for, as it was written, without its query. */
export function pathOf({ originalUrl }: { readonly originalUrl: string }): string {
  return originalUrl.split('?', 1)[0]!;
}

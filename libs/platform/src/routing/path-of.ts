/** Returns the path of the request as it was sent, without the query. */
export function pathOf({ originalUrl }: { readonly originalUrl: string }): string {
  return originalUrl.split('?', 1)[0]!;
}

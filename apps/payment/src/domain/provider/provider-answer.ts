/**
 * What a call to the provider has told.
 * `succeeded`: it is done · `declined`: the bank says no · `refused`: the provider will never do it, and has not done it ·
 * `not-reached`: nothing was done, but may be if asked again · `unknown`: it may or may not have been done
 */
export type ProviderAnswer =
  | { readonly kind: 'succeeded'; readonly reference: string }
  | { readonly kind: 'declined' | 'refused'; readonly code: string }
  | { readonly kind: 'not-reached' | 'unknown'; readonly detail: string };

/** Where a sign-in begins that leads back to the given path of the shop. It needs a page load, not a route. */
export const signInLink = (returnTo: string): string => `/sign-in?return=${encodeURIComponent(returnTo)}`;

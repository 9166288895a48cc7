/** Where a person signs in, to come back to a page of their account. */
export const signInFirst = (path: string): string => `/sign-in?${new URLSearchParams({ return: path }).toString()}`;

/** The secret that the gateway and identity share in specs. */
export const clientSecret = 'a secret of the web client';

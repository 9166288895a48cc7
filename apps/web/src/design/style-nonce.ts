const nonce = document.querySelector<HTMLElement>('script[nonce], meta[property="csp-nonce"]')?.nonce ?? '';

/** The nonce of this page, without which its Content-Security-Policy refuses the style elements that Mantine adds. */
export const styleNonce = (): string => nonce;

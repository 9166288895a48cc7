import { setNonce } from 'get-nonce';

const nonce = document.querySelector<HTMLElement>('script[nonce], meta[property="csp-nonce"]')?.nonce ?? '';

// What keeps the page from scrolling behind a dialog asks this package.
setNonce(nonce);

/** The nonce of this page, without which its Content-Security-Policy refuses the style elements that Mantine adds. */
export const styleNonce = (): string => nonce;

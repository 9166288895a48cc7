/** What Node is told besides, to run a TypeScript source of the workspace: it is compiled as it is loaded, and so are the libraries. */
export const typescriptFlags: readonly string[] = [
  '--conditions=@tradewind/source',
  '--no-warnings',
  '--import',
  new URL('../test-setup/register-typescript.mjs', import.meta.url).href,
];

import { pathToFileURL } from 'node:url';

/**
 * A service that is not started yet: it has loaded the packages that the service uses, and waits to be told to load its code.
 * Packages are most of what a service loads, and don't change while one works on the code.
 */
const [, , main] = process.argv;
process.channel.ref();

process.on('message', async ({ packages }) => {
  if (packages) {
    for (const name of packages) await import(name).catch(() => undefined);
    process.send({ loaded: true });
    return;
  }
  process.removeAllListeners('message');
  process.channel.unref();
  process.argv.splice(1, 1);
  await import(pathToFileURL(main).href);
});

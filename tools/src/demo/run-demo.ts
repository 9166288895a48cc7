import { DataDirectory } from './data-directory.js';
import type { Demo } from './demo.js';
import type { DemoError } from './demo-error.js';
import { defaultDataDirectory, type DemoOptions } from './demo-options.js';
import { seconds } from './progress.js';
import { RunningShops } from './running-shops.js';
import { stopOnSignal } from './stop-on-signal.js';
import { welcome } from './welcome.js';

/** What is run, and what is done once it is open. */
export interface Performance<D extends Demo> {
  create(directory: DataDirectory, options: DemoOptions, onGivenUp: (error: DemoError) => void): D;
  opened(demo: D): void;
}

/** Runs until Ctrl-C. */
export async function runDemo<D extends Demo>(options: DemoOptions, { create, opened }: Performance<D>): Promise<void> {
  const directory = new DataDirectory(options.dataDirectory ?? defaultDataDirectory);
  directory.lock();
  const running = new RunningShops();
  const start = performance.now();
  let interrupted = false;
  const end = (exitCode: number) => {
    running.remove();
    directory.unlock();
    process.exit(exitCode);
  };
  const stop = async (exitCode: number) => {
    if (interrupted) return;
    interrupted = true;
    console.log('\nStopping (Ctrl-C once more: at once) …');
    await demo.stop();
    end(exitCode);
  };
  const stopAndEnd = (exitCode: number) =>
    void stop(exitCode).catch((error: unknown) => {
      console.error(error);
      end(1);
    });
  const demo = create(directory, options, (error) => {
    console.error(`\n${error.message}`);
    stopAndEnd(1);
  });
  stopOnSignal(
    () => stopAndEnd(0),
    () => {
      demo.kill();
      end(130);
    },
  );
  console.log(`Starting the shop, data in ${directory.path}`);
  try {
    await demo.start();
  } catch (error) {
    if (interrupted) return;
    await demo.stop();
    directory.unlock();
    throw error;
  }
  if (interrupted) return;
  running.add({ url: demo.url, dataDirectory: directory.path, database: demo.database });
  tellAboutPort(demo.url, options);
  console.log(`  ready after ${seconds(performance.now() - start)}`);
  console.log(welcome(demo, directory.path));
  opened(demo);
}

function tellAboutPort(url: string, options: DemoOptions): void {
  if (options.port === undefined && !url.endsWith(':8080')) {
    console.log(`  ! port 8080 is taken, the shop opens at ${url}`);
  }
}

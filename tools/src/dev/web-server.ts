import { createServer, type ViteDevServer } from 'vite';
import { firstFreePort } from '../demo/ports.js';

/** Vite's usual port. */
const usualPort = 5173;

/**
 * Vite's development server, which translates the web app's modules as the browser asks for them, and announces each saved
 * file over a socket. The gateway passes on to it: the browser sees the origin of the shop. Only the socket is its own.
 */
export class WebServer {
  private constructor(
    private readonly vite: ViteDevServer,
    /** Where the gateway finds it. */
    readonly url: string,
  ) {}

  static async start(app: string): Promise<WebServer> {
    const port = await firstFreePort(usualPort);
    const vite = await createServer({
      root: app,
      clearScreen: false,
      logLevel: 'info',
      server: {
        host: 'localhost',
        port,
        strictPort: true,
        hmr: { protocol: 'ws', host: 'localhost', clientPort: port },
      },
    });
    await vite.listen();
    return new WebServer(vite, `http://localhost:${port}`);
  }

  close(): Promise<void> {
    return this.vite.close();
  }
}

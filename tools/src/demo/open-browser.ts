import { spawn } from 'node:child_process';

/** Shows the address in the browser of the person at this machine, if it has a display. Does nothing when that fails. */
export function openBrowser(url: string): void {
  const opener = openerFor(process.platform, process.env);
  if (!opener) return;
  const [program, ...args] = opener;
  const child = spawn(program!, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens an address; undefined where nobody would see it. */
export function openerFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] | undefined {
  if (environment['CI'] || environment['SSH_CONNECTION']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

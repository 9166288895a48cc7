import { generatedPositionFor, LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { readFileSync } from 'node:fs';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { resolve, dirname } from 'node:path';
import { eventually } from '@tradewind/testing';
import { WebSocket } from 'undici';

interface Location {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly scriptId?: string;
    readonly url?: string;
    readonly callFrames?: ReadonlyArray<{ readonly location: Location }>;
  };
}

/** Speaks to Node's inspector as an editor does, with the source maps that lie beside the code. */
export class Debugger {
  private id = 0;
  private readonly scripts = new Map<string, string>();
  private readonly pauses: Location[] = [];
  private readonly answers = new Map<number, () => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const { id, method, params } = JSON.parse(String(data)) as Message;
      if (method === 'Debugger.scriptParsed') this.scripts.set(params!.scriptId!, params!.url!);
      if (method === 'Debugger.paused') this.pauses.push(params!.callFrames![0]!.location);
      if (id !== undefined) this.answers.get(id)?.();
    });
  }

  static async attach(port: number): Promise<Debugger> {
    const list = await fetch(`http://127.0.0.1:${port}/json/list`);
    const [{ webSocketDebuggerUrl }] = (await list.json()) as [{ webSocketDebuggerUrl: string }];
    const socket = new WebSocket(webSocketDebuggerUrl);
    await new Promise((opened, failed) => {
      socket.addEventListener('open', opened);
      socket.addEventListener('error', failed);
    });
    const attached = new Debugger(socket);
    await attached.send('Debugger.enable');
    return attached;
  }

  /** Stops where the text stands in a TypeScript file. */
  async breakAt(file: string, text: string): Promise<void> {
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((each) => each.includes(text)) + 1;
    const script = file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    const place = generatedPositionFor(mapOf(script), {
      source: sourceIn(script, file),
      line,
      column: 0,
      bias: LEAST_UPPER_BOUND,
    });
    if (place.line === null) throw new Error(`Nothing is generated for line ${line} of ${file}`);
    await this.send('Debugger.setBreakpointByUrl', {
      url: pathToFileURL(script).href,
      lineNumber: place.line - 1,
      columnNumber: place.column,
    });
  }

  /** The TypeScript file and line in which the program stands. */
  async whereItStands(): Promise<{ file: string; line: number }> {
    await eventually(() => {
      if (this.pauses.length === 0) throw new Error('It has not stopped');
    });
    const [location] = this.pauses;
    const script = fileURLToPath(this.scripts.get(location!.scriptId)!);
    const { source, line } = originalPositionFor(mapOf(script), {
      line: location!.lineNumber + 1,
      column: location!.columnNumber,
    });
    return { file: resolve(dirname(script), source!), line: line! };
  }

  async goOn(): Promise<void> {
    await this.send('Debugger.resume');
    this.socket.close();
  }

  private async send(method: string, params: object = {}): Promise<void> {
    const id = ++this.id;
    const answer = new Promise<void>((resolve) => this.answers.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    await answer;
  }
}

function mapOf(script: string): TraceMap {
  return new TraceMap(readFileSync(`${script}.map`, 'utf8'));
}

function sourceIn(script: string, file: string): string {
  return mapOf(script).sources.find((source) => resolve(dirname(script), source!) === file)!;
}

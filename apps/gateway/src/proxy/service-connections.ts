import { Agent, type Dispatcher } from 'undici';

const connectionsPerService = 256;
const mostStreams = 1_024;
const streamPath = /\/stream(\?|$)/;

type Callback = (error: Error | null, response: Dispatcher.ResponseData) => void;

/**
 * The connections to one service. A stream of events occupies a connection for as long as somebody follows it, so streams have
 * connections of their own, and leave the others to requests that end.
 */
export class ServiceConnections {
  readonly bodyTimeout = 0;
  private readonly forRequests = new Agent({ connections: connectionsPerService });
  private readonly forStreams = new Agent({ connections: mostStreams });
  private openStreams = 0;

  /** @param headersTimeout how long the service may take until it begins to respond, in ms */
  constructor(readonly headersTimeout: number) {}

  /** The callback form of undici's method, which the forwarding library uses. */
  readonly request = ((options: Dispatcher.RequestOptions, callback: Callback): void => {
    if (streamPath.test(options.path)) this.openStream(options, callback);
    else this.forRequests.request(options, callback);
  }) as Dispatcher['request'];

  async destroy(): Promise<void> {
    await Promise.all([this.forRequests.destroy(), this.forStreams.destroy()]);
  }

  /** A stream beyond the limit fails at once, instead of waiting until another one ends. */
  private openStream(options: Dispatcher.RequestOptions, callback: Callback): void {
    if (this.openStreams >= mostStreams) return callback(new Error('Too many streams'), undefined as never);
    this.openStreams += 1;
    this.forStreams.request(options, (error, response) => {
      if (error) this.openStreams -= 1;
      else response.body.once('close', () => (this.openStreams -= 1));
      callback(error, response);
    });
  }
}

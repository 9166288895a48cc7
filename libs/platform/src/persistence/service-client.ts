import pg from 'pg';

/**
 * The client of the service's pool. From the moment a pool gives away a new connection until its user listens for errors, nobody
 * does. If the server ends the session at that moment, the error would end the process. This client always listens; its
 * next statement fails with the lost connection.
 */
export class ServiceClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** What the rest of the shop knows about a service. */
export interface Service {
  /** One lower-case word, used for its folder in `apps`, its consumer group, its Kafka user and its host in Compose. */
  readonly name: string;
  /** Its PostgreSQL database, which is owned by a role of the same name. */
  readonly database: string;
  /** The gateway forwards all requests below this path to the service. */
  readonly route: `/api/${string}`;
  /** Shown in the list of the services. */
  readonly owns: string;
}

/** Returns the name of the gateway's setting for the URL of the service, such as `ORDERING_URL`. */
export function urlSettingOf({ name }: Pick<Service, 'name'>): string {
  return `${name.toUpperCase()}_URL`;
}

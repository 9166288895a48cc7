/** What the rest of the shop knows of a service. */
export interface Service {
  /** One lower-case word: its folder in `apps`, its consumer group, its user in Kafka and its host in Compose. */
  readonly name: string;
  /** Its database in PostgreSQL, which belongs to a role of the same name. */
  readonly database: string;
  /** The gateway passes on to it whatever lies below this path. */
  readonly route: `/api/${string}`;
  /** Shown in the list of the services. */
  readonly owns: string;
}

/** The setting of the gateway that says where the service answers, such as `ORDERING_URL`. */
export function urlSettingOf({ name }: Pick<Service, 'name'>): string {
  return `${name.toUpperCase()}_URL`;
}

/** What the rest of the shop knows about the gateway, which is in front of the services and keeps the sessions of browsers. */
export const gateway = { name: 'gateway', database: 'gateway' } as const;

import { client } from './clients.js';
import type { components, paths as AnyService } from './schema/ordering.js';

type Schemas = components['schemas'];

/** What can be broken on purpose in a service. */
export type Workshop = Schemas['WorkshopDto'];
export type Breakage = Schemas['BreakageDto'];
export type SwitchedOn = Schemas['SwitchedOnDto'];
export type SwitchSettings = Schemas['SwitchSettingsDto'];
export type SwitchOn = Schemas['SwitchOnDto'];

/** The routes of workshops have the same form in every service. */
type WorkshopPaths = Pick<AnyService, '/workshop' | '/workshop/breakages' | '/workshop/breakages/{id}'>;

export interface Time {
  readonly now: string;
  readonly isMovable: boolean;
}

/** No part of the documented API, because only a demo has such clocks. */
interface ClockPaths {
  '/clock': { get: { parameters: object; responses: { 200: { content: { 'application/json': Time } } } } };
  '/clock/advance': {
    post: {
      parameters: object;
      requestBody: { content: { 'application/json': { seconds: number } } };
      responses: { 200: { content: { 'application/json': Time } } };
    };
  };
}

/** The workshop and the clock of a service behind the gateway. */
export const workshopOf = (service: string) =>
  client<WorkshopPaths & ClockPaths>(`/api/${encodeURIComponent(service)}`);

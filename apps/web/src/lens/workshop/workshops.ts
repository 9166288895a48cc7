import type { Breakage, SwitchedOn, Workshop } from '../../api/workshop.js';

/** The workshop of a service; null while the service does not answer, such as after it was killed. */
export interface ServiceWorkshop {
  readonly service: string;
  readonly workshop: Workshop | null;
}

/** Something that is on, and where. */
export interface OnInService {
  readonly service: string;
  readonly breakage: Breakage;
  readonly on: SwitchedOn;
}

/** What can be broken, with the services in which it can. */
export interface Breakable {
  readonly breakage: Breakage;
  readonly services: readonly string[];
}

/** All that is on and not used up or over, in the order of the services. What is used up is on until its time is over. */
export function allOn(workshops: readonly ServiceWorkshop[], now: number): OnInService[] {
  return workshops.flatMap(({ service, workshop }) =>
    (workshop?.breakages ?? []).flatMap((breakage) =>
      breakage.on && Date.parse(breakage.on.until) > now ? [{ service, breakage, on: breakage.on }] : [],
    ),
  );
}

/** Each breakage once, as it is in the chosen service if it is there. */
export function breakables(workshops: readonly ServiceWorkshop[], chosen: string): Breakable[] {
  const found = new Map<string, { breakage: Breakage; services: string[] }>();
  const chosenFirst = workshops.toSorted((a, b) => Number(b.service === chosen) - Number(a.service === chosen));
  for (const { service, workshop } of chosenFirst) {
    for (const breakage of workshop?.breakages ?? []) {
      const known = found.get(breakage.id);
      if (known) known.services.push(service);
      else found.set(breakage.id, { breakage, services: [service] });
    }
  }
  return [...found.values()];
}

/** Whether something can be switched on somewhere; undefined as long as no service has answered. */
export function isOpen(workshops: readonly ServiceWorkshop[]): boolean | undefined {
  const answers = workshops.flatMap(({ workshop }) => workshop ?? []);
  return answers.length === 0 ? undefined : answers.some((workshop) => workshop.isOpen);
}

/** A mistake that is on in another service: mistakes are for one service at a time, or nobody knows what was whose. */
export function mistakeElsewhere(on: readonly OnInService[], service: string): OnInService | undefined {
  return on.find((each) => each.breakage.kind === 'mistake' && each.service !== service);
}

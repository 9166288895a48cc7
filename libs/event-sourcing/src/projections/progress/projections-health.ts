import { Injectable } from '@nestjs/common';
import { Projections, type ProjectionState } from './projections.js';

/** A shorter delay is no trouble: the service may just be busy. */
const TROUBLE_SECONDS = 15;

/** Whether projections follow the store. A service with one that does not works, but what it shows is old. */
@Injectable()
export class ProjectionsHealth {
  constructor(private readonly projections: Projections) {}

  /** Returns what is wrong, in a sentence without data of events, or undefined. Rejects if the database does not answer. */
  async trouble(): Promise<string | undefined> {
    const troubles = (await this.projections.list()).flatMap((state) => troubleOf(state) ?? []);
    return troubles.length > 0 ? troubles.join('; ') : undefined;
  }
}

function troubleOf({ name, version, behind, rebuild, standstill, isOutdated }: ProjectionState): string | undefined {
  if (standstill) {
    const at = standstill.event ? ` at event ${standstill.event.position} (${standstill.event.type})` : '';
    return `${name} has stood still for ${Math.round(standstill.seconds)} s${at}`;
  }
  if (isOutdated) return `${name} has version ${version}, which this release does not know`;
  if (rebuild && rebuild.version !== version) return `${name} shows nothing new until its rebuild is complete`;
  if (behind.oldestSeconds < TROUBLE_SECONDS) return undefined;
  return `${name} is ${behind.events} events behind, the oldest since ${Math.round(behind.oldestSeconds)} s`;
}

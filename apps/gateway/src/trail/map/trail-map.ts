import { Injectable } from '@nestjs/common';
import { allIntegrationEvents, consumersOf, publishersOf } from '@tradewind/contracts';
import { eventTitle } from '@tradewind/trail/flow';
import { FlowStore } from '../flows/flow-store.js';
import type { EventUseDto, EventUserDto, TrailMapDto } from './event-use.dto.js';
import { EventSightings, type Sighting } from './event-sightings.js';

const topicOfContract = new Map(allIntegrationEvents.map(({ type, topic }) => [type, topic]));

/** Who publishes and who handles which events: as the code of the services declares it, joined with what was seen. */
@Injectable()
export class TrailMap {
  private drawn: TrailMapDto | undefined;
  private drawnAt = -1;

  constructor(private readonly store: FlowStore) {}

  draw(): TrailMapDto {
    if (!this.drawn || this.drawnAt !== this.store.lastChange) {
      this.drawnAt = this.store.lastChange;
      this.drawn = drawMap(this.store);
    }
    return this.drawn;
  }
}

function drawMap(store: FlowStore): TrailMapDto {
  const sightings = new EventSightings();
  let steps = 0;
  for (const flow of store.changedSince(0)) {
    steps += flow.steps.length;
    for (const step of flow.steps) sightings.add(step);
  }
  const topicOf = new Map([...topicOfContract, ...sightings.all.map(({ type, topic }) => [type, topic] as const)]);
  const topics = [...new Set(topicOf.values())].sort().map((topic) => {
    const types = [...topicOf].filter(([, of]) => of === topic).map(([type]) => type);
    return { topic, events: types.sort().map((type) => useOf(type, sightings)) };
  });
  const users = topics.flatMap(({ events }) => events.flatMap((event) => [...event.publishers, ...event.consumers]));
  return { services: [...new Set(users.map(({ service }) => service))].sort(), topics, steps };
}

function useOf(type: string, sightings: EventSightings): EventUseDto {
  return {
    type,
    title: eventTitle(type),
    publishers: joined(publishersOf(type), sightings.publishersOf(type)),
    consumers: joined(consumersOf(type), sightings.consumersOf(type)),
  };
}

function joined(declared: readonly string[], seen: readonly Sighting[]): EventUserDto[] {
  const services = new Set([...declared, ...seen.map(({ service }) => service)]);
  return [...services].map((service) => {
    const sighting = seen.find((each) => each.service === service);
    return {
      service,
      isDeclared: declared.includes(service),
      seen: sighting?.seen ?? 0,
      failed: sighting?.failed ?? 0,
    };
  });
}

import type { Type } from '@nestjs/common';

/** The class of an event and those it extends, nearest first. */
export function classesOf(event: object): Type[] {
  const classes: Type[] = [];
  for (
    let type = event.constructor;
    type !== Object && type !== Function.prototype;
    type = Object.getPrototypeOf(type)
  ) {
    classes.push(type as Type);
  }
  return classes;
}

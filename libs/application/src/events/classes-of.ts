import type { Type } from '@nestjs/common';

/** Returns the class of an event and its base classes, the most derived class first. */
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

import type { Person } from '../person/person.js';
import type { Occasion } from './occasion.js';

/** A mail that one process hands to the server now. Nobody else does before the lease ends. */
export interface Attempt {
  readonly mailId: string;
  /** Counts the attempts of this mail, from 1. */
  readonly number: number;
  readonly occasion: Occasion;
  readonly person: Person;
}

import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { root } from '../launch/terms.mjs';
import { longSpecs } from './long-specs.mjs';

const usualSeconds = 2;

/**
 * Lets the workers end together. The specs of a project stay together, because a worker that goes over to another project starts
 * anew. Projects and, within them, specs begin with those that last longest.
 */
export class LongestFirst extends BaseSequencer {
  async sort(specs) {
    const seconds = new Map(specs.map((spec) => [spec, longSpecs[pathOf(spec)] ?? usualSeconds]));
    const ofProject = new Map();
    for (const [{ project }, duration] of seconds) {
      ofProject.set(project, (ofProject.get(project) ?? 0) + duration);
    }
    return [...specs].sort(
      (a, b) =>
        ofProject.get(b.project) - ofProject.get(a.project) ||
        a.project.name.localeCompare(b.project.name) ||
        seconds.get(b) - seconds.get(a) ||
        a.moduleId.localeCompare(b.moduleId),
    );
  }
}

const pathOf = (spec) => relative(root, spec.moduleId).replaceAll('\\', '/');

import { parseArgs } from 'node:util';
import { usageOf } from '../usage.js';
import { ScenarioError } from './scenario-error.js';
import { stories } from './stories/stories.js';
import type { Story } from './stories/story.js';

export interface ScenarioOptions {
  /** The shop; undefined: the demo that runs here. */
  readonly url: string | undefined;
  readonly story: Story;
  /** Whether to list the stories instead of telling one. */
  readonly list: boolean;
}

/** @throws ScenarioError */
export function readScenarioOptions(args: string[]): ScenarioOptions {
  const { values, positionals } = parse(args);
  const [name = stories[0].name, ...more] = positionals;
  const story = stories.find((each) => each.name === name);
  if (!story || more.length > 0)
    throw new ScenarioError(
      `There is no story "${[name, ...more].join(' ')}".\n\n${storyList()}\n\n${usageOf('scenario')}`,
    );
  return { url: values.url, story, list: values.list };
}

export function storyList(): string {
  const width = Math.max(...stories.map(({ name }) => name.length));
  return stories.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
}

function parse(args: string[]) {
  try {
    const options = { url: { type: 'string' }, list: { type: 'boolean', default: false } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ScenarioError(`${(error as Error).message}\n${usageOf('scenario')}`);
  }
}

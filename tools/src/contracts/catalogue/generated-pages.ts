import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asyncApiDocument } from '@tradewind/contracts';
import { accessRules, topicList } from '../access/kafka-access.js';
import type { ConsumerView } from '../consumers/consumer-view.js';
import { cataloguePage } from './catalogue-page.js';
import { consumersSource } from './consumers-source.js';
import { declaredMachines, processesSource } from './processes-source.js';

const FOLDER = 'docs/events';
const KAFKA = 'deploy/kafka';

/** What is written from the contracts and the code that uses them. */
export class GeneratedPages {
  constructor(
    private readonly root: string,
    private readonly view: ConsumerView,
  ) {}

  write(): void {
    for (const [name, text] of this.pages()) {
      mkdirSync(join(this.root, dirname(name)), { recursive: true });
      writeFileSync(join(this.root, name), text);
    }
  }

  /** Pages that differ from what contracts and code say. */
  stale(): string[] {
    return this.pages()
      .filter(
        ([name, text]) => !existsSync(join(this.root, name)) || readFileSync(join(this.root, name), 'utf8') !== text,
      )
      .map(([name]) => name);
  }

  private pages(): Array<readonly [string, string]> {
    return [
      [`${FOLDER}/README.md`, cataloguePage(this.view)],
      [`${FOLDER}/asyncapi.json`, jsonText(asyncApiDocument())],
      [`${FOLDER}/consumers.json`, jsonText(this.view)],
      ['libs/contracts/src/consumers.ts', consumersSource(this.view)],
      ['libs/contracts/src/processes.ts', processesSource(declaredMachines(this.root))],
      [`${KAFKA}/acls.txt`, accessRules(this.view)],
      [`${KAFKA}/topics.txt`, topicList()],
    ];
  }
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

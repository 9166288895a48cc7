import type { Service } from '@tradewind/services';
import type { ConsumerView } from '../../contracts/consumers/consumer-view.js';
import { GenerateError } from '../generate-error.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { composeFile } from './compose.js';
import { prometheusFile } from './prometheus.js';
import { rootReferences } from './root-references.js';
import { servicesTable } from './services-table.js';

type Derivation = (text: string, services: readonly Service[], view: ConsumerView) => string;

const derivations: Readonly<Record<string, Derivation>> = {
  'docker-compose.yml': composeFile,
  'deploy/observability/prometheus.yml': prometheusFile,
  'README.md': servicesTable,
};

/** Updates every file that lists all services from the list of services. Throws `GenerateError`. */
export function syncWorkspace(changes: WorkspaceChanges, services: readonly Service[], view: ConsumerView): void {
  for (const [file, derive] of Object.entries(derivations)) {
    try {
      changes.edit(file, (text) => derive(text, services, view));
    } catch (error) {
      if (error instanceof GenerateError) throw new GenerateError(`${file}: ${error.message}`);
      throw error;
    }
  }
  changes.write('tsconfig.json', rootReferences(changes));
}

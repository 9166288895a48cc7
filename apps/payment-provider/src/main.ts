import { Provider } from './provider.js';
import { withSettingsFromFiles } from './settings-from-files.js';
import { providerSettings } from './settings.js';

const environment = withSettingsFromFiles(Object.keys(providerSettings.shape), process.env);
const { data: settings, error } = providerSettings.safeParse(environment);
if (!settings) {
  const sentences = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  process.stderr.write(`payment-provider can't start:\n${sentences.join('\n')}\n`);
  process.exit(1);
}
const provider = await Provider.start(settings);
process.stdout.write(`payment-provider answers at ${provider.url}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void provider.stop().finally(() => process.exit(0)));
}

import { runService } from '../run-service.js';
import { parcelDeskModule } from './parcel-desk.module.js';

/** Runs the parcel desk as a service runs in production. */
await runService({ name: 'parcel-desk', module: async () => parcelDeskModule() });

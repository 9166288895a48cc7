import { ordersOf, runService } from '../messaging/service-program.js';

await runService(ordersOf());
process.send?.('ready');

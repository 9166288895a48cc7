import type { BrokerConfig } from '@tradewind/broker';
import { publishBrokenMessage } from '../dead-letters/publish-broken-message.js';

/** For a journey: publishes a message that no service can read, and one behind it. Prints their key. */
console.log(await publishBrokenMessage(JSON.parse(process.env['SHOP_BROKER']!) as BrokerConfig));

import { Module } from '@nestjs/common';
import { BrokerMonitor } from '@tradewind/broker';
import { BrokerConnection } from './broker-connection.js';

/** The connection to the broker, and the record of what fails with it. */
@Module({ providers: [BrokerMonitor, BrokerConnection], exports: [BrokerMonitor, BrokerConnection] })
export class BrokerModule {}

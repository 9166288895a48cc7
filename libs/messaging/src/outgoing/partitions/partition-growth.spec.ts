import { Logger } from '@nestjs/common';
import { postgresLogTestBroker } from '../../specs/consumption/test-broker.js';
import { describePartitionGrowth } from '../../specs/partitions/growth-cases.js';

Logger.overrideLogger(false);

describePartitionGrowth('the PostgreSQL log', postgresLogTestBroker);

import { Logger } from '@nestjs/common';
import { postgresLogBeforeFloor } from '../../specs/consumption/floor-broker.js';
import { describePartitionGrowth } from '../../specs/partitions/growth-cases.js';

Logger.overrideLogger(false);

describePartitionGrowth('the PostgreSQL log', postgresLogBeforeFloor);

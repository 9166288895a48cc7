import { postgresLogTestBroker } from '../../specs/consumption/test-broker.js';
import { describeRebuild } from '../../specs/projections/rebuild-cases.js';

describeRebuild('the PostgreSQL log', postgresLogTestBroker);

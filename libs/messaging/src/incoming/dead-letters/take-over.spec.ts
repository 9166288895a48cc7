import { postgresLogTestBroker } from '../../specs/consumption/test-broker.js';
import { describeTakeOver } from '../../specs/consumption/take-over-cases.js';

describeTakeOver('the PostgreSQL log', postgresLogTestBroker);

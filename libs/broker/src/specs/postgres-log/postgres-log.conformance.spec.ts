import { describeBrokerConformance } from '../../conformance/describe-broker-conformance.js';
import { postgresLogHarness } from './postgres-log-harness.js';

describeBrokerConformance('the PostgreSQL log', postgresLogHarness());

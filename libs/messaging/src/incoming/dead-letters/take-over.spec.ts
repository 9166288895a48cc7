import { postgresLogBeforeFloor } from '../../specs/consumption/floor-broker.js';
import { describeTakeOver } from '../../specs/consumption/take-over-cases.js';

describeTakeOver('the PostgreSQL log', postgresLogBeforeFloor);

import { randomBytes } from 'node:crypto';
import { legend } from '../trail/legend.js';
import { accounts } from './accounts.js';
import { buy } from './buy.js';
import { ShopClient } from './shop-client.js';
import { nextSteps } from './next-steps.js';
import { Stage } from './stage.js';
import { summary } from './summary.js';
import { verifyTrail } from './trail-expectations.js';
import { TrailPrinter } from '../trail/trail-printer.js';
import { TrailStream } from '../trail/trail-stream.js';
import { verify } from './scenario-error.js';

interface Session {
  accessToken: string;
  user: { role: string };
}

/** From the sign-up to the order, through public HTTP; throws `ScenarioError` when anything is not as it should be. */
export async function runScenario(origin: string): Promise<void> {
  const printer = new TrailPrinter();
  const trail = new TrailStream((step) => printer.take(step));
  await trail.open(origin);
  try {
    const stage = new Stage(printer);
    console.log(legend());
    const visitor = new ShopClient(origin, () => stage.correlationId);
    const operator = visitor.signedIn((await signIn(visitor, accounts.operator)).accessToken);
    const customer = await signUp(stage, visitor);
    await buy({ stage, customer, operator });
    verifyTrail(printer.steps);
    console.log(summary(printer.steps));
    console.log('\nEvery step was verified.');
    console.log(nextSteps(origin, stage.shown));
  } finally {
    trail.close();
  }
}

async function signUp(stage: Stage, visitor: ShopClient): Promise<ShopClient> {
  const email = `mara.${randomBytes(4).toString('hex')}@example.com`;
  const password = randomBytes(12).toString('hex');
  let token = '';
  await stage.scene(
    'A customer signs up',
    () => visitor.call('POST', '/identity/users', { email, password, displayName: 'Mara Lind' }, 201),
    async () => {
      const session = await signIn(visitor, { email, password });
      verify(session.user.role === 'customer', 'a person who signs up is a customer');
      token = session.accessToken;
      return [`${email} is signed in as a customer`];
    },
  );
  return visitor.signedIn(token);
}

function signIn(client: ShopClient, credentials: { email: string; password: string }): Promise<Session> {
  const { email, password } = credentials;
  return client.call('POST', '/identity/sessions', { email, password }, 201);
}

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestAuthority } from '@tradewind/embedded-postgres/test-authority';
import type { KafkaPassword } from '../../index.js';
import { kafkaFolder } from './access-rules.js';
import { securedListeners } from './secured-listeners.js';
import { TokenServer } from './token-server.js';

const run = promisify(execFile);
const jars = join(process.env['KAFKA_HOME'] ?? join(homedir(), '.cache/tradewind-kafka'), 'lib/*');

const javaOptions = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dlog4j2.level=ERROR'];
const tools = {
  'kafka-topics.sh': 'org.apache.kafka.tools.TopicCommand',
  'kafka-acls.sh': 'org.apache.kafka.tools.AclCommand',
};

/**
 * A separate Kafka that requires authentication and authorises by access rules. It has one listener per authentication method.
 * Its certificates, passwords and tokens are created at each start. `control` is the program that starts and wipes it.
 */
export class SecuredKafka {
  private constructor(
    private readonly control: string,
    private readonly port: number,
    private readonly directory: string,
    readonly authority: TestAuthority,
    readonly tokens: TokenServer,
  ) {}

  static async start(control: string, port: number, users: readonly string[]): Promise<SecuredKafka> {
    const directory = mkdtempSync(join(tmpdir(), 'secured-kafka-'));
    const [authority, tokens] = await Promise.all([TestAuthority.create(), TokenServer.start()]);
    const server = await authority.sign('kafka', { hosts: ['localhost', 'kafka.internal'] });
    const expired = await authority.sign('kafka', { hosts: ['localhost'], expired: true });
    const write = (name: string, text: string) => {
      writeFileSync(join(directory, name), text);
      return join(directory, name);
    };
    const settings = securedListeners(port, users.map(passwordOf), {
      ca: write('ca.pem', authority.ca),
      server: write('server.pem', server.key + server.cert),
      expired: write('expired.pem', expired.key + expired.cert),
      jwks: write('jwks.json', tokens.jwks),
    });
    const env = {
      ...process.env,
      SERVER_EXTRA: settings.join('\n'),
      JAVA_TOOL_OPTIONS: `-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=file:${join(directory, 'jwks.json')}`,
    };
    await run(control, ['wipe', String(port)]);
    await run(control, ['start', String(port)], { env });
    return new SecuredKafka(control, port, directory, authority, tokens);
  }

  /** With passwords and tokens, over TLS. */
  get sasl(): string {
    return `localhost:${this.port}`;
  }

  /** With client certificates. */
  get tls(): string {
    return `localhost:${this.port + 2}`;
  }

  /** For observers and setup: unencrypted, as the superuser. */
  get internal(): string {
    return `localhost:${this.port + 3}`;
  }

  /** Its certificate has expired. */
  get expired(): string {
    return `localhost:${this.port + 4}`;
  }

  password(username: string, mechanism: KafkaPassword['mechanism'] = 'PLAIN'): KafkaPassword {
    return { mechanism, ...passwordOf(username) };
  }

  /** The settings of a service. */
  settingsOf(service: string): Record<string, string> {
    const { username, password } = passwordOf(service);
    return {
      KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
      KAFKA_SSL_CA_FILE: join(this.directory, 'ca.pem'),
      KAFKA_SASL_MECHANISM: 'PLAIN',
      KAFKA_SASL_USERNAME: username,
      KAFKA_SASL_PASSWORD: password,
    };
  }

  /** Also registers the user for SCRAM. */
  async addScramUser(username: string): Promise<void> {
    const whom = ['--entity-type', 'users', '--entity-name', username];
    for (const mechanism of ['SCRAM-SHA-256', 'SCRAM-SHA-512']) {
      const credentials = `${mechanism}=[password=${passwordOf(username).password}]`;
      await this.tool('kafka.admin.ConfigCommand', ['--alter', '--add-config', credentials, ...whom]);
    }
  }

  /** Runs one of Kafka's command-line tools as the superuser. Resolves with its output. */
  async tool(mainClass: string, args: readonly string[]): Promise<string> {
    const java = [...javaOptions, '-cp', jars, mainClass];
    const { stdout } = await run('java', [...java, '--bootstrap-server', this.internal, ...args]);
    return stdout;
  }

  /** Runs `deploy/kafka/apply.sh` as an operator does, over TLS with a password. */
  async applyRules(): Promise<void> {
    const bin = join(this.directory, 'bin');
    mkdirSync(bin, { recursive: true });
    for (const [name, mainClass] of Object.entries(tools)) {
      const java = `exec java ${javaOptions.join(' ')} -cp '${jars}' ${mainClass} "$@"`;
      writeFileSync(join(bin, name), `#!/bin/bash\n${java}\n`, { mode: 0o755 });
    }
    const { username, password } = passwordOf('operator');
    const properties = [
      'security.protocol=SASL_SSL',
      'sasl.mechanism=PLAIN',
      `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="${username}" password="${password}";`,
      `ssl.truststore.type=PEM\nssl.truststore.location=${join(this.directory, 'ca.pem')}`,
    ];
    const COMMAND_CONFIG = join(this.directory, 'operator.properties');
    writeFileSync(COMMAND_CONFIG, properties.join('\n'));
    const env = { ...process.env, KAFKA_BROKERS: this.sasl, KAFKA_BIN: bin, COMMAND_CONFIG };
    await run(join(kafkaFolder, 'apply.sh'), [], { env });
  }

  async stop(): Promise<void> {
    await run(this.control, ['wipe', String(this.port)]);
    await this.tokens.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const passwordOf = (username: string) => ({ username, password: `${username}-password` });

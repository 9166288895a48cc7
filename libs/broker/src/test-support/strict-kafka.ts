import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import kafkajs, { type Admin } from 'kafkajs';
import { kafkaClient } from '../kafka/kafka-client.js';

const run = promisify(execFile);
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, ResourcePatternTypes } = kafkajs;

/** Allows everything to everybody, except for resources that have rules. */
const WITH_RULES = `authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
allow.everyone.if.no.acl.found=true`;

const EVERYBODY = { principal: 'User:*', host: '*', resourcePatternType: ResourcePatternTypes.LITERAL };

type Resource = 'TOPIC' | 'GROUP' | 'CLUSTER';

/** A separate Kafka whose permissions and limits a spec changes at run time. */
export class StrictKafka {
  private constructor(
    private readonly control: string,
    private readonly port: number,
    private readonly admin: Admin,
  ) {}

  static async start(control: string, port: number): Promise<StrictKafka> {
    const env = { ...process.env, SERVER_EXTRA: WITH_RULES, KAFKA_HEAP: '300m' };
    await run(control, ['wipe', String(port)]);
    await run(control, ['start', String(port)], { env });
    const admin = kafkaClient({ brokers: [`127.0.0.1:${port}`], clientId: 'administrator' }).admin();
    await admin.connect();
    return new StrictKafka(control, port, admin);
  }

  get brokers(): string[] {
    return [`127.0.0.1:${this.port}`];
  }

  async forbid(kind: Resource, resourceName: string, operation: 'WRITE' | 'READ' | 'CREATE'): Promise<void> {
    const rule = { ...EVERYBODY, resourceName, resourceType: AclResourceTypes[kind] };
    const [all, one] = [AclOperationTypes.ALL, AclOperationTypes[operation]];
    const acl = [
      { ...rule, permissionType: AclPermissionTypes.ALLOW, operation: all },
      { ...rule, permissionType: AclPermissionTypes.DENY, operation: one },
    ];
    await this.admin.createAcls({ acl });
  }

  /** Removes all rules of the resource. */
  async permit(kind: Resource, resourceName: string): Promise<void> {
    const rule = { resourceName, resourcePatternType: ResourcePatternTypes.LITERAL };
    const [operation, permissionType] = [AclOperationTypes.ANY, AclPermissionTypes.ANY];
    const resourceType = AclResourceTypes[kind];
    await this.admin.deleteAcls({ filters: [{ ...rule, resourceType, operation, permissionType }] });
  }

  /** Takes effect with a short delay. */
  async limitMessages(topic: string, bytes: number): Promise<void> {
    const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
    const resources = [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }];
    await this.admin.alterConfigs({ validateOnly: false, resources });
  }

  async deleteTopic(topic: string): Promise<void> {
    await this.admin.deleteTopics({ topics: [topic] });
  }

  /** `mostBytes`: the size limit of a batch. */
  async createTopic(topic: string, numPartitions: number, mostBytes = 1_048_588): Promise<void> {
    const configEntries = [{ name: 'max.message.bytes', value: String(mostBytes) }];
    await this.admin.createTopics({ topics: [{ topic, numPartitions, configEntries }], waitForLeaders: true });
  }

  async stop(): Promise<void> {
    await this.admin.disconnect();
    await run(this.control, ['wipe', String(this.port)]);
  }
}

/** A port at this distance from the server that the specs share. */
export function portBeside(address: string, distance: number): number {
  return Number(address.split(':')[1]) + distance;
}

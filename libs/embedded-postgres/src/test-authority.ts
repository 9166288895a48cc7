import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  type X509Certificate,
  X509CertificateGenerator,
  SubjectAlternativeNameExtension,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const HOUR_MS = 3_600_000;

/** PEM texts. The key is PKCS#8, not encrypted. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface TestCertificateWishes {
  /** Host names and addresses of a server. */
  readonly hosts?: readonly string[];
  /** Expired an hour ago. */
  readonly expired?: boolean;
}

/** Signs certificates for one spec. Nothing else trusts it, and its key is kept only in memory. */
export class TestAuthority {
  private constructor(
    private readonly certificate: X509Certificate,
    private readonly keys: webcrypto.CryptoKeyPair,
  ) {}

  static async create(name = 'Test authority'): Promise<TestAuthority> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      keys,
      signingAlgorithm: ALGORITHM,
      ...validity(false),
      extensions: [new BasicConstraintsExtension(true, 0, true)],
    });
    return new TestAuthority(certificate, keys);
  }

  /** PEM. */
  get ca(): string {
    return this.certificate.toString('pem');
  }

  async sign(name: string, { hosts = [], expired = false }: TestCertificateWishes = {}): Promise<TestCertificate> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.create({
      subject: `CN=${name}`,
      issuer: this.certificate.subject,
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: ALGORITHM,
      ...validity(expired),
      extensions: [
        new BasicConstraintsExtension(false),
        ...(hosts.length === 0 ? [] : [new SubjectAlternativeNameExtension(hosts.map(nameOf))]),
      ],
    });
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
    return { cert: certificate.toString('pem'), key: pem('PRIVATE KEY', key) };
  }
}

function validity(expired: boolean) {
  const notAfter = Date.now() + (expired ? -HOUR_MS : 24 * HOUR_MS);
  return { notBefore: new Date(notAfter - 48 * HOUR_MS), notAfter: new Date(notAfter) };
}

const nameOf = (host: string) => ({ type: isIP(host) ? ('ip' as const) : ('dns' as const), value: host });

function pem(what: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g)!;
  return `-----BEGIN ${what}-----\n${lines.join('\n')}\n-----END ${what}-----\n`;
}

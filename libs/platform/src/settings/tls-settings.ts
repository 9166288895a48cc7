import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { TlsOptions } from '@tradewind/broker';
import { fileText } from './file-settings.js';

/** Takes the name of a setting and what is wrong with it. */
export type Complain = (name: string, message: string) => void;

export const certificateFile = fileText.refine(holdsCertificate, {
  error: 'names a file that holds no PEM certificate',
});

type Texts = Readonly<Record<string, unknown>>;

/** Returns the names of the TLS settings with this prefix, such as `KAFKA_SSL_`, that are set. */
export function tlsNames(prefix: string, settings: Texts): string[] {
  const names = ['CA_FILE', 'CERT_FILE', 'KEY_FILE', 'SERVER_NAME'].map((name) => prefix + name);
  return names.filter((name) => settings[name] !== undefined);
}

/** Complains if a certificate has no key, if a key has no certificate, or if the two do not match. */
export function tlsOptions(prefix: string, settings: Texts, complain: Complain): TlsOptions {
  const text = (name: string) => settings[prefix + name] as string | undefined;
  const [ca, cert, key, serverName] = [text('CA_FILE'), text('CERT_FILE'), text('KEY_FILE'), text('SERVER_NAME')];
  const [certName, keyName] = [`${prefix}CERT_FILE`, `${prefix}KEY_FILE`];
  if (cert !== undefined && key === undefined) complain(keyName, `is missing (${certName} is there)`);
  if (cert === undefined && key !== undefined) complain(certName, `is missing (${keyName} is there)`);
  if (cert !== undefined && key !== undefined && !belongTogether(cert, key))
    complain(keyName, `must name the PEM key, not encrypted, of the certificate in ${certName}`);
  return { ca, cert, key, serverName };
}

function holdsCertificate(text: string): boolean {
  try {
    new X509Certificate(text);
    return true;
  } catch {
    return false;
  }
}

function belongTogether(cert: string, key: string): boolean {
  try {
    createSecureContext({ cert, key });
    return true;
  } catch {
    return false;
  }
}

/** A part of what ships, in CycloneDX. */
export interface Component {
  readonly type: 'library' | 'container';
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly { readonly expression: string }[];
}

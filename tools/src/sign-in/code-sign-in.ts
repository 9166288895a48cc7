import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Browser } from './browser.js';
import type { ClientAccess } from './client-access.js';
import { bearer, type Credentials } from './credentials.js';
import { FreshToken, type IssuedToken } from './fresh-token.js';
import { discoverIssuer } from './issuer.js';
import { type Account, fillInSignInPage } from './person-sign-in.js';

/** A client to which people sign in, and the address to which the code is sent. */
export interface CodeClient extends ClientAccess {
  readonly redirectUri: string;
  readonly scope: string;
}

/** A person's token, and who that is. */
export interface SignedInPerson {
  readonly userId: string;
  readonly credentials: Credentials;
}

/**
 * Signs a person in by the authorization code flow with PKCE (RFC 6749 and 7636), and redeems the code in the place of the
 * client. Before the token ends, the person signs in again.
 *
 * @throws SignInError
 */
export async function signInByCode(client: CodeClient, account: Account): Promise<SignedInPerson> {
  const issuer = await discoverIssuer(client);
  let userId = '';
  const token = new FreshToken(async () => {
    const tokens = await tokensOf(issuer, client, account);
    userId = tokens.userId;
    return tokens;
  });
  await token.get();
  return { userId, credentials: bearer(() => token.get()) };
}

async function tokensOf(
  issuer: Configuration,
  { redirectUri, scope }: CodeClient,
  account: Account,
): Promise<IssuedToken & { readonly userId: string }> {
  const browser = new Browser();
  const [verifier, state] = [randomPKCECodeVerifier(), randomState()];
  const question = buildAuthorizationUrl(issuer, {
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const isAnswer = ({ origin, pathname }: URL) => origin + pathname === redirectUri;
  const page = await browser.open(question.href);
  const answer = await fillInSignInPage(browser, page, account, isAnswer);
  const expected = { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(issuer, answer.address, expected);
  return { token: tokens.access_token, expiresIn: tokens.expires_in ?? 60, userId: tokens.claims()!.sub };
}

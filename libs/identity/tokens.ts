import { randomUUID } from 'node:crypto';
import { errors, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import type { Directory } from './directory.js';
import type { Principal } from './principal.js';

/** The one algorithm that is signed and accepted: a token that names another, or `none`, is refused. */
const ALGORITHM = 'EdDSA';
const ISSUER = 'safer-reviews';
const AUDIENCE = 'safer-reviews-api';

export interface Tokens {
  issue(principal: Principal, options?: { readonly seconds?: number }): Promise<string>;
  /** The person that the token names, as the directory knows them now; null when it is not to be trusted. */
  verify(token: string): Promise<Principal | null>;
}

/** A new signing key as JSON, to be kept in the data folder or the environment. */
export async function newTokenKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** `key` is what `newTokenKey` returned. Tokens carry a person's random id and nothing else about them. */
export async function tokensWith(key: string, directory: Directory): Promise<Tokens> {
  const jwk = JSON.parse(key) as JWK;
  const { d: _private, ...publicPart } = jwk;
  const signing = await importJWK(jwk, ALGORITHM);
  const checking = await importJWK(publicPart, ALGORITHM);
  return {
    issue: (principal, options = {}) =>
      new SignJWT({})
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
        .setSubject(principal.person)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${options.seconds ?? 8 * 3600}s`)
        .sign(signing),
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, checking, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: AUDIENCE,
          typ: 'at+jwt',
          requiredClaims: ['sub', 'exp', 'iat', 'jti'],
        });
        return directory.byId(String(payload.sub))?.principal ?? null;
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
        throw error;
      }
    },
  };
}

import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { fictionalDirectory, fictionalPerson, newTokenKey, tokensWith, type Tokens } from './index.js';

const coordinator = fictionalPerson('coordinator@ned.example');

describe('A bearer token', () => {
  let tokens: Tokens;
  let key: string;

  beforeAll(async () => {
    key = await newTokenKey();
    tokens = await tokensWith(key, fictionalDirectory());
  });

  const HEADER = { alg: 'EdDSA', typ: 'at+jwt' };

  const forged = (
    sign: (jwt: SignJWT) => Promise<string>,
    change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
    header = HEADER,
  ) =>
    sign(
      change(
        new SignJWT({})
          .setProtectedHeader(header)
          .setSubject(coordinator.person)
          .setIssuer('safer-reviews')
          .setAudience('safer-reviews-api')
          .setJti('1')
          .setIssuedAt()
          .setExpirationTime('1h'),
      ),
    );
  const ownKey = async (jwt: SignJWT) => {
    const { importJWK } = await import('jose');
    return jwt.sign(await importJWK(JSON.parse(key) as object, 'EdDSA'));
  };

  it('names the person whom it was issued for', async () => {
    expect(await tokens.verify(await tokens.issue(coordinator))).toEqual(coordinator);
  });

  it('carries neither name nor address', async () => {
    const [, payload] = (await tokens.issue(coordinator)).split('.');
    const text = Buffer.from(payload ?? '', 'base64url').toString();
    expect(text).not.toContain('example');
    expect(text).not.toContain('Morgan');
  });

  it('is accepted when everything but the signer is the same, so that the refusals below are about one thing each', async () => {
    expect(await tokens.verify(await forged(ownKey))).toEqual(coordinator);
  });

  it('is refused when it is not signed at all', async () => {
    const none = new UnsecuredJWT({ sub: coordinator.person, jti: '1' })
      .setIssuer('safer-reviews')
      .setAudience('safer-reviews-api')
      .setIssuedAt()
      .setExpirationTime('1h')
      .encode();
    expect(await tokens.verify(none)).toBeNull();
  });

  it('is refused when somebody else signed it', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(await tokens.verify(await forged((jwt) => jwt.sign(privateKey)))).toBeNull();
  });

  it('is refused when it is signed by the public half as a shared secret', async () => {
    const { x } = JSON.parse(key) as { x: string };
    const secret = Buffer.from(x, 'base64url');
    const hs = forged((jwt) => jwt.sign(secret), undefined, { ...HEADER, alg: 'HS256' });
    expect(await tokens.verify(await hs)).toBeNull();
  });

  it.each([
    ['it has run out', (jwt: SignJWT) => jwt.setExpirationTime('-1s')],
    ['it is from another issuer', (jwt: SignJWT) => jwt.setIssuer('somebody-else')],
    ['it is for another audience', (jwt: SignJWT) => jwt.setAudience('another-api')],
    [
      'the person is not in the directory any more',
      (jwt: SignJWT) => jwt.setSubject('00000000-0000-4000-8000-000000000000'),
    ],
  ])('is refused when %s', async (_, change) => {
    expect(await tokens.verify(await forged(ownKey, change))).toBeNull();
  });

  it('is refused when it is of another kind', async () => {
    expect(await tokens.verify(await forged(ownKey, undefined, { ...HEADER, typ: 'JWT' }))).toBeNull();
  });

  it.each(['', 'x', 'a.b.c', '..', 'eyJhbGciOiJub25lIn0..'])(
    'is refused when it is no token: "%s"',
    async (text) => {
      expect(await tokens.verify(text)).toBeNull();
    },
  );
});

import { createHash } from 'node:crypto';
import { CATALOGUE } from '#libs/domain/domestic-homicide-review/catalogue.js';
import { EXAMPLES } from '#libs/domain/domestic-homicide-review/testing/examples.js';
import { ROLES, type Role, type Sealed } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { reachFor } from '../../authorisation/index.js';
import type { StageInputs, StageNeeds } from '../../door/command-input.js';
import type { Input } from '../../door/fields/index.js';
import { Refused, type Problem } from '../../door/problem.js';
import { sealedBy } from '../../door/seal.js';
import { checkedBody, validated } from '../../door/validate.js';

/** Why the door did not take this body; null: it took it. */
export function refusalOf(input: Input, body: unknown): Problem | null {
  try {
    validated(input, body);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

const ABBREVIATED: Readonly<Record<string, Role>> = {
  CO: 'CASE_COORDINATOR',
  CC: 'CSP_CHAIR',
  CH: 'INDEPENDENT_CHAIR',
  PM: 'PANEL_MEMBER',
  AG: 'AGENCY_SPOC',
  AU: 'IMR_AUTHOR',
  SM: 'AGENCY_SENIOR_MANAGER',
  FA: 'FAMILY_MEMBER',
  DP: 'DPO',
};

type Reaches = Readonly<Partial<Record<Role, 'CASE' | 'OWN'>>>;

/** `AcceptCommission CO AG* SM*`, a line each; `*`: only what is their own, or their body's. Who is not named may not. */
const whoIn = (text: string): ReadonlyMap<string, Reaches> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [command = '', ...who] = line.trim().split(/\s+/);
        const reaches = who.map((one) => {
          const role = ABBREVIATED[one.replace('*', '')];
          if (role === undefined) throw new Error(`Nobody knows who ${one} is`);
          return [role, one.endsWith('*') ? 'OWN' : 'CASE'] as const;
        });
        return [command, Object.fromEntries(reaches)];
      }),
  );

const isSealed = (value: object): value is Sealed => 'sealed' in value && 'commitment' in value;
const isDocument = (value: object): boolean => 'text' in value && 'sha256' in value;
/** Stories of the domain name hashes after what they are of; somebody who sends one sends a real one. */
const realHash = (text: string): string =>
  text.startsWith('sha256-of-') ? createHash('sha256').update(text).digest('hex') : text;

/** A command's data without what the door finds out by itself: hashes beside texts, and what was left out. */
const withoutFound = (value: unknown, sealed: (one: Sealed) => unknown): unknown => {
  if (typeof value === 'string') return realHash(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withoutFound(one, sealed));
  if (isSealed(value)) return sealed(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => one !== null && one !== undefined && !(key === 'sha256' && isDocument(value)))
      .map(([key, one]) => [key, withoutFound(one, sealed)]),
  );
};

/** What holds of every stage at the door. Who may send what is read from tables 3.3, 3.4 and 6.1, not from the code. */
export function holdsAtTheDoor<Commands>(
  stage: string,
  inputs: StageInputs<Commands>,
  needed: StageNeeds<Commands>,
  who: string,
): void {
  const names = Object.keys(inputs) as (string & keyof Commands)[];
  const specs = (CATALOGUE as readonly CommandSpec[]).filter((spec) => spec.stage === stage);
  const told = EXAMPLES.filter(({ command }) => (names as string[]).includes(command));

  it('takes the commands of its stage in the rules, and no other', () => {
    expect([...names].sort()).toEqual(specs.map(({ name }) => name).sort());
  });

  it.each(names)('takes the example of %s that is in the documentation', (name) => {
    const { input, example } = inputs[name];
    expect(checkedBody(input, example).errors).toEqual([]);
  });

  it.each(told.map(({ command, usual }) => [command, usual.when] as const))(
    'brings to the rules everything that they know of %s, with each text sealed',
    async (command, when) => {
      const { input } = inputs[command as string & keyof Commands];
      const words = new Map<string, Sealed>();
      const sent = withoutFound(when, (one) => {
        words.set(one.sealed, one);
        return one.sealed;
      });
      const clear = await sealedBy(input, validated(input, sent), 'domestic-homicide-review/1', ({ text }) =>
        Promise.resolve(words.get(text) ?? { sealed: 'unknown', commitment: text }),
      );
      expect(clear).toEqual(withoutFound(when, (one) => one));
    },
  );

  const maySend = whoIn(who);
  const sendable = specs.filter((spec) => spec.by === 'person' || spec.wayOut === true);
  const needsOf = (name: string) => needed[name as keyof Commands];

  it('says of every command who may send it, and of none that only follows by itself', () => {
    expect([...maySend.keys()].sort()).toEqual(sendable.map(({ name }) => name).sort());
    const following = specs.filter((spec) => !sendable.includes(spec));
    expect(following.map(({ name }) => needsOf(name))).toEqual(following.map(() => null));
  });

  it.each(sendable.map((spec) => [spec.name, spec] as const))('lets the right people send %s', (name, spec) => {
    const reaches = ROLES.flatMap((role) => {
      const reach = reachFor(role, spec, needsOf(name));
      return reach === null ? [] : [[role, reach]];
    });
    expect(Object.fromEntries(reaches)).toEqual(maySend.get(name));
  });
}

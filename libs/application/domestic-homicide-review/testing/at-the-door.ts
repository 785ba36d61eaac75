import { createHash } from 'node:crypto';
import { CATALOGUE } from '#libs/domain/domestic-homicide-review/catalogue.js';
import type { DhrExample } from '#libs/domain/domestic-homicide-review/testing/example.js';
import { EXAMPLES } from '#libs/domain/domestic-homicide-review/testing/examples.js';
import { ROLES, type Sealed } from '#libs/domain/kernel/people.js';
import { sealed as sealedAs } from '#libs/domain/kernel/review/testing/scenario.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { reachFor } from '../../authorisation/index.js';
import { whoMaySendInDeathReviews } from '../../authorisation/testing/who-may-send-in-death-reviews.js';
import type { StageInputs, StageNeeds } from '../../door/command-input.js';
import type { Input } from '../../door/fields/index.js';
import { Refused, type Problem } from '../../door/problem.js';
import { sealedBy } from '../../door/seal.js';
import { checkedBody, validated } from '../../door/validate.js';
import { withHashes } from '../hashes.js';

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

const isSealed = (value: object): value is Sealed => 'sealed' in value && 'commitment' in value;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Stories of the domain name hashes after what they are of; somebody who sends one sends a real one. */
const realHash = (text: string): string => (text.startsWith('sha256-of-') ? sha256(text) : text);
/** Of a document, or of what was told: the sealed text that its hash stands beside. */
const hashedIn = (value: object): Sealed | null =>
  'sha256' in value && 'text' in value && isSealed(value.text as object) ? (value.text as Sealed) : null;

interface Rewriting {
  readonly text: (one: Sealed) => unknown;
  readonly hash: (one: Sealed) => string | null;
}

/** A command's data with other texts and hashes in it, without what is null: nobody sends that. */
const rewritten = (value: unknown, by: Rewriting): unknown => {
  if (typeof value === 'string') return realHash(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => rewritten(one, by));
  if (isSealed(value)) return by.text(value);
  const hashed = hashedIn(value);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, key === 'sha256' && hashed !== null ? by.hash(hashed) : rewritten(one, by)])
      .filter(([, one]) => one !== null && one !== undefined),
  );
};
const wordsOf = ({ sealed }: Sealed): string => sealed.replace(/^sealed-/, '');
/** As somebody sends it: texts in words, and no hashes of them. */
const asSent = (when: unknown): unknown => rewritten(when, { text: wordsOf, hash: () => null });
/** As the rules get it: texts sealed, each with the hash of its words where one is kept. */
const asDecided = (when: unknown): unknown =>
  rewritten(when, { text: (one) => one, hash: (one) => sha256(wordsOf(one)) });

/** What the rules accept by the domain's own examples: the usual case, and each one at the border of a guard. */
const acceptedOf = ({ usual, guards }: DhrExample): readonly unknown[] => [
  usual.when,
  ...Object.values(guards).map(({ accepted }) => accepted.when),
];

/** Without what the door fills in itself, from the directory or the ledger: nobody may send that. */
const without = (filled: readonly string[], value: unknown, path = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => without(filled, one, `${path}*.`));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !filled.includes(`${path}${field}`))
      .map(([field, one]) => [field, without(filled, one, `${path}${field}.`)]),
  );
};

/**
 * What holds of every stage at the door. Who may send what is written down once, in authorisation/testing.
 * `filled`: paths of the fields that a person must not type, such as `by.organisation`.
 */
export function holdsAtTheDoor<Commands>(
  stage: string,
  inputs: StageInputs<Commands>,
  needed: StageNeeds<Commands>,
  filled: readonly string[] = [],
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

  // Deadlines and letters, which all review types share, are told by example in the kit.
  for (const { command, cases } of told.map((one) => ({ command: one.command, cases: acceptedOf(one) })))
    it(`brings to the rules everything that they know of ${command}, with each text sealed`, async () => {
      const { input } = inputs[command as string & keyof Commands];
      for (const when of cases.map((one) => without(filled, one))) {
        const whole = withHashes(input, validated(input, asSent(when)));
        const clear = await sealedBy(input, whole, 'domestic-homicide-review/1', ({ text }) =>
          Promise.resolve(sealedAs(text)),
        );
        expect(clear).toEqual(asDecided(when));
      }
    });

  const sendable = specs.filter((spec) => spec.by === 'person' || spec.wayOut === true);
  const needsOf = (name: string) => needed[name as keyof Commands];

  it('says of every command who may send it, and of none that only follows by itself', () => {
    expect(sendable.filter(({ name }) => !whoMaySendInDeathReviews.has(name))).toEqual([]);
    const following = specs.filter((spec) => !sendable.includes(spec));
    expect(following.map(({ name }) => needsOf(name))).toEqual(following.map(() => null));
  });

  it.each(sendable.map((spec) => [spec.name, spec] as const))(
    'lets the right people send %s',
    (name, spec) => {
      const reaches = ROLES.flatMap((role) => {
        const reach = reachFor(role, spec, needsOf(name));
        return reach === null ? [] : [[role, reach]];
      });
      expect(Object.fromEntries(reaches)).toEqual(
        Object.fromEntries(whoMaySendInDeathReviews.get(name) ?? []),
      );
    },
  );
}

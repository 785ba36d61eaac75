import { CATALOGUE } from '#libs/domain/domestic-homicide-review/catalogue.js';
import { ROLES } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { domesticHomicideReviewEntrance } from '../domestic-homicide-review/entrance.js';
import { reachFor } from './index.js';
import { whoMaySendInDeathReviews as written } from './testing/who-may-send-in-death-reviews.js';

const rows: readonly CommandSpec[] = CATALOGUE;
const sent = rows.filter((spec) => spec.by === 'person' || spec.wayOut === true);
const reach = (role: (typeof ROLES)[number], spec: CommandSpec) =>
  reachFor(role, spec, domesticHomicideReviewEntrance.needs[spec.name]);

describe('Who may send which command of a Domestic Homicide Review', () => {
  it('is written down for every command that a person may send, and for no other', () => {
    expect([...written.keys()].sort()).toEqual(sent.map((spec) => spec.name).sort());
  });

  it.each(sent.map((spec) => [spec.name, spec] as const))('%s, role by role', (name, spec) => {
    const able = ROLES.map((role) => [role, reach(role, spec)]);
    expect(able).toEqual(ROLES.map((role) => [role, written.get(name)?.get(role) ?? null]));
  });

  it('is nobody where only the process sends it', () => {
    const alone = rows.filter((spec) => !sent.includes(spec));
    expect(alone.length).toBeGreaterThan(5);
    for (const spec of alone)
      expect([spec.name, ROLES.map((role) => reach(role, spec)).filter((one) => one !== null)]).toEqual([
        spec.name,
        [],
      ]);
  });
});

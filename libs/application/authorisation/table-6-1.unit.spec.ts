import { ROLES, type Role } from '#libs/domain/kernel/people.js';
import { CATALOGUE } from '#libs/domain/community-trigger/catalogue.js';
import { bankHolidayCalendar } from '#libs/domain/partnership/calendar/index.js';
import { taskingMeetings } from '#libs/domain/partnership/tasking-meetings/index.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { fictionalPerson, type Principal } from '#libs/identity/index.js';
import { needs as triggerNeeds } from '../community-trigger/index.js';
import { actingRole, capacitiesIn, reachFor, seesAnything, TENANT_WIDE, type Member } from './index.js';

const NOW = '2026-11-23T09:00:00.000Z';
const rows = CATALOGUE as readonly CommandSpec[];
const sent = rows.filter((spec) => spec.by === 'person' || spec.wayOut === true);
const neverSent = rows.filter((spec) => spec.by === 'process' && spec.wayOut !== true);
const needed = (spec: CommandSpec) =>
  (triggerNeeds as Record<string, (typeof triggerNeeds)['Withdraw'] | null>)[spec.name];

const someone = (
  role: Role,
  tenants: readonly string[] = TENANT_WIDE.includes(role) ? ['ned'] : [],
): Principal => ({
  kind: 'person',
  person: `person-${role}`,
  organisation: `body-${role}`,
  homeTenant: 'ned',
  grants: [{ role, tenants }],
});

/** Every role has a place in the case: whoever needs membership is a member. */
const ownCase: readonly Member[] = ROLES.filter((role) => !TENANT_WIDE.includes(role)).map((role) => ({
  role,
  person: `person-${role}`,
}));

const outcome = (role: Role, spec: CommandSpec, tenant: string, members: readonly Member[]) => {
  const capacities = capacitiesIn(someone(role), tenant, members, NOW);
  if (!seesAnything(capacities)) return 'not found';
  const acting = actingRole(capacities, spec, needed(spec));
  return 'problem' in acting ? 'not allowed' : 'allowed';
};

describe('Table 6.1 and the catalogue', () => {
  it('say together what each command needs: none was forgotten', () => {
    expect(sent.filter((spec) => !needed(spec)).map((spec) => spec.name)).toEqual([]);
  });

  it('agree: every role that the catalogue names for a command has the right in the table', () => {
    const disagreements = sent.flatMap((spec) =>
      spec.roles
        .filter((role) => reachFor(role, spec, needed(spec)) === null)
        .map((role) => `${spec.name}: ${role}`),
    );
    expect(disagreements).toEqual([]);
  });

  it('agree for the streams of the partnership', () => {
    const config = [{ column: 'config', right: 'W' }] as const;
    const plan = [{ column: 'action-plan', right: 'W' }] as const;
    const wrong = (specs: readonly CommandSpec[], cells: typeof config | typeof plan) =>
      specs.flatMap((spec) =>
        spec.roles
          .filter((role) => reachFor(role, spec, cells) === null)
          .map((role) => `${spec.name}: ${role}`),
      );
    expect([
      ...wrong(bankHolidayCalendar.catalogue, config),
      ...wrong(taskingMeetings.catalogue, plan),
    ]).toEqual([]);
  });

  it('deny a command of which nobody wrote down what it needs', () => {
    const [spec] = sent;
    if (spec === undefined) throw new Error('the catalogue is empty');
    for (const role of ROLES) expect(reachFor(role, spec, undefined)).toBeNull();
  });

  it('deny every person what only the process sends', () => {
    for (const spec of neverSent)
      for (const role of ROLES) expect(outcome(role, spec, 'ned', ownCase)).not.toBe('allowed');
  });
});

describe.each(ROLES)('%s', (role) => {
  describe.each(sent.map((spec) => [spec.name, spec] as const))('sending %s', (_, spec) => {
    const allowed = spec.roles.includes(role);

    it('is judged by role in a case of their own', () => {
      const got = outcome(role, spec, 'ned', ownCase);
      if (allowed) expect(got).toBe('allowed');
      else expect(['not allowed', 'not found']).toContain(got);
    });

    it('finds nothing in another case of the tenant that they are no member of', () => {
      const got = outcome(role, spec, 'ned', []);
      if (TENANT_WIDE.includes(role) && allowed) expect(got).toBe('allowed');
      else if (TENANT_WIDE.includes(role)) expect(['not allowed', 'not found']).toContain(got);
      else expect(got).toBe('not found');
    });

    it('finds nothing in another tenant', () => {
      expect(outcome(role, spec, 'bolsover', [])).toBe('not found');
    });
  });
});

describe('Membership of a case', () => {
  const chair = fictionalPerson('chair@bolsover.example');
  const guest: Member = {
    role: 'INDEPENDENT_CHAIR',
    person: chair.person,
    until: '2026-12-01T00:00:00.000Z',
  };

  it('opens one case to a guest chair from another council', () => {
    expect(capacitiesIn(chair, 'ned', [guest], NOW)).toEqual([
      { role: 'INDEPENDENT_CHAIR', person: chair.person, organisation: 'bolsover-council' },
    ]);
  });

  it('ends by itself when its time is over', () => {
    expect(capacitiesIn(chair, 'ned', [guest], '2026-12-01T00:00:00.000Z')).toEqual([]);
  });

  it('does not give a role that the person does not hold', () => {
    const asSpoc: Member = { role: 'VICTIM_SPOC', person: chair.person };
    expect(capacitiesIn(chair, 'ned', [asSpoc], NOW)).toEqual([]);
  });

  it('does not follow from working for nobody: a member without organisation is nobody’s colleague', () => {
    const applicant = fictionalPerson('applicant@public.example');
    const nobody = { role: 'PUBLIC_APPLICANT' } as Member;
    expect(capacitiesIn(applicant, 'ned', [nobody], NOW)).toEqual([]);
  });

  it('is not given by a role name that the table does not know', () => {
    const odd: Principal = { ...chair, grants: [{ role: 'SUPER_USER', tenants: ['ned'] }] };
    expect(capacitiesIn(odd, 'ned', [{ role: 'CASE_COORDINATOR', person: odd.person }], NOW)).toEqual([]);
  });

  it('gives an administrator no case content', () => {
    expect(seesAnything(capacitiesIn(fictionalPerson('admin@ned.example'), 'ned', [], NOW))).toBe(false);
  });
});

import { ROLES, type Role } from '#libs/domain/kernel/people.js';
import { CATALOGUE } from '#libs/domain/community-trigger/catalogue.js';
import { bankHolidayCalendar } from '#libs/domain/partnership/calendar/index.js';
import { taskingMeetings } from '#libs/domain/partnership/tasking-meetings/index.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Principal } from '#libs/identity/index.js';
import { communityTriggerEntrance } from '../community-trigger/entrance.js';
import { needs as triggerNeeds } from '../community-trigger/index.js';
import { sees } from '../door/entrance.js';
import { actingRole, capacitiesIn, cellOf, COLUMNS, reachFor, TENANT_WIDE, type Member } from './index.js';
import { tableAsWritten } from './testing/table-as-written.js';
import { whoMaySend } from './testing/who-may-send.js';

const NOW = '2026-11-23T09:00:00.000Z';
const rows = CATALOGUE as readonly CommandSpec[];
const sent = rows.filter((spec) => spec.by === 'person' || spec.wayOut === true);
const neverSent = rows.filter((spec) => spec.by === 'process' && spec.wayOut !== true);
const needed = (spec: CommandSpec) =>
  (triggerNeeds as Record<string, (typeof triggerNeeds)['Withdraw'] | null>)[spec.name];

describe('Table 6.1 as the code has it', () => {
  const written = tableAsWritten();

  it.each(written.map((one) => [one.role, one.column, one.words, one] as const))(
    'gives %s what the table gives for %s: "%s"',
    (role, column, words, { means, record }) => {
      if (means === undefined) throw new Error(`Nobody has said what "${words}" means`);
      const { rights, reach } = cellOf(role, column, record);
      expect({ rights: [...rights].sort(), reach }).toEqual({
        rights: [...means.rights].sort(),
        reach: means.reach,
      });
    },
  );

  it('gives a right that holds in one kind of review to nobody where the kind is not known', () => {
    const [ofDeaths] = written.filter(({ record }) => record === 'dhr-file');
    expect(ofDeaths).toMatchObject({ role: 'INDEPENDENT_CHAIR', column: 'audit-log', words: 'R (case)' });
    expect(cellOf('INDEPENDENT_CHAIR', 'audit-log').rights).toEqual([]);
  });

  it('has every role and every column of the table, and none besides', () => {
    const inTable = new Set(written.map(({ role, column }) => `${role} ${column}`));
    expect([...inTable].sort()).toEqual(
      ROLES.flatMap((role) => COLUMNS.map((column) => `${role} ${column}`)).sort(),
    );
  });
});

describe('Who may send which command', () => {
  it('is written down for every command that a person may send, and for no other', () => {
    expect([...whoMaySend.keys()].sort()).toEqual(sent.map((spec) => spec.name).sort());
  });

  describe.each(sent.map((spec) => [spec.name, spec] as const))('%s', (name, spec) => {
    it.each(ROLES)('by %s, in a case that is theirs', (role) => {
      expect(reachFor(role, spec, needed(spec))).toBe(whoMaySend.get(name)?.get(role) ?? null);
    });
  });

  it('is nobody where only the process sends it', () => {
    for (const spec of neverSent)
      for (const role of ROLES)
        expect([spec.name, reachFor(role, spec, needed(spec))]).toEqual([spec.name, null]);
  });

  it('is nobody where nobody wrote down what it needs', () => {
    const [spec] = sent;
    if (spec === undefined) throw new Error('the catalogue is empty');
    for (const role of ROLES) expect(reachFor(role, spec, undefined)).toBeNull();
  });

  it('is, for the calendar, whoever may write the configuration, and for tasking meetings, whoever writes the plan', () => {
    const config = [{ column: 'config', right: 'W' }] as const;
    const plan = [{ column: 'action-plan', right: 'W' }] as const;
    const allowed = (specs: readonly CommandSpec[], cells: typeof config | typeof plan) =>
      specs
        .filter((spec) => spec.by === 'person')
        .map((spec) => ROLES.filter((role) => reachFor(role, spec, cells) !== null));
    for (const roles of allowed(bankHolidayCalendar.catalogue, config))
      expect(roles).toEqual(['ADMINISTRATOR']);
    for (const roles of allowed(taskingMeetings.catalogue, plan)) expect(roles).toEqual(['CASE_COORDINATOR']);
  });
});

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
  if (!sees(communityTriggerEntrance, capacities)) return 'not found';
  const acting = actingRole(capacities, spec, needed(spec));
  return 'problem' in acting ? 'not allowed' : 'allowed';
};

/** Roles that have nothing to read in a Community Trigger, by table 6.1: figures, other reviews, or the machine alone. */
const SEE_NO_TRIGGER: readonly Role[] = [
  'FAMILY_MEMBER',
  'HOME_OFFICE_QA',
  'SCRUTINY_MEMBER',
  'ADMINISTRATOR',
];
/** Roles that 6.1 gives for an area and not for a case. */
const OF_AN_AREA: readonly Role[] = [
  'CASE_COORDINATOR',
  'RELEVANT_BODY_DECIDER',
  'CSP_CHAIR',
  'CSP_MANAGER',
  'AUDITOR',
  'DPO',
];

describe.each(ROLES)('%s', (role) => {
  const expected = (spec: CommandSpec): string =>
    SEE_NO_TRIGGER.includes(role)
      ? 'not found'
      : whoMaySend.get(spec.name)?.has(role) === true
        ? 'allowed'
        : 'not allowed';
  const each = (tenant: string, members: readonly Member[]) =>
    Object.fromEntries(sent.map((spec) => [spec.name, outcome(role, spec, tenant, members)]));

  it('gets exactly the commands of their role in a case of their own', () => {
    expect(each('ned', ownCase)).toEqual(Object.fromEntries(sent.map((spec) => [spec.name, expected(spec)])));
  });

  it('finds no other case of the area, unless the role is given for the whole area', () => {
    const got = each('ned', []);
    for (const spec of sent)
      expect([spec.name, got[spec.name]]).toEqual([
        spec.name,
        OF_AN_AREA.includes(role) ? expected(spec) : 'not found',
      ]);
  });

  it('finds nothing in another area', () => {
    expect(new Set(Object.values(each('bolsover', [])))).toEqual(new Set(['not found']));
  });
});

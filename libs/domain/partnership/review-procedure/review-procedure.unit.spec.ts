import type { Command } from '#libs/domain/kernel/decider.js';
import { procedureInForce, procedureOfVersion, reviewProcedure, type ProcedureState } from './index.js';

interface Settings {
  readonly pointOfContact?: string;
  readonly qualifyingNumber: number;
}

const type = reviewProcedure({
  guards: [
    { code: 'NO_POINT_OF_CONTACT', source: 's.104(3)', wording: 'Name a point of contact.' },
    { code: 'LPB_NOT_CONSULTED', source: 'Sch 4 para 1', wording: 'Consult the local policing body first.' },
  ],
  check(settings, { lpbConsultedOn }) {
    const { pointOfContact, qualifyingNumber } = settings as Settings;
    return {
      blocks: [
        ...(pointOfContact === undefined ? [{ code: 'NO_POINT_OF_CONTACT' }] : []),
        ...(lpbConsultedOn === null ? [{ code: 'LPB_NOT_CONSULTED' }] : []),
      ],
      warnings:
        qualifyingNumber > 3 ? [{ code: 'ABOVE_THREE', detail: 'Above three.', source: 'guidance' }] : [],
    };
  },
});

const manager = {
  kind: 'person',
  person: 'p1',
  role: 'ADMINISTRATOR',
  organisation: null,
  homeTenant: null,
} as const;
const calendar = { version: 'c', from: '2012-01-02', to: '2028-12-26', holidays: [] };

const send = (state: ProcedureState, name: string, data: object, now = '2022-03-01T09:00:00.000Z') => {
  const command: Command = { type: name, data, actor: manager, occurredAt: now };
  return type.decide(state, command, { now, procedure: null, calendar });
};
const codeOf = (decision: ReturnType<typeof send>) =>
  decision.accepted ? 'ACCEPTED' : decision.refusal.code;
const after = (state: ProcedureState, name: string, data: object, now?: string): ProcedureState => {
  const decision = send(state, name, data, now);
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.events.reduce((s, e) => type.evolve(s, e), state);
};

const start = type.initial();
const settings = { pointOfContact: 'Community Safety', qualifyingNumber: 3 };
const drafted = after(start, 'DraftProcedure', { settings });
const consulted = after(drafted, 'ConsultLocalPolicingBody', {
  body: 'local-policing-body',
  on: '2022-02-20',
});
const publication = { effectiveFrom: '2022-04-01', publishedUrl: 'https://ned.example/case-review' };
const published = after(consulted, 'PublishProcedure', publication);

describe('the published review procedure, s.104(2)-(3)', () => {
  it('is drafted, consulted on and published as version 1, with everything it was based on', () => {
    expect(published.draft).toBeNull();
    expect(published.versions).toEqual([
      {
        version: '1',
        effectiveFrom: '2022-04-01',
        publishedAt: '2022-03-01T09:00:00.000Z',
        publishedUrl: 'https://ned.example/case-review',
        settings: {
          ...settings,
          version: '1',
          effectiveFrom: '2022-04-01',
          publishedAt: '2022-03-01T09:00:00.000Z',
          publishedUrl: 'https://ned.example/case-review',
          consulted: { lpbOn: '2022-02-20', providersOn: null },
        },
      },
    ]);
  });

  it('cannot be published without a draft, nor consulted on', () => {
    expect(codeOf(send(start, 'PublishProcedure', publication))).toBe('NOTHING_DRAFTED');
    const lpb = { body: 'local-policing-body', on: '2022-02-20' };
    expect(codeOf(send(start, 'ConsultLocalPolicingBody', lpb))).toBe('NOTHING_DRAFTED');
    expect(
      codeOf(send(start, 'ConsultHousingProviders', { providers: ['ned-homes'], on: '2022-02-20' })),
    ).toBe('NOTHING_DRAFTED');
  });

  it('cannot be published against the law: the law’s own word is what the manager reads', () => {
    const bare = after(start, 'DraftProcedure', { settings: { qualifyingNumber: 3 } });
    expect(send(bare, 'PublishProcedure', publication)).toMatchObject({
      refusal: { code: 'NO_POINT_OF_CONTACT', detail: 'Name a point of contact.', source: 's.104(3)' },
    });
    expect(codeOf(send(drafted, 'PublishProcedure', publication))).toBe('LPB_NOT_CONSULTED');
  });

  it('is published with the law’s warnings, which are recorded', () => {
    const strict = after(consulted, 'DraftProcedure', { settings: { ...settings, qualifyingNumber: 5 } });
    expect(send(strict, 'PublishProcedure', publication)).toMatchObject({
      warnings: [{ code: 'ABOVE_THREE' }],
      events: [{ type: 'ProcedurePublished', authority: 's.104(2)', data: { warnings: ['ABOVE_THREE'] } }],
    });
  });

  it('needs an address at which the public finds it, and a date that exists', () => {
    expect(codeOf(send(consulted, 'PublishProcedure', { ...publication, publishedUrl: ' ' }))).toBe(
      'NOT_PUBLISHED_ANYWHERE',
    );
    expect(codeOf(send(consulted, 'PublishProcedure', { ...publication, effectiveFrom: '2022-04-31' }))).toBe(
      'NO_SUCH_DATE',
    );
  });

  it('a consultation is recorded when it has happened', () => {
    const later = { body: 'local-policing-body', on: '2022-03-02' };
    expect(codeOf(send(drafted, 'ConsultLocalPolicingBody', later))).toBe('DATE_IN_THE_FUTURE');
    expect(codeOf(send(drafted, 'ConsultHousingProviders', { providers: [], on: '2022-02-30' }))).toBe(
      'NO_SUCH_DATE',
    );
    const both = after(consulted, 'ConsultHousingProviders', { providers: ['ned-homes'], on: '2022-03-01' });
    expect(both.providersConsultedOn).toBe('2022-03-01');
  });

  it('the version in force is the one that took effect last', () => {
    const again = after(after(published, 'DraftProcedure', { settings }), 'ConsultLocalPolicingBody', {
      body: 'local-policing-body',
      on: '2022-02-25',
    });
    const two = after(again, 'PublishProcedure', { ...publication, effectiveFrom: '2023-01-01' });
    expect(procedureInForce(two, '2022-03-31')).toBeNull();
    expect(procedureInForce(two, '2022-04-01')?.version).toBe('1');
    expect(procedureInForce(two, '2022-12-31')?.version).toBe('1');
    expect(procedureInForce(two, '2023-01-01')?.version).toBe('2');
    expect(procedureOfVersion(two, '1')).toEqual(published.versions[0]);
    expect(procedureOfVersion(two, '3')).toBeNull();
  });

  it('a new version takes effect after the last one and never in the past, and is consulted on afresh', () => {
    const redrafted = after(published, 'DraftProcedure', { settings });
    expect(codeOf(send(redrafted, 'PublishProcedure', { ...publication, effectiveFrom: '2023-01-01' }))).toBe(
      'LPB_NOT_CONSULTED',
    );
    expect(codeOf(send(redrafted, 'PublishProcedure', publication))).toBe('NOT_AFTER_VERSION_IN_FORCE');
    expect(
      codeOf(
        send(
          redrafted,
          'PublishProcedure',
          { ...publication, effectiveFrom: '2022-05-01' },
          '2022-05-02T09:00:00.000Z',
        ),
      ),
    ).toBe('EFFECTIVE_IN_THE_PAST');
  });

  it('drafting another version leaves the published one as it is', () => {
    expect(after(published, 'DraftProcedure', { settings: { qualifyingNumber: 2 } }).versions).toEqual(
      published.versions,
    );
  });

  it('its effectiveness is assessed, Sch 4 para 4', () => {
    const review = { version: '1', on: '2022-03-01', revise: true };
    expect(codeOf(send(drafted, 'RecordEffectivenessReview', review))).toBe('NOT_IN_THIS_STATE');
    expect(codeOf(send(published, 'RecordEffectivenessReview', { ...review, version: '2' }))).toBe(
      'NO_SUCH_VERSION',
    );
    expect(codeOf(send(published, 'RecordEffectivenessReview', { ...review, on: '2022-03-02' }))).toBe(
      'DATE_IN_THE_FUTURE',
    );
    expect(after(published, 'RecordEffectivenessReview', review).effectivenessReviews).toEqual([review]);
  });

  it('tells beforehand what stands against publishing', () => {
    const context = { now: '2022-03-01T09:00:00.000Z', procedure: null, calendar };
    expect(type.obstacle(start, 'PublishProcedure', context)?.code).toBe('NOTHING_DRAFTED');
    expect(type.obstacle(drafted, 'PublishProcedure', context)).toBeNull();
    expect(type.obstacle(drafted, 'RecordEffectivenessReview', context)?.code).toBe('NOT_IN_THIS_STATE');
  });
});

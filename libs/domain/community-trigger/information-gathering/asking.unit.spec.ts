import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import { acknowledged, asked, complaint } from '../testing/stories.js';
import type { InformationGatheringCommands } from './commands.js';

type Request = InformationGatheringCommands['RequestInformation']['requests'][number];
const police: Request = { agency: 'derbyshire-police', publicFunctions: true };

const ask = (...requests: readonly Request[]) => acknowledged().attempt('RequestInformation', { requests });
const data = (decision: ReturnType<typeof ask>) => {
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.events[0]!.data;
};
const lastData = (story: Scenario) => story.last().data;

describe('A request to an agency (L3)', () => {
  it('has its own number and date, and a letter of its own', () => {
    expect(data(ask(police, { agency: 'ned-homes', publicFunctions: false }))).toMatchObject({
      requests: [
        {
          request: {
            id: 'request-1',
            agency: 'derbyshire-police',
            contact: null,
            publicFunctions: true,
            status: 'ASKED',
            deadline: 'AD4/request-1',
            chases: 0,
            escalated: false,
          },
          questions: null,
          periodFrom: null,
          periodTo: null,
        },
        { request: { id: 'request-2', agency: 'ned-homes', publicFunctions: false } },
      ],
      meets: ['AD3'],
      opens: [
        { id: 'AD4', key: 'AD4/request-1', startedBy: 'InformationRequested', due: '2022-05-17' },
        { id: 'AD4', key: 'AD4/request-2', startedBy: 'InformationRequested', due: '2022-05-17' },
      ],
      owes: [
        {
          template: 'information-request',
          to: { kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] },
          about: { request: 'request-1' },
        },
        { about: { request: 'request-2' } },
      ],
    });
  });

  it('names a contact, the questions and the period where they are known', () => {
    const known = {
      contact: PEOPLE.police.person,
      questions: sealed('questions'),
      periodFrom: '2022-01-01',
      periodTo: '2022-05-01',
    };
    expect(data(ask({ ...police, ...known }))).toMatchObject({
      requests: [
        {
          request: { contact: PEOPLE.police.person },
          questions: sealed('questions'),
          periodFrom: '2022-01-01',
          periodTo: '2022-05-01',
        },
      ],
    });
  });

  it.each([
    ['a whole period', { periodFrom: '2022-01-01', periodTo: '2022-05-01' }, 'ACCEPTED'],
    ['one day', { periodFrom: '2022-01-01', periodTo: '2022-01-01' }, 'ACCEPTED'],
    ['an open end', { periodFrom: '2022-01-01' }, 'ACCEPTED'],
    ['an open beginning', { periodTo: '2022-05-01' }, 'ACCEPTED'],
    [
      'a period that ends before it begins',
      { periodFrom: '2022-05-01', periodTo: '2022-01-01' },
      'PERIOD_REVERSED',
    ],
  ])('may be about %s', (_, period, code) => {
    expect(codeOf(ask({ ...police, ...period }))).toBe(code);
    expect(codeOf(ask({ agency: 'ned-homes', publicFunctions: false }, { ...police, ...period }))).toBe(code);
  });

  it('goes to each agency once', () => {
    expect(ask(police, police)).toMatchObject({
      refusal: {
        code: 'ASKED_ALREADY',
        detail: 'derbyshire-police has been asked and has not answered yet.',
      },
    });
  });

  it('is warned about where a relevant body is not asked, now or before', () => {
    const warnings = (story: Scenario, ...names: readonly string[]) => {
      const decision = story.attempt('RequestInformation', {
        requests: names.map((agency) => ({ agency, publicFunctions: true })),
      });
      return decision.accepted ? decision.warnings : decision.refusal;
    };
    expect(warnings(acknowledged(), 'derbyshire-police')).toEqual([
      {
        code: 'RELEVANT_BODY_NOT_ASKED',
        detail: 'Relevant bodies that were not asked: ned-council, derbyshire-health.',
        source: 's.104(3)(b)',
      },
    ]);
    expect(warnings(acknowledged(), 'derbyshire-police', 'ned-council', 'derbyshire-health')).toEqual([]);
    expect(warnings(asked(), 'ned-council', 'derbyshire-health')).toEqual([]);
  });
});

describe('An answer of an agency on record', () => {
  const answer = (more: object, by: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.police) =>
    asked().does('ReturnInformation', { request: 'request-1', ...more }, { by });

  it('is what it sent and who sent it', () => {
    expect(lastData(answer({}))).toMatchObject({
      request: 'request-1',
      nothingHeld: false,
      return: null,
      complaints: [],
      by: PEOPLE.police.person,
      meets: ['AD4/request-1'],
    });
    expect(lastData(answer({ nothingHeld: true }))).toMatchObject({ nothingHeld: true });
    expect(lastData(answer({ return: sealed('return') }, PEOPLE.coordinator))).toMatchObject({
      return: sealed('return'),
      by: PEOPLE.coordinator.person,
    });
  });

  it('brings reports whose dates are looked at, each one', () => {
    const bring = (...complaints: ReturnType<typeof complaint>[]) =>
      codeOf(
        asked().attempt('ReturnInformation', { request: 'request-1', complaints }, { by: PEOPLE.police }),
      );
    expect(bring(complaint(4, '2022-04-20'))).toBe('ACCEPTED');
    expect(bring(complaint(4, '2022-04-20'), complaint(5, '2022-04-21', { madeAt: '2022-04-20' }))).toBe(
      'COMPLAINT_BEFORE_INCIDENT',
    );
  });

  it('calls back only letters about its own request, and none that went out', () => {
    const hasty = acknowledged().does('RequestInformation', {
      requests: [police, { agency: 'ned-homes', publicFunctions: false }],
    });
    const quick = hasty.does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.police });
    expect(
      quick.state.notices
        .filter(({ template }) => template === 'information-request')
        .map(({ about, status }) => [about['request'], status]),
    ).toEqual([
      ['request-1', 'DROPPED'],
      ['request-2', 'OWED'],
    ]);
    expect(lastData(answer({}))).toMatchObject({ drops: [] });
  });
});

describe('More time for an agency', () => {
  const extend = (story: Scenario, due: string) =>
    codeOf(story.attempt('ExtendReturn', { request: 'request-1', due }));

  it('is a later day than it had, and no day that is over', () => {
    expect(extend(asked(), '2022-05-17')).toBe('NOT_LATER');
    expect(extend(asked(), '2022-05-18')).toBe('ACCEPTED');
    const late = asked().on('2022-05-25');
    expect(extend(late, '2022-05-24')).toBe('NOT_LATER');
    expect(extend(late, '2022-05-25')).toBe('ACCEPTED');
  });
});

describe('Going on to the test', () => {
  const close = (story: Scenario) => story.does('ProceedToThreshold', {}).last().data;

  it('names the agencies that have not answered', () => {
    expect(close(asked().on('2022-05-18'))).toEqual({ missing: ['request-1', 'request-2'] });
    const one = asked().does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.police });
    expect(close(one.on('2022-05-18'))).toEqual({ missing: ['request-2'] });
  });

  it('waits for the last of their dates', () => {
    const extended = asked().does('ExtendReturn', { request: 'request-1', due: '2022-05-31' });
    expect(extended.attempt('ProceedToThreshold', {})).toMatchObject({
      refusal: {
        detail:
          'Returns are outstanding and their date (2022-05-31) has not passed: derbyshire-police, ned-homes.',
      },
    });
    expect(extended.on('2022-05-18').attempt('ProceedToThreshold', {})).toMatchObject({
      refusal: {
        detail: 'Returns are outstanding and their date (2022-05-31) has not passed: derbyshire-police.',
      },
    });
  });
});

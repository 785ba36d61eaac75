import { londonDate } from '#libs/domain/kernel/london.js';
import { HEALTH, OTHER_PERSON, PEOPLE, POLICE } from '../testing/people.js';
import { trial } from '../testing/parallel-stories.js';
import {
  accepts,
  begins,
  handsIn,
  HEALTH_ENTRIES,
  OF_HEALTH,
  OF_POLICE,
  panelMet,
  POLICE_ENTRIES,
  releases,
  reviewAgreed,
  termsAgreedIn,
} from '../testing/report-stories.js';
import { codeOf, once, sealed, type Story } from '../testing/scenario.js';
import { document } from '../testing/stories.js';
import { blockedBy } from './restricted.js';
import type { Blockable } from './state.js';

const chair = { by: PEOPLE.chair };
const ALL: readonly Blockable[] = [
  'InterviewWitness',
  'InterviewPerpetrator',
  'ApproveReport',
  'SubmitToHomeOffice',
  'Publish',
];
const waiting = ({ state }: Story) => ALL.filter((command) => blockedBy(state, command));
const dates = ({ state }: Story) => state.timescales.map(({ from, to }) => [from, to]);
const asked = (story: Story) =>
  story.events.flatMap(({ type, occurredAt, data }) =>
    type === 'RestrictionReviewRequested' && 'restriction' in data
      ? [[data.restriction, londonDate(occurredAt)]]
      : [],
  );

/** The husband is charged: from the decision of 3 October on, interviews and the last words of the report wait. */
const charged = once(() => reviewAgreed().does('RecordParallelProcess', trial()));

/** The agencies write from their records, which nobody has to wait for. */
const collected = once(() => {
  const asks = termsAgreedIn(charged(), '2022-11-07')
    .on('2022-11-14')
    .does('CommissionImr', { agency: POLICE })
    .does('CommissionImr', { agency: HEALTH });
  const police = releases(
    handsIn(begins(asks.settle().on('2022-12-05'), OF_POLICE), OF_POLICE, POLICE_ENTRIES),
    OF_POLICE,
  );
  return releases(handsIn(begins(police.on('2022-12-19'), OF_HEALTH), OF_HEALTH, HEALTH_ENTRIES), OF_HEALTH);
});

/** Before Christmas it is asked whether the interviews still have to wait: they do, until the trial in May. */
const kept = once(() =>
  collected()
    .wait('2022-12-23')
    .does('ReviewRestriction', { restriction: 'restriction-1', reviewOn: '2023-05-31' }),
);

const analysed = once(() =>
  panelMet(accepts(accepts(kept().wait('2023-01-16'), OF_POLICE), OF_HEALTH), '2023-02-14'),
);

/** In March chair, partnership and Home Office agree that the report needs the trial. */
const longer = once(() =>
  analysed()
    .wait('2023-03-20')
    .does(
      'AgreeRevisedTimescale',
      { newDue: '2023-10-31', agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR', 'HOME_OFFICE'] },
      { by: PEOPLE.coordinator },
    ),
);

const drafted = once(() =>
  longer()
    .wait('2023-04-17')
    .does('CompleteAnalysis', {}, chair)
    .does('SaveDraft', { document: document('draft-1') }, chair)
    .does('DraftExecutiveSummary', { document: document('summary-1') }, chair)
    .does('AgreeDraft', {}, chair)
    .does('ShareDraftWithFamily', { people: [PEOPLE.sister.person] })
    .wait('2023-05-02')
    .does('RecordFamilyComments', { viewing: 'viewing-1', comments: sealed('comments') })
    .does('ConfirmFairRepresentation', { agency: POLICE })
    .does('ConfirmFairRepresentation', { agency: HEALTH }),
);

/** The trial ends on 8 June. */
const tried = once(() =>
  drafted()
    .wait('2023-06-08')
    .does('UpdateParallelProcess', { process: 'process-1', status: 'CONCLUDED' })
    .settle(),
);

describe('A review beside a trial', () => {
  it('waits with interviews and with the last words of its report, and with nothing else', () => {
    expect(waiting(charged())).toEqual(ALL);
    expect(charged().process().is.restricted).toBe(true);
    expect(collected().state).toMatchObject({ state: 'CHRONOLOGY_COMBINED', chronology: { version: 1 } });
    expect(waiting(collected())).toEqual(ALL);
    const witness = { person: 'person-neighbour', on: '2022-12-19' };
    for (const by of [PEOPLE.chair, PEOPLE.policeAuthor])
      expect(codeOf(collected().attempt('InterviewWitness', witness, { by }))).toBe('RESTRICTED');
  });

  it('is asked whether it still has to, and keeps what is still needed', () => {
    expect(asked(kept())).toEqual([['restriction-1', '2022-12-22']]);
    expect(kept().deadline('RESTRICTION/restriction-1/again-2').due).toBe('2023-05-31');
    expect(waiting(kept())).toEqual(ALL);
  });

  it('P05: has its six months all the same: they are over on 3 April where nobody agreed on more', () => {
    const nobodyAgreed = analysed().wait('2023-04-04');
    expect(nobodyAgreed.deadline('DD3')).toMatchObject({
      due: '2023-04-03',
      status: 'MISSED',
      lateReason: 'ASKED',
    });
    expect(nobodyAgreed.state).toMatchObject({ state: 'PANEL_ANALYSIS', timescales: [] });
    expect(waiting(nobodyAgreed)).toEqual(ALL);
  });

  it('P06: has until the day that was agreed; the Home Office and the family hear of it, and the old day is kept', () => {
    expect(longer().deadline('DD3')).toMatchObject({ due: '2023-10-31', status: 'OPEN', moved: true });
    expect(dates(longer())).toEqual([['2023-04-03', '2023-10-31']]);
    const letters = longer()
      .settle()
      .state.notices.filter(({ template }) => template === 'timescale-revised');
    expect(letters.map(({ to, status }) => [to.kind, status])).toEqual([
      ['ORGANISATIONS', 'DELIVERED'],
      ['PERSON', 'DELIVERED'],
    ]);
    expect(longer().wait('2023-04-04').deadline('DD3').status).toBe('OPEN');
  });

  it('goes on to the family’s comments on the draft, while the panel may not approve it', () => {
    expect(drafted().state).toMatchObject({ state: 'FAMILY_VIEWING', viewings: [{ status: 'COMMENTED' }] });
    expect(drafted().attempt('ApproveReport', {}, chair)).toMatchObject({
      refusal: { code: 'RESTRICTED', detail: expect.stringContaining('CRIMINAL') },
    });
  });

  it('is asked about what waits at once when the trial has ended, and nothing is free by itself', () => {
    expect(asked(tried())).toEqual([
      ['restriction-1', '2022-12-22'],
      ['restriction-1', '2023-05-23'],
      ['restriction-2', '2023-06-08'],
    ]);
    expect(waiting(tried())).toEqual(ALL);
  });

  it('hears the perpetrator once that restriction is lifted, and approves its report once the other one is, too', () => {
    const heard = tried()
      .on('2023-06-12')
      .does('LiftRestriction', { restriction: 'restriction-1' })
      .on('2023-06-19');
    expect(waiting(heard)).toEqual(['ApproveReport', 'SubmitToHomeOffice', 'Publish']);
    const interview = { person: OTHER_PERSON, on: '2023-06-19', notes: sealed('interview') };
    const decision = heard.attempt('InterviewPerpetrator', interview, chair);
    expect(decision).toMatchObject({ accepted: true, warnings: [] });
    expect(codeOf(heard.attempt('ApproveReport', {}, chair))).toBe('RESTRICTED');
    const free = heard.does('LiftRestriction', { restriction: 'restriction-2' });
    expect(free.does('ApproveReport', {}, chair).state.state).toBe('PANEL_APPROVED');
    expect(waiting(free)).toEqual([]);
    expect(free.process().is.restricted).toBe(false);
    expect(asked(free.wait('2023-07-31'))).toHaveLength(3);
  });

  it('may have a longer time agreed a second time, and each former day stays', () => {
    const again = tried().does(
      'AgreeRevisedTimescale',
      { newDue: '2024-01-31', agreedBy: ['CSP_CHAIR'] },
      { by: PEOPLE.cspChair },
    );
    expect(dates(again)).toEqual([
      ['2023-04-03', '2023-10-31'],
      ['2023-10-31', '2024-01-31'],
    ]);
    expect(again.deadline('DD3')).toMatchObject({ due: '2024-01-31', status: 'OPEN' });
  });
});

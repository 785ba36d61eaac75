import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { DHR_CAST as cast } from './dhr-cast.js';
import * as dhr from './dhr-steps.js';
import { loadSeed } from './load-seed.js';
import { nedProcedure } from './procedures.story.js';
import { SEED_STARTS } from './seed-year.js';
import { londonTime, type Step, type Story } from './story.js';

const ON_RECORD = { dateOfDeath: '2022-04-05', ageAtDeath: 34, link: 'INTIMATE' };

/** From the police’s letter to the draft that the panel agrees. */
const untilTheDraft: readonly Step[] = [
  dhr.policeNotify(cast, '2022-04-11 10:00', ON_RECORD),
  ...dhr.asksAgenciesForScoping(cast, '2022-04-12 09:30'),
  ...dhr.scopingReturns(cast, '2022-04-20 11:00', '2022-04-21 15:00'),
  dhr.decidesCriteria(cast, '2022-05-04 14:00', {}, 'The police’s record.'),
  ...dhr.appointsChair(cast, '2022-05-17 10:00', '2022-05-19 14:00'),
  ...dhr.formsPanel(cast, '2022-05-31 11:00'),
  ...dhr.invitesFamily(cast, '2022-05-31 14:00'),
  ...dhr.familyChooses(cast, '2022-06-06 10:30', 'TAKES_PART'),
  dhr.callsPanelMeeting(cast, '2022-06-06 11:00', '2022-06-14'),
  dhr.holdsPanelMeeting(cast, '2022-06-14', 'meeting-1'),
  ...dhr.agreesTerms(cast, '2022-06-14 12:45', { from: '2019-04-05', to: '2022-04-05' }),
  ...dhr.commissionsImrs(cast, '2022-06-16 10:00'),
  ...dhr.acceptsCommission(cast.police, 'imr-1', '2022-06-20 09:30'),
  ...dhr.acceptsCommission(cast.health, 'imr-2', '2022-06-20 09:45'),
  dhr.imrWritten(cast.police, 'imr-1', '2022-07-12 15:00', [
    dhr.contactOn('2021-03-02', 'A neighbour called; two officers came.', '22:40'),
  ]),
  dhr.signsOffImr(cast.police, 'imr-1', '2022-07-14 10:00'),
  dhr.extendsImr(cast, 'imr-2', '2022-07-15 10:00', '2022-08-26', 'The author was ill.'),
  dhr.imrWritten(cast.health, 'imr-2', '2022-07-18 15:00', [
    dhr.contactOn('2021-11-20', 'Seen by the practice nurse.'),
  ]),
  dhr.signsOffImr(cast.health, 'imr-2', '2022-07-20 10:00'),
  dhr.acceptsImr(cast, 'imr-1', '2022-07-26 10:00'),
  dhr.returnsImr(cast, 'imr-2', '2022-07-26 10:15', 'It does not answer the second line of enquiry.'),
  dhr.startsImr(cast.health.author, 'imr-2', '2022-07-28 10:00'),
  dhr.imrWritten(cast.health, 'imr-2', '2022-08-08 15:00'),
  dhr.signsOffImr(cast.health, 'imr-2', '2022-08-10 10:00'),
  dhr.acceptsImr(cast, 'imr-2', '2022-08-15 10:00'),
  dhr.callsPanelMeeting(cast, '2022-08-16 09:30', '2022-09-06'),
  dhr.familyContributes(cast, '2022-08-30 14:00', 'What I would like the panel to know.'),
  dhr.holdsPanelMeeting(cast, '2022-09-06', 'meeting-2'),
  dhr.completesAnalysis(cast, '2022-09-06 12:45'),
  dhr.recommends(cast, '2022-09-20 10:00', 'derbyshire-police', 'LOCAL', 'Read each report on its day.'),
  dhr.recommends(cast, '2022-09-20 10:05', 'derbyshire-health', 'NATIONAL', 'Ask about safety each time.'),
  dhr.savesDraft(cast, '2022-09-20 10:10', 1),
  dhr.draftsSummary(cast, '2022-09-20 10:15'),
  dhr.agreesDraft(cast, '2022-09-20 10:20'),
];

/** Shown, confirmed, approved and signed off; the Home Office wants it again, then with changes; published; followed. */
const untilTheEnd: readonly Step[] = [
  dhr.sharesWithFamily(cast, '2022-09-21 10:00'),
  dhr.familyComments(cast, '2022-09-28 10:00'),
  ...dhr.agenciesConfirm(cast, '2022-09-29 10:00'),
  dhr.approves(cast, '2022-10-04 10:00'),
  dhr.agreesPlan(cast, '2022-10-06 10:00', { police: '2023-03-31', health: '2023-06-30' }),
  dhr.signsOff(cast, '2022-10-18 10:00'),
  dhr.submits(cast, '2022-10-20 10:00'),
  dhr.qaOutcome(cast, '2022-12-14 10:00', 'RESUBMIT'),
  dhr.savesDraft(cast, '2023-01-10 10:00', 2),
  dhr.agreesDraft(cast, '2023-01-10 10:15'),
  dhr.sharesWithFamily(cast, '2023-01-11 10:00'),
  dhr.familyComments(cast, '2023-01-18 10:00', 'viewing-2'),
  ...dhr.agenciesConfirm(cast, '2023-01-19 10:00'),
  dhr.approves(cast, '2023-01-24 10:00'),
  dhr.signsOff(cast, '2023-01-31 10:00'),
  dhr.resubmits(cast, '2023-02-02 10:00'),
  dhr.qaOutcome(cast, '2023-04-12 10:00', 'ADEQUATE_WITH_AMENDMENTS', [
    'Say who was told.',
    'Date the plan.',
  ]),
  dhr.makesAmendments(cast, '2023-04-18 10:00', ['amendment-1', 'amendment-2']),
  dhr.anonymises(cast, '2023-04-20 10:00'),
  ...dhr.approvesRedaction(cast, '2023-04-21 10:00'),
  dhr.agreesDate(cast, '2023-04-24 10:00', '2023-05-10'),
  dhr.postponesPublication(cast, '2023-05-03 10:00', '2023-05-16', 'The tenth is an anniversary.'),
  dhr.publishes(cast, '2023-05-16 10:00'),
  dhr.sendsToLibrary(cast, '2023-05-17 10:00'),
  dhr.progressOnAction(cast.health, '2023-02-20 10:00', 'action-2', 'Begun in two practices.'),
  dhr.completesAction(cast.police, '2023-03-20 10:00', 'action-1'),
  dhr.extendsAction(cast, '2023-06-20 10:00', 'action-2', '2023-09-29', 'Two practices joined late.'),
  dhr.completesAction(cast.health, '2023-09-18 10:00', 'action-2'),
  dhr.auditsAction(cast, '2023-09-25 10:00', 'action-1'),
  dhr.auditsAction(cast, '2023-09-25 10:15', 'action-2'),
  dhr.concludes(cast, '2023-09-26 10:00'),
];

const trial: readonly Step[] = [
  dhr.trialRuns(cast, '2022-05-05 10:00', '2022-06-30'),
  dhr.keepsRestriction(cast, '2022-06-27 10:00', '2022-08-31'),
  dhr.agreesTimescale(cast, '2022-07-01 10:00', '2023-03-31', 'The trial is set for the summer.'),
  dhr.trialConcludes(cast, '2022-08-17 10:00'),
  dhr.liftsRestriction(cast, '2022-08-18 10:00'),
];

const byTime = (one: Step, other: Step): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

const review: Story = {
  name: 'dhr-1',
  tenant: 'ned',
  type: 'domestic-homicide-review',
  stream: null,
  steps: [...untilTheDraft, ...untilTheEnd, ...trial].sort(byTime),
};

describe('The steps that Domestic Homicide Reviews have in common', () => {
  it('lead from the police’s letter to the formal conclusion, by way of every act of a review', async () => {
    const engine = new MemoryEngine(SEED_STARTS);
    const { reviews } = await loadSeed({
      door: engine.door,
      rehearsal: engine,
      versionOf: engine.versionOf,
      stories: [nedProcedure, review],
      until: londonTime('2023-10-02 12:00'),
    });
    const stream = reviews['dhr-1'] ?? '';
    const state = await engine.stateOf<State>('ned', stream);
    const { events } = await engine.ledger.load('ned', stream);
    expect(engine.ledger.refused).toEqual([]);
    expect(state).toMatchObject({
      state: 'FORMALLY_CONCLUDED',
      actions: [{ status: 'AUDITED' }, { status: 'AUDITED' }],
      submissions: [{ outcome: 'RESUBMIT' }, { outcome: 'ADEQUATE_WITH_AMENDMENTS' }],
    });
    expect(events.map(({ type }) => type).filter((type) => type === 'DeadlineMissed')).toEqual([]);
    expect(state.notices.filter(({ status }) => status !== 'DELIVERED' && status !== 'DROPPED')).toEqual([]);
  });
});

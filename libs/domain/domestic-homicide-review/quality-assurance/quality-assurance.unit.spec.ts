import {
  agenciesConfirm,
  amending,
  answeredAdequate,
  approves,
  bundle,
  byChair,
  byCsp,
  cleared,
  newVersion,
  planAgreed,
  RESUBMIT,
  signedOff,
  signedOffUnsent,
  sisterReads,
  submitted,
  toResubmit,
  trialBegins,
  trialLifted,
  WITH_AMENDMENTS,
} from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { fact } from '../testing/report-stories.js';
import { codeOf, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const told = { channel: 'POST', text: sealed('copy'), sha256: 'sha256-of-copy' } as const;
const byHand = { amendment: 'amendment-1', change: sealed('change-1'), page: '12' };
const theOther = { amendment: 'amendment-2', change: sealed('change-2') };

describe('The copy to the Domestic Abuse Commissioner', () => {
  it('goes out by itself once the report is completed, and is proved by the letter’s delivery', () => {
    const story = signedOff();
    expect(story.state.commissionerCopyAt).toBe(story.now);
    expect(story.deadline('DD6').status).toBe('MET');
    const sent = story.events.filter(({ type }) => type === 'CopySentToCommissioner');
    expect(sent).toMatchObject([
      {
        data: {
          proof: { recipient: { kind: 'ORGANISATIONS', organisations: ['domestic-abuse-commissioner'] } },
        },
      },
    ]);
  });

  it('P13: that it has not been sent within five working days is an alert of law', () => {
    const unsent = signedOffUnsent().settleOnly('PrepareNotice', 'ClaimNoticeDelivery').on('2023-03-28');
    const alerted = unsent.settleOnly('MarkDeadlineMissed');
    expect(alerted.deadline('DD6')).toMatchObject({
      kind: 'LAW',
      source: 's.9(3B)-(3C); s.8A(4)-(5)',
      due: '2023-03-27',
      status: 'MISSED',
      lateReason: 'ASKED',
    });
    expect(alerted.settle().deadline('DD6').status).toBe('MET_LATE');
  });

  it('may be sent by a person, and then by nobody else', () => {
    const story = signedOffUnsent().does('SendCopyToCommissioner', told).settle();
    expect(story.deadline('DD6').status).toBe('MET');
    expect(story.state.notices.filter(({ template }) => template === 'commissioner-copy')).toMatchObject([
      { status: 'DROPPED' },
    ]);
    expect(story.names().filter((name) => name === 'CopySentToCommissioner')).toHaveLength(1);
  });

  it('is sent of the report as it was completed, once, though the report comes back', () => {
    const again = newVersion(toResubmit().settle());
    expect(again.letters().filter((template) => template === 'commissioner-copy')).toHaveLength(1);
  });

  it('goes to the Secretary of State besides, where the review is held under section 8A', () => {
    const { establishment, approval } = planAgreed().state;
    if (establishment === null || approval === null) throw new Error('The plan is that of a review.');
    const under8A = fact(planAgreed(), 'ReviewEstablished', {
      establishment: { ...establishment, regime: 'DARDR_S8A' },
    });
    const story = fact(under8A, 'ReportApprovedByPanel', { approval }).does('SignOff', {}, byCsp);
    expect(story.deadline('DD6/secretary-of-state').due).toBe(story.deadline('DD6').due);
    const sent = story.settle();
    expect(sent.state).toMatchObject({ commissionerCopyAt: sent.now, secretaryOfStateCopyAt: sent.now });
    expect(sent.deadline('DD6/secretary-of-state').status).toBe('MET');
  });
});

describe('The submission to the Home Office', () => {
  it('is the signed-off version, and meets its five working days', () => {
    const story = submitted();
    expect(story.state.submissions).toMatchObject([
      { id: 'submission-1', draft: 1, bundle: bundle(1), outcome: null, withdrawn: false },
    ]);
    expect(story.deadline('DD7').status).toBe('MET');
    expect(story.letters()).toContain('home-office-submission');
  });

  it('waits while a trial restricts it, and the copy to the Commissioner does not', () => {
    const waiting = trialBegins(signedOff());
    expect(waiting.obstacle('SubmitToHomeOffice')).toBe('RESTRICTED');
    expect(waiting.state.commissionerCopyAt).not.toBeNull();
    expect(trialLifted(waiting).obstacle('SubmitToHomeOffice')).toBeNull();
  });

  it('can be taken back, and the report is written again', () => {
    const back = submitted().does('WithdrawSubmission', {}, byCsp);
    expect(back.state).toMatchObject({
      state: 'OVERVIEW_DRAFTING',
      signOff: null,
      submissions: [{ withdrawn: true }],
    });
    const again = newVersion(back).does('SubmitToHomeOffice', { bundle: bundle(2) });
    expect(again.state.submissions).toMatchObject([{ draft: 1 }, { draft: 2, withdrawn: false }]);
    expect(again.deadline('DD7/again-2').status).toBe('MET');
  });

  it('has no time in law for its answer: months pass, and nothing is late', () => {
    const months = submitted().wait('2023-12-01');
    expect(months.state.state).toBe('QA_SUBMITTED');
    const open = months.state.deadlines.filter(({ status }) => status === 'OPEN' || status === 'MISSED');
    expect(open.map(({ id }) => id).sort()).toEqual(['ACTION', 'ACTION', 'DD9']);
  });
});

describe('What the quality assurance panel answers', () => {
  it('ADEQUATE: is cleared, and publication is prepared by itself, with twenty working days from the letter', () => {
    expect(answeredAdequate().state.state).toBe('QA_CLEARED');
    expect(cleared().state).toMatchObject({ state: 'PUBLICATION_PREP', clearedOn: '2023-07-03' });
    expect(cleared().deadline('DD8')).toMatchObject({ startedOn: '2023-07-03', due: '2023-07-31' });
  });

  it('P15: ADEQUATE_WITH_AMENDMENTS: each area is tracked to what was changed and where', () => {
    expect(amending().state).toMatchObject({
      state: 'QA_AMENDMENTS',
      clearedOn: null,
      amendments: [
        { id: 'amendment-1', area: WITH_AMENDMENTS.areas[0], madeAt: null },
        { id: 'amendment-2', madeAt: null },
      ],
    });
    const half = amending()
      .settle()
      .does('MakeAmendments', { made: [byHand] })
      .settle();
    expect(half.state).toMatchObject({
      state: 'QA_AMENDMENTS',
      amendments: [{ change: byHand.change, page: '12', madeAt: half.now }, { madeAt: null }],
    });
    expect(half.obstacle('Publish')).toBe('NOT_CLEARED');
  });

  it('P15: when all are made it may be published, from that day on, and is not submitted again', () => {
    const done = amending()
      .on('2023-07-10')
      .does('MakeAmendments', { made: [byHand] })
      .on('2023-08-14')
      .does('MakeAmendments', { made: [theOther] })
      .settle();
    expect(done.state).toMatchObject({ state: 'PUBLICATION_PREP', clearedOn: '2023-08-14' });
    expect(done.obstacle('Publish')).not.toBe('NOT_CLEARED');
    expect(done.state.submissions).toHaveLength(1);
    expect(codeOf(done.attempt('Resubmit', { bundle: bundle(2) }))).toBe('NOT_IN_THIS_STATE');
    expect(done.letters()).toContain('qa-tracker');
  });

  it('P16: RESUBMIT: the report is written again, and the family is told', () => {
    const back = toResubmit().settle();
    expect(back.state).toMatchObject({
      state: 'OVERVIEW_DRAFTING',
      agreedDraft: null,
      approval: null,
      signOff: null,
      clearedOn: null,
    });
    expect(back.state.notices.filter(({ template }) => template === 'family-resubmission')).toMatchObject([
      { to: { kind: 'PERSON', person: PEOPLE.sister.person }, status: 'DELIVERED' },
    ]);
  });

  it('P16: only a new version goes on, which the family reads, and it is sent as a resubmission', () => {
    const back = toResubmit().settle();
    expect(back.obstacle('AgreeDraft')).toBe('DRAFT_NOT_CHANGED_SINCE');
    const again = newVersion(back);
    expect(again.obstacle('SubmitToHomeOffice')).toBe('RESUBMISSION_NEEDED');
    const sent = again.does('Resubmit', { bundle: bundle(2) });
    expect(sent.last().type).toBe('ResubmittedToQaPanel');
    expect(sent.state.submissions).toMatchObject([{ outcome: 'RESUBMIT', draft: 1 }, { draft: 2 }]);
  });

  it('P16: a resubmission that is taken back is still to be sent as one', () => {
    const sent = newVersion(toResubmit().settle()).does('Resubmit', { bundle: bundle(2) });
    const back = sent.does('WithdrawSubmission', {});
    const third = back
      .does('SaveDraft', { document: document('draft-3') }, byChair)
      .does('AgreeDraft', {}, byChair);
    const again = approves(agenciesConfirm(sisterReads(third))).does('SignOff', {}, byCsp);
    expect(again.obstacle('SubmitToHomeOffice')).toBe('RESUBMISSION_NEEDED');
    expect(again.obstacle('Resubmit')).toBeNull();
  });

  it('P16: may ask for it once more', () => {
    const sent = newVersion(toResubmit().settle()).does('Resubmit', { bundle: bundle(2) });
    const twice = sent.on('2023-07-12').does('RecordQaOutcome', { ...RESUBMIT, on: '2023-07-12' });
    expect(twice.settle().state).toMatchObject({
      state: 'OVERVIEW_DRAFTING',
      submissions: [{ outcome: 'RESUBMIT' }, { outcome: 'RESUBMIT', outcomeOn: '2023-07-12' }],
    });
  });
});

import { OTHER_PERSON, PEOPLE, POLICE } from '../testing/people.js';
import {
  analysing,
  bothAsked,
  fact,
  panelled,
  planAgreed,
  reviewAgreed,
  termsAgreed,
} from '../testing/report-stories.js';
import { audited, healthDo, policeDo, withheld } from '../testing/completion-stories.js';
import { open } from '../deadlines.js';
import { letters, toBodies, toPerson } from '../letters.js';
import { trial } from '../testing/parallel-stories.js';
import { begin, codeOf, sealed, settings, warningsOf, type Story } from '../testing/scenario.js';
import { directedReview, notification, notified } from '../testing/stories.js';

const chair = { by: PEOPLE.cspChair };
const DD3 = (story: Story) => story.deadline('DD3');
const lettersSince = (before: Story, after: Story) =>
  after.state.notices
    .slice(before.state.notices.length)
    .map(({ template, to }) => [
      template,
      to.kind === 'PERSON' ? to.person : to.kind === 'ORGANISATIONS' ? to.organisations : to.kind,
    ]);

describe('The six months for the report', () => {
  it('P05: run on while a trial is pending, and are overdue when they are over, with the reason asked for', () => {
    const story = reviewAgreed().does('RecordParallelProcess', trial());
    expect(DD3(story)).toMatchObject({ due: '2023-04-03', status: 'OPEN' });
    const late = story.wait('2023-04-04');
    expect(DD3(late)).toMatchObject({ due: '2023-04-03', status: 'MISSED', lateReason: 'ASKED' });
    const data = { deadline: 'DD3' };
    expect(codeOf(late.attempt('GiveLateReason', data, { reason: null }))).toBe('REASON_REQUIRED');
    expect(DD3(late.does('GiveLateReason', data)).lateReason).toBe('GIVEN');
  });

  it('P06: last until the day that was agreed, and the old day stays in the history', () => {
    const before = reviewAgreed();
    const story = before.does('AgreeRevisedTimescale', {
      newDue: '2027-09-30',
      agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'],
    });
    expect(DD3(story)).toMatchObject({ due: '2027-09-30', status: 'OPEN', moved: true });
    expect(story.state.timescales).toEqual([
      {
        from: '2023-04-03',
        to: '2027-09-30',
        agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'],
        at: story.now,
      },
    ]);
    expect(lettersSince(before, story)).toEqual([
      ['timescale-revised', ['home-office']],
      ['timescale-revised', PEOPLE.sister.person],
    ]);
  });

  it('are overdue again where the agreed day passes too, and the reason is asked for again', () => {
    const late = reviewAgreed()
      .wait('2023-04-04')
      .does('GiveLateReason', { deadline: 'DD3' })
      .does('AgreeRevisedTimescale', { newDue: '2023-06-30', agreedBy: ['CSP_CHAIR'] })
      .wait('2023-07-03');
    expect(DD3(late)).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    expect(late.names().filter((name) => name === 'DeadlineMissed')).toHaveLength(2);
  });

  it('are agreed in words and with a reason, and reminders come again before the new day', () => {
    const data = { newDue: '2023-06-30', agreedBy: ['INDEPENDENT_CHAIR'] } as const;
    expect(codeOf(reviewAgreed().attempt('AgreeRevisedTimescale', data, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    const reminded = reviewAgreed().wait('2023-04-01').does('AgreeRevisedTimescale', data);
    const reminders = (story: Story) => story.names().filter((name) => name === 'ReminderSent').length;
    expect(reminders(reminded.wait('2023-06-29')) - reminders(reminded)).toBe(2);
  });

  it('P07: stand still only where the local procedure allows it: 183 days from April to October', () => {
    const pauses = settings({ pauses: [{ deadline: 'DD3', reasons: ['criminal proceedings'] }] });
    const started = begin('2026-02-01', pauses).does(
      'ReceiveNotification',
      notification({
        dateOfDeath: '2026-01-20',
        source: 'HOME_OFFICE_DIRECTION',
        direction: {
          madeOn: '2026-01-30',
          section: 's.9(2)',
          document: { text: sealed('direction'), sha256: 'direction' },
        },
      }),
    );
    expect(DD3(started).due).toBe('2026-08-01');
    const because = { deadline: 'DD3', because: 'criminal proceedings' };
    const paused = started.on('2026-04-01').does('PauseDeadline', because);
    expect(DD3(paused).status).toBe('PAUSED');
    const resumed = paused.on('2026-10-01').does('ResumeDeadline', { deadline: 'DD3' });
    expect(DD3(resumed)).toMatchObject({ due: '2027-01-31', status: 'OPEN', pausedDays: 183 });
    expect(codeOf(reviewAgreed().attempt('PauseDeadline', because))).toBe('PAUSE_NOT_ALLOWED');
  });
});

describe('An interview', () => {
  it('is recorded with the day and what was said', () => {
    const story = analysing()
      .does(
        'InterviewWitness',
        { person: 'person-neighbour', on: '2023-01-12', notes: sealed('notes') },
        { by: PEOPLE.policeAuthor },
      )
      .does('InterviewPerpetrator', { person: OTHER_PERSON, on: '2023-01-13' }, { by: PEOPLE.chair });
    expect(story.state.interviews).toEqual([
      {
        id: 'interview-1',
        kind: 'WITNESS',
        person: 'person-neighbour',
        on: '2023-01-12',
        notes: sealed('notes'),
      },
      { id: 'interview-2', kind: 'PERPETRATOR', person: OTHER_PERSON, on: '2023-01-13', notes: null },
    ]);
  });

  it('while a prosecution runs and nothing was agreed about it, is warned about', () => {
    const unasked = analysing().does('RecordParallelProcess', trial({ restrictions: [] }));
    const data = { person: OTHER_PERSON, on: '2023-01-13' };
    expect(warningsOf(unasked.attempt('InterviewPerpetrator', data, { by: PEOPLE.chair }))).toEqual([
      'PROSECUTION_RUNS',
    ]);
    const over = unasked.does('UpdateParallelProcess', { process: 'process-1', status: 'CONCLUDED' });
    expect(warningsOf(over.attempt('InterviewPerpetrator', data, { by: PEOPLE.chair }))).toEqual([]);
  });
});

describe('A review that ends without a report', () => {
  it('is cancelled by the partnership’s chair, and everybody who knew of it hears so', () => {
    const before = termsAgreed();
    const story = before.does('CancelReview', {}, chair);
    expect(story.state).toMatchObject({
      state: 'CANCELLED',
      ending: { kind: 'CANCELLED', from: 'IMR_COMMISSIONED', into: null, to: null },
    });
    expect(lettersSince(before, story)).toEqual([
      ['cancelled', ['home-office']],
      ['cancelled', ['derbyshire-coroner']],
      ['cancelled', [POLICE, 'derbyshire-health']],
      ['cancelled', PEOPLE.sister.person],
      ['cancelled', PEOPLE.chair.person],
    ]);
  });

  it('has no deadline left, chases nobody, and sends nothing but the news', () => {
    const story = bothAsked().does('CancelReview', {}, chair).wait('2024-01-02');
    expect(story.state.deadlines.filter(({ status }) => status === 'OPEN' || status === 'MISSED')).toEqual(
      [],
    );
    expect(story.names()).not.toContain('ImrChased');
    expect(story.process().ended).toBe(true);
    expect(story.state.notices.filter(({ template }) => template === 'cancelled')).not.toEqual([]);
    expect(story.state.notices.every(({ status }) => status === 'DELIVERED' || status === 'DROPPED')).toBe(
      true,
    );
  });

  it('C21: is not the partnership’s to end where the Secretary of State directed it', () => {
    const merge = { from: 'review-2', into: 'review-1' };
    const transfer = { from: 'ned', to: 'bolsover' };
    for (const [command, data] of [
      ['CancelReview', {}],
      ['MergeDuplicate', merge],
      ['TransferToLeadCsp', transfer],
    ] as const)
      expect(directedReview().attempt(command, data as never, chair)).toMatchObject({
        refusal: { code: 'DIRECTED_REVIEW', detail: expect.stringContaining('2022-09-09') },
      });
  });

  it('is the partnership’s to end again once the direction is revoked', () => {
    const revoked = directedReview().does('RecordRevocation', {
      document: { text: sealed('revocation'), sha256: 'revocation' },
      revokedOn: '2022-09-12',
    });
    expect(codeOf(revoked.attempt('CancelReview', {}, chair))).toBe('ACCEPTED');
  });

  it('is not given up while the report of before is withheld: that is looked at each year', () => {
    const withheldStill = audited(healthDo(policeDo(withheld())))
      .does('ConcludeReview', {}, chair)
      .does('ReopenReview', {}, chair);
    for (const end of ['MergeDuplicate', 'TransferToLeadCsp', 'CancelReview'] as const)
      expect(withheldStill.obstacle(end)).toBe('REPORT_IS_OUT');
    expect(withheldStill.deadline('WITHHOLDING').status).toBe('OPEN');
  });

  it('comes back where a direction arrives afterwards', () => {
    const back = reviewAgreed()
      .does('CancelReview', {}, chair)
      .does('RecordDirection', {
        madeOn: '2022-10-03',
        section: 's.9(2)',
        document: { text: sealed('direction'), sha256: 'direction' },
      });
    expect(back.state).toMatchObject({ state: 'REVIEW_DIRECTED', ending: null });
    expect(back.state.notices.filter(({ template }) => template === 'cancelled')).toMatchObject([
      { status: 'DROPPED' },
      { status: 'DROPPED' },
      { status: 'DROPPED' },
      { status: 'DROPPED' },
    ]);
  });

  it('still owes the copies that the law wants where its report was completed before', () => {
    const completed = fact(fact(planAgreed(), 'ActionCancelled', { action: 'action-1' }), 'CspSignedOff', {
      signOff: { by: PEOPLE.cspChair.person, draft: 1, at: planAgreed().now, withoutSpecialist: null },
      meets: ['DD3'],
      opens: [open(planAgreed().world, 'DD6', '2023-01-24', 'CspSignedOff')],
      owes: letters(planAgreed().state, [
        { template: 'commissioner-copy', to: toBodies(['domestic-abuse-commissioner']) },
        { template: 'home-office-submission', to: toBodies(['home-office']) },
      ]),
    });
    const story = completed.does('CancelReview', {}, chair);
    expect(story.deadline('DD6').status).toBe('OPEN');
    const statusOf = (template: string) =>
      story.state.notices.findLast((one) => one.template === template)?.status;
    expect(statusOf('commissioner-copy')).toBe('OWED');
    expect(statusOf('home-office-submission')).toBe('DROPPED');
  });

  it('goes over to the partnership that leads while the Home Office looks at a decision not to review: who was told of that hears it', () => {
    const proof = {
      notice: null,
      text: sealed('letter'),
      html: null,
      sha256: 'letter',
      channel: 'POST',
      reference: null,
    } as const;
    const scrutiny = fact(
      fact(fact(notified(), 'NoReviewDecided', { decision: 'decision-1' }), 'HomeOfficeNotified', {
        of: 'NO_REVIEW',
        proof: { ...proof, recipient: toBodies(['home-office']) },
      }),
      'FamilyNotified',
      {
        of: 'NO_REVIEW',
        person: PEOPLE.sister.person,
        proof: { ...proof, recipient: toPerson(PEOPLE.sister.person) },
      },
    );
    const story = scrutiny.does('TransferToLeadCsp', { from: 'ned', to: 'bolsover' }, chair);
    expect(lettersSince(scrutiny, story)).toEqual([
      ['transfer', 'PARTNERSHIP'],
      ['transfer', ['home-office']],
      ['transfer', [POLICE]],
      ['transfer', PEOPLE.sister.person],
    ]);
  });

  it('is merged into the case about the same death, before there is a review too', () => {
    const story = notified().does('MergeDuplicate', { from: 'review-2', into: 'review-1' });
    expect(story.state).toMatchObject({ state: 'MERGED', ending: { into: 'review-1', from: 'NOTIFIED' } });
    expect(story.deadline('DD1').status).toBe('CANCELLED');
    expect(lettersSince(notified(), story)).toEqual([['merged', [POLICE]]]);
  });

  it('goes over to the partnership that leads, which hears of it first', () => {
    const before = panelled(reviewAgreed());
    const story = before.does('TransferToLeadCsp', { from: 'ned', to: 'bolsover' }, chair);
    expect(story.state).toMatchObject({ state: 'TRANSFERRED_OUT', ending: { to: 'bolsover' } });
    expect(lettersSince(before, story)[0]).toEqual(['transfer', 'PARTNERSHIP']);
  });
});

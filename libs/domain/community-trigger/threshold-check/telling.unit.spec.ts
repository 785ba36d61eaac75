import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf } from '../testing/scenario.js';
import { decidedMet, decidedNotMet, notMetTold } from '../testing/stories.js';

const byPhone = { channel: 'TELEPHONE', text: sealed('said'), textSha256: 'c'.repeat(64) } as const;

describe('The applicant is told either way (s.104(6))', () => {
  it('by letter: text, channel, recipient and time are on record (invariant iv)', () => {
    const told = decidedNotMet().settle();
    expect(told.last()).toMatchObject({
      type: 'ThresholdNotMetNotified',
      authority: 's.104(6)',
      occurredAt: told.now,
      data: {
        decision: 'decision-1',
        proof: {
          text: sealed('letter'),
          sha256: 'a'.repeat(64),
          channel: 'EMAIL',
          recipient: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
        },
      },
    });
    expect(told.deadline('AD6/decision-1').status).toBe('MET');
    expect(told.state.decisions[0]?.notifiedAt).toBe(told.now);
  });

  it('or by a person, with what was said; then no letter follows', () => {
    const said = decidedMet().does('NotifyApplicant', byPhone);
    expect(said.last()).toMatchObject({
      type: 'ThresholdMetNotified',
      data: { proof: { channel: 'TELEPHONE', text: sealed('said') } },
    });
    const quiet = said.settle();
    expect(quiet.names().filter((name) => name === 'ThresholdMetNotified')).toHaveLength(1);
    expect(quiet.state.notices.at(-1)).toMatchObject({ template: 'threshold-met', status: 'DROPPED' });
    expect(codeOf(said.attempt('NotifyApplicant', byPhone))).toBe('ALREADY_NOTIFIED');
  });

  it('and offered other help where it is not met', () => {
    expect(notMetTold().does('OfferOtherSupport', { kind: 'MEDIATION' }).last()).toMatchObject({
      type: 'OtherSupportOffered',
      data: { kind: 'MEDIATION' },
    });
  });
});

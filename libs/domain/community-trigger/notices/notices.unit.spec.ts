import { PEOPLE, PROCESS, sealed } from '../testing/people.js';
import { codeOf } from '../testing/scenario.js';
import {
  circulated,
  decidedNotMet,
  letterOnItsWay,
  letterPrepared,
  letterUncertain,
  notMetTold,
} from '../testing/stories.js';

const notice = 'notice-5';
const letterOf = (story: ReturnType<typeof letterPrepared>) =>
  story.state.notices.find((one) => one.id === notice);

describe('A letter that the law asks for', () => {
  it('is owed from the decision on, then written, claimed and delivered, each step on record', () => {
    expect(letterOf(decidedNotMet())).toMatchObject({
      template: 'threshold-not-met',
      source: 's.104(6)',
      status: 'OWED',
      to: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
      about: { decision: 'decision-1' },
    });
    expect(letterOf(letterPrepared())).toMatchObject({
      status: 'PREPARED',
      text: sealed('letter'),
      html: sealed('letter-html'),
      sha256: 'a'.repeat(64),
    });
    expect(letterOf(letterOnItsWay())).toMatchObject({ status: 'CLAIMED' });
    expect(letterOf(notMetTold())).toMatchObject({ status: 'DELIVERED', deliveredAt: notMetTold().now });
    expect(notMetTold().names().slice(-4)).toEqual([
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'ThresholdNotMetNotified',
    ]);
  });

  it('is the engine’s to send: a person tells the applicant with NotifyApplicant instead', () => {
    for (const command of ['PrepareNotice', 'ClaimNoticeDelivery', 'RecordNoticeDelivered'] as const)
      expect(
        codeOf(
          letterPrepared().attempt(command, {
            notice,
            text: sealed('letter'),
            html: sealed('letter-html'),
            sha256: 'a'.repeat(64),
            channel: 'EMAIL',
            reference: 'event-1',
          }),
        ),
      ).toBe('PROCESS_ONLY');
  });

  it('claimed once is not claimed again: nobody sends it twice', () => {
    expect(codeOf(letterOnItsWay().attempt('ClaimNoticeDelivery', { notice }, { by: PROCESS }))).toBe(
      'NOTICE_NOT_PREPARED',
    );
  });

  it('whose facts have gone is dropped before it is claimed', () => {
    const withdrawn = letterPrepared().does('Withdraw', {}, { by: PEOPLE.applicant });
    expect(letterOf(withdrawn)).toMatchObject({ status: 'DROPPED' });
    expect(codeOf(withdrawn.attempt('ClaimNoticeDelivery', { notice }, { by: PROCESS }))).toBe(
      'NOTICE_NOT_PREPARED',
    );
  });

  it('without a statutory event of its own leaves the proof that it went out', () => {
    const passed = circulated().events.find((one) => one.type === 'NoticeDelivered');
    expect(passed).toMatchObject({
      authority: 's.104(3)(b)',
      data: {
        template: 'application-circulation',
        proof: { text: sealed('letter'), sha256: 'a'.repeat(64), channel: 'EMAIL' },
      },
    });
  });
});

describe('A letter of which nobody knows whether it went out', () => {
  it('becomes a task for a person and is not sent again by itself', () => {
    expect(letterOf(letterUncertain())).toMatchObject({ status: 'UNCERTAIN' });
    expect(letterUncertain().settle().names()).toEqual(letterUncertain().names());
  });

  it('found to have arrived counts as told, with the text that was sent', () => {
    const found = letterUncertain().does('ResolveDelivery', { notice, outcome: 'WAS_DELIVERED' });
    expect(found.names().slice(-3)).toEqual([
      'DeliveryResolved',
      'NoticeDelivered',
      'ThresholdNotMetNotified',
    ]);
    expect(found.last()).toMatchObject({ data: { proof: { text: sealed('letter') } } });
    expect(found.deadline('AD12/decision-1').status).toBe('OPEN');
  });

  it('is the coordinator’s to resolve, or the victim’s single point of contact’s', () => {
    const resolve = (by: (typeof PEOPLE)[keyof typeof PEOPLE]) =>
      codeOf(letterUncertain().attempt('ResolveDelivery', { notice, outcome: 'WAS_DELIVERED' }, { by }));
    expect([resolve(PEOPLE.coordinator), resolve(PEOPLE.spoc), resolve(PEOPLE.applicant)]).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'ROLE_NOT_ALLOWED',
    ]);
  });

  it('is written and sent once more where it did not arrive', () => {
    const again = letterUncertain().does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' });
    expect(letterOf(again)).toMatchObject({ status: 'OWED', attempt: 2, text: null });
    // Under a key of its own: the door would answer the old one with the old answer.
    expect(again.due().map((one) => one.key)).toEqual([
      expect.stringContaining(`${notice}/attempt-2/PrepareNotice`),
    ]);
    expect(again.settle().names().slice(-1)).toEqual(['ThresholdNotMetNotified']);
  });

  it('is let go where it is no longer needed; the duty to tell stays with a person', () => {
    const gone = letterUncertain().does('ResolveDelivery', { notice, outcome: 'NO_LONGER_NEEDED' });
    expect(letterOf(gone)).toMatchObject({ status: 'DROPPED' });
    expect(gone.settle().names()).not.toContain('ThresholdNotMetNotified');
    expect(gone.deadline('AD6/decision-1').status).toBe('OPEN');
    expect(
      codeOf(
        gone.attempt('NotifyApplicant', {
          channel: 'POST',
          text: sealed('letter'),
          textSha256: 'a'.repeat(64),
        }),
      ),
    ).toBe('ACCEPTED');
  });

  it('holds the facts still until it is resolved', () => {
    const fact = { complaint: 'complaint-1', correction: { hate: true } };
    expect(codeOf(letterUncertain().attempt('CorrectComplaint', fact))).toBe('NOTICE_BEING_SENT');
    expect(codeOf(letterOnItsWay().attempt('CorrectComplaint', fact))).toBe('NOTICE_BEING_SENT');
    expect(
      codeOf(
        letterUncertain()
          .does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' })
          .attempt('CorrectComplaint', fact),
      ),
    ).toBe('ACCEPTED');
  });
});

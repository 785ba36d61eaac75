import { PEOPLE } from '../testing/people.js';
import {
  acknowledged,
  application,
  asked,
  consentAsked,
  consentMissing,
  received,
  transferred,
} from '../testing/stories.js';
import { begin, codeOf } from '../testing/scenario.js';

const toBolsover = { from: 'ned', to: 'bolsover' };
const neighbour = { by: PEOPLE.neighbour };

describe('An application about behaviour in another area (s.104(1), 2.8)', () => {
  it('is transferred: the applicant is told, nothing runs on here, and the other area has two working days', () => {
    const gone = transferred();
    expect(gone.state).toMatchObject({
      state: 'TRANSFERRED_OUT',
      transfer: { to: 'bolsover', from: 'RECEIVED', status: 'OFFERED' },
    });
    expect(gone.state.notices.at(-1)).toMatchObject({ template: 'transfer', status: 'DELIVERED' });
    for (const id of ['AD1', 'AD3', 'AD5']) expect(gone.deadline(id).status).toBe('CANCELLED');
    expect(gone.deadline('TRANSFER')).toMatchObject({ status: 'OPEN', due: '2022-05-05' });
  });

  it('ends here when the other area accepts, and nobody here is owed anything more', () => {
    const accepted = transferred().on('2022-05-04').does('AcceptTransfer', {}, neighbour);
    expect(accepted.last()).toMatchObject({ type: 'TransferAccepted', data: { by: 'bolsover' } });
    expect(accepted.deadline('TRANSFER').status).toBe('MET');
    expect(accepted.process()).toMatchObject({ ended: true, owed: [] });
  });

  it('goes on where it was when the other area returns it, with its own time again', () => {
    const back = transferred().on('2022-05-05').does('ReturnTransfer', {}, neighbour);
    expect(back.state).toMatchObject({ state: 'RECEIVED', transfer: { status: 'RETURNED' } });
    expect(back.deadline('AD1/again-2').due).toBe('2022-05-10');
    expect(back.deadline('AD3/again-2').due).toBe('2022-05-09');
    expect(back.deadline('AD5/again-2').due).toBe('2022-05-26');
    const known = acknowledged().does('TransferToArea', toBolsover).does('ReturnTransfer', {}, neighbour);
    expect(known.state.state).toBe('ACKNOWLEDGED');
    expect(known.state.deadlines.some((one) => one.key === 'AD1/again-2')).toBe(false);
  });

  it('returned while consent is missing, it waits for consent as before and chases it again', () => {
    const back = consentAsked().does('TransferToArea', toBolsover).does('ReturnTransfer', {}, neighbour);
    expect(back.state).toMatchObject({ state: 'AWAITING_CONSENT', consent: { status: 'REQUESTED' } });
    expect(back.deadline('AD2/again-2')).toMatchObject({ status: 'OPEN' });
    expect(back.deadline('AD5/again-2')).toMatchObject({ status: 'PAUSED' });
    expect(back.state.deadlines.some((one) => one.id === 'AD3')).toBe(false);
    const never = consentMissing().does('TransferToArea', toBolsover).does('ReturnTransfer', {}, neighbour);
    expect(never.state.deadlines.some((one) => one.id === 'AD2')).toBe(false);
  });

  it('is circulated to our own bodies only while it is ours: at once, or when it comes back', () => {
    const hasty = received().does('TransferToArea', toBolsover);
    expect(hasty.settle().names()).not.toContain('ApplicationCirculated');
    const back = hasty.settle().does('ReturnTransfer', {}, neighbour).settle();
    expect(back.names()).toContain('ApplicationCirculated');
  });

  it('sends the letters again that the transfer had called back', () => {
    const hasty = received()
      .does('CirculateApplication', {})
      .does('AcknowledgeApplication', {})
      .does('TransferToArea', toBolsover);
    expect(hasty.state.notices.map((one) => [one.template, one.status])).toEqual([
      ['application-circulation', 'DROPPED'],
      ['acknowledgement', 'DROPPED'],
      ['transfer', 'OWED'],
    ]);
    const back = hasty.does('ReturnTransfer', {}, neighbour).settle();
    expect(back.state.notices.slice(3).map((one) => [one.template, one.status])).toEqual([
      ['application-circulation', 'DELIVERED'],
      ['acknowledgement', 'DELIVERED'],
    ]);
  });

  it('is answered by the other area alone, once', () => {
    for (const answer of ['AcceptTransfer', 'ReturnTransfer'] as const) {
      expect(codeOf(transferred().attempt(answer, {}, { by: PEOPLE.coordinator }))).toBe(
        'NOT_THE_OTHER_AREA',
      );
      expect(codeOf(transferred().does('AcceptTransfer', {}, neighbour).attempt(answer, {}, neighbour))).toBe(
        'TRANSFER_ANSWERED',
      );
    }
  });

  it('is recorded as late when nobody there answers, and may still be answered', () => {
    const silent = transferred().wait('2022-05-06');
    expect(silent.deadline('TRANSFER')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
    expect(silent.does('AcceptTransfer', {}, neighbour).deadline('TRANSFER').status).toBe('MET_LATE');
  });

  it('is not transferred any more once agencies were asked', () => {
    expect(codeOf(asked().attempt('TransferToArea', toBolsover))).toBe('NOT_IN_THIS_STATE');
  });

  it('is a new application in the other area, where it begins like any other', () => {
    const there = begin('2022-05-04').does(
      'SubmitApplication',
      application({ reference: 'BOL-CT-2022-001', area: 'bolsover' }),
      neighbour,
    );
    expect(there.state).toMatchObject({ state: 'RECEIVED', coordinator: PEOPLE.neighbour.person });
  });
});

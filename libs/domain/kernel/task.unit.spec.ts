import { ENGLAND_AND_WALES } from './bank-holidays.js';
import { openDeadline } from './deadlines.js';
import { lettersInDoubt, reasonsAskedFor } from './task.js';

describe('What waits for a person', () => {
  const letter = {
    id: 'notice-1',
    template: 'outcome',
    source: 's.104(8)',
    owedAt: '2026-11-23T09:00:00.000Z',
  };

  it('is a letter of which nobody can tell whether it went out', () => {
    expect(lettersInDoubt([{ ...letter, status: 'UNCERTAIN' }])).toEqual([
      {
        key: 'notice-1/in-doubt',
        what: 'Find out whether this letter went out: outcome',
        source: 's.104(8)',
        since: '2026-11-23T09:00:00.000Z',
        command: 'ResolveDelivery',
        data: { notice: 'notice-1' },
      },
    ]);
  });

  it('is no letter that is owed, on its way, delivered or no longer needed', () => {
    const others = ['OWED', 'PREPARED', 'CLAIMED', 'DELIVERED', 'DROPPED', 'SENT_BY_PERSON'];
    expect(lettersInDoubt(others.map((status) => ({ ...letter, status })))).toEqual([]);
  });

  it('is the reason for a date that was missed, until it was given', () => {
    const missed = openDeadline(
      {
        id: 'AD5',
        key: 'AD5',
        what: 'Decide the threshold',
        kind: 'LOCAL',
        source: 'local procedure',
        length: { n: 10, unit: 'WORKING_DAYS' },
        startedOn: '2026-11-23',
        startedBy: 'ApplicationReceived',
      },
      ENGLAND_AND_WALES,
    );
    const at = (lateReason: 'NOT_ASKED' | 'ASKED' | 'GIVEN') => reasonsAskedFor([{ ...missed, lateReason }]);
    expect(at('ASKED')).toEqual([
      {
        key: 'AD5/reason',
        what: 'Say why this was late: Decide the threshold',
        source: 'local procedure',
        since: '2026-12-08T00:00:00.000Z',
        command: 'GiveLateReason',
        data: { deadline: 'AD5' },
      },
    ]);
    expect([at('NOT_ASKED'), at('GIVEN')]).toEqual([[], []]);
  });
});

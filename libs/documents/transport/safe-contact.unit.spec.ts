import { safeChannel } from './safe-contact.js';

const NOON = '2026-12-08T12:00:00.000Z';
const NIGHT = '2026-12-08T23:00:00.000Z';

describe('safe contact', () => {
  it('uses our first channel where the person set no rule', () => {
    expect(safeChannel(['EMAIL', 'POST'], null, NIGHT)).toEqual({ allowed: true, channel: 'EMAIL' });
  });

  it('uses the first channel that the person calls safe', () => {
    expect(safeChannel(['EMAIL', 'POST'], { channels: ['POST'] }, NOON)).toEqual({
      allowed: true,
      channel: 'POST',
    });
  });

  it('sends nothing where no channel of ours is safe', () => {
    expect(safeChannel(['EMAIL'], { channels: ['TELEPHONE'] }, NOON)).toEqual({
      allowed: false,
      because: 'NO_SAFE_CHANNEL',
    });
  });

  it('waits for the hours that the person named, in London time', () => {
    const rules = { channels: ['EMAIL' as const], hours: { from: 9, to: 13 } };
    expect(safeChannel(['EMAIL'], rules, NOON).allowed).toBe(true);
    expect(safeChannel(['EMAIL'], rules, NIGHT)).toEqual({ allowed: false, because: 'NOT_AT_THIS_HOUR' });
    expect(safeChannel(['EMAIL'], rules, '2026-06-08T12:30:00.000Z')).toEqual({
      allowed: false,
      because: 'NOT_AT_THIS_HOUR',
    });
  });

  it('understands hours that run past midnight', () => {
    const rules = { channels: ['EMAIL' as const], hours: { from: 22, to: 6 } };
    expect(safeChannel(['EMAIL'], rules, NIGHT).allowed).toBe(true);
    expect(safeChannel(['EMAIL'], rules, NOON).allowed).toBe(false);
  });

  it('lets paper go at any hour', () => {
    expect(safeChannel(['POST'], { channels: ['POST'], hours: { from: 9, to: 13 } }, NIGHT).allowed).toBe(
      true,
    );
  });
});

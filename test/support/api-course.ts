import type { Application } from '#libs/application/index.js';
import type { ExampleCase } from './api-cases.js';
import type { Asking } from './application.js';

/** How time passes in a story that is told over HTTP, and how what follows by itself comes about. */
export interface Course {
  /** Nothing is told of the past: where that moment has gone by, it is now. */
  until(moment: string): Promise<void>;
  follows(one: ExampleCase, command: string): Promise<void>;
  /** `wayOut`: what a person may do about it where the engine stands still. */
  goesOn(one: ExampleCase, command: string, wayOut: () => Promise<void>): Promise<void>;
  writes(one: ExampleCase, template: string): Promise<void>;
}

interface Letter {
  readonly id: string;
  readonly template: string;
  readonly status: string;
}

/** No engine runs: people take the ways out, and for the rest the test stands in, through the same door. */
export const byHand = ({ ledger }: Pick<Application, 'ledger'>): Course => ({
  async until(moment) {
    if (Date.parse(moment) > Date.parse(await ledger.now())) await ledger.setRehearsalClock(moment);
  },
  async follows(one, command) {
    const owed = await one.owed(command);
    expect([command, owed.length > 0]).toEqual([command, true]);
    for (const data of owed) await one.follows(command, data);
  },
  goesOn: (_, __, wayOut) => wayOut(),
  async writes(one, template) {
    const { notices } = (await one.state()) as { readonly notices: readonly Letter[] };
    for (const { id: notice } of notices.filter(
      (letter) => letter.template === template && letter.status === 'OWED',
    )) {
      await one.follows('PrepareNotice', {
        notice,
        text: 'A letter',
        html: '<p>A letter</p>',
        sha256: SHA256,
      });
      await one.follows('ClaimNoticeDelivery', { notice });
      await one.follows('RecordNoticeDelivered', { notice, channel: 'EMAIL', reference: `mail-${notice}` });
    }
  },
});

/** The engine runs, and the rehearsal clock is advanced as a person does it who shows the system to others. */
export function byEngine(ask: () => Promise<Asking>): Course {
  const rests = async () => {
    const { body } = await (await ask()).get('/api/v1/rehearsal').expect(200);
    return (body as { now: string }).now;
  };
  const advance = async (to: string) => {
    const { status, body } = await (await ask()).post('/api/v1/rehearsal/advance', { to });
    expect([to, status, (body as { detail?: string }).detail]).toEqual([to, 200, undefined]);
  };
  const rest = async () => advance(await rests());
  return {
    async until(moment) {
      const now = await rests();
      await advance(moment > now ? moment : now);
    },
    follows: rest,
    goesOn: rest,
    writes: rest,
  };
}

/** Of nothing: what a letter says is told elsewhere. */
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

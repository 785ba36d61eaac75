import { GroupCommit } from './group-commit.js';

interface Asked {
  readonly stream: string;
  readonly what: string;
}

class Outage extends Error {}

/** A database that answers when told to, and remembers in which batches it was asked. */
function database(fails: (asked: Asked, attempt: number) => Error | null = () => null) {
  const batches: string[][] = [];
  const group = new GroupCommit<Asked, string>({
    key: ({ stream }) => stream,
    size: ({ what }) => what.length,
    unavailable: (error) => error instanceof Outage,
    send: async (batch) => {
      batches.push(batch.map(({ stream, what }) => `${stream}:${what.slice(0, 10)}`));
      await Promise.resolve();
      for (const asked of batch) {
        const error = fails(asked, batches.length);
        if (error) throw error;
      }
      return batch.map(({ what }) => `did ${what}`);
    },
  });
  return { batches, group };
}

const submit = (group: GroupCommit<Asked, string>, ...asked: readonly string[]) =>
  Promise.allSettled(
    asked.map((one) => {
      const [stream = '', what = ''] = one.split(':');
      return group.submit({ stream, what });
    }),
  );

describe('committing in groups', () => {
  it('sends together what arrives together, in the order of streams, and answers each for itself', async () => {
    const { batches, group } = database();
    const answers = await submit(group, 'c:1', 'a:2', 'b:3');
    expect(batches).toEqual([['a:2', 'b:3', 'c:1']]);
    expect(answers.map((answer) => answer.status === 'fulfilled' && answer.value)).toEqual([
      'did 1',
      'did 2',
      'did 3',
    ]);
  });

  it('never sends two commands of one stream in one batch, and keeps their order', async () => {
    const { batches, group } = database();
    await submit(group, 'a:1', 'a:2', 'b:3', 'a:4', 'b:5');
    expect(batches).toEqual([['a:1', 'b:3'], ['a:2', 'b:5'], ['a:4']]);
  });

  it('sends no more at once than the database likes to take', async () => {
    const { batches, group } = database();
    await submit(group, ...Array.from({ length: 300 }, (_, index) => `s${index}:x`));
    expect(batches.map((batch) => batch.length)).toEqual([128, 128, 44]);
    const large = 'y'.repeat(3 * 1024 * 1024);
    const other = database();
    await submit(other.group, `a:${large}`, `b:${large}`, 'c:small');
    expect(other.batches.map((batch) => batch.length)).toEqual([2, 1]);
  });

  it('sends again one by one when a batch fails, and fails only the one at fault', async () => {
    const { batches, group } = database(({ what }) => (what === 'bad' ? new Error('bad') : null));
    const answers = await submit(group, 'a:1', 'b:bad', 'c:3');
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a:1', 'b:bad', 'c:3'], ['a:1'], ['b:bad'], ['c:3']]);
  });

  it('does not try a single command twice that is at fault itself', async () => {
    const { batches, group } = database(() => new Error('bad'));
    await submit(group, 'a:bad');
    expect(batches).toHaveLength(1);
  });

  it('tries once more after a lost connection, because nobody knows whether the batch came through', async () => {
    const { batches, group } = database((_asked, attempt) => (attempt === 1 ? new Outage() : null));
    const answers = await submit(group, 'a:1', 'b:2');
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(batches).toHaveLength(3);
  });

  it('does not keep people waiting for a database that is away', async () => {
    const { batches, group } = database(() => new Outage());
    const answers = await submit(group, 'a:1', 'b:2', 'c:3', 'd:4');
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(batches).toHaveLength(2);
  });

  it('answers everything before it is closed', async () => {
    const { batches, group } = database();
    const answers = submit(group, 'a:1', 'a:2', 'a:3');
    await group.drain();
    expect(batches).toHaveLength(3);
    expect((await answers).every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

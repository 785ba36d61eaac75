import { loadSeed } from '#apps/cli/seed/load-seed.js';
import { SEED_STARTS, STORIES } from '#apps/cli/seed/seed-year.js';
import { entrances, type Entrance } from '#libs/application/index.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import type { RecordedEvent, RememberedCommand } from '#libs/ledger/index.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { rulesBundle } from '#test/support/rules-bundle.js';
import { decideAgain, type LedgerToDecideAgain } from './index.js';

const SENTENCES = 'libs/domain/community-trigger/law/threshold-sentences.ts';
const [TODAYS_WORDS, OLDER_WORDS] = ['This report counts:', 'We have counted this report:'] as const;

/** The door of a release that used other words, with everything else as it is today. */
const inOlderWords = (entrance: Entrance): Entrance => ({
  ...entrance,
  rules: {
    ...entrance.rules,
    decide: (state, command, context) =>
      JSON.parse(
        JSON.stringify(entrance.rules.decide(state, command, context)).replaceAll(TODAYS_WORDS, OLDER_WORDS),
      ) as Decision,
  },
});

/** The same ledger, in which somebody has changed what is on record and mended every hash. */
const forged = (
  ledger: LedgerToDecideAgain,
  change: {
    readonly event?: (event: RecordedEvent) => RecordedEvent;
    readonly command?: (command: RememberedCommand) => RememberedCommand | null;
    readonly artefact?: (bytes: Buffer) => Buffer;
  },
): LedgerToDecideAgain => ({
  tenants: () => ledger.tenants(),
  streams: (tenant) => ledger.streams(tenant),
  commands: async (tenant, stream) =>
    (await ledger.commands(tenant, stream)).flatMap((one) => {
      const other = change.command === undefined ? one : change.command(one);
      return other === null ? [] : [other];
    }),
  loadAsRecorded: async (tenant, stream) => {
    const { version, events } = await ledger.loadAsRecorded(tenant, stream);
    return { version, events: events.map((event) => change.event?.(event) ?? event) };
  },
  loadArtefact: async (hash) => {
    const found = await ledger.loadArtefact(hash);
    return found && { ...found, bytes: change.artefact?.(found.bytes) ?? found.bytes };
  },
});

const withData = (event: RecordedEvent, data: object): RecordedEvent => ({
  ...event,
  data: { ...event.data, ...data },
});

describe('deciding again', () => {
  let engine: MemoryEngine;
  let older: string;
  let todays: string;
  let trigger: string;

  /** The demonstration year; up to its 40th step an older release served it, and from then on today's. */
  beforeAll(async () => {
    const before = new MemoryEngine(SEED_STARTS, undefined, {
      rulesVersion: 'to be known',
      letIn: entrances.map(inOlderWords),
    });
    older = await before.ledger.storeArtefact(
      'rules',
      await rulesBundle({ [SENTENCES]: (source) => source.replaceAll(TODAYS_WORDS, OLDER_WORDS) }),
    );
    todays = await before.ledger.storeArtefact('rules', await rulesBundle());
    const served = [older, todays].map(
      (rulesVersion, release) =>
        new MemoryEngine(SEED_STARTS, undefined, {
          rulesVersion,
          letIn: release === 0 ? entrances.map(inOlderWords) : entrances,
          continues: before,
        }),
    );
    let steps = 0;
    const now = () => served[steps <= 120 ? 0 : 1]!;
    const { reviews } = await loadSeed({
      door: {
        handle: (request) => {
          steps += 1;
          return now().door.handle(request);
        },
      },
      rehearsal: { pass: (to) => now().pass(to) },
      versionOf: before.versionOf,
      stories: STORIES,
    });
    engine = before;
    trigger = reviews['ned-trigger-1'] ?? '';
  });

  const versionsIn = async (tenant: string, stream: string) =>
    new Set((await engine.ledger.load(tenant, stream)).events.map(({ rulesVersion }) => rulesVersion));
  const first = async (change: Parameters<typeof forged>[1]) =>
    (await decideAgain(forged(engine.ledger, change), { tenant: 'ned', stream: trigger })).firstProblem;

  it('gives the recorded events for every command of the demonstration year, under two releases', async () => {
    const commands = (
      await Promise.all(
        engine.ledger.keys().map(([tenant, stream]) => engine.ledger.commands(tenant, stream)),
      )
    ).flat();
    const again = await decideAgain(engine.ledger);
    expect(again).toEqual({ ok: true, decisions: commands.length, problems: 0 });
    expect(commands.length).toBeGreaterThan(500);
    const both = await Promise.all(
      engine.ledger.keys().map(([tenant, stream]) => versionsIn(tenant, stream)),
    );
    expect(both.filter((versions) => versions.size === 2).length).toBeGreaterThan(2);
  });

  it('decides the commands of one review alone when asked for one', async () => {
    const own = await engine.ledger.commands('ned', trigger);
    expect(await decideAgain(engine.ledger, { tenant: 'ned', stream: trigger })).toEqual({
      ok: true,
      decisions: own.length,
      problems: 0,
    });
  });

  it('decides by the rules of that day and not by today’s: today’s words are a difference and no fault', async () => {
    const again = await decideAgain(engine.ledger, { tenant: 'ned', stream: trigger }, todays);
    expect(again).toMatchObject({ ok: true, problems: 0 });
    expect(again.differences?.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(
        /^Under today's rules ComputeThreshold would have given another ThresholdComputed: data\.complaints\[0\]\.because "This report counts:.*and not "We have counted this report:/u,
      ),
    );
  });

  it.each([
    [
      'the data of an event',
      (event: RecordedEvent) => (event.type === 'ThresholdDecided' ? withData(event, { count: 7 }) : event),
      /^The ThresholdDecided on record is not what the rules give for DecideThreshold: data\.count is 7 on record, and 3 by the rules that it was decided by\.$/u,
    ],
    [
      'what a sealed text is the text of',
      (event: RecordedEvent) =>
        event.type === 'ApplicationReceived'
          ? withData(event, { applicantName: { sealed: 'other', commitment: '0' } })
          : event,
      /^The ApplicationReceived on record is not what the rules give for SubmitApplication: data\.applicantName\.commitment/u,
    ],
    [
      'when it happened',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' ? { ...event, occurredAt: '2022-06-01T09:00:00.000Z' } : event,
      /ThresholdDecided.*: occurredAt is "2022-06-01T09:00:00\.000Z" on record/u,
    ],
    [
      'the kind of an event',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' ? { ...event, type: 'CaseClosed' } : event,
      /^DecideThreshold led to CaseClosed on record, but the rules that it was decided by give ThresholdDecided\.$/u,
    ],
    [
      'who did it',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' && event.actor.kind === 'person'
          ? { ...event, actor: { ...event.actor, person: 'somebody-else' } }
          : event,
      /^The ThresholdDecided on record does not say what its command DecideThreshold says: actor\.person is "somebody-else"/u,
    ],
    [
      'the procedure that it names',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' ? { ...event, procedureVersion: '9' } : event,
      /^DecideThreshold cannot be decided again: it names the procedure 9, and no such version had been published by then\.$/u,
    ],
    [
      'the calendar that it names',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' ? { ...event, calendarVersion: 'gov.uk-1999' } : event,
      /^DecideThreshold cannot be decided again: it names the calendar gov\.uk-1999, which/u,
    ],
    [
      'the rules that it names',
      (event: RecordedEvent) =>
        event.type === 'ThresholdDecided' ? { ...event, rulesVersion: 'f'.repeat(64) } : event,
      /^DecideThreshold cannot be decided again\. The rules ffffffffffff are not in the ledger: no bundle is stored under that version\.$/u,
    ],
  ])('finds it when somebody has changed %s and mended every hash', async (_what, event, says) => {
    const found = await first({ event });
    expect(found).toMatchObject({ tenant: 'ned', stream: trigger, what: expect.stringMatching(says) });
    const { events } = await engine.ledger.load('ned', trigger);
    expect(events[(found?.version ?? 0) - 1]?.type).toMatch(/ThresholdDecided|ApplicationReceived/u);
  });

  it('finds a command that was taken away, exchanged, or spoilt', async () => {
    const ofDecision = (other: (one: RememberedCommand) => RememberedCommand | null) =>
      first({
        command: (one) => (one.command === 'DecideThreshold' ? other(one) : one),
      });
    expect((await ofDecision(() => null))?.what).toMatch(
      /^No command is remembered that led to version \d+/u,
    );
    expect((await ofDecision((one) => ({ ...one, clear: {} })))?.what).toMatch(/is not that of a command/u);
    expect((await ofDecision((one) => ({ ...one, command: 'CloseCase' })))?.what).toBe(
      'The command is remembered as CloseCase, and its recorded text is that of DecideThreshold.',
    );
    const clear = (one: RememberedCommand) =>
      JSON.parse(JSON.stringify(one.clear).replace('"result":"MET"', '"result":"NOT_MET"')) as object;
    expect((await ofDecision((one) => ({ ...one, clear: clear(one) })))?.what).toMatch(
      /^DecideThreshold stands on record as accepted, but the rules that it was decided by refuse it: MANDATORY_MET\. 3 qualifying complaints/u,
    );
  });

  it('finds a warning that the sender was never given', async () => {
    const warnings = [{ code: 'ALL_WELL', detail: 'Nothing to see here.', source: 'nowhere' }];
    const found = await first({
      command: (one) =>
        one.command === 'DecideThreshold' ? { ...one, answer: { ...one.answer, warnings } } : one,
    });
    expect(found?.what).toMatch(/^The sender of DecideThreshold was told .*ALL_WELL/u);
  });

  it('finds rules that were exchanged for others under the same name', async () => {
    const found = await first({ artefact: (bytes) => Buffer.concat([bytes, Buffer.from('\n')]) });
    expect(found?.what).toMatch(/has another hash \([0-9a-f]{12}\): it was changed\.$/u);
  });

  it('looks at the stream as it was: a procedure that is published later changes no decision of before', async () => {
    const late = '2030-01-01T00:00:00.000Z';
    const found = await first({
      event: (one) => (one.type === 'ProcedurePublished' ? { ...one, recordedAt: late } : one),
    });
    expect(found?.what).toMatch(
      /it names the procedure 1, and no such version had been published by then\.$/u,
    );
  });
});

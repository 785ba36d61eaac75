import { Client, type ExampleCase } from '#test/support/api-cases.js';
import { byEngine } from '#test/support/api-course.js';
import {
  DHR_CHAIR,
  untilAnalysis,
  untilCalled,
  untilCleared,
  untilCommissioned,
  untilConcluded,
  untilDated,
  untilDrafting,
  untilEdited,
  untilPlanned,
  untilPublished,
  untilShared,
  untilSubmitted,
  untilTerms,
} from '#test/support/api-death-stories.js';
import { COORDINATOR } from '#test/support/api-stories.js';
import { serve, type ServedApplication } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';

interface Shown {
  readonly stage: string;
  readonly case: { readonly notices: readonly { readonly status: string }[] };
  readonly deadlines: readonly { readonly key: string; readonly status: string }[];
}

interface Recorded {
  readonly command: string;
  readonly actor: string;
}

/** Where the review stands after each part of the story. */
const STANDS = {
  'from the police letter to the terms of reference': 'IMR_COMMISSIONED',
  'until both agencies have reported': 'PANEL_ANALYSIS',
  'until the draft is before the sister': 'FAMILY_VIEWING',
  'until it is with the Home Office': 'QA_SUBMITTED',
  'until it is cleared': 'PUBLICATION_PREP',
  'until it is published': 'ACTION_PLAN_MONITORING',
  'to its formal conclusion': 'FORMALLY_CONCLUDED',
} as const;
type Part = keyof typeof STANDS;

describe('A Domestic Homicide Review over HTTP, with the engine at work and the examples of the document', () => {
  let engine: Engine;
  let served: ServedApplication;
  let client: Client;
  let one: ExampleCase;
  const stood = new Map<string, string>();

  beforeAll(async () => {
    engine = await openEngine({ startAt: '2026-12-01T09:00:00.000Z' });
    const where = async () => ({ now: await engine.now() });
    const advance = async (to: string) => {
      await engine.advance(to);
      return where();
    };
    served = await serve(engine.application, { rehearsal: { where, advance } });
    const system = { ...served, application: engine.application };
    client = await Client.of(
      system,
      byEngine(() => served.as(COORDINATOR)),
    );
    await tells();
  }, 600_000);
  afterAll(async () => {
    await served.close();
    await engine.close();
  });

  const shows = async (): Promise<Shown> =>
    (await client.asks(COORDINATOR, '/reviews/{id}', `/reviews/${one.id}`)) as unknown as Shown;

  const part = async (name: Part, acts: () => Promise<void>) => {
    await acts();
    stood.set(name, (await shows()).stage);
  };

  const tells = async () => {
    const { until } = client.course;
    await part('from the police letter to the terms of reference', async () => {
      one = await untilCalled(client, '2026-12-10T10:00:00.000Z');
      await until('2026-12-10T14:00:00.000Z');
      await untilTerms(one);
    });
    await part('until both agencies have reported', async () => {
      await untilCommissioned(one);
      await until('2027-01-20T09:00:00.000Z');
      await untilAnalysis(one);
    });
    await part('until the draft is before the sister', async () => {
      await untilDrafting(client, one, '2027-02-10T10:00:00.000Z');
      await until('2027-03-03T09:00:00.000Z');
      await untilShared(one);
    });
    await part('until it is with the Home Office', async () => {
      await untilPlanned(one);
      await untilSubmitted(one);
    });
    await part('until it is cleared', async () => {
      await until('2027-03-24T09:00:00.000Z');
      await untilCleared(one);
    });
    await part('until it is published', async () => {
      await untilEdited(one);
      await untilDated(one);
      await until('2027-04-14T09:00:00.000Z');
      await untilPublished(one);
    });
    await part('to its formal conclusion', async () => {
      await until('2027-06-14T09:00:00.000Z');
      await untilConcluded(one);
      await until('2027-06-15T09:00:00.000Z');
    });
  };

  it.each(Object.entries(STANDS))('goes on %s', (name, stands) => {
    expect(stood.get(name)).toBe(stands);
  });

  it('goes on by itself in between, and no person sent what the engine does', async () => {
    const at = `/reviews/${one.id}/events`;
    const { events } = (await client.asks(DHR_CHAIR, '/reviews/{id}/events', at)) as unknown as {
      readonly events: readonly Recorded[];
    };
    const ofItself = events.filter(({ actor }) => actor === 'process');
    expect(ofItself.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'CloseScoping',
        'OpenAgencyQa',
        'PutImrToPanel',
        'MergeChronologies',
        'BeginPanelAnalysis',
        'BeginPublicationPrep',
        'DistributeCopies',
        'ReportToCsp',
        'RecordNoticeDelivered',
      ]),
    );
    const byPeople = events.filter(({ actor }) => actor.startsWith('person/')).map(({ command }) => command);
    expect(byPeople.filter((command) => ofItself.some((one) => one.command === command))).toEqual([]);
  });

  it('leaves no letter unsent and no deadline open', async () => {
    const { deadlines, case: shown } = await shows();
    expect(deadlines.filter(({ status }) => status !== 'MET' && status !== 'CANCELLED')).toEqual([]);
    const letters = shown.notices.filter(({ status }) => status !== 'DROPPED');
    expect(letters.filter(({ status }) => status !== 'DELIVERED')).toEqual([]);
    expect(letters.length).toBeGreaterThan(40);
    expect(await engine.letters()).toHaveLength(letters.length);
  });

  it('keeps its record unbroken', async () => {
    expect(await engine.application.ledger.verify()).toMatchObject({ ok: true });
  });
});

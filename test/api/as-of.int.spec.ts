import { openTestServer, type TestServer } from '#test/support/application.js';
import { Client, type ExampleCase } from '#test/support/api-cases.js';
import { CSP_CHAIR, FAMILY, notifies } from '#test/support/api-death-stories.js';
import { partnership } from '#test/support/api-partnership.js';
import {
  APPLICANT,
  COORDINATOR,
  personId,
  POLICE,
  submits,
  untilComputed,
} from '#test/support/api-stories.js';

const AUDITOR = 'auditor@audit.example';

interface EventLine {
  readonly type: string;
  readonly stream?: string;
  readonly version: number;
}

interface Standing {
  readonly basis: string;
  readonly inWords: string;
  readonly notes: readonly string[];
  readonly recordedLater: readonly EventLine[] | null;
  readonly correctedLater: readonly EventLine[] | null;
  readonly rectifiedLater: readonly Rectification[];
  readonly datedLater: number;
}

interface Rectification {
  readonly what: string;
  readonly recorded: unknown;
  readonly correction: unknown;
}

interface Shown {
  readonly version: number;
  readonly stage: string;
  readonly standing?: Standing;
  readonly case: Readonly<Record<string, unknown>>;
  readonly rectifications?: readonly Rectification[];
}

interface InWords {
  readonly rectifications: readonly Rectification[];
  readonly title: string;
  readonly point: string;
  readonly stageInWords: string;
  readonly standing: Standing | null;
  readonly deadlines: readonly {
    readonly name: string;
    readonly state: string;
    readonly dueInWords: string;
  }[];
  readonly members: readonly { readonly role: string; readonly organisation: string | null }[] | null;
  readonly sections: readonly {
    readonly heading: string;
    readonly entries: readonly {
      readonly heading: string | null;
      readonly lines: readonly { readonly label: string; readonly value: string }[];
    }[];
  }[];
}

interface Decisions {
  readonly version: number;
  readonly standing?: Standing;
  readonly decisions: readonly { readonly decision: string; readonly version: number }[];
}

interface Compared {
  readonly from: { readonly basis: string; readonly inWords: string };
  readonly to: { readonly basis: string };
  readonly lines: readonly {
    readonly what: string;
    readonly because: {
      readonly type: string;
      readonly version: number;
      readonly authority: string | null;
      readonly reason: unknown;
      readonly who: { readonly roleInWords: string; readonly organisationName: string } | null;
    } | null;
  }[];
  readonly changes: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[];
  readonly events: readonly EventLine[];
}

const DAY_OF_INCIDENT = 'Day of the incident';

/** The clock stands at 9 o'clock on Monday 23 November 2026 when the cases begin. */
describe('A review as of an earlier time', () => {
  let server: TestServer;
  let client: Client;
  let trigger: ExampleCase;
  let death: ExampleCase;

  const of = (one: ExampleCase) => {
    const at = `/reviews/${one.id}`;
    const ask = (path: string, to: string, who: string, expected?: number) =>
      client.asks(who, path, to, expected);
    return {
      show: async (asked: string, who = COORDINATOR, expected?: number) =>
        (await ask('/reviews/{id}', `${at}${asked}`, who, expected)) as unknown as Shown,
      inWords: async (asked: string, who = COORDINATOR) =>
        (await ask('/reviews/{id}/in-words', `${at}/in-words${asked}`, who)) as unknown as InWords,
      compare: async (asked: string, who = COORDINATOR, expected?: number) =>
        (await ask('/reviews/{id}/compare', `${at}/compare${asked}`, who, expected)) as unknown as Compared,
    };
  };
  const valueOf = ({ sections }: InWords, heading: string, entry: string | null, label: string) =>
    sections
      .find((one) => one.heading === heading)
      ?.entries.find((one) => one.heading === entry)
      ?.lines.find((one) => one.label === label)?.value;

  beforeAll(async () => {
    server = await openTestServer();
    client = await Client.of(server);
    const { ledger } = server.application;
    trigger = await submits(client, { applicant: personId(APPLICANT) });
    death = await notifies(client, { suspectStatus: 'ARRESTED' });
    await ledger.setRehearsalClock('2026-11-24T09:00:00.000Z');
    await untilComputed(trigger);
    // On Thursday the coordinator records what was done on Tuesday, and puts right what was wrong from the first day.
    await ledger.setRehearsalClock('2026-11-26T15:00:00.000Z');
    await trigger.does(COORDINATOR, 'AssessRisk', { occurredAt: '2026-11-24T11:00:00.000Z' });
    await trigger.does(COORDINATOR, 'CorrectComplaint', { reason: 'The diary sheet gives another day.' });
    await death.does(COORDINATOR, 'RequestScopingReturn', { occurredAt: '2026-11-25T10:00:00.000Z' });
    await death.does(COORDINATOR, 'CorrectNotification', { reason: 'The police had mixed up two files.' });
  });
  afterAll(() => server.close());

  it('shows what was known, and says what had happened and was not known', async () => {
    const { version, case: shown, standing } = await of(trigger).show('?asOf=2026-11-24');
    expect([version, shown['risk']]).toEqual([7, null]);
    expect(shown['complaints']).toMatchObject([{ id: 'complaint-1', occurredOn: '2026-10-20' }, {}, {}]);
    expect(standing).toMatchObject({
      basis: 'KNOWN',
      inWords: 'as it was known at the end of 24 November 2026 (version 7)',
      recordedLater: [{ type: 'RiskAssessed', version: 8 }],
      correctedLater: [{ type: 'ComplaintCorrected', version: 9 }],
    });
    expect(standing?.notes[0]).toMatch(
      /^1 event had happened by then and came to the record only afterwards\./,
    );
  });

  it('shows what was true: what was recorded later is part of it, a corrected fact is right, what came later is left out', async () => {
    const { stage, case: shown, standing } = await of(trigger).show('?trueAt=2026-11-24');
    expect(shown['risk']).toMatchObject({ level: 'MEDIUM' });
    expect(shown['complaints']).toMatchObject([{ id: 'complaint-1', occurredOn: '2026-10-19' }, {}, {}]);
    // The correction took the computed test back on Thursday. On Tuesday it stood.
    expect([stage, shown['computation']]).toMatchObject(['THRESHOLD_PENDING', { result: 'MET' }]);
    expect((await of(trigger).show('')).case['computation']).toBeNull();
    expect(standing).toMatchObject({
      basis: 'TRUE',
      inWords: 'as it was true at the end of 24 November 2026, by what is on record today',
      recordedLater: [{ type: 'RiskAssessed' }],
      correctedLater: [{ type: 'ComplaintCorrected' }],
      datedLater: 1,
    });
  });

  it('does the same for a death review', async () => {
    const { show } = of(death);
    const [known, real] = [await show('?asOf=2026-11-25'), await show('?trueAt=2026-11-25')];
    const suspect = ({ case: { notification } }: Shown) =>
      (notification as { readonly suspectStatus: string }).suspectStatus;
    expect([known, real].map((one) => [one.stage, suspect(one)])).toEqual([
      ['NOTIFIED', 'ARRESTED'],
      ['SCOPING_DECISION', 'CHARGED'],
    ]);
    expect([known.case['scoping'], (real.case['scoping'] as unknown[]).length]).toEqual([[], 1]);
  });

  it('can be read by a person: in words, in London, with dates, members and what was unknown then', async () => {
    const page = await of(trigger).inWords('?asOf=7');
    expect(page).toMatchObject({
      title: 'Community Trigger NED-CT-2026-001',
      point: 'As it was known on 24 November 2026 at 9am (version 7)',
      stageInWords: 'threshold to be decided',
    });
    expect(page.deadlines).toContainEqual(
      expect.objectContaining({
        name: '“Return of information” (AD4, request 1)',
        dueInWords: '8 December 2026',
        state: 'met on 24 November 2026 at 9am',
      }),
    );
    expect(page.members?.map(({ role, organisation }) => [role, organisation])).toContainEqual([
      'AGENCY_SPOC',
      'derbyshire-police',
    ]);
    expect(valueOf(page, 'Complaints', 'Complaint 1', DAY_OF_INCIDENT)).toBe('20 October 2026');
    const earlier = await of(trigger).inWords('?asOf=1');
    expect(earlier.members?.map(({ role }) => role)).toEqual(['PUBLIC_APPLICANT']);
    expect(earlier.deadlines.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    const now = await of(trigger).inWords('');
    expect([now.standing, now.point]).toEqual([null, 'As it stands on 26 November 2026 at 3pm (version 9)']);
    expect(valueOf(now, 'Complaints', 'Complaint 1', DAY_OF_INCIDENT)).toBe('19 October 2026');
  });

  it('opens nothing to anybody that is closed to them today, at no time and in no form', async () => {
    for (const asked of ['?asOf=7', '?trueAt=2026-11-24']) {
      expect((await of(trigger).inWords(asked, POLICE)).members).toBeNull();
      expect((await of(trigger).show(asked, POLICE)).standing).toMatchObject({
        recordedLater: null,
        correctedLater: null,
      });
      const told = JSON.stringify([
        await of(trigger).inWords(asked, AUDITOR),
        await of(trigger).compare('?from=1', AUDITOR),
      ]);
      for (const text of ['Jamie Penrose', 'applicant@public.example', 'Two logs', 'The diary sheet'])
        expect([text, told.includes(text)]).toEqual([text, false]);
      await of(trigger).show(asked, 'coordinator@bolsover.example', 404);
      await of(trigger).show(asked, FAMILY, 404);
    }
    // Whoever became a member later reads the time before as well: what counts is today's membership.
    expect((await of(trigger).show('?asOf=1', POLICE)).version).toBe(1);
  });

  it('compares two points in the words of a coordinator, with act, person and authority behind each line', async () => {
    const { lines, changes } = await of(trigger).compare('?from=7');
    expect(lines.map(({ what }) => what)).toEqual([
      expect.stringMatching(
        /^Risk was recorded on 24 November 2026, when the risk was assessed \(SG25; 2\.8\): level: medium; assessed: 24 November 2026 at 11am\.$/,
      ),
      expect.stringMatching(
        /^Risk assessment 1 was added on 24 November 2026, when the risk was assessed .*: “No children in either household\.”\.$/,
      ),
      'Complaint 1: day of the incident changed from 20 October 2026 to 19 October 2026, because on 26 November 2026 a complaint was corrected (s.104(4); 2.2 step 8). The reason given: “The diary sheet gives another day.”.',
      expect.stringMatching(
        /^Threshold test is no longer there: .*, because on 26 November 2026 a complaint was corrected/,
      ),
    ]);
    expect(lines[2]?.because).toMatchObject({
      type: 'ComplaintCorrected',
      version: 9,
      authority: 's.104(4); 2.2 step 8',
      reason: 'The diary sheet gives another day.',
      who: { roleInWords: 'case coordinator', organisationName: 'North East Derbyshire District Council' },
    });
    expect(changes).toContainEqual(
      expect.objectContaining({
        path: 'complaints/complaint-1/occurredOn',
        before: '2026-10-20',
        after: '2026-10-19',
      }),
    );
  });

  it('compares what was known with what was true on one day', async () => {
    const { from, to, lines } = await of(trigger).compare('?on=2026-11-24');
    expect([from.basis, to.basis]).toEqual(['KNOWN', 'TRUE']);
    expect(lines.map(({ what }) => what.split(',')[0])).toEqual([
      'Risk was recorded on 24 November 2026',
      'Risk assessment 1 was added on 24 November 2026',
      'Complaint 1: day of the incident changed from 20 October 2026 to 19 October 2026',
    ]);
    const { lines: ofDeath } = await of(death).compare('?on=2026-11-25', CSP_CHAIR);
    expect(ofDeath.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^The case moved from “death notified” to “agencies looking into their files”, because on 25 November 2026 /,
        ),
        expect.stringMatching(
          /^Notification: investigation changed from somebody was arrested to somebody was charged; relationship.*, because on 26 November 2026 what was notified was corrected/,
        ),
      ]),
    );
  });

  it('explains the decisions that had been taken by then, as they were explained then', async () => {
    const decided = async (asked: string, who = COORDINATOR, expected?: number) =>
      (await client.asks(
        who,
        '/reviews/{id}/decisions',
        `/reviews/${trigger.id}/decisions${asked}`,
        expected,
      )) as unknown as Decisions;
    const now = await decided('');
    expect(now.decisions.map(({ decision }) => decision)).toEqual(['ComputeThreshold']);
    expect(now.standing).toBeUndefined();
    const computedIn = now.decisions[0]?.version ?? 0;
    const before = await decided(`?asOf=${String(computedIn - 1)}`, AUDITOR);
    expect([before.version, before.decisions]).toEqual([computedIn - 1, []]);
    expect(before.standing).toMatchObject({ basis: 'KNOWN', recordedLater: expect.any(Array) });
    const { version, decisions } = await decided('?asOf=2026-11-24');
    expect([version, decisions]).toEqual([7, now.decisions]);
    expect(await decided('?asOf=10', COORDINATOR, 400)).toMatchObject({ field: 'asOf', rule: 'known' });
    expect(await decided('?asOf=2026-11-27', COORDINATOR, 400)).toMatchObject({ rule: 'notInFuture' });
    await decided('?asOf=1', POLICE, 403);
  });

  it.each([
    ['?asOf=2026-11-24&trueAt=2026-11-24', 'trueAt', 'exclusive', /give one of the two/],
    ['?asOf=10', 'asOf', 'known', /There is no version 10: the review has 9 versions/],
    ['?asOf=2026-11-22', 'asOf', 'known', /first recorded at 2026-11-23T09:00:00.000Z/],
    ['?asOf=2026-11-27', 'asOf', 'notInFuture', /Ask for 2026-11-26 or an earlier time/],
    ['?trueAt=2026-11-26T15:00:01Z', 'trueAt', 'notInFuture', /it is 2026-11-26T15:00:00.000Z now/],
    ['?trueAt=7', 'trueAt', 'moment', /7 is a version/],
    ['?trueAt=soon', 'trueAt', 'moment', /a day such as 2026-11-23/],
    ['?trueAt=2026-11-22', 'trueAt', 'happened', /It began at 2026-11-23T09:00:00.000Z/],
  ])('is refused with the field and the way out: %s', async (asked, field, rule, detail) => {
    expect(await of(trigger).show(asked, COORDINATOR, 400)).toMatchObject({
      field,
      rule,
      detail: expect.stringMatching(detail),
    });
  });

  it.each([
    ['?on=2026-11-24&from=1', 'on', 'exclusive'],
    ['?on=7', 'on', 'moment'],
    ['?from=1&to=2027-01-01', 'to', 'notInFuture'],
    ['', 'from', 'required'],
  ])('compares nothing where the points are wrong: %s', async (asked, field, rule) => {
    expect(await of(trigger).compare(asked, COORDINATOR, 400)).toMatchObject({ field, rule });
  });

  it('takes today for what there is of it until now', async () => {
    expect((await of(trigger).show('?asOf=2026-11-26')).version).toBe(9);
  });

  describe('in which what was recorded of a person was put right afterwards', () => {
    const RIGHT =
      'Application: name of the applicant, recorded as “Jamie Penrose”, was put right to “Jamie Penrose-Hale” on 27 November 2026 by the case coordinator (UK GDPR Art 16). The reason given: “The passport has it so.”.';
    const AGAIN =
      'Application: name of the applicant, recorded as “Jamie Penrose” and put right to “Jamie Penrose-Hale” before, was put right to “Jamie Hale” on 30 November 2026 by the case coordinator (UK GDPR Art 16).';
    const CLOSED =
      'Application: name of the applicant was put right (the texts are not shown to you) on 27 November 2026 by the case coordinator (UK GDPR Art 16).';
    const said = (list: readonly { readonly what: string }[]) => list.map(({ what }) => what);
    const applicantIn = ({ case: { application } }: Shown) =>
      (application as { readonly applicantName: unknown }).applicantName;

    const rectifies = (correction: string, more: object = {}) =>
      partnership(client, COORDINATOR, 'data-protection', 'ned', 'RectifyData', {
        subject: personId(APPLICANT),
        review: trigger.id,
        event: 1,
        field: 'applicantName',
        correction,
        ...more,
      });

    beforeAll(async () => {
      const { ledger } = server.application;
      await ledger.setRehearsalClock('2026-11-27T10:00:00.000Z');
      await rectifies('Jamie Penrose-Hale', { reason: 'The passport has it so.' });
      await ledger.setRehearsalClock('2026-11-30T10:00:00.000Z');
      await rectifies('Jamie Hale');
    });

    it('tells it as a line of its own between two points, with what was recorded, what is right, who and why', async () => {
      const { lines, changes, events } = await of(trigger).compare('?from=9&to=2026-11-27');
      expect(said(lines)).toEqual([RIGHT]);
      expect(lines[0]?.because).toMatchObject({
        type: 'DataRectified',
        stream: 'data-protection/ned',
        version: 1,
        recordedAt: '2026-11-27T10:00:00.000Z',
        authority: 'UK GDPR Art 16',
        reason: 'The passport has it so.',
        who: { roleInWords: 'case coordinator', organisationName: 'North East Derbyshire District Council' },
      });
      expect(changes).toEqual([
        expect.objectContaining({
          path: 'application/applicantName',
          before: 'Jamie Penrose',
          after: 'Jamie Penrose-Hale',
        }),
      ]);
      expect(events.map(({ type, stream }) => [type, stream])).toEqual([
        ['DataRectified', 'data-protection/ned'],
      ]);
    });

    it('tells each where it was recorded and in no other span, and all of them until now', async () => {
      const between = async (asked: string) =>
        (await of(trigger).compare(asked)).lines.filter(({ because }) => because?.type === 'DataRectified');
      expect(said(await between('?from=1&to=9'))).toEqual([]);
      expect(said(await between('?from=2026-11-27'))).toEqual([AGAIN]);
      expect(said(await between('?from=1'))).toEqual([RIGHT, AGAIN]);
      expect(said(await between('?on=2026-11-24'))).toEqual([RIGHT, AGAIN]);
      expect(said(await between('?on=2026-11-28'))).toEqual([AGAIN]);
      expect((await of(death).compare('?from=1')).lines.map(({ because }) => because?.type)).not.toContain(
        'DataRectified',
      );
    });

    it('shows what is right as what was true, with what was recorded beside it', async () => {
      const real = await of(trigger).show('?trueAt=2026-11-24');
      expect(applicantIn(real)).toBe('Jamie Hale');
      expect(real.rectifications).toMatchObject([
        { event: 1, recorded: 'Jamie Penrose', before: 'Jamie Penrose', correction: 'Jamie Penrose-Hale' },
        { event: 1, recorded: 'Jamie Penrose', before: 'Jamie Penrose-Hale', correction: 'Jamie Hale' },
      ]);
      expect(real.standing?.notes).toContainEqual(
        expect.stringMatching(
          /^2 things recorded of that time were put right of a person \(UK GDPR Art 16\)/,
        ),
      );
      const page = await of(trigger).inWords('?trueAt=2026-11-24');
      expect(valueOf(page, 'Application', null, 'Name of the applicant')).toBe('Jamie Hale');
      expect(said(page.rectifications)).toEqual([RIGHT, AGAIN]);
    });

    it('shows as known what was recorded, with what had been put right by then beside it, and says that more was later', async () => {
      const before = await of(trigger).show('?asOf=9');
      expect([applicantIn(before), before.rectifications]).toEqual(['Jamie Penrose', undefined]);
      expect(said(before.standing?.rectifiedLater ?? [])).toEqual([RIGHT, AGAIN]);
      expect(before.standing?.notes.at(-1)).toMatch(
        /^2 things on record then were put right of a person afterwards/,
      );
      const between = await of(trigger).show('?asOf=2026-11-27');
      expect([applicantIn(between), said(between.rectifications ?? [])]).toEqual(['Jamie Penrose', [RIGHT]]);
      expect(said(between.standing?.rectifiedLater ?? [])).toEqual([AGAIN]);
      const now = await of(trigger).inWords('');
      expect(said(now.rectifications)).toEqual([RIGHT, AGAIN]);
      expect(valueOf(now, 'Application', null, 'Name of the applicant')).toBe('Jamie Penrose');
    });

    it('tells an auditor that, when and by whom, and neither text; others only what is theirs', async () => {
      const told = await of(trigger).compare('?from=9&to=2026-11-27', AUDITOR);
      expect(said(told.lines)).toEqual([CLOSED]);
      const page = await of(trigger).inWords('?trueAt=2026-11-24', AUDITOR);
      expect(page.rectifications[0]).toMatchObject({
        what: CLOSED,
        because: { reason: { withheld: 'NOT_FOR_YOUR_ROLE' } },
      });
      expect(JSON.stringify([told, page])).not.toMatch(/Hale|Penrose|passport/);
      const own = await of(trigger).show('', APPLICANT);
      expect(own.rectifications).toMatchObject([
        { correction: 'Jamie Penrose-Hale' },
        { correction: 'Jamie Hale' },
      ]);
      for (const asked of ['', '?asOf=9', '?trueAt=2026-11-24']) {
        const theirs = await of(trigger).show(asked, POLICE);
        expect([theirs.rectifications, theirs.standing?.rectifiedLater ?? []]).toEqual([undefined, []]);
      }
    });

    it('tells a fact in clear by its event and field, as what was true stays as it was recorded', async () => {
      await server.application.ledger.setRehearsalClock('2026-12-01T10:00:00.000Z');
      await rectifies('On the website.', { field: 'application.channel' });
      const { lines, changes } = await of(trigger).compare('?from=2026-11-30');
      expect(said(lines)).toEqual([
        'What version 1 says in “application.channel”, recorded as telephone, was put right to “On the website.” on 1 December 2026 by the case coordinator (UK GDPR Art 16).',
      ]);
      expect(changes).toMatchObject([
        { path: 'events/1/application.channel', before: 'TELEPHONE', after: 'On the website.' },
      ]);
      const real = await of(trigger).show('?trueAt=2026-11-24');
      expect(real.case['application']).toMatchObject({ channel: 'TELEPHONE', applicantName: 'Jamie Hale' });
    });
  });
});

import { FICTIONAL_PEOPLE } from '#libs/identity/index.js';
import { Client, type ExampleCase } from '#test/support/api-cases.js';
import {
  CSP_CHAIR,
  DA_SPECIALIST,
  DHR_CHAIR,
  FAMILY,
  HEALTH_REPORT,
  HEALTH_SENIOR,
  IMR_AUTHOR,
  notifies,
  POLICE_AUTHOR,
  SENIOR_POLICE,
  untilAnalysis,
  untilCalled,
  untilCleared,
  untilCommissioned,
  untilDated,
  untilDrafting,
  untilEdited,
  untilPlanned,
  untilPublished,
  untilShared,
  untilSubmitted,
  untilTerms,
} from '#test/support/api-death-stories.js';
import {
  APPEALS,
  APPLICANT,
  CHAIR,
  COORDINATOR,
  DECIDER,
  HEALTH,
  personId,
  POLICE,
  SPOC,
} from '#test/support/api-stories.js';
import { openTestServer, type TestServer } from '#test/support/application.js';
import {
  COUNCILLOR,
  HOME_OFFICE,
  PEOPLE_OF_OTHER_BODIES,
  POLICING_BODY,
} from '#test/support/people-of-other-bodies.js';

const DPO = 'dpo@ned.example';
const AUDITOR = 'auditor@audit.example';
const MANAGER = 'manager@ned.example';
const BOLSOVER = 'coordinator@bolsover.example';
/** Whom table 6.1 gives nothing in this review: other roles, other reviews, another area, figures or the machine alone. */
const STRANGERS = [
  DECIDER,
  SPOC,
  APPEALS,
  APPLICANT,
  CHAIR,
  COUNCILLOR,
  'chair@ned.example',
  'admin@ned.example',
  'admin@bolsover.example',
  'decider@bolsover.example',
  BOLSOVER,
];

/** Parts of a review by the columns of table 6.1. Of chair notes there is no part: a chair keeps them elsewhere. */
const HEAD = 'concludedAt ending';
const FILE = `${HEAD} advertisedAt analysisBeganAt author chair concurredAt conflictsOfInterest constitutedAt contributions coordinator criteria direction establishment family formerChairs independenceStatements interests interviews letters meetings nobodyFoundAt notices notification operationName origin otherLearning panel parallelProcesses period protocol questions reasons reopenings requests restrictions scoping secured tellings terms timescales told`;
const REPORTS = 'chronology chronologyConflicts imrs';
const DRAFT =
  'agreedDraft amendments approval clearedOn commissionerCopyAt completedAt dissent drafts fairRepresentation lastAgreedDraft pseudonyms recommendations reportReasons secretaryOfStateCopyAt signOff submissions summaries viewings';
const PUBLICATION = 'copies dateAgreedWith editions inLibraryAt publicationDate withholding';
const PUBLIC = 'editions inLibraryAt publicationDate';
const PLAN = 'actionReasons actions cspReports planAgreedAt reportedToCspAt';
const WHOLE = [FILE, REPORTS, 'imrReasons', DRAFT, PUBLICATION, PLAN].join(' ');
const OF_AN_AGENCY = `${HEAD} coordinator imrs notices period planAgreedAt terms`;
/** What the letter of the police and the panel's question put to one agency. */
const ASKED = 'questions scoping';

/** The report is before the family, then with the Home Office, then before everybody. */
const MOMENTS = ['SHARED', 'SUBMITTED', 'PUBLISHED'] as const;
type Moment = (typeof MOMENTS)[number];

/** Who sees which parts, and from which moment on what besides; nothing else may be there. */
const SEEN: readonly (readonly [email: string, since: Readonly<Partial<Record<Moment, string>>>])[] = [
  [COORDINATOR, { SHARED: WHOLE }],
  [DHR_CHAIR, { SHARED: WHOLE }],
  [CSP_CHAIR, { SHARED: WHOLE }],
  [MANAGER, { SHARED: `${HEAD} ${PLAN}` }],
  [DA_SPECIALIST, { SHARED: `${FILE} ${REPORTS} ${DRAFT} planAgreedAt` }],
  [HEALTH, { SHARED: `${FILE} ${REPORTS} ${DRAFT} planAgreedAt` }],
  [POLICE, { SHARED: `${FILE} ${REPORTS} ${DRAFT} planAgreedAt`, SUBMITTED: 'actions' }],
  [SENIOR_POLICE, { SHARED: `${OF_AN_AGENCY} ${ASKED}`, SUBMITTED: 'actions fairRepresentation' }],
  [POLICE_AUTHOR, { SHARED: `${OF_AN_AGENCY} ${ASKED}`, SUBMITTED: 'actions fairRepresentation' }],
  [HEALTH_SENIOR, { SHARED: OF_AN_AGENCY, SUBMITTED: 'fairRepresentation' }],
  [IMR_AUTHOR, { SHARED: OF_AN_AGENCY, SUBMITTED: 'fairRepresentation' }],
  [
    FAMILY,
    {
      SHARED: `${HEAD} contributions coordinator drafts family notices period publicationDate terms viewings`,
      PUBLISHED: 'editions inLibraryAt',
    },
  ],
  [AUDITOR, { SHARED: `${FILE} ${PLAN}`, PUBLISHED: PUBLIC }],
  [DPO, { SHARED: `${HEAD} ${PUBLICATION}` }],
  [HOME_OFFICE, { SUBMITTED: `${HEAD} ${PLAN} amendments clearedOn submissions`, PUBLISHED: PUBLIC }],
  [POLICING_BODY, { PUBLISHED: `${HEAD} ${PLAN} ${PUBLIC}` }],
  ...STRANGERS.map((email) => [email, {}] as const),
];

const NOT_THERE = 'not there';
const EVERYBODY = SEEN.map(([email]) => email);

type Parts = Readonly<Record<string, unknown>>;

describe('A Domestic Homicide Review on its way to publication', () => {
  let server: TestServer;
  let client: Client;
  let one: ExampleCase;
  /** What each of them had at each moment. */
  const had = new Map<string, Parts | typeof NOT_THERE>();

  const show = async (email: string, asOf = ''): Promise<Parts | typeof NOT_THERE> => {
    const { status, body } = await (await server.as(email)).get(`/api/v1/reviews/${one.id}${asOf}`);
    client.fits('get', '/reviews/{id}', status, body);
    return status === 404 ? NOT_THERE : (body as { case: Parts }).case;
  };
  const look = async (moment: string, who: readonly string[] = EVERYBODY) => {
    for (const email of who) had.set(`${moment} ${email}`, await show(email));
  };
  const partsAt = (moment: string, email: string): Parts => {
    const found = had.get(`${moment} ${email}`);
    return found === undefined || found === NOT_THERE ? {} : found;
  };

  beforeAll(async () => {
    server = await openTestServer({ guests: PEOPLE_OF_OTHER_BODIES });
    client = await Client.of(server);
    const { until } = client.course;
    await until('2026-12-01T09:00:00.000Z');
    one = await untilCalled(client, '2026-12-10T10:00:00.000Z');
    await one.does(DHR_CHAIR, 'RecordFamilyContact', { relation: 'FRIEND', name: 'Blake Osborne' });
    await until('2026-12-10T14:00:00.000Z');
    await untilTerms(one);
    await untilCommissioned(one);
    await one.does(POLICE_AUTHOR, 'SubmitImr');
    await look('WRITTEN', [HEALTH, DA_SPECIALIST, SENIOR_POLICE, COORDINATOR]);
    await untilReported();
    await untilDrafting(client, one, '2027-02-10T10:00:00.000Z');
    await until('2027-03-03T09:00:00.000Z');
    await untilShared(one);
    await look('SHARED');
    await untilPlanned(one);
    await untilSubmitted(one);
    await look('SUBMITTED');
    await until('2027-03-24T09:00:00.000Z');
    await untilCleared(one);
    await untilEdited(one);
    await untilDated(one);
    await until('2027-04-14T09:00:00.000Z');
    await untilPublished(one);
    await look('PUBLISHED');
  }, 300_000);
  afterAll(() => server.close());

  const untilReported = async () => {
    await one.followed('OpenAgencyQa');
    await one.does(SENIOR_POLICE, 'SignOffImr');
    await one.followed('PutImrToPanel');
    await untilAnalysis(one, [HEALTH_REPORT]);
    await one.does(FAMILY, 'RecordFamilyContribution', { by: personId(FAMILY) });
    await one.does(DHR_CHAIR, 'RaiseQuestionToAgency');
  };

  describe.each(MOMENTS)('%s', (moment) => {
    it.each(SEEN)('shows %s their parts of it and no other', (email, since) => {
      const by = MOMENTS.slice(0, MOMENTS.indexOf(moment) + 1).flatMap((one) => since[one] ?? []);
      const found = had.get(`${moment} ${email}`) ?? {};
      expect(found === NOT_THERE ? found : Object.keys(found).sort().join(' ')).toBe(
        by.length === 0 ? NOT_THERE : by.join(' ').split(' ').sort().join(' '),
      );
    });
  });

  it('was looked at by everybody there is', () => {
    const all = [...FICTIONAL_PEOPLE, ...PEOPLE_OF_OTHER_BODIES].map(({ email }) => email);
    expect([...EVERYBODY].sort()).toEqual(all.sort());
  });

  it('keeps a report within its agency until that has signed it off', () => {
    const reports = (moment: string, email: string) =>
      ((partsAt(moment, email)['imrs'] ?? []) as { id: string }[]).map(({ id }) => id);
    expect(reports('WRITTEN', COORDINATOR)).toEqual(['imr-1', 'imr-2']);
    expect(reports('WRITTEN', SENIOR_POLICE)).toEqual(['imr-1']);
    expect(reports('WRITTEN', HEALTH)).toEqual(['imr-2']);
    expect(reports('WRITTEN', DA_SPECIALIST)).toEqual([]);
    expect(reports('SHARED', DA_SPECIALIST)).toEqual(['imr-1', 'imr-2']);
    expect(reports('SHARED', SENIOR_POLICE)).toEqual(['imr-1']);
    expect(reports('SHARED', IMR_AUTHOR)).toEqual(['imr-2']);
  });

  it('shows a relative their own contact, words and reading, and of nobody else', () => {
    const { family, contributions, viewings, drafts } = partsAt('PUBLISHED', FAMILY) as Record<
      string,
      Parts[]
    >;
    expect(family).toMatchObject([{ person: personId(FAMILY), name: 'Riley Stanhope' }]);
    expect(contributions).toMatchObject([{ by: personId(FAMILY) }]);
    expect(viewings).toMatchObject([{ person: personId(FAMILY) }]);
    expect(drafts).toMatchObject([{ version: 1 }]);
    expect(partsAt('PUBLISHED', COORDINATOR)['family']).toHaveLength(2);
    expect(JSON.stringify(partsAt('PUBLISHED', FAMILY))).not.toContain('Osborne');
  });

  it('shows whoever gets what is published no edition before that', () => {
    expect(partsAt('SUBMITTED', AUDITOR)).not.toHaveProperty('editions');
    for (const email of [FAMILY, AUDITOR, HOME_OFFICE, POLICING_BODY])
      expect(partsAt('PUBLISHED', email)['editions']).toMatchObject([{ number: 1 }]);
  });

  it('hides names and texts from the auditor, and opens them, the reports and the draft with a reason', async () => {
    expect(JSON.stringify(partsAt('PUBLISHED', AUDITOR))).not.toMatch(
      /Linden|Thorne|Corran|Stanhope|Osborne/,
    );
    const at = `/api/v1/reviews/${one.id}/unmask`;
    const reason = client.example('/reviews/{id}/unmask');
    const { status, body } = await (await server.as(AUDITOR)).post(at, reason);
    client.fits('post', '/reviews/{id}/unmask', status, body);
    const opened = (body as { case: Parts }).case;
    expect(opened['notification']).toMatchObject({ deceasedName: 'Avery Linden' });
    expect(Object.keys(opened)).toEqual(
      expect.arrayContaining(['imrs', 'chronology', 'drafts', 'recommendations']),
    );
    for (const other of [DHR_CHAIR, CSP_CHAIR, HOME_OFFICE])
      expect([other, (await (await server.as(other)).post(at, reason)).status]).toEqual([other, 403]);
    expect((await (await server.as(BOLSOVER)).post(at, reason)).status).toBe(404);
  });

  it('logs every reading of the file, and no reading of the plan', async () => {
    const logged = async () => {
      const lines = [];
      for await (const line of server.application.ledger.accessLog('ned')) lines.push(line);
      return lines;
    };
    const before = (await logged()).length;
    await show(MANAGER);
    await show(POLICING_BODY);
    expect((await logged()).length).toBe(before);
    await show(DHR_CHAIR);
    expect((await logged()).at(-1)).toMatchObject({
      kind: 'SENSITIVE_READ',
      actor: `person/${personId(DHR_CHAIR)}`,
      stream: `domestic-homicide-review/${one.id}`,
    });
  });

  describe('the log of it', () => {
    /** R in the column of the log: the auditor and the data protection officer of all, the rest of their own case. */
    const READ_IT = [COORDINATOR, DHR_CHAIR, CSP_CHAIR, AUDITOR, DPO];

    it.each(SEEN.map(([email, since]) => [email, Object.keys(since).length > 0] as const))(
      'is open to %s, or refused, or not there, as table 6.1 has it',
      async (email, isThere) => {
        const expected = READ_IT.includes(email) ? 200 : isThere ? 403 : 404;
        const at = `/reviews/${one.id}`;
        await client.asks(email, '/reviews/{id}/events', `${at}/events`, expected);
        await client.asks(email, '/reviews/{id}/compare', `${at}/compare?from=1`, expected);
        await client.asks(email, '/reviews/{id}', `${at}?asOf=3`, isThere ? 200 : 404);
        await client.asks(email, '/reviews/{id}/deadlines', `${at}/deadlines`, isThere ? 200 : 404);
        await client.asks(email, '/reviews/{id}/commands', `${at}/commands`, isThere ? 200 : 404);
      },
    );

    it('tells the chair every event, who did it, in which role and by which authority', async () => {
      const at = `/reviews/${one.id}/events`;
      const { events } = (await client.asks(DHR_CHAIR, '/reviews/{id}/events', at)) as unknown as {
        events: { streamversion: number; type: string; actorrole?: string; authority?: string }[];
      };
      expect(events.map(({ streamversion }) => streamversion)).toEqual(events.map((_, i) => i + 1));
      expect(events.find(({ type }) => type === 'ToRAgreed')).toMatchObject({
        actor: `person/${personId(DHR_CHAIR)}`,
        actorrole: 'INDEPENDENT_CHAIR',
        authority: expect.any(String),
      });
      expect(JSON.stringify(events)).not.toMatch(/Linden|Thorne|Corran|Stanhope/);
    });

    it('tells the chair in words what changed between two moments, and by which act', async () => {
      const between = 'from=2027-03-03T09:00:00Z&to=2027-03-24T09:00:00Z';
      const at = `/reviews/${one.id}/compare?${between}`;
      const { changes, events } = (await client.asks(DHR_CHAIR, '/reviews/{id}/compare', at)) as unknown as {
        changes: { path: string; before: unknown; after: unknown; because: object }[];
        events: { type: string; by: string }[];
      };
      expect(changes.find(({ path }) => path === 'stage')).toMatchObject({ after: 'PUBLICATION_PREP' });
      expect(changes.find(({ path }) => path === 'clearedOn')).toMatchObject({
        after: '2027-03-24',
        because: { type: 'PublicationPrepBegun' },
      });
      expect(events.find(({ type }) => type === 'QaOutcomeRecorded')).toMatchObject({
        by: 'CASE_COORDINATOR',
      });
    });

    it('shows the chair the review as it was before they were appointed, with the permissions of today', async () => {
      const then = await show(DHR_CHAIR, '?asOf=3');
      expect(then).toMatchObject({ chair: null, notification: { deceasedName: 'Avery Linden' }, imrs: [] });
      expect(Object.keys(then).sort()).toEqual(WHOLE.split(' ').sort());
      expect(await show(SENIOR_POLICE, '?asOf=3')).not.toHaveProperty('notification');
      for (const email of [HOME_OFFICE, POLICING_BODY])
        expect(await show(email, '?asOf=3')).not.toHaveProperty('notification');
    });
  });

  describe('beside another of the same area, in which nobody has a place but those of the whole area', () => {
    it('does not open it to anybody by their place here', async () => {
      const other = await notifies(client, {
        notifiedBy: 'county-council',
        knownAgencies: ['county-council'],
        family: [],
      });
      const ofTheArea = [COORDINATOR, CSP_CHAIR, MANAGER, AUDITOR, DPO];
      for (const email of EVERYBODY) {
        const { status } = await (await server.as(email)).get(`/api/v1/reviews/${other.id}`);
        expect([email, status]).toEqual([email, ofTheArea.includes(email) ? 200 : 404]);
        for (const question of ['events', 'compare?from=1', 'deadlines', 'commands'])
          if (!ofTheArea.includes(email))
            await client.asks(
              email,
              `/reviews/{id}/${question.split('?')[0] ?? ''}`,
              `/reviews/${other.id}/${question}`,
              404,
            );
      }
    });

    it('stands in the lists of those who have a place in it, and in no other', async () => {
      const listed = async (email: string) => {
        const { reviews } = (await client.asks(email, '/reviews', '/reviews')) as {
          reviews: { reviewId: string }[];
        };
        return reviews.some(({ reviewId }) => reviewId === one.id);
      };
      for (const [email, since] of SEEN)
        expect([email, await listed(email)]).toEqual([email, Object.keys(since).length > 0]);
    });
  });
});

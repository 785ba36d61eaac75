import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { commandExample } from '#libs/application/door/command-schema.js';
import { validated } from '#libs/application/door/validate.js';
import { entrances } from '#libs/application/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { newKey, openTestServer, type Asking, type TestServer } from '#test/support/application.js';

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly schema: object; readonly example: Record<string, unknown> };
    };
  };
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly get?: Operation }>>;
}

const commands = entrances.flatMap((entrance) =>
  entrance.rules.catalogue.map((spec) => ({ entrance, spec, declared: entrance.inputs[spec.name] })),
);

describe('The OpenAPI document', () => {
  let server: TestServer;
  let coordinator: Asking;
  let document: Document;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
    document = (await coordinator.get('/api/v1/openapi.json').expect(200)).body as Document;
  });
  afterAll(() => server.close());

  const operations = () =>
    Object.values(document.paths).flatMap(({ post, get }) => [post, get].filter((one) => one !== undefined));

  it('is valid OpenAPI 3.1', async () => {
    const copy = structuredClone(document) as unknown as Parameters<typeof SwaggerParser.validate>[0];
    await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({ openapi: '3.1.0' });
  });

  it('describes every command that a person may send, and none that only the process sends', () => {
    const described = Object.keys(document.paths).flatMap(
      (path) => path.match(/\/commands\/(\w+)$/)?.[1] ?? [],
    );
    const sendable = commands
      .filter(({ spec }) => spec.by === 'person' || spec.wayOut === true)
      .map(({ spec }) => spec.name);
    expect([...described].sort()).toEqual([...sendable].sort());
  });

  it('gives each operation a name of its own', () => {
    const names = operations().map((one) => one.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of every command with which refusals it may be met, and that decisions need If-Match', () => {
    for (const { entrance, spec } of commands.filter(
      (one) => one.spec.by === 'person' && one.entrance.rules.referencePrefix !== null,
    )) {
      const post = document.paths[`/reviews/{id}/commands/${spec.name}`]?.post;
      for (const guard of spec.guards)
        expect([spec.name, post?.description]).toEqual([spec.name, expect.stringContaining(guard.code)]);
      const ifMatch = post?.parameters.find((one) => one.name === 'If-Match');
      expect([entrance.rules.type, spec.name, ifMatch?.required]).toEqual([
        entrance.rules.type,
        spec.name,
        spec.decision,
      ]);
    }
  });

  it('gives an example for every command that fits its own schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const tried = operations().filter((one) => one.requestBody !== undefined);
    expect(tried.length).toBeGreaterThan(60);
    for (const { operationId, requestBody } of tried) {
      const { schema, example } = requestBody?.content['application/json'] ?? { schema: {}, example: {} };
      const fits = ajv.validate(schema, example);
      expect([operationId, fits ? null : ajv.errorsText()]).toEqual([operationId, null]);
    }
  });

  it.each(
    commands.map(({ spec, declared, entrance }) => [entrance.rules.type, spec.name, declared] as const),
  )('has an input for %s %s that accepts its example', (_, __, declared) => {
    if (declared === undefined) throw new Error('There is no input declared');
    expect(validated(declared.input, declared.example)).toMatchObject({});
  });

  describe('its examples, tried in order on a case', () => {
    let id: string;
    const example = (name: string): Record<string, unknown> => {
      const found = commands.find((one) => one.spec.name === name && one.declared !== undefined);
      if (found?.declared === undefined) throw new Error(`No command ${name}`);
      return { ...commandExample(found.spec, found.declared) };
    };
    const known: Record<string, string> = { spoc: fictionalPerson('spoc@ned.example').person };
    const withKnown = (body: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(body).map(([key, value]) => [key, known[key] ?? value]));

    beforeAll(async () => {
      const { body } = await coordinator
        .send('/api/v1/community-triggers', example('SubmitApplication'))
        .expect(201);
      id = (body as { reviewId: string }).reviewId;
      const shown = (await coordinator.get(`/api/v1/reviews/${id}`)).body as {
        case: { application: { applicant: string } };
      };
      known['reporter'] = shown.case.application.applicant;
    });

    it.each([
      ['coordinator@ned.example', 'AssignSpoc'],
      ['coordinator@ned.example', 'AssessRisk'],
      ['coordinator@ned.example', 'AddComplaint'],
      ['coordinator@ned.example', 'CorrectComplaint'],
      ['coordinator@ned.example', 'ExplainCaseReview'],
      ['coordinator@ned.example', 'AcknowledgeApplication'],
      ['coordinator@ned.example', 'RequestInformation'],
      ['coordinator@ned.example', 'ExtendReturn'],
      ['police@derbyshire.example', 'ReturnInformation'],
      ['coordinator@ned.example', 'ProceedToThreshold'],
      ['coordinator@ned.example', 'Withdraw'],
    ])('%s sends %s', async (email, name) => {
      const who = await server.as(email);
      const { headers } = await coordinator.get(`/api/v1/reviews/${id}`).expect(200);
      const { status, body } = await who.post(
        `/api/v1/reviews/${id}/commands/${name}`,
        withKnown(example(name)),
        {
          'Idempotency-Key': newKey(),
          'If-Match': headers['etag'] ?? '',
        },
      );
      expect([name, status, (body as { detail?: string }).detail]).toEqual([name, 200, undefined]);
    });

    it('drafts a form, discards it, and records an anonymous application', async () => {
      const { body } = await coordinator
        .send('/api/v1/community-triggers/drafts', example('SaveDraft'))
        .expect(201);
      const draft = (body as { reviewId: string }).reviewId;
      await coordinator.send(`/api/v1/reviews/${draft}/commands/SaveDraft`, example('SaveDraft')).expect(200);
      await coordinator
        .send(`/api/v1/reviews/${draft}/commands/DiscardDraft`, example('DiscardDraft'))
        .expect(200);
    });

    it('works on procedure, calendar and tasking meetings', async () => {
      const admin = await server.as('admin@ned.example');
      const at = (kind: string, stream: string, name: string) =>
        `/api/v1/partnership/${kind}/${stream}/commands/${name}`;
      await admin.send(at('procedure', 'ned', 'DraftProcedure'), example('DraftProcedure')).expect(200);
      await admin
        .send(at('calendar', 'england-and-wales', 'AddBankHoliday'), example('AddBankHoliday'))
        .expect(200);
      await coordinator
        .send(at('tasking', 'asb', 'PlanTaskingSeries'), example('PlanTaskingSeries'))
        .expect(200);
      await coordinator
        .send(at('tasking', 'asb', 'ScheduleTaskingMeeting'), example('ScheduleTaskingMeeting'))
        .expect(200);
      await coordinator
        .send(at('calendar', 'england-and-wales', 'AddBankHoliday'), example('AddBankHoliday'))
        .expect(403);
      expect((await coordinator.get('/api/v1/partnership/tasking/asb').expect(200)).body).toMatchObject({
        kind: 'tasking',
        version: 2,
      });
      await coordinator.send(at('weather', 'ned', 'AddBankHoliday'), {}).expect(404);
      await coordinator.send(at('community-trigger', 'ned', 'Withdraw'), {}).expect(404);
    });
  });
});

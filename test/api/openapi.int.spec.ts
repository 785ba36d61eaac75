import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '#apps/server/openapi/document.js';
import { validated } from '#libs/application/door/validate.js';
import { entrances } from '#libs/application/index.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: object;
        readonly example?: object;
        readonly examples?: Readonly<Record<string, { readonly value: object }>>;
      };
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

  it('describes the rehearsal clock only where there is one, and is valid there too', async () => {
    expect(Object.keys(document.paths).filter((path) => path.includes('rehearsal'))).toEqual([]);
    const rehearsed = openApiDocument(entrances, '1.0.0', { rehearsal: true });
    expect(rehearsed).toMatchObject({ paths: { '/rehearsal': {}, '/rehearsal/advance': {} } });
    await expect(
      SwaggerParser.validate(
        structuredClone(rehearsed) as unknown as Parameters<typeof SwaggerParser.validate>[0],
      ),
    ).resolves.toBeDefined();
  });

  it('describes every command that a person may send, and none that only the process sends', () => {
    const described = Object.keys(document.paths).flatMap(
      (path) => path.match(/\/commands\/(\w+)$/)?.[1] ?? [],
    );
    const sendable = new Set(
      commands
        .filter(({ spec }) => spec.by === 'person' || spec.wayOut === true)
        .map(({ spec }) => spec.name),
    );
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
      const everywhere = commands.every(
        (other) =>
          other.spec.name !== spec.name ||
          other.entrance.rules.referencePrefix === null ||
          other.spec.decision,
      );
      expect([entrance.rules.type, spec.name, ifMatch?.required]).toEqual([
        entrance.rules.type,
        spec.name,
        everywhere,
      ]);
    }
  });

  it('gives an example for every command that fits its own schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const tried = operations().filter((one) => one.requestBody !== undefined);
    expect(tried.length).toBeGreaterThan(60);
    for (const { operationId, requestBody } of tried) {
      const { schema, example, examples = {} } = requestBody?.content['application/json'] ?? { schema: {} };
      const given = [example, ...Object.values(examples).map(({ value }) => value)];
      expect([operationId, given.filter((one) => one !== undefined).length > 0]).toEqual([operationId, true]);
      for (const one of given.filter((value) => value !== undefined)) {
        const fits = ajv.validate(schema, one);
        expect([operationId, fits ? null : ajv.errorsText()]).toEqual([operationId, null]);
      }
    }
  });

  it('describes a command that several kinds of review have once, with the body and the example of each kind', () => {
    const { tags, requestBody } = (document.paths['/reviews/{id}/commands/AppointChair']?.post ?? {}) as {
      readonly tags?: readonly string[];
    } & Partial<Operation>;
    expect(tags).toEqual(['Community Trigger', 'Domestic Homicide Review']);
    expect(requestBody?.content['application/json'].examples).toMatchObject({
      'community-trigger': { value: { chair: 'chair-1' } },
      'domestic-homicide-review': { value: { person: 'chair-1' } },
    });
  });

  it.each(
    commands.map(({ spec, declared, entrance }) => [entrance.rules.type, spec.name, declared] as const),
  )('has an input for %s %s that accepts its example', (_, __, declared) => {
    if (declared === undefined) throw new Error('There is no input declared');
    expect(validated(declared.input, declared.example)).toMatchObject({});
  });

  it('knows streams of the partnership by their kind only', async () => {
    await coordinator.send('/api/v1/partnership/weather/ned/commands/AddBankHoliday', {}).expect(404);
    await coordinator.send('/api/v1/partnership/community-trigger/ned/commands/Withdraw', {}).expect(404);
    await coordinator.get('/api/v1/partnership/weather/ned').expect(404);
    const { body } = await coordinator.get('/api/v1/partnership/procedure/ned').expect(200);
    expect(body).toMatchObject({ kind: 'procedure', tenant: 'ned' });
  });

  it('lets nobody but an administrator change the calendar', async () => {
    const holiday = { date: '2027-06-07', title: 'An extra bank holiday' };
    const at = '/api/v1/partnership/calendar/england-and-wales/commands/AddBankHoliday';
    await coordinator.send(at, holiday).expect(403);
    await (await server.as('admin@ned.example')).send(at, holiday).expect(200);
  });
});

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { entrances } from '#libs/application/index.js';
import type { Application } from '#libs/application/index.js';
import { byHand, type Course } from './api-course.js';
import { newKey, type ServedApplication } from './application.js';

interface Operation {
  readonly tags: readonly string[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly example?: Record<string, unknown>;
        readonly examples?: Readonly<Record<string, { readonly value: Record<string, unknown> }>>;
      };
    };
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** The API, and the application behind it. */
export type ApiServer = ServedApplication & { readonly application: Application };

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Sending {
  readonly at?: string;
  readonly with?: object;
  readonly version?: number;
  readonly type?: string;
}

/** A program written against the document: it sends the document's examples and holds every answer against its schemas. */
export class Client {
  /** Paths of which the example was accepted. */
  readonly tried = new Set<string>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<object, ValidateFunction>();

  private constructor(
    readonly server: ApiServer,
    readonly document: ApiDocument,
    /** How time passes here, and how what follows by itself comes about. */
    readonly course: Course,
  ) {
    formats.default(this.ajv);
  }

  static async of(server: ApiServer, course: Course = byHand(server.application)): Promise<Client> {
    const { body } = await (await server.as(null)).get('/api/v1/openapi.json').expect(200);
    return new Client(server, body as ApiDocument, course);
  }

  /** The paths of commands that a kind of stream has, alone or with others. */
  commandsOf(kind: (type: string) => boolean): readonly string[] {
    const labels = entrances.filter(({ rules }) => kind(rules.type)).map(({ rules }) => rules.label);
    return Object.entries(this.document.paths)
      .filter(([, { post }]) => post?.tags.some((tag) => labels.includes(tag)) === true)
      .map(([path]) => path);
  }

  /** Where several kinds of review have the command, the example of `type`. */
  example(path: string, type = 'community-trigger'): Record<string, unknown> {
    const body = this.document.paths[path]?.post?.requestBody?.content['application/json'];
    const example = body?.example ?? body?.examples?.[type]?.value;
    if (example === undefined) throw new Error(`The document has no example for ${path}`);
    return example;
  }

  /** Sends the example of a path, with what only this case can know put in, and expects it to be accepted. */
  async sends(email: string, path: string, sending: Sending = {}): Promise<Record<string, unknown>> {
    return this.accepted(path, await this.posts(email, path, sending));
  }

  async posts(
    email: string,
    path: string,
    { at = path, with: changes = {}, version, type }: Sending = {},
  ): Promise<Answer> {
    const who = await this.server.as(email);
    const headers = {
      'Idempotency-Key': newKey(),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    };
    const { status, body } = await who.post(
      `/api/v1${at}`,
      { ...this.example(path, type), ...changes },
      headers,
    );
    return { status, body: body as Record<string, unknown> };
  }

  accepted(path: string, { status, body }: Answer): Record<string, unknown> {
    expect([path, status < 300 ? 'accepted' : status, body['detail']]).toEqual([path, 'accepted', undefined]);
    this.tried.add(path);
    this.fits('post', path, status, body);
    return body;
  }

  async asks(email: string, path: string, at: string, expected = 200): Promise<Record<string, unknown>> {
    const { status, body } = await (await this.server.as(email)).get(`/api/v1${at}`);
    expect([at, status]).toEqual([at, expected]);
    this.fits('get', path, status, body);
    return body as Record<string, unknown>;
  }

  /** Is this answer described, and does it hold everything that was described and nothing besides? */
  fits(method: 'get' | 'post', path: string, status: number, body: unknown): void {
    const content = this.document.paths[path]?.[method]?.responses[status]?.content;
    const schema = Object.values(content ?? {})[0]?.schema;
    if (schema === undefined) throw new Error(`${method} ${path} does not describe the answer ${status}`);
    const check = this.compiled.get(schema) ?? this.ajv.compile({ ...schema, ...this.withComponents() });
    this.compiled.set(schema, check);
    const fits = check(body);
    expect([path, status, fits ? null : this.ajv.errorsText(check.errors)]).toEqual([path, status, null]);
  }

  private withComponents(): object {
    return { components: this.document.components };
  }
}

/** One review, told step by step over HTTP with the examples of the document. */
export class ExampleCase {
  private constructor(
    private readonly client: Client,
    readonly type: string,
    readonly id: string,
    readonly reference: string | null,
  ) {}

  static async begins(
    client: Client,
    email: string,
    path: string,
    changes: object = {},
    at = path,
  ): Promise<ExampleCase> {
    const { reviewId, reference } = await client.sends(email, path, { with: changes, at });
    const kind = entrances.find(({ beginnings }) => Object.hasOwn(beginnings, path))?.rules.type;
    if (kind === undefined) throw new Error(`No review begins at ${path}`);
    return new ExampleCase(client, kind, String(reviewId), reference as string | null);
  }

  private get stream(): string {
    return `${this.type}/${this.id}`;
  }

  async state(): Promise<Record<string, unknown>> {
    const { reviews } = this.client.server.application;
    const found = await reviews.load('ned', this.stream);
    if (found === null) throw new Error('There is no such case');
    return found.state as Record<string, unknown>;
  }

  async does(email: string, command: string, changes: object = {}): Promise<void> {
    const path = `/reviews/{id}/commands/${command}`;
    for (;;) {
      const found = await this.client.server.application.reviews.load('ned', this.stream);
      const answer = await this.client.posts(email, path, {
        at: `/reviews/${this.id}/commands/${command}`,
        with: changes,
        type: this.type,
        ...(found === null ? {} : { version: found.version }),
      });
      // The engine was quicker: whoever is told so looks again.
      if (answer.body['code'] === 'STALE_VERSION') continue;
      this.client.accepted(path, answer);
      return;
    }
  }

  /** What follows by itself from what people did, step by step. */
  async followed(...commands: readonly string[]): Promise<void> {
    for (const command of commands) await this.client.course.follows(this, command);
  }

  /** What follows by itself, and where the engine stands still a person may do with a reason. */
  async goesOn(email: string, command: string, changes: object = {}): Promise<void> {
    await this.client.course.goesOn(this, command, () => this.does(email, command, changes));
  }

  /** Whoever is owed such a letter has it. */
  async isWritten(template: string): Promise<void> {
    await this.client.course.writes(this, template);
  }

  /** What the engine does by itself. It is not running here, so the test stands in for it, through the same door. */
  async follows(command: string, data: object): Promise<void> {
    const outcome = await this.client.server.application.door.handle({
      tenant: 'ned',
      type: this.type,
      stream: this.stream,
      command,
      body: data,
      actor: { kind: 'process' },
      commandId: newKey(),
    });
    expect([command, outcome.status === 'refused' ? outcome.problem.detail : 'accepted']).toEqual([
      command,
      'accepted',
    ]);
  }

  /** What the process has to do of this kind, and may by now. */
  async owed(command: string): Promise<readonly object[]> {
    const process = await this.client.server.application.reviews.processState('ned', this.stream);
    return (process?.owed ?? [])
      .filter((one) => one.command === command && one.dueAt <= process!.now)
      .map(({ data }) => data);
  }
}

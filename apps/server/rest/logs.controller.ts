import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { badInput, notFound, Refused } from '#libs/application/door/problem.js';
import { LogContradicted, type LogReader, NotInLog } from '#libs/audit/checkpoints/index.js';
import type { Principal } from '#libs/identity/index.js';
import { OpenToAll } from './authentication.guard.js';
import { oneOf } from './one-of.js';
import { PARTS, type ServerParts } from './parts.js';
import { Who } from './who.decorator.js';

type Asked = Readonly<Record<string, unknown>>;

const TEXT = 'text/plain; charset=utf-8';

/**
 * The log of an area, for whoever checks it. Checkpoints, keys and consistency are open to all: they say how much was
 * recorded and when it was signed, and nothing of what. That a certain event stands in the log is for those who may read
 * the log of its review.
 */
@Controller('api/v1/log/:tenant')
export class LogsController {
  constructor(@Inject(PARTS) private readonly parts: ServerParts) {}

  @Get('checkpoint')
  @OpenToAll()
  @Header('Content-Type', TEXT)
  async checkpoint(@Param('tenant') tenant: string): Promise<string> {
    return (await this.read(tenant, (logs) => logs.latest(tenant))).note;
  }

  @Get('checkpoints')
  @OpenToAll()
  checkpoints(@Param('tenant') tenant: string, @Query() asked: Asked): Promise<object> {
    const after = count('after', oneOf(asked, ['after']).after) ?? 0;
    return this.read(tenant, (logs) => logs.checkpoints(tenant, after));
  }

  @Get('keys')
  @OpenToAll()
  keys(@Param('tenant') tenant: string): Promise<object> {
    return this.read(tenant, (logs) => logs.keys(tenant));
  }

  @Get('consistency')
  @OpenToAll()
  consistency(@Param('tenant') tenant: string, @Query() asked: Asked): Promise<object> {
    const { from, to } = oneOf(asked, ['from', 'to']);
    const first = needed('from', count('from', from));
    return this.read(tenant, (logs) => logs.consistency(tenant, first, count('to', to)));
  }

  /** Open to all who hold a key that the area has let in: what nobody let in has signed is refused. */
  @Post('cosignatures')
  @OpenToAll()
  @HttpCode(201)
  cosign(@Param('tenant') tenant: string, @Body() body: unknown): Promise<object> {
    const { size, cosignature } = (body ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof cosignature !== 'string' || cosignature.length > 500)
      throw refusedField('cosignature', 'text', 'cosignature must be the signature line of a witness: — name base64.');
    const of = needed('size', typeof size === 'number' ? count('size', String(size)) : undefined);
    return this.read(tenant, (logs) => logs.cosign(tenant, of, cosignature));
  }

  @Get('proof')
  async proof(
    @Who() who: Principal,
    @Param('tenant') tenant: string,
    @Query() asked: Asked,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object | string> {
    const { event, position, size, form } = oneOf(asked, ['event', 'position', 'size', 'form']);
    if ((event === undefined) === (position === undefined)) throw refusedField('event', 'one', 'Name one event, by event (its id) or by position.');
    if (event !== undefined && !UUID.test(event)) throw refusedField('event', 'id', 'event must be the id of an event, as it stands in the log of its review.');
    if (form !== undefined && form !== 'tlog-proof') throw refusedField('form', 'known', 'form may be tlog-proof, or be left out.');
    const where = event === undefined ? { position: needed('position', count('position', position)) } : { id: event };
    const at = await this.mayKnow(who, tenant, where);
    const found = await this.read(tenant, (logs) => logs.inclusion(tenant, at, count('size', size)));
    if (form === 'tlog-proof') {
      response.type(TEXT);
      return found.file;
    }
    const { position: stands, size: under, hash, root, proof, file } = found;
    return { position: stands, index: stands - 1, size: under, hash: hash.toString('hex'), root: root.toString('base64'), proof: proof.map((one) => one.toString('base64')), tlogProof: file };
  }

  /** The position, for whoever may read the log of the review in which the event stands. For others there is no such event. */
  private async mayKnow(who: Principal, tenant: string, event: { readonly id: string } | { readonly position: number }): Promise<number> {
    const place = await this.read(tenant, (logs) => logs.placeOf(tenant, event));
    if (place === null) throw new Refused(notFound());
    const reviewId = place.stream.slice(place.stream.indexOf('/') + 1);
    const review = await this.parts.queries.locate(reviewId);
    if (review?.tenant !== tenant || review.stream !== place.stream) throw new Refused(notFound());
    await this.parts.queries.events(who, reviewId);
    return place.position;
  }

  /** What does not fit the log is told in its words; a log that contradicts itself is a fault that nobody may overlook. */
  private async read<T>(tenant: string, ask: (logs: LogReader) => Promise<T>): Promise<T> {
    const { logs, queries, log } = this.parts;
    if (logs === undefined || !(await queries.tenants()).includes(tenant))
      throw new Refused({ status: 404, code: 'NO_SUCH_LOG', detail: `There is no log of an area ${/^[a-z0-9-]{1,40}$/.test(tenant) ? tenant : 'of that name'} here.` });
    try {
      return await ask(logs);
    } catch (error) {
      if (error instanceof NotInLog)
        throw error.kind === 'bad' ? refusedField(error.field, 'log', error.message) : new Refused({ status: 404, code: 'NOT_SIGNED_YET', detail: error.message });
      if (!(error instanceof LogContradicted)) throw error;
      log.error({ tenant, code: 'LOG_CONTRADICTED' }, error.message);
      throw new Refused({ status: 500, code: 'LOG_CONTRADICTED', detail: error.message });
    }
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const refusedField = (field: string, rule: string, detail: string): Refused => new Refused(badInput([{ field, rule, detail }]));

function count(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw refusedField(field, 'number', `${field} must be a whole number from 1 on.`);
}

function needed<T>(field: string, value: T | undefined): T {
  if (value === undefined) throw refusedField(field, 'required', `${field} is needed: a whole number from 1 on.`);
  return value;
}

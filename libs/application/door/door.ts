import { setTimeout } from 'node:timers/promises';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { actorKey, isOutage, NEW_REFERENCE, type AppendRequest, type Ledger } from '#libs/ledger/index.js';
import type { Projecting } from '#libs/read-models/index.js';
import type { Vault } from '#libs/vault/index.js';
import { acting, notYours } from './acting.js';
import type { AcceptedAnswer, CommandOutcome, CommandRequest } from './command-request.js';
import { admitted, type Admitted } from './admit.js';
import { pokes, specOf, type Entrance } from './entrance.js';
import type { Foreign } from './foreign.js';
import { derivedId, idOf } from './identifiers.js';
import { ledgerUnavailable, notFound, Refused, type Problem } from './problem.js';
import {
  busy,
  differentBody,
  noProcedure,
  problemOf,
  stale,
  unknownCommand,
  versionNeeded,
} from './refusals.js';
import { logRefused } from './refused-attempt.js';
import type { Around, LoadedReview, Reviews } from './reviews.js';
import { sealedBy } from './seal.js';
import { Sealing } from './sealing.js';

export interface DoorParts {
  readonly ledger: Pick<Ledger, 'now' | 'findCommand' | 'append' | 'logAccess'>;
  readonly vault: Pick<Vault, 'seal' | 'nameRows' | 'fingerprint'>;
  readonly reviews: Reviews;
  readonly foreign: Foreign;
  readonly projecting: Projecting;
  readonly rulesVersion: string;
}

const ATTEMPTS = 40;
/** So that those who collided do not collide again; nothing that is recorded depends on it. */
const apart = (attempt: number): Promise<void> => setTimeout(Math.random() * Math.min(attempt * 5, 50));

/**
 * The one door for facts. People, agencies, imports, the process and the seed all come in here; what it accepts is
 * one durable transaction, and what it refuses has changed nothing.
 */
export class Door {
  constructor(private readonly parts: DoorParts) {}

  async handle(request: CommandRequest): Promise<CommandOutcome> {
    try {
      return await this.admit(request);
    } catch (error) {
      if (error instanceof Refused) return this.refused(request, error.problem);
      if (isOutage(error)) return { status: 'refused', problem: ledgerUnavailable() };
      throw error;
    }
  }

  private async admit(request: CommandRequest): Promise<CommandOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.attempt(request);
      if (outcome !== 'overtaken') return outcome;
      // A person who named a version must look again. Anybody else meant "as things stand", so it is decided afresh.
      if (request.expectedVersion !== undefined) throw new Refused(stale());
      if (attempt === ATTEMPTS) throw new Refused(busy());
      await apart(attempt);
    }
  }

  private async attempt(request: CommandRequest): Promise<CommandOutcome | 'overtaken'> {
    const entrance = this.parts.reviews.entranceOf(request.type);
    if (entrance === null) throw new Refused(notFound());
    const spec = specOf(entrance, request.command);
    const declared = Object.hasOwn(entrance.inputs, request.command)
      ? entrance.inputs[request.command]
      : undefined;
    const stream = request.stream ?? `${request.type}/${this.newReviewId(request)}`;
    const [loaded, now, around] = await Promise.all([
      this.parts.reviews.load(request.tenant, stream),
      this.parts.ledger.now(),
      this.parts.reviews.around(request.tenant),
    ]);
    if (loaded === null && request.stream !== null && spec?.creates !== true) throw new Refused(notFound());
    const review = loaded ?? this.parts.reviews.beginning(entrance, request.tenant, stream);
    const { actor, ownOnly } = acting(request, entrance, spec, review, now);
    if (spec === undefined || declared === undefined)
      throw new Refused(unknownCommand(request.command, entrance.rules.catalogue));
    const sent = { request, entrance, spec, declared, stream, actor };
    const command = admitted(sent, this.parts.vault, now);

    if (ownOnly !== null && !entrance.owns({ name: spec.name, data: command.data }, review.state, ownOnly))
      throw notYours();
    const remembered = await this.parts.ledger.findCommand(
      request.tenant,
      actorKey(actor),
      request.commandId,
    );
    if (remembered !== null) {
      if (remembered.fingerprint !== command.fingerprint) throw new Refused(differentBody());
      return this.accepted(remembered.stream, remembered.answer, true);
    }
    this.checkVersion(request, spec, review);
    return this.decide(command, review, now, around);
  }

  private newReviewId(request: CommandRequest): string {
    const who = request.actor.kind === 'person' ? `person/${request.actor.person}` : 'process';
    return derivedId('review', request.tenant, who, request.commandId);
  }

  private checkVersion(request: CommandRequest, spec: CommandSpec, review: LoadedReview): void {
    if (request.actor.kind !== 'person') return;
    if (request.expectedVersion === undefined) {
      if (spec.decision && review.version > 0) throw new Refused(versionNeeded(spec));
    } else if (request.expectedVersion !== review.version) throw new Refused(stale());
  }

  private async decide(
    command: Admitted,
    review: LoadedReview,
    now: Instant,
    around: Around,
  ): Promise<CommandOutcome | 'overtaken'> {
    const { request, entrance, spec, stream, actor, declared } = command;
    const occurredAt = command.occurredAt ?? now;
    const enrichable = {
      tenant: request.tenant,
      stream,
      spec,
      state: review.state,
      actor,
      occurredAt,
      data: command.data,
    };
    const whole = { ...command.data, ...(await entrance.enrich?.(enrichable, this.parts.foreign)) };
    const sealing = new Sealing(this.parts.vault, request.tenant, stream);
    const givesReference = entrance.givesReference.includes(spec.name);
    const data = {
      ...(await sealedBy(declared.input, whole, stream, (part) => sealing.seal(part))),
      ...(givesReference ? { reference: NEW_REFERENCE } : {}),
    };
    const reason = command.reason === undefined ? {} : { reason: await sealing.sealCaseText(command.reason) };
    const clear = { type: spec.name, data, actor, occurredAt, ...reason };
    const { procedure, procedureVersion, calendar } = this.parts.reviews.within(around, review, occurredAt);
    if (entrance.underProcedure && procedure === null) throw new Refused(noProcedure());
    const decision = entrance.rules.decide(review.state, clear, { now, procedure, calendar });
    if (!decision.accepted) throw new Refused(problemOf(decision.refusal, spec));

    const after = decision.events.reduce((state, event) => entrance.rules.evolve(state, event), review.state);
    const version = review.version + decision.events.length;
    const answer: AcceptedAnswer = {
      reviewId: idOf(stream),
      reference: givesReference ? NEW_REFERENCE : (entrance.rules.summary(after).reference ?? null),
      version,
      events: decision.events.map((event, index) => ({
        type: event.type,
        version: review.version + index + 1,
      })),
      warnings: decision.warnings,
    };
    // Each event names them; a command without events has nobody else to name them.
    const pinned = {
      procedureVersion,
      calendarVersion: calendar.version,
      rulesVersion: this.parts.rulesVersion,
    };
    const append: AppendRequest = {
      tenant: request.tenant,
      stream,
      expectedVersion: review.version,
      actor,
      commandId: request.commandId,
      command: spec.name,
      fingerprint: command.fingerprint,
      clear: {
        command: clear,
        now,
        expectedVersion: review.version,
        ...(decision.events.length === 0 && { under: pinned }),
      },
      answer,
      events: decision.events,
      cause: request.cause ?? null,
      ...(request.correlation === undefined ? {} : { correlation: request.correlation }),
      ...(request.heard === undefined ? {} : { heard: request.heard }),
      ...pinned,
      readModels: this.parts.projecting.rowsFor(
        entrance.rules,
        { tenant: request.tenant, stream, version },
        after,
      ),
      vault: sealing.rows,
      poke: pokes(entrance),
      ...(givesReference
        ? { reference: { prefix: prefixOf(request.tenant, entrance), year: Number(now.slice(0, 4)) } }
        : {}),
    };
    return this.append(append);
  }

  private async append(request: AppendRequest): Promise<CommandOutcome | 'overtaken'> {
    const result = await this.parts.ledger.append(request);
    switch (result.status) {
      case 'appended':
        return this.accepted(request.stream, result.answer, false);
      case 'repeated':
        return this.accepted(request.stream, result.answer, true);
      case 'different-body':
        throw new Refused(differentBody());
      case 'version-conflict':
        return 'overtaken';
    }
  }

  /** The answer stands in the ledger as it was given; this is the one place that reads it back. */
  private accepted(stream: string, answer: object, repeated: boolean): CommandOutcome {
    return { status: 'accepted', stream, repeated, ...(answer as AcceptedAnswer) };
  }

  private async refused(request: CommandRequest, problem: Problem): Promise<CommandOutcome> {
    const { actor, command } = request;
    if (actor.kind === 'person')
      await logRefused(this.parts.ledger, actor, { ...request, what: command }, problem);
    return { status: 'refused', problem };
  }
}

const prefixOf = (tenant: string, entrance: Entrance): string =>
  `${tenant.toUpperCase()}-${entrance.rules.referencePrefix ?? 'X'}`;

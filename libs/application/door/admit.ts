import type { Actor } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { actorKey } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import type { CommandRequest } from './command-request.js';
import type { CommandInput, Entrance } from './entrance.js';
import { badInput, Refused } from './problem.js';
import { withNewIds } from './seal.js';
import { checkedBody, checkedMoment, checkedReason } from './validate.js';

/** A command whose sender is known. */
export interface Sent {
  readonly request: CommandRequest;
  readonly entrance: Entrance;
  readonly spec: CommandSpec;
  readonly declared: CommandInput;
  readonly stream: string;
  readonly actor: Actor;
}

/** A command that has passed everything that does not depend on how far the stream has come. */
export interface Admitted extends Sent {
  /** Tells it from another command under the same key. */
  readonly fingerprint: string;
  readonly data: Record<string, unknown>;
  readonly occurredAt: Instant | undefined;
  readonly reason: string | undefined;
}

/** What was sent is as it was declared, or everything that is wrong with it is told at once. */
export function admitted(sent: Sent, vault: Pick<Vault, 'fingerprint'>, now: Instant): Admitted {
  const { request, spec, declared, stream, actor } = sent;
  const wayOut = spec.by === 'process' && actor.kind === 'person';
  const mustSayWhy = actor.kind === 'person' && (spec.reason === 'required' || wayOut);
  const body = checkedBody(declared.input, request.body);
  const why = checkedReason(spec, request.reason, mustSayWhy);
  const when = checkedMoment(request.occurredAt, now);
  const errors = [...body.errors, ...why.errors, ...when.errors];
  if (errors.length > 0) throw new Refused(badInput(errors));
  const [given, reason, occurredAt] = [body.value, why.value, when.value];
  const { tenant, type, command, commandId } = request;
  // Without If-Match: the same act on a newer page is the same act.
  const fingerprint = vault.fingerprint(tenant, {
    type,
    command,
    stream,
    body: given,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(reason === undefined ? {} : { reason }),
  });
  const data = withNewIds(declared.input, given, [tenant, actorKey(actor), commandId]);
  return { ...sent, fingerprint, data, occurredAt, reason };
}

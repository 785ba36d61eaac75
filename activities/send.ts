import type { Door } from '#libs/application/index.js';
import type { ProcessCommand, Sent } from './process-activities.js';

/** The ledger cannot be reached: nothing happened, so the activity is tried again. */
class TryAgain extends Error {}

/** Sends a command through the door as the process. A refusal is an answer; only an outage is an error. */
export async function sendAsProcess(door: Door, { ref, command, data, key, cause, correlation }: ProcessCommand): Promise<Sent> {
  const outcome = await door.handle({
    tenant: ref.tenant,
    type: ref.type,
    stream: ref.stream,
    command,
    body: data,
    actor: { kind: 'process' },
    commandId: key,
    cause,
    correlation,
    heard: true,
  });
  if (outcome.status === 'accepted') return { status: 'accepted', version: outcome.version, repeated: outcome.repeated };
  if (outcome.problem.status >= 500) throw new TryAgain(outcome.problem.detail);
  return { status: 'refused', code: outcome.problem.code };
}

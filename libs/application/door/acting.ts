import type { Actor } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { actingRole, capacitiesIn, type Capacity } from '../authorisation/index.js';
import type { CommandRequest } from './command-request.js';
import { isReview, sees, type Entrance } from './entrance.js';
import { notAllowed, notFound, Refused } from './problem.js';
import { unknownCommand } from './refusals.js';
import type { LoadedReview } from './reviews.js';

/** Who acts, in which role, and whether only on what is their own. */
export interface Acting {
  readonly actor: Actor;
  readonly ownOnly: Capacity | null;
}

/** Judged by the state that the decision is made on, so that a chair who was replaced a moment ago is out at once. */
export function acting(
  request: CommandRequest,
  entrance: Entrance,
  spec: CommandSpec | undefined,
  review: LoadedReview,
  now: Instant,
): Acting {
  const { actor } = request;
  if (actor.kind === 'person') return actingPerson(request, actor, entrance, spec, review, now);
  if (spec === undefined) throw new Refused(unknownCommand(request.command, entrance.rules.catalogue));
  if (spec.by !== 'process')
    throw new Refused(notAllowed(`${spec.name} is for a person to do, not for the engine.`));
  return { actor, ownOnly: null };
}

function actingPerson(
  { tenant, command }: CommandRequest,
  who: Principal,
  entrance: Entrance,
  spec: CommandSpec | undefined,
  review: LoadedReview,
  now: Instant,
): Acting {
  const existing = review.version > 0;
  const ofReview = isReview(entrance);
  const members = existing ? entrance.members(review.state, tenant) : newcomers(who.person);
  const capacities = capacitiesIn(who, tenant, members, now);
  if (ofReview && existing ? !sees(entrance, capacities) : !ofReview && capacities.length === 0)
    throw new Refused(notFound());
  if (spec === undefined) throw new Refused(unknownCommand(command, entrance.rules.catalogue));
  const chosen = actingRole(capacities, spec, entrance.needs[spec.name]);
  if ('problem' in chosen) throw new Refused(chosen.problem);
  if (spec.by === 'process' && spec.wayOut !== true)
    throw new Refused(notAllowed(`${spec.name} follows by itself.`));
  const { person, organisation, homeTenant } = who;
  return {
    actor: { kind: 'person', person, role: chosen.capacity.role, organisation, homeTenant },
    ownOnly: chosen.reach === 'OWN' ? chosen.capacity : null,
  };
}

/** Whoever opens a stream for themselves is its applicant: there are no members before the first event. */
const newcomers = (person: string) => [{ role: 'PUBLIC_APPLICANT' as const, person }];

export const notYours = (): Refused =>
  new Refused({
    status: 403,
    code: 'NOT_YOURS',
    detail:
      'You may do this only for your own organisation. Ask the case coordinator to do it, or to ask the right body.',
    source: '6.1',
  });

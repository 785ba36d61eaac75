import type { Task } from '#libs/domain/kernel/task.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import type { CaseLine, ReadModels, TaskLine } from '#libs/read-models/index.js';
import { capacitiesIn, reachFor, type Capacity, type Member } from '../authorisation/index.js';
import { specOf } from '../door/entrance.js';
import { typeOf } from '../door/identifiers.js';
import type { Reviews } from '../door/reviews.js';
import { lineHeader, reachable } from './list-reviews.js';
import { headerOf, type ReviewHeader } from './show-review.js';

/** Something without a date that this person can do, and the command that ends it. */
export interface WorkTask extends ReviewHeader {
  readonly task: string;
  readonly what: string;
  readonly source: string;
  readonly since: Instant;
  readonly command: string;
  readonly data: object;
}

/** What waits in an area for somebody like this person; in closed cases too, for their last letter may be in doubt. */
export async function tasksOf(
  readModels: ReadModels,
  reviews: Reviews,
  tenant: string,
  who: Principal,
  now: Instant,
): Promise<readonly WorkTask[]> {
  const tasks = await readModels.tasks(tenant);
  if (tasks.length === 0) return [];
  const streams = [...new Set(tasks.map((one) => one.stream))];
  const lines = await readModels.cases(tenant, { streams, ...reachable(who, tenant) });
  const found: WorkTask[] = [];
  for (const line of lines) {
    const capacities = capacitiesIn(who, tenant, line.members as readonly Member[], now);
    for (const task of tasks.filter((one) => one.stream === line.stream)) {
      if (!(await mayDo(reviews, line, task, capacities))) continue;
      const { key, what, source, since, command, data } = task;
      found.push({ ...lineHeader(line), task: key, what, source, since, command, data });
    }
  }
  return [...found, ...(await tasksOfRegisters(reviews, tenant, who, now, tasks))];
}

/** Those of the area's own registers, which are no reviews and have no line in a list. */
async function tasksOfRegisters(
  reviews: Reviews,
  tenant: string,
  who: Principal,
  now: Instant,
  tasks: readonly TaskLine[],
): Promise<readonly WorkTask[]> {
  const capacities = capacitiesIn(who, tenant, [], now);
  const found: WorkTask[] = [];
  for (const { stream, key, what, source, since, command, data } of tasks) {
    const register = reviews.entranceOf(typeOf(stream))?.rules;
    if (register?.referencePrefix !== null) continue;
    if (!(await mayDo(reviews, { tenant, stream, type: register.type }, { command, data }, capacities)))
      continue;
    const review = await reviews.load(tenant, stream);
    if (review === null) continue;
    found.push({ ...headerOf({ review }), task: key, what, source, since, command, data });
  }
  return found;
}

async function mayDo(
  reviews: Reviews,
  { tenant, stream, type }: Pick<CaseLine, 'tenant' | 'stream' | 'type'>,
  { command, data }: Pick<Task, 'command' | 'data'>,
  capacities: readonly Capacity[],
): Promise<boolean> {
  const entrance = reviews.entranceOf(type);
  const spec = entrance === null ? undefined : specOf(entrance, command);
  if (entrance === null || spec === undefined) return false;
  const reach = (capacity: Capacity) => reachFor(capacity.role, spec, entrance.needs[command]);
  if (capacities.some((capacity) => reach(capacity) === 'CASE')) return true;
  const own = capacities.filter((capacity) => reach(capacity) === 'OWN');
  const review = own.length === 0 ? null : await reviews.load(tenant, stream);
  return (
    review !== null &&
    own.some((capacity) => entrance.owns({ name: command, data: { ...data } }, review.state, capacity))
  );
}

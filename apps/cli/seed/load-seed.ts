import type { CommandOutcome, CommandRequest } from '#libs/application/door/command-request.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { SEED_ENDS, STORIES, toldInOrder, type ToldStep } from './seed-year.js';
import { londonTime, type Story, type StoryName, type Told } from './story.js';

export interface SeedParts {
  readonly door: { handle(request: CommandRequest): Promise<CommandOutcome> };
  /** Moves the rehearsal clock; on the way the engine does everything that becomes due. */
  readonly rehearsal: { pass(to: Instant): Promise<unknown> };
  /** The version that a person looks at before a decision. */
  versionOf(tenant: string, stream: string): Promise<number>;
  readonly progress?: (done: number, total: number, what: string) => void;
  /** Left out: the demonstration year. */
  readonly stories?: readonly Story[];
  readonly until?: Instant;
}

export interface SeedLoaded {
  readonly commands: number;
  readonly reviews: Readonly<Partial<Record<StoryName, string>>>;
}

/**
 * Tells the year once more: every step through the door as the person who took it, at its time, with the engine doing
 * between them what it does by itself. Each command's id names its place in the story, so a seed that was broken off
 * is told again from the start and nothing happens twice.
 */
export async function loadSeed({
  door,
  rehearsal,
  versionOf,
  progress,
  stories = STORIES,
  until = SEED_ENDS,
}: SeedParts): Promise<SeedLoaded> {
  const streams = new Map<StoryName, string>();
  const told: Told = { reviewOf: (story) => idOf(streams.get(story), story) };
  const steps = toldInOrder(stories);
  let clock = '';
  for (const [done, step] of steps.entries()) {
    progress?.(done, steps.length, `${step.at.slice(0, 10)} ${step.story.name}: ${step.does}`);
    const at = londonTime(step.at);
    if (at > clock) await rehearsal.pass(at);
    clock = at;
    const stream = streams.get(step.story.name) ?? step.story.stream;
    const outcome = await decided(async () => {
      const looked = stream === null ? 0 : await versionOf(step.story.tenant, stream);
      return door.handle(requestOf(step, stream, told, looked));
    });
    if (outcome.status === 'refused')
      throw new SeedRefused(step, outcome.problem.code, outcome.problem.detail);
    streams.set(step.story.name, outcome.stream);
  }
  progress?.(steps.length, steps.length, `to ${until.slice(0, 10)}`);
  await rehearsal.pass(until);
  return { commands: steps.length, reviews: Object.fromEntries(streams) };
}

/** More often than this nobody looks again: then something else is wrong. */
const MOST_LOOKS = 20;

/** The engine may write a letter between a person's look and their decision: then they look again, as the door says. */
async function decided(attempt: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  for (let looks = 1; ; looks += 1) {
    const outcome = await attempt();
    const stale = outcome.status === 'refused' && outcome.problem.code === 'STALE_VERSION';
    if (!stale || looks === MOST_LOOKS) return outcome;
  }
}

function requestOf(step: ToldStep, stream: string | null, told: Told, version: number): CommandRequest {
  const { story } = step;
  return {
    tenant: story.tenant,
    type: story.type,
    stream,
    command: step.does,
    body: typeof step.with === 'function' ? step.with(told) : (step.with ?? {}),
    actor: fictionalPerson(step.who),
    commandId: `seed/${story.name}/${step.number}`,
    ...(version === 0 ? {} : { expectedVersion: version }),
    ...(step.because === undefined ? {} : { reason: step.because }),
  };
}

const idOf = (stream: string | undefined, story: StoryName): string => {
  if (stream === undefined) throw new Error(`The story ${story} has not begun yet`);
  return stream.slice(stream.indexOf('/') + 1);
};

/** A step that the rules do not accept is a mistake in the story, or a change in the rules: both must be seen. */
export class SeedRefused extends Error {
  constructor(step: ToldStep, code: string, detail: string) {
    super(`${step.at} ${step.who} ${step.does} in ${step.story.name}: ${code}. ${detail}`);
    this.name = 'SeedRefused';
  }
}

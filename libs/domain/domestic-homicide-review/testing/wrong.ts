import { evolve } from '../decider.js';
import type { Ending } from '../across/state.js';
import type { DhrEvent, EventData, EventName } from '../events.js';
import type { NoticeProof } from '../kind.js';
import type { State } from '../state.js';
import type { Step } from './invariant.js';
import { PEOPLE } from './people.js';
import { sealed, type Story } from './scenario.js';

/** A record, or a fold of it, that the decider would never make. */
export interface Wrong {
  readonly event: DhrEvent;
  readonly step: Step;
}

export interface Bent {
  /** As it was before, altered. */
  readonly was?: Partial<State>;
  /** As it is folded, altered. */
  readonly is?: Partial<State>;
}

export const happens = <N extends EventName>(
  story: Story,
  type: N,
  data: EventData[N],
  { was = {}, is = {} }: Bent = {},
): Wrong => {
  const event = { type, schema: 1, occurredAt: story.now, data, authority: 'a test' } as unknown as DhrEvent;
  const before = { ...story.state, ...was };
  const after = { ...evolve(before, event), ...is };
  const { procedure } = story.world;
  return { event, step: { before, after, history: () => [...story.events, event], procedure } };
};

/** What the last event of that name said. */
export const said = <N extends EventName>(story: Story, type: N): EventData[N] => {
  const event = story.events.findLast((one) => one.type === type);
  if (!event) throw new Error(`${type} did not happen.`);
  return event.data as EventData[N];
};

export const ending = (story: Story): { readonly ending: Ending } => ({
  ending: { kind: 'CANCELLED', from: story.state.state, at: story.now, into: null, to: null },
});
export const proof: NoticeProof = {
  notice: null,
  text: sealed('letter'),
  html: null,
  sha256: 'a'.repeat(64),
  channel: 'POST',
  recipient: { kind: 'ORGANISATIONS', organisations: ['home-office'] },
  reference: null,
};
export const signOff = (story: Story, draft = 1): EventData['CspSignedOff'] => ({
  signOff: { by: PEOPLE.cspChair.person, draft, at: story.now, withoutSpecialist: null },
});

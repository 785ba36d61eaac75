import type { OrganisationId } from '#libs/domain/kernel/people.js';
import { AWAITED, SETTLED } from '../imr/state.js';
import type { State } from '../state.js';
import { combined, sameEntries } from './combine.js';

const agencies = (state: State, which: (status: State['imrs'][number]['status']) => boolean) =>
  state.imrs.filter(({ status }) => which(status)).map(({ agency }) => agency);

/** Agencies that still have to hand in. */
export const awaitedFrom = (state: State): readonly OrganisationId[] =>
  agencies(state, (status) => AWAITED.includes(status));

/** Agencies whose report the panel has not done with, handed in or not. */
export const notSettled = (state: State): readonly OrganisationId[] =>
  agencies(state, (status) => !SETTLED.includes(status));

export const anyCommissioned = (state: State): boolean =>
  state.imrs.some(({ status }) => status !== 'WITHDRAWN');

/** Does the last version hold all entries as they are? */
export const upToDate = (state: State): boolean =>
  state.chronology !== null && sameEntries(state.chronology.entries, combined(state.imrs));

import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import type { State } from '../state.js';
import { contactOf } from './to-tell.js';

/** Relatives speak for themselves, advocates for whoever they stand by; chair and coordinator write down what each said. */
export const maySpeakFor = (state: State, actor: Actor, person: PersonId): boolean =>
  actor.kind === 'process' ||
  actor.role !== 'FAMILY_MEMBER' ||
  actor.person === person ||
  contactOf(state, person)?.advocate?.person === actor.person;

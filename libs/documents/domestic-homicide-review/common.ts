import { contactOf } from '#libs/domain/domestic-homicide-review/family/to-tell.js';
import type { OwedNotice, Recipient } from '#libs/domain/domestic-homicide-review/kind.js';
import type { Regime } from '#libs/domain/domestic-homicide-review/law/criteria-input.js';
import { settingsOf } from '#libs/domain/domestic-homicide-review/settings.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import { oneLine } from '../render/inert.js';
import { namesIn, type NameFields } from '../render/names.js';
import { CHANNEL_IN_WORDS } from '../render/words.js';
import {
  councilOf,
  listed,
  opened,
  organisationIn,
  organisationsIn,
  personIn,
  pointOfContact,
  settingsIn,
  type CaseView,
  type LetterType,
  type Needs,
  type ProcedureInLetters,
} from './case-view.js';
import { GUIDANCE_IN_WORDS, LABEL_IN_WORDS, LAW_IN_WORDS, NATIONAL_BODIES } from './words.js';

const NAMES: NameFields = {
  people: [
    'person',
    'coordinator',
    'author',
    'attended',
    'agreedBy',
    'decidedBy',
    'by',
    'approvedBy',
    'signedOffBy',
    'anonymisedBy',
  ],
  organisations: [
    'organisation',
    'organisations',
    'agency',
    'agencies',
    'addressee',
    'owner',
    'partner',
    'dissent',
    'notifiedBy',
    'knownAgencies',
    'associatedWith',
    'agreedWith',
    'body',
    'with',
  ],
};

/** Family and friends are not in the directory: their names lie in the vault. */
const recipientName = (state: State, to: Recipient): Sealed | null =>
  to.kind === 'PERSON' ? (contactOf(state, to.person)?.name ?? null) : null;

/** Another partnership is known by the council of its area: one that is written to, and one that goes on with the case. */
const councilsIn = ({ ending }: State, to: Recipient): readonly OrganisationId[] =>
  [to.kind === 'PARTNERSHIP' ? to.tenant : null, ending?.to ?? null]
    .filter((tenant) => tenant !== null)
    .map(councilOf);

/** Bodies that the procedure names, but for those whose names need no directory. */
const bodiesIn = (procedure: ProcedureInLetters | null): readonly OrganisationId[] => {
  const { bodies, copiesTo } = settingsOf(procedure);
  return [...Object.values(bodies), ...copiesTo]
    .filter((id) => id !== null)
    .filter((id) => NATIONAL_BODIES[id] === undefined);
};

export function needsOf(
  letter: LetterType,
  state: State,
  notice: OwedNotice,
  procedure: ProcedureInLetters | null,
): Needs {
  const { people, organisations } = namesIn([{ ...state, notices: [], deadlines: [] }, notice.to], NAMES);
  const sealed = [recipientName(state, notice.to), ...(letter.sealed?.(state, notice) ?? [])];
  return {
    sealed: sealed.filter((part): part is Sealed => part != null),
    people,
    organisations: [
      ...new Set([...organisations, ...councilsIn(state, notice.to), ...bodiesIn(procedure)]),
    ],
  };
}

function addressee(view: CaseView, to: Recipient): string {
  switch (to.kind) {
    case 'PERSON':
      return opened(view, recipientName(view.state, to)) ?? personIn(view, to.person) ?? 'Sir or Madam';
    case 'ORGANISATIONS':
      return listed(organisationsIn(view, to.organisations));
    case 'PARTNERSHIP':
      return `the community safety partnership of ${organisationIn(view, councilOf(to.tenant))}`;
    case 'POINT_OF_CONTACT':
      return pointOfContact(view);
  }
}

/** The law of the review; before it is settled that of section 9, which every death until now falls under. */
const regimeOf = ({ establishment, criteria }: State): Regime =>
  establishment?.regime ?? criteria.at(-1)?.regime ?? 'DHR_S9';

/** Facts that the layout and almost every letter use. */
export function commonFacts(view: CaseView, notice: OwedNotice): object {
  const { state, procedure } = view;
  const { label, guidance } = settingsIn(view);
  return {
    organisation: view.organisation,
    today: view.today,
    reference: oneLine(state.reference ?? ''),
    addressee: addressee(view, notice.to),
    toBody: notice.to.kind === 'ORGANISATIONS' || notice.to.kind === 'PARTNERSHIP',
    contact: {
      name: pointOfContact(view),
      channels: (procedure?.pointOfContact?.channels ?? []).map((way) => CHANNEL_IN_WORDS[way] ?? way),
    },
    coordinator: personIn(view, state.coordinator) ?? pointOfContact(view),
    review: LABEL_IN_WORDS[label],
    law: LAW_IN_WORDS[regimeOf(state)],
    guidance: GUIDANCE_IN_WORDS[guidance] ?? guidance,
  };
}

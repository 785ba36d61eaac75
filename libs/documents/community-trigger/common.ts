import type { OwedNotice, Recipient, State } from '#libs/domain/community-trigger/state.js';
import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import { oneLine } from '../render/inert.js';
import { namesIn, type NameFields } from '../render/names.js';
import { CHANNEL_IN_WORDS } from '../render/words.js';
import {
  councilOf,
  lengthInWords,
  pointOfContact,
  listed,
  opened,
  organisationIn,
  personIn,
  sealedIn,
  type CaseView,
  type LetterType,
  type Needs,
} from './case-view.js';

const NAMES: NameFields = {
  people: ['person', 'applicant', 'victim', 'coordinator', 'spoc', 'contact'],
  organisations: [
    'organisation',
    'organisations',
    'agency',
    'addressee',
    'owner',
    'madeTo',
    'decidingBodies',
    'relevantBodies',
    'circulatedTo',
  ],
};

/** Applicant and victim are not in the directory: their names lie in the vault. */
function nameInVault(state: State, person: PersonId): Sealed | null {
  const { application } = state;
  if (application === null) return null;
  if (person === application.applicant) return applicantName(state);
  return person === application.victim ? sealedIn(application, 'victimName') : null;
}

const recipientName = (state: State, to: Recipient): Sealed | null =>
  to.kind === 'APPLICANT' || to.kind === 'PERSON' ? nameInVault(state, to.person) : null;

export const applicantName = (state: State): Sealed | null => sealedIn(state.application, 'applicantName');

const areasIn = (state: State): readonly string[] =>
  [state.application?.area, state.transfer?.to].filter((area) => area !== undefined);

export function needsOf(letter: LetterType, state: State, notice: OwedNotice): Needs {
  const { people, organisations } = namesIn([{ ...state, notices: [], deadlines: [] }, notice.to], NAMES);
  const sealed = [recipientName(state, notice.to), ...(letter.sealed?.(state, notice) ?? [])];
  return {
    sealed: sealed.filter((part): part is Sealed => part != null),
    people,
    organisations: [...new Set<OrganisationId>([...organisations, ...areasIn(state).map(councilOf)])],
  };
}

/** The applicant's own name comes from the vault; a person of the directory from there. */
function addressee(view: CaseView, to: Recipient): string {
  switch (to.kind) {
    case 'APPLICANT':
    case 'PERSON':
      return opened(view, recipientName(view.state, to)) ?? personIn(view, to.person) ?? 'Sir or Madam';
    case 'ORGANISATIONS':
      return listed(to.organisations.map((id) => organisationIn(view, id)));
    case 'POINT_OF_CONTACT':
      return pointOfContact(view);
  }
}

/** Facts that the layout and almost every letter use. */
export function commonFacts(view: CaseView, notice: OwedNotice): object {
  const { state, procedure } = view;
  return {
    organisation: view.organisation,
    today: view.today,
    reference: oneLine(state.reference ?? ''),
    addressee: addressee(view, notice.to),
    contact: {
      name: pointOfContact(view),
      channels: (procedure.pointOfContact?.channels ?? []).map((way) => CHANNEL_IN_WORDS[way] ?? way),
    },
    procedureUrl: procedure.publishedUrl ?? 'ask us for a copy',
    spoc: personIn(view, state.spoc ?? state.coordinator) ?? pointOfContact(view),
    forSomeoneElse: state.application?.applicantKind === 'REPRESENTATIVE',
    appeal: {
      body:
        view.organisations[procedure.appeal?.body ?? ''] ?? 'people who had no part in the first decision',
      window: lengthInWords(procedure.deadlines.AD12),
      answer: lengthInWords(procedure.deadlines.AD13),
    },
    policingBodyReview: procedure.lpbReview.enabled && (procedure.lpbReview.from ?? '9999') <= view.today,
  };
}

import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Capacity } from '../authorisation/index.js';

/** What of a review is somebody's own: an agency's by its organisation, a relative's by their person. */
export function owns(data: Readonly<Record<string, unknown>>, state: State, who: Capacity): boolean {
  const mine = who.role === 'FAMILY_MEMBER' ? ofFamily(state, who) : ofAgency(state, who);
  const named = Object.entries(mine).filter(([field]) => data[field] !== undefined);
  return named.every(([field, isMine]) => isMine(data[field])) && (named.length > 0 || mayActAlone(who));
}

type Owning = Readonly<Record<string, (id: unknown) => boolean>>;

/**
 * Of a relative, or of an author, a command that addresses nothing is their own word or work: what a sister tells the
 * panel, a witness whom an author heard.
 */
const mayActAlone = ({ role }: Capacity): boolean => role === 'FAMILY_MEMBER' || role === 'IMR_AUTHOR';

/** The people for whom somebody may speak: themself, and as an advocate those who asked for one (3.5). */
export const spokenFor = (state: State, { person }: Pick<Capacity, 'person'>): readonly string[] => [
  person,
  ...state.family.filter(({ advocate }) => advocate?.person === person).map((one) => one.person),
];

function ofFamily(state: State, who: Capacity): Owning {
  const theirs = (id: unknown) => spokenFor(state, who).includes(String(id));
  const viewing = (id: unknown) => state.viewings.some((one) => one.id === id && theirs(one.person));
  return {
    person: theirs,
    by: theirs,
    viewing,
    deadline: (key) => viewing(String(key).split('/')[1]),
  };
}

function ofAgency(state: State, { role, organisation, person }: Capacity): Owning {
  const body = (id: unknown) => id === organisation;
  const asked = (id: unknown) => state.scoping.some((one) => one.id === id && one.agency === organisation);
  // An author writes one agency's report, whoever employs them; the agency's own people have all of its reports.
  const report = (id: unknown) =>
    state.imrs.some(
      (one) => one.id === id && (role === 'IMR_AUTHOR' ? one.author === person : one.agency === organisation),
    );
  const question = (id: unknown) =>
    state.questions.some((one) => one.id === id && one.agency === organisation);
  const action = (id: unknown) => state.actions.some((one) => one.id === id && one.owner === organisation);
  const addressed = (id: unknown) =>
    state.recommendations.some((one) => one.id === id && one.addressee === organisation);
  return {
    agency: body,
    owner: body,
    request: asked,
    imr: report,
    question,
    action,
    recommendation: addressed,
    // A deadline's key ends with what it is about, e.g. `DD4/imr-1`.
    deadline: (key) => {
      const id = String(key).split('/')[1];
      return [asked, report, question, action, addressed].some((mine) => mine(id));
    },
  };
}

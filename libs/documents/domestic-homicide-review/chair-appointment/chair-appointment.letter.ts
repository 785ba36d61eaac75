import type { DeclaredInterests } from '#libs/domain/domestic-homicide-review/chair-appointment/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { dateInWords, londonDateOf } from '../../render/dates.js';
import {
  deadlineDue,
  opened,
  organisationIn,
  organisationsIn,
  personIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import { agenciesOf } from '#libs/domain/domestic-homicide-review/agencies.js';

const declaredBy = ({ chair, interests }: State): DeclaredInterests | undefined =>
  interests.find(({ person }) => person === chair?.person);

const workedFor = (view: CaseView, interests: DeclaredInterests | undefined): readonly string[] =>
  (interests?.workedFor ?? []).map(
    ({ organisation, leftOn }) =>
      `${organisationIn(view, organisation)}, ${leftOn === null ? 'still' : `until ${dateInWords(leftOn)}`}`,
  );

/** D6: scope, fee, dates, declarations and training, with the statement of independence (3.5; 6.2). */
export const chairAppointment: LetterType = {
  template: 'chair-appointment',
  file: 'domestic-homicide-review/chair-appointment/chair-appointment.njk',
  subject: 'Your appointment',
  docx: true,
  sealed: (state) => [state.chair?.independence, state.chair?.fee, declaredBy(state)?.statement],
  facts: (view) => {
    const { chair, author } = view.state;
    const interests = declaredBy(view.state);
    return {
      appointedOn: chair === null ? view.today : londonDateOf(chair.appointedAt),
      completeBy: deadlineDue(view.state, 'DD3'),
      agencies: organisationsIn(view, agenciesOf(view.state)),
      author: personIn(view, author?.person),
      trainedOn: chair?.trainedOn ?? null,
      fee: opened(view, chair?.fee),
      independence: opened(view, chair?.independence) ?? '',
      statement: opened(view, interests?.statement) ?? '',
      workedFor: workedFor(view, interests),
      associatedWith: organisationsIn(view, interests?.associatedWith ?? []),
    };
  },
};

import { CaseText, Day, Id, Ids, Parts, PersonText } from '../../door/fields/index.js';

/** Somebody who is or was to be appointed. */
export class CandidateInput {
  @Id({ about: 'The person. Where they work now is known from the directory.' })
  person!: string;
}

export class FormerWorkInput {
  @Id({ about: 'The agency that they worked for.' })
  organisation!: string;

  @Day({ optional: true, about: 'London date on which they left. Left out: they work there still (6.2).' })
  leftOn?: string;
}

export class DeclareInterestsInput extends CandidateInput {
  @Parts(() => FormerWorkInput, {
    about: 'Agencies that they work or worked for (G16 section 4). May be empty.',
  })
  workedFor!: FormerWorkInput[];

  @Ids({ about: 'Agencies with which they are directly associated in any other way. May be empty.' })
  associatedWith!: string[];

  @PersonText('person', {
    max: 20_000,
    about: 'Career, employers and associations in their own words. Sealed under their own key.',
  })
  statement!: string;
}

export class AppointChairInput extends CandidateInput {
  @CaseText({ about: 'Career, experience and independence, as the report will state them (3.5). Sealed.' })
  independence!: string;

  @PersonText('person', {
    optional: true,
    max: 2000,
    about:
      'Fee and expenses as agreed, for their letter of appointment (D6). Sealed under their own key. Left out: as the written agreement says.',
  })
  fee?: string;

  @Day({ optional: true, about: 'London date of the Home Office’s training for chairs. Left out: not yet.' })
  trainedOn?: string;
}

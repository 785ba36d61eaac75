import { paper, speaksFor, type AgencyCast, type DhrCast } from './dhr-cast.js';
import { id } from './people.js';
import type { Step } from './story.js';

/** From the commissions to the draft that the panel agrees, and what goes on beside it. */

/** Asks police (imr-1) and health (imr-2). Without `due` the eight weeks of DD4 count. */
export const commissionsImrs = (cast: DhrCast, at: string, due?: string): readonly Step[] =>
  [cast.police.agency, cast.health.agency].map((agency) => ({
    at,
    who: cast.coordinator,
    does: 'CommissionImr',
    with: { agency, ...(due === undefined ? {} : { due }) },
  }));

/** Also again, once the panel has returned what was written. */
export const startsImr = (author: string, imr: string, at: string): Step => ({
  at,
  who: author,
  does: 'StartImr',
  with: { imr },
});

/** The agency takes the commission on and names an author with no part in the case (G16 section 7). */
export const acceptsCommission = (
  { author, contact }: AgencyCast,
  imr: string,
  at: string,
): readonly Step[] => [
  {
    at,
    who: contact,
    does: 'AcceptCommission',
    with: {
      imr,
      author: id(author),
      declaration: {
        directlyInvolved: false,
        lineManager: false,
        statement: 'I had no part in the case and manage nobody who had.',
      },
    },
  },
  startsImr(author, imr, at),
];

/** Report and chronology go to the agency's senior manager. `entries`: one a contact, as D9 has them. */
export const imrWritten = (
  { author }: AgencyCast,
  imr: string,
  at: string,
  entries: readonly object[] = [],
): Step => ({
  at,
  who: author,
  does: 'SubmitImr',
  with: { imr, report: paper(`Individual management review ${imr} of ${at.slice(0, 10)}`), entries },
});

/** One contact in an agency's chronology, of which no practitioner is named. */
export const contactOn = (on: string, text: string, time?: string): object => ({
  on,
  practitioners: [],
  text,
  ...(time === undefined ? {} : { time }),
});

export const signsOffImr = ({ senior }: AgencyCast, imr: string, at: string): Step => ({
  at,
  who: senior,
  does: 'SignOffImr',
  with: { imr },
});

export const acceptsImr = (cast: DhrCast, imr: string, at: string): Step => ({
  at,
  who: cast.chair,
  does: 'AcceptImr',
  with: { imr },
});

export const returnsImr = (cast: DhrCast, imr: string, at: string, because: string, due?: string): Step => ({
  at,
  who: cast.chair,
  does: 'ReturnImr',
  with: { imr, ...(due === undefined ? {} : { due }) },
  because,
});

export const extendsImr = (cast: DhrCast, imr: string, at: string, due: string, because: string): Step => ({
  at,
  who: cast.chair,
  does: 'ExtendImr',
  with: { imr, due },
  because,
});

export const familyContributes = (cast: DhrCast, at: string, text: string): Step => ({
  at,
  who: speaksFor(cast),
  does: 'RecordFamilyContribution',
  with: { text, by: cast.relative.person },
});

export const completesAnalysis = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.chair,
  does: 'CompleteAnalysis',
});

export const savesDraft = (cast: DhrCast, at: string, version: number): Step => ({
  at,
  who: cast.chair,
  does: 'SaveDraft',
  with: { document: paper(`Overview report, version ${version}`) },
});

export const draftsSummary = (cast: DhrCast, at: string, version = 1): Step => ({
  at,
  who: cast.chair,
  does: 'DraftExecutiveSummary',
  with: { document: paper(`Executive summary, version ${version}`) },
});

export const recommends = (
  cast: DhrCast,
  at: string,
  addressee: string,
  scope: 'LOCAL' | 'REGIONAL' | 'NATIONAL',
  text: string,
): Step => ({ at, who: cast.chair, does: 'DraftRecommendation', with: { scope, addressee, text } });

/** The panel agrees that the last version is shown to the family. */
export const agreesDraft = (cast: DhrCast, at: string): Step => ({ at, who: cast.chair, does: 'AgreeDraft' });

/** Chair and partnership agree on a longer time, because the six months never stop by themselves (DD3). */
export const agreesTimescale = (cast: DhrCast, at: string, newDue: string, because: string): Step => ({
  at,
  who: cast.cspChair,
  does: 'AgreeRevisedTimescale',
  with: { newDue, agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'] },
  because,
});

/** A trial: interviews and what the report says last wait until it is over (3.6). */
export const trialRuns = (cast: DhrCast, at: string, reviewOn: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'RecordParallelProcess',
  with: {
    type: 'CRIMINAL',
    body: cast.police.agency,
    status: 'RUNNING',
    restrictions: [
      {
        blocks: [
          'InterviewWitness',
          'InterviewPerpetrator',
          'ApproveReport',
          'SubmitToHomeOffice',
          'Publish',
        ],
        text: 'Agreed with the senior investigating officer until the trial is over.',
        reviewOn,
      },
    ],
  },
});

export const keepsRestriction = (cast: DhrCast, at: string, reviewOn: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'ReviewRestriction',
  with: { restriction: 'restriction-1', reviewOn },
  because: 'The trial still runs.',
});

export const trialConcludes = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'UpdateParallelProcess',
  with: { process: 'process-1', status: 'CONCLUDED' },
});

export const liftsRestriction = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'LiftRestriction',
  with: { restriction: 'restriction-1' },
  because: 'The trial is over, and the police no longer object.',
});

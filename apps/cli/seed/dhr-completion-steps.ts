import { fingerprintOf, paper, speaksFor, type AgencyCast, type DhrCast } from './dhr-cast.js';
import { id } from './people.js';
import type { Step } from './story.js';

/** From the agreed draft to the formal conclusion. */

export const sharesWithFamily = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.chair,
  does: 'ShareDraftWithFamily',
  with: { people: [cast.relative.person] },
});

export const familyComments = (cast: DhrCast, at: string, viewing = 'viewing-1'): Step => ({
  at,
  who: speaksFor(cast),
  does: 'RecordFamilyComments',
  with: { viewing, comments: 'Thank you for letting me read it. Please keep the first chapter as it is.' },
});

const confirms = ({ agency, contact }: AgencyCast, at: string): Step => ({
  at,
  who: contact,
  does: 'ConfirmFairRepresentation',
  with: { agency },
});

/** Each agency that gave a report confirms that the draft represents it fairly (G16 section 7). */
export const agenciesConfirm = (cast: DhrCast, at: string): readonly Step[] =>
  [cast.police, cast.health].map((one) => confirms(one, at));

export const approves = (cast: DhrCast, at: string): Step => ({ at, who: cast.chair, does: 'ApproveReport' });

const planned = (owner: AgencyCast, recommendation: string, target: string): object => ({
  recommendation,
  scope: 'LOCAL',
  owner: owner.agency,
  text: 'Do what was recommended, and show that it is done.',
  intendedOutcome: 'What was recommended is everyday practice.',
  target,
});

/** One action of each agency for its own recommendation, agreed by its senior manager. */
export const agreesPlan = (
  cast: DhrCast,
  at: string,
  targets: { readonly police: string; readonly health: string },
): Step => ({
  at,
  who: cast.chair,
  does: 'AgreeActionPlan',
  with: {
    actions: [
      planned(cast.police, 'recommendation-1', targets.police),
      planned(cast.health, 'recommendation-2', targets.health),
    ],
    agreed: [cast.police, cast.health].map(({ agency, senior }) => ({
      organisation: agency,
      by: id(senior),
    })),
  },
});

export const signsOff = (cast: DhrCast, at: string): Step => ({ at, who: cast.cspChair, does: 'SignOff' });

const bundle = (version: number): object => ({
  overview: paper(`Overview report as signed off, version ${version}`),
  summary: paper(`Executive summary as signed off, version ${version}`),
  actionPlan: paper(`Action plan, version ${version}`),
  dataForm: paper(`Data form of the Home Office, version ${version}`),
});

export const submits = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'SubmitToHomeOffice',
  with: { bundle: bundle(1) },
});

export const resubmits = (cast: DhrCast, at: string, version = 2): Step => ({
  at,
  who: cast.coordinator,
  does: 'Resubmit',
  with: { bundle: bundle(version) },
});

/** `areas`: what the letter lists as "areas for final development". */
export const qaOutcome = (
  cast: DhrCast,
  at: string,
  outcome: 'ADEQUATE' | 'ADEQUATE_WITH_AMENDMENTS' | 'RESUBMIT',
  areas: readonly string[] = [],
): Step => ({
  at,
  who: cast.coordinator,
  does: 'RecordQaOutcome',
  with: {
    outcome,
    on: at.slice(0, 10),
    letter: paper(`Letter of the quality assurance panel of ${at.slice(0, 10)}`),
    areas,
  },
});

export const makesAmendments = (cast: DhrCast, at: string, amendments: readonly string[]): Step => ({
  at,
  who: cast.chair,
  does: 'MakeAmendments',
  with: {
    made: amendments.map((amendment) => ({ amendment, change: 'Added as the letter asks.', page: '14' })),
  },
});

const publicOverview = (edition: number) => paper(`Overview report for publication, edition ${edition}`);
const publicSummary = (edition: number) => paper(`Executive summary for publication, edition ${edition}`);

export const anonymises = (cast: DhrCast, at: string, edition = 1): Step => ({
  at,
  who: cast.coordinator,
  does: 'Anonymise',
  with: {
    overview: publicOverview(edition),
    summary: publicSummary(edition),
    pseudonyms: 'The family chose the name that the report uses.',
  },
});

/** Two people who did not make the edition approve exactly what they read (9.4); then it is checked legally. */
export const approvesRedaction = (cast: DhrCast, at: string, edition = 1): readonly Step[] => [
  ...[cast.chair, cast.cspChair].map((who) => ({
    at,
    who,
    does: 'ApproveRedaction',
    with: {
      edition,
      overviewSha256: fingerprintOf(publicOverview(edition)),
      summarySha256: fingerprintOf(publicSummary(edition)),
    },
  })),
  { at, who: cast.coordinator, does: 'LegalCheck', with: { edition } },
];

export const agreesDate = (cast: DhrCast, at: string, on: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'AgreeDateWithFamily',
  with: { on, people: [cast.relative.person] },
});

export const postponesPublication = (cast: DhrCast, at: string, on: string, because: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'PostponePublication',
  with: { on },
  because,
});

export const publishes = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'Publish',
});

export const sendsToLibrary = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'SendToLibrary',
});

export const progressOnAction = (owner: AgencyCast, at: string, action: string, text: string): Step => ({
  at,
  who: owner.contact,
  does: 'UpdateAction',
  with: { action, rag: 'AMBER', progress: text },
});

export const completesAction = (owner: AgencyCast, at: string, action: string): Step => ({
  at,
  who: owner.contact,
  does: 'EvidenceCompletion',
  with: {
    action,
    evidence: paper(`Evidence that ${action} is done`),
    outcome: 'A sample of the last quarter shows it in practice.',
  },
});

export const extendsAction = (
  cast: DhrCast,
  at: string,
  action: string,
  target: string,
  because: string,
): Step => ({ at, who: cast.coordinator, does: 'ExtendAction', with: { action, target }, because });

/** The partnership looks at the effect of what was done (G16 section 7). */
export const auditsAction = (cast: DhrCast, at: string, action: string): Step => ({
  at,
  who: cast.cspChair,
  does: 'AuditAction',
  with: { action },
});

export const concludes = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.cspChair,
  does: 'ConcludeReview',
});

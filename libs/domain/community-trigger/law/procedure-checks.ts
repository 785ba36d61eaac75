import type { Warning } from '#libs/domain/kernel/decider.js';
import type { Guard } from '#libs/domain/kernel/review-type.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { withDefaults } from './default-procedure.js';
import { thresholdWarnings } from './procedure-warnings.js';
import { periodProblem } from './reporting-period.js';
import type { ReviewProcedure } from './review-procedure.js';

type Draft = Parameters<typeof withDefaults>[0];
type Procedure = ReturnType<typeof withDefaults>;

interface Consultations {
  readonly lpbConsultedOn: LocalDate | null;
  readonly providersConsultedOn: LocalDate | null;
}

interface Block extends Guard {
  stands(procedure: Procedure, consultations: Consultations): boolean;
}

/** What forbids publication, each from the paragraph that asks for it (2.10). The first that stands is told. */
const BLOCKS: readonly Block[] = [
  {
    code: 'NO_POINT_OF_CONTACT',
    source: 's.104(3)(a)',
    wording: 'The procedure names no point of contact with a way to reach it. Add both.',
    stands: ({ pointOfContact }) =>
      pointOfContact === null || pointOfContact.name.trim() === '' || pointOfContact.channels.length === 0,
  },
  {
    code: 'NOT_PASSED_TO_ALL_BODIES',
    source: 's.104(3)(b)',
    wording: 'The procedure names no relevant bodies to which every application is passed. Name all of them.',
    stands: ({ relevantBodies }) => relevantBodies.length === 0,
  },
  {
    code: 'NO_DISSATISFACTION_ROUTE',
    source: 'Sch 4 para 3',
    wording:
      'The procedure does not say what happens if an applicant is dissatisfied. Name who hears an appeal.',
    stands: ({ appeal }) => appeal === null || appeal.body.trim() === '',
  },
  {
    code: 'NO_EFFECTIVENESS_PROVISION',
    source: 'Sch 4 para 4',
    wording: 'The procedure does not provide for assessing its effectiveness. Say how often that is done.',
    stands: ({ effectivenessReview }) => effectivenessReview === null,
  },
  {
    code: 'LPB_NOT_CONSULTED',
    source: 'Sch 4 para 1',
    wording: 'The local policing body was not consulted on this draft. Consult it and record when.',
    stands: (_, { lpbConsultedOn }) => lpbConsultedOn === null,
  },
  {
    code: 'REPORTING_PERIOD_TOO_LONG',
    source: 's.105(4)',
    wording: 'The reporting period must run from a date to a later one and last twelve months at most.',
    stands: ({ reportingPeriod }) => reportingPeriod !== null && periodProblem(reportingPeriod) !== null,
  },
  {
    code: 'QUORUM_TOO_SMALL',
    source: 'product rule 2.10',
    wording: 'A review is carried out by several: the quorum must be two at least, the chair among them.',
    stands: ({ quorum }) => quorum < 2,
  },
];

/** Local rules that guidance asks to consider carefully and to explain to victims (A26). */
const CAVEATS: Readonly<Record<NonNullable<ReviewProcedure['caveats']>[number], Omit<Warning, 'code'>>> = {
  ADEQUATE_RESPONSE_BARS: {
    detail:
      'An adequate response is used as a bar. The threshold is about the incidents reported, not about whether the agencies responded.',
    source: 'A20',
  },
  MOST_RECENT_REPORT_WITHIN_A_MONTH: {
    detail:
      'The most recent report must be less than a month old. The Act knows no such limit; explain it to victims.',
    source: 'A26; s.104(11)',
  },
};

const warningsOf = (procedure: Procedure, { providersConsultedOn }: Consultations): readonly Warning[] => {
  const channels = procedure.pointOfContact?.channels ?? [];
  const found: readonly (Warning & { readonly is: boolean })[] = [
    {
      is: channels.length > 0 && channels.every((one) => one === 'ONLINE' || one === 'EMAIL'),
      code: 'ONLINE_ONLY',
      detail:
        'One can apply online only. Guidance asks for several accessible ways: telephone, paper, in person.',
      source: 'A22',
    },
    {
      is: procedure.coOptedProviders.length > 0 && providersConsultedOn === null,
      code: 'PROVIDERS_NOT_CONSULTED',
      detail:
        'Local providers of social housing are to be consulted as appropriate. Record it, or why it was not.',
      source: 'Sch 4 para 2',
    },
    {
      is: procedure.relevantBodies.length < 3,
      code: 'FEWER_THAN_THREE_BODIES',
      detail:
        'In England the council, the chief officer of police and each integrated care board are relevant bodies.',
      source: 's.105(2)',
    },
  ];
  return [
    ...thresholdWarnings(procedure),
    ...(procedure.caveats ?? []).map((code) => ({ code, ...CAVEATS[code] })),
    ...found.filter(({ is }) => is).map(({ code, detail, source }) => ({ code, detail, source })),
  ];
};

/** s.104(2)-(3) and Schedule 4 on a draft: what forbids its publication, and what is to be said with it. */
export const procedureChecks = {
  guards: BLOCKS.map(({ code, source, wording }): Guard => ({ code, source, wording })),
  check(draft: object, consultations: Consultations) {
    const procedure = withDefaults(draft as Draft);
    return {
      blocks: BLOCKS.filter((block) => block.stands(procedure, consultations)).map(({ code }) => ({ code })),
      warnings: warningsOf(procedure, consultations),
    };
  },
};

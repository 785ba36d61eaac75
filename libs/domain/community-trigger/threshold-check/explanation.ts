import type { ExplainedInput, Explanation, PartialResult } from '#libs/domain/kernel/explanation.js';
import type { ComplaintResult, State } from '../state.js';
import type { ThresholdCheckEvents } from './events.js';

type Computed = ThresholdCheckEvents['ThresholdComputed'];
type Decided = ThresholdCheckEvents['ThresholdDecided'];

const SOURCE: Readonly<Partial<Record<ComplaintResult['status'], string>>> = {
  SAME_INCIDENT: 's.104(12)',
  NOT_GENUINE: '2.8',
  OUTSIDE_INCIDENT_WINDOW: 'local procedure',
  INFORMAL: 'local procedure',
  OUT_OF_AREA: 's.104(1)',
};

const ofComplaint = ({ id, status, because }: ComplaintResult): PartialResult => ({
  what: `Report ${id}`,
  result: status,
  because,
  source: SOURCE[status] ?? 's.104(11)',
});

const counted = (count: number): PartialResult => ({
  what: 'Reports that count',
  result: String(count),
  because: null,
  source: 's.104(4)',
});

const outcomeOf = ({
  result,
  route,
}: Pick<Computed, 'result'> & { readonly route: string | null }): string =>
  route === null ? result : `${result} (${route})`;

/** What the test of s.104(4)-(5) looks at: the application and each report, in the words of the people who gave them. */
const testInputs = ({ complaints }: State): readonly ExplainedInput<State>[] => [
  {
    what: 'The application: when it was made, area and behaviour',
    of: ({ application }) =>
      application && { madeAt: application.madeAt, area: application.area, behaviour: application.behaviour },
  },
  { what: 'A referral by a senior officer', of: ({ application }) => application?.referral ?? null },
  ...complaints.map(({ id }) => ({
    what: `Report ${id}`,
    of: (state: State) => state.complaints.find((one) => one.id === id) ?? null,
  })),
];

export const explainComputed = (data: Computed, before: State): Explanation<State> => ({
  rule: 'The threshold test on the reports as they stand',
  inputs: testInputs(before),
  results: [...data.complaints.map(ofComplaint), counted(data.count)],
  outcome: outcomeOf(data),
  because: data.complaints.map(({ because }) => because),
  sources: data.sources,
});

const JUDGED = [
  ['persistence', 'How long it went on', 's.104(5)(a)'],
  ['harm', 'The harm', 's.104(5)(b)'],
  ['adequacy', 'What was done so far', 's.104(5)(c)'],
] as const;

export const explainDecided = (data: Decided, before: State): Explanation<State> => ({
  rule: 'The relevant bodies decide on the test; enough reports leave them nothing to decide',
  inputs: [
    {
      what: 'The result of the test',
      of: ({ computation }) =>
        computation && {
          id: computation.id,
          result: computation.result,
          route: computation.route,
          count: computation.count,
        },
    },
    { what: 'Challenges to what the test looked at', of: ({ challenges }) => challenges },
    ...testInputs(before),
  ],
  results: [
    ...data.complaints.map(ofComplaint),
    counted(data.count),
    ...JUDGED.flatMap(([name, what, source]): PartialResult[] =>
      data[name] === null ? [] : [{ what, result: 'JUDGED', because: null, source, evidence: data[name] }],
    ),
    ...data.dissent.map(({ body, reasons }): PartialResult => ({
      what: `Dissent of ${body}`,
      result: 'DISSENTED',
      because: null,
      source: 's.104(5)',
      evidence: reasons,
    })),
  ],
  outcome: outcomeOf(data),
  because: data.complaints.map(({ because }) => because),
  sources: ['s.104(4)', 's.104(5)', 's.104(6)'],
});

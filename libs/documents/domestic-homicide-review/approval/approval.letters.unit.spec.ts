import {
  action,
  approved,
  approvedUnsent,
  FOR_HEALTH,
  plan,
  planAgreed,
  policeDo,
  readyToApprove,
} from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import {
  letterIn,
  noticeIn,
  openedFor,
  theyAreLetters,
  wordsOf,
  written,
} from '#test/support/dhr-letters.js';

const byChair = { by: PEOPLE.chair } as const;
const dissented = once(() =>
  readyToApprove()
    .does(
      'RecordDissent',
      { person: PEOPLE.panelDa.person, reasons: sealed('dissent') },
      { by: PEOPLE.panelDa },
    )
    .on('2023-03-01')
    .does('ApproveReport', {}, byChair),
);
const milestones = once(() =>
  approved()
    .on('2023-03-06')
    .does(
      'AgreeActionPlan',
      plan({ actions: [action({ milestones: sealed('milestones') }), action(FOR_HEALTH)] }),
      byChair,
    )
    .settle(),
);
const begun = once(() =>
  policeDo(
    milestones().does(
      'UpdateAction',
      { action: 'action-2', rag: 'AMBER', progress: sealed('progress') },
      { by: PEOPLE.health },
    ),
  ),
);
const added = once(() =>
  planAgreed().does('AddAction', action({ text: sealed('later-action'), target: '2023-09-29' })),
);

const OF_POLICE = { kind: 'ORGANISATIONS', organisations: [POLICE] } as const;
const OF_HEALTH = { kind: 'ORGANISATIONS', organisations: [HEALTH] } as const;
const RECOMMENDED = ['sealed-advice-1', 'sealed-advice-2'];

/** Row D11 of section 7, word by word. */
const CONTENTS = [
  ['intro', 'Introduction'],
  ['timescales', 'Timescales'],
  ['confidentiality', 'Confidentiality'],
  ['ToR', 'Terms of reference'],
  ['method', 'Methodology'],
  ['family involvement', 'Involvement of family and friends'],
  ['contributors', 'Contributors to the review'],
  ['panel', 'The review panel'],
  ['chair’s independence', 'Chair and author of the report'],
  ['parallel reviews', 'Parallel reviews'],
  ['equality', 'Equality and diversity'],
  ['dissemination', 'Dissemination'],
  ['background', 'Background information'],
  ['chronology', 'Chronology'],
  ['overview', 'Overview'],
  ['analysis', 'Analysis'],
  ['conclusions', 'Conclusions'],
  ['lessons', 'Lessons to be learnt'],
  ['recommendations', 'Recommendations'],
] as const;

describe('Report, summary and plan', () => {
  theyAreLetters([
    {
      template: 'overview-report',
      given: dissented,
      contains: [
        'Overview report',
        'section 9 of the Domestic Violence, Crime and Victims Act 2004',
        'statutory guidance',
        'The review was decided on Monday 3 October 2022.',
        'The report was due by Monday 3 April 2023.',
        'The panel approved the report on Wednesday 1 March 2023.',
        'under pseudonyms',
        'from Thursday 5 September 2019 to Monday 5 September 2022',
        'It asked for 2 reports of agencies',
        'Readers of a draft: 1. Of them commented: 1.',
        'the police: individual management review',
        'the health service: individual management review',
        'Ines Calder, the domestic abuse service, specialist in domestic abuse',
        'Helen Varley chairs the review and is not directly associated with any agency in it.',
        'training for chairs was completed on Thursday 17 June 2021',
        'No other process about this death is known.',
        'copies go to the Domestic Abuse Commissioner and the Home Office',
        'the domestic abuse service does not agree',
        'To the police (local): Words of sealed-advice-1.',
        'To the health service (national): Words of sealed-advice-2.',
      ],
      opens: ['sealed-draft-1', 'sealed-independence', 'sealed-dissent', ...RECOMMENDED],
    },
    {
      template: 'executive-summary',
      given: approvedUnsent,
      contains: [
        'Executive summary',
        'section 9 of the Domestic Violence, Crime and Victims Act 2004',
        '3 members sat on the panel.',
        'See the overview report.',
        'Helen Varley chairs the review',
        'To the police (local): Words of sealed-advice-1.',
      ],
      opens: ['sealed-summary-1', ...RECOMMENDED],
    },
    {
      template: 'action-plan',
      when: 'for the partnership',
      given: begun,
      to: { kind: 'POINT_OF_CONTACT' },
      contains: [
        '1. Words of sealed-advice-1.',
        'local',
        'Words of sealed-action.',
        'the police',
        'Words of sealed-milestones.',
        'Words of sealed-intended.',
        'Friday 29 December 2023',
        'Monday 6 March 2023. Words of sealed-effect.',
        'done, to be audited',
        'on file, SHA-256 sha256-of-action-1',
        'Thursday 1 June 2023',
        'amber',
        'Words of sealed-progress.',
        'audited by somebody who did not do it',
      ],
      opens: [
        ...RECOMMENDED,
        'sealed-action',
        'sealed-intended',
        'sealed-milestones',
        'sealed-effect',
        'sealed-progress',
      ],
    },
    {
      template: 'action-plan',
      when: 'for one lead agency',
      given: milestones,
      to: OF_HEALTH,
      contains: [
        'what your organisation agreed to do',
        '2. Words of sealed-advice-2.',
        'national',
        'not rated',
      ],
      opens: ['sealed-advice-2', 'sealed-action', 'sealed-intended'],
    },
    {
      template: 'action-plan',
      when: 'with an action that came later',
      given: added,
      to: OF_POLICE,
      contains: ['Action 3 has been added', 'Words of sealed-later-action.', 'Friday 29 September 2023'],
      opens: ['sealed-advice-1', 'sealed-action', 'sealed-later-action', 'sealed-intended'],
    },
  ]);

  it.each(['overview-report', 'executive-summary'] as const)(
    'the %s has the statutory contents in their order',
    (template) => {
      const { html } = letterIn(approvedUnsent(), template);
      const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, words]) => words);
      expect(headings.slice(0, CONTENTS.length)).toEqual(CONTENTS.map(([, heading]) => heading));
    },
  );

  it('says which bodies get a copy, also those that only the local procedure names', () => {
    const { text } = written(approvedUnsent(), noticeIn(approvedUnsent(), 'overview-report'), {
      procedure: { domesticHomicideReview: { copiesTo: ['derbyshire-pcc'] } },
    });
    expect(text).toContain(
      'copies go to the Domestic Abuse Commissioner, the Home Office and the Police and Crime Commissioner.',
    );
  });

  it('puts what the chair wrote under its heading, however the chair wrote that', () => {
    const notice = noticeIn(approvedUnsent(), 'overview-report');
    const draft = 'Before any heading.\n16. ANALYSIS:\nWhat was seen.\n\n## Lessons learnt\nWhat was missed.';
    const words = (part: string): string => (part === 'sealed-draft-1' ? draft : wordsOf(part));
    const { html } = written(approvedUnsent(), notice, { words });
    expect(html).toMatch(/<h2>Introduction<\/h2>(?:(?!<h2>)[\s\S])*Before any heading\./u);
    expect(html).toMatch(/<h2>Analysis<\/h2>\s*<p>What was seen\.<\/p>\s*<h2>Conclusions/u);
    expect(html).toMatch(/<h2>Lessons to be learnt<\/h2>\s*<p>What was missed\.<\/p>/u);
    expect(html).toMatch(
      /<h2>Background information<\/h2>\s*<p>Nothing is written under this heading\.<\/p>/u,
    );
  });

  it('says that a draft was taken out, and leaves the record’s own words', () => {
    const notice = noticeIn(approvedUnsent(), 'overview-report');
    const words = (part: string): string | null => (part === 'sealed-draft-1' ? null : wordsOf(part));
    const { text } = written(approvedUnsent(), notice, { words });
    expect(text).toContain('[removed]');
    expect(text).toContain('To the police (local): Words of sealed-advice-1.');
  });

  it('says in the report, and not in its summary, who does not agree and how independent the chair is', () => {
    const summary = openedFor(dissented(), 'executive-summary');
    expect(summary).not.toContain('sealed-dissent');
    expect(summary).not.toContain('sealed-independence');
  });

  it('has the columns of the Home Office’s template, and after them how each action stands', () => {
    const { html } = letterIn(milestones(), 'action-plan', { kind: 'POINT_OF_CONTACT' });
    const columns = [...html.matchAll(/<th scope="col">([^<]*)<\/th>/gu)].map(([, words]) => words);
    expect(columns).toEqual([
      'Action',
      'Recommendation',
      'Scope',
      'Action to take',
      'Lead agency',
      'Key milestones',
      'Intended outcome',
      'Target date',
      'Date of completion and outcome',
      'Action',
      'Status',
      'RAG',
      'Progress',
      'Evidence',
      'Review date',
    ]);
  });

  it('shows a lead agency no action of another', () => {
    expect(letterIn(begun(), 'action-plan', OF_HEALTH).text).not.toContain('the police');
    expect(openedFor(begun(), 'action-plan', OF_HEALTH)).not.toContain('sealed-milestones');
  });
});

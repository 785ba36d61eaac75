import { open } from '#libs/domain/domestic-homicide-review/deadlines.js';
import {
  amending,
  bundle,
  byCsp,
  newVersion,
  planAgreed,
  signedOff,
  signedOffUnsent,
  submitted,
  toResubmit,
  trialBegins,
  trialLifted,
} from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { fact } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const sent = once(() =>
  trialLifted(trialBegins(signedOff()))
    .on('2023-03-24')
    .does('SubmitToHomeOffice', { bundle: bundle(1) }),
);
const sentAgain = once(() => newVersion(toResubmit().settle()).does('Resubmit', { bundle: bundle(2) }));
const tracked = once(() =>
  amending()
    .does('MakeAmendments', {
      made: [{ amendment: 'amendment-1', change: sealed('change-1') }],
    })
    .on('2023-07-06')
    .does('MakeAmendments', {
      made: [{ amendment: 'amendment-2', change: sealed('change-2'), page: '31' }],
    })
    .settle(),
);
const under8A = once(() => {
  const { establishment, approval, chair } = planAgreed().state;
  if (establishment === null || approval === null || chair === null)
    throw new Error('The plan is that of a review.');
  const established = fact(planAgreed(), 'ReviewEstablished', {
    establishment: { ...establishment, regime: 'DARDR_S8A' },
  });
  const chaired = fact(established, 'ChairAppointed', { chair });
  return fact(chaired, 'ReportApprovedByPanel', { approval }).on('2023-03-20').does('SignOff', {}, byCsp);
});

const THE_REPORT = ['sealed-draft-1', 'sealed-independence', 'sealed-advice-1', 'sealed-advice-2'];

/** Row D14 of section 7, in its order. */
const CHECKLIST = [
  'Overview report',
  'Executive summary',
  'Action plan',
  'Data form',
  'Anonymised',
  'Spelling and pseudonyms',
  'Family comments recorded',
  'Statement of the chair',
  'Sign-off letter of the partnership',
  'State of any trial',
  'Copy to the Domestic Abuse Commissioner',
];

describe('What goes out about quality assurance', () => {
  theyAreLetters([
    {
      template: 'home-office-submission',
      given: sent,
      contains: [
        'to your quality assurance panel',
        'Helen Varley chaired the review.',
        'Overview report | Enclosed, annex A. SHA-256 sha256-of-overview-1',
        'Executive summary | Enclosed, annex B. SHA-256 sha256-of-summary-1',
        'Action plan | Enclosed, annex C. SHA-256 sha256-of-plan-1',
        'Data form | Enclosed, annex D. SHA-256 sha256-of-form-1',
        'Anonymised | The report is written under pseudonyms.',
        'Spelling and pseudonyms | Two people who did not make it check',
        'Shown to 1 of the family and friends. Comments recorded: 1. Declined: 0.',
        'Statement of the chair | Enclosed, annex E.',
        'signed off on Monday 20 March 2023 by Morgan Tull, for the partnership',
        'somebody was charged. Proceedings (the police): under way.',
        'Copy to the Domestic Abuse Commissioner | Sent on Monday 20 March 2023.',
        'list each area for final development',
      ],
      opens: [
        'sealed-overview-1',
        'sealed-summary-1',
        'sealed-plan-1',
        'sealed-form-1',
        'sealed-independence',
      ],
    },
    {
      template: 'home-office-submission',
      when: 'where the report is wanted again',
      given: sentAgain,
      contains: ['takes the place of the earlier one', 'SHA-256 sha256-of-overview-2'],
      opens: [
        'sealed-overview-2',
        'sealed-summary-2',
        'sealed-plan-2',
        'sealed-form-2',
        'sealed-independence',
      ],
    },
    {
      template: 'commissioner-copy',
      given: signedOffUnsent,
      contains: [
        'For: the Domestic Abuse Commissioner',
        'section 9(3B) and (3C) of the Domestic Violence, Crime and Victims Act 2004',
        'completed it, on Monday 20 March 2023',
        'as soon as reasonably practicable',
        'Monday 27 March 2023',
        'Overview report, version 1.',
        'Two agencies knew Rose.',
      ],
      opens: THE_REPORT,
    },
    {
      template: 'secretary-of-state-copy',
      given: under8A,
      contains: ['For: the Secretary of State', 'section 8A(4) and (5)', 'Monday 27 March 2023'],
      opens: THE_REPORT,
    },
    {
      template: 'qa-tracker',
      given: tracked,
      contains: [
        'wrote on Monday 3 July 2023: the report may be published once the changes are made',
        '1 | Words of sealed-area-1. | Words of sealed-change-1. | not named | Wednesday 5 July 2023',
        '2 | Words of sealed-area-2. | Words of sealed-change-2. | 31 | Thursday 6 July 2023',
        'cleared for publication since Thursday 6 July 2023',
      ],
      opens: ['sealed-area-1', 'sealed-area-2', 'sealed-change-1', 'sealed-change-2'],
    },
    {
      template: 'family-resubmission',
      given: toResubmit,
      contains: [
        'Dear Agnes Penhallow',
        'wrote to us on Monday 3 July 2023',
        'We are sorry',
        'offered the new draft to read',
        'You need not say it again.',
        'AAFDA',
      ],
      opens: ['sealed-sister'],
    },
  ]);

  it('lists for the Home Office what section 7 wants enclosed, in its order', () => {
    const { html } = letterIn(sent(), 'home-office-submission');
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/gu)].map(([, words]) => words);
    expect(rows).toEqual(CHECKLIST);
  });

  it('encloses the submitted documents themselves, and of relatives only how many said something', () => {
    const { html } = letterIn(sent(), 'home-office-submission');
    const annexes = [...html.matchAll(/<h2>Annex (\w): ([^<]*)<\/h2>/gu)].map(([, letter, title]) => [
      letter,
      title,
    ]);
    expect(annexes).toEqual([
      ['A', 'Overview report'],
      ['B', 'Executive summary'],
      ['C', 'Action plan'],
      ['D', 'Data form'],
      ['E', 'Statement of the chair'],
    ]);
    expect(html).not.toContain('sealed-comments');
  });

  it('says by when the Commissioner has a copy where none went out yet', () => {
    const unsent = signedOffUnsent().does('SubmitToHomeOffice', { bundle: bundle(1) });
    expect(letterIn(unsent, 'home-office-submission').text).toContain(
      'Not sent yet. It is due by Monday 27 March 2023.',
    );
  });

  it('names the section under which the Commissioner has the copy', () => {
    expect(letterIn(under8A(), 'commissioner-copy').text).toContain('section 8A(4) and (5)');
  });

  it('has the later day where a reopened review completes another report', () => {
    const later = signedOffUnsent().on('2024-02-05');
    const { signOff } = later.state;
    if (signOff === null) throw new Error('The report is signed off.');
    const again = fact(later, 'CspSignedOff', {
      signOff,
      opens: [open(later.world, 'DD6', '2024-02-05', 'CspSignedOff', 'DD6/again-2')],
    });
    expect(letterIn(again, 'commissioner-copy').text).toContain(
      'Our own day for it is Monday 12 February 2024.',
    );
  });

  it('says that no proceedings are recorded where none are', () => {
    expect(letterIn(submitted(), 'home-office-submission').text).toContain(
      'No criminal proceedings are recorded.',
    );
  });
});

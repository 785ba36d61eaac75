import {
  agreesOn,
  dated,
  edited,
  edits,
  published,
  publishedUnsent,
  withheld,
} from '#libs/domain/domestic-homicide-review/testing/completion-stories.js';
import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import {
  letterIn,
  noticeIn,
  openedFor,
  theyAreLetters,
  wordsOf,
  written,
} from '#test/support/dhr-letters.js';

const SISTER = { kind: 'PERSON', person: PEOPLE.sister.person } as const;
const HOME_OFFICE = { kind: 'ORGANISATIONS', organisations: ['home-office'] } as const;
const COMMISSIONER = { kind: 'ORGANISATIONS', organisations: ['domestic-abuse-commissioner'] } as const;
const DESK = { kind: 'POINT_OF_CONTACT' } as const;

const told = once(() => agreesOn(edited(), '2023-07-24'));
const moved = once(() => dated().does('PostponePublication', { on: '2023-09-04' }));
const open = once(() => dated().does('PostponePublication', {}));
const corrected = once(() => edits(published().on('2023-09-11'), 2).does('Publish', {}).settle());
const takenOff = once(() => published().does('UnpublishForSafety', {}));
const asked = once(() => withheld().wait('2024-06-20'));

const PUBLIC = ['sealed-public-overview-1', 'sealed-public-summary-1'];

describe('What is published, and what tells of it', () => {
  theyAreLetters([
    {
      template: 'family-publication-date',
      given: told,
      contains: [
        'Dear Agnes Penhallow',
        'published on Monday 24 July 2023',
        'before anybody outside the review',
        'use pseudonyms',
        'The reports that agencies wrote for the review are not published.',
        'birthday or an anniversary',
        'Journalists',
        'AAFDA',
      ],
      opens: ['sealed-sister'],
    },
    {
      template: 'family-publication-date',
      when: 'on a later day',
      given: moved,
      contains: ['published on Monday 4 September 2023', 'another day than the one we told you before'],
      opens: ['sealed-sister'],
    },
    {
      template: 'family-publication-date',
      when: 'put off until a day is agreed',
      given: open,
      contains: ['will not be published on the day that we told you', 'There is no new day yet.'],
      opens: ['sealed-sister'],
    },
    {
      template: 'publication-pack',
      given: publishedUnsent,
      contains: [
        'on Monday 24 July 2023',
        'Overview report, SHA-256 | sha256-of-public-overview-1',
        'Executive summary, SHA-256 | sha256-of-public-summary-1',
        'Anonymised by | Robin Ashdown',
        'Approved by | Helen Varley and Piet Lowther',
        'Checked legally on | Wednesday 5 July 2023',
        'Published on | Monday 24 July 2023',
        'no part of this pack',
        'Press lines',
        'do not try to find out who they stand for',
        'Family notice',
        'One letter on Wednesday 5 July 2023',
        'the Domestic Abuse Commissioner',
        'the Home Office',
        'Family and friends who are kept informed: 1',
        'Library upload',
        'Letter of the Home Office’s panel',
        'Of Monday 3 July 2023:',
      ],
      opens: [...PUBLIC, 'sealed-qa-letter'],
    },
    {
      template: 'published-copy',
      when: 'for a body',
      given: published,
      to: COMMISSIONER,
      contains: ['was published on Monday 24 July 2023', 'Executive summary', 'Overview report'],
      opens: PUBLIC,
    },
    {
      template: 'published-copy',
      when: 'for the family',
      given: published,
      to: SISTER,
      contains: [
        'Dear Agnes Penhallow',
        'Thank you for what you have given to this review.',
        'You need not read it today.',
        'AAFDA',
      ],
      opens: [...PUBLIC, 'sealed-sister'],
    },
    {
      template: 'published-copy',
      when: 'of a corrected edition',
      given: corrected,
      to: HOME_OFFICE,
      contains: ['This is edition 2. It takes the place of the one before.'],
      opens: ['sealed-public-overview-2', 'sealed-public-summary-2'],
    },
    {
      template: 'unpublished',
      when: 'for the desk',
      given: takenOff,
      to: DESK,
      contains: ['Edition 1', 'take it out of its library', 'propose that publication is withheld'],
      opens: [],
    },
    {
      template: 'unpublished',
      when: 'for a body',
      given: takenOff,
      to: HOME_OFFICE,
      contains: ['is not public any more', 'today', 'tell us when you have done so'],
      opens: [],
    },
    {
      template: 'unpublished',
      when: 'for the family',
      given: takenOff,
      to: SISTER,
      contains: ['You have done nothing wrong', 'Call 999', 'agree the day with you first', 'AAFDA'],
      opens: ['sealed-sister'],
    },
    {
      template: 'withholding-review',
      given: asked,
      contains: [
        'proposed on Wednesday 5 July 2023',
        'Please look at it by Wednesday 17 July 2024',
        'on file, SHA-256 sha256-of-agreement',
        'Keep it withheld',
        'End it',
      ],
      opens: ['sealed-reason'],
    },
  ]);

  it('has everything of D16 in the pack, in its order', () => {
    const { html } = letterIn(publishedUnsent(), 'publication-pack');
    const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, words]) => words);
    expect(headings.slice(0, 8)).toEqual([
      'What was taken out, and who approved it',
      'Overview report',
      'Executive summary',
      'Letter of the Home Office’s panel',
      'Press lines',
      'Family notice',
      'Copies',
      'Library upload',
    ]);
  });

  it('has the headings of the published report as real ones', () => {
    const { html } = letterIn(published(), 'published-copy', COMMISSIONER);
    expect(html).toMatch(/<h2>Overview report<\/h2>\s*<h3>Introduction<\/h3>/u);
    expect(html).toContain('<h3>Conclusions</h3>');
  });

  it('opens neither drafts, nor the table of pseudonyms, nor why something was to be withheld', () => {
    for (const to of [COMMISSIONER, HOME_OFFICE, SISTER])
      expect(openedFor(published(), 'published-copy', to)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/draft|pseudonyms|reason/u)]),
      );
    expect(openedFor(publishedUnsent(), 'publication-pack')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/draft|pseudonyms|reason/u)]),
    );
  });

  it('names bodies that only the local procedure names, counts those that nobody has entered, and shows nobody their ids', () => {
    const procedure = {
      domesticHomicideReview: { copiesTo: ['derbyshire-pcc', 'pcc-office', 'derbyshire-police'] },
    };
    const { text } = written(publishedUnsent(), noticeIn(publishedUnsent(), 'publication-pack'), {
      words: wordsOf,
      procedure,
    });
    expect(text).toContain('- the Domestic Abuse Commissioner\n- the Home Office\n');
    expect(text).toContain('- the Police and Crime Commissioner');
    expect(text).toContain('- the police');
    expect(text).toContain('Other bodies that the local procedure names: 1');
    expect(text).not.toContain('pcc-office');
  });
});

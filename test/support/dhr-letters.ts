import { LETTERS } from '#libs/documents/domestic-homicide-review/letters.js';
import type { ProcedureInLetters } from '#libs/documents/domestic-homicide-review/case-view.js';
import { domesticHomicideReviewNotices, type Letter } from '#libs/documents/index.js';
import type { Notice, Recipient } from '#libs/domain/domestic-homicide-review/kind.js';
import type { NoticeTemplate } from '#libs/domain/domestic-homicide-review/templates.js';
import {
  CORONER,
  DA_SERVICE,
  HEALTH,
  PEOPLE,
  POLICE,
} from '#libs/domain/domestic-homicide-review/testing/people.js';
import type { Story } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import { wordsOfDocx } from '#test/support/docx.js';
import { bytesOfWordDocument } from '#libs/documents/render/letter.js';

/** Fictional names; those of the family and of the person who died lie in the vault and not in the directory. */
const PEOPLE_BY_ID: Readonly<Record<PersonId, string>> = {
  [PEOPLE.coordinator.person]: 'Robin Ashdown',
  [PEOPLE.cspChair.person]: 'Morgan Tull',
  [PEOPLE.chair.person]: 'Helen Varley',
  [PEOPLE.panelPolice.person]: 'Dominic Orme',
  [PEOPLE.panelHealth.person]: 'Farah Kettle',
  [PEOPLE.panelDa.person]: 'Ines Calder',
  [PEOPLE.dpo.person]: 'Piet Lowther',
  [PEOPLE.policeAuthor.person]: 'Salma Wain',
  [PEOPLE.seniorPolice.person]: 'Owen Thackeray',
  [PEOPLE.healthAuthor.person]: 'Ruth Eyre',
  [PEOPLE.seniorHealth.person]: 'Noor Hallam',
};

const ORGANISATIONS_BY_ID: Readonly<Record<OrganisationId, string>> = {
  [POLICE]: 'the police',
  [HEALTH]: 'the health service',
  [DA_SERVICE]: 'the domestic abuse service',
  [CORONER]: 'the coroner',
  'bolsover-council': 'Bolsover District Council',
  'derbyshire-pcc': 'the Police and Crime Commissioner',
};

/** In the stories’ vault: names that a letter must not give away, and words that people wrote. */
export const IN_THE_VAULT: Readonly<Record<string, string>> = {
  'sealed-deceased': 'Marisa Penhallow',
  'sealed-sister': 'Agnes Penhallow',
  'sealed-pseudonyms': 'Rose is Marisa Penhallow',
  'sealed-public-overview-1':
    'Introduction\nRose was well liked.\n## Conclusions\nMore could have been known.',
  'sealed-draft-1': [
    'Introduction',
    'Rose was well liked at work.',
    'Equality and diversity',
    'Rose had come from another country.',
    'Background information',
    'Rose moved here in 2018.',
    'Chronology',
    'In March Rose called for help.',
    'Overview',
    'Two agencies knew Rose.',
    'Analysis',
    'The risk was seen late.',
    'Conclusions',
    'More could have been known.',
    'Lessons to be learnt',
    'Ask again, and ask alone.',
  ].join('\n'),
};

export const wordsOf = (sealed: string): string => IN_THE_VAULT[sealed] ?? `Words of ${sealed}.`;

const PROCEDURE: ProcedureInLetters = {
  version: 'ned/v1',
  pointOfContact: { name: 'The safer communities desk', channels: ['TELEPHONE', 'EMAIL'] },
};

/** Null where the part was shredded since. */
type Words = (sealed: string) => string | null;

interface Asked {
  readonly words?: Words;
  readonly procedure?: ProcedureInLetters;
}

/** The letter as the engine writes it: only what it says it needs is opened and looked up. */
export function written(
  story: Story,
  notice: Notice,
  { words = wordsOf, procedure = PROCEDURE }: Asked = {},
): Letter {
  const { sealed, people, organisations } = domesticHomicideReviewNotices.needs(
    notice,
    story.state,
    procedure,
  );
  const named = (ids: readonly string[], names: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(ids.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])));
  return domesticHomicideReviewNotices.render(notice, {
    state: story.state,
    procedure,
    today: londonDate(story.now),
    organisation: 'Ashover District Council',
    opened: Object.fromEntries(
      sealed.flatMap(({ sealed: id }) => {
        const text = words(id);
        return text === null ? [] : [[id, text]];
      }),
    ),
    people: named(people, PEOPLE_BY_ID),
    organisations: named(organisations, ORGANISATIONS_BY_ID),
  });
}

const sameRecipient = (one: Recipient, other: Recipient): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The last letter of a template in a story, to whom it is wanted. */
export function noticeIn(story: Story, template: NoticeTemplate, to?: Recipient): Notice {
  const notice = story.state.notices.findLast(
    (one) => one.template === template && (to === undefined || sameRecipient(one.to, to)),
  );
  if (notice === undefined)
    throw new Error(`No letter ${template} in this story; there are: ${story.letters().join(', ')}`);
  return notice;
}

export const letterIn = (story: Story, template: NoticeTemplate, to?: Recipient, asked?: Asked): Letter =>
  written(story, noticeIn(story, template, to), asked);

/** Ids of the sealed parts that a letter has opened for it, sorted. */
export const openedFor = (story: Story, template: NoticeTemplate, to?: Recipient): readonly string[] =>
  [
    ...new Set(
      domesticHomicideReviewNotices
        .needs(noticeIn(story, template, to), story.state, PROCEDURE)
        .sealed.map(({ sealed }) => sealed),
    ),
  ].sort();

export interface LetterCase {
  readonly template: NoticeTemplate;
  /** What makes this case another than the template’s usual one. */
  readonly when?: string;
  readonly given: () => Story;
  readonly to?: Recipient;
  /** What section 7, or the source that it names, asks of the document. */
  readonly contains: readonly (string | RegExp)[];
  /** A body searches its records or works on the case, and must know who died. Nobody else's letter says it. */
  readonly naming?: true;
  /** Ids of every sealed part that it opens; no other is. */
  readonly opens: readonly string[];
}

export const titleOf = ({ template, when }: LetterCase): string =>
  when === undefined ? template : `${template}, ${when}`;

const escaped = (phrase: string): RegExp => new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'u');
const bare = (text: string): string =>
  text
    .replace(/[\s=|-]+/gu, ' ')
    .replace(/ ([.,:;])/gu, '$1')
    .trim();

const longestSentence = (text: string): number =>
  Math.max(
    ...text
      .replaceAll('the Domestic Violence, Crime and Victims Act 2004', 'the Act')
      .replaceAll('the Home Office’s statutory guidance for these reviews (December 2016)', 'the guidance')
      .split(/(?<=[.?!:;])\s+|\n|\|/u)
      .map((sentence) => sentence.split(/\s+/u).filter((word) => /\w/u.test(word)).length),
  );

async function expectSameInWord({ given, template, to }: LetterCase, letter: Letter): Promise<void> {
  const document = await domesticHomicideReviewNotices.document(noticeIn(given(), template, to), letter);
  const bytes = bytesOfWordDocument(document?.file ?? '');
  const said = bare(wordsOfDocx(bytes ?? new Uint8Array()).join('\n'));
  expect(said).toBe(bare(letter.text.replace(/^\d+\. /gmu, '')));
}

/** What holds for every letter of a stage, whatever it is about. */
export function theyAreLetters(cases: readonly LetterCase[]): void {
  const titled = cases.map((one) => [titleOf(one), one] as const);
  const letter = ({ given, template, to }: LetterCase, asked?: Asked): Letter =>
    letterIn(given(), template, to, asked);

  it.each(titled)('%s says everything that it has to say', (_, one) => {
    const { text } = letter(one);
    expect(one.contains.length).toBeGreaterThan(0);
    for (const phrase of one.contains)
      expect(text).toMatch(phrase instanceof RegExp ? phrase : escaped(phrase));
  });

  it.each(titled)('%s has opened for it what it shows, and nothing else', (_, one) => {
    expect(openedFor(one.given(), one.template, one.to)).toEqual([...one.opens].sort());
    const { text } = letter(one);
    const lines = one.opens.flatMap((sealed) => wordsOf(sealed).split('\n'));
    for (const line of lines) expect(text).toContain(line.replace(/^#+ /u, ''));
    expect(text).not.toContain('[removed]');
  });

  it.each(titled)('%s has a subject that gives nothing away', (_, one) => {
    const { subject } = letter(one);
    expect(subject).toMatch(/: NED-DHR-2022-001$/u);
    expect(subject).not.toMatch(/homicide|death|died|abuse|family|Penhallow/iu);
  });

  const silent = titled.filter(([, { naming }]) => naming !== true);
  if (silent.length > 0)
    it.each(silent)('%s names neither who died nor who is left behind', (_, one) => {
      const { text } = letter(one);
      const greeting = /^(Dear|For:) .*$|This copy is for .* alone\./gmu;
      expect(text.replace(greeting, '')).not.toMatch(/Penhallow/u);
    });

  it.each(titled)('%s leaves no hole and shows no id or code of the record', (_, one) => {
    const { html, text } = letter(one);
    expect(`${html}${text}`).not.toMatch(/\{\{|\{%|undefined|null|NaN|\[object/u);
    expect(text).not.toMatch(/\bperson-|derbyshire-|specialist-da-service|\b[A-Z]+_[A-Z_]+\b/u);
  });

  it.each(titled)('%s says the same words in HTML and in plain text', (_, one) => {
    const { html, text } = letter(one);
    const fromHtml = html
      .slice(html.indexOf('<body>'))
      .replace(/<[^>]+>/gu, ' ')
      .replace(/&#39;/gu, "'")
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&');
    expect(bare(text.replace(/^\d+\. /gmu, ''))).toBe(bare(fromHtml));
  });

  it.each(titled)('%s has real headings in their order, and is written in short sentences', (_, one) => {
    const { html, text } = letter(one);
    expect(html).toMatch(/<html lang="en-GB">/u);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    const levels = [...html.matchAll(/<h(\d)>/gu)].map(([, level]) => Number(level));
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(longestSentence(text)).toBeLessThanOrEqual(25);
  });

  it.each(titled)('%s comes out the same, byte for byte, when it is written again', async (_, one) => {
    expect(letter(one)).toEqual(letter(one));
    const notice = noticeIn(one.given(), one.template, one.to);
    const [first, again] = await Promise.all(
      [letter(one), letter(one)].map((each) => domesticHomicideReviewNotices.document(notice, each)),
    );
    expect(first).toEqual(again);
    expect(first === null).toBe(LETTERS[one.template].docx !== true);
  });

  const documents = titled.filter(([, { template }]) => LETTERS[template].docx === true);
  if (documents.length > 0)
    it.each(documents)('%s says the same words, in the same order, in its Word form', async (_, one) => {
      await expectSameInWord(one, letter(one));
    });

  it.each(titled)('%s shows what people typed as text and nothing else', async (_, one) => {
    const nasty = `{{ 7*7 }}<script>alert(1)</script>\r\nBcc: all@example\u202e`;
    const { subject, text, html } = letter(one, { words: () => nasty });
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(html).not.toMatch(/<script>/u);
    expect(`${html}${text}`).not.toMatch(/[\r\u202e]/u);
    expect(text).not.toMatch(/\b49\b/u);
    if (LETTERS[one.template].docx === true) await expectSameInWord(one, { subject, text, html, sha256: '' });
  });
}

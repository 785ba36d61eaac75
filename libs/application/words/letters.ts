import {
  casePart,
  field,
  many,
  one,
  organisation,
  person,
  reference,
  type Codes,
  type Field,
  type Thing,
} from './case-words.js';

export const LETTER_STATUS: Codes = {
  OWED: 'due',
  PREPARED: 'written',
  CLAIMED: 'being delivered',
  UNCERTAIN: 'perhaps delivered: a person has to find out',
  DELIVERED: 'delivered',
  DROPPED: 'no longer needed',
  SENT_BY_PERSON: 'told by a person themself',
};

export const RECIPIENT: Codes = {
  APPLICANT: 'the applicant',
  PERSON: 'a person',
  ORGANISATIONS: 'organisations',
  POINT_OF_CONTACT: 'the point of contact',
  PARTNERSHIP: 'another partnership',
};

/** The letters of a review, in the words that all kinds of review share. */
export const lettersIn = (
  templates: Codes,
  stages: Codes,
  about: Readonly<Record<string, string | Field>>,
): Thing => ({
  ...many('Letters', 'Letter {#} “{template}”', {
    template: field('kind of letter', templates),
    stage: { ...field('stage', stages), usual: Object.keys(stages) },
    to: one('', {
      kind: { ...field('addressed to', RECIPIENT), usual: ['PERSON', 'ORGANISATIONS'] },
      person: person('addressed to'),
      organisations: organisation('addressed to'),
      tenant: field('addressed to', 'AREA'),
    }),
    source: 'duty that it fulfils',
    about: one(
      '',
      Object.fromEntries(
        Object.entries(about).map(([id, said]) => [id, typeof said === 'string' ? casePart(said) : said]),
      ),
    ),
    owedAt: 'due since',
    status: field('state', LETTER_STATUS),
    text: field('its text', 'DOCUMENT'),
    html: field('its text as a page', 'DOCUMENT'),
    sha256: field('SHA-256 of its text', 'HASH'),
    docx: one('Word document', { file: field('its file', 'DOCUMENT'), sha256: field('SHA-256', 'HASH') }),
    deliveredAt: 'delivered',
    attempt: { label: 'attempt', usual: [1] },
    id: reference('id'),
  }),
  came: 'became due',
});

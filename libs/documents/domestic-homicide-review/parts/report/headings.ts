/** The contents of an overview report in the order of the guidance's template (D11), and what chairs also call them. */
export const HEADINGS = [
  { key: 'introduction', heading: 'Introduction', also: ['preface'] },
  { key: 'timescales', heading: 'Timescales', also: [] },
  { key: 'confidentiality', heading: 'Confidentiality', also: [] },
  { key: 'terms', heading: 'Terms of reference', also: ['terms of reference for the review'] },
  { key: 'method', heading: 'Methodology', also: ['method'] },
  {
    key: 'family',
    heading: 'Involvement of family and friends',
    also: [
      'family involvement',
      'involvement of family',
      'involvement of family, friends, work colleagues, neighbours and wider community',
    ],
  },
  { key: 'contributors', heading: 'Contributors to the review', also: ['contributors'] },
  { key: 'panel', heading: 'The review panel', also: ['review panel', 'panel', 'the review panel members'] },
  {
    key: 'independence',
    heading: 'Chair and author of the report',
    also: ['author of the overview report', 'independence of the chair', 'chair’s independence'],
  },
  { key: 'parallel', heading: 'Parallel reviews', also: [] },
  { key: 'equality', heading: 'Equality and diversity', also: ['equality'] },
  { key: 'dissemination', heading: 'Dissemination', also: [] },
  {
    key: 'background',
    heading: 'Background information',
    also: ['background', 'background information (the facts)'],
  },
  { key: 'chronology', heading: 'Chronology', also: ['summary chronology'] },
  { key: 'overview', heading: 'Overview', also: [] },
  { key: 'analysis', heading: 'Analysis', also: ['key issues', 'key issues arising from the review'] },
  { key: 'conclusions', heading: 'Conclusions', also: ['conclusion'] },
  {
    key: 'lessons',
    heading: 'Lessons to be learnt',
    also: ['lessons', 'lessons to be learned', 'lessons learnt'],
  },
  {
    key: 'recommendations',
    heading: 'Recommendations',
    also: ['recommendations from the review'],
  },
] as const;

export type HeadingKey = (typeof HEADINGS)[number]['key'];

const bare = (line: string): string =>
  line
    .replaceAll("'", '’')
    .replace(/^[#\s]*(?:section\s+)?(?:\d+(?:\.\d+)*[.):]?)?\s*/iu, '')
    .replace(/[\s:.#]+$/u, '')
    .toLowerCase();

const headingIn = (line: string): HeadingKey | null => {
  const words = bare(line);
  const found = HEADINGS.find(
    ({ heading, also }) => heading.toLowerCase() === words || (also as readonly string[]).includes(words),
  );
  return found?.key ?? null;
};

/** A report as it was handed in: in its own order, with its headings known as such. */
export const asHandedIn = (
  paragraphs: readonly string[],
): readonly { readonly heading: boolean; readonly line: string }[] =>
  paragraphs.map((line) => ({ heading: headingIn(line) !== null, line: line.replace(/^#+\s*/u, '') }));

/** The paragraphs of what the chair wrote, each under its heading; what stands before the first is the introduction. */
export const underHeadings = (
  paragraphs: readonly string[],
): Readonly<Partial<Record<HeadingKey, readonly string[]>>> => {
  const sections: Partial<Record<HeadingKey, string[]>> = {};
  let key: HeadingKey = 'introduction';
  for (const line of paragraphs) {
    const next = headingIn(line);
    if (next === null) (sections[key] ??= []).push(line);
    else key = next;
  }
  return sections;
};

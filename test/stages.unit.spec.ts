import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEADLINES as TRIGGER_DEADLINES } from '#libs/domain/community-trigger/deadlines.js';
import { communityTrigger } from '#libs/domain/community-trigger/index.js';
import * as trigger from '#libs/domain/community-trigger/letters.js';
import { DEADLINES as DHR_DEADLINES } from '#libs/domain/domestic-homicide-review/deadlines.js';
import { domesticHomicideReview } from '#libs/domain/domestic-homicide-review/index.js';
import * as dhr from '#libs/domain/domestic-homicide-review/letters.js';

type Row = Readonly<Record<string, { readonly stage: string }>>;
/** The stages to which a type gives a letter or a date. */
const stagesOf = (...tables: readonly Row[]): readonly string[] => [
  ...new Set(tables.flatMap((table) => Object.values(table).map(({ stage }) => stage))),
];

const filesOf = (type: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, `../workflows/${type}`))
    .filter((file) => file.endsWith('.stage.ts'))
    .map((file) => file.replace('.stage.ts', ''));

/**
 * Each type, its stages that run beside all states and so have none of their own, and those in which the law leaves
 * everything to people: they have rules and no stage file, since nothing follows from them by itself.
 */
const TYPES = [
  {
    ...communityTrigger,
    beside: ['deadlines'],
    waiting: [] as readonly string[],
    owing: stagesOf(trigger.LETTERS, TRIGGER_DEADLINES.rows),
  },
  {
    ...domesticHomicideReview,
    beside: ['deadlines', 'family', 'parallel-processes'],
    // 3.3 gives it "none in law": no date and no letter while the Home Office looks at the decision.
    waiting: ['home-office-scrutiny'],
    owing: stagesOf(dhr.LETTERS, DHR_DEADLINES.rows),
  },
];

describe.each(TYPES)('The stages of a $label', ({ type, stageOf, catalogue, beside, waiting, owing }) => {
  const files = filesOf(type);

  it.each(Object.entries(stageOf))(
    '%s belongs to the stage %s, which has a file in the workflow or leaves all to people',
    (_, stage) => {
      expect([...files, ...waiting]).toContain(stage);
    },
  );

  it('no letter and no date belongs to a stage that has no file to send it or to wait for it', () => {
    expect(owing.length).toBeGreaterThan(10);
    expect(owing.filter((stage) => !files.includes(stage))).toEqual([]);
    expect(files.filter((file) => waiting.includes(file))).toEqual([]);
  });

  it('there is no stage file to which no state belongs', () => {
    expect(files.filter((file) => !Object.values(stageOf).includes(file))).toEqual(beside);
  });

  it('each command is decided by a stage of the workflow or of people, or by the letters that all stages send', () => {
    const stages = new Set(catalogue.map((row) => row.stage));
    const known = [...files, ...waiting];
    expect([...stages].filter((stage) => !known.includes(stage))).toEqual(['notices']);
  });
});

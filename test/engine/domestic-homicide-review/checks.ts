import { readdir } from 'node:fs/promises';
import { LETTERS } from '#libs/documents/domestic-homicide-review/letters.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Engine } from '#test/support/engine.js';
import type { Case } from '../case.js';
import { foldOf } from './walked.js';

/** What is true of every review, however it went: of record, state and mail folder. */
export async function expectWhole(engine: Engine, one: Case<State>): Promise<void> {
  const { state, events, letters } = one;
  expect(state).toEqual(foldOf(events));
  // Nothing is on its way when the engine has come to rest, and each letter went out once.
  expect(state.notices.filter(({ status }) => status !== 'DELIVERED' && status !== 'DROPPED')).toEqual([]);
  expect(letters).toHaveLength(state.notices.filter(({ status }) => status === 'DELIVERED').length);
  expect(new Set(letters.map(({ reference }) => reference)).size).toBe(letters.length);
  const claims = events.filter(({ type }) => type === 'NoticeDeliveryClaimed');
  expect(claims).toHaveLength(letters.length);
  await expectWordForms(engine, one);
}

const declared = (template: string): boolean => LETTERS[template as keyof typeof LETTERS].docx === true;

/** Documents lie in the mail folder as Word files too; plain letters do not. */
async function expectWordForms(engine: Engine, { letters }: Case<State>): Promise<void> {
  const files = await readdir(engine.mail);
  for (const { template, reference } of letters)
    expect([template, files.includes(`${reference}.docx`)]).toEqual([template, declared(template)]);
}

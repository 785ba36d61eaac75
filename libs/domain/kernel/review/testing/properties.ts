import type { DomainEvent } from '../../event.js';
import type { Kind } from '../kind.js';
import type { RowGuard, RowSpec } from '../rows.js';
import { processAt, type Accepted, type Moment } from './moment.js';
import { same } from './same.js';
import type { Scenario } from './scenario.js';

/** What a whole story is asked: whatever it answers did not hold. */
export type Asked<K extends Kind> = (moments: readonly Moment<K>[], end: Scenario<K>) => readonly unknown[];

export const accepted = <K extends Kind>(moments: readonly Moment<K>[]): readonly Accepted<K>[] =>
  moments.filter((one): one is Accepted<K> => one.decision.accepted);

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export interface Machinery<K extends Kind> {
  readonly catalogue: readonly RowSpec[];
  readonly guards: readonly RowGuard[];
  evolve(state: K['State'], event: DomainEvent): K['State'];
  initial(): K['State'];
}

/** What every review type keeps, whatever it is about. */
export const propertiesOf = <K extends Kind>({ catalogue, guards, evolve, initial }: Machinery<K>) => {
  const specOf = (name: string) => catalogue.find((row) => row.name === name);
  const fold = (events: readonly DomainEvent[], from: K['State'] = initial()): K['State'] =>
    events.reduce<K['State']>((state, event) => evolve(state, event), from);

  const acceptedByItsRow: Asked<K> = (moments) =>
    accepted(moments).flatMap(({ before, command, decision, how }) => {
      const row = specOf(command);
      const events = decision.events.map((event) => event.type);
      const stray = events.filter((type) => !row?.events.includes(type));
      const against = before.obstacle(command);
      const unreasoned =
        row?.reason === 'required' && how.by?.kind === 'person'
          ? decision.events.filter(({ reason }) => reason === undefined)
          : [];
      const unlawful = decision.events.filter(({ authority }) => !authority);
      return stray.length > 0 ||
        against !== null ||
        events.length === 0 ||
        unreasoned.length + unlawful.length > 0
        ? [{ command, events, stray, against, unreasoned: unreasoned.length, unlawful: unlawful.length }]
        : [];
    });

  const refusedByItsRow: Asked<K> = (moments) =>
    moments.flatMap(({ before, command, decision, after }) => {
      if (decision.accepted) return [];
      const { code, detail } = decision.refusal;
      const declared = [...(specOf(command)?.guards ?? []), ...guards].some((one) => one.code === code);
      return declared && !/[{}…]|undefined|null/.test(detail) && after === before
        ? []
        : [{ command, code, detail }];
    });

  /** Asked of one moment in eight: freezing is slow. */
  const answeredAlike: Asked<K> = (moments) =>
    moments.flatMap(({ before, command, data, how, decision }, i) => {
      if (i % 8 !== moments.length % 8) return [];
      frozen(before.state);
      frozen(data);
      const again = before.attempt(command, data as K['Commands'][typeof command], how);
      if (decision.accepted) fold(frozen(decision.events), before.state);
      return same(again, decision) ? [] : [{ command, decision, again }];
    });

  const survivesJson: Asked<K> = (moments, end) =>
    [...accepted(moments).map(({ decision }) => decision), end.state, processAt(end)].flatMap((one) =>
      same(overJson(one), one) ? [] : [one],
    );

  const isItsEvents: Asked<K> = (moments, end) => {
    const cut = moments.length % (end.events.length + 1);
    const [first, second] = [end.events.slice(0, cut), end.events.slice(cut)];
    const inTwo = fold(second, fold(first));
    const reread = fold(overJson(second), overJson(fold(overJson(first))));
    return [inTwo, reread].filter((one) => !same(one, end.state));
  };

  /** An obligation has a key of its own, and what was done under a key is not owed again. */
  const owedOnce: Asked<K> = (moments, end) => {
    const done: Record<string, true> = {};
    const twice: string[] = [];
    const look = (at: Scenario<K>): void => {
      const keys = processAt(at).owed.map((one) => one.key);
      twice.push(...keys.filter((one, i) => keys.indexOf(one) !== i || one in done));
    };
    for (const { before, key } of accepted(moments)) {
      look(before);
      if (key !== null) done[key] = true;
    }
    look(end);
    return twice;
  };

  const dueIsAccepted: Asked<K> = (moments) =>
    moments.flatMap(({ key, command, decision }) =>
      key !== null && !decision.accepted ? [{ command, ...decision.refusal }] : [],
    );

  /** Comes to rest, fits into 64 KB, and is nothing once the review has ended. */
  const comesToRest: Asked<K> = (_, end) => {
    const settled = end.settle();
    const process = settled.process();
    const due = process.owed.filter((one) => one.dueAt <= settled.now);
    const size = Buffer.byteLength(JSON.stringify(process));
    const ended = process.is.closed === true && process.owed.length === 0;
    return due.length > 0 || size >= 64 * 1024 || process.ended !== ended
      ? [{ due, size, ended: process.ended }]
      : [];
  };

  return {
    fold,
    acceptedByItsRow,
    refusedByItsRow,
    answeredAlike,
    survivesJson,
    isItsEvents,
    owedOnce,
    dueIsAccepted,
    comesToRest,
  };
};

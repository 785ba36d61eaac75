import {
  s104Figures as figuresOf,
  type EventOfArea,
  type FigureSettings,
  type S104Figures,
  type S104Report,
} from '#libs/domain/community-trigger/law/s104-9-figures.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { procedureInForce, type ProcedureState } from '#libs/domain/partnership/review-procedure/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import { isLocalDate } from '../door/fields/index.js';
import { badInput, Refused } from '../door/problem.js';
import type { Reviews } from '../door/reviews.js';

export interface S104Period {
  readonly from?: unknown;
  readonly to?: unknown;
}

const LITERAL: FigureSettings = { countTransferredOut: false, treatActionsAsRecommendations: false };

/** s.104(9), as a fold over the events of an area for a reporting period of at most twelve months (s.105(4)). */
export async function s104Report(
  { ledger, reviews }: { readonly ledger: Ledger; readonly reviews: Reviews },
  tenant: string,
  period: S104Period,
): Promise<S104Report> {
  const from = localDate('from', period.from);
  const to = localDate('to', period.to);
  const events: EventOfArea[] = [];
  for await (const event of ledger.loadAll(tenant)) {
    if (event.stream.startsWith('community-trigger/')) events.push(event);
  }
  const result = figuresOf(events, { from, to }, await settingsOf({ ledger, reviews }, tenant, to));
  if (result.ok) return result.value;
  const { code, detail, source, field } = result.error;
  throw new Refused({ status: 400, code, detail, source, ...(field === undefined ? {} : { field }) });
}

/** The four numbers alone. */
export const s104Figures = async (
  ledger: Ledger,
  reviews: Reviews,
  tenant: string,
  period: S104Period,
): Promise<S104Figures> => (await s104Report({ ledger, reviews }, tenant, period)).figures;

/** The counting settings of the procedure in force at the end of the period; they are printed under the table. */
async function settingsOf(
  { ledger, reviews }: { readonly ledger: Ledger; readonly reviews: Reviews },
  tenant: string,
  to: string,
): Promise<FigureSettings> {
  const procedures = await reviews.load(tenant, `procedure/${tenant}`);
  const today = londonDate(await ledger.now());
  const inForce =
    procedures === null
      ? null
      : procedureInForce(procedures.state as ProcedureState, to < today ? to : today);
  return { ...LITERAL, ...(inForce?.settings as Partial<FigureSettings> | undefined) };
}

function localDate(field: string, value: unknown): string {
  if (isLocalDate(value)) return value;
  throw new Refused(
    badInput([{ field, rule: 'localDate', detail: `${field} must be a date, such as 2022-04-01.` }]),
  );
}

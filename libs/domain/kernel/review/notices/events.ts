import type { Sealed } from '../../people.js';
import type { Effects } from '../effects.js';
import type { LetterKind } from '../kind.js';
import type { OwnedPart } from '../part.js';
import type { DeliveryOutcome, NoticeCommands } from './commands.js';
import type { NoticeProof, WordForm } from './notice.js';

export interface NoticeEvents<L extends LetterKind = LetterKind> {
  NoticePrepared: {
    readonly notice: string;
    readonly template: L['template'];
    readonly text: Sealed;
    readonly html: Sealed;
    readonly sha256: string;
    readonly docx?: WordForm;
  } & Effects<L>;
  NoticeDeliveryClaimed: { readonly notice: string } & Effects<L>;
  /** What proves the delivery. A letter whose delivery the law asks for has an event of its own besides. */
  NoticeDelivered: {
    readonly notice: string;
    readonly template: L['template'];
    readonly proof: NoticeProof<L>;
  } & Effects<L>;
  DeliveryUncertain: { readonly notice: string; readonly reference: string } & Effects<L>;
  DeliveryResolved: { readonly notice: string; readonly outcome: DeliveryOutcome } & Effects<L>;
}

/** The letter commands and events as a kind of their own, which every review type contains. */
export type NoticePart = OwnedPart<NoticeCommands, NoticeEvents>;

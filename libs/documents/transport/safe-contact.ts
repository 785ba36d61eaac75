import type { Instant } from '#libs/domain/kernel/time.js';
import { inLondon } from '../render/dates.js';
import type { Channel } from './mail-transport.js';

/** What a person told us about reaching them safely. A letter at the wrong time can put somebody in danger. */
export interface SafeContact {
  readonly channels: readonly Channel[];
  /** London wall-clock hours, `[from, to)`; left out: any time. */
  readonly hours?: { readonly from: number; readonly to: number };
}

export type Permission =
  | { readonly allowed: true; readonly channel: Channel }
  | { readonly allowed: false; readonly because: 'NO_SAFE_CHANNEL' | 'NOT_AT_THIS_HOUR' };

/** Paper and the portal wait for their reader; everything else reaches people at the moment it is sent. */
const AT_ONCE: readonly Channel[] = ['EMAIL', 'TELEPHONE', 'IN_PERSON'];

/** The first of our channels that is safe for this person now. Without rules every channel is. */
export function safeChannel(ours: readonly Channel[], rules: SafeContact | null, now: Instant): Permission {
  const channel = ours.find((one) => rules === null || rules.channels.includes(one));
  if (channel === undefined) return { allowed: false, because: 'NO_SAFE_CHANNEL' };
  const hours = rules?.hours;
  if (hours === undefined || !AT_ONCE.includes(channel)) return { allowed: true, channel };
  const { hour } = inLondon(now);
  const within =
    hours.from <= hours.to ? hour >= hours.from && hour < hours.to : hour >= hours.from || hour < hours.to;
  return within ? { allowed: true, channel } : { allowed: false, because: 'NOT_AT_THIS_HOUR' };
}

import type { Delivery, MailTransport } from '#libs/documents/transport/index.js';

/** Mail that went out into the world, which nobody can look up again. */
export interface Post {
  readonly sent: Delivery[];
  /** The next so many deliveries go out, and the worker dies before it hears of it. */
  dying: number;
  readonly transport: MailTransport;
}

/** As a plain mail server is: it takes a letter and keeps no record that could be asked. */
export function postWithoutEvidence(): Post {
  const post: Post = {
    sent: [],
    dying: 0,
    transport: {
      deliver: (delivery) => {
        post.sent.push(delivery);
        if (post.dying === 0) return Promise.resolve('delivered');
        post.dying -= 1;
        return Promise.reject(new Error('The line broke after the letter was handed over'));
      },
      lookup: () => Promise.resolve({ status: 'UNKNOWN' }),
    },
  };
  return post;
}

/** Mail that can be switched off: while it is away nothing goes out, and whoever asks is told so. */
export interface Switch {
  away: boolean;
  refused: number;
}

export const switchable =
  (at: Switch) =>
  (folder: MailTransport): MailTransport => ({
    ...folder,
    deliver: (delivery) => {
      if (!at.away) return folder.deliver(delivery);
      at.refused += 1;
      return Promise.reject(new Error('The mail server cannot be reached'));
    },
  });

/** Mail that takes every letter but those to this recipient alone, until it is told to. */
export const refusing =
  (recipient: string, at: Switch) =>
  (folder: MailTransport): MailTransport => ({
    ...folder,
    deliver: (delivery) =>
      JSON.stringify(delivery.recipient).includes(`["${recipient}"]`) ? switchable(at)(folder).deliver(delivery) : folder.deliver(delivery),
  });

/** Mail that refuses the first so many letters and then takes every one. */
export function awayAtFirst(times: number): (folder: MailTransport) => MailTransport {
  const at: Switch = { away: true, refused: 0 };
  return (folder) => ({
    ...folder,
    deliver: (delivery) => {
      at.away = at.refused < times;
      return switchable(at)(folder).deliver(delivery);
    },
  });
}

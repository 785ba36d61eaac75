import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Inside, StreamRules } from './opened-rules.js';

/** A stream as one bundle's rules fold it, from one decision on to the next: versions are asked for in rising order. */
export class Folding {
  private version = 0;
  private state: Inside;

  constructor(
    readonly rules: StreamRules,
    private readonly events: readonly DomainEvent[],
  ) {
    this.state = rules.initial();
  }

  /** The state that the command at this version was decided on. */
  at(version: number): Inside {
    for (; this.version < version; this.version += 1) {
      const event = this.events[this.version];
      if (event !== undefined) this.state = this.rules.evolve(this.state, event);
    }
    return this.state;
  }
}

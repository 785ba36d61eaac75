/**
 * What is asked in one turn is asked in one round trip. `ask` answers in the order asked; where it fails, nobody was
 * answered.
 */
export class AtOnce<Question, Answer> {
  private waiting: { readonly question: Question; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }[] = [];

  constructor(private readonly ask: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  about(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.waiting.length === 1) queueMicrotask(() => void this.askAll());
    });
  }

  private async askAll(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.ask(asked.map(({ question }) => question));
      asked.forEach(({ resolve }, place) => resolve(answers[place] as Answer));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

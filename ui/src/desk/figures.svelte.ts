/** Figures typed shortly after each other are one number: '1', '2' within 600 ms is 12. */
export class Figures {
  #typed: string = $state('');
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param taken gets the number, after `wait` milliseconds without a further figure, or at once
   * when no longer number is possible.
   * @param most the largest number that can be meant.
   */
  constructor(
    private readonly taken: (number: number) => void,
    private readonly most: () => number,
    private readonly wait = 600,
  ) {}

  /** Figures that still wait for one more. */
  get typed(): string {
    return this.#typed;
  }

  /** One more figure was typed. */
  add(figure: string): void {
    clearTimeout(this.#waiting);
    this.#typed += figure;
    if (Number(this.#typed) * 10 > this.most()) this.#take();
    else
      this.#waiting = setTimeout(() => {
        this.#take();
      }, this.wait);
  }

  /** Nothing was meant. */
  drop(): void {
    clearTimeout(this.#waiting);
    this.#typed = '';
  }

  #take(): void {
    const number = Number(this.#typed);
    this.#typed = '';
    this.taken(number);
  }
}

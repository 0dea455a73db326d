/** The groups that somebody types, and which of them fit. */
import { workshop } from '../state/workshop.svelte';
import { LENGTH, nextPlace, noGroups, plain, spread } from './code';

/** One code that is being typed. */
export class TypedCode {
  groups: string[] = $state.raw(noGroups());
  /** Whether each group fits its place; null while that is not known. */
  fits: (boolean | null)[] = $state.raw(noGroups().map(() => null));
  readonly #expected: () => readonly string[] | null;

  /** `expected`: the one code that counts; none takes any that is typed well. */
  constructor(expected: () => readonly string[] | null = () => null) {
    this.#expected = expected;
  }

  /** Every group fits. */
  get whole(): boolean {
    return this.fits.every((fits) => fits === true);
  }

  /** The places of groups that do not fit, from 1. */
  get wrong(): number[] {
    return this.fits.flatMap((fits, at) => (fits === false ? [at + 1] : []));
  }

  /** The code as the host takes it. */
  get text(): string {
    return this.groups.join('');
  }

  /** Takes what stands in a field now; answers which field is typed in next. */
  type(at: number, text: string): number {
    const before = this.groups;
    this.groups = spread(before, at, text);
    this.fits = this.fits.map((fits, place) =>
      this.groups[place] === before[place] ? fits : null,
    );
    void this.#check();
    const isFull = (this.groups[at]?.length ?? 0) === LENGTH;
    return isFull && plain(text) !== before[at] ? nextPlace(this.groups, at) : at;
  }

  async #check(): Promise<void> {
    const { groups } = this;
    const right = await workshop.job('checkRecoveryCode', { groups });
    const expected = this.#expected();
    // What was typed meanwhile is asked about by itself.
    this.fits = this.fits.map((fits, at) => {
      const group = groups[at] ?? '';
      if (group.length < LENGTH || group !== this.groups[at]) return fits;
      return right[at] === true && (expected === null || expected[at] === group);
    });
  }
}

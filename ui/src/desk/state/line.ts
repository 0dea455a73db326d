/** One request after another: what is typed first is saved first. */
import { LineLost, type Reply, type Request, type Transport } from '../../transport/transport';
import type { Problem } from '../../protocol/protocol';
import * as words from '../../words';

/** Heard said no, or could not answer. The problem's message is one plain sentence for the screen. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'Refused';
  }
}

/** Sends requests over a transport that may not be there yet. */
export class Line {
  transport: Transport | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Sends a request when the one before was answered; at once where none waits. Throws `Refused`. */
  inTurn(request: Request): Promise<unknown> {
    const send = (): Promise<unknown> => this.now(request);
    const answer = this.#waiting === 0 ? send() : this.#last.then(send);
    this.#waiting += 1;
    this.#last = answer
      .catch(() => undefined)
      .finally(() => {
        this.#waiting -= 1;
      });
    return answer;
  }

  /** Sends a request past those that wait, such as blanking the wall. Throws `Refused`. */
  async now(request: Request): Promise<unknown> {
    const reply = await this.#call(request);
    if ('err' in reply) throw new Refused(reply.err);
    return reply.ok;
  }

  /** Waits until all that was sent in turn is answered. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #call(request: Request): Promise<Reply> {
    try {
      if (!this.transport) throw new LineLost();
      return await this.transport.call(request);
    } catch (error) {
      const message = error instanceof LineLost ? words.desk.lineLost : words.desk.noAnswer;
      throw new Refused({ code: 'io', message, params: {} });
    }
  }
}

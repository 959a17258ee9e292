// One kept connection to a server, over a bare socket: a client that costs little, since it shares the processors with what it
// measures. One request at a time.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { BodyEnd } from "./body-end.ts";

const headEnd = "\r\n\r\n";
const statusAt = 9;

/** What tells that the first word has come, and that the answer is whole. */
export interface Marks {
  first: string;
  last: string;
}

export interface Answer {
  status: number;
  /** Undefined where none came */
  firstMs: number | undefined;
  totalMs: number;
  isWhole: boolean;
  /** The last of what came */
  tail: string;
}

interface UnderWay {
  marks: Marks;
  startedAt: number;
  head: string;
  end: BodyEnd | undefined;
  firstMs: number | undefined;
  /** The last two reads: the end mark may be cut. */
  tail: [Buffer | undefined, Buffer | undefined];
  done: PromiseWithResolvers<Answer>;
}

export class HttpConnection {
  readonly #socket: Socket;
  #underWay: UnderWay | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#take(data));
    socket.on("error", (error) => this.#underWay?.done.reject(error));
    socket.on("close", () => this.#underWay?.done.reject(new Error("The server has closed the connection")));
  }

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new HttpConnection(socket);
  }

  /** Rejects where the connection is lost. */
  ask(request: string, marks: Marks): Promise<Answer> {
    const done = Promise.withResolvers<Answer>();
    const startedAt = performance.now();
    this.#underWay = {
      marks,
      startedAt,
      head: "",
      end: undefined,
      firstMs: undefined,
      tail: [undefined, undefined],
      done,
    };
    this.#socket.write(request);
    return done.promise;
  }

  close(): void {
    this.#underWay = undefined;
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    const answer = this.#underWay;
    if (!answer) return;
    if (answer.firstMs === undefined && data.includes(answer.marks.first))
      answer.firstMs = performance.now() - answer.startedAt;
    answer.tail = [answer.tail[1], data];
    if (answer.end) answer.end.take(data);
    else readHead(answer, data);
    if (answer.end?.isReached) this.#finish(answer);
  }

  #finish({ head, marks, startedAt, firstMs, tail: [before, last], done }: UnderWay): void {
    this.#underWay = undefined;
    const tail = `${before?.toString("latin1") ?? ""}${last?.toString("latin1") ?? ""}`;
    const status = Number(head.slice(statusAt, statusAt + 3));
    const isWhole = status === 200 && tail.includes(marks.last);
    done.resolve({ status, firstMs, totalMs: performance.now() - startedAt, isWhole, tail });
  }
}

/** A head may come in several reads. */
function readHead(answer: UnderWay, data: Buffer): void {
  const before = answer.head.length;
  answer.head += data.toString("latin1");
  const headLength = answer.head.indexOf(headEnd) + headEnd.length;
  if (headLength < headEnd.length) return;
  answer.head = answer.head.slice(0, headLength);
  answer.end = new BodyEnd(answer.head);
  answer.end.take(data, headLength - before);
}

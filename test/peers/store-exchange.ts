// One question to a peer that keeps secrets, and how such peers fail.
import type { ServerResponse } from "node:http";
import { Exchange } from "./exchange.ts";
import { faults } from "./faults.ts";
import type { Behaviours } from "./peer.ts";

export class StoreExchange extends Exchange {
  readonly answer: { status: number; body: unknown };

  constructor(answer: StoreExchange["answer"], response: ServerResponse, onHangUp: () => void) {
    super(response, onHangUp);
    this.answer = answer;
  }

  error(status: number, message: string): void {
    this.json(status, { errors: [message], message });
  }

  ok(): void {
    this.json(this.answer.status, this.answer.body);
  }
}

export const storeBehaviours: Behaviours<StoreExchange> = {
  ...faults,
  ok: (exchange) => exchange.ok(),
  hang: (exchange) => exchange.hang(),
  slow: async (exchange, ms = 100) => {
    await exchange.pause(ms);
    exchange.ok();
  },
  /** The secret itself in words that an error must not repeat */
  gossip: (exchange) => exchange.error(500, JSON.stringify(exchange.answer.body)),
  "cut-body": (exchange) => {
    exchange.response.writeHead(200, { "content-type": "application/json", "content-length": "9999" });
    exchange.response.write(JSON.stringify(exchange.answer.body).slice(0, 10), () => exchange.cut());
  },
  endless: async (exchange) => {
    exchange.response.writeHead(200, { "content-type": "application/json" });
    for (;;) {
      exchange.raw("x".repeat(65_536));
      await exchange.pause(1);
    }
  },
};

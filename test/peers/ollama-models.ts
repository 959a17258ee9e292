// What the Ollama peer does with its models themselves, by name: shown, pulled, deleted.
import { faults, slowMs } from "./faults.ts";
import type { OllamaExchange } from "./ollama-exchange.ts";
import type { Behaviours } from "./peer.ts";

/** As a server of 2026 answers `/api/tags`. */
export const tags = {
  models: [
    {
      name: "llama3.2:latest",
      model: "llama3.2:latest",
      modified_at: "2026-10-04T23:32:21.823211702-08:00",
      size: 2_019_393_189,
      digest: "a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72",
      details: {
        format: "gguf",
        family: "llama",
        families: ["llama"],
        parameter_size: "3.2B",
        quantization_level: "Q4_K_M",
      },
    },
    { name: "odd", size: -1, details: null },
  ],
};

export const showBehaviours: Behaviours<OllamaExchange> = {
  ...faults,
  ok: (exchange) => {
    exchange.json(200, {
      license: "LLAMA 3.2 COMMUNITY LICENSE AGREEMENT",
      model_info: {
        "general.architecture": "llama",
        "llama.context_length": 131_072,
        "llama.rope.scaling.original_context_length": 8_192,
      },
      capabilities: ["completion", "vision", "tools", "insert", "embedding", "audio", "thinking", 7],
    });
  },
  old: (exchange) => exchange.json(200, { details: { family: "llama" } }),
  "slow-show": async (exchange, waitMs = slowMs) => {
    await exchange.pause(waitMs);
    exchange.json(200, {});
  },
};

export const pullBehaviours: Behaviours<OllamaExchange> = {
  ...faults,
  ok: async (exchange) => {
    await beginPull(exchange);
    exchange.line({ status: "verifying sha256 digest" });
    exchange.line({ status: "success" });
    exchange.response.end();
  },
  "slow-pull": async (exchange, pauseMs = 50) => {
    exchange.start();
    for (let completed = 0; completed < 20; completed++) {
      exchange.line({ status: "pulling 74701a8c35f6", total: 20, completed });
      await exchange.pause(pauseMs);
    }
    exchange.line({ status: "success" });
    exchange.response.end();
  },
  stall: async (exchange) => {
    await beginPull(exchange);
    await exchange.hang();
  },
  "slow-headers": (exchange) => exchange.hang(),
  cut: async (exchange) => {
    await beginPull(exchange);
    exchange.cut();
  },
  "no-end-mark": async (exchange) => {
    await beginPull(exchange);
    exchange.response.end();
  },
  "no-such-model": (exchange) => {
    exchange.start();
    exchange.line({ status: "pulling manifest" });
    exchange.line({ error: "pull model manifest: file does not exist" });
    exchange.response.end();
  },
  garbage: async (exchange) => {
    await beginPull(exchange);
    exchange.raw("{not json\n");
    exchange.response.end();
  },
};

export const deleteBehaviours: Behaviours<OllamaExchange> = {
  ...faults,
  ok: (exchange) => void exchange.response.writeHead(200).end(),
  "slow-headers": (exchange) => exchange.hang(),
};

async function beginPull(exchange: OllamaExchange): Promise<void> {
  exchange.start();
  exchange.line({ status: "pulling manifest" });
  exchange.line({ status: "pulling 74701a8c35f6", digest: "sha256:74701a8c35f6", total: 1_321_082_688 });
  await exchange.pause(5);
  exchange.line({ status: "pulling 74701a8c35f6", total: 1_321_082_688, completed: 1_321_082_688 });
  await exchange.pause(5);
}

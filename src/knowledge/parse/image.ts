// A picture as a model sees it: what is written in it, and what it shows.
import { withoutInvisible } from "../../platform/text.ts";
import { IngestFailure } from "../source-kind.ts";
import type { Reading } from "./reading.ts";
import { parseMarkdown } from "./text.ts";

export interface Image {
  mediaType: string;
  base64: string;
}

/** Undefined where no model here can see; throws ProviderFailure where one should and doesn't. */
export type DescribeImage = (image: Image) => Promise<{ text: string; model: string } | undefined>;

/** What providers take; larger ones they refuse. */
const imageMaxBytes = 5_242_880;

export async function parseImage(mediaType: string, bytes: Uint8Array, describe: DescribeImage): Promise<Reading> {
  if (bytes.length > imageMaxBytes) throw new IngestFailure("image_too_large");
  const described = await describe({ mediaType, base64: Buffer.from(bytes).toString("base64") });
  if (!described) throw new IngestFailure("no_vision_model");
  const text = withoutInvisible(described.text).trim();
  if (text === "") throw new IngestFailure("empty_document");
  return { sections: parseMarkdown(text), facts: { readBy: described.model } };
}

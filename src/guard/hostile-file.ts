// Why a file is not read at all: it is made to cost more than it is worth.

export type HostileReason =
  | "malformed"
  | "encrypted"
  | "too_many_parts"
  | "inflates_too_far"
  | "packed_twice"
  | "sizes_untrue"
  | "parts_overlap"
  | "unsafe_name"
  | "archive_within"
  | "declares_entities"
  | "nested_too_deep";

export class HostileFile extends Error {
  readonly reason: HostileReason;
  constructor(reason: HostileReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = "HostileFile";
    this.reason = reason;
  }
}

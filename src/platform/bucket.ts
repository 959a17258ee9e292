// Where files lie in the bucket: the only place that builds its keys.

export const fileKey = (workspaceId: string, sourceId: string, version: number): string =>
  `${filesPrefix(workspaceId, sourceId)}${version}`;

/** Of all versions of a source */
export const filesPrefix = (workspaceId: string, sourceId: string): string => `${workspaceId}/${sourceId}/`;

// Where files lie in the bucket: the only place that builds its keys.

export const fileKey = (workspaceId: string, sourceId: string, version: number): string =>
  `${workspaceId}/${sourceId}/${version}`;

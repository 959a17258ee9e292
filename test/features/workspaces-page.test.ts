// The page shows the table that is in force.
import { describe, expect, it } from "vitest";
import page from "../../docs/workspaces.md?raw";
import { permissions, rolePermissions, roles } from "../../src/identity/permissions.ts";

describe("docs/workspaces.md", () => {
  it("shows every permission with the roles that have it", () => {
    const rows = permissions.map(
      (permission) =>
        `| \`${permission}\` | ${roles.map((role) => (rolePermissions[role].has(permission) ? "yes" : "–")).join(" | ")} |`,
    );
    const table = [`| permission | ${roles.join(" | ")} |`, `|---|${roles.map(() => "---|").join("")}`, ...rows];
    expect(page).toContain(table.join("\n"));
  });
});

// The console's build: static files beside the Worker, under public/.
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../public",
    emptyOutDir: false,
    assetsDir: "console",
    target: "es2022",
    // The policy allows no `data:` scripts, and small files are better cached apart.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
